"""Items of an advertisement that each ask something of one level: "Senior-level: 7 years"."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.posts.levels import names_level, title_of_level
from skillgraph.language.lazy import expression

#: A word for how far somebody is, which no thing that is asked for can be at: *Advanced* may be Excel.
_LEVEL: Final = expression(r"(?:entry|junior|mid(?:dle)?|senior|staff|principal|lead)\b", re.IGNORECASE)
#: Of such words, those that are of levels alone.
_SURE: Final = expression(r"(?:entry|junior|mid(?:dle)?|senior)\b", re.IGNORECASE)
_KINDS: Final = frozenset({"requirements", "desirable", "soft-skills", "career", "overview", "other"})
_LEAST: Final = 2


def level_cases(parsed: ParsedDocument) -> dict[int, str]:
    """Give for items whose label names a level, where two of their list do, of whom alone they ask."""
    lists: dict[int | None, dict[int, str]] = {}
    for index, passage in enumerate(parsed.passages):
        label = "" if passage.label is None else passage.text[slice(*passage.label)].strip(" *")
        is_item = passage.kind == "bullet" and not passage.cells
        is_level = _LEVEL.match(label) is not None and not label.endswith("s")  # "Seniors: pair with them"
        if is_item and is_level and names_level(label):
            lists.setdefault(passage.list, {})[index] = label
    return {
        index: _case(label)
        for items in lists.values()
        if len({found.group().lower() for label in items.values() if (found := _SURE.match(label))}) >= _LEAST
        for index, label in items.items()
        if parsed.sections[parsed.passages[index].section].kind in _KINDS
    }


def _case(label: str) -> str:
    """Word of whom a thing is asked by a label.

    Example:
        >>> _case("Senior-level"), _case("Senior"), _case("Senior Rigger")
        ('for senior level', 'for senior level', 'for Senior Rigger')

    """
    if title_of_level(label) is not None:
        return f"for {label}"
    return f"for {label.lower().replace('-', ' ').removesuffix(' level')} level"
