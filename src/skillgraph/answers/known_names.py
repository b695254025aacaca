"""Names of concepts that a graph need not have: what the package knows can be asked for too."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from skillgraph.answers.lookup import (
    candidates,
    find_concept,
    nearest,
    nearest_labels,
    search_for,
    split_sort,
    suggest,
)
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError
from skillgraph.language.folding import fold
from skillgraph.model import Catalog
from skillgraph.projection.known import counted_as, known_concepts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skillgraph.model import Concept


def find_known_concept(catalog: Catalog, name: str, *, location: str | None = None) -> Concept:
    """Find a concept of a graph, or one that the package knows.

    What the graph has comes first; but a name that it has as an alternative alone, and that the package
    knows as the label of another concept, is that other one. What the guide and the vocabulary of the
    package both have is one thing, here the vocabulary's.

    Raises:
        UnknownConceptError: Neither has it; the remedy gives the nearest labels of the graph.
        AmbiguousLabelError: Several concepts of the graph have it.

    Example:
        >>> find_known_concept(Catalog(), "k8s").label
        'Kubernetes'

    """
    try:
        found = find_concept(catalog, name, location=location)
    except UnknownConceptError as error:
        known = Catalog(concepts=dict(known_concepts()))
        found_known = None
        for spelling in (name, f"{name}s", name.removesuffix("s")):
            with suppress(UnknownConceptError):
                found_known = found_known or _find_one_thing(known, spelling)
        if found_known is None:
            if (
                name.strip()
                and error.problem.startswith("unknown concept")
                and not nearest_labels(catalog, name)
            ):
                near = nearest(name, (concept.label for concept in known.concepts.values()))
                remedy = suggest(near, search_for(name), name=name)
                raise UnknownConceptError(error.problem, location=error.location, remedy=remedy) from error
            raise
        return _as_in(catalog, found_known)
    wanted = fold(name)
    if wanted in (fold(found.label), fold(found.id)):
        return found
    own = counted_as(found)
    all_known = known_concepts()
    first, _, _ = wanted.partition(" ")  # to fold all labels takes as long as the rest of the question
    alike = (pair for pair in all_known.labels() if first in pair[1].casefold() or not pair[1].isascii())
    same = all_known.other_ids
    others = (same.get(curie, curie) for curie, label in alike if fold(label) == wanted)
    other = next((curie for curie in others if curie not in catalog.concepts), own)
    return found if other == own else _as_in(catalog, all_known[other])


def _find_one_thing(known: Catalog, name: str) -> Concept:
    """Find what the package knows by a name; of several the one thing that they are, or that texts name."""
    try:
        found = find_concept(known, name)
    except AmbiguousLabelError:
        things = {counted_as(concept) for concept in candidates(known, split_sort(name)[1])}
        named = things if len(things) == 1 else set(filter(known_concepts().is_named, things))
        if len(named) != 1:
            raise
        return known.concepts[named.pop()]
    return known.concepts[counted_as(found)]


def _as_in(catalog: Catalog, thing: Concept) -> Concept:
    """Give the concept of a graph that is a known thing, else the thing itself."""
    twins = (concept for concept in catalog.concepts.values() if counted_as(concept) == thing.id)
    return next(twins, thing)


def with_known(catalog: Catalog, concepts: Iterable[str]) -> Catalog:
    """Give a graph that has some known concepts too, so that an answer can name them."""
    known = known_concepts()
    added = {curie: known[curie] for curie in concepts if curie not in catalog.concepts}
    return replace(catalog, concepts={**catalog.concepts, **added}) if added else catalog
