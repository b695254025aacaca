"""What a heading, lead-in or label promises of what it opens: how far, how sure, which of a list."""

import re
from collections.abc import Container, Mapping
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.documents.structure import ParsedSection
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.modality import find_level, find_modality, opens_with_level
from skillgraph.language.lazy import expression
from skillgraph.language.lists import is_one_enough
from skillgraph.model import Span

#: What asks for every member of a list that it opens.
_ALL_OF: Final = expression(r"\b(?:the following|encompass|all of)\b", re.IGNORECASE)
#: What asks for some of what it opens: "at least two of the following areas".
_SOME_OF: Final = expression(
    r"\b(?P<how>(?:at least |any )?(?:two|three|four|[2-4])(?: or more)?) of(?!(?: the)? years)\b"
    r"(?: (?:the|these)(?: following)?)?:?(?: |$)(?=[^.;()]*$)",
    re.IGNORECASE,
)
_EDUCATION: Final = expression(r"\beducation|\bvocational training|\bcertifications?:?$", re.IGNORECASE)
#: How a label says that it opens what is asked for; of people it is a hedge: "are expected to have".
_EXPECTED: Final = expression(
    r"^\W*(?:also )?expected(?=\W*$| (?:skills?|knowledge|experience|qualifications?|competenc\w+)\b)"
    r"|\b(?:is|be) expected(?: to)?\W*$",
    re.IGNORECASE,
)
#: In doubt is whether who reads has it, and not how far it is asked for: "Skills you may have".
_MAY_HAVE: Final = expression(
    r"\byou (?:may|might|could)(?: (?:also|already|even))? (?:have|bring|know)\b", re.IGNORECASE
)
#: How a heading ends that only the items of its list complete.
_OPEN: Final = expression(r"\b(?:if you|who|you|that|have|can|are)\W*$")
#: What says how often something is so, and by whom it is had or asked for.
_SO_OFTEN: Final = expression(
    r"(?:[a-z]{4,}ly|often|sometimes)(?: (?:asked for|brings?|ha(?:s|ve)|holds?|knows?|wanted))?",
    re.IGNORECASE,
)
#: A heading of what is required and of what is only wished for says neither of each item.
_BOTH: Final = expression(
    r"\bmust\b.{0,200}\b(?:nice|plus|bonus)\b|\brequired\b.{0,200}\b(?:preferred|desired|desirable|optional)\b",
    re.IGNORECASE,
)
#: What a group label may make of its list; "Working with others" is no section about the company.
_GROUP_KINDS: Final = frozenset(
    {
        "responsibilities",
        "requirements",
        "desirable",
        "soft-skills",
        "practices",
        "challenges",
        "salary",
        "benefits",
    }
)


#: A question whether something is asked for at all: "Do I need a degree?".
_ASKS_WHETHER: Final = expression(
    r"\W*(?:do|does|is|are|must|should|will|would|can) [^?]{2,80}\?", re.IGNORECASE
)
#: How a lead-in names what its list holds, behind how well that is known: "in one or more of these fields".
_WHAT_FOLLOWS: Final = expression(
    r"(?P<thing>(?: (?:at least |any |either )?"
    r"(?:one|two|three|some|several|any|all|most)(?: or (?:more|several))?"
    r"(?:(?: [a-z-]+){1,3} (?:from|in))?(?: each)?(?: of)?)?"
    r"(?: (?:the following|these|those|each of the following)(?: [a-z/-]+){0,3}|(?<= of)))$"
)
#: How many of what stands below a heading will do, in brackets behind it.
_OF_BELOW: Final = expression(
    r"\([^()]{2,30} of (?:the (?:below|following)|these)[^()]{0,20}\)\W*$", re.IGNORECASE
)
#: How a lead-in ends that opens what is talked about: "Your manager holds a conversation with you on:".
_TALK: Final = expression(
    r"\b(?:conversations?|discussions?|dialogues?|talks?|chats?|check-ins?|meetings?|1:1s?|one-on-ones?)"
    r"(?: [\w\u2019'-]+){0,8} (?:about|on|around|regarding|covers?|covering)\W*$"
    r"|\btopics (?:(?:for|of) (?:the|your|these|this|each|that) )?(?:[\w\u2019'-]+ ){0,4}"
    r"(?:conversations?|discussions?|talks?|chats?|meetings?|1:1s?)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
#: What narrows no experience: that of work.
_OF_WORK: Final = expression(r"(?:(?:prior|previous) )?work(?:ing)? (?=experience\b)", re.IGNORECASE)


def heading_modality(label: str) -> tuple[str, Span] | None:
    """Give how far a heading says that what stands below it is asked for, unless it says so in two ways.

    Example:
        >>> heading_modality("Nice to have"), heading_modality("Required and preferred skills")
        (('desirable', Span(start=0, end=12)), None)

    """
    return None if _BOTH.search(label) or _ASKS_WHETHER.match(label) else find_modality(label)


def firm_modality(modality: tuple[str, Span] | None, kind: str | None) -> tuple[str, Span] | None:
    """Give the modality of what opens a section or list; *should* asks: "What you should bring along"."""
    return None if modality and modality[0] == "recommended" and kind == "requirements" else modality


def hedges_of_opener(words: str) -> tuple[str, ...]:
    """Give the hedges of what opens a section or list; what is only "Expected:" is asked for."""
    return find_hedges(_MAY_HAVE.sub("", _EXPECTED.sub("", words)))


def hedges_of_heading(label: str) -> tuple[str, ...]:
    """Give the hedges of a heading that are of all below it; what only its items complete is of these alone.

    Example:
        >>> hedges_of_heading("Often asked for"), hedges_of_heading("You'll probably like it if you")
        (('often',), ())

    """
    return () if _OPEN.search(label) else hedges_of_opener(label)


def hedges_of_label(label: str) -> tuple[str, ...]:
    """Give the hedge of a label that only says how often what stands behind it is so.

    Example:
        >>> hedges_of_label("Usually has"), hedges_of_label("Commonly used knots")
        (('usually',), ())

    """
    return find_hedges(label) if _SO_OFTEN.fullmatch(label) else ()


def opens_topics(words: str) -> bool:
    """Tell whether a lead-in opens what somebody talks about, which is asked of nobody.

    Example:
        >>> opens_topics("Your lead will have a chat with you about"), opens_topics("You care about")
        (True, False)

    """
    return _TALK.search(words) is not None


def genre_of(parsed: ParsedDocument, section: ParsedSection) -> str:
    """Give the kind of a section; what a career guide says of education is advice, and asks for nothing."""
    if section.kind == "requirements" and _EDUCATION.search(section.label):
        above = None if section.parent is None else parsed.sections[section.parent].kind
        stages = sum(other.kind == "career" for other in parsed.sections)
        stages += read_heading(parsed.title).kind == "career"  # "How to become a mason"
        if above != "requirements" and stages > 1:
            return "education"
    return section.kind


def group_kind(words: str) -> str | None:
    """Give the kind that a group label makes of its list; None where it leaves the list as it is."""
    reading = read_heading(words)
    return reading.kind if reading.whole and reading.kind in _GROUP_KINDS else None


def logic_of(lead_in: str) -> str:
    """Give the logic that a lead-in gives its list."""
    if is_one_enough(lead_in):
        return "any-of"
    if find_some_of(lead_in, len(lead_in)) is not None:
        return "not said"
    return "all-of" if _ALL_OF.search(lead_in) else "not said"


def logic_of_heading(label: str) -> str:
    """Give the logic that a heading gives its list, which tells of it: "Experience in one or more of"."""
    is_said = _WHAT_FOLLOWS.search(label.strip(" *_:")) or _OF_BELOW.search(label)
    return logic_of(label) if is_said else "not said"


def find_some_of(text: str, end: int) -> tuple[str, int] | None:
    """Find before a place that so many of what stands there are enough, and where the words for it end.

    Example:
        >>> find_some_of("Any two of these ports: ", 24), find_some_of("One of two ports: ", 18)
        (('any two of a list', 17), None)

    """
    found = _SOME_OF.search(text, 0, end)
    return None if found is None else (f"{found['how']} of a list".lower(), found.end())


def openers_of_some(parsed: ParsedDocument, *, but: Container[int | None]) -> dict[int, tuple[int, str]]:
    """Give by section the lead-in that asks for some of all that stands below it, and for how many.

    Args:
        parsed: The document.
        but: Lead-ins that open a list of their own.

    """
    return {
        passage.section: (number, some[0])
        for number, passage in enumerate(parsed.passages)
        if passage.kind == "lead-in" and number not in but
        if (some := find_some_of(passage.text, len(passage.text)))
    }


def some_above(
    section: ParsedSection, openers: Mapping[int, tuple[int, str]], around: str | None
) -> str | None:
    """Give how many are enough of what a section is one of, or is in; None of one with a common name."""
    if section.parent is None or read_heading(section.label).whole:
        return None
    return openers.get(section.parent, (0, around))[1]


def level_ahead(label: str) -> str | None:
    """Give the level that a label leads to things with, which are known so well: "Knowledge of: tides".

    Example:
        >>> level_ahead("Strong knowledge of"), level_ahead("Ability to"), level_ahead("Knowledge")
        ('strong knowledge', None, None)
        >>> level_ahead("You have good experience with at least one of the following tools:")
        'good experience'

    """
    bare = label.strip(" *_:")
    what = _WHAT_FOLLOWS.search(bare)
    start = _OF_WORK.match(bare)
    words = f"{bare[start.end() if start else 0 : what.start('thing') if what else None]} it"
    whole = Span(0, len(words))
    level = find_level(words, whole)
    is_led = words[level.rest.start :] == "it" or (what is not None and words.endswith(" in it"))
    return level.level if is_led and opens_with_level(words, whole) and not level.verbal else None
