import math
import re
from dataclasses import replace
from importlib.resources import files
from itertools import combinations

from skillgraph.rendering import page
from skillgraph.rendering.page.label_room import (
    Lettering,
    Room,
    importance_at,
    name_box,
    owned_by,
    symbol_size,
)
from skillgraph.rendering.page.layout import LayoutItem, sector_layout

SECTORS = [("role", "people"), ("skill", "skills"), ("tool", "technologies")]


def named_items(count: int) -> list[LayoutItem]:
    return [
        LayoutItem(f"{sector}-{n:03}", sector, float(count - n), f"{sector.title()} number {n}")
        for sector, _ in SECTORS
        for n in range(count)
    ]


def test_the_first_of_each_sector_has_its_name_to_itself() -> None:
    positions = sector_layout(named_items(60), SECTORS).positions

    for sector, _ in SECTORS:
        first, place = f"{sector}-000", positions[f"{sector}-000"]
        owned = owned_by(name_box(f"{sector.title()} number 0", place, symbol_size(60.0)), place)
        assert [name for name, at in positions.items() if name != first and owned.holds(*at)] == []


def test_on_a_phone_a_name_that_would_be_cut_leaves_its_room_to_the_next() -> None:
    items = named_items(60)
    long = replace(items[60], name="Skill number 0, whose name no two lines hold")

    layout = sector_layout([*items[:60], replace(long, name=f"{long.name} at all"), *items[61:]], SECTORS)
    cut = sector_layout([*items[:60], replace(long, name=f"{long.name} ever so"), *items[61:]], SECTORS)

    assert layout.phone == cut.phone
    assert layout.phone != sector_layout([*items[:60], long, *items[61:]], SECTORS).phone


def test_symbols_that_step_aside_stay_apart_and_in_their_sector() -> None:
    items = named_items(120)
    layout = sector_layout(items, SECTORS)

    bounds = {sector.name: (sector.start, sector.end) for sector in layout.sectors}
    assert min(math.dist(a, b) for a, b in combinations(layout.positions.values(), 2)) > 11
    for item in items:
        x, y = layout.positions[item.id]
        start, end = bounds[item.sector]
        assert math.hypot(x, y) <= layout.radius + 1
        assert start - 0.03 < math.atan2(x, -y) % math.tau < end + 0.03


def test_names_change_the_places_and_the_same_names_give_the_same_places() -> None:
    named = named_items(40)
    plain = [LayoutItem(item.id, item.sector, item.importance) for item in named]

    layout = sector_layout(named, SECTORS)
    assert layout != sector_layout(plain, SECTORS)
    assert layout == sector_layout(list(reversed(named)), SECTORS)


def test_what_is_fixed_does_not_move_and_a_name_without_room_goes_without() -> None:
    positions = {"center": (0, 0), "below": (0, 20), "beside": (60, 20)}
    room = Room(positions, fixed=frozenset({"center", "below"}))

    room.give([("center", "A name", 10.0), ("below", "Another name", 5.0)], inside=lambda *_: True)

    assert positions["center"] == (0, 0)
    assert positions["below"] == (0, 20)


def test_what_finds_no_free_place_stays_where_it_is() -> None:
    positions = {"named": (0, 0), "under": (0, 20)}

    Room(positions, fixed=frozenset()).give([("named", "A name", 5.0)], inside=lambda *_: False)

    assert positions == {"named": (0, 0), "under": (0, 20)}


def test_in_a_large_disc_which_a_screen_shows_smaller_a_name_takes_more_room() -> None:
    small, large = (
        name_box("Rust", (0, 0), 7.0, lettering=Lettering(letters=letters)) for letters in (1.0, 2.0)
    )

    assert large.right - large.left == 2 * (small.right - small.left)
    assert large.bottom - large.top == 2 * (small.bottom - small.top)
    assert large.top == small.top


def test_on_a_phone_more_step_aside_and_none_leaves_its_sector() -> None:
    layout = sector_layout(named_items(120), SECTORS)

    assert layout.phone
    assert all(layout.positions[item] != place for item, place in layout.phone.items())
    for item, (x, y) in layout.phone.items():
        sector = next(one for one in layout.sectors if one.name == item.partition("-")[0])
        assert sector.start - 0.01 <= math.atan2(x, -y) % math.tau <= sector.end + 0.01
        assert math.hypot(x, y) <= layout.radius + 1
    assert sector_layout(named_items(120), SECTORS) == layout


def test_what_has_no_name_stands_on_a_phone_as_elsewhere() -> None:
    assert sector_layout([LayoutItem(f"s{n}", "skill", 1.0) for n in range(40)], SECTORS).phone == {}


def test_the_page_draws_symbols_as_large_as_their_room_is_reckoned() -> None:
    script = (files(page) / "assets" / "concepts.js").read_text("utf-8")
    found = re.search(
        r"([\d.]+) \+ ([\d.]+) \* \(page\.spread.*?"
        r" : Math\.min\(([\d.]+), ([\d.]+) \+ ([\d.]+) \* Math\.sqrt\(count\)\)",
        script,
    )
    assert found
    least, span, largest, smallest, growth = map(float, found.groups())

    for share in (0.0, 0.25, 1.0):
        assert math.isclose(least + span * share, symbol_size(importance_at(share)))
    for count in (0, 1, 9, 31, 32, 400):
        assert min(largest, smallest + growth * math.sqrt(count)) == symbol_size(count)
