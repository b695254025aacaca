"""Concepts that the package knows by name, whether or not a graph has them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Final

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.model import Concept

_COLUMNS_OF_CONCEPTS: Final = 7
#: Kinds whose names are no skill's: the employer *xAI* is not *XAI*, explainable AI.
NAMES_OF_THEIR_OWN: Final = frozenset({"employer", "role", "career-stage", "group", "place"})


class KnownConcepts(Mapping[str, Concept]):
    """The concepts of the bundled tables by CURIE: those of the vocabulary, then those of the guide.

    They are looked at by every question of adjacency, so the tables, which the guards check, are split
    and no more; a concept is made when it is asked for.
    """

    def __init__(self) -> None:
        self._rows: dict[str, list[list[str]]] = {}
        ontology = bundled_ontology()
        for table in ("vocabulary.tsv", "concepts.tsv"):
            for line in (ontology / table).read_text(encoding="utf-8").splitlines()[1:]:
                cells = line.split("\t")
                self._rows.setdefault(f"concept:{cells[0]}", []).append(cells)

    def __getitem__(self, curie: str) -> Concept:
        *_, cells = rows = self._rows[curie]
        return Concept(curie, cells[1], cells[2], (), tuple(dict.fromkeys(_alternatives(rows))))

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, curie: object) -> bool:
        return curie in self._rows

    @cached_property
    def names(self) -> dict[str, str]:
        """Each name in the vocabulary, case folded, to the CURIE of its concept; labels come first.

        Other names of what the bundled guide has itself are left out: there *verbal communication* is
        another concept than *written communication*.
        """
        rows = [(curie, held) for curie, held in self._rows.items() if self.is_named(curie)]
        found: dict[str, str] = {}
        for curie, held in rows:
            found.setdefault(held[0][1].casefold(), curie)
        for curie, held in rows:
            if len(held) == 1:
                for name in _alternatives(held):
                    found.setdefault(name.casefold(), curie)
        return found

    @cached_property
    def other_ids(self) -> dict[str, str]:
        """Concepts of the guide that the vocabulary has under another id, to that one.

        Example:
            >>> known_concepts().other_ids["concept:ci-cd"]
            'concept:ci-cd-skill'

        """
        labels = {
            curie: rows[-1][1]
            for curie, rows in self._rows.items()
            if not self.is_named(curie) and self.kind(curie) not in NAMES_OF_THEIR_OWN
        }
        return {
            curie: named
            for curie, label in labels.items()
            if (named := self.names.get(label.casefold())) is not None
        }

    def labels(self) -> Iterator[tuple[str, str]]:
        """Go through CURIE and label of each concept, without making any."""
        return ((curie, rows[-1][1]) for curie, rows in self._rows.items())

    def is_named(self, curie: str) -> bool:
        """Tell whether the vocabulary has a concept, so that texts are searched for it and it is counted."""
        return curie in self._rows and len(self._rows[curie][0]) < _COLUMNS_OF_CONCEPTS

    def kind(self, curie: str) -> str | None:
        """Give the kind of a concept, None for one that is not known."""
        return self._rows[curie][-1][2] if curie in self._rows else None


def _alternatives(rows: list[list[str]]) -> Iterator[str]:
    """Go through the names that rows of one concept give beside its label; tables differ in columns."""
    for cells in rows:
        last = 4 if len(cells) < _COLUMNS_OF_CONCEPTS else 5
        yield from filter(None, "|".join(cells[3:last]).split("|"))


@cache
def known_concepts() -> KnownConcepts:
    """Give the concepts that come with the package; read once.

    Example:
        >>> known_concepts()["concept:python"].label
        'Python'

    """
    return KnownConcepts()


def counted_as(concept: Concept) -> str:
    """Give the known concept that a concept is counted as: itself, or what the vocabulary calls by its label.

    A process *CI/CD* of a document is what postings ask for as the skill *CI/CD*: two concepts, one name.

    Example:
        >>> counted_as(Concept("concept:pipelines", "CI/CD", "process"))
        'concept:ci-cd-skill'

    """
    known = known_concepts()
    if known.is_named(concept.id) or concept.kind in NAMES_OF_THEIR_OWN:
        return concept.id
    return known.names.get(concept.label.casefold(), concept.id)


def known_elsewhere(own: Iterable[Concept]) -> set[str]:
    """Give what the package knows and a graph does not have, each thing once, by the id it is counted as.

    Args:
        own: The concepts of the graph.

    Example:
        >>> left = known_elsewhere([Concept("concept:pipelines", "CI/CD", "process")])
        >>> [curie in left for curie in ("concept:ci-cd-skill", "concept:ci-cd", "concept:docker")]
        [False, False, True]

    """
    known = known_concepts()
    here = {name for concept in own for name in (concept.id, counted_as(concept))}
    return known.keys() - known.other_ids.keys() - here


def known_by_kind(own: Iterable[Concept], kinds: Collection[str]) -> dict[str, Concept]:
    """Give by CURIE the concepts of a graph that are of some kinds only as what they are counted as.

    Example:
        >>> list(known_by_kind([Concept("concept:pipelines", "CI/CD", "process")], {"skill"}))
        ['concept:pipelines']

    """
    known = known_concepts()
    others = (concept for concept in own if concept.kind not in kinds)
    return {
        concept.id: concept
        for concept in others
        if (name := counted_as(concept)) != concept.id and known.kind(name) in kinds
    }
