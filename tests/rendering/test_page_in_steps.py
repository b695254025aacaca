"""The picture waits until it is seen or asked for, and is set up in steps."""

import json
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import COUNT_CHANGES, KEEP_NETWORK, come_to_rest, open_page, search
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.views import View
from small_catalog import DOCUMENT, Guide, small_catalog

#: Is the library evaluated, and a network made of it?
STANDS = "[window.vis !== undefined, window.kept !== undefined]"
HOLD_TIMERS = """
addEventListener('ready', () => {
  window.setTimeout = () => 0;
  scheduler.yield = () => new Promise(() => {});
});
"""
#: Presses two buttons as soon as they are there, and keeps whether the page answers by then.
PRESS_EARLY = """
new MutationObserver((_, observer) => {
  const tab = document.getElementById('tab-statements');
  if (!tab) return;
  observer.disconnect();
  window.wasReady = document.documentElement.classList.contains('ready');
  document.getElementById('theme').click();
  tab.click();
}).observe(document, {childList: true, subtree: true});
"""
#: Clicks these in order, or presses Escape, as soon as the last element is there.
HURRY = """
new MutationObserver((_, observer) => {
  if (!document.getElementById('library')) return;
  observer.disconnect();
  window.wasReady = document.documentElement.classList.contains('ready');
  for (const name of GESTURES) {
    const how = {bubbles: true, cancelable: true};
    if (name === 'Escape') document.body.dispatchEvent(new KeyboardEvent('keydown', {key: name, ...how}));
    else document.querySelector(name).dispatchEvent(new MouseEvent('click', how));
  }
}).observe(document, {childList: true, subtree: true});
"""
#: Keeps where things stand when the page is read, which is before it answers.
KEEP_PLACES = """
window.placesNow = () => ['.stage', '#overview', '#legend', '#strata'].map(name => {
  const element = document.querySelector(name), box = element?.getBoundingClientRect();
  const isSeen = box?.height && getComputedStyle(element).visibility === 'visible' && box.top < innerHeight;
  return isSeen ? [name, Math.round(box.x), Math.round(box.y), Math.round(box.width)].join(' ') : '';
}).filter(Boolean);
new MutationObserver((_, observer) => {
  if (!document.getElementById('library')) return;
  observer.disconnect();
  window.placesBefore = window.placesNow();
}).observe(document, {childList: true, subtree: true});
"""
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


@pytest.fixture(scope="module")
def guide_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("steps") / "guide.html"
    file.write_text(render_page(skillgraph.open_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def focus_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("steps") / "focus.html"
    view = View(focus="concept:rag", hops=2)
    file.write_text(render_page(skillgraph.open_catalog(), view=view), encoding="utf-8", newline="\n")
    return file


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
    with open_page(browser, small_page, **PHONE) as opened:
        page = opened.page
        assert page.locator("#facets > *").count() == 0

        page.locator("#legend > details > summary").tap()

        page.locator("#facets > *").first.wait_for()
        assert opened.all_faults() == []


def test_what_is_pressed_before_the_page_answers_is_done_once_it_does(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, early_script=PRESS_EARLY) as opened:
        page = opened.page
        assert page.evaluate("window.wasReady") is False
        assert page.locator("#statements").is_visible()

        page.get_by_role("tab", name="Graph").click()

        assert page.locator("#statements").is_hidden()
        assert page.locator("html.dark").count() == 1
        page.locator("#theme").click()
        assert page.locator("html.dark").count() == 0
        assert opened.all_faults() == []


@pytest.mark.parametrize(
    ("gestures", "looked"),
    [
        (["Escape"], ""),
        (["#theme", "#theme", "Escape"], ""),
        (["Escape", "#overview a[href='#node=python']"], "Python"),
        (["#overview a[href='#node=python']", "#tab-concepts", "Escape", "#tab-graph"], ""),
    ],
    ids=str,
)
def test_all_that_is_pressed_early_is_done_in_order(
    browser: Any, small_page: Path, gestures: list[str], looked: str
) -> None:
    script = HURRY.replace("GESTURES", json.dumps(gestures))
    with open_page(browser, small_page, hash_="#node=rust", early_script=script) as opened:
        page = opened.page
        come_to_rest(page)
        assert page.evaluate("window.wasReady") is False
        assert page.locator("#overview").is_visible() is not bool(looked)
        assert page.locator("#panel h2").all_inner_texts() == [looked] * bool(looked)
        assert page.locator("html.dark").count() == 0

        search(opened, "Kubernetes")
        come_to_rest(page)
        page.keyboard.press("Escape")
        come_to_rest(page)

        assert page.locator("#overview").is_visible()
        assert opened.all_faults() == []


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("hash_", ["", "#node=leadership", "#all"])
def test_what_a_page_opens_with_stands_where_it_stood_before_the_page_answers(
    browser: Any, focus_page: Path, hash_: str, screen: dict[str, Any]
) -> None:
    with open_page(browser, focus_page, hash_=hash_, early_script=KEEP_PLACES, **screen) as opened:
        page = opened.page
        come_to_rest(page)
        before, now = page.evaluate("[window.placesBefore, window.placesNow()]")
        assert before
        assert set(before) <= set(now)

        page.keyboard.press("Escape")
        come_to_rest(page)

        assert page.locator("#overview").is_visible()
        assert opened.all_faults() == []


def test_what_is_asked_for_is_seen_before_the_page_answers(browser: Any, guide_page: Path) -> None:
    with open_page(browser, guide_page, early_script=KEEP_PLACES) as opened:
        page = opened.page
        come_to_rest(page)
        before = page.evaluate("window.placesBefore")
        assert [place.partition(" ")[0] for place in before] == [".stage", "#overview", "#strata"]
        assert before == page.evaluate("window.placesNow()")

        page.get_by_role("button", name="All 671").click()
        come_to_rest(page)

        assert page.locator("#legend").is_visible()


@pytest.mark.parametrize(
    "fault", ["delete window.ResizeObserver", "JSON.parse = () => { throw new Error('no data'); }"]
)
def test_a_script_that_fails_hides_no_answers(browser: Any, small_page: Path, fault: str) -> None:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(COUNT_CHANGES + fault)
    page.goto(small_page.absolute().as_uri() + "#node=rust")
    come_to_rest(page)
    assert len(faults) == 1
    assert page.locator("html.looking").count() == 0
    assert page.locator("#panel h2, #overview h2").filter(visible=True).count() > 0
    assert page.locator("#legend").is_visible()
    assert page.locator("#picture[aria-busy]").count() == 0

    page.evaluate("location.hash = '#node=python'")
    come_to_rest(page)

    assert page.locator("#panel h2, #overview h2").filter(visible=True).count() > 0
    assert page.locator("#legend").is_visible()
    context.close()


def test_a_picture_that_no_script_draws_is_not_busy(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, java_script_enabled=False) as opened:
        assert opened.page.locator("#picture").count() == 1
        assert opened.page.locator("[aria-busy]").count() == 0

    with open_page(browser, small_page, hash_="#statements") as opened:
        assert opened.page.locator("#picture[aria-busy=true]").count() == 1

        opened.page.get_by_role("tab", name="Graph").click()
        come_to_rest(opened.page)

        assert opened.page.locator("[aria-busy]").count() == 0
        assert opened.all_faults() == []
