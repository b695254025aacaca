"""From blocks to the document's partition: passages, the tree of sections, the lists."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from skillgraph.documents.asking_items import asks_below, describes_below
from skillgraph.documents.blocks import Block, Rendered
from skillgraph.documents.criteria import coded_criteria
from skillgraph.documents.labels import group_labels, heads_group, heads_rows, item_kind, label_span
from skillgraph.documents.level_items import level_items
from skillgraph.documents.level_paragraphs import level_paragraphs, stage_paragraphs
from skillgraph.documents.limits import LONGEST
from skillgraph.documents.outline import heading_depths, holds_posts, is_of_holder, names_posts
from skillgraph.documents.pictures import without_pictures
from skillgraph.documents.rows import even_rows, paired_rows
from skillgraph.documents.sections import (
    PARENTHESIS,
    opens_with_title,
    promised_kind,
    read_heading,
    section_kind,
)
from skillgraph.documents.sentences import glued_start, sentence_spans, stretches
from skillgraph.documents.specifications import specified_rows
from skillgraph.documents.structure import ParsedList, ParsedPassage, ParsedSection
from skillgraph.documents.text import LINE_END, trimmed
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_NO_SLUG: Final = expression(r"[^a-z0-9]+")
#: A sentence right above a list that speaks of it, though it ends with a full stop.
_FOLLOWING: Final = expression(r"\bthe following\b")
#: Last words of a sentence that the list below ends: "You would take care of", "Your tasks are to".
_OPEN_ENDS: Final = frozenset(
    """
    after are by comprise comprises cover covers encompass encompasses for handle include includes involve
    involves of that to who will with would you you'd you'll you\u2019d you\u2019ll
    """.split()
)
_FEWEST_OPEN: Final = 3  # words of such a sentence
_SLUG_CHARACTERS: Final = 60
_LABELED: Final = frozenset({"bullet", "sentence"})
_LEVEL: Final = expression(r"\w\W+(?:entry|mid|junior|senior|lead)[ -]level\b", re.IGNORECASE)  # of a title
#: The title of a guide, or of a page with several posts.
_BECOMING: Final = expression(
    r"(?:.{0,40}\b)?(?:how to become|becoming an?)\b|careers?(?: (?:at|with)\b|\W*$)"
    r"|.{1,60}\b(?:careers?|jobs?) (?:(?:&|and) salary )?(?:outlook|overview|guide|profile)\b",
    re.IGNORECASE,
)
_OPENING: Final = "opening"


def partition(
    text: str, blocks: Sequence[Block], *, title: str = ""
) -> tuple[tuple[ParsedSection, ...], tuple[ParsedPassage, ...], tuple[ParsedList, ...]]:
    """Make passages, sections and lists of blocks.

    Args:
        text: The unmodified source.
        blocks: In its order; their spans do not overlap.
        title: Labels what stands before the first heading.

    Returns:
        Sections, passages, lists, each in the order of the document.

    """
    blocks, specified = specified_rows(
        paired_rows(coded_criteria(level_items(level_paragraphs(stage_paragraphs(blocks)))))
    )
    blocks = even_rows(blocks, left=specified)
    builder = _Builder(text, title)
    depths = heading_depths(text, blocks)
    run_end = 0
    for index, block in enumerate(blocks):
        if block.apart and block.kind != "heading":
            builder.leave_sections()
        if block.kind == "heading":
            builder.open_section(
                block,
                depths[index],
                asks=asks_below(blocks, index),
                describes=describes_below(blocks, index),
                posts=holds_posts(blocks, depths, index),
                holder=is_of_holder(blocks, depths, index),
            )
        elif block.kind == "text":
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            builder.add_paragraph(block, following)
        elif index >= run_end:
            run_end = next(
                (
                    end
                    for end in range(index + 1, len(blocks))
                    if blocks[end].kind != "item" or blocks[end].apart
                ),
                len(blocks),
            )
            builder.add_items(without_pictures(blocks[index:run_end]))
    return tuple(builder.sections), tuple(builder.passages), tuple(builder.lists)


def _leads(text: str, following: Block) -> bool:
    """Tell whether the last sentence of a paragraph leads in to the block below it."""
    if text.endswith((":", "\uff1a")) or _FOLLOWING.search(text) is not None:
        return True
    words = text.rsplit(None, _FEWEST_OPEN - 1)
    return following.kind == "item" and len(words) >= _FEWEST_OPEN and words[-1] in _OPEN_ENDS


def heading_slug(label: str) -> str:
    """Make a slug of a label: ASCII letters and digits, without what stands in brackets; maybe empty.

    Example:
        >>> heading_slug("Salary Ranges (2024)")
        'salary-ranges'

    """
    bare = PARENTHESIS.sub("", label) or label
    ascii_text = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode().lower()
    return _NO_SLUG.sub("-", ascii_text)[:_SLUG_CHARACTERS].strip("-")


@dataclass(slots=True)
class _OpenList:
    index: int
    depth: int
    length: int = 0


@dataclass(slots=True)
class _Builder:
    text: str
    title: str
    sections: list[ParsedSection] = field(default_factory=list)
    passages: list[ParsedPassage] = field(default_factory=list)
    lists: list[ParsedList] = field(default_factory=list)
    _line_starts: list[int] = field(default_factory=list)
    _above: list[int] = field(default_factory=list)  # the sections around, outermost first
    _open: list[_OpenList] = field(default_factory=list)
    _lead_in: int | None = None
    _header: tuple[int | None, int] | None = None  # the table, and the passage that names its columns
    _counts: dict[str, int] = field(default_factory=dict)
    _slugs: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._line_starts = [0, *(end.end() for end in LINE_END.finditer(self.text))]

    def open_section(
        self, block: Block, depth: int, *, asks: bool, describes: bool, posts: bool, holder: bool
    ) -> None:
        del self._above[depth - 1 :]
        label = block.text.strip().rstrip(":").rstrip()
        parent = self._above[-1] if self._above else None
        self._add_section(
            label, parent, has_heading=True, asks=asks, describes=describes, posts=posts, holder=holder
        )
        self._close_lists()
        self._add("heading", block.rendered, block.span)

    def leave_sections(self) -> None:
        self._above.clear()
        self._close_lists()
        self._add_opening()

    def add_paragraph(self, block: Block, following: Block | None) -> None:
        self._close_lists()
        self._add_sentences(block, "sentence", lambda last: following is not None and _leads(last, following))

    def add_items(self, items: Sequence[Block]) -> None:
        labels = group_labels(items) if items[0].flat else set()
        base = 0  # added to the depth of the items below a flattened group label or lead-in
        for index, item in enumerate(items):
            following = items[index + 1] if index + 1 < len(items) else None
            has_children = following is not None and following.level > item.level
            if item.heads:
                self._open_table(item)
                base = 0
                continue
            if index in labels or heads_rows(items, index) or heads_group(item, following):
                kind = "group-label"
            else:
                kind = item_kind(item, following, has_children=has_children)
            if kind == "group-label" and not has_children:
                base = 0
            glued = (
                glued_start(item.text, opens_list=following is not None)
                if item.glued and kind != "group-label" and not has_children
                else None
            )
            self._add_item(
                item, kind if glued is None else "bullet", depth=item.level * 2 + base, glued=glued
            )
            if glued is not None:
                base = 0
            elif kind != "bullet" and not has_children:
                base = 1

    def _open_table(self, item: Block) -> None:
        """Add the row that names the columns of a table; nothing is a member of it."""
        self._header = (item.row, len(self.passages))
        lead_in = self._lead_in
        self._add_item(item, "group-label", depth=2, glued=None)
        self._lead_in = lead_in

    def _add_item(self, item: Block, kind: str, *, depth: int, glued: int | None) -> None:
        if kind == "lead-in" and self._open and self._open[-1].depth >= depth and depth % 2:
            depth -= 1
        while self._open and self._open[-1].depth > depth:
            self._open.pop()
        if not self._open or self._open[-1].depth < depth:
            self._open_list(depth)
        current = self._open[-1]
        current.length += 1
        place = (current.index, current.length)
        if glued is None:
            self._add(kind, item.rendered, item.span, place=place, row=item)
            self._lead_in = len(self.passages) - 1
            return
        rest = item.rendered.cut(glued, len(item.text))
        spans = _split_span(self.text, item, [0, glued])
        self._add(kind, item.rendered.cut(0, glued), spans[0], place=place)
        self._close_lists()
        glued_block = Block("text", rest, spans[1], flat=True)
        self._add_sentences(glued_block, "glued-sentence", lambda last: last.endswith(":"))

    def _add_sentences(self, block: Block, kind: str, leads_on: Callable[[str], bool]) -> None:
        """Add the sentences of a block, of which the last may lead on to a list."""
        sentences = sentence_spans(block.text)
        spans = _split_span(self.text, block, [sentence.start for sentence in sentences])
        for sentence, span in zip(sentences, spans, strict=True):
            piece = block.rendered.cut(sentence.start, sentence.end)
            leads = sentence is sentences[-1] and leads_on(piece.text)
            self._add("lead-in" if leads else kind, piece, span)
            self._lead_in = len(self.passages) - 1 if leads else None

    def _open_list(self, depth: int) -> None:
        around = self._open[-1] if self._open else None
        section = len(self.sections) - 1 if self.sections else self._add_opening()
        kind = self.lists[around.index].kind if around else self.sections[section].kind
        if self._lead_in is not None:
            kind = promised_kind(self.passages[self._lead_in].text, section=kind)
        self.lists.append(
            ParsedList(
                section,
                self._lead_in,
                around.index if around else None,
                around.length if around else None,
                kind,
            )
        )
        self._open.append(_OpenList(len(self.lists) - 1, depth))

    def _close_lists(self) -> None:
        self._open = []
        self._lead_in = None

    def _add_opening(self) -> int:
        self._add_section(self.title, None, has_heading=False)
        return 0

    def _add_section(
        self,
        label: str,
        parent: int | None,
        *,
        has_heading: bool,
        asks: bool = False,
        describes: bool = False,
        posts: bool = False,
        holder: bool = False,
    ) -> None:
        around = self.sections[parent] if parent is not None else None
        prefix = f"{around.slug}/" if around else ""
        slug = f"{prefix}{(heading_slug(label) or 'section') if has_heading else _OPENING}"
        slug = self._unique(slug)
        kind = section_kind(label, parent=around.kind if around else None) if has_heading else "overview"
        is_plain = kind == "other" or (
            kind in ("career", "salary") and (_LEVEL.search(label) or _BECOMING.match(label))
        )
        is_plain = is_plain or (kind == "navigation" and names_posts(label))
        is_first = has_heading and not any(section.passage is not None for section in self.sections)
        if (is_first and (is_plain or opens_with_title(label))) or (posts and kind == "navigation"):
            kind = "overview"  # what the document is about
        elif holder and kind == "boilerplate":
            kind = around.kind if around else "overview"
        elif describes or (asks and kind in ("other", "overview") and read_heading(label).kind is None):
            kind = "requirements"
        self.sections.append(
            ParsedSection(
                slug,
                label,
                around.level + 1 if around else 1,
                (*(around.path if around else ()), label),
                parent,
                len(self.passages) if has_heading else None,
                kind,
            )
        )
        if has_heading:
            self._above.append(len(self.sections) - 1)

    def _unique(self, slug: str) -> str:
        candidate, number = slug, self._counts.get(f"/{slug}", 1)
        while candidate in self._slugs:
            number += 1
            candidate = f"{slug}-{number}"
        self._counts[f"/{slug}"] = number
        self._slugs.add(candidate)
        return candidate

    def _add(
        self,
        kind: str,
        rendered: Rendered,
        span: Span,
        *,
        place: tuple[int, int] | None = None,
        row: Block | None = None,
    ) -> None:
        """Add a passage; one that is too long goes on in sentences."""
        if len(rendered.text) <= LONGEST:
            self._add_passage(kind, rendered, span, place=place, row=row)
            return
        pieces = stretches(rendered.text)
        starts = [piece.start for piece in pieces]
        spans = _split_span(self.text, Block("text", rendered, span), starts)
        for piece, part in zip(pieces, spans, strict=True):
            is_first = piece.start == 0
            self._add_passage(
                kind if is_first else "sentence",
                rendered.cut(piece.start, piece.end),
                part,
                place=place if is_first else None,
                row=row if is_first else None,
            )

    def _header_of(self, row: Block | None) -> int | None:
        if row is None or not row.cells or self._header is None or self._header[0] != row.row:
            return None
        return self._header[1]

    def _add_passage(
        self, kind: str, rendered: Rendered, span: Span, *, place: tuple[int, int] | None, row: Block | None
    ) -> None:
        section = len(self.sections) - 1 if self.sections else self._add_opening()
        top = self.sections[section].slug.partition("/")[0]
        number = self._counts[top] = self._counts.get(top, 0) + 1
        offsets = rendered.offsets
        label = None if row is None else row.label
        plain = isinstance(offsets, range) and (offsets[0], offsets[-1]) == (span.start, span.end)
        self.passages.append(
            ParsedPassage(
                f"{top}-{number:02d}",
                kind,
                span,
                bisect_right(self._line_starts, span.start),
                section,
                rendered.text,
                None if plain and self.text.startswith(rendered.text, span.start) else rendered.offsets,
                label or (label_span(rendered.text) if kind in _LABELED else None),
                place[0] if place else None,
                place[1] if place else None,
                rendered.wide,
                row.cells if row else (),
                self._header_of(row),
            )
        )


def _split_span(text: str, block: Block, starts: Sequence[int]) -> list[Span]:
    """Cut a block's span where its parts begin; markup between two parts goes to both sides of a blank."""
    spans = []
    begin = block.span.start
    for start in starts[1:]:
        offset = block.rendered.offsets[start]
        last = start - 1
        while last > 0 and block.text[last] == " ":
            last -= 1
        previous = block.rendered.end_of(last)
        gap = text[previous:offset]
        blank = re.search(r"\s+", gap)
        end, following = (previous + blank.start(), previous + blank.end()) if blank else (offset, offset)
        spans.append(trimmed(text, Span(begin, end)))
        begin = following
    return [*spans, trimmed(text, Span(begin, block.span.end))]
