"""Panels of bars: one row a thing, its name above its bar, on a scale that the panels share.

Names stand above the bars and places are percentages, so the picture takes any width, a
phone's too, without scaling its text. The lines of the axis cross the bars alone, never a name.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, Literal

from markupsafe import Markup

from skillgraph.rendering.charts.lettering import is_cut, text_width, wrap
from skillgraph.rendering.charts.svg import Drawing, element, group, percent, text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from skillgraph.rendering.charts.scales import Scale
    from skillgraph.rendering.charts.svg import Pen

#: ``solid`` is a number, ``light`` a part of one that counts for less, ``hollow`` one that is lacking,
#: ``rest`` what a range or an upper bound leaves open, ``guess`` an estimate, or what is not needed,
#: ``tick`` a single point; each may end in an arrow.
BarLook = Literal["solid", "light", "hollow", "rest", "guess", "tick"]
Tone = Literal["rise", "fall", "amount", "have", "near", "missing", "not-said", "not-needed"]

NAME_SIZE, TEXT_SIZE, SLOT_SIZE = 13, 12, 11.5
_STRIP, _BAR, _GAP, _BETWEEN, _AXIS = 24, 14, 8, 16, 18
#: Pixels that a screen has for a chart: in a taller one the axis would be out of sight.
_SCREEN: Final = 640


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of a bar, which stands for one statement, or for several that are counted.

    Attributes:
        statement: The CURIE of the one that it leads to; None where it counts several.
        sentence: What it says, shown where the pointer rests.
        look: How it is drawn.
        start, end: Numbers on the scale, in this order of reading: a decrease ends below its start.
        tone: Which color it has; never the only thing that tells it apart.
        open: 1 where it goes on beyond its end, upwards, nobody says how far; -1 downwards.

    """

    statement: str | None
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
class Slot:
    """What the numbers of a panel hold for, such as a period; drawn as open where it is not given."""

    text: str
    is_given: bool = True


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows under one heading, on one scale.

    Attributes:
        heading: What they measure.
        rows: In their order.
        scale: Where the numbers stand.
        tick: Words a number of the axis.
        slots: What they hold for: of whom, when, where.
        notes: What there is to know of every number.

    """

    heading: str
    rows: tuple[BarRow, ...]
    scale: Scale
    tick: Callable[[float], str]
    slots: tuple[Slot, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def axis(self) -> tuple[tuple[float, str], ...]:
        """The ticks of the scale, each with its place and its words; panels of one axis share them."""
        return tuple((self.scale.place(value), self.tick(value)) for value in self.scale.ticks)


_OPEN: Final = " Chevrons end a bound: the number lies beyond, and the text does not say how far."
_CUT: Final = " A bar with a gap is cut: its number has no room on the scale, and is read, not measured."


def arrange(panel: Panel) -> Panel:
    """Sort the rows, the largest rise and then the largest fall first, and say once what all have in notes.

    Example:
        >>> from skillgraph.rendering.charts.scales import linear_scale
        >>> rows = tuple(BarRow("concept:a", "A", "7", notes, ()) for notes in (("can", "x"), ("can",)))
        >>> panel = arrange(Panel("Pay", rows, linear_scale([7]), str))
        >>> panel.notes, [row.notes for row in panel.rows]
        (('can',), [('x',), ()])

    """
    rows = sorted(panel.rows, key=_by_size)
    shared = rows[0].notes if len(rows) > 1 else ()
    shared = tuple(note for note in shared if all(note in row.notes for row in rows))
    own = (replace(row, notes=tuple(note for note in row.notes if note not in shared)) for row in rows)
    return replace(panel, rows=tuple(own), notes=(*panel.notes, *shared))


def _by_size(row: BarRow) -> tuple[int, float, float, str]:
    """Give what rows are sorted by: what falls comes after what rises, the rows without a bar last."""
    ends = [piece.end for piece in row.pieces]
    starts = [piece.start for piece in row.pieces]
    if not ends:
        return 2, 0, 0, row.label
    if max(ends) < 0:
        return 1, min(ends), min(starts), row.label
    return 0, -max(ends), -max(starts), row.label


def explain_signs(panels: Sequence[Panel]) -> str:
    """Say what open ends and cuts mean, where there are any."""
    drawn = [(panel.scale, piece) for panel in panels for row in panel.rows for piece in row.pieces]
    is_open = any(piece.open for _, piece in drawn)
    is_cut = any(scale.is_cut(piece.end) for scale, piece in drawn)
    return (_OPEN if is_open else "") + (_CUT if is_cut else "")


def draw_panels(pen: Pen, panels: Sequence[Panel]) -> Drawing:
    """Draw panels below each other; those that follow each other on one axis have its words once.

    Where these are taller than a screen each has them, and a panel that is so alone has them above too.
    The numbers stand at the ends of their bars, or, where one of them has no room there, all above.
    """
    rows = [(panel.scale, row) for panel in panels for row in panel.rows if row.pieces]
    at_ends = all(_room_at_end(pen, scale, row) for scale, row in rows)
    parts: list[Markup] = []
    y = 0
    for _, same in groupby(panels, key=lambda panel: panel.axis):
        run = list(same)
        drawn = [_panel(pen, panel, words=(), at_ends=at_ends) for panel in run]
        is_tall = sum(height for _, height in drawn) > _SCREEN
        for panel, (_, alone) in zip(run, drawn, strict=True):
            below = ("below",) if is_tall or panel is run[-1] else ()
            words = ("above", *below) if alone > _SCREEN else below
            body, height = _panel(pen, panel, words=words, at_ends=at_ends)
            parts.append(element("g", body, transform=f"translate(0 {y})", class_="panel"))
            y += height + _BETWEEN
    return Drawing(group(*parts), pen.width, max(0, y - _BETWEEN), fluid=True)


def _panel(
    pen: Pen, panel: Panel, *, words: Collection[Literal["above", "below"]], at_ends: bool
) -> tuple[Markup, int]:
    """Draw a panel, with the words of its axis above its rows, below them, both or neither."""
    lines = wrap(panel.heading, pen.width, NAME_SIZE, lines=3, bold=True)
    slots, height = _slots(pen, panel.slots)
    notes = _notes(pen, panel.notes)
    y = 17 * len(lines) + 4
    head = [
        *(text(line, 0, 13 + 17 * n, look="topic") for n, line in enumerate(lines)),
        element("g", slots, transform=f"translate(0 {y})") if panel.slots else Markup(),
        *(text(line, 0, y + height + 12 + 16 * n, look="quiet") for n, line in enumerate(notes)),
    ]
    y += height + 16 * len(notes) + 4
    if "above" in words:
        head.append(_axis_words(pen, panel, y=y + 12))
        y += _AXIS
    rows: list[Markup] = []
    strips: list[int] = []
    for row in panel.rows:
        body, height, strip = _row(pen, panel.scale, row, at_ends=at_ends)
        rows.append(element("g", body, transform=f"translate(0 {y})", class_="row"))
        strips += [y + strip] if row.pieces else []
        y += height
    if "below" in words:
        rows.append(_axis_words(pen, panel, y=y + 12))
        y += _AXIS
    return group(*head, _grid(panel, strips), *rows), y


def _slots(pen: Pen, slots: Sequence[Slot]) -> tuple[Markup, int]:
    """Draw what a panel holds for, each in a frame of its own, which is dashed where it is not given."""
    parts: list[Markup] = []
    x, y, tallest = 0.0, 0, 0
    for slot in slots:
        lines = wrap(slot.text, pen.width - 16, SLOT_SIZE, lines=3)
        width = round(max(text_width(line, SLOT_SIZE) for line in lines) + 14)
        if x and x + width > pen.width:
            x, y = 0.0, y + tallest + 4
        tallest = 15 * len(lines) + 3
        look = "slot" if slot.is_given else "slot unfilled"
        parts += [
            element("rect", class_=look, x=x + 0.5, y=y + 0.5, width=width, height=tallest, rx=9),
            *(
                text(line, x + width / 2, y + 13.5 + 15 * n, look="small", anchor="middle")
                for n, line in enumerate(lines)
            ),
        ]
        x += width + 6
    return group(*parts), y + tallest + 6 if slots else 0


def _notes(pen: Pen, notes: Sequence[str]) -> list[str]:
    return wrap(", ".join(notes), pen.width, TEXT_SIZE, lines=3)


def _grid(panel: Panel, strips: Sequence[int]) -> Markup:
    """Draw a line for each tick, in dashes that are as long as the bars are high: no name is crossed."""
    if not strips:
        return Markup()
    gaps = [after - before - _STRIP for before, after in pairwise(strips)]
    dashes = " ".join(f"{_STRIP} {gap}" for gap in gaps)
    lines = [
        element(
            "line",
            class_="zero" if value == 0 else None,
            x1=percent(place),
            x2=percent(place),
            y1=strips[0],
            y2=strips[-1] + _STRIP,
        )
        for value, (place, _) in zip(panel.scale.ticks, panel.axis, strict=True)
    ]
    # The last dash needs no gap after it; without one the list would have an odd length, and turn about.
    return group(*lines, class_="grid", stroke_dasharray=f"{dashes} {_STRIP} 1".strip())


def _axis_words(pen: Pen, panel: Panel, *, y: int) -> Markup:
    """Write the numbers of the axis, as many as have room."""
    ticks = panel.scale.ticks
    first = ticks.index(0.0) if 0.0 in ticks else 0
    widest = max(text_width(words, TEXT_SIZE) for _, words in panel.axis)
    every = max(1, math.ceil(len(ticks) * (widest + 8) / pen.width))
    if not first:
        every = next((step for step in range(every, len(ticks)) if (len(ticks) - 1) % step == 0), every)
    return group(
        *(
            _tick_words(pen, place, words, y=y)
            for number, (place, words) in enumerate(panel.axis)
            if (number - first) % every == 0
        )
    )


def _tick_words(pen: Pen, place: float, words: str, *, y: int) -> Markup:
    """Write a number below its tick, at an end as far aside as keeps it whole on a narrow screen."""
    half = text_width(words, TEXT_SIZE) / 2
    before, behind = place * pen.width, (1 - place) * pen.width
    dx, anchor = (-before, None) if before < half else (behind, "end") if behind < half else (None, "middle")
    at = {"x": percent(place), "dx": None if dx is None else round(dx, 1), "text_anchor": anchor}
    return element("text", words, class_="quiet", y=y, **at)


def _row(pen: Pen, scale: Scale, row: BarRow, *, at_ends: bool) -> tuple[Markup, int, int]:
    """Draw the name, the bar below it with its number, and what else there is to know below that.

    Returns:
        The drawing, its height, and where its bar begins.

    """
    names = wrap(row.label, pen.width, NAME_SIZE, bold=True)
    width = max((text_width(line, NAME_SIZE, bold=True) for line in names), default=0)
    notes = _notes(pen, row.notes)
    head = 17 * len(names) + 4
    at = _room_at_end(pen, scale, row) if at_ends else None
    above = [] if at else wrap(row.amount, pen.width, TEXT_SIZE, lines=3)
    strip = head + 16 * len(above)
    end = strip + (_STRIP if row.pieces else 0)
    height = end + 16 * len(notes) + _GAP
    number = _above(pen, scale, row, lines=above, y=head + 10)
    if at:
        place = {"x": percent(at[0]), "dx": at[1], "text_anchor": "end" if at[1] < 0 else None}
        number = [element("text", row.amount, class_="value", y=strip + 16, **place)]
    parts = [
        element("rect", class_="back", x=-6, y=-1, width="100%", height=height - 3),
        pen.link(
            row.curie,
            element("rect", class_="hit", y=-2, width=round(width), height=7 + 17 * len(names)),
            *(text(line, 0, 15 + 17 * n, look="name") for n, line in enumerate(names)),
            title=row.label if is_cut(names) else None,
        ),
        *(_piece(pen, scale, piece, y=strip) for piece in row.pieces),
        *number,
        *(text(line, 0, end + 12 + 16 * n, look="quiet") for n, line in enumerate(notes)),
    ]
    return group(*parts), height, strip


def _ends(scale: Scale, row: BarRow) -> list[float]:
    """Give where a bar begins and ends, as shares of the width; nothing where there is none."""
    places = sorted(scale.place(number) for piece in row.pieces for number in (piece.start, piece.end))
    return [places[0], places[-1]] if places else []


def _room_at_end(pen: Pen, scale: Scale, row: BarRow) -> tuple[float, int] | None:
    """Find where the number has room in a line with its bar: behind it, else before it.

    Returns:
        The end of the bar as a share of the width, and how many pixels from there the number
        stands, negative before it; None where it has no room.

    """
    ends = _ends(scale, row)
    if not ends:
        return None
    width = text_width(row.amount, TEXT_SIZE)
    own = 8 + 6 * any(piece.look == "tick" for piece in row.pieces)
    behind, before = (own + 16 * any(piece.open == way for piece in row.pieces) for way in (1, -1))
    if (1 - ends[1]) * pen.width >= width + behind:
        return ends[1], behind
    return (ends[0], -before) if ends[0] * pen.width >= width + before else None


def _above(pen: Pen, scale: Scale, row: BarRow, *, lines: Sequence[str], y: int) -> list[Markup]:
    """Write the number above its bar, from where that begins on; else up to where it ends."""
    width = max((text_width(line, TEXT_SIZE) for line in lines), default=0)
    ends = _ends(scale, row) or [0.0, 0.0]
    begins = (1 - ends[0]) * pen.width >= width
    x = ends[0] if begins else ends[1] if ends[1] * pen.width >= width else 1.0
    anchor = None if begins else "end"
    return [text(line, percent(x), y + 16 * n, look="value", anchor=anchor) for n, line in enumerate(lines)]


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
    if piece.statement is None:
        return element("g", element("title", piece.sentence), *marks)
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
