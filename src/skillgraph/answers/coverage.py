"""Which passages and words of the documents no statement accounts for.

A passage is covered by a *statement* that is not inferred and has evidence inside it.
Other passages are covered by what they do as well: a heading by the *section* that it
opens, a lead-in or group label by the *list* that it opens, provided that a statement is
a member of it, and one that tells when its document was issued, or where its position
is, by that *date or place*. Nothing else counts.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from skillgraph.answers.accounting import list_values, unaccounted_words
from skillgraph.documents import Document
from skillgraph.language.stems import stem, tokens
from skillgraph.model import Catalog, Passage, Span, Statement
from skillgraph.store.about import section_path

_Key = tuple[str, str]
#: What covers a passage, the first before the others.
_TIES: Final = ("statement", "section", "list", "date or place")


@dataclass(frozen=True, slots=True)
class SectionCoverage:
    """How many passages of a section, without its subsections, are covered."""

    section: tuple[str, ...]
    passages: int
    covered: int
    document: str


@dataclass(frozen=True, slots=True)
class UncoveredPassage:
    """A passage that nothing covers, and why; its text where the document is at hand, in one line."""

    id: str
    start: int
    end: int
    section: tuple[str, ...]
    reason: str
    document: str
    line: int
    kind: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class UnaccountedWords:
    """The words of a passage that none of its statements accounts for."""

    id: str
    section: tuple[str, ...]
    words: tuple[str, ...]
    document: str
    line: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the statements cover the documents.

    Attributes:
        passages, covered: How many there are, and how many of them are covered.
        ties: How many passages each tie covers: ``statement``, ``section``, ``list``, ``date or place``; a
            passage is counted at the first of these that it has.
        words: None for want of a document to look into.

    """

    passages: int
    covered: int
    ties: dict[str, int]
    sections: tuple[SectionCoverage, ...]
    uncovered: tuple[UncoveredPassage, ...]
    words: tuple[UnaccountedWords, ...] | None

    @property
    def percent(self) -> float:
        """The covered part of the passages; 100 where there are none."""
        return 100 * self.covered / self.passages if self.passages else 100.0


def document_coverage(catalog: Catalog, *, documents: Mapping[str, Document] | None = None) -> Coverage:
    """Tell which passages are covered, and which words are not accounted for.

    Args:
        catalog: A graph's content.
        documents: What `documents.match_document` gives; words and texts are given of these.

    Example:
        >>> import skillgraph
        >>> document_coverage(skillgraph.open_catalog()).uncovered
        ()

    """
    statements = statements_by_passage(catalog)
    opened = _opened_lists(catalog)
    ties = {
        key: _tie(passage, statements.get(key, ()), catalog=catalog, opened=opened)
        for key, passage in catalog.passages.items()
    }
    counts = {name: sum(tie == name for tie in ties.values()) for name in _TIES}
    words = tuple(_words(catalog, statements, documents)) if documents else None
    return Coverage(
        passages=len(ties),
        covered=sum(tie is not None for tie in ties.values()),
        ties=counts,
        sections=tuple(_sections(catalog, ties)),
        uncovered=tuple(_uncovered(catalog, ties, documents or {})),
        words=words,
    )


def statements_by_passage(catalog: Catalog) -> dict[_Key, tuple[Statement, ...]]:
    """Give the statements with evidence inside each passage, without inferred ones, in document order."""
    found: dict[_Key, dict[str, Statement]] = {}
    for statement in catalog.statements.values():
        for evidence in statement.evidence:
            key = (evidence.document, evidence.passage)
            passage = catalog.passages.get(key)
            inside = (
                passage and passage.span.start <= evidence.span.start <= evidence.span.end <= passage.span.end
            )
            if inside and statement.status != "inferred":
                found.setdefault(key, {})[statement.id] = statement
    return {key: tuple(statements.values()) for key, statements in found.items()}


def passage_words(
    passage: Passage,
    text: str,
    statements: tuple[Statement, ...],
    *,
    catalog: Catalog,
    document: Document | None = None,
) -> tuple[str, ...]:
    """Give the words that neither statements nor the section or list that a passage opens account for.

    Of *document* the words that are evidence for a slot account for themselves ("at least" is the modality),
    as those do that date or place it.
    """
    left = unaccounted_words(text, statements, catalog=catalog)
    values = [section.label for section in catalog.sections.values() if _opens(section.id, passage, catalog)]
    for curie, value in catalog.lists.items():
        if value.lead_in == passage.id and value.document == passage.document:
            values += list_values(curie, catalog)
    if document is not None:
        spans = (*_slot_words(passage, statements), *_dates_and_places(catalog, passage))
        values += (document.readable(span) for span in spans)
    accounted = {stem(word) for value in values for word in tokens(value)}
    return tuple(word for word in left if stem(word) not in accounted)


def _slot_words(passage: Passage, statements: Iterable[Statement]) -> Iterator[Span]:
    """Go through the words of a passage that tell one slot of its statements or another."""
    for evidence in (evidence for statement in statements for evidence in statement.evidence):
        is_here = (evidence.document, evidence.passage) == (passage.document, passage.id)
        if is_here and evidence.slots and evidence.focus:
            yield evidence.focus


def _opens(section: str, passage: Passage, catalog: Catalog) -> bool:
    return passage.section == section and catalog.sections[section].passage == passage.id


def _opened_lists(catalog: Catalog) -> dict[_Key, bool]:
    """Give the passages that open a list, each with whether a stated member is in one of its lists."""
    filled = {statement.list for statement in catalog.statements.values() if statement.status != "inferred"}
    filled |= {value.parent for value in catalog.lists.values() if value.id in filled}
    opened: dict[_Key, bool] = {}
    for value in catalog.lists.values():
        if value.lead_in:
            key = (value.document, value.lead_in)
            opened[key] = opened.get(key, False) or value.id in filled
    return opened


def _tie(
    passage: Passage, statements: tuple[Statement, ...], *, catalog: Catalog, opened: dict[_Key, bool]
) -> str | None:
    if statements:
        return "statement"
    if passage.kind == "heading":
        return "section"
    is_opening = passage.kind in ("lead-in", "group-label")
    if is_opening and opened.get((passage.document, passage.id)):
        return "list"
    return "date or place" if any(_dates_and_places(catalog, passage)) else None


def _dates_and_places(catalog: Catalog, passage: Passage) -> Iterator[Span]:
    """Go through the words of a passage that tell when its document was issued, or where its position is."""
    document = catalog.documents.get(passage.document)
    for told in () if document is None else (document.date, *document.places):
        span = told and told.span
        if span and passage.span.start < span.end and span.start < passage.span.end:
            yield span


def _sections(catalog: Catalog, ties: Mapping[_Key, str | None]) -> Iterator[SectionCoverage]:
    for section in catalog.sections.values():
        keys = [key for key, passage in catalog.passages.items() if passage.section == section.id]
        covered = sum(ties[key] is not None for key in keys)
        yield SectionCoverage(section.path, len(keys), covered, section.document)


def _uncovered(
    catalog: Catalog, ties: Mapping[_Key, str | None], documents: Mapping[str, Document]
) -> Iterator[UncoveredPassage]:
    for key, tie in ties.items():
        if tie is None:
            passage = catalog.passages[key]
            reason = "no statement has evidence in it"
            if passage.kind in ("lead-in", "group-label"):
                reason += ", and no statement is a member of a list that it opens"
            span, section = passage.span, section_path(catalog, passage.section)
            document = documents.get(passage.document)
            text = None if document is None else " ".join(document.readable(span).split())
            yield UncoveredPassage(
                *(passage.id, span.start, span.end, section, reason, passage.document),
                passage.line,
                passage.kind,
                text,
            )


def _words(
    catalog: Catalog, statements: Mapping[_Key, tuple[Statement, ...]], documents: Mapping[str, Document]
) -> Iterator[UnaccountedWords]:
    for key, passage in catalog.passages.items():
        document = documents.get(passage.document)
        if document is not None:
            text = document.readable(passage.span)
            left = passage_words(passage, text, statements.get(key, ()), catalog=catalog, document=document)
            if left:
                where = section_path(catalog, passage.section)
                yield UnaccountedWords(passage.id, where, left, passage.document, passage.line)
