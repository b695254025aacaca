"""Rows of a guide's table of facts that say what is typical of a role: "Typical Education | Diploma".

What such a table tells of the market is asked of nobody, whatever stands around it.
"""

import re
from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.text import trimmed
from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.sentences.clauses import clauses
from skillgraph.extraction.stages.ladder_tables import HEDGES_OF_HEADS
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_OF_MARKET: Final = expression(
    r"\W*(?:(?:19|20)\d\d )?(?:(?:current|projected|expected|estimated|future|us|u\.s\.|national|job|market"
    r"|employment|hiring|annual) ){0,3}"
    r"(?:demand(?: level| outlook)?|(?<= )growth(?: rate| outlook)?|growth rate|outlook|(?<= )openings"
    r"|number of jobs|employment change)(?:,? \(?[^()|]{0,20}\d[^()|]{0,20}\)?)?\W*",
    re.IGNORECASE,
)
_OF_EDUCATION: Final = expression(
    r"\W*(?:(?:typical|usual|common|minimum|required|entry[- ]level) ){0,3}"
    r"(?:education(?:al)?(?: (?:level|needed|required|requirements?))?|degree levels?)\W*",
    re.IGNORECASE,
)
_OF_EXPERIENCE: Final = expression(
    r"\W*(?:(?:typical|usual|common|minimum|required|work|related) ){0,3}experience"
    r"(?: (?:needed|required|level)| in an? (?:related|similar) (?:occupation|field|role))?\W*",
    re.IGNORECASE,
)
#: What there is, and nobody has to have.
_OFFERED: Final = expression(r"\b(?:available|offered|possible)\b", re.IGNORECASE)
#: Kinds of sections in which a guide has such a table.
_KINDS: Final = frozenset({"market", "overview", "other", "career", "boilerplate", "salary", "education"})
_VALUE: Final = 1  # the column of what a row says
_PAIR: Final = 2


class FactRows:
    """States what rows of facts say is typical of a role."""

    def __init__(self, requirements: Requirements) -> None:
        """State it through the rules of requirements."""
        self.requirements = requirements
        self.parsed = requirements.ledger.parsed

    def frame_of(self, index: int, frame: Frame) -> Frame:
        """Give the frame of a cell: that of a market, where the name of its row says so."""
        label = self._label(index, self.parsed.passages[index])
        is_read = frame.kind != "framework" and not frame.silent
        if label is None or not is_read or _OF_MARKET.fullmatch(self.requirements.ledger.text(label)) is None:
            return frame
        return frame._replace(kind="market", cue=label)

    def row(self, index: int, frame: Frame) -> bool:
        """State the degree or the years that a row names; tell whether it does."""
        passage = self.parsed.passages[index]
        label = self._label(index, passage) if frame.kind in _KINDS and not frame.advertised else None
        cell = dict(passage.cells).get(_VALUE)
        if label is None or cell is None:
            return False
        words = self.requirements.ledger.text(label)
        value = passage.text[cell.start : cell.end]
        is_degree = _OF_EDUCATION.fullmatch(words) is not None and bool(find_degrees(value))
        years = [one for one in find_quantities(value) if one.kind == "years"]
        if not is_degree and not (years and _OF_EXPERIENCE.fullmatch(words)):
            return False
        hedge = tuple(hedge for word, hedge in HEDGES_OF_HEADS.items() if word in words.lower())
        own = frame._replace(kind="requirements", cue=label, modality=None, hedge=hedge)
        for clause in clauses(passage.text, trimmed(passage.text, cell)):
            if _OFFERED.search(passage.text, *clause):
                continue
            self.requirements.clause(index, clause, own)
        return True

    def _label(self, index: int, passage: ParsedPassage) -> Place | None:
        """Give the name of the row of a cell: its first cell, or the label above it."""
        if not passage.cells:
            return None
        column, cell = passage.cells[0]
        if column == 0:
            is_name = len(passage.cells) == _PAIR or passage.kind == "group-label"
            return Place(index, cell) if is_name and passage.header != index else None
        above = index
        while above and self.parsed.passages[above].header == passage.header:
            above -= 1
            one = self.parsed.passages[above]
            if one.cells and one.cells[0][0] == 0:
                is_name = above != passage.header and len(one.cells) == 1
                return Place(above, Span(0, len(one.text))) if is_name else None
        return None
