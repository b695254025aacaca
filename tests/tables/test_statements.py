import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from ontologies import SAMPLE
from skillgraph.tables.compiling import compile_catalog
from skillgraph.tables.concepts import CONCEPT_COLUMNS, format_concept, parse_concepts
from skillgraph.tables.passages import read_document_tables
from skillgraph.tables.statements import (
    LATER_COLUMNS,
    STATEMENT_COLUMNS,
    Known,
    format_statement,
    parse_statements,
)
from skillgraph.tables.tsv import format_table, new_table, parse_table

if TYPE_CHECKING:
    from skillgraph.errors import Fault

CATALOG = compile_catalog(SAMPLE)
GUIDE = SAMPLE / "documents" / "lead-geodata-engineer"


def test_concepts_that_are_written_are_read_again() -> None:
    faults: list[Fault] = []
    table = new_table("concepts.tsv", CONCEPT_COLUMNS, map(format_concept, CATALOG.concepts.values()))

    again = parse_concepts(
        parse_table(format_table(table), CONCEPT_COLUMNS, name="concepts.tsv", faults=faults), faults
    )

    assert (faults, again) == ([], CATALOG.concepts)


def test_statements_that_are_written_are_read_again() -> None:
    faults: list[Fault] = []
    tables = read_document_tables(GUIDE, name="guide", concepts=set(CATALOG.concepts), faults=faults)
    written = new_table("s.tsv", STATEMENT_COLUMNS, map(format_statement, CATALOG.statements.values()))

    again = parse_statements(
        parse_table(format_table(written), STATEMENT_COLUMNS, name="s.tsv", faults=faults),
        {curie: statement.evidence for curie, statement in CATALOG.statements.items()},
        tables=tables,
        known=Known(CATALOG.concepts, frozenset(CATALOG.statements)),
        faults=faults,
    )

    assert (faults, again) == ([], CATALOG.statements)


def test_tables_of_an_earlier_release_are_read_without_the_columns_that_came_later(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "sample")
    path = tmp_path / "sample" / "documents" / GUIDE.name / "statements.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    kept = [index for index, column in enumerate(rows[0]) if column not in LATER_COLUMNS]
    path.write_text("".join("\t".join(row[index] for index in kept) + "\n" for row in rows), "utf-8")

    again = compile_catalog(tmp_path / "sample")

    assert len(kept) == len(rows[0]) - len(LATER_COLUMNS)
    assert again == CATALOG
