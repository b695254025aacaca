"""From a document's parts to its statements: which rule reads which passage."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, Protocol

from skillgraph.documents.structure import ParsedDocument
from skillgraph.extraction.advice import Advice
from skillgraph.extraction.careers import Careers
from skillgraph.extraction.frames import Frame, Frames, is_generic_label
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.markets import Markets, names_employers
from skillgraph.extraction.modality import find_level
from skillgraph.extraction.naming import COMPETENCE_KINDS, Naming
from skillgraph.extraction.pay import Salaries
from skillgraph.extraction.phrases import Finder, Phrases
from skillgraph.extraction.prose import Prose
from skillgraph.extraction.quantities import find_quantities
from skillgraph.extraction.requirements import Requirements, clauses
from skillgraph.extraction.tasks import Duties
from skillgraph.extraction.values import Extraction
from skillgraph.grammar import is_command
from skillgraph.model import Concept, ConceptList, Span, Statement

_ASKING: Final = frozenset({"requirements", "desirable", "soft-skills"})
_FACTORS: Final = re.compile(r"\bfactors?\b|\binfluenc|\bdepends? on\b|\bdetermin", re.IGNORECASE)
_COMPENSATION: Final = re.compile(
    r"\b(?:additional|other|total|extra) (?:compensation|pay|benefits)|\bcompensation components?|\bon top "
    r"of\b",
    re.IGNORECASE,
)


class Vocabulary(Protocol):
    """What extraction asks of a vocabulary: its concepts, by CURIE."""

    @property
    def concepts(self) -> Mapping[str, Concept]:
        """Every concept that a phrase may name."""


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
    reader = _Reader(parsed, slug, naming, _finder(naming))
    reader.read()
    ledger = reader.ledger
    order = {passage.id: number for number, passage in enumerate(parsed.passages)}
    statements = dict(sorted(ledger.statements.items(), key=lambda pair: _place(pair[1], order)))
    curies = _concepts_of(statements.values(), ledger.lists.values(), naming)
    return Extraction(
        parsed=parsed,
        slug=slug,
        concepts={curie: naming.concept(curie) for curie in curies},
        proposed=frozenset(curie for curie in curies if curie in naming.proposed),
        lists=ledger.lists,
        statements=statements,
        decisions=tuple(ledger.decisions[curie] for curie in statements),
    )


def _place(statement: Statement, order: Mapping[str, int]) -> tuple[int, int, str]:
    main = statement.evidence[0]
    return order[main.passage], (main.focus or main.span).start, statement.id


def _concepts_of(statements: Iterable[Statement], lists: Iterable[ConceptList], naming: Naming) -> list[str]:
    """Give the concepts that statements and lists speak of, and their parts, in order."""
    found: dict[str, None] = {}
    for statement in statements:
        for curie in (statement.subject, statement.object):
            if curie is not None and curie.startswith("concept:"):
                found.setdefault(curie)
    for value in lists:
        if value.concept is not None:
            found.setdefault(value.concept)
    queue = list(found)
    while queue:
        for part in naming.concept(queue.pop()).parts:
            if part not in found:
                found[part] = None
                queue.append(part)
    return list(found)


def _finder(naming: Naming) -> Finder:
    """Find the names of competences in running text, the longest at each place."""

    @lru_cache(maxsize=64)
    def find(text: str) -> Sequence[tuple[Span, str]]:
        words = [Span(*match.span()) for match in re.finditer(r"[\w+#]+(?:[./'-][\w+#]+)*[+#]*", text)]
        found, number = [], 0
        while number < len(words):
            for length in range(min(6, len(words) - number), 0, -1):
                span = Span(words[number].start, words[number + length - 1].end)
                piece = text[span.start : span.end]
                if length == 1 and len(piece) <= _SHORT and not piece[0].isupper():
                    continue
                if re.search(r"[,;:()]", piece):
                    continue
                concept = naming.link(piece, COMPETENCE_KINDS)
                if concept is not None:
                    found.append((span, concept))
                    number += length - 1
                    break
            number += 1
        return tuple(found)

    return find


_SHORT: Final = 3


class _Reader:
    """Sends each passage of a document to the rules of its frame."""

    def __init__(self, parsed: ParsedDocument, slug: str, naming: Naming, finder: Finder) -> None:
        self.parsed = parsed
        self.ledger = Ledger(parsed, slug, naming)
        self.frames = Frames(parsed, self.ledger)
        phrases = Phrases(naming, finder)
        self.duties = Duties(self.ledger)
        self.requirements = Requirements(self.ledger, phrases)
        self.markets = Markets(self.ledger, finder)
        self.salaries = Salaries(self.ledger)
        self.careers = Careers(self.ledger, self.frames, phrases)
        self.advice = Advice(self.ledger, finder)
        self.prose = Prose(self.ledger, self.requirements, self.duties, self.advice)

    def read(self) -> None:
        self.careers.stages()
        for index, passage in enumerate(self.parsed.passages):
            frame = self.frames.of(index)
            if frame.silent or passage.kind == "heading":
                self._silent(index, frame)
            elif passage.kind == "group-label":
                self._group_label(index, frame)
            elif passage.kind == "bullet":
                self._bullet(index, frame)
            else:
                self._sentence(index, frame)
        self.ledger.settle_lists()

    def _silent(self, index: int, frame: Frame) -> None:
        """Read nothing but pay in what asks nothing."""
        if (
            frame.kind in ("benefits", "company", "boilerplate")
            and self.parsed.passages[index].kind != "heading"
        ):
            self.salaries.figures(index, frame)

    def _group_label(self, index: int, frame: Frame) -> None:
        passage = self.parsed.passages[index]
        label = Span(0, len(passage.text.rstrip(" :*")))
        if is_generic_label(passage.text):
            return
        if frame.kind == "responsibilities":
            self.duties.area(index, label, frame)
        elif frame.kind in _ASKING:
            self.requirements.clause(index, label, frame, rule="group label of requirements", kind="area")

    def _bullet(self, index: int, frame: Frame) -> None:
        passage = self.parsed.passages[index]
        if self.salaries.figures(index, frame):
            return
        if frame.kind == "responsibilities":
            self.duties.bullet(index, frame)
        elif frame.kind in _ASKING:
            self.requirements.bullet(index, frame)
        elif frame.kind == "practices":
            self.advice.practice(index, frame)
        elif frame.kind == "challenges":
            self.advice.challenge(index, frame)
        elif frame.kind == "market":
            self._market_bullet(index, frame)
        elif frame.kind == "salary":
            self._salary_bullet(index, frame)
        elif frame.kind == "trends":
            if not self.markets.figures(index, frame):
                self.advice.trend(index, frame)
        elif frame.kind in ("career", "overview", "other"):
            self._career_bullet(index, frame, passage.text)

    def _market_bullet(self, index: int, frame: Frame) -> None:
        if self.markets.figures(index, frame):
            return
        passage = self.parsed.passages[index]
        heading = self.parsed.sections[passage.section].label
        label = passage.text[passage.label.start : passage.label.end] if passage.label else ""
        if names_employers(heading) or (label and names_employers(label)):
            self.markets.employers(index, frame)

    def _salary_bullet(self, index: int, frame: Frame) -> None:
        heading = self.parsed.sections[self.parsed.passages[index].section].label
        cue = self.ledger.text(frame.cue) if frame.cue else ""
        if frame.kind == "salary-reasons":
            return
        if _FACTORS.search(heading) or _FACTORS.search(cue):
            self.advice.factor(index, frame)
        elif _COMPENSATION.search(heading) or _COMPENSATION.search(cue):
            self.advice.compensation(index, frame)

    def _career_bullet(self, index: int, frame: Frame, text: str) -> None:
        """Read a bullet of a section that promises nothing: by its own wording."""
        if self.careers.bullet(index, frame) or self.careers.focus(index, frame):
            return
        passage = self.parsed.passages[index]
        start = passage.label.end + 1 if passage.label and text[passage.label.end + 1 :].strip() else 0
        body = Span(start, len(text))
        if self.duties.sentence(index, body, frame) or self.prose.requires(index, body, frame):
            return
        words = text[start:].strip()
        if (
            any(q.kind == "years" for q in find_quantities(text))
            or find_level(text, _stripped(text, body)).level
        ):
            self.requirements.bullet(index, frame)
        elif is_command(words) and frame.kind != "other":
            self.duties.bullet(index, frame)

    def _sentence(self, index: int, frame: Frame) -> None:
        passage = self.parsed.passages[index]
        if passage.kind == "lead-in":
            return
        if self.salaries.figures(index, frame) or self.markets.figures(index, frame):
            return
        for clause in clauses(passage.text, Span(0, len(passage.text))):
            self.prose.sentence(index, clause, frame)
        if frame.kind == "trends":
            self.advice.trend(index, frame)


def _stripped(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.end)
