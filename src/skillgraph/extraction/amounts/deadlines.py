"""Until when somebody may get what is asked for: "a certificate within 12 months of hire"."""

import re
from typing import Final

from skillgraph.extraction.wording.cases import condition_behind
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import FEW_NUMBERS
from skillgraph.model import Span

_TIME: Final = (
    rf"(?:an?|\d{{1,3}}|{FEW_NUMBERS}|eighteen|ninety|sixty|thirty)(?: \(\d{{1,3}}\))?"
    r"(?: calendar| working| business)?[ -](?:day|week|month|year)s?['\u2019]?"
)
_HIRED: Final = (
    r"(?:(?:your |the )?(?:date of |initial )?"
    r"(?:hire|hiring|employment|joining|starting|appointment|onboarding)(?: date)?"
    r"|(?:your |the )?start(?:ing)?(?: date)?|being hired)\b"
)
_FIRST_TIME: Final = rf"(?:the|your) first (?:{_TIME}|(?:\d{{1,2}}|three|six|twelve) months|year)"
#: A time that is counted from the first day, or that may be.
_SINCE_HIRED: Final = expression(
    rf"(?:within|in|during|inside) (?:{_TIME} (?:of|from|after|following|upon) {_HIRED}"
    rf"|{_FIRST_TIME}(?: (?:of|after|from) {_HIRED})?)"
    r"|by (?:the|your) (?:start(?:ing)? date|date of hire"
    r"|end of (?:the|your) (?:probation\w*|first year)[ a-z]{0,10})",
    re.IGNORECASE,
)
#: What a time leads from to what is asked for: "Required within a year of hire: CKA".
_LEADS: Final = expression(r"(?:.*\W)?(?:required|needed|obtained|achieved|completed),?\s", re.IGNORECASE)
_PROBATION: Final = r"(?:(?:the|your|an?) )?probation(?:ary)?(?: period)?"
#: From when on a thing has to be there: "A licence is mandatory after six months".
_DEMANDED: Final = expression(
    r"\b(?:required|mandatory|compulsory|obligatory|essential|needed|necessary|a must),? "
    rf"(?P<time>(?:after|within|from) (?:{_TIME}|{_PROBATION})"
    r"(?: (?:in|of) (?:the|this|your) (?:job|role|post))?)(?=\W*$)",
    re.IGNORECASE,
    hints=("after", "within", "from"),
)
_IN_TIME: Final = expression(rf"within {_TIME}(?=\W*$)", re.IGNORECASE)
#: What is to be got is not there yet: "Obtain a licence within six months".
_GETS: Final = expression(
    r"\W*(?:(?:you|candidates?|applicants?) )?"
    r"(?:(?:must|should|will|can|need to|have to|be able to|able to|ability to|willing(?:ness)? to"
    r"|required to) ){0,2}(?:obtain|get|earn|gain|acquire|complete|pass|achieve|secure|receive)\s+",
    re.IGNORECASE,
)
#: What the time is of that is told instead: "CKA, or to be obtained within a year".
_OR_LATER: Final = expression(
    r"[,;(]\s*(?:or|but)\b|\b(?:or|but) (?:must|willing|abilit|able|eligib|to be)", re.IGNORECASE
)
#: By when it may be got instead: "…, or to be obtained within a year of joining".
_OR_BY_THEN: Final = expression(
    r"\bor (?:(?:to|(?:must|can|may|will|should|is to|are to)) be\b"
    r"|(?:you )?(?:(?:can|must|will|(?:are |be )?(?:willing|prepared|ready|happy|able) to"
    r"|the (?:willingness|readiness|ability) to) )?"
    r"(?:obtain|get|gain|earn|acquire|complete|achieve|pass)\b)"
    rf"[^.;:]{{0,50}}?\b(?P<time>within {_TIME}(?: (?:of|from|after) {_HIRED})?"
    rf"|(?:in|during|within) {_FIRST_TIME})",
    re.IGNORECASE,
)
_FIRST: Final = expression(
    rf"\W*(?P<first>(?:in|within|during|over) (?:the|your) first (?:{_TIME}|(?:\d{{1,2}} )?[a-z]+ months"
    r"|day|week|month|quarter|year)"
    rf"|(?:in|after|within) (?:about |around |roughly )?{_TIME}(?: or (?:so|two))?(?=\W*$|,? you\b))(?!\w)",
    re.IGNORECASE,
)
#: How often something is done, before who does it: "Each month you will …".
_OFTEN: Final = expression(
    r"\W*(?P<often>(?:each|every) (?:other |second )?"
    r"(?:day|morning|evening|week|fortnight|month|quarter|season|term|year)"
    r"|(?:once|twice) (?:an?|each|every) (?:day|week|month|quarter|season|term|year))\W*",
    re.IGNORECASE,
)
_BEHIND: Final = expression(
    r"(?: (?:duty|duties|rota|rotation|shifts?|work)){0,2}"
    r"(?: (?:is|are) (?:expected|required|needed|necessary|asked for))?"
    rf" (?P<time>(?:after|within|by the end of) (?:(?:the|your) first )?{_TIME}"
    rf"|(?:after|by the end of) {_PROBATION}"
    r"|by (?:the )?end of (?:the|your|their) (?:first|second|third) (?:year|month|quarter)"
    r"(?: (?:at|on) (?:the|this|that) (?:level|grade|rung))?"
    r"|every (?:other|second|third|fourth|fifth|sixth|seventh|eighth) (?:day|night|week|weekend|month)"
    r"|every (?:\d|two|three|four|five|six|eight) (?:days|nights|weeks|months))(?!\w)",
    re.IGNORECASE,
    hints=("after", "within", "end of ", "every "),
)
_HINTS: Final = ("within ", "first ", "start", "hire", "employment", "joining", "probation")


def find_deadline(text: str, span: Span) -> tuple[Span, str] | None:
    """Give what is asked for without the time until when, and that time; None where a stretch says none.

    Example:
        >>> text = "CKA within 12 months of hire"
        >>> find_deadline(text, Span(0, len(text)))
        (Span(start=0, end=3), 'within 12 months of hire')
        >>> find_deadline("Foo is a must after probation", Span(0, 29))
        (Span(start=0, end=13), 'after probation')
        >>> find_deadline("Projects within six months", Span(0, 26)) is None
        True

    """
    demanded = _DEMANDED.search(text, span.start, span.end)
    if demanded is not None:
        asked = text[span.start : demanded.start("time")].rstrip(" ,")
        return Span(span.start, span.start + len(asked)), demanded["time"].lower()
    lowered = text[span.start : span.end].lower()
    if not any(hint in lowered for hint in _HINTS):
        return None
    gets = _GETS.match(text, span.start, span.end)
    found = _SINCE_HIRED.search(text, span.start, span.end)
    found = found or (_IN_TIME.search(text, span.start, span.end) if gets else None)
    before = "" if found is None else text[span.start : found.start()]
    if found is None or _opens_bracket(before) or _OR_LATER.search(before):
        return None
    until = found.group().lower()
    if before.strip(" ,") and not text[found.end() : span.end].strip(" .)"):
        rest = Span(gets.end() if gets else span.start, found.start())
        return Span(rest.start, rest.start + len(text[rest.start : rest.end].rstrip(" ,("))), until
    if text.startswith(": ", found.end()) and _LEADS.fullmatch(before):
        return Span(found.end() + 2, span.end), until
    behind = _GETS.match(text, found.end(), span.end)  # "Within a year of hire, obtain …"
    return (Span(behind.end(), span.end), until) if behind and behind.end() < span.end else None


def or_by_then(text: str) -> str | None:
    """Give by when what is asked for may be got, where it may be; None where no time is told.

    Example:
        >>> or_by_then("CKA, or to be obtained within a year"), or_by_then("CKA or KCNA")
        ('within a year', None)

    """
    found = _OR_BY_THEN.search(text) if "or " in text else None
    return None if found is None else found["time"].lower()


def find_first_time(words: str) -> str | None:
    """Give in which first time of a job that is done which words lead to; None where they say none.

    Example:
        >>> find_first_time("In your first 90 days you will"), find_first_time("You will")
        ('in your first 90 days', None)

    """
    found = _FIRST.match(words)
    return None if found is None else found["first"].lower()


def find_how_often(words: str) -> str | None:
    """Give how often something is done, where words say that and nothing else.

    Example:
        >>> find_how_often("Twice a year, "), find_how_often("Each month the crew and ")
        ('twice a year', None)

    """
    found = _OFTEN.fullmatch(words)
    return None if found is None else found["often"].lower()


def case_behind(text: str, end: int) -> str | None:
    """Give in which case, after which time, or how often what is named before a place is asked for.

    Example:
        >>> case_behind("joins the watch after six months", 15), case_behind("keeps the watch", 15)
        ('after six months', None)

    """
    found = _BEHIND.match(text, end)
    return condition_behind(text, end) if found is None else found["time"].lower()


def _opens_bracket(before: str) -> bool:
    """Tell whether a bracket is open that holds more than what stands behind: "(or CKA | within a year)"."""
    return before.count("(") > before.count(")") and not before.endswith("(")
