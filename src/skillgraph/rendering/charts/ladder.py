"""The career ladder: stages from left to right, branches as alternatives below each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.ladder import career_ladder
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.language.kinds import STAGE
from skillgraph.rendering.charts.captions import MOST_ROWS, amount_words, document_notes, name_of
from skillgraph.rendering.charts.chart import Chart, ChartTable, Words, cell
from skillgraph.rendering.charts.lettering import is_cut, wrap
from skillgraph.rendering.charts.svg import Drawing, element, group, text
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.relations import relation_label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from markupsafe import Markup

    from skillgraph.answers.ladder import Stage
    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.charts.svg import Pen

READING: Final = (
    "A card lists what the text says of a stage and of none before it. In a dashed frame stand alternatives, "
    "of which one is chosen."
)
EMPTY: Final = "Nothing in this graph puts career stages in an order."
#: Most things that a card lists by name under one relation, and most relations; the table has all.
MOST_ITEMS, MOST_RELATIONS = 3, 5
MOST_STAGES: Final = 24
#: Most amounts of years, and of pay, on a card; the table has all.
MOST_TERMS: Final = 4
#: What stands for the pay of a stage that has none of its own.
_NEAR: Final = "pay of roles near to it"
_CARD, _GAP, _PAD = 236, 34, 12
_ROOM: Final = _CARD - 2 * _PAD


def ladder_chart(catalog: Catalog) -> Chart:
    """Draw the stages of the careers in a graph."""
    stages = career_ladder(catalog)
    shown = stages[:MOST_STAGES]
    left_out = len(stages) - len(shown)
    more = f" {left_out} more stages stand in the table." if left_out else ""
    return Chart(
        id="ladder",
        title="Career ladder",
        finding=_finding(stages),
        reading=READING + more,
        summary=_summary(stages),
        paint=partial(draw_ladder, catalog=catalog, stages=shown) if shown else None,
        table=_table(catalog, stages),
        empty=EMPTY,
    )


def _finding(stages: Sequence[Stage]) -> str:
    """Say how many stages there are, and where they begin and end if there is one beginning and one end."""
    trunk = [stage for stage in stages if stage.branch_of is None]
    branches = [stage for stage in stages if stage.branch_of is not None]
    alternatives = count_words(len(branches), "alternative")
    before = {first.id for stage in trunk for first in stage.after}
    starts = [stage for stage in trunk if not stage.after]
    ends = [stage for stage in trunk if stage.concept.id not in before]
    if not trunk:
        return ""
    told = count_words(len(trunk), "stage")
    if len(starts) == len(ends) == 1:
        way = (starts[0], ends[0]) if len(trunk) > 1 else ends
        told += f", {' to '.join(map(_quoted, way))}"
        if branches and all(stage.branch_of == ends[0].concept for stage in branches):
            return f"{told}, which has {alternatives}"
    elif longest := _longest(trunk):
        told += f"; the longest way has {len(longest)}, {_quoted(longest[0])} to {_quoted(longest[-1])}"
    return f"{told}, and {alternatives}" if branches else told


def _longest(trunk: Sequence[Stage]) -> list[Stage]:
    """Go back from the stage that has most before it, each time to the first that is named; empty for one."""
    by_concept = {stage.concept.id: stage for stage in trunk}
    way = [max(trunk, key=lambda stage: stage.position)]
    while before := [by_concept[first.id] for first in way[0].after if first.id in by_concept]:
        latest = max(before, key=lambda stage: stage.position)
        if latest in way:
            break
        way.insert(0, latest)
    return way if len(way) > 1 else []


def _quoted(stage: Stage) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{stage.concept.label}\N{RIGHT DOUBLE QUOTATION MARK}"


def draw_ladder(pen: Pen, *, catalog: Catalog, stages: Sequence[Stage]) -> Drawing:
    """Draw the stages by position; the branches of one position share a frame."""
    positions = sorted({stage.position for stage in stages})
    parts: list[Markup] = []
    doors: dict[str, tuple[int, int]] = {}
    bottom = 0
    for column, position in enumerate(positions):
        x, y = column * (_CARD + _GAP), 0
        trunk = [stage for stage in stages if stage.position == position and stage.branch_of is None]
        branches = [stage for stage in stages if stage.position == position and stage.branch_of is not None]
        within = {stage.concept.id for stage in branches}
        for stage in trunk:
            mine = within & {statement.object for statement in stage.adds}
            card, height = _card(pen, catalog, stage, alternatives=mine)
            parts.append(element("g", card, transform=f"translate({x} {y})", class_="row"))
            doors[stage.concept.id] = (x, y + 26)
            y += height + 12
        if branches:
            body, height = _alternatives(pen, catalog, branches)
            parts.append(element("g", body, transform=f"translate({x} {y})"))
            y += height + 12
        bottom = max(bottom, y - 12)
    ways = [
        _way(doors[first.id], doors[stage.concept.id])
        for stage in stages
        for first in stage.after
        if stage.branch_of is None and first.id in doors and stage.concept.id in doors
    ]
    width = len(positions) * (_CARD + _GAP) - _GAP
    return Drawing(group(*ways, *parts), width, bottom)


def _alternatives(pen: Pen, catalog: Catalog, branches: Sequence[Stage]) -> tuple[Markup, int]:
    """Frame what is to be chosen from: *or* stands between the cards."""
    parts = [text("one of these:", _PAD, 20, look="quiet")]
    y = 30
    for number, stage in enumerate(branches):
        if number:
            parts.append(text("or", _CARD / 2, y + 9, look="head", anchor="middle"))
            y += 16
        card, height = _card(pen, catalog, stage, inset=8)
        parts.append(element("g", card, transform=f"translate(8 {y})", class_="row"))
        y += height + 4
    frame = element("rect", class_="frame", x=0.5, y=0.5, width=_CARD - 1, height=y + 4, rx=8)
    return group(frame, *parts), y + 6


def _card(
    pen: Pen, catalog: Catalog, stage: Stage, *, alternatives: Collection[str] = (), inset: int = 0
) -> tuple[Markup, int]:
    room = _ROOM - 2 * inset
    names = wrap(stage.concept.label, room, 13, lines=3, bold=True)
    titles = ", ".join(title.label for title in stage.titles)
    told = [
        *wrap(f"Titles: {titles}" if titles else "No job title given", room, 12, lines=3),
        *wrap(_terms(catalog, stage), room, 12, lines=9),
    ]
    top = 22 + 17 * len(names)
    parts = [
        pen.link(
            stage.concept.id,
            element("rect", class_="hit", x=_PAD - 4, y=4, width=room + 8, height=17 * len(names) + 8),
            *(text(line, _PAD, 22 + 17 * n, look="name") for n, line in enumerate(names)),
            title=stage.concept.label if is_cut(names) else None,
        ),
        *(text(line, _PAD, top + 16 * n, look="quiet") for n, line in enumerate(told)),
    ]
    y = top + 16 * len(told)
    added = [statement for statement in stage.adds if statement.object not in alternatives]
    if added or not alternatives:
        y += 8
        parts.append(text(f"Adds {len(added)}" if added else "Adds nothing of its own", _PAD, y, look="head"))
        y += 4
    groups = _by_relation(added)
    for statements in list(groups.values())[:MOST_RELATIONS]:
        body, height = _added(pen, catalog, statements, room=room)
        parts.append(element("g", body, transform=f"translate({_PAD} {y})"))
        y += height
    if len(groups) > MOST_RELATIONS:
        left = sum(map(len, list(groups.values())[MOST_RELATIONS:]))
        parts.append(text(f"and {left} of other kinds", _PAD, y + 14, look="quiet"))
        y += 20
    height = y + 6 if added or not alternatives else y - 4
    box = element("rect", class_="box back", x=0.5, y=0.5, width=_CARD - 2 * inset - 1, height=height, rx=8)
    return group(box, *parts), height + 1


def _by_relation(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(statement.relation, []).append(statement)
    return groups


def _added(pen: Pen, catalog: Catalog, statements: Sequence[Statement], *, room: int) -> tuple[Markup, int]:
    """List what a stage adds by one relation: how many, and the first of them."""
    parts = [text(f"{relation_label(statements[0].relation)} ({len(statements)})", 0, 16, look="quiet")]
    y = 21
    for statement in statements[:MOST_ITEMS]:
        lines = wrap(_item(catalog, statement), room - 12, 12)
        height = 16 * len(lines) + 8
        parts.append(
            pen.link(
                statement.id,
                element("rect", class_="hit", x=-4, y=y, width=room + 8, height=height),
                element("circle", class_="tip", cx=3, cy=y + 11, r=2),
                *(text(line, 12, y + 15 + 16 * n) for n, line in enumerate(lines)),
                title=statement.sentence if is_cut(lines) else None,
            )
        )
        y += height
    if len(statements) > MOST_ITEMS:
        parts.append(text(f"and {len(statements) - MOST_ITEMS} more", 12, y + 14, look="quiet"))
        y += 20
    return group(*parts), y


def _terms(catalog: Catalog, stage: Stage) -> str:
    """Say years, with what they are years of, and pay where the text gives them; then pay near to it."""
    words = []
    near = _near_pay(stage)
    told_of = [("years", stage.years), ("pay", stage.pay), *([(_NEAR, near)] if near else [])]
    for name, statements in told_of:
        amounts: dict[str, dict[str, None]] = {}
        for statement in statements:
            amounts.setdefault(_amount(statement), {}).update(
                dict.fromkeys(_named(catalog, stage, statement, beside=statements))
            )
        told = [f"{amount} ({', '.join(of)})" if of else amount for amount, of in amounts.items()]
        more = len(told) - MOST_TERMS
        told = [*told[:MOST_TERMS], f"and {more} more"] if more > 1 else told
        words.append(f"{name}: {', '.join(told) if told else 'not stated'}")
    said = "; ".join(words)
    return f"{said[:1].upper()}{said[1:]}"


def _near_pay(stage: Stage) -> tuple[Statement, ...]:
    """Give the pay of roles that are close to the titles of a stage, where the text gives none of its own."""
    if stage.pay:
        return ()
    return tuple(s for s in stage.near if s.figure is not None and s.figure.currency is not None)


def _named(catalog: Catalog, stage: Stage, statement: Statement, *, beside: Sequence[Statement]) -> list[str]:
    """Name what an amount is of; where several have amounts, whose it is, and of a stage by its document."""
    if statement in stage.near:
        return [name_of(catalog, statement.subject)]
    if statement.object:
        return [name_of(catalog, statement.object)]
    if statement.figure is None or len({amount_words(s.figure) for s in beside if s.figure}) == 1:
        return []
    holder = catalog.concepts.get(statement.subject)
    documents = document_notes(catalog, statement)
    if holder is not None and holder.kind == STAGE and documents:
        return documents
    return [name_of(catalog, statement.subject)] if len({s.subject for s in beside}) > 1 else []


def _told(catalog: Catalog, statement: Statement) -> str:
    """Say in the row of its stage what is added: the sentence would name the stage once more."""
    if statement.object not in catalog.concepts:
        return statement.sentence
    return f"{relation_label(statement.relation)} {_item(catalog, statement)}"


def _item(catalog: Catalog, statement: Statement) -> str:
    thing = catalog.concepts.get(statement.object or "")
    label = thing.label if thing else statement.sentence
    return f"{label} ({statement.level})" if statement.level else label


def _way(start: tuple[int, int], end: tuple[int, int]) -> Markup:
    """Lead from the right edge of one card to the left edge of the next."""
    x, y = start[0] + _CARD, start[1]
    to_x, to_y = end
    bend = (to_x - x) / 2
    line = f"M{x} {y}C{x + bend:.0f} {y} {to_x - bend:.0f} {to_y} {to_x - 8} {to_y}"
    tip = f"M{to_x - 9} {to_y - 5}L{to_x - 1} {to_y} {to_x - 9} {to_y + 5}z"
    return group(element("path", class_="way", d=line), element("path", class_="tip", d=tip))


def _summary(stages: Sequence[Stage]) -> str:
    told = []
    for stage in stages:
        after = ", ".join(first.label for first in stage.after)
        place = f"an alternative within {stage.branch_of.label}" if stage.branch_of else f"after {after}"
        told.append(
            f"{stage.position}. {stage.concept.label}"
            + (f", {place}" if stage.branch_of or after else ", the first stage")
            + f"; adds {len(stage.adds)}."
        )
    return " ".join(told)


def _table(catalog: Catalog, stages: Sequence[Stage]) -> ChartTable:
    rows = tuple(
        (
            cell(stage.concept.label, stage.concept.id),
            cell(str(stage.position) + (", an alternative" if stage.branch_of else "")),
            tuple(Words(first.label, first.id) for first in stage.after) or cell("first"),
            tuple(Words(title.label, title.id) for title in stage.titles) or cell("none given"),
            _amounts(catalog, stage, stage.years),
            _amounts(catalog, stage, stage.pay),
            _amounts(catalog, stage, _near_pay(stage)),
            tuple(Words(_told(catalog, statement), statement.id) for statement in stage.adds)
            or cell("nothing"),
        )
        for stage in stages[:MOST_ROWS]
    )
    columns = ("Stage", "Position", "After", "Job titles", "Years", "Pay", _NEAR.capitalize(), "Adds")
    return ChartTable(columns, rows, left_out=max(0, len(stages) - MOST_ROWS))


def _amounts(catalog: Catalog, stage: Stage, statements: Sequence[Statement]) -> tuple[Words, ...]:
    named = ((s, ", ".join(_named(catalog, stage, s, beside=statements))) for s in statements)
    found = tuple(Words(_amount(s) + (f" ({of})" if of else ""), s.id) for s, of in named)
    return found or cell("not stated")


def _amount(statement: Statement) -> str:
    """Give an amount of years or pay, with a word where it is no more than an estimate."""
    figure = statement.figure
    amount = format_amount(figure) + (f" per {figure.per}" if figure.per else "") if figure else ""
    return f"{amount} (estimated)" if statement.status == "estimated" else amount
