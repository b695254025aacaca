"""A finding: what an answer of the program comes to in one line, and the numbers that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import quote

from skillgraph.identifiers import local_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.model import Catalog, Statement

_T = TypeVar("_T")

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
        others: What the page's address calls where those stand that are not told; empty for nowhere.

    """

    label: str
    entries: tuple[Entry, ...]
    more: int = 0
    in_line: bool = False
    others: str = ""


Groups = tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Some words, and where they lead: what the page's address says after its ``#``, or nowhere."""

    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """A line of what stands above all findings: a label, and what it comes to; late ones a phone unfolds."""

    label: str
    said: tuple[Said, ...]
    is_late: bool = False


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
        glance: What of it stands above all findings.

    """

    heading: str
    groups: Groups = ()
    rest: Groups = ()
    note: str = ""
    remark: str = ""
    chart: str = ""
    table: tuple[str, str] | None = None
    glance: tuple[Glance, ...] = ()

    @property
    def is_told_at_a_glance(self) -> bool:
        """Does what stands above all findings say the whole of it?"""
        return bool(self.glance) and not (self.groups or self.rest or self.note)


def concept_entry(catalog: Catalog, curie: str) -> Entry:
    """Give a concept as an entry without a number."""
    concept = catalog.concepts[curie]
    return Entry(concept.label, quote(curie.removeprefix("concept:"), safe=":", errors="replace"))


def parted(label: str, entries: Sequence[Entry], *, at_once: int, others: str = "") -> tuple[Groups, Groups]:
    """Part rows into those that are told at once and the rest, each a group, or none; all stand at *others*.

    Example:
        >>> first, rest = parted("", [Entry(name, name) for name in ("a", "b", "c", "d")], at_once=2)
        >>> [entry.label for group in rest for entry in group.entries]
        ['c', 'd']

    """
    first, rest = cut(entries, at_once)
    told, left = cut(rest, MOST)
    return (
        (Group(label, tuple(first)),) if first else (),
        (Group(label, tuple(told), len(left), others=others),) if told else (),
    )


def cut(things: Sequence[_T], most: int) -> tuple[Sequence[_T], Sequence[_T]]:
    """Cut things after *most* of them, unless a single one would be left.

    Example:
        >>> cut("abcd", 2), cut("abc", 2)
        (('ab', 'cd'), ('abc', ''))

    """
    most += len(things) == most + 1
    return things[:most], things[most:]


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
    told, left = cut(labels, most)
    told = [*told, *([f"{len(left)} more"] if left else [])]
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def joined_links(links: Sequence[Said], *, others: str) -> tuple[Said, ...]:
    """Name some things as `joined` does, each a link, and count those beyond, who stand at *others*.

    Example:
        >>> [one.words for one in joined_links([Said("R"), Said("Go"), Said("C")], others="chart=pay")]
        ['R', ', ', 'Go', ' and ', 'C']

    """
    told, left = cut(links, NAMED)
    told = [*told, *([Said(f"{len(left)}\N{NO-BREAK SPACE}more", others)] if left else [])]
    marks = [", "] * (len(told) - 2) + [" and "]
    between = [part for mark, one in zip(marks, told[1:], strict=False) for part in (Said(mark), one)]
    return (*told[:1], *between)


def in_places(count: int) -> str:
    """Say in how many places of the text something stands.

    Example:
        >>> in_places(1), in_places(3)
        ('in one place', 'in 3 places')

    """
    return "in one place" if count == 1 else f"in {count} places"
