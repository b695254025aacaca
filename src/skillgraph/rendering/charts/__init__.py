"""Charts: figures and statements come in; SVG goes out, each picture with the table of its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skillgraph.model import Catalog
    from skillgraph.rendering.charts.chart import Chart

__all__ = ["draw_charts"]


def draw_charts(catalog: Catalog) -> list[Chart]:
    """Make every chart of a graph.

    Returns:
        In the order of the page. A chart for which the graph has nothing is there too, with
        the sentence that says so.

    Raises:
        ValueError: The number of a figure is not finite.

    Example:
        >>> from skillgraph.model import Catalog
        >>> [chart.id for chart in draw_charts(Catalog())]
        ['demand', 'shares', 'pay', 'ladder', 'skills', 'conflicts']

    """
    from skillgraph.rendering.charts.changes import changes_chart
    from skillgraph.rendering.charts.conflicts import conflicts_chart
    from skillgraph.rendering.charts.counts import shares_chart
    from skillgraph.rendering.charts.ladder import ladder_chart
    from skillgraph.rendering.charts.salaries import pay_chart
    from skillgraph.rendering.charts.skills import skills_chart
    from skillgraph.store.sharing import over_documents

    catalog = over_documents(catalog)
    charts = (changes_chart, shares_chart, pay_chart, ladder_chart, skills_chart, conflicts_chart)
    return [chart(catalog) for chart in charts]
