"""The queries behind what a document amounts to, on small graphs that have each case which they part."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest
from pyoxigraph import Store

from skillgraph.answers.challenges import challenges_and_remedies
from skillgraph.answers.composing import EVERYTHING, Narrowing
from skillgraph.answers.market import market_figures
from skillgraph.answers.practices import recommended_practices
from skillgraph.answers.questions_of_documents import (
    challenges_question,
    market_question,
    practices_question,
)
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.identifiers import join_id
from skillgraph.model import Catalog, Figure, Statement
from skillgraph.projection.narrowing import narrow_catalog
from skillgraph.queries import evaluate_query
from skillgraph.queries.engine import fill_default_graph
from skillgraph.rdf.encoding import encode_catalog
from skillgraph.rdf.rules import direct_quads, read_rules
from small_catalog import DOCUMENT, concept, small_catalog, statement

KINDS = {
    "burns": "challenge",
    "harms": "challenge",
    "risks": "challenge",
    "care": "soft-skill",
    "guide": "framework",
    "check": "duty",
    "gloves": "practice",
    "ovens": "tool",
    "cook": "role",
}
INFERRED = {"status": "inferred", "rule": "shared-topic"}
NEEDS = small_catalog().sections[join_id("section", DOCUMENT, "needs")]
NARROWINGS = [EVERYTHING, Narrowing(stated_only=True), Narrowing(NEEDS), Narrowing(NEEDS, stated_only=True)]
CHALLENGES = [
    statement("cook", "faces", "burns", 2),
    statement("cook", "concerns", "burns", 2),
    statement("burns", "involves", "ovens", 4),
    statement("burns", "uses", "guide", 2),
    statement("burns", "concerns", "ovens", 4),
    statement("burns", "skos:broader", "harms", 2),
    statement("harms", "classifiedAs", "risks", 4),
    statement("care", "addresses", "burns", 4),
    statement("check", "addresses", "burns", 2),
    statement("guide", "addresses", "burns", 2, **INFERRED),
    statement("ovens", "addresses", "harms", 2, **INFERRED),
    statement("check", "addresses", "risks", 4),
    *(statement("gloves", name, "care", 2) for name in ("involves", "uses", "concerns", "supports")),
    statement("gloves", "follows", "care", 4),
    statement("gloves", "enables", "care", 4),
    statement("gloves", "uses", "check", 4),
    statement("gloves", "follows", "guide", 4),
    statement("cook", "uses", "care", 4),
    statement("cook", "follows", "gloves", 4),
]


def catalog_of(*statements: Statement) -> Catalog:
    return replace(
        small_catalog(),
        concepts={f"concept:{slug}": concept(slug, slug, kind) for slug, kind in KINDS.items()},
        statements={s.id: s for s in statements},
    )


def asked(catalog: Catalog, question: str, *columns: str) -> set[tuple[str, ...]]:
    """Ask a graph a question; give some columns of its rows."""
    store = Store()
    store.bulk_extend(encode_catalog(catalog))
    store.extend(direct_quads(store, rules=read_rules(bundled_ontology() / "rules")))
    fill_default_graph(store)
    header, rows = evaluate_query(store, question).table()
    return {tuple(row[header.index(column)] for column in columns) for row in rows}


@pytest.mark.parametrize("narrowing", NARROWINGS, ids=["all", "stated", "section", "both"])
def test_each_challenge_has_what_is_printed_of_it(narrowing: Narrowing) -> None:
    catalog = catalog_of(*CHALLENGES)
    shown = narrow_catalog(catalog, stated_only=narrowing.stated_only)

    rows = challenges_and_remedies(shown, section=narrowing.section)

    found = asked(catalog, challenges_question(narrowing), "challenge", "statement")
    assert found == {(row.concept.id, s.id) for row in rows for s in row.statements}
    only = [rows[0].concept.id]
    found = asked(catalog, challenges_question(narrowing, only=only), "challenge", "statement")
    assert found == {(rows[0].concept.id, s.id) for s in rows[0].statements}


@pytest.mark.parametrize("narrowing", NARROWINGS, ids=["all", "stated", "section", "both"])
def test_each_practice_has_what_is_printed_of_it(narrowing: Narrowing) -> None:
    catalog = catalog_of(*CHALLENGES, statement("gloves", "addresses", "risks", 4, **INFERRED))
    shown = narrow_catalog(catalog, stated_only=narrowing.stated_only)

    rows = recommended_practices(shown, section=narrowing.section)

    found = asked(catalog, practices_question(narrowing), "practice", "statement")
    assert found == {(row.concept.id, s.id) for row in rows for s in row.statements} != set()


def figures() -> Iterable[Statement]:
    """Give figures of the market and of requirements, about several things."""
    figure = Figure("demand", value=Decimal(5), unit="percent change", direction="increase")
    for relation in ("requires", "prefers", "willRequire", "emphasizes", "offers", "experiences"):
        yield statement("cook", relation, "care", 2, figure=figure)
    yield statement("guide", "hasFigure", None, 4, figure=replace(figure, measure="Demand"))
    yield statement("ovens", "hasFigure", None, 4, figure=replace(figure, measure='pay "base" \\ more'))
    yield statement("care", "skos:broader", "guide", 2)
    yield statement("guide", "classifiedAs", "check", 2)


@pytest.mark.parametrize("subject", [None, "concept:cook", "concept:care", "concept:check", "concept:ovens"])
@pytest.mark.parametrize("measure", [None, "DEMAND", 'pay "base" \\ more'])
def test_the_figures_of_the_market_are_those_that_fit(subject: str | None, measure: str | None) -> None:
    catalog = catalog_of(*figures())

    rows = market_figures(catalog, measure=measure, subject=subject)

    measures = None if measure is None else [row.figure.measure for row in rows]
    question = market_question(catalog, measures=measures, subject=subject)
    assert asked(catalog, question, "statement") == {(row.statement.id,) for row in rows}
    assert subject or rows
