"""Amounts of time that somebody worked: none of a school, a term, a firm or somebody who is there already."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.amounts.quantities import NUMBER_WORDS, ONE_OF_EXPERIENCE, find_quantities
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.sentences.clauses import within
from skillgraph.extraction.sentences.held_time import is_held
from skillgraph.extraction.wording.claims import is_owned
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import FEW_NUMBERS
from skillgraph.language.verbs import is_gerund
from skillgraph.model import Span

_NO_EXPERIENCE: Final = expression(
    r"\bage[ds]?\b|(?:years?|yrs?|months?|mths?) (?:old|ago|apart|notice|beforehand)|founded|since"
    r"|(?:over|in|\bwe\b[^.;]{0,60} of) the (?:past|last|next|coming)|warranty|"
    r"\bresiden(?:ce|cy|t)\b|per year"
    rf"|(?<!half )\ba year(?!['\u2019]s\b|{ONE_OF_EXPERIENCE})"
    r"|of history|anniversary|vesting|fixed[- ]term|probation|parental"
    r"|sabbatical|leave\b|\b(?:lived|resided|been (?:living|resident)|domiciled) (?:[a-z]+ )?in\b",
    re.IGNORECASE,
)
#: Years that are of experience by that word, whatever is behind it: "two years of experience in contracts".
_OF_EXPERIENCE: Final = expression(
    r"\byears?['\u2019]? (?:of )?(?:[a-z-]+ ){0,3}experience (?:in|with|of|on)\b", re.IGNORECASE
)
#: Behind years that are spent at a school.
_SCHOOL: Final = expression(r"[- ](?:[\w-]+ ){0,3}(?:diploma|degree|college|program)\b")
#: What heads a column or list of what somebody has done.
_EXPERIENCE_ALONE: Final = expression(
    r"\W*(?:(?:essential|desirable|relevant|required|preferred|previous|work) )?experience\W*",
    re.IGNORECASE,
)
#: Behind a time for which something else holds: "a five-year criminal record check".
_OF_THING: Final = expression(
    r"(?<=year|onth)[- ](?:(?!(?:of|in|with|as|experience)\b)[\w-]+ ){0,3}"
    r"(?:agreement|check|cycle|forecast|guarantee|horizon|interval|lease|licen[cs]e|outlook|period|plan"
    r"|review|roadmap|screening|span|stretch|term|time ?frame|window"
    r"|vetting|(?:appointment|assignment|fellowship|grant|internship|placement|position|post|postdoc|project"
    r"|secondment|stint|studentship)(?!s? (?:(?:and )?[a-z]+ )?(?:experience|management)\b))s?\b",
    re.IGNORECASE,
)

#: Behind years that something has been so, one after the other: "best yard two years running".
_ON_END: Final = expression(
    r" (?:running(?=\W*$|[,.;:)!]| (?:and|by|in|at|for|as|the|to)\b)|in a row\b|in succession\b|on the trot\b"
    r"|ahead\b|(?:well )?in advance\b|beforehand\b|from now\b|into the future\b|behind h(?:er|im)\b"
    r"|on end\b|straight(?= *(?:$|[,.;:)!])))",
    re.IGNORECASE,
)

#: Before an amount of time, what makes it the time until something: "within 3 years of hire".
_WITHIN: Final = expression(
    r"\b(?:within|after|replaces?|substitutes? for|counts? for|compensates? for|makes? up for|stands? in for)"
    r" (?:the (?:first|next) )?$|\b(?:(?:out )?of|in|within|during) (?:the )?(?:last|past|previous) $"
    r"|\b(?:not|never|no) [^.;]{0,80}\b(?:last|past|previous) $"
    r"|\b(?:the|your|their|his|her) (?:first|next|coming) $"
    r"|\bage(?: (?:group|limit|range|required|requirements?))?(?: \([\w ]{1,20}\))?:"
    r" (?:(?:at least|min(?:imum|\.)?|over) )?$"
    r"|\b(?:gap|break|pause|interruption)s?"
    r"(?: (?:of|in|for|longer|between|exceeding|lasting|your|the|employment|cv|resume|work|career|jobs))* $",
    re.IGNORECASE,
)
_WITHIN_REACH: Final = 110
#: Before an amount of time, a move that takes so long: "Moving from mate to master takes", "From L1 to L2:".
_MOVE: Final = expression(
    r"(?:^|[.;!?:] )\W{0,4}(?P<moving>(?:(?:the|a|your|each) )?(?:moving|going|getting|growing|rising"
    r"|advancing|stepping|climbing|promotion|progress(?:ing|ion)?|step|move|jump|path|way|road|rise) )?"
    r"from [^.;:!?]{1,60}? to [^.;:!?]{1,60}?"
    r"(?:(?P<takes>,? (?:(?:[a-z]+ly|often|may|can|will) )?(?:takes?|lasts?) )|: ?| [\u2013\u2014-] "
    r"|(?P<comma>, ))"
    r"[^.;:!?\d]{0,30}$",
    re.IGNORECASE,
)
_ENDS: Final = expression(r"\W*$|[.,;)]")
_MOVE_REACH: Final = 220
#: Behind an amount of time, what it is counted from: "3 years after graduation".
_COUNTED_FROM: Final = expression(r" (?:after|since)\b(?! (?:which|that)\b)", re.IGNORECASE)
_BOUND: Final = expression(r"\b(?:at least|min(?:imum|\.)?(?: of)?) \S+ \w+$", re.IGNORECASE)
#: What a firm has been through in that time is nobody's: "in nine years we have lost no boat".
_IN: Final = expression(
    r"\b(?:in|over|for|during|after|within) (?:(?:the|our|all these) )?(?:(?:last|past|first) )?$",
    re.IGNORECASE,
)
_OF_US: Final = expression(r",? (?:together,? )?(?:we|our (?:team|crew|company|firm))\b")
#: Who is spoken of by name, or is of the firm, has been there so long: "Ana has been here for two years".
_OF_OTHERS: Final = expression(
    r"(?:^|[.;!?:\u2013\u2014]\s|\b(?:and|but|where|while) )"
    r"(?:(?:(?!(?:You|Who|They|It|This|That|Also|Already|Must|Somebody|[A-Z][a-z]+(?:er|or|ist|yst|ian|one|ly"
    r"|ate|ant|ent|urse|hef))\b)[A-Z][a-z'\u2019-]+(?: [A-Z][a-z'\u2019-]+)?|[Ss]?[Hh]e)"
    r"(?:,[^.;!?,]{1,40},)? ha(?:s|d)|[Oo]ur (?:[a-z-]+ ){0,2}[a-z-]+(?:,[^.;!?,]{1,40},)? ha(?:s|d|ve))"
    r" (?!(?:an?|at|over|more|\d)\b)(?:(?!\byou)[^.;!?]){0,80}$"
)
_OR_MORE: Final = expression(
    r"(?:(?P<what>[^,;.()]{0,60}?) or (?:more|longer)"
    r"|(?: or so)?,? (?:at (?:the )?(?:very )?least|(?:as a )?minimum))"
    r"(?=\W*$|[,;.]| (?:and|as|at|in|of|on|with)\b)"
)
#: Where time was spent that nothing else is said of: "in a comparable role".
_IN_THE_LIKE: Final = expression(
    r"\s*(?P<where>(?:in|at) an? (?:similar|comparable|related|relevant) "
    r"(?:role|position|job|post|field|industry|environment|company|organi[sz]ation)|abroad|overseas)\W*"
)
#: The same of a place that the time went by in: "five years behind a bar".
_AT_A_PLACE: Final = expression(r"\s*(?P<where>(?:behind|aboard) (?:(?:an?|the) )?[a-z]+(?: [a-z]+)?)\W*")
#: Before an amount behind a label, that it is the least: "Minimum experience: 6 years".
_LEAST_AHEAD: Final = expression(r"\bmin(?:imum|\.)? [^,;.:()]{0,50}: ?$", re.IGNORECASE)
#: A number, or what counts a thing but no time, before the *or*: "in teams of four or five".
_COUNTED: Final = expression(rf"\b(?:\d+|{FEW_NUMBERS}|a dozen|a few),? or $", re.IGNORECASE)
#: A number that has the unit of the one before it, and its own place: "3 years at sea or two in a port".
_OR_BARE: Final = expression(
    rf"(?<= or )(?P<all>(?P<number>\d{{1,2}}|{FEW_NUMBERS})(?P<open>\+)?)"
    r"(?= (?:as|at|in|on|using|with) (?!a time\b))"
)
#: What stands between the two.
_SPENT: Final = expression(
    r"['\u2019]?(?: (?:of )?experience)?(?: (?:as|at|in|of|on|using|with) [^.;()]{2,60})?,? or "
)
_BARE_YEARS: Final = expression(
    r"(?:(?P<degree>[A-Z][\w.'\u2019]{1,11}(?: [Dd]egree)?)(?:,| with| and| plus| \+)? )?"
    rf"(?<![\w.,$/-])(?P<all>(?P<number>\d{{1,2}}|{FEW_NUMBERS})(?P<open>\+)?)(?![\w.,]?\d)"
    r"(?:(?P<leads> (?:with|for|if you have|given|plus|and) (?:an? |the )?)|(?=\s*(?:[,;.)]|or\b|$)))"
)


def is_experience(words: str) -> bool:
    """Tell whether a clause with an amount of time may be of experience: no age, no contract, no history."""
    is_of_contract = "contract" in words.lower() and _OF_EXPERIENCE.search(words) is None
    return not is_of_contract and _NO_EXPERIENCE.search(words) is None


def years_worked(text: str, span: Span) -> list[Quantity]:
    """Give the years of a stretch, save those of a school: "a four-year diploma".

    A bare number behind them that a degree goes with is of years too: "8 years with a BS, 5 with a PhD".
    """
    told = [one for one in find_quantities(text) if one.kind == "years"]
    found = [_or_more(text, one, span.end) for one in within(told, span) if _is_worked(text, one.span)]
    if not told or told[0].span.start >= span.end:
        return found
    for match in _BARE_YEARS.finditer(text, max(span.start, told[0].span.end), span.end):
        where = Span(*match.span("all"))
        behind = text[match.end() : span.end].lstrip()
        is_of_degree = bool(
            any(one.span.start == 0 for one in find_degrees(behind)[:1])
            if match["leads"]
            else match["degree"] and find_degrees(match["degree"])
        )
        if is_of_degree and all(one.span.end <= where.start or where.end <= one.span.start for one in told):
            found.append(_bare(match, told[0].unit))
    others = _OR_BARE.finditer(text, told[0].span.end, span.end)
    taken = {one.span.start for one in found}
    spent = (one for one in others if _SPENT.fullmatch(text, told[0].span.end, one.start()))
    found += [
        _bare(one, told[0].unit)
        for one in spent
        if one.start() not in taken and not _COUNTED.search(text, told[0].span.end, one.start())
    ]
    return sorted(found, key=lambda one: one.span.start)


def place_alone(text: str, quantity: Quantity, rest: Span) -> re.Match[str] | None:
    """Find *where* time was spent, behind an amount of it, if nothing else is said: "five years aboard"."""
    where = (quantity.span.end, max(rest.end, quantity.span.end))
    return _IN_THE_LIKE.fullmatch(text, *where) or _AT_A_PLACE.fullmatch(text, *where)


def is_of_others(text: str, span: Span) -> bool:
    """Tell whether a stretch says how long somebody else has been there: "Ana has led us for two years".

    Example:
        >>> text = "Ana has been here for two years"
        >>> is_of_others(text, Span(0, len(text))), is_of_others("Go for two years", Span(0, 16))
        (True, False)

    """
    told = (one for one in find_quantities(text) if one.kind == "years")
    return any(_OF_OTHERS.search(text, span.start, one.span.start) for one in within(tuple(told), span))


def _or_more(text: str, amount: Quantity, end: int) -> Quantity:
    """Open an amount of time that "or more" or "at least" stands behind, or *minimum* before."""
    found = _OR_MORE.match(text, amount.span.end, end) if amount.bound == "exact" else None
    if found is None and (amount.bound != "exact" or not _LEAST_AHEAD.search(text, 0, amount.span.start)):
        return amount
    span = amount.span if found is None or found["what"] else Span(amount.span.start, found.end())
    return replace(amount, span=span, value=None, low=amount.value, bound="inclusive-lower")


def _is_worked(text: str, span: Span) -> bool:
    """Tell whether an amount of time is neither that of a school nor a term: "within 3 years of hire"."""
    before = max(0, span.start - _WITHIN_REACH)
    return not (
        (_OF_US.match(text, span.end) and _IN.search(text, before, span.start))
        or is_held(text, span)
        or _is_of_move(text, span)
        or is_owned(text, span)  # "(we think of eight years)"
        or _ON_END.match(text, span.end)
        or (_COUNTED_FROM.match(text, span.end) and not _BOUND.search(text, before, span.end))
        or _SCHOOL.match(text, span.end)
        or _OF_THING.match(text, span.end)
        or _WITHIN.search(text, before, span.start)
    )


def _is_of_move(text: str, span: Span) -> bool:
    """Tell whether an amount of time is how long it takes from one place or level to another."""
    move = _MOVE.search(text[max(0, span.start - _MOVE_REACH) : span.start])
    if move is None or (move["comma"] and not move["moving"]):
        return False  # "Experience: from sketch to launch, 5 years"
    return move["takes"] is not None or _ENDS.match(text, span.end) is not None


def _bare(match: re.Match[str], unit: str) -> Quantity:
    """Give an amount of time of a number whose unit stands before."""
    word = match["number"].lower()
    number, is_open = Decimal(NUMBER_WORDS.get(word, word)), bool(match["open"])
    value, low = (None, number) if is_open else (number, None)
    bound = "inclusive-lower" if is_open else "exact"
    return Quantity("years", Span(*match.span("all")), value, low, bound=bound, unit=unit)


def is_below_experience(parsed: ParsedDocument, index: int, span: Span) -> bool:
    """Tell whether a stretch is of what was done, as the label or heading above says: "Mooring ships"."""
    passage = parsed.passages[index]
    if not is_gerund(passage.text[span.start : span.end].split(" ", 1)[0]):
        return False
    label = None if passage.list is None else parsed.lists[passage.list].lead_in
    above = parsed.sections[passage.section].passage if label is None else label
    return above is not None and _EXPERIENCE_ALONE.fullmatch(parsed.passages[above].text) is not None
