"""Frameworks: documents that list what is expected at each level, and ask for nothing else.

In such a document every item is an expectation, whatever its heading.
"""

import re
from collections.abc import Mapping
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.posts.levels import COUNT, is_code, is_span_of_levels, title_of_level
from skillgraph.extraction.posts.post_titles import LEVELS
from skillgraph.extraction.posts.titles import is_occupation, is_title_alone
from skillgraph.extraction.posts.told_names import page_title
from skillgraph.extraction.values import Place
from skillgraph.extraction.work.behaviors import behaves
from skillgraph.extraction.work.duty_parts import opens_with_verb
from skillgraph.language.doers import is_doer
from skillgraph.language.grammar import is_verb
from skillgraph.language.lazy import expression

_FIRST_PERSON: Final = expression(r"[\"\u201c]?I(?:['\u2019](?:m|ve|ll))?\s|My\s")
_THIRD_PERSON: Final = expression(r"[\"\u201c]?(?:[A-Z][\w ]{2,24}: )?(?:\w+ly )?(?P<verb>[A-Za-z]{3,}s)\s")
_SHORT: Final = 24  # an item of fewer characters is a name, and no behavior
_LEAST_ITEMS: Final = 8
_LEAST_CELLS: Final = 6
#: How an item or heading of a ladder names its level.
_LEVEL: Final = expression(r"level:? \d|(?:IC|L|TL|D)\d\b", re.IGNORECASE)
#: The lead-in of a level's behaviors in a framework that is written as data.
_CRITERIA: Final = expression(r"(?:criteri(?:a|on)|behaviou?rs|expectations):$", re.IGNORECASE)
_LEAST_LEVELS: Final = 2
#: The name that opens the line which introduces an axis of a ladder: "Reach - how far your word carries".
_AXIS: Final = expression(r"\W*(?P<name>\w[\w &/,-]{1,40}?)(?::| ?[\u2013\u2014]| -) ")
#: Who is met with in the titles of ladders that are of nobody with a post.
_NOBODY: Final = frozenset("stakeholder supplier leader partner newcomer career barrier teacher".split())
_MOST: Final = 0.5
_MANY: Final = 0.4
_ENDS: Final = (".", "!", "?")
_MOST_BELOW_LEVELS: Final = 0.7
#: What advertisements have, and frameworks do not.
_OF_ADS: Final = frozenset({"desirable", "salary", "benefits"})


def is_caption(passage: ParsedPassage, before: ParsedPassage | None, after: ParsedPassage | None) -> bool:
    """Tell whether a line of a framework titles a part of it, and names no competence.

    Such are a heading above another or above a row of levels, and the caption below a heading.
    """
    if passage.kind == "heading":
        return after is not None and (
            after.kind == "heading" or (after.kind == "group-label" and bool(after.cells))
        )
    is_below = before is not None and before.kind == "heading" and passage.kind == "sentence"
    return is_below and not passage.text.endswith(_ENDS) and not any(behaves(passage))


#: What a document calls itself that is on levels, and on no one role.
_LADDER: Final = expression(
    r"\b(?:ladders?|frameworks?|levels|matrix|pathways?|career paths?|progression|rubric)\b", re.IGNORECASE
)
#: What it may be called besides, behind somebody: "Midwife bands".
_BANDS: Final = expression(
    r"\W*(?P<who>[^\W\d][\w\s/&-]{1,60}?) (?:career )?(?:bands|grades|stages|rungs)\W*", re.IGNORECASE
)


LADDER_OF: Final = expression(
    r"(?:job |career )?(?:titles|levels|ladder|path|framework|expectations) (?:for|of) (?:an? |our )?",
    re.IGNORECASE,
)
"""Matches what opens a title of a framework, before the occupation that it is for."""
LADDER: Final = expression(
    rf"^{LADDER_OF.pattern}"
    r"|\s(?:(?:career|job(?: family)?|growth|competency|skills?) )?(?:titles|levels|ladder|path|framework"
    r"|expectations|matrix|progression|bands|grades|stages|rungs)$",
    re.IGNORECASE,
)
"""Matches what such a title says beside the occupation."""


#: How a sentence opens that tells of the ladder itself.
_OF_LADDER: Final = expression(
    r"(?:this|the|our|these) (?:[a-z]+ ){0,3}(?:ladders?|frameworks?|matrix|rubric|documents?|levels) "
    r"(?:describes?|sets? out|lays? out|outlines?|documents?|defines?|explains?|shows?|lists?|summari[sz]es?"
    r"|(?:is|are) (?:an?|the|for|meant|intended|not)\b|serves?\b|helps?\b)",
    re.IGNORECASE,
)


def tells_of_ladder(text: str) -> bool:
    """Tell whether a sentence of a ladder says what the ladder is, and nothing of those on it.

    Example:
        >>> tells_of_ladder("This ladder describes what we expect"), tells_of_ladder("Describes risks")
        (True, False)

    """
    return _OF_LADDER.match(text) is not None


def names_ladder(label: str) -> bool:
    """Tell whether the title of a document names a ladder, and no role that somebody has.

    Example:
        >>> names_ladder("Nursing Career Ladder"), names_ladder("Nurse")
        (True, False)
        >>> names_ladder("Midwife bands"), names_ladder("Rubber bands")
        (True, False)

    """
    bands = _BANDS.fullmatch(label) if _LADDER.search(label) is None else None
    return _LADDER.search(label) is not None or (bands is not None and _is_somebody(bands["who"]))


def without_ladder(title: str) -> str:
    """Give whom the title of a ladder is of, without the word for it; "" where it names nobody so.

    Example:
        >>> without_ladder("Tram driver levels"), without_ladder("Ladders for engineers")
        ('Tram driver', '')

    """
    bare = LADDER.sub("", title, count=1)
    is_one = bare != title and (LADDER_OF.match(title) is not None or _is_somebody(bare))
    return bare if is_one else ""


def _is_somebody(words: str) -> bool:
    head = words.rsplit(" ", 1)[-1]
    return is_occupation(head) or (is_doer(head.removesuffix("s")) and head.lower() not in _NOBODY)


def is_ladder(parsed: ParsedDocument, levels: Mapping[int, Place]) -> bool:
    """Tell whether a document is called a ladder, or much of it stands below *levels* of one title."""
    title = page_title(parsed)
    if names_ladder(title) and not is_title_alone(title):  # "Pathways Coordinator"
        return True
    if any(section.kind in _OF_ADS for section in parsed.sections):
        return False
    text = [index for index, passage in enumerate(parsed.passages) if passage.kind != "heading"]
    levels = {at: one for at, one in levels.items() if parsed.passages[one.passage].kind == "heading"}
    names = {parsed.passages[one.passage].text[slice(*one.span)] for one in levels.values()}
    titles = {_bare(name) for name in names}
    return (
        len(names) >= _LEAST_LEVELS
        and len(titles) == 1
        and sum(one in levels for one in text) > _MANY * len(text)
    )


def _bare(name: str) -> str:
    """Give the name of a level without its words for one, its code and its count, in lower case."""
    title = title_of_level(name)
    words = "" if title is None else COUNT.sub("", name[title.start : title.end])
    return " ".join(word for word in words.lower().split() if word not in LEVELS)


def find_axes(parsed: ParsedDocument) -> frozenset[int]:
    """Find the lines of a ladder that only name an axis: those that introduce it, and its headings.

    An axis is introduced once, in an item, and heads what is expected at each level of several.
    """
    heads: dict[str, list[int]] = {}
    introduced: dict[str, int] = {}
    for index, passage in enumerate(parsed.passages):
        if passage.kind in ("heading", "group-label"):
            heads.setdefault(passage.text.strip(" :*").casefold(), []).append(index)
        elif passage.kind == "bullet" and (named := _AXIS.match(passage.text)):
            introduced.setdefault(named["name"].casefold(), index)
    found = {name for name, index in introduced.items() if len(heads.get(name, ())) >= _LEAST_LEVELS}
    return frozenset(index for name in found for index in (introduced[name], *heads[name]))


def is_framework(parsed: ParsedDocument, levels: Mapping[int, Place]) -> bool:
    """Tell whether a document lists behaviors that are expected of its reader, and no requirements.

    Most of its items say what "I" do, or open with a verb in the third person; or it gives criteria by level,
    of which *levels* are those that `levels.find_levels` gives.
    """
    if _has_criteria(parsed) or _has_level_table(parsed, levels) or _has_level_sections(parsed, levels):
        return True
    if _has_level_items(parsed):
        return True
    items = [
        passage.text for passage in parsed.passages if passage.kind == "bullet" and len(passage.text) > _SHORT
    ]
    if len(items) < _LEAST_ITEMS:
        return False
    first = sum(bool(_FIRST_PERSON.match(item)) for item in items)
    if first > _MOST * len(items):
        return True
    verbs = (_THIRD_PERSON.match(item) for item in items)
    if sum(1 for match in verbs if match and _is_third_person(match["verb"].lower())) <= _MOST * len(items):
        return False
    named = sum(bool(_LEVEL.match(passage.text)) for passage in parsed.passages)
    asks = any(section.kind in {"requirements", "desirable", "salary"} for section in parsed.sections)
    return named >= _LEAST_LEVELS or not asks


def _has_level_table(parsed: ParsedDocument, levels: Mapping[int, Place]) -> bool:
    """Tell whether a table tells by running text what each of several levels is expected to do."""
    cells = [
        levels[index]
        for index, passage in enumerate(parsed.passages)
        if passage.cells and index in levels
        if parsed.passages[levels[index].passage].kind != "heading" or passage.text.endswith(_ENDS)
    ]
    items = sum(passage.kind == "bullet" for passage in parsed.passages)
    return len(cells) >= max(_LEAST_CELLS, _MOST * items) and len(set(cells)) >= _LEAST_LEVELS


def _has_level_items(parsed: ParsedDocument) -> bool:
    """Tell whether most items open with the code of their level, or with those of several."""
    items = [passage for passage in parsed.passages if passage.kind == "bullet"]
    labels = [passage.text[slice(*passage.label)] for passage in items if passage.label is not None]
    coded = [label for label in labels if is_code(label) or is_span_of_levels(label)]
    return len(coded) >= max(_LEAST_CELLS, _MOST * len(items)) and len(set(coded)) >= _LEAST_LEVELS


def _has_level_sections(parsed: ParsedDocument, levels: Mapping[int, Place]) -> bool:
    """Tell whether most items stand below headings of levels and open with what somebody does."""
    items = [index for index, passage in enumerate(parsed.passages) if passage.kind == "bullet"]
    if len(items) < _LEAST_ITEMS or any(section.kind in _OF_ADS for section in parsed.sections):
        return False
    below = [parsed.passages[index].text for index in items if index in levels]
    if len(below) <= _MOST * len(items) or len(set(levels.values())) < _LEAST_LEVELS:
        return False
    return sum(opens_with_verb(text) for text in below) > _MOST_BELOW_LEVELS * len(below)


def _has_criteria(parsed: ParsedDocument) -> bool:
    levels = sum(bool(_LEVEL.match(passage.text)) for passage in parsed.passages if passage.kind == "heading")
    criteria = sum(
        bool(_CRITERIA.match(passage.text)) for passage in parsed.passages if passage.kind == "lead-in"
    )
    return min(levels, criteria) >= _LEAST_LEVELS


def _is_third_person(verb: str) -> bool:
    return any(is_verb(base) for base in (verb[:-1], verb[:-2], f"{verb[:-3]}y"))
