"""What a document of a corpus is called: by its title, and only without one by its file."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.values import Extraction

_MAX_LENGTH: Final = 200
#: A title stands among the first passages.
_FIRST: Final = 6
_MAX_WORDS: Final = 12
_NUMBER: Final = re.compile(r"^\d{1,3}[.)]\s+(?=\w)")
_LEAD: Final = re.compile(r"(?:\W|\d|(?i:job title|job description|title|position|role|jd)\b)*")


def document_label(extraction: Extraction) -> str:
    """Give the title of a document, else the first of its first lines that names a role, else its slug.

    A number before it is left out ("3. Fitter"). Where the title names no role and a line near it
    is one, as where a site puts its own name first, that line is the label.
    """
    title = " ".join(extraction.parsed.title.split())
    roles = list(_role_lines(extraction))
    if title and not any(_is_in(role, title) for role in _roles(extraction)):
        title = roles[0] if roles else title
    label = _NUMBER.sub("", title or next(iter(roles), ""))
    return label[:_MAX_LENGTH] or extraction.slug


def _role_lines(extraction: Extraction) -> Iterator[str]:
    """Give the first lines that begin with a role, and the first headings that hold one."""
    named = _role_places(extraction)
    for index, passage in enumerate(extraction.parsed.passages[:_FIRST]):
        line = " ".join(passage.text.split())
        is_sentence = len(line.split()) > _MAX_WORDS or line.endswith((".", "!", "?", ":"))
        if index in named and not is_sentence and _leads(passage, named[index]):
            yield line


def _role_places(extraction: Extraction) -> dict[int, int]:
    """Give where the first role of each of the first passages begins, by index."""
    places: dict[int, int] = {}
    for mention in extraction.mentions:
        if mention.type == "role" and mention.passage < _FIRST:
            start = mention.span.start
            places[mention.passage] = min(start, places.get(mention.passage, start))
    return places


def _roles(extraction: Extraction) -> set[str]:
    return {
        extraction.parsed.passages[mention.passage].text[mention.span.start : mention.span.end]
        for mention in extraction.mentions
        if mention.type == "role"
    }


def _is_in(role: str, title: str) -> bool:
    return " ".join(role.split()).casefold() in title.casefold()


def _leads(passage: ParsedPassage, start: int) -> bool:
    """Tell whether a role leads a line; in a heading anything may stand before it."""
    return passage.kind == "heading" or _LEAD.fullmatch(passage.text[:start]) is not None
