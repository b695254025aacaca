"""Degrees with their fields, and certificates: what a bullet or a clause asks for by its name."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.amounts.deadlines import or_by_then
from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.amounts.quantity import Quantity, years_of_experience
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.qualifications.certificates import (
    OR_SIMILAR,
    another_behind,
    find_certificate_names,
    gives_examples,
    is_choice,
    validity,
    vendor_before,
)
from skillgraph.extraction.qualifications.degrees import Degree, find_degrees
from skillgraph.extraction.qualifications.study_fields import named_fields, wished_field
from skillgraph.extraction.requirements.beside import is_for_one
from skillgraph.extraction.requirements.listed_beside import listed_beside
from skillgraph.extraction.sentences.held_time import or_later
from skillgraph.extraction.sentences.substitutes import (
    GRADES,
    also_instead,
    instead_of_degrees,
    like_degree,
    wished_apart,
)
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.modal_words import modality_beside, without_modal
from skillgraph.extraction.wording.modality import asks, find_modality, is_negated
from skillgraph.extraction.wording.openers import asks_nothing, is_generic_label
from skillgraph.language.inner_choices import CHOICE
from skillgraph.language.lazy import expression
from skillgraph.language.lists import is_one_enough, split_series
from skillgraph.language.slugs import slug_of
from skillgraph.model import Figure, Span

#: What leads from an amount of time to what was done in it.
_OF: Final = expression(r"^['\u2019]?\s*(?:of|in|as an?|as) ")
#: How many examinations of a school, and how well passed: "five … at grade 4 or above".
_COUNT: Final = expression(
    r"\b(?P<count>(?:at least )?(?:two|three|four|five|six|seven|eight|[2-9])) (?:[a-z]+ )?$", re.IGNORECASE
)
#: That a degree is the least: "a Master's degree or higher".
_UPWARD: Final = expression(r",? \(?(?P<how>or (?:above|better|higher))\b")
#: What leaves a choice between two degrees; "of" alone is Dutch.
_EITHER: Final = expression(rf"\b(?:{CHOICE})\b|/|^\W*of\W*$")
_REACH: Final = 24
_CERTIFICATES: Final = expression(r"\bcertif", re.IGNORECASE)
_LONGEST: Final = 9
#: The name before the colon in a list of certificates, with a first colon that is part of it.
_CERTIFICATE_LABEL: Final = expression(
    r"((?:[^:()]+ Certified: )?[A-Z][^:()]*?)\s*(?:\([^()]*\)[^:]{0,12})?:"
)
_TITLE_CASE: Final = expression(  # a word on its own counts as two where it holds two: "MySQL"
    r"(?:(?:[A-Z][\w+&.:/-]*+|of|in|for|and|[\u2013-]|\([A-Z]++\))\s*+){2,10}"
    r"|(?=[A-Z][\w+&.:/-]*+\s*+\Z)[A-Z][\w+&.:/-]*?(?:[A-Z][\w+&.:/-]*+|(?:of|in|for|and|-)(?=\s*+\Z))\s*+"
)
#: What lets a certificate come later: "… (or ability to get certified within 60 days)".
_OR_LATER: Final = expression(
    r",? \(?or (?:an? |the |(?:you )?are |be )?"
    r"(?:abilit|willing|prepared|able|eligib|ready|work(?:ing)? toward)",
    re.IGNORECASE,
)
_LATER: Final = "whoever has not got the certificate may get it later"
#: What may stand between a certificate and that: its letters, and the names of others.
_OTHER_NAMES: Final = expression(r"(?:(?:,|/| or)? \(?[A-Z][\w&+.-]*+\)?){0,12}+,?")
#: Behind the name of a certificate: its letters, or what is said of it.
_BRACKET: Final = expression(
    r"\s*\((?:(?P<letters>[A-Z]{2}[\w\u00ae+-]*)|[A-Z](?:/[A-Z])*|[a-z][^()]*|[^(),]*,[^()]*)\)$"
)

#: A name that ends with the letters of a certificate: "Harbor HSC".
_LETTERS: Final = expression(r"(?:[A-Z][\w&+-]* ){0,3}[A-Z]{3,6}\d?\+?")
#: What a slash joins to the name of a certificate as a second half of it.
_SLASHED: Final = expression(r" ?/ ?(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})(?![\w/])")
#: Between two that will both do, of which the first is the better one: "Foo (preferred, or Bar)".
_BETTER: Final = expression(r" ?\(preferred,? or ", re.IGNORECASE)
#: Why a degree is unsure that only one of several amounts of time goes with.
_PAIR: Final = 2
_SHORTER: Final = "the degree may only count in place of years of experience"


class Credentials:
    """States degrees and certificates."""

    def __init__(self, ledger: Ledger) -> None:
        """Write to *ledger*."""
        self.ledger = ledger
        self.naming = ledger.naming

    def bullet(self, index: int, frame: Frame) -> bool:
        """State a bullet that is of certificates, as its words or those above it say; tell whether it is."""
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        above = self.ledger.text(frame.cue) if frame.cue is not None else ""
        is_below = _CERTIFICATES.search(above) is not None
        named = find_certificate_names(text)
        if not named and not is_below:
            return False
        said = find_modality(text)
        if said is not None and asks(said[0]) != asks(frame.modality):
            frame = frame.saying(said[0], Place(index, said[1]))
        label = passage.label
        is_within = label is not None and any(
            one.start <= label.start and label.end < one.end for one in named
        )
        if is_within and not is_below:
            label = None  # "Microsoft Certified: Power BI Data Analyst"
        if is_below and label is not None:
            name = _CERTIFICATE_LABEL.match(text, label.start)
            if name is None or is_generic_label(name[1]) or find_degrees(name[1]) or asks_nothing(name[1]):
                return False
            opens = next((one for one in named if one.start == name.start(1) and one.end > name.end(1)), None)
            end = name.end(1) if opens is None else opens.end
            behind = [one for one in named if one.start >= end]
            self._together(index, behind or [Span(name.start(1), end)], frame)
            return True
        if label is not None:
            inside = [one for one in named if one.end <= label.end]
            if len(inside) == 1:
                self.certificate(index, inside[0], frame)
            return len(inside) == 1
        return self._whole(index, named, frame)

    def _whole(self, index: int, named: Sequence[Span], frame: Frame) -> bool:
        """State a bullet that is all names of certificates, or one name below words that say so."""
        text = self.ledger.parsed.passages[index].text
        whole = without_modal(text, Span(0, len(text.rstrip(" ."))))
        whole = Span(whole.start, len(text[: whole.end].rstrip(" |")))  # the end of a cell
        covered = sum(one.end - one.start for one in named)
        covers = 2 * covered >= whole.end
        is_name = not named and _TITLE_CASE.fullmatch(text[whole.start : whole.end])
        if (not (named and covers) and not is_name) or (is_negated(text) and find_modality(text) is None):
            return False
        if listed_beside(text, whole):
            return False
        is_mostly_names = len(named) >= _PAIR and 4 * covered >= 3 * whole.end
        if len(text[whole.start : whole.end].split()) > _LONGEST and not is_mostly_names:
            return False  # a sentence
        is_one = len(named) < _PAIR and not another_behind(text, named)
        self._together(index, [whole] if is_one else named, frame)
        return True

    def degrees(
        self,
        index: int,
        span: Span,
        frame: Frame,
        *,
        degrees: Sequence[Degree],
        amounts: Sequence[Quantity],
        among: str | None,
    ) -> None:
        """State the *degrees* of a clause with their fields.

        Several *amounts* of time each go with a degree of their own, so that any of the degrees will do;
        where time does instead of a degree, both are of the list *among*.
        """
        text = self.ledger.parsed.passages[index].text
        apart = wished_apart(text, span, degrees)
        for wish, (said, at) in apart.items():
            wished = frame.saying(said, Place(index, at))
            self.degrees(index, span, wished, degrees=[wish], amounts=(), among=None)
        degrees = [one for one in degrees if one not in apart]
        piece = text[span.start : span.end]
        between = piece[degrees[0].span.end : degrees[-1].span.start]
        instead = instead_of_degrees(text, span, degrees)
        is_either = instead is not None or len(amounts) > 1 or _EITHER.search(between) is not None
        logic = "any-of" if is_either else "not said"
        is_for_years = len(degrees) == 1 and is_for_one(text, amounts, span.start + degrees[0].span.start)
        list_id = among
        if among is None and (len(degrees) > 1 or instead):
            list_id = self.ledger.open_inner_list(
                index, "degrees", "Degrees", parent=frame.in_list, logic=logic
            )
        for position, degree in enumerate(degrees, start=1):
            where = Span(span.start + degree.span.start, span.start + degree.span.end)
            concept = self.naming.propose(degree.label, "qualification")
            count = _COUNT.search(text, max(0, where.start - _REACH), where.start)
            upward = _UPWARD.match(text, where.end)
            ends = [where.end, *(span.start + field.end for field in degree.fields[-1:])]
            grade = next(filter(None, (GRADES.match(text, end) for end in ends)), None)
            statement = self.ledger.state(
                frame.subject,
                asks(frame.modality),
                concept,
                [Place(index, where), *frame.places("relation")],
                rule="degree",
                scope=f"at {grade['grade']}" if grade else None,
                quantifier=count["count"].lower() if count else upward and upward["how"],
                modality=frame.modality,
                hedge=frame.hedge,
                condition=frame.condition,
                list_id=list_id or frame.in_list,
                position=position if list_id else self.ledger.parsed.passages[index].position,
                unsure=_SHORTER if is_for_years else "",
            )
            self._fields(index, span.start, degree, statement, unsure=_SHORTER if is_for_years else "")
        also = also_instead(text, span, degrees) if instead is not None else None
        for position, one in enumerate(filter(None, dict.fromkeys((also, instead))), start=len(degrees) + 1):
            what, figure = self._in_words(text, one, span, degrees[0])
            self.ledger.state(
                frame.subject,
                asks(frame.modality),
                what,
                [Place(index, one), *frame.places("relation")],
                rule="instead of a degree",
                figure=figure,
                level="experience" if figure else None,
                modality=frame.modality,
                hedge=frame.hedge,
                condition=frame.condition,
                list_id=list_id,
                position=position,
            )

    def _in_words(self, text: str, one: Span, clause: Span, degree: Degree) -> tuple[str, Figure | None]:
        """Name what does instead of a degree, and how long where it is time: "5 years of drafting"."""
        what = re.sub(r" holders?(?= with )", "", text[one.start : one.end].strip(" *"))
        time = next((found for found in find_quantities(what) if found.kind == "years"), None)
        if time is not None and time.span.start == 0:
            done = _OF.sub("", what[time.span.end :].strip()) or "Experience"
            kind = "role" if what[time.span.end :].startswith(" as a") else "skill"
            return self.naming.propose(done, kind), years_of_experience(time)
        if " " not in what and one.end <= clause.start + degree.span.start and degree.fields:
            field = degree.fields[0]  # "a certificate or degree in care"
            what += f" in {text[clause.start + field.start : clause.start + field.end]}"
        return self.naming.propose(like_degree(what, degree), "qualification"), None

    def _fields(self, index: int, offset: int, degree: Degree, statement: str, *, unsure: str) -> None:
        text = self.ledger.parsed.passages[index].text
        several = len(degree.fields) > 1
        list_id = None
        if degree.implied:
            letters = Span(offset + degree.span.start, offset + degree.span.end)
            self._field(index, degree.implied, letters, statement, unsure=unsure)
        if several:
            label = f"Fields of the {degree.label[:1].lower() + degree.label[1:]}"
            list_id = self.ledger.open_inner_list(
                index, slug_of(label), label, logic=degree.fields_logic, is_open=degree.fields_open
            )
        for position, field in enumerate(named_fields(text, offset, degree), start=1):
            if field is None:
                continue
            self._field(
                index,
                field.words,
                field.span,
                statement,
                within=(list_id, position) if list_id else (None, None),
                scope=f"to {field.others}" if field.others else None,
                said=wished_field(text, offset + degree.span.end, field.span.start),
                unsure=unsure,
            )

    def _field(
        self,
        index: int,
        words: str,
        where: Span,
        statement: str,
        *,
        within: tuple[str | None, int | None] = (None, None),
        scope: str | None = None,
        said: tuple[str, Span] | None = None,
        unsure: str = "",
    ) -> None:
        """State the field of a degree's statement, *within* a list; *said* is how far it is preferred."""
        concept = (
            self.naming.link(f"{words} (field of study)", ("field-of-study",))
            or self.naming.link(words, ("field-of-study",))
            or self.naming.propose(words, "field-of-study")
        )
        self.ledger.state(
            statement,
            "sg:inField",
            concept,
            [Place(index, where), *([Place(index, said[1], ("modality",))] if said else [])],
            rule="field of study",
            scope=scope,
            modality=said[0] if said else None,
            list_id=within[0],
            position=within[1],
            unsure=unsure,
        )

    def certificates(self, index: int, span: Span, frame: Frame, *, but: Span | None = None) -> bool:
        """State the certificates of a clause, *but* what does instead of a degree; tell if there are any."""
        text = self.ledger.parsed.passages[index].text
        found = find_certificate_names(text[span.start : span.end])
        named = [Span(span.start + one.start, span.start + one.end) for one in found]
        named = [one for one in named if but is None or not but.start <= one.start < but.end]
        is_pair = len(named) == _PAIR and _BETTER.fullmatch(text, named[0].end, named[1].start)
        aside = [] if is_pair else [one for one in named if modality_beside(text, one)]
        for one in aside:  # "Kafka (CCDAK is a plus) and Go": what stands around it is asked for too
            said, where = modality_beside(text, one) or ("", one)
            self.certificate(index, one, frame.saying(said, Place(index, where)))
        self._together(index, [one for one in named if one not in aside], frame)
        return len(named) > len(aside)

    def _together(self, index: int, named: Sequence[Span], frame: Frame) -> None:
        """State certificates that stand together: any one of them will do where *or* joins them."""
        if not named:
            return
        text = self.ledger.parsed.passages[index].text
        named = self._names_beside(text, [self._with_slash(text, one) for one in named])
        behind = another_behind(text, named)
        named = (*named, *(one for one in behind if not self._is_competence(text, one)))
        is_example = gives_examples(text, named[0].start)
        if not is_choice(text, named):
            for where in named:
                self.certificate(index, where, frame, is_example=is_example)
            return
        is_open = is_example or OR_SIMILAR.search(text, named[0].end) is not None
        list_id = self.ledger.open_inner_list(
            index, "certificates", "Certificates", parent=frame.in_list, logic="any-of", is_open=is_open
        )
        for position, where in enumerate(named, start=1):
            self.certificate(index, where, frame._replace(in_list=list_id), position=position)

    def _names_beside(self, text: str, named: Sequence[Span]) -> Sequence[Span]:
        """Add the names of a choice that are none of anything else: "Foo FBA, OSCP or Bar BCD"."""
        is_of_one = is_one_enough(text[: named[0].start])
        if not is_of_one and " or " not in text:
            return named
        start = named[0].start if is_of_one else 0
        items = [one.span for one in split_series(text, Span(start, len(text))).items]
        run: list[Span] = []
        for one in items:
            known = next((name for name in named if one.start <= name.start < one.end), None)
            is_name = _LETTERS.fullmatch(text, one.start, one.end) is not None
            is_other = is_name and not self._is_competence(text, one)
            if known is None and not is_other:
                if any(name in run for name in named):
                    break
                run = []
                continue
            run.append(known or one)
        is_whole = len(run) > len(named) and all(name in run for name in named)
        is_choice = is_whole and (is_of_one or " or " in text[run[0].start : run[-1].end])
        return run if is_choice else named

    def _with_slash(self, text: str, name: Span) -> Span:
        """Add to a certificate's name what a slash joins to it, and the vocabulary has not: "BLS/Foo Aid"."""
        behind = _SLASHED.match(text, name.end)
        is_one = behind is not None and not find_certificate_names(text[behind.start("name") : behind.end()])
        if behind is None or not is_one or self._is_competence(text, Span(*behind.span("name"))):
            return name
        return Span(name.start, behind.end())

    def _is_competence(self, text: str, span: Span) -> bool:
        """Tell whether the vocabulary has words as a competence, which is no paper."""
        return self.naming.link(text[span.start : span.end], COMPETENCE_KINDS) is not None

    def certificate(
        self, index: int, span: Span, frame: Frame, *, position: int | None = None, is_example: bool = False
    ) -> None:
        """State the certificate that some words name; its *position* is that in a choice of several."""
        passage = self.ledger.parsed.passages[index]
        words = passage.text[span.start : span.end]
        words = OR_SIMILAR.sub("", words)
        others_behind = _OTHER_NAMES.match(passage.text, span.start + len(words))
        is_left_open = others_behind and OR_SIMILAR.match(passage.text, others_behind.end())
        is_example |= bool(is_left_open) and position is None
        bracket = _BRACKET.search(words)
        if bracket is None:
            vendor = vendor_before(passage.text, span.start)
            others = (f"{vendor} {words}",) if vendor else ()
        else:
            words = words[: bracket.start()]
            others = (bracket["letters"],) if bracket["letters"] else ()
        concept = self.naming.propose(words, "qualification", alternatives=others)
        by_then = or_by_then(passage.text) or or_later(passage.text, span.start)
        self.ledger.state(
            frame.subject,
            asks(frame.modality),
            concept,
            [Place(index, span), *frame.places("relation")],
            rule="certificate",
            modality=frame.modality,
            hedge=frame.hedge,
            condition=frame.condition or by_then,
            quantifier="for example" if is_example else frame.some,
            manner=validity(passage.text, Span(span.start, span.start + len(words))),
            list_id=frame.in_list,
            position=position or passage.position,
            unsure=_LATER
            if (frame.condition or by_then) is None and _OR_LATER.search(passage.text, span.start)
            else "",
        )
