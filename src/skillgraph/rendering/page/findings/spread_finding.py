"""What several documents have in common, as `list --by-document` tells it."""

from __future__ import annotations

from collections import Counter
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
    """Tell which skills, and which degrees, most documents name."""
    kinds: list[tuple[tuple[str, str], Collection[str]]] = [
        (("skill or technology", "skills and technologies"), DEFAULT_KINDS),
        (("degree or qualification", "degrees and qualifications"), expand_kinds(["qualification"])),
    ]
    found = ((nouns, concepts_by_document(catalog, ids)) for nouns, ids in kinds)
    return [_finding(catalog, nouns, rows) for nouns, rows in found if rows]


def _finding(catalog: Catalog, nouns: tuple[str, str], rows: list[Spread]) -> Finding:
    total = len(catalog.documents) - len(copied_documents(catalog))
    most = len(rows[0].documents)
    first = [row.concept.label for row in rows if len(row.documents) == most]
    verb = "is" if len(first) == 1 else "are"
    each = " each" * (len(first) > 1)
    classes = Counter(row.spread for row in rows)
    entries = [
        replace(
            concept_entry(catalog, row.concept.id),
            amount=f"{len(row.documents)} of {total}",
            bar=Bar(0, round(100 * row.share, 1)),
        )
        for row in rows
    ]
    told, rest = parted("", entries, at_once=_ROWS, others=f"concepts&kinds={_kinds(rows)}&sort=-documents")
    one, noun = nouns
    if most == 1 and total > 1:
        return Finding(
            f"No {one} is named in more than one of {count_words(total, 'document')}",
            rest=(*told, *rest),
            note=f"{len(rows):,} {noun} named, asked for or not, each in one alone",
        )
    return Finding(
        f"{joined(first)} {verb} named in {most} of {count_words(total, 'document')}{each}",
        told,
        rest,
        note=f"{len(rows):,} {noun} named, asked for or not: {classes['core']:,} in more than half of "
        f"the documents, {classes['unique']:,} in one alone",
        remark="Counted here are documents that name it; the chart counts those that ask for it:",
        chart="documents",
        table=_table(rows, total),
    )


def _table(rows: list[Spread], total: int) -> tuple[str, str] | None:
    """Lead to those that a third of the documents require, if one is named in so many."""
    least = max(2, -(-total // 3))
    if len(rows[0].documents) < least:
        return None
    address = f"concepts&kinds={_kinds(rows)}&force=required&least={least}&sort=-documents"
    return address, f"Required in at least {least} documents"


def _kinds(rows: list[Spread]) -> str:
    return ",".join(sorted({quote(row.concept.kind, safe="", errors="replace") for row in rows}))
