"""What a shell is offered: commands, options and choices are Typer's business, the names in a graph are ours.

A name is offered where it begins with what is typed, case folded; the typed letters stay as they
are, since shells look for them. Only a graph that opens at once is looked into.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import typer  # noqa: TC002 -- Typer evaluates the annotations of what completes

from skillgraph.boundary.controls import show_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.model import Catalog

_ROLES: Final = ("role", "career-stage")

Candidates = list[tuple[str, str]]


def concepts(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the labels of all concepts, each with its kind."""
    return _begun(_labels(_catalog(context)), incomplete)


def roles(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the labels of roles and career stages."""
    return _begun(_labels(_catalog(context), kinds=_ROLES), incomplete)


def degrees(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the degrees that the graph knows."""
    from skillgraph.answers.attainment import is_degree

    catalog = _catalog(context)
    found = [concept for concept in catalog.concepts.values() if is_degree(concept)] if catalog else ()
    return _begun([(concept.label, "degree") for concept in found], incomplete)


def names(context: typer.Context, incomplete: str) -> Candidates:
    """Offer what has a name: concepts, and sections by their paths."""
    catalog = _catalog(context)
    return _begun([*_labels(catalog), *_sections(catalog)], incomplete)


def sections(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the paths of the sections, and the headings by themselves."""
    catalog = _catalog(context)
    headings = [] if catalog is None else [(s.label, "section") for s in catalog.sections.values()]
    return _begun([*_sections(catalog), *headings], incomplete)


def relations(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the local names of the relations that statements have."""
    catalog = _catalog(context)
    found = set() if catalog is None else {s.relation for s in catalog.statements.values()}
    return _begun([(curie.partition(":")[2], curie) for curie in sorted(found)], incomplete)


def layers(_: typer.Context, incomplete: str) -> Candidates:
    """Offer the layers of an edge; of several with commas between the last is completed."""
    from skillgraph.projection.layer_names import LAYERS

    before, comma, begun = incomplete.rpartition(",")
    return [(f"{before}{comma}{name}", help_) for name, help_ in _begun(list(LAYERS.items()), begun)]


def modalities(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the modalities that statements have, and what stands for none."""
    catalog = _catalog(context)
    found = set() if catalog is None else {s.modality or "" for s in catalog.statements.values()} - {""}
    return _begun([(name, "modality") for name in (*sorted(found), "none")], incomplete)


def levels(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the levels that statements have, and what stands for none."""
    catalog = _catalog(context)
    found = set() if catalog is None else {s.level or "" for s in catalog.statements.values()} - {""}
    return _begun([(name, "level") for name in (*sorted(found), "none")], incomplete)


def measures(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the measures of the figures of the market."""
    from skillgraph.answers import market

    catalog = _catalog(context)
    found = market.market_measures(catalog) if catalog else ()
    return _begun([(name, "measure") for name in found], incomplete)


def listings(incomplete: str) -> Candidates:
    """Offer what ``list`` lists: kinds of concept and structures, in the plural."""
    from skillgraph.answers.list import STRUCTURES

    return _begun([*_kinds(), *((plural, "structure") for plural in STRUCTURES.values())], incomplete)


def kinds(incomplete: str) -> Candidates:
    """Offer kinds of concept, the last of several with commas between."""
    before, comma, last = incomplete.rpartition(",")
    return [(before + comma + value, hint) for value, hint in _begun([*_kinds(), ("all", "kinds")], last)]


def queries(incomplete: str) -> Candidates:
    """Offer the named queries, each with its question."""
    from skillgraph.queries.named import named_queries

    return _begun([(query.name, query.question) for query in named_queries().values()], incomplete)


def _kinds() -> Iterator[tuple[str, str]]:
    from skillgraph.vocabulary import KINDS

    return ((kind.plural.replace(" ", "-"), "kind") for kind in KINDS.values())


def _catalog(context: typer.Context) -> Catalog | None:
    """Open the graph that the command line names, where that takes no time."""
    from skillgraph.errors import SkillgraphError
    from skillgraph.store.opening import open_catalog

    graph = context.params.get("graph") or os.environ.get("SKILLGRAPH_GRAPH") or None
    if graph is not None and not os.path.isdir(graph):  # noqa: PTH112 -- pathlib is one more import
        return None
    try:
        return open_catalog(graph)
    except SkillgraphError:
        return None


def _labels(catalog: Catalog | None, *, kinds: Iterable[str] | None = None) -> Candidates:
    if catalog is None:
        return []
    concepts = [c for c in catalog.concepts.values() if kinds is None or c.kind in kinds]
    preferred = [(concept.label, concept.kind) for concept in concepts]
    return preferred + [(other, concept.label) for concept in concepts for other in concept.alternatives]


def _sections(catalog: Catalog | None) -> Candidates:
    return [] if catalog is None else [("/".join(s.path), "section") for s in catalog.sections.values()]


def _begun(candidates: Iterable[tuple[str, str]], incomplete: str) -> Candidates:
    """Keep what begins with the typed letters, in their case; of spellings of one name the first.

    A name with controls or line breaks in it cannot be typed, so that it is not offered.
    """
    typed = incomplete.casefold()
    found: dict[str, tuple[str, str]] = {}
    for name, hint in candidates:
        if name[: len(incomplete)].casefold() == typed and show_controls(name) == " ".join(name.split()):
            found.setdefault(name.casefold(), (incomplete + name[len(incomplete) :], show_controls(hint)))
    return list(found.values())
