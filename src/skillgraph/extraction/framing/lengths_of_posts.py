"""Passages that say for how long a post is: years of it are none of experience."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import FEW_NUMBERS

_NUMBER: Final = (
    r"(?:\d{1,2}(?: ?(?:-|\u2013|to|or) ?\d{1,2})?|an?"
    rf"|{FEW_NUMBERS}|eighteen|twenty[- ]four)(?: \(\d{{1,2}}\))?"
)
#: Without one of these no length is told.
_UNITS: Final = ("year", "month", "week")
_POST: Final = (
    r"(?:post(?!-| (?:[a-z]*doc|grad|qual|reg|sec|high|cert|bac|mast|degree|train|licen))|position"
    r"|appointment|contract|employment|engagement|assignment|secondment|tenure)"
)
_LENGTH: Final = rf"{_NUMBER}[ -](?:calendar )?(?:years?|months?|weeks?)\b"
#: Behind the length, where it does not go on with what was done in it: "2 years in a ward".
_ALONE: Final = (
    r"(?!['\u2019]?s? (?:as|in|of|work|working|experience|with (?!(?:the |an? )?(?:option|poss|prospect"
    r"|chance))))"
)
_BETWEEN: Final = (
    r"(?: (?:is|are|will|be|runs?|lasts?|available|limited|offered|funded|secured|initially|currently|for|of"
    r"|to|up|about|approximately|around|at|least|the|an?|period|duration|term|first|total)){1,8}"
)
_LENGTH_OF_POST: Final = expression(
    rf"\b(?:{_POST}|(?:the|this|our|your) (?:role|job|project|grant|programme|internship|fellowship"
    rf"|studentship)|funding|cover|leave){_BETWEEN} {_LENGTH}{_ALONE}"
    rf"|\b(?<!-)(?:duration|contract|length|term|appointment)(?: of (?:the |this |your )?{_POST})?"
    rf"(?: is|:|,| \|| of|) {_LENGTH}{_ALONE}"
    rf"|\b{_NUMBER}[ -](?:year|month|week)[ -]"
    r"(?:(?:fixed|term|full|part|time|temporary|initial|postdoctoral|research|paid|renewable)[ -]){0,4}"
    rf"(?:{_POST}|role|job|cover)\b(?! (?:as|in) an?\b| [a-z]+(?:ing|tions?|ment)\b)"
    rf"|\bfixed[ -]term(?:,|:| for| of| contract| post| position| appointment){{1,3}} {_LENGTH}"
    r"|\b(?:appointed|employed|funded|hired|available|commit(?:ment)?(?: to (?:us|this \w+|the \w+))?)"
    r" (?:for|of) (?:(?:an?|initial|minimum|at|least|period|term|of|up|to|the|first) ){0,6}"
    rf"{_LENGTH}{_ALONE}"
    rf"|\bprobation(?:ary)?(?: period)?(?: is|:| of| lasts) {_LENGTH}",
    re.IGNORECASE,
)
#: What such a passage asks for, pays or gives to do besides, or that the post was another one.
_SAYS_MORE: Final = expression(
    r"\b(?:ability|able|background|been|certif\w+|complet\w+|degree|diploma|equivalent|experienced?|held|knowledge|led"
    r"|licen[cs]e\w*|master'?s|must|need\w*|ph\.?d|previous(?:ly)?|old|proven|qualif\w+|required?|requires|served|similar"
    r"|skill\w*|track record|training|worked|working (?:on|with)"
    r"|you (?:bring|have|know)|you(?:['\u2019]ll| will) (?!be\b))\b"
    r"|[$\u20ac\u00a3] ?\d|\b(?:EUR|GBP|USD) ?\d",
    re.IGNORECASE,
)


def tells_length(text: str) -> bool:
    """Tell whether a passage says for how long a post is, and nothing else of it.

    Example:
        >>> tells_length("This is a three-year position."), tells_length("Fixed term, 24 months")
        (True, True)
        >>> tells_length("Three years in a similar position"), tells_length("The role needs two years")
        (False, False)

    """
    if not any(map(text.lower().__contains__, _UNITS)):
        return False
    return _LENGTH_OF_POST.search(text) is not None and _SAYS_MORE.search(text) is None
