"""An ordinary pyvis network: what is in it, and that a browser draws it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyvis.network import Network

from browser import KEEP_NETWORK, open_browser, open_page
from skillgraph.errors import UnknownNameError
from skillgraph.projection.projecting import project_graph
from skillgraph.rendering.page.plain_network import to_pyvis
from small_catalog import small_catalog


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as found:
        yield found


def test_it_is_pyvis_own_network_with_labels_colors_and_titles() -> None:
    network = to_pyvis(small_catalog())

    rust = network.get_node("concept:rust")
    assert type(network) is Network
    assert (rust["label"], rust["color"], rust["shape"]) == ("Rust", "#7440b0", "diamond")
    assert rust["title"] == "Rust\nprogramming language"
    assert all("x" in node and "y" in node for node in network.nodes)


def test_every_node_and_every_parallel_statement_is_in_it() -> None:
    catalog = small_catalog()
    again = replace(catalog.statements["statement:engineer_requires_rust"], id="statement:again")

    network = to_pyvis(replace(catalog, statements={**catalog.statements, again.id: again}))

    between = [e for e in network.edges if (e["from"], e["to"]) == ("concept:engineer", "concept:rust")]
    assert [edge["title"] for edge in between] == ["engineer requires rust."] * 2
    assert (len(network.nodes), len(network.edges)) == (12, 13)


def test_kinds_narrow_it_with_the_figures_that_are_said_of_them() -> None:
    network = to_pyvis(small_catalog(), kinds=["programming-language"])

    assert {node["label"] for node in network.nodes} == {
        "Python",
        "Rust",
        "R",
        "job mentions: 30.50 percent increase, year over year",
    }
    assert [edge["from"] for edge in network.edges] == ["concept:rust"]


def test_a_projection_is_drawn_with_the_reasons_of_its_edges() -> None:
    projection = project_graph(small_catalog())

    network = to_pyvis(projection)

    assert len(network.nodes) == len(projection)
    assert len(network.edges) == projection.number_of_edges()
    assert not any("arrows" in edge for edge in network.edges)
    assert all(edge["title"] for edge in network.edges)


def test_a_browser_draws_the_nodes_of_the_page_that_pyvis_saves(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    hostile = replace(catalog.concepts["concept:rust"], label="</script><script>hit('label')</script>")
    network = to_pyvis(replace(catalog, concepts={**catalog.concepts, hostile.id: hostile}))
    network.save_graph(str(tmp_path / "graph.html"))

    with open_page(browser, tmp_path / "graph.html", early_script=KEEP_NETWORK) as opened:
        opened.page.wait_for_function("window.network && network.body.nodeIndices.length")
        drawn = opened.page.evaluate("Object.keys(network.getPositions()).length")
        ink = opened.page.evaluate(
            "(() => { const c = document.querySelector('canvas');"
            "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
            "return d.filter((v, i) => i % 4 === 3 && v).length; })()"
        )

    faults = [fault for fault in opened.faults if "bootstrap" not in fault and "Failed to load" not in fault]
    assert drawn == 12
    assert ink > 1000
    assert faults == []


def test_a_kind_that_is_none_is_an_error_and_a_plural_with_those_below_is_not() -> None:
    with pytest.raises(UnknownNameError):
        to_pyvis(small_catalog(), kinds=["skil"])

    assert to_pyvis(small_catalog(), kinds=["technologies"]).nodes
