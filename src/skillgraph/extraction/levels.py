"""Levels of a career as a framework names them: in headings, in columns and in rows of tables."""

import re
from collections.abc import Container, Iterable, Mapping
from typing import Final, NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import SILENT_KINDS
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.ledger import Place
from skillgraph.extraction.titles import find_titles, is_occupation
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: A code of a level as most have it.
_CODE: Final = r"(?:IC|TL|EM|SE|[LDMPET])-?\d{1,2}"
#: The same of a house of its own: letters with a number, or with a letter where the code ends there.
_OWN: Final = r"[A-Z]{1,3}-?\d{1,2}"
_LETTERED: Final = r"[A-Z]{1,3}-[A-Z](?=$|\s*[:(|\u2013\u2014]|\s+-)"
_NUMBERED: Final = r"(?:level|stage|grade|band):? \d+"
_CODED: Final = expression(
    rf"{_CODE}\b|.*\({_CODE}\)$|{_NUMBERED}\b"
    rf"|(?-i:(?![HQ]\d)[A-Z]{{1,3}}\d{{1,2}}(?=$|, [A-Z]|\s*[:(|\u2013\u2014]|\s*-\s)|{_LETTERED})",
    re.IGNORECASE,
)
_WORDED: Final = expression(
    r"(?P<level>(?:entry|associate|junior|mid|middle|intermediate|senior|staff|principal|lead|distinguished"
    r"|executive|beginner|novice|advanced|expert|foundational|apprentice)"
    r"(?:[ -](?:level|career|weight))?)(?P<rest>\s.*|$)",
    re.IGNORECASE,
)
_CODE_FIRST: Final = expression(
    rf"\W*(?:{_OWN}|(?-i:{_LETTERED})|{_NUMBERED})\b[\s:,.|\u2013\u2014-]*", re.IGNORECASE
)
#: A code straight before the title of its level, or the word for it: "Q3 Senior Rigger", "Q3 Senior".
_CODE_AHEAD: Final = expression(rf"{_OWN} (?=[^\W\d])")
_CODE_LAST: Final = expression(r"(?<![\s:,.*\u2013\u2014-])[\s:,.*\u2013\u2014-]*(?:\([^()]*\)[\s*]*)?$")
#: How levels of one title are counted: "Rigger I", "Rigger 2".
_COUNTED: Final = expression(r"(?:.*[\W\d_])?(?P<title>[^\W\d_]++) (?:I{1,3}|IV|V|[1-9])")
#: How the column of the levels is headed.
_LEVELS: Final = expression(
    r"\W*(?:(?:career|job|pay) )?(?:level|stage|grade|band|step|rung|seniority)s?\W*", re.IGNORECASE
)
#: How a column of titles is headed.
_TITLES: Final = expression(
    r"\W*(?:(?:job|role|position) )?(?:titles?|roles?|positions?|names?)\W*", re.IGNORECASE
)
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS: Final = "0123456789"
_OWN_CODE: Final = expression(rf"\W*(?P<code>{_OWN}\b|{_LETTERED})")
#: The title of a level behind its code: "Q3 (Senior Tester)".
_BRACKETED_TITLE: Final = expression(rf"\W*(?:{_OWN}|{_NUMBERED}) \((?P<title>[^()]+)\)\W*$", re.IGNORECASE)
_BRACKETED_CODE: Final = expression(rf"\((?P<code>{_OWN})\)\W*$")
#: What opens a paragraph on a level: "Q3. ", "Senior Rigger: ".
_OPENS_NOTE: Final = expression(r"(?P<name>[A-Z][\w -]{0,40}?)(?:[.:]| [\u2013\u2014-])(?:\s|$)")
_LONGEST: Final = 60
#: Behind the name of a level, that what is below it is asked for besides: "Senior (in addition)".
_ADDED: Final = expression(r" ?\((?:(?:in )?addition(?:al|ally)?|also|as well|on top|plus)\b[^()]*\)\s*$")
_LEAST: Final = 2


class LevelCell(NamedTuple):
    """A cell of a table: where it stands, its level, and where the words are for what it tells of that."""

    span: Span
    level: Place
    aspect: Place | None


def names_level(text: str) -> bool:
    """Tell whether a heading or a cell names a level: by a code, by a word, or as part of a title.

    Example:
        >>> [names_level(text) for text in ("L4", "Senior Rigger (P3)", "Senior", "Lead generation")]
        [True, True, True, False]
        >>> names_level("Q3 Senior Tester"), names_level("Q3 Senior"), names_level("Q3 results")
        (True, True, False)

    """
    text = text.strip(" *:")
    if len(text) > _LONGEST:
        return False
    counted = _COUNTED.fullmatch(text)
    if _CODED.match(text) or (counted is not None and is_occupation(counted["title"])):
        return True
    rest = text[code.end() :] if (code := _CODE_AHEAD.match(text)) is not None else ""
    if is_bare_level(rest) or (is_occupation(rest.rsplit(" ", 1)[-1]) and title_of_level(rest) is not None):
        return True
    match = _WORDED.match(text)
    if match is None:
        return False
    rest = match["rest"].strip()
    if not rest or is_occupation(rest.rsplit(" ", 1)[-1]):
        return True
    roles = find_titles(text)
    return bool(roles) and roles[0].end == len(text)


def heads_levels(text: str) -> bool:
    """Tell whether words head the column of the levels: "Level", "Pay grade"."""
    return _LEVELS.fullmatch(text) is not None


def is_bare_level(text: str) -> bool:
    """Tell whether a name is one word for a level and nothing else: *Senior*, not *Senior level*."""
    return text.isalpha() and _WORDED.fullmatch(text) is not None


def title_of_level(text: str) -> Span | None:
    """Find the job title in the name of a level; None where it is only a code or a word for a level.

    Example:
        >>> text = "P3: Senior Rigger"
        >>> span = title_of_level(text)
        >>> text[span.start : span.end], title_of_level("Level 2"), title_of_level("Senior")
        ('Senior Rigger', None, None)
        >>> title_of_level("Q3 (Senior Tester)"), title_of_level("Q3 (two to five years)")
        (Span(start=4, end=17), None)

    """
    bracketed = _BRACKETED_TITLE.match(text)
    if bracketed is not None and is_occupation(bracketed["title"].rsplit(" ", 1)[-1]):
        return Span(*bracketed.span("title"))
    start, end = 0, len(text)
    if code := _CODE_FIRST.match(text):
        start = code.end()
    if code := _CODE_LAST.search(text[start:]):
        end = start + code.start()
    worded = _WORDED.match(text, start, end)
    if start >= end or (worded is not None and not worded["rest"].strip()):
        return None
    return Span(start, end) if text[start].isalpha() else None


def name_of_level(text: str, *, role: str) -> str:
    """Name a level so that it is told from those of other roles.

    Example:
        >>> name_of_level("Level 2", role="Rigger"), name_of_level("Senior", role="Rigger")
        ('Rigger Level 2', 'Senior Rigger')
        >>> name_of_level("Junior", role="Lead Rigger")
        'Junior Rigger'
        >>> name_of_level("P3: Senior Rigger", role="Rigger")
        'P3: Senior Rigger'

    """
    text = text.strip(" *:")
    if title_of_level(text) is not None:
        return text
    if _WORDED.match(text) is None:
        return f"{role} {text[:1].upper()}{text[1:]}"
    own = _WORDED.match(role)
    return f"{text} {own['rest'].strip() if own and own['rest'].strip() else role}"


def code_of(text: str) -> str | None:
    """Give the code of a level, before or behind its name; None where it has none.

    Example:
        >>> code_of("IC2 \u2013 Rigger"), code_of("Rigger Manager (M1)"), code_of("Senior Rigger")
        ('IC2', 'M1', None)

    """
    match = _OWN_CODE.match(text) or _BRACKETED_CODE.search(text)
    return match["code"].upper().replace("-", "") if match else None


def is_other_track(before: str, after: str) -> bool:
    """Tell whether the name of a level begins another track than the one before it: "M1" behind "IC5".

    Example:
        >>> is_other_track("IC5", "Rigger Manager (M1)"), is_other_track("E2", "S3")
        (True, False)
        >>> is_other_track("RE4 - Staff Rigger", "RE-M - Rigger Manager")
        True

    """
    first, second = code_of(before), code_of(after)
    if first is None or second is None or first.rstrip(_DIGITS) == second.rstrip(_DIGITS):
        return False
    if not (first[-1].isdigit() and second[-1].isdigit()):
        return True
    return int(second.lstrip(_LETTERS)) <= int(first.lstrip(_LETTERS))


def names_by_code(labels: Iterable[str]) -> dict[str, str]:
    """Give the names of levels that have a title and a code, by that code; of two of one code neither."""
    found: dict[str, set[str]] = {}
    for label in labels:
        code = code_of(label)
        if code is not None and title_of_level(label) is not None:
            found.setdefault(code, set()).add(label.strip(" *:"))
    return {code: names.pop() for code, names in found.items() if len(names) == 1}


def full_name(name: str, names: Mapping[str, str]) -> str:
    """Give the name of a level that is called by its code alone, by *names* of `names_by_code`."""
    return names.get(code_of(name) or "", name) if title_of_level(name) is None else name


def find_levels(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for passages below the name of a level where that is named, if two levels or more are.

    The column of a cell comes before its row, and that before the headings above.
    """
    columns = column_levels(parsed)
    headings = _heading_levels(parsed)
    rows = _row_levels(parsed)
    if len(columns) + len(headings) + len(rows) < _LEAST:
        return {}
    notes = _noted_levels(parsed, (*columns.values(), *headings.values()))
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
        if sum(map(names_level, names.values())) >= _LEAST:
            found.update({index: rows[index] for index, name in names.items() if _is_rung(name)})
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
    if column not in heads:
        return False
    head = parsed.passages[passage.header or 0].text[heads[column].start : heads[column].end]
    words = passage.text[cell.start : cell.end]
    return _TITLES.fullmatch(head) is not None and find_titles(words)[:1] == (Span(0, len(words)),)


def level_cells(parsed: ParsedDocument) -> dict[int, tuple[LevelCell, ...]]:
    """Give the cells of levels by the passage that they stand in: a row, or a cell of one that was cut."""
    columns, rows = column_levels(parsed), level_rows(parsed)
    found: dict[int, tuple[LevelCell, ...]] = {}
    for index, passage in enumerate(parsed.passages):
        header, kind = passage.header, parsed.sections[passage.section].kind
        if header is None or header == index or kind in SILENT_KINDS or kind == "salary":
            continue
        text, heads = parsed.passages[header].text, dict(parsed.passages[header].cells)
        if index in rows and _LEVELS.fullmatch(text, *heads.get(0, Span(0, 0))):
            cells = [
                LevelCell(span, rows[index], Place(header, heads[column]) if column in heads else None)
                for column, span in passage.cells[1:]
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


def common_title(parsed: ParsedDocument, levels: Iterable[Place]) -> tuple[str, Place] | None:
    """Give the title that levels share but for their words for a level, and where the first names it."""
    found: dict[str, tuple[str, Place]] = {}
    for place in levels:
        text = parsed.passages[place.passage].text[place.span.start : place.span.end]
        span = title_of_level(text)
        if span is None:
            return None
        worded = _WORDED.match(text, span.start, span.end)
        start = span.start if worded is None else worded.start("rest") + 1
        here = Span(place.span.start + start, place.span.start + span.end)
        found.setdefault(
            text[start : span.end].lower(), (text[start : span.end], Place(place.passage, here, ("subject",)))
        )
    return next(iter(found.values())) if len(found) == 1 else None


def column_levels(parsed: ParsedDocument) -> dict[tuple[int, int], Place]:
    """Give the columns that name levels, by the passage of the header and the column's number."""
    found = {}
    for header in sorted({passage.header for passage in parsed.passages if passage.header is not None}):
        text, cells = parsed.passages[header].text, parsed.passages[header].cells
        names = {column: _ADDED.sub("", text[span.start : span.end]) for column, span in cells}
        if sum(map(names_level, names.values())) < _LEAST:
            continue
        for column, span in cells:
            if _is_rung(name := names[column]):
                found[header, column] = Place(header, Span(span.start, span.start + len(name)), ("subject",))
    return found


def _row_levels(parsed: ParsedDocument) -> set[int]:
    """Give the passages that name a level at the beginning of a row."""
    passages = enumerate(parsed.passages)
    labels = [at for at, one in passages if one.kind == "group-label" and len(one.cells) == 1]
    if sum(names_level(parsed.passages[index].text) for index in labels) < _LEAST:
        return set()
    return {index for index in labels if _is_rung(parsed.passages[index].text)}


def _is_rung(text: str) -> bool:
    """Tell whether a name is one of a level where others are: *Rigger* between its junior and its senior."""
    return names_level(text) or is_occupation(text.rsplit(maxsplit=1)[-1])


def _whole(parsed: ParsedDocument, index: int) -> Place:
    return Place(index, Span(0, len(parsed.passages[index].text)), ("subject",))


def _heading_levels(parsed: ParsedDocument) -> dict[int, Place]:
    """Give the sections that name a level, by their index; those of one that is named so above all apart."""
    named = {
        index: _whole(parsed, section.passage)
        for index, section in enumerate(parsed.sections)
        if section.passage is not None and names_level(section.label)
    }
    return named if len(named) >= _LEAST else {}


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
