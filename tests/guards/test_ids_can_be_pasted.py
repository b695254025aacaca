"""What is printed can be pasted: into SPARQL, Turtle and a shell, as it stands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from command_line import CommandLine, sample_graph
from skillgraph.identifiers import LOCAL_NAME, current_id, current_slug, current_statement, statement_id
from skillgraph.language.slugs import slug_of
from skillgraph.queries import evaluate_query, open_store
from skillgraph.store.opening import iter_quads
from skillgraph.vocabulary import PREFIXES, SG, shorten_iri

#: Names of terms are written as W3C vocabularies write them.
TERMS = "sg:"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def ids_of(graph: str | None) -> set[str]:
    """Give the CURIE of everything of ours that stands in a graph, terms of the vocabulary aside."""
    found = {
        shorten_iri(part.value)
        for quad in iter_quads(graph)
        for part in (quad.subject, quad.object, quad.graph_name)
        if isinstance(part, NamedNode) and part.value.startswith(SG)
    }
    return {curie for curie in found if not curie.startswith(TERMS)}


@pytest.mark.parametrize("graph", [None, sample_graph()], ids=["bundled", "sample"])
def test_each_local_name_has_neither_dot_nor_slash_nor_capital(graph: str | None) -> None:
    names = ids_of(graph)

    assert {name.partition(":")[0] for name in names} >= {
        *("concept", "document", "section", "list", "passage", "selector", "statement", "evidence", "figure"),
        *("graph", "scheme"),
    }
    assert [name for name in names if not re.fullmatch(LOCAL_NAME, name.partition(":")[2])] == []


@pytest.mark.parametrize("graph", [None, sample_graph()], ids=["bundled", "sample"])
def test_each_id_is_described_as_it_is_printed(graph: str | None) -> None:
    names = sorted(name for name in ids_of(graph) if not name.startswith("graph:"))
    store = open_store(graph)

    described = set()
    for start in range(0, len(names), 2000):
        result = evaluate_query(store, f"DESCRIBE {' '.join(names[start : start + 2000])}")
        described |= {shorten_iri(str(triple.subject).strip("<>")) for triple in result.triples()}

    assert set(names) - described == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("statement:a.willRequire.b.in.ad", "statement:a_will-require_b_in_ad"),
        ("statement:a.skos-broader.b/evidence/12", "evidence:a_skos-broader_b_12"),
        ("statement:a.hasFigure.pay/figure", "figure:a_has-figure_pay"),
        ("statement:a.closeMatch.b", "statement:a_near-wording_b"),
        ("document:ad/section/needs/2024-skills", "section:ad_needs_2024-skills"),
        ("document:2024-ad/list/languages", "list:n2024-ad_languages"),
        ("document:ad/passage/needs-01", "passage:ad_needs-01"),
        ("document:ad/selector/1-20", "selector:ad_1-20"),
        ("graph:document/ad", "graph:document_ad"),
        ("graph:rule/near-wording", "graph:rule_near-wording"),
        ("concept:3d-modeling", "concept:n3d-modeling"),
    ],
)
def test_a_name_of_0_1_is_known_as_curie_and_as_iri(old: str, new: str) -> None:
    prefix, _, local = old.partition(":")

    assert current_id(old) == current_id(PREFIXES[prefix] + local) == current_id(new) == new


@pytest.mark.parametrize("name", ["Python", "Requirements/Skills", "line 42", "a.b", "statement:", ""])
def test_what_people_type_is_no_name_of_0_1(name: str) -> None:
    assert current_id(name) == name


@pytest.mark.parametrize("verb", ["show", "evidence"])
def test_a_command_takes_a_name_of_0_1_and_says_what_it_is_now(verb: str, run: CommandLine) -> None:
    old, new = (f"statement:lead-geodata-engineer{mark}requires{mark}python" for mark in "._")

    printed = run(verb, old, "-g", sample_graph())

    assert run.said == f"note: {old} is written {new} since version 0.2\n"
    assert printed == run(verb, new, "-g", sample_graph())


def test_a_query_with_a_name_of_0_1_says_what_it_is_now(run: CommandLine) -> None:
    run("query", "DESCRIBE statement:a.requires.b", "-g", sample_graph(), code=2)

    assert "statement:a.requires.b is written statement:a_requires_b since version 0.2" in run.said


@given(st.text(max_size=40), st.text(max_size=40))
def test_ids_made_of_any_words_can_be_pasted_and_stay_as_they_are(first: str, second: str) -> None:
    made = statement_id(f"concept:{slug_of(first)}", "sg:willRequire", slug_of(second), "overview")

    local = made.partition(":")[2]
    assert re.fullmatch(LOCAL_NAME, local) and re.fullmatch(r"[a-z][a-z0-9-]*", slug_of(first))
    assert current_statement(local) == local and current_slug(slug_of(first)) == slug_of(first)
