"""The statement and evidence tables: qualified assertions, each tied to its passages.

A statement's row holds its structure; its evidence rows name passage, focus and
occurrence, and `anchoring` has filled in the offsets and digests beside them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from skillgraph.errors import Fault
from skillgraph.identifiers import SEPARATOR, join_id, name_in_document
from skillgraph.model import Concept, Evidence, Passage, Span, Statement
from skillgraph.tables.figures import FIGURE_COLUMNS, format_figure, parse_figure
from skillgraph.tables.marks import UNSURE
from skillgraph.tables.passages import DIGEST, LEADING_SLUG, SLUG, DocumentTables, integer
from skillgraph.tables.tsv import Row, Table
from skillgraph.vocabulary import MODALITIES, RELATIONS, SLOTS, STATUSES

TEXT_QUALIFIERS: Final = tuple("level purpose means reason condition scope quantifier manner".split())
STATEMENT_COLUMNS: Final = (
    *"id subject relation object modality hedge level list position".split(),
    *"purpose means reason condition scope quantifier manner".split(),
    *FIGURE_COLUMNS,
    *"status rule sentence".split(),
)
#: What tells two statements of a document apart.
ASSERTION_COLUMNS: Final = tuple(column for column in STATEMENT_COLUMNS if column not in ("id", "sentence"))
EVIDENCE_COLUMNS: Final = tuple(
    "statement passage focus occurrence slots start end focus_start focus_end sha256".split()
)
#: Columns that tables of 0.1 do not have; one that is not there reads as empty.
LATER_COLUMNS: Final = ("manner",)
FIRST_COLUMNS: Final = tuple(column for column in STATEMENT_COLUMNS if column not in LATER_COLUMNS)
#: What a reader's own copy may hold beside; of these compiling looks at the first alone.
STATEMENT_NOTES: Final = (UNSURE, "reads", "text")
MAX_FOCUS_WORDS: Final = 5

_ID = re.compile(rf"{LEADING_SLUG.pattern}(?:{SEPARATOR}{SLUG.pattern})*")
_POSITION = re.compile(r"[1-9][0-9]{0,5}")


class Known(NamedTuple):
    """What the rows of the statement tables may refer to, over all documents."""

    concepts: Mapping[str, Concept]
    statements: frozenset[str]


def statement_ids(table: Table) -> set[str]:
    """Give the CURIEs of the statements of a table."""
    return {f"statement:{row['id']}" for row in table.rows}


def parse_statements(
    table: Table,
    evidence: Mapping[str, tuple[Evidence, ...]],
    *,
    tables: DocumentTables,
    known: Known,
    faults: list[Fault],
) -> dict[str, Statement]:
    """Read the statements of one document by CURIE, noting every fault.

    Args:
        table: Has the columns `STATEMENT_COLUMNS`.
        evidence: What `parse_evidence` gave for the same document.
        tables: The document's passages and lists.
        known: The concepts and statements of all documents.
        faults: Faults are added here.

    """
    statements: dict[str, Statement] = {}
    assertions: dict[Statement, str] = {}
    for row in table.rows:
        statement = _parse_statement(row, tables, faults)
        faults.extend(_statement_faults(row, statement, tables=tables, known=known))
        if statement.id in statements:
            faults.append(row.fault("id", f"the statement {row['id']!r} stands twice"))
        if statement.id not in evidence:
            faults.append(row.fault("id", "the statement has no row in evidence.tsv"))
        bare = replace(statement, id="", sentence="")
        if bare in assertions:
            message = f"says the same as {assertions[bare]!r}: make it one, with the evidence of both"
            faults.append(row.fault("id", message))
        assertions.setdefault(bare, row["id"])
        statements.setdefault(statement.id, replace(statement, evidence=evidence.get(statement.id, ())))
    return statements


def format_statement(statement: Statement) -> dict[str, str]:
    """Give the cells of a statement by column, without the empty ones: the inverse of reading."""
    cells = {
        "id": statement.id.removeprefix("statement:"),
        "subject": statement.subject.removeprefix("concept:"),
        "relation": statement.relation.removeprefix("sg:"),
        "object": (statement.object or "").removeprefix("concept:"),
        "modality": statement.modality or "",
        "hedge": "|".join(statement.hedge),
        "list": name_in_document(statement.list or ""),
        "position": str(statement.position or ""),
        "status": "" if statement.status == "stated" else statement.status,
        "rule": statement.rule or "",
        "sentence": statement.sentence,
    }
    cells |= {column: getattr(statement, column) or "" for column in TEXT_QUALIFIERS}
    cells |= format_figure(statement.figure) if statement.figure else {}
    return {column: cell for column, cell in cells.items() if cell}


def parse_evidence(
    table: Table, *, tables: DocumentTables, statements: set[str], faults: list[Fault]
) -> dict[str, tuple[Evidence, ...]]:
    """Read the evidence of one document, by the CURIE of its statement, main one first."""
    found: dict[str, dict[Evidence, None]] = {}
    unanchored: Row | None = None
    deleted = "; to leave it out, keep its row there with x in *reject*: `ingest --again` brings the row back"
    for row in table.rows:
        curie = f"statement:{row['statement']}"
        passage = tables.passages.get(row["passage"])
        faults.extend(_evidence_faults(row, passage))
        if curie not in statements:
            what = f"unknown statement {row['statement']!r}: statements.tsv has no such row"
            faults.append(row.fault("statement", what + deleted))
            deleted = ""  # said once
        if not row["start"] or (row["focus"] and not row["focus_start"]):
            unanchored = unanchored or row
        evidence = _parse_evidence_row(row, tables)
        known = found.setdefault(curie, {})
        if row["start"] and evidence in known:
            faults.append(row.fault("statement", "the same evidence stands twice"))
        known[evidence] = None
    if unanchored is not None:
        faults.append(unanchored.fault("start", "the evidence has no offsets: run `skillgraph anchor`"))
    return {curie: tuple(known) for curie, known in found.items()}


def _parse_statement(row: Row, tables: DocumentTables, faults: list[Fault]) -> Statement:
    relation = row["relation"]
    texts: dict[str, Any] = {column: row[column] or None for column in TEXT_QUALIFIERS}
    return Statement(
        id=f"statement:{row['id']}",
        sentence=row["sentence"],
        subject=_term(row["subject"]),
        relation=relation if ":" in relation else f"sg:{relation}",
        object=_term(row["object"]) if row["object"] else None,
        figure=parse_figure(row, faults),
        modality=row["modality"] or None,
        hedge=tuple(sorted(set(row.values("hedge")))),
        status=row["status"] or "stated",
        rule=row["rule"] or None,
        list=join_id("list", tables.document.id, row["list"]) if row["list"] else None,
        position=integer(row["position"]) or None,
        **texts,
    )


def _term(text: str) -> str:
    return text if text.startswith("statement:") else f"concept:{text}"


def _statement_faults(
    row: Row, statement: Statement, *, tables: DocumentTables, known: Known
) -> Iterator[Fault]:
    if not _ID.fullmatch(row["id"]):
        yield row.fault(
            "id",
            f"{row['id']!r} is not an id (slugs of lower case, digits and single hyphens, with _ between)",
        )
    for column, term in (("subject", statement.subject), ("object", statement.object)):
        if term == statement.id:
            yield row.fault(column, "a statement cannot be about itself")
        elif term is not None and term not in known.concepts and term not in known.statements:
            what = "statement" if term.startswith("statement:") else "concept"
            yield row.fault(column, f"unknown {what} {row[column]!r}")
    if statement.relation not in RELATIONS:
        yield row.fault("relation", f"unknown relation {row['relation']!r}")
    if statement.object is None and statement.figure is None:
        yield row.fault("object", "a statement needs an object or a figure")
    if statement.modality and statement.modality not in MODALITIES:
        yield row.fault("modality", f"unknown modality {row['modality']!r}; known: {', '.join(MODALITIES)}")
    yield from _list_faults(row, statement, tables)
    yield from _status_faults(row, statement)


def _list_faults(row: Row, statement: Statement, tables: DocumentTables) -> Iterator[Fault]:
    if statement.list and statement.list not in tables.lists:
        yield row.fault("list", f"unknown list {row['list']!r}")
    if row["position"] and not (statement.list and _POSITION.fullmatch(row["position"])):
        yield row.fault(
            "position", "a position is a whole number from 1, and only a member of a list has one"
        )


def _status_faults(row: Row, statement: Statement) -> Iterator[Fault]:
    if statement.status not in STATUSES:
        yield row.fault("status", f"unknown status {row['status']!r}; known: {', '.join(STATUSES)}")
    if (statement.status == "inferred") != (statement.rule is not None):
        yield row.fault("rule", "an inferred statement names its rule, and no other does")
    elif statement.rule and not SLUG.fullmatch(statement.rule):
        yield row.fault("rule", f"{statement.rule!r} is not a slug")


def _evidence_faults(row: Row, passage: Passage | None) -> Iterator[Fault]:
    if passage is None:
        yield row.fault("passage", f"unknown passage {row['passage']!r}")
    for slot in row.values("slots"):
        if slot not in SLOTS:
            yield row.fault("slots", f"unknown slot {slot!r}; the slots are {', '.join(SLOTS)}")
    if len(row["focus"].split()) > MAX_FOCUS_WORDS:
        yield row.fault("focus", f"a focus has at most {MAX_FOCUS_WORDS} words")
    if row["occurrence"] and not (row["focus"] and _POSITION.fullmatch(row["occurrence"])):
        yield row.fault("occurrence", "an occurrence is a whole number from 1, beside a focus")
    if row["start"] and passage is not None:
        yield from _span_faults(row, passage)


def _span_faults(row: Row, passage: Passage) -> Iterator[Fault]:
    span = Span(integer(row["start"]), integer(row["end"]))
    if not passage.span.start <= span.start < span.end <= passage.span.end:
        yield row.fault(
            "start", f"the offsets {span.start} to {span.end} lie outside the passage {passage.id!r}"
        )
    elif span == passage.span and row["sha256"] != passage.sha256:
        yield row.fault("sha256", f"the digest differs from that of the passage {passage.id!r}")
    if not DIGEST.fullmatch(row["sha256"]):
        yield row.fault("sha256", "the digest is not 64 hexadecimal digits")
    focus = _focus(row)
    if focus and not span.start <= focus.start < focus.end <= span.end:
        yield row.fault("focus_start", "the focus lies outside its span")


def _parse_evidence_row(row: Row, tables: DocumentTables) -> Evidence:
    return Evidence(
        tables.document.id,
        row["passage"],
        Span(integer(row["start"]), integer(row["end"])),
        _focus(row),
        tuple(sorted({slot for slot in row.values("slots") if slot in SLOTS}, key=SLOTS.index)),
        row["sha256"],
    )


def _focus(row: Row) -> Span | None:
    return Span(integer(row["focus_start"]), integer(row["focus_end"])) if row["focus_start"] else None
