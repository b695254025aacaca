"""How many documents a graph holds, from when to when they are dated, and which of them are not counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.page.findings.figure_entries import capitalized
from skillgraph.rendering.page.findings.finding import Finding
from skillgraph.rendering.qualifiers import count_words
from skillgraph.store.near_copies import copied_documents

if TYPE_CHECKING:
    from skillgraph.model import Catalog, DocumentDate

#: Characters of a date that tell its month.
_MONTH: Final = len("2026-01")


def documents_finding(catalog: Catalog, *, has_trends: bool = True) -> Finding:
    """Tell how many documents there are, and the span of the dates of those that are no near-copies.

    How many are dated is what `list documents` says; the span, and where dates come from, what `trends` does.

    Args:
        catalog: Of several documents.
        has_trends: Is there a chart of trends to lead to?

    """
    documents, copies = catalog.documents, copied_documents(catalog)
    dates = [one.date for curie, one in documents.items() if one.date and curie not in copies]
    dated = sum(one.date is not None for one in documents.values())
    heading = (count_words(len(documents), "document"), *_dates_words(dates, dated, of=len(documents)))
    notes = [
        *([_copies_words(len(copies))] if copies else []),
        *_origin_words(dates, others=len(documents) - len(copies) if copies else None),
    ]
    return Finding(
        ", ".join(heading),
        note=capitalized("; ".join(notes)),
        table=("chart=trends", "Trends") if has_trends and dated > 1 and notes else None,
    )


def _dates_words(dates: list[DocumentDate], dated: int, *, of: int) -> list[str]:
    if not dated:
        return ["none of them dated"]
    months = sorted({date.value[:_MONTH] for date in dates})
    span = " to ".join(dict.fromkeys((months[0], months[-1]))) if months else ""
    return ["all dated" if dated == of else f"{dated:,} of them dated", *filter(None, [span])]


def _copies_words(copies: int) -> str:
    """Say that some are not among the documents of which shares are told."""
    if copies == 1:
        return "1 is a near-copy of another and is not counted"
    return f"{copies:,} are near-copies of others and are not counted"


def _origin_words(dates: list[DocumentDate], *, others: int | None) -> list[str]:
    """Say where dates come from, those of most documents first; of how many *others*, where not all count."""
    counts = Counter(date.origin for date in dates)
    origins = sorted(counts, key=lambda origin: (-counts[origin], origin))
    told = ", ".join(f"{origin} ({counts[origin]:,})" for origin in origins)
    if not told:
        return []
    if others is None:
        return [f"dates come from {told}"]
    are = "is" if len(dates) == 1 else "are"
    return [f"{len(dates):,} of the other {others:,} {are} dated, by {told}"]
