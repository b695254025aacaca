"""The dates that a saved page tells to programs: JSON-LD, microdata, meta elements, the element ``time``."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from skillgraph.documents.formats.tags import (
    HtmlToken,
    attribute_span,
    attributes_of,
    html_tokens,
    is_linked_data,
)
from skillgraph.documents.linked_data import JOB, linked_values, may_tell
from skillgraph.documents.text import trimmed
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_POSTED: Final = "dateposted"
_PUBLISHED: Final = "datepublished"
_NAMES: Final = frozenset({_POSTED, _PUBLISHED})
#: Things of schema.org that a page about a role may be; what else is published on a page is not the page.
_ARTICLES: Final = frozenset(
    """
    aboutpage article advertisercontentarticle blogposting creativework digitaldocument guide howto itempage
    learningresource newsarticle occupation report scholarlyarticle techarticle webpage
    """.split()
)
_METAS: Final = frozenset(
    """
    article:published_time og:article:published_time og:published_time dateposted datepublished date_posted
    date_published dc.date.issued dcterms.issued dcterms:issued pubdate publishdate publish_date publish-date
    """.split()
)
#: What every page holds that tells a date.
_CUES: Final = (*_NAMES, *_METAS, "<time")
_BEFORE: Final = expression(r"\b(?:posted|published)(?: on| at| date)? ?:?\Z", re.IGNORECASE)
_INSIDE: Final = expression(r"\s{0,80}+(?:posted|published)\b", re.IGNORECASE)
_NEAR: Final = 200  # characters of a text before the element that are looked at
_PIECES: Final = 8  # texts before it; those between tags are often blank
_MICRODATA: Final = "the property datePosted"
_TIME: Final = 'the element time behind "posted"'


class PageDate(NamedTuple):
    """A value that should be the date of a page.

    Attributes:
        how: What it is called: "datePosted of a JobPosting".
        rank: How far it is trusted, from 0, the most.
        span: Where it stands in the source.

    """

    how: str
    rank: int
    span: Span


def page_dates(text: str) -> Iterator[PageDate]:
    """Give what a page tells programs of its date, in the order of the source.

    An element ``time`` counts only where "posted" or "published" stands straight before or in it.

    Example:
        >>> text = '<p>Posted <time datetime="2026-07-14">last week</time></p>'
        >>> [(date.how, text[date.span.start : date.span.end]) for date in page_dates(text)]
        [('the element time behind "posted"', '2026-07-14')]

    """
    if not may_tell(text, _CUES):
        return
    seen: deque[str] = deque(maxlen=_PIECES)  # the ends of the texts that a reader sees last
    waiting: PageDate | None = None  # an element whose text says what its value is, or holds it
    is_linked = False  # whether the next raw text is JSON-LD
    for token in html_tokens(text, 0, len(text)):
        if token.kind == "text":
            if waiting is not None:
                yield from _told_inside(text, token, waiting)
                waiting = None
            seen.append(text[max(token.start, token.end - _NEAR) : token.end])
        elif token.kind == "raw" and is_linked:
            yield from _linked(text, Span(token.start, token.end))
        elif token.kind == "start":
            is_linked = is_linked_data(token)
            found = _of_element(text, token)
            is_told = found is not None and _is_told(found, seen)
            waiting = None if is_told else found
            if found is not None and is_told:
                yield found


def _is_told(found: PageDate, seen: Iterable[str]) -> bool:
    """Tell whether an element holds the date, and nothing in its text has to say so."""
    if found.how == _TIME:
        return _BEFORE.search(" ".join(" ".join(seen).split())) is not None
    return found.span.start < found.span.end


def _told_inside(text: str, token: HtmlToken, waiting: PageDate) -> Iterator[PageDate]:
    """Give the date of an element by its text, which is the date itself or says that this is one."""
    if waiting.how == _MICRODATA:
        yield waiting._replace(span=trimmed(text, Span(token.start, token.end)))
    elif _INSIDE.match(text, token.start, token.end):
        yield waiting


def _of_element(text: str, token: HtmlToken) -> PageDate | None:
    """Give what an element holds of the date of the page; its span is empty where its text holds it."""
    if token.name not in {"meta", "time"} and "itemprop" not in token.attributes.lower():
        return None
    attributes = attributes_of(token)
    content = attribute_span(text, token, "content") or attribute_span(text, token, "datetime")
    span = trimmed(text, content) if content is not None else Span(token.end, token.end)
    if _POSTED in attributes.get("itemprop", "").lower().split():
        return PageDate(_MICRODATA, 0, span)
    if content is None:
        return None
    if token.name == "time":
        return PageDate(_TIME, 3, span)
    name = (attributes.get("property") or attributes.get("name", "")).strip().lower()
    return PageDate(f"the meta element {name}", 2, span) if name in _METAS else None


def _linked(text: str, within: Span) -> Iterator[PageDate]:
    for value in linked_values(text, within, _NAMES):
        if value.path == _POSTED and JOB in value.types:
            yield PageDate("datePosted of the JobPosting", 0, value.span)
        elif value.path == _PUBLISHED and not value.types.isdisjoint(_ARTICLES):
            yield PageDate("datePublished of the page", 1, value.span)
