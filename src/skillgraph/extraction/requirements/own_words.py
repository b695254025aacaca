"""How far and how sure a clause says in its own words what it asks for, against what stands above it."""

import re
from typing import Final

from skillgraph.documents.specifications import force_of_answer
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.organizations.advertisements import demanded
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.hedges import find_hedges, without_expected, without_hedges_ahead
from skillgraph.extraction.wording.modal_words import is_weaker, without_asides
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: What is said in a clause of a thing's own ("subsystems that can scale"), or in a reason, is of that.
_RELATIVE: Final = expression(r"\b(?:that|which|whose)\b|(?<=[\w)],) since\b|(?<=[\w),] )because\b")
#: What an answer tells of a post or of an application, and nobody is able to do: "Remote: yes".
_OF_FORM: Final = expression(
    r"\W*(?:remote(?:[ -](?:work|ok|option|possible))?|hybrid(?:[ -]work)?|on-?site|full[- ]time|part[- ]time"
    r"|gender|sex|age|nationality|religion|marital status|date of birth|photo(?:graph)?|picture"
    r"|cv|r[e\u00e9]sum[e\u00e9]|(?:cover(?:ing)?|motivation) letter|visa sponsorship|sponsorship)\W*",
    re.IGNORECASE,
)
_RELATIVES: Final = ("that", "which", "whose", "since", "because")


def worded(words: str, frame: Frame, at: Place) -> Frame:
    """Let the modality and hedges of a clause's own words, *at* a place, go before those of its frame."""
    plain = without_asides(words)
    modality = find_modality(plain)
    own = _RELATIVE.split(plain, maxsplit=1)[0] if any(map(plain.__contains__, _RELATIVES)) else plain
    hedges = find_hedges(without_expected(without_hedges_ahead(own)))
    if (
        modality is not None
        and not is_weaker(modality[0], frame.modality)
        and not (modality[0] == "required" and frame.modality in ("minimum", "essential"))
        and not (modality[0] == "minimum" and frame.wishes)  # the least of what is wished for
    ):
        start, (value, span) = at.span.start, modality
        is_demanded = frame.advertised and demanded(plain, modality)
        if not (is_demanded and frame.wishes):
            value = "required" if is_demanded else value
            frame = frame.saying(value, Place(at.passage, Span(start + span.start, start + span.end)))
    return frame._replace(hedge=tuple(sorted({*frame.hedge, *hedges}))) if hedges else frame


def answered(words: str, frame: Frame, at: Place) -> Frame | None:
    """Give the frame of a label whose body, *at* a place, says only how far it is asked for: "Go: a plus"."""
    answer = force_of_answer(words)
    if answer is None or answer == "no":
        return None
    said = find_modality(words)
    modality = said[0] if said is not None else answer
    is_of_above = answer == "yes" or (modality == "required" and frame.modality in ("minimum", "essential"))
    return frame if is_of_above else frame.saying(modality, at)


def is_denied_or_of_form(label: str, answer: str) -> bool:
    """Tell whether a label asks for nothing: what stands behind it denies it, or it is of a form.

    Example:
        >>> is_denied_or_of_form("Ropes", "not at all"), is_denied_or_of_form("Photo", "required")
        (True, True)
        >>> is_denied_or_of_form("Ropes", "required")
        False

    """
    said = force_of_answer(answer)
    if said == "no":
        return find_modality(answer) is None
    return said is not None and _OF_FORM.fullmatch(label) is not None


def said_by_verb(verb: str, frame: Frame) -> tuple[str, Span] | None:
    """Give the modality of a verb that asks of a person; *should* of an advertisement has none."""
    said = find_modality(verb)
    is_demand = frame.advertised and said is not None and verb.lower().startswith("should")
    return None if is_demand else said
