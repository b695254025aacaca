"""Names of concepts that a graph need not have: what the package knows can be asked for too."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from skillgraph.answers.lookup import (
    candidates,
    match_concept,
    nearest,
    nearest_labels,
    search_for,
    split_sort,
    suggest,
    unknown_concept,
)
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError
from skillgraph.language.folding import fold
from skillgraph.model import Catalog
from skillgraph.projection.known import counted_as, known_concepts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from skillgraph.model import Concept


def find_concept(
    catalog: Catalog, name: str, *, kinds: Collection[str] | None = None, location: str | None = None
) -> Concept:
    """Find one concept of a graph by label, alternative label, CURIE or IRI.

    By which it is found, and what is asked back, is told of `match_concept`. Where the graph has no such name
    it is found by whatever name the package knows it by.

    Args:
        catalog: Where to look.
        name: What the person typed.
        kinds: Only concepts of these kinds (ids); None for all.
        location: What to call the graph in an error.

    Raises:
        UnknownConceptError: Nothing has that name; the remedy gives the nearest labels.
        AmbiguousLabelError: Several concepts have it; the remedy gives their CURIEs.

    Example:
        >>> from skillgraph.model import Catalog, Concept
        >>> catalog = Catalog(concepts={"concept:k": Concept("concept:k", "Kubernetes", "technology")})
        >>> find_concept(catalog, "k8s").id
        'concept:k'

    """
    found = match_concept(catalog, name, kinds=kinds, location=location)
    if found is None:
        found = find_under_known_name(catalog, name, kinds=kinds)
    if found is None:
        raise unknown_concept(catalog, name, kinds=kinds, location=location)
    return found


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
    found = match_concept(catalog, name, location=location)
    if found is None:
        elsewhere = _find_elsewhere(name)
        if elsewhere is None:
            raise _unknown(catalog, name, location=location)
        return _as_in(catalog, elsewhere)
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


def find_under_known_name(
    catalog: Catalog, name: str, *, kinds: Collection[str] | None = None
) -> Concept | None:
    """Find the concept of a graph that the package alone knows by a name; None for none or several."""
    with suppress(AmbiguousLabelError):
        elsewhere = _find_elsewhere(name)
        found = None if elsewhere is None else _as_in(catalog, elsewhere)
        if found is not None and found.id in catalog.concepts and (kinds is None or found.kind in kinds):
            return found
    return None


def _unknown(catalog: Catalog, name: str, *, location: str | None) -> UnknownConceptError:
    """Say that nothing goes by a name; what the package knows is near where nothing of the graph is."""
    error = unknown_concept(catalog, name, location=location)
    if not name.strip() or not error.problem.startswith("unknown concept") or nearest_labels(catalog, name):
        return error
    near = nearest(name, (label for _, label in known_concepts().labels()))
    remedy = suggest(near, search_for(name), name=name)
    return UnknownConceptError(error.problem, location=error.location, remedy=remedy)


def _find_elsewhere(name: str) -> Concept | None:
    """Find what the package knows by a name, in the plural or singular too; None where it knows none."""
    known = _known_catalog()
    spellings = (name, f"{name}s", name.removesuffix("s"))
    return next(filter(None, (_find_one_thing(known, spelling) for spelling in spellings)), None)


@cache
def _known_catalog() -> Catalog:
    return Catalog(concepts=dict(known_concepts()))


def _find_one_thing(known: Catalog, name: str) -> Concept | None:
    """Find what the package knows by a name; of several the one thing that they are, or that texts name."""
    try:
        found = match_concept(known, name)
    except AmbiguousLabelError:
        things = {counted_as(concept) for concept in candidates(known, split_sort(name)[1])}
        named = things if len(things) == 1 else set(filter(known_concepts().is_named, things))
        if len(named) != 1:
            raise
        return known.concepts[named.pop()]
    return None if found is None else known.concepts[counted_as(found)]


def _as_in(catalog: Catalog, thing: Concept) -> Concept:
    """Give the concept of a graph that is a known thing, else the thing itself."""
    twins = (concept for concept in catalog.concepts.values() if counted_as(concept) == thing.id)
    return next(twins, thing)


def with_known(catalog: Catalog, concepts: Iterable[str]) -> Catalog:
    """Give a graph that has some known concepts too, so that an answer can name them."""
    known = known_concepts()
    added = {curie: known[curie] for curie in concepts if curie not in catalog.concepts}
    return replace(catalog, concepts={**catalog.concepts, **added}) if added else catalog
