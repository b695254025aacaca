"""What a role asks for first: with most force and in most places, as `gap` ranks it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from skillgraph.answers.ranking import force_of
from skillgraph.rendering.page.findings.finding import (
    NAMED,
    Entry,
    Finding,
    Group,
    concept_entry,
    cut,
    in_places,
    joined,
    parted,
    statement_slug,
)
from skillgraph.rendering.qualifiers import LEVELS, count_words
from skillgraph.rendering.text.asked_lines import AskedLines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.ranking import AskedConcept
    from skillgraph.model import Catalog

#: Names that stand first together are all told in the heading, if they are so few.
_IN_HEADING: Final = 4
_ROWS: Final = 6
_IN_LINE: Final = 6
#: What says that any one of a list is enough, and that it may be, in words that need no key.
CHOICES: Final = ("one of several", "maybe one of several")
_COUNTED: Final = "Counted here are places where this role asks; the chart counts sections, whoever asks:"
#: How far something is asked for, in words.
_WORDS: Final = {
    "needed": "required",
    "important": "important",
    "wanted": "desirable",
    "useful": "useful",
    "forecast": "forecast",
}


def asked_finding(catalog: Catalog, gap: Gap) -> Finding | None:
    """Tell what a role asks for first; None where it asks for nothing.

    Args:
        catalog: Where the requirements are.
        gap: Of the role, whatever is held.

    """
    tiers = _tiers(gap.concepts)
    if not tiers:
        return None
    first, lines = tiers[0], AskedLines(catalog, choices=CHOICES)
    told, rest = parted(
        "", [asked_entry(lines, row) for row in first], at_once=_ROWS, others=_table(first[0])
    )
    others = tuple(_line(lines, tier) for tier in tiers[1:])
    return Finding(
        _heading(catalog, first) if others else _heading_of_ties(catalog, gap),
        (*told, *others[:1]),
        (*rest, *others[1:]),
        note=_note(first, gap.concepts),
        remark=_remark(gap),
        chart="skills",
    )


def asked_entry(lines: AskedLines, row: AskedConcept) -> Entry:
    """Give what is asked for with its levels and the number of places, from the strongest on."""
    return replace(
        concept_entry(lines.catalog, row.concept),
        amount=count_words(row.places, "place"),
        statement=statement_slug(row.requirements[0].statement),
        words=asked_words(lines, row, levels=LEVELS),
    )


def asked_words(lines: AskedLines, row: AskedConcept, *, levels: int) -> str:
    """Say at which levels something is asked for, and whether one of a list may be enough."""
    found = dict.fromkeys(filter(None, (asked.statement.level for asked in row.requirements)))
    return "; ".join(filter(None, (", ".join([*found][:levels]), _choice_words(lines, row))))


def _choice_words(lines: AskedLines, row: AskedConcept) -> str:
    """Say that one of a list may be enough wherever a concept is asked for; else empty."""
    choices = [lines.choice(asked.statement) for asked in row.requirements]
    if not all(choices):
        return ""
    return choices[0] if len(set(choices)) == 1 else lines.choices[1]


def _tiers(rows: Iterable[AskedConcept]) -> list[list[AskedConcept]]:
    """Part what is asked for by force and places, which rank it first."""
    return [list(tier) for _, tier in groupby(rows, key=lambda row: row.rank[:2])]


def force_words(row: AskedConcept) -> str:
    """Say how far something is asked for, where that is furthest."""
    forces = {force_of(asked.statement) for asked in row.requirements}
    return next(words for force, words in _WORDS.items() if force in forces)


def _heading(catalog: Catalog, tier: Sequence[AskedConcept]) -> str:
    labels = [catalog.concepts[row.concept].label for row in tier]
    names = joined(labels, most=_IN_HEADING - 1 if len(tier) <= _IN_HEADING else NAMED)
    return f"{names} {'is' if len(tier) == 1 else 'are'} asked for first"


def _heading_of_ties(catalog: Catalog, gap: Gap) -> str:
    """Say that all that is asked for is asked for alike; what is counted by number is counted as in `gap`."""
    count = sum(gap.counts().values())
    if count > _IN_HEADING:
        return f"{count_words(count, 'thing')} are asked for, none before another"
    labels = [catalog.concepts[row.concept].label for row in gap.concepts]
    if len(labels) == 1:
        return f"{labels[0]} is asked for"
    return f"{joined(labels, most=_IN_HEADING)} are asked for, none before another"


def _note(first: Sequence[AskedConcept], rows: Sequence[AskedConcept]) -> str:
    """Say why some things come first, and how many are asked for as firmly, in fewer places."""
    each = " each" * (len(first) > 1)
    forces = {force_of(asked.statement) for row in first for asked in row.requirements}
    asked_for = ", asked for" * (len(forces) > 1)  # less firmly in some of them
    alike = sum(row.rank[0] == first[0].rank[0] for row in rows) - len(first)
    others = f"; {count_words(alike, 'other')} in fewer" if alike else ""
    return f"{force_words(first[0]).capitalize()}{asked_for} {in_places(first[0].places)}{each}{others}"


def _remark(gap: Gap) -> str:
    """Say how many things are asked for, why the picture has more names, and what is counted."""
    count, named = sum(gap.counts().values()), len(gap.concepts)
    degrees = len({row.requirement.concept for row in gap.degrees})
    more = [
        *(["each of a choice"] if named != count else []),
        *([count_words(degrees, "degree")] if degrees else []),
    ]
    once = ", a choice counted as one" if named != count else ""
    names = f"; {named + degrees} names with {' and '.join(more)}" if more else ""
    are = "is" if count == 1 else "are"
    return f"{count_words(count, 'thing')} {are} asked for{once}{names}. {_COUNTED}"


def _line(lines: AskedLines, tier: Sequence[AskedConcept]) -> Group:
    told, left = cut(tier, _IN_LINE)
    entries = tuple(
        replace(concept_entry(lines.catalog, row.concept), words=_choice_words(lines, row)) for row in told
    )
    label = f"{force_words(tier[0]).capitalize()}, asked for {in_places(tier[0].places)}"
    return Group(label, entries, len(left), in_line=True, others=_table(tier[0]))


def _table(row: AskedConcept) -> str:
    """Lead to the table of what is asked for as far as something is."""
    return f"concepts&force={row.need}"
