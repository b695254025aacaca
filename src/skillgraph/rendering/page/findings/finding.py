"""A finding: what an answer of the program comes to in one line, and the numbers that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from skillgraph.identifiers import local_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.model import Catalog, Statement

#: Names that a heading or a line holds before it counts the others.
NAMED: Final = 2
#: Rows that a group holds before it counts the others.
MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a scale, in hundredths of it."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept with a number, each a link.

    Attributes:
        label: Of the concept.
        concept: What the page's address calls the concept.
        amount: The number in words; empty where there is none.
        statement: What the page's address calls the statement that gives the number; empty for none.
        words: What qualifies it.
        sign: ``rise`` or ``fall``.
        bar: The number as a stretch of the scale that it shares with the others.
        is_estimate: Does the document only estimate it?

    """

    label: str
    concept: str
    amount: str = ""
    statement: str = ""
    words: str = ""
    sign: str = ""
    bar: Bar | None = None
    is_estimate: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one sort: a row each, or, in one line, their names alone.

    Attributes:
        label: What they have in common; empty where the heading says it.
        entries: Those that are told.
        more: How many are not.
        in_line: Are they told in one line?

    """

    label: str
    entries: tuple[Entry, ...]
    more: int = 0
    in_line: bool = False


Groups = tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer.

    Attributes:
        heading: What it comes to.
        groups: What it rests on.
        rest: More groups, for who asks for them.
        note: Of how much that is, under the heading.
        remark: What the text leaves open, at the end.
        chart: The chart that shows all of it; empty for none.
        table: Address and name of a table that shows more of it, or none.

    """

    heading: str
    groups: Groups = ()
    rest: Groups = ()
    note: str = ""
    remark: str = ""
    chart: str = ""
    table: tuple[str, str] | None = None


def concept_entry(catalog: Catalog, curie: str) -> Entry:
    """Give a concept as an entry without a number."""
    concept = catalog.concepts[curie]
    return Entry(concept.label, quote(curie.removeprefix("concept:"), safe=":", errors="replace"))


def parted(label: str, entries: Sequence[Entry], *, at_once: int) -> tuple[Groups, Groups]:
    """Part rows into those that are told at once and the rest, each a group, or none.

    Example:
        >>> first, rest = parted("", [Entry(name, name) for name in ("a", "b", "c")], at_once=2)
        >>> [entry.label for group in rest for entry in group.entries]
        ['c']

    """
    first, rest = entries[:at_once], entries[at_once:]
    return (
        (Group(label, tuple(first)),) if first else (),
        (Group(label, tuple(rest[:MOST]), len(rest[MOST:])),) if rest else (),
    )


def statement_slug(statement: Statement) -> str:
    """Give what the page's address calls a statement."""
    return quote(local_name(statement.id), safe="", errors="replace")


def joined(labels: Sequence[str], *, most: int = NAMED) -> str:
    """Name some things, and count those beyond *most*, unless that is a single one.

    Example:
        >>> joined(["R"]), joined(["R", "Go", "C"])
        ('R', 'R, Go and C')
        >>> joined(["R", "Go", "C", "Rust"])
        'R, Go and 2 more'

    """
    told = list(labels)
    if len(told) > most + 1:
        told[most:] = [f"{len(told) - most} more"]
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def in_places(count: int) -> str:
    """Say in how many places of the text something stands.

    Example:
        >>> in_places(1), in_places(3)
        ('in one place', 'in 3 places')

    """
    return "in one place" if count == 1 else f"in {count} places"
