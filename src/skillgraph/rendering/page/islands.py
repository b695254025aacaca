"""The data in a page: JSON without repeats, each part in an element that no browser runs or shows."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from skillgraph.boundary.controls import escape_controls
from skillgraph.rendering.page.repeats import REFERENCE, with_repeats, without_repeats

if TYPE_CHECKING:
    from collections.abc import Mapping

_ISLAND: Final = '<script type="text/plain" id="data-{}">{}</script>\n'
_ISLANDS: Final = re.compile(_ISLAND.format("([a-z]+)", "(.*?)"))
#: What is no letter of its own there: it would end the element, or open a reference.
_ESCAPED: Final = {ord(letter): f"\\u{ord(letter):04x}" for letter in f"<{REFERENCE}"}


def write_islands(parts: Mapping[str, Any]) -> Markup:
    r"""Write data as elements of a page, in the order in which the script reads them.

    Raises:
        ValueError: A number is not finite.

    Example:
        >>> write_islands({"drawn": {"name": "a < b"}})
        Markup('<script type="text/plain" id="data-drawn">{"name":"a \\u003c b"}</script>\n')

    """
    written = without_repeats([_format_json(part) for part in parts.values()])
    text = "".join(_ISLAND.format(name, data) for name, data in zip(parts, written, strict=True))
    return Markup(text)  # noqa: S704 -- it holds no "<" but those of its own tags


def read_islands(page: str) -> dict[str, Any]:
    """Read the data of a page, part by part.

    Example:
        >>> read_islands(write_islands({"drawn": {"name": "a < b"}, "told": [1, None]}))
        {'drawn': {'name': 'a < b'}, 'told': [1, None]}

    """
    parts = dict(_ISLANDS.findall(page))
    return dict(zip(parts, map(json.loads, with_repeats(parts.values())), strict=True))


def _format_json(value: Any) -> str:  # noqa: ANN401 -- any JSON value
    text = json.dumps(value, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
    return escape_controls(text.translate(_ESCAPED))
