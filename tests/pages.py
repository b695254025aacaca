"""The pages that people read, taken apart: fenced blocks, prose, words in code, links, headings."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
#: The changelog is left out: it tells what once was. So do the decisions, save for where their links lead.
PAGES = sorted(
    str(path.relative_to(ROOT))
    for pattern in ("README.md", "CONTRIBUTING.md", "docs/*.md", "ontology/*.md", "benchmarks/*.md")
    for path in ROOT.glob(pattern)
)
DECISIONS = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("docs/decisions/*.md"))
NOT_RUN = re.compile(r"<!-- not run: (\S.*\S) -->")
_PARSER = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Block:
    """A block of code: where it stands, its language, what else its first line names, why it is not run."""

    line: int
    language: str
    file: str
    body: str
    reason: str = ""


@functools.cache
def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@functools.cache
def _tokens(page: str) -> list[Token]:
    return _PARSER.parse(read(page))


def blocks(page: str) -> list[Block]:
    """Give the blocks of a page in order; one that is only indented has no language."""
    tokens = _tokens(page)
    found = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type in {"fence", "code_block"}:
            language, _, file = token.info.strip().partition(" ")
            marker = NOT_RUN.match(before.content) if before and before.type == "html_block" else None
            reason = marker[1] if marker else ""
            found.append(Block((token.map or [0])[0] + 1, language, file, token.content, reason))
    return found


def headings(page: str) -> set[str]:
    """Give the anchors of a page, as GitHub makes them of its headings."""
    tokens = _tokens(page)
    titles = [text(inline) for token, inline in pairwise(tokens) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def links(page: str) -> Iterator[str]:
    """Give what the links and pictures of a page point at, HTML's too."""
    for token in _inline(page):
        for name in ("href", "src"):
            if isinstance(target := token.attrs.get(name), str):
                yield target
        if token.type.startswith("html"):
            yield from re.findall(r'\b(?:href|src)="([^"]+)"', token.content)


def code(page: str) -> list[str]:
    """Give what a page has between backticks, save in blocks."""
    return [token.content for token in _inline(page) if token.type == "code_inline"]


def prose(page: str) -> str:
    """Give a page as a reader sees it, without blocks: a paragraph, item or cell a line."""
    return "\n".join(text(token) for token in _tokens(page) if token.type == "inline")


def text(inline: Token) -> str:
    """Give the words of an inline token without markup, a break as a blank."""
    return "".join(" " if token.type.endswith("break") else _words(token) for token in inline.children or ())


def _words(token: Token) -> str:
    return token.content if token.type in {"text", "code_inline"} else ""


def _inline(page: str) -> Iterator[Token]:
    for token in _tokens(page):
        yield from [token] if token.type == "html_block" else (token.children or ())
        for child in token.children or ():
            yield from child.children or () if child.type == "image" else ()
