from postings import Posting, make_postings
from skillgraph.counts.distinctive import find_distinctive
from skillgraph.counts.survey import Survey

COOKS = [Posting(["Baking", "English"])] * 8
PILOTS = [Posting(["Sailing", "English"], role="Pilot")] * 9


def postings(*given: Posting) -> Survey:
    return Survey(make_postings(*(Posting(p.skills, role=p.role, text=str(n)) for n, p in enumerate(given))))


def test_each_role_is_set_apart_by_what_the_others_do_not_ask_for() -> None:
    found = find_distinctive(postings(*COOKS, *PILOTS))

    assert [(role.label, role.documents, role.others) for role in found] == [("Pilot", 9, 8), ("Cook", 8, 9)]
    assert [(role.rows[0].label, role.rows[0].is_clear) for role in found] == [
        ("Sailing", True),
        ("Baking", True),
    ]


def test_what_all_ask_for_sets_no_role_apart() -> None:
    [pilot, _] = find_distinctive(postings(*COOKS, *PILOTS))

    [english] = [row for row in pilot.rows if row.label == "English"]
    assert (english.distinction.z, english.is_clear) == (0.0, False)


def test_a_role_of_few_documents_is_told_when_it_is_named() -> None:
    survey = postings(*COOKS, *PILOTS[:3])

    assert [role.label for role in find_distinctive(survey)] == ["Cook"]
    [pilot] = find_distinctive(survey, role="concept:pilot")
    assert (pilot.documents, pilot.rows[0].label, pilot.rows[0].is_clear) == (3, "Sailing", False)


def test_a_role_that_all_documents_are_about_has_nothing_to_be_compared_with() -> None:
    assert find_distinctive(postings(*COOKS)) == []
