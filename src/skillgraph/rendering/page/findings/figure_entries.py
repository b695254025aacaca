"""Figures of the market as entries: what holds for all alike is said once, what is open is marked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from skillgraph.language.amounts_in_words import format_amount, format_period
from skillgraph.rendering.page.findings.finding import Entry, concept_entry, statement_slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog

#: How it is said that the text does not give a slot, where its name would not tell a reader.
_OPEN: Final = {
    "per": "per what not said",
    "statistic": "average or median not said",
    "base": "compared with what not said",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """Some figures of the market that are told together."""

    catalog: Catalog
    rows: Sequence[MarketFigure]

    @property
    def time(self) -> str:
        """The unit of time that all amounts have which have one; empty where there are several, or none."""
        times = {row.figure.per for row in self.rows if row.figure.per}
        return next(iter(times)) or "" if len(times) == 1 else ""

    @property
    def shared(self) -> list[str]:
        """What is said, or left open, of each of several figures alike."""
        frames = [_frame(row) for row in self.rows]
        return [word for word in frames[0] if all(word in frame for frame in frames)] if frames[1:] else []

    @property
    def remark(self) -> str:
        """What holds for all of them."""
        return capitalized("; ".join([*([f"per {self.time}"] if self.time else []), *self.shared]))

    def entry(self, row: MarketFigure) -> Entry:
        """Give a figure, with what it does not share with the others."""
        figure, status = row.figure, row.statement.status
        per = f" per {figure.per}" if figure.per and not self.time else ""
        own = (word for word in _frame(row) if word not in self.shared)
        words = (figure.statistic, "estimate" if status == "estimated" else "", *own)
        return replace(
            concept_entry(self.catalog, row.statement.subject),
            amount=format_amount(figure) + per,
            statement=statement_slug(row.statement),
            words=", ".join(filter(None, words)),
            is_estimate=status == "estimated",
        )


def capitalized(words: str) -> str:
    """Begin as a sentence does, and leave the rest as it is.

    Example:
        >>> capitalized("in the United States")
        'In the United States'

    """
    return words[:1].upper() + words[1:]


def _frame(row: MarketFigure) -> list[str]:
    """Say when and where a figure holds, and what the text does not give."""
    figure = row.figure
    slots = {"period": figure.period and format_period(figure.period), "place": figure.place}
    told = [
        f"{words} (from context)" if slot in figure.inherited else words
        for slot, words in slots.items()
        if words
    ]
    return told + [_OPEN.get(slot, f"no {slot} given") for slot in row.missing if slot != "value"]
