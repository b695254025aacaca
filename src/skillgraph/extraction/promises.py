"""What a heading, lead-in or label promises of what it opens: how far, how sure, which of a list."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedSection
from skillgraph.extraction.hedges import find_hedges
from skillgraph.language.lists import is_one_enough
from skillgraph.model import Span

#: What asks for every member of a list that it opens.
_ALL_OF: Final = re.compile(r"\b(?:the following|encompass|all of)\b", re.IGNORECASE)
_EDUCATION: Final = re.compile(r"\beducation|\bvocational training|\bcertifications?:?$", re.IGNORECASE)
#: How a label says that it opens what is asked for; of people it is a hedge: "are expected to have".
_EXPECTED: Final = re.compile(
    r"^\W*(?:also )?expected(?=\W*$| (?:skills?|knowledge|experience|qualifications?|competenc\w+)\b)"
    r"|\b(?:is|be) expected(?: to)?\W*$",
    re.IGNORECASE,
)


def firm_modality(modality: tuple[str, Span] | None, kind: str | None) -> tuple[str, Span] | None:
    """Give the modality of what opens a section or list; *should* asks: "What you should bring along"."""
    return None if modality and modality[0] == "recommended" and kind == "requirements" else modality


def hedges_of_opener(words: str) -> tuple[str, ...]:
    """Give the hedges of what opens a section or list; what is only "Expected:" is asked for."""
    return find_hedges(_EXPECTED.sub("", words))


def genre_of(parsed: ParsedDocument, section: ParsedSection) -> str:
    """Give the kind of a section; what a career guide says of education is advice, and asks for nothing."""
    if section.kind == "requirements" and _EDUCATION.search(section.label):
        above = None if section.parent is None else parsed.sections[section.parent].kind
        stages = sum(other.kind == "career" for other in parsed.sections)
        if above != "requirements" and stages > 1:
            return "education"
    return section.kind


def logic_of(lead_in: str) -> str:
    """Give the logic that a lead-in gives its list."""
    if is_one_enough(lead_in):
        return "any-of"
    return "all-of" if _ALL_OF.search(lead_in) else "not said"
