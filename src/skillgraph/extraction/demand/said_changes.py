"""How sure a change of the market is said to be, in which case, and of whom: or that there was none."""

import re
from typing import Final

from skillgraph.extraction.amounts.periods import find_period, find_place
from skillgraph.extraction.demand.market_subjects import MEASURES
from skillgraph.extraction.demand.shares import COUNTED_IN
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: What denies the change whose number stands behind it, in the same part of a sentence.
_DENIED: Final = expression(
    r"\b(?:(?:not|\w{2,8}n['\u2019]t)\b(?! (?:only|just|merely|surprising|least|less|more|fewer|stop"
    r"|cease|an? (?:secret|surprise|wonder)\b|no secret))"
    r"|never\b|no longer\b|cannot\b|nor\b|fail(?:s|ed|ing)? to\b|(?:false|untrue|a myth) that\b)"
    r"(?:(?! but\b| (?:and|yet) (?:(?:it|they|then|even|has|have) ){0,2}"
    r"(?:[a-z]{2,12}ed|rose|grew|fell|sank|shrank|went|is|are|was|were|will|rises|grows|falls|risen|grown"
    r"|fallen)\b)[^,;:]){0,200}+\Z",
    re.IGNORECASE,
)
#: Whom the words that deny are of, and not the change: "cooks who cannot drive".
_OF_WHOM: Final = expression(
    r"\b(?:who|which|that)(?: (?:do|does|did|has|have|had|is|are|was|were|will|would|can|could))? \Z",
    re.IGNORECASE,
)
#: What may happen, and is not said to have happened; no month of May.
_MAY: Final = expression(
    r"\b(?P<hedge>may|might|could)(?= (?:[a-z]+ ){0,2}(?:be|double|expand|gain|go|halve|lose|reach|see"
    r"|triple|rise|grow|increase|surge|jump|climb|soar|fall|drop|decrease|decline|shrink|contract|dip|slip"
    r"|slump|sink|ease|cool|soften|weaken|dwindle|tumble|plunge)\b)"
)
_LIKELY: Final = expression(
    r"\b(?:is|are) (?:forecast|predicted|likely|set|estimated) to\b|\bwill\b|\bwould\b"
    r"|\bprojected\b|\bexpected\b",
    re.IGNORECASE,
)
_HEDGES: Final = expression(r"\b(?:expected|projected|likely|estimated)\b", re.IGNORECASE)
#: In which case alone a forecast holds.
_CASE: Final = expression(
    r"\b(?:if|unless|provided(?: that)?|assuming(?: that)?|as long as) [a-z][^,;.]{2,80}", re.IGNORECASE
)
#: Of whom or where alone a change is told, between who or what is meant and the verb.
_NARROWED: Final = expression(
    r" (?P<scope>(?:without|outside(?: of)?|with|in|at|under|lacking|holding|who (?:have|hold|lack"
    r"|cannot|can['\u2019]t|do not|don['\u2019]t)) "
    r"[^,;.()\d]{2,60}?) (?:has|have|had|will|would|may|might|could|is|are|was|were|went|rose|grew|fell|sank"
    r"|increased|decreased|declined|dropped|surged|jumped|climbed|doubled|tripled|halved|soared|slumped"
    r"|shrank|dipped|slipped|plunged|gained|lost)\b"
)
#: The part of it that leaves some out, wherever the rest is placed.
_LESS: Final = expression(
    r"\b(?:without|outside|lacking|who (?:lack|cannot|can['\u2019]t|do not|don['\u2019]t)) .*"
)


def is_denied_change(words: str) -> bool:
    """Tell whether the words in front of the number of a change say that there was none.

    Example:
        >>> is_denied_change("Demand did not rise by"), is_denied_change("Demand rose by not less than")
        (True, False)

    """
    return any(not _OF_WHOM.search(words[: denied.start()]) for denied in _DENIED.finditer(words))


def sureness(words: str) -> tuple[str | None, list[str]]:
    """Tell whether words forecast a change, and the hedges of them.

    Example:
        >>> sureness("Demand may well rise by 2%"), sureness("Demand rose in May")
        (('forecast', ['may']), (None, []))

    """
    may = [match["hedge"] for match in _MAY.finditer(words)]
    hedges = [*(word.lower() for word in _HEDGES.findall(words)), *may]
    return "forecast" if may or _LIKELY.search(words) else None, hedges


def case_of_forecast(words: str) -> str | None:
    """Give in which case alone a forecast holds.

    Example:
        >>> case_of_forecast("If the harbor opens, demand will rise")
        'if the harbor opens'

    """
    found = _CASE.search(words)
    return None if found is None else found.group()[0].lower() + found.group()[1:].rstrip()


def narrowed(text: str, subject: Span) -> str | None:
    """Give which of those whom a change is told of are meant, save where a place or a time says that.

    Example:
        >>> narrowed("Demand for riggers without a boat fell", Span(11, 18))
        'without a boat'
        >>> narrowed("Demand for riggers in Berlin fell", Span(11, 18)) is None
        True

    """
    found = _NARROWED.match(text, subject.end)
    if found is None:
        return None
    scope = found["scope"]
    if (less := _LESS.search(scope)) is not None:
        return less.group()
    is_other = find_period(scope) is not None or COUNTED_IN.fullmatch(f" {scope}") is not None
    is_placed = find_place(scope) is not None
    is_measured = any(pattern.search(scope) for _, pattern in MEASURES)
    return None if is_other or is_placed or is_measured else scope
