"""What somebody is said to bring: "you have 3 years of …", "we seek a potter who knows …"."""

import re
from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.qualifications.certificates import opens_with_papers
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.requirements.experience import is_done
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.sentences.unasked import is_of_application
from skillgraph.extraction.wording.modality import find_level, opens_with_level
from skillgraph.extraction.wording.own_levels import level_of_manner
from skillgraph.extraction.wording.trimming import before_purpose
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import IDEAL
from skillgraph.model import Span

#: What somebody is who knows a thing.
VERSED: Final = (
    r"(?:(?:[a-z]+ly )?(?:comfortable|confident|familiar|proficient|fluent|skilled|experienced|knowledgeable"
    r"|adept|competent|(?:well[- ])?versed|at (?:ease|home))\b|(?:very |really )?good at\b)"
)
#: Others who do so, and of whom nothing is asked here: "our clients are looking for".
OF_OTHERS: Final = expression(
    r"\b(?:your (?:\w+ )?(?:manager|team|boss|colleagues?|mentor|buddy|peers?)"
    r"|our (?:\w+ )?(?:clients?|customers?|partners?|users|investors|competitors|suppliers?))"
    r"(?: (?:is|are|also|often|always|will))*\s*$",
    re.IGNORECASE,
)
#: What an advertisement without sections says that its reader, or whom it looks for, has or is.
_BRINGS: Final = expression(
    rf"\b(?:(?:you|{IDEAL} (?:candidate|person|applicant))"
    r"(?: (?:will |already |also )?"
    rf"(?P<verb>brings?|ha(?:s|ve)|holds?|possess(?:es)?"
    r"|knows?(?! (?:what|which|who|whether|why|where)\b)"
    rf"|speaks?|masters?|(?:are|is)(?=(?: also)? {VERSED}))"
    rf"|['\u2019](?P<short>ve(?: got)?|re(?= {VERSED})))"
    r"|(?:look(?:ing)? for|hiring|seek(?:ing)?|need|we(?:['\u2019]d| would)? want"
    r"|(?:think(?:ing)?|dream(?:ing)?) of(?= some(?:one|body)\b)) [^.;]{3,60}?"
    r" (?:who (?:already |also )?(?P<they>has|have|is|are|brings?|holds?|knows?|speaks?)"
    r"|(?P<with>with)))\s+(?:also\s+)?",
    re.IGNORECASE,
)
#: What makes a clause no wish: "Once you have built it, tell us".
_UNTIL: Final = expression(
    r"\b(?:if|once|when|whenever|after|until|whether|unless|maybe|perhaps|as soon as|by (?:then|the)"
    r"|(?:in|within) (?:your|the) first)\b|\bwill have ",
    re.IGNORECASE,
)
_COMPETENCE: Final = expression(
    r"\b(?:skills?|knowledge|experience|background|expertise)(?=\s*(?:[.,;]|$)|\s(?:and|or|in|of|with|as|on)\b)",
    re.IGNORECASE,
)
#: "You have sales experience": by the noun alone.
_NAMED_COMPETENCE: Final = expression(
    r"(?!(?:an?|the|our|your|no|many|more|little|all|what|such)\b)(?:[\w/&-]+ ){1,3}?"
    r"(?:skills|knowledge|experience|expertise)(?=\W*$|,| (?:and|or|in|of|with|from|within)\b)"
)
_BRINGING: Final = ("you", "who ", "with ", "candidate", "person", "applicant")
_HAS: Final = frozenset({"has", "have", "ve", "ve got"})
_BEING: Final = frozenset({"is", "are", "re"})
_USED: Final = expression(r"used (?!(?:an?|the|our|this|that|it|my)\b)")
_FIRST: Final = len("a completed ")
_LONGEST_OPENING: Final = 80
_CLEAN: Final = r"(?: (?:clean|good|solid|readable|tidy|fluent|idiomatic))?"
_AND_HAS: Final = expression(
    r",?\s+(?:and|who)(?: who| you)? (?P<verb>has|have|is|are|brings?|holds?|knows?|speaks?"
    rf"|(?:writes?|codes? in){_CLEAN}(?= (?-i:[A-Z])))\s+",
    re.IGNORECASE,
)
#: How a clause shares the verb of the one before it: "… and be able to", "…, good sewing skills".
GOES_ON: Final = expression(
    r"\s*(?:(?P<verb>be|have|hold|know)\s+|(?=abilit(?:y|ies) to\b"
    r"|an? (?:[a-z]+ ){0,2}?(?:commitment|desire|eagerness|willingness|ability) to\b"
    rf"|(?:able|willing|happy) to\b|{VERSED}"
    r"|(?:strong|excellent|good|solid|proven|deep) [^,;.]{2,40}\bskills\b"
    r"|(?P<noun>(?:(?:an?|some|any|first|prior|previous|practical|hands-on|basic|working|good|very|solid|sound"
    r"|strong|deep|broad|thorough|excellent|proven|relevant|initial|professional|commercial) ){0,4}"
    r"(?:experience|knowledge|understanding|familiarity|command|grasp|proficiency|expertise"
    r"|background|interest) (?:of|in|with|using|working|as)\b)))"
)
AMOUNT: Final = expression(
    r"\W*(?:spent (?:the (?:last|past) )?)?(?:at least |over )?"
    r"(?:\d+\+?|two|three|four|five|six|seven|eight|ten|a few|several) years"
    r"|.{0,20}\b(?:degree|diploma)",
    re.IGNORECASE,
)


def state_brought(
    requirements: Requirements, index: int, span: Span, frame: Frame, *, had: Span | None = None
) -> bool:
    """State "you bring 3 years of …" and "we seek a potter who knows …" of a text without sections.

    *had* is the verb with which a clause says what whoever has the role has or knows: "A potter knows …".
    """
    text = requirements.ledger.parsed.passages[index].text
    reach = max(0, span.start - _LONGEST_OPENING)  # "We need someone | with Go" are two clauses
    lowered = text[reach : span.end].lower()
    if had is not None:
        verb, start, is_until = text[had.start : had.end], had.end + 1, False
    elif any(hint in lowered for hint in _BRINGING):
        found_in = (one for one in _BRINGS.finditer(text, reach, span.end) if one.end() >= span.start)
        opening = next(found_in, None)
        if opening is None or OF_OTHERS.search(text, reach, opening.start()):
            return False
        before = text[min(span.start, opening.start()) : opening.start()]
        if is_of_application(before) or before.rstrip().lower().endswith("whether"):
            return (
                False  # "Send your CV and a note about a ship you have sailed on", "We don't mind whether …"
            )
        verb, start = opening[opening.lastindex or 0].lower(), opening.end()
        is_until = _UNTIL.search(text, min(span.start, opening.start()), opening.end()) is not None
    else:
        return False
    found = False
    while verb:
        following = _AND_HAS.search(text, start, span.end)
        rest = Span(start, before_purpose(text, start, following.start() if following else span.end))
        if _is_brought(text, rest, verb, is_until=is_until):
            found = True
            whole = Span(start - len(text[:start].rstrip().rpartition(" ")[2]) - 1, rest.end)
            if verb.startswith("know") and level_of_manner(text, whole) is not None:
                rest = whole  # "knows their way around …"
            requirements.clause(index, rest, frame, rule="requirement of a sentence")
        verb, start = (following["verb"].lower(), following.end()) if following else ("", span.end)
    return found


def has_brought(text: str, end: int) -> bool:
    """Tell whether a sentence says, before a place in it, what its reader has or for how long.

    Example:
        >>> has_brought("You have patience and some experience", 17), has_brought("We knit and some", 7)
        (True, False)

    """
    start = max(text.rfind(mark, 0, end) for mark in (". ", "! ", "? ", "; ")) + 1
    opening = _BRINGS.search(text, start, end)
    told = opening is not None and not OF_OTHERS.search(text, start, opening.start())
    return told or AMOUNT.match(text, start, end) is not None


def _is_brought(text: str, rest: Span, verb: str, *, is_until: bool) -> bool:
    """Tell whether what somebody has or is, behind a verb, is a competence, time, a degree, or work done."""
    if verb in _BEING and is_until:
        return False
    competence = _COMPETENCE.search(text, rest.start, rest.end) and find_level(text, rest).level
    done = verb in _HAS and not is_until and (is_done(text, rest) or _USED.match(text, rest.start))
    plain = verb.startswith(("know", "speak", "master", "write", "code")) or opens_with_level(text, rest)
    degree = next(iter(find_degrees(text[rest.start : rest.end])), None) if verb not in _BEING else None
    is_degree = degree is not None and degree.span.start <= _FIRST
    is_paper = opens_with_papers(text, rest) or is_degree
    is_named = _NAMED_COMPETENCE.match(text, rest.start, rest.end) is not None
    plain = plain or (verb not in _BEING and not is_until and (is_paper or is_named))
    plain = plain or (is_degree and text.endswith("will have ", 0, rest.start))
    return bool(plain or competence or done or AMOUNT.match(text, rest.start, rest.end))
