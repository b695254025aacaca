"""Figures of the labor market: changes of demand, and which shares of people are stated beside them."""

import re
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Final

from skillgraph.extraction.amounts.periods import FoundPeriod, find_period, find_place
from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.demand.market_subjects import MEASURES, MarketSubjects
from skillgraph.extraction.demand.said_changes import (
    case_of_forecast,
    is_denied_change,
    narrowed,
    sureness,
)
from skillgraph.extraction.demand.shares import RISES, Shares
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.mentions.names_in_text import Finder
from skillgraph.extraction.values import Place
from skillgraph.language.grammar import ROUGHLY_MEANT
from skillgraph.language.lazy import expression
from skillgraph.model import Figure, Period, Span

_DOWN: Final = expression(
    r"\b(?:decreas\w*|declin\w*|fell|fall|drop\w*|down\b|reduc\w*|shrink\w*|shrank|lower"
    r"|fewer|contract(?:ed|ion)|dip\w*|slump\w*|less\b"
    r"|lost|halv\w*|slid\w*|plung\w*|slip\w*|sank|sink\w*|tumbl\w*|shed\b|eas(?:ed|es)\b"
    r"|cool(?:ed|s|ing)\b|soften\w*|weaken\w*|dwindl\w*)",
    re.IGNORECASE,
)
_QUALITY: Final = expression(
    r"\b(staggering|significant|sharp|smaller|slight|steep|modest|strong|steady|dramatic|remarkable|record"
    r"|massive|notable|slower|further)\b",
    re.IGNORECASE,
)
#: "+65%"
_SIGNED: Final = {"+": "increase", "\u2212": "decrease"}
_DUE_TO: Final = expression(
    r",?\s*(?:likely\s+)?(?:due to|because of|driven by|owing to|thanks to|as a result of)\b", re.IGNORECASE
)


#: Of which a number is a share, or what people make so much more: "in half of the ads", "doubled their pay".
_OF_ADS: Final = expression(
    r"\s+of (?:(?:the|all|our|these|those|current|open|such) )*(?:job )?"
    r"(?:ads|adverts|advertisements|descriptions|jobs|listings|offers|openings|postings|roles|vacancies)\b"
    r"|\s+(?:their|your|his|her|my|our) (?:[a-z]+ )?(?:salary|salaries|pay|income|wages?|earnings)\b",
    re.IGNORECASE,
)
#: Where the clause of a number starts; behind another number of the sentence "and" starts one too.
_STOPS: Final = expression(r"[.;]\s+"), expression(r"\s(?:while|whereas|but)\s+")
_LATER_STOPS: Final = expression(r"(?:[.;]|,\s+and)\s+"), expression(r"\s(?:while|whereas|but|and)\s+")


@dataclass(frozen=True, slots=True)
class _Context:
    """What earlier figures of the section leave for those that point back at them."""

    section: int
    period: tuple[Period, Place] | None = None
    measure: tuple[str, Place] | None = None


class Markets:
    """States figures of the labor market."""

    def __init__(self, ledger: Ledger, finder: Finder) -> None:
        """Write to *ledger*; *finder* sees the vocabulary's names in a text."""
        self.ledger = ledger
        self.subjects = MarketSubjects(ledger.parsed, ledger.naming, finder)
        self.shares = Shares(ledger)
        self.context = _Context(-1)

    def figures(self, index: int, frame: Frame) -> bool:
        """State the demand figures and shares of people of a passage; tell whether it has any."""
        passage = self.ledger.parsed.passages[index]
        if passage.section != self.context.section:
            self.context = _Context(passage.section)
            self.shares.open_section()
        text = passage.text
        quantities = [q for q in find_quantities(text) if q.kind in ("percent", "multiple", "fraction")]
        stated = False
        for number, quantity in enumerate(quantities):
            floor = quantities[number - 1].span.end if number else 0
            ceiling = quantities[number + 1].span.start if number + 1 < len(quantities) else len(text)
            start = _clause_start(text, floor, quantity.span.start)
            clause = Span(start, _clause_end(text, quantity.span.end, ceiling))
            if self.shares.state(index, quantity, clause) or self._change(index, quantity, clause, frame):
                stated = True
        if not quantities and passage.kind != "heading":
            self._remember_period(index, find_period(text))
        return stated

    def _remember_period(self, index: int, found: FoundPeriod | None, offset: int = 0) -> None:
        """Keep a period that later figures may point back at."""
        if found is not None and not found.refers and found.period.start:
            place = Place(index, _moved(found.span, offset))
            self.context = replace(self.context, period=(found.period, place))

    def _change(self, index: int, quantity: Quantity, clause: Span, frame: Frame) -> bool:
        """State a change: who or what, in which measure, up or down, how much, when."""
        text = self.ledger.parsed.passages[index].text
        if _OF_ADS.match(text, quantity.span.end):
            return False
        words = text[clause.start : clause.end]
        main = _without_cause(words, quantity.span.start - clause.start)
        if main is None:
            return False
        direction = _direction(text, main, quantity, clause.start)
        if direction is None or is_denied_change(text[clause.start : quantity.span.start]):
            return False
        subjects = self.subjects.find(index, clause, quantity, role=frame.subject)
        own_measure = self._measure(index, main, clause.start, subjects)
        measure = own_measure or self.context.measure
        if not subjects or measure is None:
            return False
        period = find_period(words)
        when, earlier = self._period(index, period, clause.start)
        if own_measure is None:
            earlier = [measure[1].supporting("measure"), *earlier]
        region = find_place(words)
        figure = Figure(
            measure[0],
            *quantity.ends,
            "percent change",
            direction,
            period=when,
            place=region[0] if region else None,
            inherited=tuple(dict.fromkeys(slot for place in earlier for slot in place.slots)),
        )
        list_id = self._open_list(index, frame) if len(subjects) > 1 else None
        quality = _QUALITY.search(main)
        modality, hedge = sureness(main)
        for number, (concept, where) in enumerate(subjects, start=1):
            self.ledger.state(
                concept,
                "sg:hasFigure",
                None,
                [Place(index, quantity.span), Place(index, where, ("subject",)), *earlier],
                rule="change in demand",
                figure=figure,
                hedge=hedge,
                modality=modality,
                condition=case_of_forecast(main) if modality else None,
                scope=narrowed(text, subjects[-1][1]),
                quantifier=_how_many(quantity, is_told=quality is not None),
                manner=quality.group().lower() if quality else None,
                list_id=list_id,
                position=number,
            )
        self.context = replace(self.context, measure=measure)
        self._remember_period(index, period, clause.start)
        return True

    def _open_list(self, index: int, frame: Frame) -> str:
        """Open the list of what one figure is given for."""
        passage = self.ledger.parsed.passages[index]
        return self.ledger.open_list(
            f"{passage.id}-subjects",
            passage.section,
            "What the figure is given for",
            logic="all-of",
            is_open=False,
            parent=frame.in_list,
            position=passage.position,
        )

    def _period(
        self, index: int, found: FoundPeriod | None, offset: int
    ) -> tuple[Period | None, list[Place]]:
        """Give the period that words mean; where they point back at an earlier one, what supports it too."""
        if found is None:
            return None, []
        if not found.refers or self.context.period is None:
            return found.period, []
        earlier, place = self.context.period
        pointing = Place(index, _moved(found.span, offset), ("period",))
        return Period(earlier.start, earlier.end, "the same period"), [place.supporting("period"), pointing]

    def _measure(
        self, index: int, words: str, offset: int, subjects: list[tuple[str, Span]]
    ) -> tuple[str, Place] | None:
        taken = [(where.start - offset, where.end - offset) for _, where in subjects]
        for name, pattern in MEASURES:
            for match in pattern.finditer(words):
                if not any(start <= match.start() and match.end() <= end for start, end in taken):
                    return name, Place(index, _moved(Span(*match.span()), offset))
        return None


def _direction(text: str, main: str, quantity: Quantity, offset: int) -> str | None:
    """Give the direction that a number has by itself, that of the word nearest to it, or that of its sign.

    Args:
        text: The passage.
        main: The clause of the number, without a cause.
        quantity: The number.
        offset: Where the clause starts.

    """
    if quantity.direction:
        return quantity.direction
    at = quantity.span.start
    words = _blanked(main, quantity, offset)
    found = [
        (abs(match.start() + offset - at), direction)
        for direction, pattern in (("increase", RISES), ("decrease", _DOWN))
        for match in pattern.finditer(words)
    ]
    return min(found, key=itemgetter(0))[1] if found else _SIGNED.get(text[max(0, at - 1) : at])


def _without_cause(words: str, at: int) -> str | None:
    """Blank out the cause of a change; None where its number is the cause's: "… thanks to a drop of 4 %"."""
    cause = _DUE_TO.search(words)
    if cause is None:
        return words
    if cause.start() > at:
        return words[: cause.start()]
    end = words.find(",", cause.end(), at)
    if end < 0:
        return None if cause.start() else words
    return words[: cause.start()] + " " * (end - cause.start()) + words[end:]


def _how_many(quantity: Quantity, *, is_told: bool) -> str | None:
    """Give the words of a multiple, unless its size is told otherwise, or that a number is rough."""
    if quantity.kind == "multiple":
        return None if is_told else quantity.words
    return ROUGHLY_MEANT if quantity.is_rough else None


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def _blanked(words: str, quantity: Quantity, offset: int) -> str:
    """Blank out a number and the words that bound it: "more than 5 %" is no direction."""
    start, end = quantity.span.start - offset, quantity.span.end - offset
    return words[:start] + " " * (end - start) + words[end:]


def _clause_start(text: str, floor: int, at: int) -> int:
    """Give where the clause of a number starts: behind the last full stop, semicolon or contrast."""
    stop, contrast = _LATER_STOPS if floor else _STOPS
    comma = max(floor, text.rfind(",", floor, at))  # a contrast before a comma is no part of the clause
    starts = [*stop.finditer(text, floor, at), *contrast.finditer(text, comma, at)]
    return max((match.end() for match in starts), default=floor)


def _clause_end(text: str, start: int, ceiling: int) -> int:
    match = re.search(r"[.;](?:\s|$)|,?\s+(?:while|whereas|but)\s+", text[start:ceiling])
    if match:
        return start + match.start()
    if ceiling < len(text):
        joint = re.search(r",\s|\s+and\s", text[start:ceiling])
        return start + joint.start() if joint else ceiling
    return ceiling
