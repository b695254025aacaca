r"""Cells that a spreadsheet opens: one rule for every CSV and TSV that is written or read.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@``, also behind blanks, quotes and
characters that nobody sees, and in full width (OWASP, "CSV Injection"). Such a cell gets an apostrophe
before it, and reading takes it off again. Numbers stay numbers.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from skillgraph.boundary.controls import ACTING, HIDING, show_controls

#: What may stand before the sign: blanks, quotes, apostrophes, controls, and what nobody sees.
_LEAD: Final = f"\\s\"'`\xad\u200c\u200d{ACTING}{HIDING}"
#: The signs, small and in full width too.
_SIGNS: Final = "=+\\-@\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20"
_FORMULA: Final = re.compile(f"[{_LEAD}]*[{_SIGNS}\t\r\n]")
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9][0-9.,]*|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?%?", re.ASCII)
_TSV_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_FIRST_SIGN: Final = re.compile(f'("[{_LEAD}]*)([{_SIGNS}])')


def guard_cell(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run.

    Example:
        >>> guard_cell("=1+1"), guard_cell("-5"), guard_cell("C++")
        ("'=1+1", '-5', 'C++')

    """
    return f"'{text}" if _runs(text) else text


def unguard_cell(text: str) -> str:
    """Take the apostrophe of `guard_cell` off: its inverse.

    Example:
        >>> unguard_cell("'=1+1"), unguard_cell("'s-Hertogenbosch")
        ('=1+1', "'s-Hertogenbosch")

    """
    return text[1:] if text[:1] == "'" and _runs(text[1:]) else text


def format_csv(header: Sequence[str], rows: Iterable[Sequence[object]], *, line_end: str = "\n") -> str:
    r"""Write a table as CSV (RFC 4180): guarded, and without control characters.

    Example:
        >>> format_csv(["label"], [["=1+1"], ["a,b"]])
        'label\n\'=1+1\n"a,b"\n'

    """
    import csv
    import io

    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator=line_end)
    writer.writerows([guard_cell(show_controls(str(cell))) for cell in row] for row in (header, *rows))
    return buffer.getvalue()


def format_tsv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""Write a table as TSV, a line a row: guarded; tab, line break and backslash as ``\t``, ``\n``, ``\\``.

    A cell that begins with a quotation mark gets an apostrophe too: some readers would take all up to
    the next mark, rows included, for one cell.

    Example:
        >>> format_tsv(["label"], [["=1+1"], ["a\tb"]])
        "label\n'=1+1\na\\tb\n"

    """
    lines = (
        "\t".join(show_controls(_guard_quote(guard_cell(cell)).translate(_TSV_ESCAPES)) for cell in row)
        for row in (header, *rows)
    )
    return "".join(f"{line}\n" for line in lines)


def guard_terms(tsv: str) -> str:
    r"""Guard the literals of SPARQL 1.1 results in TSV: the sign is escaped, so that the term is the same.

    A spreadsheet takes the quotes of a literal off, and what it then holds begins with the sign.

    Example:
        >>> guard_terms('?label\n"=1+1"\n-5\n')
        '?label\n"\\u003D1+1"\n-5\n'

    """
    return "\n".join(
        "\t".join(
            _FIRST_SIGN.sub(_escaped_sign, cell, count=1) if _FIRST_SIGN.match(cell) else cell for cell in row
        )
        for row in (line.split("\t") for line in tsv.split("\n"))
    )


def _guard_quote(cell: str) -> str:
    return f"'{cell}" if cell[:1] == '"' else cell


def _escaped_sign(match: re.Match[str]) -> str:
    return f"{match[1]}\\u{ord(match[2]):04X}"


def _runs(text: str) -> bool:
    return _FORMULA.match(text) is not None and _NUMBER.fullmatch(text) is None
