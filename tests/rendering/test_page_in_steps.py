"""The picture waits until it is seen or asked for, and is set up in steps."""

from pathlib import Path
from typing import Any

import pytest

from browser import KEEP_NETWORK, open_page
from skillgraph.rendering.page import render_page
from small_catalog import DOCUMENT, Guide, small_catalog

#: Is the library evaluated, and a network made of it?
STANDS = "[window.vis !== undefined, window.kept !== undefined]"
HOLD_TIMERS = "window.setTimeout = () => 0; scheduler.yield = () => new Promise(() => {});"


@pytest.fixture(scope="module")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("steps") / "page.html"
    text = render_page(small_catalog(), documents={DOCUMENT: Guide()})
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def test_a_table_comes_without_the_library_and_the_graph_brings_it(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, hash_="#statements", early_script=KEEP_NETWORK) as opened:
        page = opened.page
        assert page.locator("#statements tbody tr").count() > 5
        assert page.evaluate(STANDS) == [False, False]

        page.get_by_role("tab", name="Graph").click()

        assert page.locator("#picture canvas").is_visible()
        assert page.evaluate(STANDS) == [True, True]
        assert opened.all_faults() == []


def test_paper_gets_a_picture_that_nobody_has_seen(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, hash_="#charts", early_script=KEEP_NETWORK) as opened:
        opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")

        assert opened.page.evaluate(STANDS) == [True, True]
        assert opened.all_faults() == []


def test_a_gesture_completes_what_waits_for_its_turn(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, hash_="#charts", early_script=KEEP_NETWORK + HOLD_TIMERS) as opened:
        page = opened.page
        page.get_by_role("tab", name="Graph").click()

        page.keyboard.press("/")
        page.keyboard.type("rust")
        page.keyboard.press("Enter")

        assert page.locator("#details h2:visible").first.inner_text() == "Rust"
        assert page.locator("#picture[aria-busy]").count() == 0
        assert opened.all_faults() == []


def test_on_a_phone_the_filters_are_made_once_the_legend_is_opened(browser: Any, small_page: Path) -> None:
    phone: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    with open_page(browser, small_page, **phone) as opened:
        page = opened.page
        assert page.locator("#facets > *").count() == 0

        page.locator("#legend > details > summary").tap()

        page.locator("#facets > *").first.wait_for()
        assert opened.all_faults() == []
