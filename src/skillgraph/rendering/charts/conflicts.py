"""Conflicts: what the places of a text say of one thing, side by side, under the rule that found them."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.conflicts import document_conflicts
from skillgraph.answers.sides import GRADES
from skillgraph.rendering.charts.captions import MOST_ROWS, PATH_JOINT, name_of, short_path
from skillgraph.rendering.charts.chart import Chart, ChartTable, Words, cell
from skillgraph.rendering.charts.lettering import elide, is_cut, wrap
from skillgraph.rendering.charts.svg import NARROW, Drawing, element, group, text
from skillgraph.rendering.conflict_words import GRADE_SIGNS, RULE_HEADINGS
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from skillgraph.answers.conflicts import Conflict
    from skillgraph.answers.sides import Side
    from skillgraph.model import Catalog
    from skillgraph.rendering.charts.svg import Pen

READING: Final = (
    "A box is a side, with the sections that say it. Contradiction (≠): both cannot hold. Difference (≠): "
    "one thing is said in two ways; ⊂ or ⊃: all that one side names the other names too. Tension (↔): the "
    "subjects differ, and both may be true. Which side is right is left open."
)
READING_BETWEEN: Final = (
    "A box is a side, with the documents that say it. Each may speak of its own, and all may be true (↔)."
)
EMPTY: Final = "No rule finds a document in this graph that disagrees with itself."
EMPTY_BETWEEN: Final = "No rule finds documents in this graph that say different things of the same."
MOST_CONFLICTS, MOST_SIDES, MOST_PLACES = 40, 4, 3
#: What a text does that has nothing graver, and, where rules find nothing, what they look for.
_TITLES: Final = {
    "contradiction": "contradicts itself",
    "difference": "says a thing in two ways",
    "tension": "pulls two ways",
    "wording": "disagrees with itself",
}
#: Rules whose sides may be contained in each other.
_OF_SETS: Final = frozenset({"lists-differ", "fields-differ", "experience-differs"})
_SIDE, _GAP, _PLACE = 208, 26, 24
#: Sides that a heading names, and letters of each that it has room for.
_PAIR, _LETTERS = 2, 48


def conflicts_chart(catalog: Catalog) -> Chart:
    """Draw where documents disagree with themselves."""
    several = len(catalog.documents) > 1
    found = document_conflicts(catalog)
    does = _TITLES[found[0].grade if found else "wording"]
    return _chart(
        catalog,
        found,
        id="conflicts",
        title=f"Where {'a document' if several else 'the text'} {does}",
        reading=READING,
        empty=EMPTY,
    )


def differences_chart(catalog: Catalog) -> Chart:
    """Draw where documents differ from each other."""
    return _chart(
        catalog,
        document_conflicts(catalog, between_documents=True),
        id="differences",
        title="Where documents differ",
        reading=READING_BETWEEN,
        empty=EMPTY_BETWEEN,
    )


def _chart(catalog: Catalog, found: Sequence[Conflict], *, reading: str, **words: str) -> Chart:
    shown = [conflict for conflict in found if conflict.grade != "wording"][:MOST_CONFLICTS]
    more = f" {len(shown)} of {len(found)} are drawn; the table has more." if len(shown) < len(found) else ""
    if shown:
        named = _named_first(catalog, shown)
        shown.sort(key=lambda conflict: (conflict is not named, _heading(conflict) != _heading(named)))
    return Chart(
        finding=_finding(catalog, shown[0], found) if shown else "",
        reading=reading + more,
        summary=" ".join(f"{conflict.sentence}." for conflict in shown),
        paint=partial(draw_conflicts, catalog=catalog, conflicts=shown) if shown else None,
        table=_table(catalog, found),
        **words,
    )


def _named_first(catalog: Catalog, shown: Sequence[Conflict]) -> Conflict:
    """Give the first of the gravest that is about one thing and has two short sides, if there is one."""
    gravest = (conflict for conflict in shown if conflict.grade == shown[0].grade)
    return next((conflict for conflict in gravest if _is_short(catalog, conflict)), shown[0])


def _finding(catalog: Catalog, named: Conflict, found: Sequence[Conflict]) -> str:
    """Name the first thing that differs, with its first two sides, and count the others by grade."""
    counts = Counter(conflict.grade for conflict in found)
    counts[named.grade] -= 1
    told = [
        count_words(counts[grade], f"more {grade}" if grade == named.grade else grade)
        for grade in GRADES
        if grade != "wording" and counts[grade]
    ]
    wording = [f"{counts['wording']} in wording alone"] if counts["wording"] else []
    return "; ".join(filter(None, (_told(catalog, named), ", ".join([*told, *wording]))))


def _is_short(catalog: Catalog, conflict: Conflict) -> bool:
    sides = [boxed[0].label for boxed in _boxes(conflict)]
    is_of_one = len(topics(catalog, conflict)) == 1 and len(sides) == _PAIR
    return is_of_one and all(len(words) <= _LETTERS for words in sides)


def _told(catalog: Catalog, conflict: Conflict) -> str:
    """Say what a conflict is about, and its first two sides."""
    first, *others = [name_of(catalog, curie) for curie in topics(catalog, conflict)] or [conflict.rule]
    whose = _whose(conflict)
    about = f"{first}{f' and {len(others)} more' if others else ''}"
    about += f" for {name_of(catalog, whose)}" if whose else ""
    sides = [boxed[0].label for boxed in _boxes(conflict)]
    more = f" and {len(sides) - _PAIR} more" if len(sides) > _PAIR else ""
    return f"{about}: {' against '.join(f'“{words}”' for words in sides[:_PAIR])}{more}"


def draw_conflicts(pen: Pen, *, catalog: Catalog, conflicts: Sequence[Conflict]) -> Drawing:
    """Draw a row for each conflict, those of one rule below each other."""
    most = max(min(len(_boxes(conflict)), MOST_SIDES) for conflict in conflicts)
    width = max(NARROW, most * (_SIDE + _GAP) - _GAP)
    whose = {found for conflict in conflicts if (found := _whose(conflict))}
    named = len(whose) > 1
    parts: list[Markup] = []
    y = 0
    heading = None
    for conflict in conflicts:
        if _heading(conflict) != heading:
            heading = _heading(conflict)
            y += 4 if y else 0
            parts.append(text(heading, 0, y + 14, look="topic"))
            y += 24
        body, height = _row(pen, catalog, conflict, width=width, named=named)
        parts.append(element("g", body, transform=f"translate(0 {y})", class_="row"))
        y += height + 6
    return Drawing(group(*parts), width, y)


def _heading(conflict: Conflict) -> str:
    return f"{RULE_HEADINGS.get(conflict.rule, conflict.rule)} ({conflict.grade})"


def _row(pen: Pen, catalog: Catalog, conflict: Conflict, *, width: int, named: bool) -> tuple[Markup, int]:
    """Draw what a conflict is about, and its sides below that."""
    boxes = _boxes(conflict)
    shown = [_box(pen, catalog, sides) for sides in boxes[:MOST_SIDES]]
    height = max(tall for _, tall in shown)
    topic, top = _topic(pen, catalog, conflict, left_out=len(boxes) - len(shown), named=named)
    parts = [element("rect", class_="back", x=-6, y=-2, width=width + 8, height=top + height + 6), topic]
    for number, (words, _) in enumerate(shown):
        x = number * (_SIDE + _GAP)
        frame = element("rect", class_="box", width=_SIDE, height=height, rx=6)
        parts.append(element("g", frame, words, transform=f"translate({x} {top})"))
        if number:
            sign = _sign(catalog, conflict, *(boxes[n][0] for n in (number - 1, number)))
            parts.append(text(sign, x - _GAP / 2, top + height / 2 + 6, look="sign", anchor="middle"))
    return group(*parts), top + height + 6


def _sign(catalog: Catalog, conflict: Conflict, *pair: Side) -> str:
    """Give the sign between two sides: that of the grade, or that one is contained in the other."""
    if conflict.rule in _OF_SETS:
        one, other = (_contents(catalog, side) for side in pair)
        if one < other or other < one:
            return "\N{SUBSET OF}" if one < other else "\N{SUPERSET OF}"
    return GRADE_SIGNS[conflict.grade]


def _contents(catalog: Catalog, side: Side) -> set[tuple[object, ...]]:
    """Give what a side names, each with how much of it, and whether any one is enough."""
    found: set[tuple[object, ...]] = set()
    for statement in side.statements:
        members, figure = catalog.lists.get(statement.list or ""), statement.figure
        amount = (figure.value, figure.low, figure.high, figure.bound) if figure else None
        found.add((statement.object, amount, members is not None and members.logic == "any-of"))
    return found


def _boxes(conflict: Conflict) -> list[list[Side]]:
    """Put sides that say the same into one box."""
    boxes: dict[str, list[Side]] = {}
    for side in conflict.sides:
        boxes.setdefault(side.label, []).append(side)
    return list(boxes.values())


def _topic(
    pen: Pen, catalog: Catalog, conflict: Conflict, *, left_out: int, named: bool
) -> tuple[Markup, int]:
    curies = topics(catalog, conflict)
    label = " / ".join(name_of(catalog, curie) for curie in curies) or conflict.rule
    lines = wrap(label, NARROW, 13, lines=3, bold=True)
    parts = [
        element("rect", class_="hit", width=NARROW, height=17 * len(lines) + 7),
        *(text(line, 0, 17 + 17 * n, look="name") for n, line in enumerate(lines)),
    ]
    head = pen.link(curies[0], *parts, title=label if is_cut(lines) else None) if curies else group(*parts)
    notes = [f"and {left_out} more side{'s' if left_out > 1 else ''}"] if left_out else []
    whose = _whose(conflict)
    if named and whose:
        notes.insert(0, f"for {name_of(catalog, whose)}")
    y = 17 * len(lines) + 8
    if notes:
        parts = [text(elide(", ".join(notes), NARROW, 12), 0, y + 9, look="quiet")]
        return group(head, *parts), y + 17
    return head, y


def topics(catalog: Catalog, conflict: Conflict) -> list[str]:
    """Give the concepts that a conflict is about, without the one subject of all its sides."""
    about = [curie for curie in conflict.things if curie in catalog.concepts]
    return about or [curie for curie in conflict.about if curie in catalog.concepts]


def _whose(conflict: Conflict) -> str | None:
    """Give the one subject of a conflict that its topics do not name."""
    return conflict.about[0] if conflict.things != conflict.about else None


def _box(pen: Pen, catalog: Catalog, sides: Sequence[Side]) -> tuple[Markup, int]:
    """Write what some sides say, and each place that says it; give the height too."""
    room = _SIDE - 20
    first, *others = sides
    label, place = wrap(first.label, room, 12, lines=4, bold=True), _place_lines(catalog, first)
    lines = [
        *(text(line, 10, 20 + 16 * n, look="head") for n, line in enumerate(label)),
        *(text(line, 10, 20 + 16 * n, look="quiet") for n, line in enumerate(place, start=len(label))),
    ]
    y = 18 + 16 * len(lines)
    whole = f"{first.label}: {PATH_JOINT.join(_path(catalog, first))}"
    parts = [
        pen.link(
            first.statements[0].id,
            element("rect", class_="hit", width=_SIDE, height=y),
            *lines,
            title=whole if is_cut([*label, *place]) else None,
        )
    ]
    for side in others[: MOST_PLACES - 1]:
        place = _place_lines(catalog, side)
        height = max(_PLACE, 16 * len(place) + 4)
        parts.append(
            pen.link(
                side.statements[0].id,
                element("rect", class_="hit", y=y - 4, width=_SIDE, height=height),
                *(text(line, 10, y + 12 + 16 * n, look="quiet") for n, line in enumerate(place)),
                title=PATH_JOINT.join(_path(catalog, side)) if is_cut(place) else None,
            )
        )
        y += height
    if len(sides) > MOST_PLACES:
        parts.append(text(f"and {len(sides) - MOST_PLACES} more", 10, y + 12, look="quiet"))
        y += 20
    return group(*parts), y


def _place_lines(catalog: Catalog, side: Side) -> list[str]:
    return wrap(short_path(catalog, _path(catalog, side)), _SIDE - 20, 12, lines=3)


def _path(catalog: Catalog, side: Side) -> tuple[str, ...]:
    """Give the path of a side's section, after the document's label where there are several."""
    if len(catalog.documents) < 2 or not side.section:  # noqa: PLR2004 -- one needs no name
        return side.section
    name, *rest = side.section
    document = catalog.documents.get(f"document:{name}")
    return (document.label if document else name, *rest)


def _table(catalog: Catalog, conflicts: Sequence[Conflict]) -> ChartTable:
    rows = tuple(
        (
            tuple(Words(name_of(catalog, curie), curie) for curie in topics(catalog, conflict)),
            cell(conflict.grade),
            cell(conflict.rule),
            cell(conflict.sentence),
            cell(conflict.why),
            tuple(
                Words(
                    f"{side.label} ({PATH_JOINT.join(_path(catalog, side)) or 'a place not given'})",
                    side.statements[0].id,
                )
                for side in conflict.sides
            ),
        )
        for conflict in conflicts[:MOST_ROWS]
    )
    columns = ("Of", "Grade", "Rule", "In a sentence", "Why", "Sides")
    return ChartTable(columns, rows, left_out=max(0, len(conflicts) - MOST_ROWS))
