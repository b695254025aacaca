"""Answers and the page inside a notebook: values that Jupyter shows by itself, and no Jupyter in here.

Jupyter, VS Code and their kin ask a value for ``_repr_html_``
(https://ipython.readthedocs.io/en/stable/config/integrating.html); in a plain terminal its text is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any, Final

from skillgraph.boundary.controls import show_controls
from skillgraph.errors import UnknownNameError
from skillgraph.rendering.flat import FlatValue, flat_records
from skillgraph.rendering.text.output import Answer, OutputFormat, Terminal, TextTable, render_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents
    from skillgraph.rendering.page.views import View

_CELL: Final = "text-align: left; vertical-align: top"
_FRAME: Final = "width: 100%; border: 1px solid #ccc; border-radius: 4px"


@dataclass(frozen=True, slots=True, repr=False)
class Shown:
    """Something to look at: a notebook shows its HTML, a terminal its text.

    Attributes:
        html: A fragment of HTML; nothing of a graph is markup in it.
        markdown: The same for a notebook that is exported as Markdown.
        text: The same for a terminal.

    """

    html: str
    markdown: str
    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.html

    def _repr_markdown_(self) -> str:
        return self.markdown


def show_table(
    results: Any,  # noqa: ANN401 -- any answer
    *,
    catalog: Catalog | None = None,
    columns: Sequence[str] | None = None,
) -> Shown:
    """Show answers as a table.

    Args:
        results: What a question gives: one answer, several, or a `QueryResult`.
        catalog: As in `flat_records`.
        columns: Which columns, in this order; by default all that say something, CURIEs of what has a label
            apart. No row and no text is cut.

    Raises:
        UnknownNameError: There is no such column; the remedy names those that there are.

    Example:
        >>> show_table([{"role": "Engineer", "skills": 3}, {"role": "Lead", "skills": 5}])
        role      skills
        Engineer  3
        Lead      5

    """
    records = flat_records(results, catalog=catalog)
    names = list(dict.fromkeys(name for record in records for name in record))
    chosen = _telling(names, records) if columns is None else list(columns)
    for name in chosen:
        if name not in names:
            raise UnknownNameError(
                f"the answer has no column {name!r}",
                location=f"a table of {len(records)} rows",
                remedy=f"choose among {', '.join(names)}" if names else "there is nothing to choose from",
            )
    table = TextTable(chosen, [[_text(record.get(name)) for name in chosen] for record in records])
    escaped = TextTable(table.columns, [[escape(cell, quote=False) for cell in row] for row in table.rows])
    return Shown(_html(table), _rendered(escaped, OutputFormat.md), _rendered(table, OutputFormat.table))


def show_page(
    catalog: Catalog,
    *,
    documents: Documents | None = None,
    title: str | None = None,
    view: View | None = None,
    height_pixels: int = 640,
) -> Shown:
    """Show the page of a graph, in a frame that can reach neither the notebook nor a network.

    Args:
        catalog: As in `page.render_page`, and so are *documents*, *title* and *view*.
        documents: Documents whose passages may stand in the page.
        title: Heading of the page.
        view: What is drawn first.
        height_pixels: Height of the frame; its width is that of the notebook.

    Example:
        >>> from skillgraph.model import Catalog
        >>> show_page(Catalog(), title="Nothing yet")
        the page “Nothing yet”: a notebook shows it; `skillgraph export html` writes it to a file

    """
    from skillgraph.rendering.page import render_page
    from skillgraph.rendering.page.page_title import view_title

    page = render_page(catalog, documents=documents, title=title, view=view)
    name = title or view_title(catalog, view)
    html = (
        f'<iframe title="{escape(name)}" sandbox="allow-scripts allow-downloads" '
        f'style="{_FRAME}; height: {height_pixels}px" srcdoc="{escape(page)}"></iframe>'
    )
    text = (
        f"the page “{show_controls(name)}”: a notebook shows it; `skillgraph export html` writes it to a file"
    )
    return Shown(html, f"*{escape(text, quote=False)}*", text)


def _telling(names: list[str], records: list[dict[str, FlatValue]]) -> list[str]:
    """Give the columns that say something, without the CURIE of what has a label beside it."""
    return [
        name
        for name in names
        if any(_text(record.get(name)) for record in records)
        and not (name.endswith("_id") and name.removesuffix("_id") in names)
    ]


def _text(cell: FlatValue) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.3f}"
    return f"{cell:,f}" if isinstance(cell, Decimal) else str(cell)


def _html(table: TextTable) -> str:
    head = "".join(f'<th scope="col" style="{_CELL}">{escape(name)}</th>' for name in table.columns)
    rows = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in row) + "</tr>\n"
        for row in table.rows
    )
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>"


def _rendered(table: TextTable, output: OutputFormat) -> str:
    answer = Answer(data=list, blocks=lambda: [table], table=lambda: table)
    return render_answer(answer, output, terminal=Terminal()).rstrip("\n")
