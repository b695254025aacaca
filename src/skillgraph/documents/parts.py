"""A text into its parts: blocks by the reader of its format, from these sections, passages and lists."""

from typing import Final, NamedTuple

from skillgraph.boundary.controls import blank_controls
from skillgraph.documents.formats.plain import plain_blocks
from skillgraph.documents.partition import partition
from skillgraph.documents.sections import is_known_heading, opens_with_title
from skillgraph.documents.structure import ParsedList, ParsedPassage, ParsedSection
from skillgraph.language.detection import guess_language

_SAMPLE_BLOCKS: Final = 500  # by which the language is told


class Parts(NamedTuple):
    """What a text is made of; the fields are those of `parsing.ParsedDocument`."""

    language: str | None
    title: str
    sections: tuple[ParsedSection, ...]
    passages: tuple[ParsedPassage, ...]
    lists: tuple[ParsedList, ...]


def read_parts(text: str, media_type: str) -> Parts:
    """Read a text of one of the `reading.MEDIA_TYPES` into its parts, whatever it holds."""
    title = ""
    if media_type == "text/html":
        from skillgraph.documents.formats.html import html_blocks, template_blocks
        from skillgraph.documents.formats.postings import with_posting

        blocks, title = with_posting(text, *html_blocks(text))
        blocks = blocks or template_blocks(text)
    elif media_type == "text/markdown":
        from skillgraph.documents.formats.front_matter import page_blocks

        blocks, title = page_blocks(text)
    elif media_type == "application/yaml":
        from skillgraph.documents.formats.entries import yaml_blocks

        blocks, title = yaml_blocks(text)
    else:
        blocks = plain_blocks(text)
    title = blank_controls(title)
    sections, passages, lists = partition(text, blocks, title=title)
    readable = "\n".join(block.text for block in blocks[:_SAMPLE_BLOCKS])
    if not title:
        title = next((block.text for block in blocks if block.kind == "heading"), "")
        title = "" if is_known_heading(title) and not opens_with_title(title) else title
    return Parts(guess_language(readable), title, sections, passages, lists)
