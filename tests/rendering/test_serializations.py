"""The RDF exports: complete, compact, the same bytes each time."""

import json
import re
from pathlib import Path

import pyhornedowl
import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from skillgraph.errors import UsageError
from skillgraph.rendering.exports.serializations import RDF_SUFFIXES, render_rdf
from skillgraph.store.building import build
from skillgraph.store.opening import read_quads
from skillgraph.vocabulary import PREFIXES

SAMPLE = Path(__file__).parents[1] / "data" / "sample"
#: Formats that have no named graphs.
TRIPLE_FORMATS = {"turtle": RdfFormat.TURTLE, "rdfxml": RdfFormat.RDF_XML}
FORMATS = {"trig": RdfFormat.TRIG, "nquads": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}
SUBJECT = NamedNode("https://w3id.org/skillgraph/concept/rdf")


@pytest.fixture(scope="module")
def quads(tmp_path_factory: pytest.TempPathFactory) -> list[Quad]:
    directory = tmp_path_factory.mktemp("sample")
    build(SAMPLE, directory)
    return read_quads(directory)


@pytest.mark.parametrize("rdf_format", FORMATS)
def test_an_export_with_graphs_reads_back_as_the_same_quads(quads: list[Quad], rdf_format: str) -> None:
    content = render_rdf(quads, rdf_format)

    assert set(parse(content, format=FORMATS[rdf_format])) == set(quads)


@pytest.mark.parametrize("rdf_format", TRIPLE_FORMATS)
def test_a_format_without_graphs_holds_each_triple_once(quads: list[Quad], rdf_format: str) -> None:
    content = render_rdf([*quads, *quads], rdf_format)

    triples = [quad.triple for quad in parse(content, format=TRIPLE_FORMATS[rdf_format])]
    assert len(triples) == len(set(triples))
    assert set(triples) == {quad.triple for quad in quads}


@pytest.mark.parametrize("rdf_format", ["turtle", "trig"])
def test_no_name_has_an_escape_that_readers_stop_at(quads: list[Quad], rdf_format: str) -> None:
    release = NamedNode("https://w3id.org/skillgraph/release/0.1.0(beta)~1,2")
    said = Quad(release, NamedNode(f"{PREFIXES['rdfs']}label"), Literal(r'sg:release\/1 "<sg:a\/b>"'))

    content = render_rdf([*quads, said], rdf_format)

    strings = re.compile(r'"(?:[^"\\]|\\.)*"')
    assert "\\" not in strings.sub("", content.decode())
    assert said.triple in {quad.triple for quad in parse(content, format=RdfFormat.TRIG)}


def test_rdflib_and_an_owl_parser_read_the_rdf_xml(quads: list[Quad], tmp_path: Path) -> None:
    file = tmp_path / "graph.rdf"
    file.write_bytes(render_rdf(quads, "rdfxml"))

    assert len(rdflib.Graph().parse(file)) == len({quad.triple for quad in quads})
    classes = pyhornedowl.open_ontology(str(file)).get_classes()
    assert f"{PREFIXES['sg']}Statement" in classes


@pytest.mark.parametrize("rdf_format", RDF_SUFFIXES)
def test_the_order_of_the_quads_does_not_change_a_byte(quads: list[Quad], rdf_format: str) -> None:
    assert render_rdf(quads, rdf_format) == render_rdf(sorted(quads, key=hash), rdf_format)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib calls its own deprecated names
def test_rdflib_reads_the_json_ld_as_the_same_dataset(quads: list[Quad]) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=render_rdf(quads, "jsonld"), format="json-ld")

    lines = {line for line in dataset.serialize(format="nquads").splitlines() if line}
    assert lines == set(render_rdf(quads, "nquads").decode().splitlines())


def test_json_ld_says_things_by_the_terms_of_our_context(quads: list[Quad]) -> None:
    document = json.loads(render_rdf(quads, "jsonld"))

    nodes = {node["@id"]: node for graph in document["@graph"] for node in graph["@graph"]}
    statement = nodes["statement:lead-geodata-engineer_requires_python"]
    assert statement["@type"] == "Statement"
    assert statement["relation"] == "sg:requires"
    assert statement["object"] == "concept:python"
    assert statement["position"] == 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ('"1"^^xsd:integer', 1),
        ('"01"^^xsd:integer', {"@value": "01", "@type": "xsd:integer"}),
        ('"2.50"^^xsd:decimal', {"@value": "2.50", "@type": "xsd:decimal"}),
        ('"deutsch"@de', {"@value": "deutsch", "@language": "de"}),
        ('"plain"', "plain"),
    ],
)
def test_a_value_that_no_term_types_keeps_type_and_lexical_form(value: str, expected: object) -> None:
    turtle = f"@prefix sg: <{PREFIXES['sg']}> . @prefix xsd: <{PREFIXES['xsd']}> . sg:x sg:level {value} ."
    quads = list(parse(turtle, format=RdfFormat.TURTLE))

    document = json.loads(render_rdf(quads, "jsonld"))

    assert document["@graph"] == [{"@id": "sg:x", "level": expected}]
    assert list(parse(json.dumps(document), format=RdfFormat.JSON_LD)) == quads


def test_a_blank_node_of_somebody_elses_graph_is_kept() -> None:
    quad = Quad(BlankNode("b"), NamedNode("https://example.org/p"), Literal("x"))

    document = json.loads(render_rdf([quad], "jsonld"))

    assert document["@graph"] == [{"@id": "_:b", "https://example.org/p": "x"}]


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="unknown RDF format 'rdf3'") as caught:
        render_rdf([], "rdf3")

    assert "turtle, trig, nquads, jsonld" in caught.value.remedy
