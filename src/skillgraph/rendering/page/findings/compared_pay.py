"""What the two sides of a comparison are paid, as `market` tells it, or what is near to them by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.market import market_figures
from skillgraph.answers.ties import close_concepts
from skillgraph.rendering.page.compared_sides import SUBJECTS
from skillgraph.rendering.page.findings.finding import Glance, Said
from skillgraph.rendering.page.findings.pay_finding import paid_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from skillgraph.answers.compare import Comparison
    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog

    _Paid = dict[str, list[MarketFigure]]


def compared_pay(catalog: Catalog, comparison: Comparison) -> tuple[Glance, ...]:
    """Tell what both sides are paid, a line each; nothing where nothing is given for either.

    Where the text gives nothing for a side, and something for what our rules find near to it by name, that
    is told as what it is: no text says that the two are one.
    """
    close, paid = close_concepts(catalog), _paid(catalog)
    told = [
        tuple(_side(catalog, paid, subject.id, close=close.get(subject.id, ())))
        for subject in comparison.subjects
    ]
    if not any(told):
        return ()
    return tuple(
        Glance(f"Pay of {side.upper()}", said or (Said("none is given"),))
        for side, said in zip(SUBJECTS, told, strict=True)
    )


def _paid(catalog: Catalog) -> _Paid:
    """Give what the market pays, by concept."""
    found: _Paid = {}
    for row in market_figures(catalog):
        if row.figure.currency and row.statement.subject in catalog.concepts:
            found.setdefault(row.statement.subject, []).append(row)
    return found


def _side(catalog: Catalog, paid: _Paid, subject: str, *, close: Collection[str]) -> Iterator[Said]:
    """Say what one side is paid, or each that is near to it by name."""
    if subject in paid:
        yield from paid_words(paid[subject])
        return
    for number, curie in enumerate(curie for curie in paid if curie in close):
        before = "; " if number else "none is given; near by name: "
        yield Said(f"{before}{catalog.concepts[curie].label} ")
        yield from paid_words(paid[curie])
