"""What a passage is asked for, with the genre of its document in view.

A heading promises the same in every document, with exceptions. A lead-in that words a
heading ("Must have:") promises for its list what the heading would. In a framework of
expected behaviors every item is an expectation, whatever its heading. What a guide says
about education is advice, where an advertisement's is a requirement. And a duty list
under "expected at senior level" asks for what it names.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.documents.structure import ParsedPassage, ParsedSection
from skillgraph.extraction.behaviors import behaves
from skillgraph.extraction.duty_parts import opens_with_verb
from skillgraph.extraction.levels import find_levels
from skillgraph.language.grammar import is_verb
from skillgraph.language.words import word_set

_FIRST_PERSON: Final = re.compile(r"[\"\u201c]?I(?:['\u2019](?:m|ve|ll))?\s|My\s")
_THIRD_PERSON: Final = re.compile(r"[\"\u201c]?(?:[A-Z][\w ]{2,24}: )?(?:\w+ly )?(?P<verb>[A-Za-z]{3,}s)\s")
_EDUCATION: Final = re.compile(r"\beducation|\bvocational training|\bcertifications?:?$", re.IGNORECASE)
_EXPECTED: Final = re.compile(r"\bexpect(?:ed|ations?)\b", re.IGNORECASE)
_SHORT: Final = 24  # an item of fewer characters is a name, and no behavior
_LONGEST_LEAD_IN: Final = 90
#: What a lead-in of a few words promises for its list, tried in order.
_LEAD_INS: Final = (
    (
        "desirable",
        re.compile(r"\b(?:plus|nice to have|bonus|preferred|desirable|advantage)\b", re.IGNORECASE),
    ),
    (
        "responsibilities",
        re.compile(
            r"\bresponsibilit|\bduties\b|\bresponsible for:$|\byou(?:['\u2019]ll| will)\W*$", re.IGNORECASE
        ),
    ),
    (
        "requirements",
        re.compile(r"\brequirements?\b|\bqualifications?\b|\blooking for\b|\bmust have\b", re.IGNORECASE),
    ),
)
#: What an employer says to everybody.
_EQUAL: Final = re.compile(
    r"equal[- ]opportunit|do(?:es)? not discriminate|celebrate diversity|reasonable accommodation"
    r"|accommodations?\b.{0,400}disabilit"
    r"|regardless of (?:race|gender|age)|(?:inclusion|diversity) is a \w+ value"
    r"|we (?:approach|value|embrace) diversity",
    re.IGNORECASE,
)
_EQUAL_WORDS: Final = frozenset(
    {"equal", "discriminate", "diversity", "accommodation", "regardless", "inclusion"}
)
_LEAST_ITEMS: Final = 8
_LEAST_CELLS: Final = 6
#: How an item or heading of a ladder names its level.
_LEVEL: Final = re.compile(r"level:? \d|(?:IC|L|TL|D)\d\b", re.IGNORECASE)
#: The lead-in of a level's behaviors in a framework that is written as data.
_CRITERIA: Final = re.compile(r"(?:criteri(?:a|on)|behaviou?rs|expectations):$", re.IGNORECASE)
_LEAST_LEVELS: Final = 2
#: Kinds of sections that a lead-in may turn into another of them.
_PLAIN: Final = frozenset(
    {"overview", "responsibilities", "requirements", "desirable", "soft-skills", "other"}
)
_MOST: Final = 0.5
_ENDS: Final = (".", "!", "?")
_MOST_BELOW_LEVELS: Final = 0.7
#: What advertisements have, and frameworks do not.
_OF_ADS: Final = frozenset({"desirable", "salary", "benefits"})


def read_kinds(parsed: ParsedDocument) -> tuple[str, ...]:
    r"""Give for each passage the kind of its section, or ``framework``, ``education`` or ``expectations``.

    Example:
        >>> from skillgraph.documents.parsing import parse_document
        >>> from skillgraph.documents.reading import Document
        >>> read_kinds(parse_document(Document("Requirements\n- Python", "", "role.txt")))
        ('requirements', 'requirements')

    """
    framework = is_framework(parsed)
    sections = [_kind(parsed, section, framework=framework) for section in parsed.sections]
    promised = {
        index: kind
        for index, value in enumerate(parsed.lists)
        if value.lead_in is not None and (kind := _promise(parsed.passages[value.lead_in].text)) is not None
    }
    kinds = [_kind_of_passage(passage, sections[passage.section], promised) for passage in parsed.passages]
    if framework:
        for index, (passage, after) in enumerate(pairwise(parsed.passages)):
            if passage.kind == "heading" and kinds[index] == "framework":
                if _opens_no_behaviors(after):
                    kinds[index] = "overview"
                elif after.kind == "sentence" and not after.text.endswith(_ENDS) and not any(behaves(after)):
                    kinds[index + 1] = "overview"  # a caption, such as "How far the role reaches"
    return tuple(kinds)


def _opens_no_behaviors(after: ParsedPassage) -> bool:
    """Tell by what follows a heading that it titles a part of the document, and names no competence."""
    return after.kind == "heading" or (after.kind == "group-label" and bool(after.cells))


def _kind_of_passage(passage: ParsedPassage, kind: str, promised: Mapping[int, str]) -> str:
    if not _EQUAL_WORDS.isdisjoint(word_set(passage.text)) and _EQUAL.search(passage.text):
        return "boilerplate"
    if passage.list is None or kind not in _PLAIN | {"career", "portfolio"}:
        return kind
    return promised.get(passage.list, kind)


def _promise(lead_in: str) -> str | None:
    """Tell what a lead-in promises where it words a heading; None for one that is a sentence."""
    reading = read_heading(lead_in.rstrip(" :"))
    if reading.whole and reading.kind in _PLAIN:
        return reading.kind
    if lead_in.rstrip().endswith(":") and len(lead_in) <= _LONGEST_LEAD_IN:
        return next((kind for kind, pattern in _LEAD_INS if pattern.search(lead_in)), None)
    return None


def is_framework(parsed: ParsedDocument) -> bool:
    """Tell whether a document lists behaviors that are expected of its reader, and no requirements.

    Most of its items say what "I" do, or open with a verb in the third person; or it gives criteria by level.
    """
    if _has_criteria(parsed) or _has_level_table(parsed) or _has_level_sections(parsed):
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
    levels = sum(bool(_LEVEL.match(passage.text)) for passage in parsed.passages)
    asks = any(section.kind in {"requirements", "desirable", "salary"} for section in parsed.sections)
    return levels >= _LEAST_LEVELS or not asks


def _has_level_table(parsed: ParsedDocument) -> bool:
    """Tell whether a table tells by running text what each of several levels is expected to do."""
    if not any(passage.cells for passage in parsed.passages):
        return False
    levels = find_levels(parsed)
    cells = [
        levels[index] for index, passage in enumerate(parsed.passages) if passage.cells and index in levels
    ]
    items = sum(passage.kind == "bullet" for passage in parsed.passages)
    return len(cells) >= max(_LEAST_CELLS, _MOST * items) and len(set(cells)) >= _LEAST_LEVELS


def _has_level_sections(parsed: ParsedDocument) -> bool:
    """Tell whether most items stand below headings of levels and open with what somebody does."""
    items = [index for index, passage in enumerate(parsed.passages) if passage.kind == "bullet"]
    if len(items) < _LEAST_ITEMS or any(section.kind in _OF_ADS for section in parsed.sections):
        return False
    levels = find_levels(parsed)
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


def _kind(parsed: ParsedDocument, section: ParsedSection, *, framework: bool) -> str:
    if framework and section.kind not in {"navigation", "prompts", "boilerplate", "benefits"}:
        return "framework"
    if section.kind == "requirements" and _EDUCATION.search(section.label):
        parent = None if section.parent is None else parsed.sections[section.parent].kind
        careers = sum(other.kind == "career" for other in parsed.sections)
        if parent != "requirements" and careers > 1:
            return "education"
    if section.kind == "responsibilities" and _EXPECTED.search(section.label):
        return "expectations"
    return section.kind
