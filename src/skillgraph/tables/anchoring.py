"""Compute offsets and digests from what a person types: passage, focus, occurrence.

A passage is named by its line, and by its first words where it does not start its
line; an evidence by its passage, a focus of at most five words, and which occurrence
of it. Anchoring finds them in the document and fills the columns ``start``, ``end``,
``focus_start``, ``focus_end`` and ``sha256``. Everything else in the tables stays.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.boundary.controls import blank_controls
from skillgraph.boundary.files import locked, replace_file, writing
from skillgraph.boundary.inputs import MAX_SETTINGS_BYTES, MAX_TABLE_BYTES, read_input
from skillgraph.documents.reading import Document, read_document
from skillgraph.documents.text import digest, line_spans, trimmed
from skillgraph.errors import DocumentError, Fault, TableError
from skillgraph.model import Span
from skillgraph.tables.compiling import document_directories
from skillgraph.tables.passages import PASSAGE_COLUMNS, PASSAGE_NOTES, integer, read_settings
from skillgraph.tables.statements import EVIDENCE_COLUMNS, MAX_FOCUS_WORDS
from skillgraph.tables.tsv import Row, Table, format_table, read_table

_LABELED_KINDS: Final = ("heading", "group-label")
_MAX_OPENING_WORDS: Final = 5


class AnchorReport(NamedTuple):
    """What anchoring did.

    Attributes:
        document: CURIE of the document.
        passages, evidence: How many rows have their offsets now.
        changed: Names of the files that changed, or would change.

    """

    document: str
    passages: int
    evidence: int
    changed: tuple[str, ...]


def anchor(ontology: Path, document_path: str | Path, *, check: bool = False) -> AnchorReport:
    """Anchor the tables of one document in its text.

    Args:
        ontology: The ontology directory; the document is the one whose recorded digest
            the file has, or else the only one without a digest, which is then recorded.
        document_path: The unmodified document.
        check: Write nothing, only tell what would change.

    Raises:
        DocumentError: The file cannot be read, or is none of the documents.
        TableError: With every passage and focus that cannot be found; nothing is written.
        OutputError: A table cannot be written, or another run is writing.

    """
    document = read_document(document_path)
    directory = _directory_of(ontology, document)
    name = f"documents/{directory.name}"
    faults: list[Fault] = []
    passages = read_table(
        directory / "passages.tsv",
        PASSAGE_COLUMNS,
        name=f"{name}/passages.tsv",
        faults=faults,
        optional=PASSAGE_NOTES,
    )
    evidence = read_table(
        directory / "evidence.tsv", EVIDENCE_COLUMNS, name=f"{name}/evidence.tsv", faults=faults
    )
    faults.extend(anchor_passages(passages, document.text))
    faults.extend(anchor_evidence(evidence, passages, document.text))
    if faults:
        raise TableError(faults)
    texts = {
        "passages.tsv": format_table(passages),
        "evidence.tsv": format_table(evidence),
        "document.toml": _with_digest(directory / "document.toml", document),
    }
    changed = _write(directory, texts, check=check)
    return AnchorReport(f"document:{directory.name}", len(passages.rows), len(evidence.rows), changed)


def anchor_passages(table: Table, text: str) -> Iterator[Fault]:
    """Fill the offsets and digests of a passage table; yield a fault for what is not found.

    Also yielded, once all passages are found: text of the document that none of them
    accounts for, since passages partition it.
    """
    lines, shown = line_spans(text), blank_controls(text)
    starts: list[tuple[Row, Span, int]] = []
    for row in table.rows:
        row["start"] = row["end"] = row["sha256"] = ""
        number = integer(row["line"])
        if not 1 <= number <= len(lines):
            yield row.fault("line", f"the document has no line {row['line']!r}")
            continue
        line = trimmed(text, lines[number - 1])
        cursor = starts[-1][2] + 1 if starts and starts[-1][1] == line else line.start
        start = _find_start(row, shown, line=line, cursor=cursor)
        if isinstance(start, Fault):
            yield start
        elif starts and start <= starts[-1][2]:
            yield row.fault("line", "the passage does not come after the one before it")
        else:
            starts.append((row, line, start))
    yield from _fill_passages(starts, text)
    if len(starts) == len(table.rows):
        yield from _unaccounted(table, text, lines)


def anchor_evidence(table: Table, passages: Table, text: str) -> Iterator[Fault]:
    """Fill the offsets and digests of an evidence table from its anchored passages.

    Evidence in a passage that was not found is passed over: the passage is the fault. A character that acts,
    as no table holds it, is a blank to its words.
    """
    by_id, shown = {row["id"]: row for row in passages.rows}, blank_controls(text)
    for row in table.rows:
        passage = by_id.get(row["passage"])
        if passage is None:
            yield row.fault("passage", f"unknown passage {row['passage']!r}")
            continue
        if not passage["start"]:
            continue
        span = Span(integer(passage["start"]), integer(passage["end"]))
        row["start"], row["end"], row["sha256"] = passage["start"], passage["end"], passage["sha256"]
        focus = _find_focus(row, shown, span) if row["focus"] else None
        if isinstance(focus, Fault):
            yield focus
        row["focus_start"] = str(focus.start) if isinstance(focus, Span) else ""
        row["focus_end"] = str(focus.end) if isinstance(focus, Span) else ""


def focus_spans(text: str, focus: str, span: Span) -> list[Span]:
    """Find a focus in a span as whole words, in order; runs of blanks match each other.

    Example:
        >>> focus_spans("Rust or R", "R", Span(0, 9))
        [Span(start=8, end=9)]

    """
    body = r"\s+".join(re.escape(word) for word in focus.split())
    before = r"(?<!\w)" if re.match(r"\w", focus) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", focus) else ""
    found = re.compile(before + body + after).finditer(text, span.start, span.end)
    return [Span(match.start(), match.end()) for match in found]


def _directory_of(ontology: Path, document: Document) -> Path:
    ignored: list[Fault] = []
    directories = document_directories(ontology)
    recorded = {
        path: read_settings(path / "document.toml", name="", faults=ignored).sha256 for path in directories
    }
    same = [path for path, sha256 in recorded.items() if sha256 == document.sha256]
    empty = [path for path, sha256 in recorded.items() if not sha256]
    if same or len(empty) == 1:
        return (same or empty)[0]
    raise DocumentError(
        f"the document matches none in {ontology}: its SHA-256 is {document.sha256[:12]}...",
        location=document.path,
        remedy="give the unmodified document, or empty `sha256` in the document.toml that it belongs to",
    )


def _find_start(row: Row, text: str, *, line: Span, cursor: int) -> int | Fault:
    opening = row["opening"]
    if not opening:
        if cursor > line.start:
            return row.fault("opening", "a second passage on one line needs its first words")
        return line.start if line.start < line.end else row.fault("line", "the line is blank")
    if len(opening.split()) > _MAX_OPENING_WORDS:
        return row.fault("opening", f"an opening has at most {_MAX_OPENING_WORDS} words")
    found = focus_spans(text, opening, Span(cursor, line.end))
    return (
        found[0].start if found else row.fault("opening", f"{opening!r} is not found further on in the line")
    )


def _fill_passages(starts: list[tuple[Row, Span, int]], text: str) -> Iterator[Fault]:
    for index, (row, line, start) in enumerate(starts):
        following = starts[index + 1] if index + 1 < len(starts) else None
        end = following[2] if following and following[1] == line else line.end
        span = trimmed(text, Span(start, end))
        excerpt = text[span.start : span.end]
        row["start"], row["end"], row["sha256"] = str(span.start), str(span.end), digest(excerpt)
        if row["kind"] in _LABELED_KINDS and row["label"] not in excerpt:
            yield row.fault("label", f"the label {row['label']!r} does not stand in the passage")


def _unaccounted(table: Table, text: str, lines: list[Span]) -> Iterator[Fault]:
    """Find text before, between and after the passages, a fault at the row that follows it."""
    position = 0
    rows = [row for row in table.rows if row["start"]]
    for row in rows:
        yield from _gap(row, Span(position, integer(row["start"])), text=text, lines=lines)
        position = integer(row["end"])
    if rows:
        yield from _gap(rows[-1], Span(position, len(text)), text=text, lines=lines)


def _gap(row: Row, span: Span, *, text: str, lines: list[Span]) -> Iterator[Fault]:
    rest = trimmed(text, span)
    if rest.start < rest.end:
        number = sum(line.start <= rest.start for line in lines)
        yield row.fault("line", f"no passage accounts for the text in line {number}, offset {rest.start}")


def _find_focus(row: Row, text: str, span: Span) -> Span | Fault:
    if len(row["focus"].split()) > MAX_FOCUS_WORDS:
        return row.fault("focus", f"a focus has at most {MAX_FOCUS_WORDS} words")
    found = focus_spans(text, row["focus"], span)
    occurrence = integer(row["occurrence"] or "1")
    if not 1 <= occurrence <= max(len(found), 1):
        return row.fault(
            "occurrence", f"the focus stands {len(found)} times in its passage, not {row['occurrence']}"
        )
    return (
        found[occurrence - 1]
        if found
        else row.fault("focus", f"{row['focus']!r} is not found in its passage")
    )


def _with_digest(path: Path, document: Document) -> str:
    """Give the text of ``document.toml`` with digest and length set, all else as it is."""
    text = read_input(path, most_bytes=MAX_SETTINGS_BYTES).decode("utf-8")
    for key, value in (("sha256", f'"{document.sha256}"'), ("length", str(len(document.text)))):
        setting = re.compile(rf"^{key}[ \t]*=[^\r\n#]*?(?=[ \t]*(?:#|\r|\n|\Z))", re.MULTILINE)
        text, count = setting.subn(f"{key} = {value}", text, count=1)
        if not count:
            text = f"{key} = {value}\n" + text
    return text


def _write(directory: Path, texts: Mapping[str, str], *, check: bool) -> tuple[str, ...]:
    data = {name: text.encode("utf-8") for name, text in texts.items()}
    changed = tuple(
        name for name in data if read_input(directory / name, most_bytes=MAX_TABLE_BYTES) != data[name]
    )
    if changed and not check:
        with writing(directory), locked(directory):
            for name in changed:
                replace_file(directory / name, data[name])
    return changed
