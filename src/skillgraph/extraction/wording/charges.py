"""What somebody is in charge of or involved in, where that is a thing and no act: "the quality of ropes"."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.model import Span

_SUBJECT: Final = expression(
    r"\W*(?:you(?:['\u2019]re| are|(?:['\u2019]ll| will)(?: also| mainly| then)? be)"
    r"|(?:the|this) (?:role|position|job|post|candidate|applicant) (?:is|will(?: also)? be)) ",
    re.IGNORECASE,
)
#: Before what somebody has in charge.
CHARGED: Final = r"(?:(?:responsible|accountable) for|in charge of|tasked with)"
#: What somebody has in charge opens with an article, as no act does.
_CHARGE: Final = expression(
    r"(?:(?:also|mainly|fully|jointly|solely|ultimately|primarily|actively|closely|deeply|directly"
    r"|heavily) )?"
    rf"(?P<what>(?:{CHARGED} (?:the|our|all|an?|your)"
    r"|(?:involved|engaged) in|the (?:first|main|central|primary|key) (?:point of )?contact(?: person)? for)"
    r" [^;:.]{3,140})",
    re.IGNORECASE,
)
#: What a sentence goes on with.
_MORE: Final = expression(
    r",? (?:and|but|while|so) (?:you|they|we|it|will|ha(?:s|ve)|is|are|reports?)\b"
    r"|,? (?:which|who|whose|where|because|since|as well as|and for (?=[a-z]+ing\b))\b"
    r"|, (?:and|but|so|while|working|reporting)\b"
)
_MOST: Final = 18  # words


def charge_of(text: str, span: Span, *, is_bullet: bool = False) -> Span | None:
    """Give the words of a sentence from *responsible for* on, where a thing stands behind them, else None.

    The sentence speaks of "you" or the role; a bullet needs no subject.

    Example:
        >>> text = "You are responsible for the ropes of all boats, and report to Jo."
        >>> text[slice(*charge_of(text, Span(0, len(text))))]
        'responsible for the ropes of all boats'
        >>> charge_of("You are responsible for mending ropes", Span(0, 37)) is None
        True

    """
    subject = _SUBJECT.match(text, span.start, span.end)
    if subject is None and not is_bullet:
        return None
    return charge_behind(text, Span(span.start if subject is None else subject.end(), span.end))


def charge_behind(text: str, span: Span) -> Span | None:
    """Give the same of words that stand behind their subject and verb."""
    found = _CHARGE.match(text, span.start, span.end)
    if found is None:
        return None
    more = _MORE.search(text, found.start("what"), found.end("what"))
    end = found.end("what") if more is None else more.start()
    is_short = len(text[found.start("what") : end].split()) <= _MOST
    return Span(found.start("what"), end) if is_short else None
