"""Fields of study as the words of a degree name them, each whole."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from skillgraph.extraction.qualifications.degrees import Degree
from skillgraph.extraction.wording.modality import modality_ahead
from skillgraph.language.lazy import expression
from skillgraph.model import Span
from skillgraph.vocabulary import PREFERRING

#: What leaves the fields of a degree open, and names none: "or anything similar".
_OPEN_FIELD: Final = expression(r"(?:(?:any|some)thing|the like)\b", re.IGNORECASE)
_FIRST: Final = expression(r"^an? |^\(([a-z]+)\)(?= )")  # "(civil) engineering"
#: A field that is close to others, and nothing without them: "or a related field".
_CLOSE_FIELD: Final = expression(
    r"(?:(?:closely|directly) )?(?:related|similar|equivalent|comparable|adjacent|neighbou?ring|allied"
    r"|cognate)"
    r"(?: (?:(?:technical|academic|scientific|quantitative) )?"
    r"(?:fields?|subjects?|disciplines?|areas?|majors?|stud(?:y|ies)|courses?))?$",
    re.IGNORECASE,
)
_CLOSE: Final = ("similar", "related", "relevant", "equivalent", "comparable")
_NO_FIELD: Final = ("qualification", "experience", "training")
#: Words that are half the name of a field, whose other half stands behind the last of several.
_HALVES: Final = frozenset(
    """
    aeronautical aerospace agricultural applied archival behavioral behavioural biological biomedical
    chemical civil clinical computer cultural earth electric electrical electronic environmental geological
    geotechnical human industrial information international library life marine mechanical medical mining
    natural naval nuclear occupational physical political public pure religious social software structural
    """.split()
)
_WHOLES: Final = (
    *("engineering", "science", "sciences", "mathematics", "studies", "administration", "health", "policy"),
    *("relations", "management", "education"),
)
#: Those that are halves of engineering alone: nobody studies "mechanical science".
_OF_ENGINEERING: Final = frozenset(
    "aerospace civil electric electrical electronic geotechnical industrial mechanical structural".split()
)
_LONGEST: Final = 6
_MOST_NAMED: Final = 6


class Field(NamedTuple):
    """A field of study: its words, where they stand, and the others that it is only close to."""

    words: str
    span: Span
    others: str = ""


def named_fields(text: str, offset: int, degree: Degree) -> Iterator[Field | None]:
    """Give the fields of a degree that is placed from *offset* on; None for what names none.

    Example:
        >>> text = "Degree in civil or marine engineering"
        >>> degree = Degree("University degree", Span(0, 6), (Span(10, 15), Span(19, 37)))
        >>> [field.words for field in named_fields(text, 0, degree)]
        ['civil engineering', 'marine engineering']

    """
    spans = [Span(offset + one.start, offset + one.end) for one in degree.fields]
    said = [_FIRST.sub(r"\1", text[one.start : one.end].strip(" .")).strip("()") for one in spans]
    for position, span in enumerate(spans):
        words = _whole(said[position], said[position + 1 :])
        others = _others(text, spans) if _CLOSE_FIELD.match(words) else None
        is_none = not words or others == "" or _OPEN_FIELD.match(words) or words.endswith(_NO_FIELD)
        yield None if is_none or len(words.split()) > _LONGEST else Field(words, span, others or "")


def _whole(words: str, behind: Sequence[str]) -> str:
    """Give the words of a field whole, with the half that the next whole one of those *behind* ends in."""
    if words.lower() in _CLOSE:
        return f"{words} field"
    if words.lower() not in _HALVES:
        return words
    is_built = words.lower() in _OF_ENGINEERING
    wholes = (one for one in behind if one.lower() not in _HALVES)
    whole = next((one for one in wholes if not is_built or one.lower().endswith(" engineering")), "")
    before, _, last = whole.rpartition(" ")
    return f"{words} {last}" if before and last.lower() in _WHOLES else words


def _others(text: str, spans: Sequence[Span]) -> str:
    """Word the fields that another of the same degree is close to; nothing where none has a name."""
    words = [" ".join(text[one.start : one.end].strip(" .()*").split()) for one in spans]
    named = [one for one in words if one and not _CLOSE_FIELD.match(one) and not _OPEN_FIELD.match(one)]
    *others, last = named[:_MOST_NAMED] or [""]
    return f"{', '.join(others)} or {last}" if others else last


def wished_field(text: str, degree_end: int, start: int) -> tuple[str, Span] | None:
    """Give how a field is preferred among those of a degree, and where it says so: "preferably in physics".

    Args:
        text: Of the passage.
        degree_end: Where the degree ends: what stands before it is of the degree.
        start: Where the field begins.

    Example:
        >>> text = "MSc in a science, preferably in physics"
        >>> wished_field(text, 3, 32), wished_field(text, 3, 9)
        (('preferred', Span(start=18, end=28)), None)

    """
    said = modality_ahead(text, start)
    return said if said is not None and said[0] in PREFERRING and said[1].start >= degree_end else None
