"""Which figures there are, for what, for when, on what basis; and what the document leaves open.

A *figure of the market* is one that measures its subject: demand, mentions, positions, pay,
shares of people. A figure that says how much of something is asked for, such as years of
experience, belongs to its requirement and is left to that.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Final, Literal

from skillgraph.answers.lookup import check_concepts, nearest, suggest
from skillgraph.answers.ties import broader_concepts
from skillgraph.errors import UnknownNameError, UsageError
from skillgraph.language.folding import fold
from skillgraph.model import Catalog, Evidence, Figure, Section, Span, Statement
from skillgraph.projection.narrowing import lies_in, sections_inside
from skillgraph.store.about import scan_statements
from skillgraph.store.sharing import told_of, told_plainly
from skillgraph.vocabulary import ASKING_RELATIONS

#: Relations by which a role asks for something, or has its weight on it.
REQUIREMENTS: Final = (*ASKING_RELATIONS, "sg:emphasizes")
Order = Literal["ascending", "descending"]


@dataclass(frozen=True, slots=True)
class MarketFigure:
    """A figure of the market.

    Attributes:
        statement: The statement that gives it.
        figure: Its figure.
        about: What is stated of that statement, or of another one that the same words make of its
            subject: what an estimate takes into account, what it rests on, why demand fell.
        missing: What a reader needs to use it and the text does not give, in the order of `missing_slots`.

    """

    statement: Statement
    figure: Figure
    about: tuple[Statement, ...]
    missing: tuple[str, ...]

    @property
    def reason(self) -> str | None:
        """What the text gives as the figure's reason or basis, in sentences; None where it gives none."""
        sentences = [about.sentence for about in self.about]
        return "; ".join(filter(None, (self.statement.reason, *sentences))) or None

    @property
    def is_growth(self) -> bool:
        """Does it say how much something changed?"""
        return is_growth(self.figure)


def market_figures(
    catalog: Catalog,
    *,
    measure: str | None = None,
    subject: str | None = None,
    section: Section | None = None,
    order: Order | None = None,
) -> list[MarketFigure]:
    """Give the figures of the market.

    Args:
        catalog: Where to look.
        measure: Only this measure; case and accents are folded.
        subject: CURIE of a concept: only figures of it, about it, or of what is stated to be one of it.
        section: Only figures with evidence inside this section or below it.
        order: Sort by the amount: the value or the lower end, then the upper end, a decrease below zero.

    Returns:
        In document order, or sorted with ties in document order.

    Raises:
        UnknownNameError: No figure has that measure.
        UnknownConceptError: *subject* is not the CURIE of a concept.
        UsageError: The figures to sort have several measures, units, currencies or times.

    Example:
        >>> figure = Figure("job mentions", value=Decimal(30), unit="percent change", direction="increase")
        >>> stated = Statement("statement:r", "R grows.", "concept:r", "sg:hasFigure", figure=figure)
        >>> [row.missing for row in market_figures(Catalog(statements={"statement:r": stated}))]
        [('base', 'period', 'place')]

    """
    catalog = told_plainly(catalog) if subject is None else told_of(catalog, subject)
    rows = list(_all_figures(catalog))
    if measure is not None:
        rows = _of_measure(rows, measure)
    inside = sections_inside(catalog, section)
    rows = [row for row in rows if lies_in(catalog, row.statement, inside)]
    if subject is not None:
        broader = broader_concepts(catalog)
        rows = [
            row
            for row in rows
            if any(
                end == subject or subject in broader.get(end or "", ())
                for end in (row.statement.subject, row.statement.object)
            )
        ]
        if not rows:
            check_concepts(catalog, [subject])
    if order is not None:
        _check_comparable(rows)
        rows.sort(key=lambda row: signed_amounts(row.figure), reverse=order == "descending")
    return rows


def market_measures(catalog: Catalog) -> list[str]:
    """Name the measures of the figures of the market, in document order."""
    return list(dict.fromkeys(row.figure.measure for row in _all_figures(catalog)))


def is_growth(figure: Figure) -> bool:
    """Tell whether a figure says how much something changed."""
    return figure.unit == "percent change" or figure.direction is not None


def missing_slots(figure: Figure) -> tuple[str, ...]:
    """Name what a figure of its unit needs and the text does not give.

    A period and a place belong to every figure of a market; a population to a share; currency, time
    and statistic to an amount of money; a direction and the base that it is counted from to a change.

    Example:
        >>> missing_slots(Figure("salary", value=Decimal(9), unit="currency", currency="USD", per="year"))
        ('statistic', 'period', 'place')

    """
    needed = []
    if (figure.value, figure.low, figure.high) == (None, None, None):
        needed.append("value")
    if is_growth(figure):
        needed += ["direction", "base"]
    if figure.unit == "currency" or figure.currency:
        needed += ["currency", "per", "statistic"]
    needed += ["period", "place"]
    if figure.unit == "percent share":
        needed.append("population")
    # No slot holds the base of a change: no document was met that gives one.
    return tuple(slot for slot in needed if getattr(figure, slot, None) is None)


def signed_amounts(figure: Figure) -> tuple[Decimal, Decimal]:
    """Give what a figure is sorted by: its value or lower end, then its upper one; below zero for a decrease.

    Example:
        >>> signed_amounts(Figure("salary", low=Decimal(5), high=Decimal(8)))
        (Decimal('5'), Decimal('8'))

    """
    ends = (figure.low, figure.high) if figure.value is None else (figure.value,)
    amounts = [amount for amount in ends if amount is not None] or [Decimal(0)]
    first, last = amounts[0], amounts[-1]
    return (-first, -last) if figure.direction == "decrease" else (first, last)


def _all_figures(catalog: Catalog) -> Iterable[MarketFigure]:
    about: dict[str, list[Statement]] = {}
    measuring, seeking = [], []
    for name, (subject, relation, figure) in scan_statements(catalog, "subject", "relation", "figure"):
        if subject in catalog.statements:
            about.setdefault(subject, []).append(catalog.statements[name])
        if figure is not None and relation not in REQUIREMENTS:
            measuring.append(name)
        if relation == "sg:seeks":
            seeking.append(name)
    offering = {one.document for name in seeking for one in catalog.statements[name].evidence}
    for statement in map(catalog.statements.__getitem__, measuring):
        figure = statement.figure
        if figure is not None:
            beside = (about[other] for other in about if _same_words(catalog, statement, other))
            told = [*about.get(statement.id, ()), *chain.from_iterable(beside)]
            given = _told_of_position(catalog, statement, offering) if figure.currency is not None else ()
            missing = (slot for slot in missing_slots(figure) if slot not in given)
            yield MarketFigure(statement, figure, tuple(told), tuple(missing))


def _told_of_position(catalog: Catalog, statement: Statement, offering: Collection[str]) -> tuple[str, ...]:
    """Give which slots of pay its documents fill: where the position is, and when it was offered.

    The documents that are *offering* a position say whom somebody seeks.
    """
    documents = [catalog.documents.get(evidence.document) for evidence in statement.evidence]
    found = [document for document in documents if document is not None]
    if not found or len(found) < len(documents):
        return ()
    slots = {
        "place": all(one.places for one in found),
        "period": all(one.date and (one.places or one.id in offering) for one in found),
    }
    return tuple(slot for slot, is_told in slots.items() if is_told)


def _same_words(catalog: Catalog, statement: Statement, other: str) -> bool:
    """Tell whether another statement says something of the same subject in words of one's evidence."""
    second = catalog.statements[other]
    return (
        other != statement.id
        and second.subject == statement.subject
        and any(
            (one.document, one.passage) == (two.document, two.passage)
            and not one.slots
            and not two.slots
            and _words(one).start < _words(two).end
            and _words(two).start < _words(one).end
            for one in statement.evidence
            for two in second.evidence
        )
    )


def _words(evidence: Evidence) -> Span:
    return evidence.focus or evidence.span


#: How people call the measure that figures of pay have.
_SALARY: Final = "salary"
_PAY: Final = frozenset(("pay", "wage", "wages", "salaries", "compensation", "earnings", "income"))


def _of_measure(rows: list[MarketFigure], measure: str) -> list[MarketFigure]:
    wanted = _SALARY if fold(measure) in _PAY else fold(measure)
    found = [row for row in rows if fold(row.figure.measure) == wanted]
    if not found:
        names = list(dict.fromkeys(row.figure.measure for row in rows))
        raise UnknownNameError(
            f"no figure measures {measure!r}",
            location=f"the {len(rows)} figures of the market",
            remedy=suggest(nearest(measure, names), "one of: " + ", ".join(names)),
        )
    return found


def _check_comparable(rows: list[MarketFigure]) -> None:
    """Refuse to sort what cannot be compared; a time that is not given is no reason to."""
    for slot in ("measure", "unit", "currency", "per"):
        values = list(dict.fromkeys(str(getattr(row.figure, slot) or "") for row in rows))
        if slot == "per":
            values = [value for value in values if value]
        if len(values) > 1:
            told = ", ".join(value or "none" for value in values)
            raise UsageError(
                f"figures that differ in {slot} have no common order: {told}",
                location=f"{len(rows)} figures of the market",
                remedy=f"choose one, as with `--measure {rows[0].figure.measure!r}`"
                if slot == "measure"
                else "narrow them with `--subject`, or leave out `--sort`",
            )
