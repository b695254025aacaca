import pytest

from postings import Posting, make_postings
from skillgraph.counts.survey import Survey
from skillgraph.counts.together import count_pairs
from skillgraph.projection.chance import measure_spread
from skillgraph.projection.incidence import Incidence, Source, count_together, unit_mask

POSTINGS = (
    [["Baking", "Latin"]] * 6
    + [["Baking", "Chess"]] * 2
    + [["Chess"]] * 3
    + [["Latin", "Baking", "Chess"], []]
)
SURVEY = Survey(make_postings(*(Posting(skills, text=str(n)) for n, skills in enumerate(POSTINGS))))


def test_pairs_stand_by_how_much_more_often_than_by_chance() -> None:
    pairs = count_pairs(SURVEY, "concept:baking")

    assert [(pair.label, pair.together, pair.few) for pair in pairs] == [
        ("Latin", 7, False),
        ("Chess", 3, False),
    ]
    assert pairs[0].lift > 1 > pairs[1].lift


@pytest.mark.parametrize("other", ["latin", "chess"])
def test_a_pair_is_counted_as_adjacency_counts_it(other: str) -> None:
    held = {
        name: {"ads": unit_mask(n for n, skills in enumerate(POSTINGS) if name.capitalize() in skills)}
        for name in ("baking", other)
    }
    spread = measure_spread([dict.fromkeys(skills, 1) for skills in POSTINGS])
    source = Source("ads", "postings", "posting", len(POSTINGS), spread, "", "", "", "")
    [count] = count_together(Incidence({"ads": source}, masks=held), "baking", other)

    [pair] = count_pairs(SURVEY, "concept:baking", f"concept:{other}")

    assert (pair.together, pair.first_documents, pair.second_documents, pair.documents) == (
        count.together,
        count.first_units,
        count.second_units,
        count.units,
    )
    assert (pair.expected, pair.lift) == pytest.approx((count.expected, count.lift))
    assert (pair.few, pair.is_clear) == (count.few, count.significant)


def test_two_that_no_document_asks_for_together_are_told_all_the_same() -> None:
    survey = Survey(make_postings(Posting(["Baking"]), Posting(["Latin"])))

    [pair] = count_pairs(survey, "concept:baking", "concept:latin")

    assert (pair.together, pair.first_documents, pair.second_documents, pair.few) == (0, 1, 1, True)
