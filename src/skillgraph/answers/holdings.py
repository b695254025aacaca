"""What a person holds in a graph: what they name, and what that takes in or makes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.attainment import eqf_level, is_degree, lowest_level
from skillgraph.answers.neighbors import Adjacency
from skillgraph.projection.reasons import Reason, part_reason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from skillgraph.model import Catalog


def held_concepts(
    catalog: Catalog, have: Collection[str], *, stated_only: bool = False
) -> dict[str, Adjacency | None]:
    """Give what is held, with what it is held through, None where it is named itself.

    The parts of a compound that is held are held too, and so is a compound of which all parts are.

    Args:
        catalog: Where the concepts are.
        have: CURIEs of what the person names.
        stated_only: Without our rule that a higher degree takes in a lower one.

    Example:
        >>> from skillgraph.model import Catalog, Concept
        >>> whole = Concept("concept:ab", "A and B", "skill", parts=("concept:a", "concept:b"))
        >>> parts = [Concept(curie, curie[8:].upper(), "skill") for curie in whole.parts]
        >>> sorted(held_concepts(Catalog(concepts={c.id: c for c in (whole, *parts)}), [whole.id]))
        ['concept:a', 'concept:ab', 'concept:b']

    """
    held: dict[str, Adjacency | None] = dict.fromkeys(have)
    open_ends = list(have)
    while open_ends:
        whole = catalog.concepts[open_ends.pop()]
        for part in whole.parts:
            if part in catalog.concepts and part not in held:
                held[part] = held_through(whole.id, part_reason(whole, catalog.concepts[part]))
                open_ends.append(part)
    for whole in catalog.concepts.values():
        if whole.parts and whole.id not in held and held.keys() >= set(whole.parts):
            held[whole.id] = held_through(
                whole.parts[0], part_reason(whole, catalog.concepts[whole.parts[0]])
            )
    if stated_only:
        return held
    return held | {c: via for c, via in _degrees_below(catalog, held) if c not in held}


def held_through(concept: str, reason: Reason) -> Adjacency:
    """Say through what something is held, and why."""
    return Adjacency(concept, reason.strength, "closeness", reason.strength, (reason,))


def _degrees_below(
    catalog: Catalog, held: Mapping[str, Adjacency | None]
) -> Iterator[tuple[str, Adjacency | None]]:
    """Go through the degrees that one that is held takes in: lower ones, and names of several levels.

    That is a rule of ours.
    """
    degrees = [c for c in catalog.concepts.values() if is_degree(c)]
    ranked = [(level, c) for c in degrees if c.id in held and (level := eqf_level(c.label))]
    if not ranked:
        return
    top, best = max(ranked, key=lambda pair: (pair[0], pair[1].id))
    for degree in degrees:
        level, lowest = eqf_level(degree.label), lowest_level(degree.label)
        if (level is not None and level < top) or (lowest is not None and lowest <= top):
            levels = f"level {level}" if lowest is None else f"any from level {lowest} on"
            sentence = (
                f"{best.label} (level {top} of the European Qualifications Framework) "
                f"takes in {degree.label} ({levels})."
            )
            reason = Reason("higher degree", sentence, "inferred", "inferred", 1.0, (), ())
            yield degree.id, held_through(best.id, reason)
