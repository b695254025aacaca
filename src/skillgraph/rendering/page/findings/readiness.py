"""How far somebody is from a role, and what to learn first, as `gap` tells it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.known_names import with_known
from skillgraph.answers.requirements import STATES
from skillgraph.rendering.page.appearance import COLUMNS, column_of, state_slug
from skillgraph.rendering.page.findings.asked_finding import CHOICES, asked_entry, force_words
from skillgraph.rendering.page.findings.finding import Group, concept_entry, cut
from skillgraph.rendering.page.legend import state_look
from skillgraph.rendering.text.asked_lines import AskedLines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.ranking import AskedConcept
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.findings.finding import Entry

_ROWS: Final = 6
#: Missing things of a kind that are named before the others are counted.
_NAMED: Final = 8


@dataclass(frozen=True, slots=True)
class Share:
    """A state of a gap as a part of all that is asked for, in hundredths from *start* on."""

    family: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is held of all that is asked for, what to learn first, and what is missing by kind."""

    shares: tuple[Share, ...]
    first: tuple[Entry, ...]
    missing: tuple[Group, ...]


def page_readiness(catalog: Catalog, gap: Gap) -> Readiness:
    """Measure a gap, and give what is missing and ranks first."""
    counts, lines = gap.counts(), AskedLines(with_known(catalog, gap.beyond), choices=CHOICES)
    total = sum(counts.values()) or 1
    shares, start = [], 0
    for state in STATES:
        count = counts[state] + counts["to check"] * (state == "not said")  # open, the one as the other
        if count:
            family, _ = state_look(state_slug(state))
            shares.append(Share(family, round(100 * start / total, 1), round(100 * count / total, 1)))
            start += count
    counted = gap.counted()
    missing = [
        row for row in gap.concepts_in("missing") if counted.get(row.choice or row.concept) != "to check"
    ]  # what depends on years or a degree that were not given may be met
    return Readiness(
        tuple(shares),
        tuple(asked_entry(lines, row) for row in missing[:_ROWS]),
        tuple(_missing_groups(catalog, missing)),
    )


def _missing_groups(catalog: Catalog, rows: Sequence[AskedConcept]) -> Iterator[Group]:
    """Part what is missing by kind, each in the order of its rank: what is required first."""
    for column, label in COLUMNS.items():
        found = [row for row in rows if column_of(catalog.concepts[row.concept].kind) == column]
        told, left = cut(found, _NAMED)
        entries = [
            replace(
                concept_entry(catalog, row.concept),
                words="" if (force := force_words(row)) == "required" else force,
            )
            for row in told
        ]
        if found:
            yield Group(
                f"{label} ({len(found)})",
                tuple(entries),
                len(left),
                in_line=True,
                others="concepts&kinds=missing",
            )
