"""pyvis's `Network` with our template: what pyvis does well, without its page.

pyvis 0.3.2 escapes nothing but JSON, loads Bootstrap from the network and lets physics run.
This subclass keeps its constructor, ``nodes``, ``edges`` and ``generate_html()``, and replaces
the template and its environment. Nodes and edges are put in as they are: ``add_edge`` is
quadratic and drops parallel edges of undirected graphs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader
from pyvis.network import Network

from skillgraph.rendering.joints import breakable
from skillgraph.rendering.page.column_data import by_column, steps
from skillgraph.rendering.page.islands import write_islands

if TYPE_CHECKING:
    from markupsafe import Markup

    from skillgraph.rendering.page.content import PageContent


class PageNetwork(Network):  # type: ignore[misc]
    """A pyvis network that renders the skillgraph page.

    Args:
        nodes: vis-network nodes; the number of each is its ``id``.
        edges: vis-network edges, each with ``id``, ``from`` and ``to``; the ids stand in the page.
        context: What else the template needs; strings are escaped there unless `Markup`.

    """

    def __init__(
        self, nodes: list[dict[str, Any]], edges: list[dict[str, Any]], *, context: dict[str, Any]
    ) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.nodes = nodes
        self.edges = edges
        self.path = "page.html.jinja"
        self.templateEnv = Environment(
            loader=PackageLoader("skillgraph.rendering.page", "assets"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templateEnv.globals.update(context, islands=_islands)
        self.templateEnv.filters["breakable"] = breakable


def _islands(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], content: PageContent) -> Markup:
    """Write what the script reads: what it draws at once, and what it tells of that when it is asked.

    Of many concepts few have a place, so places stand by number; a kind is its place among the kinds.
    """
    kinds = {kind: number for number, kind in enumerate(content.drawn.get("kinds", ()))}
    rows = [{**node, **({"kind": kinds[node["kind"]]} if "kind" in node else {})} for node in nodes]
    at = {number: (row.pop("x"), row.pop("y")) for number, row in enumerate(rows) if "x" in row}
    drawn = {
        "nodes": by_column(rows, "name", "kind", "n"),
        "at": at,
        "edges": steps([edge["id"] for edge in edges]),
        **content.drawn,
        "later": [*content.told],
    }
    return write_islands({"drawn": drawn, "told": content.told})
