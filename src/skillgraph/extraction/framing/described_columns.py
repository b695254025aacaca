"""Columns of tables that only tell of what another column names: who issues it, its focus, why it matters."""

import re
from collections.abc import Mapping
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.posts.levels import heads_levels, names_level
from skillgraph.language.lazy import expression

#: What heads such a column.
TELLS: Final = expression(
    r"\W*(?:#|(?:(?:primary|main|key|core) )?(?:focus(?: areas?)?|providers?|issuers?|vendors?)"
    r"|(?:(?:issuing|issued|awarding|awarded|certifying|offered) )?"
    r"(?:by|body|bodies|authority|organi[sz]ations?|institutions?)"
    r"|descriptions?|definitions?|meaning|about|covers|topics?|(?:best|good|suited|ideal) for|audience"
    r"|benefits?|why(?: .{1,40})?|rationale|reasons?|relevance|value|notes?|remarks?|comments?|links?|urls?"
    r"|(?:exam )?(?:costs?|prices?|fees?|duration|length|code)|(?:approx(?:imate|\.)? )?(?:cost|time)"
    r"|validity|valid for|renewal|prerequisites?|difficulty|levels?)\W*",
    re.IGNORECASE,
)
_NAMED: Final = expression(
    r"\b(?:certif\w+|credentials?|skills?|competenc\w+|tools?|technolog\w+|qualifications?|abilit\w+"
    r"|requirements?|knowledge)\b",
    re.IGNORECASE,
)
_EXPECTED: Final = expression(
    r"\W*(?:[a-z]+ )?(?:expectations?|expected behaviou?rs?|what (?:we|is) expect(?:ed)?\b.{0,30})\W*",
    re.IGNORECASE,
)
#: A table that explains: of what, and what is said of it.
_SUBJECT: Final = expression(r"(?i)\W*(?:aspects?|topics?|principles?|points?|terms?|themes?|sections?)\W*")
_EXPLAINS: Final = expression(r"(?i)\W*(?:explanations?|what (?:it|this) means|meaning|rationale)\W*")


def find_described(parsed: ParsedDocument) -> frozenset[int]:
    """Find the cells that stand alone in a column which only tells of what another names.

    So do all but the first beside a column of what is expected: "Trait | What it means | Expectations".
    """
    columns: dict[int, frozenset[int]] = {}
    found = set()
    for index, passage in enumerate(parsed.passages):
        header = passage.header
        if header is None or header == index or len(passage.cells) != 1:
            continue
        if header not in columns:
            text = parsed.passages[header].text
            names = {column: text[slice(*span)] for column, span in parsed.passages[header].cells}
            columns[header] = _described(names)
        if passage.cells[0][0] in columns[header]:
            found.add(index)
    return frozenset(found)


def _described(names: Mapping[int, str]) -> frozenset[int]:
    """Give the columns that only tell of another, or explain, by their heads; none in a table of levels."""
    if any(heads_levels(name) or names_level(name) for name in names.values()):
        return frozenset()
    expected = {column for column, name in names.items() if _EXPECTED.fullmatch(name)}
    if expected:
        return frozenset(names.keys() - expected - {0})
    if _SUBJECT.fullmatch(names.get(0, "")) and any(map(_EXPLAINS.fullmatch, names.values())):
        return frozenset(names)
    telling = frozenset(column for column, name in names.items() if TELLS.fullmatch(name))
    named = any(_NAMED.search(name) for column, name in names.items() if column not in telling)
    return telling if named else frozenset()
