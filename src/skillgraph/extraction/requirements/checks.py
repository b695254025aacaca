"""What the law or a house asks of whoever starts: checks, clearances, the right to work somewhere."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.askings import Asked, AskedList
from skillgraph.extraction.wording.modality import is_negated
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import HOLDER, IDEAL, OUGHT
from skillgraph.language.words import word_set
from skillgraph.model import Span

#: A check by its name: "a Basic DBS check", "drug screen", "proof of required immunizations".
_CHECK: Final = expression(
    r"(?:(?:(?:basic|enhanced|standard|criminal|records?|history|police|background|credit|DBS|NV1|SC|drug"
    r"|medical|security|pre-?employment|identity|right[- ]to[- ]work|working with children|fingerprint"
    r"|national|reference|baseline|personnel|disclosure) ){1,4}"
    r"(?:checks?|screen(?:ing)?s?|clearance|vetting|disclosure)\b"
    r"|(?:(?:drugs?|alcohol)(?: and | & | or |/))?(?:drugs?|alcohol) (?:tests?|screening)\b"
    r"|Ministry of [A-Z][a-z]+ checks?\b|(?-i:[A-Z]{3,5}) (?:tax )?clearance\b"
    r"|certificate of (?:good )?conduct(?: \([A-Z]{2,6}\))?|screening \([A-Z]{2,6}\)"
    r"|proof of (?:required )?(?:immuni[sz]ations?|vaccinations?))",
    re.IGNORECASE,
)
#: What makes a demand of it.
_DEMANDED: Final = expression(
    r"\b(?:subject to|contingent (?:up)?on|conditional (?:up)?on|dependent (?:up)?on"
    r"|requires? (?:an?|the|all)|(?:is|are|be) (?:also )?required|is needed|needed|must"
    r"|(?:will|you['\u2019]ll) (?:need|have)|before you (?:start|join|begin)"
    r"|prior to (?:starting|employment|appointment)"
    r"|(?:is|are|will be) (?:also )?(?:made|done|carried out|run|performed|conducted|obtained|taken)\b"
    r"|we (?:also )?(?:do|run|make|carry out|perform|conduct) [^.;]{3,60} (?:on|of|for)"
    r" (?:everyone|everybody|whoever|(?:all|each|every|any) (?:new )?"
    r"(?:hires?|starters?|colleagues?|employees?|staff))"
    r"|(?:is|are) part of (?:the|our) (?:pre-employment|health check|onboarding|offer|checks?|vetting)"
    r"|part of (?:the|our) (?:hiring|selection|recruitment))\b",
    re.IGNORECASE,
)
#: A check, or a paper for one, by its short name, and what asks for it in no other words.
_PROOF: Final = expression(
    rf"{_CHECK.pattern}|(?:basic|enhanced|standard) (?-i:DBS)\b(?! checks?\b)"
    rf"|proof of (?:your )?right to work\b",
    re.IGNORECASE,
)
#: Of whom it is asked, or of nobody by name; not of guests.
_ASKED: Final = expression(
    r"(?:^\W*|\byou(?:['\u2019]ll)? |\b(?:whoever|anyone|everyone) (?:we (?:choose|hire|appoint) "
    r"|is [a-z]+ )?"
    rf"|\b(?:applicant|candidate|{HOLDER}|the {IDEAL} person)s? )"
    r"(?:(?:will|would|may) )?(?:also |then )?be asked (?:for|to (?:bring|provide|show))\b"
    rf"|(?:{_PROOF.pattern}|references?) (?:will|would|may) (?:also )?be requested\b",
    re.IGNORECASE,
)
#: What is filed for others: "reference checks, which you file", "checks on tenants".
_FILED: Final = expression(
    r"[,;] (?:which|that) you\b|\b(?:checks?|clearances?|references) (?:for|of|on) (?:(?:all|our|new|the) )*"
    r"(?!years\b)[a-z]+s\b"
)
#: The right to work in a place, in the words that ask for it.
_RIGHT: Final = expression(
    r"\b(?:must|need(?:s|ed)? to|have to|has to|should|required to|only) (?:already |also )?(?:be |have )?"
    r"(?:currently )?(?P<to_work>(?:legally )?(?:entitled|eligible|authori[sz]ed|permitted|allowed) to work"
    r" in (?:the )?(?-i:[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}))"
    r"|(?P<rights>(?:full |unrestricted |valid )?(?:working|work) rights in (?:the )?"
    r"(?-i:[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}))"
    r"(?= (?:needed|required|are (?:needed|required))\b)",
    re.IGNORECASE,
)
#: The right to work by its noun, alone in an item, or behind what demands it; not where another will do.
_RIGHT_HELD: Final = expression(
    r"(?:^\W*|\b(?:must|need(?:s|ed)? to|have to|has to|should) (?:already |also )?(?:have|hold|possess) "
    r"|\bneed |\bonly (?:consider )?(?:candidates|applicants|people|persons|those)"
    r" (?:who (?:already |currently )?(?:have|hold|possess)|with) )"
    r"(?P<held>(?:(?:the|an?) )?(?:(?:legal|full|unrestricted|existing|valid) )*"
    r"right to (?:live and )?work in (?:the )?"
    r"(?-i:[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}))(?![\w-]|,? or\b| (?-i:[A-Z]))",
    re.IGNORECASE,
)
#: Of whom it is asked, wherever a text says so.
_THEY_MUST: Final = (
    rf"\b(?:you|(?:applicant|candidate|employee|{HOLDER})s?)"
    rf"(?:['\u2019]ll| will)? (?:{OUGHT}|be required to) (?:also |therefore )?"
)
_PAPER: Final = (
    r"an? (?P<{}>(?:(?!and\b|or\b)[\w'\u2019-]+ ){{1,6}}?(?:licen[cs]e|registration|permit|clearance))"
)
#: Papers that somebody has to have, or to get, in a section that asks nothing.
_PAPERS: Final = expression(
    rf"{_THEY_MUST}(?:hold|have|possess|obtain)(?: or (?:be able to )?(?:obtain|acquire))? "
    rf"{_PAPER.format('first')}(?: and {_PAPER.format('second')})?(?=\W*$|[,;.])",
    re.IGNORECASE,
)
#: Where, or when, somebody has to be: "must live within 30 miles of Hull", "be available in the evenings".
_PLACED: Final = expression(
    rf"{_THEY_MUST}(?![^;.]* or (?:be|able|willing|prepared)\b)"
    r"(?:(?:live|reside|be (?:based|located|resident)) "
    r"(?P<near>(?:within|near|close to|in the vicinity of) [^,;.()]{3,60})"
    r"|(?:be [^,;.()]{3,80}? and )?be available (?P<when>(?:for|in|during|between|on|from) [^,;.()]{3,80}))",
    re.IGNORECASE,
)
_BEING: Final = {"near": "living ", "when": "availability "}
#: A register that whoever starts has to join: "You'll need to join the PVG Scheme".
_SCHEME: Final = expression(
    r"\b(?:must|(?:will |['\u2019]ll )?need to|have to|asked to|required to) (?:also )?"
    r"(?:join|register (?:with|for)|be (?:an? )?members? of|enrol(?:l)? in)"
    r" (?:the )?(?P<scheme>(?-i:[A-Z]{2,5}) (?:scheme|register|update service))\b",
    re.IGNORECASE,
)
#: Whom a sentence seeks by what they hold: "We seek a time-served plater".
_SOUGHT: Final = expression(
    r"\b(?:looking for|seek(?:s|ing)?|recruit(?:s|ing)?|hiring|need|you are|who is) an? "
    r"(?P<held>(?:time[- ]served|apprentice[- ]trained)(?: [a-z][a-z-]+){1,3}?)"
    r"(?= (?:at|for|in|to|who|with)\b|\W*$|[.,;?])",
    re.IGNORECASE,
)
#: What a text has one of that asks for any of these.
_WORDS: Final = frozenset(
    """
    allowed authorized available based check clearance conduct disclosure eligible entitled immunization
    licence license live located permit permitted register registration reside resident right scheme
    screen screening served service test trained vaccination vetting
    """.split()
)
#: A paper that a sentence opens with, and how far it is asked for: "A degree in law is welcome".
_ASKED_FOR: Final = expression(
    r"\W*(?:an? |the )?(?:[\w'\u2019/-]+ ){0,4}(?:degree|diploma|licen[cs]e|certificate|qualification)s?"
    r"(?: in [a-z][a-z -]{2,40}?)? (?:is|are|would be) (?:also )?(?:an? )?(?:advantage|asset|bonus|desirable"
    r"|essential|helpful|needed|plus|preferred|required|useful|welcome)\b",
    re.IGNORECASE,
)
_CLAUSES: Final = expression(r"[;.](?:\s+|$)")
_SILENT: Final = frozenset({"responsibilities", "navigation", "prompts", "framework", "career", "market"})
_RULE: Final = "check before somebody starts"


def state_checks(requirements: Requirements, index: int, frame: Frame) -> None:
    """State the checks that a passage asks for, wherever it stands, save where a section asks anyway."""
    text = requirements.ledger.parsed.passages[index].text
    if frame.kind in _SILENT or word_set(text).isdisjoint(_WORDS):
        return
    for found in filter(None, (_SCHEME.search(text), _SOUGHT.search(text))):
        if not is_negated(text[: found.end()]):
            told, name = Place(index, Span(*found.span())), Span(*found.span(1))
            requirements.clause(index, name, frame.saying("required", told), rule=_RULE)
    if frame.kind in ASKING_KINDS:
        return
    alone = _CHECK.fullmatch(text) if frame.modality == "required" else None
    if alone is not None:  # an item below "Whoever is chosen will be required to submit:"
        requirements.clause(index, Span(0, len(text)), frame, rule=_RULE)
        return
    rules = (_PLACED, _PAPERS) if frame.silent else (_PLACED,)
    for match in () if is_negated(text) else (one for rule in rules for one in rule.finditer(text)):
        is_asked = frame.saying("required", Place(index, Span(*match.span())))
        for group in (one for one, words in match.groupdict().items() if words):
            words = f"{_BEING.get(group, '')}{match[group].strip()}"
            concept = requirements.naming.propose(words, "skill")
            one = Asked(concept, Span(*match.span(group)), linked=False, rule="own words")
            requirements.stated.state(index, AskedList((one,)), is_asked, level=None, rule=_RULE)
    for span, cue in find_checks(text):
        requirements.clause(index, span, frame.saying("required", Place(index, cue)), rule=_RULE)


def asks_for_paper(text: str) -> bool:
    """Tell whether a sentence asks for a paper, wherever it stands.

    Example:
        >>> asks_for_paper("A diploma in baking is a plus."), asks_for_paper("A degree is paid for.")
        (True, False)

    """
    return _ASKED_FOR.match(text) is not None


def find_checks(text: str) -> Iterator[tuple[Span, Span]]:
    """Find the checks that a text asks for, each with the words that ask.

    Example:
        >>> text = "This post is subject to a Basic DBS check."
        >>> [text[span.start : span.end] for span, _ in find_checks(text)]
        ['Basic DBS check']
        >>> list(find_checks("We run background checks on vendors."))
        []

    """
    start = 0
    for end in [*(found.start() for found in _CLAUSES.finditer(text)), len(text)]:
        words = text[start:end]
        if not word_set(words).isdisjoint(_WORDS):
            for right in (*_RIGHT.finditer(words), *_RIGHT_HELD.finditer(words)):
                if not is_negated(words[: right.end()]):  # "only those with … can be considered"
                    yield _within(start, right.span(right.lastgroup or 0)), _within(start, right.span())
            asked = _ASKED.search(words) if _FILED.search(words) is None else None
            named = _CHECK if asked is None else _PROOF
            checks = [] if is_negated(words) else list(named.finditer(words))
            if checks and (demanded := asked or _DEMANDED.search(words)) is not None:
                yield from ((_within(start, one.span()), _within(start, demanded.span())) for one in checks)
        start = end + 1


def _within(start: int, span: tuple[int, int]) -> Span:
    return Span(start + span[0], start + span[1])
