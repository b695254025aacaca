"""Tab-separated tables that people edit: read with positions, written back unharmed.

A cell may be quoted as spreadsheets do (``"a ""b"" c"``, tabs and line ends
inside); a byte order mark and all three line ends are understood. A cell that a spreadsheet
would run is written with an apostrophe before it and read without. Each cell keeps
its raw text, so that writing a table back changes nothing but the cells that were
set, and each row its line, so that a fault can name its place.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from skillgraph.boundary.inputs import MAX_TABLE_BYTES, read_input
from skillgraph.boundary.spreadsheets import guard_cell, unguard_cell
from skillgraph.errors import Fault

#: Separates several values in one cell.
VALUE_SEPARATOR: Final = "|"

_BOM = "\ufeff"
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
_SEPARATORS: Final = {",": "commas", ";": "semicolons"}
_REMEDY: Final = "save it as tab-separated text in UTF-8"
_QUOTED = re.compile(r'"(?:[^"]|"")*"(?=[\t\r\n]|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(slots=True, eq=False)
class Row:
    """One row: the raw text of its cells, and the line where it starts, from 1."""

    table: "Table"
    line: int
    raw: list[str]
    line_end: str = "\n"

    def __getitem__(self, column: str) -> str:
        """Give the text of a cell without surrounding blanks; a missing cell is empty."""
        index = self.table.columns[column]
        if index >= len(self.raw):
            return ""
        cell = self.raw[index]
        text = (_unquote(cell) if cell[:1] == '"' else cell).strip()
        return unguard_cell(text).strip() if text[:1] == "'" else text

    def __setitem__(self, column: str, text: str) -> None:
        """Set the text of a cell; its raw text stays as it is where nothing changes."""
        text = text.strip()
        if self[column] != text:
            index = self.table.columns[column]
            self.raw.extend([""] * (index + 1 - len(self.raw)))
            self.raw[index] = _raw_cell(text)

    def values(self, column: str) -> tuple[str, ...]:
        """Give the values of a cell that may hold several, without empty ones."""
        text = self[column]
        if VALUE_SEPARATOR not in text:
            return (text,) if text else ()
        parts = (part.strip() for part in text.split(VALUE_SEPARATOR))
        return tuple(part for part in parts if part)

    def fault(self, column: str, message: str) -> Fault:
        """Give a fault at a cell of this row."""
        return self.fault_at(self.table.columns[column], message)

    def fault_at(self, index: int, message: str) -> Fault:
        """Give a fault at the cell with an index, counted as a text editor counts."""
        line, column = next(islice(self.places(), index, None))
        return Fault(self.table.name, line, column, message)

    def places(self) -> Iterator[tuple[int, int]]:
        """Give line and column of each cell, and of the end of the row for each one that is missing."""
        line, column = self.line, 1
        for cell in self.raw:
            yield line, column
            ends = list(_LINE_END.finditer(cell))
            line += len(ends)
            column = len(cell) - ends[-1].end() + 2 if ends else column + len(cell) + 1
        while True:
            yield line, column


@dataclass(slots=True, eq=False)
class Table:
    """A table with a header row.

    Attributes:
        name: How faults name the file.
        columns: Column name to its index.
        lines: Every row in file order, the header first, blank ones too.

    """

    name: str
    columns: dict[str, int]
    lines: list[Row] = field(default_factory=list)
    bom: str = ""

    @property
    def rows(self) -> list[Row]:
        """The rows below the header that hold any text, in file order."""
        return [row for row in self.lines[1:] if any(map(str.strip, row.raw))]


def read_table(
    path: Path, columns: Sequence[str], *, name: str, faults: list[Fault], optional: Sequence[str] = ()
) -> Table:
    """Read a table, noting what is wrong with its form.

    Args:
        path: The file, UTF-8, with or without a byte order mark.
        columns: The names of its columns, all of which must be there, in any order.
        optional: The names of further columns; one that is not there reads as empty cells.
        name: How faults name the file.
        faults: Faults of form are added here.

    Returns:
        The table; without rows where it cannot be read at all.

    """
    try:
        data = read_input(path, most_bytes=MAX_TABLE_BYTES)
        text = data.decode("utf-8")
        if problem := _form_of_another_kind(text, columns):
            faults.append(Fault(name, 1, 1, problem, whole_file=True))
            return new_table(name, (*columns, *optional))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        form = "UTF-16" if data.startswith(_UTF_16) else f"not UTF-8 (byte {error.start})"
        faults.append(Fault(name, line, 1, f"the file is {form}; {_REMEDY}", whole_file=True))
    except OSError as error:
        message = f"the table cannot be read: {error.strerror}"
        faults.append(Fault(name, 0, 0, message, whole_file=True))
    else:
        return parse_table(text, columns, name=name, faults=faults, optional=optional)
    return new_table(name, (*columns, *optional))


def parse_table(
    text: str, columns: Sequence[str], *, name: str, faults: list[Fault], optional: Sequence[str] = ()
) -> Table:
    r"""Turn the text of a table into rows; see `read_table`.

    Example:
        >>> table = parse_table('id\tlabel\na\t"x y"\n', ["id", "label"], name="t.tsv", faults=[])
        >>> table.rows[0]["label"]
        'x y'

    """
    bom = _BOM if text.startswith(_BOM) else ""
    table = Table(name, {}, bom=bom)
    table.lines.extend(_split_rows(text[len(bom) :], table))
    if not table.lines:
        table.lines.append(Row(table, 1, [""], ""))
    header = table.lines[0]
    names = [_unquote(cell).strip() for cell in header.raw]
    table.columns.update({column: index for index, column in reversed(list(enumerate(names))) if column})
    faults.extend(_header_faults(header, names, columns=columns, optional=optional))
    for column in (*columns, *optional):
        table.columns.setdefault(column, len(names) + len(table.columns))
    for row in table.lines[1:]:
        if len(row.raw) > len(names) or any(cell[:1] == '"' for cell in row.raw):
            faults.extend(_form_faults(row, len(names)))
    return table


def format_table(table: Table) -> str:
    """Turn a table back into text; what was not set stands as it was read."""
    return table.bom + "".join("\t".join(row.raw) + row.line_end for row in table.lines)


def new_table(name: str, columns: Sequence[str], rows: Iterable[Mapping[str, str]] = ()) -> Table:
    """Build a table from rows of texts by column name; an absent cell is empty."""
    table = Table(name, {column: index for index, column in enumerate(columns)})
    table.lines.append(Row(table, 1, list(columns)))
    for line, cells in enumerate(rows, start=2):
        raw = [""] * len(columns)
        for column, text in cells.items():
            raw[table.columns[column]] = _raw_cell(text.strip())
        table.lines.append(Row(table, line, raw))
    return table


def _split_rows(text: str, table: Table) -> Iterator[Row]:
    """Cut a text into rows of raw cells, each with the line where it starts."""
    position, line = 0, 1
    if text[:1] != '"' and not any(mark in text for mark in ("\r", '\t"', '\n"')):
        *whole, last = text.split("\n")  # no cell is quoted, as in most tables
        for line, row in enumerate(whole, start=1):
            yield Row(table, line, row.split("\t"))
        if last:
            yield Row(table, len(whole) + 1, last.split("\t"), "")
        return
    while position < len(text):
        end = _LINE_END.search(text, position)
        plain = text[position : end.start() if end else None]
        if plain[:1] != '"' and '\t"' not in plain:  # no cell is quoted, as in most rows
            yield Row(table, line, plain.split("\t"), end.group() if end else "")
            position, line = end.end() if end else len(text), line + 1
            continue
        start_line, cells = line, []
        while True:
            match = _QUOTED.match(text, position) or _PLAIN.match(text, position)
            cell = match.group() if match else ""
            cells.append(cell)
            position += len(cell)
            if cell[:1] == '"':
                line += len(_LINE_END.findall(cell))
            if text[position : position + 1] != "\t":
                break
            position += 1
        end = _LINE_END.match(text, position)
        line_end = end.group() if end else ""
        position += len(line_end)
        line += 1
        yield Row(table, start_line, cells, line_end)


def _form_of_another_kind(text: str, columns: Sequence[str]) -> str | None:
    """Say what a file is that a spreadsheet saved as something else than a table with tabs."""
    header = _LINE_END.split(text, 1)[0]
    for separator, name in _SEPARATORS.items():
        names = {cell.strip(f'"{_BOM} ') for cell in header.split(separator)}
        if "\t" not in header and len(names & set(columns)) > 1:
            return f"the cells are separated by {name}, not by tabs; {_REMEDY}"
    return "the file is UTF-16; " + _REMEDY if "\0" in header else None


def _header_faults(
    header: Row, names: list[str], *, columns: Sequence[str], optional: Sequence[str]
) -> Iterator[Fault]:
    for index, column in enumerate(names):
        if column and column not in columns and column not in optional:
            known = ", ".join((*columns, *optional))
            yield header.fault_at(index, f"unknown column {column!r}; the columns are {known}")
        elif column and column in names[:index]:
            yield header.fault_at(index, f"the column {column!r} stands twice")
    for column in columns:
        if column not in names:
            yield header.fault_at(0, f"the column {column!r} is missing")


def _form_faults(row: Row, width: int) -> Iterator[Fault]:
    """Find cells beyond the header, and quotes that nothing closes."""
    for index, (cell, place) in enumerate(zip(row.raw, row.places(), strict=False)):
        if index >= width and cell.strip():
            message = "the cell stands beyond the last column of the header"
        elif cell[:1] == '"' and not _QUOTED.fullmatch(cell):
            message = 'a quote opens the cell and none closes it; a literal one is written """"'
        else:
            continue
        yield Fault(row.table.name, *place, message)


def _unquote(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell[:1] == '"' and _QUOTED.fullmatch(cell) else cell


def _raw_cell(text: str) -> str:
    return _quote(guard_cell(text))


def _quote(text: str) -> str:
    if text[:1] == '"' or "\t" in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text
