"""Blocks of what a saved page tells programs of its position: the title, the employer and the pay.

They are read from the job posting in JSON-LD that the page is about, each with its name where that stands
before it: "hiringOrganization: Acme". No reader sees them; evidence needs a passage.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from html import unescape
from typing import Final

from skillgraph.boundary.inputs import parse_json
from skillgraph.documents.blocks import Block, Rendered
from skillgraph.documents.formats.tags import html_tokens, is_linked_data
from skillgraph.documents.linked_data import JOB, linked_values, may_tell
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_TITLE: Final = "title"
#: Where values stand, and the names that may be shown with each: the first that nothing else is read behind.
_PATHS: Final = {
    _TITLE: ("",),
    "hiringorganization": ("hiringorganization",),
    "hiringorganization.name": ("hiringorganization",),
    "basesalary": ("basesalary",),
    "basesalary.currency": ("currency",),
    "salarycurrency": ("salarycurrency",),
    "basesalary.value": ("basesalary", "value"),
    "basesalary.value.value": ("basesalary", "value"),
    "basesalary.value.minvalue": ("minvalue",),
    "basesalary.value.maxvalue": ("maxvalue",),
    "basesalary.value.unittext": ("unittext",),
}
_READ: Final = frozenset(_PATHS)
#: A sign as it is written: an entity of HTML, an escape of JSON, or itself.
_ESCAPED: Final = expression(
    r"(?:&|\\u0026)(?P<entity>(?:amp|lt|gt|quot|apos|#[0-9]{1,7});)|\\(?:u[0-9a-fA-F]{4}|.)|[^\\]", re.DOTALL
)
_REACH: Final = 2000  # characters before a value in which its name stands
_LONGEST: Final = 200


def with_posting(text: str, blocks: list[Block], title: str) -> tuple[list[Block], str]:
    """Give the blocks of a page with those of its job posting, and the title that this has.

    Example:
        >>> page = '<script type="application/ld+json">{"@type":"JobPosting","title":"Baker"}</script>'
        >>> blocks, title = with_posting(page, [], "Jobs")
        >>> [block.text for block in blocks], title
        (['Baker'], 'Baker')

    """
    if not may_tell(text, (JOB,)):
        return blocks, title
    is_linked = False
    for token in html_tokens(text, 0, len(text)):
        if token.kind == "raw" and is_linked:
            found = _posting(text, Span(token.start, token.end))
            at = bisect_left(blocks, token.start, key=lambda block: block.span.start)
            if found and (not at or blocks[at - 1].span.end <= token.start):
                named = [block.text for name, block in found if name == _TITLE]
                return [*blocks[:at], *(block for _, block in found), *blocks[at:]], (*named, title)[0]
        is_linked = token.kind == "start" and is_linked_data(token)
    return blocks, title


def _posting(text: str, within: Span) -> Sequence[tuple[str, Block]]:
    found = {
        value.span: value.path
        for value in linked_values(text, within, _READ, numbers=True)
        if JOB in value.types and 0 < value.span.end - value.span.start <= _LONGEST
    }
    ends, result = within.start, []
    for span, path in sorted(found.items()):
        shown = (_shown(text, span, name) for name in _PATHS[path])
        rendered = next((one for one in shown if one is not None and one.span.start >= ends), None)
        if rendered is not None:
            ends = rendered.span.end
            result.append((path, Block("text", rendered, rendered.span, apart=True)))
    return result


def _shown(text: str, value: Span, name: str) -> Rendered | None:
    """Render a value with its name before it; None where either cannot be read."""
    characters, offsets, wide = [], [], []
    if name:
        before = text[max(0, value.start - _REACH) : value.start]
        found = before.lower().rfind(f'{name}"')
        start = value.start - len(before) + found
        end = start + len(name)
        if found < 0 or text[start:end].lower() != name:
            return None
        characters += [*text[start:end], ":", " "]
        offsets += [*range(start, end), end, end + 1]
        wide += [(len(name), 1), (len(name) + 1, value.start - end - 1)]
    for piece in _ESCAPED.finditer(text, value.start, value.end):
        character = _sign(piece)
        if len(piece.group()) > 1:
            wide.append((len(characters), len(piece.group())))
        if character is None or not character.isprintable():
            return None
        characters.append(character)
        offsets.append(piece.start())
    return Rendered("".join(characters), (*offsets, value.end), tuple(wide)).cut(0, len(characters))


def _sign(written: re.Match[str]) -> str | None:
    """Give the sign that an entity, an escape or a character is, None where it is none."""
    if written["entity"]:
        return unescape(f"&{written['entity']}")
    try:
        return str(parse_json(f'"{written.group()}"')) if len(written.group()) > 1 else written.group()
    except ValueError:
        return None
