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
    assert pair.few == count.few
    assert pair.probability == pytest.approx(count.probability)


def test_two_that_no_document_asks_for_together_are_told_all_the_same() -> None:
    survey = Survey(make_postings(Posting(["Baking"]), Posting(["Latin"])))

    [pair] = count_pairs(survey, "concept:baking", "concept:latin")

    assert (pair.together, pair.first_documents, pair.second_documents, pair.few) == (0, 1, 1, True)


def test_a_pair_that_is_named_stands_among_the_tests_of_all() -> None:
    listed = {pair.second: pair for pair in count_pairs(SURVEY, "concept:baking")}

    for name, pair in listed.items():
        assert count_pairs(SURVEY, "concept:baking", name) == [pair]


def test_a_pair_is_tested_among_all_that_not_few_documents_ask_for_also_what_never_stands_beside_it() -> None:
    skills = [["Baking", "Latin"]] * 10 + [["Chess", "Music"]] * 10 + [["Rowing", "Poetry"]] * 4
    survey = Survey(make_postings(*(Posting(own, text=str(n)) for n, own in enumerate(skills))))

    [pair] = count_pairs(survey, "concept:baking")

    assert pair.adjusted == pytest.approx(3 * pair.probability)  # Latin, Chess, Music
    assert pair.probability < 0.05
    assert pair.is_clear == (3 * pair.probability <= 0.1)


def test_of_what_few_documents_ask_for_nothing_is_clear() -> None:
    survey = Survey(
        make_postings(
            *(Posting(["Baking", "Latin"], text=str(n)) for n in range(4)),
            *(Posting(text=f"more {n}") for n in range(60)),
        )
    )

    [pair] = count_pairs(survey, "concept:baking")

    assert (pair.few, pair.adjusted, pair.is_clear) == (False, None, False)
