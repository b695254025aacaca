"""The colors of the page, the charts and the exports: each named once, in light and in dark.

A color that carries meaning differs from both backgrounds of its theme by 3:1 or more, and
text by 4.5:1; `tests/rendering/test_palette.py` computes it.
"""

from collections.abc import Mapping
from typing import Final

#: Name to value, as a CSS custom property has it; ``line`` is a triple, to be used with an opacity.
LIGHT: Final[Mapping[str, str]] = {
    "paper": "#fbfaf7",
    "panel": "#ffffff",
    "ink": "#1d2126",
    "quiet": "#59616b",
    "rule": "#dcdad3",
    "accent": "#1558b0",
    "mark": "#ffe9a8",
    "chip": "#f0eee8",
    "line": "84, 92, 104",
    "rise": "#1d62b8",
    "fall": "#a85407",
    "amount": "#0d7680",
    "family-people": "#b3123f",
    "family-work": "#1d62b8",
    "family-skill": "#1c7a45",
    "family-technology": "#7440b0",
    "family-knowledge": "#0d7680",
    "family-change": "#a93a86",
    "family-market": "#a85407",
    "family-other": "#59616b",
}
DARK: Final[Mapping[str, str]] = {
    "paper": "#14171b",
    "panel": "#1c2026",
    "ink": "#e8e9ea",
    "quiet": "#a8b0ba",
    "rule": "#343a43",
    "accent": "#8ab8f5",
    "mark": "#5c4a12",
    "chip": "#2a3038",
    "line": "172, 182, 196",
    "rise": "#6faef7",
    "fall": "#f0a45a",
    "amount": "#4fc3cf",
    "family-people": "#ff7d9b",
    "family-work": "#6faef7",
    "family-skill": "#5fc98c",
    "family-technology": "#bd95f2",
    "family-knowledge": "#4fc3cf",
    "family-change": "#f08bd0",
    "family-market": "#f0a45a",
    "family-other": "#a8b0ba",
}


def custom_properties() -> str:
    """Give the style rules that set the colors as custom properties.

    On a screen dark is what the system asks for, or the class ``dark`` on the root; the class
    ``light`` overrules the system. Paper is light.

    Example:
        >>> custom_properties().splitlines()[0][:24]
        ':root { --paper: #fbfaf7'

    """
    light, dark = _declarations(LIGHT, "light"), _declarations(DARK, "dark")
    return (
        f":root {{ {light} }}\n"
        f"@media screen {{ :root.dark {{ {dark} }} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root:not(.light) {{ {dark} }} }}\n"
    )


def _declarations(colors: Mapping[str, str], scheme: str) -> str:
    return " ".join((*(f"--{name}: {value};" for name, value in colors.items()), f"color-scheme: {scheme};"))
