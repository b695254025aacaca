"""RDF from outside: what ends a parser is refused by name or ends a child, what is only odd is read."""

import json
import sys
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from skillgraph.errors import GraphError
from skillgraph.rdf.conversion import convert_rdf
from skillgraph.store.manifest import MANIFEST_FORMAT, seal_manifest
from skillgraph.store.opening import open_catalog, read_quads

NAMESPACES = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="https://example.org/"'
LAUGHS = (
    '<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefgh"))
    + f"]>\n<rdf:RDF {NAMESPACES}><A><b>&h;</b></A></rdf:RDF>"
)
DEEP = 100_000


@pytest.mark.parametrize(
    "laughs", [LAUGHS, "\ufeff" + LAUGHS, LAUGHS.replace("?>", "?><!-- <!DOCTYPE> -->", 1)]
)
def test_a_document_type_is_refused_by_name_before_it_multiplies(tmp_path: Path, laughs: str) -> None:
    (tmp_path / "laughs.rdf").write_text(laughs, encoding="utf-8")

    with pytest.raises(GraphError, match="has a document type declaration") as caught:
        open_catalog(tmp_path / "laughs.rdf")

    assert caught.value.location.endswith("laughs.rdf, line 2")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_xml_that_is_not_utf_8_is_refused(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "laughs.rdf").write_text(LAUGHS, encoding=encoding)

    with pytest.raises(GraphError, match="not UTF-8"):
        read_quads(tmp_path / "laughs.rdf")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.ttl", "<a:a> <a:b> " + "[<a:b> " * DEEP + "1" + "]" * DEEP + " ."),
        ("a.ttl", "<a:a> <a:b> " + "(" * DEEP),
        ("a.ttl", "<a:a> <a:b> " + "<<( <a:a> <a:b> " * DEEP),
        ("a.ttl", "<a:a> <a:b> <a:c> " + "{| <a:b> <a:c> " * DEEP),
        ("a.nt", "<a:a> <a:b> " + "<<( <a:a> <a:b> " * DEEP + "<a:c>" + " )>>" * DEEP + " .\n"),
        ("a.nq", "<a:a> <a:b> " + "<<( <a:a> <a:b> " * DEEP + "<a:c>" + " )>>" * DEEP + " .\n"),
        ("a.trig", "<a:g> {<a:a> <a:b> " + "[<a:b> " * DEEP + "1" + "]" * DEEP + " }"),
        ("a.n3", "{" * DEEP + "}" * DEEP + " <a:a> 1."),
        ("a.jsonld", '{"a:b":' * DEEP + "1" + "}" * DEEP),
        ("a.jsonld", "[" * DEEP + "]" * DEEP),
        ("a.rdf", f"<rdf:RDF {NAMESPACES}>" + "<A><b>" * DEEP + "</b></A>" * DEEP + "</rdf:RDF>"),
    ],
)
def test_what_is_nested_deep_is_refused_by_name_in_every_syntax(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)

    with pytest.raises(GraphError, match="nested more than 256 deep") as caught:
        read_quads(tmp_path / name)

    assert caught.value.location.endswith(f"{name}, line 1")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.ttl", '<a:a> <a:b> """' + "[(" * 500 + '""", "' + "[" * 500 + '" . # ' + "{" * 500),
        ("a.ttl", "@prefix a: <a:> . a:a a:b " + ", ".join("a:c\\(" for _ in range(500)) + " ."),
        ("a.jsonld", '{"@id": "a:a", "a:b": "' + '[{\\"' * 500 + '"}'),
        ("a.ttl", "<a:a> <a:b> " + "(" * 200 + ")" * 200 + " ; <a:c> " + "[], " * 500 + "[] ."),
    ],
)
def test_brackets_in_texts_and_beside_each_other_are_no_nesting(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)

    assert read_quads(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.nt", '<a:a> <a:b> "', '" .\n'),
        ("a.ttl", '<a:a> <a:b> "', '" .'),
        ("a.jsonld", '{"@id": "a:a", "a:b": "', '"}'),
        ("a.rdf", f"<rdf:RDF {NAMESPACES}><A><b>", "</b></A></rdf:RDF>"),
    ],
)
@pytest.mark.parametrize("length", [2_000_000, 20_000_000])
def test_a_literal_that_is_too_long_is_refused_and_the_limit_named(
    tmp_path: Path, name: str, before: str, after: str, length: int
) -> None:
    (tmp_path / name).write_text(before + "x" * length + after)

    with pytest.raises(GraphError, match="a literal or name longer than 1,048,576 bytes"):
        read_quads(tmp_path / name)


def test_a_context_that_lies_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "a.jsonld").write_text('{"@context": "https://example.org/context", "a": 1}')

    with pytest.raises(GraphError, match="a context outside the file"):
        read_quads(tmp_path / "a.jsonld")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_what_ends_the_parser_ends_no_more_than_a_child() -> None:
    bomb = "@prefix a: <a:" + "x" * 900_000 + "> .\n" + "a:a a:b a:c .\n" * 900

    with pytest.raises(GraphError, match=r"ended the parser \(") as caught:
        convert_rdf(bomb.encode(), Path("a.ttl"), memory_megabytes=300)

    assert "300 MB" in caught.value.remedy


@pytest.mark.parametrize("name", ["a.ttl", "a.nt", "a.trig", "a.n3", "a.jsonld", "a.rdf"])
@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\xff" * 99, b"\x89PNG\r\n\x1a\n", b"{}[]<>()", b"\xff\xfe<\x00"]
)
def test_what_is_no_rdf_is_refused_in_three_parts(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(GraphError) as caught:
        read_quads(tmp_path / name)

    assert name in caught.value.location


def test_a_file_keeps_its_lexical_forms_and_blank_nodes_on_the_way_through_a_child(tmp_path: Path) -> None:
    text = (
        '_:b <a:p> "01"^^<http://www.w3.org/2001/XMLSchema#integer> , "2.50"^^<a:d> , "x\\n\\u00e9"@en-GB .'
    )
    (tmp_path / "a.ttl").write_text(text)

    assert read_quads(tmp_path / "a.ttl") == list(parse(text, format=RdfFormat.TURTLE))


def test_a_build_directory_that_somebody_forged_ends_no_parser(tmp_path: Path) -> None:
    graph = b"<a:a> <a:b> " + b"<<( <a:a> <a:b> " * DEEP + b"<a:c>" + b" )>>" * DEEP + b" .\n"
    files = {"graph.nq": graph, "index.json": b"{}"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    digests = {
        name: {"sha256": sha256(content).hexdigest(), "bytes": len(content)}
        for name, content in files.items()
    }
    manifest = json.dumps({"format": MANIFEST_FORMAT, "files": digests}, indent=2)
    (tmp_path / "manifest.json").write_bytes(seal_manifest(manifest.encode()))

    with pytest.raises(GraphError, match="nested more than 256 deep"):
        read_quads(tmp_path)
