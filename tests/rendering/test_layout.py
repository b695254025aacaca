import math
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from skillgraph.rendering.page.layout import LayoutItem, sector_layout

SECTORS = [("role", "people"), ("skill", "skills"), ("tool", "technologies")]


def items_of(*counts: int) -> list[LayoutItem]:
    return [
        LayoutItem(f"{name}-{number:03}", name, float(count - number))
        for (name, _), count in zip(SECTORS, counts, strict=True)
        for number in range(count)
    ]


def test_everything_has_a_place_of_its_own() -> None:
    items = items_of(20, 150, 40)

    positions = sector_layout(items, SECTORS, center="role-000").positions

    assert positions.keys() == {item.id for item in items}
    assert min(math.dist(a, b) for a, b in combinations(positions.values(), 2)) > 12


def test_the_center_stands_in_the_middle() -> None:
    assert sector_layout(items_of(3, 3, 3), SECTORS, center="role-002").positions["role-002"] == (0, 0)


def test_the_more_important_stands_further_inside() -> None:
    positions = sector_layout(items_of(0, 60, 0), SECTORS).positions

    distances = [math.hypot(*positions[f"skill-{number:03}"]) for number in range(60)]
    assert all(after > before - 2 for before, after in pairwise(distances))


def test_each_stands_in_the_sector_of_its_kind() -> None:
    layout = sector_layout(items_of(5, 50, 9), SECTORS)

    bounds = {sector.name: (sector.start, sector.end) for sector in layout.sectors}
    for item in items_of(5, 50, 9):
        x, y = layout.positions[item.id]
        start, end = bounds[item.sector]
        assert start - 0.03 < math.atan2(x, -y) % math.tau < end + 0.03


def test_a_sector_without_items_takes_no_room() -> None:
    layout = sector_layout(items_of(5, 0, 9), SECTORS)

    assert [sector.name for sector in layout.sectors] == ["role", "tool"]


def test_nothing_to_place_gives_an_empty_picture() -> None:
    layout = sector_layout([], SECTORS)

    assert layout.positions == {}
    assert layout.sectors == ()


@given(st.permutations(items_of(4, 12, 3)))
def test_the_order_of_the_items_does_not_matter(items: list[LayoutItem]) -> None:
    assert sector_layout(items, SECTORS) == sector_layout(items_of(4, 12, 3), SECTORS)


@given(st.lists(st.integers(0, 40), min_size=3, max_size=3))
def test_every_item_lies_inside_the_disc(counts: list[int]) -> None:
    layout = sector_layout(items_of(*counts), SECTORS)

    assert len(layout.positions) == sum(counts)
    assert all(math.hypot(x, y) <= layout.radius + 1 for x, y in layout.positions.values())
