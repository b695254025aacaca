"""A figure that is looked at stands in the picture; a line keeps its color; what is counted leads on."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page
from skillgraph.rendering.page import render_page

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
PAY = "lead-ai-backend-engineer_has-figure_salary"
#: Keeps the words of the frame of the picture that is drawn last, and its box on the screen.
KEEP_FRAME = """
window.frame = null;
{
  const drawing = CanvasRenderingContext2D.prototype, {roundRect, fillText, clearRect} = drawing;
  drawing.clearRect = function (...box) {
    if (this.canvas.closest('#picture')) window.frame = null;
    return clearRect.apply(this, box);
  };
  drawing.roundRect = function (x, y, width, height, ...rest) {
    const to = this.getTransform(), sharp = devicePixelRatio;
    const [from, end] = [[x, y], [x + width, y + height]].map(([a, b]) => to.transformPoint({x: a, y: b}));
    window.frame = {words: [], box: [from.x, from.y, end.x, end.y].map(at => at / sharp)};
    return roundRect.call(this, x, y, width, height, ...rest);
  };
  drawing.fillText = function (text, ...rest) {
    if (window.frame && window.frame.words.length < 3) window.frame.words.push(text);
    return fillText.call(this, text, ...rest);
  };
}
"""
#: Symbols that lie under the frame.
UNDER_FRAME = """
Object.values(kept.body.nodes).filter(node => !node.options.hidden && node.options.opacity)
  .map(node => ({name: node.options.name, ...kept.canvasToDOM(node)}))
  .filter(({x, y}) => x > frame.box[0] && x < frame.box[2] && y > frame.box[1] && y < frame.box[3])
  .map(({name}) => name)
"""
COLOR = """
([from, to]) => kept.body.data.edges.get()
  .find(edge => !edge.hidden && edge.from === from && edge.to === to).color.color
"""
#: Of the answers what says how many more there are, and leads nowhere.
ONLY_COUNTED = """
[...document.querySelectorAll('#overview :is(.names, .rows + .quiet)')]
  .filter(part => /and [0-9,]+.more$/.test(part.textContent.trim()) && !part.lastElementChild?.matches('a'))
  .map(part => part.textContent)
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("figure") / "guide.html"
    file.write_text(render_page(skillgraph.open_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.fixture
def opened(browser: Any, guide: Path) -> Iterator[Opened]:
    scripts = KEEP_NETWORK + KEEP_FRAME
    with open_page(browser, guide, early_script=scripts, reduced_motion="reduce") as page:
        yield page
        assert page.all_faults() == []


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
def test_the_pay_that_is_clicked_is_framed_in_the_picture_until_it_is_left(
    browser: Any, guide: Path, screen: dict[str, Any]
) -> None:
    scripts = KEEP_NETWORK + KEEP_FRAME
    with open_page(browser, guide, early_script=scripts, reduced_motion="reduce", **screen) as opened:
        page = opened.page
        for _ in range(2):
            page.locator(f'.glance a[href$="{PAY}"]').click()
            come_to_rest(page)
            measure, *amount = page.evaluate("frame.words")
            assert measure == "expected salary range"
            assert " ".join(amount).startswith("$200,000 to $250,000 per year")
            assert page.evaluate(UNDER_FRAME) == []
            page.keyboard.press("Escape")
            come_to_rest(page)
        page.evaluate("location.hash = '#node=python'")
        come_to_rest(page)

        assert page.evaluate("frame") is None
        assert opened.all_faults() == []


def test_a_line_has_one_color_from_wherever_one_comes(opened: Opened) -> None:
    page, colors = opened.page, []
    for address in ("#node=python", "#node=lead-ai-backend-engineer", "#node=python&hops=2"):
        page.evaluate("address => { location.hash = address; }", address)
        come_to_rest(page)
        names = ["Lead AI Backend Engineer", "Python"]
        ends = page.evaluate(
            "names => names.map(name => kept.body.data.nodes.get().find(one => one.name === name).id)", names
        )
        colors.append(page.evaluate(COLOR, ends))

    assert len(set(colors)) == 1


@pytest.mark.parametrize("word", ["pay", "Salary", "wages"])
def test_a_word_for_pay_leads_to_the_pay_before_any_command(opened: Opened, word: str) -> None:
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type(word)
    rows = page.locator("#results li").all_inner_texts()
    pay = next(row for row in rows if row.startswith("Pay: $200,000 to $250,000"))
    assert all("skillgraph search" not in row for row in rows[: rows.index(pay)])

    page.locator("#results li", has_text="Pay: $200,000").click()
    come_to_rest(page)

    assert heading(opened).startswith("The expected salary range for Lead AI Backend Engineers")
    page.go_back()
    come_to_rest(page)
    assert page.locator(".glance").is_visible()


def test_what_is_counted_leads_to_where_it_stands_and_back_as_often_as_one_likes(opened: Opened) -> None:
    page = opened.page
    for _ in range(2):
        page.locator(".glance a", has_text="10").last.click()
        come_to_rest(page)
        assert "only challenges" in page.locator("#view-concepts [role=status]").inner_text()
        page.go_back()
        come_to_rest(page)
        assert page.locator(".glance").is_visible()
    page.locator(".names a", has_text=re.compile(r"^\d+ more$")).first.click()
    come_to_rest(page)

    assert "only required" in page.locator("#view-concepts [role=status]").inner_text()
    assert page.evaluate(ONLY_COUNTED) == []
