"""Matches with taxonomies on their way: tables, index, RDF and back."""

from pathlib import Path

import pytest

from skillgraph.errors import TableError
from skillgraph.model import Match
from skillgraph.rdf.decoding import decode_catalog
from skillgraph.rdf.encoding import encode_catalog
from skillgraph.store.building import build
from skillgraph.store.opening import open_catalog, read_quads
from skillgraph.vocabulary import ALIGNMENTS_GRAPH, TAXONOMIES

PYTHON = Match(
    "skos:exactMatch", "esco.skill:ccd0a1d9-afda-43d9-b901-96344886e14d", "Python (computer programming)"
)
COLUMNS = tuple("id label kind alternatives_in_text alternatives_ours definition parts exact_match".split())
CONCEPTS = "\n".join(
    "\t".join(cells)
    for cells in (
        COLUMNS,
        ("quill", "Quill", "skill", "", "", "", "", "http://example.org/quill"),
        ("python", "Python", "programming-language"),
        ("spark", "Spark of an idea", "skill"),
    )
)
OWN = """#curie_map:
#  concept: https://w3id.org/skillgraph/concept/
subject_id	predicate_id	object_id	object_label	mapping_justification
concept:quill	skos:broadMatch	esco.skill:1	pens	semapv:ManualMappingCuration
concept:quill	skos:closeMatch	esco.skill:2	birds	semapv:LexicalMatching
"""


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    (folder / "alignments").mkdir(parents=True)
    (folder / "concepts.tsv").write_text(CONCEPTS, encoding="utf-8")
    (folder / "alignments" / "mine.sssom.tsv").write_text(OWN, encoding="utf-8")
    return folder


def test_the_bundled_graph_has_its_matches_in_index_and_rdf_alike() -> None:
    catalog = open_catalog()

    assert catalog.matches["concept:python"][0] == PYTHON
    assert decode_catalog(read_quads(), location="").matches == catalog.matches


def test_matches_have_a_graph_of_their_own_with_what_the_licenses_ask_for() -> None:
    quads = [quad for quad in read_quads() if quad.graph_name.value == ALIGNMENTS_GRAPH]  # type: ignore[union-attr]

    assert any("exactMatch" in quad.predicate.value and "esco/skill" in str(quad.object) for quad in quads)
    said = " ".join(str(quad.object) for quad in quads)
    assert "uses the ESCO classification of the European Commission" in said
    assert "O*NET 29.3 Database" in said
    assert all(taxonomy.attribution in said for taxonomy in TAXONOMIES.values())


def test_a_graph_of_other_tables_has_its_own_matches_and_those_of_the_package(tables: Path) -> None:
    build(tables, tables / "graph")

    catalog = open_catalog(tables / "graph")

    assert catalog.matches["concept:quill"] == (Match("skos:broadMatch", "esco.skill:1", "pens"),)
    assert PYTHON in catalog.matches["concept:python"]
    assert "concept:spark" not in catalog.matches  # ours is Apache Spark
    decoded = decode_catalog(encode_catalog(catalog), location="")
    assert decoded.matches == catalog.matches
    assert decoded.concepts["concept:quill"].exact_matches == ("http://example.org/quill",)


def test_a_fault_in_a_table_of_matches_stops_the_build_with_its_place(tables: Path) -> None:
    path = tables / "alignments" / "mine.sssom.tsv"
    path.write_text(OWN.replace("skos:broadMatch", "skos:related"), encoding="utf-8")

    with pytest.raises(TableError, match=r"alignments/mine.sssom.tsv:4:"):
        build(tables, tables / "graph")


def test_a_changed_table_of_matches_makes_another_graph(tables: Path) -> None:
    build(tables, tables / "graph")
    (tables / "alignments" / "mine.sssom.tsv").write_text(OWN.replace("pens", "nibs"), encoding="utf-8")

    report = build(tables, tables / "graph", check=True)

    assert set(report.changed) == {"graph.nq", "index.json", "manifest.json"}
