"""The picture at rest: what a role asks for, laid down in strata.

A column is a family of things, a stratum is how far they are asked for, and how thick it is
says how many they are. Every name stands there, and none over another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from skillgraph.answers.gap import skill_gap
from skillgraph.answers.ranking import AskedConcept
from skillgraph.rendering.page.appearance import COLUMNS, column_of
from skillgraph.rendering.page.findings import role_of
from skillgraph.rendering.page.findings.asked_finding import CHOICES, asked_words
from skillgraph.rendering.page.findings.finding import Entry, concept_entry
from skillgraph.rendering.page.legend import look_of
from skillgraph.rendering.qualifiers import LEVELS
from skillgraph.rendering.text.asked_lines import AskedLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.requirements import Requirement
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.views import View

#: Of fewer things the network itself can be read; of more the first of each stratum stand there.
_LEAST: Final = 12
#: Up to so many stand in larger letters.
_SHORT: Final = 30
_MOST_OF_A_STRATUM: Final = 60
#: Names of a stratum that stand on a phone, where the others are folded; of fewer none is worth a fold.
_AT_ONCE: Final = 5
_FEWEST_FOLDED: Final = 3
#: Names that stand below each other before a column parts into two; columns of fewer share a place.
_HIGH: Final = 26
_LOW: Final = 5
#: Strata from the top down: name, how many of what.
_STRATA: Final = {
    "several": "required, asked for in several places",
    "required": "required",
    "desirable": "desirable",
    "forecast": "forecast",
}


@dataclass(frozen=True, slots=True)
class Stratum:
    """What is asked for equally far, in the order in which it is asked for; *more* are not named."""

    name: str
    words: str
    entries: tuple[Entry, ...]
    more: int

    @property
    def folded(self) -> int:
        """How many of it a phone keeps back."""
        folded = len(self.entries) - _AT_ONCE
        return folded + self.more if folded >= _FEWEST_FOLDED else 0


@dataclass(frozen=True, slots=True)
class Column:
    """A family of things: *family* gives the color, *is_wide* that its names stand in two rows."""

    family: str
    label: str
    strata: tuple[Stratum, ...]
    is_wide: bool


@dataclass(frozen=True, slots=True)
class Strata:
    """What a role asks for, from left to right; small columns stand below each other in one place.

    Attributes:
        role: What the page's script calls the role.
        label: Of the role.
        places: Columns side by side, in some places several.
        is_short: Is there room for larger letters?

    """

    role: str
    label: str
    places: tuple[tuple[Column, ...], ...]
    is_short: bool


def page_strata(catalog: Catalog, view: View) -> Strata | None:
    """Lay down what the role of a page asks for; None where it is little, or something else is shown."""
    role = view.role or role_of(catalog)
    if role is None or view.gap or view.compare or view.kinds is not None:
        return None
    gap = skill_gap(catalog, role)
    concepts = gap.concepts
    if len(concepts) < _LEAST:
        return None
    columns: dict[str, list[AskedConcept]] = {family: [] for family in COLUMNS}
    for row in sorted((*_degrees(gap), *concepts), key=lambda row: row.rank):
        columns[column_of(catalog.concepts[row.concept].kind)].append(row)
    lines = AskedLines(catalog, choices=CHOICES)
    made = [(len(rows), _column(lines, family, rows)) for family, rows in columns.items() if rows]
    low = tuple(column for count, column in made if count < _LOW)
    high = tuple((column,) for count, column in made if count >= _LOW)
    places = (*high, low) if low else high
    label, is_short = catalog.concepts[role].label, len(concepts) <= _SHORT
    return Strata(role.removeprefix("concept:"), label, places, is_short)


def _degrees(gap: Gap) -> list[AskedConcept]:
    """Gather the degrees, which `gap` counts apart, by what they ask for."""
    rows: dict[str, list[Requirement]] = {}
    for degree in gap.degrees:
        rows.setdefault(degree.requirement.concept, []).append(degree.requirement)
    return [AskedConcept(concept, tuple(same)) for concept, same in rows.items()]


def _column(lines: AskedLines, family: str, rows: Sequence[AskedConcept]) -> Column:
    strata = {name: [row for row in rows if _stratum_of(row) == name] for name in _STRATA}
    return Column(
        look_of(family)[0] if family == "soft-skill" else family,
        COLUMNS[family],
        tuple(_stratum(lines, name, same) for name, same in strata.items() if same),
        is_wide=len(rows) > _HIGH,
    )


def _stratum_of(row: AskedConcept) -> str:
    return "several" if row.need == "required" and row.places > 1 else row.need


def _stratum(lines: AskedLines, name: str, rows: Sequence[AskedConcept]) -> Stratum:
    entries = tuple(
        replace(concept_entry(lines.catalog, row.concept), words=asked_words(lines, row, levels=LEVELS))
        for row in rows[:_MOST_OF_A_STRATUM]
    )
    return Stratum(name, f"{len(rows)} {_STRATA[name]}", entries, len(rows[_MOST_OF_A_STRATUM:]))
