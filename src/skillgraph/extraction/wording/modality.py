"""How far a thing is asked for, how sure the wording is, how well it must be known.

Modality, hedge and level are three qualifiers and are never folded into one: a PhD that
*may be advantageous* has a modality (advantageous) and a hedge (may).
"""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from skillgraph.extraction.wording.denials import negation
from skillgraph.extraction.wording.level_wordings import (
    ALSO_ENOUGH,
    BARE,
    BARE_WORD,
    BASICS,
    BLEND,
    FEW,
    HEAD_BEHIND,
    HEAD_ENDINGS,
    KNOW_HOW,
    LEVEL_BEFORE,
    LEVEL_BEHIND,
    LEVEL_GERUND,
    LEVEL_OF,
    LITTLE,
    LONG_OPENING,
    LONG_OPENINGS,
    MANY_YEARS,
    OPENING,
    OR_EAGER,
    OR_ELSE,
    OR_IN_BRACKETS,
    OR_LEVEL_OF,
    PREDICATE,
    USELESS_GERUND,
)
from skillgraph.language.cues import any_cue, cue_patterns, cue_words
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import OUGHT
from skillgraph.model import Span
from skillgraph.vocabulary import PREFERRING

#: Where both are said of one thing, the wish holds: "preferred, but not required".
_PREFERRING_CUES: Final = 3
#: Behind what is wished for, a clause of its own: "…, ideally in a shop, and you speak Welsh".
_OF_YOU_TOO: Final = expression(r"[,;] (?:and |but )?(?:you|we|they)\b")
#: What goes on with a denial: "neither needed nor useful".
_NOR: Final = expression(r"\bnor (?:(?:an?|even|particularly|very|is it) ){0,2}\Z")
_NOR_REACH: Final = 24
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
#: Whom is given priority among those who apply.
_GIVEN: Final = expression(r"\W*(?:(?:will|shall|may) )?(?:be|is|are) given (?:priority|preference)\b[^,;]*")
_WHO_APPLIES: Final = expression(
    r"\b(?:candidates?|applicants?|applications?|those|people|persons?|anyone|speakers?|holders?|who|you"
    r"|experience|knowledge|skills?)\b"
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
    r"|(?! (?:in|with|from|at|of|for|as) )[^,;()]{1,60}, and (?=[^,;()]{1,60}\Z)"
    r"| (?:in|with|from|at|of|for) [^;()]{1,99}?, (?:and|plus) (?=an? )"
    r"|[^;()]{1,99}?, (?:and|plus) (?=(?:at least|(?:a )?minimum|over|\d+|one|two|three|four|five|ten)\b)"
)


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
            if _NOR.search(lower, max(0, match.start() - _NOR_REACH), match.start()) or given_to_others(
                lower, Span(*match.span())
            ):
                continue
            if (
                not _of_what_follows().fullmatch(match.group())
                or _LEADING.fullmatch(text, 0, match.start())
                or _CLOSES.match(text, match.start() - 2)
            ):
                return name, Span(*match.span())
    return None


def given_to_others(lower: str, cue: Span) -> bool:
    """Tell whether others than who applies come first, in lower case: "patients are given priority"."""
    is_given = _GIVEN.fullmatch(lower, *cue) is not None
    return is_given and _WHO_APPLIES.search(lower, 0, cue.start) is None


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
    if _OF_YOU_TOO.search(clause, end):
        return None
    behind = _BEHIND_ASIDE.match(text, offset + end) if clause[:begin].rstrip().endswith(",") else None
    if behind is not None and behind.end() <= start:
        return None
    return (name, Span(offset + begin, offset + end)) if name and ")" not in clause[end:] else None


@lru_cache(maxsize=64)
def _speaks_ahead(text: str) -> bool:
    lower = lowered(text)
    return any(patterns.are_in(lower) for _, patterns in cue_patterns("modality", "after"))


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
    lower = text.lower()
    return any(patterns.are_in(lower) for _, patterns in cue_patterns("negation", "abroad"))


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
    start, named, end = _named_level(text, span)
    if (opened := _opened_level(text, Span(start, span.end))) is not None:
        return opened
    if named is not None:
        eager = OR_EAGER.match(text, end, span.end) or OR_ELSE.match(text, end, span.end)
        rest = Span(_past_gerund(text, eager.end() if eager else end, span.end), span.end)
        exposed = named["level"].endswith("exposure")  # "exposure to X" names a thing
        verbal = text.endswith("to ", start, end) and not exposed
        return Level(_words(named["level"]), rest, verbal=verbal)
    match = LEVEL_BEFORE.match(text, start, span.end)
    if match and match.end() < span.end:
        basics = BASICS.search(text, match.end(), span.end)  # "solid Foo fundamentals"
        level = _words(match["level"]) + (f" {basics['level']}" if basics else "")
        return Level(level, Span(match.end(), basics.start() if basics else span.end))
    piece = text[start : span.end]
    piece = piece.rstrip(" .") if len(piece.split()) <= FEW else piece  # "Sales experience."
    behind = LEVEL_BEHIND.search(piece)
    is_torn = behind is not None and behind["level"] in ("basics", "fundamentals") and "," in piece
    if behind and not is_torn and not piece.endswith(ALSO_ENOUGH, 0, behind.start()):
        return Level(_words(behind["level"]), Span(start, start + behind.start()))
    return Level(None, Span(start, span.end))


def _opened_level(text: str, span: Span) -> Level | None:
    """Give the level of a stretch in lower case that opens with *know how*, a little of it or many years."""
    if (how := KNOW_HOW.match(text, *span)) is not None:
        return Level(None, Span(how.end(), span.end), verbal=True)
    if (many := MANY_YEARS.match(text, *span)) is not None:
        rest = Span(*many.span("rest")) if many["rest"] else Span(many.end(), span.end)
        return Level(f"{_words(many['level'])} experience", rest)
    is_in_brackets = "(or " in text or "(and/or " in text
    if is_in_brackets and (other := OR_IN_BRACKETS.match(text, *span)) is not None:
        return Level(f"{_words(other['level'])} {_words(other['other'])}", Span(other.end(), span.end))
    little = LITTLE.match(text, *span)
    return None if little is None else Level(f"a {little['level']}", Span(little.end(), span.end))


def bare_level(text: str, span: Span) -> Level | None:
    """Give the level that opens a stretch and is of none of its words, and the rest behind what it is for.

    Example:
        >>> bare_level("basic knowledge for tests; Go", Span(0, 29))
        Level(level='basic knowledge', rest=Span(start=25, end=29), verbal=False)

    """
    lower = lowered(text)
    match = BARE_WORD.fullmatch(lower, span.start, span.end) or BARE.match(lower, span.start, span.end)
    return None if match is None else Level(_words(match["level"]), Span(match.end(), span.end))


def opens_with_level(text: str, span: Span) -> bool:
    """Tell whether a stretch opens with a level that has a noun ("proficiency in …")."""
    return _named_level(lowered(text), span)[1] is not None


def without_head(text: str, span: Span) -> Span:
    """Leave off a head that says nothing ("… capabilities")."""
    words = text[span.start : span.end]
    match = HEAD_BEHIND.search(words) if words.lower().endswith(HEAD_ENDINGS) else None
    return Span(span.start, span.start + match.start()) if match else span


@lru_cache(maxsize=256)
def _named_level(text: str, span: Span) -> tuple[int, re.Match[str] | None, int]:
    """Give where a requirement begins in a text in lower case, the level with a noun there, and its end."""
    start = _opened(text, span)
    for pattern in (LEVEL_GERUND, LEVEL_OF, PREDICATE):
        if (level := pattern.match(text, start, span.end)) is not None:
            is_more = pattern is LEVEL_OF and text.startswith(("and ", "or "), level.end())
            more = OR_LEVEL_OF.match(text, level.end(), span.end) if is_more else None
            return start, level, (more or level).end()
    return start, None, start


def _opened(text: str, span: Span) -> int:
    """Skip the words that open a requirement and say nothing of it ("you must have a …")."""
    opening = LONG_OPENING if any(map(text.__contains__, LONG_OPENINGS)) else OPENING
    match = opening.match(text, span.start, span.end)
    start = match.end() if match and match.end() < span.end else span.start
    blend = BLEND.match(text, start, span.end)
    return blend.end() if blend and blend.end() < span.end else start


def _past_gerund(text: str, start: int, end: int) -> int:
    match = USELESS_GERUND.match(text, start, end)
    return match.end() if match and match.end() < end else start


def _words(text: str) -> str:
    return re.sub(r"^(?:are|is)n['\u2019]t ", "not ", " ".join(text.split()).strip(","))
