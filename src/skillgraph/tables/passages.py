"""The tables of one document: what it is, its passages, sections and lists.

``document.toml`` names the document; ``passages.tsv`` partitions it; a heading row
opens a section; ``lists.tsv`` names the lists. Offsets and digests in them are
written by `anchoring`, never by hand.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from skillgraph.boundary.inputs import MAX_SETTINGS_BYTES, parse_toml, read_input
from skillgraph.errors import Fault
from skillgraph.identifiers import join_id, local_name
from skillgraph.model import ConceptList, DocumentPlace, Passage, Section, SourceDocument, Span
from skillgraph.tables.document_dates import parse_date
from skillgraph.tables.document_places import parse_places
from skillgraph.tables.tsv import Row, Table, read_table
from skillgraph.vocabulary import LIST_LOGICS, PASSAGE_KINDS

PASSAGE_COLUMNS: Final = tuple("id section kind level label line opening start end sha256".split())
LIST_COLUMNS: Final = ("id", "section", "label", "lead_in", "logic", "open", "concept", "parent", "position")
#: What a reader's own copy may hold beside, and compiling does not look at.
PASSAGE_NOTES: Final = ("text",)
OPENNESS: Final = {"open": True, "closed": False, "not said": None, "": None}

SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: A slug that local names of CURIEs may begin with.
LEADING_SLUG: Final = re.compile(rf"(?=[a-z]){SLUG.pattern}")
DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_PATH = re.compile(rf"{SLUG.pattern}(?:/{SLUG.pattern})*")
_NUMBER = re.compile(r"[0-9]{1,9}")
_SETTINGS: Final = {"id": str, "label": str, "sha256": str, "length": int, "media_type": str}


@dataclass(slots=True)
class DocumentTables:
    """What the tables of one document hold, apart from its statements.

    Attributes:
        directory: Where they lie.
        name: How faults name that directory.

    """

    directory: Path
    name: str
    document: SourceDocument
    sections: dict[str, Section] = field(default_factory=dict)
    passages: dict[str, Passage] = field(default_factory=dict)
    lists: dict[str, ConceptList] = field(default_factory=dict)


def read_document_tables(
    directory: Path, *, name: str, concepts: set[str], faults: list[Fault]
) -> DocumentTables:
    """Read the tables of one document, noting every fault.

    Args:
        directory: Holds ``document.toml``, ``passages.tsv`` and ``lists.tsv``.
        name: How faults name the directory.
        concepts: CURIEs of the concepts that a list may be named by.
        faults: Faults are added here.

    """
    document = read_settings(directory / "document.toml", name=f"{name}/document.toml", faults=faults)
    if not document.sha256:
        message = "the document has no digest yet: run `skillgraph anchor --document FILE`"
        faults.append(Fault(f"{name}/document.toml", 1, 1, message))
    if not LEADING_SLUG.fullmatch(local_name(document.id)):
        message = f"the id {local_name(document.id)!r} is not a slug that begins with a letter"
        faults.append(Fault(f"{name}/document.toml", 1, 1, message))
    if document.id != f"document:{directory.name}":
        message = f"the id {document.id[9:]!r} differs from the name of its directory"
        faults.append(Fault(f"{name}/document.toml", 1, 1, message))
    tables = DocumentTables(directory, name, document)
    passages = read_table(
        directory / "passages.tsv",
        PASSAGE_COLUMNS,
        name=f"{name}/passages.tsv",
        faults=faults,
        optional=PASSAGE_NOTES,
    )
    _read_passages(passages, tables, faults=faults)
    lists = read_table(directory / "lists.tsv", LIST_COLUMNS, name=f"{name}/lists.tsv", faults=faults)
    _read_lists(lists, tables, concepts=concepts, faults=faults)
    return tables


def read_settings(path: Path, *, name: str, faults: list[Fault]) -> SourceDocument:
    """Read ``document.toml``; where a key is wrong it is noted and left empty."""
    try:
        settings = parse_toml(read_input(path, most_bytes=MAX_SETTINGS_BYTES))
    except (OSError, ValueError) as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        problem = getattr(error, "strerror", None) or error
        faults.append(Fault(name, line, column, f"the settings cannot be read: {problem}"))
        settings = dict.fromkeys(_SETTINGS, "") | {"id": path.parent.name, "length": 0}
    for key, expected in _SETTINGS.items():
        if not isinstance(settings.get(key), expected):
            faults.append(Fault(name, 1, 1, f"the key {key!r} must be there, as {expected.__name__}"))
            settings[key] = expected()
    date = None
    places: tuple[DocumentPlace, ...] = ()
    try:
        date = parse_date(settings, length=settings["length"])
    except ValueError as error:
        faults.append(Fault(name, 1, 1, str(error)))
    try:
        places = parse_places(settings, length=settings["length"])
    except ValueError as error:
        faults.append(Fault(name, 1, 1, str(error)))
    return SourceDocument(
        f"document:{settings['id']}",
        settings["label"],
        settings["sha256"],
        settings["length"],
        settings["media_type"],
        settings.get("by_rules") is True,
        date,
        places,
    )


def _read_passages(table: Table, tables: DocumentTables, *, faults: list[Fault]) -> None:
    previous_end = 0
    unanchored: Row | None = None
    for row in table.rows:
        faults.extend(_passage_faults(row, tables))
        if row["kind"] == "heading" or row["level"]:
            _open_section(row, tables, faults=faults)
        elif row["section"] and _section_curie(row, tables) not in tables.sections:
            faults.append(row.fault("section", f"no heading above opens the section {row['section']!r}"))
        if not row["start"]:
            unanchored = unanchored or row
        span = Span(integer(row["start"]), integer(row["end"]))
        if row["start"] and not previous_end <= span.start < span.end:
            faults.append(row.fault("start", "the passage is empty or overlaps the one before it"))
        previous_end = max(previous_end, span.end)
        if row["id"] and row["id"] not in tables.passages:
            tables.passages[row["id"]] = Passage(
                row["id"],
                tables.document.id,
                _section_curie(row, tables),
                row["kind"],
                span,
                integer(row["line"]),
                row["sha256"],
            )
    if unanchored is not None:
        faults.append(unanchored.fault("start", "the passage has no offsets: run `skillgraph anchor`"))


def _passage_faults(row: Row, tables: DocumentTables) -> Iterator[Fault]:
    yield from id_faults(row, tables.passages, what="passage")
    if row["kind"] not in PASSAGE_KINDS:
        yield row.fault("kind", f"unknown kind {row['kind']!r}; the kinds are {', '.join(PASSAGE_KINDS)}")
    if not _PATH.fullmatch(row["section"]):
        yield row.fault("section", f"{row['section']!r} is not a path of slugs")
    for column in ("line", "start", "end"):
        if not _NUMBER.fullmatch(row[column] or ("" if column == "line" else "0")):
            yield row.fault(column, f"{row[column]!r} is not a whole number")
    if row["sha256"] and not DIGEST.fullmatch(row["sha256"]):
        yield row.fault("sha256", "the digest is not 64 hexadecimal digits")


def _open_section(row: Row, tables: DocumentTables, *, faults: list[Fault]) -> None:
    curie = _section_curie(row, tables)
    parent_path, _, _ = row["section"].rpartition("/")
    parent = _section_id(tables, parent_path) if parent_path else None
    if curie in tables.sections:
        faults.append(row.fault("section", f"the section {row['section']!r} is opened a second time"))
        return
    if parent and parent not in tables.sections:
        faults.append(row.fault("section", f"no heading above opens the section {parent_path!r}"))
    if not row["label"]:
        faults.append(row.fault("label", "a heading needs its text as label"))
    if not _NUMBER.fullmatch(row["level"]):
        faults.append(row.fault("level", f"{row['level']!r} is not a whole number"))
    above = tables.sections[parent].path if parent in tables.sections else ()
    position = len(tables.sections) + 1
    tables.sections[curie] = Section(
        curie, row["label"], integer(row["level"]), (*above, row["label"]), parent, row["id"], position
    )


def _read_lists(table: Table, tables: DocumentTables, *, concepts: set[str], faults: list[Fault]) -> None:
    known = {join_id("list", tables.document.id, row["id"]) for row in table.rows}
    taken: set[str] = set()
    for row in table.rows:
        curie = join_id("list", tables.document.id, row["id"])
        faults.extend(id_faults(row, taken, what="list"))
        taken.add(row["id"])
        parent = join_id("list", tables.document.id, row["parent"]) if row["parent"] else None
        concept = f"concept:{row['concept']}" if row["concept"] else None
        if parent and (parent not in known or parent == curie):
            faults.append(row.fault("parent", f"unknown list {row['parent']!r}"))
        if concept and concept not in concepts:
            faults.append(row.fault("concept", f"unknown concept {row['concept']!r}"))
        faults.extend(_list_faults(row, tables))
        tables.lists[curie] = ConceptList(
            curie,
            _section_curie(row, tables),
            row["label"],
            row["lead_in"] or None,
            row["logic"],
            OPENNESS.get(row["open"]),
            concept,
            parent,
            integer(row["position"]) if row["position"] else None,
        )


def _list_faults(row: Row, tables: DocumentTables) -> Iterator[Fault]:
    if _section_curie(row, tables) not in tables.sections:
        yield row.fault("section", f"unknown section {row['section']!r}")
    if not row["label"]:
        yield row.fault("label", "a list needs a label")
    if row["lead_in"] and row["lead_in"] not in tables.passages:
        yield row.fault("lead_in", f"unknown passage {row['lead_in']!r}")
    if row["logic"] not in LIST_LOGICS:
        yield row.fault("logic", f"unknown logic {row['logic']!r}; it is {', '.join(LIST_LOGICS)}")
    if row["open"] not in OPENNESS:
        yield row.fault("open", f"{row['open']!r} is none of open, closed, not said")
    if row["position"] and (not row["parent"] or not _NUMBER.fullmatch(row["position"])):
        yield row.fault("position", "a position is a whole number, and only a list within a list has one")


def id_faults(row: Row, taken: Container[str], *, what: str) -> Iterator[Fault]:
    """Find an id that is no slug, or that another row has already; that of a concept begins with a letter."""
    if not (LEADING_SLUG if what == "concept" else SLUG).fullmatch(row["id"]):
        yield row.fault("id", f"{row['id']!r} is not a slug (lower case, digits, single hyphens)")
    elif row["id"] in taken:
        yield row.fault("id", f"the {what} {row['id']!r} stands twice")


def integer(text: str) -> int:
    """Read a whole number, 0 where there is none: the fault is noted elsewhere."""
    return int(text) if _NUMBER.fullmatch(text) else 0


def _section_curie(row: Row, tables: DocumentTables) -> str:
    return _section_id(tables, row["section"])


def _section_id(tables: DocumentTables, path: str) -> str:
    return join_id("section", tables.document.id, *path.split("/"))
