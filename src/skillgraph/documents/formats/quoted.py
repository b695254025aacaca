"""Lines of a mail that another answers or passes on: the marks of its quotation are no text."""

from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.text import line_spans
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: What stands before each line of a quotation, once more for each mail within it: "> ", ">> ", "| ".
_MARKS: Final = expression(r"(?:> ?){1,9}|(?:\| ?){1,9}")
#: How a line opens that goes on with the one before, or is an item of its own.
_GOES_ON: Final = expression(r"[a-z(]|[-*\u2022] |\d{1,2}[.)] ")
_FEWEST: Final = 3  # lines of a quotation
WRAPPED: Final = 45  # characters, at least, of a line that the next one goes on with


def unquoted_lines(text: str) -> Sequence[Span]:
    r"""Cut a text into lines, those of a quotation without the marks before them.

    Example:
        >>> text = "> Dear all,\n>\n> we need a cook."
        >>> [text[line.start : line.end] for line in unquoted_lines(text)]
        ['Dear all,', '', 'we need a cook.']
        >>> text = "> Plan\n> Cook\n> Serve"  # a list
        >>> [text[line.start : line.end] for line in unquoted_lines(text)]
        ['> Plan', '> Cook', '> Serve']

    """
    lines = line_spans(text)
    if "\n>" not in text and "\n|" not in text and "\r>" not in text:
        return lines
    return [line for run, marks in _runs(text, lines) for line in _without_marks(text, run, marks)]


def _runs(text: str, lines: Sequence[Span]) -> Iterator[tuple[list[Span], list[int]]]:
    """Give lines with marks below one another, others alone, each with where its marks end."""
    run: list[Span] = []
    ends: list[int] = []
    for line in lines:
        found = _MARKS.match(text, line.start, line.end)
        if run and (found is None or text[line.start] != text[run[0].start]):
            yield run, ends
            run, ends = [], []
        if found is None:
            yield [line], [line.start]
            continue
        run.append(line)
        ends.append(found.end())
    if run:
        yield run, ends


def _without_marks(text: str, run: list[Span], ends: list[int]) -> list[Span]:
    """Take the marks off lines that are a quotation, no list and no table."""
    if len(run) < _FEWEST:
        return run
    bare = [Span(end, line.end) for line, end in zip(run, ends, strict=True)]
    is_bar = text[run[0].start] == "|"
    if is_bar and any("|" in text[line.start : line.end] for line in bare):
        return run
    is_empty = any(line.start == line.end for line in bare[1:-1])
    is_wrapped = any(
        len(above) >= WRAPPED and _GOES_ON.match(text, below.start)
        for above, below in zip((range(*line) for line in bare), bare[1:], strict=False)
    )
    is_listed = any(_GOES_ON.match(text, line.start) and not text[line.start].islower() for line in bare)
    return bare if is_empty or is_wrapped or (is_listed and not is_bar) else run
