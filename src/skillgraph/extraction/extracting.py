"""From a document's parts to its statements: which rule reads which passage."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.documents.text import trimmed
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.concepts.found_forms import FoundForms
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.demand.hiring import Hiring, names_employers, posts_sought
from skillgraph.extraction.demand.markets import Markets
from skillgraph.extraction.demand.outlook import Outlook
from skillgraph.extraction.duties.means import Means
from skillgraph.extraction.duties.tasks import Duties
from skillgraph.extraction.framing.frames import Frame, Frames
from skillgraph.extraction.framing.graded_headings import graded_heading
from skillgraph.extraction.framing.job_terms import is_term
from skillgraph.extraction.framing.line_headings import LineHeadings
from skillgraph.extraction.framing.paths import is_path, names_options
from skillgraph.extraction.framing.shared_posts import SharedPosts
from skillgraph.extraction.framing.stacks import lists_tools
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.mentions.linking import link
from skillgraph.extraction.mentions.named_lists import doubt, with_named_lists
from skillgraph.extraction.mentions.names_in_text import Finder, finder_of
from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.organizations.employers import find_employers
from skillgraph.extraction.passages.abroad import state_abroad
from skillgraph.extraction.passages.asked_doings import AskedDoings
from skillgraph.extraction.passages.fact_rows import FactRows
from skillgraph.extraction.passages.labeled_lines import LabeledLines
from skillgraph.extraction.passages.prose import MAY_ASK, Prose
from skillgraph.extraction.requirements.advice import Advice
from skillgraph.extraction.requirements.asked_among_duties import asks_among_duties
from skillgraph.extraction.requirements.asked_names import AskedNames
from skillgraph.extraction.requirements.certificate_tables import CertificateTables
from skillgraph.extraction.requirements.checks import asks_for_paper, state_checks
from skillgraph.extraction.requirements.experience import asks_by_itself
from skillgraph.extraction.requirements.physical_demands import state_demands
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.requirements.sought_characters import state_characters
from skillgraph.extraction.requirements.sought_people import state_sought
from skillgraph.extraction.requirements.told_of_role import state_of_role
from skillgraph.extraction.roles.frameworks import names_ladder
from skillgraph.extraction.salaries.pay import Salaries
from skillgraph.extraction.salaries.pay_fields import state_pay
from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.sentences.clauses import clauses
from skillgraph.extraction.stages.careers import Careers
from skillgraph.extraction.stages.expectations import Expectations
from skillgraph.extraction.stages.kinds_of_roles import KindsOfRoles
from skillgraph.extraction.stages.ladder_tables import LadderTables
from skillgraph.extraction.stages.ladders import Ladders
from skillgraph.extraction.stages.level_prose import LevelProse
from skillgraph.extraction.stages.promotions import of_step
from skillgraph.extraction.stages.stage_lines import StageLines
from skillgraph.extraction.stages.stage_rules import Stages
from skillgraph.extraction.values import Extraction, Place
from skillgraph.extraction.wording.openers import (
    is_generic_label,
    opens_wish,
)
from skillgraph.extraction.work.duty_openings import opens_work, start_of_work
from skillgraph.language.detection import is_abroad
from skillgraph.model import Span, Statement


def extract_document(parsed: ParsedDocument, vocabulary: Vocabulary, *, slug: str) -> Extraction:
    """State what a document says of a role.

    Args:
        parsed: The document in its parts.
        vocabulary: The concepts that its phrases may name; a phrase that names none is kept
            as a proposed concept of its own words.
        slug: The document is ``document:<slug>``.

    Returns:
        Concepts, lists and statements, each statement with evidence and the rule that made it;
        in document order, the same for the same document and vocabulary.

    """
    naming = Naming(vocabulary.concepts)
    parsed, doubtful = with_named_lists(parsed, naming)
    ledger = Ledger(parsed, slug, naming)
    employer = find_employers(parsed, vocabulary)
    name = ledger.text(Place(*employer[0])) if employer else ""
    frames = Frames(parsed, ledger, employer=name)
    forms = FoundForms(vocabulary)
    linking = link(parsed, forms, kinds=frames.kinds())
    finder = finder_of(forms, employer=name)
    reader = _Reader(frames, finder, AskedNames(ledger, linking.mentions, finder))
    reader.read(employer)
    doubt(ledger, doubtful)
    order = {passage.id: number for number, passage in enumerate(parsed.passages)}
    statements = dict(sorted(ledger.statements.items(), key=lambda pair: _place(pair[1], order)))
    curies = ledger.concepts_of(statements.values())
    return Extraction(
        parsed=parsed,
        slug=slug,
        concepts={curie: naming.concept(curie) for curie in curies},
        proposed=linking.proposed | {curie for curie in curies if curie in naming.proposed},
        lists=ledger.lists,
        statements=statements,
        decisions=tuple(ledger.decisions[curie] for curie in statements),
        mentions=linking.mentions,
        named=linking.concepts,
        role=reader.frames.role,
    )


def _place(statement: Statement, order: Mapping[str, int]) -> tuple[int, int, str]:
    main = statement.evidence[0]
    return order[main.passage], (main.focus or main.span).start, statement.id


class _Reader:
    """Sends each passage of a document to the rules of its frame."""

    def __init__(self, frames: Frames, finder: Finder, names: AskedNames) -> None:
        self.frames = frames
        self.parsed = parsed = frames.parsed
        self.ledger = frames.ledger
        self.names = names
        self.english = parsed.language in (None, "en")
        phrases = Phrases(self.ledger.naming, finder, proposing=self.english)
        self.duties = Duties(self.ledger)
        self.means = Means(self.ledger, phrases)
        self.requirements = Requirements(self.ledger, phrases, self.means)
        self.markets = Markets(self.ledger, finder)
        self.hiring = Hiring(self.ledger)
        self.salaries = Salaries(
            self.ledger, level=frames.level if frames.framework or frames.layout.named else None
        )
        self.outlook = Outlook(self.ledger, phrases)
        self.careers = Careers(self.ledger, self.frames, phrases)
        self.ladders = Ladders(self.ledger)
        self.advice = Advice(self.ledger, finder)
        self.expectations = Expectations(self.ledger, self.duties, self.requirements)
        self.bullet_rules: dict[str, Callable[[int, Frame], object]] = {
            **dict.fromkeys(ASKING_KINDS, self.requirements.bullet),
            **dict.fromkeys(("career", "overview", "other"), self._career_bullet),
            "responsibilities": self.duties.bullet,
            "framework": self.expectations.passage,
            "practices": self._practice_bullet,
            "challenges": self.advice.challenge,
            "market": self._market_bullet,
            "salary": self.advice.of_pay,
            "salary-reasons": lambda index, frame: self.outlook.reason(index, frame, self.salaries.last),
            "trends": lambda index, frame: self.markets.figures(index, frame) or self.advice.trend(index),
        }
        self.line_headings = LineHeadings(parsed.passages)
        self.doings = AskedDoings(self.requirements)
        self.labeled = LabeledLines(self.requirements, self.duties, self.means)
        self.prose = Prose(self.ledger, self.requirements, self.duties, self.advice, frames.role)
        self.stages = Stages(self.ledger, self.requirements, self.duties, levels=frames.levels)
        self.level_prose = LevelProse(frames, self.expectations)
        self.tables = LadderTables(frames, self.stages, self.expectations, self.salaries)
        self.kinds = KindsOfRoles(self.ledger, self.duties)
        self.fact_rows = FactRows(self.requirements)
        self.stage_lines = StageLines(self.ledger, self.salaries, self.duties)
        self.certificates = CertificateTables(parsed, self.requirements)

    @cached_property
    def _abroad(self) -> Requirements:
        """Reads names alone, and no wordings."""
        alone = Phrases(self.ledger.naming, self.names.known.finder, proposing=False)
        return Requirements(self.ledger, alone, self.means)

    def read(self, employer: Sequence[tuple[int, Span]]) -> None:
        """Read every passage; *employer* is where the employer's name stands."""
        if not (self.frames.framework or self.frames.of_careers):
            if not self.frames.of_ladder:
                self.hiring.seeks(employer, posts_sought(self.frames))
            own: dict[str, Place | None] = {self.frames.role: self.frames.role_place}
            for role, place in (self.frames.joined or own).items():
                state_pay(self.ledger, role, place)
        self.careers.stages()
        self.careers.levels(self.tables.levels())
        posts = SharedPosts(self.frames)
        for index in range(len(self.parsed.passages)):
            for frame in posts.of(index):
                self._passage(index, self.doings.frame_of(index, self.level_prose.frame_of(index, frame)))
        self.prose.paragraphs()
        self.ledger.settle()

    def _passage(self, index: int, frame: Frame) -> None:
        """Read a passage as its *frame* says, and the names in it that no rule states."""
        passage = self.parsed.passages[index]
        if self.tables.names_row(index) or self.tables.row(index, frame):
            return
        if self.english and passage.cells:
            if self.certificates.row(index, frame) or self.fact_rows.row(index, frame):
                return
            frame = self.fact_rows.frame_of(index, frame)
        if self.english and passage.kind != "heading":
            state_checks(self.requirements, index, frame)
        if frame.silent or passage.kind == "heading":
            self._silent(index, frame)
            self.stages.heading(index, frame)
            self._graded_heading(index, frame)
            if frame.kind == "framework":
                self.expectations.aspect(index, frame)
        elif passage.kind == "group-label":
            self._group_label(index, frame)
        elif passage.kind == "bullet":
            self._bullet(index, frame)
        else:
            self._sentence(index, frame)
        is_silent = frame.silent or (self.english and is_abroad(passage.text))
        if not (is_silent or self._is_of_ladder(index, frame)):
            self.names.passage(index, frame)

    def _is_of_ladder(self, index: int, frame: Frame) -> bool:
        """Tell whether a sentence or heading speaks of a ladder, and not of a level, which alone asks."""
        passage, levels = self.parsed.passages[index], self.frames.levels
        is_of_all = frame.kind == "framework" and bool(levels) and frame.subject == self.frames.role
        if not is_of_all or passage.kind == "bullet":
            return False
        is_below_title = passage.kind == "sentence" and self.parsed.sections[passage.section].parent is None
        titles = (self.ledger.naming.concept(frame.subject).label, self.parsed.title * is_below_title)
        return any(map(names_ladder, titles))

    def _silent(self, index: int, frame: Frame) -> None:
        """Read of what asks nothing its pay, what is worked with, and what a label says otherwise of."""
        passage = self.parsed.passages[index]
        if self.english and passage.kind == "sentence" and asks_for_paper(passage.text):
            self._sentence(index, frame._replace(kind="requirements", cue=None, hedge=()))
            return
        is_none = passage.kind == "heading" or frame.kind not in ("benefits", "company", "boilerplate")
        if not is_none and self.english:
            state_characters(self.requirements, index, frame)
        if is_none or self.salaries.figures(index, frame) or frame.kind != "company" or not self.english:
            return
        if not self.labeled.passage(index, frame):
            self.means.told(index, Span(0, len(passage.text)), frame)

    def _graded_heading(self, index: int, frame: Frame) -> None:
        """State what a heading among demands names, at the level behind it: "Rope Work (Expert Level)"."""
        graded = graded_heading(self.parsed.passages[index].text)
        if self.english and graded is not None and frame.kind in ASKING_KINDS:
            self.requirements.clause(index, Span(0, graded[0]), frame, rule="skill of a graded heading")

    def _group_label(self, index: int, frame: Frame) -> None:
        passage = self.parsed.passages[index]
        label = Span(0, len(passage.text.rstrip(" :*")))
        is_number = not any(map(str.isalpha, passage.text))  # of a row
        is_name = passage.header != index and index not in self.names.refused and not is_number
        if not is_name or is_generic_label(passage.text) or not self.english:
            return
        if frame.kind == "responsibilities":
            self.duties.group(index, label, frame)
        elif frame.kind in ("practices", "challenges"):
            self.bullet_rules[frame.kind](index, frame)
        elif frame.kind == "framework":
            self.expectations.area(index, label, frame)
        elif frame.kind in ASKING_KINDS:
            self.requirements.clause(index, label, frame, rule="group label of requirements", kind="area")

    def _bullet(self, index: int, frame: Frame) -> None:
        """Read a bullet by what its list or section promises; pay is read wherever it stands."""
        if self.salaries.figures(index, frame) or is_term(self.parsed.passages[index]):
            return
        rules = (self.stages.bullet, self._of_another_kind) if frame.kind == "responsibilities" else ()
        rules = (self._read_abroad, self._kind, self.level_prose.sentence, *rules)
        if any(rule(index, frame) for rule in rules):
            return
        if self._demands(index, frame):
            return
        if frame.kind in self.bullet_rules:
            self.bullet_rules[frame.kind](index, frame)
        if frame.kind == "responsibilities":
            self.means.used(index, Span(0, len(self.parsed.passages[index].text)), frame)

    def _kind(self, index: int, frame: Frame) -> bool:
        """Read an item that tells of a kind of the role; tell whether it is one."""
        is_one = self.kinds.bullet(index, frame)
        if is_one and self.kinds.of_role(index):
            self.careers.bullet(index, frame)
        return is_one

    def _demands(self, index: int, frame: Frame) -> bool:
        """Read what is required of the body, wherever that is told."""
        return frame.kind in MAY_ASK and state_demands(self.requirements, index, frame)

    def _of_another_kind(self, index: int, frame: Frame) -> bool:
        """Read an item among duties that lists tools, or asks for something; tell whether it is one."""
        passage = self.parsed.passages[index]
        text = passage.text
        if passage.label is not None and lists_tools(text[: passage.label.end]):
            body = Span(passage.label.end + 1, len(text))
            if names_only(text, body):
                self.means.named(index, frame, unsure="", rule="tool of a list")
                return True
        is_wish = passage.label is not None and opens_wish(text[: passage.label.end])
        if not is_wish and not asks_among_duties(text):
            return False
        self.requirements.bullet(index, frame._replace(kind="requirements", cue=None, hedge=()))
        return True

    def _practice_bullet(self, index: int, frame: Frame) -> None:
        self.advice.practice(index, frame)
        text = self.parsed.passages[index].text
        for clause in clauses(text, Span(0, len(text))):
            self.advice.advice(index, clause, frame)

    def _market_bullet(self, index: int, frame: Frame) -> None:
        if self.markets.figures(index, frame):
            return
        passage = self.parsed.passages[index]
        label = passage.text[passage.label.start : passage.label.end] if passage.label else ""
        if names_employers(self.parsed.sections[passage.section].label) or (label and names_employers(label)):
            self.hiring.employers(index, frame)
        else:
            self.outlook.bullet(index, frame)

    def _career_bullet(self, index: int, frame: Frame) -> None:
        """Read a bullet of a section that promises nothing: by its own wording."""
        text, frame = self.parsed.passages[index].text, of_step(self.ledger, index, frame)
        if (
            self.stages.bullet(index, frame)
            or self.stage_lines.act(index, frame)
            or self.ladders.bullet(index, frame)
            or self.careers.bullet(index, frame)
            or self.careers.focus(index, frame)
        ):
            return
        passage = self.parsed.passages[index]
        is_choice = names_options(self.parsed.sections[passage.section].label)
        if is_choice or (passage.label is not None and self.labeled.label(index, passage.label, frame)):
            return
        start = start_of_work(text, passage.label)
        body = Span(start, len(text))
        asking = [clause for clause in clauses(text, body) if asks_by_itself(text, trimmed(text, clause))]
        is_asked = bool(asking) and asking[0].start == body.start  # "I have two years of practice"
        rules = (self.duties.sentence, self.expectations.of_level, self.prose.requires)
        if any(rule(index, body, frame) for rule in (rules[::2] if is_asked else rules)):
            return
        said = bool(asking)
        for clause in clauses(text, body):
            if clause in asking:
                self.requirements.clause(index, clause, frame)
            elif said and opens_work(text[clause.start : clause.end]):
                self.duties.duties(index, clause, frame, rule="duty of a stage")
            else:
                said |= self.stages.sentence(index, clause, frame)
        above = (one for one in self.parsed.sections[passage.section].path if one != self.parsed.title)
        is_work = not said and opens_work(text[start:].strip()) and frame.kind != "other"
        if is_work and not is_path(above):
            self.duties.bullet(index, frame)

    def _sentence(self, index: int, frame: Frame) -> None:
        """Read a sentence: figures in every language, its wording as far as its language is read."""
        passage = self.parsed.passages[index]
        is_opener = passage.kind == "lead-in"
        if is_opener or self.stage_lines.titles(index, frame):
            return
        if self.salaries.figures(index, frame) or self.markets.figures(index, frame):
            return
        if frame.kind == "market" and passage.label is not None and self.hiring.labeled(index, frame):
            return
        rules = (self._read_abroad, self.tables.labeled, self.level_prose.sentence)
        if not any(rule(index, frame) for rule in rules):
            self._wording(index, frame)

    def _read_abroad(self, index: int, frame: Frame) -> bool:
        """Read what a passage in another language than English asks for; tell whether it is in one."""
        if self.english and not is_abroad(self.parsed.passages[index].text):
            return False
        state_abroad(self._abroad, index, frame)
        return True

    def _wording(self, index: int, above: Frame) -> None:
        frame = self.line_headings.frame_of(index, above)
        if frame is None or self.labeled.passage(index, frame):
            return
        if frame.kind == "framework" and self.expectations.passage(index, frame):
            return
        own = self.stages.frame_of(index, frame)
        if own is None or self._demands(index, own) or state_characters(self.requirements, index, own):
            return
        if own.kind in MAY_ASK and state_sought(self.requirements, index, own):
            return
        if state_of_role(self.requirements, index, own):
            return
        text = self.parsed.passages[index].text
        for clause in clauses(text, Span(0, len(text))):
            self.means.told(index, clause, own)
            is_read = self.outlook.ability(index, clause, own) or self.prose.sentence(index, clause, own)
            if not (is_read or self.expectations.of_level(index, clause, own)):
                self.stages.sentence(index, clause, own)
        if frame.kind == "trends":
            self.advice.trend(index)
