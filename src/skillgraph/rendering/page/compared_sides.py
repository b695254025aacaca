"""The sides of a comparison, as the picture marks them: what both bring in, alike or not, what one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.model import Concept
from skillgraph.rendering.json import subject_shape
from skillgraph.rendering.page.appearance import OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.answers.compare import Compared, Comparison
    from skillgraph.model import Catalog

#: Side → family whose color it takes, its shape, and what marks a label; as the sectors stand, clockwise.
#: The two things themselves are stars, of the color of what they alone have; their marks tell them apart.
SIDE_LOOKS: Final = {
    "b": ("market", "star", "B: "),
    "only-b": ("market", "triangleDown", "B\N{MIDDLE DOT} "),
    "alike": ("skill", "dot", "= "),
    "differs": ("change", "diamond", "\N{NOT EQUAL TO} "),
    "near-words": ("other", "square", "\N{ALMOST EQUAL TO} "),
    "only-a": ("work", "triangle", "A\N{MIDDLE DOT} "),
    "a": ("work", "star", "A: "),
}
#: The sides of the two things themselves.
SUBJECTS: Final = ("a", "b")
SIDE_ORDER: Final = tuple(SIDE_LOOKS)
#: The sides of what both have, in whatever words.
SHARED: Final = ("alike", "differs", "near-words")
#: What neither has, drawn beside what is looked at: what it is called.
IN_NEITHER: Final = "in neither"
#: Letters of a name that the legend has room for.
_LEGEND: Final = 26


def compared_names(comparison: Comparison) -> tuple[str, str]:
    """Name the two things."""
    first, second = (_name(subject_shape(subject)["label"]) for subject in comparison.subjects)
    return first, second


def _name(label: str) -> str:
    return " ".join(label.split())


def side_looks(comparison: Comparison, sides: Iterable[str]) -> dict[str, list[str]]:
    """Give for each side that occurs its name, plural, family, shape and mark, and its name in short."""
    a, b = (_cut(name) for name in compared_names(comparison))
    words = {
        "a": f"A: {a}",
        "b": f"B: {b}",
        "only-a": f"A alone: {a}",
        "only-b": f"B alone: {b}",
        "alike": "both, alike",
        "differs": "both, but differently",
        "near-words": "near words",
    }
    present = set(sides)
    looks = {
        side: [words[side], words[side], *look, words[side].partition(":")[0]]
        for side, look in SIDE_LOOKS.items()
        if side in present
    }
    return {**looks, "other": [IN_NEITHER, IN_NEITHER, *OUTSIDE]}


def _cut(name: str) -> str:
    return name if len(name) <= _LEGEND else f"{name[: _LEGEND - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"


def concept_sides(catalog: Catalog, comparison: Comparison) -> dict[str, str]:
    """Give each concept that is compared its side, as the answer has it; the things themselves their own."""
    paired = _paired(comparison)
    found: dict[str, str] = {}
    for row in sorted(comparison.rows, key=lambda row: bool(row.measure)):
        if row.concept in catalog.concepts:
            found.setdefault(row.concept, _side_of(row, paired))
    for side, subject in zip(SUBJECTS, comparison.subjects, strict=True):
        if isinstance(subject, Concept) and subject.id in catalog.concepts:
            found[subject.id] = side
    return found


def sides_beside(catalog: Catalog, comparison: Comparison) -> dict[str, list[str]]:
    """Give the sides of what is counted at a concept beside itself, as figures of what is compared are.

    A symbol stands for a concept, and the answer counts things: a figure of *A* itself is one, at the symbol
    of *A*. With these a side has as many as the answer says.
    """
    paired, own = _paired(comparison), concept_sides(catalog, comparison)
    found: dict[str, list[str]] = {}
    counted: set[str] = set()
    for row in sorted(comparison.rows, key=lambda row: bool(row.measure)):
        if row.concept not in own:
            continue
        if row.concept in counted or own[row.concept] in SUBJECTS:
            found.setdefault(row.concept, []).append(_side_of(row, paired))
        counted.add(row.concept)
    return found


def lines_to_shared(
    ends: Iterable[tuple[int, int, int]], sides: Mapping[str, str], *, numbers: Mapping[str, int]
) -> list[tuple[int, int, int]]:
    """Keep what joins one of the two things to what both have: what is drawn at rest.

    Args:
        ends: Of each statement its number and those of the two concepts that it joins.
        sides: CURIE of a concept → its side.
        numbers: CURIE of a concept → its number.

    Example:
        >>> sides, numbers = {"x": "a", "y": "alike", "z": "only-a"}, {"x": 0, "y": 1, "z": 2}
        >>> lines_to_shared([(0, 0, 1), (1, 0, 2)], sides, numbers=numbers)
        [(0, 0, 1)]

    """
    own = {numbers[curie] for curie, side in sides.items() if side in SUBJECTS}
    shared = {numbers[curie] for curie, side in sides.items() if side in SHARED}
    return [end for end in ends if own.intersection(end[1:]) and shared.intersection(end[1:])]


def _paired(comparison: Comparison) -> set[tuple[str, str]]:
    return {(row.concept, row.measure) for pair in comparison.near for row in pair}


def _side_of(row: Compared, paired: set[tuple[str, str]]) -> str:
    if row.is_shared:
        return "differs" if row.differs else "alike"
    return "near-words" if (row.concept, row.measure) in paired else f"only-{row.where.lower()}"
