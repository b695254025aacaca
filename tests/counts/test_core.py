from postings import Posting, make_postings
from skillgraph.counts.core import count_core
from skillgraph.counts.expressions import Population
from skillgraph.counts.survey import Survey

SURVEY = Survey(
    make_postings(
        Posting(["Latin", "Baking?"]), Posting(["Latin"]), Posting(["Baking?"], role="Pilot"), Posting()
    )
)


def test_what_more_than_half_ask_for_is_core() -> None:
    rows = count_core(
        Survey(make_postings(Posting(["Latin", "Baking"]), Posting(["Latin"]), Posting(["Chess"])))
    )

    assert [(row.label, row.is_core) for row in rows] == [
        ("Latin", True),
        ("Baking", False),
        ("Chess", False),
    ]


def test_what_half_ask_for_is_not_and_firmness_breaks_a_tie() -> None:
    rows = count_core(SURVEY)

    assert [(row.label, row.share.asked, row.share.required, row.is_core) for row in rows] == [
        ("Latin", 2, 2, False),
        ("Baking", 2, 0, False),
    ]


def test_a_population_has_its_own_core() -> None:
    [row] = count_core(SURVEY, population=Population(role="concept:pilot"))

    assert (row.label, row.share) == ("Baking", (1, 0, 1))


def test_documents_that_ask_for_nothing_count_too() -> None:
    assert {row.share.documents for row in count_core(SURVEY)} == {4}


def test_experience_in_nothing_is_no_skill_of_the_core() -> None:
    rows = count_core(Survey(make_postings(Posting(["Experience", "Latin"]), Posting(["Work experience"]))))

    assert [row.label for row in rows] == ["Latin"]
