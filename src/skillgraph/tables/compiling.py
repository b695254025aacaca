"""Compile the edited tables into a catalog, or name every fault of them in one run.

The directory holds ``concepts.tsv`` and, for each document, a directory under
``documents/`` with ``document.toml`` and the tables of its passages, lists,
statements and evidence.
"""

import graphlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import Fault, TableError
from skillgraph.identifiers import join_id, object_read
from skillgraph.language.wording import format_sentence, proper_words
from skillgraph.model import Catalog, Concept, Match
from skillgraph.tables.alignments import alignment_files, confirmed_matches, read_alignments
from skillgraph.tables.concepts import CONCEPT_COLUMNS, CONCEPT_NOTES, parse_concepts
from skillgraph.tables.marks import REVIEW_COLUMNS, is_left_out, is_set, mark_faults
from skillgraph.tables.ordering import ordered
from skillgraph.tables.passages import DocumentTables, read_document_tables
from skillgraph.tables.renaming import outdated
from skillgraph.tables.statements import (
    EVIDENCE_COLUMNS,
    FIRST_COLUMNS,
    LATER_COLUMNS,
    STATEMENT_NOTES,
    Known,
    parse_evidence,
    parse_statements,
    statement_ids,
)
from skillgraph.tables.tsv import Row, Table, read_table


def compile_catalog(ontology: Path) -> Catalog:
    """Read the tables of an ontology directory.

    Returns:
        Everything that the tables state, in document order, each statement with a
        sentence. What rules infer is not in it.

    Raises:
        TableError: With every fault found, each with file, line and column.
        OutdatedError: The ids are those of version 0.1.

    """
    faults: list[Fault] = []
    concept_table = read_table(
        ontology / "concepts.tsv", CONCEPT_COLUMNS, name="concepts.tsv", faults=faults, optional=CONCEPT_NOTES
    )
    concepts = parse_concepts(concept_table, faults)
    left_out: set[str] = set()
    documents = [
        _read_tables(directory, set(concepts), faults, left_out=left_out)
        for directory in document_directories(ontology)
    ]
    rows = _rows_by_statement((table for _, table, _ in documents), faults)
    known = Known(concepts, frozenset(rows))
    catalog = Catalog(concepts=concepts)
    for tables, statement_table, evidence_table in documents:
        evidence = parse_evidence(
            evidence_table, tables=tables, statements=statement_ids(statement_table), faults=faults
        )
        statements = parse_statements(statement_table, evidence, tables=tables, known=known, faults=faults)
        _add(catalog, tables)
        catalog.statements.update(statements)
    faults.extend(_circle_faults(catalog, rows))
    if faults:
        raise outdated(ontology) or TableError(faults)
    _leave_out_emptied(catalog, left_out)
    _leave_out_unneeded(catalog, left_out)
    catalog.matches.update(_read_matches(ontology, catalog.concepts))
    return with_sentences(ordered(catalog))


def _read_matches(ontology: Path, concepts: dict[str, Concept]) -> dict[str, tuple[Match, ...]]:
    """Read what persons have confirmed: the tables of the ontology, and what it needs of the package's.

    Raises:
        TableError: With every fault in the tables of the ontology.

    """
    faults: list[Fault] = []
    rows = [
        row for path in alignment_files(ontology) for row in read_alignments(path, faults, with_nones=False)
    ]
    if ontology.resolve() != bundled_ontology().resolve():
        for path in alignment_files(bundled_ontology()):
            rows += read_alignments(path, faults, with_nones=False, concepts=concepts)
    if faults:
        raise TableError(faults)
    return confirmed_matches(rows, concepts)


def document_directories(ontology: Path) -> list[Path]:
    """Give the directories of the documents, by name."""
    documents = ontology / "documents"
    found = documents.iterdir() if documents.is_dir() else ()
    return sorted(path for path in found if path.is_dir() and not path.name.startswith("."))


def with_sentences(catalog: Catalog) -> Catalog:
    """Give each statement without a sentence one that is worded from its structure.

    A document's own role or stage is called as the document calls it, without the document's name.
    """
    concepts = catalog.concepts
    told = replace(catalog, concepts={c.id: _as_called(c, concepts) for c in concepts.values()})
    names = proper_words(told)
    statements = {
        curie: statement
        if statement.sentence
        else replace(statement, sentence=format_sentence(statement, told, names=names))
        for curie, statement in catalog.statements.items()
    }
    return replace(catalog, statements=statements)


def _as_called(concept: Concept, concepts: Mapping[str, Concept]) -> Concept:
    shared = concepts.get(concept.shared or "")
    return concept if shared is None else replace(concept, label=shared.label)


def _read_tables(
    directory: Path, concepts: set[str], faults: list[Fault], *, left_out: set[str]
) -> tuple[DocumentTables, Table, Table]:
    name = f"documents/{directory.name}"
    tables = read_document_tables(directory, name=name, concepts=concepts, faults=faults)
    statements = read_table(
        directory / "statements.tsv",
        FIRST_COLUMNS,
        name=f"{name}/statements.tsv",
        faults=faults,
        optional=(*REVIEW_COLUMNS, *STATEMENT_NOTES, *LATER_COLUMNS),
    )
    evidence = read_table(
        directory / "evidence.tsv", EVIDENCE_COLUMNS, name=f"{name}/evidence.tsv", faults=faults
    )
    faults.extend(mark_faults(statements))
    left_out |= _leave_out(statements, evidence, document=tables.document.id)
    return tables, statements, evidence


def _leave_out(statements: Table, evidence: Table, *, document: str) -> set[str]:
    """Drop the rows that are rejected, or unsure and not accepted, what is said of them, and the evidence.

    Returns:
        The CURIEs of the concepts that the dropped rows name, and of the lists that they are in; of the
        concepts too that accepted rows asked for before a reviewer named another one.

    """
    edited = {object_read(row["id"]) for row in statements.rows if is_set(row, "accept")}
    left_out = {f"statement:{row['id']}" for row in statements.rows if is_left_out(row)}
    if not left_out:
        return edited
    size = 0
    while size != len(left_out):
        size = len(left_out)
        left_out |= {
            f"statement:{row['id']}"
            for row in statements.rows
            if not left_out.isdisjoint((row["subject"], row["object"]))
        }
    dropped = [row for row in statements.rows if f"statement:{row['id']}" in left_out]
    for table, column in ((statements, "id"), (evidence, "statement")):
        gone = {row.line for row in table.rows if f"statement:{row[column]}" in left_out}
        table.lines[1:] = [row for row in table.lines[1:] if row.line not in gone]
    lists = {join_id("list", document, row["list"]) for row in dropped if row["list"]}
    return edited | lists | {f"concept:{row[column]}" for row in dropped for column in ("subject", "object")}


def _leave_out_emptied(catalog: Catalog, left_out: set[str]) -> None:
    """Drop the lists all of whose members are left out, and those that held nothing but such lists.

    A choice of which one member is left is open: of the others the graph does not speak.
    """
    emptied = {curie for curie in catalog.lists if curie in left_out}
    touched: set[str] = set()
    while emptied:
        touched |= emptied
        members = _count_members(catalog)
        dropped = [catalog.lists.pop(curie) for curie in emptied if not members[curie]]
        emptied = {item.parent for item in dropped if item.parent in catalog.lists and item.parent}
    members = _count_members(catalog)
    for curie in touched & catalog.lists.keys():
        if catalog.lists[curie].logic == "any-of" and members[curie] == 1:
            catalog.lists[curie] = replace(catalog.lists[curie], open=True)


def _count_members(catalog: Catalog) -> Counter[str | None]:
    """Count the statements and lists in each list."""
    said = Counter(statement.list for statement in catalog.statements.values())
    return said + Counter(item.parent for item in catalog.lists.values())


def _leave_out_unneeded(catalog: Catalog, left_out: set[str]) -> None:
    """Drop the concepts that only statements left out name, with such parts of theirs and what they share."""
    while left_out:
        needed = {term for said in catalog.statements.values() for term in (said.subject, said.object)}
        needed |= {item.concept for item in catalog.lists.values()}
        for curie, concept in catalog.concepts.items():
            if curie not in left_out or curie in needed:
                needed |= {*concept.parts, concept.shared}
        dropped = [catalog.concepts.pop(curie) for curie in left_out - needed if curie in catalog.concepts]
        left_out = {part for concept in dropped for part in (*concept.parts, concept.shared) if part}


def _add(catalog: Catalog, tables: DocumentTables) -> None:
    document = tables.document.id
    catalog.documents[document] = tables.document
    catalog.sections.update(tables.sections)
    catalog.lists.update(tables.lists)
    catalog.passages.update({(document, passage.id): passage for passage in tables.passages.values()})


def _rows_by_statement(tables: Iterable[Table], faults: list[Fault]) -> dict[str, Row]:
    """Give the row of each statement; an id that two documents use is a fault."""
    rows: dict[str, Row] = {}
    for row in (row for table in tables for row in table.rows):
        first = rows.setdefault(f"statement:{row['id']}", row)
        if first.table is not row.table:
            faults.append(row.fault("id", f"the statement {row['id']!r} stands in {first.table.name} too"))
    return rows


def _circle_faults(catalog: Catalog, rows: dict[str, Row]) -> Iterator[Fault]:
    """Find statements that are about each other in a circle, so that none can be worded."""
    about = {
        curie: {term for term in (statement.subject, statement.object) if term in catalog.statements}
        for curie, statement in catalog.statements.items()
    }
    try:
        graphlib.TopologicalSorter(about).prepare()
    except graphlib.CycleError as error:
        curie = min(error.args[1])
        yield rows[curie].fault("subject", "the statement is, through others, about itself")
