"""Whom the beginning of a text tells of, as of anybody with a title: "A BI developer takes …"."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.posts.headed_titles import FIRST_PASSAGES
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.extraction.posts.told_titles import Named
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: How a sentence begins that tells what somebody with a title does.
_ANYBODY: Final = expression(r"(?:An?|The) ")
#: What they do; what they do to the reader or to the speaker is told of a colleague: "helps you".
_DOES: Final = expression(
    r" (?:[a-z]+ly )?(?!has\b|was\b)[a-z]{2,}s\b"
    r"(?! (?:(?:with|to|for|by|beside|after|around) )?(?:you|us|me)\b)",
    re.IGNORECASE,
)


def told_of(parsed: ParsedDocument) -> Named | None:
    """Give whom the beginning tells of first, save who does a thing for its reader."""
    for index, passage in enumerate(parsed.passages[:FIRST_PASSAGES]):
        titles = find_titles(passage.text) if _ANYBODY.match(passage.text) is not None else ()
        if titles and is_told_of(passage, titles[0]):
            span = titles[0]
            return singular_title(passage.text[span.start : span.end]), index, span
    return None


def is_told_of(passage: ParsedPassage, title: Span) -> bool:
    """Tell whether a sentence opens with a title and tells what anybody with it does: it seeks nobody."""
    opening = _ANYBODY.match(passage.text) if passage.kind == "sentence" else None
    opens = opening is not None and opening.end() == title.start
    return opens and _DOES.match(passage.text, title.end) is not None
