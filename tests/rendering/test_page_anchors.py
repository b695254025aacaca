"""Addresses that are pasted, typed and gone back to: each opens where what it names begins."""

from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import come_to_rest, open_page
from skillgraph.rendering.page import render_page

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
WIDE: dict[str, Any] = {"viewport": {"width": 1366, "height": 768}}
#: Where the page's head stands, and how far the view's own box is scrolled.
PLACES = """
[document.querySelector('header').getBoundingClientRect().top,
  document.querySelector('.view.current .sheet, .charts.current')?.scrollTop ?? 0]
"""
SCROLL = """
{
  scrollTo(0, 700);
  document.querySelector('.view.current .sheet, .charts.current')?.scrollTo(0, 700);
}
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("anchors") / "guide.html"
    file.write_text(render_page(skillgraph.open_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.mark.parametrize("screen", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize("view", ["statements", "concepts", "charts"])
def test_a_view_opens_at_its_beginning_and_back_leads_to_where_it_was_left(
    browser: Any, guide: Path, view: str, screen: dict[str, Any]
) -> None:
    with open_page(browser, guide, hash_=f"#{view}", reduced_motion="reduce", **screen) as opened:
        page = opened.page
        come_to_rest(page)
        pasted = page.evaluate(PLACES)
        page.evaluate(SCROLL)
        come_to_rest(page)
        left = page.evaluate(PLACES)
        page.evaluate("location.hash = '#node=rust'")
        come_to_rest(page)
        page.go_back()
        come_to_rest(page)
        back = page.evaluate(PLACES)
        page.evaluate("location.hash = '#asked'")
        come_to_rest(page)
        page.evaluate("view => { location.hash = `#${view}`; }", view)
        come_to_rest(page)

        assert pasted == [0, 0]
        assert back == left != pasted
        assert page.evaluate(PLACES)[0] == 0
        assert opened.all_faults() == []


@pytest.mark.parametrize("anchor", ["details", "overview", "legend", "strata"])
def test_no_address_scrolls_the_head_of_a_wide_page_away(browser: Any, guide: Path, anchor: str) -> None:
    with open_page(browser, guide, hash_=f"#{anchor}", reduced_motion="reduce", **WIDE) as opened:
        page = opened.page
        come_to_rest(page)
        page.evaluate("scrollTo(0, 5000)")

        assert page.evaluate(PLACES)[0] == 0
        assert page.evaluate("document.documentElement.scrollHeight") == 768
