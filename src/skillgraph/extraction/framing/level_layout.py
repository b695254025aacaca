"""What the layout of a document tells of its levels: whose each passage is, read once for all rules."""

from collections.abc import Mapping
from typing import NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.framing.described_columns import find_described
from skillgraph.extraction.framing.level_cases import level_cases
from skillgraph.extraction.framing.placed_levels import (
    beside_levels,
    find_levels,
    is_row_of_names,
    level_rows,
    title_rows,
    told_of_leaders,
)
from skillgraph.extraction.framing.titled_passages import titled_posts
from skillgraph.extraction.organizations.advertisements import offers_job
from skillgraph.extraction.posts.levels import common_title, names_by_code
from skillgraph.extraction.roles.frameworks import find_axes, is_framework, is_ladder
from skillgraph.extraction.values import Place


class Layout(NamedTuple):
    """Whose the passages of a document are, as far as its layout tells.

    Attributes:
        framework: Every item is an expectation, whatever its heading.
        of_ladder: It is a ladder, which seeks nobody.
        levels: For passages of a ladder, where their level is named.
        headings: The same for its sections, where they are headed by one.
        rows: For rows of several cells, where the level or title is named that opens them.
        titled: For passages, where the title is named that they are of.
        of_none: Passages that are of no level.
        cases: For items of other documents, of which level alone they ask.
        named: The full names of levels, by their codes and by their titles alone.
        common: The title that all levels share, and where it is named.

    """

    framework: bool
    of_ladder: bool
    levels: Mapping[int, Place]
    headings: Mapping[int, Place]
    rows: Mapping[int, Place]
    titled: Mapping[int, Place]
    of_none: frozenset[int]
    cases: Mapping[int, str]
    named: Mapping[str, str]
    common: tuple[str, Place] | None

    def level(self, passage: int, *, is_asking: bool) -> Place | None:
        """Give where the level of a passage is named; that of a whole row only where it *is asking*."""
        return self.levels.get(passage) or (self.rows.get(passage) if is_asking else None)


def read_layout(parsed: ParsedDocument) -> Layout:
    """Tell of each passage of a document whose it is by the layout."""
    found = find_levels(parsed)
    framework = is_framework(parsed, found)
    of_ladder = is_ladder(parsed, found) and not offers_job(parsed)
    levels = found if framework or of_ladder else {}
    own = {one.passage: index for index, one in enumerate(parsed.sections)}
    rows = level_rows(parsed)
    of_rows = {index for index, one in enumerate(parsed.passages) if is_row_of_names(one)}
    of_none = find_described(parsed) | beside_levels(parsed) | told_of_leaders(parsed, levels)
    names = {one: parsed.passages[one.passage].text[slice(*one.span)] for one in found.values()}
    names |= {one: parsed.passages[one.passage].text[slice(*one.span)] for one in rows.values()}
    named = names_by_code(names.values())
    full = [place for place in levels.values() if names[place] not in named]
    return Layout(
        framework=framework,
        of_ladder=of_ladder,
        levels=levels,
        headings={own[one.passage]: one for one in levels.values() if one.passage in own},
        rows=rows,
        titled={**title_rows(parsed, but_for={*levels, *rows}), **titled_posts(parsed)},
        of_none=of_none | of_rows | (find_axes(parsed) if framework else frozenset()),
        cases={} if levels else level_cases(parsed),
        named=named,
        common=common_title(parsed, full) if full else None,
    )
