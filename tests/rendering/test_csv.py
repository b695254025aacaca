import csv
from dataclasses import replace
from io import StringIO

from skillgraph.rendering.exports.csv import EDGE_COLUMNS, NODE_COLUMNS, render_edges, render_nodes
from small_catalog import small_catalog


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8"), newline="")))


def test_every_concept_is_a_row() -> None:
    nodes = rows(render_nodes(small_catalog()))

    assert tuple(nodes[0]) == NODE_COLUMNS
    assert [row["id"] for row in nodes][:10] == list(small_catalog().concepts)
    assert nodes[5]["alternatives"] == "K8s"


def test_every_statement_between_concepts_is_a_row_with_its_qualifiers() -> None:
    edges = {row["id"]: row for row in rows(render_edges(small_catalog()))}

    prefers = edges["statement:engineer_prefers_kubernetes"]
    assert tuple(prefers) == EDGE_COLUMNS
    assert (prefers["modality"], prefers["hedge"], prefers["section"], prefers["line"]) == (
        "desirable",
        "may",
        "Needs",
        "5",
    )
    assert len(edges) == 12


def test_a_part_is_a_row_without_evidence() -> None:
    catalog = small_catalog()
    whole = replace(catalog.concepts["concept:run-services"], parts=("concept:observability",))

    edges = rows(render_edges(replace(catalog, concepts={**catalog.concepts, whole.id: whole})))

    assert edges[-1]["relation"] == "dcterms:hasPart"
    assert edges[-1]["status"] == "vocabulary"
    assert edges[-1]["line"] == ""
    assert edges[-1]["sentence"] == "Run services has the part Observability."


def test_commas_quotes_and_line_breaks_survive() -> None:
    catalog = small_catalog()
    odd = replace(catalog.concepts["concept:rust"], label='a,"b"\nc')

    nodes = rows(render_nodes(replace(catalog, concepts={**catalog.concepts, odd.id: odd})))

    assert nodes[3]["label"] == 'a,"b"\nc'
