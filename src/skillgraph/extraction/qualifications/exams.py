"""Exams of a school with their subjects: "GCSEs in English and Maths"."""

from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.language.lists import Series, split_series
from skillgraph.model import Span

_EXAMS: Final = frozenset({"GCSEs", "A-levels"})
_SUBJECT: Final = r"[A-Z][a-z]+(?: (?:Language|Literature|Sciences?|Studies|Technology))?"
_SUBJECTS: Final = expression(
    rf"(?:[^.;]{{0,50}}?,? (?:including|to include|in))?"
    rf" (?P<subjects>{_SUBJECT}(?:(?:, |,? and | & |,? or ){_SUBJECT}){{0,6}})(?=\W|$)"
)


def exam_subjects(text: str, label: str, end: int) -> Series | None:
    """Give the subjects that stand behind an exam of a school: "GCSE English and Maths".

    Args:
        text: Where it is named.
        label: What it is: of another degree, nothing is found.
        end: Of its name.

    """
    found = _SUBJECTS.match(text, end) if label in _EXAMS else None
    return None if found is None else split_series(text, Span(*found.span("subjects")))
