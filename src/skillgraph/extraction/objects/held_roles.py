"""Roles that somebody has had: "experience as a frontend or full-stack developer"."""

from typing import Final

from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.extraction.wording.askings import Asked, AskedList
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.lists import split_series
from skillgraph.model import Span

#: Right before what somebody was.
AS: Final = expression(r"\bas (?:an? |the )?$")
AS_REACH: Final = len(" as the ")
#: Where, or in what, a role was held: "… in a regulated industry", "… or in a similar role".
_WHERE: Final = expression(
    r",?(?: or)? (?:in|at|within|for|on|with) |,? or (?:an? )?(?:similar|comparable|related)\b"
)
#: Where it was held, and no list of what else is asked for: "in a regulated industry".
_SCOPE: Final = expression(
    r"(?:or (?:(?:an?|any) )?(?:similar|comparable|related|equivalent)|(?:or )?(?:in|at|within)"
    r"|with (?=(?:more than|at least|over|several|many|two|three|four|five)\b)) ?"
    r"[^,;.:()]{3,60}"
)
#: What is called so in capitals, whatever its head: "as an Agile Coach".
_CAPITALS: Final = expression(r"[A-Z][\w/&+-]*(?: (?:[A-Z][\w/&+-]*|of|and)){0,3} [A-Z][a-z]+")
_MOST: Final = 7  # words of that
#: Who somebody is, by the ending of the word: "as a generalist".
_AGENT: Final = expression(r"[a-z]{4,}(?:ist|eer|ian|er|or)")
HELD: Final = "role that was held"
_BEING: Final = expression(r"being (?:an?|the) ")
_ARTICLE: Final = expression(r"(?:an?|the) ")


def held_roles(text: str, span: Span, naming: Naming) -> AskedList | None:
    """Give the roles that a stretch names behind *as*, None where it names anything else.

    What ends the last title ends those before it too: "as a frontend or full-stack developer".
    """
    being = _BEING.match(text, *span)
    if being is not None:
        span = Span(being.end(), span.end)  # "experience of being a bosun"
    elif not AS.search(text, max(0, span.start - AS_REACH), span.start):
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
        found.append(Asked(concept, item.span, linked=linked, rule=HELD))
    scope = None if where is None else _SCOPE.fullmatch(text[where.start() : span.end].strip(" ."))
    if scope is not None and len(scope.group().split()) <= _MOST:
        found = [one._replace(scope=scope.group()) for one in found]
    logic = "any-of" if series.logic == "not said" and len(found) > 1 else series.logic
    return AskedList(tuple(found), logic, series.open)


def of_own_role(text: str, asked: AskedList, subject: str, naming: Naming) -> AskedList:
    """Give the experience *as* the role that a document is on: and no other.

    Example: "4 years as a data engineer" of a data engineer.
    """
    held = [one for one in asked.members if one.rule == HELD]
    if all(one.concept != subject for one in held):
        return asked
    before = AS.search(text, max(0, held[0].span.start - AS_REACH), held[0].span.start)
    span = Span(held[0].span.start if before is None else before.start(), held[-1].span.end)
    scope = " ".join(filter(None, (text[span.start : span.end], held[0].scope)))
    concept = naming.propose("Experience", "skill")
    linked = concept not in naming.proposed
    return AskedList((Asked(concept, span, linked=linked, rule=HELD, scope=scope),))


def _title(text: str, span: Span) -> str | None:
    article = _ARTICLE.match(text, span.start, span.end)
    words = text[article.end() if article else span.start : span.end].strip(" .")
    return words if _is_title(words) else None


def _is_title(words: str) -> bool:
    if _CAPITALS.fullmatch(words):
        return True
    is_head = words.lower() in words_for("title-head", "common-title-head") or _AGENT.fullmatch(words)
    return bool(is_head) or find_titles(words)[:1] == (Span(0, len(words)),)
