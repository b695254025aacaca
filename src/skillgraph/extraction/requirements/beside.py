"""Where one clause asks for two things of different kinds: time, papers, what somebody was and did."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.objects.held_roles import AS, AS_REACH
from skillgraph.extraction.qualifications.certificates import find_certificate_names
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.sentences.worked_time import years_worked
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.language.grammar import ADJECTIVE_VERBS, is_common_gerund
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGE, LANGUAGE_HINTS
from skillgraph.language.verbs import base_verb
from skillgraph.model import Span

#: "A licence and at least two years at sea": time that is asked for beside something else.
_AND_YEARS: Final = expression(
    r",?\s+(?:and|plus|as well as)\s+"
    r"(?=(?:at least|a minimum of|minimum|more than|over)\s+[\w-]+\+? years?\b)"
    r"|,\s+(?=(?:at least|a minimum of|minimum|min\.?|more than|over)\s+[\w-]+\+? years?"
    r" (?:(?:with|as) |of (?!(?:[\w-]+ ){0,3}experience\b)))"
    r"|,?\s+and\s+(?:you )?(?:have|bring)\s+"
    r"(?=(?:(?:some|about|at least|around) )?[\w-]+(?: (?:to|or|-) [\w-]+)?\+? years?\b)",
    re.IGNORECASE,
)
#: "3 years at sea and at least one book on it": what somebody made in the time, and no choice with it.
_AND_ONE: Final = expression(
    r",?\s+(?:and|plus|as well as)\s+(?=(?:(?:at least |more than )?(?:one|two|three|several|[1-3])|an?) "
    r"(?!of\b|or\b|years?\b|more\b)(?:[\w'\u2019-]+ ){0,3}"
    r"(?:title|game|product|app|application|release|project|launch|system|migration|rollout|publication|paper|book"
    r"|patent|prototype|site|website|implementation)s?\b)",
    re.IGNORECASE,
)
#: "3 years at sea, plus a licence": what somebody is to have beside the time.
_AND_PAPERS: Final = expression(
    r",?\s+(?:and|with)\s+(?=(?:checkable|excellent|good|verifiable|written) references\b)"
    r"|,?\s+(?:and|plus|as well as)\s+(?=(?:an? |your |the )(?:[\w'\u2019-]+ ){0,3}"
    r"(?:licen[cs]e|permit|clearance|passport|visa|portfolio|certificat(?:e|ion)|registration)\b)",
    re.IGNORECASE,
)
#: "3 years of sailing experience and a clean record": what no time is of.
_AND_BESIDE: Final = expression(r"(?<=years) .{0,60}? experience(?P<joint>,? and )(?=an? )", re.IGNORECASE)
#: "A pilot's licence with 3 years of sailing experience": the paper that somebody has beside the time.
_WITH_YEARS: Final = expression(
    r"\b(?:licen[cs]es?|permit|registration)(?: \([^()]{1,30}\))?(?P<joint>,? (?:with|and|plus) )"
    r"(?=(?:(?:at least|a minimum of|minimum|over) )?\d[^,;.]{0,80}\bexperience\b)",
    re.IGNORECASE,
    hints=("icen", "permit", "registration"),
)
#: "3 years at sea, good knowledge of tides".
_AND_KNOWLEDGE: Final = expression(
    r",\s+(?:(?:and|plus|as well as)\s+)?(?=(?:basic|excellent|good|solid|some|sound|strong|thorough"
    r"|working) (?:[a-z-]+ )?(?:knowledge|understanding|command|grasp)\b)"
    r"|\s+(?:along|together|combined|coupled) with\s+(?=(?:an? )?(?:basic|excellent|good|solid|some|sound"
    r"|strong|thorough|working) )"
)
#: "3 years at sea, and Dutch": a language beside the time, and none that it is of.
_AND_LANGUAGE: Final = expression(
    r",\s+(?:and|plus|as well as)\s+(?=(?:fluent |good |excellent |very good )?"
    rf"{LANGUAGE}\b(?=\W*$|,| (?:as well as|and|or|at|\()))",
    hints=LANGUAGE_HINTS,
)
#: A language, and how well another is to be known: "fluent Dutch or Frisian and good English for letters".
_AND_TONGUE: Final = expression(
    r",? (?:and|plus) (?=(?:at least )?(?:advanced|basic|conversational|decent|elementary|excellent|fluent"
    r"|good|intermediate|native|proficient|solid|strong|very good|working) (?:(?:command|knowledge) of )?"
    rf"(?:(?:written|spoken) )?{LANGUAGE}\b)",
    hints=LANGUAGE_HINTS,
)
#: A name and its years, before other things: "Foo 4+ years, good Bar", "Foo: 4 years; Bar".
_NAMED_YEARS: Final = expression(
    r"[A-Z][\w+#.-]*(?: (?!(?:or|and|plus|with)\b)[\w+#.-]+){0,2}? ?[(:|\u2013-]? ?"
    r"(?:(?:at least|min\.?|minimum) )?\d{1,2}\+?(?:\s?[-\u2013]\s?\d{1,2})?\+?"
    r" (?:years?|yrs?)\)?(?P<joint>,\s+)"
)
#: An amount of time with nothing that it was spent on.
_YEARS_ALONE: Final = expression(
    r"[\s\u2013\u2014-]*(?:(?:at least|min\.?|minimum|over|more than) (?:of )?)?"
    r"\d{1,2}\+?(?:\s?[-\u2013]\s?\d{1,2})?\+? (?:years?|yrs?)(?: hands[- ]on)?(?=\W*$|[,;]"
    r"| \((?:required|preferred)\))",
    re.IGNORECASE,
)
#: What joins a certificate by its name to the time before it, and to that behind it.
_TO_PAPER: Final = expression(
    r"(?P<joint>,?\s+(?:and|plus|as well as)\s+)(?:(?:an?|your|the)\s+)?(?:(?:active|current|valid)\s+)?\Z"
)
_FROM_PAPER: Final = expression(
    r"(?:\s[Cc]ertificat(?:ion|e))?(?P<joint>,?\s+(?:and|plus|with|as well as)\s+)"
    r"(?=(?:(?:at least|a minimum of|over|more than)\s+)?[\w-]+\+?\syears?\b)"
)
_PAPER_REACH: Final = 40
#: What there must be enough of, beside something else.
_ENOUGH: Final = expression(r",? (?:and|plus|with) (?=enough [\w.+#-]+[ ,])", re.IGNORECASE)
#: What joins a thing to what somebody can do besides: "a good cook and know how to bake".
_AND_KNOWS_HOW: Final = expression(r",? and (?:you )?(?=know(?:s|ing)? how to )")
#: What is asked for as firmly: "Welsh is a must, as is good Dutch".
_SO_IS: Final = expression(
    r"(?:, as|,? and so) (?:is|are|would be) (?!(?:the case|common|custom|customary|normal|often|our|typical"
    r"|usual|your)\b)(?=\S)"
)
#: What is asked for beside time at one place: "2 years in a bakery, patience, and a driving licence".
_AND_OTHERS: Final = expression(
    r"(?<=years) (?:in|at|with|behind) (?:an?|the) (?:[\w/-]+ ){0,4}?(?:role|position|job|post|team|company"
    r"|firm|agency|office|shop|store|school|hospital|clinic|cent(?:re|er)|bakery|kitchen|restaurant|yard|port)"
    r"(?P<joint>,\s+)(?![^;.]*\bor\b)"
    r"(?=[a-z][^,;.]{2,40}(?:, and | and (?:an?|good|strong|some|the) )[^,;.]{2,60}\W*$)"
)
#: What joins an amount of time to the degree that it goes with.
_WITH_DEGREE: Final = r"(?: of (?:[a-z]+ ){0,2}experience)?,? (?:with|if you have|given) (?:an? |the )?"
_PAIR: Final = 2
_AND_DID: Final = expression(r",? and (?=[a-z]+ing )")


def beside_years(text: str, span: Span) -> Sequence[Span]:
    """Part time from what is asked for beside it, where that is no degree: "a boat and at least 2 years"."""
    years = years_worked(text, span)
    if not years:
        return (span,)
    named = _NAMED_YEARS.match(text, span.start, span.end)
    if named is not None:
        return (Span(span.start, named.start("joint")), *beside_years(text, Span(named.end(), span.end)))
    place = _AND_OTHERS.search(text, span.start, span.end)
    if place is not None:
        return (Span(span.start, place.start("joint")), Span(place.end("joint"), span.end))
    paper = _joint_of_paper(text, span, years) or _joint_around(text, span)
    if paper is not None:
        return (Span(span.start, paper.start), *beside_years(text, Span(paper.end, span.end)))
    joint = _AND_YEARS.search(text, span.start, span.end)
    if joint is not None:
        is_apart = years[0].span.start >= joint.end()
    else:
        others = (_AND_PAPERS, _AND_ONE, _AND_KNOWLEDGE, _AND_LANGUAGE)
        found = (pattern.search(text, span.start, span.end) for pattern in others)
        joint = next(filter(None, found), None)
        is_apart = joint is not None and years[-1].span.end <= joint.start()
    if joint is None or not is_apart or find_degrees(text[span.start : span.end]):
        return (span,)
    return (Span(span.start, joint.start()), Span(joint.end(), span.end))


def _joint_of_paper(text: str, span: Span, years: Sequence[Quantity]) -> Span | None:
    """Find what joins certificates that have names to time: "a PMP and 3 years at sea", or the other way.

    Where the clause says how far, it says so of both, and they are read together.
    """
    words = text[span.start : span.end]
    names = find_certificate_names(words)
    if not names or find_degrees(words) or find_modality(words) is not None:
        return None
    first, last = span.start + names[0].start, span.start + names[-1].end
    ahead = _TO_PAPER.search(text, max(span.start, first - _PAPER_REACH), first)
    if ahead is not None and years[-1].span.end <= ahead.start():
        return Span(ahead.start(), ahead.end("joint"))
    behind = _FROM_PAPER.match(text, last, span.end)
    is_behind = behind is not None and years[0].span.start >= behind.end()
    return Span(*behind.span("joint")) if behind is not None and is_behind else None


def _joint_around(text: str, span: Span) -> Span | None:
    """Find what joins time to a licence before it, or to what opens with an article behind its experience."""
    joint = _WITH_YEARS.search(text, span.start, span.end) or _AND_BESIDE.search(text, span.start, span.end)
    is_apart = joint is not None and not find_degrees(text[span.start : span.end])
    return Span(*joint.span("joint")) if joint is not None and is_apart else None


def beside_work(text: str, parts: Sequence[Span]) -> Sequence[Span]:
    """Part what somebody did besides from what somebody was: "as a potter and running kilns"."""
    first = parts[0]
    if len(parts) > 1 or not AS.search(text, max(0, first.start - AS_REACH), first.start):
        return parts
    joint = _AND_DID.search(text, first.start, first.end)
    if joint is None:
        return parts
    was = Span(first.start, joint.start())
    did = Span(joint.end(), first.end)
    act = text[did.start : did.end].split(" ", 1)[0]
    return (was, did) if is_common_gerund(act) and base_verb(act) not in ADJECTIVE_VERBS else (was,)


def beside_enough(text: str, span: Span) -> Sequence[Span]:
    """Part what is asked for from what only *enough* of is: "a grasp of type and enough Go to script".

    Example:
        >>> beside_enough("knots and enough Go to script", Span(0, 29))
        (Span(start=0, end=5), Span(start=10, end=29))

    """
    joints = (_ENOUGH, _SO_IS, _AND_KNOWS_HOW, _AND_TONGUE)
    joint = next(filter(None, (one.search(text, span.start, span.end) for one in joints)), None)
    if joint is None:
        return (span,)
    return (Span(span.start, joint.start()), Span(joint.end(), span.end))


def is_for_one(text: str, amounts: Sequence[Quantity], degree: int) -> bool:
    """Tell whether the last of several amounts of time goes with a degree: "8 years, 5 with a PhD"."""
    if len(amounts) < _PAIR:
        return False
    between = text[amounts[-1].span.end : degree]
    return amounts[-1].span.end < degree and re.fullmatch(_WITH_DEGREE, between) is not None


def opens_with_time(text: str, start: int) -> bool:
    """Tell whether an amount of time stands at a place, with nothing that it was spent on.

    Example:
        >>> opens_with_time("Go: 4+ years, tact", 3), opens_with_time("Go: 4 years of tact", 3)
        (True, False)

    """
    return _YEARS_ALONE.match(text, start) is not None
