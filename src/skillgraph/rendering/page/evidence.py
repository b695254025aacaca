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
        self._last = 0
        self._last_row = [0, 0, 0, 0]
        self.places: list[list[Any]] = []
        self.rows: list[list[Any]] = []
        self.lengths: list[int] = []
        self.sections: list[str] = []

    def place_step(self, evidence: Evidence) -> int:
        """Say where a piece of evidence is among `places`: 0 for the next, n for the nth from the end so far.

        A place is [passage, [start, end], focus start, focus end, slots], without empty ends; its passage is
        told as the step from that of the place before. Start and end are left out where they are the whole
        passage's. All count from the passage's start; the focus as the passage's readable text goes on:
        where there is no markup that is where it lies in the document.
        """
        passage = self._catalog.passages.get((evidence.document, evidence.passage))
        start = passage.span.start if passage else 0
        number = self._number(evidence)
        entry: list[Any] = [number]
        if passage is None or passage.span != evidence.span:
            entry.append([evidence.span.start - start, evidence.span.end - start])
        if evidence.focus or evidence.slots:
            entry += self._focus(evidence, passage)
        if evidence.slots:
            entry.append(", ".join(evidence.slots))
        known = self._places.setdefault(repr(entry), len(self.places))
        step = len(self.places) - known
        if not step:
            self.places.append([number - self._last, *entry[1:]])
            self._last = number
        return step

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
        """Give section, line, start and document, and the passage's text where the document is at hand.

        Of the four numbers the step from those of the passage before.
        """
        place = self._order.get(key[0], 0)
        passage = self._catalog.passages.get(key)
        at = (passage.section, passage.line, passage.span.start) if passage else ("", 0, 0)
        row = [self._section_number(at[0]), *at[1:], place]
        steps: list[Any] = [own - before for own, before in zip(row, self._last_row, strict=True)]
        self._last_row = row
        document = self._documents.get(key[0])
        if passage is not None and document is not None:
            steps.append(document.readable(passage.span))
        return steps

    def _section_number(self, curie: str) -> int:
        if curie not in self._section_numbers:
            self._section_numbers[curie] = len(self.sections)
            self.sections.append(PATH_JOINT.join(section_path(self._catalog, curie)) or "no section")
        return self._section_numbers[curie]
