"""What the package knows beside a concept: by relations of ours, by counts, by taxonomies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.projection.incidence import load_incidence, telling_pairs
from skillgraph.projection.known import counted_as, known_concepts
from skillgraph.projection.layers import LEAST_LIFT
from skillgraph.projection.named_relations import relations_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.model import Concept


def known_beside(concept: Concept, *, weak: bool = False) -> Iterator[str]:
    """Go through what the package knows that a relation of ours or a telling count ties to a concept.

    Args:
        concept: A concept of a graph, or one that is known.
        weak: Take in all that is counted at all, and what a taxonomy ties to it.

    Yields:
        CURIEs of known concepts, some twice; of what the guide and the vocabulary both have, the
        vocabulary's.

    """
    name, incidence = counted_as(concept), load_incidence()
    yield from named_beside(concept)
    if weak:
        yield from incidence.concepts()
        yield from taxonomic_beside(concept)
    elif incidence.held(name):
        for pair in telling_pairs(incidence, incidence.concepts(), least_lift=LEAST_LIFT, around=[name]):
            yield from (end for end in pair if end != name)


def named_beside(concept: Concept) -> Iterator[str]:
    """Go through what the package knows that a relation of ours ties to a concept, as `known_beside` does."""
    others = known_concepts().other_ids
    for curie in known_ids([concept.id, counted_as(concept)]):
        yield from (others.get(end, end) for row in relations_of(curie) for end in row.ends if end != curie)


def taxonomic_beside(concept: Concept) -> Iterator[str]:
    """Go through what a taxonomy ties to a concept: CURIEs of known concepts, some twice."""
    from skillgraph.projection.taxonomic import load_taxonomies

    name = counted_as(concept)
    for tie in load_taxonomies().ties(name):
        yield tie.object if tie.subject == name else tie.subject


def known_ids(curies: Iterable[str]) -> list[str]:
    """Add to some known concepts what the guide has of them under ids of its own, each once."""
    found = dict.fromkeys(curies)
    found |= {curie: None for curie, name in known_concepts().other_ids.items() if name in found}
    return list(found)
