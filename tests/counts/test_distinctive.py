import pytest

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


def test_what_is_clear_by_itself_is_not_among_many_that_are_compared() -> None:
    """Of 40 things one stands out as any of 40 may: alone it is clear, among the others it is not."""
    noise = [f"Thing {number}" for number in range(40)]
    cooks = [Posting(["Baking", *noise][: 41 if n % 2 else 1] if n < 8 else noise) for n in range(10)]
    pilots = [
        Posting((["Baking"] if n < 3 else []) + (noise if n % 2 else []), role="Pilot") for n in range(10)
    ]

    among = {
        row.label: row for row in find_distinctive(postings(*cooks, *pilots), role="concept:cook")[0].rows
    }
    alone = [Posting([s for s in p.skills if s == "Baking"], role=p.role) for p in (*cooks, *pilots)]
    [by_itself] = find_distinctive(postings(*alone), role="concept:cook")[0].rows

    assert among["Baking"].distinction == by_itself.distinction
    assert by_itself.distinction.z > 1.96
    assert (by_itself.is_clear, among["Baking"].is_clear) == (True, False)


def test_a_role_is_compared_in_what_not_few_documents_ask_for() -> None:
    survey = postings(*COOKS, *PILOTS, Posting(["Chess", "English"]))

    [cook] = find_distinctive(survey, role="concept:cook")

    rows = {row.label: row for row in cook.rows}
    assert cook.tested == 2
    assert rows["Chess"].adjusted is None
    assert rows["English"].adjusted == 1
    assert rows["Baking"].adjusted == pytest.approx(2 * rows["Baking"].distinction.probability)


def test_what_a_role_asks_for_less_often_is_never_clear() -> None:
    [pilot] = find_distinctive(
        postings(*COOKS * 3, *PILOTS, *[Posting(["Baking"], role="Pilot")]), role="concept:pilot"
    )

    [baking] = [row for row in pilot.rows if row.label == "Baking"]
    assert baking.distinction.z < -3
    assert not baking.is_clear
