"""Charts on a phone: what each finds is near, and what is folded unfolds where something leads there."""

from pathlib import Path
from typing import Any

import pytest

from browser import Opened, come_to_rest, open_page
from skillgraph.answers.gap import skill_gap
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.views import View
from skillgraph.store.opening import open_catalog

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
ROLE = "concept:lead-ai-backend-engineer"
HEIGHT = "document.documentElement.scrollHeight"
TALL_BOXES = "[...document.querySelectorAll('.tall')]"
FOLDED = "[...document.querySelectorAll('.tall:not(.whole)')].map(box => box.id)"
IN_SIGHT = "element => { const {top, bottom} = element.getBoundingClientRect(); return [top, bottom]; }"


@pytest.fixture(scope="module")
def gap_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gap") / "gap.html"
    catalog = open_catalog()
    gap = skill_gap(catalog, ROLE, have=["concept:python"])
    text = render_page(catalog, view=View(role=ROLE, gap=gap, have=("concept:python",)))
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def is_folded(opened: Opened, chart: str) -> bool:
    return f"chart-{chart}-picture" in opened.page.evaluate(FOLDED)


def test_the_charts_of_a_gap_are_short_until_one_is_unfolded_and_again_once_it_is_folded(
    browser: Any, gap_page: Path
) -> None:
    with open_page(browser, gap_page, hash_="#charts", reduced_motion="reduce", **PHONE) as opened:
        page, figure = opened.page, opened.page.locator("[id='chart=gap']")
        before = page.evaluate(HEIGHT)
        assert before <= 8000
        figure.get_by_role("button", name="The whole chart").tap()
        unfolded = page.evaluate(HEIGHT)
        box = figure.locator(".chart-box").first
        assert box.evaluate("box => box.scrollHeight - box.clientHeight") <= 1

        figure.get_by_role("button", name="Less of it").tap()
        come_to_rest(page)

        assert unfolded > before + 300
        assert page.evaluate(HEIGHT) == before
        assert 0 <= figure.evaluate(IN_SIGHT)[0] < 60
        assert figure.get_by_role("button", name="The whole chart").get_attribute("aria-expanded") == "false"
        assert opened.axe_violations() == []
        assert opened.all_faults() == []


def test_a_chart_that_is_chosen_stands_whole_and_the_others_stay_folded(browser: Any, gap_page: Path) -> None:
    with open_page(browser, gap_page, hash_="#charts", **PHONE) as opened:
        page = opened.page
        assert is_folded(opened, "ladder")

        page.locator("nav.chart-list a", has_text="Career ladder").tap()
        come_to_rest(page)

        assert not is_folded(opened, "ladder")
        assert is_folded(opened, "gap")
        assert 0 <= page.locator("[id='chart=ladder']").evaluate(IN_SIGHT)[0] < 60
        assert opened.all_faults() == []


def test_back_from_a_mark_deep_in_a_chart_leads_to_it(browser: Any, gap_page: Path) -> None:
    with open_page(browser, gap_page, hash_="#charts", reduced_motion="reduce", **PHONE) as opened:
        page, figure = opened.page, opened.page.locator("[id='chart=conflicts']")
        last = figure.locator("svg a").last
        last.focus()
        come_to_rest(page)
        assert not is_folded(opened, "conflicts")
        top, bottom = last.evaluate(IN_SIGHT)
        assert 0 <= top < bottom <= 844

        page.keyboard.press("Enter")
        come_to_rest(page)
        page.reload()
        page.locator(".in-charts a").first.tap()
        come_to_rest(page)

        assert not is_folded(opened, page.evaluate("location.hash.split('chart=')[1]"))
        top, bottom = page.locator("svg .looked").first.evaluate(IN_SIGHT)
        assert 0 <= top < bottom <= 844
        assert opened.all_faults() == []


def test_paper_and_a_wide_screen_have_charts_whole(browser: Any, gap_page: Path) -> None:
    with open_page(browser, gap_page, hash_="#charts", **PHONE) as opened:
        page = opened.page
        whole = f"{TALL_BOXES}.every(box => box.scrollHeight <= box.clientHeight + 1)"
        assert not page.evaluate(whole)
        page.emulate_media(media="print")
        assert page.evaluate(whole)
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1366, "height": 768})

        assert page.evaluate(whole)
        assert page.locator(".fold").first.is_hidden()
