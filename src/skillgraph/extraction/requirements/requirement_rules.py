"""Requirements: what a bullet or sentence asks of a person, with years, degrees and levels."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.amounts.deadlines import find_deadline
from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.concepts.proposals import (
    BADLY_CUT,
    is_figure_of_speech,
    is_proposable,
    is_well_cut,
)
from skillgraph.extraction.duties.means import Means
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.framing.stacks import lists_sources
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.objects.choice_parts import part_choices
from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.extraction.qualifications.certificates import find_certificate_names, papers_beside
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.requirements.asked_statements import AskedStatements
from skillgraph.extraction.requirements.beside import (
    beside_enough,
    beside_work,
    beside_years,
    opens_with_time,
)
from skillgraph.extraction.requirements.clause_levels import level_of_clause
from skillgraph.extraction.requirements.credentials import Credentials
from skillgraph.extraction.requirements.experience_rules import Years
from skillgraph.extraction.requirements.graded_rows import graded_row, named_cells
from skillgraph.extraction.requirements.listed_beside import listed_beside
from skillgraph.extraction.requirements.named_before import is_form_line, names_experience
from skillgraph.extraction.requirements.own_words import answered, is_denied_or_of_form, worded
from skillgraph.extraction.requirements.reader_questions import demand_of, welcome_of
from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.sentences.clauses import clauses, is_label, is_question
from skillgraph.extraction.sentences.held_time import how_held
from skillgraph.extraction.sentences.substitutes import instead_of_degrees
from skillgraph.extraction.sentences.unasked import asks_for_nothing, is_set_aside, speaks_of_reader
from skillgraph.extraction.sentences.worked_time import (
    is_experience,
    is_of_others,
    years_worked,
)
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.abilities import parts_of_able
from skillgraph.extraction.wording.askings import Asked, AskedList, says_level_anew, with_level
from skillgraph.extraction.wording.barred import barred_by_lack
from skillgraph.extraction.wording.cases import case_of_opener, find_case
from skillgraph.extraction.wording.claims import speaks_of_employer
from skillgraph.extraction.wording.denials import without_second
from skillgraph.extraction.wording.labeled_levels import level_labels
from skillgraph.extraction.wording.letter_marks import find_assessed
from skillgraph.extraction.wording.levels_abroad import asked_apart
from skillgraph.extraction.wording.modal_words import force_of_label, without_modal
from skillgraph.extraction.wording.modality import (
    Level,
    bare_level,
    find_level,
    find_modality,
    is_negated,
    is_negated_abroad,
    opens_with_level,
)
from skillgraph.extraction.wording.openers import asks_nothing, is_generic_label, opens_wish
from skillgraph.extraction.wording.own_levels import for_one_end
from skillgraph.extraction.wording.promises import level_ahead
from skillgraph.extraction.wording.trimming import without_denial, without_use, without_use_of_skills
from skillgraph.language.lazy import expression
from skillgraph.language.lists import is_one_enough
from skillgraph.model import Span

#: How somebody is who is willing, which adds nothing to a trait.
_READY: Final = expression(r"(?:very |highly )?(?:willing(?:ness)?|eager(?:ness)?|keen|able|capable|ready)")
#: How often a thing was counted, before it, or its number: "26 Scripting", "(D3) Scripting", "E4 Scripting".
_COUNTED: Final = expression(r"(?:\d{1,3}|\([A-Z]\d{1,2}\)|[DE]\d{1,2}[.:)]?) {1,3}(?=[A-Z])(?!Jahre|Monate)")
#: Behind a name that another noun heads: "Hardware simulators" are no hardware.
_HEADED: Final = expression(r" (?!and\b|or\b|in\b|for\b|skills?\b|experience\b|knowledge\b)[a-z]")


class Requirements:
    """States what is asked for."""

    def __init__(self, ledger: Ledger, phrases: Phrases, means: Means) -> None:
        """Write to *ledger*, read phrases with *phrases*; what is worked with is of *means*."""
        self.ledger = ledger
        self.means = means
        self.phrases = phrases
        self.credentials = Credentials(ledger)
        self.stated = AskedStatements(ledger)
        self.years = Years(ledger, phrases, self.stated)
        self.naming = ledger.naming
        self.assessed = {**level_labels(ledger.parsed), **find_assessed(ledger.parsed)}

    def bullet(self, index: int, frame: Frame) -> None:
        """State what a bullet asks for: its label, where that names a competence, and its clauses."""
        passage = self.ledger.parsed.passages[index]
        text, start = passage.text, 0
        is_marked = frame.said is not None and frame.said.passage == index  # "Own car (D)"
        end = frame.said.span.start if frame.said and is_marked else self.assessed.get(index, len(text))
        kind = "soft-skill" if frame.kind == "soft-skills" else "skill"
        whole, role = Span(0, len(text)), self.naming.concept(frame.subject).label
        is_apart = find_deadline(text, whole) is not None or find_case(text, whole, role) is not None
        rules = (self.graded, self.sources, self.means.own_tools)
        is_read = any(rule(index, frame) for rule in rules)
        if is_read or (not is_apart and self.credentials.bullet(index, frame)):
            return
        labeled = (
            passage.label is not None
            and not opens_with_level(text, passage.label)
            and is_label(text, passage.label)
            and not is_one_enough(text[: passage.label.end])
            and not self._is_timed(text, passage.label)
            and not is_of_others(text, passage.label)
        )
        if labeled and passage.label is not None:
            name, frame = self._with_force(index, passage.label, frame)
            label = text[name.start : name.end]
            start = passage.label.end + 1
            if asks_nothing(text[name.start : start - 1]) or self._answers(index, name, start, frame):
                return
            level, case = level_ahead(label), case_of_opener(label, role) or frame.condition
            if level is not None or case != frame.condition or is_generic_label(label):
                labeled = False  # nothing is defined behind it
                frame = worded(label, frame, Place(index, name))._replace(level=level, condition=case)
                if opens_wish(label) and not frame.wishes:
                    frame = frame.saying("desirable", Place(index, passage.label))
            elif text[start:].strip():
                said = worded(text[start:], frame, Place(index, Span(start, len(text))))
                is_defined = not names_only(text, Span(start, len(text))) and " more " not in text[start:]
                is_firmer = frame.wishes and not said.wishes and is_defined
                is_wish = said.wishes and len(clauses(text, Span(start, len(text)))) == 1
                labeled_frame = said if is_firmer or is_wish else frame
                body_span = Span(start, len(text))
                start = self._label(index, labeled_frame, name, body=body_span, kind=kind)
                if kind == "soft-skill" and not find_level(text, Span(start, len(text))).level:
                    return
        counted = _COUNTED.match(text, start)
        start = counted.end() if counted is not None else start
        for part in (not is_marked and named_cells(passage)) or [Span(start, end)]:
            for clause in self._asking_clauses(text, part):
                self.clause(index, clause, frame, kind=kind, is_label_body=labeled)

    def _asking_clauses(self, text: str, part: Span) -> Sequence[Span]:
        """Give the clauses of a bullet, of another language those that ask: not "C ist kein Muss"."""
        found = clauses(text, part)
        if self.phrases.known.proposing:
            return found
        parts = (one for clause in found for one in asked_apart(text, clause))
        return [one for one in parts if not is_negated_abroad(text[one.start : one.end])]

    def _is_timed(self, text: str, label: Span) -> bool:
        """Tell whether a label names what somebody is to have done, or been, so long: "Java: 4+ years"."""
        words = text[label.start : label.end]
        is_named = self.phrases.is_name(text, label) or is_occupation(words) or names_experience(words)
        is_named = is_named or is_form_line(text)
        return is_named and opens_with_time(text, label.end + 1)

    def _answers(self, index: int, label: Span, start: int, frame: Frame) -> bool:
        """State a label behind which stands only how far it is asked for, if it is: "Ropes: required".

        Tell whether this is so, or what stands there names nothing and says that it is not asked for.
        """
        text = self.ledger.parsed.passages[index].text
        body, words = Span(start, len(text)), text[start:]
        if is_denied_or_of_form(text[label.start : label.end], words):
            return True
        if (own := answered(words, frame, Place(index, body))) is not None:
            self.clause(index, label, own, kind="soft-skill" if frame.kind == "soft-skills" else "skill")
            return True
        is_no_wish = is_negated(words) and find_modality(words) is None and len(clauses(text, body)) == 1
        return is_no_wish and not self.phrases.names(text, body).members

    def _with_force(self, index: int, label: Span, frame: Frame) -> tuple[Span, Frame]:
        """Give a label without the bracket that says how far, and what that says: "Ropes (a plus)"."""
        text = self.ledger.parsed.passages[index].text
        force = force_of_label(text, label)
        if force is None:
            return label, frame
        said = worded(text[force.start : force.end], frame, Place(index, force))
        return Span(label.start, force.start), said

    def graded(self, index: int, frame: Frame) -> bool:
        """State what a row asks for as its second cell qualifies it; tell whether it is one of these."""
        row = graded_row(self.ledger.parsed, index)
        if row is None:
            return False
        if row.years is not None:
            self.years.of_row(index, row.thing, row.years, frame, amount=row.cell)
        own = frame if row.modality is None else frame.saying(row.modality, Place(index, row.cell))
        for part in row.parts:
            self.clause(index, part, own._replace(level=row.level))
        return True

    def sources(self, index: int, frame: Frame) -> bool:
        """State a list of where data come from, without the fields of work in it; tell whether it is one."""
        passage = self.ledger.parsed.passages[index]
        text, label = passage.text, passage.label
        if label is None or not lists_sources(text[label.start : label.end]):
            return False
        asked = self.phrases.read(text, Span(label.end + 1, len(text)))
        is_product = self.phrases.known.is_technology
        members = tuple(one for one in asked.members if not one.linked or is_product(one))
        self.stated.state(index, asked._replace(members=members), frame, level=None, rule="requirement")
        return True

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
        if (lacked := barred_by_lack(text, span)) is not None:
            span, frame = lacked, frame.saying("required", Place(index, span))
        if is_question(text, span):
            welcome = welcome_of(self.ledger.parsed, index, span)
            demand = demand_of(self.ledger.parsed, index, span, frame)
            if welcome is not None:
                frame = frame.saying("desirable", welcome)
            elif demand is None:
                return
            span = demand or span
        case = find_case(text, span, self.naming.concept(frame.subject).label)
        if case is not None:
            span, frame = case.rest, frame._replace(condition=case.condition)
        words = text[span.start : span.end]
        for part in (one for able in parts_of_able(text, span) for one in beside_years(text, able)):
            alone, *others = beside_enough(text, part)
            self._clause(index, alone, frame, kind=kind, is_label_body=is_label_body, rule=rule)
            for other in others:
                said = worded(words, frame, Place(index, span))
                self._clause(index, other, said, kind=kind, is_label_body=is_label_body, rule=rule)

    def _clause(
        self, index: int, span: Span, frame: Frame, *, kind: str, is_label_body: bool, rule: str
    ) -> None:
        text = self.ledger.parsed.passages[index].text
        if (until := find_deadline(text, span)) is not None:
            modality = "required" if frame.modality == "minimum" else frame.modality
            span, frame = until[0], frame._replace(condition=until[1], modality=modality)
        if (held := how_held(text, span)) is not None:
            span, frame = held[0], frame._replace(condition=held[1])
        span = without_denial(text, without_use_of_skills(text, span))
        span = without_second(text, without_use(text, span))
        words = text[span.start : span.end]
        is_count = words.strip(" +.").isdigit() and bool(years_worked(text, span))  # "Years of experience: 5"
        is_unasked = (asks_for_nothing(words) and not is_count) or is_set_aside(text, span)
        if is_unasked or speaks_of_employer(words):
            return
        above, frame = frame, worded(words, frame, Place(index, span))
        if rule.startswith("group label") and not find_certificate_names(words) and not find_degrees(words):
            area = self.naming.link(words, ("area", *COMPETENCE_KINDS)) or self.naming.propose(words, "area")
            one = Asked(area, span, linked=area not in self.naming.proposed, rule="label")
            self.stated.state(index, AskedList((one,)), frame, level=None, rule=rule)
            return
        if self._qualified(index, span, frame, above, kind=kind):
            return
        rest = without_modal(text, span)
        if rest.start >= rest.end or is_figure_of_speech(text[rest.start : rest.end]):
            return
        level = level_of_clause(self.ledger.parsed, self.phrases, index, rest)
        says_more = is_label_body and level.level is None
        if says_more and not (is_one_enough(words) or names_only(text, level.rest)):
            return  # a definition of the label
        is_spoken = speaks_of_reader(text, span, level)
        parts = (
            (level.rest,) if is_spoken or level.verbal else part_choices(text, level.rest, self.phrases.known)
        )
        is_of_all = level.verbal or opens_with_level(text, rest)  # "excellent Go, plus C" is not
        for part in beside_work(text, parts):
            asked = (
                self.phrases.names(text, part)
                if is_spoken
                else self.phrases.read(text, part, kind=kind, verbal=level.verbal)
            )
            of_all = is_of_all and not says_level_anew(text, asked)
            is_trait = level.verbal and _READY.fullmatch(level.level or "") and self._are_traits(asked)
            is_its = not is_trait and (is_of_all or part.start == level.rest.start)
            said = level.level if is_its and not (frame.level and level.level == "knowledge") else None
            asked = asked if of_all else with_level(text, asked, said)
            asked = for_one_end(asked) if said == "enough" else asked
            lent = None if level.verbal or is_spoken else frame.level
            said = (said if of_all else None) or lent
            self.stated.state(index, asked, frame, level=said, rule=rule)

    def _qualified(self, index: int, span: Span, frame: Frame, above: Frame, *, kind: str) -> bool:
        """State the degrees, certificates and years of a clause; tell whether it asks for any.

        *above* is the frame around the clause, *frame* what its own words make of it.
        """
        text = self.ledger.parsed.passages[index].text
        words = text[span.start : span.end]
        years, degrees = years_worked(text, span), find_degrees(words)
        instead = instead_of_degrees(text, span, degrees) if degrees else None
        if instead is not None:
            years = [one for one in years if not instead.start <= one.span.start < instead.end]
        either = self.years.alternatives(index, span, degrees, years, frame)
        least = frame.said.span.start if frame.modality == "minimum" and frame.said else -1
        # "at least 5 years, or a PhD"
        is_of_years = any(one.span.start <= least < one.span.end for one in years)
        asking = above if is_of_years else frame
        if degrees:
            self.credentials.degrees(index, span, asking, degrees=degrees, amounts=years, among=either)
            self.years.beside_degrees(index, span, degrees, years, frame, parent=either)
        said = find_modality(words) if frame.modality == "minimum" and frame.said is None else None
        is_firm = said is not None and said[0] == "required"  # "CKA is required", below "Minimum"
        firm = frame.saying("required", Place(index, span)) if is_firm else frame
        certified = self.credentials.certificates(index, span, firm, but=instead)
        if degrees or certified:
            for paper in papers_beside(text, span, but=instead):
                self.stated.state(index, self.phrases.read(text, paper), frame, level=None, rule="paper")
            for other in listed_beside(text, without_modal(text, span)) if not degrees else ():
                self._clause(index, other, frame, kind=kind, is_label_body=False, rule="requirement")
            return True
        if years and is_experience(words):
            self.years.years_or_fewer(index, span, years, frame, kind=kind)
            return True
        return False

    def _are_traits(self, asked: AskedList) -> bool:
        """Tell whether what is asked for are soft skills that the vocabulary has: "willing to learn"."""
        kinds = {self.naming.concept(one.concept).kind for one in asked.members if one.linked}
        return kinds == {"soft-skill"}

    def _label(self, index: int, frame: Frame, label: Span, *, body: Span, kind: str) -> int:
        """State the label of a bullet that names a competence itself; give where its body is to be read.

        A level that the body opens with, and that is of nothing else, is the label's.
        """
        text = self.ledger.parsed.passages[index].text
        words = text[label.start : label.end]
        if find_degrees(words) or find_quantities(words):
            return body.start
        level, proposing = bare_level(text, body), self.phrases.known.proposing
        if level is None and not is_proposable(words) and not self.phrases.is_name(text, label):
            return body.start  # "In the United Kingdom: …"
        asked = AskedList((self._named_by(text, label, kind=kind),))
        is_told = not asked.members[0].linked and speaks_of_employer(text[body.start : body.end])
        if is_told or self._is_of_tools(text, asked.members[0], body):
            return body.start  # "Team and culture: the team offers …", "Collaboration: Jira, Slack"
        if not asked.members[0].linked and (not proposing or (level is None and names_only(text, body))):
            return body.start
        level = level or Level(self._leveled(text, label) or frame.level, body)
        self.stated.state(index, asked, frame, level=level.level, rule="label of a requirement")
        return level.rest.start

    def _leveled(self, text: str, label: Span) -> str | None:
        """Give how well what a label names is to be known, by its first words: "Good Foo engineering"."""
        level = find_level(text, label)
        is_ahead = level.rest.start > label.start and not opens_with_level(text, label)
        return level.level if is_ahead and not self.phrases.is_name(text, label) else None

    def _is_of_tools(self, text: str, label: Asked, body: Span) -> bool:
        """Tell whether what a label names is what the tools behind it are for, and a trait elsewhere."""
        is_trait = label.linked and self.naming.concept(label.concept).kind == "soft-skill"
        return is_trait and self.phrases.known.are_tools(text, body)

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
        concept = self.naming.propose(words, kind, parts=parts)
        unsure = "" if is_well_cut(words) else BADLY_CUT
        return Asked(concept, label, linked=False, rule="label of the bullet", unsure=unsure)
