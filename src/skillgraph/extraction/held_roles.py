"""Roles that somebody has had: "experience as a frontend or full-stack developer"."""

import re
from typing import Final

from skillgraph.extraction.askings import Asked, AskedList
from skillgraph.extraction.naming import Naming
from skillgraph.extraction.titles import find_titles, singular_title
from skillgraph.language.lexicon import words_for
from skillgraph.language.lists import split_series
from skillgraph.model import Span

_AS: Final = re.compile(r"\bas (?:an? |the )?$")
_AS_REACH: Final = len(" as the ")
#: Where, or in what, a role was held: "… in a regulated industry", "… or in a similar role".
_WHERE: Final = re.compile(
    r",?(?: or)? (?:in|at|within|for|on|with) |,? or (?:an? )?(?:similar|comparable|related)\b"
)
_ARTICLE: Final = re.compile(r"(?:an?|the) ")


def held_roles(text: str, span: Span, naming: Naming) -> AskedList | None:
    """Give the roles that a stretch names behind *as*, None where it names anything else.

    What ends the last title ends those before it too: "as a frontend or full-stack developer".
    """
    if not _AS.search(text, max(0, span.start - _AS_REACH), span.start):
        return None
    where = _WHERE.search(text, span.start, span.end)
    names = Span(span.start, where.start() if where else span.end)
    series = split_series(text, names)
    titles = [_title(text, item.span) for item in series.items]
    if not titles or titles[-1] is None:
        return None
    head = titles[-1].rpartition(" ")[2]
    found = []
    for item, title in zip(series.items, titles, strict=True):
        words = text[item.span.start : item.span.end]
        whole = title or (f"{words} {head}" if _is_title(f"{words} {head}") else None)
        if whole is None:
            return None
        concept = naming.link(whole, ("role",)) or naming.propose(singular_title(whole), "role")
        linked = concept not in naming.proposed
        found.append(Asked(concept, item.span, linked=linked, rule="role that was held"))
    return AskedList(tuple(found), series.logic, series.open)


def _title(text: str, span: Span) -> str | None:
    article = _ARTICLE.match(text, span.start, span.end)
    words = text[article.end() if article else span.start : span.end].strip(" .")
    return words if _is_title(words) else None


def _is_title(words: str) -> bool:
    is_head = words.lower() in words_for("title-head", "common-title-head")  # "as a manager"
    return is_head or find_titles(words)[:1] == (Span(0, len(words)),)
