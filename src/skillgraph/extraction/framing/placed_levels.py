"""Where a document names its levels: in headings, columns, rows and items, and what stands below each."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from typing import Final, NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import SILENT_KINDS
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.posts.levels import (
    code_of,
    heads_levels,
    is_code,
    is_span_of_levels,
    names_level,
    names_stage,
)
from skillgraph.extraction.posts.titles import find_titles, is_occupation, is_title_alone
from skillgraph.extraction.posts.told_names import page_title
from skillgraph.extraction.roles.frameworks import names_ladder
from skillgraph.extraction.roles.role_sections import siblings
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: How a column of titles is headed.
_TITLES: Final = expression(
    r"\W*(?:(?:job|role|position) )?(?:titles?|roles?|positions?|names?)\W*", re.IGNORECASE
)
#: What opens a paragraph on a level: "Q3. ", "Senior Rigger: ".
_OPENS_NOTE: Final = expression(r"(?P<name>[A-Z][\w -]{0,40}?)(?:[.:]| [\u2013\u2014-])(?:\s|$)")
#: Behind the name of a level, that what is below it is asked for there, or besides: "Senior (in addition)".
_ADDED: Final = expression(
    r" ?\((?:(?:in )?addition(?:al|ally)?|also|as well|on top|plus)\b[^()]*\)\s*$"
    r"|(?<=\d) (?:[Tt]argets?|[Ee]xpectations?|[Gg]oals?|[Cc]riteria|[Rr]equirements?)\s*$"
)
#: What opens what is said of those alone who lead others: "Leads run reviews", "All managers are asked to".
_OF_LEADERS: Final = expression(
    r"\W*(?:(?:all|most|our|the|these) )?(?:[a-z]+ )?(?:leads|managers|principals|heads|supervisors)\b",
    re.IGNORECASE,
)
#: A name in capitals with a number, which is of a level beside others: "RSE 2".
_COUNTED_NAME: Final = expression(r"(?P<stem>[A-Z]{2,5}) \d{1,2}(?=$|:| [\u2013\u2014(-])")
#: What a page speaks of that is a ladder, whatever its title: "what our career ladder looks like".
_OF_CAREERS: Final = expression(r"\b(?:our|this|the) career (?:ladder|framework|levels)\b", re.IGNORECASE)
#: Around the name of a level: pictures, stars.
_SIGNS: Final = expression(r"^[^\w(]+|(?<![^\w+)])[^\w+)]+$")
_LEAST: Final = 2


class LevelCell(NamedTuple):
    """A cell of a table: where it stands, its level, and where the words are for what it tells of that."""

    span: Span
    level: Place
    aspect: Place | None


def find_levels(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for passages below the name of a level where that is named, if two levels or more are.

    The column of a cell comes before its row, and that before the headings above.
    """
    columns = column_levels(parsed)
    headings = _heading_levels(parsed)
    rows = _opening_levels(parsed)
    items = _item_levels(parsed)
    is_sure = names_ladder(page_title(parsed))
    codes = {label for one in items.values() if is_code(label := _words(parsed, one)) or is_sure}
    if max(len(columns) + len(headings) + len(rows), len(codes)) < _LEAST:
        return {}
    notes = _noted_levels(parsed, (*columns.values(), *headings.values())) or items
    found = {}
    for index, passage in enumerate(parsed.passages):
        place = notes.get(index) or _level_of(parsed, passage, columns, rows, headings=headings)
        if place is not None and (place.passage != index or index in notes):
            found[index] = place
    return found


def _noted_levels(parsed: ParsedDocument, levels: Iterable[Place]) -> dict[int, Place]:
    """Give for sentences which of some levels their paragraph opens with, by name or code: "Q3. A Q3 …"."""
    names = [parsed.passages[one.passage].text[one.span.start : one.span.end].strip(" *:") for one in levels]
    known = {*names, *map(code_of, names)}
    found: dict[int, Place] = {}
    current: Place | None = None
    for index, passage in enumerate(parsed.passages):
        opening = _OPENS_NOTE.match(passage.text) if passage.kind == "sentence" else None
        if opening is not None and opening["name"] in known:
            current = Place(index, Span(*opening.span("name")), ("subject",))
        elif passage.kind == "heading":
            current = None
        if current is not None:
            found[index] = current
    return found if len(set(found.values())) >= _LEAST else {}


def _item_levels(parsed: ParsedDocument) -> dict[int, Place]:
    """Give the items whose label names a level, where two of their list do: "Rigger 2 (P3): splices"."""
    lists: dict[int | None, dict[int, Place]] = {}
    for index, passage in enumerate(parsed.passages):
        if passage.kind == "bullet" and passage.label is not None and not passage.cells:
            lists.setdefault(passage.list, {})[index] = Place(index, passage.label, ("subject",))
    found: dict[int, Place] = {}
    for items in lists.values():
        names = {index: parsed.passages[index].text[slice(*place.span)] for index, place in items.items()}
        if len(set(filter(names_level, names.values()))) >= _LEAST:
            rungs = (index for index, name in names.items() if _is_rung(name) and not is_span_of_levels(name))
            found.update({index: items[index] for index in rungs})
    return found


def level_rows(parsed: ParsedDocument) -> dict[int, Place]:
    """Give the rows of several cells whose first names a level, where two rows of a table do, and where."""
    tables: dict[int, dict[int, Place]] = {}
    for index, passage in enumerate(parsed.passages):
        if passage.header not in (None, index) and len(passage.cells) > _LEAST and passage.cells[0][0] == 0:
            place = Place(index, passage.cells[0][1], ("subject",))
            tables.setdefault(passage.header or 0, {})[index] = place
    found = {}
    for rows in tables.values():
        names = {index: parsed.passages[index].text[: place.span.end] for index, place in rows.items()}
        if ends := _ends_of_levels(parsed, names.values()):
            found.update({index: rows[index] for index, name in names.items() if _is_rung(name, ends)})
    return found


def title_rows(parsed: ParsedDocument, *, but_for: Container[int]) -> dict[int, Place]:
    """Give for passages of a table the title that a cell of their row gives, in a column of titles.

    At least two rows have one; passages whose level is known are left out (*but_for*). The first column
    may be of levels: "7 | Senior Rigger | Leads a crew".
    """
    found: dict[int, Place] = {}
    rows: dict[int, Place] = {}
    current: tuple[int, Place] | None = None
    for index, passage in enumerate(parsed.passages):
        if passage.header in (None, index):
            continue
        if passage.cells[0][0] == 0:
            current = None  # a row begins
        for column, cell in passage.cells:
            if _is_title_cell(parsed, index, column, cell):
                current = (passage.header or 0, Place(index, cell, ("subject",)))
                rows[index] = current[1]
        if current is not None and current[0] == passage.header and index not in but_for:
            found[index] = current[1]
    return found if len(rows) >= _LEAST else {}


def _is_title_cell(parsed: ParsedDocument, index: int, column: int, cell: Span) -> bool:
    """Tell whether a cell is a title and no more, in a column that is headed so."""
    passage = parsed.passages[index]
    heads = dict(parsed.passages[passage.header or 0].cells)
    if column not in heads and (column or len(heads) < _LEAST):
        return False
    head = parsed.passages[passage.header or 0].text[slice(*heads.get(column, Span(0, 0)))] or "Role"
    words = passage.text[cell.start : cell.end]
    return _TITLES.fullmatch(head) is not None and find_titles(words)[:1] == (Span(0, len(words)),)


def is_row_of_names(passage: ParsedPassage) -> bool:
    """Tell whether a row only holds titles and levels, and says nothing of them: "Rigger II | P4 | M2"."""
    cells = [passage.text[slice(*span)] for _, span in passage.cells]
    return len(cells) > 1 and all(names_level(cell) or is_title_alone(cell) for cell in cells)


def level_cells(parsed: ParsedDocument, titled: Mapping[int, Place]) -> dict[int, tuple[LevelCell, ...]]:
    """Give the cells of levels by the passage that they stand in: a row, or a cell of one that was cut.

    Rows may be *titled* in place of their level: "Junior Tester | SQL | Runs tests".
    """
    columns, leveled = column_levels(parsed), level_rows(parsed)
    found: dict[int, tuple[LevelCell, ...]] = {}
    for index, passage in enumerate(parsed.passages):
        header, kind = passage.header, parsed.sections[passage.section].kind
        if header is None or header == index or kind in SILENT_KINDS or kind == "salary":
            continue
        text, heads = parsed.passages[header].text, dict(parsed.passages[header].cells)
        row = leveled.get(index) if heads_levels(text[slice(*heads.get(0, Span(0, 0)))]) else None
        is_titled = index not in leveled and len(passage.cells) > _LEAST
        row = row or (titled.get(index) if is_titled else None)
        if row is not None:
            cells = [
                LevelCell(span, row, Place(header, heads[column]) if column in heads else None)
                for column, span in passage.cells
                if span.start > row.span.start
            ]
        else:
            cells = [
                LevelCell(span, columns[header, column], _aspect(parsed, index))
                for column, span in passage.cells
                if (header, column) in columns
            ]
        if cells:
            found[index] = tuple(cells)
    return found


def _aspect(parsed: ParsedDocument, index: int) -> Place | None:
    """Give the words that open a row: its first cell, or what the cells of a row that was cut stand below."""
    passage = parsed.passages[index]
    if len(passage.cells) > 1:
        return Place(index, passage.cells[0][1]) if passage.cells[0][0] == 0 else None
    opener = None if passage.list is None else parsed.lists[passage.list].lead_in
    return None if opener is None else Place(opener, Span(0, len(parsed.passages[opener].text)))


def column_levels(parsed: ParsedDocument) -> dict[tuple[int, int], Place]:
    """Give the columns that name levels, by the passage of the header and the column's number."""
    found = {}
    for header in sorted({passage.header for passage in parsed.passages if passage.header is not None}):
        text, cells = parsed.passages[header].text, parsed.passages[header].cells
        names = {column: _ADDED.sub("", text[span.start : span.end]) for column, span in cells}
        ends = _ends_of_levels(parsed, names.values())
        for column, span in cells if ends else ():
            if _is_rung(name := names[column], ends):
                found[header, column] = Place(header, Span(span.start, span.start + len(name)), ("subject",))
    return found


def beside_levels(parsed: ParsedDocument) -> frozenset[int]:
    """Give the cells of tables of levels that no head stands above, and items of several: of no one level."""
    heads = {header for header, _ in column_levels(parsed)}
    several = (
        index
        for index, passage in enumerate(parsed.passages)
        if passage.label is not None and is_span_of_levels(passage.text[slice(*passage.label)])
    )
    return frozenset(several) | frozenset(
        index
        for index, passage in enumerate(parsed.passages)
        if passage.header in heads and passage.header != index and len(passage.cells) == 1
        if 0 < passage.cells[0][0] not in dict(parsed.passages[passage.header].cells)
    )


def told_of_leaders(parsed: ParsedDocument, levels: Mapping[int, Place]) -> frozenset[int]:
    """Give what stands in sections on those who lead, where items name all *levels* and none is there."""
    if not levels or any(place.passage != index for index, place in levels.items()):
        return frozenset()
    own = {parsed.passages[index].section for index in levels}
    told = {
        passage.section
        for passage in parsed.passages
        if passage.section not in own and passage.kind in ("sentence", "lead-in")
        if _OF_LEADERS.match(passage.text)
    }
    return frozenset(index for index, passage in enumerate(parsed.passages) if passage.section in told)


def _opening_levels(parsed: ParsedDocument) -> set[int]:
    """Give the passages that name a level at the beginning of a row, or before a list: "Senior:"."""
    openers = {one.lead_in for one in parsed.lists}
    labels = [
        index
        for index, one in enumerate(parsed.passages)
        if (one.kind == "group-label" and len(one.cells) == 1) or (one.kind == "lead-in" and index in openers)
    ]
    names = {index: parsed.passages[index].text.strip(" *:") for index in labels}
    ends = _ends_of_levels(parsed, names.values())
    return {index for index, name in names.items() if ends and _is_rung(name, ends)}


def _ends_of_levels(parsed: ParsedDocument, names: Iterable[str]) -> frozenset[str]:
    """Give the words that names of levels end in, in lower case, where two or more of some names are one.

    What they are levels of may be one in a ladder: "Trainee Rigger", "Rigger".
    """
    bare = [name.strip(" *:") for name in names]
    levels = [name for name in bare if names_stage(name)]
    ends = {name.split()[-1].lower() for name in levels}
    beside = sum(name.lower() in ends and name not in levels for name in bare)
    is_beside = bool(beside) and names_ladder(page_title(parsed))
    return frozenset(ends) if len(levels) + is_beside >= _LEAST else frozenset()


def _is_rung(text: str, ends: Container[str] = ()) -> bool:
    """Tell whether a name is one of a level where others are: *Rigger* between its junior and its senior.

    So it is if it ends as one of them does.
    """
    last = text.strip(" *:").split()[-1:]
    return names_stage(text) or any(map(is_occupation, last)) or any(word.lower() in ends for word in last)


def _words(parsed: ParsedDocument, place: Place) -> str:
    return parsed.passages[place.passage].text[slice(*place.span)]


def _whole(parsed: ParsedDocument, index: int) -> Place:
    return Place(index, Span(0, len(parsed.passages[index].text)), ("subject",))


def _heading_levels(parsed: ParsedDocument) -> dict[int, Place]:
    """Give the sections that name a level, by their index; those of one that is named so above all apart.

    A title alone is one among them, and so are, in a ladder and below its own name, headings that only
    count one: "RSE 1", "RSE 2".
    """
    named: dict[int, Place] = {}
    title = page_title(parsed).split()
    is_ladder = names_ladder(page_title(parsed)) or any(
        _OF_CAREERS.search(one.text) for one in parsed.passages
    )
    for group in siblings(parsed).values():
        places = {index: _bare(parsed, parsed.sections[index].passage or 0) for index in group}
        names = {index: _words(parsed, place) for index, place in places.items()}
        stems = Counter(found["stem"] for one in names.values() if (found := _COUNTED_NAME.match(one)))
        stems = stems if is_ladder else Counter({one: stems[one] for one in stems if one in title})
        levels = {one for one in group if names_stage(names[one]) or _is_counted(names[one], stems)}
        ends = _ends_of_levels(parsed, names.values())
        if ends or len(levels) >= _LEAST:
            levels.update(one for one in group if is_occupation(names[one]) or names[one].lower() in ends)
        named.update({index: places[index] for index in group if index in levels})
    return named if len(named) >= _LEAST else {}


def _is_counted(name: str, stems: Mapping[str, int]) -> bool:
    found = _COUNTED_NAME.match(name)
    return found is not None and stems[found["stem"]] >= _LEAST


def _bare(parsed: ParsedDocument, index: int) -> Place:
    """Give a heading without the signs and pictures around it."""
    inner = _SIGNS.sub("", parsed.passages[index].text)
    start = parsed.passages[index].text.find(inner)
    return Place(index, Span(start, start + len(inner)), ("subject",))


def _level_of(
    parsed: ParsedDocument,
    passage: ParsedPassage,
    columns: Mapping[tuple[int, int], Place],
    rows: set[int],
    *,
    headings: Mapping[int, Place],
) -> Place | None:
    if passage.header is not None and len(passage.cells) == 1:
        place = columns.get((passage.header, passage.cells[0][0]))
        if place is not None:
            return place
    opener = None if passage.list is None else parsed.lists[passage.list].lead_in
    if opener is not None and opener in rows:
        return _whole(parsed, opener)
    section: int | None = passage.section
    while section is not None:
        if section in headings:
            return headings[section]
        section = parsed.sections[section].parent
    return None
