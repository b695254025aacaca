"""Requirements: what a bullet or sentence asks of a person, with years, degrees and levels."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.certificates import find_certificate_names
from skillgraph.extraction.clauses import (
    clauses,
    is_label,
    is_named_by_letters,
    is_question,
    modality_beside,
    names_only,
    within,
    without_asides,
    without_joint,
    without_modal,
)
from skillgraph.extraction.credentials import Credentials
from skillgraph.extraction.degrees import Degree, find_degrees
from skillgraph.extraction.frames import Frame, worded
from skillgraph.extraction.ledger import Ledger, Place
from skillgraph.extraction.modality import (
    Level,
    asks,
    find_level,
    find_modality,
    is_negated,
    opens_with_level,
    quantifier_ahead,
)
from skillgraph.extraction.naming import COMPETENCE_KINDS
from skillgraph.extraction.openers import asks_nothing, is_generic_label
from skillgraph.extraction.phrases import Asked, AskedList, Phrases
from skillgraph.extraction.proposals import is_proposable
from skillgraph.extraction.quantities import Quantity, find_quantities, years_of_experience
from skillgraph.language.lists import is_one_enough, part_alternatives
from skillgraph.language.slugs import slug_of
from skillgraph.model import Figure, Span

_ONLY: Final = re.compile(r"\s+only (?:in|for|if|when|where|at|on)\b[^,;.]*", re.IGNORECASE)
_EXPERIENCE_OBJECT: Final = re.compile(
    r"(?P<open>\s*(?:of|'|\u2019)?\s*(?:(?:relevant|related|professional|proven|hands[- ]on|practical"
    r"|industry|commercial|progressive"
    r"|solid|demonstrable|prior|previous|full[- ]time|work(?:ing)?|direct|demonstrated|overall|total"
    r"|strong|extensive|combined|similar)"
    r"[,\s]+(?:and\s+)?)*(?:experience|expertise|background|track record)?\s*(?:(?:working\s+)?(?:in|with"
    r"|of|as|on|at|within|using|across)\s+)?(?:(?:an?|the)\s+)?)",
    re.IGNORECASE,
)
_NO_EXPERIENCE: Final = re.compile(
    r"\bage[ds]?\b|years? (?:old|ago)|founded|since|contract|over the (?:past|last|next)|in the (?:past"
    r"|last|next)|warranty|"
    r"per year|a year|of history|anniversary|vesting|fixed[- ]term|probation|parental|sabbatical|leave\b",
    re.IGNORECASE,
)
#: What whoever applies has to do.
_APPLY: Final = re.compile(
    r"(?:please )?(?:send|e-?mail|tell|show|drop|write|contact) (?:us|me)\b", re.IGNORECASE
)
#: A clause that speaks of the reader and of no competence: "you have built …".
_SPOKEN: Final = re.compile(
    r"\s*(?:you|we|our|they|it|this|these|there|i)\b(?!['\u2019]?(?:ll| will)? (?:have|bring|are|know))",
    re.IGNORECASE,
)
#: "Analyzing data with …": what was done, and what it was done with.
_WORK: Final = re.compile(
    r"(?P<work>[a-z]+ing(?:/[a-z]+ing)?\s+[^,;()]{3,50}?)\s+(?:with|using|in|on|via|through)\s+",
    re.IGNORECASE,
)
_EXPERIENCE_END: Final = re.compile(
    r"\s+(?:(?:work|working|professional|industry)\s+)?(?:experience|background)[\s.]*$", re.IGNORECASE
)
_COMPARED: Final = re.compile(
    r"^(?:similar|related|relevant|comparable|equivalent)\s+(?=\w+\s+\w)", re.IGNORECASE
)
#: What time may be spent in without a word of what was done.
_NOTHING_IN_PARTICULAR: Final = re.compile(
    r"(?:(?:in|within|of|at)\s+)?(?:(?:the|this|that|your|a|an|our|its|same|similar|comparable|relevant|related)\s+)+"
    r"(?:field|industry|role|position|area|job|profession|trade|capacity)s?"
    r"|(?:experience )?(?:in (?:the )?)?(?:role|position|job|occupation) (?:offered|posted|advertised)\b.*",
    re.IGNORECASE,
)


#: Behind years that are spent at a school.
_SCHOOL: Final = re.compile(r"[- ](?:[\w-]+ ){0,3}(?:diploma|degree|college|program)\b")
#: Behind a name that another noun heads: "Hardware simulators" are no hardware.
_HEADED: Final = re.compile(r" (?!and\b|or\b|in\b|for\b|skills?\b|experience\b|knowledge\b)[a-z]")


class Requirements:
    """States what is asked for."""

    def __init__(self, ledger: Ledger, phrases: Phrases) -> None:
        """Write to *ledger*, read phrases with *phrases*."""
        self.ledger = ledger
        self.phrases = phrases
        self.credentials = Credentials(ledger)
        self.naming = ledger.naming

    def bullet(self, index: int, frame: Frame) -> None:
        """State what a bullet asks for: its label, where that names a competence, and its clauses."""
        passage = self.ledger.parsed.passages[index]
        start = 0
        text = passage.text
        kind = "soft-skill" if frame.kind == "soft-skills" else "skill"
        if self.credentials.bullet(index, frame):
            return
        labeled = (
            passage.label is not None
            and not opens_with_level(text, passage.label)
            and is_label(text, passage.label)
            and not is_one_enough(text[: passage.label.end])
        )
        if labeled and passage.label is not None:
            label = text[passage.label.start : passage.label.end]
            if asks_nothing(label):
                return
            start = passage.label.end + 1
            body = text[start:].strip()
            generic = is_generic_label(label)
            if generic:
                frame = worded(label, frame, Place(index, passage.label))
            elif body:
                self._label(index, frame, passage.label, body=Span(start, len(text)), kind=kind)
                if kind == "soft-skill" and not find_level(text, Span(start, len(text))).level:
                    return
        for clause in clauses(text, Span(start, len(text))):
            self.clause(index, clause, frame, kind=kind, is_label_body=labeled)

    def clause(
        self,
        index: int,
        span: Span,
        frame: Frame,
        *,
        kind: str = "skill",
        is_label_body: bool = False,
        rule: str = "requirement",
    ) -> None:
        """State what one clause asks for."""
        text = self.ledger.parsed.passages[index].text
        words = text[span.start : span.end]
        if _asks_for_nothing(words) or is_question(text, span):
            return
        only = _ONLY.search(words) if " only " in words else None
        if only is not None:
            span, words = Span(span.start, span.start + only.start()), words[: only.start()]
        frame = worded(words, frame, Place(index, span))
        if rule.startswith("group label") and not find_certificate_names(words) and not find_degrees(words):
            area = self.naming.link(words, ("area", *COMPETENCE_KINDS)) or self.naming.propose(words, "area")
            one = Asked(area, span, linked=area not in self.naming.proposed, rule="label")
            self._state(index, AskedList((one,)), frame, level=None, rule=rule)
            return
        degrees = self.credentials.degrees(index, span, frame)
        if degrees:
            self._beside_degrees(index, span, degrees, frame)
        certified = self.credentials.certificates(index, span, frame)
        if degrees or certified:
            return
        years = _worked(text, span)
        if years and not _NO_EXPERIENCE.search(words):
            self._years(index, span, years, frame, kind=kind)
            return
        rest = without_modal(text, span)
        if rest.start >= rest.end:
            return
        is_name = self.phrases.is_name(text, rest) or is_named_by_letters(text[rest.start : rest.end])
        level = Level(None, rest) if is_name else find_level(text, rest)
        says_more = is_label_body and level.level is None
        if says_more and not (is_one_enough(words) or names_only(text, level.rest)):
            return  # a definition of the label
        condition = only.group().strip() if only is not None else None
        is_spoken = level.level is None and _SPOKEN.match(words)
        for part in (level.rest,) if is_spoken or level.verbal else part_alternatives(text, level.rest):
            asked = (
                self.phrases.names(text, part)
                if is_spoken
                else self.phrases.read(text, part, kind=kind, verbal=level.verbal)
            )
            self._state(index, asked, frame, level=level.level, rule=rule, condition=condition)

    def named(
        self,
        index: int,
        frame: Frame,
        *,
        rule: str = "name in a duty",
        unsure: str = "named in a duty whose language is not read",
    ) -> None:
        """State the technologies that a duty names, and nothing else: the role works with them."""
        passage = self.ledger.parsed.passages[index]
        for one in self.phrases.names(passage.text, Span(0, len(passage.text))).members:
            self.ledger.state(
                frame.subject,
                "sg:worksWith",
                one.concept,
                [Place(index, one.span), *frame.places("relation")],
                rule=rule,
                unsure=unsure,
                list_id=frame.in_list,
                position=passage.position,
            )

    def _label(self, index: int, frame: Frame, label: Span, *, body: Span, kind: str) -> None:
        """State the label of a bullet that names a competence itself."""
        text = self.ledger.parsed.passages[index].text
        words = text[label.start : label.end]
        if find_degrees(words) or find_quantities(words):
            return
        if not is_proposable(words) and not self.phrases.is_name(text, label):
            return  # "In the United Kingdom: …"
        asked = AskedList((self._named_by(text, label, kind=kind),))
        if not asked.members[0].linked and (not self.phrases.proposing or names_only(text, body)):
            return
        self._state(index, asked, frame, level=None, rule="label of a requirement")

    def _named_by(self, text: str, label: Span, *, kind: str) -> Asked:
        """Give what a label names: a concept, or one of its own words that has those it joins as parts."""
        names = self.phrases.read(text, label, kind=kind)
        words = text[label.start : label.end]
        if names.members and (
            self.phrases.is_name(text, label)
            or (
                len(names.members) == 1
                and names.members[0].linked
                and _HEADED.match(text, names.members[0].span.end, label.end) is None
            )
        ):
            return names.members[0]
        joined = re.search(r"\s(?:and|&)\s|,", words) is not None
        parts = tuple(one.concept for one in names.members) if joined and len(names.members) > 1 else ()
        return Asked(
            self.naming.propose(words, kind, parts=parts), label, linked=False, rule="label of the bullet"
        )

    def _beside_degrees(self, index: int, span: Span, degrees: Sequence[Degree], frame: Frame) -> None:
        """State years that stand in the same clause as a degree."""
        text = self.ledger.parsed.passages[index].text
        years = _worked(text, span)
        if years:
            start = min(quantity.span.start for quantity in years)
            end = span.end
            ends = [span.start + d.span.start for d in degrees if span.start + d.span.start > start]
            self._years(index, Span(start, min([end, *ends])), years, frame, kind="skill")

    def _years(self, index: int, span: Span, years: list[Quantity], frame: Frame, *, kind: str) -> None:
        """State each amount of time with what it was spent on: the words up to the next amount."""
        text = self.ledger.parsed.passages[index].text
        for number, quantity in enumerate(years):
            end = years[number + 1].span.start if number + 1 < len(years) else span.end
            start = max(quantity.span.start, span.start)
            figure = years_of_experience(quantity)
            opening = _EXPERIENCE_OBJECT.match(text, quantity.span.end, end)
            rest = Span(opening.end() if opening else quantity.span.end, end)
            rest = without_modal(text, Span(rest.start, without_joint(text, rest)))
            own = find_modality(without_asides(text[start : rest.end]))
            local = frame
            if own is not None and own[0] != frame.modality and own[0] != "minimum":
                local = frame.saying(own[0], Place(index, Span(start + own[1].start, start + own[1].end)))
            elif quantity.low is not None and re.match(r"min", text[quantity.span.start :], re.IGNORECASE):
                local = frame._replace(modality="minimum")
            compared = _COMPARED.match(text[rest.start : rest.end])
            rest = Span(rest.start + compared.end(), rest.end) if compared else rest
            if text[rest.start : rest.end].strip(" .") == ")" and "(" in text[span.start : start]:
                rest = without_modal(text, Span(span.start, text.rindex("(", span.start, start)))
                rest = find_level(text, rest).rest  # "C++ (five years or more)"
            spent, named = self._spent_on(text, rest, kind=kind)
            if not spent.members or _NOTHING_IN_PARTICULAR.fullmatch(text[rest.start : rest.end].strip(" .")):
                spent = self._bare_experience(text, quantity, rest, opening)
            self._state(
                index,
                spent,
                local,
                level="experience",
                rule="years of experience",
                figure=figure,
                amount=quantity.span,
            )
            self._state(index, named, local, level="experience", rule="name beside years of experience")

    def _spent_on(self, text: str, span: Span, *, kind: str) -> tuple[AskedList, AskedList]:
        """Tell what the time was spent on from the names that only stand beside it."""
        nothing = AskedList(())
        if span.start >= span.end:
            return nothing, nothing
        experience = _EXPERIENCE_END.search(text[span.start : span.end])
        if experience is not None and experience.start() > 0:
            span = Span(span.start, span.start + experience.start())
        work = _WORK.match(text, span.start, span.end)
        if work is not None and is_proposable(work["work"]):
            head = self.phrases.read(text, Span(work.start("work"), work.end("work")), kind=kind)
            if any(not one.linked for one in head.members):
                return AskedList(head.members[:1]), self.phrases.read(
                    text, Span(work.end(), span.end), kind=kind
                )
        asked = self.phrases.read(text, span, kind=kind)
        together = None if asked.logic == "any-of" else self.phrases.together(text, span, asked, kind=kind)
        if together is not None:
            return AskedList((together,)), asked
        named = tuple(one for one in asked.members if one.rule == "name in the phrase")
        spent = tuple(one for one in asked.members if one.rule != "name in the phrase")
        if not spent or not named:
            return asked, nothing
        return asked._replace(members=spent), AskedList(named)

    def _bare_experience(
        self, text: str, quantity: Quantity, rest: Span, opening: re.Match[str] | None
    ) -> AskedList:
        """Read "5 years of related experience", where nothing follows."""
        words = opening["open"].strip() if opening else ""
        words = re.sub(r"^(?:of|'|\u2019)\s*", "", words).strip()
        end = opening.end() if opening else quantity.span.end
        if rest.end > end and not words.endswith("experience"):
            words, end = text[quantity.span.end : rest.end].strip(" .,"), rest.end
        words = re.sub(r"^of\s+|\s+(?:in|with|of|as|on|at)$", "", words) or "Experience"
        if len(words.split()) > 7 or _NOTHING_IN_PARTICULAR.fullmatch(words):
            words = "Experience"
        if not self.phrases.proposing:
            words = "Experience"
        concept = self.naming.propose(words, "skill")
        where = Span(quantity.span.start, max(end, quantity.span.end))
        return AskedList(
            (Asked(concept, where, linked=concept not in self.naming.proposed, rule="experience"),)
        )

    def _state(
        self,
        index: int,
        asked: AskedList,
        frame: Frame,
        *,
        level: str | None,
        rule: str,
        figure: Figure | None = None,
        amount: Span | None = None,
        parent: str | None = None,
        condition: str | None = None,
    ) -> None:
        passage = self.ledger.parsed.passages[index]
        members = tuple(one for one in asked.members if one.concept != frame.subject)
        list_id, position = parent or frame.in_list, passage.position if not parent else None
        if len(members) > 1:
            label = "Alternatives" if asked.logic == "any-of" else "Things asked for together"
            list_id = self._list(index, asked, frame, name=f"{passage.id}-members", label=label)
        for number, one in enumerate(members, start=1):
            places = [Place(index, one.span)]
            if amount is not None:
                places.append(Place(index, amount, ("measure", "value", "unit")))
            own = _beside(index, passage.text, one, frame)
            places += own.places("relation")
            self.ledger.state(
                frame.subject,
                asks(own.modality),
                one.concept,
                places,
                rule=f"{rule}, {one.rule}",
                figure=figure,
                modality=own.modality,
                condition=condition,
                hedge=frame.hedge,
                level=one.level or level,
                scope=one.scope,
                quantifier=quantifier_ahead(passage.text, one.span.start),
                manner=one.adverb,
                list_id=list_id,
                position=number if len(members) > 1 else position,
                unsure=one.unsure or _unsure_behavior(one, passage.text, frame),
            )
        for head, inner in asked.heads:
            label = self.naming.concept(head.concept).label
            inner_id = None
            if len(inner.members) > 1:
                name = slug_of(label)
                inner_id = self._list(index, inner, frame, name=name, label=label, concept=head.concept)
            for number, one in enumerate(inner.members, start=1):
                if one.concept == frame.subject:
                    continue
                own = _beside(index, passage.text, one, frame)
                self.ledger.state(
                    frame.subject,
                    asks(own.modality),
                    one.concept,
                    [Place(index, one.span), *own.places("relation")],
                    rule=f"{rule}, named as an example",
                    modality=own.modality,
                    hedge=frame.hedge,
                    level=one.level or head.level or level,
                    quantifier=quantifier_ahead(passage.text, one.span.start),
                    list_id=inner_id or list_id,
                    position=number if inner_id else position,
                    unsure=one.unsure or _unsure_behavior(one, passage.text, frame),
                )

    def _list(
        self, index: int, asked: AskedList, frame: Frame, *, name: str, label: str, concept: str | None = None
    ) -> str:
        """Open a list of what is asked for together, within that of the frame."""
        return self.ledger.open_inner_list(
            index,
            name,
            label,
            parent=frame.in_list,
            logic=asked.logic,
            is_open=asked.open,
            concept=concept,
        )


def _worked(text: str, span: Span) -> list[Quantity]:
    """Give the years of a stretch, save those of a school: "a four-year diploma"."""
    return [
        quantity
        for quantity in within(find_quantities(text), span)
        if quantity.kind == "years" and not _SCHOOL.match(text, quantity.span.end)
    ]


def _asks_for_nothing(words: str) -> bool:
    return (is_negated(words) and find_modality(words) is None) or _APPLY.match(words.lstrip()) is not None


def _beside(index: int, text: str, asked: Asked, frame: Frame) -> Frame:
    """Let what is said beside one member go before what is said of all."""
    said = modality_beside(text, asked.span)
    return frame if said is None else frame.saying(said[0], Place(index, said[1]))


def _unsure_behavior(asked: Asked, text: str, frame: Frame) -> str:
    """Tell why words of a framework may be no name: what it expects is worded as behavior."""
    is_product = asked.span.start > 0 and text[asked.span.start].isupper()
    own_words = (
        frame.kind == "framework" and not asked.linked and asked.rule == "own words" and not is_product
    )
    return "what a framework expects, in words of its own" if own_words else ""
