"""Answers and the page as a notebook shows them, and as a terminal does."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from browser import come_to_rest, open_browser, open_page
from skillgraph.answers.search import search_concepts
from skillgraph.errors import UnknownNameError
from skillgraph.model import Catalog, Concept
from skillgraph.rendering.notebook import show_page, show_table
from small_catalog import small_catalog

HOSTILE = "</td></table><script>window.hit('label')</script><img src=x onerror=\"hit('image')\">|`*<b>"

#: Follows the first link to a concept as soon as it is there, and keeps whether the page answers by then.
FOLLOW_EARLY = """
new MutationObserver((_, observer) => {
  const link = document.querySelector('a[href^="#node="]');
  if (!link) return;
  observer.disconnect();
  window.wasReady = document.documentElement.classList.contains('ready');
  link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
}).observe(document, {childList: true, subtree: true});
"""


class Tags(HTMLParser):
    """Notes the tags of a fragment, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= dict(attrs)

    def handle_data(self, data: str) -> None:
        self.texts += [data] if data.strip() else []


def hostile_catalog() -> Catalog:
    catalog = small_catalog()
    catalog.concepts["concept:hostile"] = Concept("concept:hostile", HOSTILE, "skill")
    return catalog


def test_a_table_shows_itself_in_a_notebook_and_in_a_terminal() -> None:
    shown = show_table(search_concepts(small_catalog(), "rust"))

    assert Tags(shown._repr_html_()).texts == ["concept", "match", "count", "Rust", "Rust", "2"]
    assert shown._repr_markdown_().splitlines()[0] == "| concept | match | count |"
    assert repr(shown).splitlines()[0].split() == ["concept", "match", "count"]


def test_a_label_that_is_markup_is_shown_as_text() -> None:
    hits = search_concepts(hostile_catalog(), "script")

    shown = show_table(hits)

    found = Tags(shown.html)
    assert hits[0].concept.label == HOSTILE
    assert set(found.tags) == {"table", "thead", "tr", "th", "tbody", "td"}
    assert HOSTILE in found.texts
    assert "<" not in shown.markdown.replace("<br>", "")


def test_no_row_and_no_text_is_cut() -> None:
    long = "x" * 5000

    shown = show_table([{"text": long}] * 200)

    assert shown.html.count(long) == shown.markdown.count(long) == shown.text.count(long) == 200


def test_columns_are_chosen_and_put_in_order() -> None:
    shown = show_table(search_concepts(small_catalog(), "rust"), columns=["count", "concept_id"])

    assert Tags(shown.html).texts == ["count", "concept_id", "2", "concept:rust"]


def test_a_column_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(UnknownNameError, match="no column 'kind'") as caught:
        show_table(search_concepts(small_catalog(), "rust"), columns=["kind"])

    assert caught.value.remedy == "choose among concept, concept_id, match, count"


def test_an_answer_without_rows_is_an_empty_table() -> None:
    assert Tags(show_table([]).html).texts == []


def test_the_page_stands_in_a_frame_that_may_run_scripts_and_nothing_of_the_notebook() -> None:
    shown = show_page(hostile_catalog(), title='"><script>', height_pixels=300)

    found = Tags(shown._repr_html_())
    assert found.tags == ["iframe"]
    assert found.attributes["sandbox"] == "allow-scripts allow-downloads"
    assert found.attributes["title"] == '"><script>'
    assert "height: 300px" in (found.attributes["style"] or "")
    assert (found.attributes["srcdoc"] or "").startswith("<!doctype html>")
    assert "<script>" not in shown.markdown


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


def test_the_page_works_inside_a_notebook(browser: Any, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><p>A cell.</p>{show_page(hostile_catalog()).html}", encoding="utf-8")

    with open_page(browser, notebook) as opened:
        frame = opened.page.frames[1]
        frame.locator("html.ready").wait_for()
        frame.locator("input[type=search]").first.fill("Rust")
        frame.locator("input[type=search]").first.press("Enter")
        shown = frame.locator("body").inner_text()
        frame.locator("a.skip").focus()
        opened.page.keyboard.press("Enter")
        focused = frame.evaluate("document.activeElement.id")
        come_to_rest(frame)
        frame.get_by_role("tab", name="Charts").click()
        come_to_rest(frame)
        frame.locator('#view-charts svg a[href^="#node="]').first.click()
        address = frame.evaluate("location.href")

    assert "Rust" in shown
    assert focused == "details"
    assert address.startswith("about:srcdoc#node=")
    assert opened.faults == []


def test_a_link_that_is_clicked_before_the_page_answers_leads_the_frame_not_away(
    browser: Any, tmp_path: Path
) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><p>A cell.</p>{show_page(small_catalog()).html}", encoding="utf-8")

    was_ready = True
    for _ in range(5):  # where others have the processor, the page may be ready before it is looked at
        with open_page(browser, notebook, early_script=FOLLOW_EARLY) as opened:
            frame = opened.page.frames[1]
            frame.locator("html.ready").wait_for()
            address, was_ready = frame.evaluate("[location.href, window.wasReady]")
            assert address.startswith("about:srcdoc#node=")
            assert frame.locator("#overview").is_hidden()

            frame.locator("#panel").get_by_role("button", name="Clear").click()

            assert frame.locator("#overview").is_visible()
            assert frame.evaluate("location.protocol") == "about:"
            assert opened.faults == []
        if not was_ready:
            break
    assert not was_ready
