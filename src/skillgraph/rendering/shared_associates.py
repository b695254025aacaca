"""What two concepts are both asked for with, in JSON shape and by labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from skillgraph.projection.known import known_concepts

if TYPE_CHECKING:
    from skillgraph.projection.associates import Shared

#: How many of the associates that two share an answer names.
NAMED: Final = 3


def associates_shape(shared: Shared | None) -> dict[str, Any] | None:
    """Shape an *Associates*."""
    if shared is None:
        return None
    known = known_concepts()
    first = (known[curie] for curie in shared.first(NAMED))
    shapes = [{"id": concept.id, "label": concept.label, "kind": concept.kind} for concept in first]
    return {"shared": shared.count, "first": shapes}


def associate_labels(shared: Shared) -> list[str]:
    """Give the labels of those that an answer names."""
    known = known_concepts()
    return [known[curie].label for curie in shared.first(NAMED)]
