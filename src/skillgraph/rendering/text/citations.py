"""Where a text says so, in words: section, line, offsets, and the passage where it is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.text.output import Text
from skillgraph.store.about import passage_of, section_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skillgraph.model import Catalog, Evidence, Span
    from skillgraph.rendering.json import Documents

SEE_PASSAGES: Final = (
    "To see the passages themselves, add --document FILE (or set SKILLGRAPH_DOCUMENT); "
    "the file is matched by its digest."
)
#: Most documents that are named at the end of a text.
MOST_NAMED: Final = 5
#: Most lines that are told one by one.
MOST_LINES: Final = 3


def name_documents(catalog: Catalog) -> str:
    """Say in a paragraph what places are places of, for a text that they are pasted into.

    Of many documents each place names its own, and none is named here.
    """
    if len(catalog.documents) > MOST_NAMED:
        return ""
    names = "; ".join(
        f"{document.label} ({document.id}, SHA-256 {document.sha256[:12]}\u2026)"
        for document in catalog.documents.values()
    )
    return f"Places: section, line and offsets, in Unicode code points, of {names}." if names else ""


def format_place(catalog: Catalog, evidence: Evidence) -> str:
    """Give an evidence's section, line and offsets, and the slots it supports where not all.

    The document is named where the graph has several.
    """
    passage = passage_of(catalog, evidence)
    path = " / ".join(section_path(catalog, passage.section if passage else None))
    line = f"line {passage.line}" if passage else f"passage {evidence.passage}"
    span = evidence.focus or evidence.span
    slots = f" (for {', '.join(evidence.slots)})" if evidence.slots else ""
    document = f"{evidence.document.partition(':')[2]}: " if len(catalog.documents) > 1 else ""
    return document + ", ".join(filter(None, (path, line, f"{span.start}\u2013{span.end}{slots}")))


def format_lines(catalog: Catalog, evidences: Iterable[Evidence]) -> str:
    """Give the lines of some places, those of more than three as from the first to the last.

    Example:
        >>> from skillgraph.model import Catalog
        >>> format_lines(Catalog(), [])
        ''

    """
    passages = (passage_of(catalog, evidence) for evidence in evidences)
    lines = sorted({passage.line for passage in passages if passage})
    told = [str(line) for line in lines]
    if len(told) > MOST_LINES:
        return f"lines {told[0]}\u2013{told[-1]}"
    return f"line{'s' if len(told) > 1 else ''} {', '.join(told)}" if told else ""


def format_passage(evidence: Evidence, documents: Documents | None) -> str | None:
    """Give the text of an evidence's span on one line, or None where its document is not at hand."""
    document = (documents or {}).get(evidence.document)
    if document is None:
        return None
    return " ".join(document.readable(evidence.span).split())


def iter_citations(
    catalog: Catalog,
    evidences: Sequence[Evidence],
    *,
    documents: Documents | None,
    indent: int,
    told: set[tuple[str, Span]] | None = None,
) -> Iterator[Text]:
    """Go through the lines that cite some evidence.

    A place that makes the whole statement has a line of its own; those that support one slot share
    one. Where the document is at hand each has its line, and its passage quoted under it. What stands
    in *told* is not quoted again, and what is quoted goes there: lines in a group share one.
    """
    told = set() if told is None else told
    slots = [
        evidence for evidence in evidences if evidence.slots and evidence.document not in (documents or {})
    ]
    quoted: set[tuple[str, str]] = set()
    for evidence in evidences:
        if evidence in slots:
            continue
        yield Text(format_place(catalog, evidence), indent, "muted")
        text = format_passage(evidence, documents)
        passage, span = (evidence.document, evidence.passage), (evidence.document, evidence.span)
        if text is not None and passage not in quoted and span not in told:
            quoted.add(passage)
            told.add(span)
            yield Text(f"\u201c{text}\u201d", indent + 1)
    if slots:
        yield Text("; ".join(format_place(catalog, evidence) for evidence in slots), indent, "muted")
