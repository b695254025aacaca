import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ontologies import SAMPLE
from skillgraph.building import build
from skillgraph.errors import GraphError
from skillgraph.store import describe_graph, open_catalog, read_manifest, read_quads


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(SAMPLE, tmp_path_factory.mktemp("graph")).directory


def test_index_and_rdf_give_the_same_catalog(graph: Path) -> None:
    from_index, from_rdf = open_catalog(graph), open_catalog(graph / "graph.nq")

    assert from_index == from_rdf
    assert list(from_index.statements) == list(from_rdf.statements)
    assert list(from_index.concepts) == list(from_rdf.concepts)


def test_a_build_directory_is_read_without_any_rdf_library(graph: Path) -> None:
    code = (
        "import sys; from skillgraph.store import open_catalog; open_catalog(sys.argv[1]);"
        "print(sorted({'pyoxigraph', 'rdflib', 'networkx', 'typer'} & set(sys.modules)))"
    )

    answer = subprocess.run(
        [sys.executable, "-c", code, str(graph)], capture_output=True, text=True, check=True
    )

    assert answer.stdout == "[]\n"


def test_a_graph_is_named_with_its_size(graph: Path) -> None:
    assert describe_graph(graph) == f"the graph in {graph} (43 concepts)"
    assert describe_graph(graph / "graph.nq").endswith("graph.nq (43 concepts)")
    assert describe_graph("nowhere") == "the graph in nowhere"


def test_quads_keep_their_graphs_and_lexical_forms(graph: Path) -> None:
    manifest = read_manifest(graph)

    quads = read_quads(graph)

    assert len(quads) == manifest["counts"]["quads"] == sum(manifest["graphs"].values())


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.ttl", "<a> <b> ", "does not parse"),
        ("a.csv", "", "no RDF format"),
        ("a.nq", "", "no concept"),
    ],
)
def test_a_file_that_is_no_graph_says_why(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text)

    with pytest.raises(GraphError, match=message):
        open_catalog(tmp_path / name)


def test_broken_rdf_is_named_with_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<http://a> <http://b> <http://c> .\n<http://a> oops .\n")

    with pytest.raises(GraphError) as caught:
        read_quads(tmp_path / "a.ttl")

    assert "a.ttl, line 2, column " in caught.value.location


@pytest.mark.parametrize("change", [lambda data: data[:-100], lambda data: data.replace(b"R", b"S", 1)])
def test_quads_that_are_not_as_they_were_built_are_refused(
    change: Callable[[bytes], bytes], graph: Path, tmp_path: Path
) -> None:
    for path in graph.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "graph.nq").write_bytes(change((graph / "graph.nq").read_bytes()))

    with pytest.raises(GraphError, match=r"graph\.nq is not as it was built"):
        read_quads(tmp_path)


def test_a_manifest_without_digests_is_named(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_bytes((graph / "graph.nq").read_bytes())
    (tmp_path / "manifest.json").write_text("{}")

    with pytest.raises(GraphError, match="the manifest is damaged"):
        read_quads(tmp_path)


def test_a_missing_graph_and_an_empty_directory_are_named(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="cannot be read"):
        open_catalog(tmp_path / "none.ttl")
    with pytest.raises(GraphError, match=r"no manifest\.json"):
        open_catalog(tmp_path)
