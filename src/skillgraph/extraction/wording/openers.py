"""What the words of headings, labels and lead-ins say of what they open."""

import re
from functools import lru_cache
from typing import Final

from skillgraph.documents.sections import normalized_heading, read_heading
from skillgraph.extraction.posts.stage_headings import is_stage
from skillgraph.extraction.wording.modality import find_modality, is_negated
from skillgraph.language.cues import any_cue, cue_patterns
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.lists import ONE_OF
from skillgraph.language.verbs import is_third_person, opens_duty

_WEEKDAY: Final = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CLOCK_TIME: Final = (
    r"(?:(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)|noon|midday|midnight)"
)
CLOCK_TIMES: Final = rf"{_CLOCK_TIME}(?: ?(?:[\u2013\u2014-]|to|until|till) ?{_CLOCK_TIME})?"
"""Matches when in a day something is done: "9:00 \u2013 10:30", "2pm"."""
_GENERIC_LABEL: Final = expression(
    r"(?:academics?|professional|educational"
    r"|educations?(?: (?:and|&) (?:experience|training|qualifications?))?"
    r"|(?:work |professional |prior |relevant )?experience"
    r"|(?:UG|PG)(?: (?:degree|qualification))?|degrees?"
    r"|(?:licensures?|licen[cs]es?)(?:(?:/| and | & )certifications?)?|certifications?|certificates?"
    r"|(?:(?:core|key|essential|required|basic|advanced|main|primary|other|additional|hard|preferred"
    r"|desirable|relevant|speciali[sz]ed|specific) )*"
    r"(?:technical |tech |technology |soft |hard |personal |professional |language |interpersonal )?"
    r"(?:skills?|competenc(?:y|ies)|qualifications?|requirements?|knowledge|abilities|attributes|qualities"
    r"|stack|technologies|tools)"
    r"(?: (?:and|&) (?:tools|technologies|knowledge|experience|competencies|expertise|skills|abilities"
    r"|training|qualities|qualifications|attributes))?"
    r"|must[- ]haves?|nice[- ]to[- ]haves?|(?:\w+ )?privileges"
    r"|(?:responsibilities|duties) includ(?:e|ing)|responsibilit(?:y|ies)|duties|tasks?"
    r"|(?:technical |professional )?background|toolbox|toolkit|tech(?:nology)? stack|seniority"
    r"|minimum|preferred|(?:here['\u2019]s )?what(?: is|['\u2019]s) included"
    r"|(?:(?:minimum|previous|prior) )?(?:years of )?experience"
    r"|(?:in|for|at|across|within|outside|under|during|before|after|depending on) .+"
    r"|studies|schooling|training|track record|temperament|character|personality|tools?|extras?"
    r"|(?:(?:special|other|personal) )?circumstances"
    r"|required|bonus|plus|languages?|note|location|other|others|general|overview|summary"
    rf"|(?:from |at )?{CLOCK_TIMES}"
    rf"|(?:(?:every|each|early|late|mid|{_WEEKDAY})[ -])?"
    rf"(?:morning|afternoon|evening|night|noon|midday|lunch ?time|{_WEEKDAY})s?"
    r"|personal|interpersonal|practical|physical|behaviou?ral"
    r"|(?:positive|good) (?:indicators?|signs?|behaviou?rs)|green flags?"
    r"|conditions of (?:employment|service|appointment)"
    r"|(?:junior|mid|middle|senior|principal|trainee)(?:[- ]level)?"
    r"|(?:(?!assembl|famil|repl|suppl|anomal|monopol)[a-z]{4,}ly|often|sometimes)"
    r"(?: (?:asked for|brings?|ha(?:s|ve)|holds?|knows?|wanted))?)",
    re.IGNORECASE,
)
_OPEN_END: Final = expression(rf"(?<=\w) (?:in|of|with)$|\s*\({ONE_OF}[^()]*\)$", re.IGNORECASE)
#: How a heading that asks nothing denies, or speaks of what is bad.
_WHAT_IS_NOT: Final = expression(
    r"\b(?:not|\w{1,8}n t|cannot|never|out of|outside|flags?|signs?|indicators?|behaviou?rs"
    r"|anti ?patterns?)\b"
)
#: A label of what a company is for.
_PURPOSE: Final = expression(r"\W*(?:(?:the|our|its) )?(?:mission|vision|purpose|goals?)\W*", re.IGNORECASE)
#: What somebody has or is, and does not do: "have experience with …", "be fluent in …".
_HAVING: Final = expression(
    r"\W*(?:(?:the |an? )?(?:[a-z]+ )?(?:you|candidate|applicant) (?:will |must |should )?(?:need to )?)?"
    r"(?:have|possess|bring) (?:[\w+-]+ ){0,3}?(?:command|experience|knowledge|expertise|understanding)\b"
    r"|\W*can (?!be\b)[a-z]+ "
    r"|\W*be (?:\w+ )?(?:proficient|fluent|skilled|experienced|familiar|versed) (?:in|with|at)\b"
    r"|\W*knows (?!(?:what|when|where|who|why|whether|which|that)\b)"
    r"|\W*ha(?:s|ve) (?:[a-z]+ed|built|led|run|held|kept|taught)"
    r" (?:and|an?|the|at|in|with|for|on|several|one|two)\b"
    r"|\W*certification: ",
    re.IGNORECASE,
)
_HOW_WELL: Final = (
    "advanced|basic|broad|comprehensive|deep|detailed|excellent|extensive|firm|good|in-depth|outstanding|recognised"
    "|recognized|solid|sound|strong|technical|thorough"
)
#: How an item opens that asks for experience, wherever it stands.
_EXPERIENCE: Final = expression(
    r"(?:at least |minimum )?\d+\+? years?\b|(?:an? )?(?:university|college|[a-z]+['\u2019]s) degree\b"
    r"|(?:at least )?(?:two|three|four|five|six|seven|eight|ten|several) years['\u2019]? (?:of|in|as|with)\b"
    rf"|(?:an? )?(?:(?:hands[- ]on|prior|previous|proven|work|professional|practical|{_HOW_WELL})\s+){{0,3}}"
    r"(?:experience|proficiency|familiarity|expertise|fluency)\s+(?:in|with|of|using|[a-z]+ing)\b"
    rf"|(?:an? )?(?:(?:working|{_HOW_WELL})\s+){{0,2}}"
    r"(?:knowledge|understanding|command|mastery|grasp)\s+(?:of|in)\b"
    r"|(?:an? )?knack for\b",
    re.IGNORECASE,
)
#: Labels of what one may learn from, which nobody asks for.
_LEARNING: Final = expression(
    r"\b(?:learning (?:paths?|resources)|online (?:resources|courses|learning)|bootcamps?|moocs?)\b",
    re.IGNORECASE,
)
#: Kinds of headings of what is offered, or said to everybody.
_OFFERING: Final = frozenset({"benefits", "boilerplate"})
#: How far somebody's work reaches.
_SCOPE: Final = expression(r"\W*(?:scope|reach|remit|sphere)(?: of (?:influence|impact))?\W*", re.IGNORECASE)
#: The signs of a line that tells where a page stands.
_CRUMBS: Final = expression(r"\s+[\u203a\u00bb>]\s+")
_MOST_CRUMBS: Final = 8
_LONGEST_CRUMBS: Final = 160
_CRUMB_WORDS: Final = 6
_PAIR: Final = 2
#: What is offered, as the head of its words: "13th salary", "monthly gym membership".
_BENEFIT: Final = expression(
    r"\W*+(?:(?:free|paid|unlimited|subsidi[sz]ed|complimentary) (?!(?:and |/ ?)?(?:open|software))"
    r"|(?:[\w.%-]+ ){0,4}(?:salary|salaries|lunch(?:es)?|breakfasts?|snacks|fruit|meals|gym|yoga|massages?"
    r"|vacation|days off|time off|pto|(?:parental|paid|sick) leave|childcare|perks|benefits"
    r"|(?:health|dental|life|medical|vision|travel) insurance|(?:health|dental|medical) (?:care|cover|plan)"
    r"|pensions?|pension (?:plan|scheme)|401\(?k\)?|(?:stock|share) options|equity|rsus?|bonus(?:es)?"
    r"|allowance|stipend|discounts?"
    r"|(?:learning|training|education|conference|personal|home[- ]office|equipment|travel|wellness) budget"
    r"|\d[\d.]{0,4}+ days['\u2019]? (?:of )?(?:annual )?(?:leave|holidays?)"
    r"|memberships?|vouchers?|tickets?|parking|company (?:car|bike|phone|laptop))"
    r"[\s.!)]*$)",
    re.IGNORECASE,
)
#: How a label opens what is added: what is wished for, or given.
_ADDED: Final = expression(r"\b(?:bonus|plus|extras?|on top)\b", re.IGNORECASE)
#: What an employer gives, as an item in lower case that says nothing else: "$50/month phone stipend".
_GIVEN: Final = expression(
    r"(?:(?![$\u20ac\u00a3])\W)*+(?:401 ?\(?k\)?(?:\W*$| (?:plan|with|match|contribution|retirement)\b)"
    r"|(?:(?:an?|the|annual|yearly|quarterly|monthly|target|performance|discretionary|variable|sign[- ]?on"
    r"|cash|company) ){0,4}bonus(?:es)? (?:of|up to|from|between|worth|based|paid|depending|linked)\b"
    r"|[$\u20ac\u00a3]\d[\d.,]*+k?(?: ?/ ?| per | an? | each | every )(?:year|month|week|quarter)"
    r" (?:for|towards?|to spend on)\b"
    r"|(?:(?:an?|the|up to|at least|monthly|yearly|annual) )*"
    r"(?:[$\u20ac\u00a3]?\d[\d.,]*k?\+?|two|three|four|five|six|seven|eight|ten|twenty|thirty)"
    r"(?:(?: ?/ ?| per | an? )[a-z]+)? (?:[a-z-]+['\u2019]? ){0,4}?(?:stipend|allowance|pto|vacation"
    r"|annual leave|leave(?= (?:rising|plus|a year|per year|and)\b|,|\W*$)|holidays?"
    r"|days off|(?:parental|sick) leave|paid time off)\b"
    r"|(?:(?:an?|the|monthly|yearly|annual|quarterly|generous) ){1,2}(?:[a-z-]+ ){0,3}?"
    r"(?:stipend|allowance)\b"
    r"|(?:(?:flights?|travel|camp|meals?|accommodation|lodging|board|expenses|fuel|mileage|uniforms?|tools"
    r"|training|exam fees|fees|overtime|relocation|parking|tolls)(?:, | and | & |,? )){1,5}"
    r"(?:(?:is|are|will be) )?(?:all |fully )?(?:paid|provided|covered|reimbursed|supplied|refunded"
    r"|included)\b"
    r"|(?:compensated|paid|remunerated|reimbursed|rewarded) (?:as|at|by|for|in|on|per|under|with)\b"
    r"|(?:[a-z'\u2019-]+ ){1,6}appl(?:ies|y(?<=s apply))\W*$"
    r"|(?:[a-z-]+ ){1,3}allowance (?:of )?(?:[a-z]{0,3}[$\u20ac\u00a3]|[a-z]{3} )\d"
    r"|(?:up to )?\d[\d.,]*+ ?%(?: (?:to|or|-|\u2013) \d[\d.,]*+ ?%)? (?:in|of) (?:options|equity|shares"
    r"|stock)\b"
    r"|(?:[\w-]+['\u2019]? ){1,3}vesting\b"
    r"|(?:free|paid|unlimited|subsidi[sz]ed|complimentary) (?:[a-z-]+ ){0,2}?(?:parking|lunch(?:es)?"
    r"|breakfasts?|snacks|fruit|meals|gym|vacation|holidays?|time off|leave|pto)\b"
    r"|(?:(?:an? |generous |private |paid )?(?:annual leave|company (?:car|bike|phone|laptop)"
    r"|dental (?:cover(?:age)?|care|insurance|plan)|vision (?:cover(?:age)?|care|insurance|plan)"
    r"|pension (?:scheme|plan|contributions?)))(?:\W*$| (?:of|up to|with|from)\b)"
    r"|(?:(?:health|medical|dental|vision|life)(?:,(?: and)? | and | & )){1,4}"
    r"(?:health|medical|dental|vision|life)(?: (?:insurance|cover(?:age)?|plans?|care))?\b)"
)
#: What the law asks of whoever works.
_RIGHT: Final = expression(
    r"\W*(?:you|applicants|candidates)(?:['\u2019]ll| will)? (?:also )?(?:must|need|have to|should)\b"
    r"[^.;]{0,30}\b(?:right to work|work permit|permi(?:t|ssion) to work)\b",
    re.IGNORECASE,
)
#: Words of what is asked for, in which a benefit is only a subject: "experience with pensions".
_ASKED_FOR: Final = expression(
    r"\b(?:experience|knowledge|skills?|familiar\w*|understanding|expertise|ability|degree|know|certif\w+)\b",
    re.IGNORECASE,
)


def asks_for_right(text: str) -> bool:
    """Tell whether a sentence asks for the right to work somewhere, whatever stands around it.

    Example:
        >>> asks_for_right("You'll need the right to work in Malta"), asks_for_right("A work permit")
        (True, False)

    """
    return _RIGHT.match(text) is not None


@lru_cache(maxsize=256)
def is_generic_label(label: str) -> bool:
    """Tell whether a label only names a class of requirements and nothing that is required."""
    bare = label.strip(" :*")
    reading = read_heading(bare)
    bare = _OPEN_END.sub("", bare)
    is_of_all = reading.whole and reading.kind == "desirable"
    return bool(_GENERIC_LABEL.fullmatch(bare)) or is_of_all or opens_what_is_not(bare)


@lru_cache(maxsize=256)
def asks_nothing(label: str) -> bool:
    """Tell whether a label is of what one may learn from, of the terms of a job, or of what is not required.

    Example:
        >>> asks_nothing("Working arrangement"), asks_nothing("Databases")
        (True, False)

    """
    is_no_wish = is_negated(label) and find_modality(label) is None  # "No must, but nice to have"
    if _LEARNING.search(label) or is_no_wish or _is_fact(label):
        return True
    reading = read_heading(label)
    return reading.whole and reading.kind in _OFFERING


def _is_fact(label: str) -> bool:
    """Tell whether a label is of a fact of the job, wherever it stands."""
    words = normalized_heading(label)
    return any(patterns.fullmatch(words) is not None for _, patterns in cue_patterns("fact", "label"))


def tells_scope(label: str, body: str) -> bool:
    """Tell whether a label opens how far work reaches, in words that are no work: "Scope: one team".

    Example:
        >>> tells_scope("Scope", " one team of six"), tells_scope("Scope", " build boats")
        (True, False)

    """
    words = body.strip(" *_")
    works = opens_duty(words) or is_third_person(words.partition(" ")[0])
    return _SCOPE.fullmatch(label) is not None and not works


def is_breadcrumb(text: str) -> bool:
    """Tell whether a line only says where a page stands: "Handbook \u203a Harbor \u203a Roles".

    Example:
        >>> is_breadcrumb("Home \u00bb Jobs \u00bb Rigger"), is_breadcrumb("Rigger > Senior Rigger")
        (True, False)

    """
    if len(text) > _LONGEST_CRUMBS or not ("\u203a" in text or "\u00bb" in text or ">" in text):
        return False
    parts = _CRUMBS.split(text, maxsplit=_MOST_CRUMBS)
    is_short = all(0 < len(part.split()) <= _CRUMB_WORDS and part[-1] not in ".!?:" for part in parts)
    return len(parts) > 1 and is_short and ("> " not in text or len(parts) > _PAIR) and not is_stage(parts[0])


def says_to_all(text: str) -> bool:
    """Tell whether a passage is said to everybody, or to the reader of a page.

    Example:
        >>> says_to_all("We are an equal opportunity employer"), says_to_all("Apply now"), says_to_all("Go")
        (True, True, False)

    """
    is_of_page = text.startswith("\u00a9") or is_breadcrumb(text)
    return is_of_page or any_cue("boilerplate").are_in(text.lower())


def opens_what_is_not(label: str) -> bool:
    """Tell whether a label opens what somebody does not do, or what is bad: "Does not", "Red flags".

    Example:
        >>> opens_what_is_not("Does NOT"), opens_what_is_not("Does")
        (True, False)

    """
    reading = read_heading(label)
    is_none = reading.whole and reading.kind == "boilerplate"
    return is_none and _WHAT_IS_NOT.search(normalized_heading(label)) is not None


def opens_wish(label: str) -> bool:
    """Tell whether a label says of what it opens that it is wished for: "Bonus", "Nice to have"."""
    reading = read_heading(label)
    return (reading.whole and reading.kind == "desirable") or label.strip(" :*").lower() in ("plus", "bonus")


def offers(label: str, body: str) -> bool:
    """Tell whether a label that may open a wish opens what is offered: "Bonus: 13th salary".

    Example:
        >>> offers("Bonus", "13th salary. Free lunch"), offers("Bonus", "experience with Kafka")
        (True, False)

    """
    if _ADDED.search(label) is None:
        return False
    first = re.split(r"[.;!]\s", body.strip(), maxsplit=1)[0]
    parts = re.split(r",|\band\b|&|\+", first)
    return _ASKED_FOR.search(first) is None and any(_BENEFIT.match(part) for part in parts)


def is_given(text: str) -> bool:
    """Tell whether an item only names what an employer gives.

    Example:
        >>> is_given("401(k) with a 4% match"), is_given("Life at sea")
        (True, False)

    """
    return _GIVEN.match(lowered(text)) is not None and _ASKED_FOR.search(text) is None


def asks_for_experience(text: str) -> bool:
    """Tell whether an item opens as what asks for experience does, wherever it stands.

    Example:
        >>> asks_for_experience("5+ years of Go"), asks_for_experience("Build boats")
        (True, False)

    """
    return (_EXPERIENCE.match(text) or _HAVING.match(text)) is not None


def is_purpose(label: str) -> bool:
    """Tell whether a label opens what a company is for, where it stands among what is told of one.

    Example:
        >>> is_purpose("Our mission"), is_purpose("Your mission")
        (True, False)

    """
    return _PURPOSE.fullmatch(label) is not None
