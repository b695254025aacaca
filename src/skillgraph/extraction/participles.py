"""Participles that are not told by their ending: "you have written tests", "you've run Kafka"."""

import re
from typing import Final

#: What stands before a participle: "you have built".
_PERFECT: Final = re.compile(
    r"(?:\b(?:have|has|having)|['\u2019]ve)(?: (?:already|also|ever|even))? $", re.IGNORECASE
)
#: "Led a team", "Built and scaled boats": what somebody has done.
DID: Final = re.compile(
    r"(?:Built|Led|Shipped|Written|Wrote|Driven|Grown|Made|Taught|Designed|Developed|Delivered|Managed|Launched"
    r"|Owned|Scaled|Deployed|Implemented|Maintained|Created)"
    r"(?: (?:an?|the|at|your|our|multiple|several|one|two|\d+)\b"
    r"| and (?:[a-z]+ed|built|led|run|shipped|written)\b(?! by\b))"
    r"|[Ww]orked (?:on|in|at|for) (?:an?|the|at least|several|one|two)\b"
)
_REACH: Final = len("having already ")
_PARTICIPLES: Final = {
    "drawn": "draw",
    "driven": "drive",
    "given": "give",
    "grown": "grow",
    "held": "hold",
    "kept": "keep",
    "run": "run",
    "sold": "sell",
    "taught": "teach",
    "written": "write",
}


def is_perfect(text: str, start: int) -> bool:
    """Tell whether *have* stands before a place.

    Example:
        >>> is_perfect("You have run boats", 9), is_perfect("You run boats", 4)
        (True, False)

    """
    return _PERFECT.search(text, max(0, start - _REACH), start) is not None


def verb_of_participle(text: str, start: int, end: int) -> str | None:
    """Give the verb of a participle behind *have* that is not told by its ending, with an object behind it.

    Example:
        >>> verb_of_participle("You've written tests", 7, 20), verb_of_participle("written tests", 0, 13)
        ('write', None)

    """
    first, _, rest = text[start:end].partition(" ")
    return _PARTICIPLES.get(first.lower()) if rest and is_perfect(text, start) else None
