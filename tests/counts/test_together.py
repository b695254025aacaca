"""What is asked for together, counted in the engine, and the same counted in bits as adjacency does."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postings import Posting, make_postings
from skillgraph.counts.survey import Survey
from skillgraph.counts.together import Pair, count_pairs
from skillgraph.model import Catalog
from skillgraph.projection.chance import measure_spread
from skillgraph.projection.incidence import Incidence, count_together, unit_mask
from skillgraph.projection.stratification import Count, Source

POSTING_FILES = Path(__file__).parents[1] / "data" / "postings"
SKILLS = st.lists(
    st.sets(st.sampled_from(["Baking", "Latin", "Chess", "Sailing"]), max_size=4), min_size=3, max_size=8
)
POSTINGS = (
    [["Baking", "Latin"]] * 6
    + [["Baking", "Chess"]] * 2
    + [["Chess"]] * 3
    + [["Latin", "Baking", "Chess"], []]
)
SURVEY = Survey(make_postings(*(Posting(skills, text=str(n)) for n, skills in enumerate(POSTINGS))))


def postings_of(asked: list[set[str]]) -> Catalog:
    return make_postings(*(Posting(sorted(skills), text=str(n)) for n, skills in enumerate(asked)))


def shares(asked: list[set[str]]) -> list[dict[str, float]]:
    return [dict.fromkeys(skills, 1.0) for skills in asked]


def masks(asked: list[set[str]]) -> dict[str, int]:
    """Give for each concept that is asked for the bits of the postings that do."""
    names = sorted(set().union(*asked))
    return {
        f"concept:{name.lower()}": unit_mask(n for n, skills in enumerate(asked) if name in skills)
        for name in names
    }


def counted(pair: Pair | Count) -> tuple[float, ...]:
    if isinstance(pair, Count):
        return pair.together, pair.first_units, pair.second_units, pair.units
    return pair.together, pair.first_documents, pair.second_documents, pair.documents


def test_pairs_stand_by_how_much_more_often_than_by_chance() -> None:
    pairs = count_pairs(SURVEY, "concept:baking")

    assert [(pair.label, pair.together, pair.few) for pair in pairs] == [
        ("Latin", 7, False),
        ("Chess", 3, False),
    ]
    assert pairs[0].lift > 1 > pairs[1].lift


@settings(max_examples=6, deadline=None)
@given(SKILLS)
def test_pairs_of_what_is_asked_for_are_those_that_adjacency_would_count(asked: list[set[str]]) -> None:
    survey = Survey(postings_of(asked))
    source = Source("ads", "postings", "posting", len(asked), measure_spread(shares(asked)), "", "", "", "")
    incidence = Incidence({"ads": source}, masks={name: {"ads": mask} for name, mask in masks(asked).items()})

    for first, second in combinations(incidence.concepts(), 2):
        [count] = count_together(incidence, first, second)
        [pair] = count_pairs(survey, first, second)

        assert counted(pair) == counted(count)
        assert (pair.expected, pair.lift) == pytest.approx((count.expected, count.lift))
        assert pair.probability == pytest.approx(count.probability)
        assert pair.few == count.few


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
