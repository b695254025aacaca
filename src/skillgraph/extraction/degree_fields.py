"""Fields of study as a degree names them: their words, which are close to others, and which are preferred."""

import re
from typing import Final

from skillgraph.extraction.degrees import Degree
from skillgraph.extraction.modality import modality_ahead
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
_MOST_NAMED: Final = 6
_LONGEST: Final = 6


def field_words(text: str, where: Span) -> str:
    """Word the field of study that stands at a place.

    Example:
        >>> text = "degree in (civil) engineering or a related"
        >>> field_words(text, Span(10, 29)), field_words(text, Span(35, 42))
        ('civil engineering', 'related field')

    """
    words = _FIRST.sub(r"\1", text[where.start : where.end].strip(" .")).strip("()")
    if words.lower() in ("similar", "related", "relevant", "equivalent", "comparable"):
        words += " field"
    return words


def is_close_field(words: str) -> bool:
    """Tell whether a field is only close to others: "a related field"."""
    return _CLOSE_FIELD.match(words) is not None


def is_field(words: str) -> bool:
    """Tell whether words name a field of study, and leave it not open."""
    return (
        bool(words)
        and not _OPEN_FIELD.match(words)
        and len(words.split()) <= _LONGEST
        and not words.endswith(("qualification", "experience", "training"))
    )


def others_named(text: str, offset: int, degree: Degree) -> str:
    """Word the fields that another of the same degree is close to; nothing where none has a name."""
    spans = (Span(offset + one.start, offset + one.end) for one in degree.fields)
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
