"""Paragraphs that open with the title of whom they speak of, as a ladder in prose has one for each level."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.ledger import Place
from skillgraph.extraction.levels import names_level
from skillgraph.extraction.titles import find_titles, is_occupation
from skillgraph.model import Span

#: "D1, Associate Rigger." "Senior Rigger \u2013 …" "M3 and above: Rigging manager."
_OPENS: Final = re.compile(
    r"\W*(?P<code>[A-Z]{1,3}-?\d{1,2}(?: and (?:above|up|beyond))?[,:]? (?:[\u2013\u2014-] )?)?"
    r"(?P<title>[A-Z][a-z][\w -]{1,40}?)(?:[.:]| [\u2013\u2014-])(?:\s|$)"
)
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\r?\n|</p>", re.IGNORECASE)
_LEAST: Final = 2


def opened_titles(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for the sentences of paragraphs that open with a title where that stands, if one is of a level.

    At least two paragraphs open so, and each says more than its title.
    """
    found: dict[int, Place] = {}
    places: dict[Place, int] = {}
    current, end = None, 0
    for index, passage in enumerate(parsed.passages):
        if passage.kind not in ("sentence", "lead-in"):
            current = None
        elif not index or _PARAGRAPH.search(parsed.document.text, end, passage.span.start):
            title = _title_of(passage.text)
            current = None if title is None else Place(index, title, ("subject",))
        if current is not None:
            found[index] = current
            places[current] = places.get(current, 0) + 1
        end = passage.span.end
    names = {parsed.passages[one.passage].text[: one.span.end].strip(" *") for one in places}
    is_ladder = len(names) >= _LEAST <= min(places.values()) and any(map(names_level, names))
    return found if is_ladder else {}


def _title_of(text: str) -> Span | None:
    """Give the title that a paragraph opens with; a word of one alone only behind the code of a level."""
    opening = _OPENS.match(text)
    if opening is None:
        return None
    title = Span(*opening.span("title"))
    is_coded = opening["code"] is not None and is_occupation(opening["title"].rsplit(" ", 1)[-1])
    return (
        title
        if is_coded or find_titles(opening["title"])[:1] == (Span(0, title.end - title.start),)
        else None
    )
