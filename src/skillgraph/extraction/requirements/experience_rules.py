"""Years of experience: how many, with what they were spent on, and with which degree fewer will do."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.amounts.quantity import Quantity, years_of_experience
from skillgraph.extraction.amounts.time_ends import REPLACED
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.extraction.qualifications.degrees import IN_LIEU, Degree
from skillgraph.extraction.requirements.asked_statements import AskedStatements
from skillgraph.extraction.requirements.beside import is_for_one
from skillgraph.extraction.requirements.experience import Experience, words_behind
from skillgraph.extraction.sentences.substitutes import given_degree, instead_of_degrees
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.askings import AskedList, with_scope
from skillgraph.extraction.wording.modal_words import without_asides
from skillgraph.extraction.wording.modality import find_modality, modality_ahead
from skillgraph.language.grammar import ROUGHLY_MEANT
from skillgraph.language.lazy import expression
from skillgraph.model import Figure, Span

#: What makes an amount of time, or a degree, an alternative to what stands before it.
_OR: Final = expression(
    r"\b(?:or|alternatively|oder|ou|(?-i:o))(?: alternatively| else)?,? (?:an? |the |at least )?"
    r"(?:equivalent |minimum )?(?:ein(?:e[mnrs]?)? |une? |een )?(?:abgeschlossene[mnrs]? )?",
    re.IGNORECASE,
)
#: What joins an amount of time to the one degree that it goes with: "MS with 4+ years".
_WITH: Final = expression(
    r"(?:,? (?:(?:combined |coupled |together |along )?with|followed by|plus|and|\+)|\+)?"
    r" ?(?:an? |the )?",
    re.IGNORECASE,
)
#: What an amount of time does instead of: "ten years at sea in lieu of a degree".
_IN_LIEU: Final = expression(
    rf"\b{IN_LIEU} (?P<what>(?:an? |the |any )?(?:(?!degree)[a-z]+ ){{0,2}}"
    r"(?:degree|diploma|studies|education|qualification)s?)\b",
    re.IGNORECASE,
)
#: What makes an amount the least, which the bound of a range does not tell: "at least 3 to 5 years".
_LEAST: Final = expression(r"(?i)min|(?:at least|no less than|no fewer than|not less than)(?=.*?\d.*?\d)")
#: Behind a time in brackets, and what joins the next thing to it: "Foo (3 years) or Bar (2 years)".
_SHUT: Final = expression(r"(?: of (?:\w+ )?experience)?\)")
_JOINED: Final = expression(r"[ ,;/]{0,3}(?:(?P<or>and/or|or)|and|plus|as well as)?[ ,]{0,2}(?=\w)")
#: Right before an amount of time, that it is an alternative to one before it.
_OR_ELSE: Final = expression(
    r"(?:, ?| )(?:or(?:,? (?:else|alternatively|otherwise))?|alternatively),?(?: with)? $", re.IGNORECASE
)
_OR_REACH: Final = len(" or alternatively, with ")
#: Behind an amount of time that is fewer, the paper that it takes: "or two with a diploma in plating".
_GIVEN_PAPER: Final = expression(
    r"(?: of (?:[a-z]+ )?experience)? (?:with|if you have|given) "
    r"(?P<paper>(?:an? |the )(?:[\w'\u2019-]+ ){0,3}"
    r"(?:apprenticeship|certificate|diploma|licen[cs]e|qualification)"
    r"(?: (?:in|for|as) [a-z][\w -]{2,40})?)\W*$",
    re.IGNORECASE,
)
#: Before an amount of time, for whom it is.
_FOR_WHOM: Final = expression(
    r"(?:^|[,;/|]|\band\b)\s*(?P<who>[A-Z][^,;:/|\d]{1,40}?):\s*(?:(?:at least|over|min\.?) )?(?=\d)"
)
_PAIR: Final = 2
_RANKS: Final = {"Bachelor's degree": 1, "Master's degree": 2, "MBA": 2, "PhD": 3}
#: What leads from an amount of time to the degree that it is for.
_TO_DEGREE: Final = frozenset("and or with plus a an for if having of the + &".split())


class Years:
    """States how much experience is asked for."""

    def __init__(self, ledger: Ledger, phrases: Phrases, stated: AskedStatements) -> None:
        """Write to *ledger* by *stated*, read phrases with *phrases*."""
        self.ledger = ledger
        self.stated = stated
        self.experience = Experience(phrases)

    def alternatives(
        self, index: int, span: Span, degrees: Sequence[Degree], years: Sequence[Quantity], frame: Frame
    ) -> str | None:
        """Open the list of a degree and of years that do instead, "a BSc or 4 years", where they do."""
        text = self.ledger.parsed.passages[index].text
        if len(years) != 1 or not degrees:
            return None
        [amount], first, last = years, degrees[0], degrees[-1]
        end = span.start + max([last.span.end, *(field.end for field in last.fields)])
        is_behind = _OR.fullmatch(text[end : amount.span.start].replace("*", "").lstrip(" ,;()"))
        lead = text[amount.span.end : span.start + first.span.start]
        is_before = next((one for one in _OR.finditer(lead) if one.end() == len(lead)), None)
        if is_behind is None and is_before is None:
            return None
        return self.ledger.open_inner_list(
            index, "degrees-or-years", "Degree or years", parent=frame.in_list, logic="any-of"
        )

    def of_row(self, index: int, thing: Span, years: Quantity, frame: Frame, *, amount: Span) -> None:
        """State for how many years a cell of a row says that the thing in another is to be known."""
        asked = self.experience.phrases.read(self.ledger.parsed.passages[index].text, thing)
        self.stated.state(
            index,
            asked,
            frame,
            level="experience",
            rule="years in a row",
            figure=years_of_experience(years),
            amount=amount,
        )

    def beside_degrees(
        self,
        index: int,
        span: Span,
        degrees: Sequence[Degree],
        years: list[Quantity],
        frame: Frame,
        *,
        parent: str | None,
    ) -> None:
        """State *years* that stand in the same clause as a degree, in the list *parent* if either will do."""
        text = self.ledger.parsed.passages[index].text
        places = [(span.start + one.span.start, one) for one in degrees]
        if parent is not None:
            end = min([span.end, *(place for place, _ in places if place > years[0].span.start)])
            end = end if end == span.end else _before_degree(text, years[0].span.end, end)
            either, position = frame._replace(in_list=parent), len(degrees) + 1
            start = years[0].span.start if places[0][0] < years[0].span.start else span.start
            self._years(index, Span(start, end), years, either, kind="skill", position=position)
        elif len(years) > 1 and (len(degrees) > 1 or is_for_one(text, years, places[0][0])):
            self._years_by_degree(index, span, years, places, frame)
        elif years and not _is_study(text, span, years[-1], frame):
            start = min(quantity.span.start for quantity in years)
            end = min([span.end, *(place for place, _ in places if place > start)])
            end = end if end == span.end else _before_degree(text, start, end)
            one = _only_degree(text, span, years[0], degrees)
            given = _given_instead(text, span, years[0], degrees) if one is None else given_degree(one)
            frame = frame if given is None else frame._replace(condition=given)
            self._years(index, Span(start, end), years, frame, kind="skill")

    def years_or_fewer(
        self, index: int, span: Span, years: list[Quantity], frame: Frame, *, kind: str
    ) -> None:
        """State years, as alternatives where any of them will do."""
        text = self.ledger.parsed.passages[index].text
        joints = [_or_else(text, one) for one in years[1:]]
        bracketed, is_choice = _bracketed(text, span, years)
        if joints and None not in joints:
            parts = _parts(span, years, ends=[one for one in joints if one])
            self._either_years(index, parts, years, frame, kind=kind)
        elif bracketed and is_choice:
            self._either_years(index, bracketed, years, frame, kind=kind)
        elif bracketed:
            for part, quantity in zip(bracketed, years, strict=True):
                self._years(index, part, [quantity], frame, kind=kind)
        else:
            self._years(index, span, years, frame, kind=kind)

    def _either_years(
        self,
        index: int,
        parts: Sequence[Span],
        years: Sequence[Quantity],
        frame: Frame,
        *,
        kind: str,
    ) -> None:
        """State "18 months at sea, or two years in a port": either will do, each in its part."""
        list_id = self.ledger.open_inner_list(
            index, "years-either", "Years, or others", parent=frame.in_list, logic="any-of"
        )
        either = frame._replace(in_list=list_id)
        text = self.ledger.parsed.passages[index].text
        for number, (part, quantity) in enumerate(zip(parts, years, strict=True), start=1):
            given = _GIVEN_PAPER.match(text, quantity.span.end, part.end) if number > 1 else None
            own = either if given is None else either._replace(condition=given["paper"])
            end = part.end if given is None else quantity.span.end
            self._years(index, Span(part.start, end), [quantity], own, kind=kind, position=number)

    def _years_by_degree(
        self, index: int, span: Span, years: list[Quantity], places: list[tuple[int, Degree]], frame: Frame
    ) -> None:
        """State "8 years with a BSc or 5 years with a PhD": any of them will do, each with its own degree."""
        text = self.ledger.parsed.passages[index].text
        leads = years[0].span.start < places[0][0]
        list_id = self.ledger.open_inner_list(
            index, "years-by-degree", "Years by degree", parent=frame.in_list, logic="any-of"
        )
        either = frame._replace(in_list=list_id)
        for number, quantity in enumerate(years):
            later = years[number + 1].span.start if number + 1 < len(years) else span.end
            behind = [one for place, one in places if quantity.span.end <= place < later]
            before = [one for place, one in places if place < quantity.span.start]
            degree = next(iter(behind if leads else before[-1:]), None)
            given = None if degree is None else given_degree(degree)
            if not leads and _is_stroke(text, places, before):
                given = f"{given_degree(before[-2])} or {given}"  # "diploma/GED and three years"
            end = min([later, *(place for place, _ in places if place >= quantity.span.end)])
            end = _before_degree(text, quantity.span.end, end)
            self._years(
                index,
                Span(quantity.span.start, end),
                [quantity],
                either if given is None else either._replace(condition=given),
                kind="skill",
                position=number + 1,
            )

    def _years(
        self,
        index: int,
        span: Span,
        years: list[Quantity],
        frame: Frame,
        *,
        kind: str,
        position: int | None = None,
    ) -> None:
        """State each amount of time with what it was spent on: the words up to the next amount."""
        text = self.ledger.parsed.passages[index].text
        levels = _levels_ahead(text, years)
        for number, quantity in enumerate(years):
            end = min(span.end, years[number + 1].span.start) if number + 1 < len(years) else span.end
            end = min([end, *(level.start() for level in levels if level.start() >= quantity.span.end)])
            start = max(quantity.span.start, span.start)
            figure = years_of_experience(quantity)
            rest = words_behind(text, quantity, end)
            start = start if quantity.best is None else quantity.span.end
            own = find_modality(without_asides(text[start : rest.end]))
            local = frame
            ahead = modality_ahead(text, quantity.span.start)
            if ahead is not None and own is None:
                local = frame.saying(ahead[0], Place(index, ahead[1]))  # "…, ideally for 3 years"
            elif own is not None and own[0] != frame.modality and own[0] != "minimum":
                local = frame.saying(own[0], Place(index, Span(start + own[1].start, start + own[1].end)))
            elif quantity.low is not None and _LEAST.match(text, quantity.span.start, quantity.span.end):
                local = frame if frame.wishes else frame._replace(modality="minimum")
            if levels:
                local = local._replace(condition=f"for {levels[number]['who']}")
            inside = Span(span.start, max(quantity.span.start, span.start))
            spent, named = self.experience.read(text, quantity, Span(rest.start, rest.end), inside, kind=kind)
            lieu = _IN_LIEU.search(text, rest.end, end) if position is None else None
            if lieu is not None and local.condition is None:
                local = local._replace(condition=f"in lieu of {lieu['what']}")
            replaced = REPLACED.match(text, rest.end, end)
            spent = spent if replaced is None else with_scope(spent, f"where {replaced['by']}")
            self.stated.state(
                index,
                spent,
                local,
                level="experience",
                rule="years of experience",
                figure=figure,
                amount=quantity.span,
                quantifier=ROUGHLY_MEANT if quantity.is_rough else None,
                position=position,
            )
            if quantity.best is not None:
                best = local.saying("preferred", Place(index, quantity.span))
                more = Figure(figure.measure, quantity.best, unit=figure.unit)
                rule = "years that would be best"
                self.stated.state(
                    index, spent, best, level="experience", rule=rule, figure=more, amount=quantity.span
                )
            named = self._without_doubles(spent, named)
            beside = "name beside years of experience"
            local = frame if ahead is not None else local
            if local.modality == "minimum" and local.said is not None:
                local = local._replace(modality=None, said=None)  # the least is of the time alone
            self.stated.state(index, named, local, level="experience", rule=beside, position=position)

    def _without_doubles(self, spent: AskedList, named: AskedList) -> AskedList:
        """Leave out the parts of the one thing that time was spent on: "running boats in a port"."""
        if len(spent.members) != 1 or spent.members[0].linked or spent.members[0].rule == "whole phrase":
            return named
        [whole] = spent.members
        parts = self.ledger.naming.concept(whole.concept).parts
        others = tuple(
            one
            for one in named.members
            if one.span == whole.span
            or not (whole.span.start <= one.span.start and one.span.end <= whole.span.end)
            or one.concept not in parts
        )
        return named._replace(members=others)


def _is_study(text: str, span: Span, years: Quantity, frame: Frame) -> bool:
    """Tell whether a guide says by an amount of time how long one studies: "A diploma, two years."."""
    is_told = not frame.advertised and frame.kind not in ("requirements", "desirable")
    return is_told and not text[years.span.end : span.end].strip(" .)")


def _levels_ahead(text: str, years: Sequence[Quantity]) -> list[re.Match[str]]:
    """Find for whom each amount of time is, where each says it: "Mate: 2 years, Senior Mate: 4 years"."""
    found = [one for one in _FOR_WHOM.finditer(text) if is_occupation(one["who"].rsplit(" ", 1)[-1])]
    told = [one for one in found if any(one.start() < time.span.start <= one.end() for time in years)]
    return told if len(found) >= _PAIR and len(told) == len(years) else []


def _or_else(text: str, amount: Quantity) -> int | None:
    """Give where the *or* right before an amount of time begins, None where none stands there."""
    found = _OR_ELSE.search(text, max(0, amount.span.start - _OR_REACH), amount.span.start)
    return None if found is None else found.start()


def _parts(span: Span, years: Sequence[Quantity], *, ends: Sequence[int]) -> list[Span]:
    """Give the part of each amount of time: from it, the first from where *span* begins, up to its end."""
    starts = [span.start, *(one.span.start for one in years[1:])]
    return [Span(start, end) for start, end in zip(starts, [*ends, span.end], strict=True)]


def _bracketed(text: str, span: Span, years: Sequence[Quantity]) -> tuple[list[Span], bool]:
    """Give each thing with its time in brackets, and whether one will do; none where a bracket is missing.

    >>> from skillgraph.extraction.amounts.quantities import find_quantities
    >>> text = "Weaving (4 years) or dyeing (2 years)"
    >>> parts, is_choice = _bracketed(text, Span(0, len(text)), find_quantities(text))
    >>> [text[part.start : part.end] for part in parts], is_choice
    (['Weaving (4 years)', 'dyeing (2 years)'], True)
    """
    parts, start, is_choice = [], span.start, False
    for quantity in years:
        shut = _SHUT.match(text, quantity.span.end, span.end)
        if len(years) < _PAIR or shut is None or text[quantity.span.start - 1] != "(":
            return [], False
        parts.append(Span(start, shut.end()))
        joint = _JOINED.match(text, shut.end(), span.end)
        if quantity is not years[-1]:
            if joint is None:
                return [], False
            start, is_choice = joint.end(), is_choice or joint["or"] is not None
    return parts, is_choice


def _is_stroke(text: str, places: Sequence[tuple[int, Degree]], before: Sequence[Degree]) -> bool:
    """Tell whether a stroke joins the last two of the degrees *before* an amount of time."""
    if len(before) < _PAIR:
        return False
    (first, one), (second, _) = places[len(before) - _PAIR : len(before)]
    return text[first + one.span.end - one.span.start : second].strip() == "/"


def _only_degree(text: str, span: Span, amount: Quantity, degrees: Sequence[Degree]) -> Degree | None:
    """Give the one of the last two degrees that an amount of time goes with: "PhD, or MS with 4+ years".

    "MS or PhD with 4 years" asks for the years with either: the lesser degree alone may need them.
    """
    if len(degrees) < _PAIR or not re.search(r"\b(?:or|alternatively)\b", text[span.start : span.end]):
        return None
    first, second = pair = degrees[-_PAIR:]
    one, other = pair if amount.span.start < span.start + second.span.start else (second, first)
    ends = [one.span.end, *(field.end for field in one.fields)]
    limit = amount.span.start - span.start
    end = span.start + max([end for end in ends if end <= limit], default=limit)
    is_joined = _WITH.fullmatch(text, end, amount.span.start) is not None
    return one if is_joined and _RANKS.get(one.label, 0) < _RANKS.get(other.label, 0) else None


def _given_instead(text: str, span: Span, amount: Quantity, degrees: Sequence[Degree]) -> str | None:
    """Word what does instead of a degree together with an amount of time, and only with it."""
    instead = instead_of_degrees(text, span, degrees)
    if instead is None or not span.start <= instead.end <= amount.span.start:
        return None
    between = text[instead.end : amount.span.start]
    is_joined = between.strip(" *") and _WITH.fullmatch(between) is not None
    return text[instead.start : instead.end] if is_joined else None


def _before_degree(text: str, start: int, end: int) -> int:
    """Give where the words of an amount of time end, without those that lead to a degree: "… with a"."""
    words = text[start:end].rstrip(" ,;(")
    while words and words.rpartition(" ")[2].lower() in _TO_DEGREE:
        words = words.rpartition(" ")[0].rstrip(" ,;(")
    return start + len(words)
