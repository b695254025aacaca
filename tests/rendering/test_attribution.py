"""Whose the counts are stands wherever closeness does: in files, page, graph and explanation."""

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from command_line import CommandLine, sample_graph
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.projection.incidence import load_incidence
from skillgraph.rendering.attribution import (
    ATTRIBUTION_FILE,
    counts_attribution,
    name_sources,
    render_attribution,
)
from skillgraph.rendering.exports.gexf import render_gexf
from skillgraph.rendering.exports.graphml import render_graphml, render_projection
from skillgraph.rendering.exports.neo4j import render_neo4j
from skillgraph.rendering.page import render_page
from skillgraph.store.opening import open_catalog
from skillgraph.vocabulary import TAXONOMIES
from small_catalog import small_catalog


def test_each_source_is_named_once_with_release_license_and_attribution() -> None:
    told = counts_attribution()

    for source in load_incidence().sources.values():
        for part in (source.label, source.release, source.license, source.attribution):
            assert part in told
    assert len(name_sources()) == len(set(name_sources()))


@pytest.mark.parametrize("render", [render_graphml, render_projection])
def test_graphml_says_it_as_an_attribute_of_the_graph(render: object) -> None:
    graph = nx.read_graphml(BytesIO(render(small_catalog())))  # type: ignore[operator]

    assert graph.graph["rights"] == counts_attribution()


def test_gexf_says_it_in_its_description() -> None:
    root = ET.fromstring(render_gexf(small_catalog()))  # noqa: S314 -- our own
    meta = root.find("{http://gexf.net/1.3}meta")

    assert meta is not None
    assert [(child.tag.rpartition("}")[2], child.text) for child in meta] == [
        ("creator", "skillgraph"),
        ("description", counts_attribution()),
    ]


def test_the_page_says_it() -> None:
    page = render_page(small_catalog())

    assert f"<h2>Counts</h2>\n<p>{counts_attribution()}</p>" in page


def test_the_bundled_graph_says_it_of_itself() -> None:
    turtle = (bundled_ontology() / "dataset.ttl").read_text(encoding="utf-8")

    assert f'dcterms:rights "{counts_attribution()}"@en' in turtle


def test_tables_have_a_file_beside_them_that_says_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run, folder = CommandLine(capsys), tmp_path / "tables"

    run("export", "csv", "-g", sample_graph(), "--to", str(folder))

    text = (folder / ATTRIBUTION_FILE).read_bytes()
    assert text == render_attribution() == render_neo4j(open_catalog(sample_graph()))[ATTRIBUTION_FILE]
    assert (folder / "edges.csv").read_bytes().startswith(b"id,source,target,")
    for taxonomy in TAXONOMIES.values():
        assert taxonomy.attribution in text.decode()


def test_an_explanation_names_the_sources_of_what_it_counts(capsys: pytest.CaptureFixture[str]) -> None:
    text = CommandLine(capsys)("path", "Docker", "Kubernetes", "-g", sample_graph(), "--explain")

    flat = " ".join(text.split())
    assert "GitHub alexeygrigorev/ai-engineering-field-guide, folder job-market" in flat
    assert "(train and dev, 2022; license: MIT; SkillSpan (Zhang et al., NAACL 2022)" in flat
