"""Every color that says something can be seen, in light and in dark."""

import re
from collections.abc import Mapping

import pytest

from skillgraph.rendering.charts.style import chart_rules
from skillgraph.rendering.page.appearance import FAMILIES
from skillgraph.rendering.palette import DARK, LIGHT, custom_properties

THEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
TEXT = ("ink", "quiet", "accent")
MARKS = ("rise", "fall", "amount", *(f"family-{family.id}" for family in FAMILIES), "family-other")


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
@pytest.mark.parametrize("background", ["paper", "panel", "chip"])
def test_text_differs_from_every_background_by_4_5_to_1(colors: Mapping[str, str], background: str) -> None:
    faint = {name for name in TEXT if contrast(colors[name], colors[background]) < 4.5}

    assert faint == set()


@THEMES
def test_text_differs_from_the_color_of_every_level_by_4_5_to_1(colors: Mapping[str, str]) -> None:
    shades = [float(share) for share in re.findall(r"level-\d \{ fill-opacity: ([\d.]+)", chart_rules())]

    faint = {shade for shade in shades if contrast(colors["ink"], mixed(colors, shade)) < 4.5}

    assert len(shades) == 4
    assert faint == set()


def mixed(colors: Mapping[str, str], share: float) -> str:
    """Lay some of the color of amounts over the paper."""
    pairs = ((int(colors[name][at : at + 2], 16) for name in ("amount", "paper")) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * amount + (1 - share) * paper):02x}" for amount, paper in pairs)


@THEMES
@pytest.mark.parametrize("background", ["paper", "panel"])
def test_marks_differ_from_every_background_by_3_to_1(colors: Mapping[str, str], background: str) -> None:
    faint = {name for name in MARKS if contrast(colors[name], colors[background]) < 3}

    assert faint == set()


def test_light_and_dark_name_the_same_colors() -> None:
    assert list(LIGHT) == list(DARK)


def test_the_style_rules_hold_every_color_of_both_themes() -> None:
    rules = custom_properties()

    assert all(f"--{name}: {LIGHT[name]};" in rules and f"--{name}: {DARK[name]};" in rules for name in LIGHT)
