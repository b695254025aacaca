from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from ontologies import SAMPLE
from skillgraph.compiling import compile_catalog
from skillgraph.encoding import encode_catalog
from skillgraph.errors import QueryError
from skillgraph.model import Catalog, Statement
from skillgraph.rules import direct_quads, infer_statements, read_rules
from skillgraph.store import bundled_ontology
from skillgraph.vocabulary import DIRECT_GRAPH, expand_curie

RULES = read_rules(bundled_ontology() / "rules")


def inferred_by(rule: str) -> tuple[Catalog, list[Statement]]:
    stated = compile_catalog(SAMPLE)
    catalog = infer_statements(stated, encode_catalog(stated), rules=RULES)
    return stated, [statement for statement in catalog.statements.values() if statement.rule == rule]


def test_what_concerns_the_same_thing_as_a_challenge_is_inferred_to_address_it() -> None:
    stated, inferred = inferred_by("shared-topic")

    assert [statement.id.removeprefix("statement:") for statement in inferred] == [
        "check-map-tiles.addresses.keep-map-tiles-free-of-errors.shared-topic",
        "review-tiles-in-pairs.addresses.keep-map-tiles-free-of-errors.shared-topic",
    ]
    first = inferred[0]
    assert (first.status, first.reason) == ("inferred", "both concern Map tiles")
    assert first.premises == (
        "statement:check-map-tiles.concerns.map-tiles",
        "statement:keep-map-tiles-free-of-errors.concerns.map-tiles",
    )
    assert first.evidence == tuple(stated.statements[premise].evidence[0] for premise in first.premises)


def test_a_tie_that_is_stated_is_not_inferred_again() -> None:
    stated = compile_catalog(SAMPLE)
    quads = list(encode_catalog(stated))
    as_stated = [
        quad
        for rule in inferred_by("shared-topic")[1][:1]
        for quad in encode_catalog(Catalog(statements={rule.id: _restated(rule)}))
    ]

    catalog = infer_statements(stated, quads + as_stated, rules=RULES)

    inferred = [value.subject for value in catalog.statements.values() if value.rule == "shared-topic"]
    assert inferred == ["concept:review-tiles-in-pairs"]


def _restated(statement: Statement) -> Statement:
    return replace(statement, id="statement:x", status="stated", rule=None, premises=())


def test_direct_triples_of_inferred_statements_lie_in_the_graph_of_their_rule() -> None:
    quads = direct_quads(encode_catalog(compile_catalog(SAMPLE)), rules=RULES)

    graphs = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode)}
    assert graphs == {DIRECT_GRAPH, expand_curie("graph:rule/near-wording")}
    requires = [quad for quad in quads if quad.predicate.value == expand_curie("sg:requires")]
    assert len(requires) == len({quad.object for quad in requires}) == 11


@pytest.mark.parametrize(
    "query",
    ["SELECT ?x WHERE {", "ASK { ?a ?b ?c }", "SELECT ?subject WHERE { GRAPH ?g { ?subject ?b ?c } }"],
)
def test_a_broken_rule_is_named(query: str) -> None:
    stated = compile_catalog(SAMPLE)

    with pytest.raises(QueryError) as caught:
        infer_statements(stated, encode_catalog(stated), rules={"broken": query})

    assert caught.value.location == "rules/broken.rq"


@pytest.mark.parametrize("ontology", [SAMPLE, bundled_ontology()])
def test_the_rules_of_the_package_look_at_statements_alone(ontology: Path) -> None:
    stated = compile_catalog(ontology)

    whole = infer_statements(stated, encode_catalog(stated), rules=RULES)
    bare = infer_statements(stated, encode_catalog(stated, with_evidence=False), rules=RULES)

    assert bare == whole
