"""A folder of Parquet tables is no graph: whoever asks it as one is told what it is and what takes it."""

import gzip
from pathlib import Path

import pytest

from postings import Posting, make_postings
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.cli.surveying import app
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.counts.parquet import write_parquet
from skillgraph.errors import GraphError, OutputError
from skillgraph.rdf.encoding import encode_catalog, serialize_quads
from skillgraph.store.building import build
from skillgraph.store.opening import open_catalog, read_nquads
from skillgraph.store.parquet_folders import COUNTING_VERBS

POSTINGS = make_postings(Posting(["Latin"]))


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "my tables"
    write_parquet(POSTINGS, folder)
    return folder


@pytest.mark.parametrize("read", [open_catalog, read_nquads])
def test_tables_that_are_asked_as_a_graph_are_named_and_what_takes_them_too(
    tables: Path, read: object
) -> None:
    with pytest.raises(GraphError) as raised:
        read(tables)  # type: ignore[operator]

    assert raised.value.problem == "the folder holds Parquet tables to count over, and no graph"
    assert all(f"`{verb}`" in raised.value.remedy for verb in COUNTING_VERBS)
    assert raised.value.remedy.endswith("name the graph from which they were exported")


def test_the_verbs_that_take_tables_are_those_that_count() -> None:
    assert {command.name for command in app.registered_commands} == {*COUNTING_VERBS}


def test_of_parts_with_quads_it_is_said_how_they_become_a_graph(tables: Path, tmp_path: Path) -> None:
    (tables / "graph").mkdir()
    quads = serialize_quads(encode_catalog(POSTINGS))
    (tables / "graph" / "part-1.nq.gz").write_bytes(gzip.compress(quads))

    with pytest.raises(GraphError) as raised:
        open_catalog(tables)

    assert f"gzip -dc '{tables}'/graph/*.nq.gz > graph.nq" in raised.value.remedy
    file = tmp_path / "graph.nq"
    file.write_bytes(gzip.decompress((tables / "graph" / "part-1.nq.gz").read_bytes()))
    assert open_catalog(file).documents.keys() == POSTINGS.documents.keys()


def test_nothing_is_built_among_tables_nor_ingested(tables: Path, tmp_path: Path) -> None:
    before = sorted(tables.iterdir())
    (tmp_path / "cook.md").write_text("# Cook\n\n- Latin is required\n", "utf-8")

    for write in (
        lambda: build(bundled_ontology(), tables),
        lambda: ingest_documents([tmp_path / "cook.md"], tables),
    ):
        with pytest.raises(OutputError, match="holds Parquet tables to count over"):
            write()

    assert sorted(tables.iterdir()) == before


def test_tables_beside_a_graph_are_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "cook.md").write_text("# Cook\n\n- Latin is required\n", "utf-8")
    ingest_documents([tmp_path / "cook.md"], tmp_path / "corpus")
    write_parquet(POSTINGS, tmp_path / "corpus")

    assert open_catalog(tmp_path / "corpus").documents
    assert build(tmp_path / "corpus", tmp_path / "corpus", check=True).changed == ()
