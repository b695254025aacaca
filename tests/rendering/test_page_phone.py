"""A phone: answers and picture on the first screen, one tap from each other, and names in the picture."""

import re
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page
from label_measures import measure_labels
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.views import View

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
TURNED = {"width": 844, "height": 390}
#: Where symbols of the network stand that are on the screen now, the large ones first.
ON_SCREEN = """
(() => {
  const frame = document.querySelector('.vis-network'), box = frame.getBoundingClientRect();
  return Object.values(kept.body.nodes).sort((a, b) => b.options.size - a.options.size)
    .map(n => kept.canvasToDOM(n)).map(({x, y}) => [x + box.x, y + box.y])
    .filter(([x, y]) => y < innerHeight && frame.contains(document.elementFromPoint(x, y)));
})()
"""

#: Links to charts whose comma stands on another line, in a panel of any width.
COMMAS_APART = """
(() => {
  const list = document.querySelector('.in-charts'), links = [...list.querySelectorAll('a')], apart = [];
  for (let width = 200; width < 400; width++) {
    list.style.width = `${width}px`;
    for (const link of links) {
      const comma = document.createRange();
      if (!link.nextSibling?.data) continue;
      comma.setStart(link.nextSibling, 0);
      comma.setEnd(link.nextSibling, 1);
      const isApart = comma.getBoundingClientRect().left < link.getBoundingClientRect().right - 1;
      if (isApart) apart.push(`${link.textContent} at ${width}`);
    }
  }
  list.style.width = '';
  return apart;
})()
"""

#: Cells of a table whose words stand beyond an edge of the screen or of their cell.
BEYOND = """
[...document.querySelectorAll('.table.current :is(td, th, caption)')].filter(cell => {
  const words = document.createRange();
  const edge = Math.min(innerWidth - 12, cell.getBoundingClientRect().right + 1);
  words.selectNodeContents(cell);
  return [...words.getClientRects()].some(({left, right}) => left < 0 || right > edge);
}).map(cell => cell.textContent)
"""

#: Keeps where captions of sectors are written, turned or not, and gives those that lie on a symbol.
KEEP_CAPTIONS = """
window.captions = new Map();
{
  const drawing = CanvasRenderingContext2D.prototype, {fillText} = drawing;
  drawing.fillText = function (text, x, y) {
    if (this.font.startsWith('600 ') && this.canvas.closest('#picture')) {
      const to = this.getTransform(), {width} = this.measureText(text);
      const from = -width * {left: 0, center: 0.5, right: 1}[this.textAlign];
      const high = parseFloat(this.font.split(' ')[1]);
      const ends = [[from, -high / 2], [from + width, high / 2]]
        .map(([across, down]) => to.transformPoint({x: x + across, y: y + down}));
      captions.set(text, ends.map(end => [end.x / devicePixelRatio, end.y / devicePixelRatio]));
    }
    return fillText.apply(this, arguments);
  };
}
"""
ON_SYMBOLS = """
[...captions].filter(([, [[x1, y1], [x2, y2]]]) => Object.values(kept.body.nodes).some(n => {
  const {x, y} = kept.canvasToDOM(n), radius = 0.8 * n.options.size * kept.getScale();
  return !n.options.hidden && x + radius > Math.min(x1, x2) && x - radius < Math.max(x1, x2)
    && y + radius > Math.min(y1, y2) && y - radius < Math.max(y1, y2);
})).map(([text]) => text)
"""
#: Adds up how far things moved while the page opened.
KEEP_SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => { for (const {value} of list.getEntries()) window.shifts += value; })
  .observe({type: 'layout-shift', buffered: true});
"""
#: Of what is looked at: names of symbols that stand there without one.
UNNAMED = """
kept.body.data.nodes.get().filter(node => node.opacity === 1 && !node.hidden && !node.label)
  .map(node => node.name)
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("phone") / "guide.html"
    file.write_text(render_page(skillgraph.open_catalog()), encoding="utf-8", newline="\n")
    return file


def tap(opened: Opened, name: str) -> None:
    opened.page.get_by_role("button", name=name, exact=True).tap()
    come_to_rest(opened.page)


def top_of(opened: Opened, selector: str) -> float:
    return float(opened.page.locator(selector).bounding_box()["y"])


def test_symbols_stand_on_the_first_screen_and_can_be_tapped_twice(browser: Any, guide: Path) -> None:
    options = {"reduced_motion": "reduce", "hash_": "#all", "early_script": KEEP_NETWORK, **PHONE}
    with open_page(browser, guide, **options) as opened:
        page = opened.page
        assert page.locator(".finding h2").first.is_visible()
        found = page.evaluate(ON_SCREEN)
        assert len(found) > 50
        assert page.locator("#jump").is_hidden()
        page.touchscreen.tap(*found[0])
        come_to_rest(page)
        first = heading(opened)
        beside = page.locator("canvas").bounding_box()
        page.touchscreen.tap(beside["x"] + 4, beside["y"] + 4)  # a finger misses, or was about to scroll
        come_to_rest(page)
        assert heading(opened) == first
        tap(opened, "Clear")
        assert page.evaluate("scrollY") == 0
        page.touchscreen.tap(*page.evaluate(ON_SCREEN)[0])
        come_to_rest(page)

        assert heading(opened) == first
        assert page.locator("#unfold").is_hidden()
        assert opened.all_faults() == []


def test_a_button_leads_from_the_answers_to_the_picture_and_back_as_often_as_one_likes(
    browser: Any, guide: Path
) -> None:
    with open_page(browser, guide, reduced_motion="reduce", **PHONE) as opened:
        page = opened.page
        tap(opened, "All answers")
        page.evaluate("scrollTo(0, 900)")
        for _ in range(2):
            tap(opened, "To the picture")
            assert 0 <= top_of(opened, "#picture") < 844 / 2
            tap(opened, "To the answers")
            assert 0 <= top_of(opened, ".glance") < 300
        tap(opened, "Fewer answers")

        assert page.evaluate("scrollY") == 0
        assert top_of(opened, "#picture") < 700
        assert opened.all_faults() == []


def test_the_button_covers_no_filter_and_is_there_again_below_them(browser: Any, guide: Path) -> None:
    covered = """
    [...document.querySelectorAll('#legend :is(button, select, input, summary)')].filter(one => {
      const [at, button] = [one, document.getElementById('jump')].map(it => it.getBoundingClientRect());
      const stands = getComputedStyle(document.getElementById('jump')).visibility === 'visible';
      return stands && button.height && at.bottom > button.top && at.top < button.bottom;
    }).map(one => one.dataset.kind ?? one.textContent)
    """
    with open_page(browser, guide, reduced_motion="reduce", **PHONE) as opened:
        page = opened.page
        page.locator("#legend summary", has_text="Legend").tap()
        first = top_of(opened, "#legend") + page.evaluate("scrollY")
        for place in range(int(first) - 900, int(first) + 200, 60):
            page.evaluate("place => scrollTo(0, place)", place)
            come_to_rest(page)
            assert page.evaluate(covered) == []
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        tap(opened, "To the picture")

        assert 0 <= top_of(opened, "#picture") < 844 / 2
        assert opened.all_faults() == []


def test_a_phone_that_is_turned_leads_to_the_picture_and_turned_back_shows_both(
    browser: Any, guide: Path
) -> None:
    options = {"reduced_motion": "reduce", "hash_": "#all", "early_script": KEEP_NETWORK, **PHONE}
    with open_page(browser, guide, **options) as opened:
        page = opened.page
        page.set_viewport_size(TURNED)
        come_to_rest(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= TURNED["width"]
        tap(opened, "To the picture")
        page.touchscreen.tap(*page.evaluate(ON_SCREEN)[0])
        come_to_rest(page)
        assert heading(opened)
        page.keyboard.press("Escape")
        page.set_viewport_size(PHONE["viewport"])
        page.evaluate("scrollTo(0, 0)")
        come_to_rest(page)

        assert len(page.evaluate(ON_SCREEN)) > 50
        assert page.locator("#jump").is_hidden()


def test_what_takes_the_focus_below_the_fold_is_unfolded(browser: Any, guide: Path) -> None:
    with open_page(browser, guide, **PHONE) as opened:
        page = opened.page
        page.locator(".finding a[href^='#statement']:visible").last.focus()
        come_to_rest(page)

        assert page.get_by_role("button", name="Fewer answers").get_attribute("aria-expanded") == "true"
        place = page.locator(":focus").bounding_box()
        assert 0 < place["y"] < 844 - 44


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_folded_unfolded_and_between_nothing_stands_in_anybodys_way(
    browser: Any, guide: Path, scheme: str
) -> None:
    with open_page(browser, guide, color_scheme=scheme, **PHONE) as opened:
        found = opened.axe_violations()
        tap(opened, "All answers")
        opened.page.evaluate("scrollTo(0, 600)")
        come_to_rest(opened.page)
        found += opened.axe_violations()

        assert found == []


def test_the_network_has_names_on_a_phone_and_zooming_in_names_more_of_what_is_seen(
    browser: Any, guide: Path
) -> None:
    seen = (
        "Object.values(kept.body.nodes).map(n => kept.canvasToDOM(n)).filter(({x, y}) => x > 0 && y > 0"
        " && x < kept.canvas.frame.clientWidth && y < kept.canvas.frame.clientHeight).length"
    )
    options = {"reduced_motion": "reduce", "hash_": "#all", "early_script": KEEP_NETWORK, **PHONE}
    with open_page(browser, guide, **options) as opened:
        page = opened.page
        come_to_rest(page)
        before, seen_before = measure_labels(page), page.evaluate(seen)
        page.locator("#zoom-in").tap()
        page.locator("#zoom-in").tap()
        come_to_rest(page)
        after, seen_after = measure_labels(page), page.evaluate(seen)

        assert before.labels >= 12
        assert before.over_labels == before.nearer_to_another == 0
        assert before.over_symbols <= 1  # the role, at whose feet its own duties begin
        assert after.labels / seen_after > before.labels / seen_before
        assert after.over_labels == after.nearer_to_another == 0


def test_all_that_stands_beside_a_concept_is_on_the_stage_of_a_phone_and_named(
    browser: Any, guide: Path
) -> None:
    lines = "kept.body.data.edges.get().filter(edge => typeof edge.id === 'string').map(edge => edge.to)"
    unseen = """
    kept.body.data.nodes.get().filter(node => node.opacity === 1).filter(node => {
      const {x, y} = kept.canvasToDOM(node), frame = kept.canvas.frame;
      return !node.label || x < 0 || y < 0 || x > frame.clientWidth || y > frame.clientHeight;
    }).map(node => node.name)
    """
    with open_page(browser, guide, hash_="#node=rag", early_script=KEEP_NETWORK, **PHONE) as opened:
        page = opened.page
        for name in ("Large Language Models", "Retrieval-Augmented Generation"):
            come_to_rest(page)
            assert len(page.evaluate(lines)) == 12
            assert page.evaluate(unseen) == []
            assert "12 of the " in page.locator("#shown").inner_text()
            page.locator("#panel").get_by_role("button", name=name, exact=True).first.tap()
        page.set_viewport_size({"width": 844, "height": 390})
        come_to_rest(page)
        assert 6 <= len(page.evaluate(lines)) <= 12
        assert page.evaluate(unseen) == []
        page.set_viewport_size(PHONE["viewport"])
        come_to_rest(page)
        assert len(page.evaluate(lines)) == 12


@pytest.mark.parametrize("size", [(390, 844), (320, 640)])
def test_no_caption_of_a_sector_lies_on_its_symbols(browser: Any, guide: Path, size: tuple[int, int]) -> None:
    screen = PHONE | {"viewport": dict(zip(("width", "height"), size, strict=True))}
    scripts = KEEP_NETWORK + KEEP_CAPTIONS
    with open_page(browser, guide, reduced_motion="reduce", early_script=scripts, **screen) as opened:
        opened.page.locator(".stage").evaluate("stage => stage.scrollIntoView()")
        come_to_rest(opened.page)

        assert opened.page.evaluate("captions.size") >= 10
        assert opened.page.evaluate("captions.has('deliverables 58')")
        assert opened.page.evaluate("captions.has('technologies 24')")
        assert opened.page.evaluate("captions.has('principles 6')") == (size[0] == 390)
        assert opened.page.evaluate(ON_SYMBOLS) == []


def test_what_finds_no_name_on_a_phone_is_counted_instead_and_named_below(browser: Any, guide: Path) -> None:
    options = {"reduced_motion": "reduce", "early_script": KEEP_NETWORK, **PHONE}
    with open_page(browser, guide, hash_="#node=python&hops=2", **options) as opened:
        page = opened.page
        for address in ("#node=python&hops=2", "#node=python", "#node=communication&hops=2", "#node=aws"):
            page.evaluate(f"location.hash = '{address}'")
            come_to_rest(page)
            shown = page.inner_text("#shown")
            assert page.evaluate(UNNAMED) == []
            assert ("more within 2 hops are not drawn" in shown) == ("hops=2" in address), address
            around = page.evaluate("kept.body.data.nodes.get().filter(node => node.opacity === 1).length")
            [counted] = re.findall(r"^(\d+) of", shown)
            assert int(counted) <= around
            assert around >= 9


@pytest.fixture(scope="module")
def gap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    catalog = skillgraph.open_catalog()
    role, have = "concept:lead-ai-backend-engineer", ("concept:python",)
    view = View(role=role, gap=skillgraph.skill_gap(catalog, role, have=have), have=have)
    file = tmp_path_factory.mktemp("phone") / "gap.html"
    file.write_text(render_page(catalog, view=view), encoding="utf-8", newline="\n")
    return file


def test_what_is_asked_for_in_a_gap_has_captions_in_short_after_a_filter_too(browser: Any, gap: Path) -> None:
    early = KEEP_NETWORK + KEEP_CAPTIONS
    named = "[...captions.keys()].map(words => words.replace(/ ?\\d+$/, '')).filter(Boolean)"
    with open_page(browser, gap, reduced_motion="reduce", early_script=early, **PHONE) as opened:
        page = opened.page
        for _ in range(2):
            come_to_rest(page)
            said = page.evaluate(named)
            assert {"not needed", "held"} & set(said)  # no room along the edge for both
            for state in ("missing", "headings", "years and", "not said"):
                assert state in said
            assert page.evaluate(ON_SYMBOLS) == []
            page.locator("#legend details").first.evaluate("legend => { legend.open = true; }")
            page.locator("[data-only=have]").tap()
            assert "only held" in page.title()
            page.evaluate("captions.clear()")
            page.locator("#show-all").tap()


def test_below_what_is_shown_of_a_gap_the_page_is_over(browser: Any, gap: Path) -> None:
    with open_page(browser, gap, **PHONE) as opened:
        end = "scrollY + document.querySelector('.legend').getBoundingClientRect().bottom"

        assert opened.page.evaluate(f"document.documentElement.scrollHeight - ({end})") < 2


@pytest.mark.parametrize("hash_", ["", "#all", "#node=python"])
def test_the_button_at_the_foot_is_a_bar_that_has_room_of_its_own_and_leaves_none_behind(
    browser: Any, guide: Path, hash_: str
) -> None:
    covered = """
    (() => {
      const bar = document.getElementById('jump').getBoundingClientRect();
      const {clientWidth} = document.documentElement;
      const ends = [...document.querySelectorAll('.legend, #details, .stage')]
        .map(part => part.getBoundingClientRect().bottom);
      const end = document.documentElement.scrollHeight - scrollY;
      return {beside: bar.height ? clientWidth - bar.width : 0, empty: end - Math.max(...ends) - bar.height,
        foot: bar.height ? innerHeight - bar.bottom : 0};
    })()
    """
    with open_page(browser, guide, hash_=hash_, reduced_motion="reduce", **PHONE) as opened:
        page = opened.page
        for place in (0, 300, 900, 99_999):
            page.evaluate("place => scrollTo(0, place)", place)
            come_to_rest(page)
            found = page.evaluate(covered)
            assert found["beside"] == 0, place
            assert abs(found["empty"]) < 2, place
            assert abs(found["foot"]) < 2, place


def test_a_wide_screen_folds_nothing(browser: Any, guide: Path) -> None:
    with open_page(browser, guide) as opened:
        assert opened.page.locator("#unfold").is_hidden()
        assert opened.page.locator("#jump").is_hidden()
        height = "getComputedStyle(document.getElementById('overview')).maxHeight"
        assert opened.page.evaluate(height) == "none"


def test_a_whole_row_of_what_is_asked_for_leads_to_its_concept(browser: Any, guide: Path) -> None:
    with open_page(browser, guide) as opened:
        page = opened.page
        row = page.locator("#strata li:has(span)").first
        name = row.locator("a").inner_text()
        box = row.bounding_box()
        page.mouse.click(box["x"] + box["width"] - 4, box["y"] + box["height"] - 4)

        assert heading(opened) == name


def test_no_line_begins_with_the_comma_after_a_chart(browser: Any, guide: Path) -> None:
    with open_page(browser, guide, hash_="#node=machine-learning", **PHONE) as opened:
        page = opened.page
        assert page.locator(".in-charts a").count() > 1
        assert page.evaluate(COMMAS_APART) == []

        page.locator(".in-charts a").last.tap()
        come_to_rest(page)

        assert page.locator("#view-charts").is_visible()


@pytest.mark.parametrize(("view", "column"), [("Statements", "Line"), ("Concepts", "Definition")])
def test_every_column_of_a_table_stands_on_the_screen_sorted_too(
    browser: Any, guide: Path, view: str, column: str
) -> None:
    with open_page(browser, guide, **PHONE) as opened:
        page = opened.page
        page.get_by_role("tab", name=view).tap()
        come_to_rest(page)
        assert page.evaluate(BEYOND) == []
        page.locator(".table.current thead").get_by_role("button", name=column).tap()
        come_to_rest(page)

        assert f"sort={column.lower()}" in page.evaluate("location.hash").replace("-", "")
        assert page.evaluate(BEYOND) == []
        assert page.get_by_role("columnheader").count() >= 4
        assert opened.axe_violations() == []
        assert opened.all_faults() == []


def test_how_many_rows_are_left_stands_above_the_legend_whenever_a_table_is_opened(
    browser: Any, guide: Path
) -> None:
    with open_page(browser, guide, **PHONE) as opened:
        page = opened.page
        for view in ("Statements", "Concepts", "Graph", "Statements", "Concepts"):
            page.get_by_role("tab", name=view).tap()
            come_to_rest(page)
            if view != "Graph":
                assert (
                    top_of(opened, ".current .pages")
                    < top_of(opened, "#legend")
                    < top_of(opened, ".current table")
                )
        assert opened.all_faults() == []


@pytest.mark.parametrize("height", [667, 844])
def test_the_bar_at_the_foot_covers_no_tool_of_a_focus_that_the_page_opens_with(
    browser: Any, tmp_path: Path, height: int
) -> None:
    file = tmp_path / "focus.html"
    text = render_page(skillgraph.open_catalog(), view=View(focus="concept:rag", hops=2))
    file.write_text(text, encoding="utf-8", newline="\n")
    options = PHONE | {"viewport": {"width": 390, "height": height}}
    with open_page(browser, file, reduced_motion="reduce", early_script=KEEP_SHIFTS, **options) as opened:
        page = opened.page
        for _ in range(2):
            come_to_rest(page)
            foot = top_of(opened, "#jump") if page.locator("#jump").is_visible() else height
            tools = page.locator(".tools").bounding_box()
            assert tools["y"] + tools["height"] <= foot + 1
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            come_to_rest(page)
            page.evaluate("scrollTo(0, 0)")

        assert page.evaluate("shifts") < 0.1
        assert opened.all_faults() == []
