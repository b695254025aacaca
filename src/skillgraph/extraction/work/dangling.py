"""Duties that lean on what stands elsewhere: "repair flaky ones", "test them with care"."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_third_person

#: "Retire the ones we dislike": what is meant stands elsewhere.
_ONES: Final = expression(
    r"\b(?:(?:the|those|these|only|any|all) (?:[a-z-]{2,20} )?"
    r"|(?!loved|little|young|dear|small|new|other|more)[a-z-]{2,20} )ones\b"
    r"(?! (?:who|you love)\b)",
    re.IGNORECASE,
)
#: "Retire what no longer serves": of what, stands elsewhere.
_WHAT: Final = expression(
    r"(?:[a-z-]+ ){1,4}what (?:no longer|does(?:n['\u2019]t| not)|still|is left)\b(?: [a-z]+)?\W*\Z",
    re.IGNORECASE,
)
_PLURAL: Final = expression(r" [a-z-]{2,}(?<!s)s\b")
_POINTING: Final = frozenset({"that", "those", "these"})
_POINTING_AT: Final = expression(r"\w+ (?:that|this|these|those|it|them)(?: \w+)?", re.IGNORECASE)
_LOST: Final = expression(
    r"[A-Za-z]+ (?:(?:them|it)\b|(?:all|some|most|each) (?:of )?(?:that|this|these|those|it|them)\b"
    r"(?! [a-z]+s\b))"
)
#: What opens a list, and says nothing alone: "take care of".
_LEADS_ON: Final = expression(r"(?:[A-Za-z]+ ){1,3}(?:about|for|of|to|with)[\s.:\u2026]*+")
_THESE: Final = expression(r"\w+ (?:these|those) (?!\w+s\b)", re.IGNORECASE)
_DOES_MORE: Final = expression(r"(?:,|\band|\bor) ([a-z]{2,}s) (?:them|it)\b")
#: "Teach the crew to do it well", "Gives more than they take", "Sew the cover for it".
_UNTOLD: Final = expression(
    r"[A-Za-z]+ (?:an?|our|the) (?:[a-z-]+ ){1,3}(?:around|behind|for|of) (?:it|them)\b"
    r"|(?:[A-Za-z]+ ){1,4}do(?:ing)? (?:it|so|this)\b|[A-Za-z]+ (?:fewer|less|more) than (?:it|they|you)\b"
)
_SEVERAL: Final = "several tasks stand here without a clear break between them"
_DANGLES: Final = "it speaks of what only another sentence names"
_POINTED_AT: Final = (" after", " like", " than", " beyond", " such as")


def points_elsewhere(words: str) -> bool:
    """Tell whether what a duty is about stands in another sentence: "Test them with care"."""
    is_pointing = _POINTING_AT.fullmatch(words) or _THESE.match(words) or _LOST.match(words)
    return bool(is_pointing or _LEADS_ON.fullmatch(words) or _WHAT.match(words))


def dangles(words: str) -> str:
    """Tell why a duty is unsure that speaks of what only other words say, or holds several acts; or nothing.

    Example:
        >>> dangles("keep the good ones"), dangles("compare sails and keep the good ones")
        ('it speaks of what only another sentence names', '')
        >>> dangles("mend ropes that survive that"), dangles("write logs like that")
        ('it speaks of what only another sentence names', '')

    """
    if not all(map(is_third_person, _DOES_MORE.findall(words))):
        return _SEVERAL
    ones = _ONES.search(words) if "ones" in words.lower() else None
    if ones is not None:
        return "" if _PLURAL.search(words, 0, ones.start()) else _DANGLES
    if _UNTOLD.match(words) is not None:
        return _DANGLES
    before, _, last = words.rstrip(" .").rpartition(" ")
    return _DANGLES if last in _POINTING and not before.endswith(_POINTED_AT) else ""
