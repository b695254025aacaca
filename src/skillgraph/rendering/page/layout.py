"""Where things stand in the picture: a sector for each kind, rings by importance.

The plane is a disc, which the page stretches to the screen that it finds. One concept stands
in the middle. Around it each kind has a sector as wide as its number of concepts; in a
sector the important ones stand on the inner rings, and the first of them have room for their
names. Nothing is random and nothing is iterated, so the same input gives the same picture.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from skillgraph.rendering.page.label_room import MOST_LETTERS, Lettering, Room, symbol_size

#: Side of the square that a concept has to itself, in pixels at scale 1.
SPACING: Final = 30.0
#: Radius that is kept free for the concept in the middle and its label.
INNER_RADIUS: Final = 62.0
#: Room below the concept in the middle, and how much larger than others its letters are.
CENTER_SIZE: Final = 34.0
CENTER_LETTERS: Final = 1.4
#: For so many names room is looked for, the first of each sector first.
MOST_NAMED: Final = 80
#: Up to this radius letters are as large as in the smallest disc; a larger disc is shown smaller.
SMALL_RADIUS: Final = 460.0
#: For so many names room is looked for on a phone, where it is found for fewer.
PHONE_NAMED: Final = 200
#: From this share of `SMALL_RADIUS` on symbols stand closer on a phone.
_CROWDED: Final = 0.8
#: Empty angle between two groups, in radians.
GROUP_GAP: Final = 0.05


@dataclass(frozen=True, slots=True)
class LayoutItem:
    """Something to place.

    Attributes:
        id: Any string; ties of importance are broken by it.
        sector: Which sector it belongs to.
        importance: Higher stands further inside.
        name: What stands below it if it is important enough; "" takes no room.
        rank: Lower comes first in its sector, whatever the importance.

    """

    id: str
    sector: str
    importance: float
    name: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Sector:
    """A stretch of the disc: angles in radians, clockwise from the top."""

    name: str
    group: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Positions in whole pixels, and what is needed to draw the sectors behind them.

    Attributes:
        positions: Item id to (x, y); y grows downwards, as on a canvas.
        sectors: In clockwise order.
        radius: Outer radius.
        phone: Where those stand on a phone that have another place there, so that names have room.

    """

    positions: dict[str, tuple[int, int]]
    sectors: tuple[Sector, ...]
    radius: int
    phone: dict[str, tuple[int, int]]


def sector_layout(
    items: Sequence[LayoutItem],
    sectors: Sequence[tuple[str, str]],
    *,
    center: str | None = None,
    is_ranked: bool = False,
) -> Layout:
    """Place every item.

    Args:
        items: What to place; their order does not matter.
        sectors: (sector, group) in clockwise order; sectors without items take no room.
        center: Id of the item in the middle, or None.
        is_ranked: Do importances of all sectors compare? Then the most important of all are named first,
            else the first of each sector.

    Returns:
        A `Layout` with a position for each item.

    Raises:
        KeyError: An item names a sector that is not in *sectors*.

    Example:
        >>> sector_layout([LayoutItem("a", "skill", 1.0)], [("skill", "s")]).positions
        {'a': (0, 55)}

    """
    members: dict[str, list[LayoutItem]] = {name: [] for name, _ in sectors}
    for item in items:
        if item.id != center:
            members[item.sector].append(item)
    present = [(name, group) for name, group in sectors if members[name]]
    radius = _outer_radius(sum(map(len, members.values())))
    positions = {center: (0, 0)} if center is not None else {}
    angles = tuple(_share_angles(present, {name: len(members[name]) for name, _ in present}, radius))
    ranked = {
        name: sorted(members[name], key=lambda item: (item.rank, -item.importance, item.id))
        for name, _ in present
    }
    for sector in angles:
        own = ranked[sector.name]
        for item, (angle, distance) in zip(own, _seats(sector, len(own), radius), strict=True):
            positions[item.id] = _point(angle, distance)
    seats = dict(positions)
    named = _named(ranked.values(), is_ranked=is_ranked)
    phone: dict[str, tuple[int, int]] = {}
    if named:
        middle = [
            (item.id, "m" * round(CENTER_LETTERS * len(item.name)), CENTER_SIZE)
            for item in items
            if item.id == center
        ]
        bounds = {item.id: sector for sector in angles for item in members[sector.name]}
        fixed = frozenset({center} if center is not None else ())
        share = radius / SMALL_RADIUS

        def inside(item: str, place: tuple[int, int]) -> bool:
            return _is_inside(bounds[item], place, radius)

        Room(positions, fixed=fixed, lettering=Lettering(letters=max(1.0, share))).give(
            middle + named[:MOST_NAMED], inside=inside
        )
        whole = [[item for item in own if len(item.name) <= MOST_LETTERS] for own in ranked.values()]
        Room(seats, fixed=fixed, lettering=_on_a_phone(share)).give(
            middle + _named(whole, is_ranked=is_ranked)[:PHONE_NAMED], inside=inside
        )
        phone = {item: place for item, place in seats.items() if place != positions[item]}
    return Layout(positions, angles, round(radius), phone)


def _on_a_phone(share: float) -> Lettering:
    """Say how names are written where letters are larger beside the disc; in a small one symbols part."""
    nearest = 12.0 if share > _CROWDED else 15.0
    return Lettering(letters=max(1.2, 1.9 * share), line=15, nearest=nearest, farthest=200)


def _named(ranked: Iterable[Sequence[LayoutItem]], *, is_ranked: bool) -> list[tuple[str, str, float]]:
    """Give those that have a name, in the order in which they are given room."""
    first = _first_of_each(ranked, is_ranked=is_ranked)
    return [(item.id, item.name, symbol_size(item.importance)) for item in first if item.name]


def _first_of_each(ranked: Iterable[Sequence[LayoutItem]], *, is_ranked: bool) -> list[LayoutItem]:
    """Give the first of each sector, then the second of each, and so on; or the most important of all."""
    placed = [
        (0 if is_ranked else place, item.rank, -item.importance, item.id, item)
        for own in ranked
        for place, item in enumerate(own)
    ]
    return [item for *_, item in sorted(placed, key=lambda one: one[:4])]


def _is_inside(sector: Sector, place: tuple[int, int], radius: float) -> bool:
    distance = math.hypot(*place)
    angle = math.atan2(place[0], -place[1]) % math.tau
    return INNER_RADIUS * 0.8 <= distance <= radius and sector.start <= angle <= sector.end


def _outer_radius(count: int) -> float:
    """Radius of the disc in which *count* items have room, one a square of `SPACING`."""
    return math.sqrt(INNER_RADIUS**2 + 1.06 * count * SPACING**2 / math.pi)


def _share_angles(
    present: Sequence[tuple[str, str]], counts: dict[str, int], radius: float
) -> Iterator[Sector]:
    """Share the circle by the number of items, with a floor so that one item has a seat."""
    groups = list(dict.fromkeys(group for _, group in present))
    gap = GROUP_GAP if len(groups) > 1 else 0.0
    floor = 1.6 * SPACING / radius
    wanted = {name: max(float(counts[name]), floor * sum(counts.values()) / math.tau) for name, _ in present}
    unit = (math.tau - gap * len(groups)) / (sum(wanted.values()) or 1.0)
    angle = gap / 2
    previous = None
    for name, group in present:
        if previous is not None and group != previous:
            angle += gap
        yield Sector(name, group, angle, angle + wanted[name] * unit)
        angle += wanted[name] * unit
        previous = group


def _seats(sector: Sector, count: int, radius: float) -> Iterator[tuple[float, float]]:
    """Give *count* seats as (angle, distance), ring by ring from the inside.

    There are as many rings as make the seats about square. A narrow sector starts further
    out, so that its first seat keeps away from its neighbors'. Odd rings are shifted, so
    that labels do not stand in columns.
    """
    width = sector.end - sector.start
    inner = min(max(INNER_RADIUS, 0.8 * SPACING / width), 0.7 * radius)
    depth = radius - inner
    rings = max(1, min(count, round(math.sqrt(count * depth / (width * (radius + inner) / 2)))))
    distances = [inner + depth * (ring + 0.5) / rings for ring in range(rings)]
    for ring, (distance, room) in enumerate(zip(distances, _shares(distances, count), strict=True)):
        shift = (0.25 if ring % 2 else -0.25) if rings > 1 else 0.0
        for seat in range(room):
            yield sector.start + width * (seat + 0.5 + shift) / room, distance


def _shares(weights: Sequence[float], total: int) -> list[int]:
    """Share *total* in whole numbers by weight; what is rounded away at one is made up at the next."""
    whole = math.fsum(weights)
    bounds = [round(total * math.fsum(weights[:n]) / whole) for n in range(len(weights) + 1)]
    return [after - before for before, after in pairwise(bounds)]


def _point(angle: float, distance: float) -> tuple[int, int]:
    """Turn a polar place into whole pixels."""
    return round(distance * math.sin(angle)), round(-distance * math.cos(angle))
