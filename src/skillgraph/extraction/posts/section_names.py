"""What the heading of a section names: a post by its title, by how it ends, or a level of one."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from skillgraph.documents.head_lines import kind_of_field
from skillgraph.documents.outline import names_keeper
from skillgraph.documents.sections import NUMBERING, PARENTHESIS, read_heading
from skillgraph.extraction.posts.headed_titles import is_headed_title, titles_of_rung
from skillgraph.extraction.posts.levels import COUNT, ends_in_level, names_level, title_of_level
from skillgraph.extraction.posts.post_titles import LEVELS
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.verbs import opens_duty
from skillgraph.model import Span

_LONE: Final = expression(r"[\d.)\s*]*(?P<word>[A-Z][a-z]+)(?:\s*\([^()]*\))?[\s*:]*")
#: What parts a title from what it is of: "Architect - Customer Success".
_FIELD: Final = expression(r" [-\u2013\u2014|] |, ")
#: What stands last in a heading, and hours there: "Mason, part-time".
_BEHIND: Final = expression(r"(?:,| [-\u2013\u2014|]) (?P<term>[^,|\u2013\u2014]{2,40})$")
_HOURS: Final = expression(r"(?:full|part|half)[- ]time\b|\d{1,3} ?(?:%|hours|h\b)", re.IGNORECASE)
_SHORT_NAME: Final = expression(r"[A-Z][\w/&'\u2019.+-]*(?: [\w/&'\u2019.+-]+){0,4}")
#: Behind a title, the name of who has the post: "Harbor Clerk - Ada Quill".
_HOLDER: Final = expression(
    r" [-\u2013\u2014|] (?P<name>(?!(?:I{1,3}|IV|V)\b)[A-Z][\w'\u2019.-]{1,20}"
    r"(?: [A-Z][\w'\u2019.-]{0,20}){0,3})[\s*]*$"
)
_WORD: Final = expression(r"[a-z]{3,}")
#: A heading of roles, and what is none of them below it: a matter, or several things.
_ROLES: Final = expression(
    r"\W{0,8}(?:[\w'\u2019/&-]+ ){0,4}(?:roles|positions|posts|officers|office[- ]holders)\W*", re.IGNORECASE
)
_MATTER: Final = expression(r"\w+(?:s|ing|ment|ion|ity|ance|ence|ship|um|log|dar|date)", re.IGNORECASE)
_MOST_WORDS: Final = 2
_WITHIN: Final = frozenset({"and", "of", "for", "in"})
_LEAST: Final = 2  # headings with what may be a name: of one alone nothing tells that it is


def names_rung(label: str, others: Collection[str] = ()) -> bool:
    """Tell whether a heading names a level, or one of several posts of one name: "Rigger II".

    So it does beside the same name without the level: "Senior Rigger" where one of the *others* is "Rigger".
    """
    who = COUNT.sub("", label)
    title = title_of_level(label)
    is_short = title is None or is_short_name(label[title.start : title.end]) or ends_in_level(label)
    is_level = names_level(label) and is_short
    bare = without_level(label.casefold())
    is_beside = bool(bare) and bare != label.casefold() and bare in map(str.casefold, others)
    return is_level or is_beside or (who != label and is_doer(who))


@lru_cache(maxsize=1024)
def names_post(heading: str) -> bool:
    """Tell whether a heading names somebody whom no list of titles holds, by how it ends.

    Example:
        >>> names_post("Night porter"), names_post("Rigger II"), names_post("Tools")
        (True, True, False)

    """
    label = bare_heading(heading)
    who = COUNT.sub("", _FIELD.split(label, maxsplit=1)[0])
    if is_headed_title(who) or names_keeper(who) or find_titles(who) == (Span(0, len(who)),):
        return True
    is_one = is_occupation(who.rsplit(" ", 1)[-1]) and not who.endswith("s") and not _has_stop(who)
    return is_one or (is_doer(who) and is_short_name(who))


def names_roles(heading: str) -> bool:
    """Tell whether a heading promises several roles below it.

    Example:
        >>> names_roles("Committee roles"), names_roles("How roles are filled")
        (True, False)

    """
    return _ROLES.fullmatch(heading) is not None


def may_be_post(heading: str) -> bool:
    """Tell whether a heading may be a role below one of roles, in a word or two: "Chair", "Scribe"."""
    label = bare_heading(heading)
    words = label.split()
    return len(words) <= _MOST_WORDS and is_short_name(label) and _MATTER.fullmatch(words[-1]) is None


def _has_stop(label: str) -> bool:
    """Tell whether words behind the first of a heading are none of a name."""
    return bool({word.lower() for word in label.split()[1:]} & words_for("stop") - _WITHIN)


def is_short_name(heading: str) -> bool:
    """Tell whether a heading that the lexicon does not know is a noun with few words around it."""
    label = bare_heading(heading)
    first = label.split(" ", 1)[0].lower()
    is_act = first.endswith("ing") or opens_duty(label)
    is_noun = _SHORT_NAME.fullmatch(label) is not None and first not in words_for("stop")
    return is_noun and not _has_stop(label) and not is_act and read_heading(label).kind is None


def lone_occupation(heading: str) -> Span | None:
    """Find the one word for an occupation that a heading is, but for its number or brackets.

    Example:
        >>> lone_occupation("2. Tester"), lone_occupation("Testing")
        (Span(start=3, end=9), None)

    """
    match = _LONE.fullmatch(heading)
    return Span(*match.span("word")) if match is not None and is_occupation(match["word"]) else None


def title_of_section(heading: str) -> Span:
    """Find the title in the heading of a section of a role: all of it, but for its number and brackets.

    Example:
        >>> title_of_section("2. Night porter (two)"), title_of_section("Head of Data - Leeds")
        (Span(start=3, end=15), Span(start=0, end=12))

    """
    label = bare_heading(heading)
    titles = titles_of_rung(heading)
    if titles and not any(map(str.islower, heading[: titles[0].start])):  # but for a code
        return titles[0]
    start = heading.find(label)
    return Span(start, start + len(label)) if start >= 0 else Span(0, len(heading))


@lru_cache(maxsize=1024)
def bare_heading(label: str) -> str:
    """Give a heading without its number and brackets, and the place or hours behind it: "Mason, Kiel"."""
    bare = PARENTHESIS.sub("", NUMBERING.sub("", label)).strip(" *:")
    beside = _BEHIND.search(bare)
    term = beside["term"] if beside is not None else ""
    is_term = _HOURS.match(term) is not None or kind_of_field(term) in ("place", "region", "mode")
    return bare[: beside.start()] if beside is not None and is_term else bare


def end_of_title(heading: str) -> int | None:
    """Give where the title of a post ends before what may be the name of who has it; None where none is."""
    named = _HOLDER.search(heading)
    return named.start() if named is not None and names_post(heading[: named.start()]) else None


def are_names_of_people(headings: Sequence[str], text: str) -> bool:
    """Tell whether what stands behind the titles of several headings are names, of which no word is common.

    Args:
        headings: Of which each has a title, and something behind it.
        text: Of their document: what it writes in small letters too is no name.

    """
    if len(headings) < _LEAST:
        return False
    ends = [_HOLDER.search(heading) for heading in headings]
    names = [end["name"].casefold() for end in ends if end is not None]
    words = {word for name in names for word in name.split()}
    common = words_for("title-field", "field", "title-head", "common-title-head", "title-level")
    titles = {heading[: end.start()] for heading, end in zip(headings, ends, strict=True) if end is not None}
    is_apart = len(titles) == len(headings) == len(set(names))
    is_free = words.isdisjoint(common) and words.isdisjoint(_WORD.findall(text))
    return is_apart and is_free and all(" " in name for name in names)


def without_level(title: str) -> str:
    """Give a title without its words for a level, in lower case."""
    return " ".join(word for word in title.split() if word not in LEVELS)
