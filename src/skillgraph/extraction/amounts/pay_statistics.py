"""What an amount of pay is of many: their average, a percentile, what one starts with."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.model import Span

_STATISTICS: Final = (
    ("average", r"average|mean\b|avg\.?"),
    ("median", r"median"),
    ("expected range", r"expected (?:salary |pay )?range"),
    ("estimated range", r"estimated (?:salary |pay )?range(?! for)"),
    (
        "typical range",
        r"typical(?:ly)? (?:salary |pay )?(?:ranges?|intervals?|bands?|spans?)|typical (?:salary|pay)"
        r"|range typically",
    ),
    ("starting salary", r"start(?:ing)? (?:salary|pay|salaries)|entry salary|pay starts at"),
    ("top of the range", r"top earners?|top end|highest[- ]paid"),
    ("base salary", r"base (?:salary|pay)|^base$"),
    ("on-target", r"OTE|on[- ]target earnings"),
)
_STATISTIC_PATTERNS: Final = tuple(
    (name, expression(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _STATISTICS
)
_OF_SHARE: Final = expression(r"\b\d{1,2}(?:st|nd|rd|th) percentile\b", re.IGNORECASE)
#: Whose pay is the most or the least of all: "the lowest 10 percent".
_PERCENTILE: Final = expression(
    r"\b(?P<end>lowest|lower|bottom|highest|upper|top)(?:-paid)? (?P<share>\d{1,2}) ?"
    r"(?:%|percent\b|per cent\b)",
    re.IGNORECASE,
)
#: What stands between an amount and a percentile that is of another amount.
_OTHER_AMOUNT: Final = expression(r"[$\u20ac\u00a3]|\d[.,]\d{3}|\bbut\b")
#: What an amount is, right behind it: "$80k base / $160k OTE"; and right before it.
_ON_TARGET: Final = r"(?:OTE|on[- ]target(?: earnings| pay| salary)?)"
_NAMED_BEHIND: Final = expression(
    rf" \(?(?:(?:gross|annual) )?(?:(?P<base>base|basic)|{_ON_TARGET})(?!\w)", re.IGNORECASE
)
_PARTED: Final = expression(r"[,;.$\u20ac\u00a3\d(]")
_NAMED_INSIDE: Final = expression(rf" (?:(?P<base>base)|{_ON_TARGET})(?!\w)", re.IGNORECASE)
_NAMED_BEFORE: Final = expression(
    rf"\b(?:(?P<base>(?:(?<!lowest )(?<!minimum )basic|base)(?: salary| pay)?)|{_ON_TARGET})"
    r"(?::|\)| of| is| at| up to| around| about){0,2} $",
    re.IGNORECASE,
)
_PARTS: Final = ("base salary", "on-target")
#: Who else earns the next amount of a sentence: "the average is X, and people with experience earn Y".
_EARNED_ANEW: Final = expression(
    r"\band (?:employees|people|professionals|those|workers) (?:[\w-]+ ){1,6}?"
    r"(?:command|earn|get|make|receive|take home)\b"
)
_ORDINAL_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_REACH: Final = 60


def statistic_named(words: str) -> tuple[str, Span] | None:
    """Give the statistic that a sentence or heading names, and where."""
    if (share := _OF_SHARE.search(words)) is not None:
        return share.group().lower(), Span(*share.span())
    for name, pattern in _STATISTIC_PATTERNS:
        match = pattern.search(words)
        if match:
            return name, Span(*match.span())
    return None


def statistic_anew(text: str, before: Span, said: str | None) -> str | None:
    """Give the statistic that the words *before* an amount name, or is *said* of its sentence.

    What is said of the sentence is not of others, of whom they tell anew.

    Example:
        >>> text = "The average is 3, and people with experience earn 5"
        >>> statistic_anew(text, Span(16, 50), "average") is None
        True

    """
    named = statistic_named(text[before.start : before.end])
    if named is not None:
        return named[0]
    if said in _PARTS and _is_named_only_behind(text, before.end, said):
        return None
    is_first = text[: before.start].rstrip()[-1:] in (*".!?:", "")
    return said if is_first or _EARNED_ANEW.search(text, *before) is None else None


def _is_named_only_behind(text: str, start: int, statistic: str) -> bool:
    """Tell whether a text names a statistic behind an amount alone, that is of another amount then."""
    pattern = dict(_STATISTIC_PATTERNS)[statistic]
    return pattern.search(text, start) is not None and pattern.search(text, 0, start) is None


def statistic_of(text: str, span: Span) -> str | None:
    """Give what one amount is, by the words around it: "the lowest 10 percent earn", "base".

    Example:
        >>> text = "Basic 3, OTE 5"
        >>> statistic_of(text, Span(6, 7)), statistic_of(text, Span(13, 14))
        ('base salary', 'on-target')

    """
    found = list(_PERCENTILE.finditer(text, max(0, span.start - _REACH), span.start))
    if found and not _OTHER_AMOUNT.search(text, found[-1].end(), span.start):
        share, is_low = int(found[-1]["share"]), found[-1]["end"].lower() in ("lowest", "lower", "bottom")
        rank = share if is_low else 100 - share
        ending = "th" if rank // 10 == 1 else _ORDINAL_ENDINGS.get(rank % 10, "th")
        return f"{rank}{ending} percentile"
    named = _NAMED_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    ahead = "" if named is None else _PARTED.split(text[max(0, named.start() - _REACH) : named.start()])[-1]
    if statistic_named(ahead) is not None:
        return None  # "the median base salary is"
    named = named or _NAMED_INSIDE.search(text, *span) or _NAMED_BEHIND.match(text, span.end)
    return None if named is None else "base salary" if named["base"] else "on-target"
