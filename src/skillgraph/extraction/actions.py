"""What a document says its person does: whole items of duty lists, and whole sentences of prose."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.structure import ParsedDocument, ParsedPassage
from skillgraph.extraction.titles import find_titles
from skillgraph.extraction.words import tokenize
from skillgraph.model import Span

_DUTY_LABEL: Final = re.compile(r"\b(?:responsibilit|duties|tasks)", re.IGNORECASE)
_DEFINES: Final = re.compile(
    r"^(?:definition|impact|importance|overview|summary|purpose|role)\b", re.IGNORECASE
)
_ADDRESSED: Final = re.compile(
    r"\b(?:you(?:['\u2019]ll| will| are going to| are responsible| would|r (?:role|mission|main|job|focus"
    r"|primary) \w+)"
    r"|(?:is|are|be) responsible for|in this (?:role|position),? you|this (?:role|position) (?:will|is"
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
_BEHAVIOR: Final = re.compile(
    r"\"?(?:I(?:['\u2019](?:m|ve|ll))?|My|We)\s|(?:[A-Z][\w ]{1,30}: )?(?:\w+ly )?[A-Za-z]+[a-z]s?[ ,]"
)
_FIRST_PERSON: Final = re.compile(r"\b(?:I|my|we)\b")
#: Plain statements of knowledge or character in a framework.
_KNOWLEDGE: Final = re.compile(
    r"I(?:['\u2019]m| am) (?!able|capable|responsible|accountable)"
    r"|(?:[A-Z][\w ]{1,30}: )?(?:(?:I(?:['\u2019]m|['\u2019]ve)? ?|Has |Have |Is |My work )"
    r"(?:am |have |has |is |a |an )*(?:developed |gained )?(?:an? |the |very )?"
    r"(?:understand|know|self-aware|deep|deeply|broad|broadly|good|strong|solid|understanding|familiar"
    r"|knowledgeable|aware|competen|skilled|basic|comfortable|expert|working knowledge|in-depth|mastered"
    r"|demonstrates? (?:an )?"
    r"(?:understanding|deep)|demonstrate (?:an )?understanding|practical)"
    r"|(?:Broad|Deep|Good|Strong|Solid|Intimate|Thorough|Basic|Full|Competen\w+|Understand\w*|Knowledge"
    r"|Familiar\w*|Skilled) )"
)


def find_duties(parsed: ParsedDocument, kinds: Sequence[str]) -> Iterator[tuple[int, Span]]:
    """Find the duties that a document states.

    Args:
        parsed: The document in its parts.
        kinds: Of its passages, as `genres.read_kinds` gives them.

    Returns:
        Index of the passage and span of its text, in document order.

    """
    for index, passage in enumerate(parsed.passages):
        span = _duty(passage, kinds[index])
        if span is not None:
            yield index, span


def _duty(passage: ParsedPassage, section: str) -> Span | None:
    text, label = passage.text, passage.label
    if passage.kind in {"heading", "group-label"} or len(text) < _LEAST:
        return None
    if label is not None and _DUTY_LABEL.search(text, label.start, label.end):
        return _body(text, label.end)
    if passage.kind == "lead-in" or text.rstrip().endswith(":"):
        return None
    if section == "framework":
        behaves = _FIRST_PERSON.search(text) if passage.kind != "bullet" else _BEHAVIOR.match(text)
        span = _unquoted(text)
        return span if behaves and not _KNOWLEDGE.match(text, span.start) else None
    if section in {"responsibilities", "expectations"}:
        stated = not (label is not None and _DEFINES.match(text, label.start)) and not _EXPERIENCE.match(text)
        if passage.kind in {"sentence", "glued-sentence"}:
            stated = stated and not _speaks_of_role(text)
        return Span(0, len(text)) if stated else None
    told = section in {"overview", "company"} and _ADDRESSED.search(text) and not _NO_DUTY.search(text)
    return Span(0, len(text)) if told and not text.rstrip().endswith("?") else None


def _unquoted(text: str) -> Span:
    """Give what stands in quotes, where a text opens with one; else all of it."""
    end = text.rfind('"')
    return Span(1, end) if text.startswith('"') and end > 1 else Span(0, len(text))


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
