"""What Back, Escape and another view leave of what stood there before."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import Opened, come_to_rest, open_page
from skillgraph.rendering.page import render_page


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("guide") / "page.html"
    file.write_text(render_page(skillgraph.open_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.fixture
def opened(browser: Any, guide: Path) -> Iterator[Opened]:
    with open_page(browser, guide, reduced_motion="reduce") as page:
        yield page
        assert page.all_faults() == []


def go_to(opened: Opened, address: str) -> None:
    opened.page.evaluate("address => { location.hash = address; }", address)
    come_to_rest(opened.page)


def press(opened: Opened, key: str) -> str:
    """Press a key; give the address to which it leads."""
    opened.page.keyboard.press(key)
    come_to_rest(opened.page)
    return str(opened.page.evaluate("location.hash"))


def test_escape_leads_to_everything_where_that_was_left_also_after_back(opened: Opened) -> None:
    page = opened.page
    page.click("#show-network")
    go_to(opened, "#node=python")
    page.locator("#panel button.concept", has_text="Programming languages").first.click()
    come_to_rest(page)
    page.go_back()
    come_to_rest(page)
    assert page.evaluate("location.hash") == "#node=python"

    assert press(opened, "Escape") == "#all"
    assert page.locator("#strata").is_hidden()


def test_escape_leads_to_everything_after_charts_and_graph(opened: Opened) -> None:
    go_to(opened, "#all")
    go_to(opened, "#node=rust")
    opened.page.click("#tab-charts")
    opened.page.click("#tab-graph")

    assert press(opened, "Escape") == "#all"


def test_back_to_what_was_looked_at_from_what_is_asked_for_leads_there(opened: Opened) -> None:
    page = opened.page
    go_to(opened, "#node=rust")
    page.click("#show-network")
    page.go_back()
    come_to_rest(page)

    assert press(opened, "Escape") == ""
    assert page.locator("#strata").is_visible()


PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
#: Counts how often the picture that nobody sees is measured.
COUNT_LAYOUTS = """
{
  window.layouts = 0;
  const {get} = Object.getOwnPropertyDescriptor(Element.prototype, 'clientWidth');
  Object.defineProperty(document.getElementById('picture'), 'clientWidth', {get() {
    window.layouts += document.getElementById('view-graph').classList.contains('current');
    return get.call(this);
  }});
}
"""
SHOWN = "document.getElementById('shown').textContent"


@pytest.mark.parametrize("address", ["#charts", "#concepts", "#statements&all", "#concepts&force=forecast"])
@pytest.mark.parametrize("size", [{}, PHONE], ids=["desktop", "phone"])
def test_how_much_is_shown_is_right_after_back_to_another_view(
    browser: Any, guide: Path, address: str, size: dict[str, Any]
) -> None:
    with open_page(browser, guide, hash_=address, reduced_motion="reduce", **size) as opened:
        page = opened.page
        page.click("#tab-graph")
        come_to_rest(page)
        before = page.evaluate(SHOWN)
        page.go_back()
        come_to_rest(page)
        go_to(opened, "#node=rust")
        looked = page.evaluate(SHOWN)
        page.go_back()
        come_to_rest(page)
        page.click("#tab-graph")
        come_to_rest(page)

        assert looked.startswith("3 of 671 ")
        assert page.evaluate(SHOWN) == before
        assert opened.all_faults() == []


def test_what_is_looked_at_in_a_table_is_told_as_the_graph_tells_it(browser: Any, guide: Path) -> None:
    with open_page(browser, guide, hash_="#node=rust&concepts") as opened:
        page = opened.page
        page.evaluate("document.querySelector('#view-concepts .sheet').scrollTop = 500")
        page.evaluate(COUNT_LAYOUTS)
        go_to(opened, "#node=python&concepts")
        scrolled = page.evaluate("document.querySelector('#view-concepts .sheet').scrollTop")
        page.go_back()
        come_to_rest(page)
        layouts = page.evaluate("window.layouts")
        page.click("#tab-graph")
        come_to_rest(page)

        assert scrolled == 500
        assert layouts == 0
        assert page.evaluate(SHOWN).startswith("3 of 671 ")
        assert opened.all_faults() == []
