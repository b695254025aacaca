"""Duties and knowledge that a framework expects of somebody at a level."""

import re
from typing import Final

from skillgraph.documents.text import trimmed
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.duties.tasks import Duties
from skillgraph.extraction.duties.told_duties import does
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.sentences.clauses import clauses
from skillgraph.extraction.stages.said_at_levels import OF_SOMEBODY, says_got, says_of_level
from skillgraph.extraction.wording.abilities import ABILITY, is_bare_ability
from skillgraph.extraction.wording.given_work import knows_behind
from skillgraph.extraction.wording.modality import is_negated, opens_with_level
from skillgraph.extraction.wording.own_levels import level_of_manner
from skillgraph.extraction.wording.sentence_spans import sentences_of
from skillgraph.extraction.work.behaviors import (
    ABLE,
    WHO,
    act_beside_knowledge,
    behaves,
    parts_of,
    states_knowledge,
)
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import CLAUSE_WORDS
from skillgraph.language.verbs import is_third_person, lists_things
from skillgraph.model import Span

_BEING: Final = expression(
    r"(?:I am|I['\u2019]m|is|are|be)\s+|(?:You|They)(?: are|['\u2019]re) (?=an? )"
    r"|(?=(?:attentive|committed|open|receptive|responsive|sensitive) to\b"
    r"|(?:recogni[sz]ed|regarded|respected|seen|trusted|valued|viewed|consulted)"
    r" (?:across|among|as|beyond|by|for|in|inside|throughout|within)\b)",
    re.IGNORECASE,
)
_COPULAS: Final = frozenset(
    {"is", "are", "remains", "remain", "stays", "stay", "doesn't", "doesn\u2019t", "may"}
)
#: What is not expected, and behind it what is: "Is not expected to sail, but plans trips".
_NOT: Final = expression(
    r"\W*(?:(?:is|are|am|does|do|will)(?: not|n['\u2019]t)|not|won['\u2019]t)\b", re.IGNORECASE
)
_BUT: Final = expression(r",? but (?:(?:also|should|must|is|are) )*")
#: No label: "Understands the basics of ropes: hemp, wire".
_KNOWS: Final = expression(r"(?:Understands?|Knows?) ")
#: What a sentence on a level goes on with that somebody knows.
_AND_KNOWS: Final = expression(rf"(?:,(?: and)?| and) (?:(?:also|{WHO}) )*(?=(?:knows?|understands?) )")
#: What somebody is besides what they do: "takes advice, and is always open to learning".
_AND_IS: Final = expression(
    r",? and (?=(?:is|are) (?:(?:always|also) )?(?:(?:attentive|committed|open|receptive|responsive) to "
    r"|an? (?:[a-z]+ )?[a-z]+(?:er|or|ee) (?:for|in|of|on|to) ))"
)
#: What somebody is, and does besides: "You're a mentor, and you plan the watches".
_IS_AND_DOES: Final = expression(
    r"(?:You|They)(?: are|['\u2019]re) an? [^,;]{3,60}(?P<joint>,? and )(?:you|they) "
)
_OF_OTHERS: Final = expression(r"\b(?:ensures?|makes?|that|who|which|where|so)\b|\b(?:of|to|in|for|with)$")
#: What a sentence goes on with that says why, or what follows.
_REASON: Final = expression(r", (?:so|because|since|as) ")
_GRANTED: Final = expression(r",? but |,? although ")
_AND_HAS: Final = expression(r",? and (?:I )?(?:am|have|has|is) (?:an? )?")
_HAS: Final = expression(
    rf"(?:{WHO}(?:['\u2019](?:m|re|s|ve))?\s+)?(?:(?:have|has|am|are|is|speciali[sz]es? in)\s+)?(?:an?\s+)?"
    r"(?:already\s+|also\s+)?(?:(?:understands?|knows?)\s+(?:the\s+)?(?=basics of\b))?",
    re.IGNORECASE,
)
#: What is known or understood, and neither how well, nor how something is.
_KNOWN: Final = expression(
    r"(?P<verb>know|understand|master)(?:s|ed)? (?:about )?"
    rf"(?!(?:{CLAUSE_WORDS}|basics)\b)(?:(?:my|our|the|their) )?",
    re.IGNORECASE,
)
_LEVELS: Final = {"understand": "understanding", "master": "mastery"}
_MAY: Final = expression(r"(?:may|might)\s+(?!be\b)")
_MOST_AREA_WORDS: Final = 5
#: How a ladder calls a competence that it grades: "Rope Fluency", "Code Review & Design".
_COMPETENCE: Final = expression(
    r"(?:[A-Z][\w-]+ (?:(?:and|&|of) )?){1,3}"
    r"(?:Acumen|Analysis|Architecture|Assessment|Awareness|Collaboration|Communication|Delivery|Design|Development"
    r"|Engineering|Excellence|Execution|Expertise|Fluency|Improvement|Influence|Judge?ment|Knowledge|Leadership"
    r"|Literacy|Management|Mastery|Mentoring|Mentorship|Operations|Ownership|Planning|Strategy|Testing|Thinking)"
)


class Expectations:
    """States what a framework expects."""

    def __init__(self, ledger: Ledger, duties: Duties, requirements: Requirements) -> None:
        """Write to *ledger* through the rules of duties and requirements."""
        self.ledger = ledger
        self.duties = duties
        self.requirements = requirements

    def passage(self, index: int, frame: Frame) -> bool:
        """State the behaviors of an item, a cell or a sentence; tell whether it holds any."""
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        parts = parts_of(passage) if passage.kind == "bullet" else behaves(passage)
        states = False
        for part in parts:
            start = part.start
            label = passage.label
            if label is not None and (
                _KNOWS.match(text)
                or opens_with_level(text, label)
                or (is_third_person(text.split(" ", 1)[0]) and lists_things(text[label.end + 1 :].strip()))
            ):
                label = None
            if label is not None and text[label.end + 1 :].strip():
                start = max(start, label.end + 1)
                if passage.kind == "bullet" and does(text, label):
                    states |= self.sentence(index, label, frame)  # "Contributes to hiring: scores tasks"
            for span in sentences_of(text, Span(start, part.end)):
                is_asked = text[span.start : span.end + 1].rstrip().endswith("?")
                states |= not is_asked and self.sentence(index, span, frame)  # "Can I be hired into Q3?"
        return states

    def of_level(self, index: int, span: Span, frame: Frame) -> bool:
        """State what a sentence below the heading of a level says of whoever is there; tell whether it does.

        Of whom, it says by a pronoun or by a verb of what they know: "I plan trips", "Knows the reefs".
        """
        text = self.ledger.parsed.passages[index].text
        span, is_item = trimmed(text, span), self.ledger.parsed.passages[index].kind == "bullet"
        if not (says_of_level(text, span, is_item=is_item) and self._is_below(index, frame)):
            return False
        reason = _REASON.search(text, *span)
        return self.sentence(index, Span(span.start, reason.start() if reason else span.end), frame)

    def told(self, index: int, span: Span, frame: Frame) -> None:
        """State what a sentence says of a level behind its name: "designs hulls and knows the reefs"."""
        text = self.ledger.parsed.passages[index].text
        start = span.start
        for joint in [*_AND_KNOWS.finditer(text, *span), None]:
            part = Span(start, span.end if joint is None else joint.start())
            is_of_somebody = OF_SOMEBODY.match(text, *part) is not None
            if not is_of_somebody or says_of_level(text, part, is_item=True):
                self.sentence(index, part, frame)
            start = part.end if joint is None else joint.end()

    def _is_below(self, index: int, frame: Frame) -> bool:
        """Tell whether the heading of a passage's section, or one around it, names whom its frame is of.

        It does not for "they" behind what is told of two: "The difference between a mate and a master …".
        """
        parsed, place = self.ledger.parsed, frame.subject_place
        before, here = parsed.passages[max(0, index - 1)], parsed.passages[index]
        if here.text.startswith("They") and here.line == before.line and " between " in before.text:
            return False
        number: int | None = parsed.passages[index].section
        while place is not None and number is not None:
            section = parsed.sections[number]
            if section.passage == place.passage:
                return section.parent is not None
            number = section.parent if frame.kind in ("career", "framework") else None
        return False

    def area(self, index: int, label: Span, frame: Frame) -> None:
        """State the area that a row or a group of behaviors is about, where its name is known for one."""
        words = self.ledger.parsed.passages[index].text[label.start : label.end].strip(" :*")
        kinds = ("area", "skill", "soft-skill")
        if len(words.split()) <= _MOST_AREA_WORDS and self.ledger.naming.link(words, kinds) is not None:
            self.duties.area(index, label, frame)

    def aspect(self, index: int, frame: Frame) -> None:
        """State the competence that a heading names by its last word, and that nothing else is known of."""
        text = self.ledger.parsed.passages[index].text
        if _COMPETENCE.fullmatch(text) and self.ledger.naming.link(text, COMPETENCE_KINDS) is None:
            self.requirements.clause(
                index, Span(0, len(text)), frame, rule="group label that a framework grades"
            )

    def sentence(self, index: int, span: Span, frame: Frame) -> bool:
        """State what one sentence expects; tell whether it speaks of a person."""
        text = self.ledger.parsed.passages[index].text
        expected = _expected(text, span)
        if expected is None:
            return True
        span = expected
        if (more := _besides(text, span)) is not None:
            self.sentence(index, Span(more.end, span.end), frame)
            span = Span(span.start, more.start)
        if states_knowledge(text, span):
            self._knowledge(index, span, frame)
            return True
        if (joint := act_beside_knowledge(text, span)) is not None:
            self._knowledge(index, Span(span.start, joint.start), frame)
            span = Span(joint.end, span.end)
        is_beside = text[: span.start].rstrip().endswith(";")  # "Steers tugs; can write a log"
        if is_beside and is_bare_ability(text, span):
            self.requirements.clause(index, span, frame, rule=ABILITY)
            return True
        opening = ABLE.match(text, span.start, span.end)
        start = opening.end() if opening else span.start
        if perhaps := _MAY.match(text, start, span.end):
            start = perhaps.end()
            frame = frame._replace(hedge=tuple(sorted({*frame.hedge, "may"})))
        being = _BEING.match(text, start, span.end)
        if being is not None:
            self.duties.being(index, Span(being.end(), span.end), frame, rule="behavior expected at a level")
            return True
        known = knows_behind(text, Span(start, span.end))
        if known is not None and states_knowledge(text, Span(known.end, span.end)):
            self._knowledge(index, Span(known.end, span.end), frame)
        words = text[start : span.end].split(" ", 2)
        if opening is None and len(words) > 1 and words[1] in _COPULAS:
            return False  # "Work is reviewed": of a thing, not of the person
        self.duties.duties(
            index, Span(start, span.end), frame, rule="behavior expected at a level", sure=opening is not None
        )
        return True

    def _knowledge(self, index: int, span: Span, frame: Frame) -> None:
        """State what has to be known, each "and has …" by itself, without what "but" grants."""
        text = self.ledger.parsed.passages[index].text
        granted = _GRANTED.search(text, span.start, span.end)
        has = _HAS.match(text, span.start, span.end)
        start, end = has.end() if has else span.start, granted.start() if granted else span.end
        known = _KNOWN.match(text, start, end)
        if known is not None and level_of_manner(text, Span(start, end)) is None:
            start = known.end()
            frame = frame._replace(level=_LEVELS.get(known["verb"].lower(), frame.level))
        for joint in _AND_HAS.finditer(text, start, end):
            self.requirements.clause(
                index, Span(start, joint.start()), frame, rule="knowledge expected at a level"
            )
            start = joint.end()
        for part in clauses(text, Span(start, end)):  # "Knows the reefs \u2013 can name them"
            self.requirements.clause(index, part, frame, rule="knowledge expected at a level")


def _expected(text: str, span: Span) -> Span | None:
    """Give what of a sentence is expected, behind *but* where the rest is not; None where nothing is."""
    opening = ABLE.match(text, *span)
    if opening is not None and says_got(text, Span(opening.end(), span.end)):
        return None
    if not (_NOT.match(text, *span) and is_negated(text[span.start : span.end])):
        return span
    but = _BUT.search(text, *span)
    return None if but is None else Span(but.end(), span.end)


def _besides(text: str, span: Span) -> Span | None:
    """Find what joins what somebody does to what they are, in this order or the other."""
    does = _IS_AND_DOES.match(text, *span)
    more = _AND_IS.search(text, *span) if does is None else None
    if does is not None or more is None or _OF_OTHERS.search(text, span.start, more.start()):
        return None if does is None else Span(*does.span("joint"))
    return Span(*more.span())
