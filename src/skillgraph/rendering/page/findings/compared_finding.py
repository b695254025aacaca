"""What a comparison of two things comes to: what they share, what one alone has, where they differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from skillgraph.answers.ties import main_section
from skillgraph.rendering.page.compared_sides import SIDE_LOOKS, compared_names, concept_sides
from skillgraph.rendering.page.findings.compared_pay import compared_pay
from skillgraph.rendering.page.findings.finding import Entry, Group, concept_entry, cut, statement_slug
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.compare import compared_label, lines_words, side_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from skillgraph.answers.compare import Compared, Comparison
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.findings.finding import Glance

_FAMILIES: Final = {
    "skills": "Skills",
    "qualifications": "Qualifications",
    "duties": "Duties",
    "areas": "Areas",
    "figures": "Figures",
    "other": "Other things",
}
#: Names of a family that are told before the others are counted.
_NAMED: Final = 3
#: So many times as much is stated of one side where little is stated of the other.
_LITTLE: Final = 4


@dataclass(frozen=True, slots=True)
class DifferingRow:
    """What both bring in and not alike: how the first has it, how the second, each with its statement."""

    label: str
    concept: str
    cells: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What is on one side.

    Attributes:
        name: As the page's address has it.
        heading: What it is, with their number.
        look: The family whose color it takes in the picture, and its shape.
        groups: Its things by family, each with its force and level, or its line, and the statement.
        pairs: Instead of groups, of near wordings: what the first has, and what the second.
        table: How many of them the table of concepts has, in words.
        beside: What the others are that it has not; empty where it has all.

    """

    name: str
    heading: str
    look: tuple[str, str]
    groups: tuple[Group, ...]
    pairs: tuple[tuple[Entry, ...], ...]
    table: str
    beside: str


@dataclass(frozen=True, slots=True)
class Sides:
    """A comparison on a page.

    Attributes:
        names: What is compared.
        heading: What it comes to.
        note: How many are where.
        warning: Of which little is stated, and how much; empty where of both enough is.
        pay: What both are paid, where anything is given.
        differing: What both have and not alike.
        sides: What both have alike, near wordings, what the first alone has, what the second alone.

    """

    names: tuple[str, str]
    heading: str
    note: str
    warning: str
    pay: tuple[Glance, ...]
    differing: tuple[DifferingRow, ...]
    sides: tuple[Side, ...]


def page_sides(catalog: Catalog, comparison: Comparison) -> Sides:
    """Write a comparison of two things for people, the finding first.

    Args:
        catalog: Where they are.
        comparison: Of two things.

    """
    names = compared_names(comparison)
    shared = comparison.shared
    alike = [row for row in shared if not row.differs]
    near = _near_rows(comparison)
    sides = concept_sides(catalog, comparison)
    told = {
        "alike": ("Both, alike", alike),
        "near-words": ("Near words, in pairs", near),
        "only-a": (f"A alone: {names[0]}", comparison.only_a),
        "only-b": (f"B alone: {names[1]}", comparison.only_b),
    }
    pairs = tuple(tuple(_entry(catalog, comparison, row) for row in pair) for pair in comparison.near)
    return Sides(
        names,
        _heading(names, comparison),
        _note(comparison),
        _warning(catalog, comparison),
        compared_pay(catalog, comparison),
        tuple(_differing_row(catalog, comparison, row) for row in comparison.differing),
        tuple(
            Side(
                name,
                f"{heading} ({len(rows)})",
                SIDE_LOOKS[name][:2],
                () if rows is near else _groups(catalog, comparison, rows),
                pairs if rows is near else (),
                *_table_words(rows, [curie for curie, side in sides.items() if side == name]),
            )
            for name, (heading, rows) in told.items()
            if rows
        ),
    )


def _table_words(rows: Sequence[Compared], concepts: Collection[str]) -> tuple[str, str]:
    """Say how many of some things are concepts with a row of their own, and what the others are."""
    with_row = {row.concept: row for row in reversed(rows) if row.concept in concepts}
    others = [row for row in rows if row is not with_row.get(row.concept)]
    if not others:
        return "All in the table", ""
    figures = sum(bool(row.measure) for row in others)
    parts = [f"{count_words(figures, 'figure')} among the statements"] if figures else []
    if len(others) > figures:
        parts.append(f"{len(others) - figures} is A or B itself")
    return f"{len(with_row):,} of them in the table of concepts", f"; {', '.join(parts)}"


def _heading(names: tuple[str, str], comparison: Comparison) -> str:
    a, b = names
    empty = [name for side, name in enumerate(names) if not any(row.sides[side] for row in comparison.rows)]
    if empty:
        return f"Nothing is stated that {' or '.join(empty)} asks for or has"
    shared = len(comparison.shared)
    told = f"share {shared:,} of {count_words(len(comparison.rows), 'thing')}" if shared else "share nothing"
    return f"{a} and {b} {told}"


def _near_rows(comparison: Comparison) -> list[Compared]:
    """Give what stands in pairs of near wordings, each once: one may be near to several."""
    return list({(row.concept, row.measure): row for pair in comparison.near for row in pair}.values())


def _note(comparison: Comparison) -> str:
    parts = [f"{len(comparison.differing):,} of them differently"] if comparison.shared else []
    alone = {"A": comparison.only_a, "B": comparison.only_b}
    parts += [f"{len(rows):,} in {side} alone" for side, rows in alone.items() if comparison.shared or rows]
    if comparison.near:
        pairs = count_words(len(comparison.near), "pair")
        parts.append(f"{len(_near_rows(comparison)):,} in near words ({pairs})")
    return "; ".join(parts)


def _warning(catalog: Catalog, comparison: Comparison) -> str:
    """Say of which little is stated, so that what it does not have may only not be said; else empty."""
    counts = [
        sum(bool(row.sides[side]) for row in comparison.rows) for side in range(len(comparison.subjects))
    ]
    few, many = sorted(range(len(counts)), key=counts.__getitem__)
    if not 0 < counts[few] * _LITTLE <= counts[many]:
        return ""
    statements = (statement for row in comparison.rows for statement in row.sides[few])
    sections = len({main_section(catalog, statement) for statement in statements} - {None})
    where = f" in {count_words(sections, 'section')}" if sections else ""
    one, other = ascii_uppercase[few], ascii_uppercase[many]
    return (
        f"Little is stated of {one}: {count_words(counts[few], 'thing')}{where}, "
        f"of {other} {counts[many]:,}. What {other} has alone may only not be said of {one}."
    )


def _differing_row(catalog: Catalog, comparison: Comparison, row: Compared) -> DifferingRow:
    entry = concept_entry(catalog, row.concept)
    cells = tuple(
        replace(entry, label=side_words(row, number) or "named", statement=statement_slug(side[0]))
        for number, side in enumerate(row.sides)
    )
    return DifferingRow(compared_label(catalog, comparison, row), entry.concept, cells)


def _groups(catalog: Catalog, comparison: Comparison, rows: Sequence[Compared]) -> tuple[Group, ...]:
    found = []
    for family, label in _FAMILIES.items():
        own = [row for row in rows if row.family == family]
        told, left = cut(own, _NAMED)
        entries = tuple(_entry(catalog, comparison, row) for row in told)
        if own:
            found.append(Group(f"{label} ({len(own)})", entries, len(left), in_line=True))
    return tuple(found)


def _entry(catalog: Catalog, comparison: Comparison, row: Compared) -> Entry:
    number, said = next((number, side) for number, side in enumerate(row.sides) if side)
    return replace(
        concept_entry(catalog, row.concept),
        label=compared_label(catalog, comparison, row),
        words=side_words(row, number, most=1) or lines_words(catalog, said) or "statement",
        statement=statement_slug(said[0]),
    )
