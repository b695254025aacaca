"""What a person gets wrong from Python is answered in three parts, never with an empty answer."""

from collections.abc import Callable
from typing import Any, cast

import pytest

import skillgraph as sg
from skillgraph.errors import SkillgraphError, UnknownConceptError, UnknownNameError, UsageError
from skillgraph.model import Catalog

ROLE = "concept:lead-ai-backend-engineer"
NO_CONCEPT: dict[str, Callable[[Catalog], object]] = {
    "a role by its label": lambda catalog: sg.skill_gap(catalog, "Lead AI Backend Engineer"),
    "a role as a concept": lambda catalog: sg.skill_gap(catalog, cast("Any", catalog.concepts[ROLE])),
    "a role that is not there": lambda catalog: sg.skill_gap(catalog, "concept:nobody"),
    "what is held by its label": lambda catalog: sg.skill_gap(catalog, ROLE, have=["Python"]),
    "years by a label": lambda catalog: sg.skill_gap(catalog, ROLE, years={"Python": cast("Any", 3)}),
    "what is added by its label": lambda catalog: sg.role_changes(catalog, add=["Python"]),
    "a subject of figures by its label": lambda catalog: sg.market_figures(catalog, subject="Rust"),
    "a skill against challenges by its label": lambda catalog: sg.challenges_and_remedies(
        catalog, skill="Risk management"
    ),
}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return sg.open_catalog()


@pytest.mark.parametrize("wrong", NO_CONCEPT)
def test_what_is_no_curie_of_a_concept_is_an_unknown_concept(wrong: str, catalog: Catalog) -> None:
    with pytest.raises(UnknownConceptError, match="is no CURIE of a concept"):
        NO_CONCEPT[wrong](catalog)


def test_the_remedy_for_a_label_is_the_curie(catalog: Catalog) -> None:
    with pytest.raises(UnknownConceptError) as caught:
        sg.skill_gap(catalog, "lead ai backend engineer")

    assert caught.value.remedy == f"'{ROLE}', as `find_concept` gives it"


def test_a_name_is_not_described(catalog: Catalog) -> None:
    with pytest.raises(UsageError, match="'Rust' is a name") as caught:
        sg.compare_subjects(catalog, cast("Any", "Rust"), cast("Any", "Python"))

    assert "find_subject" in caught.value.remedy


def test_a_kind_that_is_not_there_is_refused(catalog: Catalog) -> None:
    with pytest.raises(UnknownNameError, match="unknown kind 'skills'") as caught:
        sg.project_graph(catalog, kinds=["skills"])

    assert "soft-skill" in caught.value.remedy


def test_a_path_may_be_a_text() -> None:
    with pytest.raises(SkillgraphError, match="the profile cannot be read"):
        sg.read_profile("nowhere.txt")
