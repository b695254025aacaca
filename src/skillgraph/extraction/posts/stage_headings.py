"""Headings that name a career stage."""

import re
from typing import Final

from skillgraph.language.lazy import expression

_STAGE: Final = expression(
    r"^(?:(?:entry|mid|senior|junior|intermediate|executive|lead|principal|staff|advanced|early"
    r"|expert)[- ]?(?:level|career|stage)?"
    r"(?:\s*(?:to|/|and|&|-|\u2013)\s*(?:entry|mid|senior|junior|intermediate|lead|executive)[- ]?(?:level"
    r"|career|stage)?)?"
    r"(?: (?:positions?|roles?|stage|level|career))?|advanced career paths?|(?:level|stage) "
    r"\d+.*)(?:\s*[:(].*)?$",
    re.IGNORECASE,
)
_YEARS_OF_STAGE: Final = expression(r"\s*\([^()]*\b(?:years?|yrs)\b[^()]*\)")
#: What a level's name goes without: "Entry-Level Positions".
_POSITIONS: Final = expression(r"(?<=[a-z])\s+(?:positions|roles|jobs)(?=\W*$)", re.IGNORECASE)


def is_stage(heading: str) -> bool:
    """Tell whether a heading names a career stage.

    Example:
        >>> is_stage("Mid-Level to Senior"), is_stage("Technical Skills")
        (True, False)

    """
    return bool(_STAGE.match(heading.strip()))


def stage_label(heading: str) -> str:
    """Give the name of a stage without its years.

    Example:
        >>> stage_label("Mid level (3-5 years)"), stage_label("Senior (Staff)")
        ('Mid level', 'Senior (Staff)')

    """
    return _POSITIONS.sub("", _YEARS_OF_STAGE.sub("", heading)) or heading
