"""Names that are asked for where they stand, whatever the rest of their passage says.

A phrase is cut by rules, and a cut can lose a member. Whatever the vocabulary names in a place
that asks is asked for all the same: it is stated here unless a rule has stated it.
"""

import re
from collections.abc import Iterable
from typing import Final

from skillgraph.documents.title_lines import title_passage
from skillgraph.extraction.amounts.deadlines import case_behind
from skillgraph.extraction.concepts.naming import TECHNOLOGY_KINDS
from skillgraph.extraction.duties.means import MOVING, OwnTools
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.framing.stacks import lists_sources
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.mentions.in_passing import (
    is_concern_of_others,
    is_own_act,
    is_remark,
    is_within_another,
    start_of_editions,
)
from skillgraph.extraction.mentions.linking import ASKING
from skillgraph.extraction.mentions.named_for_another import is_aside
from skillgraph.extraction.mentions.names_in_text import WRITTEN, Finder, KnownNames
from skillgraph.extraction.posts.levels import code_of
from skillgraph.extraction.requirements.listed_beside import is_said_of_paper
from skillgraph.extraction.requirements.own_words import is_denied_or_of_form, worded
from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.sentences.clauses import clauses, is_question
from skillgraph.extraction.sentences.unasked import is_instead, is_of_application, is_taught, opens_none
from skillgraph.extraction.sentences.worked_time import years_worked
from skillgraph.extraction.values import Mention, Place
from skillgraph.extraction.wording.askings import NAME_IN_THE_PHRASE, Asked, choices_among
from skillgraph.extraction.wording.cases import find_case, in_sentence
from skillgraph.extraction.wording.claims import (
    is_claim,
    is_of_author,
    is_owned,
    speaks_of_employer,
    stands_for_another,
)
from skillgraph.extraction.wording.denials import is_denied
from skillgraph.extraction.wording.modal_words import modality_beside
from skillgraph.extraction.wording.modality import (
    asks,
    find_level,
    find_modality,
    is_negated,
    is_negated_abroad,
    opens_with_level,
    quantifier_ahead,
)
from skillgraph.extraction.wording.openers import asks_nothing
from skillgraph.extraction.wording.own_levels import (
    basic_ahead,
    level_behind,
    level_of_manner,
    so_well_behind,
)
from skillgraph.extraction.wording.trimming import SUBORDINATE, without_use
from skillgraph.extraction.work.behaviors import act_around
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.language.verbs import is_third_person
from skillgraph.model import Span
from skillgraph.vocabulary import PREFERRING

_COMPETENCES: Final = frozenset({"skill", "soft_skill", "technology"})
#: How a second sentence of an item opens that tells more, and asks for nothing.
_TELLS: Final = expression(
    r"(?:the|this|these|that|it|they|we|our|you (?:will|['\u2019]ll|read|care|value|relentlessly)|here|there"
    r"|some|what|how|because|since|as|most)\b",
    re.IGNORECASE,
)
#: "R, or similar data languages": what a list is left open with.
_COMPARED: Final = expression(
    r"\b(?:similar|related|equivalent|comparable|or (?:another|any other))"
    r" (?:(?:[\w-]+ ){0,2}|(?:[\w-]+ ){1,3}for (?:(?-i:[A-Z])[^.;()]*|[^.;(),]*))$",
    re.IGNORECASE,
)
_THINGS: Final = expression(r" (?!(?:skills|abilities|values|attributes)\b)[a-z]+s\b")
#: What people at a level may do, and are not expected to.
_ENCOURAGED: Final = expression(
    r"\W*(?:we (?:\w+ly )?encourage|(?:[\w-]+ ){1,3}(?:is|are) (?:\w+ly )?encouraged to)\b",
    re.IGNORECASE,
)
#: In what somebody only has a part.
_PART_IN: Final = expression(
    r"\b(?:takes? (?:a )?part|helps? out|has a say) (?:in|with) (?:the |our )?$", re.IGNORECASE
)
_PART_REACH: Final = 24
_LEVELS: Final = frozenset("excellent strong good great effective clear".split())
#: The same before what somebody is willing to do: "willingness to learn at night".
_WILLING: Final = frozenset(("willingness to", "eagerness to", "readiness to"))
_REACH: Final = 200


class AskedNames:
    """States what is named in a place that asks for it."""

    def __init__(self, ledger: Ledger, mentions: Iterable[Mention], finder: Finder) -> None:
        """Write to *ledger* what of *mentions* is asked for, among the names that *finder* sees."""
        self.ledger = ledger
        self.known = KnownNames(ledger.naming, finder, proposing=True)
        is_english = ledger.parsed.language in (None, "en")  # "flexible" is a word of others too
        self.is_english = is_english
        #: Labels of rows, one of whose cells says that the level there is not asked for it.
        self.refused = {
            ledger.parsed.lists[one.list].lead_in
            for one in ledger.parsed.passages
            if one.list is not None and one.cells and is_negated(one.text)
        }
        self.own = OwnTools(ledger)
        #: What the document is called asks for nothing.
        self.title = title_passage(ledger.parsed.sections, ledger.parsed.passages, ledger.parsed.title)
        self.named: dict[int, list[tuple[Span, str]]] = {}
        #: "D3" of "D3: Senior Rigger" is no library.
        codes = {code_of(section.label) for section in ledger.parsed.sections} - {None}
        for one in mentions:
            if one.type not in _COMPETENCES or (one.type == "soft_skill" and not is_english):
                continue
            if not codes or ledger.text(Place(one.passage, one.span)) not in codes:
                self.named.setdefault(one.passage, []).append((one.span, one.concept))

    def passage(self, index: int, frame: Frame) -> None:
        """State what an item of a list asks for by name, and no rule has stated of it.

        A sentence names much in passing, save in a framework, where each says what is expected.
        """
        passage = self.ledger.parsed.passages[index]
        if (
            frame.kind not in ASKING
            or index in (passage.header, self.title)
            or index in self.refused
            or (passage.kind != "bullet" and frame.kind != "framework")
        ):
            return
        if self.own.hold(index, frame):
            return
        if passage.label is not None:
            label = passage.text[passage.label.start : passage.label.end]
            if asks_nothing(label) or is_denied_or_of_form(label, passage.text[passage.label.end + 1 :]):
                return
        choices = self._choices(index, frame)
        for span, concept in self.named.get(index, ()):
            if self._is_adjective(passage.text, span, concept, frame):
                continue
            if passage.label is not None and self._is_label(index, span, concept, frame):
                continue
            if concept != frame.subject and not self._is_stated(index, span, concept, frame=frame):
                chosen = choices.get(span)
                own = frame if chosen is None else frame._replace(in_list=chosen[0])
                self._state(index, span, concept, frame=own, position=chosen[1] if chosen else None)

    def _states_act(self, index: int, name: Span, concept: str, frame: Frame) -> bool:
        """State what a level does with what is named, the names in it as parts; tell whether it is an act."""
        passage = self.ledger.parsed.passages[index]
        is_behind = passage.label is not None and passage.label.end <= name.start
        act = act_around(passage.text, passage.label.end + 1 if passage.label and is_behind else 0, name)
        is_trait = self.ledger.naming.concept(concept).kind == "soft-skill"
        if act is None or (is_trait and act[0] == name):
            return False  # "Makes decisions"
        where, label = act
        parts = (
            one for span, one in self.named[index] if where.start <= span.start and span.end <= where.end
        )
        self.ledger.state(
            frame.subject,
            asks(frame.modality),
            self.ledger.naming.propose(label, "skill", parts=tuple(parts)),
            [Place(index, where), *frame.places("relation")],
            rule="act with a name",
            modality=frame.modality,
            hedge=frame.hedge,
            condition=frame.condition,
        )
        return True

    def _headed(self, index: int, span: Span, concept: str) -> tuple[Span, str]:
        """Give a name with the technology right before it that is stated, which it is of: "Foo scripting"."""
        text = self.ledger.parsed.passages[index].text
        if text[span.start : span.end] not in WRITTEN or quantifier_ahead(text, span.start) is not None:
            return span, concept
        for one in self.ledger.asked_in(index):
            if one.span.end + 1 == span.start and self._is_technology(one.concept):
                whole = Span(one.span.start, span.end)
                words = text[whole.start : whole.end]
                return whole, self.ledger.naming.propose(words, "skill", parts=(one.concept, concept))
        return span, concept

    def _choices(self, index: int, frame: Frame) -> dict[Span, tuple[str, int]]:
        """Give for each name that no rule has stated the list of which one will do, and its place in it."""
        text = self.ledger.parsed.passages[index].text
        names = [
            Asked(concept, span, linked=True, rule=NAME_IN_THE_PHRASE)
            for span, concept in self.named.get(index, ())
            if not self._is_stated(index, span, concept, frame=frame)
        ]
        found: dict[Span, tuple[str, int]] = {}
        for run in choices_among(text, names):
            list_id = self.ledger.open_inner_list(
                index, "one-of-names", "Alternatives", parent=frame.in_list, logic="any-of"
            )
            found |= {one.span: (list_id, number) for number, one in enumerate(run, start=1)}
        return found

    def _state(
        self, index: int, span: Span, concept: str, *, frame: Frame, position: int | None = None
    ) -> None:
        text = self.ledger.parsed.passages[index].text
        clause = next((one for one in clauses(text, Span(0, len(text))) if one.end >= span.end), span)
        if self._is_in_passing(text, span, clause, concept=concept, frame=frame):
            return
        start = start_of_editions(text, span)  # "Jira (Server or Cloud)"
        if any(
            0 < one.span.end <= start and self._is_technology(one.concept)
            for one in self.ledger.asked_in(index)
        ):
            return
        own = self._worded(index, span, clause, frame)
        if own is None or self._is_of_wish(span, concept, own):
            return
        if frame.kind == "framework" and self._states_act(index, span, concept, own):
            return
        span, concept = self._headed(index, span, concept)
        if beside := modality_beside(text, span):
            own = own.saying(beside[0], Place(index, beside[1]))
        self.ledger.state(
            own.subject,
            asks(own.modality),
            concept,
            [Place(index, span), *own.places("relation")],
            rule="name in a place that asks",
            modality=own.modality,
            hedge=own.hedge,
            condition=own.condition or case_behind(text, span.end),
            quantifier=quantifier_ahead(text, span.start) or own.some,
            level=level_behind(text, span) or basic_ahead(text, span.start) or _led_level(text, clause, span),
            scope=so_well_behind(text, Span(span.end, clause.end)),
            list_id=own.in_list if position else None,
            position=position,
        )

    def _is_of_wish(self, span: Span, concept: str, own: Frame) -> bool:
        """Tell whether a trait is only worded in what says how far: "Welsh or the willingness to learn"."""
        is_trait = self.ledger.naming.concept(concept).kind == "soft-skill"
        return (
            is_trait
            and own.said is not None
            and own.said.span.start <= span.start
            and span.end <= own.said.span.end
        )

    def _is_in_passing(self, text: str, span: Span, clause: Span, *, concept: str, frame: Frame) -> bool:
        """Tell whether a clause names a thing only on its way to another, or says it is not meant."""
        is_later = clause.start > 0 and frame.kind != "framework" and not opens_with_level(text, clause)
        if _is_level(text, span, clause):
            return True  # "Passion for …", "eagerness to learn …": how well what follows is known
        if is_concern_of_others(text, span) or is_owned(text, span):
            return True
        kind = self.ledger.naming.concept(concept).kind
        is_trait, is_tool = kind == "soft-skill", kind in TECHNOLOGY_KINDS
        is_own = frame.kind == "framework" and is_own_act(text, span, clause, is_trait=is_trait)
        has_part = is_trait and _PART_IN.search(text, max(0, span.start - _PART_REACH), span.start)
        if has_part or is_own or is_within_another(text, span, clause, is_tool=is_tool):
            return True
        is_numbered = text[:1] == "(" and text[span.end : span.end + 1] == ")" and span.start == 1
        if is_numbered or MOVING.search(text, 0, span.start):
            return True
        tells = is_later and _TELLS.match(text[clause.start : clause.end].lstrip()) is not None
        leading = SUBORDINATE.search(text, clause.start, clause.end)
        is_led = leading is not None and leading.end() <= span.start  # "a plus as our jobs are in Scala"
        is_led = is_led or without_use(text, clause).end <= span.start  # "Excel, for research"
        return tells or is_led or is_denied(text, span)  # "Java, but not Kotlin"

    def _worded(self, index: int, span: Span, clause: Span, frame: Frame) -> Frame | None:
        """Let a clause's own words, and its case, go before its frame; None where it asks for nothing."""
        text, label = self.ledger.parsed.passages[index].text, self.ledger.parsed.passages[index].label
        words = text[clause.start : clause.end]
        if frame.kind == "framework":  # what a level expects, whatever it calls useful
            if _ENCOURAGED.match(words) is not None or is_of_author(words):
                return None
            said = find_modality(words) if is_negated(words) else None
            if said is None:
                return None if is_negated(words) else frame
            at = Span(clause.start + said[1].start, clause.start + said[1].end)
            return frame.saying(said[0], Place(index, at)) if said[0] in PREFERRING else None
        role = self.ledger.naming.concept(frame.subject).label
        case = find_case(text, in_sentence(text, clause, span), role)
        if (
            (case is not None and not case.rest.start <= span.start < case.rest.end)
            or self._is_refused(words)
            or is_question(text, clause)
            or speaks_of_employer(
                words if label is None else text[max(clause.start, label.end + 1) : clause.end]
            )
            or is_of_application(words)
            or is_of_author(words)
            or stands_for_another(words)
            or is_instead(text, clause)
        ):
            return None
        condition = case.condition if case is not None else frame.condition
        own = worded(words, frame._replace(condition=condition), Place(index, clause))
        is_of_time = own.modality == "minimum" and bool(years_worked(text, clause))
        return own._replace(modality=frame.modality, said=frame.said) if is_of_time else own

    def _is_refused(self, words: str) -> bool:
        """Tell whether a clause says that nothing is asked for, or only how a thing is."""
        is_told = is_claim(words) or is_taught(words) or opens_none(words)
        return is_negated(words) or is_told or (not self.is_english and is_negated_abroad(words))

    def _is_technology(self, concept: str) -> bool:
        return self.ledger.naming.concept(concept).kind in TECHNOLOGY_KINDS

    def _is_adjective(self, text: str, span: Span, concept: str, frame: Frame) -> bool:
        """Tell whether the name of a soft skill says of which kind things are: "collaborative platforms"."""
        if frame.kind == "framework":
            return self.known.is_of_another(text, span, concept)
        if self.known.is_other_thing(text, span, concept):
            return True
        if self.ledger.naming.concept(concept).kind != "soft-skill":
            return False
        name = text[span.start : span.end].lower()
        return name.endswith(("ive", "ous", "ent", "ed")) and _THINGS.match(text, span.end) is not None

    def _is_torn(self, text: str, label: Span, span: Span, concept: str) -> bool:
        """Tell whether a name is but part of a label of names, or a source: "Hardware simulators: QEMU"."""
        if self._is_technology(concept):
            return False
        if span.end > label.end:
            return lists_sources(text[label.start : label.end])
        rest = text[span.end : label.end].strip(" *:")
        is_trait = self.ledger.naming.concept(concept).kind == "soft-skill"
        if is_trait and self.known.are_tools(text, Span(label.end + 1, len(text))):
            return True  # "Collaboration: Jira"
        return bool(rest) and rest[0].isalpha() and names_only(text, Span(label.end + 1, len(text)))

    def _is_label(self, index: int, span: Span, concept: str, frame: Frame) -> bool:
        """Tell whether a name is torn from a label, or a trait of a level is told behind it: "Care: Asks"."""
        passage = self.ledger.parsed.passages[index]
        if passage.label is None or self._is_torn(passage.text, passage.label, span, concept):
            return passage.label is not None
        if frame.kind != "framework" or self.ledger.naming.concept(concept).kind != "soft-skill":
            return False
        if passage.text[: passage.label.end].strip(" *:_") != passage.text[span.start : span.end]:
            return False
        first, _, rest = passage.text[passage.label.end :].lstrip(" *:_").partition(" ")
        return bool(rest) and is_third_person(first)

    def _is_stated(self, index: int, span: Span, concept: str, *, frame: Frame) -> bool:
        """Tell whether a rule has stated a name, the words that it is among, or the label it explains."""
        passage = self.ledger.parsed.passages[index]
        name = passage.text[span.start : span.end]
        label = passage.label.end if passage.label is not None and frame.kind == "soft-skills" else 0
        for asking in self.ledger.asked_in(index):
            if (
                asking.concept == concept
                or (asking.span.start <= span.start and span.end <= asking.span.end)
                or _is_leveled(passage.text, span, asking.span)
                or (asking.span.end <= span.start and name in asking.scope)
                or (asking.is_certificate and is_said_of_paper(passage.text, asking.span, span))
                or asking.span.end <= label <= span.start
                or (self._is_technology(asking.concept) and is_aside(passage.text, asking.span.end, span))
            ):
                return True
        if frame.kind != "framework" and is_remark(passage.text, span):
            return True
        return _COMPARED.search(passage.text, max(0, span.start - _REACH), span.start) is not None


def _is_level(text: str, span: Span, clause: Span) -> bool:
    """Tell whether a name only says how well is known what follows: "Programs confidently in Go"."""
    if span.end <= find_level(text, clause).rest.start and opens_with_level(text, clause):
        return True
    manner = level_of_manner(text, clause)
    return manner is not None and span.end <= manner.rest.start


def _led_level(text: str, clause: Span, span: Span) -> str | None:
    """Give how well one of several things is known that a clause leads to: "strong programming in Foo"."""
    manner = level_of_manner(text, clause)
    level = find_level(text, clause)
    tongue = text[level.rest.start : span.start].strip()
    is_good = tongue in LANGUAGES and not (level.level or "").startswith(("fluent", "native"))
    if manner is None and (not tongue or is_good) and not level.verbal and level.rest.start <= span.start:
        return level.level  # "strong programming in Foo", "strong Welsh communication"
    return None


def _is_leveled(text: str, span: Span, asked: Span) -> bool:
    """Tell whether a name is a level with the first words of what is asked for: "effective teaching of …"."""
    is_joined = asked.start < span.end <= asked.end
    before = text[span.start : asked.start].strip().lower()
    return is_joined and (before in _LEVELS or before in _WILLING)
