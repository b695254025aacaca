"""What stands after the second gesture: cleared, gone back, followed by a link, filtered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page, search
from skillgraph.rendering.page import render_page
from small_catalog import DOCUMENT, Guide, concept, small_catalog, statement

NAMED_LINES = "Object.values(kept.body.edges).filter(e => e.labelModule.elementOptions.label).length"
TAB = "document.querySelector('[role=tab][aria-selected=true]').textContent"


def _written(folder: Path, *, skills: int = 0, duties: int = 0) -> Path:
    """Write the page of the small catalog, with so many skills and duties more."""
    catalog = small_catalog()
    more = [concept(f"s{n}", f"Skill {n} of many", "skill") for n in range(skills)]
    more += [concept(f"d{n}", f"Do the thing number {n}", "duty") for n in range(duties)]
    used = [statement("run-services", "uses", one.id.partition(":")[2], 4) for one in more]
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, **{one.id: one for one in more}},
        statements={**catalog.statements, **{one.id: one for one in used}},
    )
    file = folder / "page.html"
    text = render_page(catalog, documents={DOCUMENT: Guide()}, title="Guide")
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory.mktemp("page"))


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file, early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def test_a_cleared_focus_leaves_no_name_on_a_line(opened: Opened) -> None:
    search(opened, "Observability")
    named = opened.page.evaluate(NAMED_LINES)
    opened.page.keyboard.press("Escape")

    assert named > 0
    assert opened.page.evaluate(NAMED_LINES) == 0


def test_another_focus_takes_the_names_of_the_last_one_with_it(opened: Opened) -> None:
    search(opened, "Observability")
    search(opened, "Rust")

    assert opened.page.evaluate(NAMED_LINES) == opened.page.evaluate(
        "new Set(kept.body.data.edges.get().filter(e => e.label).map(e => e.id)).size"
    )


def test_back_and_forward_go_through_charts_tables_and_concepts(opened: Opened) -> None:
    page = opened.page
    page.click("#tab-charts")
    page.locator("[id='chart=demand'] svg").get_by_text("Rust", exact=True).click()
    page.click("#tab-statements")

    seen = []
    for go in (page.go_back, page.go_back, page.go_forward, page.go_forward):
        go()
        come_to_rest(page)
        seen.append((page.evaluate(TAB), page.evaluate("location.hash")))

    assert seen == [
        ("Graph", "#node=rust"),
        ("Charts", "#charts"),
        ("Graph", "#node=rust"),
        ("Statements", "#node=rust&statements"),
    ]


@pytest.mark.parametrize("address", ["#charts", "#chart=demand", "#concepts", "#statements"])
def test_an_address_pasted_into_an_open_page_opens_its_view(opened: Opened, address: str) -> None:
    search(opened, "Rust")

    opened.page.evaluate("address => { location.hash = address; }", address)
    come_to_rest(opened.page)

    tab = address.strip("#").partition("=")[0].removesuffix("s").capitalize() + "s"
    assert opened.page.evaluate(TAB) == tab
    assert opened.page.evaluate("location.hash") == address


def test_an_address_of_a_table_opens_it_and_another_view_leaves_it(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#node=rust&concepts") as opened:
        assert opened.page.evaluate(TAB) == "Concepts"
        opened.page.click("#tab-graph")
        assert opened.page.evaluate("location.hash") == "#node=rust"
        assert heading(opened) == "Rust"
        assert opened.all_faults() == []


def test_the_title_follows_what_is_looked_at(opened: Opened) -> None:
    page = opened.page
    titles = [page.title()]
    search(opened, "Rust")
    titles.append(page.title())
    page.click("#tab-concepts")
    titles.append(page.title())
    page.evaluate("location.hash = '#path=python,r'")
    come_to_rest(page)
    titles.append(page.title())
    page.keyboard.press("Escape")
    titles.append(page.title())

    assert [title.split(" \N{EN DASH} ") for title in titles] == [
        ["Guide", "skill graph"],
        ["Rust", "Guide", "skill graph"],
        ["Concepts", "Guide", "skill graph"],
        ["Python to R", "Guide", "skill graph"],
        ["Guide", "skill graph"],
    ]


def test_one_kind_alone_fills_the_stage_with_names(browser: Any, tmp_path: Path) -> None:
    many = _written(tmp_path, skills=80, duties=122)
    with open_page(browser, many, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        for kind, least in (("skill", 40), ("duty", 40), ("soft-skill", 2)):
            page.locator(f"button[data-only='{kind}']").click(force=True)
            come_to_rest(page)
            drawn = page.evaluate(
                "Object.values(kept.body.nodes).filter(n => n.options.label && !n.options.hidden)"
                ".map(n => kept.canvasToDOM({x: n.x, y: n.y}))"
            )
            size = page.locator("#picture").bounding_box()

            assert len(drawn) >= least
            if kind != "soft-skill":
                for axis, length in (("x", "width"), ("y", "height")):
                    places = [place[axis] for place in drawn]
                    assert max(places) - min(places) > 0.6 * size[length]
        page.get_by_role("button", name="Clear filter").click()
        come_to_rest(page)
        assert page.evaluate("Math.abs(kept.getViewPosition().x) < 1")
        assert opened.all_faults() == []


def test_a_kind_alone_is_saved_as_a_picture(opened: Opened) -> None:
    opened.page.locator("button[data-only='skill']").click(force=True)
    with opened.page.expect_download() as download:
        opened.page.click("#png")

    assert download.value.suggested_filename == "skillgraph.png"


def test_escape_empties_the_search_and_leaves_no_frame_around_the_details(opened: Opened) -> None:
    search(opened, "Rust")
    opened.page.keyboard.press("Escape")

    assert opened.page.locator("#search").input_value() == ""
    assert opened.page.evaluate("getComputedStyle(document.querySelector('#details')).outlineStyle") == "none"


def test_who_skips_the_head_of_the_page_is_in_what_is_shown(opened: Opened) -> None:
    for tab, panel in (("Graph", "details"), ("Statements", "view-statements"), ("Charts", "view-charts")):
        opened.page.get_by_role("tab", name=tab).click()
        opened.page.locator("a.skip").focus()
        opened.page.keyboard.press("Enter")

        assert opened.page.evaluate("document.activeElement.id") == panel
        assert opened.page.evaluate(TAB).startswith(tab)


def test_a_row_is_aligned_to_its_first_line(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#statements", viewport={"width": 900, "height": 700}) as opened:
        tops = opened.page.evaluate("""
          [...document.querySelectorAll('#statements tr')].filter(row => row.cells.length > 1).map(row =>
            [...row.cells].filter(cell => cell.textContent.trim()).map(cell => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return Math.min(...[...range.getClientRects()].filter(box => box.width).map(box => box.top));
            }))
        """)

    assert len(tops) > 5
    assert all(max(row) - min(row) < 4 for row in tops)


#: Where a line is: a pixel beside its middle, and seven.
PLACES = """
  (id => {
    const box = document.querySelector('canvas').getBoundingClientRect();
    const {from, to, edgeType} = kept.body.edges[id];
    const {x, y} = kept.canvasToDOM(edgeType.getPoint(0.5));
    const [dx, dy] = [to.x - from.x, to.y - from.y], long = Math.hypot(dx, dy);
    const beside = n => [box.x + x - n * dy / long, box.y + y + n * dx / long];
    return {on: beside(1), near: beside(7)};
  })
"""


def test_no_click_at_rest_opens_a_statement(browser: Any, tmp_path: Path) -> None:
    many = _written(tmp_path, skills=80, duties=40)
    random = Random(15)  # noqa: S311 -- places to click
    opened_by_click = []
    with open_page(browser, many, reduced_motion="reduce", early_script=KEEP_NETWORK) as opened:
        page = opened.page
        box = page.locator("#picture").bounding_box()
        for _ in range(200):
            place = (box["x"] + random.random() * box["width"], box["y"] + random.random() * box["height"])
            page.mouse.click(*place)
            opened_by_click.append(page.evaluate("location.hash").partition("=")[0])
            page.keyboard.press("Escape")
        assert opened.all_faults() == []

    assert "#statement" not in opened_by_click
    assert opened_by_click.count("#node") > 20


def test_after_a_focus_a_line_is_taken_within_three_pixels_and_shows_that_it_can_be(opened: Opened) -> None:
    page = opened.page
    search(opened, "Observability")
    come_to_rest(page)
    line = page.evaluate("Object.values(kept.body.data.edges.get()).find(e => e.label).id")
    places = page.evaluate(f"{PLACES}({line})")

    page.mouse.move(*places["near"])
    come_to_rest(page)
    assert page.locator("#hint").is_hidden()
    page.mouse.move(*places["on"])
    come_to_rest(page)
    said = page.locator("#hint").inner_text()
    assert page.evaluate("getComputedStyle(document.querySelector('canvas')).cursor") == "pointer"
    page.mouse.click(*places["on"])
    assert page.evaluate("location.hash").startswith("#statement=")
    assert heading(opened) == said


def test_a_symbol_under_the_pointer_says_what_it_is(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    rust = replace(catalog.concepts["concept:rust"], definition="A language that checks who owns what.")
    file = tmp_path / "page.html"
    text = render_page(replace(catalog, concepts={**catalog.concepts, rust.id: rust}))
    file.write_text(text, encoding="utf-8", newline="\n")

    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        place = page.evaluate("""(() => {
          const box = document.querySelector('canvas').getBoundingClientRect();
          const node = Object.values(kept.body.nodes).find(n => n.options.name === 'Rust');
          const at = kept.canvasToDOM({x: node.x, y: node.y});
          return [box.x + at.x, box.y + at.y];
        })()""")
        pixel = "document.querySelector('canvas').getContext('2d').getImageData(20, 20, 1, 1).data[3]"
        page.mouse.move(*place)
        come_to_rest(page)

        assert list(filter(None, page.locator("#hint").inner_text().split("\n"))) == [
            "Rust",
            "programming language, 2 statements",
            "tied to 1 other",
            "A language that checks who owns what.",
        ]
        assert page.evaluate(pixel) > 0  # the rest lies under a veil
        page.keyboard.press("Escape")
        assert page.locator("#hint").is_hidden()
        assert opened.all_faults() == []


def test_what_stands_further_left_is_read_first(opened: Opened) -> None:
    lefts = opened.page.evaluate("""
      [...document.querySelectorAll('#view-graph > section')].map(part => part.getBoundingClientRect().left)
    """)

    assert len(lefts) == 3
    assert lefts == sorted(lefts)
