"""Headings of one skill with how well it must be known behind it: "Rope Work (Expert Level)"."""

import re
from typing import Final

from skillgraph.extraction.posts.levels import names_level
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.language.lazy import expression

_WORDS: Final = (
    "awareness|working|practitioner|expert|basic|foundation(?:al)?|intermediate|advanced|proficient"
)
_GRADED: Final = expression(
    r"(?<=\w) ?[(\[](?:(?:relevant |required |minimum )?"
    rf"(?:(?:skill|competency|proficiency) )?level[:\u2013-]? (?P<behind>{_WORDS})"
    rf"|(?P<ahead>{_WORDS})(?: level)?)[)\]]\W*$",
    re.IGNORECASE,
)
#: One word for two: "Tide- and Weather-Based Planning".
_SHORTENED: Final = expression(r"\w- (?:and|or) ")


def graded_heading(heading: str) -> tuple[int, str] | None:
    """Give where the skill of a heading ends, and the level behind it; None where it has none.

    Example:
        >>> graded_heading("Rope Work (Expert Level)"), graded_heading("Rope Work (skill level: working)")
        ((9, 'expert level'), (9, 'working level'))
        >>> graded_heading("Test Engineer (advanced)"), graded_heading("Rope Work (optional)")
        (None, None)

    """
    found = _GRADED.search(heading) if "(" in heading or "[" in heading else None
    if (
        found is None
        or _SHORTENED.search(heading)
        or find_titles(heading)
        or names_level(heading[: found.start()])
    ):
        return None
    return found.start(), f"{(found['behind'] or found['ahead']).lower()} level"
