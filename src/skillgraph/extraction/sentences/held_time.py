"""How papers have to be held: for how long, with what, and whether they may come later."""

import re
from typing import Final

from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import FEW_NUMBERS, PAPER
from skillgraph.model import Span

#: How a paper is held: "held", "without points", "that you have had".
_HELD: Final = (
    r"(?:(?:(?:which|that) )?(?:(?:you(?:['\u2019]ve| have)|has|must have)(?: been)? |been )?"
    r"(?:continuously |already |currently )?(?:held|had|clean|valid|active|unendorsed|in force|in date"
    r"|current)"
    r"|with(?:out| no) (?:[a-z]+ ){0,2}[a-z]+) "
)
#: Before a time, what is held so long: "a permit, held for", "a clean licence for".
_PAPER_FOR: Final = expression(
    rf"\b(?:{PAPER}|card|ticket|(?:driving|criminal|safety|police) record)s?"
    r"(?: \([^()]{1,20}\)| (?-i:[A-Z][\w+]{0,3})\b)?"
    rf"(?P<held>(?:,| \(|(?= )) ?(?:{_HELD})?(?:for|over) )$",
    re.IGNORECASE,
    hints=("for", "over"),
)
#: The same of a state that is none of work: "non-smoker for", "free of accidents for".
_STATE_FOR: Final = expression(
    r"\b(?:non-?smok(?:er|ing)|teetotal(?:ler)?|sober|vegetarian|vegan|(?:accident|claim|conviction|penalty)-free"
    r"|(?:free (?:of|from)|without|no) (?:any |an? )?(?:[a-z]+ )?"
    r"(?:accident|claim|conviction|endorsement|incident|offence|penalt(?:y|ie)|point)s?)"
    r"(?P<held>,? (?:for|over|in) )$",
    re.IGNORECASE,
    hints=("for", "over", "in"),
)
#: The same of who vouches, and of what is looked into: "references going back", "a checkable history of".
_VOUCHED_FOR: Final = expression(
    r"\b(?:(?:references?|referees?)(?=,? (?:\(|can|cover|dat|for|from|go|must|of|reach|should|spanning"
    r"|stretch|that|to|which))|(?:address|employment|work|vetting|checkable) (?:employment )?history)\b"
    r"[^.;]{0,40}?(?P<held>,?(?: (?:that|which|must|should|to|can)){0,2}"
    r" (?:(?:go|dat|reach|stretch)(?:es|e|ing)? back(?: (?:for|over|to))?|cover(?:s|ing)?|spanning|for|of)"
    r" (?:the (?:last|past|previous) )?)$",
    re.IGNORECASE,
    hints=("reference", "referee", "history"),
)
#: Behind a time, what it is of: "five years' checkable history".
_OF_PROOF: Final = expression(
    r"['\u2019]?s?['\u2019]?(?: of|-)? ?(?:(?:full|complete|valid|clean|checkable|written|good) ){0,2}"
    r"(?:(?:address|checkable|verifiable|vetting|residential) history|references|no[- ]claims)\b",
    re.IGNORECASE,
)
#: What holds for a time, each with the word for how long.
_BEFORE: Final = ((_PAPER_FOR, "for"), (_STATE_FOR, "for"), (_VOUCHED_FOR, "over"))
_REACH: Final = 110
#: How many points a licence may have at its end: "clean or max 3 points", "(no more than 6 points)".
_POINTS: Final = expression(
    r"(?<=licen[cs]e),? \(?(?:(?:ideally |preferably )?clean,? (?:or|and) )?(?:with )?(?:a )?"
    r"(?P<points>(?:(?:no|not) more than|max(?:imum)?\.?(?: of)?|at (?:the )?most|up to|fewer than|less than"
    rf"|under) (?:\d{{1,2}}|{FEW_NUMBERS}) (?:penalty )?points?)"
    r"(?: on (?:it|your licen[cs]e))?\)?[\s.]*$",
    re.IGNORECASE,
    hints=("point",),
)
_IT: Final = (
    r"(?:(?:it|one|them|this|these|that|(?:the )?same)(?! [a-z])|(?:the|an?|such an?|this|that) (?:[a-z]+ )?"
    r"(?:certificat(?:e|ion)|degree|diploma|licen[cs]e|qualification|status)|certified|qualified|chartered)"
)
#: What lets a paper come later: "(or working towards it)", "or be willing to gain it within a year".
_OR_LATER: Final = expression(
    r"[\s,]{0,3}(?:[\u2013\u2014-] )?\(?(?P<later>or (?:else )?(?:(?:you )?(?:are |be )|an? |the )?"
    rf"(?:(?:actively |currently |now )?(?:study|work)ing towards?(?: {_IT})?"
    r"|(?:abilit(?:y|ies)|able|eligible|happy|prepared|ready|willing) to (?:begin|do|start|take|train for"
    r"|undertake|acquire|achieve|complete|gain|get|obtain|pass|study (?:for|towards?)|work towards?)"
    rf" {_IT}(?: (?:within|in|during|by|before|after|when|once) [^.;()]{{2,40}})?))\)?(?=[\s.]*$|[.;])",
    re.IGNORECASE,
    hints=(" or ", "(or "),
)
#: The same ahead of the paper: "possession of, or ability to obtain, a pilot licence".
_OR_LATER_AHEAD: Final = expression(
    r"\W*(?:(?:must )?(?:possess|hold|have)|possession of),? (?P<later>or (?:(?:be|you are) |an? |the )?"
    r"(?:abilit(?:y|ies)|able|eligib(?:le|ility)|willing(?:ness)?) to (?:acquire|gain|get|obtain|secure))"
    r"(?: and (?:keep|maintain|retain))?,? (?!it\b|one\b|them\b)(?=\w)",
    re.IGNORECASE,
    hints=(" or ",),
)
_PREPOSITIONS: Final = ("for ", "over ", "in ", "with ", "without ")
#: What was done in that time: "worked under a licence for 3 years".
_DONE: Final = expression(
    r"\b(?:drove|driven|flew|flown|operat(?:ed|ing)|practi[sc](?:ed|ing)|sailed|sailing|taught|teaching"
    r"|work(?:ed|ing)|driving(?! licen))\b",
    re.IGNORECASE,
)
#: What is done with papers, for a time that is of the work: "experience in visa and passport for 3 years".
_WORK_WITH: Final = expression(
    r"\b(?:experienced?|dealt|dealing|handl(?:ed|ing)|issu(?:ed|ing)|manag(?:ed|ing)|management"
    r"|process(?:ed|ing))\b[^,;.()]*$",
    re.IGNORECASE,
)
#: What shuts what is said of how long.
_SHUT: Final = expression(r"(?: or (?:more|longer))?\)?[\s.]*")


def is_held(text: str, span: Span) -> bool:
    """Tell whether an amount of time is that for which a paper is held, or somebody vouched for.

    Example:
        >>> is_held("a pilot licence, held for 3 years", Span(26, 33))
        True
        >>> is_held("sailed for 3 years", Span(11, 18))
        False

    """
    return _before(text, span) is not None or _OF_PROOF.match(text, span.end) is not None


def how_held(text: str, span: Span) -> tuple[Span, str] | None:
    """Give what is held, and how long or with what; None where a stretch says nothing of that.

    Example:
        >>> text = "a pilot licence, held for at least 3 years"
        >>> how_held(text, Span(0, len(text)))
        (Span(start=0, end=15), 'for at least 3 years')

    """
    ahead = _OR_LATER_AHEAD.match(text, *span)
    if ahead is not None:
        return Span(ahead.end(), span.end), f"{ahead['later'].lower()} it"
    later = _OR_LATER.search(text, *span)
    if later is not None and later.start() > span.start:
        return Span(span.start, later.start()), later["later"].lower()
    points = _POINTS.search(text, *span)
    if points is not None:
        return Span(span.start, points.start()), f"with {points['points']}"
    for time in find_quantities(text):
        if time.kind != "years" or not span.start < time.span.start < span.end:
            continue
        found, preposition = _before(text, time.span) or (None, "")
        shut = _SHUT.fullmatch(text, time.span.end, span.end)
        if found is not None and shut is not None and found.start("held") > span.start:
            end = found.start("held")
            said, long = text[end : span.end].strip(" ,.()"), text[time.span.start : span.end].strip(" .)")
            is_led = said.startswith(_PREPOSITIONS)
            how = preposition if time.bound == "exact" else "for"  # "over 3 years", "for at least 3 years"
            return Span(span.start, end), said if is_led else f"{how} {long}"
    return None


def or_later(text: str, start: int) -> str | None:
    """Give how a paper that is named behind a place may come later.

    Example:
        >>> or_later("CKA (or working towards it)", 0), or_later("CKA or KCNA", 0)
        ('or working towards it', None)

    """
    ahead = _OR_LATER_AHEAD.match(text, 0, start)
    if ahead is not None and start - ahead.end() <= len("a current "):
        return f"{ahead['later'].lower()} it"
    found = _OR_LATER.search(text, start, len(text))
    return None if found is None else found[1].lower()


def _before(text: str, time: Span) -> tuple[re.Match[str], str] | None:
    """Find what stands before an amount of time and is held so long, and the word for how long."""
    start = max(0, time.start - _REACH)
    if _DONE.search(text, start, time.start) is not None:
        return None
    is_work = _WORK_WITH.search(text, start, time.start) is not None
    rules = ((_STATE_FOR, "for"),) if is_work else _BEFORE
    said = ((one.search(text, start, time.start), preposition) for one, preposition in rules)
    return next(((found, preposition) for found, preposition in said if found is not None), None)
