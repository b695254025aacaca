"""Room for names: symbols step aside where the name of a more important one is to stand.

A name stands below its symbol. What would lie under it, or nearer to it than its own symbol, moves to
the nearest free place in its sector. Nothing is random, and each symbol moves once at most, so the same
input gives the same picture.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Point = tuple[int, int]
    #: Item id, name, half the width of its symbol.
    Named = tuple[str, str, float]

#: How much a letter and a line take, in units of the disc, where the disc is about as large as on a laptop.
LETTER_WIDTH: Final = 11.0
LINE_HEIGHT: Final = 21.0
#: None has more letters than two lines of a laptop.
MOST_LETTERS: Final = 44
#: Between a symbol and its name, and around a name what belongs to no other symbol.
DROP: Final = 3.0
MARGIN: Final = 9.0
#: Half the width of a symbol: of the smallest, of the largest, and what a root of importance adds.
_SMALLEST: Final = 3.5
_LARGEST: Final = 13.0
_GROWTH: Final = 1.7
_STEP: Final = 6
_DIRECTIONS: Final = 20


@dataclass(frozen=True, slots=True)
class Lettering:
    """How names are written on a screen, and how symbols make room for them.

    Attributes:
        letters: How much larger letters are than on a laptop that shows a small disc.
        line: From so many letters on a name has two lines.
        nearest: How near to each other two symbols may stand.
        farthest: How far one may go.

    """

    letters: float = 1.0
    line: int = 22
    nearest: float = 15.0
    farthest: int = 130


LAPTOP: Final = Lettering()


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of the plane."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.left < x < self.right and self.top < y < self.bottom

    def touches(self, other: Box) -> bool:
        """Tell whether two share a point."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Owned:
    """What belongs to a name: its box with a margin, and what is nearer to its middle than its symbol."""

    box: Box
    middle: tuple[float, float]
    reach: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.box.holds(x, y) or math.dist((x, y), self.middle) < self.reach

    def cells(self) -> Iterator[Point]:
        """Go through the cells in which points of it may lie."""
        (x, y), reach, box = self.middle, self.reach, self.box
        left, top = _cell((min(box.left, x - reach), min(box.top, y - reach)))
        right, bottom = _cell((max(box.right, x + reach), max(box.bottom, y + reach)))
        return product(range(left, right + 1), range(top, bottom + 1))


def symbol_size(importance: float) -> float:
    """Give half the width of a symbol, as the page draws it.

    Example:
        >>> symbol_size(1.0), symbol_size(400.0)
        (5.2, 13.0)

    """
    return min(_LARGEST, _SMALLEST + _GROWTH * math.sqrt(importance))


def importance_at(share: float) -> float:
    """Give the importance whose symbol is so far from the smallest to the largest.

    Example:
        >>> [round(symbol_size(importance_at(share)), 2) for share in (0.0, 0.5, 1.0)]
        [3.5, 8.25, 13.0]

    """
    return ((_LARGEST - _SMALLEST) * share / _GROWTH) ** 2


def owned_by(box: Box, place: Point) -> Owned:
    """Give what belongs to the name in a box, and to no symbol but that at *place*."""
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    wide = Box(box.left - MARGIN, box.top - MARGIN, box.right + MARGIN, box.bottom + MARGIN)
    return Owned(wide, middle, math.dist(middle, place) + 3.0)


def name_box(name: str, place: Point, size: float, *, lettering: Lettering = LAPTOP) -> Box:
    """Give the room that a name takes below its symbol.

    Example:
        >>> name_box("Rust", (0, 0), 7.0)
        Box(left=-22.0, top=10.0, right=22.0, bottom=31.0)

    """
    letters = lettering.letters
    length, lines = min(len(name), MOST_LETTERS), 1
    if length > lettering.line:
        length, lines = math.ceil(length / 2) + 2, 2
    half, (x, y) = letters * length * LETTER_WIDTH / 2, place
    top = y + size + DROP
    return Box(x - half, top, x + half, top + letters * lines * LINE_HEIGHT)


class Room:
    """Symbols on the plane and the names that have room; *positions* are changed in place.

    Args:
        positions: Item id to place.
        fixed: What does not move.
        lettering: Of the screen.

    """

    def __init__(
        self, positions: dict[str, Point], *, fixed: frozenset[str], lettering: Lettering = LAPTOP
    ) -> None:
        self._lettering = lettering
        self._positions = positions
        self._fixed = fixed
        self._cells: dict[Point, set[str]] = defaultdict(set)
        self._boxes: list[Box] = []
        self._owned: dict[Point, list[Owned]] = defaultdict(list)
        for name, place in positions.items():
            self._cells[_cell(place)].add(name)

    def give(self, named: Sequence[Named], *, inside: Callable[[str, Point], bool]) -> None:
        """Make room for names, the first ones first; one that has no room anywhere near goes without.

        Args:
            named: Item id, name, and half the width of its symbol.
            inside: Whether an item may stand at a place.

        """
        for one in named:
            item, name, size = one
            place = self._place_for(one, inside)
            if place is None:
                continue
            self._move(item, place)
            box = name_box(name, place, size, lettering=self._lettering)
            self._boxes.append(box)
            owned = owned_by(box, place)
            for cell in owned.cells():
                self._owned[cell].append(owned)
            self._fixed |= {item}
        under = [item for item, place in self._positions.items() if self._is_under(item, place)]
        for item in sorted(under, key=lambda one: (math.hypot(*self._positions[one]), one)):
            places = (
                place
                for place in _around(self._positions[item], self._lettering.farthest)
                if inside(item, place)
            )
            free = next((place for place in places if self._is_free(item, place)), None)
            if free is not None:
                self._move(item, free)

    def _place_for(self, named: Named, inside: Callable[[str, Point], bool]) -> Point | None:
        """Find where an item and its name have room: where it stands, or near by."""
        item, name, size = named
        here = self._positions[item]
        if item in self._fixed:
            return here
        for place in (here, *_around(here, self._lettering.farthest)):
            if place != here and not (inside(item, place) and self._is_free(item, place)):
                continue
            if self._is_owned(place):
                continue
            owned = owned_by(name_box(name, place, size, lettering=self._lettering), place)
            fixed = self._near(place, 3) & self._fixed
            if not any(other.touches(owned.box) for other in self._boxes) and not any(
                owned.holds(*self._positions[one]) for one in fixed
            ):
                return place
        return None

    def _is_under(self, item: str, place: Point) -> bool:
        return item not in self._fixed and self._is_owned(place)

    def _is_owned(self, place: Point) -> bool:
        return any(owned.holds(*place) for owned in self._owned.get(_cell(place), ()))

    def _is_free(self, item: str, place: Point) -> bool:
        if self._is_owned(place):
            return False
        near = self._near(place, 1) - {item}
        return all(math.dist(self._positions[one], place) >= self._lettering.nearest for one in near)

    def _near(self, place: Point, cells: int) -> set[str]:
        column, row = _cell(place)
        found: set[str] = set()
        for x in range(column - cells, column + cells + 1):
            for y in range(row - cells, row + cells + 1):
                found |= self._cells.get((x, y), set())
        return found

    def _move(self, item: str, place: Point) -> None:
        self._cells[_cell(self._positions[item])].discard(item)
        self._positions[item] = place
        self._cells[_cell(place)].add(item)


def _cell(place: tuple[float, float]) -> Point:
    return int(place[0] // 40), int(place[1] // 40)


def _around(place: Point, farthest: int) -> Iterator[Point]:
    """Give places around one, the nearest first."""
    for distance in range(_STEP, farthest, _STEP):
        for turn in range(_DIRECTIONS):
            angle = math.tau * turn / _DIRECTIONS
            yield round(place[0] + distance * math.sin(angle)), round(place[1] - distance * math.cos(angle))
