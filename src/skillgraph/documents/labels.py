"""The label of ``Label: text``, and group titles that were flattened into their list."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.documents.asking_items import asks
from skillgraph.documents.blocks import Block
from skillgraph.documents.sections import is_known_heading
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import base_verb, is_noun_too
from skillgraph.model import Span

_LABEL: Final = expression(
    r"(?!(?:[Yy]ou|We|They|I) [^:]{1,58}? [\u2013\u2014-]\s)"  # "You plan trips - short ones - with us"
    r"([^\s:\uff1a.!?][^:\uff1a.!?\n]{0,58}?)\s?(?:[:\uff1a](?=\s)|\s[\u2013\u2014-](?=\s))"
)
_LABEL_REACH: Final = 64
_LABEL_ENDS: Final = (":", " - ", "\uff1a", " \u2013 ", " \u2014 ")
#: What opens a list, and labels nothing: "…, including but not limited to: …".
_OPENING: Final = expression(r"\b(?:limited to|including|such as)$")
#: How an item ends that those below it complete: "Languages:", "Bonus points for experience with".
_OPENS: Final = expression(
    r"(?::|\b(?:experience|expertise|familiarity|knowledge|proficiency|skills|understanding)"
    r" (?:with|in|of))$",
    re.IGNORECASE,
)
_OPEN_ENDS: Final = (":", " with", " in", " of")
_DIGIT: Final = expression(r"\d")
#: The code of a level behind its name: "Engineer 2 (P3)".
_LEVEL_CODE: Final = expression(r"(?: \d)? \([A-Z]{1,3}-?\d{1,2}\)$")
_LABEL_WORDS: Final = 8
_GROUP_LABEL_WORDS: Final = 4
_TITLE_WORDS: Final = 7
_SMALL_WORDS: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "&",
        "/",
        "vs",
        "via",
    ]
)
#: Words side by side with nothing behind them: "Reach & impact", "Growth, pay and reviews".
_PAIR: Final = expression(r"[A-Z][\w-]{1,30}(?:, [\w-]{1,30}){0,2},? (?:&|and) [a-z][\w-]{1,30}")
#: How well something is known, which groups nothing: "Strong SQL"; of what is not named: "Advanced Topics".
_HOW_WELL: Final = expression(
    r"(?:strong|solid|fluent|confident|proficient|proven|excellent|advanced) "
    r"(?!.{0,60}\b(?:skills?|knowledge|topics|concepts|practices|techniques|technologies|tools|areas|methods)$)",
    re.IGNORECASE,
)
_NO_TITLE: Final = expression(r"[.,;!?()\d%$€£]")


def label_span(text: str) -> Span | None:
    """Find the label of ``Label: text``: short, without full stops, and digits but for those of a level.

    Example:
        >>> label_span("Languages: Rust")
        Span(start=0, end=9)

    """
    opening = text[:_LABEL_REACH]
    if not any(sign in opening for sign in _LABEL_ENDS):
        return None
    found = _LABEL.match(text)
    if found is None or found.end() >= len(text) or _DIGIT.search(_LEVEL_CODE.sub("", found[1])):
        return None
    if len(found[1].split()) > _LABEL_WORDS or _OPENING.search(found[1]):
        return None
    return Span(found.start(1), found.end(1))


def is_title(text: str) -> bool:
    """Tell whether a text is written as a title: every word but the small ones with a capital.

    Example:
        >>> is_title("Planning and Reporting"), is_title("Plan and report")
        (True, False)

    """
    words = text.removesuffix(":").split()
    if not 1 <= len(words) <= _TITLE_WORDS or _NO_TITLE.search(text) or not text[0].isupper():
        return False
    return all(word in _SMALL_WORDS or not word[0].islower() for word in words)


def group_labels(items: Sequence[Block]) -> set[int]:
    """Find the group titles in a run of items whose nesting was lost.

    A group title is a title of two words and more, no choice ("Deer or Elk"), no field of a form
    ("Directorate: Harbors and Piers"), and asks for nothing ("Knowledge of Knots"), with items below it that
    are none: two or more at one title at least. A first item that is the only title has to be known as a
    heading. Where titles outnumber the other items, they are names, not groups.

    Returns:
        Their indices in *items*.

    """
    titles = [
        is_title(item.text)
        and " or " not in item.text
        and ": " not in item.text
        and not (asks(item.text) or _HOW_WELL.match(item.text))
        for item in items
    ]
    is_first_alone = titles[:1] == [True] == [any(titles)] and sum(titles) == 1
    if sum(titles) * 2 > len(titles) or (is_first_alone and not is_known_heading(items[0].text)):
        return set()
    below: dict[int, int] = {}
    last: int | None = None
    for index, title in enumerate(titles):
        if title:
            last = index if len(items[index].text.split()) > 1 else None
        elif last is not None and items[index].level == items[last].level:
            below[last] = below.get(last, 0) + 1
    return set(below) if max(below.values(), default=0) > 1 else set()


def heads_rows(items: Sequence[Block], index: int) -> bool:
    """Tell whether a row's one cell names what the rows below it are about, each a name and running text."""
    item = items[index]
    name, text = [*items[index + 1 : index + 3], item, item][:2]
    return (
        [column for column, _ in item.cells] == [0]
        and item.row == name.row == text.row
        and item.level == name.level < text.level
    )


def heads_group(item: Block, following: Block | None) -> bool:
    """Tell whether a row's one cell is a heading of the rows below it, which have several cells."""
    return (
        following is not None
        and [column for column, _ in item.cells] == [0]
        and item.level == following.level
        and len(following.cells) > 1
        and is_known_heading(item.text)
    )


def item_kind(item: Block, following: Block | None, *, has_children: bool) -> str:
    """Tell whether an item is a bullet, or opens what follows: as a group label or as a lead-in."""
    if following is None or (item.row is not None and not has_children):
        return "bullet"
    text = item.text
    short = len(text.split()) <= _GROUP_LABEL_WORDS
    if has_children:
        is_name = is_title(text) or item.row is not None or (short and text.endswith(":")) or _is_pair(text)
        if is_name or is_known_heading(text):
            return "group-label"
    if (
        text.rstrip().lower().endswith(_OPEN_ENDS)
        and _OPENS.search(text)
        and (has_children or following.level == item.level)
        and not following.text.endswith(":")
    ):
        return "group-label" if short and text.endswith(":") else "lead-in"
    return "bullet"


def _is_pair(text: str) -> bool:
    """Tell whether nouns stand side by side and nothing else: "Scope & impact", and not "Plan & build"."""
    if _PAIR.fullmatch(text) is None:
        return False
    last = text.rsplit(" ", 1)[-1]
    return base_verb(last) is None or is_noun_too(last)
