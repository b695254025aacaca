"""The passages and sections that evidence points at, as the script reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skillgraph.model import Span
from skillgraph.rendering.page.statement_rows import PATH_JOINT
from skillgraph.store.about import section_path

if TYPE_CHECKING:
    from skillgraph.model import Catalog, Evidence, Passage
    from skillgraph.rendering.json import Documents


class PassageTable:
    """Passages and sections that evidence points at, each once, numbered as they come."""

    def __init__(self, catalog: Catalog, documents: Documents) -> None:
        self._catalog = catalog
        self._documents = documents
        self._order = {curie: number for number, curie in enumerate(catalog.documents)}
        self._numbers: dict[tuple[str, str], int] = {}
        self._section_numbers: dict[str, int] = {}
        self._places: dict[str, int] = {}
        self.places: list[list[Any]] = []
        self.rows: list[list[Any]] = []
        self.lengths: list[int] = []
        self.sections: list[str] = []

    def place_number(self, evidence: Evidence) -> int:
        """Give the number of a piece of evidence among `places`, where several statements share one.

        A place is [passage, [start, end], focus start, focus end, slots], without empty ends. Start and end
        are left out where they are the whole passage's. All count from the passage's start; the focus as the
        passage's readable text goes on: where there is no markup that is where it lies in the document.
        """
        passage = self._catalog.passages.get((evidence.document, evidence.passage))
        start = passage.span.start if passage else 0
        entry: list[Any] = [self._number(evidence)]
        if passage is None or passage.span != evidence.span:
            entry.append([evidence.span.start - start, evidence.span.end - start])
        if evidence.focus or evidence.slots:
            entry += self._focus(evidence, passage)
        if evidence.slots:
            entry.append(", ".join(evidence.slots))
        number = self._places.setdefault(repr(entry), len(self.places))
        if number == len(self.places):
            self.places.append(entry)
        return number

    def _focus(self, evidence: Evidence, passage: Passage | None) -> list[int]:
        """Place the focus in the passage as it is shown; [-1, -1] where it is not found there."""
        if evidence.focus is None or passage is None:
            return [-1, -1]
        start, document = passage.span.start, self._documents.get(evidence.document)
        if document is None:
            return [evidence.focus.start - start, evidence.focus.end - start]
        end = len(document.readable(Span(start, evidence.focus.end)))
        words = document.readable(evidence.focus)
        if document.readable(passage.span)[end - len(words) : end] != words:
            return [-1, -1]
        return [end - len(words), end]

    def _number(self, evidence: Evidence) -> int:
        key = (evidence.document, evidence.passage)
        if key not in self._numbers:
            self._numbers[key] = len(self.rows)
            self.rows.append(self._row(key))
            passage = self._catalog.passages.get(key)
            self.lengths.append(passage.span.end - passage.span.start if passage else 0)
        return self._numbers[key]

    def _row(self, key: tuple[str, str]) -> list[Any]:
        """Give [section, line, start, document] and the passage's text where the document is at hand."""
        place = self._order.get(key[0], 0)
        passage = self._catalog.passages.get(key)
        if passage is None:
            return [self._section_number(""), 0, 0, place]
        row: list[Any] = [self._section_number(passage.section), passage.line, passage.span.start, place]
        document = self._documents.get(passage.document)
        if document is not None:
            row.append(document.readable(passage.span))
        return row

    def _section_number(self, curie: str) -> int:
        if curie not in self._section_numbers:
            self._section_numbers[curie] = len(self.sections)
            self.sections.append(PATH_JOINT.join(section_path(self._catalog, curie)) or "no section")
        return self._section_numbers[curie]
