"""Duties: what a bullet or sentence says that the role does."""

import re
from typing import Final

from skillgraph.documents.text import trimmed
from skillgraph.extraction.amounts.deadlines import find_first_time, find_how_often
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.concepts.proposals import is_figure_of_speech, is_well_cut
from skillgraph.extraction.duties.known_duties import qualified_duty
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.framing.third_person_items import Acts
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.mentions.named_openings import told_in_row
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.abilities import is_bare_ability
from skillgraph.extraction.wording.cases import case_of_opener
from skillgraph.extraction.wording.charges import charge_of
from skillgraph.extraction.wording.given_work import (
    given_work,
    is_got,
    is_no_work,
    is_report,
    knows_behind,
    may_give_work,
    wanted_work,
    work_below,
)
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.openers import is_generic_label
from skillgraph.extraction.wording.sentence_spans import sentences_of, trimmed_duty
from skillgraph.extraction.work.acts_by_noun import acts_of_nouns
from skillgraph.extraction.work.antecedents import PRONOUN, with_antecedents
from skillgraph.extraction.work.dangling import dangles, points_elsewhere
from skillgraph.extraction.work.duty_asides import without_asides
from skillgraph.extraction.work.duty_openings import ALL_OF_IT, DOING, LIGHT, NOUN_LIST, OPENING, lead_of
from skillgraph.extraction.work.duty_parts import (
    ADVERB_FIRST,
    has_object,
    opens_act,
    opens_with_verb,
    split_duties,
)
from skillgraph.extraction.work.duty_sentences import (
    act_of_opener,
    describes,
    enumerates,
    first_word,
    heads,
    hedged_words,
    is_definition,
    is_done,
    is_long,
    is_of_others,
    names_somebody,
    names_work,
    people_who_act,
    whole_sentences,
    with_their_objects,
)
from skillgraph.extraction.work.duty_shares import without_share
from skillgraph.extraction.work.duty_stretches import (
    are_of_role,
    gives_duties,
    is_done_to,
    is_other,
    listed,
    parts_of_light,
)
from skillgraph.language.grammar import PREPOSITIONS, is_command
from skillgraph.language.lists import split_series
from skillgraph.language.verbs import base_verb, is_gerund, is_noun_too, lists_things, opens_duty
from skillgraph.model import Span

_NO_VERB: Final = "it does not begin with a word for doing something"


class Duties:
    """States what a role or a stage does."""

    def __init__(self, ledger: Ledger) -> None:
        """Write to *ledger*."""
        self.ledger = ledger
        self.naming = ledger.naming
        self.acts = Acts(ledger.parsed)
        self.untold = all(one.kind != "responsibilities" for one in ledger.parsed.sections)

    def bullet(self, index: int, frame: Frame) -> None:
        """State the duties of a bullet; its label, where it has one, is an area."""
        passage = self.ledger.parsed.passages[index]
        text, (start, end) = passage.text, without_share(passage)
        if (row := told_in_row(passage, frame.label or "")) is not None:
            self.duties(index, row, frame, rule="duty of a bullet")
            return
        opener = None if frame.cue is None else self.ledger.parsed.passages[frame.cue.passage]
        lead = lead_of(opener.text) if opener is not None and opener.kind == "lead-in" else ""
        within = opener is not None and opener.list is not None and opener.kind == "lead-in"
        act = act_of_opener(opener.text, text) if opener is not None and within and not lead else ""
        if act or (lead and not opens_with_verb(text)):
            self._duty(index, Span(0, len(text)), frame, rule="duty of a bullet", lead=act or lead)
            return
        if passage.label is not None and not start and text[passage.label.end + 1 : end].strip():
            self._labeled(index, passage.label, Span(passage.label.end + 1, end), frame)
        else:
            self.duties(index, Span(start, end), frame, rule="duty of a bullet")

    def _labeled(self, index: int, named: Span, behind: Span, frame: Frame) -> None:
        """State what a label says, and the duties behind it, if that names none of its own."""
        text = self.ledger.parsed.passages[index].text
        label, body = text[named.start : named.end], text[behind.start : behind.end].strip(" \u2013\u2014-")
        if is_definition(label):
            if describes(label) and opens_duty(body):
                self.duties(index, behind, frame, rule="duty of a bullet")
            else:
                self.sentence(index, behind, frame)
            return
        case = case_of_opener(label, self.naming.concept(frame.subject).label) or find_first_time(label)
        if case is not None:  # "As a senior additionally: train crews"
            self.duties(index, behind, frame._replace(condition=case), rule="duty of a bullet")
            return
        of_things = lists_things(body) and people_who_act(text, trimmed(text, behind)) is None
        act = OPENING.sub("", label, count=1)
        is_act = opens_act(act) or (of_things and " " in act and opens_with_verb(act))
        is_act = is_act and (of_things or not opens_with_verb(body))
        if is_act or has_object(label):  # "Own the yard: plan refits" is two, "Mend hulls: ribs" one
            own, told = Span(named.end - len(act), named.end), listed(body, of_things=of_things)
            self._duty(index, own, frame, rule="duty of a bullet", told=told)
        if is_act:
            return
        if re.match(r"and\b", body):
            self._noun(index, named, frame)  # "Backups - and restores!"
            return
        if not is_generic_label(label) and not has_object(label):
            frame = frame._replace(in_list=self.area(index, named, frame))
        if of_things:
            self._noun(index, trimmed(text, behind), frame)  # "Data: forms and sign-off"
        else:
            self.duties(index, behind, frame, rule="duty of a bullet")

    def group(self, index: int, label: Span, frame: Frame) -> None:
        """State what the line of a group says: a duty, where it is an item and a command, else an area."""
        passage = self.ledger.parsed.passages[index]
        if passage.list is not None and is_command(passage.text[label.start : label.end]):
            self._duty(index, label, frame, rule="duty of a bullet")
        else:
            self.area(index, label, frame)

    def area(self, index: int, label: Span, frame: Frame) -> str | None:
        """State the area that a label names, and open the list of its duties."""
        passage = self.ledger.parsed.passages[index]
        concept = self._area(index, label, frame._replace(hedge=()), rule="area named by a label")
        section = self.ledger.parsed.sections[passage.section].slug.rpartition("/")[2]
        return self.ledger.open_list(
            f"{section}-{concept.removeprefix('concept:')}",
            passage.section,
            passage.text[label.start : label.end].strip(" :*"),
            logic="all-of",
            concept=concept,
            parent=frame.in_list,
            position=passage.position,
        )

    def sentence(self, index: int, span: Span, frame: Frame) -> bool:
        """State the duties of a sentence that says that it gives some; tell whether it does."""
        text = self.ledger.parsed.passages[index].text
        if not may_give_work(text[span.start : span.end]):
            return False
        noun_list = NOUN_LIST.search(text, *span)
        if noun_list is not None:
            self._nouns(index, Span(noun_list.end(), span.end), frame)
            return True
        is_item = frame.advertised and self.ledger.parsed.passages[index].kind == "bullet"
        is_below = frame.kind == "responsibilities" or (is_item and frame.kind in ("other", "overview"))
        match = given_work(text, span) or wanted_work(text, span)
        match = match or (work_below(text, span) if is_below else None)
        if match is None or is_no_work(text, Span(*match.span())):
            return False
        before, role = text[span.start : match.start()], self.naming.concept(frame.subject).label
        if not is_below and is_of_others(before, role):
            return False
        rest = next(sentences_of(text, Span(match.end(), span.end)))
        first = first_word(text, rest).strip(",")
        if is_gerund(first) and (colon := text.find(": ", rest.start, rest.end)) > 0:
            rest = Span(rest.start, colon)
        is_act = is_gerund(first) or (base_verb(first) is not None and not match.group().endswith("for "))
        if not is_act:
            return False
        frame = frame._replace(hedge=frame.hedge or find_hedges(match.group().replace("expected", "")))
        frame = frame._replace(condition=frame.condition or find_how_often(before))
        self.duties(index, rest, frame, rule="duty of a sentence")
        return True

    def duties(self, index: int, span: Span, frame: Frame, *, rule: str, sure: bool = False) -> None:
        """State each duty of a stretch: cut where another verb with an object of its own begins.

        Where it is *sure* that a verb opens the stretch, as after "I", no list has to know it.
        """
        text = self.ledger.parsed.passages[index].text
        noun_list = NOUN_LIST.match(text, trimmed(text, span).start, span.end)
        if noun_list is not None:
            self._nouns(index, Span(noun_list.end(), span.end), frame)
            return
        given, hedges = frame.hedge, find_hedges(hedged_words(text, span))
        hedge = tuple(sorted({*given, *hedges})) if hedges else given
        frame, sentences = frame._replace(hedge=hedge), whole_sentences(text, list(sentences_of(text, span)))
        of_role, role = False, self.naming.concept(frame.subject).label
        for turn, sentence in enumerate(sentences):
            if not turn and rule == "duty of a bullet" and heads(text, sentences):
                self._noun(index, sentence, frame)
                continue
            if turn:
                above = given if of_role else hedge  # "Potters often glaze. They fire the kiln."
                frame = frame._replace(hedge=find_hedges(hedged_words(text, sentence)) or above)
            of_role = of_role or are_of_role(text, people_who_act(text, sentence), role) is True
            is_told = turn and is_other(text, sentence, frame.kind, of_role=of_role)
            if is_done(text, sentence, role) and not is_told:
                self._sentence(index, sentence, frame, rule=rule, sure=sure)

    def _sentence(self, index: int, sentence: Span, frame: Frame, *, rule: str, sure: bool) -> None:
        text = self.ledger.parsed.passages[index].text
        who, role = people_who_act(text, sentence), self.naming.concept(frame.subject).label
        if are_of_role(text, who, role) is False or is_bare_ability(text, sentence):
            return
        doing = DOING.match(text, sentence.start, sentence.end)
        if doing is not None and doing["case"]:  # "Where needed, train …"
            frame = frame._replace(condition=doing["case"].lower())
        start = doing.end() if doing else who.end + 1 if who is not None else sentence.start
        opening = OPENING.match(text, start, sentence.end)
        stretch = Span(opening.end() if opening else start, sentence.end)
        is_all = is_long(text, stretch) and not enumerates(text, stretch)
        if is_all or is_got(text, sentence.start, stretch.start):
            return
        charge = charge_of(text, sentence, is_bullet=rule == "duty of a bullet")
        if charge is not None:
            self.charge(index, charge, frame, rule=rule)
            return
        known = knows_behind(text, stretch)
        stretch = Span(stretch.start, known.start) if known is not None else stretch
        if not sure and not gives_duties(self.naming, text, stretch, frame.kind):
            return
        if is_done_to(text, stretch):
            self.being(index, stretch, frame, rule=rule)
            return
        light = LIGHT.match(text, stretch.start, stretch.end)
        whole = self.naming.link(text[stretch.start : stretch.end], ("duty",)) is not None
        pieces = (stretch,) if whole or ALL_OF_IT.search(text, *stretch) else split_duties(text, stretch)
        if any(names_somebody(text[one.start : one.end]) for one in pieces[1:]):
            pieces = (stretch,)  # "makes sure that the code and test is kept"
        if light is not None and len(pieces) == 1 and not opens_with_verb(light["rest"]):
            self._light(index, light, frame, rule=rule)
            return
        duties = with_antecedents(text, pieces)
        for number, (piece, meant) in enumerate(duties, start=1):
            several = number if len(duties) > 1 else None
            self._duty(index, piece, frame, rule=rule, meant=meant, sure=sure and number == 1, number=several)

    def charge(self, index: int, span: Span, frame: Frame, *, rule: str) -> None:
        """State what somebody is responsible for."""
        self._duty(index, span, frame, rule=rule, lead="Be ")

    def being(self, index: int, span: Span, frame: Frame, *, rule: str) -> None:
        """State what somebody is expected to be, and does besides: "sought for advice and plans shifts"."""
        first, *others = split_duties(self.ledger.parsed.passages[index].text, span, form="third")
        self._duty(index, first, frame, rule=rule, lead="Be ")
        for other in others:
            self._duty(index, other, frame, rule=rule)

    def _duty(
        self,
        index: int,
        span: Span,
        frame: Frame,
        *,
        rule: str,
        meant: str = "",
        sure: bool = False,
        number: int | None = None,
        lead: str = "",
        told: str | None = None,
        wording: str = "",
    ) -> None:
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        span = trimmed_duty(text, span)
        adverb = ADVERB_FIRST.match(text, span.start, span.end)
        behind = Span(span.start if adverb is None else adverb.end(), span.end)
        start = behind.start if base_verb(first_word(text, behind).strip(",")) is not None else span.start
        words = without_asides(wording or text[start : span.end])
        words = words[:1].lower() + words[1:] if lead == "Be " else words
        if (points_elsewhere(words) and not meant) or names_somebody(words) or is_report(words):
            return
        is_lone = " " not in words and base_verb(words) is None and not lead
        if not words or is_lone or is_figure_of_speech(words):
            return
        words = PRONOUN.sub(lambda _: meant, words, count=1) if meant else words
        is_noun = is_noun_too(words.split(" ", 1)[0])
        if frame.kind == "framework" and is_noun and self.naming.link(words, COMPETENCE_KINDS) is not None:
            return  # "Load balancers": asked for by name
        if names_work(words) and not lead and not wording:
            self._named(index, Span(start, span.end), frame, rule=rule, is_area=True)
            return
        concept = self.naming.link(f"{lead}{words}", ("duty",))
        qualifiers, unsure = dict[str, str](), ""
        if concept is None:
            concept, qualifiers = qualified_duty(f"{lead}{words}", self.naming)
            is_known = concept not in self.naming.proposed
            is_first = frame.kind == "framework" and not text[: span.start].rstrip()[-1:].isalpha()
            does = is_known or sure or lead or wording or self.acts.say(words, of_level=is_first)
            unsure = dangles(words) if does else _NO_VERB
            if unsure == _NO_VERB and not wording:
                is_area, whole = number is None and rule == "duty of a bullet", Span(start, span.end)
                if self._named(index, whole, frame, rule=rule, is_area=is_area):
                    return
        position = passage.position
        if number is not None and frame.in_list is not None:
            position = (passage.position or 0) if passage.label is None else number
        elif passage.label is not None and frame.in_list is not None:
            position = 1
        self.ledger.state(
            frame.subject,
            "sg:hasDuty",
            concept,
            [Place(index, Span(start, span.end)), *frame.places("relation")],
            rule=rule,
            hedge=frame.hedge,
            condition=frame.condition,
            list_id=frame.in_list,
            position=position,
            scope=qualifiers.get("scope") or told,
            means=qualifiers.get("means"),
            purpose=qualifiers.get("purpose"),
            unsure=unsure,
        )

    def _named(self, index: int, span: Span, frame: Frame, *, rule: str, is_area: bool) -> bool:
        """State the acts that nouns name, or the area that words name; tell whether anything is stated."""
        words = self.ledger.parsed.passages[index].text[span.start : span.end]
        acts = acts_of_nouns(words) if frame.kind == "responsibilities" else ()
        for number, act in enumerate(acts, start=1):
            where = Span(span.start + act.span.start, span.start + act.span.end)
            several = number if len(acts) > 1 else None
            self._duty(index, where, frame, rule=rule, number=several, wording=act.command)
        if is_area and not acts:
            self._noun(index, span, frame)
        return is_area or acts != ()

    def _noun(self, index: int, span: Span, frame: Frame) -> None:
        """State an item that names work without a verb, "A/B test analysis", as an area of the role.

        One that goes on with what stands above it names none: "within five days".
        """
        words = self.ledger.parsed.passages[index].text[span.start : span.end]
        if words.split(" ", 1)[0] in PREPOSITIONS:
            return
        unsure = "" if is_well_cut(words) else _NO_VERB
        self._area(index, span, frame, rule="area named by an item", unsure=unsure)

    def _area(self, index: int, span: Span, frame: Frame, *, rule: str, unsure: str = "") -> str:
        """State the area that some words name, and give it."""
        passage = self.ledger.parsed.passages[index]
        words = passage.text[span.start : span.end].strip(" :*")
        known = self.naming.link(words, ("area", "skill", "soft-skill"))
        concept = known or self.naming.propose(words, "area")
        self.ledger.state(
            frame.subject,
            "sg:hasArea",
            concept,
            [Place(index, span), *frame.places("relation")],
            rule=rule,
            hedge=frame.hedge,
            list_id=frame.in_list,
            position=passage.position,
            unsure=unsure,
        )
        return concept

    def _light(self, index: int, light: re.Match[str], frame: Frame, *, rule: str) -> None:
        """State "assist in A, B and C" as a duty each."""
        parts = parts_of_light(light)
        if not parts:
            self._duty(index, Span(light.start(), light.end()), frame, rule=rule)
        verb, to = light["verb"].lower().split()
        lead = f"{base_verb(verb) or verb} {to} ".capitalize()
        for number, part in enumerate(parts, start=1):
            self._duty(index, part, frame, rule=rule, number=number, lead=lead)

    def _nouns(self, index: int, span: Span, frame: Frame) -> None:
        """State "Responsibilities include A, B, and C" as a duty each."""
        text = self.ledger.parsed.passages[index].text
        span = trimmed_duty(text, span)
        span = Span(span.start, span.end - len(" as well") * text.endswith(" as well", span.start, span.end))
        spans = with_their_objects(text, [item.span for item in split_series(text, span).items])
        are_named = True
        for number, where in enumerate(spans, start=1):
            words = text[where.start : where.end]
            are_named = are_named and not opens_with_verb(words)
            if are_named and not words.endswith("ing"):
                self._named(index, where, frame, rule="duty of an enumeration", is_area=True)
            else:
                self._duty(index, where, frame, rule="duty of an enumeration", number=number)
