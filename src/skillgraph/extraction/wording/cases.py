"""In which case something is asked for: "For cloud roles, …", "… is a must for diving", "Seniors need …"."""

import re
from typing import Final, NamedTuple

from skillgraph.language.cues import cue_words
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import A_PLUS, OFTEN, OUGHT, TRADE
from skillgraph.model import Span

_LEVELS: Final = (
    r"(?P<level>(?:entry|mid|senior|junior)[- ]level|juniors?|seniors?|principals?|staff|intermediate"
    r"|experienced|entry|mid|lead|(?:sr|snr|jr|jnr)\b)"
)
_TRADES: Final = rf"(?:{TRADE}s?|people|staff|hires?|roles?|posts?|positions?|jobs?|candidates?|applicants?)"
#: What is no case, whatever row it is like: "for example".
_NO_CASE: Final = expression(rf"(?:{cue_words('condition', 'none')})(?!\w)", re.IGNORECASE)
_AFTER, _ASKED, _BEFORE, _SAID, _WHOLE, _APART = (
    f"(?:{cue_words('condition', scope)})"
    for scope in ("after", "asked", "before", "predicate", "clause", "apart")
)
#: Where some of those work of whom something is asked.
_PLACES: Final = f"(?:{cue_words('condition', 'noun')})"
#: How a sentence goes on that asks something of somebody.
_ASKED_OF_YOU: Final = (
    r"(?:you|they|candidates|applicants)(?:['\u2019](?:ll|d)| will| would)? (?:also )?"
    r"(?:need|must|have to|should|require|are expected)\b"
    r"|we (?:also )?(?:need|expect|require|ask|look for|want)\b(?! (?:to|you)\b)"
)
#: Before what is asked for: "For cloud roles, employers ask for …", "If you work at sea, you need …".
_AHEAD: Final = expression(
    rf"\W*(?P<case>{_AFTER}|(?:in|at) (?:an?|the) (?:[a-z-]+ ){{0,2}}{_PLACES}"
    rf"|at (?:the )?{_LEVELS} level)(?:,\s+(?:however,\s+)?|\s+(?={_ASKED_OF_YOU}))"
    r"(?=[^,.;]{0,60}\b(?:you|we|they|candidates|applicants|employers|companies|recruiters|expect|ask|is|are|needs?|requires?|years?"
    r"|experience|knowledge|familiarity|proficiency|understanding|ability|skills?|degree|licen[cs]e"
    r"|languages?|certificates?|tools?|at [ABC][12])\b)",
    re.IGNORECASE,
)
#: The same before whatever is asked for: "For the night shift also a licence", "Unless you have a degree, …".
_ALSO_AHEAD: Final = expression(
    rf"\W*(?P<case>for (?:the )?[\w-]+(?: [\w-]+){{0,2}}?),? also (?=\S)"
    rf"|\W*(?P<sure>{_WHOLE}|{_APART}|{_ASKED}(?=,\s+(?:at least |a minimum of )?"
    rf"(?:{_ASKED_OF_YOU}|[\w-]+\+? (?:years?|months?)\b))),\s+(?=\S)",
    re.IGNORECASE,
)
#: Behind it: "… is a must for diving", "… is required for government work".
_BEHIND: Final = expression(
    r"\s(?:(?:is|are)(?: also)?|(?:may|can|will|would|might|could) (?:also )?be) "
    r"(?:(?:an? )?(?:absolute|real|clear|strict) )?"
    r"(?:a must|must|required|mandatory|essential|needed|necessary|useful|helpful"
    rf"|{A_PLUS}|a benefit|advantageous|beneficial|desirable|preferred|valuable"
    r"|appreciated|welcome|expected|valued|asked for)"
    rf"(?P<behind> (?P<case>{_SAID}"
    rf"|(?:in|at|for) (?:(?:companies|firms|teams|organi[sz]ations|employers|places|offices)|{_PLACES}s?)"
    r" (?:which|that|where|with) [^,.;:!?()]{3,60}))"
    r"(?:\W*$|, (?:but|though|although|yet) )",
    re.IGNORECASE,
    hints=(" is ", " are ", " be "),
)
#: Right behind one thing, when that is needed: "… or Windows if your team sells games".
_IF: Final = expression(rf" (?P<case>{_BEFORE})(?=\W*$|[,.;:()])", re.IGNORECASE)
#: Things and places of which nothing is asked: "skills in Go must …".
_ASKERS: Final = expression(
    r"\b(?:skills?|companies|firms|employers|teams|organi[sz]ations|roles?|posts?|positions?|jobs?|work"
    r"|experience|candidates|applicants|adverti[sz]ements|postings|services|systems|products|customers"
    r"|clients|users|changes|projects|years|one|most|some|all) (?:in|at|on|from|outside|based|of)\b",
    re.IGNORECASE,
)
#: Behind what is asked for, of which of several posts it is, or of whom not: "Dutch, for the Leiden opening".
_OF_POST: Final = expression(
    rf"(?P<behind>[ ,](?:(?:(?<=,) |\()?(?P<sure>{_WHOLE})|(?:(?<=,) |\()(?P<case>{_APART}))\)?)\W*$",
    re.IGNORECASE,
)
#: Of whom it is asked, where that is not everybody: "Senior divers need …", "A mid-level tester has …".
_OF_SOME: Final = expression(
    r"\W*(?:(?:the|most|many|some) |(?:candidates?|applicants?|those) (?:for|at|of) (?:(?:the|our) )?)?"
    rf"(?P<who>(?:an? )?{_LEVELS}\.?"
    rf"(?:(?: [a-z]+){{0,2}}? {_TRADES}|(?= means )))"
    rf" (?P<verb>means|(?:(?:{OFTEN}|also) )?"
    r"(?:ha(?:s|ve)|needs?|requires?|brings?|must(?: have)?|should(?: have)?"
    r"|(?:is|are) expected to have)) ",
    re.IGNORECASE,
)
#: The same of those somewhere, whatever they are called: "ODs in the north also need …".
_OF_PLACE: Final = expression(
    rf"\W*(?P<who>(?:(?:[Tt]he|[Mm]ost|[Mm]any|[Ss]ome) )?(?:[A-Z]{{2,6}}s|[A-Z]?[a-z]+ {_TRADES}"
    r"|[A-Z]?[a-z]+s)"
    r" (?:in|at|on|from|outside|based in|based at|of|with|without|holding) (?:the |our )?"
    r"[^,.;:()]{2,40}?) "
    rf"(?P<verb>(?:(?:{OFTEN}|also) )?"
    r"(?:needs?|requires?|must(?: have)?|should have|(?:is|are) expected to have)) ",
    hints=("need", "require", "must", "should have", "expected to have"),
)
#: Where only some employers ask: "Yards in the public sector tend to insist on …".
_OF_EMPLOYERS: Final = expression(
    r"\W*(?P<who>(?:[Ss]ome |[Mm]any |[Mm]ost )?(?:[Ee]mployers|[Cc]ompanies|[Ff]irms|[Oo]rgani[sz]ations)"
    r" (?:in|at|of|outside|from) (?:the )?[a-z][^,.;:()]{2,40}?) "
    rf"(?P<verb>(?:(?:{OFTEN}|tend to|will|may) )?"
    r"(?:insist on|ask for|require|expect|demand|want|prefer)) "
)
#: Where only some of several posts ask: "One of the two posts requires \u2026".
_OF_POSTS: Final = expression(
    r"\W*(?:[^.;:,()]{3,80}, )?(?P<who>(?:one|two|three|four|five|six|some|\d{1,2}) of (?:the|our|these) "
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?"
    r"(?:posts|positions|jobs|roles|vacancies|openings)) "
    r"(?:(?:(?:is|are) |(?:is|are) [^.;:()]{1,60} )(?:subject to|dependent on|conditional (?:up)?on)"
    r"|(?:also )?(?:requires?|needs?|must have|asks? for|calls? for)) ",
    re.IGNORECASE,
    hints=(" of ",),
)
#: Of whom alone that is asked which stands behind a colon: "Diploma holders: 3 years".
_OF_HOLDERS: Final = expression(
    r"\W*(?P<who>(?!(?:Successful|Ideal|All|Our|The|Strong|Suitable|Good|Great|Top|Preferred|Qualified"
    r"|Interested|Most|Many|Your|For|Only|Minimum|Essential|Desirable)\b)"
    r"(?:[A-Z][\w'\u2019-]*(?: [a-z][\w-]*){0,2} (?:holders|graduates|leavers|applicants|candidates)"
    r"|(?:Non-)?[Gg]raduates"
    r"|(?:Applicants|Candidates|Those|People|Anyone|Anybody) with(?:out)? [^,.;:()]{3,40})): (?=\S)"
)
_LEVEL: Final = expression(rf"\b{_LEVELS}\b", re.IGNORECASE)
_SHORT: Final = {"sr": "senior", "snr": "senior", "jr": "junior", "jnr": "junior"}
_OPENED_LEVELS: Final = rf"{_LEVELS}\.?"
_MORE: Final = (
    r"(?:additional(?:ly)?(?: (?:requirements?|skills?|qualifications?))?|in addition|also|as well|on top"
    r"|only|(?:(?:must|should|need|needs|will need)(?: to)?(?: also)?(?: (?:have|bring|know|be))?)"
    r"|we (?:(?:also|additionally|further) )?(?:ask(?: for)?|expect|require|need|look for|want)"
    rf"|you (?:(?:also|additionally) )?{OUGHT}"
    r" (?:also )?(?:have|bring|know|be)"
    r"|you(?: will|['\u2019]ll)? (?:(?:also|additionally) )?need)"
)
_HOW_LONG: Final = r"(?: ?\([^()]{1,30}\))?"
#: What opens items of a level alone: "For senior riggers:", "Sr. role (6+ years) additionally:".
_OPENER: Final = expression(
    rf"\W*(?:{_MORE} )?(?P<case>(?:as|for|from|of|at"
    r"|if you (?:join|come|start|apply|are hired|work)(?: us)? as) "
    rf"(?:(?:an?|the|our|all|those|any) )?{_OPENED_LEVELS}"
    rf"(?: [a-z]+){{0,2}}?(?: {_TRADES})?{_HOW_LONG})(?:[\s,]{{1,2}}{_MORE}){{0,2}}[\s.:*]*$"
    rf"|\W*(?P<who>(?:(?:an?|the|our|all|any) )?{_OPENED_LEVELS.replace('P<level>', 'P<other>')}"
    rf"(?: [a-z]+){{0,2}}?(?: {_TRADES})?{_HOW_LONG})(?:[\s,]{{1,2}}{_MORE}){{1,2}}[\s.:*]*$"
    rf"|\W*(?:{_MORE} )?(?P<post>{_APART})(?:[\s,]{{1,2}}{_MORE}){{0,2}}[\s.:*]*$",
    re.IGNORECASE,
)
_OF_SEVERAL: Final = expression(r" or | and |/")  # "senior or lead diver"
_STOP: Final = expression(r"(?<!\b[SJ]r)[.!?;:]\s+")
_LONGEST: Final = 200


class Case(NamedTuple):
    """A clause without its case, and the case in its own words: "for cloud roles"; None if it is the role."""

    rest: Span
    condition: str | None


def unless_everywhere(words: str | None) -> str | None:
    """Give words for where alone a thing is asked for; none, where that is everywhere.

    Example:
        >>> unless_everywhere("in most wards"), unless_everywhere("in all our wards")
        ('in most wards', None)

    """
    return None if words is None or words.split()[1] in ("all", "both", "each", "every") else words


def find_case(text: str, clause: Span, role: str) -> Case | None:
    """Find in which case a clause asks, if it says so: before it, behind it, or by whom it is about.

    What is said of the level that the *role* has by its name is said of the role.

    Example:
        >>> text = "For cloud roles, you need AWS."
        >>> find_case(text, Span(0, len(text)), "Diver")
        Case(rest=Span(start=17, end=30), condition='for cloud roles')
        >>> text = "Senior engineers need AWS."
        >>> find_case(text, Span(0, len(text)), "Diver").condition
        'for senior engineers'

    """
    start = _sentence_start(text, clause.start)
    ahead = _AHEAD.match(text, start, clause.end) or _ALSO_AHEAD.match(text, start, clause.end)
    if ahead is not None and (case := _case_of(ahead)) is not None:
        return Case(Span(max(clause.start, ahead.end()), clause.end), _condition(case, role))
    some = _OF_SOME.match(text, start, clause.end)
    some = some or _of_place(text, start, clause.end)
    if some is not None:
        rest = Span(max(clause.start, some.start("verb")), clause.end)
        return Case(rest, _condition(some["who"], role, before="for "))
    some = _OF_EMPLOYERS.match(text, start, clause.end) or _OF_POSTS.match(text, start, clause.end)
    if some is None and text.find(": ", start, clause.end) >= 0:
        some = _OF_HOLDERS.match(text, start, clause.end)
    if some is not None:
        rest = Span(max(clause.start, some.end()), clause.end)
        return Case(rest, _condition(some["who"], role, before="for "))
    behind = _BEHIND.search(text, clause.start, clause.end)
    behind = behind or _OF_POST.search(text, clause.start + 1, clause.end)
    if behind is None or (case := _case_of(behind)) is None:
        return None
    return Case(Span(clause.start, behind.start("behind")), _condition(case, role))


def _case_of(found: re.Match[str]) -> str | None:
    """Give the words of a case, whichever of its groups holds them; None where they are of no case."""
    group = "case" if found["case"] is not None else "sure"
    return None if _NO_CASE.match(found.string, found.start(group)) else found[group]


def case_of_opener(words: str, role: str) -> str | None:
    """Give of which level or post alone that is asked which words open; None where it is the role's.

    Example:
        >>> case_of_opener("Sr. role (6+ years) additionally:", "Rigger")
        'for Sr. role (6+ years)'
        >>> case_of_opener("For senior riggers:", "Senior Rigger"), case_of_opener("Senior level", "Rigger")
        (None, None)
        >>> case_of_opener("For the Leiden branch:", "Rigger")
        'for the Leiden branch'

    """
    found = _OPENER.match(words) if len(words) <= _LONGEST else None
    if found is None or _NO_CASE.match(words.strip()) or _condition(words, role) is None:
        return None
    case = found["case"] or found["post"]
    return case[:1].lower() + case[1:] if case else f"for {found['who']}"


def in_sentence(text: str, clause: Span, at: Span) -> Span:
    """Give what of a clause is of the sentence that a place in it lies in."""
    stop = _STOP.search(text, at.end, clause.end)
    return Span(max(clause.start, _sentence_start(text, at.start)), stop.start() if stop else clause.end)


def _of_place(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find those of some place that a sentence asks something of, save of those who ask: "teams in …"."""
    found = _OF_PLACE.match(text, start, end)
    return None if found is None or _ASKERS.search(found["who"]) else found


def condition_behind(text: str, end: int) -> str | None:
    """Give under which condition that is asked for which ends at a place: "SQL if you join the data team".

    Example:
        >>> condition_behind("Go, or C if your team builds kernels.", 8)
        'if your team builds kernels'

    """
    found = _IF.match(text, end, end + _LONGEST)
    return found["case"] if found is not None else None


def _sentence_start(text: str, index: int) -> int:
    """Give where the sentence begins that an index lies in, or the index, where that is too far back."""
    if not index:
        return 0
    reach = max(0, index - _LONGEST)
    return max((match.end() for match in _STOP.finditer(text, reach, index)), default=index if reach else 0)


def _condition(case: str, role: str, *, before: str = "") -> str | None:
    """Word a case; None for one that is the role itself, by its name or by the level in it."""
    words, own = (
        re.sub(r"\b(?:snr|sr|jnr|jr)\b\.?", lambda one: _SHORT[one[0].strip(".")], text.lower())
        for text in (case, role)
    )
    level = _LEVEL.search(words)
    has_level = level is not None and level.group().rstrip("s") in own
    if (own in words and (has_level or level is None)) or (has_level and not _OF_SEVERAL.search(own)):
        return None
    case = re.sub(r"^(?:[Ss]hould|[Pp]rovided(?: that)?) you\b", "if you", case)
    return before + (case if case[1:2].isupper() else case[:1].lower() + case[1:])
