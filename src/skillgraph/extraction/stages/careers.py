"""Career stages: their order, their titles, what comes after them."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from skillgraph.documents.structure import ParsedSection
from skillgraph.extraction.concepts.naming import phrase_key, title_concept
from skillgraph.extraction.framing.frames import Frame, Frames
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.posts.headed_titles import title_held, titles_of_rung
from skillgraph.extraction.posts.levels import (
    full_name,
    goes_down,
    is_other_track,
    title_of_level,
)
from skillgraph.extraction.posts.stage_headings import is_stage
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.modality import find_level
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_TITLES: Final = expression(
    r"\b(?:begin|start|enter|titles?|known as|positions? such as|roles? such as|work as|as an?)\b",
    re.IGNORECASE,
)
_FOCUS: Final = expression(
    r"focus(?:es|ing)? on (?:(?:developing|building|gaining|learning|mastering)\s+)?(?:an?\s+)?",
    re.IGNORECASE,
)
#: A heading that tells of titles, and is none.
_TELLING: Final = expression(
    r"(?:the )?(?:difference|how|what|why|when|becoming|.* (?:vs\.?|versus) )", re.IGNORECASE
)
_RANK: Final = expression(r"\d+")
_GOES_UP: Final = expression(r"\bstages?\b|\bprogress")
_OR: Final = expression(r"\bor\b")
_SUCH_AS: Final = expression(r"\bsuch as\b|\be\.g\.|\blike\b")
_LEAST: Final = 2  # stages of a career
_NEAR: Final = 12
_PROGRESS: Final = expression(
    r"\b(?:progress(?:es|ing)? (?:to|into)|advance(?:s)? (?:to|into)|move(?:s)? (?:up )?(?:to|into|on to)"
    r"|promot(?:ed|ion) to|grow(?:s)? into|leads? to"
    r"|(?:step|change|switch)(?:es|s)? (?:up |over )?(?:to|into)"
    r"|next (?:step|role)s?)\b",
    re.IGNORECASE,
)


def state_title(ledger: Ledger, subject: str, place: Place, *others: Place, rule: str) -> None:
    """State that a stage has the title at a place; *others* are evidence too."""
    title = title_concept(ledger.naming, singular_title(ledger.text(place)))
    ledger.state(subject, "sg:hasTitle", title, [place, *others], rule=rule)


class Careers:
    """States stages, titles and progressions."""

    def __init__(self, ledger: Ledger, frames: Frames, phrases: Phrases) -> None:
        """Write to *ledger*, by the frames of the document, reading phrases with *phrases*."""
        self.phrases = phrases
        self.ledger = ledger
        self.naming = ledger.naming
        self.frames = frames
        self._stated: set[str] = set()  # stages that headings name

    def stages(self) -> None:
        """State the stages that the headings of a career section name, in their order."""
        sections = self.ledger.parsed.sections
        levels = self.frames.layout.headings
        is_stated = self.frames.framework  # by levels
        for index, section in enumerate(sections):
            is_inner = section.parent is not None and sections[section.parent].kind == "career"
            if section.kind != "career" or (is_inner and _is_stage(section)):
                continue
            found = [
                Place(one.passage, Span(0, len(self.ledger.parsed.passages[one.passage].text)))
                for number, one in enumerate(sections)
                if one.parent == index and one.passage is not None
                if (not is_stated if number in levels else _is_stage(one))
            ]
            if len(found) >= _LEAST:
                self._state(index, found)

    def levels(self, of_tables: Iterable[Place]) -> None:
        """State the levels of a framework, and those *of_tables*, the lowest first, each with its title."""
        found = {*self.frames.levels.values(), *of_tables}
        named: dict[str, list[Place]] = {}
        for place in sorted(found, key=lambda place: (place.passage, place.span.start)):
            named.setdefault(self.frames.level(self.ledger.text(place)), []).append(place)
        stages = list(named.items())
        ranks = [int(n[0]) for _, places in stages if (n := _RANK.search(self.ledger.text(places[0])))]
        if len(ranks) == len(stages) and ranks == sorted(ranks, reverse=True):
            stages.reverse()
        other = self._of_other_track([places[0] for _, places in stages])
        for (stage, places), is_other in zip(stages, other, strict=True):
            self._level(stage, places, is_other=is_other)
        for (before, first), (after, second) in pairwise(stages):
            names = self.ledger.text(first[0]), self.ledger.text(second[0])
            if not (is_other_track(*names) or goes_down(names)):
                self._precedes(before, after, first[0], second[0])

    def _of_other_track(self, places: Sequence[Place]) -> list[bool]:
        """Tell of each level whether it is one of another role on a track of its own: "Crew Manager (M1)"."""
        head = self.naming.concept(self.frames.role).label.rsplit(" ", 1)[-1].lower()
        found, begun = [False] * len(places), False
        for number, (before, after) in enumerate(pairwise(map(self.ledger.text, places)), start=1):
            begun = begun or is_other_track(before, after)
            name = full_name(after, self.frames.layout.named)
            title = title_of_level(name)
            found[number] = (
                begun and title is not None and head not in name[title.start : title.end].lower().split()
            )
        return found

    def _precedes(self, before: str, after: str, first: Place, second: Place) -> None:
        places = [first._replace(slots=()), second._replace(slots=())]
        self.ledger.state(before, "sg:precedes", after, places, rule="order of the levels")

    def _level(self, stage: str, places: Sequence[Place], *, is_other: bool) -> None:
        """State a level, and its title by the first place that has one."""
        place = places[0]._replace(slots=())
        role = [self.frames.role_place._replace(slots=("subject",))] if self.frames.role_place else []
        if stage not in self._stated and not is_other:
            self.ledger.state(
                self.frames.role, "sg:hasStage", stage, [place, *role], rule="level of a framework"
            )
        for named in places:
            label = self.ledger.text(named)
            span = title_held(label)
            if span is None:
                continue
            if self._is_called(stage, label[span.start : span.end]):
                return
            inside = Span(named.span.start + span.start, named.span.start + span.end)
            state_title(self.ledger, stage, Place(named.passage, inside), rule="title of a level")
            return

    def _is_called(self, stage: str, title: str) -> bool:
        """Tell whether a stage has no other name than a title of which nothing else can be said."""
        concept, words = self.naming.concept(stage), singular_title(title)
        own = concept.label.removesuffix(f" ({concept.kind.replace('-', ' ')})")
        if phrase_key(own) != phrase_key(words) or self.naming.link(words, ("role",)) is not None:
            return False
        return all(section.kind != "salary" for section in self.ledger.parsed.sections)

    def _state(self, career: int, headings: Sequence[Place]) -> None:
        """State the stages that headings name, of the role of the document."""
        parsed = self.ledger.parsed
        hedge: tuple[str, ...] = ()
        for passage in parsed.passages:
            if passage.section == career and _GOES_UP.search(passage.text):
                hedge = find_hedges(passage.text)
        list_id = self.ledger.open_list(
            "career-stages", career, "Career stages", lead_in=parsed.sections[career].passage
        )
        place_of_role = self.frames.role_place
        role = [place_of_role.supporting("subject")] if place_of_role else []
        stages = []
        others = self._of_other_track(headings)
        for position, (place, is_other) in enumerate(zip(headings, others, strict=True), start=1):
            section = parsed.passages[place.passage].section
            level = self.frames.layout.headings.get(section)
            if level is None:
                stage = self.frames.stage(parsed.sections[section].label)
            else:
                stage = self.frames.level(self.ledger.text(level))
            if not is_other:
                stages.append((stage, place))
                self._stated.add(stage)
                self.ledger.state(
                    self.frames.role,
                    "sg:hasStage",
                    stage,
                    [place, *role],
                    rule="career stage of a heading",
                    hedge=hedge,
                    list_id=list_id,
                    position=position,
                )
            for span in () if level else titles_of_rung(self.ledger.text(place)):
                state_title(self.ledger, stage, Place(place.passage, span), rule="title of a stage")
        is_order = not goes_down([self.ledger.text(place) for _, place in stages])
        for (before, first), (after, second) in pairwise(stages if is_order else ()):
            if not is_other_track(self.ledger.text(first), self.ledger.text(second)):
                self.ledger.state(
                    before, "sg:precedes", after, [first, second], rule="order of the headings", hedge=hedge
                )

    def bullet(self, index: int, frame: Frame) -> bool:
        """State titles to begin with, and roles that come next; tell whether there are any."""
        text = self.ledger.parsed.passages[index].text
        roles = find_titles(text)
        progress = _PROGRESS.search(text)
        if progress is not None and roles:
            ahead = [span for span in roles if span.start >= progress.end()]
            return self._roles(index, ahead, frame, relation="sg:progressesTo", rule="role that comes next")
        titles = _TITLES.search(text)
        if titles is not None and roles and roles[0].start - titles.end() <= _NEAR:
            return self._roles(index, roles, frame, relation="sg:hasTitle", rule="title of a stage")
        return False

    def focus(self, index: int, frame: Frame) -> bool:
        """State what a bullet that begins with "focus on" names; tell whether it does."""
        text = self.ledger.parsed.passages[index].text
        match = _FOCUS.match(text)
        if match is None:
            return False
        level = find_level(text, Span(match.end(), len(text)))
        asked = self.phrases.read(text, level.rest)
        members = [*asked.members, *(one for _, inner in asked.heads for one in inner.members)]
        for one in members:
            if one.linked:
                self.ledger.state(
                    frame.subject,
                    "sg:focusesOn",
                    one.concept,
                    [Place(index, one.span), *frame.places("relation")],
                    rule="focus of a stage",
                    level=level.level,
                )
        return any(one.linked for one in members)

    def _roles(self, index: int, spans: Sequence[Span], frame: Frame, *, relation: str, rule: str) -> bool:
        passage = self.ledger.parsed.passages[index]
        if not spans:
            return False
        list_id = None
        if len(spans) > 1:
            is_choice = _OR.search(passage.text, spans[0].end, spans[-1].start)
            list_id = self.ledger.open_list(
                f"{passage.id}-roles",
                passage.section,
                "Roles",
                logic="any-of" if is_choice else "not said",
                is_open=True if _SUCH_AS.search(passage.text, 0, spans[0].start) else None,
                parent=frame.in_list,
                position=passage.position,
            )
        for number, span in enumerate(spans, start=1):
            title = title_concept(self.naming, singular_title(passage.text[span.start : span.end]))
            if title == frame.subject:
                continue
            self.ledger.state(
                frame.subject,
                relation,
                title,
                [Place(index, span), *frame.places("relation")],
                rule=rule,
                list_id=list_id,
                position=number if list_id else None,
            )
        return True


def _is_stage(section: ParsedSection) -> bool:
    """Tell whether a section of a career is called as a stage or a title, and does not compare several."""
    label = section.label
    if section.kind != "career" or _TELLING.match(label) or label.rstrip().endswith("?"):
        return False
    return is_stage(label) or bool(titles_of_rung(label))
