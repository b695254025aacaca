"""What a guide says of one stage of a career: its years, what it asks for, what somebody in it does.

A heading or a bullet names the stage with its years in brackets ("Senior Nurse (3-5 years)").
What stands below speaks of that stage, mostly in the third person.
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final

from skillgraph.documents.text import trimmed
from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.amounts.quantity import Quantity, years_of_experience
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS, title_concept
from skillgraph.extraction.duties.tasks import Duties
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.stage_headings import is_stage
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.qualifications.certificates import find_certificate_names
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.requirements.fragments import fragment_end
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.sentences.clauses import clauses
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.modality import find_level
from skillgraph.extraction.work.duty_openings import opens_work
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.lists import split_series
from skillgraph.language.verbs import is_duty_verb, is_third_person
from skillgraph.model import Span

_STAGE_BULLET: Final = expression(
    r"(?P<stage>[A-Z][^:(),|]{1,60}?)(?:\s*\((?P<years>[^()]*\b(?:years?|yrs)\b[^()]*)\)"
    r"|, (?P<told>\d[^:(),]*\b(?:years?|yrs)))\s*(?:[:\u2013\u2014-]\s*|(?=[a-z])|$)"
)
#: "Porter: 0 to 2 years.", a sentence of its own before those that speak of the stage.
_STAGE_SENTENCE: Final = expression(
    r"(?P<stage>[A-Z][^:().]{1,60}?):\s+(?P<years>[^:.]{0,20}\d[^:.]{0,20}\b(?:years?|yrs)\.?)$"
)
_BRACKET: Final = expression(r"\([^()]*\b(?:years?|yrs)\b[^()]*\)")
#: Who works at a stage, where no title names them.
_PEOPLE: Final = expression(
    r"\s*(?:(?:the|these|most|many|such)\s+)?(?:newcomers|beginners|juniors|seniors|graduates|trainees|interns"
    r"|apprentices|principals|professionals|practitioners|people|they|you)\s+(?:also\s+|usually\s+|often\s+)?"
    r"(?:are expected to\s+)?",
    re.IGNORECASE,
)
#: Verbs of what becomes of somebody, and not of what is done.
_BECOMING: Final = frozenset(
    "advance become begin continue earn enter expect gain get grow join learn look move need progress remain "
    "report require start stay take".split()
)
#: "… is a must", "… is strongly preferred": the clause asks for what it begins with.
_ASKED: Final = expression(
    r"\b(?:is|are|would be)\s+(?:(?:\w+ly|also|often|an?|the|usual|real|big|strong)\s+)*"
    r"(?:must|required|preferred|plus|asset|advantage|welcome|desirable|expected|essential|bonus|appreciated|helpful|useful"
    r"|second nature"
    r"|way in|norm)\b(?!\s+to\b)|\s(?:preferred|desirable|required|welcome)\s*\.?$",
    re.IGNORECASE,
)
#: What a ladder says of its years: "a rough orientation", "no reason to refuse".
_NO_RULE: Final = expression(
    r"\byears\b[^.]{0,40}\b(?:is|are|serve|as|only|just|meant|mere(?:ly)?)\b[^.]{0,20}\b(?:rough|guid(?:e|es|eline|elines"
    r"|ance)|orientation|indicative|indications?|approximat\w+|rules? of thumb|illustrative"
    r"|(?:no|not an?|never an?) (?:hard |strict )?(?:conditions?|criteri(?:a|on)|gates?|rules?|reasons?"
    r"|requirements?|thresholds?))\b",
    re.IGNORECASE,
)
_BEHIND: Final = expression(r" ?\([^()]{2,30}\)(?=\W*$)")
_NEEDS: Final = expression(r",?\s+(?:and|but)\s+(?:also\s+)?(?:needs?|requires?)\s+", re.IGNORECASE)
#: A competence, and what it is of, where that may be cut in two: "Mentoring of cooks and waiters".
_OF_SEVERAL: Final = expression(
    r"(?P<what>[^,;:()]{3,60}?) (?:of|in|with|for|across) [^,;:()]{2,60}? (?:and|or) "
)
_FIRST: Final = 16  # characters before what a clause begins with: "At least", "Not less than a"


class Stages:
    """States what a stage asks for and does."""

    def __init__(
        self, ledger: Ledger, requirements: Requirements, duties: Duties, *, levels: Container[int]
    ) -> None:
        """Write to *ledger* through the rules of requirements and duties; *levels* are passages of them."""
        self.ledger = ledger
        self.naming = ledger.naming
        self.requirements = requirements
        self.duties = duties
        self.levels = levels
        self._line: tuple[int, Frame] | None = None  # the line whose first sentence names a stage, its frame

    def frame_of(self, index: int, frame: Frame) -> Frame | None:
        """Give the frame of a sentence: that of the stage which the first sentence of its line names.

        None for that first sentence, of which nothing but the years is said.
        """
        passage = self.ledger.parsed.passages[index]
        match = (
            _STAGE_SENTENCE.match(passage.text) if frame.kind == "career" and ":" in passage.text else None
        )
        if match is not None:
            subject = title_concept(self.naming, match["stage"])
            where = Place(index, Span(*match.span("stage")))
            frame = frame._replace(subject=subject, subject_place=where, cue=None, in_list=None)
            self._line = (passage.line, frame)
            self.years(index, Span(*match.span("years")), frame)
            return None
        if self._line is not None and self._line[0] == passage.line:
            return self._line[1]
        return frame

    def heading(self, index: int, frame: Frame) -> None:
        """State the years that a heading gives in brackets behind its stage."""
        text = self.ledger.parsed.passages[index].text
        bracket = _BRACKET.search(text) if frame.kind == "career" and "(" in text else None
        if bracket is not None and frame.subject_place is not None and frame.subject_place.passage == index:
            self.years(index, Span(*bracket.span()), frame)

    def bullet(self, index: int, frame: Frame) -> bool:
        """State a bullet that opens with a stage and its years, or names a competence; tell if it does."""
        if self._named(index, frame) or self._bare(index, frame):
            return True
        text = self.ledger.parsed.passages[index].text
        match = _STAGE_BULLET.match(text) if "years" in text or "yrs" in text else None
        if match is None:
            return False
        title, where = match["stage"], Place(index, Span(*match.span("stage")))
        if find_titles(title) or not is_stage(title):
            subject = title_concept(self.naming, title)
        else:
            subject = self.naming.propose(title, "career-stage")
            self.ledger.state(
                frame.subject,
                "sg:hasStage",
                subject,
                [where, *frame.places("relation")],
                rule="stage with its years",
                list_id=frame.in_list,
                position=self.ledger.parsed.passages[index].position,
            )
        own = frame._replace(subject=subject, subject_place=where, cue=None, in_list=None)
        self.years(index, Span(*match.span("years" if match["years"] else "told")), own)
        for clause in clauses(text, Span(match.end(), len(text))):
            if opens_work(text[clause.start : clause.end].strip()):
                self.duties.duties(index, clause, own, rule="duty of a stage")
            else:
                self.sentence(index, clause, own)
        return True

    def _named(self, index: int, frame: Frame) -> bool:
        """State an item without a verb that names what is known, below an aspect of a stage: "Craft"."""
        parsed, place = self.ledger.parsed, frame.subject_place
        text, section = parsed.passages[index].text, parsed.sections[parsed.passages[index].section]
        above = parsed.sections[section.parent] if section.parent is not None else None
        if frame.kind != "career" or place is None or above is None or above.parent is None:
            return False
        if above.passage != place.passage:
            return False
        end = fragment_end(text)
        if end is None or not self.requirements.phrases.known.names_any(text, Span(0, end)):
            return False
        of_several = _OF_SEVERAL.match(text, 0, end)
        if of_several is not None and self.naming.link(of_several["what"], COMPETENCE_KINDS):
            whole = Span(*of_several.span("what"))
            self.requirements.clause(index, whole, frame, rule="requirement of a stage")
        else:
            self.requirements.bullet(index, frame)
        return True

    def _bare(self, index: int, frame: Frame) -> bool:
        """State an item of a level that is nothing but known names: "Rust, Git (basic)"; tell if it is."""
        passage, place = self.ledger.parsed.passages[index], frame.subject_place
        if index not in self.levels or passage.cells or place is None:
            return False
        text, label = passage.text, passage.label if place.passage == index else None
        body = trimmed(text, Span(0 if label is None else label.end + 1, len(text)))
        items = split_series(text, body).items if names_only(text, body) else ()
        if not items or not all(self._is_known(text, item.span) for item in items):
            return False
        own = frame._replace(kind="requirements", cue=None)
        self.requirements.clause(index, body, own, rule="name in an item of a level")
        return True

    def _is_known(self, text: str, span: Span) -> bool:
        """Tell whether a stretch is a name of the vocabulary, but for how well it is known: "Git (basic)"."""
        first, _, rest = text[span.start : span.end].partition(" ")
        if rest and is_third_person(first):
            return False  # "mentors juniors"
        bracket = _BEHIND.search(text, *span)
        level = find_level(text, Span(span.start, bracket.start() if bracket else span.end))
        return self.requirements.phrases.known.linked(text, level.rest) is not None

    def sentence(self, index: int, span: Span, frame: Frame) -> bool:
        """State what a clause asks of a stage, or says that it does; tell whether it says either."""
        if frame.kind != "career" or not self._is_of_stage(index, frame):
            return False
        text = self.ledger.parsed.passages[index].text
        start = trimmed(text, span).start
        title = self.naming.concept(frame.subject).label
        opening = start if self._is_work_of_line(index, start) else _opening(text, span, title)
        if opening is not None:
            needs = _NEEDS.search(text, opening, span.end)
            end = needs.start() if needs is not None else span.end
            self.duties.duties(index, Span(opening, end), frame, rule="duty of a stage")
            if needs is not None:
                self.requirements.clause(
                    index, Span(needs.end(), span.end), frame, rule="requirement of a stage"
                )
            return True
        words = text[span.start : span.end]
        if not _ASKED.search(words) and not any(where.start <= _FIRST for where in _asked_first(words)):
            return False
        self.requirements.clause(index, span, frame, rule="requirement of a stage")
        return True

    def _is_of_stage(self, index: int, frame: Frame) -> bool:
        """Tell whether the heading above, its line or the passage itself names the stage it speaks of."""
        parsed = self.ledger.parsed
        if self._line is not None and self._line[0] == parsed.passages[index].line:
            return True
        own = (index, parsed.sections[parsed.passages[index].section].passage)
        return frame.subject_place is not None and frame.subject_place.passage in own

    def _is_work_of_line(self, index: int, start: int) -> bool:
        """Tell whether a clause says without a subject what is done: "Cleans the ward", behind its stage."""
        passage = self.ledger.parsed.passages[index]
        return self._line is not None and self._line[0] == passage.line and opens_work(passage.text[start:])

    @cached_property
    def _rough(self) -> bool:
        """Tell whether the document says that its years are no more than a rough guide."""
        passages = self.ledger.parsed.passages
        return any(_NO_RULE.search(one.text) for one in passages if "years" in one.text.lower())

    def years(self, index: int, span: Span, frame: Frame, *, hedge: Sequence[str] = ()) -> None:
        """State the years of experience that a stretch gives a stage."""
        text = self.ledger.parsed.passages[index].text
        for quantity in _years_in(text, span):
            self.experience(index, quantity.span, quantity, frame, hedge=hedge)

    def experience(
        self, index: int, span: Span, amount: Quantity, frame: Frame, *, hedge: Sequence[str] = ()
    ) -> None:
        """State an amount of years of experience that stands in a stretch."""
        self.ledger.state(
            frame.subject,
            "sg:requires",
            self.naming.propose("Experience", "skill"),
            [Place(index, span)],
            rule="years of a stage",
            figure=years_of_experience(amount),
            hedge=hedge,
            unsure="the document calls these years a rough guide" if self._rough else "",
        )


def _opening(text: str, span: Span, title: str) -> int | None:
    """Give where the verb stands behind the people of a stage, or its *title*: "Newcomers map flows"."""
    match = _PEOPLE.match(text, span.start, span.end) or _of_title(title).match(text, span.start, span.end)
    if match is not None:
        start = match.end()
    else:
        words = text[span.start : span.end]
        roles = find_titles(words)
        if not roles:
            return None
        if words[: roles[0].start].strip().lower() not in ("", "the", "a", "an"):
            return None
        start = span.start + roles[0].end + 1
    verb = text[start : span.end].split(" ", 1)[0].rstrip(",")
    works = is_duty_verb(verb) or is_third_person(verb)
    return start if works and verb.lower().removesuffix("s") not in _BECOMING else None


@lru_cache(maxsize=64)
def _of_title(title: str) -> re.Pattern[str]:
    """Give the pattern of what opens with a title, its last word or its level: "An associate mends"."""
    words = title.split()
    levels = [word for word in words[:1] if word.lower() in words_for("title-level")]
    names = "|".join(map(re.escape, (title, *words[-1:], *levels)))
    return expression(rf"\s*(?:the|an?)\s+(?:{names})\s+(?:also\s+|usually\s+|often\s+)?", re.IGNORECASE)


def _years_in(text: str, span: Span) -> list[Quantity]:
    return [
        one
        for one in find_quantities(text)
        if one.kind == "years" and span.start <= one.span.start and one.span.end <= span.end
    ]


def _asked_first(words: str) -> Iterator[Span]:
    """Give the places of years, degrees and certificates, any of which may open a requirement."""
    yield from (one.span for one in find_quantities(words) if one.kind == "years")
    yield from (one.span for one in find_degrees(words))
    yield from find_certificate_names(words)
