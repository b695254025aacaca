"""The lexicon of headings: what a section promises to hold.

A heading is compared without capitals, punctuation, pictures and numbering. The phrases
of ``ontology/headings.tsv`` are tried in their order, first against the whole heading,
then as words within it; the kind of the first that is found is the heading's. Where none
is found, the section is of its parent's kind.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.language.cues import cue_patterns
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.patterns import Patterns

SECTION_KINDS: Final = tuple(
    """
    overview responsibilities requirements desirable soft-skills market salary trends practices challenges
    career portfolio benefits company boilerplate navigation prompts other
    """.split()
)

ASKING_KINDS: Final = frozenset({"requirements", "desirable", "soft-skills"})
"""Kinds of sections whose items are asked for."""

POST_KINDS: Final = ASKING_KINDS | {"responsibilities"}
"""Kinds of sections that say what a post asks for or is about."""

LISTING_KINDS: Final = POST_KINDS | {"benefits"}
"""Kinds of sections that hold lists in most documents, though nothing marks their items."""

SILENT_KINDS: Final = frozenset({"benefits", "company", "boilerplate", "navigation", "prompts"})
"""Kinds of sections that ask nothing of anyone: what they name is no requirement."""

#: Kinds that a lead-in opens within any section: "You don't need:", "Other positions:", "A plus if you:".
_OPENED_ANYWHERE: Final = frozenset({"boilerplate", "navigation", "desirable", "benefits"})

# Headings that are as often a part of another section as a section of their own.
_PARTS: Final = expression(
    r"(?:soft|technical|hard|language|advanced|additional|other|tech|data)? ?"
    r"(?:skills?|competenc\w+|knowledge|expertise|abilities|stack|qualifications?|foundation)"
    r"|(?:core|key) (?:skills?|competenc\w+)"
    r"|(?:\w+ )?(?:education\w*|experience|degrees?|credentials|certificat(?:ion|e)s?)(?: .*)?"
    r"|(?:\w+ )?(?:languages?|tools?|technolog\w+)(?: .*)?"
    r"|responsibilities|(?:additional |further |other )?(?:desirable|preferred|desired|optional)(?: \w+)?"
    r"|(?:additional |other )compensation|(?:key|top|main|major|leading) employers|bonus\w*|nice to haves?"
    r"|mindset|tips|impact|scope|background|essentials?|definition|outlook for .*"
)
POST_LINE: Final = expression(
    r"(?:job|opening|position|post|role|vacancy)(?: (?:no\.? ?)?(?:\d{1,2}|[a-h]))?"
    r"(?::| [\u2013\u2014-])\s+(?=\w)",
    re.IGNORECASE,
)
"""Matches what opens the line of one of several posts: "Post 2: Rigger"."""

NUMBERING: Final = expression(  # "2.", "7.3.1", "Section 7.3:", "Post 2:"
    r"^(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)/]\s+|^(?:section )?\d{1,2}(?:\.\d{1,2})+[.:]?\s+"
    rf"|^{POST_LINE.pattern}",
    re.IGNORECASE,
)
_NO_WORD: Final = expression(r"[\W_]+")
_FILLER: Final = expression(
    r"^(?:(?:ok(?:ay)?|alright|anyway)\s"
    r"|(?:right|well|now) (?=(?:so|and|but|here|this|who|what|how|why|where|you)\b))?"
    r"(?:(?:so|and|but|here s|here is|here are|this is)\s)?(?=\w)"
)
_SEGMENT: Final = expression(r"\s+[|\u2013\u2014/-]\s+|:\s+")
_QUALIFIER: Final = expression(
    r"^(?:key|core|main|essential|common|known|usual|frequent|everyday|typical|primary|general|major"
    r"|our|the|your) (?=\w)"
)
#: Of whom a heading of a ladder is: "Duties, all grades".
_OF_ALL: Final = expression(
    r",? (?:at |for |of )?(?:all|every) (?:grade|level|stage|band|rung)s?$", re.IGNORECASE
)
_YEAR: Final = expression(r",?\s+(?:(?:in|for|as of)\s+)?(?:19|20)\d\d\s*:?$")
#: How a phrase of the lexicon goes on with any words.
_GOES_ON: Final = expression(r"(?<!\\)\.\*$")
_OPEN: Final = expression(rf"^\.\* ?(?:\\b)?|{_GOES_ON.pattern}")
PARENTHESIS: Final = expression(r"\s*\([^()]*\)")
#: A heading that may be a title: some words in capitals, of which the last tells whether it is one.
_TITLE: Final = expression(
    r"(?!(?:About|The|Our|Your|An?|What|Why|How|For|Qualifications?) )(?:[A-Z][\w/]*+ (?:& )?){1,4}"
    r"(?P<head>[A-Z][a-z]++)(?= (?:I++|IV|[-\u2013\u2014(|])|,|$)"
)
#: A title that a sentence goes on from: "Rope splicer who would rather work with people".
_TITLE_TOLD: Final = expression(
    r"(?!(?:About|The|Our|Your|An?|What|Why|How|For|Qualifications?|Which|Who) )"
    r"[A-Z][\w/]*+(?: [\w/]{1,30}+){0,3}? (?P<head>[A-Za-z]{4,30}+)(?=,? (?:who|with|for)\b)"
)
#: Where a site has the title that stands behind it: "Jobs / Requirements Engineer".
_CRUMBS: Final = expression(
    r"(?:(?:home|(?:(?:open|current|our) )?(?:jobs?|careers?|vacanc(?:y|ies)|positions?|openings?|roles?)"
    r"|job (?:title|offer)|hiring|stellen(?:angebote?)?|karriere)(?:\s+[|\u2013\u2014/>\u00bb-]|:)\s+){1,3}",
    re.IGNORECASE,
)
#: What no title holds: words of a sentence, and how far something is asked for.
_NO_TITLE: Final = expression(
    r"\b(?:Who|You|We|Are|As|To|Have|Must)\b"
    r"|[-\u2013\u2014(|] ?(?:minimum|required|preferred|desired|optional)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 120
_LEAD_IN_WORD: Final = expression(
    r"\b(?:include[sd]?|including|encompass\w*|compris\w+|cover\w*|are|is|following|involve[sd]?|as follows|"
    r"such as|consists?|requires?|should|can|may|must|will)\b"
)
#: Of one way among several, which opens a list and no section: "You could take:".
_ONE_WAY: Final = expression(
    r"\b(?:you|people|one|they|many|most|some) (?:people )?(?:(?:could|can|may|might)\b"
    r"|(?:come|get|start|take|choose)\b(?: [a-z]+){0,6}$)"
)
_QUESTION: Final = expression(r"^(?:what|who|how|why|in this|you|we)\b")

# What a section of some kind holds as its parts, where a heading may be either.
_HOLDS: Final = {
    "requirements": ASKING_KINDS,
    "desirable": ASKING_KINDS,
    "salary": frozenset({"salary", "benefits"}),
    "market": frozenset({"market", "requirements"}),
}
# What opens the behaviors of a level in a progression framework, or what somebody will do.
_BEHAVIORS: Final = expression(
    r"(?:examples? )?(?:criteria|criterion|behaviou?rs|expectations)"
    r"|(?:the |our )?(?:\w+ )?(?:candidate|applicant|appointee|(?:post|job|role) ?holder) will"
)
#: What says no more than that something goes on below it: "The right rigger will also be:".
_BARE: Final = expression(r"\b(?:will|ll)(?: also)?(?: be| do)?$|\blook(?:ing)? forward to\b")
#: Kinds whose lists are of their own kind, where a lead-in does not name another.
_OWN_LISTS: Final = frozenset(
    {"market", "salary", "trends", "practices", "challenges", "career", "portfolio", "soft-skills"}
)
_STICKY: Final = frozenset({"prompts", "navigation", "portfolio"})
_ALWAYS_OWN: Final = frozenset(
    {"responsibilities", "requirements", "desirable", "soft-skills", "salary", "market"}
)


#: What is passed on to others, and not known by the one who does it: "Patient education".
_PASSED_ON: Final = expression(
    r"knowledge|(?:[a-z]+ (?:and )?)?(?:clients?|communit(?:y|ies)|consumers?|customers?|employees?"
    r"|famil(?:y|ies)|health|members?|parents?|partners?|patients?|public|residents?|safety|staff|students?|teams?|users?)"
    r" education(?: (?:and )?[a-z]+)?"
)
#: Kinds that are no part of a section, even where its heading only speaks of them.
_NEVER_HELD: Final = {"career": _ALWAYS_OWN, "soft-skills": frozenset({"market", "salary"})}


@cache
def lexicon() -> tuple[tuple[str, str], ...]:
    """Read the lexicon: pairs of a kind and a phrase, a regular expression in lower case, in their order."""
    lines = (bundled_ontology() / "headings.tsv").read_text(encoding="utf-8").splitlines()
    return tuple((kind, _folded(phrase)) for kind, _, phrase in (line.partition("\t") for line in lines[1:]))


@cache
def _rows() -> tuple[Sequence[tuple[str, str]], Patterns]:
    """Give the rows of the lexicon, those of a kind together, and what finds their phrases among words."""
    kinds = list(dict.fromkeys(kind for kind, _ in lexicon()))
    rows = sorted(lexicon(), key=lambda row: kinds.index(row[0]))
    return rows, Patterns((_OPEN.sub("", phrase) for _, phrase in rows), end=r"\b")


@lru_cache(maxsize=64)
def _places(words: str) -> Sequence[int]:
    """Give the places of the rows whose phrase stands in a heading."""
    return [place for place, pattern in _rows()[1].near(words) if pattern.search(words)]


def _whole_place(words: str) -> int | None:
    """Give the place of the first row of which a heading is a phrase."""
    return next((place for place in _places(words) if _whole(place).fullmatch(words)), None)


@cache
def _whole(place: int) -> re.Pattern[str]:
    return expression(_GOES_ON.sub(r"(?:\\b.*)?", _rows()[0][place][1]))


class HeadingReading(NamedTuple):
    """What the lexicon says about a heading.

    Attributes:
        kind: The kind of section that it promises, or None where the lexicon does not know it.
        whole: The whole heading is a phrase of the lexicon, not only a part of it.
        part: It is as often a part of another section as a section of its own.

    """

    kind: str | None
    whole: bool
    part: bool


@lru_cache(maxsize=4096)
def read_heading(label: str) -> HeadingReading:
    """Look a heading up in the lexicon.

    Example:
        >>> read_heading("What you'll do:")
        HeadingReading(kind='responsibilities', whole=True, part=False)
        >>> read_heading("Benefits Analyst").kind is None  # a title, not what is given to analysts
        True

    """
    if len(label) > _LONGEST:
        return HeadingReading(None, whole=False, part=False)
    if names_title(label):
        return HeadingReading(None, whole=False, part=False)
    words = normalized_heading(label)
    part = _PARTS.fullmatch(words) is not None
    for segment in (words, *map(normalized_heading, _SEGMENT.split(label)[1:] and _SEGMENT.split(label))):
        forms = {segment, _QUALIFIER.sub("", segment)}
        places = [place for form in forms if (place := _whole_place(form)) is not None]
        if places:
            return HeadingReading(_rows()[0][min(places)][0], whole=True, part=part)
    place = next(iter(_places(words)), None)
    return HeadingReading(None if place is None else _rows()[0][place][0], whole=False, part=part)


def names_title(label: str) -> bool:
    """Tell whether a heading is the title of a post."""
    head = _head_of_title(label)
    return head is not None and head in words_for("title-head", "common-title-head")


def opens_with_title(heading: str) -> bool:
    """Tell whether the first heading of a document is the title of a post, by how its last word ends.

    Example:
        >>> opens_with_title("Benefits Adviser"), opens_with_title("Benefits Package")
        (True, False)

    """
    head = _head_of_title(heading)
    return names_title(heading) or (head not in (None, "ladder") and is_doer(head or ""))


def _head_of_title(label: str) -> str | None:
    """Give the last word of what may be a title in a heading, in lower case."""
    crumbs = _CRUMBS.match(label)
    start = crumbs.end() if crumbs else 0
    title = _TITLE.match(label, start) if _NO_TITLE.search(label, start) is None else None
    title = title or _TITLE_TOLD.match(label, start)
    return None if title is None else title["head"].lower()


@lru_cache(maxsize=4096)
def is_known_heading(line: str) -> bool:
    """Tell whether a line is wholly a heading of the lexicon, not a lead-in that speaks of one.

    Example:
        >>> is_known_heading("Requirements:"), is_known_heading("Qualifications typically include:")
        (True, False)

    """
    reading = read_heading(line)
    if not reading.whole:
        return False
    words = normalized_heading(line)
    is_way = line.endswith(":") and reading.kind == "boilerplate" and _ONE_WAY.search(words) is not None
    return not is_way and (
        not line.endswith(":") or not _LEAD_IN_WORD.search(words) or _QUESTION.search(words) is not None
    )


def section_kind(label: str, *, parent: str | None) -> str:
    """Classify a section by its heading, and by the section around it.

    Example:
        >>> section_kind("Data Quality", parent="responsibilities")
        'responsibilities'
        >>> section_kind("High-Demand Skills", parent="market")
        'market'
        >>> section_kind("Platform Engineer", parent="company")  # on the page of a team
        'overview'

    """
    if parent == "company" and names_title(label):
        return "overview"
    reading = read_heading(label)
    if parent == "responsibilities" and _PASSED_ON.fullmatch(normalized_heading(label)):
        return parent  # what is written down and passed on, among what is done
    if parent in _STICKY or reading.kind is None:
        return parent or "other"
    is_open = parent in {None, "other", "overview", "responsibilities", "requirements"}
    is_own = reading.kind in _NEVER_HELD.get(parent or "", ()) or (reading.whole and not reading.part)
    if is_open or reading.kind == "prompts" or is_own:
        return reading.kind
    return parent or reading.kind


def promised_kind(lead_in: str, *, section: str) -> str:
    """Classify a list by what leads in to it; its section's kind where that says nothing.

    Example:
        >>> promised_kind("As an engineer in this team, you will:", section="overview")
        'responsibilities'
        >>> promised_kind("Qualifications typically include:", section="overview")
        'requirements'

    """
    if section in SILENT_KINDS:
        return section
    reading = read_heading(lead_in)
    if reading.whole and reading.kind is not None and reading.kind in _OPENED_ANYWHERE:
        return reading.kind
    words = normalized_heading(lead_in)
    is_own = section in _OWN_LISTS
    if is_own and _BARE.search(words):
        return section
    if _BEHAVIORS.fullmatch(words) and not is_own and section not in {"requirements", "desirable"}:
        return "responsibilities"
    last = () if is_own else cue_patterns("lead-in", "last")
    cues = (*cue_patterns("lead-in", "clause"), *last)
    return next((kind for kind, patterns in cues if patterns.are_in(words)), section)


def holds_part(around: str, kind: str) -> bool:
    """Tell whether a section of one kind usually has parts of another kind."""
    return kind in _HOLDS.get(around, frozenset())


@lru_cache(maxsize=4096)
def normalized_heading(label: str) -> str:
    """Give a heading's words, without capitals, punctuation, pictures, brackets, numbering and a year behind.

    Example:
        >>> normalized_heading("2. Key Skills (Core):"), normalized_heading("Pay in 2024")
        ('key skills', 'pay')

    """
    plain = NUMBERING.sub("", label.strip())
    plain = (PARENTHESIS.sub("", plain) or plain) if "(" in plain else plain
    plain = (_YEAR.sub("", plain) or plain) if plain.rstrip(" :")[-1:].isdigit() else plain
    plain = _OF_ALL.sub("", plain.rstrip(" :."))
    return _FILLER.sub("", _NO_WORD.sub(" ", _folded(plain)).strip())


def _folded(text: str) -> str:
    """Fold capitals and accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if unicodedata.category(c) != "Mn"))
