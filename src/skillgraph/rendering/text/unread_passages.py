"""Passages of a document that was read which tell nothing: for `ingest` and `lint`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skillgraph.documents.structure import ParsedPassage
    from skillgraph.extraction.values import Extraction
    from skillgraph.rendering.json import Shape


def not_understood(extraction: Extraction) -> list[Shape]:
    """Give the passages that tell nothing that was read, headings and navigation apart.

    They are no evidence of a statement, and neither the date of the document nor a place of its position
    was found in them.
    """
    covered = {item.passage for statement in extraction.sure.values() for item in statement.evidence}
    covered |= {passage.id for passage in extraction.parsed.passages if _dates_or_places(extraction, passage)}
    return [
        {"passage": passage.id, "line": passage.line, "text": " ".join(passage.text.split())}
        for passage in telling_passages(extraction)
        if passage.id not in covered
    ]


def _dates_or_places(extraction: Extraction, passage: ParsedPassage) -> bool:
    """Tell whether the date or a place of a document was found in a passage."""
    parsed = extraction.parsed
    found = [parsed.dating.date, *(one.place for one in parsed.localities.found)]
    spans = [one.span for one in found if one is not None and one.span is not None]
    return any(passage.span.start < span.end and span.start < passage.span.end for span in spans)


def telling_passages(extraction: Extraction) -> list[ParsedPassage]:
    """Give the passages of a document that may tell something: headings and navigation apart."""
    parsed = extraction.parsed
    return [
        passage
        for passage in parsed.passages
        if passage.kind != "heading"
        and parsed.sections[passage.section].kind not in {"navigation", "boilerplate", "prompts"}
    ]
