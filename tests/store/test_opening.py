import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextvars import copy_context
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from ontologies import SAMPLE, copy_sample, set_cell
from skillgraph.cli.options import open_graph
from skillgraph.errors import GraphError, OutdatedError
from skillgraph.queries.engine import open_store
from skillgraph.store import manifest as store
from skillgraph.store.building import build, build_files, put_in_place
from skillgraph.store.manifest import (
    GRAPH_FILE,
    INDEX_FILE,
    MANIFEST_FILE,
    read_manifest,
    read_whole_part,
    seal_manifest,
)
from skillgraph.store.opening import graph_name, open_catalog, read_quads

FILES = (GRAPH_FILE, INDEX_FILE, MANIFEST_FILE)
#: Every way to open a build directory.
OPENERS: dict[str, Callable[[Path], object]] = {
    "catalog": open_catalog,
    "quads": read_quads,
    "store": lambda path: len(open_store(path)),
    "manifest": read_manifest,
    "count": lambda path: read_manifest(path)["counts"],
}


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
        "import sys; from skillgraph.store.opening import open_catalog; open_catalog(sys.argv[1]);"
        "print(sorted({'pyoxigraph', 'rdflib', 'networkx', 'typer'} & set(sys.modules)))"
    )

    answer = subprocess.run(
        [sys.executable, "-c", code, str(graph)], capture_output=True, text=True, check=True
    )

    assert answer.stdout == "[]\n"


def test_a_graph_is_named_with_its_size(graph: Path) -> None:
    names = [copy_context().run(open_graph, str(path))[1] for path in (graph, graph / "graph.nq")]

    assert names[0] == f"the graph in {graph} (43 concepts)"
    assert names[1].endswith("graph.nq (43 concepts)")
    assert graph_name("nowhere") == "the graph in nowhere"


def test_quads_keep_their_graphs_and_lexical_forms(graph: Path) -> None:
    manifest = read_manifest(graph)

    quads = read_quads(graph)

    assert len(quads) == manifest["counts"]["quads"] == sum(manifest["graphs"].values())


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.ttl", "<a> <b> ", "does not parse"),
        ("a.csv", "", "any RDF format"),
        ("a.nq", "", "no concept"),
    ],
)
def test_a_file_that_is_no_graph_says_why(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text)

    with pytest.raises(GraphError, match=message):
        open_catalog(tmp_path / name)


@pytest.mark.parametrize(
    ("files", "command"), [((), "ingest FILE... -g DIR"), (("concepts.tsv",), "build -g ")]
)
def test_a_folder_without_a_graph_says_which_command_makes_one(
    tmp_path: Path, files: tuple[str, ...], command: str
) -> None:
    for name in files:
        (tmp_path / name).touch()

    with pytest.raises(GraphError) as caught:
        open_catalog(tmp_path)

    assert f"`skillgraph {command}" in caught.value.remedy


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

    with pytest.raises(GraphError, match=r"graph\.nq has changed since it was built"):
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


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ontology = copy_sample(tmp_path_factory.mktemp("tables"))
    set_cell(ontology / "concepts.tsv", "surveyor", label="Surveyyr")  # as long as "Surveyor"
    return build(ontology, tmp_path_factory.mktemp("other")).directory


@pytest.fixture
def copy(graph: Path, tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).write_bytes((graph / name).read_bytes())
    return tmp_path


def answer_or_error(opener: Callable[[Path], object], directory: Path) -> object:
    try:
        return opener(directory)
    except GraphError as error:
        return error


@settings(max_examples=60)
@given(
    name=strategies.sampled_from(FILES),
    flips=strategies.lists(
        strategies.tuples(strategies.integers(0, 10**7), strategies.integers(0, 7)), min_size=3, max_size=3
    ),
)
def test_three_flipped_bits_are_refused_or_change_no_answer(
    graph: Path, tmp_path_factory: pytest.TempPathFactory, name: str, flips: list[tuple[int, int]]
) -> None:
    data = bytearray((graph / name).read_bytes())
    for position, bit in flips:
        data[position % len(data)] ^= 1 << bit
    directory = tmp_path_factory.mktemp("flipped")
    for other_name in FILES:
        os.link(graph / other_name, directory / other_name)
    (directory / name).unlink()
    (directory / name).write_bytes(data)

    for opener in OPENERS.values():
        answer = answer_or_error(opener, directory)
        if isinstance(answer, GraphError):
            assert answer.problem and answer.location and "skillgraph build" in answer.remedy
        else:
            assert answer == opener(graph)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kept", [0, 1, 0.5, -1])
def test_a_file_that_was_cut_off_is_noticed_by_every_command(name: str, kept: float, copy: Path) -> None:
    data = (copy / name).read_bytes()
    (copy / name).write_bytes(data[: int(kept * len(data)) if 0 < kept < 1 else int(kept)])

    for opener in (open_catalog, read_quads, open_store):
        with pytest.raises(GraphError) as caught:
            opener(copy)
        assert "skillgraph build" in caught.value.remedy


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_build_is_noticed(name: str, copy: Path, other: Path, graph: Path) -> None:
    (copy / name).write_bytes((other / name).read_bytes())

    for part, opener in ((INDEX_FILE, open_catalog), (GRAPH_FILE, read_quads)):
        if name in (part, MANIFEST_FILE):
            with pytest.raises(GraphError, match="has changed since it was built"):
                opener(copy)
        else:
            assert opener(copy) == opener(graph)


@pytest.mark.parametrize("name", [GRAPH_FILE, INDEX_FILE])
def test_a_file_that_is_gone_is_noticed_by_every_command(name: str, copy: Path) -> None:
    (copy / name).unlink()

    for opener in (open_catalog, read_quads, open_store):
        with pytest.raises(GraphError, match=name):
            opener(copy)


def test_a_digest_that_was_edited_in_the_manifest_too_is_noticed(copy: Path) -> None:
    manifest = (copy / MANIFEST_FILE).read_bytes()

    (copy / MANIFEST_FILE).write_bytes(manifest.replace(b'"concepts": 43', b'"concepts": 44'))

    with pytest.raises(GraphError, match=r"the manifest is damaged: it has changed since it was built"):
        open_catalog(copy)


@pytest.mark.parametrize("format_", [1, 2])
def test_a_build_of_version_0_1_is_refused_with_the_command_that_builds_it_anew(
    format_: int, copy: Path, graph: Path
) -> None:
    manifest = read_manifest(graph)
    del manifest["sha256"]
    (copy / MANIFEST_FILE).write_text(json.dumps({**manifest, "format": format_}, indent=2) + "\n")

    with pytest.raises(OutdatedError, match=r"built by skillgraph 0\.1") as caught:
        open_catalog(copy)

    assert f"skillgraph build --ontology TABLES -g {copy}" in caught.value.remedy


def test_a_build_of_a_later_version_is_named(copy: Path) -> None:
    (copy / MANIFEST_FILE).write_bytes(seal_manifest(b'{\n  "format": 4\n}'))

    with pytest.raises(GraphError, match="the manifest has the format 4, not 3"):
        open_catalog(copy)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"format":' + "1" * 10_000 + "}", "[1]", '"a"', "{}"])
@pytest.mark.parametrize("name", [INDEX_FILE, MANIFEST_FILE])
def test_json_that_would_break_a_parser_is_a_damaged_build(name: str, text: str, copy: Path) -> None:
    manifest = read_manifest(copy)
    (copy / name).write_text(text)
    if name == INDEX_FILE:  # somebody made it so that the digests agree
        manifest["files"][name] = {"sha256": sha256(text.encode()).hexdigest(), "bytes": len(text)}
        del manifest["sha256"]
        (copy / MANIFEST_FILE).write_bytes(seal_manifest(json.dumps(manifest, indent=2).encode()))

    with pytest.raises(GraphError, match="is damaged"):
        open_catalog(copy)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
@pytest.mark.parametrize("name", FILES)
def test_a_fifo_in_a_build_directory_is_refused_at_once(name: str, copy: Path) -> None:
    (copy / name).unlink()
    os.mkfifo(copy / name)

    for opener in (open_catalog, read_quads):
        with pytest.raises(GraphError):
            opener(copy)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_graph_that_is_a_fifo_without_a_writer_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skillgraph.boundary.inputs.WRITER_SECONDS", 0.05)
    os.mkfifo(tmp_path / "graph.nq")

    with pytest.raises(GraphError, match="a FIFO, and nothing was written to it"):
        open_catalog(tmp_path / "graph.nq")


def test_builds_that_are_put_in_place_while_a_graph_is_opened_do_no_harm(
    copy: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    ontology = copy_sample(tmp_path_factory.mktemp("tables"))
    set_cell(ontology / "concepts.tsv", "surveyor", label="Land Surveyor")
    builds = [build_files(SAMPLE)[0], build_files(ontology)[0]] * 2
    read = store.read_part

    def read_while_somebody_builds(directory: Path, name: str) -> bytes:
        data = read(directory, name)
        if builds:
            put_in_place(copy, builds.pop())
        return data

    monkeypatch.setattr(store, "read_part", read_while_somebody_builds)

    for name in (INDEX_FILE, GRAPH_FILE, INDEX_FILE):
        assert read_whole_part(copy, name) in {build_files(tables)[0][name] for tables in (SAMPLE, ontology)}


@pytest.mark.parametrize(
    ("prepare", "remedy"),
    [
        (lambda _: None, "skillgraph build --ontology TABLES -g "),
        (lambda directory: (directory / "concepts.tsv").touch(), "skillgraph build -g "),
    ],
)
def test_the_remedy_names_the_command_that_makes_the_build_anew(
    prepare: Callable[[Path], None], remedy: str, copy: Path
) -> None:
    prepare(copy)
    (copy / INDEX_FILE).write_bytes(b"")

    with pytest.raises(GraphError) as caught:
        open_catalog(copy)

    assert caught.value.remedy == f"build it again with `{remedy}{copy}`"
