"""Ladders in tables of short cells: levels as columns or rows, and what a cell asks of its level.

What stands on the other side of the table says what its cells are: years, pay, tools, or what is done.
"""

import re
from typing import Final

from skillgraph.documents.sections import read_heading
from skillgraph.extraction.behaviors import states_knowledge
from skillgraph.extraction.clauses import clauses, names_only
from skillgraph.extraction.degrees import find_degrees
from skillgraph.extraction.duty_parts import sentences_of
from skillgraph.extraction.expectations import Expectations
from skillgraph.extraction.experience import asks_by_itself
from skillgraph.extraction.frames import Frame, Frames
from skillgraph.extraction.ledger import Place
from skillgraph.extraction.levels import LevelCell, level_cells
from skillgraph.extraction.naming import COMPETENCE_KINDS
from skillgraph.extraction.pay import Salaries
from skillgraph.extraction.quantities import find_quantities
from skillgraph.extraction.stacks import lists_tools
from skillgraph.extraction.stage_rules import Stages, opens_work
from skillgraph.language.verbs import is_third_person
from skillgraph.model import Span

#: Years whose unit stands at the other side of the table.
_NUMBERS: Final = re.compile(r"\d{1,2}(?: ?[-\u2013] ?\d{1,2}|\+)?")
#: What is known, and no work.
_KNOWS: Final = re.compile(r"(?:Know|Understand)s? ")
#: How well, or that at all.
_GRADE: Final = re.compile(
    r"(?:(?P<asked>required|yes|\u2713|\u2714|x)|basics?|beginner|foundational|working|intermediate|good|solid|strong"
    r"|proficient|advanced|expert|master)(?: (?:knowledge|skills|level|user))?",
    re.IGNORECASE,
)
_NOTHING: Final = frozenset({"none", "no", "n/a", "not required", "not expected", "any"})
#: How the head of a column hedges what stands in it: "Typical experience".
_HEDGES: Final = {"typical": "typically", "usual": "usually", "common": "commonly"}
_MOST_WORDS_OF_YEARS: Final = 5


class LadderTables:
    """States what the cells of a ladder tell of their levels."""

    def __init__(
        self, frames: Frames, stages: Stages, expectations: Expectations, salaries: Salaries
    ) -> None:
        """Read the cells of levels through the rules of stages, behaviors and pay."""
        self.frames = frames
        self.cells = level_cells(frames.parsed)
        self.stages = stages
        self.expectations = expectations
        self.salaries = salaries

    def levels(self) -> set[Place]:
        """Give where levels are named."""
        return {cell.level for row in self.cells.values() for cell in row}

    def row(self, index: int, frame: Frame) -> bool:
        """State the cells of a passage; tell whether nothing else is to be read in it."""
        said = [self._cell(index, cell, frame) for cell in self.cells.get(index, ())]
        return any(said)

    def _cell(self, index: int, cell: LevelCell, frame: Frame) -> bool:
        passage = self.frames.parsed.passages[index]
        text, words = passage.text, passage.text[cell.span.start : cell.span.end]
        is_running = self.frames.framework and len(passage.cells) == 1  # its text is of behaviors
        aspect = "" if cell.aspect is None else self.frames.ledger.text(cell.aspect).strip(" *:")
        own = frame._replace(
            subject=self.frames.level(self.frames.ledger.text(cell.level)),
            subject_place=cell.level,
            cue=cell.level,
            in_list=None,
        )
        requirements = self.stages.requirements
        if self._figures(index, cell, own, aspect=aspect) or words.lower() in _NOTHING:
            return True
        if not is_running and (find_degrees(words) or asks_by_itself(text, cell.span)):
            for clause in clauses(text, cell.span):
                requirements.clause(index, clause, own)
            return True
        asking = lists_tools(aspect) or read_heading(aspect).kind in ("requirements", "desirable")
        if asking and not is_third_person(words.split(" ", 1)[0]) and names_only(text, cell.span):
            requirements.clause(index, cell.span, own, rule="name in the row of a level")
            return True
        if is_running:
            return False
        if not self._graded(index, cell, own, words=words, aspect=aspect):
            self._behaviors(index, cell.span, own)
        return True

    def _figures(self, index: int, cell: LevelCell, frame: Frame, *, aspect: str) -> bool:
        """State the pay of a level, or its years alone; tell whether it is one of them."""
        words = self.frames.parsed.passages[index].text[cell.span.start : cell.span.end]
        kinds = {quantity.kind for quantity in find_quantities(words)}
        if "money" in kinds:
            return self.salaries.figures(index, frame._replace(kind="salary"), within=cell.span)
        is_years = "years" in kinds and len(words.split()) <= _MOST_WORDS_OF_YEARS
        is_bare = _NUMBERS.fullmatch(words) is not None and "years" in aspect.lower()
        hedge = [hedge for word, hedge in _HEDGES.items() if word in aspect.lower()]
        if is_years:
            self.stages.years(index, cell.span, frame, hedge=hedge)
        elif is_bare:
            [amount] = find_quantities(f"{words} years")
            self.stages.experience(index, cell.span, amount, frame, hedge=hedge)
        return is_years or is_bare

    def _behaviors(self, index: int, within: Span, frame: Frame) -> None:
        """State what is known and done at a level."""
        text = self.frames.parsed.passages[index].text
        for span in sentences_of(text, within):
            if knows := _KNOWS.match(text, span.start, span.end):
                rest = Span(knows.end(), span.end)
                self.stages.requirements.clause(index, rest, frame, rule="knowledge expected at a level")
            elif opens_work(text[span.start : span.end]) or states_knowledge(text, span):
                self.expectations.sentence(index, span, frame)

    def _graded(self, index: int, cell: LevelCell, frame: Frame, *, words: str, aspect: str) -> bool:
        """State how well a level knows what its row names ("SQL | basic"); tell whether that is said."""
        skill = self.frames.naming.link(aspect, COMPETENCE_KINDS)
        grade = _GRADE.fullmatch(words)
        if skill is None or cell.aspect is None or grade is None:
            return False
        self.frames.ledger.state(
            frame.subject,
            "sg:requires",
            skill,
            [cell.aspect, Place(index, cell.span), *frame.places()],
            rule="what a level knows of what its row names",
            level=None if grade["asked"] else words.lower(),
        )
        return True
