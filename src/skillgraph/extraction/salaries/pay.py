"""Salaries: whose, how much, per what, which statistic; place and period as far as the text goes.

What comes from a heading or a lead-in is named as inherited, each slot with the words
that give it; an amount without a currency is no salary.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final, NamedTuple

from skillgraph.extraction.amounts.pay_statistics import statistic_anew, statistic_named, statistic_of
from skillgraph.extraction.amounts.pay_units import amount_of, unit_before, unit_of_pay, units_told
from skillgraph.extraction.amounts.pay_words import ESTIMATE, NEXT, NO_SALARY, PAY
from skillgraph.extraction.amounts.periods import (
    find_period,
    find_place,
    is_of_day,
    place_above,
    place_in_all,
)
from skillgraph.extraction.amounts.quantities import find_quantities, has_digit
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.concepts.naming import title_concept
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.titles import find_titles, is_occupation, singular_title
from skillgraph.extraction.salaries.occupation_rows import paid_in_row, place_of_row, years_of_row
from skillgraph.extraction.salaries.pay_clauses import (
    BESIDE_REACH,
    at_the_least,
    beside_paid,
    contract_of,
    hedges_of_pay,
    is_alone,
    is_beside_pay,
    led_to,
    risen,
    sentence_span,
    terms_of,
)
from skillgraph.extraction.salaries.pay_groups import (
    Group,
    case_before,
    group_before,
    group_behind,
    is_behind_stage,
    is_of_another_post,
    is_of_later,
    is_of_role,
    stage_of,
)
from skillgraph.extraction.salaries.pay_tables import (
    head_of_column,
    is_beside_base,
    level_of_row,
    line_before,
    place_of_column,
    title_of_list,
    where_behind,
    zone_of,
)
from skillgraph.extraction.values import Place
from skillgraph.language.grammar import ROUGHLY_MEANT
from skillgraph.language.lazy import expression
from skillgraph.model import Figure, Period, Span

_SENTENCE_END: Final = expression(r"(?i)(?<!\bavg)(?<!\bapprox)(?<!\bmin)(?<!\bmax)[.;!?|\u2022](?:\s+|$)")
#: Whose an amount is, in brackets behind it: "48.000 EUR (Mate)".
_WHOSE: Final = expression(
    r" ?(?:[A-Z]{3}|[\u20ac$\u00a3])?(?: (?:gross|p\.a\.|per year|a year|per annum))? "
    r"\((?P<who>(?:[A-Z][a-z]+ )*(?P<last>[A-Z][a-z]+))\)"
)
_MAX_TITLE_WORDS: Final = 6
_LARGE: Final = 1000
_YEARLY: Final = 10_000  # the least of a range that says what it is without a word


class _Sentence(NamedTuple):
    """What a sentence, and what stands above it, says of each of its amounts."""

    roles: tuple[Span, ...]
    per: str | None
    statistic: str | None
    period: Period | None
    place: str | None
    hedge: tuple[str, ...]
    is_estimated: bool
    inherited: tuple[str, ...]
    places: tuple[Place, ...]


class Salaries:
    """States what is paid."""

    def __init__(self, ledger: Ledger, *, level: Callable[[str], str] | None = None) -> None:
        """Write to *ledger*; *level* gives the concept of a level of a framework by its name."""
        self.ledger = ledger
        self.level = level
        self.naming = ledger.naming
        self.last: str | None = None

    @cached_property
    def _units(self) -> dict[tuple[Decimal | str | None, ...], str]:
        """Per what each amount is, as far as any passage tells: a second place may leave it off."""
        return units_told(passage.text for passage in self.ledger.parsed.passages)

    def figures(self, index: int, frame: Frame, *, within: Span | None = None) -> bool:
        """State the salaries of a passage, or *within* a stretch of it; tell whether it has any."""
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        if not has_digit(text):
            return False
        start, end = within or (0, len(text))
        money = [q for q in find_quantities(text) if q.kind == "money" and start <= q.span.start < end]
        if not money:
            return False
        told = [q for q in risen(text, money) if not is_beside_base(self.ledger.parsed, index, q.span)]
        found = [q for q in told if self._is_pay(index, q, frame)]
        for one in beside_paid(told, found):
            around = max(0, one.span.start - BESIDE_REACH), one.span.end + BESIDE_REACH
            if not NO_SALARY.search(text, *around):
                found.append(one)
        if not found:
            return False
        found.sort(key=lambda one: one.span.start)
        marks = list(_SENTENCE_END.finditer(text))
        spans = [sentence_span(text, marks, one.span) for one in found]
        where = where_behind(text, [one.span for one in found], spans)
        sentences: dict[Span, _Sentence] = {}
        ends: dict[Span, int] = {}  # of the amount before, in the same sentence
        for quantity, span in zip(found, spans, strict=True):
            if span not in sentences:
                sentences[span] = self._read_sentence(index, span, frame)
            before = Span(min(ends.get(span, span.start), quantity.span.start), quantity.span.start)
            self._salary(index, quantity, frame, sentences[span], before, where.get(quantity.span))
            ends[span] = quantity.span.end
        return True

    def _is_pay(self, index: int, quantity: Quantity, frame: Frame) -> bool:
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        led = led_to(self.ledger.parsed.passages, index, quantity.span)
        window = led + text[max(0, quantity.span.start - 90) : quantity.span.end + 40]
        amount = quantity.value or quantity.low or quantity.high or 0
        before = text[max(0, quantity.span.start - BESIDE_REACH) : quantity.span.start]
        if is_beside_pay(text, quantity.span) or is_of_another_post(text, quantity.span.start):
            return False
        is_told = amount >= _YEARLY or quantity.per in ("hour", "day")
        is_one = quantity.bound in ("range", "inclusive-upper") or quantity.per is not None
        is_of_stage = quantity.bound == "range" and is_behind_stage(text, quantity.span.start)
        alone = is_one and is_told and (is_of_stage or is_alone(passage, quantity, frame))
        if alone and not NO_SALARY.search(before):
            return True
        if frame.kind == "salary":
            behind = NEXT.split(text[quantity.span.end : quantity.span.end + BESIDE_REACH], maxsplit=1)[0]
            own = f"{before} {behind}" if NEXT.search(text, quantity.span.end) else window
            return not NO_SALARY.search(own) or bool(PAY.search(window))
        if NO_SALARY.search(window) and not PAY.search(
            text[max(0, quantity.span.start - 40) : quantity.span.end + 20]
        ):
            return False
        most = (
            quantity.high if PAY.match(text) and quantity.high else amount
        )  # "Salary: 700 to 1,200 a month"
        if quantity.bound == "range" and most >= _LARGE and (quantity.per or PAY.search(window)):
            return True
        per = quantity.per or unit_of_pay(before)
        return bool(PAY.search(window)) and (amount >= _LARGE or per in ("hour", "day"))

    def _read_sentence(self, index: int, span: Span, frame: Frame) -> _Sentence:
        """Read what a sentence says of all its amounts, once for all of them."""
        parsed, text = self.ledger.parsed, self.ledger.parsed.passages[index].text
        words = text[span.start : span.end]
        titles = head_of_column(parsed, index, span), title_of_list(parsed, index), line_before(parsed, index)
        near = [one for one in titles if one is not None]
        above = [*near, *self._headings(index)]
        inherited: list[Place] = []
        if not PAY.search(words) and (measured := self._said_above(above, PAY)) is not None:
            inherited.append(measured.supporting("measure"))
        per = unit_of_pay(words) or unit_before(text[: span.start])
        if per is None:
            units = ((unit_of_pay(self.ledger.text(one)), one) for one in near)
            per, head = next((told for told in units if told[0] is not None), (None, None))
            inherited += [head.supporting("per")] if head is not None else []
        period, place = self._when_and_where(words, above, inherited)
        column = place_of_column(parsed, index, span) if place is None else None
        if column is not None:
            place = self.ledger.text(column).strip()
            inherited.append(column.supporting("place"))
        said = f"{words} {self._lead_in_words(frame)}"
        hedge = hedges_of_pay(said)
        statistic, named = self._statistic(index, span, frame)
        if statistic == "typical range":
            hedge.discard("typically")
        return _Sentence(
            tuple(role for role in find_titles(text) if span.start <= role.start and role.end <= span.end),
            per,
            statistic,
            period,
            place,
            tuple(sorted(hedge)),
            is_estimated=bool(ESTIMATE.search(said)) or self._said_above(above[:1], ESTIMATE) is not None,
            inherited=tuple(slot for one in inherited for slot in one.slots),
            places=(*([named] if named is not None and named.passage != index else []), *inherited),
        )

    def _salary(
        self,
        index: int,
        quantity: Quantity,
        frame: Frame,
        sentence: _Sentence,
        before: Span,
        where: Span | None,
    ) -> None:
        passages, text = self.ledger.parsed.passages, self.ledger.parsed.passages[index].text
        subject, whose = frame.subject, [frame.subject_place]
        group, condition, is_row = None, None, bool(passages[index].cells)  # "With five years | $60,000"
        zone = zone_of(self.ledger.parsed, index, quantity.span, where)
        where = where if where is None or zone is None else Span(zone[1].span.end, where.end)
        quantity = at_the_least(passages, index, quantity)
        if frame.cue is None or frame.cue != frame.subject_place:  # the cell of a level
            group = group_behind(text, quantity.span.end) or self._group_before(text, before, frame)
            case = case_before(text, 0 if is_row else before.start, before.end)
            condition = (
                contract_of(passages, index, quantity.span) or zone or years_of_row(self.ledger.parsed, index)
                if case is None
                else (f"{text[case.start].lower()}{text[case.start + 1 : case.end]}", Place(index, case))
            )
            row = paid_in_row(self.ledger, index, quantity.span, role=frame.subject) if is_row else None
            own = row or self._of_group(index, quantity, frame, group)
            subject, *whose = own or self._subject(index, quantity, frame, sentence.roles)
        places = [Place(index, quantity.span)]
        places += [one.supporting("subject") for one in whose if one is not None]
        places += [condition[1].supporting("condition")] if condition is not None else []
        terms = list(terms_of(text, quantity.span, before.start))
        places += [Place(index, where).supporting("manner") for _, where in terms]
        figure = Figure(
            "salary",
            *quantity.ends,
            "currency",
            currency=quantity.currency,
            per=quantity.per or sentence.per or self._units.get(amount_of(quantity)),
            statistic=statistic_of(text, quantity.span) or statistic_anew(text, before, sentence.statistic),
            period=sentence.period,
            place=place_in_all(text[slice(*(where or before))])
            or (sentence.place if where is None or "place" in sentence.inherited else None)
            or place_of_row(self.ledger.parsed, index),
            inherited=sentence.inherited,
        )
        self.last = self.ledger.state(
            subject,
            "sg:hasFigure",
            None,
            [*places, *sentence.places],
            rule="salary",
            figure=figure,
            hedge=sentence.hedge,
            condition=None if condition is None else condition[0],
            manner=", ".join(words for words, _ in terms) or None,
            unsure="may be the pay of others" if group is not None and group.kind == "other" else "",
            quantifier=ROUGHLY_MEANT if quantity.is_rough else "or more" if quantity.goes_on else None,
            status="estimated" if sentence.is_estimated else "stated",
            list_id=frame.in_list,
            position=passages[index].position,
        )

    def _titled(self, index: int, span: Span) -> tuple[str, Place]:
        """Give the role that a stretch names, and where."""
        place = Place(index, span)
        return title_concept(self.naming, singular_title(self.ledger.text(place))), place

    def _group_before(self, text: str, before: Span, frame: Frame) -> Group | None:
        """Give who earns an amount by what stands before it, where that is not all who have the role."""
        group = group_before(text, *before)
        if group is None or group.kind != "other":
            return group
        words = text[group.span.start : group.span.end]
        return None if is_of_role(words, self.naming.concept(frame.subject).label) else group

    def _paid(self, words: str, frame: Frame) -> str:
        return self.level(words) if self.level else stage_of(self.naming, words, frame.subject)

    def _of_group(
        self, index: int, quantity: Quantity, frame: Frame, group: Group | None
    ) -> tuple[str, Place] | None:
        """Give whose pay it is where a word for people, or a level, stands before it."""
        if group is None or group.kind == "other":
            return None
        place = Place(index, group.span)
        words = self.ledger.text(place)
        if group.kind == "people":
            return title_concept(self.naming, singular_title(words.removesuffix("s"))), place
        if level_of_row(self.ledger.parsed, index, quantity.span) == place and frame.kind == "salary":
            return None
        role = self.naming.concept(frame.subject)
        if group.kind == "stage" and role.kind == "role" and self.level is None:
            is_own = words.lower() in role.label.lower()
            return frame.subject if is_own else title_concept(self.naming, f"{words} {role.label}"), place
        return self._paid(words, frame), place

    def _subject(
        self, index: int, quantity: Quantity, frame: Frame, roles: Sequence[Span]
    ) -> tuple[str, Place | None]:
        """Give whose pay it is: a role named beside the amount, in the label, or by what stands above."""
        passages, text = self.ledger.parsed.passages, self.ledger.parsed.passages[index].text
        whose = _WHOSE.match(text, quantity.span.end)
        if whose is not None and is_occupation(whose["last"]):
            return self._titled(index, Span(*whose.span("who")))
        if not roles and "|" in text:  # a row of a table names whose pay it is in another cell
            roles = [span for span in find_titles(text) if span.end <= quantity.span.start]
        before = [span for span in roles if span.end <= quantity.span.start]
        behind = [span for span in roles if not is_of_later(text, span)]
        if chosen := before[-1:] or behind[:1]:
            label = passages[index].label
            others = before[:-1]  # "Data engineers and architects:"
            is_whole = label is not None and _is_title(text, label, chosen[0], others)
            return self._titled(index, label if label is not None and is_whole else chosen[0])
        told = frame.subject_place.passage if frame.subject_place is not None else index
        above = frame.cue.passage if frame.cue is not None else index
        titled = find_titles(passages[above].text)[:1] if above not in (index, told) else ()
        subject, place = self._titled(above, *titled) if titled else (frame.subject, frame.subject_place)
        level = level_of_row(self.ledger.parsed, index, quantity.span) if frame.kind == "salary" else None
        if level is None or case_before(text, *level.span) is not None or (titled and level.passage == above):
            return subject, place
        return self._paid(self.ledger.text(level), frame._replace(subject=subject)), level

    def _statistic(self, index: int, span: Span, frame: Frame) -> tuple[str | None, Place | None]:
        """Give the statistic that a sentence, the head of its column or its cue names, and where."""
        head = head_of_column(self.ledger.parsed, index, span)
        for place in filter(None, (Place(index, span), head, frame.cue)):
            if named := statistic_named(self.ledger.text(place)):
                return named[0], _inside(place, named[1]).supporting("statistic")
        return None, None

    def _when_and_where(
        self, words: str, above: Sequence[Place], inherited: list[Place]
    ) -> tuple[Period | None, str | None]:
        """Give the period and the place of a sentence, or those *above* it, which are *inherited* then."""
        period = find_period(words)
        is_exact = period and not period.refers and (period.period.start or period.period.end)
        when = period.period if period and is_exact and not is_of_day(words, period) else None
        where = place_in_all(words)
        are_several = where is None and find_place(words) is not None
        for one in above:
            text = self.ledger.text(one)
            if where is None and not are_several and (found := place_above(text)) is not None:
                where = found[0]
                inherited.append(_inside(one, found[1]).supporting("place"))
            stands = find_period(text) if when is None else None
            if stands is not None and is_of_day(text, stands):
                continue
            if stands is not None and not stands.refers and unit_of_pay(text[slice(*stands.span)]) is None:
                when = stands.period
                inherited.append(_inside(one, stands.span).supporting("period"))
        return when, where

    def _headings(self, index: int) -> Iterator[Place]:
        """Give the headings above a passage, the nearest first."""
        parsed = self.ledger.parsed
        section: int | None = parsed.passages[index].section
        while section is not None:
            heading = parsed.sections[section].passage
            if heading is not None:
                yield Place(heading, Span(0, len(parsed.passages[heading].text)))
            section = parsed.sections[section].parent

    def _said_above(self, above: Sequence[Place], pattern: re.Pattern[str]) -> Place | None:
        for one in above:
            match = pattern.search(self.ledger.text(one))
            if match:
                return _inside(one, Span(*match.span()))
        return None

    def _lead_in_words(self, frame: Frame) -> str:
        if frame.cue is None:
            return ""
        passage = self.ledger.parsed.passages[frame.cue.passage]
        return passage.text if passage.kind in ("lead-in", "group-label") else ""


def _is_title(text: str, label: Span, role: Span, others: Sequence[Span]) -> bool:
    """Tell whether a label is one title as a whole that ends with a *role*: "Head of Data Engineers"."""
    words = text[label.start : label.end]
    return (
        label.start < role.start
        and role.end == label.end
        and not any(label.start <= other.start for other in others)
        and not PAY.search(words)
        and len(words.split()) <= _MAX_TITLE_WORDS
        and not re.search(r"[,;(]", words)
    )


def _inside(place: Place, span: Span) -> Place:
    """Give a stretch of the words of a place."""
    return Place(place.passage, Span(place.span.start + span.start, place.span.start + span.end))
