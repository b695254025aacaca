"""Panels of bars: one row a thing, its name above its bar, on a scale that the panels share.

Names stand above the bars and places are percentages, so the picture takes any width, a
phone's too, without scaling its text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from skillgraph.rendering.charts.lettering import is_cut, text_width, wrap
from skillgraph.rendering.charts.svg import Drawing, element, group, percent, text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markupsafe import Markup

    from skillgraph.rendering.charts.scales import Scale
    from skillgraph.rendering.charts.svg import Pen

#: ``solid`` is a number, ``rest`` what a range or an upper bound leaves open, ``guess`` an
#: estimate, ``tick`` a single point; each may end in an arrow.
BarLook = Literal["solid", "rest", "guess", "tick"]
Tone = Literal["rise", "fall", "amount"]

NAME_SIZE, TEXT_SIZE = 13, 12
_STRIP, _BAR, _GAP = 24, 14, 8
#: Share of the width, at either end, where the words of a tick would run out of the picture.
_EDGE = 0.06


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of a bar, which stands for one statement.

    Attributes:
        statement: Its CURIE.
        sentence: What it says, shown where the pointer rests.
        look: How it is drawn.
        start, end: Numbers on the scale, in this order of reading: a decrease ends below its start.
        tone: Which color it has; never the only thing that tells it apart.
        open: 1 where it goes on beyond its end, upwards, nobody says how far; -1 downwards.

    """

    statement: str
    sentence: str
    look: BarLook
    start: float
    end: float
    tone: Tone
    open: int = 0


@dataclass(frozen=True, slots=True)
class BarRow:
    """A thing with its bar.

    Attributes:
        curie: The concept that it is of.
        label: Its name.
        amount: The number in words.
        notes: What else there is to know of the number.
        pieces: Its bar; none where the number has no place on the scale.

    """

    curie: str
    label: str
    amount: str
    notes: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows under one heading, on one scale.

    Attributes:
        heading: What they measure, and when.
        rows: In their order.
        scale: Where the numbers stand.
        tick: Words a number of the axis.
        notes: What there is to know of every number.

    """

    heading: str
    rows: tuple[BarRow, ...]
    scale: Scale
    tick: Callable[[float], str]
    notes: tuple[str, ...] = ()


_OPEN: Final = (
    " A bar that ends in chevrons is a bound: the number lies beyond its end, and the text does not say "
    "how far."
)
_CUT: Final = (
    " A bar with a gap is cut: its number is so much larger than the others that it has no room on the "
    "scale; cut bars are compared by their numbers, not by their length."
)


def say_notes_once(panel: Panel) -> Panel:
    """Take the notes that all of several rows have out of the rows and into the panel.

    Example:
        >>> from skillgraph.rendering.charts.scales import linear_scale
        >>> rows = tuple(BarRow("concept:a", "A", "7", notes, ()) for notes in (("can", "x"), ("can",)))
        >>> panel = say_notes_once(Panel("Pay", rows, linear_scale([7]), str))
        >>> panel.notes, [row.notes for row in panel.rows]
        (('can',), [('x',), ()])

    """
    if len(panel.rows) == 1:
        return panel
    shared = [note for note in panel.rows[0].notes if all(note in row.notes for row in panel.rows)]
    rows = tuple(
        replace(row, notes=tuple(note for note in row.notes if note not in shared)) for row in panel.rows
    )
    return replace(panel, rows=rows, notes=(*panel.notes, *shared))


def explain_signs(panels: Sequence[Panel]) -> str:
    """Say what open ends and cuts mean, where there are any."""
    drawn = [(panel.scale, piece) for panel in panels for row in panel.rows for piece in row.pieces]
    is_open = any(piece.open for _, piece in drawn)
    is_cut = any(scale.is_cut(piece.end) for scale, piece in drawn)
    return (_OPEN if is_open else "") + (_CUT if is_cut else "")


def draw_panels(pen: Pen, panels: Sequence[Panel]) -> Drawing:
    """Draw panels below each other."""
    parts: list[Markup] = []
    y = 0
    for panel in panels:
        body, height = _panel(pen, panel)
        parts.append(element("g", body, transform=f"translate(0 {y})", class_="panel"))
        y += height + 18
    return Drawing(group(*parts), pen.width, max(0, y - 18), fluid=True)


def _panel(pen: Pen, panel: Panel) -> tuple[Markup, int]:
    lines = wrap(panel.heading, pen.width, TEXT_SIZE, lines=3, bold=True)
    notes = _notes(pen, panel.notes)
    heading = [
        *(text(line, 0, 13 + 16 * n, look="head") for n, line in enumerate(lines)),
        *(text(line, 0, 13 + 16 * n, look="quiet") for n, line in enumerate(notes, start=len(lines))),
    ]
    y = top = 16 * (len(lines) + len(notes)) + 6
    rows: list[Markup] = []
    for row in panel.rows:
        body, height = _row(pen, panel.scale, row)
        rows.append(element("g", body, transform=f"translate(0 {y})", class_="row"))
        y += height
    return group(*heading, _grid(pen, panel, top=top, bottom=y), *rows), y + 20


def _notes(pen: Pen, notes: Sequence[str]) -> list[str]:
    return wrap(", ".join(notes), pen.width, TEXT_SIZE, lines=3)


def _grid(pen: Pen, panel: Panel, *, top: int, bottom: int) -> Markup:
    """Draw the axis: a faint line a tick, a strong one at zero, words below as many as have room."""
    parts = []
    ticks = panel.scale.ticks
    first = ticks.index(0.0) if 0.0 in ticks else 0
    widest = max(text_width(panel.tick(value), TEXT_SIZE) for value in ticks)
    every = max(1, math.ceil(len(ticks) * (widest + 8) / pen.width))
    for number, value in enumerate(ticks):
        place = panel.scale.place(value)
        x = percent(place)
        name = "zero" if value == 0 else "grid"
        parts.append(element("line", class_=name, x1=x, x2=x, y1=top, y2=bottom))
        if (number - first) % every:
            continue
        at, anchor = (
            (0.0, None) if place < _EDGE else (1.0, "end") if place > 1 - _EDGE else (place, "middle")
        )
        parts.append(text(panel.tick(value), percent(at), bottom + 15, look="quiet", anchor=anchor))
    return group(*parts)


def _row(pen: Pen, scale: Scale, row: BarRow) -> tuple[Markup, int]:
    """Draw name and amount, the bar below them, and what else there is to know below that."""
    names = wrap(row.label, pen.width, NAME_SIZE, bold=True)
    width = max((text_width(line, NAME_SIZE, bold=True) for line in names), default=0)
    beside = len(names) == 1 and width + 10 + text_width(row.amount, TEXT_SIZE) <= pen.width
    amounts = [] if beside else wrap(row.amount, pen.width, TEXT_SIZE, lines=3)
    notes = _notes(pen, row.notes)
    below = 17 * len(names) + 14
    strip = 17 * len(names) + 5 + 16 * len(amounts)
    end = strip + (_STRIP if row.pieces else 0)
    height = end + 16 * len(notes) + _GAP
    parts = [
        element("rect", class_="back", x=-6, y=-1, width="100%", height=height - 3, rx=4),
        pen.link(
            row.curie,
            element("rect", class_="hit", x=0, y=-2, width=width, height=7 + 17 * len(names)),
            *(text(line, 0, 15 + 17 * n, look="name") for n, line in enumerate(names)),
            title=row.label if is_cut(names) else None,
        ),
        *([text(row.amount, width + 10, 15)] if beside else []),
        *(text(line, 0, below + 16 * n) for n, line in enumerate(amounts)),
        *(_piece(pen, scale, piece, y=strip) for piece in row.pieces),
        *(text(line, 0, end + 13 + 16 * n, look="quiet") for n, line in enumerate(notes)),
    ]
    return group(*parts), height


def _piece(pen: Pen, scale: Scale, piece: Piece, *, y: int) -> Markup:
    start, end = scale.place(piece.start), scale.place(piece.end)
    is_cut_off = scale.is_cut(piece.end)
    edge = scale.place(scale.low if piece.end < scale.low else scale.high)
    if is_cut_off and scale.is_cut(piece.start):
        start = edge + 0.7 * (end - edge)
    left, right = min(start, end), max(start, end)
    top = y + (_STRIP - _BAR) // 2
    if piece.look == "tick":
        hit = _at(end, element("rect", class_="hit", x=-12, y=y, width=24, height=_STRIP))
        marks = [_diamond(end, y + _STRIP // 2, piece.tone)]
    else:
        place = {"x": percent(left), "width": percent(max(right - left, 0.002))}
        hit = element("rect", class_="hit", y=y, height=_STRIP, **place)
        bar = element("rect", class_=f"mark {piece.look} {piece.tone}", y=top, height=_BAR, **place)
        marks = [bar]
    if is_cut_off:
        marks.append(_cut((edge + end) / 2, top))
    if piece.open:
        marks.append(_arrow(end, top, piece))
    return pen.link(piece.statement, hit, *marks, title=piece.sentence)


def _cut(place: float, top: int) -> Markup:
    """Cut a bar beyond the end of its scale: two slanted edges with nothing between them."""
    return _at(
        place,
        element("path", class_="gap", d="M-8 19 0-5H8L0 19z", transform=f"translate(0 {top})"),
        element("path", class_="edge", d="M-8 19 0-5M8-5 0 19", transform=f"translate(0 {top})"),
    )


def _diamond(place: float, middle: int, tone: str) -> Markup:
    """Draw a single number."""
    shape = element("path", class_=f"mark tick {tone}", d="M0-9 7 0 0 9-7 0z")
    return _at(place, element("g", shape, transform=f"translate(0 {middle})"))


def _arrow(place: float, top: int, piece: Piece) -> Markup:
    """Draw an open end: two chevrons that go on in the bar's direction."""
    way = "M-2 0-9 7-2 14M-9 0-16 7-9 14" if piece.open < 0 else "M2 0 9 7 2 14M9 0 16 7 9 14"
    return _at(place, element("path", class_=f"open {piece.tone}", d=way, transform=f"translate(0 {top})"))


def _at(place: float, *children: Markup) -> Markup:
    """Put a drawing in pixels at a share of the width."""
    return element("svg", *children, x=percent(place), overflow="visible", width=1, height=1)
