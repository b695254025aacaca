"""The JSON shapes of docs/cli.md, key by key."""

import json
from dataclasses import dataclass

import pytest

from skillgraph.answers.adjacency import adjacent_skills
from skillgraph.answers.listing import list_kind
from skillgraph.answers.paths import shortest_path
from skillgraph.answers.search import search_concepts
from skillgraph.answers.show import describe, find_subject
from skillgraph.projection import project_graph
from skillgraph.rendering.shapes import (
    adjacency_shape,
    concept_shape,
    description_shape,
    evidence_shape,
    figure_shape,
    hit_shape,
    list_shape,
    listed_shape,
    paths_shape,
    reference_shape,
    statement_shape,
)
from small_catalog import DOCUMENT, LIST, TEXT, evidence, small_catalog

CATALOG = small_catalog()
CONCEPT = ["id", "label", "kind"]
EVIDENCE = [
    "document", "section", "passage_id", "line", "start", "end", "focus", "slots", "sha256", "passage",
]  # fmt: skip
    "document",
    "section",
    "passage_id",
    "line",
    "start",
    "end",
    "focus",
    "slots",
    "sha256",
    "passage",
]
FIGURE = [
    "measure", "value", "low", "high", "bound", "unit", "direction", "currency", "per", "statistic",
    "period", "place", "population", "inherited",
]  # fmt: skip
STATEMENT = [
    "id", "sentence", "subject", "relation", "object", "figure", "modality", "hedge", "level", "purpose",
    "means", "reason", "condition", "scope", "quantifier", "status", "rule", "list", "evidence",
]  # fmt: skip
REASON = ["relation", "sentence", "status", "evidence"]


@dataclass
class Text:
    text: str = TEXT


def test_a_concept() -> None:
    assert list(concept_shape(CATALOG.concepts["concept:r"])) == CONCEPT


def test_a_list_with_the_position_of_its_member() -> None:
    assert list_shape(CATALOG, LIST, position=2) == {
        "id": LIST,
        "section": ["Needs"],
        "label": "Languages",
        "logic": "any-of",
        "open": False,
        "position": 2,
    }


def test_an_evidence_without_its_document_has_no_passage() -> None:
    shape = evidence_shape(CATALOG, evidence(8, "Rust"))

    assert list(shape) == EVIDENCE
    assert (shape["section"], shape["line"], shape["passage"]) == (["Market"], 8, None)
    assert shape["focus"] == [shape["start"], shape["start"] + 4]
    assert shape["slots"] is None


def test_an_evidence_with_its_document_shows_the_passage_at_the_offsets() -> None:
    shape = evidence_shape(CATALOG, evidence(8, None, "value"), documents={DOCUMENT: Text()})

    assert shape["passage"] == "Rust: 30% more mentions"
    assert (shape["slots"], shape["focus"]) == (["value"], None)


def test_a_figure_keeps_its_decimals_and_what_is_absent_is_null() -> None:
    shape = figure_shape(CATALOG.statements["statement:rust.hasFigure.figure"].figure)

    assert shape is not None
    assert list(shape) == FIGURE
    assert (shape["value"], shape["low"], shape["place"]) == ("30.50", None, None)
    assert shape["period"] == {"start": None, "end": None, "relative": "year over year"}
    assert shape["inherited"] == ["period"]
    assert figure_shape(None) is None


@pytest.mark.parametrize("statement", CATALOG.statements.values(), ids=lambda value: value.id)
def test_a_statement(statement: object) -> None:
    shape = statement_shape(CATALOG, statement)  # type: ignore[arg-type]

    assert list(shape) == STATEMENT
    assert json.loads(json.dumps(shape)) == shape
    assert all(list(item) == EVIDENCE for item in shape["evidence"])


def test_a_subject_that_is_a_statement_is_a_reference() -> None:
    shape = reference_shape(CATALOG, "statement:engineer.prefers.kubernetes")

    assert shape == {
        "id": "statement:engineer.prefers.kubernetes",
        "sentence": "engineer prefers kubernetes.",
    }
    assert reference_shape(CATALOG, None) is None


def test_list_and_search() -> None:
    listed = listed_shape(list_kind(CATALOG, "tools")[0])
    hit = hit_shape(search_concepts(CATALOG, "k8s")[0])

    assert listed == {
        "id": "concept:kubernetes",
        "label": "Kubernetes",
        "kind": "tool",
        "alternatives": ["K8s"],
        "count": 3,
    }
    assert hit == {**listed, "match": "K8s"}


@pytest.mark.parametrize("name", ["Rust", "Needs", "Needs/Languages", "statement:about"])
def test_show(name: str) -> None:
    shape = description_shape(CATALOG, describe(CATALOG, find_subject(CATALOG, name)))

    assert list(shape) == [*CONCEPT, "alternatives", "definition", "parts", "statements"]
    assert all(list(statement) == STATEMENT for statement in shape["statements"])


def test_neighbors() -> None:
    row = adjacent_skills(project_graph(CATALOG), "concept:rust")[0]

    shape = adjacency_shape(CATALOG, row)

    assert list(shape) == [*CONCEPT, "strength", "reasons"]
    assert list(shape["reasons"][0]) == REASON


def test_path() -> None:
    path = shortest_path(project_graph(CATALOG), "concept:python", "concept:rust")

    shape = paths_shape(CATALOG, "concept:python", "concept:rust", paths=[path])

    assert list(shape) == ["source", "target", "paths"]
    assert list(shape["paths"][0]) == ["distance", "hops"]
    assert list(shape["paths"][0]["hops"][0]) == ["source", "target", "direction", "reasons"]
    assert list(shape["paths"][0]["hops"][0]["reasons"][0]) == REASON
