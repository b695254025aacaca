"""Which words of a text may become a name of their own, and of which kind."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from skillgraph.extraction.concepts.naming import TECHNOLOGY_KINDS
from skillgraph.extraction.concepts.spoken import is_language_level
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.extraction.qualifications.papers import is_paper
from skillgraph.extraction.wording.modality import without_head
from skillgraph.language.cues import cue_patterns
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.lists import Series
from skillgraph.language.verbs import NOUN_GERUNDS, is_gerund, is_third_person, opens_duty
from skillgraph.model import Span

#: What narrows the words before it: "networks *for* large sites".
TAIL: Final = expression(
    r",?\s+(?:for|to|in order to|across|within|using|through|by|so that|such that|on|in|with|at|from"
    r"|throughout|during|as|via"
    r"|into|while|when|that|which|who|over|under|between|among|based)\s+",
    re.IGNORECASE,
)
CLAUSE: Final = expression(
    r"\b(?:here['\u2019]s|you|we|they|i|our|(?<!-)is(?!-)|are|was|were|will|would|should|must(?!-)|has|have|that|which|who|whose|nobody|everybody|this|these|it(?!-)|its|if"
    r"|when|where|because)\b",
    re.IGNORECASE,
)
_LITTLE_WORDS: Final = frozenset(
    "and or but of in for to with the a an on by as at their its other others some any all more also"
    " one two three four five six".split()
)
_RECORDS: Final = expression(
    r"(?:publications?|contributions?|patents?|portfolio|licen[cs]es?|conference talks)\b", re.IGNORECASE
)
#: What somebody holds who is let to do something: "SIA licence", "Oracle certified", "NMC registration".
_PAPERS: Final = expression(
    r"(?:(?:an?|the|your|full|valid|current|clean|UK|EU) )*(?:(?:[\w&+.-]+ ){1,3}(?:certified|charterholder)"
    r"|(?:(?:[Cc]ommercial|[Tt]rade|[Nn]ursing|[Tt]eaching|[Pp]rofessional|[Ff]orklift|[Tt]ruck"
    r"|[Pp]ilot['\u2019]?s?|[Dd]riv(?:ing|ers?|er['\u2019]s)|[Ss]ecurity|[A-Z]{2,4}|[Cc]lass [A-Z\d]{1,2}) )"
    r"{1,3}[Ll]icen[cs]es?"
    r"|(?:[A-Z]{2,5}|Gas Safe) (?:[Rr]egistration|[Rr]egistered|[Cc]ard|(?:part-)?qualified)"
    r"|[Cc]hartered (?:status|membership of [A-Z]\w+)|[Cc]hartership)(?: \([^()]*\))?"
)
_PREPOSITIONS: Final = tuple(
    f"{word} "
    for word in """
    with in within under on at for by from as before after during via both often to of into across over
    without towards about until very highly
    """.split()
)
#: What is called a manager and is software.
_SOFTWARE: Final = expression(
    r"(?:an? )?(?:[a-z]+ )?(?:workflow|package|password|window|file|secrets?|dependency|session|device|memory"
    r"|layout|download|boot|volume|cluster|version|plug-?in|font"
    r"|reference|citation|bookmark|virtual machine|queue)"
    r" (?:manager|scheduler|viewer|editor|explorer|handler|inspector)s?"
)
#: Names of industries and functions in mixed capitals: no technologies.
_INDUSTRY: Final = expression(r"[A-Z][a-z]{1,6}(?:Tech|Ops)|[BDC]2[BCG]|[A-Z]&[A-Z]")
#: Heads that say nothing by themselves.
_EMPTY_WORDS: Final = frozenset(
    """
    abilities ability always application applications area areas aspects aptitude background basics building
    candidate candidates capabilities company concept concepts data details development different display
    domain elsewhere environment environments equivalent errors etc everyone excellent experience expertise
    field fields fine foundation foundations framework frameworks functional fundamentals good great
    additional both either hands hybrid
    industry insights internals issues knowledge most language languages level libraries library method
    methods models new note notes other patterns place platform platforms plus practice practices
    principle principles problems process processes specific provider providers product products project
    projects proven considerable related relevant requirements role roles service services set sets similar
    skill skills software solution
    solutions specialization specialty stack strong system systems tasks team teams techniques
    technologies technology thing things tool tooling tools topics track transformed understanding used
    various ways work working world years yes no nope definitely
    """.split()
)
#: A longer last member of an enumeration shares its head with none of the others.
_MAX_SHARING_WORDS: Final = 4
#: Before a noun that is of one thing alone: "tact and a thick skin", "and high availability".
_OF_ONE: Final = frozenset({"a", "an", "high", "low"})
#: What shares its last word with nothing: "nursing, first aid".
_OF_ITSELF: Final = frozenset({"first aid", "common sense", "public speaking"})
#: Why a proposed name is unsure.
BADLY_CUT: Final = "the words may be cut too short or too long"
MAX_PROPOSED_WORDS: Final = 7
#: What is asked for as a whole phrase, because its parts cannot be told apart, may be longer.
MAX_PHRASE_WORDS: Final = 14
LONG: Final = 7
#: How a name does not begin: with what is said of another, or asked, or done in passing.
_NO_OPENING: Final = frozenset(
    """
    same all about today now currently per once however although since if also understands knows acquired
    aware allowing applying completed considering ensuring enabling otherwise gained ex how obtained received
    what why when where which who whether able not me my them it its this that these those being
    demonstrating each every especially particularly part please never don't don\u2019t doesn't doesn\u2019t
    and or finally lastly then unless until so thus too must should could would is are was were there here
    very maybe perhaps through though albeit
    """.split()
)
#: "Completed vocational training".
_PASSED: Final = expression(
    r"\W*completed (?:(?:[a-z]+ )?(?:apprenticeship|traineeship)|(?:vocational|professional|technical)"
    r" (?:training|education|qualification))\b",
    re.IGNORECASE,
)
#: An act on what other words say: "extend those scripts".
_POINTS: Final = expression(r"(?:[a-z]+ )?[a-z]+ (?:these|those) [a-z-]+s\W*", re.IGNORECASE)
_PERSONAL: Final = frozenset("my me their them his her they".split())
#: How a name does not end: with an adjective or adverb whose noun was cut off.
_NO_END: Final = expression(
    r"(?:\w+(?:ical|onal|[^td]ial|ural|obal|egal|ental|eral|ernal|ible|able|eous|ious|less|ular|[a-z]{3}ly|-(?:scale|level|based|driven|grade|wide))"
    r"|(?:high|low)-[a-z]+|cross|written|spoken|verbal|basic|intermediate|advanced|strong|complex|regulated|high|low|new|agile"
    r"|eager|able|keen|willing|capable|ready|front|back|full|real|time|non|both|me|my|our|your|their|them|it|taking|and|or|of|in|for|to|with|at|by"
    r"|no|not|do|does|did|done|also|either|though|than|that|which|who|from|into|is|are|was|were|has|had"
    r"|will|would|could|should|must|the|a|an|we|you|they|he|she|very"
    r"|straight|maybe|unfortunately|sorry|rest|batch|trusted|traditional|dynamic|large|small|diverse|different|multiple|various|unit|etc\.?)",
    re.IGNORECASE,
)
#: How it does not end either, save as an act does: "tell bad news early".
_ADVERB: Final = frozenset("again already always early never now often soon today too".split())
_ADJECTIVE: Final = expression(r"\w+(?:ative|itive|ctive|ful|ented)")
#: An article and an adjective without their noun: "in a distributed".
_CUT_NOUN: Final = expression(
    r"\b(?:an?|the|our|your)\s+(?:\w+ly\s+)?(?!(?:general )?(?:public|hospital|clinic|festival|animal)\W*$)"
    r"[\w-]+(?:ed|ing|al|ive|ous|ic|paced|scale)[\s.,]*$",
    re.IGNORECASE,
)
#: A verb without its object: "skills for engaging", "expertise designing".
_CUT_OBJECT: Final = expression(
    r"\b(?:for|in|of|expertise|experience|skills) (?P<verb>\w+ing)$", re.IGNORECASE
)
#: "Loosely held": how something is done.
_SAID_OF_HOW: Final = expression(
    r"[a-z]+ly (?:[a-z]+ed|held|done|made|built|known|kept|run|set)", re.IGNORECASE
)
#: Before an image of somebody, and no part of it.
_FIGURE_OPENING: Final = expression(
    r"(?:(?:to|you|we|i|be|being|is|are|have|has|having|with|ability|able"
    r"|willing(?:ness)?|ready|the|our|an?) )*"
)
#: "Up to 10%", "2 with a strong portfolio": what begins with a bare number is an amount of something.
_AMOUNT: Final = expression(
    r"\W*(?:(?:up to|at (?:least|most)|(?:more|less|fewer|no more) than|over|under|about|around|approximately"
    r"|roughly|nearly|almost|some|circa|ca\.|(?:an? )?(?:minimum|maximum)(?: of)?|min\.?|max\.?) )?"
    r"[~<>$\u20ac\u00a3]?\d[\d.,]*(?:(?: ?[-\u2013] ?| to )\d[\d.,]*)?"
    r"(?:\+| ?%| (?:percent|per cent|pct)\b)?(?:\s|[).,;:]|$)"
    r"|(?:class|category|code) [A-Z0-9]{1,2}\W*$"
    r"|(?:about |around )?(?:half|most|part|all|an? (?:third|quarter|half)) of (?:the|your) (?:\w+ )?time\b",
    re.IGNORECASE,
)
#: What a sentence says, and no name: "Patience helps, but …", "Next comes baking".
_SENTENCE: Final = expression(
    r"\A\W*(?:do not|next comes?|let us) |,\s+but\s"
    r"|\b[a-z]+s us\b|& co\b|\b(?:gmbh|ltd)\b"
    r"|\b(?:belongs? to|matters? (?:a lot|less|more|most)|counts? (?:as|more)"
    r"|helps?, )|\b(?:varies|vary|depends|differs?)\W*\Z|\b(?:how|why) and (?:how|when|why)\W*\Z",
    re.IGNORECASE,
)
_PAIR: Final = 2
_MOST_OF_PRODUCT: Final = 3  # words of a product whose name begins with a verb: "Build Forge"
#: How a noun ends that is made of another word, and so stands alone more often than before a noun.
_NOUN_ENDING: Final = expression(
    r"[a-z]+(?:ency|ancy|ance|ence|tion|sion|ment|ness|ship|ism|ings?|ure|ware|ography|ology|(?<!soci)ety|[bcdlnrstv]ity"
    r"|(?<!ou)(?<!u)(?<!i)(?<!s)s)"
)
#: How what narrows a noun ends, and how a word in the plural.
_MODIFIER: Final = expression(r"[a-z-]+(?:al|ive|ic|ous|ary|able|ible|-based|less)|civil")
_PLURAL: Final = expression(r"(?<![suil])s$")
#: Nouns that are written as such adjectives are.
_NOUNS: Final = frozenset(
    """
    potential material trial tutorial editorial credential credentials financial professional manual journal
    individual official portal proposal approval retrieval retail table variable deliverable vegetable cable
    initiative narrative perspective objective executive representative detective creative
    timetable assembly family supply anomaly reply monopoly italy july ally real-time full-time assets
    payable receivable payables receivables
    """.split()
)


#: How a thing works, which can be known as a whole.
_HOW_IT_IS: Final = expression(
    r"(?:(?:sense|feel|eye|instinct) (?:of|for) )?what makes (?:[\w'\u2019-]+ ){1,5}[\w'\u2019-]+"
    r"|(?:how|why|what) (?!(?:it|they|this|that|you|we|to)\b)(?:[\w/+#'\u2019-]+ ){1,7}?"
    r"(?:(?:works?|behaves?|fails?|breaks?|differs?|interacts?|does|means?|looks? like)"
    r"|(?:fits?|hangs?) together|goe?s? wrong|(?:is|are)(?: [a-z]{3,})?)",
    re.IGNORECASE,
)


def says_how(words: str) -> bool:
    """Tell whether words say how or what a thing is, which can be known as a whole.

    Example:
        >>> says_how("how tides work"), says_how("what a tide table looks like"), says_how("how it works")
        (True, True, False)

    """
    return _HOW_IT_IS.fullmatch(words) is not None


#: Names of what is done away from the office, though each of their words says nothing by itself.
_IN_THE_FIELD: Final = expression(r"field[- ]?(?:services?|support|work|operations)", re.IGNORECASE)


def before_tail(text: str, span: Span) -> Span:
    """Leave off what narrows the words before it.

    Example:
        >>> before_tail("VBA to automate reports", Span(0, 23))
        Span(start=0, end=3)

    """
    tail = TAIL.search(text, span.start, span.end)
    return Span(span.start, tail.start()) if tail is not None else span


def is_proposable(words: str, *, most: int = MAX_PROPOSED_WORDS, listed: bool = False) -> bool:
    """Tell whether words can be a name: at *most* so many, no clause, and something that they say.

    A lone gerund names a thing only where it is *listed* among things: "cranes, welding and sheet metal".
    """
    if says_how(words) or is_paper(words):
        return True
    parts = [part for part in re.findall(r"[\w+#.-]+", words.lower()) if part not in _LITTLE_WORDS]
    is_named = _IN_THE_FIELD.fullmatch(words) is not None
    says = (is_named or any(part not in _EMPTY_WORDS for part in parts)) and any(
        len(part) > 1 or part.isalpha() for part in parts
    )
    lone_gerund = len(parts) == 1 and is_gerund(parts[0]) and parts[0] not in NOUN_GERUNDS
    ends_badly = (
        parts[-1:]
        and parts[-1] not in _NOUNS
        and re.search(r"(?:able|ible)$|^(?:written|spoken|verbal)$", parts[-1]) is not None
    )
    opens_badly = words.lower().startswith(
        (
            "not ",
            "no ",
            "and ",
            "or ",
            "but ",
            "including ",
            "etc",
            "more than ",
            "less than ",
            *_PREPOSITIONS,
        )
    )
    people = parts[-1:] and parts[-1].endswith("s") and is_occupation(parts[-1])  # colleagues and clients
    few = 0 < len(words.split()) <= (MAX_PHRASE_WORDS if _PASSED.match(words) else most)
    ranks = {part.removesuffix("-level") for part in parts}
    is_grade = bool(ranks) and ranks <= words_for("title-level") and not words[-1:].isupper()
    is_level = is_grade or is_language_level(words)
    badly = (lone_gerund and not listed) or opens_badly or ends_badly or people or is_level
    badly = badly or is_figure_of_speech(words)
    return few and says and not badly and not CLAUSE.search(words) and _AMOUNT.match(words) is None


@lru_cache(maxsize=256)
def is_figure_of_speech(words: str) -> bool:
    """Tell whether words are an image of somebody, and name no skill and no work.

    Example:
        >>> is_figure_of_speech("Be the glue of the team"), is_figure_of_speech("Glue boards")
        (True, False)

    """
    bare = _FIGURE_OPENING.sub("", words.lower().strip(" .!*:"), count=1)
    return any(pattern.fullmatch(bare) is not None for _, pattern in cue_patterns("figure"))


def is_well_cut(words: str) -> bool:
    """Tell whether words can stand alone as a name: they open and end as a noun phrase does.

    Example:
        >>> is_well_cut("browser concepts"), is_well_cut("relationships across technical")
        (True, False)

    """
    parts = [_folded(part) for part in words.strip(" .,;:").split()]
    is_how = says_how(words) and not _SENTENCE.search(words)
    is_led = bool(parts) and parts[0].strip(",:") in _NO_OPENING and not _PASSED.match(words)
    if is_how or not parts or is_led:
        return is_how
    says_more = _SAID_OF_HOW.fullmatch(words.strip()) or _SENTENCE.search(words)
    if not _PERSONAL.isdisjoint(parts) or _POINTS.fullmatch(words) or says_more:
        return False
    verb = _CUT_OBJECT.search(words)
    if _CUT_NOUN.search(words) or (verb and verb["verb"].lower() not in NOUN_GERUNDS):
        return False
    last = parts[-1].strip("\"'\u2019\u201d)")
    if last in _NOUNS or last.isupper() or parts[-_PAIR:] == ["of", "time"]:
        return True
    if len(parts) == 1 and _ADJECTIVE.fullmatch(last):
        return False  # "innovative"
    is_act = is_gerund(parts[0]) or is_third_person(parts[0]) or opens_duty(words)
    is_act = is_act and len(parts) > _PAIR  # and no "help early"
    return _NO_END.fullmatch(last) is None and (is_act or last not in _ADVERB)


def _folded(word: str) -> str:
    """Give a word in lower case, save letters that stand for a name: "IT", "CAN"."""
    return word if len(word) > 1 and word.isupper() else word.lower()


def shared_head(text: str, series: Series) -> str:
    """Give the last word of a coordination, which its earlier parts may share."""
    if not series.items:
        return ""
    bare = without_head(text, series.items[-1].span)
    last = TAIL.split(text[bare.start : bare.end], maxsplit=1)[0].split()
    if not 1 < len(last) <= _MAX_SHARING_WORDS or last[0] in _OF_ONE or " ".join(last).lower() in _OF_ITSELF:
        return ""
    return last[-1]


def name_things(words: Iterable[str]) -> bool:
    """Tell whether one of some lone words ends as the name of a thing does: "queues", "idempotency"."""
    return any(_NOUN_ENDING.fullmatch(one) for one in words)


def lacks_head(word: str, head: str, *, beside_things: bool) -> bool:
    """Tell whether a lone word of an enumeration may lack the head of its last member.

    *beside_things* says whether the words before the last one name things of their own.

    Example:
        >>> lacks_head("contract", "law", beside_things=name_things(["contract", "tax"]))
        True
        >>> lacks_head("backpressure", "limiting", beside_things=name_things(["queues", "backpressure"]))
        False

    """
    if _MODIFIER.fullmatch(word) or (_PLURAL.search(head) and not word.endswith("ing")):
        return True  # "smoke and sanity tests"
    return not (beside_things or name_things((word,)))


def kind_of_words(words: str, kind: str) -> str:
    """Take a name in mixed capitals, or with a digit or mark in it, for a technology, a title for a role."""
    is_phrase = words[:1].islower() or len(words.split()) > _MOST_OF_PRODUCT
    if kind in TECHNOLOGY_KINDS and is_phrase and opens_duty(words):
        kind = "skill"  # "explain Kubernetes to a junior": what begins with a verb
    if kind == "skill" and (_RECORDS.match(words) or _PAPERS.fullmatch(words) or is_paper(words)):
        return "qualification"
    single = " " not in words
    start = 3 if words.startswith("an ") else 2 if words.startswith("a ") else 0
    if kind == "skill" and not single and find_titles(words)[:1] == (Span(start, len(words)),):
        return "technology" if _SOFTWARE.fullmatch(words) else "role"
    if single and _INDUSTRY.fullmatch(words):
        return kind
    if (
        kind == "skill"
        and single
        and (words[1:].lower() != words[1:] or any(c.isdigit() or c in "+#." for c in words))
    ):
        return "technology"
    return kind
