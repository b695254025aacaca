"""What taxonomies say of two concepts: from below to above, and in one small group."""

import pytest

from skillgraph.model import Concept
from skillgraph.projection.taxonomic import (
    BROADER,
    LARGEST_CLASS,
    LARGEST_GROUP,
    SAME_GROUP,
    Taxonomies,
    Tie,
    format_tie,
    load_taxonomies,
)

TERM = "esco.skill:t"
ABOVE = "esco.skill:above"


def _under(*names: str, term: str = TERM) -> list[tuple[str, str, str, str, str]]:
    return [(f"concept:{name}", "skos:broadMatch", term, "tools", "0.8") for name in names]


def _is(
    name: str, *, relation: str = "skos:exactMatch", term: str = TERM, confidence: str = "0.9"
) -> tuple[str, str, str, str, str]:
    return (f"concept:{name}", relation, term, "tools", confidence)


def _said(taxonomies: Taxonomies, name: str) -> set[tuple[str, str, str]]:
    return {(tie.relation, tie.subject[8:], tie.object[8:]) for tie in taxonomies.ties(f"concept:{name}")}


def test_what_falls_under_a_term_is_below_the_concept_that_the_term_stands_for() -> None:
    taxonomies = Taxonomies([*_under("saw"), _is("tool")])

    assert _said(taxonomies, "saw") == {(BROADER, "saw", "tool")}
    assert _said(taxonomies, "tool") == {(BROADER, "saw", "tool")}


def test_a_term_stands_for_its_exact_match_before_a_close_one_whatever_the_confidence() -> None:
    close = _is("gear", relation="skos:closeMatch", confidence="1")

    assert Taxonomies([close, _is("tool", confidence="0.5")]).stands_for(TERM) == "concept:tool"
    assert Taxonomies([close]).stands_for(TERM) == "concept:gear"
    assert Taxonomies(_under("saw")).stands_for(TERM) is None


def test_a_small_group_joins_its_members_and_a_great_one_does_not() -> None:
    small = [f"s{number}" for number in range(LARGEST_GROUP)]

    assert _said(Taxonomies(_under(*small)), "s0") == {(SAME_GROUP, "s0", other) for other in small[1:]}
    assert _said(Taxonomies(_under(*small, "one-more")), "s0") == set()


def test_a_great_class_names_none_of_its_members_and_each_of_them_names_it() -> None:
    many = [f"m{number}" for number in range(LARGEST_CLASS + 1)]
    taxonomies = Taxonomies([*_under(*many), _is("tool")])

    assert _said(taxonomies, "tool") == set()
    assert _said(taxonomies, "m3") == {(BROADER, "m3", "tool")}


def test_what_the_taxonomy_has_above_a_term_is_further_away_and_weaker() -> None:
    rows = [*_under("saw"), _is("tool"), _is("thing", term=ABOVE)]
    taxonomies = Taxonomies(rows, {TERM: [ABOVE]})

    ties = {tie.object: tie for tie in taxonomies.ties("concept:saw") if tie.relation == BROADER}

    assert {name: tie.steps for name, tie in ties.items()} == {"concept:tool": 1, "concept:thing": 2}
    assert ties["concept:tool"].strength > ties["concept:thing"].strength
    assert _said(taxonomies, "tool") >= {(BROADER, "saw", "tool"), (BROADER, "tool", "thing")}


def test_a_circle_in_a_taxonomy_ends() -> None:
    taxonomies = Taxonomies([*_under("saw"), _is("thing", term=ABOVE)], {TERM: [ABOVE], ABOVE: [TERM]})

    assert (BROADER, "saw", "thing") in _said(taxonomies, "saw")


def test_the_more_fall_under_a_term_the_weaker_it_ties() -> None:
    few, many = (Tie(BROADER, "concept:a", "concept:b", "tools", "ESCO", members) for members in (2, 40))

    assert few.strength > many.strength > 0


@pytest.mark.parametrize(
    ("relation", "members", "sentence"),
    [
        (BROADER, 1, "Saw falls under \u201ctools\u201d, which is matched with Gear."),
        (BROADER, 2, "Saw falls under \u201ctools\u201d, which is matched with Gear, as does one other."),
        (SAME_GROUP, 3, "Saw and Gear both fall under \u201ctools\u201d, 3 in all."),
    ],
)
def test_a_tie_is_told_with_the_term_and_how_many_there_are(
    relation: str, members: int, sentence: str
) -> None:
    saw, gear = Concept("concept:saw", "Saw", "tool"), Concept("concept:gear", "Gear", "tool")

    told = format_tie(Tie(relation, saw.id, gear.id, "tools", "ESCO", members), source=saw, target=gear)

    assert told == sentence


def test_the_shipped_taxonomies_know_above_what_a_language_and_a_test_tool_stand() -> None:
    ties = {
        (tie.subject, tie.object)
        for name in ("cobol", "tosca")
        for tie in load_taxonomies().ties(f"concept:{name}")
    }

    assert {
        ("concept:cobol", "concept:programming"),
        ("concept:tosca", "concept:test-automation-tools"),
    } <= ties
