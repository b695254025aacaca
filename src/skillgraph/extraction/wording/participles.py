"""Participles that are not told by their ending: "you have written tests", "you've run Kafka"."""

import re
from typing import Final

from skillgraph.language.lazy import expression

#: What stands before a participle: "you have built".
_PERFECT: Final = expression(
    r"(?:\b(?:have|has|having)|['\u2019]ve)(?: (?:already|also|ever|even))? $", re.IGNORECASE
)
#: "Led a team", "Built and scaled boats": what somebody has done.
DID: Final = expression(
    r"(?:[Bb]uilt|[Ll]ed|[Ss]hipped|[Ww]ritten|[Ww]rote|[Dd]riven|[Gg]rown|[Mm]ade|[Tt]aught|[Dd]esigned"
    r"|[Dd]eveloped|[Dd]elivered|[Mm]anaged|[Ll]aunched|[Ss]een|[Uu]sed|[Hh]eld|[Kk]ept|[Dd]rawn|[Ss]old"
    r"|[Oo]wned|[Ss]caled|[Dd]eployed|[Ii]mplemented|[Mm]aintained|[Cc]reated)"
    r"(?: (?:an?|the|at|your|our|multiple|several|something|one|two|\d+)\b"
    r"| and (?:[a-z]+ed|built|led|run|shipped|written)\b(?! by\b))"
    r"|(?:[Ss]hipped|[Ll]aunched|[Ll]ed|[Ss]caled|[Dd]elivered|[Bb]uilt(?! environment))"
    r" (?:[\w-]+ (?:(?:and|or) )?){0,3}?[a-z]{3,}s\b"  # with an object in the plural
    r"|(?:[Tt]aking|[Hh]aving taken) part in\b|[Bb]eing (?:part of|involved in)\b|[Pp]articipating in\b"
    r"|[Ww]orked (?:on|in|at|for) (?:an?|the|at least|several|one|two)\b"
)
_REACH: Final = len("having already ")
#: What an item opens with that is no adjective: "taught adults", "made simple maps", "written for children".
_ACTIVE: Final = expression(
    r"(?:drawn up|driven|flown|held|kept|led|made|seen|sold|spoken (?=at|to|about|in public)|taught"
    r"|(?:written|drawn|given|grown) (?:for|up|an?|the|some|your|code|software|tests?|[A-Z]\w*)) "
)
#: What opens an item before its first word.
EDGE: Final = " \t\u00a0*_\u2022-\u2013"
PARTICIPLES: Final = {
    "drawn": "draw",
    "driven": "drive",
    "flown": "fly",
    "given": "give",
    "grown": "grow",
    "held": "hold",
    "kept": "keep",
    "led": "lead",
    "made": "make",
    "run": "run",
    "seen": "see",
    "sold": "sell",
    "spoken": "speak",
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
    """Give the verb of a participle that is not told by its ending, with an object behind it.

    Behind *have* it may be any; what an item opens with in lower case is one too, if it is no adjective.

    Example:
        >>> verb_of_participle("You've written tests", 7, 20), verb_of_participle("well written tests", 5, 18)
        ('write', None)
        >>> verb_of_participle("made some maps", 0, 14), verb_of_participle("written exams", 0, 13)
        ('make', None)

    """
    first, _, rest = text[start:end].partition(" ")
    verb = PARTICIPLES.get(first.lower()) if rest else None
    if verb is None or is_perfect(text, start):
        return verb
    is_opening = first.islower() and not text[:start].strip(EDGE)
    return verb if is_opening and _ACTIVE.match(text, start, end) else None
