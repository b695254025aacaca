"""What several documents ask for, as `core` counts it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from skillgraph.answers.spread import concepts_by_document
from skillgraph.language.kinds import DEFAULT_KINDS, expand_kinds
from skillgraph.rendering.page.findings.finding import Bar, Finding, concept_entry, joined, parted
from skillgraph.rendering.qualifiers import count_words
from skillgraph.store.near_copies import copied_documents

if TYPE_CHECKING:
    from collections.abc import Collection

    from skillgraph.answers.spread import Spread
    from skillgraph.model import Catalog

_ROWS: Final = 6


def spread_findings(catalog: Catalog) -> list[Finding]:
    """Tell which skills, and which degrees, most documents ask for, counted as `core` counts."""
    kinds: list[tuple[tuple[str, str], Collection[str]]] = [
        (("skill or technology", "skills and technologies"), DEFAULT_KINDS),
        (("degree or qualification", "degrees and qualifications"), expand_kinds(["qualification"])),
    ]
    spread = ((nouns, concepts_by_document(catalog, ids)) for nouns, ids in kinds)
    found = ((nouns, [row for row in rows if row.asking]) for nouns, rows in spread)
    return [
        _finding(catalog, nouns, sorted(rows, key=lambda row: (-row.asking, -row.requiring)))
        for nouns, rows in found
        if rows
    ]


def _finding(catalog: Catalog, nouns: tuple[str, str], rows: list[Spread]) -> Finding:
    total = len(catalog.documents) - len(copied_documents(catalog))
    most = rows[0].asking
    first = [row.concept.label for row in rows if row.asking == most]
    verb = "is" if len(first) == 1 else "are"
    each = " each" * (len(first) > 1)
    entries = [
        replace(
            concept_entry(catalog, row.concept.id),
            amount=f"{row.asking} of {total}",
            bar=Bar(0, round(100 * row.asking / total, 1)),
        )
        for row in rows
    ]
    told, rest = parted("", entries, at_once=_ROWS, others=f"concepts&kinds={_kinds(rows)}&sort=-documents")
    one, noun = nouns
    if most == 1 and total > 1:
        return Finding(
            f"No {one} is asked for in more than one of {count_words(total, 'document')}",
            rest=(*told, *rest),
            note=f"{len(rows):,} {noun} asked for, each in one alone",
        )
    core, unique = sum(2 * row.asking > total for row in rows), sum(row.asking == 1 < total for row in rows)
    return Finding(
        f"{joined(first)} {verb} asked for in {most} of {count_words(total, 'document')}{each}",
        told,
        rest,
        note=f"{len(rows):,} {noun} asked for: {core:,} in more than half of the documents, "
        f"{unique:,} in one alone",
        remark="Counted are documents that ask for it; one that only names it, or says that it is not "
        "required, does not count:",
        chart="documents",
        table=_table(rows, total),
    )


def _table(rows: list[Spread], total: int) -> tuple[str, str] | None:
    """Lead to those that a third of the documents require, if one is required in so many."""
    least = max(2, -(-total // 3))
    if max(row.requiring for row in rows) < least:
        return None
    address = f"concepts&kinds={_kinds(rows)}&force=required&least={least}&sort=-documents"
    return address, f"Those required in at least {least} documents"


def _kinds(rows: list[Spread]) -> str:
    return ",".join(sorted({quote(row.concept.kind, safe="", errors="replace") for row in rows}))
