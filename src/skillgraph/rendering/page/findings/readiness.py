"""How far somebody is from a role, and what to learn first, as `gap` tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from skillgraph.answers.requirements import STATES
from skillgraph.rendering.page.appearance import state_slug
from skillgraph.rendering.page.findings.asked_finding import asked_entry
from skillgraph.rendering.page.legend import state_look
from skillgraph.rendering.text.asked_lines import AskedLines

if TYPE_CHECKING:
    from skillgraph.answers.gap import Gap
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.findings.finding import Entry

_ROWS: Final = 6


@dataclass(frozen=True, slots=True)
class Share:
    """A state of a gap as a part of all that is asked for, in hundredths from *start* on."""

    family: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is held of all that is asked for, state by state, and what to learn first."""

    shares: tuple[Share, ...]
    first: tuple[Entry, ...]


def page_readiness(catalog: Catalog, gap: Gap) -> Readiness:
    """Measure a gap, and give what is missing and ranks first."""
    counts, lines = gap.counts(), AskedLines(catalog)
    total = sum(counts.values()) or 1
    shares, start = [], 0
    for state in STATES:
        if count := counts[state]:
            family, _ = state_look(state_slug(state))
            shares.append(Share(family, round(100 * start / total, 1), round(100 * count / total, 1)))
            start += count
    return Readiness(
        tuple(shares), tuple(asked_entry(lines, row) for row in gap.concepts_in("missing")[:_ROWS])
    )
