"""Charts: figures and statements come in; SVG goes out, each picture with the table of its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skillgraph.answers.gap import Gap
    from skillgraph.model import Catalog
    from skillgraph.rendering.charts.chart import Chart

__all__ = ["draw_charts"]


def draw_charts(catalog: Catalog, *, gap: Gap | None = None) -> list[Chart]:
    """Make every chart of a graph.

    Args:
        catalog: The whole graph.
        gap: What a person has and lacks for a role of it; its chart comes first.

    Returns:
        In the order of the page. A chart for which the graph has nothing is there too, with
        the sentence that says so; what compares documents is there if there are several, and what
        is counted over time if several have a date.

    Raises:
        ValueError: The number of a figure is not finite.

    Example:
        >>> from skillgraph.model import Catalog
        >>> [chart.id for chart in draw_charts(Catalog())]
        ['demand', 'shares', 'pay', 'ladder', 'skills', 'conflicts']

    """
    from skillgraph.counts.over_time import count_dated
    from skillgraph.rendering.charts.changes import changes_chart
    from skillgraph.rendering.charts.conflicts import conflicts_chart, differences_chart
    from skillgraph.rendering.charts.counts import shares_chart
    from skillgraph.rendering.charts.gap import gap_chart
    from skillgraph.rendering.charts.ladder import ladder_chart
    from skillgraph.rendering.charts.salaries import pay_chart
    from skillgraph.rendering.charts.skills import skills_chart
    from skillgraph.rendering.charts.skills_by_document import documents_chart
    from skillgraph.rendering.charts.skills_by_role import roles_chart
    from skillgraph.rendering.charts.trends import trends_chart
    from skillgraph.store.sharing import over_documents, told_of

    of_gap = [] if gap is None else [gap_chart(told_of(catalog, gap.role), gap)]
    catalog = over_documents(catalog)
    charts = [changes_chart, shares_chart, pay_chart, ladder_chart, skills_chart, conflicts_chart]
    if len(catalog.documents) > 1:
        over_time = [trends_chart] if count_dated(catalog) > 1 else []
        charts = [documents_chart, roles_chart, *over_time, *charts, differences_chart]
    return [*of_gap, *(chart(catalog) for chart in charts)]
