"""What a person said that they have, and what of it counts: as held, or for what is near to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.page.findings.finding import Glance, Said, concept_entry, cut, joined_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.profiles import Holdings
    from skillgraph.answers.ranking import AskedConcept
    from skillgraph.model import Catalog

#: Names that a line holds before it counts the others.
_NAMED: Final = 8
#: Things held that something is near to, each told with the first names.
_THROUGH: Final = 3
_JOINT: Final = Said(", ")


def held_lines(catalog: Catalog, gap: Gap, *, have: Sequence[str], held: Holdings) -> tuple[Glance, ...]:
    """Say what a person said, what of it is asked for, and what is near through which of it.

    Args:
        catalog: The graph, with what the person has of `Gap.beyond`.
        gap: What a role asks for against that.
        have: CURIEs of what the person named in the graph itself.
        held: All that the person named.

    Returns:
        A line each; what counts for nothing is among what was said alone.

    """
    names = [
        *(_link(catalog, curie, years=held.years) for curie in dict.fromkeys((*have, *held.years))),
        *(Said(f"{catalog.concepts[curie].label} (not named in this graph)") for curie in gap.beyond),
        *map(Said, (*held.unknown, *(name for name, _ in held.ambiguous))),
    ]
    met = [_met(catalog, row) for row in gap.concepts_in("have")]
    lines = [
        Glance("You said", _listed(names) or (Said("nothing that you have"),)),
        Glance("Held", _listed(met, others="concepts&kinds=have") or (Said("nothing that is asked for"),)),
    ]
    near = tuple(_near(catalog, gap))
    return (*lines, Glance("Near", near)) if near else tuple(lines)


def _link(catalog: Catalog, curie: str, *, years: Mapping[str, Decimal]) -> Said:
    entry = concept_entry(catalog, curie)
    told = f" ({years[curie]:f} years)" if curie in years else ""
    return Said(f"{entry.label}{told}", f"node={entry.concept}")


def _met(catalog: Catalog, row: AskedConcept) -> Said:
    """Name what is met, and through what, where that is something else."""
    entry, via = concept_entry(catalog, row.concept), row.requirements[0].via
    through = f" (through {catalog.concepts[via.skill].label})" if via else ""
    return Said(f"{entry.label}{through}", f"node={entry.concept}")


def _near(catalog: Catalog, gap: Gap) -> Iterator[Said]:
    """Go through what something is near to, that of most first, each with the first that are near to it."""
    through: dict[str, list[Said]] = {}
    for row in gap.concepts_in("near"):
        via = next(asked.via for asked in row.requirements if asked.state == "near")
        if via is not None:
            through.setdefault(via.skill, []).append(_link(catalog, row.concept, years={}))
    told, left = cut(sorted(through.items(), key=lambda pair: -len(pair[1])), _THROUGH)
    for number, (curie, links) in enumerate(told):
        yield Said(f"{'; ' if number else ''}through {catalog.concepts[curie].label}: ")
        yield from joined_links(links, others="concepts&kinds=near")
    if left:
        yield Said("; ")
        count = sum(len(links) for _, links in left)
        yield Said(f"{count} more through {len(left)} others", "concepts&kinds=near")


def _listed(links: Sequence[Said], *, others: str = "") -> tuple[Said, ...]:
    """Name some things with commas between them, and count those beyond, who stand at *others*."""
    told, left = cut(links, _NAMED)
    last = [Said(f"{len(left)}\N{NO-BREAK SPACE}more", others)] if left else []
    return tuple(part for one in (*told, *last) for part in (_JOINT, one))[1:]
