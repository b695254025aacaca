"""The charts as a part of the page: each picture with its table, all marks leading into the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from skillgraph.rendering.charts import draw_charts
from skillgraph.rendering.charts.svg import Pen, address_of, element
from skillgraph.rendering.joints import breakable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skillgraph.answers.gap import Gap
    from skillgraph.model import Catalog
    from skillgraph.rendering.charts.chart import Chart
    from skillgraph.rendering.charts.svg import Drawing

#: A picture higher than so many pixels is folded on a phone.
TALL = 480
#: Pictures between these heights are shrunk in print, so that one page holds them.
_SHRUNK: Final = range(990, 1400)
#: Up to so wide a picture leaves room beside it for how to read it.
_SLIM: Final = 760


def render_section(catalog: Catalog, *, gap: Gap | None = None) -> Markup:
    """Render all charts of a graph, as `render_charts` does.

    Args:
        catalog: The whole graph.
        gap: What a person has and lacks for a role of it, where the page shows that.

    """
    return render_charts(draw_charts(catalog, gap=gap))


def render_charts(charts: Iterable[Chart]) -> Markup:
    """Render charts as HTML, without script and without style attributes.

    Args:
        charts: As `draw_charts` gives them.

    Returns:
        A list of links to the charts and a figure for each, whose id is ``chart=<id>``: the
        page's address leads there with and without JavaScript. What the graph has nothing for
        is said at the end, a sentence each.

    """
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("skillgraph.rendering.charts", "assets"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["breakable"] = breakable
    template = environment.get_template("charts.html.jinja")
    drawn = [(chart, chart.paint(Pen()) if chart.paint else None) for chart in charts]
    figures = [
        (chart, _picture(chart, drawing), drawing.height > TALL) for chart, drawing in drawn if drawing
    ]
    absent = [chart.empty for chart, drawing in drawn if drawing is None]
    text = template.render(figures=figures, absent=absent, address_of=address_of)
    return Markup(text)  # noqa: S704 -- the template escapes what comes from the graph


def _picture(chart: Chart, drawing: Drawing) -> Markup:
    """Frame what is drawn.

    Its role is *group*, not *img*: an image's links would be hidden from a screen reader.
    """
    looks = {"chart": True, "fluid": drawing.fluid, "shrunk": drawing.height in _SHRUNK}
    looks["slim"] = not drawing.fluid and drawing.width <= _SLIM
    size = {} if drawing.fluid else {"viewBox": f"0 0 {drawing.width} {drawing.height}"}
    return element(
        "svg",
        drawing.body,
        class_=" ".join(name for name, applies in looks.items() if applies),
        role="group",
        aria_labelledby=f"chart-{chart.id}-heading",
        aria_describedby=f"chart-{chart.id}-reading",
        width="100%" if drawing.fluid else drawing.width,
        height=drawing.height,
        **size,
    )
