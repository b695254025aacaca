"""The charts as files of their own: what stands in the page, with its title and its colors."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from skillgraph.boundary.controls import reference_controls
from skillgraph.boundary.files import replace_files, writing
from skillgraph.rendering.charts import draw_charts
from skillgraph.rendering.charts.lettering import elide, wrap
from skillgraph.rendering.charts.style import chart_rules
from skillgraph.rendering.charts.svg import Pen, element, text
from skillgraph.rendering.palette import DARK, LIGHT
from skillgraph.store.opening import open_catalog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skillgraph.rendering.charts.chart import Chart

#: Width of a fluid chart, and of the text beside any, in pixels.
WIDTH: Final = 720
_MARGIN: Final = 24


def render_chart(chart: Chart, *, source: str) -> bytes:
    """Render a chart as an SVG file that needs nothing beside it.

    Args:
        chart: What to draw; where there is nothing to draw, the file says so.
        source: What the chart is of, under its title.

    Returns:
        UTF-8, the same bytes for the same chart. Colors follow the
        light or dark theme of whoever shows it.

    """
    drawing = chart.paint(Pen(linked=False, width=WIDTH - 2 * _MARGIN)) if chart.paint else None
    width = max(WIDTH, (drawing.width if drawing else 0) + 2 * _MARGIN)
    room = width - 2 * _MARGIN
    heading = wrap(chart.heading, room, 18, lines=3, bold=True)
    lines = wrap(chart.reading if drawing else chart.empty, room, 12, lines=8)
    told = f"{chart.title} \N{MIDDLE DOT} {source}" if chart.finding else source
    top = 24 * len(heading) + 36
    bottom = top + (drawing.height + 12 if drawing else 0)
    words = [
        *(text(line, 0, 16 + 24 * n, look="title") for n, line in enumerate(heading)),
        text(elide(told, room, 12), 0, 24 * len(heading) + 12, look="quiet"),
        *(text(line, 0, bottom + 10 + 16 * n, look="quiet") for n, line in enumerate(lines)),
    ]
    height = _MARGIN + bottom + 16 * len(lines) + _MARGIN
    inside = element(
        "svg",
        drawing.body if drawing else Markup(),
        x=_MARGIN,
        y=_MARGIN + top,
        width=room,
        height=drawing.height if drawing else 1,
        overflow="visible",
    )
    file = element(
        "svg",
        element("title", f"{chart.heading} ({source})"),
        element("desc", f"{chart.reading} {chart.summary}" if drawing else chart.empty),
        element("style", Markup(_style())),  # noqa: S704 -- our own rules
        element("rect", class_="paper", width="100%", height="100%"),
        element("g", *words, transform=f"translate({_MARGIN} {_MARGIN})"),
        inside,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        role="img",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
    )
    return reference_controls(f"{file}\n").encode()


def write_charts(graph: str | Path | None, directory: str | Path) -> list[Path]:
    """Write every chart of a graph into a directory, an SVG file each.

    Args:
        graph: As in `opening.open_catalog`; None for the bundled graph.
        directory: Made if it is not there; other files in it are left alone.

    Returns:
        The files, in the order of the page: ``demand.svg``, ``shares.svg``, ``pay.svg``,
        ``ladder.svg``, ``skills.svg``, ``conflicts.svg``, and those that only several documents
        have. All are drawn before the first is written, and each is replaced as a whole. The
        same graph gives the same bytes.

    Raises:
        GraphError: The graph cannot be read.
        OutputError: A file cannot be written; what stood there still stands.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as directory:
        ...     write_charts(None, directory)[0].name
        'demand.svg'

    """
    folder = Path(directory)
    catalog = open_catalog(graph)
    labels = [document.label for document in catalog.documents.values()]
    source = f"{len(labels)} documents" if len(labels) > 1 else labels[0] if labels else "A skill graph"
    contents = {
        folder / f"{chart.id}.svg": render_chart(chart, source=source) for chart in draw_charts(catalog)
    }
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    replace_files(contents)
    return list(contents)


@cache
def _style() -> str:
    """Give the rules of the charts with the colors themselves: few programs know custom properties."""
    rules = chart_rules()
    colored = "\n".join(line for line in rules.splitlines() if "var(--" in line)
    dark = f"@media (prefers-color-scheme: dark) {{\n{_with_colors(colored, DARK)}\n}}"
    return f"\n{_with_colors(rules, LIGHT)}\n{dark}\n"


def _with_colors(rules: str, colors: Mapping[str, str]) -> str:
    return re.sub(r"var\(--([\w-]+)\)", lambda match: colors[match.group(1)], rules)
