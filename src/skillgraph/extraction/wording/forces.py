"""How far a thing is asked for: by the column of a table, a tick in it, or the letter of an item's code."""

from typing import Final, NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.documents.specifications import (
    EITHER,
    POST,
    Columns,
    columns_of_force,
    columns_of_posts,
    force_of_cell,
    forces_of_letters,
    is_force,
    told_columns,
)
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.openers import is_generic_label
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_PAIR: Final = 2
#: The code of an item, which was left off: "A1", "**B2.1**".
_CODE: Final = expression(r"(?<!\w)(?P<letter>[A-Z])-?\d{1,2}(?:\.\d{1,2})?[^\w\n]{1,8}$")
_CODE_REACH: Final = 20


class Force(NamedTuple):
    """How far a passage is asked for, and where that stands; no modality where it asks for nothing.

    A *kind* is that of a passage which asks by a label of its own, however far its section does.
    """

    modality: str | None
    place: Place
    kind: str = ""

    def kind_in(self, kind: str) -> str:
        """Give the kind of the passage in a section of some kind: what a column asks for is required."""
        if self.kind:
            return self.kind
        if self.modality is None:
            return "boilerplate"
        return "requirements" if kind in ("overview", "other", "desirable", "framework") else kind

    def kept(self, modality: str | None) -> str | None:
        """Give what is left of the modality of a section: nothing, where a passage has a kind of its own."""
        return None if self.kind else modality


def find_forces(parsed: ParsedDocument) -> dict[int, Force]:
    r"""Give what the columns of specifications say of the items of their rows, by passage.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "| Skill | Essential | Desirable |\n|---|---|---|\n| Knots | x | |\n| Sails | | x |"
        >>> parsed = parse_document(Document(text, "text/markdown", "a.md"))
        >>> [(parsed.passages[index].text, force.modality) for index, force in find_forces(parsed).items()]
        [('Knots | x', 'essential'), ('Sails | x', 'desirable')]

    """
    tables = _columns_of_tables(parsed)
    found = _of_codes(parsed)
    for index, passage in enumerate(parsed.passages):
        header = passage.header
        if header is None and (force := _of_last(index, passage)) is not None:
            found[index] = force
        if header is None or header == index or not tables[header]:
            continue
        if POST in tables[header].values():
            force = _of_post(parsed, index, tables[header])
        elif len(passage.cells) > 1:
            force = _of_row(index, passage, tables[header])
        else:
            force = _of_cell(parsed, index, tables[header])
            before = _goes_behind(parsed, index, tables[header])
            if before and force is not None and force.modality:
                found.update(dict.fromkeys(before, force))
                force = Force(None, force.place)
        if force is not None:
            found[index] = force
    return found


def _of_post(parsed: ParsedDocument, index: int, columns: Columns) -> Force | None:
    """Read a cell of a row of a post by the head of its column; the post itself is asked of nobody."""
    (column, _), header = parsed.passages[index].cells[0], parsed.passages[index].header
    if header is None or columns.get(column, POST) == POST:
        return Force(None, Place(index, Span(0, 0))) if column in columns else None
    head = Place(header, dict(parsed.passages[header].cells)[column])
    said = force_of_cell(parsed.passages[header].text[slice(*head.span)])
    return Force(said or ("desirable" if columns[column] == "desirable" else None), head, columns[column])


def _of_codes(parsed: ParsedDocument) -> dict[int, Force]:
    """Read the letters of the codes before items by the last key above them: "A1 Ropes", "B1 Own car"."""
    found: dict[int, Force] = {}
    forces: dict[str, str] = {}
    place = None
    for index, passage in enumerate(parsed.passages):
        if told := forces_of_letters(passage.text):
            forces, place = told, Place(index, Span(0, len(passage.text)))
        start = passage.source_span(Span(0, 1)).start
        before = parsed.document.text[max(0, start - _CODE_REACH) : start]
        if place is not None and (code := _CODE.search(before)) and code["letter"] in forces:
            found[index] = Force(forces[code["letter"]], place)
            found[place.passage] = Force(None, place)  # the key itself asks for nothing
    return found


def _columns_of_tables(parsed: ParsedDocument) -> dict[int, Columns]:
    """Give the columns that say how far, by the passage of the header."""
    cells: dict[int, list[tuple[int, str]]] = {}
    for index, passage in enumerate(parsed.passages):
        if passage.header is not None:
            below = cells.setdefault(passage.header, [])
            if passage.header != index:
                below.extend((column, passage.text[span.start : span.end]) for column, span in passage.cells)
    found = {}
    for header, below in cells.items():
        head = parsed.passages[header]
        words = [(column, head.text[span.start : span.end]) for column, span in head.cells]
        if posts := columns_of_posts(words):
            found[header] = posts
            continue
        heads = columns_of_force(words)
        is_said = bool(heads) and any(is_force(one) for _, one in words)
        found[header] = heads if is_said else told_columns(heads, below, words=words)
    return found


def _of_last(index: int, passage: ParsedPassage) -> Force | None:
    """Read the last cell of a row below no heads, where that says how far: "Knots | Essential"."""
    if len(passage.cells) < _PAIR:
        return None
    (_, before), (_, last) = passage.cells[-2:]
    words = passage.text[last.start : last.end]
    if not is_force(words):
        return None
    return Force(_modality(EITHER, force_of_cell(words) or ""), Place(index, Span(before.end, last.end)))


def _of_row(index: int, passage: ParsedPassage, columns: Columns) -> Force | None:
    """Read the ticks of a row; what stands before them is asked for."""
    first = min(columns)
    before = [span for column, span in passage.cells if column < first]
    if not before:
        return None
    said = None
    for column, span in passage.cells:
        mark = force_of_cell(passage.text[span.start : span.end]) if column in columns else None
        if mark is not None:
            modality = _modality(columns[column], mark)
            said = modality or said
    return Force(said, Place(index, Span(before[-1].end, passage.cells[-1][1].end)))


def _of_cell(parsed: ParsedDocument, index: int, columns: Columns) -> Force | None:
    """Read a cell that stands alone by the head of its column; what is behind these columns is a note."""
    passage = parsed.passages[index]
    (column, span), header = passage.cells[0], passage.header
    if column not in columns or header is None:
        is_note = column > min(columns) or _names_rows(passage.text)
        return Force(None, Place(index, span)) if is_note else None
    head = dict(parsed.passages[header].cells)[column]
    mark = force_of_cell(passage.text)
    modality = columns[column] if mark is None else _modality(columns[column], mark)
    place = Place(header, head) if columns[column] != EITHER or mark is None else Place(index, span)
    return Force(None if modality == EITHER else modality, place)


def _names_rows(words: str) -> bool:
    """Tell whether a cell with no mark only says what the rows below it are about: "Qualifications"."""
    return is_generic_label(words) or read_heading(words).whole


def _goes_behind(parsed: ParsedDocument, index: int, columns: Columns) -> list[int]:
    """Give the cells of the row that a cell only marks: all before it, where they stand alone too."""
    passages = parsed.passages
    column, span = passages[index].cells[0]
    is_mark = column in columns and force_of_cell(passages[index].text[span.start : span.end]) is not None
    found: list[int] = []
    while is_mark:
        one = index - len(found) - 1
        before = passages[one]
        is_of_row = before.header == passages[index].header != one and len(before.cells) == 1
        if not is_of_row or before.cells[0][0] >= min(column, *columns):
            break
        column = before.cells[0][0]
        found.append(one)
    return found


def _modality(column: str, mark: str) -> str | None:
    if mark == "no":
        return None
    if mark != "yes":
        return None if mark == EITHER else mark
    return "essential" if column == EITHER else column
