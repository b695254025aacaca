"""How far a thing is asked for, how sure the wording is, how well it must be known.

Modality, hedge and level are three qualifiers and are never folded into one: a PhD that
*may be advantageous* has a modality (advantageous) and a hedge (may).
"""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from skillgraph.extraction.denials import negation
from skillgraph.language.cues import any_cue, cue_patterns, cue_words
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGE
from skillgraph.language.stock_phrases import CLAUSE_WORDS, IDEAL, OUGHT
from skillgraph.model import Span
from skillgraph.vocabulary import PREFERRING

#: Where both are said of one thing, the wish holds: "preferred, but not required".
_PREFERRING_CUES: Final = 3
_REACH: Final = 300  # characters before a place in which a cue may speak of it
#: What may stand before a cue that opens a wording: "You will ideally …".
_LEADING: Final = expression(
    r"\W*(?:(?:you|we|they|i|candidates?|applicants?|someone|will|would|have|has|should|must|and|but|also|the"
    r"|your|is|are|ll|d)\b\W*){0,4}",
    re.IGNORECASE,
)
#: Being willing to learn, and nothing that is learned.
_LEARNS: Final = expression(
    rf"(?i)\W*(?:you )?(?:{OUGHT} )?(?:be )?(?:willing|ready|prepared|eager|happy|open)"
    r" to (?:learn|learning|pick up)(?: it| some)?\W*"
)
_CLOSES: Final = expression(r"\w [a-z]+(?=[,;.)]|$)")  # "Welsh ideally, …"
_ENDED: Final = expression(r"\. (?<!\b[a-z]\. )(?<!\bz\. B\. )(?<!\bz\.B\. )")
#: What ends a run of examples: "tools like Kafka, and strong SQL".
_OTHER_LEVEL: Final = expression(
    r",? (?:and|with|plus|as well as) (?:an? )?(?:\w+ )?(?:strong|good|solid|basic|experience|knowledge"
    r"|understanding|ability|familiarity|proficiency|interest|passion|desire)\b"
    r"|,? and you\b|\bor (?:similar|equivalent)\b|, (?:or )?(?:had|held|could) ",
    re.IGNORECASE,
)
#: Behind what is wished for in passing, what is asked for all the same: "years, ideally 3, in Foo".
_BEHIND_ASIDE: Final = expression(
    r"[^,;()]{,40}, (?:in[\w.]*|with|of|on|at) "
    r"| (?:in|with|from|at|of|for) [^;()]{1,99}?, (?:and|plus) (?=an? )"
    r"|[^;()]{1,99}?, (?:and|plus) (?=(?:at least|(?:a )?minimum|over|\d+|one|two|three|four|five|ten)\b)"
)

# What levels are worded with is looked for in a text in lower case.
_ADJECTIVE: Final = (
    r"(?:(?:several|many|multiple) years(?:['\u2019]| of)(?= (?:[a-z-]+ ){0,2}experience\b)"
    r"|(?:very |highly |really )?(?:strong|excellent|solid|deep(?! (?:learning|neural|sea|tissue|cleaning)\b)"
    r"|proven|extensive|good|great|outstanding|exceptional|advanced|basic|practical|hands[- ]on|in[- ]depth"
    r"|working(?! (?:in|at|on|for|as|across|under|languages?)\b)|thorough|sound|demonstrated|demonstrable"
    r"|broad|moderate|(?:basic|moderate|intermediate|mid) to (?:advanced|expert|high)|intermediate"
    r"|keen|natural|superb|high|documented(?= exp)|(?:spoken|written|verbal|oral)(?=(?: (?:and|or) [a-z]+)?"
    r" (?:competence|command|fluency|proficiency|knowledge|mastery) (?:in|of)\b)"
    r"|expert(?:[- ]level)?|advanced[- ]level|superior|significant|comprehensive|commercial|industry"
    r"|fluent(?: (?:or|to) (?:near[- ])?(?:native|fluent|bilingual)(?:[- ]level)?)?|conversational"
    r"|professional(?! (?:cert|qual)ifi)|relevant|(?:prior|previous)(?! work (?!exp))|substantial|some"
    r"|considerable|firm|robust|first[- ]hand|real[- ]world|enough|up[- ]to[- ]date|detailed|profound"
    r"|(?:real|native)(?= (?:[a-z-]+ ){0,2}(?:exper(?:ie|ti)|understanding|knowledge|interest))|proficient"
    r"|sure(?= handling\b)|production(?:[- ]grade)?|effective|foundational|confident)(?: or better)?)"
)
#: Of a thing that somebody can do, and no trait: "confidence with hand tools", not "with people".
_CONFIDENCE: Final = (
    r"confidence(?= in [a-z]+ing\b| (?:with|using) (?:the |an? )?(?!(?:[a-z]+ )?"
    r"(?:people|persons|others|clients|customers|patients|children|residents|families|guests|callers|visitors"
    r"|pupils|students|strangers|colleagues|your|their|yourself|yourselves|themselves|oneself|the)\b)[a-z])"
)
_NOUN: Final = (
    r"(?:(?:first|initial|early) (?:experiences?|steps|contact)|(?:basics|fundamentals)(?= (?:of|in)\b)"
    r"|proficiency|expertise|experiences?|knowledge|understanding|familiarity|ability|abilities|skills?"
    r"|notions(?= of\b)|command|grasp|mastery|track record|history|exposure|practice(?= with\b)"
    rf"|competenc(?:e|y)|fluency|awareness|aptitude|foundations?|capability|interest|passion|{_CONFIDENCE}"
    r"|appetite|enthusiasm|curiosity|desire|drive(?= to\b)"
    r"|background|appreciation|comfort|know-how|willingness|working knowledge|level|capacity|flair"
    r"|eye|knack|idea(?= of (?:how|what|why)\b)|(?:(?<=confident )|(?<=competent )|(?<=proficient ))user"
    r"|(?:daily|regular|routine) use|(?<=(?:confident|effective) )(?:use|usage|handling)|(?<=sure )handling)"
)
_PREPOSITION: Final = (
    r"(?:in|with|w/|of|for|to|at|using|on|around|about|across|as|from|within|working (?:with|in)|towards?)"
)
_YEARS: Final = r"(?:(?:several|many|multiple) years['\u2019]? (?:of )?(?![^,;.]{0,40} as ))?"
_LEVEL_OF: Final = expression(
    rf"(?P<level>{_YEARS}(?:{_ADJECTIVE}(?:,? (?:and |or )?|\s{{2,}}|[^\S ])){{0,8}}?{_NOUN}"
    rf"(?:\s*(?:/|,|and|or|&)\s*(?:{_ADJECTIVE}\s+){{0,8}}(?:{_NOUN}|use|usage)){{0,8}})"
    rf"\s+(?P<joint>{_PREPOSITION})(?:, (?:and|or) [^,()]{{3,60}} {_PREPOSITION},)?\s+"
    rf"(?:(?:and|or) (?:{_ADJECTIVE} ){{0,2}}(?:{_NOUN}) (?:to (?:use|apply|handle)|in|with|of)\s+)?"
)
_LEVEL_GERUND: Final = expression(
    rf"(?P<level>{_YEARS}(?:{_ADJECTIVE}\s+){{0,8}}(?:experience|expertise|comfort(?:able)?|abilit(?:y|ies)))"
    r"\s+(?:(?:in|with|of)\s+)?(?=[a-z-]+ing\b)"
)
_USELESS_GERUND: Final = expression(
    r"(?:working (?:with|in|on|as|within)|using|utilizing|leveraging|handling|dealing with"
    r"(?! (?:the public|(?:[a-z-]+ )?(?:people|customers|clients|patients|residents|families|guests|callers"
    r"|visitors|tenants|members|colleagues|stakeholders|suppliers|complaints|enquiries))\b))\s+"
)
_PREDICATE: Final = expression(
    r"(?P<level>(?:very |highly |deeply |well[- ]?)?(?:proficient|familiar|experienced|skilled|fluent"
    r"|comfortable|decent|brilliant|gifted|talented"
    r"|knowledgeable|expert|versed|adept|competent|capable|able|confident|passionate|interested"
    r"|eligible|entitled|good(?= at\b)|hands[- ]on|willing|happy(?= to\b)|eager|keen|curious|authori[sz]ed"
    r"|at home|at ease|(?:not|(?:are|is)n['\u2019]t) (?:afraid|scared|frightened|shy)|unafraid))"
    rf"\s+(?:{_PREPOSITION})\s+"
)
_LEVEL_BEFORE: Final = expression(
    rf"(?P<level>{_ADJECTIVE}(?:(?:,\s*|\s+(?:and|or)\s+|\s+){_ADJECTIVE})*)\s+(?=\S)"
)
#: No more than a little of a thing, behind its article: "a bit of Foo".
_LITTLE: Final = expression(
    r"(?<=\ba )(?P<level>(?:(?:little|tiny) )?bit of|little|touch of|dash of"
    r"|few years['\u2019]? (?:of )?experience(?= (?:with|in|of|as) ))\s+(?:(?<=experience )[a-z]+\s+)?(?=\S)"
)
_LEVEL_BEHIND: Final = expression(
    r"(?<!sory|rial|ical|tive|oral)\s+(?P<level>aptitude|experience|expertise|knowledge|proficiency"
    r"|familiarity|exposure|(?<!\bthe )(?<!ing )(?:basics|fundamentals))$"
)
#: Before *experience* that only does as well as what stands before it.
_ALSO_ENOUGH: Final = (" or equivalent", " or comparable", " or similar", " or relevant", " or related")
_BASICS: Final = expression(r"(?<=\w) (?P<level>basics|fundamentals)(?=[\s.]*\Z)")
_HEAD_BEHIND: Final = expression(r"(?i)\s+(?:abilities|capabilities|competenc(?:e|y|ies)|skill ?sets?)$")
_OPENING: Final = expression(
    r"(?:(?:as such|therefore|thus|hence|in addition|additionally),\s+|(?:please|kindly)\s+)?(?:we (?:think"
    r"|believe|hope) (?:that )?(?=you\b))?(?:(?:you|we|candidates?|applicants?"
    rf"|the (?:{IDEAL} )?candidate|they)(?:['\u2019](?:ll|re|ve))?\s+)?"
    r"(?:(?:must|should|will|would|can|could|also|ideally|preferably|typically|usually|often|minimum|at least"
    r"|already|has to|have to)[,:]?\s+)*(?:to (?=(?:be (?!able\b)|have )))?"
    rf"(?:(?:(?:(?:be|are|is) )?able to (?:demonstrate|document|evidence|show|prove)"
    rf"(?=\s(?:an? |your )?(?:(?:{_ADJECTIVE}),?\s|{_NOUN}\b))"
    r"|have|has|having|possess(?:es|ing)?|bring(?:s|ing)?|demonstrates?|be|are|is|being|shows?"
    r"|needs?|requires?|required|requiring|holds?|expects?|want|(?:ask|look)s? for|looking for|gain|enjoys?"
    rf"|understand that|know(?:s|ing)?(?! (?:{CLAUSE_WORDS}|your|our|my)\b)"
    r"|knows? your way around(?: in)?|(?:speak|write)s?(?: and (?:speak|write|read)s?)?"
    rf"(?= (?:\w+ )?{LANGUAGE.lower()}\b)"
    r")\b[,:]?\s+)?(?:(?:using|utili[sz]ing|leveraging)\s+(?=[a-z]))?"
    r"(?:(?:(?:worked|dealt|played|(?:used|accustomed) to work(?:ing)?) with"
    r"|(?<=have )used|(?<=has )used|(?<=['\u2019]ve )used)\s+)?"
    r"(?:any (?=(?:prior |previous )?(?:exposure|experience|knowledge|familiarity)\b))?"
    r"(?:(?:an?|the|some(?! exp| know)|your|their|his or her|at least|minimum(?: of)?|either)\s+)*"
)
_BLEND: Final = expression(
    r"(?:(?:unique |strong |good |right |healthy )?(?:dose|blend|combination|mix|balance|range|variety|set"
    r"|wide range|broad range)) of\s+"
)
#: A level with nothing behind it that it is a level of, and what it is needed for.
_BARE: Final = expression(
    rf"[\s*\u2013\u2014-]*(?P<level>(?:{_ADJECTIVE}\s+){{1,4}}(?:knowledge|skills|experience|proficiency"
    r"|expertise|understanding|command))(?=\s*[,;.]|\s*$|\sfor\s)(?:\sfor\s[^;.,]*)?"
)
#: The same in a word or two, with nothing behind it: "advanced", "hands on".
_BARE_WORD: Final = expression(
    r"[\s*|\u2013\u2014-]*(?P<level>(?:(?:at least|very|near) )?(?:(?:near-)?native|fluent|proficient|basic"
    r"|conversational|beginner|intermediate|(?:very )?good|solid|strong|excellent|advanced|expert|hands.on)"
    r"(?: (?:or|to) (?:native|fluent|(?:very )?good|excellent|advanced|expert|better))?(?:[- ]level)?)[\s.*]*"
)
_KNOW_HOW: Final = expression(r"(?:you )?know(?:s|ing)? how to\s+")
#: "Exposure to, or eagerness to learn, X": both of one thing.
_OR_EAGER: Final = expression(
    r",? ?(?:and/)?or (?:an? |the )?(?:eagerness|willingness|desire|interest|ability)"
    r" (?:to learn|in learning)(?: about)?,?\s+"
)
#: "Experience with (or a genuine curiosity for) X".
_OR_ELSE: Final = expression(rf"\((?:and/)?or [^()]{{3,60}} {_PREPOSITION}\)\s+", re.IGNORECASE)
_FEW: Final = 4  # words of a phrase that is no sentence
_HEAD_ENDINGS: Final = ("ies", "ence", "ency", "set", "sets")


class Level(NamedTuple):
    """How well a thing must be known, and the stretch that names the thing.

    *verbal* is true where the rest is what somebody is able to do ("ability to lead").
    """

    level: str | None
    rest: Span
    verbal: bool = False


@lru_cache(maxsize=512)
def find_modality(text: str) -> tuple[str, Span] | None:
    """Find the modality that a wording gives, and the words that give it.

    A cue that speaks of what follows it (*ideally*) counts where it opens the text: elsewhere
    it is of what stands behind it alone, as `modality_ahead` tells.

    Example:
        >>> find_modality("Knowledge of Rust is a plus"), find_modality("no degree is required")
        (('desirable', Span(start=21, end=27)), None)
        >>> find_modality("4 years of sales, ideally in a start-up")

    """
    patterns, lower = cue_patterns("modality"), lowered(text)
    if not any_cue("modality").are_in(lower):
        return None
    for name, pattern in patterns[:_PREFERRING_CUES] if is_negated(text) else patterns:
        for match in pattern.finditer(lower):
            if (
                not _of_what_follows().fullmatch(match.group())
                or _LEADING.fullmatch(text, 0, match.start())
                or _CLOSES.match(text, match.start() - 2)
            ):
                return name, Span(*match.span())
    return None


def modality_ahead(text: str, start: int) -> tuple[str, Span] | None:
    """Give the modality of the last cue in front of a place that speaks of what follows it, in its clause.

    Example:
        >>> text = "SQL, preferably Postgres (or ideally MySQL), and Go"
        >>> modality_ahead(text, text.index("Postgres")), modality_ahead(text, text.index("Go"))
        (('preferred', Span(start=5, end=15)), None)

    """
    if not _speaks_ahead(text):
        return None
    clause = _clause_before(text, start)
    found = [
        (match.end(), match.start(), name)
        for name, pattern in cue_patterns("modality", "after")
        for match in pattern.finditer(lowered(clause))
    ]
    end, begin, name = max(found, default=(0, 0, ""))
    offset = start - len(clause)
    behind = _BEHIND_ASIDE.match(text, offset + end) if clause[:begin].rstrip().endswith(",") else None
    if behind is not None and behind.end() <= start:
        return None
    return (name, Span(offset + begin, offset + end)) if name and ")" not in clause[end:] else None


@lru_cache(maxsize=64)
def _speaks_ahead(text: str) -> bool:
    return any(patterns.are_in(lowered(text)) for _, patterns in cue_patterns("modality", "after"))


def _clause_before(text: str, start: int) -> str:
    """Give what of a place's own clause stands in front of it."""
    before = text[max(0, start - _REACH) : start].rpartition("; ")[2]
    return before[ends[-1].end() :] if (ends := list(_ENDED.finditer(before))) else before


def quantifier_ahead(text: str, start: int) -> str | None:
    """Tell whether words in front of a place say that what follows is an example, as the cue has it.

    Example:
        >>> text = "Queues (e.g. Kafka), tools such as Jira or Trello; like-minded Go"
        >>> [quantifier_ahead(text, text.index(name)) for name in ("Kafka", "tools", "Trello", "Go")]
        ['for example', None, 'for example', None]

    """
    if not _gives_examples(text):
        return None
    clause = _clause_before(text, start)
    for value, pattern in cue_patterns("example"):
        for match in pattern.finditer(lowered(clause)):
            between = clause[match.end() :]
            if ")" not in between and not _OTHER_LEVEL.search(between):
                return value
    return None


@lru_cache(maxsize=64)
def _gives_examples(text: str) -> bool:
    return any_cue("example").are_in(text.lower())


@cache
def _of_what_follows() -> re.Pattern[str]:
    return expression(cue_words("modality", "after", "opening"))


@lru_cache(maxsize=1024)
def is_negated(text: str) -> bool:
    """Tell whether a wording says that a thing is not asked for."""
    return negation().are_in(text.lower())


def is_negated_abroad(text: str) -> bool:
    """Tell whether a wording in another language than English says that a thing is not asked for."""
    return any(patterns.are_in(text.lower()) for _, patterns in cue_patterns("negation", "abroad"))


def is_learned_instead(text: str, span: Span) -> bool:
    """Tell whether a stretch only wants its reader to learn what is said before it not to be asked for.

    Example:
        >>> text = "Dutch is not required, but be ready to learn it"
        >>> is_learned_instead(text, Span(27, len(text)))
        True

    """
    only_learns = _LEARNS.fullmatch(text, span.start, span.end) is not None
    return only_learns and is_negated(_clause_before(text, span.start))


def said_apart(text: str, sentence: Span) -> list[Span]:
    """Part a sentence at its commas where each part says how far: "Go is needed, Rust is a plus"."""
    commas = [match.end() for match in re.finditer(", ", text[sentence.start : sentence.end])]
    ends = [0, *commas, sentence.end - sentence.start]
    parts = [Span(sentence.start + start, sentence.start + end) for start, end in pairwise(ends)]
    words = [text[part.start : part.end] for part in parts]
    is_apart = all(find_modality(one) is not None or is_negated_abroad(one) for one in words)
    return parts if is_apart else [sentence]


def asks(modality: str | None) -> str:
    """Give the relation by which a modality asks for a thing."""
    return "sg:prefers" if modality in PREFERRING else "sg:requires"


@lru_cache(maxsize=512)
def find_level(text: str, span: Span) -> Level:
    """Tell the level from what it is a level of.

    Example:
        >>> find_level("Deep knowledge of networks", Span(0, 26))
        Level(level='deep knowledge', rest=Span(start=18, end=26), verbal=False)
        >>> find_level("Strong writing skills", Span(0, 21))
        Level(level='strong', rest=Span(start=7, end=21), verbal=False)

    """
    text = lowered(text)
    start, named = _named_level(text, span)
    if (how := _KNOW_HOW.match(text, start, span.end)) is not None:
        return Level(None, Span(how.end(), span.end), verbal=True)
    if (little := _LITTLE.match(text, start, span.end)) is not None:
        return Level(f"a {little['level']}", Span(little.end(), span.end))
    if named is not None:
        place = named.end(), span.end
        eager = _OR_EAGER.match(text, *place) or _OR_ELSE.match(text, *place) or named
        rest = Span(_past_gerund(text, eager.end(), span.end), span.end)
        exposed = named["level"].endswith("exposure")  # "exposure to X" names a thing
        verbal = text.endswith("to ", start, named.end()) and not exposed
        return Level(_words(named["level"]), rest, verbal=verbal)
    match = _LEVEL_BEFORE.match(text, start, span.end)
    if match and match.end() < span.end:
        basics = _BASICS.search(text, match.end(), span.end)  # "solid Foo fundamentals"
        level = _words(match["level"]) + (f" {basics['level']}" if basics else "")
        return Level(level, Span(match.end(), basics.start() if basics else span.end))
    piece = text[start : span.end]
    piece = piece.rstrip(" .") if len(piece.split()) <= _FEW else piece  # "Sales experience."
    behind = _LEVEL_BEHIND.search(piece)
    is_torn = behind is not None and behind["level"] in ("basics", "fundamentals") and "," in piece
    if behind and not is_torn and not piece.endswith(_ALSO_ENOUGH, 0, behind.start()):
        return Level(_words(behind["level"]), Span(start, start + behind.start()))
    return Level(None, Span(start, span.end))


def bare_level(text: str, span: Span) -> Level | None:
    """Give the level that opens a stretch and is of none of its words, and the rest behind what it is for.

    Example:
        >>> bare_level("basic knowledge for tests; Go", Span(0, 29))
        Level(level='basic knowledge', rest=Span(start=25, end=29), verbal=False)

    """
    lower = lowered(text)
    match = _BARE_WORD.fullmatch(lower, span.start, span.end) or _BARE.match(lower, span.start, span.end)
    return None if match is None else Level(_words(match["level"]), Span(match.end(), span.end))


def opens_with_level(text: str, span: Span) -> bool:
    """Tell whether a stretch opens with a level that has a noun ("proficiency in …")."""
    return _named_level(lowered(text), span)[1] is not None


def without_head(text: str, span: Span) -> Span:
    """Leave off a head that says nothing ("… capabilities")."""
    words = text[span.start : span.end]
    match = _HEAD_BEHIND.search(words) if words.lower().endswith(_HEAD_ENDINGS) else None
    return Span(span.start, span.start + match.start()) if match else span


@lru_cache(maxsize=256)
def _named_level(text: str, span: Span) -> tuple[int, re.Match[str] | None]:
    """Give where a requirement begins in a text in lower case, and the level with a noun there."""
    start = _opened(text, span)
    found = (pattern.match(text, start, span.end) for pattern in (_LEVEL_GERUND, _LEVEL_OF, _PREDICATE))
    return start, next(filter(None, found), None)


def _opened(text: str, span: Span) -> int:
    """Skip the words that open a requirement and say nothing of it ("you must have a …")."""
    match = _OPENING.match(text, span.start, span.end)
    start = match.end() if match and match.end() < span.end else span.start
    blend = _BLEND.match(text, start, span.end)
    return blend.end() if blend and blend.end() < span.end else start


def _past_gerund(text: str, start: int, end: int) -> int:
    match = _USELESS_GERUND.match(text, start, end)
    return match.end() if match and match.end() < end else start


def _words(text: str) -> str:
    return re.sub(r"^(?:are|is)n['\u2019]t ", "not ", " ".join(text.split()).strip(","))
