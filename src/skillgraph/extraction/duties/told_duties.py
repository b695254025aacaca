"""Duties of sentences of prose: "The Engineer mends hulls", "Engineers mend hulls. They …"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.sections import read_heading
from skillgraph.documents.structure import ParsedPassage, ParsedSection
from skillgraph.extraction.duties.tasks import Duties
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.titles import find_titles, is_occupation, singular_title
from skillgraph.extraction.work.duty_openings import INCLUDES, opens_work
from skillgraph.extraction.work.duty_sentences import work_of_role
from skillgraph.extraction.work.told_work import (
    Told,
    charge_told,
    had_told,
    place_of_work,
    point_told,
    work_below_title,
    work_of_you,
    work_told,
    work_told_of_them,
)
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_third_person, opens_duty
from skillgraph.model import Span

#: Where a sentence tells what the role does.
_TELLING: Final = frozenset({"overview", "other", "responsibilities"})
_IN_GUIDES: Final = _TELLING | {"career"}
#: "They will be asked to keep the log and to steer", "The holder will keep the log, and will steer".
_AND_TO: Final = expression(r",? and (?:to|will(?: also)?) (?=[a-z]+ )")
_JOINT: Final = expression(r"\s*(?:and|or) ")
#: What a sentence that sums a role up goes on with.
_AND_DOES: Final = expression(r", and (?=(?:makes sure|ensures|is|reports|works|acts|helps|serves)\b)")
#: What somebody has, is or gets, and does not do.
_STATES: Final = frozenset(
    """needs requires has is knows speaks reports understands wants likes sits lives earns gets receives
    means comes starts pays includes holds brings shows enjoys feels expects offers costs takes works
    belongs""".split()
)
#: What is no work in such a sentence, or cannot be cut: "Maps that help", "Decides how", "…, hires, and …".
_NO_WORK: Final = expression(
    r"\w+ (?:that|which|who|are|were|what|how|whether|\*)"
    r"|.{0,200}?(?:\b(?:and|but) (?:is|has|was|needs|knows)\b|;|, [a-z]{2,20}s,)"
)
#: How a heading asks or says what somebody does, of whom each sentence below it tells.
_DOING: Final = expression(
    r"\W*(?:what (?:(?:the|an?|our|this) )?[\w -]{3,40}? (?:does|do)\b"
    r"|(?:(?:about|in) (?:the|this|your) )?(?:the |your )?(?:job|work|role|position|post)\W*$|duties\W*$)",
    re.IGNORECASE,
)
#: Where the next act of the reader begins: "You mend ropes, you sell them".
_AND_YOU: Final = expression(r", (?:and )?(?P<you>you(?:['\u2019]re [^,;]{0,200}$| (?=[a-z]{3,20} )))")
#: What somebody can do by what they know, and is asked for: "You write Go".
_KNOWN: Final = expression(r"\W*[Yy]ou(?: also)? (?:write|speak|read|use|code|program|script)\b")
#: Sentences of one line, of which the first asks what somebody does.
_MOST_ANSWERS: Final = 12
#: Which employers alone have a work done: "In smaller ports they keep the log".
_IN_SOME: Final = expression(
    r"\W*[Ii]n (?P<where>(?:[a-z]+er|some|many|most|large|small) [a-z -]{3,40}s),? $"
)
#: Whoever has the role.
_EITHER: Final = expression(r"\W*(?:[Hh]e or she|[Ss]he or he) ")
#: "Hull repairs are done by the yard".
_BY_OTHERS: Final = expression(r"\b(?:is|are) [a-z]+ by\b")
#: Behind a semicolon, what the same role does besides: "checks that …", "turns notes into …".
_ALSO_DOES: Final = expression(
    r"(?!(?:is|has|was|does|this|its|there|as)\b)[a-z]{2,}s (?:(?:the|an?|all|any|each|every|our|their|its"
    r"|his|her|that|whether|what|how|with)\b"
    r"|(?:[a-z-]+ )?[a-z]{3,}s(?=\W*$|[,;.]| (?:and|to|into|for|with|in|on|at|by|from|of)\b))"
)
_INCLUDES: Final = expression(rf"\W*{INCLUDES}")
_FEWEST_DONE: Final = 3  # words of a sentence
_MOST_DONE: Final = 25
_MAX_TITLE_WORDS: Final = 6
AND_NEEDS: Final = expression(r",?\s(?:and|but)\s(?:also\s)?(?=(?:needs|requires|must (?:have|know|be))\s)")
"""Matches what stands between what somebody does and needs: "mends ropes and needs a licence"."""
#: What a duty goes on with: itself in full ("keep the yard: they …"), or what others do ("…, and some sail").
_AND_MORE: Final = expression(
    r":\s|,\s(?:for|of) which\s|,\s(?:which|so|as|because|since|(?:al)?though|whereas)\s"
    r"|,\s(?:(?:and|but|while)\s)?(?:many|most|some|a few|several|others|not all|they|it|there)\s"
)


class ToldDuties:
    """States what single sentences say that the role, or whoever gets it, does."""

    def __init__(self, ledger: Ledger, duties: Duties, role: str) -> None:
        """Write to *ledger* through *duties*; the document is on *role*."""
        self.ledger = ledger
        self.duties = duties
        self.role = role
        self._titles = list(_title_lines(ledger.parsed.passages))
        self._roles = _titled_sections(ledger.parsed.sections)
        self._last = Span(-1, 0)  # the passage, and where in it the work ended that was told last
        self._many = (-1, role)  # the passage that told last what people of a role do, and the role

    def sentence(self, index: int, span: Span, frame: Frame) -> bool:
        """State what a sentence says that the role does; tell whether it does."""
        text = self.ledger.parsed.passages[index].text
        if frame.kind not in _IN_GUIDES:
            return False
        role = self.ledger.naming.concept(frame.subject).label
        start = work_of_role(text, span, role) if frame.kind in _TELLING else None
        if start is not None and len(text[start : span.end].split()) > _MOST_DONE:
            first = _AND_DOES.search(text, start, span.end)  # "mends ropes …, and makes sure that …"
            if first is None:
                return False  # what sums the role up
            span = Span(span.start, first.start())
        charge = charge_told(text, span, role, self._title(frame)) if start is None else None
        if charge is not None and not self.is_below_another(index, frame):
            self.duties.charge(index, charge, frame, rule="duty of a sentence")
            return True
        place = place_of_work(text, span) if start is None else Span(span.start, span.start)
        behind = Span(place.end, span.end)
        told, subject = (
            (Told(start), frame.subject) if start is not None else self._told(index, behind, frame)
        )
        if told is None:
            return False
        if told.many:
            self._many = (index, subject)
        self._last = Span(index, span.end)
        frame = frame if subject == frame.subject else frame._replace(subject=subject, subject_place=None)
        if (at := _IN_SOME.match(text, *place)) is not None:
            frame = frame._replace(condition=f"in {at['where']}")
        ends = (_AND_MORE, AND_NEEDS) if start is None else (AND_NEEDS,)
        more = [one.start() for end in ends if (one := end.search(text, told.start, span.end)) is not None]
        end = min(more, default=span.end)
        start = told.start
        for joint in [*_joints(text, told.start, end), None]:
            stop = end if joint is None else joint.start()
            self.duties.duties(index, Span(start, stop), frame, rule="duty of a sentence")
            start = stop if joint is None else joint.end()
        return True

    def _told(self, index: int, span: Span, frame: Frame) -> tuple[Told | None, str]:
        """Find what is done, and of which role, by its title, whoever gets it, "they" or "you"."""
        text = self.ledger.parsed.passages[index].text
        before, role = self._many
        if (told := self._below_heading(index, span, frame) or self._included(index, span)) is not None:
            return told, frame.subject
        if self._last.start == index and text[self._last.end : span.start].strip() == ";":
            joint = _JOINT.match(text, span.start)
            start = span.start if joint is None else joint.end()
            if opens_duty(text[start : span.end]) or _ALSO_DOES.match(text, start, span.end):
                return Told(start), frame.subject  # "The post holder will mend ropes; and keep the log"
        if before in (index, index - 1) and text.startswith(("They ", "they "), span.start):
            self._many = (index, role)  # who they are, whatever is said of them: "They work for shipyards"
            if (told := work_told_of_them(text, span)) is not None:
                return told, role
        if not self.is_below_another(index, frame):
            told = work_of_you(text, span, is_told=self._tells_you(index, span, frame))
            is_either = _EITHER.match(text, *span) is not None
            told = told or (work_below_title(text, span) if is_either else None)
            if told is not None:
                return told, frame.subject
        title = self._title(frame)
        for subject in dict.fromkeys((frame.subject, self.role)):
            label = self.ledger.naming.concept(subject).label
            told = work_told(text, span, label, title) or point_told(text, span, label, title)
            if told is not None:
                return told, subject
        return None, frame.subject

    def _below_heading(self, index: int, span: Span, frame: Frame) -> Told | None:
        """Find what somebody does of whom the heading is: "The trainer", "What the trainer does"."""
        parsed = self.ledger.parsed
        passage = parsed.passages[index]
        is_headed = self.is_headed(index, frame)
        is_doing = frame.kind == "responsibilities" and passage.kind == "sentence"
        is_doing = is_doing and _DOING.match(parsed.sections[passage.section].label) is not None
        if (is_headed or is_doing) and does(passage.text, span):
            return Told(span.start)
        words = passage.text[span.start : span.end]
        if is_headed and self._is_of_many(frame) and opens_duty(words) and not _BY_OTHERS.search(words):
            return Told(span.start, many=True)
        return work_below_title(passage.text, span) if is_headed else None

    def _included(self, index: int, span: Span) -> Told | None:
        """Find what a sentence says to be part of what the one before it, of the same line, told."""
        passages = self.ledger.parsed.passages
        includes = _INCLUDES.match(passages[index].text, *span) if self._last.start == index - 1 else None
        is_same = includes is not None and passages[index - 1].line == passages[index].line
        return Told(includes.end()) if includes is not None and is_same else None

    def _is_of_many(self, frame: Frame) -> bool:
        """Tell whether the heading names a role in the plural, of whom "Mend the sails" is said."""
        title = self._title(frame)
        return title[: find_titles(title)[0].end].endswith("s") if title else False

    def _tells_you(self, index: int, span: Span, frame: Frame) -> bool:
        """Tell whether what "you" do is the job: in what an advertisement says of it, or as an answer."""
        passages = self.ledger.parsed.passages
        if index and passages[index - 1].line == passages[index].line and "?" in passages[index - 1].text:
            return self._is_answer(index)  # "What do we offer? You see the world."
        is_doing = _DOING.match(self.ledger.parsed.sections[passages[index].section].label) is not None
        is_job = (frame.advertised and frame.kind in ("overview", "other")) or is_doing
        is_known = _KNOWN.match(passages[index].text, span.start) is not None
        return (is_job and not is_known) or self._is_answer(index)

    def _is_answer(self, index: int) -> bool:
        """Tell whether a sentence answers a question of its line: "What would you do? You mend …"."""
        passages = self.ledger.parsed.passages
        line = passages[index].line
        for passage in reversed(passages[max(0, index - _MOST_ANSWERS) : index]):
            if passage.line != line:
                return False
            if passage.text.endswith("?"):
                asked = read_heading(passage.text)
                return asked.whole and asked.kind == "responsibilities"
        return False

    def is_headed(self, index: int, frame: Frame) -> bool:
        """Tell whether a sentence stands straight below the heading of its role, one of several on a page."""
        parsed, place = self.ledger.parsed, frame.subject_place
        passage = parsed.passages[index]
        heading = parsed.sections[passage.section].passage
        is_own = place is not None and place.passage == heading and passage.kind == "sentence"
        return is_own and passage.section in self._roles and self._title(frame) != ""

    def is_below_another(self, index: int, frame: Frame) -> bool:
        """Tell whether the last line before a passage that is a title and no more is that of another role."""
        before = bisect_left(self._titles, index, key=lambda one: one[0])
        if not before:
            return False
        last, own = self._titles[before - 1][1], self.ledger.naming.concept(frame.subject).label.lower()
        return last not in own and own not in last

    def had(self, index: int, span: Span, frame: Frame) -> Span | None:
        """Give the verb with which a sentence says what whoever has the role has or knows; else None."""
        if self.is_below_another(index, frame):
            return None
        role = self.ledger.naming.concept(frame.subject).label
        return had_told(self.ledger.parsed.passages[index].text, span, role, self._title(frame))

    def _title(self, frame: Frame) -> str:
        """Give the heading that names the role, if it names no other."""
        place = frame.subject_place
        passage = self.ledger.parsed.passages[place.passage] if place is not None else None
        is_title = passage is not None and passage.kind == "heading" and len(find_titles(passage.text)) == 1
        return passage.text if passage is not None and is_title else ""


def _joints(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Give where a sentence goes on with another act: ", and to steer", ", you sell them"."""
    found = list(_AND_TO.finditer(text, start, end))
    head = text[max(0, start - len("You often ")) : start].lower()
    for joint in _AND_YOU.finditer(text, start, end) if "you" in head else ():
        is_state = not joint["you"].endswith(" ")
        if is_state or work_of_you(text, Span(joint.start("you"), end), is_told=True) is not None:
            found.append(joint)
    return sorted(found, key=lambda one: one.start())


def does(text: str, span: Span) -> bool:
    """Tell whether a sentence without a subject, as "Mends the sails", says what somebody does.

    Example:
        >>> [does(words, Span(0, len(words))) for words in ("Writes all the logs.", "Needs a boat or two.")]
        [True, False]

    """
    words = text[span.start : span.end].split()
    verb = words[0] if len(words) > _FEWEST_DONE else ""
    is_done = verb[:1].isupper() and verb.isalpha() and is_third_person(verb) and not is_occupation(verb)
    return is_done and verb.lower() not in _STATES and _NO_WORK.match(text, span.start, span.end) is None


def tells_work(words: str) -> bool:
    """Tell whether a sentence, behind a label of duties, opens with a verb of work, or "you" before one.

    Example:
        >>> tells_work("You mend the sails."), tells_work("You know the sea.")
        (True, False)

    """
    return opens_work(words) or work_of_you(words, Span(0, len(words)), is_told=True) is not None


def _titled_sections(sections: Sequence[ParsedSection]) -> frozenset[int]:
    """Give the sections whose headings name a title each, where several of one level do."""
    titled = [(index, one) for index, one in enumerate(sections) if find_titles(one.label)]
    levels = Counter(one.level for _, one in titled)
    return frozenset(index for index, one in titled if levels[one.level] > 1)


def _title_lines(passages: Sequence[ParsedPassage]) -> Iterator[tuple[int, str]]:
    """Find the lines that are one title and no more, each with its title in lower case."""
    for index, passage in enumerate(passages):
        words = passage.text.strip(" .:*")
        if len(words.split()) <= _MAX_TITLE_WORDS and find_titles(words) == (Span(0, len(words)),):
            yield index, singular_title(words).lower()
