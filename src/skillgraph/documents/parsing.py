"""Read a document into its parts: one way for text, Markdown and HTML."""

import re
from pathlib import PurePath
from typing import Final

from skillgraph.documents.html import html_blocks
from skillgraph.documents.languages import guess_language
from skillgraph.documents.markdown import markdown_blocks
from skillgraph.documents.partition import partition
from skillgraph.documents.plain import plain_blocks
from skillgraph.documents.reading import Document
from skillgraph.documents.structure import ParsedDocument

MEDIA_TYPES: Final = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}
_HTML: Final = re.compile(
    r"(?:\ufeff|\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>){0,20}<(?:!doctype\s+html|html|head|body|link|meta|title|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)


def media_type_of(document: Document) -> str:
    """Tell a document's media type by the name of its file, or, without a known suffix, by its beginning."""
    known = MEDIA_TYPES.get(PurePath(document.path).suffix.lower())
    if known:
        return known
    return "text/html" if _HTML.match(document.text) else "text/plain"


def parse_document(document: Document, *, media_type: str | None = None) -> ParsedDocument:
    r"""Read a document into sections, passages and lists.

    Args:
        document: The unmodified text.
        media_type: ``text/plain``, ``text/markdown`` or ``text/html``; told by the file's name if not given.

    Returns:
        Its parts, in order. Every character that a reader sees is in exactly one passage. The cost grows
        with the length of the text, not faster.

    Example:
        >>> parsed = parse_document(Document("Requirements\n- Python", "", "role.txt"))
        >>> [(passage.kind, passage.text) for passage in parsed.passages]
        [('heading', 'Requirements'), ('bullet', 'Python')]

    """
    media_type = media_type or media_type_of(document)
    text = document.text
    title = ""
    if media_type == "text/html":
        blocks, title = html_blocks(text)
    elif media_type == "text/markdown":
        blocks, title = markdown_blocks(text)
    else:
        blocks = plain_blocks(text)
    sections, passages, lists = partition(text, blocks, title=title)
    readable = "\n".join(block.text for block in blocks[:500])
    if not title:
        title = next((block.text for block in blocks if block.kind == "heading"), "")
    return ParsedDocument(document, media_type, guess_language(readable), title, sections, passages, lists)
