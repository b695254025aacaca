"""How far a thing is asked for, where the column of a table says it, or a tick in that column."""

from typing import NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.specifications import EITHER, Columns, columns_of_force, force_of_cell
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.ledger import Place
from skillgraph.model import Span


class Force(NamedTuple):
    """How far a passage is asked for, and where that stands; no modality where it asks for nothing."""

    modality: str | None
    place: Place

    def kind_in(self, kind: str) -> str:
        """Give the kind of the passage in a section of some kind: what a column asks for is required."""
        if self.modality is None:
            return "boilerplate"
        return "requirements" if kind in ("overview", "other", "desirable") else kind


def find_forces(parsed: ParsedDocument) -> dict[int, Force]:
    r"""Give what the columns of specifications say of the items of their rows, by passage.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "| Skill | Essential | Desirable |\n|---|---|---|\n| Knots | x | |\n| Sails | | x |"
        >>> parsed = parse_document(Document(text, "text/markdown", "a.md"))
        >>> [(parsed.passages[index].text, force.modality) for index, force in find_forces(parsed).items()]
        [('Knots | x', 'essential'), ('Sails | x', 'desirable')]

    """
    tables: dict[int, Columns] = {}
    found: dict[int, Force] = {}
    for index, passage in enumerate(parsed.passages):
        header = passage.header
        if header is None or header == index:
            continue
        if header not in tables:
            head = parsed.passages[header]
            tables[header] = columns_of_force(
                (column, head.text[span.start : span.end]) for column, span in head.cells
            )
        if not tables[header]:
            continue
        if len(passage.cells) > 1:
            force = _of_row(index, passage, tables[header])
        else:
            force = _of_cell(parsed, index, tables[header])
            if _goes_before(parsed, index, tables[header]) and force is not None and force.modality:
                found[index - 1] = force
                force = Force(None, force.place)
        if force is not None:
            found[index] = force
    return found


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
        return Force(None, Place(index, span)) if column > min(columns) else None
    head = dict(parsed.passages[header].cells)[column]
    mark = force_of_cell(passage.text)
    modality = columns[column] if mark is None else _modality(columns[column], mark)
    return Force(None if modality == EITHER else modality, Place(header, head))


def _goes_before(parsed: ParsedDocument, index: int, columns: Columns) -> bool:
    """Tell whether a cell only marks the one before it."""
    passage, before = parsed.passages[index], parsed.passages[index - 1]
    is_named = before.header == passage.header != index - 1 and len(before.cells) == 1
    return (
        is_named
        and passage.cells[0][0] in columns
        and before.cells[0][0] < min(columns)
        and force_of_cell(passage.text) is not None
    )


def _modality(column: str, mark: str) -> str | None:
    if mark == "no":
        return None
    if mark != "yes":
        return None if mark == EITHER else mark
    return "essential" if column == EITHER else column
