"""The files for Neo4j: headers of its bulk import, and a script that loads the same files."""

import csv
import re
from collections.abc import Mapping
from dataclasses import replace
from io import StringIO

from skillgraph.rendering.exports.neo4j import render_neo4j
from small_catalog import small_catalog


def rows(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files[name].decode("utf-8"), newline="")))


def test_a_node_has_the_labels_of_what_it_is() -> None:
    nodes = {row["id:ID"]: row for row in rows(render_neo4j(small_catalog()), "nodes.csv")}

    assert nodes["concept:rust"][":LABEL"] == "Skillgraph;Concept;ProgrammingLanguage"
    assert nodes["figure:rust_has-figure_figure"][":LABEL"] == "Skillgraph;Figure"
    assert nodes["statement:engineer_prefers_kubernetes"][":LABEL"] == "Skillgraph;Statement"
    assert nodes["figure:rust_has-figure_figure"]["value:double"] == "30.50"


def test_a_relationship_has_its_relation_as_type_without_prefix_and_ends_that_are_nodes() -> None:
    files = render_neo4j(small_catalog())
    names = {row["id:ID"] for row in rows(files, "nodes.csv")}
    relationships = {row["id"]: row for row in rows(files, "relationships.csv")}

    duty = relationships["statement:engineer_has-duty_run-services"]
    assert (duty[":START_ID"], duty[":TYPE"], duty[":END_ID"], duty["relation"]) == (
        "concept:engineer",
        "HAS_DUTY",
        "concept:run-services",
        "sg:hasDuty",
    )
    assert {row[end] for row in relationships.values() for end in (":START_ID", ":END_ID")} <= names


def test_the_script_loads_every_label_type_and_column_of_the_files() -> None:
    files = render_neo4j(small_catalog())
    script = files["load.cypher"].decode()

    for name, of_row in (("nodes.csv", ":LABEL"), ("relationships.csv", ":TYPE")):
        table = rows(files, name)
        assert {row[of_row] for row in table} == set(re.findall(rf"row\.`{of_row}` = '([^']+)'", script))
        assert [column for column in table[0] if not re.search(rf"row\.`?{column}\b", script)] == []


def test_nothing_of_a_graph_stands_in_the_script() -> None:
    catalog = small_catalog()
    odd = replace(catalog.concepts["concept:rust"], kind="x`) DETACH DELETE n //", label="'};\nDROP")
    hostile = replace(catalog.statements["statement:engineer_requires_rust"], relation="sg:a' OR 1=1 //\n`b`")
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, odd.id: odd},
        statements={**catalog.statements, hostile.id: hostile},
    )

    files = render_neo4j(catalog)

    words = re.compile(r"[A-Za-z][A-Za-z0-9_;]*")
    labels = {row[":LABEL"] for row in rows(files, "nodes.csv")}
    types = {row[":TYPE"] for row in rows(files, "relationships.csv")}
    assert all(words.fullmatch(name) for name in labels | types)
    assert "A_OR_1_1_B" in types
    assert "DROP" not in files["load.cypher"].decode()
    assert len(files["nodes.csv"].splitlines()) == 13
