"""Sentences of a ladder in prose that name the level which they tell of: "A mid-level rigger ties knots"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from skillgraph.documents.level_paragraphs import LADDER
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import POST_KINDS, SILENT_KINDS
from skillgraph.extraction.concepts.naming import title_concept
from skillgraph.extraction.duties.told_duties import does
from skillgraph.extraction.framing.frames import Frame, Frames
from skillgraph.extraction.posts.levels import name_of_level, names_level
from skillgraph.extraction.posts.titles import is_occupation, singular_title
from skillgraph.extraction.stages.expectations import Expectations
from skillgraph.extraction.stages.said_at_levels import OF_SOMEBODY, OPENS_KNOWING, says_got, says_held
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.charges import CHARGED
from skillgraph.extraction.work.behaviors import LET, WHO, knows
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_duty_verb, is_third_person
from skillgraph.model import Span

#: A word for a level, or its code.
_LEVEL: Final = (
    r"(?:(?P<word>entry|junior|mid(?:dle)?|medior|intermediate|senior|staff|lead|principal|associate"
    r"|apprentice|trainee|distinguished)(?P<many>s)?(?:[ -]level)?"
    r"|(?:level|grade|band|stage) \d{1,2}|(?-i:(?![HQ]\d)[A-Z]{1,3}\d{1,2}))(?![\w-])"
)
_NAME: Final = expression(rf"(?P<level>{_LEVEL})(?P<title>(?: [a-z][a-z-]+){{1,3}})?", re.IGNORECASE)
_ARTICLE: Final = expression(r"\W*(?P<one>(?:an?|the|our|every|each|any|most|all) )?", re.IGNORECASE)
#: Before the level at which somebody is: "At senior level, …", "Once you reach staff, …", "As a lead, I …".
_AHEAD: Final = expression(
    r"\W*(?:(?:at|on)(?: (?:the|our))? (?P<at>)|as (?:an?|the|our) "
    rf"|(?:once|when|after|as soon as|by the time|if) (?:{WHO}|some(?:one|body)|people|an? [a-z]+)"
    r"(?: (?:have|has|['\u2019]ve))?(?:['\u2019](?:re|m)| (?:are|am|is|reach(?:es|ed)?|becomes?|hits?"
    r"|makes?|gets? to|arrives? at)) (?:(?:an?|the) )?)",
    re.IGNORECASE,
)
_RUNG: Final = expression(r" (?:level|stage|grade|rung|step|band)\b")
#: What another level is joined with, of which the sentence tells too.
_OTHER: Final = expression(rf"(?:,| and| or| to|/| versus| vs\.?) ?(?:an? |the )?{_LEVEL}", re.IGNORECASE)
#: Before what is expected of somebody there.
_EXPECTS: Final = expression(
    r",? (?:we (?:also )?(?:expect|want|need|trust|ask|look to|rely on)(?: that)?(?= )"
    r"|it is expected that|you are expected to|you['\u2019]re expected to) ?"
)
_OF_WHOM: Final = expression(rf"(?:{WHO}|them|him|her) (?:to )?", re.IGNORECASE)
_OF_THEIRS: Final = expression(r"(?:Her|His|Their|Your) ")
#: Between a level and what is said of it: "Senior: leads the crew", "Senior. You lead the crew".
_LABELED: Final = expression(r"\s?[:.\u2013\u2014]\s*|\s-\s+")
_MODAL: Final = expression(
    r"(?:(?:also|usually|typically|often|already|mostly|mainly|can|should|must|will|may"
    rf"|(?:is|are) {LET} to|(?:is|are)(?= {CHARGED})) )*"
)
_CHARGED: Final = expression(rf"{CHARGED} ")
_NO_LONE_SUBJECT: Final = frozenset({"staff", "lead", "entry", "distinguished"})
_POSTS: Final = frozenset("jobs level people positions posts roles staff titles".split())
_BEHIND_TITLE: Final = frozenset(", : knows know understands understand is are can must should will".split())
_LEAST: Final = 2  # levels of a document that calls itself a ladder
_LEAST_UNTOLD: Final = 3


class LevelSaid(NamedTuple):
    """Of which level a sentence tells, where that is named, and what is said of it; None where no act is."""

    name: str
    place: Place
    said: Span | None


class _Named(NamedTuple):
    level: str
    title: str
    span: Span
    end: int


class LevelProse:
    """States what sentences say of the level that they name, where no heading or table names levels."""

    def __init__(self, frames: Frames, expectations: Expectations) -> None:
        """Read the sentences of a document by its *frames*, and state what they say as *expectations*."""
        parsed, self.naming = frames.parsed, frames.naming
        is_read = parsed.language in (None, "en") and not frames.framework
        role = self.naming.concept(frames.role).label
        told = levels_in_prose(parsed, role=role) if is_read else {}
        self.told = {index: one for index, one in told.items() if index not in frames.levels}
        self.expectations = expectations
        self.passages = parsed.passages

    def frame_of(self, index: int, frame: Frame) -> Frame:
        """Give the frame of a sentence: that of the level that it tells of; of an item, that of its list."""
        told = self.told.get(index)
        if told is None or self.passages[index].kind != "sentence":
            return frame
        if told.said is None and frame.kind in POST_KINDS:
            return frame
        return self._frame(told, frame)

    def _frame(self, told: LevelSaid, frame: Frame) -> Frame:
        subject = title_concept(self.naming, told.name)
        return frame._replace(kind="career", subject=subject, subject_place=told.place, in_list=None)

    def sentence(self, index: int, frame: Frame) -> bool:
        """State what a sentence says of its level; tell whether it says any act or knowledge."""
        told = self.told.get(index)
        if told is None or told.said is None:
            return False
        self.expectations.told(index, told.said, self._frame(told, frame))
        return True


def levels_in_prose(parsed: ParsedDocument, *, role: str) -> dict[int, LevelSaid]:
    """Give for sentences which level they tell of, where a document tells of several by their names.

    A level alone is one of the title that the others have, else of *role*. Nothing of a sentence that tells
    of two levels, nor of those behind it.
    """
    named = dict(_named(parsed))
    titles = {
        singular_title(f"Senior {one.title}")[len("Senior ") :] for _, one, _ in named.values() if one.title
    }
    base = titles.pop() if len(titles) == 1 else singular_title(role)
    found = {
        index: LevelSaid(_full_name(one, base), Place(passage, one.span, ("subject",)), said)
        for index, (passage, one, said) in named.items()
    }
    above = {parsed.title, *(parsed.sections[parsed.passages[index].section].label for index in found)}
    least = _LEAST if any(map(LADDER.search, above)) else _LEAST_UNTOLD
    return found if len({one.name for one in found.values()}) >= least else {}


def _full_name(named: _Named, base: str) -> str:
    """Give the title of a level: "Senior Rigger" of *seniors*, "T3 Rigger" of *T3*."""
    if named.title or named.level[-1].isdigit():
        return singular_title(f"{named.level} {named.title or base}")
    word = named.level.lower().removesuffix("level").rstrip(" -").removesuffix("s")
    return name_of_level(word.capitalize(), role=base)


def _named(parsed: ParsedDocument) -> Iterator[tuple[int, tuple[int, _Named, Span | None]]]:
    """Find the level of each sentence: its own, or that of the sentence before it, on which it goes on."""
    before: tuple[int, _Named] | None = None
    line = -1
    for index, passage in enumerate(parsed.passages):
        section = parsed.sections[passage.section]
        is_read = passage.kind in ("sentence", "bullet") and section.kind not in SILENT_KINDS | {"salary"}
        if not is_read or names_level(section.label):
            before = None
            continue
        whole = Span(0, len(passage.text))
        own = _opening(passage.text)
        if own is not None:
            before = (index, own[0])
            yield index, (index, *own)
        elif before is not None and passage.line == line and _goes_on(passage.text, whole):
            said = None if _OF_THEIRS.match(passage.text) else whole
            yield index, (*before, said)
        else:
            before = None
        line = passage.line


def _goes_on(text: str, whole: Span) -> bool:
    """Tell whether a sentence is of whom the one before it is: by a pronoun, or by its verb alone."""
    return bool(OPENS_KNOWING.match(text) or _OF_THEIRS.match(text)) or does(text, whole)


def _opening(text: str) -> tuple[_Named, Span | None] | None:
    """Find the level that opens a sentence, and what that says of it."""
    ahead = _AHEAD.match(text)
    article = _ARTICLE.match(text) if ahead is None else None
    start = ahead.end() if ahead is not None else article.end() if article is not None else 0
    match = _NAME.match(text, start)
    named = None if match is None else _of_match(text, match)
    if match is None or named is None or _OTHER.match(text, named.end):
        return None
    if ahead is not None:
        rung = _RUNG.match(text, named.end)
        end = rung.end() if rung is not None else named.end
        is_rung = rung is not None or "level" in named.level.lower() or named.level[-1].isdigit()
        if ahead["at"] is not None and not is_rung:
            return None
        return _behind(text, named, end)
    label = _LABELED.match(text, named.end)
    if label is not None and article is not None and article["one"] is None:
        return named, _act_behind(text, Span(label.end(), len(text)))
    is_many = match["many"] is not None or named.title.endswith("s")
    word = (match["word"] or "").lower()
    has_article = article is not None and article["one"] is not None
    is_lone = bool(word) and (has_article or (is_many and word not in _NO_LONE_SUBJECT))  # no "Leads a team"
    return _act(text, named, is_many=is_many) if named.title or is_lone else None


def _of_match(text: str, match: re.Match[str]) -> _Named | None:
    """Give the level with its title: the words behind it up to an occupation, a verb or a sign.

    None before posts: "Entry-level roles".
    """
    words, end = (match["title"] or "").split(), match.end("level")
    for number, word in enumerate(words, start=1):
        if word in _POSTS:
            return None
        behind = words[number] if number < len(words) else text[match.end() : match.end() + 1]
        is_end = is_third_person(behind) or behind in _BEHIND_TITLE
        is_end = is_end or (word.endswith("s") and is_duty_verb(behind))
        is_end = is_end and not (is_third_person(word) or is_occupation(behind))
        if is_occupation(word) or is_end:
            title = " ".join(words[:number])
            end += len(title) + 1
            return _Named(match["level"], title, Span(match.start(), end), end)
    return _Named(match["level"], "", Span(*match.span("level")), end)


def _behind(text: str, named: _Named, end: int) -> tuple[_Named, Span | None] | None:
    """Give what follows on "At senior level": "you plan the trips", "we expect you to plan the trips"."""
    expects = _EXPECTS.match(text, end)
    start = expects.end() if expects is not None else end
    start += len(text[start:]) - len(text[start:].lstrip(" ,"))
    whom = _OF_WHOM.match(text, start)
    first, _, rest = text[start:].partition(" ")
    if whom is None and first.endswith("s") and is_occupation(first) and is_duty_verb(rest.split(" ")[0]):
        return named, Span(len(text) - len(rest), len(text))  # "At T2, testers write plans"
    if expects is not None and whom is not None and whom.group().endswith("to "):
        return named, Span(whom.end(), len(text))
    is_said = whom is not None or (expects is not None and text[expects.end() - 3 : expects.end()] == "to ")
    return named, Span(start, len(text)) if is_said else None


def _act(text: str, named: _Named, *, is_many: bool) -> tuple[_Named, Span | None] | None:
    """Give what whoever is at a level does or knows, which is the subject of a sentence."""
    if not text.startswith(" ", named.end):
        return None
    modal = _MODAL.match(text, named.end + 1)
    start = named.end + 1 if modal is None else modal.end()
    behind = _act_behind(text, Span(start, len(text)), is_base=is_many or start > named.end + 1)
    return named, behind


def _act_behind(text: str, span: Span, *, is_base: bool | None = None) -> Span | None:
    """Give a stretch where it opens with an act in the base form or the third person, or with knowledge."""
    verb = text[span.start : span.end].split(" ", 1)[0].rstrip(".,;")
    is_act = is_duty_verb(verb) if is_base else is_third_person(verb)
    is_either = (verb.islower() and is_duty_verb(verb)) or OF_SOMEBODY.match(text, *span) is not None
    is_act = is_act or (is_base is None and is_either)  # "Lead Rigger" is none
    is_act = is_act and not (says_got(text, span) or says_held(text, span))
    return span if is_act or knows(text, span) or _CHARGED.match(text, *span) else None
