"""Levels that a label behind an item gives all of it: "Rigging. You splice ropes. (Skill level: working)"."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.language.lazy import expression

_LABELED: Final = expression(
    r"\W{1,3}(?:(?:skill|required|expected|minimum|target|proficiency|competency) )?(?:level|proficiency)"
    r"(?: (?:required|expected|needed))?: (?P<level>\d|[a-z]{3,20}(?: (?:to|or) [a-z]{3,20})?)\W{0,3}$",
    re.IGNORECASE,
)
_REACH: Final = 100  # characters at the end of a text in which such a label stands


def level_labeled(text: str) -> tuple[int, str] | None:
    """Give where a text ends, and the level that a label behind it gives all of it; None without one.

    Example:
        >>> level_labeled("Rigging. You splice (Skill level: working)"), level_labeled("Level: 3")
        ((19, 'working level'), None)

    """
    end = text[-_REACH:].lower()
    may_end = ": " in end and ("level" in end or "proficiency" in end)
    found = _LABELED.search(text, max(0, len(text) - _REACH)) if may_end else None
    if found is None or not found.start():
        return None
    level = found["level"].lower()
    return found.start(), f"level {level}" if level.isdigit() else f"{level} level"


def level_labels(parsed: ParsedDocument) -> dict[int, int]:
    """Give for passages where the label begins that gives all of it a level."""
    found = ((index, level_labeled(passage.text)) for index, passage in enumerate(parsed.passages))
    return {index: label[0] for index, label in found if label is not None}
