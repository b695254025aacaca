"""An extraction as the tables of a document, as a person reviews and the compiler reads them."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final

from skillgraph.boundary.controls import blank_controls, escape_controls
from skillgraph.corpus.document_titles import document_label
from skillgraph.corpus.identity import origin
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.text import digest, trimmed
from skillgraph.extraction.values import Extraction
from skillgraph.identifiers import SEPARATOR, name_in_document, own_ending
from skillgraph.model import Concept, ConceptList, Evidence, Span, Statement
from skillgraph.tables.anchoring import focus_spans
from skillgraph.tables.concepts import CONCEPT_COLUMNS, CONCEPT_NOTES, format_concept
from skillgraph.tables.document_dates import format_date
from skillgraph.tables.document_places import format_places
from skillgraph.tables.marks import REVIEW_COLUMNS, UNSURE
from skillgraph.tables.passages import LIST_COLUMNS, OPENNESS, PASSAGE_COLUMNS, PASSAGE_NOTES
from skillgraph.tables.statements import (
    EVIDENCE_COLUMNS,
    MAX_FOCUS_WORDS,
    STATEMENT_COLUMNS,
    STATEMENT_NOTES,
    format_statement,
)
from skillgraph.tables.tsv import Table, format_table, new_table

#: What `concepts.tsv` says beside a concept that no vocabulary holds.
PROPOSED: Final = "proposed: no vocabulary holds it"
#: Label of what stands before the first heading.
OPENING_LABEL: Final = "(before the first heading)"
COVERAGE_COLUMNS: Final = ("passage", "line", "kind", "section", "section_kind", "statements", "text")
_MAX_OPENING_WORDS: Final = 5
_SUFFIXES: Final = {"application/yaml": ".yaml", "text/html": ".html", "text/markdown": ".md"}


def format_document(extraction: Extraction, *, sentences: Mapping[str, str]) -> dict[str, bytes]:
    """Write everything that a corpus keeps of a document.

    Args:
        extraction: What was read from it; the ids of its statements are those of the tables.
        sentences: What each statement reads as, by CURIE.

    Returns:
        Contents by file name: the settings, the tables, the source as it was.

    """
    parsed = extraction.parsed
    tables = [
        _passage_table(parsed),
        _list_table(extraction.lists.values()),
        _statement_table(extraction, sentences),
        _evidence_table(extraction),
        _coverage_table(extraction),
    ]
    texts = {table.name: format_table(table).encode("utf-8", "surrogatepass") for table in tables}
    return {"document.toml": _settings(extraction).encode(), **texts}


def source_name(media_type: str) -> str:
    """Name the file that holds a document's source in a corpus."""
    return "source" + _SUFFIXES.get(media_type, ".txt")


def format_concepts(concepts: Iterable[Concept], *, notes: Mapping[str, str]) -> Table:
    """Write a concept table, sorted by id; *notes* are what stands beside some, by CURIE."""
    rows = [
        format_concept(_in_order(concept)) | {"note": notes.get(concept.id, "")}
        for concept in sorted(concepts, key=lambda concept: concept.id)
    ]
    columns = [name for name in CONCEPT_NOTES if any(name in row for row in rows) or name == "note"]
    return new_table("concepts.tsv", (*CONCEPT_COLUMNS, *columns), rows)


def _in_order(concept: Concept) -> Concept:
    """Give a concept as it is when it has been written and read."""
    return replace(
        concept,
        alternatives_in_text=tuple(sorted(set(concept.alternatives_in_text))),
        alternatives_ours=tuple(sorted(set(concept.alternatives_ours))),
        parts=tuple(sorted(set(concept.parts))),
        exact_matches=tuple(sorted(set(concept.exact_matches))),
    )


def with_document_ids(extraction: Extraction) -> Extraction:
    """Give each statement an id that no other document's statement has.

    Two documents may state the same; each keeps its own statement with its own evidence.
    """
    renamed = {curie: f"{curie}{own_ending(extraction.slug)}" for curie in extraction.statements}
    statements = {
        renamed[curie]: replace(
            statement,
            id=renamed[curie],
            subject=renamed.get(statement.subject, statement.subject),
            object=renamed.get(statement.object, statement.object) if statement.object else None,
        )
        for curie, statement in extraction.statements.items()
    }
    decisions = tuple(
        decision._replace(statement=renamed[decision.statement]) for decision in extraction.decisions
    )
    return replace(extraction, statements=statements, decisions=decisions)


def readable(text: str) -> str:
    """Make a cell of a passage's text: one line.

    Example:
        >>> readable("two  lines")
        'two lines'

    """
    return " ".join(text.split())


def format_settings(settings: Mapping[str, Any]) -> str:
    """Write the settings of a document, a key a line."""
    return "".join(f"{key} = {_toml_value(value)}\n" for key, value in settings.items())


def _settings(extraction: Extraction) -> str:
    parsed = extraction.parsed
    document = parsed.document
    settings: dict[str, Any] = {
        "id": extraction.slug,
        "label": document_label(extraction),
        "sha256": document.sha256,
        "length": len(document.text),
        "media_type": parsed.media_type,
        "file": origin(document.path),
        "by_rules": True,
    }
    if parsed.language:
        settings["language"] = parsed.language
    return format_settings(
        settings | format_date(parsed.dating.date) | format_places(parsed.localities.places)
    )


def _toml_value(value: str | int | list[str] | list[int]) -> str:
    """Write a value of the settings: a JSON string is a TOML string, what acts in it escaped.

    TOML 1.0, "String", wants U+007F escaped, and allows no half of a surrogate pair.
    """
    if isinstance(value, list):
        return f"[{', '.join(map(_toml_value, value))}]"
    if isinstance(value, int):
        return str(value).lower()
    text = value.encode("utf-8", "replace").decode("utf-8")
    return escape_controls(json.dumps(text, ensure_ascii=False))


def _passage_table(parsed: ParsedDocument) -> Table:
    opened = {section.passage: section for section in parsed.sections if section.passage is not None}
    untitled = {index for index, section in enumerate(parsed.sections) if section.passage is None}
    rows = []
    line_starts: set[int] = set()
    for index, passage in enumerate(parsed.passages):
        section = parsed.sections[passage.section]
        cells = {
            "id": passage.id,
            "section": section.slug,
            "kind": passage.kind,
            "line": str(passage.line),
            "opening": _opening(passage) if passage.line in line_starts else "",
            "start": str(passage.span.start),
            "end": str(passage.span.end),
            "sha256": digest(parsed.document.excerpt(passage.span)),
            "text": readable(passage.text),
        }
        line_starts.add(passage.line)
        if index in opened:
            cells |= {"level": str(section.level), "label": section.label}
        elif passage.section in untitled:
            untitled.discard(passage.section)
            cells |= {"level": str(section.level), "label": section.label or OPENING_LABEL}
        elif passage.kind == "group-label":
            cells |= {"label": passage.text.strip().rstrip(":")}
        rows.append(cells)
    return new_table("passages.tsv", (*PASSAGE_COLUMNS, *PASSAGE_NOTES), rows)


def _opening(passage: ParsedPassage) -> str:
    return " ".join(passage.text.split()[:_MAX_OPENING_WORDS])


def _list_table(lists: Iterable[ConceptList]) -> Table:
    openness = {value: word for word, value in OPENNESS.items() if word}
    rows = [
        {
            "id": name_in_document(item.id),
            "section": "/".join(name_in_document(item.section).split(SEPARATOR)),
            "label": item.label,
            "lead_in": item.lead_in or "",
            "logic": item.logic,
            "open": openness[item.open],
            "concept": (item.concept or "").removeprefix("concept:"),
            "parent": name_in_document(item.parent or ""),
            "position": str(item.position or ""),
        }
        for item in lists
    ]
    return new_table("lists.tsv", LIST_COLUMNS, rows)


def _statement_table(extraction: Extraction, sentences: Mapping[str, str]) -> Table:
    texts = {passage.id: readable(passage.text) for passage in extraction.parsed.passages}
    rows = []
    unsure = extraction.unsure
    for statement in sorted(extraction.statements.values(), key=lambda one: one.id not in unsure):
        main = statement.evidence[0].passage if statement.evidence else ""
        rows.append(
            format_statement(statement)
            | {
                UNSURE: unsure.get(statement.id, ""),
                "reads": readable(sentences.get(statement.id, "")),
                "text": texts.get(main, ""),
            }
        )
    # What a reviewer looks at and writes comes first.
    columns = (*REVIEW_COLUMNS, *STATEMENT_NOTES, *STATEMENT_COLUMNS)
    return new_table("statements.tsv", columns, rows)


def _evidence_table(extraction: Extraction) -> Table:
    source = blank_controls(extraction.parsed.document.text)  # of the same length
    spans = {passage.id: passage.span for passage in extraction.parsed.passages}

    @cache  # a passage may say the same words often
    def occurrences(words: str, passage: str) -> dict[Span, int]:
        within = spans[passage]
        if source.count(words.partition(" ")[0], within.start, within.end) == 1:
            return {}  # the first and only occurrence, as most are
        found = focus_spans(source, words, within)
        return {span: number for number, span in enumerate(found, start=1)}

    rows = [
        _evidence_row(statement, evidence, source=source, occurrences=occurrences)
        for statement in extraction.statements.values()
        for evidence in statement.evidence
    ]
    return new_table("evidence.tsv", EVIDENCE_COLUMNS, rows)


def _evidence_row(
    statement: Statement,
    evidence: Evidence,
    *,
    source: str,
    occurrences: Callable[[str, str], Mapping[Span, int]],
) -> dict[str, str]:
    cells = {
        "statement": statement.id.removeprefix("statement:"),
        "passage": evidence.passage,
        "slots": "|".join(evidence.slots),
        "start": str(evidence.span.start),
        "end": str(evidence.span.end),
        "sha256": evidence.sha256,
    }
    focus = trimmed(source, evidence.focus) if evidence.focus else None
    if focus is None or focus.start == focus.end:
        return cells
    words = " ".join(source[focus.start : focus.end].split())
    if len(words.split()) > MAX_FOCUS_WORDS:
        return cells
    occurrence = occurrences(words, evidence.passage).get(focus, 1)
    return cells | {
        "focus": words,
        "occurrence": str(occurrence) if occurrence > 1 else "",
        "focus_start": str(focus.start),
        "focus_end": str(focus.end),
    }


def _coverage_table(extraction: Extraction) -> Table:
    """Account for every passage: how many statements it is evidence of, and what kind of section it is in."""
    counts: dict[str, set[str]] = {}
    for statement in extraction.statements.values():
        for evidence in statement.evidence:
            counts.setdefault(evidence.passage, set()).add(statement.id)
    parsed = extraction.parsed
    rows = [
        {
            "passage": passage.id,
            "line": str(passage.line),
            "kind": passage.kind,
            "section": parsed.sections[passage.section].slug,
            "section_kind": parsed.sections[passage.section].kind,
            "statements": str(len(counts.get(passage.id, ()))),
            "text": readable(passage.text),
        }
        for passage in parsed.passages
    ]
    return new_table("coverage.tsv", COVERAGE_COLUMNS, rows)
