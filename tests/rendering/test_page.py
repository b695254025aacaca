"""The page as people use it: in a browser, by mouse and by keyboard, without a network."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page, search
from skillgraph.model import Catalog, Concept, Match, Span
from skillgraph.rendering.page import render_page
from small_catalog import DOCUMENT, Guide, evidence, small_catalog, statement

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
BOXES_OF_LABELS = """
Object.values(window.kept.body.nodes).filter(node => node.options.label).map(node => {
  const {width, height} = node.labelModule.size;
  const top = node.y + node.shape.options.size;
  return [node.x - width / 2, top, node.x + width / 2, top + height];
})
"""
HOSTILE_LABELS = (
    "</script><script>hit('label')</script>",
    "<img src=x onerror=hit('image')>",
    "__proto__",
    "constructor",
    "line\u2028separator",
    "\u202egnp.exe",
    "{{ 7 * 7 }} ${hit('template')}",
    "x" * 10_000,
    "a\ud800b",
    "'\"--><svg onload=hit('svg')>",
)


def hostile_catalog() -> Catalog:
    catalog = small_catalog()
    labels = dict(enumerate(HOSTILE_LABELS))
    concepts = {
        f"concept:{label[:40]}{n}": Concept(
            f"concept:{label[:40]}{n}", label, "skill", alternatives_in_text=(label,), definition=label
        )
        for n, label in labels.items()
    }
    proto = Concept("concept:__proto__", "__proto__ itself", "tool")
    statements = {
        f"statement:{n}": replace(
            statement("engineer", "requires", "python", 4),
            id=f"statement:{label[:40]}{n}",
            object=curie,
            sentence=label,
            purpose=label,
        )
        for (n, label), curie in zip(labels.items(), concepts, strict=True)
    }
    return replace(
        catalog,
        concepts={**catalog.concepts, **concepts, proto.id: proto},
        statements={**catalog.statements, **statements},
    )


@pytest.fixture(scope="module")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "small.html"
    file.write_text(
        render_page(small_catalog(), documents={DOCUMENT: Guide()}), encoding="utf-8", newline="\n"
    )
    return file


@pytest.fixture
def opened(browser: Any, small_page: Path) -> Iterator[Opened]:
    with open_page(browser, small_page) as page:
        yield page
        assert page.all_faults() == []


def test_the_page_draws_the_graph_offline_without_an_error_or_a_policy_violation(opened: Opened) -> None:
    page = opened.page

    page.mouse.move(600, 400)
    page.mouse.wheel(0, -400)
    page.mouse.down()
    page.mouse.move(640, 440)
    page.mouse.up()
    page.mouse.click(300, 100)
    come_to_rest(page)

    inked = page.evaluate("document.querySelector('canvas').toDataURL().length")
    assert inked > 10_000
    assert page.locator("#shown").inner_text() == "All 10 concepts and 8 lines shown"


def test_search_finds_alternative_labels_and_folds_case_and_accents(opened: Opened) -> None:
    search(opened, "CAFE cult")

    assert heading(opened) == "Café Culture"
    search(opened, "k8s")
    assert heading(opened) == "Kubernetes"


def test_search_is_a_combobox_for_the_keyboard(opened: Opened) -> None:
    page = opened.page
    field = page.locator("#search")

    page.keyboard.press("/")
    page.keyboard.type("r")

    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert page.locator("#results").is_hidden()


def test_details_show_qualifiers_figures_and_the_passage_with_its_place(opened: Opened) -> None:
    search(opened, "Rust")

    details = opened.page.locator("#details").inner_text()
    assert "level: proficiency" in details
    assert "any of “Languages”" in details
    assert "30.50 percent increase" in details
    evidence = opened.page.locator("#panel details[open]").inner_text()
    assert "Needs, line 4" in evidence
    assert "- Languages: Python, Rust or R" in evidence


def test_details_link_what_a_concept_matches_and_say_whose_it_is(tmp_path: Path, browser: Any) -> None:
    match = Match("skos:broadMatch", "esco.skill:1", "<b>computer programming")
    matches: dict[str, tuple[Match, ...]] = {"concept:python": (match,)}
    file = tmp_path / "matched.html"
    file.write_text(render_page(replace(small_catalog(), matches=matches)), encoding="utf-8", newline="\n")

    with open_page(browser, file, hash_="#node=python") as opened:
        opened.page.locator("#panel .matches summary").click()
        said = opened.page.locator("#panel .matches").inner_text()
        link = opened.page.locator("#panel .matches a").get_attribute("href")
        search(opened, "k8s")
        assert opened.page.locator("#panel .matches").count() == 0

    assert "ESCO: <b>computer programming (broader)" in said
    assert "This service uses the ESCO classification of the European Commission." in said
    assert "O*NET" not in said
    assert link == "http://data.europa.eu/esco/skill/1"


def test_a_page_without_the_document_holds_no_passage_but_its_place(tmp_path: Path, browser: Any) -> None:
    file = tmp_path / "bare.html"
    file.write_text(render_page(small_catalog()), encoding="utf-8")

    with open_page(browser, file, hash_="#node=rust") as opened:
        assert re.search(r"Needs, line 4, offsets \d+\u2013\d+", opened.page.locator("#details").inner_text())
        assert "Languages: Python, Rust or R" not in opened.page.content()


def test_a_click_on_a_symbol_shows_its_details_and_escape_clears(opened: Opened) -> None:
    page = opened.page
    box = page.locator("#picture").bounding_box()

    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    assert heading(opened) == "Service Engineer"
    page.keyboard.press("Escape")
    assert page.evaluate("location.hash") == ""
    assert opened.page.locator("#overview").is_visible()


def test_focus_reaches_as_many_hops_as_asked_for(opened: Opened) -> None:
    search(opened, "Observability")

    opened.page.get_by_role("button", name="3 hops").click()

    assert opened.page.evaluate("location.hash") == "#node=observability&hops=3"
    assert opened.page.get_by_role("button", name="3 hops").get_attribute("aria-pressed") == "true"


def test_an_address_restores_what_it_names_and_back_returns(browser: Any, small_page: Path) -> None:
    with open_page(
        browser, small_page, hash_="#node=python&hops=2&kinds=role,programming-language"
    ) as opened:
        page = opened.page

        assert heading(opened) == "Python"
        shown = page.locator("#shown").inner_text()
        assert shown.startswith("4 of 10 concepts and 3 of 8 lines stated; ")
        assert not page.locator("input[data-kind=tool]").is_checked()
        search(opened, "Rust")
        assert page.evaluate("location.hash").startswith("#node=rust")
        page.go_back()
        come_to_rest(page)
        assert heading(opened) == "Python"


def test_a_statement_has_an_address_too(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, hash_="#statement=engineer_prefers_kubernetes") as opened:
        details = opened.page.locator("#details")

        assert "condition: if asked for" in details.inner_text()
        assert "line 5" in details.inner_text()
        assert "line 6" in (details.text_content() or "")  # behind "1 more"


def test_evidence_says_its_offsets_be_it_a_passage_or_a_part_of_one(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    whole = evidence(6)
    part = replace(evidence(4), span=Span(evidence(4).span.start + 2, evidence(4).span.end - 1))
    lost = replace(evidence(5), passage="p99", span=Span(7, 9))
    said = statement("engineer", "requires", "cafe", evidence=(whole, part, lost))
    file = tmp_path / "page.html"
    catalog = replace(catalog, statements={**catalog.statements, said.id: said})
    file.write_text(render_page(catalog), encoding="utf-8", newline="\n")

    with open_page(browser, file, hash_="#statement=engineer_requires_cafe") as opened:
        told = opened.page.locator("#details details.evidence").text_content() or ""
        for one in (whole, part, lost):
            assert f"offsets {one.span.start}\N{EN DASH}{one.span.end}" in told
        assert opened.all_faults() == []


@pytest.mark.parametrize("name", ["node", "kinds", "without"])
def test_an_address_that_names_nothing_known_gets_a_message(
    browser: Any, small_page: Path, name: str
) -> None:
    with open_page(browser, small_page, hash_=f"#{name}=cobol") as opened:
        assert "Nothing here is called “cobol”" in opened.page.locator("#details").inner_text()
        assert opened.all_faults() == []


def test_the_legend_filters_and_says_what_is_hidden(opened: Opened) -> None:
    page = opened.page

    page.locator("input[data-kind='soft-skill']").uncheck()

    assert (
        page.locator("#shown").inner_text() == "8 of 10 concepts and 8 of 8 lines shown; hidden: soft skills"
    )
    page.locator("button[data-only=role]").click()
    assert page.locator("#shown").inner_text().startswith("1 of 10 concepts and 0 of 8 lines shown")
    page.get_by_role("button", name="Clear filter").click()
    assert page.locator("#shown").inner_text() == "All 10 concepts and 8 lines shown"


def test_lines_are_filtered_by_relation(opened: Opened) -> None:
    page = opened.page

    page.get_by_text("Filter by relation").click()
    page.get_by_label("requires").uncheck()

    assert (
        page.locator("#shown").inner_text() == "10 of 10 concepts and 5 of 8 lines shown; hidden: “requires”"
    )
    assert page.evaluate("location.hash") == "#without=sg%3Arequires"


def test_the_picture_is_walked_with_arrows_and_enter(opened: Opened) -> None:
    page = opened.page

    page.locator("#picture .vis-network").focus()
    page.keyboard.press("ArrowRight")
    said = page.locator("#said").inner_text()
    page.keyboard.press("Enter")

    assert said.startswith("Service Engineer, role")
    assert heading(opened) == "Service Engineer"


def test_tables_lead_into_the_graph(opened: Opened) -> None:
    page = opened.page

    page.get_by_role("tab", name="Concepts").click()
    page.locator("#concepts").get_by_role("button", name="Python").click()

    assert page.get_by_role("tab", name="Graph").get_attribute("aria-selected") == "true"
    assert heading(opened) == "Python"


def test_the_picture_is_saved_as_a_png(opened: Opened, tmp_path: Path) -> None:
    with opened.page.expect_download() as download:
        opened.page.get_by_role("button", name="PNG").click()

    download.value.save_as(tmp_path / "picture.png")
    data = (tmp_path / "picture.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(data[16:20], "big") > 1500


def test_hostile_text_is_shown_and_does_nothing(browser: Any, tmp_path: Path) -> None:
    catalog = hostile_catalog()
    file = tmp_path / "hostile.html"
    page_text = render_page(catalog, documents={DOCUMENT: Guide()}, title="<script>hit('title')</script>")
    file.write_text(page_text, encoding="utf-8")

    with open_page(browser, file) as opened:
        page = opened.page
        search(opened, "<img")
        assert "<img src=x onerror=hit('image')>" in page.locator("#details").inner_text()
        search(opened, "</script>")
        page.locator("#details summary").first.click()
        page.get_by_role("tab", name="Statements").click()
        page.get_by_role("tab", name="Concepts").click()
        search(opened, "__proto__ itself")

        assert page.evaluate("location.hash") == "#node=__proto__"
        assert page.locator("h1").inner_text() == "<script>hit('title')</script>"
        assert page.locator("main img, main script, main iframe").count() == 0
        assert opened.all_faults() == []


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"])
def test_axe_finds_nothing_in_any_state(browser: Any, small_page: Path, options: dict[str, Any]) -> None:
    with open_page(browser, small_page, **options) as opened:
        page = opened.page
        found = opened.axe_violations()
        search(opened, "Rust")
        page.locator("#details summary").first.click()
        found += opened.axe_violations()
        page.locator("#search").fill("o")
        found += opened.axe_violations()
        page.keyboard.press("Escape")
        page.get_by_role("tab", name="Statements").click()
        found += opened.axe_violations()
        page.get_by_role("tab", name="Graph").click()
        page.evaluate("location.hash = '#path=python,r'")
        page.locator("#panel .hops").wait_for()
        found += opened.axe_violations()

        assert found == []
        assert opened.all_faults() == []


def test_without_javascript_the_tables_say_everything(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, java_script_enabled=False) as opened:
        page = opened.page

        assert page.locator("#concepts tbody tr:visible").count() == len(small_catalog().concepts)
        assert page.locator("#statements td:first-child:visible").count() == len(small_catalog().statements)
        assert page.get_by_text("The picture needs JavaScript").is_visible()
        assert page.locator("#search").is_hidden()


def test_a_phone_shows_the_answers_first_then_the_picture_and_nothing_sideways(
    browser: Any, small_page: Path
) -> None:
    with open_page(browser, small_page, **PHONE) as opened:
        page = opened.page

        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert page.locator(".finding").first.bounding_box()["y"] < 300
        assert not page.locator("input[data-kind]").first.is_visible()
        page.locator("#legend summary").first.click()
        assert page.locator("input[data-kind]").first.is_visible()
        page.locator(".finding a").first.click()
        assert page.locator("#picture").bounding_box()["y"] < 300
        assert opened.all_faults() == []


def test_one_finger_scrolls_a_phone_past_the_picture(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, **PHONE) as opened:
        opened.page.evaluate("document.querySelector('.stage').scrollIntoView()")
        before = opened.page.evaluate("scrollY")
        session = opened.page.context.new_cdp_session(opened.page)
        points = [{"x": 200, "y": y} for y in range(300, 560, 20)]

        session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [points[0]]})
        for point in points[1:]:
            session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
            opened.page.wait_for_timeout(16)
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        come_to_rest(opened.page)

        assert opened.page.evaluate("scrollY") < before - 100


def test_labels_do_not_touch_at_first_sight(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    many = {
        f"concept:s{n}": replace(
            catalog.concepts["concept:observability"], id=f"concept:s{n}", label=f"Skill {n} of many"
        )
        for n in range(300)
    }
    file = tmp_path / "many.html"
    file.write_text(render_page(replace(catalog, concepts={**catalog.concepts, **many})), encoding="utf-8")

    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        come_to_rest(opened.page)
        drawn = opened.page.evaluate(BOXES_OF_LABELS)

    assert len(drawn) > 20
    assert [
        (a, b)
        for n, a in enumerate(drawn)
        for b in drawn[n + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ] == []


def test_the_theme_follows_the_system_and_the_button(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, color_scheme="dark") as opened:
        ground = "getComputedStyle(document.body).backgroundColor"
        dark = opened.page.evaluate(ground)

        opened.page.get_by_role("button", name="Light theme").click()

        assert dark == "rgb(20, 23, 27)"
        assert opened.page.evaluate(ground) == "rgb(251, 250, 247)"


def test_print_shows_the_table_that_is_looked_at_and_no_controls(opened: Opened) -> None:
    opened.page.click("#tab-statements")
    opened.page.emulate_media(media="print")

    assert opened.page.locator("#statements").is_visible()
    assert opened.page.locator("#concepts").is_hidden()
    assert opened.page.locator("#search").is_hidden()
    assert opened.page.locator("#png").is_hidden()
    assert opened.page.locator("#picture").is_hidden()


def test_print_gives_the_picture_its_height(opened: Opened) -> None:
    opened.page.emulate_media(media="print")

    assert opened.page.locator("#picture").bounding_box()["height"] > 400


def test_reduced_motion_moves_at_once(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, reduced_motion="reduce") as opened:
        search(opened, "Observability")

        assert opened.page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
        assert heading(opened) == "Observability"
        assert opened.all_faults() == []
