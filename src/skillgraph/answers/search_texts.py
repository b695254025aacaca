"""Find a wording in what is no label: headings, lists, sentences, qualifiers, definitions, passages."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from skillgraph.language.folding import fold
from skillgraph.language.number_folding import fold_figures
from skillgraph.model import Catalog, Section, Span
from skillgraph.store.about import ids_inside, scan_statements, section_path

#: The slots of a statement that hold words; a hit is told by the first that fits, the sentence last.
_SLOTS: Final = ("purpose", "means", "reason", "condition", "scope", "quantifier", "level", "sentence")
_DIGIT: Final = re.compile(r"\d")


class HasText(Protocol):
    """A document that was read."""

    def readable(self, span: Span) -> str:
        """What a reader sees of a span."""


@dataclass(frozen=True, slots=True)
class TextHit:
    """A text that has the words.

    Attributes:
        id: CURIE of the section, list, statement or concept, or of the passage; of that where the graph has
            a single document its id.
        label: Heading, label or sentence; of a passage its kind and line.
        kind: ``section``, ``list``, ``statement``, ``passage``, or the kind of the concept.
        where: What has the words: ``heading``, ``list``, ``sentence``, a qualifier such as ``purpose``,
            ``definition`` or ``passage``.
        match: The text that has them.

    """

    id: str
    label: str
    kind: str
    where: str
    match: str


def search_texts(
    catalog: Catalog,
    text: str,
    *,
    section: Section | None = None,
    documents: Mapping[str, HasText] | None = None,
) -> list[TextHit]:
    """Search all texts but labels: each word of the query has to begin a word of the text.

    Figures are found however they are written: ``70%`` is 70 percent, ``$150k`` is $150,000.

    Args:
        catalog: Where to look; its statements are those that count.
        text: One word or several.
        section: Only headings, lists and passages in this section or below it; definitions have no place.
        documents: The documents at hand, whose passages are searched too.

    Returns:
        Headings, lists, statements, definitions, passages, each in the order of the catalog; a
        statement once, by the qualifier that has the words, else by its sentence.

    Example:
        >>> import skillgraph
        >>> [(hit.where, hit.match) for hit in search_texts(skillgraph.open_catalog(), "keep pace")]
        [('purpose', 'keep pace with AI technologies')]

    """
    if not fold(text):
        return []
    inside = None if section is None else ids_inside(catalog, section)
    texts = _Wording(text)
    found = [*_in_places(catalog, texts, inside), *_in_statements(catalog, texts)]
    if inside is None:
        found += _in_definitions(catalog, texts)
    return found + list(_in_passages(catalog, texts, inside, documents=documents or {}))


class _Wording:
    """The folded words of a query, and those with its figures written one way, where it has any."""

    def __init__(self, query: str) -> None:
        self._words = fold(query).split()
        self._longest = max(self._words, key=len)
        self._with_figures = fold_figures(query).split() if _DIGIT.search(query) else []

    def fits(self, text: str | None) -> bool:
        """Tell whether each word begins a word of a text; most texts are refused by a look for one word."""
        return text is not None and (self._fits_words(text) or self._fits_figures(text))

    def _fits_words(self, text: str) -> bool:
        if text.isascii() and self._longest not in text.casefold():
            return False
        there = fold(text).split()
        return all(any(word.startswith(part) for word in there) for part in self._words)

    def _fits_figures(self, text: str) -> bool:
        """Tell whether a text has all numbers of the query, each whole, and its other words."""
        if not self._with_figures or not _DIGIT.search(text):
            return False
        there = fold_figures(text).split()
        return all(
            part in there or (not part.isdigit() and any(word.startswith(part) for word in there))
            for part in self._with_figures
        )


def _in_places(catalog: Catalog, wording: _Wording, inside: Collection[str] | None) -> Iterator[TextHit]:
    for section in catalog.sections.values():
        if wording.fits(section.label) and (inside is None or section.id in inside):
            yield TextHit(section.id, "/".join(section.path), "section", "heading", section.label)
    for item in catalog.lists.values():
        if wording.fits(item.label) and (inside is None or item.section in inside or item.id in inside):
            yield TextHit(item.id, item.label, "list", "list", item.label)


def _in_statements(catalog: Catalog, wording: _Wording) -> Iterator[TextHit]:
    for curie, texts in scan_statements(catalog, *_SLOTS):
        for where, text in zip(_SLOTS, texts, strict=True):
            if wording.fits(text):
                yield TextHit(curie, texts[-1], "statement", where, text)
                break


def _in_definitions(catalog: Catalog, wording: _Wording) -> Iterator[TextHit]:
    for concept in catalog.concepts.values():
        if concept.definition and wording.fits(concept.definition):
            yield TextHit(concept.id, concept.label, concept.kind, "definition", concept.definition)


def _in_passages(
    catalog: Catalog, wording: _Wording, inside: Collection[str] | None, *, documents: Mapping[str, HasText]
) -> Iterator[TextHit]:
    if not documents:
        return
    is_one_of_several = len(catalog.documents) > 1
    for passage in catalog.passages.values():
        if passage.document in documents and (
            inside is None or passage.section in inside or passage.curie in inside
        ):
            text = " ".join(documents[passage.document].readable(passage.span).split())
            if wording.fits(text):
                place = "/".join((*section_path(catalog, passage.section), f"line {passage.line}"))
                name = passage.curie if is_one_of_several else passage.id
                yield TextHit(name, place, "passage", "passage", text)
