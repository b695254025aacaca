"""What each export leaves behind, in words, so that nobody finds out by missing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skillgraph.model import Catalog

_GRAPHS: Final = "the named graphs, which say which document or rule a triple comes from"
_DETAIL: Final = (
    "offsets, digests and slots of evidence, passages, the tree of sections, which names a text uses, "
    "and matches in taxonomies that are not exact"
)
#: Format → what it cannot hold. What is not here keeps everything, or is a picture.
LEFT_OUT: Final = {
    "turtle": _GRAPHS,
    "rdfxml": _GRAPHS,
    "graphml": _DETAIL,
    "gexf": _DETAIL,
    "nodes": f"edges, {_DETAIL}",
    "edges": f"nodes, whose the counts behind closeness are, {_DETAIL}",
    "csv": _DETAIL,
    "neo4j": _DETAIL,
    "xlsx": f"what is longer than 32,767 characters, {_DETAIL}",
    "occupation": "evidence, levels and hedges outside a sentence, forecasts, areas, and practices",
    "projection": "statements that join no two concepts of its kinds, and all they say beside a relation",
}
#: Formats that are made of nodes and edges, so that a statement can have no place in them.
_OF_EDGES: Final = frozenset({"graphml", "gexf", "edges", "csv", "neo4j"})
#: So many statements are named, the others counted.
_MOST_NAMED: Final = 3


def notes_of_losses(catalog: Catalog, formats: Iterable[str]) -> list[str]:
    """Say what some formats leave out, in a sentence for those that leave out the same.

    A format that keeps everything is not spoken of. Statements that have no edge, since the graph does
    not hold what they are about, are named.

    Example:
        >>> from skillgraph.model import Catalog
        >>> notes_of_losses(Catalog(), ["trig", "turtle", "rdfxml"])
        ['turtle and rdfxml leave out the named graphs, which say which document or rule a triple comes from']

    """
    formats = list(formats)
    if {"nodes", "edges"} <= set(formats):  # what one of the two lacks the other has
        formats = [name for name in formats if name not in {"nodes", "edges"}] + ["csv"]
    by_loss: dict[str, list[str]] = {}
    for name in formats:
        if name in LEFT_OUT:
            by_loss.setdefault(LEFT_OUT[name], []).append(name)
    notes = [f"{_listed(names)} leave{'s' * (len(names) == 1)} out {loss}" for loss, names in by_loss.items()]
    of_edges = [name for name in formats if name in _OF_EDGES]
    if of_edges and (missing := _statements_without_edge(catalog)):
        named = ", ".join(missing[:_MOST_NAMED]) + (", …" if len(missing) > _MOST_NAMED else "")
        many = count_words(len(missing), "statement")
        verb = "leaves" if len(of_edges) == 1 else "leave"
        notes.append(f"{_listed(of_edges)} {verb} out {many} about what the graph does not hold: {named}")
    return notes


def _statements_without_edge(catalog: Catalog) -> list[str]:
    from skillgraph.rendering.elements import statements_without_edge

    return statements_without_edge(catalog)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
