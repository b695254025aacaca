import os
import re
import signal
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from ontologies import SAMPLE
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import QueryError
from skillgraph.model import Catalog, Statement
from skillgraph.rdf.encoding import encode_catalog
from skillgraph.rdf.gate import check_query
from skillgraph.rdf.rules import direct_quads, infer_statements, read_rules
from skillgraph.tables.compiling import compile_catalog
from skillgraph.vocabulary import DIRECT_GRAPH, expand_curie

RULES = read_rules(bundled_ontology() / "rules")


def inferred_by(rule: str) -> tuple[Catalog, list[Statement]]:
    stated = compile_catalog(SAMPLE)
    catalog = infer_statements(stated, encode_catalog(stated), rules=RULES)
    return stated, [statement for statement in catalog.statements.values() if statement.rule == rule]


def test_what_concerns_the_same_thing_as_a_challenge_is_inferred_to_address_it() -> None:
    stated, inferred = inferred_by("shared-topic")

    assert [statement.id.removeprefix("statement:") for statement in inferred] == [
        "check-map-tiles_addresses_keep-map-tiles-free-of-errors_shared-topic",
        "review-tiles-in-pairs_addresses_keep-map-tiles-free-of-errors_shared-topic",
    ]
    first = inferred[0]
    assert (first.status, first.reason) == ("inferred", "both concern Map tiles")
    assert first.premises == (
        "statement:check-map-tiles_concerns_map-tiles",
        "statement:keep-map-tiles-free-of-errors_concerns_map-tiles",
    )
    assert first.evidence == tuple(stated.statements[premise].evidence[0] for premise in first.premises)


def test_two_rules_of_one_name_are_refused_by_their_files(tmp_path: Path) -> None:
    for name in ("Close roles.rq", "close-roles.rq"):
        (tmp_path / name).write_text("SELECT ?subject {}", encoding="utf-8")

    with pytest.raises(QueryError, match=r"Close roles\.rq and close-roles\.rq have one name, close-roles"):
        read_rules(tmp_path)


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
    assert graphs == {DIRECT_GRAPH, expand_curie("graph:rule_near-wording")}
    requires = [quad for quad in quads if quad.predicate.value == expand_curie("sg:requires")]
    assert len(requires) == len({quad.object for quad in requires}) == 11


@pytest.mark.parametrize(
    "query",
    ["ASK { ?a ?b ?c }", "SELECT ?subject WHERE { GRAPH ?g { ?subject ?b ?c } }"],
)
def test_a_broken_rule_is_named(query: str) -> None:
    stated = compile_catalog(SAMPLE)

    with pytest.raises(QueryError) as caught:
        infer_statements(stated, encode_catalog(stated), rules={"broken": query})

    assert caught.value.location == "rules/broken.rq"


#: A rule that is right: what is required concerns whoever requires it.
CONCERNS = """SELECT ?subject ?relation ?object ?reason ?premise1 {
  GRAPH ?graph { ?premise1 sg:subject ?subject ; sg:relation sg:requires ; sg:object ?object }
  BIND(sg:concerns AS ?relation) BIND("it is required" AS ?reason)
}"""


def test_a_rule_has_the_prefixes_that_a_query_has() -> None:
    stated = compile_catalog(SAMPLE)

    inferred = infer_statements(stated, encode_catalog(stated), rules={"own": CONCERNS})

    found = [statement for statement in inferred.statements.values() if statement.rule == "own"]
    assert len(found) == 11 and all(statement.evidence for statement in found)


def test_a_rule_that_does_not_parse_is_told_as_a_query_is() -> None:
    stated = compile_catalog(SAMPLE)

    with pytest.raises(QueryError, match="does not parse near 'mine:requires") as caught:
        infer_statements(stated, [], rules={"own": CONCERNS.replace("sg:requires", "mine:requires")})

    assert caught.value.location == "rules/own.rq, line 2, column 62"
    assert caught.value.remedy == "declare the prefix: PREFIX name: <IRI>"


@pytest.mark.parametrize(
    ("rule", "query", "problem", "expected"),
    [
        ("own", CONCERNS.replace("?object ?reason ?premise1 {", "?objekt ?premise1 {"),
         "its SELECT lacks ?object, ?reason and has ?objekt", "?reason ?premise1, and further premises"),
        ("own", CONCERNS.replace("?premise1 {", "?premise1 ?premise10 {"),
         "its SELECT has ?premise10", "as ?premise2 to ?premise9"),
        ("direct-triple", RULES["direct-triple"].replace(" ?rule WHERE", " WHERE"),
         "its SELECT lacks ?rule", "?subject ?relation ?object ?rule"),
    ],
)  # fmt: skip
def test_a_rule_of_other_variables_is_named_with_what_is_expected(
    rule: str, query: str, problem: str, expected: str
) -> None:
    infer = direct_quads if rule == "direct-triple" else partial(infer_statements, compile_catalog(SAMPLE))

    with pytest.raises(QueryError, match=re.escape(problem)) as caught:
        infer([], rules={rule: query})

    assert caught.value.location == f"rules/{rule}.rq"
    assert expected in caught.value.remedy


@pytest.mark.parametrize(
    ("written", "instead", "problem"),
    [
        ("BIND(sg:concerns", "BIND(sg:likes", "'sg:likes' is not a relation"),
        ("?subject ;", "?said ; sg:status ?status . BIND(concept:nowhere AS ?subject) ?premise1",
         "'concept:nowhere' is not a concept or statement"),
        ("{ ?premise1 sg:subject", "{ BIND(concept:x AS ?premise1) ?other sg:subject",
         "'concept:x' is not a premise that is a statement"),
    ],
)  # fmt: skip
def test_a_rule_that_speaks_of_what_is_not_there_is_named(written: str, instead: str, problem: str) -> None:
    stated = compile_catalog(SAMPLE)

    with pytest.raises(QueryError, match=problem) as caught:
        infer_statements(stated, encode_catalog(stated), rules={"own": CONCERNS.replace(written, instead)})

    assert caught.value.location == "rules/own.rq"


@pytest.mark.parametrize("ontology", [SAMPLE, bundled_ontology()])
def test_the_rules_of_the_package_look_at_statements_alone(ontology: Path) -> None:
    stated = compile_catalog(ontology)

    whole = infer_statements(stated, encode_catalog(stated), rules=RULES)
    bare = infer_statements(stated, encode_catalog(stated, with_evidence=False), rules=RULES)

    assert bare == whole


def shared_topic_with(pattern: str) -> dict[str, str]:
    return {"own": RULES["shared-topic"].replace("WHERE {", f"WHERE {{ {pattern} ", 1)}


def test_a_rule_of_ones_own_infers_what_the_same_rule_of_the_package_does() -> None:
    stated = compile_catalog(SAMPLE)
    own = RULES | {"shared-topic": RULES["shared-topic"] + "\n# ours\n"}

    inferred = infer_statements(stated, encode_catalog(stated), rules=own)

    assert inferred == infer_statements(stated, encode_catalog(stated), rules=RULES)


def test_a_direct_rule_of_ones_own_derives_the_same_triples() -> None:
    quads = list(encode_catalog(compile_catalog(SAMPLE)))
    own = {"direct-triple": RULES["direct-triple"] + "\n# ours\n"}

    assert set(direct_quads(quads, rules=own)) == set(direct_quads(quads, rules=RULES))


def test_a_rule_that_calls_another_host_is_refused_and_calls_nobody() -> None:
    stated = compile_catalog(SAMPLE)
    with socket.create_server(("127.0.0.1", 0)) as host:
        host.settimeout(0.1)
        rules = shared_topic_with(
            f"SERVICE SILENT <http://127.0.0.1:{host.getsockname()[1]}/> {{ ?a ?b ?c }}"
        )

        with pytest.raises(QueryError, match="SERVICE is switched off") as caught:
            infer_statements(stated, encode_catalog(stated), rules=rules)

        with pytest.raises(TimeoutError):
            host.accept()
    assert caught.value.location.startswith("rules/own.rq, line ")


def test_a_direct_rule_from_outside_passes_the_gate_too() -> None:
    with pytest.raises(QueryError, match="SERVICE is switched off"):
        direct_quads([], rules={"direct-triple": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }"})


def test_a_rule_that_never_ends_is_ended_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skillgraph.rdf.rules.RULE_SECONDS", 0.3)
    stated = compile_catalog(SAMPLE)
    query = (
        "SELECT ?subject ?relation ?object ?reason { GRAPH ?g1 { ?subject ?relation ?object }"
        " GRAPH ?g2 { ?a ?b ?c } GRAPH ?g3 { ?d ?e ?f } FILTER (?a = ?d && ?b != ?e && ?reason = 1) }"
    )

    with pytest.raises(QueryError, match=r"did not end within 0\.3 seconds") as caught:
        infer_statements(stated, encode_catalog(stated), rules={"endless": query})

    assert caught.value.location == "rules/endless.rq"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")
def test_a_rule_that_ends_the_engine_ends_no_more_than_a_child() -> None:
    def ends(*_: object) -> Iterator[bytes]:
        yield b""
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.MonkeyPatch.context() as patch:
        # Only a fork has what is put in place here.
        patch.setattr("skillgraph.boundary.child._can_fork", lambda: True)
        patch.setattr("skillgraph.rdf.rules._select", ends)
        with pytest.raises(QueryError, match=r"it ended the engine \(SIGKILL\)"):
            direct_quads([], rules={"direct-triple": "SELECT * { ?a ?b ?c }"})


def test_the_rules_of_the_package_pass_the_gate() -> None:
    for query in RULES.values():
        check_query(query)
