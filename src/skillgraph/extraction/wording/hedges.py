"""How sure a wording is: the hedges of a clause, and those of one of the things that it names."""

import re
from functools import cache
from typing import Final

from skillgraph.extraction.wording.modality import find_modality
from skillgraph.language.cues import cue_patterns
from skillgraph.language.lazy import expression
from skillgraph.language.patterns import Patterns
from skillgraph.language.stock_phrases import OFTEN
from skillgraph.language.words import normalize, word_set

_REACH: Final = 300  # characters before a place in which a hedge may speak of it
_WORD: Final = expression(r"\w+")
#: "You can explain", "Patient, can explain": what somebody is able to do, and no doubt.
_SOMEBODY_CAN: Final = expression(
    r"(?:^\W*|/|\b(?:you|who|and|we|they|i) )(?:can|could)\b|, can(?= (?!be\b|also\b|help\b)[a-z]+)"
    r"|\bor can(?= (?!be\b|also\b|help\b|replace\b|serve\b|count\b)[a-z]+)"
)
#: "You may be a good fit if you …": in doubt is who reads, and not what is asked for.
_FIT: Final = expression(
    r"\b(?:may|might|could) be (?:an? |the )?(?:\w+ )?(?:fit|match|one|person|candidate)\b"
    r"|\b(?:candidates|applicants) (?:may|might|could) (?:also )?(?:have|be|bring)\b"
)
#: "One shell, usually Bash": in doubt is only what stands behind.
_OF_WHAT_FOLLOWS: Final = expression(
    r"(?:[,(]|, (?:and|or),?|\b(?:and|or)(?:, | (?=[a-z]+ (?-i:[A-Z])))) ?"
    rf"(?P<hedge>{OFTEN}|probably)\b,?",
    re.IGNORECASE,
)
#: The bus of a car, and no "Pay CAN rise".
_LETTERS: Final = expression(
    r"\bCAN\b(?! [a-z])"
    r"|\b(?:our|the|an?|your|with|of|in|for|via|over|on|to|as|like|by|from|using|through) CAN\b"
    r"|\bCAN(?= (?:bus(?:es)?|and|or|stacks?|networks?|protocols?|interfaces?|messages?|with|in|on|for)\b)"
)
#: "Go is expected", "… is expected of you", "… is expected on joining": asked for, and no doubt.
_DEMANDED: Final = expression(
    r"\b(?P<is>is|are) (?:also |always |certainly )?expected(?=\W*$|[,;.)]"
    r"| (?:of (?:you|all|every|each|candidates|applicants)|(?:up)?on (?:appointment|joining|entry)"
    r"|at the (?:start|outset)|(?:nearly |almost |practically )?everywhere"
    r"|(?:by|in|for) (?:nearly |almost )?(?:most|many|all|every|any))\b)",
    re.IGNORECASE,
)
#: "Welcome, but not expected": that is no doubt either.
_NOT_DEMANDED: Final = expression(
    r"\b(?:not|n['\u2019]t|nor|never) (?:[a-z]+ ){0,2}expected\b", re.IGNORECASE
)
#: Within a name in capitals: "Commonly Adopted Rope Standards".
_IN_NAME: Final = expression(r"\b[A-Z][a-z]+ly (?=[A-Z][a-z]+ed [A-Z])")
_MONTH: Final = expression(
    r"\bMay (?=\d)|(?<=\d )May\b"
    r"|\b(?i:in|from|since|until|till|by|before|after|of|to) (?:(?:early|mid|late)[- ])?May\b"
)


def hedge_ahead(text: str, start: int) -> tuple[str, ...]:
    """Give the hedge that a sign sets apart right before a place: of that place, and of nothing before it.

    Example:
        >>> text = "Linux and one shell, usually Bash"
        >>> hedge_ahead(text, text.index("Bash")), hedge_ahead(text, text.index("one"))
        (('usually',), ())

    """
    if word_set(text).isdisjoint(_hedge_norms()):
        return ()
    around = _OF_WHAT_FOLLOWS.finditer(text, max(0, start - _REACH), start + _REACH)
    found = [one for one in around if one.end() <= start]
    if not found or re.search(r"[,;.)]", text[found[-1].end() : start]):
        return ()
    return (found[-1]["hedge"].lower(),)


def without_hedges_ahead(text: str) -> str:
    """Leave off the hedges that are only of what stands behind them, and judge nothing."""
    found = None if word_set(text).isdisjoint(_hedge_norms()) else _OF_WHAT_FOLLOWS.search(text)
    if found is None or find_modality(text[found.end() :]) is not None:
        return text  # "SQL, often required"
    return _OF_WHAT_FOLLOWS.sub(",", text)


def without_expected(text: str) -> str:
    """Leave off that something is expected, or not, where that asks for it, or does not: "Go is expected"."""
    if "expected" not in text.lower():
        return text
    return _NOT_DEMANDED.sub("not", _DEMANDED.sub(r"\g<is>", text))


def find_hedges(text: str) -> tuple[str, ...]:
    """Give the words that make a wording less sure, sorted, each once."""
    if word_set(text).isdisjoint(_hedge_norms()):
        return ()
    text = text if text.isupper() else _IN_NAME.sub("", _LETTERS.sub("", text))
    plain = _FIT.sub("", _SOMEBODY_CAN.sub("", _MONTH.sub("", text).lower()))
    said = _hedges().keys() & set(_WORD.findall(plain))
    return tuple(sorted(hedge for hedge in said if _hedges()[hedge].are_in(plain)))


@cache
def _hedges() -> dict[str, Patterns]:
    return dict(cue_patterns("hedge"))


@cache
def _hedge_norms() -> frozenset[str]:
    return frozenset(map(normalize, _hedges()))
