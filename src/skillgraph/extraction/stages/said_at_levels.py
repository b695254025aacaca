"""Sentences that say of whoever is at a level what they do or know: "I plan trips", "Knows the reefs"."""

import re
from typing import Final

from skillgraph.extraction.wording.charges import CHARGED
from skillgraph.extraction.wording.modality import is_negated
from skillgraph.extraction.work.behaviors import LET, WHO, knows
from skillgraph.extraction.work.duty_parts import ADVERB_FIRST
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import base_verb, is_duty_verb, is_third_person
from skillgraph.model import Span

#: Whoever is at a level, as the subject of a sentence.
OF_SOMEBODY: Final = expression(rf"\W*(?P<who>{WHO})\s+", re.IGNORECASE)
#: What says that they can or will, or are let or held to, do what follows.
_ABLE: Final = expression(
    r"(?:can|could|may|might|will|should|must"
    rf"|(?:are|am|is) (?:also )?{LET} to)\s+(?:also\s+)?"
)
_IS_ABLE: Final = expression(rf"\W*{WHO}['\u2019](?:m|re|s) (?:also )?(?:{LET} to|{CHARGED})\s")
#: What opens a sentence that says what somebody knows.
OPENS_KNOWING: Final = expression(rf"\W*(?:{WHO}\b|(?:Knows?|Understands?|Has|Have) )")
_THIRD: Final = frozenset({"he", "she"})
#: What somebody gets, is to become or lacks, and neither does nor knows.
_GOT: Final = expression(
    r"(?:(?:may|might) )?(?:become|earn|feel"
    r"|gets? (?=(?:an?|access|feedback|guidance|help|more|paid|reviews|support|your)\b)"
    r"|grow (?:in)?to|join(?= (?:an?|as|from|in|our|the|us)\b)|like|love|move (?:in)?to|need|receive"
    r"|require|start"
    r"|stay (?:as|at|here|in|on|with)|want)s?\b"
)
#: What somebody has to do anyway, or where they work.
_HAS: Final = expression(r"(?:have|has|work(?:s)? (?:as|at|for|from|in))\b")


def says_got(text: str, span: Span) -> bool:
    """Tell whether a stretch opens with a verb of what somebody gets or lacks, and does not do.

    Example:
        >>> says_got("need little help", Span(0, 16)), says_got("get things done", Span(0, 15))
        (True, False)

    """
    return _GOT.match(text, *span) is not None


def says_held(text: str, span: Span) -> bool:
    """Tell whether a stretch opens by what somebody has, or where they work.

    Example:
        >>> says_held("have two years of practice", Span(0, 26)), says_held("work on ships", Span(0, 13))
        (True, False)

    """
    return _HAS.match(text, *span) is not None


def says_of_level(text: str, span: Span, *, is_item: bool) -> bool:
    """Tell whether a sentence says what somebody does or knows whom a pronoun names, or only the verb.

    Args:
        text: Of a passage.
        span: Of the sentence.
        is_item: It is one of a list, whose verb no list of verbs has to know.

    Example:
        >>> says = lambda text: says_of_level(text, Span(0, len(text)), is_item=False)
        >>> [says(text) for text in ("You plan the trips", "You get a boat", "They came by sea", "Knows Go")]
        [True, False, False, True]

    """
    who = OF_SOMEBODY.match(text, *span)
    words = text[span.start : span.end]
    if is_negated(words):
        return False
    if (OPENS_KNOWING.match(text, *span) and knows(text, span)) or _IS_ABLE.match(text, *span):
        return True
    if who is None:
        return False
    able = _ABLE.match(text, who.end(), span.end)
    start = who.end() if able is None else able.end()
    adverb = ADVERB_FIRST.match(text, start, span.end)
    start = start if adverb is None else adverb.end()
    verb = text[start : span.end].split(" ", 1)[0].rstrip(".,;")
    behind = Span(start, span.end)
    if says_got(text, behind) or says_held(text, behind) or not verb.isalpha():
        return False
    if able is None and who["who"].lower() in _THIRD:
        return is_third_person(verb)
    return is_duty_verb(verb) or (is_item and base_verb(verb) in (None, verb) and not verb.endswith("ed"))
