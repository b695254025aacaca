"""Read a document into its parts: one way for text, Markdown, HTML and YAML."""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from pathlib import Path
from typing import Final

from skillgraph.controls import blank_controls
from skillgraph.documents.languages import guess_language
from skillgraph.documents.limits import MAX_CHARACTERS, MAX_NESTING, MAX_PASSAGES, MAX_PIECES, too_large
from skillgraph.documents.partition import partition
from skillgraph.documents.plain import plain_blocks
from skillgraph.documents.reading import Document, media_type_of, read_document
from skillgraph.documents.sections import is_known_heading
from skillgraph.documents.structure import ParsedDocument
from skillgraph.errors import DocumentError
from skillgraph.model import Span

_SAMPLE_BLOCKS: Final = 500  # by which the language is told


def parse_file(path: str | Path, *, media_type: str | None = None) -> ParsedDocument:
    """Read a file into sections, passages and lists.

    Raises:
        DocumentError: It cannot be read (see `read_document`), or there is nothing in it that a reader sees.

    """
    return parse_readable(read_document(path), media_type=media_type)


def parse_readable(document: Document, *, media_type: str | None = None) -> ParsedDocument:
    """Read a document that holds something to read, and no more than a document does; see `parse_document`.

    Raises:
        DocumentError: There is nothing in it that a reader sees, or there is too much: more than
            one of the `limits` allows.

    """
    text = document.text
    if max(text.count("\n"), text.count("\r")) + text.count("<") > MAX_PIECES:
        raise too_large(f"has more than {MAX_PIECES:,} lines and tags", document.path)
    parsed = parse_document(document, media_type=media_type)
    count = len(parsed.passages)
    if count > MAX_PASSAGES:
        raise too_large(f"has {count:,} passages, more than {MAX_PASSAGES:,}", document.path)
    if (shown := sum(len(passage.text) for passage in parsed.passages)) > MAX_CHARACTERS:
        raise too_large(f"has {shown:,} characters to read, more than {MAX_CHARACTERS:,}", document.path)
    if (depth := _nesting(parsed)) > MAX_NESTING:
        raise too_large(f"has lists {depth:,} deep within lists, more than {MAX_NESTING:,}", document.path)
    if not parsed.passages:
        empty = not document.text.strip("\ufeff \t\r\n")
        raise DocumentError(
            "the document is empty" if empty else "the document holds nothing that a reader sees",
            location=document.path,
            remedy="give a file with text in it"
            if empty
            else "give the page as a browser shows it: its text may be made by a script",
        )
    return parsed


def _nesting(parsed: ParsedDocument) -> int:
    """Tell how deep lists stand within lists."""
    depths: list[int] = []
    for value in parsed.lists:
        depths.append(1 + (depths[value.parent] if value.parent is not None else 0))
    return max(depths, default=0)


def parse_document(document: Document, *, media_type: str | None = None) -> ParsedDocument:
    r"""Read a document into sections, passages and lists.

    Args:
        document: The unmodified text.
        media_type: ``text/plain``, ``text/markdown``, ``text/html`` or ``application/yaml``;
            told by the file's name if not given.

    Returns:
        Its parts, in order. Every character that a reader sees is in exactly one passage. The cost grows
        with the length of the text, not faster.

    Example:
        >>> parsed = parse_document(Document("Requirements\n- Python", "", "role.txt"))
        >>> [(passage.kind, passage.text) for passage in parsed.passages]
        [('heading', 'Requirements'), ('bullet', 'Python')]

    """
    media_type = media_type or (
        document.media_type
        if document.media_type != "text/plain"
        else media_type_of(document.path, document.text)
    )
    text = document.text
    title = ""
    if media_type == "text/html":
        from skillgraph.documents.html import html_blocks

        blocks, title = html_blocks(text)
    elif media_type == "text/markdown":
        from skillgraph.documents.markdown import markdown_blocks

        blocks, title = markdown_blocks(text)
    elif media_type == "application/yaml":
        from skillgraph.documents.entries import yaml_blocks

        blocks, title = yaml_blocks(text)
    else:
        blocks = plain_blocks(text)
    title = blank_controls(title)
    sections, passages, lists = partition(text, blocks, title=title)
    readable = "\n".join(block.text for block in blocks[:_SAMPLE_BLOCKS])
    if not title:
        title = next((block.text for block in blocks if block.kind == "heading"), "")
        title = "" if is_known_heading(title) else title
    return ParsedDocument(document, media_type, guess_language(readable), title, sections, passages, lists)


def readable_text(document: Document, span: Span) -> str:
    """Give what a reader sees of a span of a document with markup, passages apart by a space.

    Cost: the first call parses the document; later ones look up.
    """
    passages = _parsed(document).passages
    first = max(0, bisect_right(passages, span.start, key=lambda passage: passage.span.start) - 1)
    parts = []
    for passage in passages[first:]:
        if passage.span.start >= span.end:
            break
        offsets = passage.offsets or range(passage.span.start, passage.span.end + 1)
        length = len(passage.text)
        part = passage.text[
            bisect_left(offsets, span.start, hi=length) : bisect_left(offsets, span.end, hi=length)
        ]
        if part.strip():
            parts.append(part.strip())
    return " ".join(parts)


@lru_cache(maxsize=16)
def _parsed(document: Document) -> ParsedDocument:
    return parse_document(document)
