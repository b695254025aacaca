"""What is paid, as `market` tells it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.market import signed_amounts
from skillgraph.language.amounts_in_words import format_amount, format_period
from skillgraph.rendering.charts.salaries import pay_range
from skillgraph.rendering.page.findings.figure_entries import Figures
from skillgraph.rendering.page.findings.finding import Bar, Finding, Glance, Said, parted, statement_slug
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog

_AT_ONCE: Final = 3


def pay_finding(catalog: Catalog, rows: Sequence[MarketFigure], role: str | None) -> Finding:
    """Tell what is paid, that of *role* first; where nothing is, that is said.

    Args:
        catalog: Where the figures are.
        rows: Figures of the market.
        role: CURIE, or None.

    """
    paid = [row for row in rows if row.figure.currency]
    own = [row for row in paid if row.statement.subject == role]
    figures = Figures(catalog, [*own, *(row for row in paid if row not in own)])
    bars = _bars(figures.rows)
    entries = [replace(figures.entry(row), bar=bar) for row, bar in zip(figures.rows, bars, strict=True)]
    first, rest = parted("", entries, at_once=_AT_ONCE, others="chart=pay")
    subjects = dict.fromkeys(row.statement.subject for row in paid)
    kinds = [catalog.concepts[curie].kind for curie in subjects]
    told = pay_range(catalog, paid).removeprefix("Amounts from ") if paid and role is None else ""
    is_counted = f" of {len(kinds)} " in told
    words = told if is_counted else "; ".join(filter(None, (told, _given(kinds, role))))
    given = Said(words, "chart=pay" if paid else "")
    return Finding(
        _own_heading(own) if own else _heading(kinds, role),
        first,
        rest,
        remark=figures.remark,
        chart="pay" if paid else "",
        glance=(Glance("Pay", paid_words(own) if own else (given,)),),
    )


def _own_heading(own: Sequence[MarketFigure]) -> str:
    amount = f"{own[0].figure.statistic or ''} {_amount(own[0])}".strip()
    estimate = ", as the document estimates" if own[0].statement.status == "estimated" else ""
    more = f", and {count_words(len(own) - 1, 'figure')} more" if len(own) > 1 else ""
    return f"Pay: {amount}{estimate}{more}"


def _amount(row: MarketFigure) -> str:
    return format_amount(row.figure) + (f" per {row.figure.per}" if row.figure.per else "")


def paid_words(own: Sequence[MarketFigure]) -> tuple[Said, ...]:
    """Give the first amount, when and where, with what is less than sure of it, and lead to the others."""
    figure, statement = own[0].figure, own[0].statement
    statistic = figure.statistic or ""
    words = "" if statistic.endswith("range") else statistic
    frame = ", ".join(filter(None, (format_period(figure.period) if figure.period else "", figure.place)))
    aside = "; ".join(filter(None, ("estimate" if statement.status == "estimated" else "", frame)))
    told = " ".join(filter(None, (words, _amount(own[0]), aside and f"({aside})")))
    more = (Said(" and "), Said(f"{len(own) - 1}\N{NO-BREAK SPACE}more", "chart=pay")) if len(own) > 1 else ()
    return (Said(told, f"statement={statement_slug(statement)}"), *more)


def _heading(kinds: Sequence[str], role: str | None) -> str:
    return f"Pay is {_given(kinds, role)}" if kinds else "No pay is given"


def _given(kinds: Sequence[str], role: str | None) -> str:
    """Say for how many things of which kinds pay is given, and that a role is none of them."""
    if not kinds:
        return "none is given"
    noun = f"{'other ' if role else ''}{kinds[0].replace('-', ' ') if len(set(kinds)) == 1 else 'subject'}"
    return f"given for {count_words(len(kinds), noun)}{', not for this role' if role else ''}"


def _bars(rows: Sequence[MarketFigure]) -> list[Bar | None]:
    """Lay amounts over a common scale; none for what lacks its time, or where several have none in common."""
    units = {(row.figure.currency, row.figure.per) for row in rows if row.figure.per}
    ends = [sorted(signed_amounts(row.figure)) if row.figure.per else None for row in rows]
    amounts = [amount for pair in ends if pair for amount in pair]
    if len(units) != 1 or min(amounts) == max(amounts):
        return [None] * len(rows)
    low, scale = min(amounts), (max(amounts) - min(amounts)) / 100
    return [
        Bar(*(round(float((amount - low) / scale), 1) for amount in pair)) if pair else None for pair in ends
    ]
