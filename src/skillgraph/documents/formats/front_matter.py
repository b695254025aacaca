"""Blocks of a Markdown document with its front matter, which is YAML or TOML."""

import re
from dataclasses import dataclass
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.documents.formats.entries import entry_blocks
from skillgraph.documents.formats.markdown import markdown_blocks
from skillgraph.documents.formats.yaml import Node, parse_yaml
from skillgraph.documents.text import line_spans, may_open_front_matter
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_FRONT_MATTER: Final = expression(
    r"\ufeff?---[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL
)
_TOML: Final = expression(
    r"\ufeff?\+\+\+[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL
)
_OPENING: Final = expression(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)(?=(?:#[^\r\n]*+|\s)*+[\w-]{1,40}:(?:\s|$))")
_NOT_YAML: Final = expression(
    r"^(?!---|\.\.\.|#|-|[ \t\r\n]|[\w\"'][^:\r\n]{0,80}:(?:\s|$))[^\r\n]", re.MULTILINE
)


def page_blocks(text: str) -> tuple[list[Block], str]:
    r"""Read the blocks of a Markdown document, those of its front matter first.

    Returns:
        The blocks in their order, and the title in its front matter, "" where it has none.

    Example:
        >>> blocks, title = page_blocks("---\ntitle: Baker\n---\nBakes **bread**.")
        >>> [(block.kind, block.text) for block in blocks], title
        ([('text', 'Baker'), ('text', 'Bakes bread.')], 'Baker')

    """
    if not may_open_front_matter(text):
        return markdown_blocks(text), ""
    front = read_front_matter(text)
    first_line = sum(line.start < front.end for line in line_spans(text))
    return markdown_blocks(text, front=front.blocks, first_line=first_line), front.title


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a Markdown document.

    Attributes:
        blocks: What a reader sees of it.
        title: The document's title, or "".
        end: Where the rest of the document begins.

    """

    blocks: list[Block]
    title: str
    end: int


def read_front_matter(text: str) -> FrontMatter:
    r"""Read the front matter of a Markdown document; its end is 0 where there is none.

    A file that opens as one, never closes it and holds nothing else is front matter only.

    Example:
        >>> read_front_matter("---\nlayout: page\ntitle: Baker\n---\nBakes.").title
        'Baker'

    """
    root, end = front_matter_entries(text)
    if not end:
        return FrontMatter([], "", 0)
    blocks, title = entry_blocks(text, root, front_matter=bool(text[end:].strip()))
    return FrontMatter(blocks, title, end)


def front_matter_entries(text: str) -> tuple[Node, int]:
    """Give what holds the entries of the front matter of a document, and where the rest of it begins.

    It holds none, and the rest begins at 0, where the document has no front matter.
    """
    toml = _TOML.match(text)
    if toml is not None:
        from skillgraph.documents.formats.toml import parse_toml

        read = parse_toml(text, Span(*toml.span(1)))
        return (Node(0, -1), 0) if read is None else (read, toml.end())
    lines, end = _lines_of_yaml(text)
    return parse_yaml(text, lines), end


def _lines_of_yaml(text: str) -> tuple[list[Span], int]:
    found = _FRONT_MATTER.match(text)
    span, end = (Span(*found.span(1)), found.end()) if found else (Span(0, 0), 0)
    if found is None:
        opening = _OPENING.match(text)
        if opening is None or _NOT_YAML.search(text, opening.end()):
            return [], 0
        span, end = Span(opening.end(), len(text)), len(text)
    lines = [
        Span(line.start + span.start, line.end + span.start)
        for line in line_spans(text[span.start : span.end])
    ]
    return lines, end
