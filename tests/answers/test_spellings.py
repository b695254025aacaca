"""Of two names that differ in case alone, or by a kind in brackets, the one that is spelled so is meant."""

import pytest

from skillgraph.answers.known_names import find_concept
from skillgraph.answers.profiles import Profile, find_holdings
from skillgraph.model import Catalog, Concept

NETWORKS = Concept("concept:nats", "NATs", "technology", ("network address translations",))
EXAM = Concept("concept:nats-qualification", "NATS (qualification)", "qualification")


def catalog_of(*concepts: Concept) -> Catalog:
    return Catalog(concepts={concept.id: concept for concept in concepts})


@pytest.mark.parametrize(("name", "meant"), [("NATS", EXAM), ("NATs", NETWORKS), ("nats", NETWORKS)])
def test_case_decides_between_two_names(name: str, meant: Concept) -> None:
    assert find_concept(catalog_of(NETWORKS, EXAM), name) == meant


@pytest.mark.parametrize("name", ["NATS", "nats"])
def test_a_label_is_found_without_the_kind_in_brackets(name: str) -> None:
    assert find_concept(catalog_of(EXAM), name) == EXAM


def test_an_alternative_in_capital_letters_comes_before_a_label_in_other_letters() -> None:
    other = Concept("concept:stars", "Stars", "skill")
    method = Concept("concept:method", "Situation, task, action, result", "practice", ("STARS",))

    assert find_concept(catalog_of(other, method), "STARS") == method


def test_a_label_as_typed_comes_before_an_alternative_as_typed() -> None:
    own = Concept("concept:qa", "QA", "area")
    other = Concept("concept:testing", "Testing", "skill", ("QA",))

    assert find_concept(catalog_of(own, other), "QA") == own


def test_a_name_in_small_letters_keeps_its_label() -> None:
    skill = Concept("concept:data-science", "Data science", "skill")
    field = Concept("concept:field", "Data Science (field of study)", "field-of-study")

    assert find_concept(catalog_of(skill, field), "Data Science") == skill


def test_what_is_asked_for_comes_before_what_is_not() -> None:
    catalog = catalog_of(NETWORKS, EXAM)

    asked, unasked, spelled = (
        find_holdings(catalog, Profile((name,)), asked=asked).have
        for name, asked in (("nats", [EXAM.id]), ("nats", []), ("NATs", [EXAM.id]))
    )

    assert (asked, unasked, spelled) == ((EXAM.id,), (NETWORKS.id,), (NETWORKS.id,))
