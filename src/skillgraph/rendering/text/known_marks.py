"""Labels of what the package knows and a graph does not have, with a mark behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.known_names import with_known
from skillgraph.rendering.text.neighbors import MARK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skillgraph.model import Catalog

KNOWN_ALONE: Final = f"{MARK} is known to the package and not in this graph."


def with_marks(catalog: Catalog, curies: Iterable[str]) -> Catalog:
    """Give a graph that has some known concepts too, marked: `with_known`, for prose."""
    curies = list(curies)
    if not curies:
        return catalog
    known = with_known(catalog, curies)
    marked = {
        curie: replace(known.concepts[curie], label=f"{known.concepts[curie].label} {MARK}")
        for curie in curies
    }
    return replace(known, concepts={**known.concepts, **marked})
