"""The page: a graph comes in; one HTML file, made with pyvis, goes out, and it opens offline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from skillgraph import __version__
from skillgraph.boundary.controls import reference_controls
from skillgraph.rendering.attribution import counts_attribution
from skillgraph.rendering.page.assets import content_security_policy, read_assets
from skillgraph.rendering.page.content import STEPS, page_content
from skillgraph.rendering.page.findings.distinctive_finding import roles_set_apart
from skillgraph.rendering.page.page_title import page_title, untitled_document, view_title
from skillgraph.rendering.page.views import View
from skillgraph.store.sharing import told_of

if TYPE_CHECKING:
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents
    from skillgraph.rendering.page.content import PageContent, Report

__all__ = ["render_page"]

#: What no HTML file can hold, be it as a reference (HTML, "Preprocessing the input stream").
_NOT_HTML: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def render_page(
    catalog: Catalog,
    *,
    documents: Documents | None = None,
    title: str | None = None,
    view: View | None = None,
    report: Report | None = None,
) -> str:
    r"""Render a graph as one self-contained HTML file.

    Args:
        catalog: The whole graph; the page holds all of it.
        documents: Document CURIE to a document whose passages may stand in the page.
            Without it the page gives section, line and offsets, and says how to see more.
        title: Heading of the page; by default what the view opens with, or as `page_title` calls it.
        view: What is drawn and looked at first; by default the whole graph, or an overview of
            it where it has more concepts than one picture can show.
        report: Called with steps done, steps in all and the step at hand in words.

    Returns:
        The file's text, to be written as UTF-8 with ``\n`` line ends. The same input gives
        the same text. Controls and lone surrogates, which no HTML file can hold, become U+FFFD;
        marks of direction and what nobody sees stand as references.

    Raises:
        ValueError: A number is not finite.

    Example:
        >>> from skillgraph.model import Catalog
        >>> render_page(Catalog(), title="Nothing yet").splitlines()[0]
        '<!doctype html>'

    """
    from skillgraph.rendering.charts import draw_charts
    from skillgraph.rendering.charts.section import render_charts
    from skillgraph.rendering.page.network import PageNetwork

    apart = roles_set_apart(catalog, view or View())
    catalog = told_of(catalog, *(view.concepts if view else ()))
    charts = draw_charts(catalog, gap=view.gap if view else None)
    drawn = {chart.id: chart.finding for chart in charts if chart.paint is not None}
    content = page_content(
        catalog, documents=documents, view=view, apart=apart, trends=drawn.get("trends", ""), report=report
    )
    assets = read_assets()
    context = {
        "title": title or _compared(content) or view_title(catalog, view),
        "source": page_title(catalog) if view and (view.gap or view.path) and not title else "",
        "untitled": None if title else untitled_document(catalog),
        "version": __version__,
        "content": content,
        "opens": _opening(content),
        "documents": tuple(catalog.documents.values()),
        "charts": render_charts(charts),
        "drawn": drawn,
        "counted_in": counts_attribution(),
        "policy": content_security_policy(
            scripts=(assets.early_script, assets.library, assets.script), styles=(assets.style,)
        ),
        # Our own files, never text of a graph.
        "style": Markup(assets.style),  # noqa: S704
        "early_script": Markup(assets.early_script),  # noqa: S704
        "library": Markup(assets.library),  # noqa: S704
        "script": Markup(assets.script),  # noqa: S704
    }
    if report is not None:
        report(STEPS - 1, STEPS, "writing the page")
    network = PageNetwork(content.nodes, content.edges, context=context)
    html = _NOT_HTML.sub("\N{REPLACEMENT CHARACTER}", network.generate_html())
    return reference_controls(html)


def _opening(content: PageContent) -> str:
    """Say what is seen first, before the script has read the graph; empty where it is the network."""
    view = content.drawn["view"]
    if view.keys() & {"node", "path"}:
        return "looking far" if view.get("hops", 1) > 1 else "looking"
    return "resting" if content.strata else ""


def _compared(content: PageContent) -> str:
    return " and ".join(content.sides.names) if content.sides else ""
