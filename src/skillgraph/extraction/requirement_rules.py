"""Requirements: what a bullet or sentence asks of a person, with years, degrees and levels."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.askings import NAME_IN_THE_PHRASE, Asked, AskedList, example_quantifier
from skillgraph.extraction.certificates import find_certificate_names
from skillgraph.extraction.clauses import (
    clauses,
    is_label,
    is_named_by_letters,
    is_of_application,
    is_question,
    modality_beside,
    names_only,
    speaks_of_employer,
    speaks_of_others,
    without_asides,
    without_modal,
)
from skillgraph.extraction.credentials import Credentials
from skillgraph.extraction.degrees import Degree, find_degrees
from skillgraph.extraction.experience import Experience, is_done, is_experience, words_behind, years_worked
from skillgraph.extraction.frames import Frame, worded
from skillgraph.extraction.ledger import Ledger, Place
from skillgraph.extraction.levels import names_level
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
from skillgraph.extraction.openers import asks_nothing, is_generic_label, is_own_stack
from skillgraph.extraction.phrases import Phrases
from skillgraph.extraction.proposals import is_proposable
from skillgraph.extraction.quantities import Quantity, find_quantities, years_of_experience
from skillgraph.language.grammar import ADJECTIVE_VERBS, is_common_gerund
from skillgraph.language.lists import is_one_enough, part_alternatives
from skillgraph.language.slugs import slug_of
from skillgraph.language.verbs import base_verb
from skillgraph.model import Figure, Span

#: What leads from an amount of time to the degree that it is for.
_TO_DEGREE: Final = frozenset("and or with plus a an for if having of the + &".split())
#: So few words of a framework are a name, where none of these is among them.
_NAMING: Final = 3
_PLAIN: Final = frozenset(
    "a an the my our your their its of in for to with on at by from as and or how what when than most some"
    " any all more various different new other one".split()
)
#: What leads to the means of a duty, and on to the next of them.
_DONE_WITH: Final = re.compile(
    r"\b(?:in|on|with|using|via|through|leveraging|like|including|such as|e\.g\.,?)"
    r" (?:the )?(?:[a-z-]+ )?\(?$"
)
_WITH_REACH: Final = 30
#: Which of them give examples, and what does before the others: "for example with Go".
_GIVING: Final = ("like", "including", "such as", "e.g.")
_GIVEN: Final = ("for example", "for instance", "e.g.")
_AND_WITH: Final = re.compile(r"\s*(?:,|/|&|,? (?:and|or))\s*")
#: Behind a name, whose it is and no means: "with the Java team", "with Docker Platform engineers".
_OF_PEOPLE: Final = re.compile(
    r"(?: (?!(?:and|as|at|by|for|from|in|of|on|or|through|to|via|with)\b)[A-Za-z]+){0,2}"
    r" (?:team|engineer|developer|expert|community|communitie|user|customer|partner)s?\b"
)
#: What is left behind or fought, and with whom one deals: "move on from X", "compete with X".
_NOT_WITH: Final = re.compile(
    r"\b(?:(?:from|replac|migrat|retir|reduc|away)\w*\b"
    r"(?: (?!(?:in|on|through|using|via|with|leveraging)\b)[a-z-]+,?){0,6}"
    r"|(?:dependenc[ey]|dependencies|reliance) on(?: [a-z-]+){0,3}"
    r"|(?:compet|partner|talk|communicat)\w*(?: [a-z]+)? with"
    r"(?: (?!(?:in|on|through|using|via|leveraging)\b)[a-z-]+){0,3}"
    r"|train\w*(?: [a-z-]+){0,2} (?:users?|people|staff|employees|colleagues|customers|clients|teams?|others"
    r"|engineers|developers)(?: [a-z-]+){0,3}) \(?$",
    re.IGNORECASE,
)
_NOT_WITH_REACH: Final = 120
#: A class of technologies: "BI tools", "IDEs".
_MANY: Final = re.compile(
    r"(?:tools|platforms|systems|languages|databases|technologies|solutions|warehouses|[A-Z]{2,}s)$"
)
#: How somebody is who is willing, which adds nothing to a trait.
_READY: Final = re.compile(
    r"(?:very |highly )?(?:willing|eager|keen|able|capable|ready|willingness|eagerness)"
)
#: "Led a team", "Built and scaled boats": what somebody has done.
_DID: Final = re.compile(
    r"(?:Built|Led|Shipped|Written|Wrote|Driven|Grown|Made|Taught|Designed|Developed|Delivered|Managed|Launched"
    r"|Owned|Scaled|Deployed|Implemented|Maintained|Created)"
    r"(?: (?:an?|the|at|your|our|multiple|several|one|two|\d+)\b"
    r"| and (?:[a-z]+ed|built|led|run|shipped|written)\b(?! by\b))"
)
_AS: Final = re.compile(r"\bas (?:an? |the )?$")
_AS_REACH: Final = len(" as the ")
_AND_DID: Final = re.compile(r",? and (?=[a-z]+ing )")
_ONLY: Final = re.compile(r"\s+only (?:in|for|if|when|where|at|on)\b[^,;.]*", re.IGNORECASE)
_PRONOUN: Final = re.compile(r"\W*(?:you|we|they|i|it|this)\b", re.IGNORECASE)
#: How often a thing was counted, before it: "26 Scripting".
_COUNTED: Final = re.compile(r"\d{1,3} (?=[A-Z])")
_PAIR: Final = 2  # cells of a row
_NUMBER: Final = re.compile(r"[\s\d.,%+/-]*")
#: What whoever applies has to do, or where to live.
_APPLY: Final = re.compile(
    r"(?:you )?(?:must|should|need to|have to)? ?"
    r"(?:be (?:based|located|resident|present)|reside|live) (?:in|within|near)\b"
    r"|(?:please )?(?:send|e-?mail|tell|show|drop|write|contact) (?:us|me)\b",
    re.IGNORECASE,
)
#: A clause that speaks of the reader and of no competence: "you have built …".
_SPOKEN: Final = re.compile(
    r"\s*(?:you|they|it|this|these|there|i)\b(?!['\u2019]?(?:ll| will)? (?:have|bring|are|know|speak))",
    re.IGNORECASE,
)
#: Behind a name that another noun heads: "Hardware simulators" are no hardware.
_HEADED: Final = re.compile(r" (?!and\b|or\b|in\b|for\b|skills?\b|experience\b|knowledge\b)[a-z]")


class Requirements:
    """States what is asked for."""

    def __init__(self, ledger: Ledger, phrases: Phrases) -> None:
        """Write to *ledger*, read phrases with *phrases*."""
        self.ledger = ledger
        self.phrases = phrases
        self.credentials = Credentials(ledger)
        self.experience = Experience(phrases)
        self.naming = ledger.naming

    def bullet(self, index: int, frame: Frame) -> None:
        """State what a bullet asks for: its label, where that names a competence, and its clauses."""
        passage = self.ledger.parsed.passages[index]
        start = 0
        text = passage.text
        kind = "soft-skill" if frame.kind == "soft-skills" else "skill"
        if self.own_tools(index, frame) or self.credentials.bullet(index, frame):
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
                said = worded(text[start:], frame, Place(index, Span(start, len(text))))
                is_defined = not names_only(text, Span(start, len(text))) and " more " not in text[start:]
                is_firmer = frame.wishes and not said.wishes and is_defined
                is_wish = said.wishes and len(clauses(text, Span(start, len(text)))) == 1
                labeled_frame = said if is_firmer or is_wish else frame
                self._label(index, labeled_frame, passage.label, body=Span(start, len(text)), kind=kind)
                if kind == "soft-skill" and not find_level(text, Span(start, len(text))).level:
                    return
        counted = _COUNTED.match(text, start)
        start = counted.end() if counted is not None else start
        for part in _cells(passage) or [Span(start, len(text))]:
            for clause in clauses(text, part):
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
        is_opening = rule.startswith("group label") and _PRONOUN.match(words)  # "You can and will:"
        role = self.naming.concept(frame.subject).label
        if (
            is_opening
            or _asks_for_nothing(words, role)
            or is_question(text, span)
            or speaks_of_employer(words)
        ):
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
        years = years_worked(text, span)
        if years and is_experience(words):
            self._years(index, span, years, frame, kind=kind)
            return
        rest = without_modal(text, span)
        if rest.start >= rest.end:
            return
        level = self._level(text, rest)
        says_more = is_label_body and level.level is None
        if says_more and not (is_one_enough(words) or names_only(text, level.rest)):
            return  # a definition of the label
        condition = only.group().strip() if only is not None else None
        is_spoken = level.level is None and _SPOKEN.match(words)
        parts = (level.rest,) if is_spoken or level.verbal else part_alternatives(text, level.rest)
        for part in _beside_work(text, parts):
            asked = (
                self.phrases.names(text, part)
                if is_spoken
                else self.phrases.read(text, part, kind=kind, verbal=level.verbal)
            )
            is_trait = level.verbal and _READY.fullmatch(level.level or "") and self._are_traits(asked)
            said = None if is_trait else level.level
            self._state(index, asked, frame, level=said, rule=rule, condition=condition)

    def _are_traits(self, asked: AskedList) -> bool:
        """Tell whether what is asked for are soft skills that the vocabulary has: "willing to learn"."""
        kinds = {self.naming.concept(one.concept).kind for one in asked.members if one.linked}
        return kinds == {"soft-skill"}

    def _level(self, text: str, span: Span) -> Level:
        """Tell the level of what a clause asks for: none of a name, experience of what somebody has done."""
        if self.phrases.is_name(text, span) or is_named_by_letters(text[span.start : span.end]):
            return Level(None, span)
        level = find_level(text, span)
        if level.level is None and (is_done(text, level.rest) or _DID.match(text, level.rest.start)):
            return Level("experience", level.rest, verbal=True)
        return level

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

    def used(self, index: int, frame: Frame) -> None:
        """State the technologies that a duty says that it is done in, on or with: "build services in Go"."""
        text = self.ledger.parsed.passages[index].text
        for lead, run in self._means(text):
            if _OF_PEOPLE.match(text, run[-1].span.end):
                continue
            gives = lead.group().startswith(_GIVING) or text[: lead.start()].rstrip(" ,").endswith(_GIVEN)
            for one in run:
                if _MANY.search(text, one.span.start, one.span.end):
                    continue
                self.ledger.state(
                    frame.subject,
                    "sg:worksWith",
                    one.concept,
                    [Place(index, one.span), *frame.places("relation")],
                    rule="technology that a duty is done with",
                    quantifier=quantifier_ahead(text, one.span.start) if gives else None,
                )

    def _means(self, text: str) -> list[tuple[re.Match[str], list[Asked]]]:
        """Give the runs of names that words of means lead to, with these words: "in Java and Go"."""
        runs: list[tuple[re.Match[str], list[Asked]]] = []
        end = -1
        for one in self.phrases.names(text, Span(0, len(text))).members:
            start = one.span.start
            if 0 <= end <= start and _AND_WITH.fullmatch(text, end, start):
                runs[-1][1].append(one)
                end = one.span.end
                continue
            lead = _DONE_WITH.search(text, max(0, start - _WITH_REACH), start)
            is_left = _NOT_WITH.search(text, max(0, start - _NOT_WITH_REACH), start)
            if lead is not None and is_left is None and text[start].isupper():
                runs.append((lead, [one]))
                end = one.span.end
        return runs

    def own_tools(self, index: int, frame: Frame) -> bool:
        """State what the employer works with, where the cue says that it is that; tell whether it does."""
        is_own = is_own_stack(frame.label or (self.ledger.text(frame.cue) if frame.cue else ""))
        if is_own:
            self.named(index, frame, unsure="", rule="tool of the employer")
        return is_own

    def _label(self, index: int, frame: Frame, label: Span, *, body: Span, kind: str) -> None:
        """State the label of a bullet that names a competence itself."""
        text = self.ledger.parsed.passages[index].text
        words = text[label.start : label.end]
        if find_degrees(words) or find_quantities(words):
            return
        if not is_proposable(words) and not self.phrases.is_name(text, label):
            return  # "In the United Kingdom: …"
        asked = AskedList((self._named_by(text, label, kind=kind),))
        if not asked.members[0].linked and (not self.phrases.known.proposing or names_only(text, body)):
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
        years = years_worked(text, span)
        places = [(span.start + one.span.start, one) for one in degrees]
        if len(years) > 1 and len(degrees) > 1:
            self._years_by_degree(index, span, years, places, frame)
        elif years:
            start = min(quantity.span.start for quantity in years)
            end = min([span.end, *(place for place, _ in places if place > start)])
            end = end if end == span.end else _before_degree(text, start, end)
            self._years(index, Span(start, end), years, frame, kind="skill")

    def _years_by_degree(
        self, index: int, span: Span, years: list[Quantity], places: list[tuple[int, Degree]], frame: Frame
    ) -> None:
        """State "8 years with a BSc or 5 years with a PhD": any of them will do, each with its own degree."""
        text = self.ledger.parsed.passages[index].text
        leads = years[0].span.start < places[0][0]
        list_id = self.ledger.open_inner_list(
            index, "years-by-degree", "Years by degree", parent=frame.in_list, logic="any-of"
        )
        for number, quantity in enumerate(years):
            later = years[number + 1].span.start if number + 1 < len(years) else span.end
            behind = [one for place, one in places if quantity.span.end <= place < later]
            before = [one for place, one in places if place < quantity.span.start]
            degree = next(iter(behind if leads else before[-1:]), None)
            end = min([later, *(place for place, _ in places if place >= quantity.span.end)])
            end = _before_degree(text, quantity.span.end, end)
            self._years(
                index,
                Span(quantity.span.start, end),
                [quantity],
                frame,
                kind="skill",
                condition=None if degree is None else _given(degree),
                parent=list_id,
            )

    def _years(
        self,
        index: int,
        span: Span,
        years: list[Quantity],
        frame: Frame,
        *,
        kind: str,
        condition: str | None = None,
        parent: str | None = None,
    ) -> None:
        """State each amount of time with what it was spent on: the words up to the next amount."""
        text = self.ledger.parsed.passages[index].text
        for number, quantity in enumerate(years):
            end = years[number + 1].span.start if number + 1 < len(years) else span.end
            start = max(quantity.span.start, span.start)
            figure = years_of_experience(quantity)
            rest = words_behind(text, quantity, end)
            own = find_modality(without_asides(text[start : rest.end]))
            local = frame
            if own is not None and own[0] != frame.modality and own[0] != "minimum":
                local = frame.saying(own[0], Place(index, Span(start + own[1].start, start + own[1].end)))
            elif quantity.low is not None and re.match(r"min", text[quantity.span.start :], re.IGNORECASE):
                local = frame._replace(modality="minimum")
            inside = Span(span.start, start)
            spent, named = self.experience.read(text, quantity, Span(rest.start, rest.end), inside, kind=kind)
            self._state(
                index,
                spent,
                local,
                level="experience",
                rule="years of experience",
                figure=figure,
                amount=quantity.span,
                condition=condition,
                parent=parent,
            )
            self._state(index, named, local, level="experience", rule="name beside years of experience")

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
                quantifier=example_quantifier(passage.text, one, asked),
                manner=one.adverb,
                list_id=list_id,
                position=number if len(members) > 1 else position,
                unsure=one.unsure
                or _unsure_behavior(one, passage.text, frame, known=level is not None and figure is None)
                or self._field(index, one, frame),
            )
        for count, (head, inner) in enumerate(asked.heads, start=1):
            inner_id = None
            if len(inner.members) > 1 and head is not None:
                label = self.naming.concept(head.concept).label
                inner_id = self._list(
                    index, inner, frame, name=slug_of(label), label=label, concept=head.concept
                )
            elif len(inner.members) > 1:
                name = f"{passage.id}-members-{count}"
                inner_id = self._list(index, inner, frame, name=name, label="Alternatives")
            for number, one in enumerate(inner.members, start=1):
                if one.concept == frame.subject:
                    continue
                own = _beside(index, passage.text, one, frame)
                self.ledger.state(
                    frame.subject,
                    asks(own.modality),
                    one.concept,
                    [Place(index, one.span), *own.places("relation")],
                    rule=f"{rule}, {one.rule if one.rule == NAME_IN_THE_PHRASE else 'named as an example'}",
                    modality=own.modality,
                    hedge=frame.hedge,
                    level=one.level or (head.level if head is not None else None) or level,
                    quantifier=example_quantifier(passage.text, one, inner),
                    list_id=inner_id or list_id,
                    position=number if inner_id else position,
                    unsure=one.unsure or _unsure_behavior(one, passage.text, frame),
                )

    def _field(self, index: int, one: Asked, frame: Frame) -> str:
        """Tell that a sentence names the field of the role itself, which asks for nothing besides."""
        if self.ledger.parsed.passages[index].kind == "bullet":
            return ""
        role = self.naming.concept(frame.subject).label.lower().split()
        name = self.naming.concept(one.concept).label.lower().split()
        is_field = len(role) > 1 and (name == role[:-1] or name == [*role[:-1], f"{role[-1]}ing"])
        return "the field of the role itself" if is_field else ""

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


def _cells(passage: ParsedPassage) -> list[Span]:
    """Give the cells of a row that name something each, "SQL | Patience", without numbers and levels."""
    text = passage.text
    cells = [cell for _, cell in passage.cells if not _NUMBER.fullmatch(text, cell.start, cell.end)]
    if len(passage.cells) != _PAIR:
        return []
    first, *others = cells
    named = [one for one in others if names_only(text, one) and not names_level(text[one.start : one.end])]
    return [first, *named]


def _given(degree: Degree) -> str:
    """Word the condition of having a degree."""
    label = degree.label
    return f"a {label[:1].lower() + label[1:] if ' ' in label else label}"


def _before_degree(text: str, start: int, end: int) -> int:
    """Give where the words of an amount of time end, without those that lead to a degree: "… with a"."""
    words = text[start:end].rstrip(" ,;(")
    while words and words.rpartition(" ")[2].lower() in _TO_DEGREE:
        words = words.rpartition(" ")[0].rstrip(" ,;(")
    return start + len(words)


def _beside_work(text: str, parts: Sequence[Span]) -> Sequence[Span]:
    """Part what somebody did besides from what somebody was: "as a potter and running kilns"."""
    first = parts[0]
    if len(parts) > 1 or not _AS.search(text, max(0, first.start - _AS_REACH), first.start):
        return parts
    joint = _AND_DID.search(text, first.start, first.end)
    if joint is None:
        return parts
    was = Span(first.start, joint.start())
    did = Span(joint.end(), first.end)
    act = text[did.start : did.end].split(" ", 1)[0]
    return (was, did) if is_common_gerund(act) and base_verb(act) not in ADJECTIVE_VERBS else (was,)


def _asks_for_nothing(words: str, role: str) -> bool:
    is_no_wish = is_negated(words) and find_modality(words) is None
    is_of_somebody = is_of_application(words) or speaks_of_others(words, role)
    return is_no_wish or is_of_somebody or _APPLY.match(words.lstrip()) is not None


def _beside(index: int, text: str, asked: Asked, frame: Frame) -> Frame:
    """Let what is said beside one member go before what is said of all."""
    said = modality_beside(text, asked.span)
    return frame if said is None else frame.saying(said[0], Place(index, said[1]))


def _unsure_behavior(asked: Asked, text: str, frame: Frame, *, known: bool = False) -> str:
    """Tell why words of a framework may be no name: what it expects is worded as behavior.

    What is to be *known*, in few words that hold no preposition, is a name there too.
    """
    words = text[asked.span.start : asked.span.end].split()
    if known and 1 < len(words) <= _NAMING and _PLAIN.isdisjoint(map(str.lower, words)):
        return ""
    is_product = asked.span.start > 0 and text[asked.span.start].isupper()
    own_words = (
        frame.kind == "framework" and not asked.linked and asked.rule == "own words" and not is_product
    )
    return "what a framework expects, in words of its own" if own_words else ""
