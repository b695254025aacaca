"""Output types: one answer as table, json, jsonl, csv, tsv or md.

An answer carries its JSON value and what people read. A pipe gets plain aligned text;
a terminal gets folded text and tables drawn by rich, which nothing else loads. No
output type drops anything: what is long is folded, what is left out is said to be.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any, Final, Literal, NamedTuple

from skillgraph.boundary.controls import escape_controls, show_controls
from skillgraph.rendering.text.terminal import columns_wide, draw_table, fit_widths

# The classes here are named tuples, not dataclasses: every command makes them, and they are made
# seven times as fast.
Style = Literal["title", "heading", "plain", "muted"]

#: Glyphs of ours, and what a terminal without Unicode gets for them.
_ASCII: Final = str.maketrans(
    {
        "\u2192": "->",
        "\u2190": "<-",
        "\u2194": "<->",
        "\u2014": "--",
        "\u2013": "-",
        "\u2026": "...",
        "\u2022": "*",
        "\u00b7": "*",
        "\u00d7": "x",
        "\u201c": '"',
        "\u201d": '"',
        "\u2018": "'",
        "\u2019": "'",
        "\u2265": ">=",
        "\u2264": "<=",
    }
)
#: What begins a line of an enumeration.
BULLET: Final = "\u2022 "
_ANSI: Final[dict[str, str]] = {"title": "1", "heading": "1;36", "muted": "2"}
#: What a short answer may fill: so many lines, folded at so many columns, wherever it is written.
SCREEN_LINES: Final = 78
SCREEN_COLUMNS: Final = 100
#: What is no letter to Markdown; an underscore inside a word is one.
_MARKED: Final = re.compile(r"[\\`*\[\]<]|\b_|_\b")


class OutputFormat(StrEnum):
    """The values of ``-O/--output``."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    md = "md"


class Terminal(NamedTuple):
    """What an answer is written to.

    Attributes:
        width: Columns of the terminal; None where it is none, so that nothing folds.
        color: May ANSI colors be used?
        unicode: Can it show more than ASCII?

    """

    width: int | None = None
    color: bool = False
    unicode: bool = True


class Text(NamedTuple):
    """A line for people; *indent* counts levels."""

    text: str
    indent: int = 0
    style: Style = "plain"


class TextTable(NamedTuple):
    """Rows of text under named columns."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


class Form(NamedTuple):
    """A shorter way to tell people an answer, for one that would fill more than a screen.

    Attributes:
        blocks: Gives what people read.
        note: What of the answer it leaves out, and how to see it.
        without: Notes of the answer that it leaves out.

    """

    blocks: Callable[[], Iterable[Text | TextTable]]
    note: str
    without: Sequence[str] = ()


class Meaning(NamedTuple):
    """What some words of an answer mean, said at its end where one of them stands in it."""

    text: str
    words: Sequence[str]


class Answer(NamedTuple):
    """An answer, ready for every output type; each part is made when it is asked for.

    Attributes:
        data: Gives the JSON value (`docs/cli.md`).
        blocks: Gives what people read, as table or md.
        table: Gives the rows of ``csv`` and ``tsv``.
        items: Gives what ``jsonl`` has one a line; None where that is what *data* gives.
        notes: Said to people after the answer, in no other output type.
        explanation: Gives in one paragraph how this very answer was found; None where nothing is to be said.
        source: Gives in one paragraph what the places in ``md`` are places of; None where there are none.
        no: Why the answer is no, in a line that ends what people read; empty where it is not no.
        taken: What a name was taken for, a line each, said to people before the answer.
        legend: What words of it mean, before the notes.
        forms: Shorter ways to tell it, each shorter than the one before: the first that fits
            `SCREEN_LINES` is told where *blocks* do not, in ``table`` alone.

    """

    data: Callable[[], Any]
    blocks: Callable[[], Iterable[Text | TextTable]]
    table: Callable[[], TextTable]
    items: Callable[[], Iterable[Any]] | None = None
    notes: Sequence[str] = ()
    explanation: Callable[[], str] | None = None
    source: Callable[[], str] | None = None
    no: str = ""
    taken: Sequence[str] = ()
    legend: Sequence[Meaning] = ()
    forms: Sequence[Form] = ()


def count_shown(count: int, total: int) -> str:
    """Say how many rows are shown, and of how many."""
    from skillgraph.rendering.qualifiers import count_words  # every command loads this module, few count rows

    if count == total:
        return count_words(total, "row")
    return f"{count} of {count_words(total, 'row')} (--limit {total} gives all)"


#: The output types that people read as they are: these alone have room for a paragraph.
PROSE: Final = (OutputFormat.table, OutputFormat.md)
_EXPLANATION: Final = "How this was found"


def render_answer(answer: Answer, output: OutputFormat, *, terminal: Terminal, explain: bool = False) -> str:
    """Render an answer as text that ends in a line break, or is empty.

    Args:
        answer: What to render.
        output: How.
        terminal: Where it goes; ``table`` alone looks at its width and color.
        explain: End with how the answer was found, where *output* is one of `PROSE`.

    """
    how = answer.explanation() if explain and answer.explanation and output in PROSE else ""
    match output:
        case OutputFormat.json:
            return _json(answer.data(), terminal=terminal, indent=2)
        case OutputFormat.jsonl:
            return "".join(_json(item, terminal=terminal) for item in (answer.items or answer.data)())
        case OutputFormat.csv | OutputFormat.tsv:
            from skillgraph.boundary.spreadsheets import format_csv, format_tsv

            return (format_csv if output is OutputFormat.csv else format_tsv)(*answer.table())
        case OutputFormat.md:
            paragraphs = (answer.source() if answer.source else "", f"{_EXPLANATION}: {how}" if how else "")
            whole = _markdown(_told(answer))
            whole += "".join(f"\n{show_controls(text)}\n" for text in paragraphs if text)
            return whole if terminal.unicode else plain_glyphs(whole)
        case _:
            return _for_people(_fitted(answer), terminal, how)


def _fitted(answer: Answer) -> Answer:
    """Choose how to tell an answer: as it is where that fits a screen, else in the first form that does."""
    told = answer
    for form in answer.forms:
        if _fits(told):
            break
        notes = [form.note, *(note for note in answer.notes if note not in form.without)]
        told = answer._replace(blocks=form.blocks, notes=notes)
    return told


def _fits(answer: Answer) -> bool:
    lines = 0
    for part in _parts(answer, Terminal(SCREEN_COLUMNS)):
        lines += part.count("\n")
        if lines > SCREEN_LINES:  # most that does not fit is long, and need not be told to its end
            return False
    return True


def _json(value: Any, *, terminal: Terminal, indent: int | None = None) -> str:  # noqa: ANN401 -- any JSON value
    import json

    return escape_controls(json.dumps(value, ensure_ascii=not terminal.unicode, indent=indent)) + "\n"


def _markdown(blocks: Iterable[Text | TextTable]) -> str:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, TextTable):
            lines += ["", _markdown_row(block.columns), _markdown_row(["---"] * len(block.columns))]
            lines += [*(_markdown_row(row) for row in block.rows), ""]
        elif block.style in {"title", "heading"}:
            lines += ["", f"{'##' if block.style == 'title' else '###'} {_escaped(block.text)}", ""]
        elif block.text:
            lines.append(f"{'  ' * max(block.indent - 1, 0)}- {_escaped(block.text.removeprefix(BULLET))}")
    kept = [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
    return "\n".join(kept).strip("\n") + "\n" if lines else ""


def _markdown_row(cells: Iterable[str]) -> str:
    escaped = (_escaped(cell).replace("|", "\\|").replace("\n", "<br>") for cell in cells)
    return f"| {' | '.join(escaped)} |"


def _escaped(text: str) -> str:
    """Escape what Markdown would take for emphasis, code, links or HTML, so that a text stays as it is."""
    return _MARKED.sub(r"\\\g<0>", show_controls(text))


def _told(answer: Answer) -> Iterable[Text | TextTable]:
    """Go through what people read: what names were taken for first, in the end why the answer is no."""
    for line in answer.taken:
        yield Text(line, 0, "muted")
    yield from answer.blocks()
    if answer.no:
        yield Text(answer.no, 0, "muted")


def _for_people(answer: Answer, terminal: Terminal, how: str) -> str:
    parts = list(_parts(answer, terminal))
    if how:
        parts += [_text(Text(_EXPLANATION, 0, "heading"), terminal), _text(Text(how), terminal)]
    whole = "".join(parts)
    return whole if terminal.unicode else plain_glyphs(whole)


def _parts(answer: Answer, terminal: Terminal) -> Iterator[str]:
    """Lay out block after block, then what words of theirs mean, and the notes."""
    parts = []
    for block in _told(answer):
        parts.append(_table(block, terminal) if isinstance(block, TextTable) else _text(block, terminal))
        yield parts[-1]
    flat = " ".join("".join(parts).split()) if answer.legend else ""
    meanings = [told.text for told in answer.legend if any(word in flat for word in told.words)]
    if notes := [*meanings, *answer.notes]:
        yield "\n"
        for note in notes:
            yield _text(Text(note, 0, "muted"), terminal)


def plain_glyphs(text: str) -> str:
    """Write glyphs of ours in ASCII, for a terminal that shows no more.

    Example:
        >>> plain_glyphs("Python → RDF …")
        'Python -> RDF ...'

    """
    return text.translate(_ASCII)


def _text(block: Text, terminal: Terminal) -> str:
    text = show_controls(block.text)
    lead = "  " * block.indent
    if terminal.width is not None and text:
        import textwrap

        width = max(terminal.width, len(lead) + 20)
        hang = lead + ("  " if text.startswith(BULLET) else "")
        text = textwrap.fill(text, width, initial_indent=lead, subsequent_indent=hang, break_on_hyphens=False)
    else:
        text = lead + text if text else ""
    before = "\n" if block.style == "heading" else ""
    code = _ANSI.get(block.style) if terminal.color and text else None
    return f"{before}\x1b[{code}m{text}\x1b[0m\n" if code else f"{before}{text}\n"


def _table(table: TextTable, terminal: Terminal) -> str:
    rows = [[show_controls(cell) for cell in row] for row in table.rows]
    if terminal.width is None:
        return _aligned(table.columns, rows)
    widths = fit_widths(table.columns, rows, width=terminal.width)
    if widths is None:
        return "".join(_text(line, terminal) for line in _row_by_row(table.columns, rows))
    return draw_table(table.columns, rows, widths=widths, color=terminal.color, unicode=terminal.unicode)


def _row_by_row(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterable[Text]:
    """Lay a table out where its columns have no room beside each other: a row a block, a cell a line."""
    for first, *others in rows:
        yield Text(BULLET + (first or "\u2014"))
        for column, cell in zip(columns[1:], others, strict=True):
            if cell:
                yield Text(f"{column}: {' '.join(cell.split())}", 2)


def _aligned(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Align a table with blanks, on as long lines as it takes."""
    flat = [[cell.replace("\n", " ") for cell in row] for row in (columns, *rows)]
    widths = [max(columns_wide(row[column]) for row in flat) for column in range(len(columns))]
    return "".join(
        "  ".join(
            cell + " " * (width - columns_wide(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        + "\n"
        for row in flat
    )
