"""Ladders in tables of short cells: levels as columns or rows, and what a cell asks of its level.

What stands on the other side of the table says what its cells are: years, pay, tools, or what is done.
"""

import re
from dataclasses import replace
from functools import cached_property
from typing import Final

from skillgraph.documents.sections import ASKING_KINDS, read_heading
from skillgraph.documents.specifications import force_of_cell, is_force
from skillgraph.documents.text import trimmed
from skillgraph.extraction.amounts.pay_units import amount_below
from skillgraph.extraction.amounts.periods import place_in_all
from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.framing.frames import Frame, Frames
from skillgraph.extraction.framing.placed_levels import LevelCell, column_levels, level_cells
from skillgraph.extraction.framing.stacks import lists_tools
from skillgraph.extraction.posts.levels import code_of
from skillgraph.extraction.posts.titles import is_title_alone
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.requirements.experience import asks_by_itself
from skillgraph.extraction.requirements.graded_rows import bare_years, level_of_cell
from skillgraph.extraction.salaries.pay import Salaries
from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.sentences.clauses import clauses
from skillgraph.extraction.stages.expectations import Expectations
from skillgraph.extraction.stages.said_at_levels import says_of_level
from skillgraph.extraction.stages.stage_rules import Stages
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.modality import opens_with_level
from skillgraph.extraction.wording.sentence_spans import sentences_of
from skillgraph.extraction.work.behaviors import states_knowledge
from skillgraph.extraction.work.duty_openings import opens_work
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.language.verbs import is_third_person
from skillgraph.model import Figure, Span

#: What is known, and no work.
_KNOWS: Final = expression(r"(?:Know|Understand)s? (?!that\b)")
#: That a thing is known at all.
_ASKED: Final = frozenset({"required", "yes", "\u2713", "\u2714", "x"})
_NOTHING: Final = frozenset({"none", "no", "n/a", "not required", "not expected", "any"})
#: How the head of a column hedges what stands in it: "Typical experience".
HEDGES_OF_HEADS: Final = {"typical": "typically", "usual": "usually", "common": "commonly"}
#: Who has mastered something, and no degree: "Master, sets standards".
_MASTER: Final = expression(r"Masters?(?=[,;]|$)")
_OF_ROW: Final = "it may say only how far a level is in what its row names"
_MOST_WORDS_OF_YEARS: Final = 5
#: What is said above acts, and above nothing that somebody only answers for.
_DONE: Final = expression(r"\b(?:duties|tasks|does|you do|they do)\W*$", re.IGNORECASE)
#: What heads the names of rows that are each asked for, or not.
_THINGS: Final = expression(
    r"\W*(?:skills?|competenc(?:e|ies|y)|technolog(?:y|ies)|tools?|knowledge|requirements?|criteri(?:a|on)"
    r"|abilit(?:y|ies)|languages?|qualifications?|certificates?)\W*",
    re.IGNORECASE,
)
#: What heads the names of rows that are no competences.
_ASPECT: Final = expression(r"\W*(?:aspects?|what(?: we look at)?|attributes?|facets?)\W*", re.IGNORECASE)


class LadderTables:
    """States what the cells of a ladder tell of their levels."""

    def __init__(
        self, frames: Frames, stages: Stages, expectations: Expectations, salaries: Salaries
    ) -> None:
        """Read the cells of levels through the rules of stages, behaviors and pay."""
        self.frames = frames
        self.titled = frames.layout.titled if frames.of_ladder or frames.framework else {}
        self.cells = level_cells(frames.parsed, self.titled)
        #: Headers of levels with nothing above the names of the rows, or that they are aspects of the work.
        self.heads = {header for header, _ in column_levels(frames.parsed) if self._is_of_aspects(header)}
        self.stages = stages
        self.expectations = expectations
        self.salaries = salaries

    def levels(self) -> set[Place]:
        """Give where levels are named."""
        return {cell.level for row in self.cells.values() for cell in row} - {*self.titled.values()}

    def _subject(self, level: Place) -> str:
        """Give the level that a cell is of, or the title that its row has."""
        name = self.frames.ledger.text(level)
        is_title = level in self.titled.values()
        return self.frames.of_level(name) if is_title else self.frames.level(name)

    def _tools(self, text: str, span: Span) -> bool:
        """Tell whether a cell is nothing but technologies by their names: "Jest, Cypress"."""
        known = self.stages.requirements.phrases.known
        found = [known.linked(text, one.span) for one in split_series(text, span).items]
        return bool(found) and all(one is not None and known.is_technology(one) for one in found)

    @cached_property
    def _by_label(self) -> dict[str, Place]:
        """Give the levels of tables by their names, and by their codes alone: "D2 Rigger", "D2"."""
        named = {self.frames.ledger.text(one): one for one in self.levels()}
        return {**{code: one for name, one in named.items() if (code := code_of(name))}, **named}

    def labeled(self, index: int, frame: Frame) -> bool:
        """State what a sentence asks of the level that its label names: "D2: two years at sea"."""
        text = self.frames.parsed.passages[index].text
        label, colon, _ = text.partition(":")
        level = self._by_label.get(label.strip(" *")) if colon else None
        if level is None or frame.silent:
            return False
        name = self.frames.level(self.frames.ledger.text(level))
        own = frame._replace(subject=name, subject_place=Place(index, Span(0, len(label))))
        own = own._replace(kind="requirements", cue=None)
        found = clauses(text, Span(len(label) + 1, len(text)))
        asking = [one for one in found if asks_by_itself(text, trimmed(text, one))]
        for clause in asking:
            self.stages.requirements.clause(index, clause, own, rule="requirement of a level")
        return bool(asking)

    def names_row(self, index: int) -> bool:
        """Tell whether a passage names a row whose cells are of levels: what they tell, and asks nothing."""
        passage = self.frames.parsed.passages[index]
        is_label = passage.kind == "group-label" and passage.header in self.heads
        return is_label and passage.header != index and [column for column, _ in passage.cells] == [0]

    def _is_of_aspects(self, header: int) -> bool:
        """Tell whether the rows of a table are what it tells of its levels, and no competences by name."""
        passage = self.frames.parsed.passages[header]
        first = dict(passage.cells).get(0)
        return first is None or _ASPECT.fullmatch(passage.text, first.start, first.end) is not None

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
            subject=self._subject(cell.level),
            subject_place=cell.level,
            cue=cell.level,
            in_list=None,
        )
        requirements = self.stages.requirements
        kind = read_heading(aspect).kind
        is_nothing = words.lower() in _NOTHING or is_title_alone(words)
        is_nothing = is_nothing or (kind is None and _MASTER.match(words) is not None)
        is_said = self._figures(index, cell, own, aspect=aspect) or is_nothing
        is_graded = is_force(words) or words.lower() in _ASKED
        is_graded = is_graded or self.frames.naming.link(aspect, COMPETENCE_KINDS) is not None
        if is_said or (is_graded and self._graded(index, cell, own, words=words, aspect=aspect)):
            return True
        if not is_running and (find_degrees(words) or asks_by_itself(text, cell.span)):
            for clause in clauses(text, cell.span):
                requirements.clause(index, clause, own)
            return True
        own = own._replace(modality="desirable") if kind == "desirable" else own
        asking = lists_tools(aspect) or kind in ("requirements", "desirable") or self._tools(text, cell.span)
        if asking and not is_third_person(words.split(" ", 1)[0]) and names_only(text, cell.span):
            requirements.clause(index, cell.span, own, rule="name in the row of a level")
            return True
        if is_running:
            return False
        if self._graded(index, cell, own, words=words, aspect=aspect):
            return True
        is_told = is_third_person(words.split(" ", 1)[0]) or says_of_level(text, cell.span, is_item=True)
        if frame.kind in ASKING_KINDS and not is_told:
            with self.frames.ledger.doubting(self._doubt(index, cell, aspect=aspect)):
                requirements.clause(index, cell.span, own)
        else:
            self._behaviors(index, cell.span, own, is_done=_DONE.search(aspect) is not None)
        return True

    def _doubt(self, index: int, cell: LevelCell, *, aspect: str) -> str:
        """Tell why a cell may ask for nothing by itself: "Crew demos", in a row "Presentations"."""
        passage = self.frames.parsed.passages[index]
        words = passage.text[cell.span.start : cell.span.end]
        above = read_heading(self.frames.parsed.sections[passage.section].label)
        is_asking = above.whole and above.kind in ("requirements", "desirable")
        is_sure = is_asking or self.frames.naming.link(words, COMPETENCE_KINDS) is not None
        is_sure = is_sure or opens_with_level(passage.text, cell.span) or not aspect
        return "" if is_sure or read_heading(aspect).kind is not None else _OF_ROW

    def _figures(self, index: int, cell: LevelCell, frame: Frame, *, aspect: str) -> bool:
        """State the pay of a level, or its years alone; tell whether it is one of them."""
        words = self.frames.parsed.passages[index].text[cell.span.start : cell.span.end]
        kinds = {quantity.kind for quantity in find_quantities(words)}
        if "money" in kinds:
            return self.salaries.figures(index, frame._replace(kind="salary"), within=cell.span)
        if (pay := amount_below(aspect, words)) is not None:
            self._pay(index, cell, frame, pay)
            return True
        known = self.stages.requirements.phrases.known
        is_list = ", " in words and known.names_any(self.frames.parsed.passages[index].text, cell.span)
        is_years = "years" in kinds and len(words.split()) <= _MOST_WORDS_OF_YEARS and not is_list
        bare = bare_years(words, aspect)
        hedge = [hedge for word, hedge in HEDGES_OF_HEADS.items() if word in aspect.lower()]
        is_of_skill = self.frames.naming.link(aspect, COMPETENCE_KINDS) is not None
        if is_years and is_of_skill and cell.aspect is not None and cell.aspect.passage == index:
            amount = next(one for one in find_quantities(words) if one.kind == "years")
            self.stages.requirements.years.of_row(index, cell.aspect.span, amount, frame, amount=cell.span)
        elif is_years:
            self.stages.years(index, cell.span, frame, hedge=hedge)
        elif bare is not None:
            self.stages.experience(index, cell.span, bare, frame, hedge=hedge)
        return is_years or bare is not None

    def _pay(self, index: int, cell: LevelCell, frame: Frame, pay: Quantity) -> None:
        """State the pay of a level whose currency stands at the other side of the table."""
        places = [Place(index, cell.span), *frame.places()]
        aspect = "" if cell.aspect is None else self.frames.ledger.text(cell.aspect)
        places += [] if cell.aspect is None else [cell.aspect]
        amounts = Figure("salary", pay.value, pay.low, pay.high, pay.bound, "currency")
        self.frames.ledger.state(
            frame.subject,
            "sg:hasFigure",
            None,
            places,
            rule="salary in a row of levels",
            figure=replace(amounts, currency=pay.currency, per=pay.per, place=place_in_all(aspect)),
        )

    def _behaviors(self, index: int, within: Span, frame: Frame, *, is_done: bool) -> None:
        """State what is known and done at a level, whatever its verb where the other side says *is_done*."""
        text = self.frames.parsed.passages[index].text
        for span in sentences_of(text, within):
            if knows := _KNOWS.match(text, span.start, span.end):
                rest = Span(knows.end(), span.end)
                self.stages.requirements.clause(index, rest, frame, rule="knowledge expected at a level")
            elif (
                is_done
                or opens_work(text[span.start : span.end])
                or states_knowledge(text, span)
                or says_of_level(text, span, is_item=True)
            ):
                self.expectations.sentence(index, span, frame)

    def _heads_things(self, index: int) -> bool:
        """Tell whether the first column of a passage's table is headed as one of what is asked for."""
        header = self.frames.parsed.passages[index].header
        head = None if header is None else self.frames.parsed.passages[header]
        first = None if head is None else dict(head.cells).get(0)
        return head is not None and first is not None and _THINGS.fullmatch(head.text, *first) is not None

    def _graded(self, index: int, cell: LevelCell, frame: Frame, *, words: str, aspect: str) -> bool:
        """State how well a level knows what its row names, or how far it must: "SQL | basic"."""
        skill = self.frames.naming.link(aspect, COMPETENCE_KINDS)
        level = level_of_cell(words)
        force = force_of_cell(words) if is_force(words) else None
        if cell.aspect is None or (level is None and words.lower() not in _ASKED and force is None):
            return False
        if force == "no":
            return True
        if force is not None or skill is None:
            own = frame._replace(cue=Place(index, cell.span), level=level)
            own = own if force is None else own.saying(force, Place(index, cell.span))
            is_asking = skill is not None or frame.kind in ASKING_KINDS or self._heads_things(index)
            is_asking = is_asking and cell.aspect.passage == index
            if is_asking:
                self.stages.requirements.clause(index, cell.aspect.span, own)
            return is_asking or force is not None
        self.frames.ledger.state(
            frame.subject,
            "sg:requires",
            skill,
            [cell.aspect, Place(index, cell.span), *frame.places()],
            rule="what a level knows of what its row names",
            level=level,
        )
        return True
