"""What a person gets wrong from Python is answered in three parts, never with an empty answer."""

import pickle
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest

import skillgraph as sg
from skillgraph.errors import (
    Fault,
    SkillgraphError,
    TableError,
    UnknownConceptError,
    UnknownNameError,
    UsageError,
)
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
    with pytest.raises(UnknownConceptError, match="is not the CURIE of a concept"):
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


# ---------------------------------------------------------------- from one process to another


def _kinds(kind: type[SkillgraphError] = SkillgraphError) -> Iterator[type[SkillgraphError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _kinds(below)


def _made(kind: type[SkillgraphError]) -> SkillgraphError:
    if issubclass(kind, TableError):
        return kind([Fault("b.tsv", 2, 1, "wrong"), Fault("a.tsv", 1, 3, "unreadable", whole_file=True)])
    return kind("no 'such' file", location="a.ttl, line 3", remedy="check\nthe path")


class _UnpicklableError(ValueError):
    def __init__(self, *, part: str) -> None:
        super().__init__(part)


def _caused(error: SkillgraphError, cause: BaseException) -> SkillgraphError:
    try:
        raise error from cause
    except SkillgraphError as raised:
        return raised


@pytest.mark.parametrize("kind", list(_kinds()))
def test_every_error_crosses_processes_with_all_its_parts(kind: type[SkillgraphError]) -> None:
    error = _caused(_made(kind), FileNotFoundError(2, "No such file", "a.ttl"))

    crossed = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes

    assert type(crossed) is kind
    assert (vars(crossed), crossed.args, str(crossed)) == (vars(error), error.args, str(error))
    assert crossed.exit_code == error.exit_code
    assert repr(crossed.__cause__) == repr(error.__cause__)
    assert isinstance(crossed.__cause__, FileNotFoundError) and crossed.__cause__.filename == "a.ttl"
    assert crossed.__traceback__ is None and crossed.__cause__.__traceback__ is None


def test_a_cause_that_cannot_cross_leaves_its_words() -> None:
    crossed = pickle.loads(pickle.dumps(_caused(_made(UsageError), _UnpicklableError(part="seven"))))  # noqa: S301 -- our own bytes

    assert str(crossed.__cause__) == "_UnpicklableError: seven"
