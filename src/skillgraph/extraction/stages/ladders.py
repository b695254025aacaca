"""Ladders of titles ("Mid-level: Data Analyst, BI Developer"), and moves to other roles.

A guide names the titles of each stage in one list, and the roles that one can change to
in another. A label in front tells the stage of the titles behind it, or the role to come.
"""

import re
from functools import cached_property
from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.concepts.naming import title_concept
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.stage_headings import is_stage
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.extraction.stages.careers import state_title
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.model import Span

#: Labels of rungs beside those of `is_stage`.
_RUNG: Final = expression(
    r".*\b(?:level|stage)|(?:management|leadership|executive)(?:\s*(?:/|&|and)\s*(?:management|leadership|executive))*",
    re.IGNORECASE,
)
#: Where one can go on to, which may be the name of a rung too, and what is none.
_WAY: Final = expression(r"(?:management|leadership|people management)(?: (?:track|path))?", re.IGNORECASE)
_DIRECTION: Final = expression(
    r"(?:speciali[sz]ations?|adjacent|lateral|alternatives?|sideways|related)"
    r"(?: (?:tracks?|paths?|moves?|roles?))?",
    re.IGNORECASE,
)
_LADDER: Final = expression(r"\b(?:ladders?|stages?|levels?|progression|titles?|hierarchy)\b", re.IGNORECASE)
_MOVE: Final = expression(
    r"\b(?:transition|switch|move|pivot|change|progress|advance)(?:s|ed|ing)? (?:in)?to\b", re.IGNORECASE
)
_MOVES: Final = expression(
    r"\b(?:transition|switch|change|lateral|pivot)(?:s|ing|ed)?\b|\bother roles\b|\bmov(?:e|es|ing)\b",
    re.IGNORECASE,
)
_TO: Final = expression(r"to\s+", re.IGNORECASE)


class Ladders:
    """States the stages of a ladder with their titles, and the roles that one can move to."""

    def __init__(self, ledger: Ledger) -> None:
        """Write to *ledger*."""
        self.ledger = ledger
        self.naming = ledger.naming
        self._rungs: dict[int | None, tuple[str, Place]] = {}  # by list: the stage that was stated last
        self._members: dict[tuple[str, str], tuple[str | None, int | None]] = {}  # lists and places of stages

    def bullet(self, index: int, frame: Frame) -> bool:
        """State what a labeled bullet of a career section names; tell whether it does."""
        passage = self.ledger.parsed.passages[index]
        if passage.label is None or passage.list is None:
            return False
        label = passage.text[passage.label.start : passage.label.end]
        if is_stage(label) or _RUNG.fullmatch(label):
            return self._rung(index, passage, passage.label, frame)
        return self._move(index, passage, passage.label, frame)

    def _is_among_directions(self, number: int | None, label: str) -> bool:
        """Tell whether a label that may name a rung stands among those of directions: "Adjacent: …"."""
        return _WAY.fullmatch(label) is not None and number in self._of_directions

    @cached_property
    def _of_directions(self) -> frozenset[int | None]:
        """The lists in which a label is of a direction."""
        return frozenset(
            one.list
            for one in self.ledger.parsed.passages
            if one.label is not None and _DIRECTION.fullmatch(one.text, *one.label)
        )

    def _rung(self, index: int, passage: ParsedPassage, label: Span, frame: Frame) -> bool:
        text = passage.text
        body = split_series(text, Span(label.end + 1, len(text))).items
        titles = [find_titles(text[item.span.start : item.span.end]) for item in body]
        if not body or 2 * sum(bool(found) for found in titles) <= len(body):
            return False
        if self._is_among_directions(passage.list, text[label.start : label.end]):
            return True
        stage = self.naming.propose(text[label.start : label.end], "career-stage")
        where = Place(index, label)
        in_list, position = self._members.setdefault(
            (frame.subject, stage), (frame.in_list, passage.position)
        )
        self.ledger.state(
            frame.subject,
            "sg:hasStage",
            stage,
            [where, *frame.places("relation")],
            rule="rung of a ladder",
            list_id=in_list,
            position=position,
        )
        for item, found in zip(body, titles, strict=True):
            for span in found:
                named = Span(item.span.start + span.start, item.span.start + span.end)
                state_title(self.ledger, stage, Place(index, named), where, rule="title of a stage")
        before = self._rungs.get(passage.list)
        if before is not None and before[0] != stage and self._is_ladder(passage):
            self.ledger.state(before[0], "sg:precedes", stage, [before[1], where], rule="order of a ladder")
        self._rungs[passage.list] = (stage, where)
        return True

    def _is_ladder(self, passage: ParsedPassage) -> bool:
        """Tell whether a list says that it goes up: by its lead-in or its heading."""
        return any(_LADDER.search(words) for words in self._above(passage))

    def _move(self, index: int, passage: ParsedPassage, label: Span, frame: Frame) -> bool:
        text = passage.text
        opening = _TO.match(text, label.start, label.end)
        roles = find_titles(text[label.start : label.end])
        says = _MOVE.search(text, label.end)
        if not roles or not (says or opening) or not any(map(_MOVES.search, self._above(passage))):
            return False
        for span in roles:
            named = Span(label.start + span.start, label.start + span.end)
            title = title_concept(self.naming, singular_title(text[named.start : named.end]))
            if title != frame.subject:
                places = [Place(index, named), *frame.places("relation")]
                if says is not None:
                    places.append(Place(index, Span(*says.span()), ("relation",)))
                self.ledger.state(
                    frame.subject, "sg:progressesTo", title, places, rule="role that one can move to"
                )
        return True

    def _above(self, passage: ParsedPassage) -> list[str]:
        """Give the words of the lead-in and of the heading that a passage stands under."""
        parsed = self.ledger.parsed
        opener = parsed.lists[passage.list].lead_in if passage.list is not None else None
        lead_in = [] if opener is None else [parsed.passages[opener].text]
        return [*lead_in, parsed.sections[passage.section].label]
