"""What one gesture leaves is no trap for the next: hover, addresses, the legend, what a value leads to."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, come_to_rest, open_page
from skillgraph.rendering.page import render_page
from small_catalog import DOCUMENT, Guide, small_catalog, statement

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WIDE: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
#: Where a symbol stands on the screen, by its name.
PLACE_OF = """
name => {
  const box = document.querySelector('canvas').getBoundingClientRect();
  const at = kept.canvasToDOM(Object.values(kept.body.nodes).find(n => n.options.name === name));
  return [box.x + at.x, box.y + at.y];
}
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("second") / "guide.html"
    file.write_text(render_page(skillgraph.open_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.fixture
def network(browser: Any, guide: Path) -> Iterator[Opened]:
    with open_page(browser, guide, hash_="#all", early_script=KEEP_NETWORK, **WIDE) as opened:
        yield opened
        assert opened.all_faults() == []


def test_what_was_under_the_pointer_is_no_longer_lit_once_it_is_clicked(network: Opened) -> None:
    page = network.page
    come_to_rest(page)
    x, y = page.evaluate(PLACE_OF, "Python")
    page.mouse.move(x - 40, y - 30)
    page.mouse.move(x, y, steps=3)
    page.locator("#hint:visible").wait_for()
    page.mouse.click(x, y)
    page.mouse.move(x, y)  # as the browser tells a pointer that rests, once something else lies beneath it
    come_to_rest(page)

    assert page.evaluate("location.hash") == "#node=python"
    assert page.locator("#hint").is_hidden()
    page.mouse.move(*page.evaluate(PLACE_OF, "Python"))
    come_to_rest(page)
    assert page.locator("#hint").inner_text().startswith("Python")


def test_lit_names_stand_apart(network: Opened) -> None:
    page = network.page
    come_to_rest(page)
    page.evaluate("""() => {
      window.written = new Map();
      const drawing = CanvasRenderingContext2D.prototype, {fillText} = drawing;
      drawing.fillText = function (text, x, y) {
        // What is written over the veil begins at its top, in the middle.
        if (this.textBaseline === 'top' && this.textAlign === 'center') {
          const to = this.getTransform(), {width} = this.measureText(text), high = parseFloat(this.font);
          const [from, end] = [[x - width / 2, y + 0.2 * high], [x + width / 2, y + 0.9 * high]]
            .map(([across, down]) => to.transformPoint({x: across, y: down}));
          written.set(text, [from.x, from.y, end.x, end.y]);
        }
        return fillText.apply(this, arguments);
      };
    }""")
    page.mouse.move(*page.evaluate(PLACE_OF, "Machine learning"))
    page.locator("#hint:visible").wait_for()
    come_to_rest(page)
    boxes = page.evaluate("[...written.values()]")

    assert "Machine learning" in page.evaluate("[...written.keys()]")
    assert len(boxes) > 3
    assert not [
        (a, b)
        for n, a in enumerate(boxes)
        for b in boxes[:n]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def test_the_first_screen_says_under_the_pointer_what_each_thing_is(browser: Any, guide: Path) -> None:
    with open_page(browser, guide, **WIDE) as opened:
        page = opened.page
        python = page.locator("#strata a", has_text="Python").first
        python.hover()
        come_to_rest(page)
        said = [*filter(None, page.locator("#hint").inner_text().split("\n"))]
        assert said[:2] == ["Python", "programming language, 7 statements"]
        assert said[-1] == "A general-purpose programming language common in AI and data work."
        python.click()
        come_to_rest(page)
        assert page.locator("#hint").is_hidden()
        page.go_back()
        page.locator("#strata a", has_text="Java").first.focus()
        assert page.locator("#hint").inner_text().startswith("Java\n")
        page.keyboard.press("Escape")
        assert page.locator("#hint").is_hidden()
        assert opened.all_faults() == []


@pytest.mark.parametrize("options", [PHONE, WIDE], ids=["phone", "wide"])
def test_an_address_draws_the_same_whatever_was_drawn_before(
    browser: Any, guide: Path, options: dict[str, Any]
) -> None:
    drawn = """kept.body.data.nodes.get().filter(node => node.opacity === 1 && !node.hidden)
      .map(node => `${node.name} ${node.x} ${node.y}`).sort()"""
    with open_page(browser, guide, hash_="#node=aws", early_script=KEEP_NETWORK, **options) as opened:
        page = opened.page
        come_to_rest(page)
        fresh = page.evaluate(drawn), page.locator("#shown").inner_text()
        for _ in range(2):
            page.click("#tab-concepts")
            page.go_back()
            come_to_rest(page)
            assert (page.evaluate(drawn), page.locator("#shown").inner_text()) == fresh
        page.keyboard.press("Escape")
        page.go_back()
        come_to_rest(page)
        assert (page.evaluate(drawn), page.locator("#shown").inner_text()) == fresh
        assert opened.all_faults() == []


@pytest.mark.parametrize("options", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize("view", ["all", "concepts", "statements"])
def test_what_filters_stays_where_it_is_so_that_a_second_click_takes_it_back(
    browser: Any, guide: Path, view: str, options: dict[str, Any]
) -> None:
    with open_page(browser, guide, hash_=f"#{view}", **options) as opened:
        page = opened.page
        page.evaluate("document.querySelector('#legend details').open = true")
        page.evaluate("document.querySelector('#legend').scrollIntoView()")
        for name in ("desirable", "required"):
            button = page.locator(f"#facets button:text('{name}')")
            button.scroll_into_view_if_needed()
            come_to_rest(page)
            box = button.bounding_box()
            place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            page.mouse.click(*place)
            come_to_rest(page)
            assert page.evaluate("location.hash").endswith(f"&force={name}") or view != "all"
            assert button.get_attribute("aria-pressed") == "true"
            page.mouse.click(*place)
            come_to_rest(page)
            assert page.evaluate("location.hash") == f"#{view}"
        assert opened.all_faults() == []


@pytest.mark.parametrize("label", ["Experience", "Pay", "Rising", "Falling"])
def test_what_a_value_leads_to_stands_among_what_it_is_tied_to(browser: Any, guide: Path, label: str) -> None:
    with open_page(browser, guide, early_script=KEEP_NETWORK, **WIDE) as opened:
        page = opened.page
        page.locator(f".glance dt:text-is('{label}') + dd a").first.click()
        come_to_rest(page)
        around = page.evaluate(
            "kept.body.data.nodes.get().filter(node => node.opacity === 1).map(n => n.name)"
        )
        lines = page.evaluate(
            "kept.body.data.edges.get().filter(edge => !edge.hidden).map(edge => [edge.id, edge.dashes])"
        )
        shown = page.locator("#shown").inner_text()

        assert len(around) >= (4 if label == "Falling" else 12)
        assert ", with " in shown
        assert {"Python", "Communication"} <= {*around} or label in {"Rising", "Falling"}
        # What only stands beside is drawn apart.
        assert all(dashes == [1, 5] for name, dashes in lines if isinstance(name, str))
        assert ("stand beside it (dotted" in shown) == any(isinstance(name, str) for name, _ in lines)
        page.keyboard.press("Escape")
        come_to_rest(page)
        assert page.evaluate("location.hash") == ""
        assert opened.all_faults() == []


def test_on_a_phone_the_words_that_say_it_come_into_sight(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    text = render_page(small_catalog(), documents={DOCUMENT: Guide()}, title="Guide")
    file.write_text(text, encoding="utf-8", newline="\n")
    low = PHONE | {"viewport": {"width": 390, "height": 560}}
    with open_page(browser, file, **low) as opened:
        page = opened.page
        page.locator("#overview a[href^='#statement=']").first.tap()
        come_to_rest(page)
        box = page.locator("#panel blockquote").first.bounding_box()
        assert box["y"] > 0
        assert box["y"] + box["height"] <= 560
        assert page.locator(".stage").bounding_box()["y"] <= 0
        page.go_back()
        come_to_rest(page)
        assert page.evaluate("scrollY") == 0
        assert opened.all_faults() == []


def test_a_statement_has_one_passage_and_the_others_behind_more(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    ask = statement("engineer", "requires", "rust", 4, 5, 6)
    file = tmp_path / "page.html"
    text = render_page(
        replace(catalog, statements={**catalog.statements, ask.id: ask}), documents={DOCUMENT: Guide()}
    )
    file.write_text(text, encoding="utf-8", newline="\n")
    with open_page(browser, file, hash_="#node=rust", **PHONE) as opened:
        page = opened.page
        item = page.locator("#panel .items > li").first
        assert item.locator("blockquote:visible").count() == 1
        assert item.locator(".sentence").inner_text() == ask.sentence
        for seen in (3, 1, 3):
            item.get_by_text("2 more", exact=True).click()
            assert item.locator("blockquote:visible").count() == seen
        page.evaluate("location.hash = '#node=python'")
        come_to_rest(page)
        box = page.locator("#panel blockquote").first.bounding_box()
        assert 0 < box["y"] < 844 - 66
        assert opened.all_faults() == []
