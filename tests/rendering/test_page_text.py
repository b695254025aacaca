"""The page as bytes: what is in it, whatever a browser makes of it."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from decimal import Decimal
from inspect import signature
from itertools import accumulate
from typing import Any

import pytest
from pyvis.network import Network

from skillgraph.model import Catalog
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.appearance import FAMILIES, KIND_ORDER, SHAPE_OF
from skillgraph.rendering.page.assets import VIS_SHA256, VIS_VERSION, content_security_policy, read_assets
from skillgraph.rendering.page.content import page_content
from skillgraph.rendering.page.islands import read_islands
from skillgraph.rendering.page.network import PageNetwork
from skillgraph.vocabulary import KINDS
from small_catalog import DOCUMENT, small_catalog, statement


def drawn(page: str) -> dict[str, Any]:
    data: dict[str, Any] = read_islands(page)["drawn"]
    return data


def test_the_same_catalog_gives_the_same_text() -> None:
    assert render_page(small_catalog()) == render_page(small_catalog())


def test_every_statement_between_concepts_is_an_edge_and_parallel_ones_are_kept() -> None:
    catalog = small_catalog()
    second = replace(
        catalog.statements["statement:engineer_requires_rust"], id="statement:engineer_requires_rust_again"
    )

    catalog = replace(catalog, statements={**catalog.statements, second.id: second})

    edges = page_content(catalog).edges

    assert [*accumulate(drawn(render_page(catalog))["edges"])] == [edge["id"] for edge in edges]
    ends = [(edge["from"], edge["to"]) for edge in edges]
    assert len(ends) == 9
    assert len(set(ends)) == 8


def test_the_parts_of_a_concept_are_edges() -> None:
    catalog = small_catalog()
    whole = replace(catalog.concepts["concept:run-services"], parts=("concept:observability",))

    page = render_page(replace(catalog, concepts={**catalog.concepts, whole.id: whole}))

    assert len(drawn(page)["edges"]) == 9
    assert drawn(page)["parts"] == [[1, 6]]


def test_every_script_and_style_is_allowed_by_its_hash_and_nothing_else() -> None:
    page = render_page(small_catalog())

    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    inline = re.findall(
        r"<(?:script|style|[^>]* id=.library.)>(.*?)</(?:script|style)>", page, flags=re.DOTALL
    )
    hashes = {b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline}
    assert set(re.findall(r"&#39;sha256-([^&]+)&#39;", policy[1])) == hashes
    assert "unsafe" not in policy[1]
    assert policy[1].startswith("default-src &#39;none&#39;")
    assert "*" not in policy[1]
    assert ":" not in policy[1].replace("data: blob:", "")


def test_no_script_of_the_page_asks_anybody_for_anything() -> None:
    asking = (
        r"\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|import\("
    )

    assert re.findall(asking, render_page(small_catalog())) == []


def test_no_element_has_a_style_or_an_event_attribute() -> None:
    page = re.sub(r"<(script|style)\b.*?</\1>", "", render_page(small_catalog()), flags=re.DOTALL)

    assert re.findall(r"<[^>]*\s(?:style|on\w+)=", page) == []
    assert "http" not in re.sub(r'<meta http-equiv="[^"]*"', "", page)


def test_sentences_and_definitions_stand_once() -> None:
    page = render_page(small_catalog())

    assert page.count("The preference takes cost into account.") == 1


def test_a_table_row_says_what_qualifies_its_statement() -> None:
    page = render_page(small_catalog())

    assert "<span>required</span>; <span>level: proficiency</span>; <span>any of “Languages”</span>" in page


def test_a_change_without_a_period_says_so() -> None:
    catalog = small_catalog()
    found = catalog.statements["statement:rust_has-figure_figure"]
    assert found.figure
    bare = replace(found, figure=replace(found.figure, period=None))

    page = render_page(replace(catalog, statements={**catalog.statements, bare.id: bare}))

    assert "no period given" in page


def test_what_no_html_file_can_hold_is_replaced() -> None:
    catalog = small_catalog()
    odd = replace(catalog.concepts["concept:rust"], label="Ru\ud800st\0")

    page = render_page(replace(catalog, concepts={**catalog.concepts, odd.id: odd}))

    assert "Ru\ufffdst\ufffd" in page
    page.encode("utf-8")


def test_a_number_that_is_not_finite_is_refused() -> None:
    network = PageNetwork([{"id": 0, "x": float("nan"), "y": 0}], [], context=page_context())

    with pytest.raises(ValueError, match="JSON compliant"):
        network.generate_html()


def page_context() -> dict[str, Any]:
    content = type(
        "Content",
        (),
        {
            "concepts": (),
            "counts": (),
            "groups": (),
            "legend": (),
            "drawn": {},
            "told": {"rest": {}},
            "nodes": (),
            "shown": "",
            "statement_count": 0,
            "gap": None,
        },
    )
    return {"content": content, "title": "", "documents": ()}


def test_long_work_tells_how_far_it_is() -> None:
    told: list[tuple[int, int, str]] = []

    render_page(small_catalog(), report=lambda *step: told.append(step))

    assert [done for done, _, _ in told] == list(range(told[0][1]))


def test_an_empty_catalog_gives_a_page_too() -> None:
    assert "0 concepts and 0 statements" in render_page(Catalog())


def test_several_documents_are_told_apart_in_the_table() -> None:
    catalog = small_catalog()
    other = replace(catalog.documents[DOCUMENT], id="document:other", label="Other guide")

    page = render_page(replace(catalog, documents={**catalog.documents, other.id: other}))

    assert "Guide: Needs" in page
    assert "<h1><bdi>Guide, Other guide</bdi></h1>" in page


def test_many_documents_are_counted_in_the_title() -> None:
    guide = small_catalog().documents[DOCUMENT]
    documents = {f"document:{n}": replace(guide, id=f"document:{n}", label=f"Ad {n}") for n in range(5)}

    page = render_page(Catalog(documents=documents))

    assert "<h1><bdi>5 documents</bdi></h1>" in page
    assert "read from <bdi>Ad 0</bdi>, <bdi>Ad 1</bdi> and 3 more" in page


def test_a_long_page_stays_within_its_size() -> None:
    catalog = small_catalog()
    base = catalog.concepts["concept:python"]
    concepts = {
        f"concept:skill-{n}": replace(
            base, id=f"concept:skill-{n}", label=f"Skill number {n}", definition="What " * 12
        )
        for n in range(500)
    }
    statements = {
        f"statement:{n}": replace(
            statement("engineer", "requires", f"skill-{n % 500}", 4, level="proficiency"),
            id=f"statement:engineer_requires_skill-{n % 500}_{n}",
            sentence=f"A Service Engineer must have skill number {n} at the level of proficiency.",
        )
        for n in range(900)
    }

    page = render_page(
        replace(
            catalog,
            concepts={**catalog.concepts, **concepts},
            statements={**catalog.statements, **statements},
        )
    )

    text = sum(len(made.sentence) for made in statements.values())
    text += sum(len(made.definition or "") for made in concepts.values())
    assert len(page.encode()) <= 608_000 + text


def test_no_two_kinds_look_the_same_and_every_kind_has_a_look() -> None:
    looks = [(family.id, SHAPE_OF[kind]) for family in FAMILIES for kind in family.kinds]

    assert set(KIND_ORDER) == set(KINDS)
    assert len(set(looks)) == len(KINDS)


def test_the_library_is_the_one_that_its_record_names() -> None:
    from importlib.resources import files

    folder = files("skillgraph.rendering.page") / "vendor" / "vis-network"
    record = (folder / "README.md").read_text("utf-8")

    assert hashlib.sha256((folder / "vis-network.min.js").read_bytes()).hexdigest() == VIS_SHA256
    assert VIS_SHA256 in record
    assert VIS_VERSION in record
    assert "</script" not in read_assets().library


def test_pyvis_still_has_what_the_page_leans_on() -> None:
    parameters = signature(Network.__init__).parameters
    network = Network(directed=True, cdn_resources="in_line")

    assert {"directed", "cdn_resources"} <= parameters.keys()
    assert {"nodes", "edges", "path", "templateEnv"} <= vars(network).keys()
    assert callable(network.generate_html)


def test_a_policy_without_scripts_still_closes_everything() -> None:
    assert content_security_policy(scripts=[], styles=[]).split("; ")[:3] == [
        "default-src 'none'",
        "script-src",
        "style-src",
    ]


def test_decimals_in_figures_are_exact() -> None:
    catalog = small_catalog()
    found = catalog.statements["statement:rust_has-figure_figure"]
    assert found.figure
    exact = replace(found, figure=replace(found.figure, value=Decimal("0.10")))

    page = render_page(replace(catalog, statements={**catalog.statements, exact.id: exact}))

    assert "0.10 percent increase" in page
