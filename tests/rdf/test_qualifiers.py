"""The words of qualifiers stand in concept schemes, and statements keep them as plain strings."""

from functools import cache
from itertools import permutations

import pytest
from pyoxigraph import Store

from skillgraph.language.level_words import asks_for_more
from skillgraph.queries import evaluate_query, open_store
from skillgraph.vocabulary import BOUNDS, MODALITIES

SCHEMES = ("modality", "level", "hedge", "bound")


@cache
def store() -> Store:
    return open_store()


def rows(query: str) -> list[tuple[str, ...]]:
    return evaluate_query(store(), query).table()[1]


def words(scheme: str) -> list[str]:
    return [
        word for (word,) in rows(f"SELECT ?word {{ ?c skos:inScheme scheme:{scheme} ; skos:notation ?word }}")
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_word_that_the_guide_uses_stands_once_in_its_scheme_with_a_definition(scheme: str) -> None:
    used = {word for (word,) in rows(f"SELECT DISTINCT ?word {{ ?thing sg:{scheme} ?word }}")}
    defined = rows(
        f"SELECT ?word {{ ?c a skos:Concept ; skos:inScheme scheme:{scheme} ; skos:notation ?word ; "
        "skos:prefLabel ?label ; skos:definition ?text FILTER (LANG(?text) = 'en' && STR(?label) = ?word) }"
    )

    assert len(words(scheme)) == len(set(words(scheme))) == len(defined)
    assert used and used <= set(words(scheme))


@pytest.mark.parametrize(("scheme", "listed"), [("modality", MODALITIES), ("bound", BOUNDS)])
def test_a_closed_list_of_the_code_is_the_scheme(scheme: str, listed: tuple[str, ...]) -> None:
    assert sorted(words(scheme)) == sorted(listed)


def test_levels_are_in_the_order_in_which_conflicts_weigh_them_and_no_other() -> None:
    said = set(rows("SELECT ?one ?other { ?a sg:asksForMoreThan/skos:notation ?other ; skos:notation ?one }"))

    assert said == {pair for pair in permutations(words("level"), 2) if asks_for_more(*pair)}


def test_a_level_that_is_joined_to_no_other_says_so_and_only_such_a_one() -> None:
    alone = "FILTER NOT EXISTS { ?c sg:asksForMoreThan|^sg:asksForMoreThan ?other }"

    noted = rows("SELECT ?c { ?c skos:inScheme scheme:level ; skos:scopeNote ?note } ORDER BY ?c")

    assert noted == rows(f"SELECT ?c {{ ?c skos:inScheme scheme:level {alone} }} ORDER BY ?c") != []
