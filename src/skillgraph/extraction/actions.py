"""What a document says its person does: whole items of duty lists, and whole sentences of prose."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.behaviors import behaves
from skillgraph.extraction.titles import find_titles
from skillgraph.language.words import tokenize
from skillgraph.model import Span

_DUTY_LABEL: Final = re.compile(r"\b(?:responsibilit|duties|tasks)", re.IGNORECASE)
_DEFINES: Final = re.compile(
    r"^(?:definition|impact|importance|overview|summary|purpose|role)\b", re.IGNORECASE
)
_ADDRESSED: Final = re.compile(
    r"\b(?:you(?:['\u2019]ll| will| are going to| are responsible| would|(?:['\u2019]re| are) "
    r"(?:build|lead|own|shap|driv|mak|work|design|creat|help"
    r"|support|turn)\w*ing\b|r (?:role|mission|main|job|focus"
    r"|primary) \w+)"
    r"|(?:is|are|be) responsible for|in this (?:role|position),? you|this (?:role|position) (?:will"
    r"|involves|focuses|leads|owns)"
    r"|the (?:successful )?(?:candidate|role|position|team|ideal candidate) (?:will|is responsible))",
    re.IGNORECASE,
)
_NO_DUTY: Final = re.compile(
    r"\byou(?:['\u2019]ll| will) (?:love|enjoy|get|receive|have (?:access|the opportunity|the chance)"
    r"|find|be (?:rewarded|joining|part|based|offered)"
    r"|thrive|fit|need|benefit|also get|earn|join|report|gain|learn more|become part|meet|see)"
    r"|responsible for (?:its|their|our) ",
    re.IGNORECASE,
)
_THIRD_PERSON: Final = re.compile(
    r"^(?:an? )?[A-Z].{0,80}?\b(?:are|is) (?:an? |the |crucial|critical|essential|responsible|technology"
    r"|software|key)"
)
_EXPERIENCE: Final = re.compile(r"experienced? (?:with|in|of)\b|proven |knowledge of ", re.IGNORECASE)
_LEAST: Final = 12
_OPENERS: Final = frozenset({"heading", "group-label", "lead-in"})


def find_duties(parsed: ParsedDocument, kinds: Sequence[str]) -> Iterator[tuple[int, Span]]:
    """Find the duties that a document states.

    Args:
        parsed: The document in its parts.
        kinds: Of its passages, as `genres.read_kinds` gives them.

    Returns:
        Index of the passage and span of its text, in document order.

    """
    for index, passage in enumerate(parsed.passages):
        if kinds[index] == "framework" and passage.kind not in _OPENERS:
            yield from ((index, span) for span in behaves(passage))
        elif (span := _duty(passage, kinds[index])) is not None:
            yield index, span


def _duty(passage: ParsedPassage, section: str) -> Span | None:
    text, label = passage.text, passage.label
    if passage.kind in {"heading", "group-label"} or len(text) < _LEAST:
        return None
    if label is not None and _DUTY_LABEL.search(text, label.start, label.end):
        return _body(text, label.end)
    if passage.kind == "lead-in" or text.rstrip().endswith(":"):
        return None
    if section in {"responsibilities", "expectations"}:
        stated = not (label is not None and _DEFINES.match(text, label.start)) and not _EXPERIENCE.match(text)
        if passage.kind in {"sentence", "glued-sentence"}:
            stated = stated and not _speaks_of_role(text)
        return Span(0, len(text)) if stated else None
    told = section in {"overview", "company"} and _ADDRESSED.search(text) and not _NO_DUTY.search(text)
    return Span(0, len(text)) if told and not text.rstrip().endswith("?") else None


def _body(text: str, label_end: int) -> Span | None:
    start = label_end + 1
    while start < len(text) and text[start] in " \t:*":
        start += 1
    return Span(start, len(text)) if len(text) - start >= _LEAST else None


def _speaks_of_role(text: str) -> bool:
    """Tell whether a sentence says what a role is, in the third person, and is no duty of the reader."""
    if _ADDRESSED.search(text) and re.search(r"\byou", text, re.IGNORECASE):
        return False
    titles = find_titles(text, tokenize(text))
    return bool(
        titles and titles[0].start <= len("The successful ") and _THIRD_PERSON.match(text)
    ) or text.startswith(("They ", "Their ", "It "))
