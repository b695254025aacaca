"""Blocks of YAML entries: of a document, or of what stands at the top of a Markdown document.

Titles and human keys with something below them are headings, items are items, texts are
sentences. Keys that speak to a program (paths, slugs, layouts, dates) are markup: no
reader sees them, as no reader sees the attributes of HTML.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from skillgraph.documents.blocks import Block, Rendered
from skillgraph.documents.formats.entry_names import (
    LEAD_INS,
    LEVELS,
    MACHINE,
    PREVIEWS,
    PROSE,
    SORTED_BY,
    STRUCTURAL,
    TITLES,
)
from skillgraph.documents.formats.heading_lines import is_short
from skillgraph.documents.formats.markdown import line_blocks
from skillgraph.documents.formats.scalars import folded_blocks, is_folded, is_no_text, readable, render_scalar
from skillgraph.documents.formats.yaml import Node, Scalar, parse_yaml
from skillgraph.documents.text import line_spans, trimmed
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.model import Span

_NAME_AND_LEVEL: Final = 2
_TOP_LEVEL: Final = 1
_CODE: Final = expression(
    r"(?:https?://|www\.|mailto:|/|\./|\.\./|#)\S*$|\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]*)?$"
    r"|(?:true|false|yes|no|on|off|null|~|none|-)?$|\S+\.(?:png|jpe?g|svg|gif|html?|md|ya?ml|css|js)$"
    r"|(?-i:(?:any|entry|full|junior|mid|no|not|off|on|part|senior)[A-Z][a-z]+|[A-Z]+(?:_[A-Z]+)+)$",
    re.IGNORECASE,
)
_SIGN: Final = expression("[:=]")  # behind a key: of YAML, or of TOML
_SLUG: Final = expression(r"[a-z0-9]+(?:[-_][a-z0-9]+)*$")
_CAMEL: Final = expression(r"(?<=[a-z0-9])(?=[A-Z])")


def yaml_blocks(text: str) -> tuple[list[Block], str]:
    r"""Read the blocks of a YAML document.

    Returns:
        The blocks in their order, and the title of the document, "" where it has none.

    Example:
        >>> blocks, title = yaml_blocks("title: Baker\nslug: baker\nduties:\n- Bakes 'bread' # daily\n")
        >>> [(block.kind, block.text) for block in blocks], title
        ([('heading', 'Baker'), ('heading', 'duties'), ('item', "Bakes 'bread'")], 'Baker')

    """
    return entry_blocks(text, parse_yaml(text, line_spans(text)))


def entry_blocks(text: str, root: Node, *, front_matter: bool = False) -> tuple[list[Block], str]:
    """Read the blocks of the entries that stand in a text, and the title that they give; see `yaml_blocks`.

    Args:
        text: The unmodified source.
        root: What holds the entries.
        front_matter: Whether more of the document follows, so that the title opens all of it.

    """
    writer = _Writer(text)
    level = _TOP_LEVEL
    title = ""
    naming = writer.naming(root)
    if naming is not None and naming.value is not None:
        title = render_scalar(text, naming.value).text
    if front_matter:
        writer.opening, writer.is_front = naming, True
    writer.write_map(root.children, level, naming)
    return writer.blocks, title


@dataclass(slots=True)
class _Writer:
    text: str
    blocks: list[Block] = field(default_factory=list)
    opening: Node | None = None  # the title above a document that has headings of its own
    is_front: bool = False

    def naming(self, node: Node) -> Node | None:
        """Find the entry by which a map is called: its title, else its level."""
        named = {self.name(child): child for child in reversed(node.children) if self._is_shown(child)}
        found = next((named[name] for name in TITLES if name in named), None)
        levels = (child for name, child in named.items() if name in LEVELS)
        return found or next(levels, None)

    def name(self, node: Node) -> str:
        """Give a key's letters and digits, in lower case."""
        if node.key is None:
            return ""
        return "".join(filter(str.isalnum, self.text[node.key.start : node.key.end])).lower()

    def write_map(self, nodes: Sequence[Node], level: int, naming: Node | None) -> None:
        """Write entries below a heading of one level less, or, named, below a heading of that level."""
        inner = level + 1 if naming is not None else level
        names = {self.name(node) for node in nodes}
        after, seen = False, len(self.blocks)  # whether a section stands before; how far that was looked up
        for node in nodes:
            after = after or any(
                block.kind == "heading" and block.level >= inner for block in self.blocks[seen:]
            )
            seen = len(self.blocks)
            name = self.name(node)
            if self._is_for_programs(node, names):
                continue
            if node is naming:
                self._write_title(node, level)
                self.write_map(node.children, inner, None)
            elif node.is_item:
                self._write_item(node, 1, inner)
            elif node.value is not None:
                if self._opens_section(node, name, after=after):
                    self._write_heading(node, inner)
                    self._write_value(self._without_key(node), 0, depth=0)
                else:
                    self._write_text(node, 0)
                self.write_map(node.children, inner, None)
            elif node.children:
                self._write_below(node, name, inner)

    def _opens_section(self, node: Node, name: str, *, after: bool) -> bool:
        """Tell whether a text needs its key as a heading: it is one of a section, or stands after one."""
        if node.key is None or node.value is None or not self._is_shown(node):
            return False
        return after or (node.value.style in "|>" and name not in PROSE and name not in TITLES)

    def _without_key(self, node: Node) -> Node:
        """Give a node that begins where its text does, quote included."""
        if node.value is None or not node.value.lines:
            return node
        quoted = node.value.style in "'\""
        return replace(node, start=node.value.lines[0].start - quoted)

    def _write_title(self, node: Node, level: int) -> None:
        if node is self.opening:
            self._write_value(node, 0, depth=-1)
            return
        shown = self._keyed(node) if self.name(node) in LEVELS else self._value(node)
        if shown is None:
            return
        kind = "heading" if is_short(shown.text, times=2) else "text"
        self.blocks.append(Block(kind, shown, self._span(node, shown), level if kind == "heading" else 0))

    def _write_below(self, node: Node, name: str, level: int) -> None:
        """Write a key and what stands below it."""
        if not any(self._holds(child) for child in node.children):
            return
        lone = node.children[0] if len(node.children) == 1 else None
        if (
            lone is not None
            and lone.value is not None
            and lone.key is None
            and not (lone.is_item or lone.children)
        ):
            if name in PROSE:
                self._write_text(lone, 0)
            else:
                self._write_heading(node, level)
                self._write_text(lone, 0)
            return
        nested = any(child.children for child in node.children)
        if name in STRUCTURAL and nested:
            self.write_map(node.children, level, None)
        elif name in LEAD_INS:
            shown = self._key(node, colon=True)
            if shown is not None:
                self.blocks.append(Block("text", shown, trimmed(self.text, Span(node.start, shown.span.end))))
            self.write_map(node.children, level + 1, None)
        else:
            self._write_heading(node, level)
            self.write_map(node.children, level + 1, None)

    def _write_heading(self, node: Node, level: int) -> None:
        shown = self._key(node, colon=False)
        if shown is not None:
            self.blocks.append(
                Block("heading", shown, trimmed(self.text, Span(node.start, shown.span.end)), level)
            )

    def _write_item(self, node: Node, depth: int, level: int) -> None:
        """Write an item: a text, a map with a title, or a map that is a text with more below it."""
        if node.value is not None:
            self._write_value(node, depth, depth=depth)
            self._write_parts(node, depth + 1, start=None)
            return
        naming = self.naming(node)
        nested = any(child.children and self.name(child) not in MACHINE for child in node.children)
        rung = self._level_of(node, naming) if naming is not None and depth == 1 else None
        if naming is not None and (nested or rung is not None) and depth == 1:
            self.write_map([child for child in node.children if child is not rung], level, naming)
            return
        self._write_parts(node, depth, start=node.start)

    def _level_of(self, node: Node, naming: Node) -> Node | None:
        """Give the level of an item that is called after who is there, and that says more of them."""
        levels = [child for child in node.children if self.name(child) in LEVELS and child.value is not None]
        title = self._value(naming)
        is_more = len(node.children) > _NAME_AND_LEVEL and levels[:1] not in ([], [naming])
        head = "" if title is None else title.text.rsplit(" ", 1)[-1].lower()
        is_somebody = is_doer(head) or head in words_for("title-head", "common-title-head")
        return levels[0] if is_more and is_somebody else None

    def _write_parts(self, node: Node, depth: int, *, start: int | None) -> None:
        """Write what stands below an item; *start* is its dash, where nothing of it is written yet."""
        names = {self.name(child) for child in node.children}
        below = depth
        for child in node.children:
            if self._is_for_programs(child, names):
                continue
            before = len(self.blocks)
            self._write_part(child, depth if child.is_item and child.value is None else below)
            if len(self.blocks) == before:
                continue
            if not child.is_item:
                below = depth + 1
                first = self.blocks[before]
                if start is not None and start < first.span.start:
                    self.blocks[before] = replace(first, span=Span(start, first.span.end))
            start = None

    def _write_part(self, node: Node, depth: int) -> None:
        if node.value is not None:
            if node.is_item:
                self._write_value(node, depth, depth=depth)
            else:
                self._write_text(node, depth)
            self._write_parts(node, depth + 1, start=None)
        elif node.is_item:
            self._write_parts(node, depth, start=node.start)
        elif any(self._holds(child) for child in node.children):
            shown = self._key(node, colon=True)
            if shown is not None:
                span = trimmed(self.text, Span(node.start, shown.span.end))
                self.blocks.append(Block("item", shown, span, depth))
            self._write_parts(node, depth + 1, start=None)

    def _is_for_programs(self, node: Node, names: Collection[str]) -> bool:
        """Tell whether a key speaks to a program; a name beside a title does, where it is a slug."""
        name = self.name(node)
        is_sorting = name in SORTED_BY and not any(child.children for child in node.children)
        is_cut = self.is_front and name in PREVIEWS and is_no_text(self.text, node.value)
        return (
            name in MACHINE
            or is_sorting
            or is_cut
            or (name == "name" and "title" in names and self._is_slug(node))
        )

    def _write_text(self, node: Node, depth: int) -> None:
        """Write a key and its text, or the text alone where the key says no more than that it is one."""
        if not self._is_shown(node):
            return
        name = self.name(node)
        if node.value is not None and node.value.style in "|>":
            if node.key is not None and name not in PROSE and name not in TITLES:
                shown = self._key(node, colon=True)
                if shown is not None:
                    kind = "item" if depth else "text"
                    span = trimmed(self.text, Span(node.start, shown.span.end))
                    self.blocks.append(Block(kind, shown, span, depth))
            self._write_value(node, depth, depth=depth)
        elif node.key is None or name in PROSE or name in TITLES:
            self._write_value(node, depth, depth=depth)
        else:
            shown = self._keyed(node)
            if shown is not None:
                kind = "item" if depth else "text"
                self.blocks.append(Block(kind, shown, self._span(node, shown), depth))

    def _write_value(self, node: Node, level: int, *, depth: int) -> None:
        value = node.value
        if value is None:
            return
        if value.style in "|>":
            self._write_block_scalar(node, value, depth)
            return
        shown = self._value(node)
        if shown is not None:
            kind = "item" if level else "text"
            self.blocks.append(Block(kind, shown, self._span(node, shown), depth))

    def _write_block_scalar(self, node: Node, value: Scalar, depth: int) -> None:
        for block in (
            folded_blocks(self.text, value)
            if is_folded(self.text, value)
            else line_blocks(self.text, value.lines)
        ):
            if depth > 0:
                level = depth + block.level if block.kind == "item" and node.is_item else depth
                self.blocks.append(replace(block, kind="item", level=level))
            else:
                level = block.level + _DEEPER if block.kind == "heading" else block.level
                self.blocks.append(replace(block, level=level))

    def _value(self, node: Node) -> Rendered | None:
        return readable(render_scalar(self.text, node.value)) if node.value is not None else None

    def _key(self, node: Node, *, colon: bool) -> Rendered | None:
        """Render a key: words that are written together come apart, with a colon at its end if asked for."""
        if node.key is None:
            return None
        characters: list[str] = []
        offsets: list[int] = []
        wide: list[tuple[int, int]] = []
        raw = self.text[node.key.start : node.key.end]
        for index, character in enumerate(raw):
            if index and _CAMEL.match(raw, index):
                wide.append((len(offsets), 0))
                characters.append(" ")
                offsets.append(node.key.start + index)
            if character in "_-" and " " not in raw:
                wide.append((len(offsets), 1))
            elif not character.isprintable():
                continue
            characters.append(
                " " if (character in "_-" and " " not in raw) or character.isspace() else character
            )
            offsets.append(node.key.start + index)
        end = node.key.end
        if colon:
            sign = _SIGN.search(self.text, end)
            at = end if sign is None else sign.start()
            wide += [(len(characters), 1)] if self.text[at] == "=" else []
            characters.append(":")
            offsets.append(at)
            end = at + 1
        return readable(Rendered("".join(characters), (*offsets, end), tuple(wide)))

    def _keyed(self, node: Node) -> Rendered | None:
        """Render ``key: value``; of a level ``level value``."""
        key, value = self._key(node, colon=True), self._value(node)
        if key is None or value is None:
            return value
        length = len(key.text)
        level = self.name(node) in LEVELS
        if level:
            key = key.cut(0, length - 1)
            length -= 1
        gap = (length, value.span.start - key.end_of(length - 1))
        wide = (*key.wide, gap, *((length + 1 + index, width) for index, width in value.wide))
        offsets = (*list(key.offsets)[:length], key.end_of(length - 1), *value.offsets)
        return Rendered(f"{key.text} {value.text}", offsets, wide)

    def _span(self, node: Node, shown: Rendered) -> Span:
        end = shown.span.end
        if (
            node.value is not None
            and node.value.style in "'\""
            and self.text[end : end + 1] == node.value.style
        ):
            end += 1
        return Span(min(node.start, shown.span.start), end)

    def _is_shown(self, node: Node) -> bool:
        """Tell whether a text is one for readers: no address, date or switch."""
        if node.value is None:
            return False
        if node.value.style in "|>" or len(node.value.lines) != 1:
            return node.value.style in "|>" or bool(node.value.lines)
        line = node.value.lines[0]
        return _CODE.match(self.text, line.start, line.end) is None

    def _is_slug(self, node: Node) -> bool:
        return node.value is not None and all(
            _SLUG.match(self.text, line.start, line.end) for line in node.value.lines
        )

    def _holds(self, node: Node) -> bool:
        """Tell whether a node holds anything for a reader."""
        if self.name(node) in MACHINE:
            return False
        if node.value is not None:
            return node.is_item or node.key is None or self._is_shown(node)
        return any(self._holds(child) for child in node.children)


_DEEPER: Final = 32  # headings within a text stand below all that the document's own structure gives
