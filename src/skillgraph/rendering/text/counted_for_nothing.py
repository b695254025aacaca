"""What a person named that counts for nothing, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.profiles import Holdings
    from skillgraph.model import Catalog

#: Of how many unknown names what is near is looked for.
MOST_NEAR: Final = 10


def near_names(catalog: Catalog, names: Sequence[str]) -> dict[str, list[str]]:
    """Give for each unknown name the labels that are near; of the first `MOST_NEAR` names alone."""
    from skillgraph.answers.lookup import nearest_labels

    return {
        name: nearest_labels(catalog, name) if number < MOST_NEAR else [] for number, name in enumerate(names)
    }


def nothing_lines(
    catalog: Catalog,
    held: Holdings,
    uncounted: Sequence[str] = (),
    *,
    most: int | None = None,
    commands: bool = True,
) -> Iterator[str]:
    """Go through what counts for nothing: no label of the graph, a name of several things, not asked for.

    Args:
        catalog: Where the concepts are.
        held: What the person named.
        uncounted: CURIEs of what the person has and nothing here asks for.
        most: So many names of each sort are told, and the others counted; None for all.
        commands: Name the command that says more? Who reads a page has none.

    """
    from skillgraph.projection.known import known_concepts

    names_of_the_package = known_concepts().names
    unknown = [name for name in held.unknown if name not in held.no_degrees]
    elsewhere = [name for name in unknown if name.casefold() in names_of_the_package]
    unknown = [name for name in unknown if name not in elsewhere]
    if elsewhere:
        told = [*map(repr, elsewhere)]
        one, several = "is no skill of this graph", "are no skills of this graph"
        what = "see `skillgraph neighbors`" if commands else ""
        yield _sentence(told, one, several, most=most, what=what)
    if unknown:
        told = [
            f"{name!r} (near: {', '.join(map(repr, near))})" if near else repr(name)
            for name, near in near_names(catalog, unknown).items()
        ]
        yield _sentence(told, "matches no label in the graph", "match no label in the graph", most=most)
    if held.no_degrees:
        from skillgraph.answers.attainment import is_degree

        known = ", ".join(repr(c.label) for c in catalog.concepts.values() if is_degree(c))
        there = f"those are {known}" if known else "it names none"
        names = [*map(repr, held.no_degrees)]
        yield _sentence(
            names,
            f"is no degree that the graph names ({there})",
            f"are no degrees that the graph names ({there})",
            most=most,
        )
    for name, curies in held.ambiguous:
        several = ", ".join(curies)
        yield f"{name!r} is the name of {len(curies)} things: it counts for nothing; name one of {several}."
    if uncounted:
        labels = [catalog.concepts[curie].label for curie in uncounted]
        yield _sentence(labels, "is not asked for here", "are not asked for here", most=most)


def idle_lines(catalog: Catalog, gap: Gap) -> Iterator[str]:
    """Say what the graph does not have and changes nothing, since something else held is nearer or more."""
    from skillgraph.answers.attainment import is_degree

    through = {row.via.skill for row in gap.requirements if row.via is not None}
    idle = [catalog.concepts[curie] for curie in gap.beyond if curie not in through]
    labels = [concept.label for concept in idle if not is_degree(concept)]  # which are weighed one by one
    if labels:
        one = len(labels) == 1
        verb, near = ("adds", "it is") if one else ("add", "they are")
        told = f"{' and '.join(labels)} {verb} nothing"
        yield f"{told}: what {near} near to is nearer to something else that you have."


def _sentence(names: Sequence[str], one: str, several: str, *, most: int | None, what: str = "") -> str:
    if most is not None and len(names) > most + 1:
        names = [*names[:most], f"{len(names) - most} others"]
    then = f"; {what}" if what else ""
    if len(names) == 1:
        return f"{names[0]} {one}: it counts for nothing{then}."
    return f"{', '.join(names[:-1])} and {names[-1]} {several}: they count for nothing{then}."
