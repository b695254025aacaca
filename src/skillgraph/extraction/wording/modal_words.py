"""Words of a clause that only say how far a thing is asked for, and of whom: what is left without them."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from skillgraph.extraction.wording.modality import find_modality, given_to_others, modality_ahead
from skillgraph.language.cues import cue_phrases
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.patterns import Patterns
from skillgraph.language.stock_phrases import ESSENTIAL_THAT, OUGHT, TAKEN_BACK, TRADE
from skillgraph.model import Span

#: What says of a thing how far it is asked for.
_JUDGING: Final = (*cue_phrases("modality", "clause"), *cue_phrases("modality", "predicate"))
_AHEAD: Final = cue_phrases("modality", "after")
#: The same where nothing that they narrow stands behind them: no "critical care", no "useful tools".
_ENDING: Final = (
    *cue_phrases("modality", "clause"),
    *(
        rf"(?:{phrase})(?=\W*$|[:,;]|\s+(?:but|for|if|in|to|when|with)\b)"
        for phrase in cue_phrases("modality", "predicate")
    ),
    r"(?:useful|helpful|handy|welcome)(?=\s+(?:at|during|on)\b)",
)
_SIGN: Final = r"[(,\u2013\u2014-]"
_MODAL_HINT: Final = Patterns((*_JUDGING, "must", "plus", "bonus", "advantage", "expected", "valued"), end="")
_BUT_NOT: Final = expression(TAKEN_BACK)
_SIGNS: Final = " \t\n\u00a0(,\u2013\u2014-"
#: What opens a sentence whose second half takes something back: "While Welsh is useful, it is no must".
_THOUGH: Final = expression(r"\W*(?:while|whilst|although|though|even though) ")
#: The same in front of a thing, in lower case.
_MODAL_HEAD: Final = Patterns(
    (*_ENDING, *_AHEAD, "optional", "bonus", "plus", "additionally", "also"),
    end=r"\b\s*[:,\u2013-]?\s+",
)
_ASIDE: Final = expression(r"\(([^()]*)\)")
_ASIDES: Final = (*_JUDGING, *_AHEAD, "plus", "must", "bonus", "advantage", "valued")
_ASIDE_HINT: Final = Patterns(_ASIDES, end="")
_OF_A_MEMBER: Final = expression(r"\)(?:,| and [^()]*\Z)|,[^(),]*+\(")
_GOES_ON: Final = expression(r"\) and \w")
_MAX_SAID: Final = 5
#: What somebody holds that others have to see: "holds a driving licence", "have the right to work in Malta".
HELD: Final = (
    r"(?:hold|own|have|carry) [^,;.()]{0,40}?\b(?:licen[cs]e|permit|right to work|passport|citizenship"
    r"|(?:driving|criminal) record|clearance)\b"
)
_PEOPLE: Final = (
    r"\W*(?:(?:an?|the|all|any|every|each|most|many|your|our) )?"
    r"(?:(?:good|great|strong|best|excellent|effective|experienced|top|new|talented|junior|senior"
    r"|ideal|successful) )*"
    r"(?:(?:software|data|backend|frontend|product|test) )?"
)
#: Whom a requirement may be put of, in lower case: "All employees must …", "You should …".
_WHO: Final = expression(
    rf"(?:\W*you|{_PEOPLE}(?:{TRADE}|candidate|applicant|employee|hire|team member|colleague|intern)s?)"
    rf" (?:also )?{OUGHT} "
    rf"|\W*{ESSENTIAL_THAT} (?=you (?:are|can|have|know|hold)\b)"
    rf"|\W*you(?: also| already)? (?={HELD})\w+ "
    r"|\W*possession of (?=(?:[\w'\u2019-]+ ){1,6}"
    r"(?:cards?|certificates?|clearance|licen[cs]es?|passport|permits?|registration)\b)"
    r"|\W*you (?:(?:think|work|operate|function)(?: and )?){1,2} at (?=(?:[a-z]+ (?:or )?){1,3}level\b)"
)
_JOINT_TAIL: Final = expression(
    r"\b(?:and|or|with|plus|including|incl\.?|of which|minimum|at least|to include"
    r"|(?<=, )(?:ideally|preferably))$",
    re.IGNORECASE,
)
_JOINT_REACH: Final = len(", preferably")
_REQUIRING: Final = frozenset({"required", "minimum", "essential"})

#: What has to be shown or had, wherever that is said.
_SHOWN: Final = expression(
    r"\W*(?:must|should|has to|needs? to) (?:(?:also|already|consistently) )?"
    r"(?:demonstrate|display|exhibit|possess|show) (?!(?:how|that|up|what|whether|why)\b)",
    re.IGNORECASE,
)


def is_weaker(modality: str, asked: str | None) -> bool:
    """Tell whether a wording only says *should* of what stands under a heading that requires.

    Example:
        >>> is_weaker("recommended", "required"), is_weaker("preferred", "required")
        (True, False)

    """
    return modality == "recommended" and asked in _REQUIRING


def without_asides(words: str) -> str:
    """Blank out brackets that say more than how far a thing is asked for, or say it of one of several."""
    if "(" not in words:
        return words
    several = _OF_A_MEMBER.search(words) is not None
    return _ASIDE.sub(
        lambda match: match[0] if not several and is_modal_aside(match[1]) else " " * len(match[0]),
        words,
    )


def is_modal_aside(words: str) -> bool:
    """Tell whether words say only how far a thing is asked for."""
    lower = words.lower()
    if not _ASIDE_HINT.are_in(lower):
        return False
    return _modal_aside(tuple(_ASIDE_HINT.places(lower))).fullmatch(words) is not None


@cache
def _modal_aside(places: Sequence[int]) -> re.Pattern[str]:
    """Give what an aside is, of the wordings at some places: those that may stand in it."""
    return expression(
        r"\W*(?:(?:is|are|would|will|be|also|still|only|a|an|the|strongly|highly|increasingly|very|big|strong"
        r"|not)\s+)*"
        rf"(?:{'|'.join(_ASIDES[place] for place in places)})"
        r"(?:\W*|(?:[,;]| ?[\u2013\u2014]| -| but) .*)",  # "nice to have, we train you"
        re.IGNORECASE,
    )


def force_of_label(text: str, label: Span) -> Span | None:
    """Find the bracket at the end of a label that only says how far what it names is asked for.

    Example:
        >>> force_of_label("Ropes (a plus): knots", Span(0, 14)), force_of_label("Ropes (hemp)", Span(0, 12))
        (Span(start=6, end=14), None)

    """
    start = text.rfind("(", label.start, label.end)
    inside = text[start + 1 : label.end].rstrip(" *:")
    if start <= label.start or not inside.endswith(")") or not is_modal_aside(inside[:-1]):
        return None
    return Span(start, label.end)


def modality_beside(text: str, span: Span) -> tuple[str, Span] | None:
    """Give the modality that is said of one member, and where: in a bracket behind or around it, or ahead.

    A bracket behind that opens with a name speaks of that: "Queues (Kafka preferred)".

    Example:
        >>> modality_beside("Go (optional), C", Span(0, 2)), modality_beside("Go (C preferred)", Span(0, 2))
        (('desirable', Span(start=4, end=12)), None)
        >>> modality_beside("Go (C preferred)", Span(4, 5))
        ('preferred', Span(start=6, end=15))

    """
    ahead = modality_ahead(text, span.start)
    if "(" not in text:
        return ahead
    aside = _ASIDE.match(text, span.end + 1) if text.startswith(" (", span.end) else None
    if aside is not None and aside[1][:1].islower() and len(aside[1].split()) <= _MAX_SAID:
        of_what_follows = modality_ahead(aside[1], len(aside[1]))  # "SQL (ideally Postgres)"
        said = find_modality(aside[1])
        return (
            ahead if said is None or (of_what_follows and " " in aside[1]) else _moved(said, aside.start(1))
        )
    opening, closing = text.rfind("(", 0, span.start), text.find(")", span.end)
    if opening < 0 or closing < 0 or ")" in text[opening : span.start]:
        return ahead
    opening = max(opening, text.rfind(";", opening, span.start))  # "(Go; C is fine too)"
    closing = text.find(";", span.end, closing) if ";" in text[span.end : closing] else closing
    return _moved(find_modality(text[opening:closing]), opening) or ahead


def _moved(said: tuple[str, Span] | None, offset: int) -> tuple[str, Span] | None:
    """Give where in the whole text a part of it says a modality."""
    return None if said is None else (said[0], Span(offset + said[1].start, offset + said[1].end))


def without_modal(text: str, span: Span) -> Span:
    """Leave off words that only say how far a thing is asked for ("… is a plus", "You must …")."""
    span = Span(span.end - len(text[span.start : span.end].lstrip(" \t\u00a0*_")), span.end)
    lower = lowered(text)
    who = _WHO.match(lower, span.start, span.end)
    span = Span(who.end(), span.end) if who else span
    words = text[span.start : span.end].rstrip(" .")
    tail = _modal_tail(words)
    if tail is not None and given_to_others(words.lower(), Span(*tail.span())):
        tail = None
    end = span.start + tail.start() if tail and tail.start() > 0 else span.end
    though = _THOUGH.match(lower, span.start, end) if end < span.end else None
    start = _MODAL_HEAD.past(lower, though.end() if though else span.start, end)
    return Span(start if start < end else span.start, end)


def _modal_tail(words: str) -> re.Match[str] | None:
    """Find the judgment that words end with: it lies in their last part, with the signs before that."""
    comma = max(words.rfind(","), words.rfind(";"))
    if comma >= 0 and _BUT_NOT.match(words, comma):
        comma = max(words.rfind(",", 0, comma), words.rfind(";", 0, comma))
    part = words[comma + 1 :].lower()
    if not _MODAL_HINT.are_in(part):
        return None
    tail = _tail(tuple(place for place in _MODAL_HINT.places(part) if place < len(_JUDGING)))
    found = tail.search(words, len(words[: max(comma, 0)].rstrip(_SIGNS)))
    before = "" if found is None else words[: found.start()]
    is_aside = before.count("(") > before.count(")") and not words.endswith(")")
    is_aside |= (
        found is not None
        and found.group().lstrip().startswith("(")
        and _GOES_ON.search(found.group()) is not None
    )
    return None if is_aside else found  # "Kafka (CKA is a plus) and Go"


@cache
def _tail(places: Sequence[int]) -> re.Pattern[str]:
    """Give the judgment at the end, of the wordings at some places: those that may stand there."""
    return expression(
        rf"(?!(?<={_SIGN}){_SIGN})"  # a row of signs is looked at from its first
        rf"(?:(?<!\w)|(?=\W))\s*{_SIGN}*+\s*"
        r"(?:(?:(?:is|are)(?:n['\u2019]t)?|would be|will be|can be|may be|being|ist|sind|w\u00e4ren?)\s+)?"
        r"(?:(?:often|highly|strongly|also|considered|usually|generally|very|absolutely|both|all|not"
        r"|increasingly)\s+)"
        r"{0,8}"
        r"(?:(?:an?|the)\s+)?(?:(?:big|huge|strong|definite|major|real|nice|clear)\s+)?"
        rf"(?:{''.join(f'{_ENDING[place]}|' for place in places)}{_ENDING[-1]}"
        r"|must|(?<!, )plus|plus(?=\W*$)|bonus"
        r"|(?<!competitive )(?<!take )(?<!taking )advantage|expected|valued)\b[^,;]*"
        rf"(?:{TAKEN_BACK}[^,;]*)?$",
        re.IGNORECASE,
    )


def without_joint(text: str, span: Span) -> int:
    """Give where a stretch ends without the words that lead on to the next ("… and")."""
    end = _without_signs(text, span)
    joint = _JOINT_TAIL.search(text[max(span.start, end - _JOINT_REACH) : end])
    return _without_signs(text, Span(span.start, end - len(joint.group()))) if joint else end


def _without_signs(text: str, span: Span) -> int:
    """Give where a stretch ends without the blanks and signs at its end."""
    end = span.end
    while end > span.start and (text[end - 1].isspace() or text[end - 1] in ",;("):
        end -= 1
    return end


def opens_demand(text: str, span: Span) -> bool:
    """Tell whether a clause opens with what has to be shown or had: "Must demonstrate tact".

    Example:
        >>> opens_demand("Must show tact", Span(0, 14)), opens_demand("Must show that it holds", Span(0, 23))
        (True, False)

    """
    return _SHOWN.match(text, *span) is not None
