"""The search over statements: what no concept is called stands in the table, filtered by the words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser import Opened, come_to_rest, heading, open_page, reload, search
from skillgraph.rendering.page import render_page
from skillgraph.store.opening import open_catalog
from small_catalog import DOCUMENT, Guide, small_catalog


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("words") / "page.html"
    path.write_text(render_page(small_catalog(), documents={DOCUMENT: Guide()}), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file) as page:
        yield page
        assert page.all_faults() == []


def rows(opened: Opened) -> list[str]:
    return list(opened.page.locator("#statements tbody td:first-child").all_inner_texts())


def test_what_statements_say_is_the_last_row_and_leads_to_them(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("kubern")
    options = page.locator("#results li")
    assert options.all_inner_texts()[-1] == "In 3 statements: kubern"
    come_to_rest(page)
    assert opened.axe_violations() == []

    page.keyboard.press("ArrowUp")
    assert options.last.get_attribute("aria-selected") == "true"
    page.keyboard.press("Enter")

    assert page.evaluate("location.hash") == "#statements&words=kubern"
    assert len(rows(opened)) == 3
    assert all("kubernetes" in row for row in rows(opened))
    assert page.locator(".pages").inner_text().startswith("3 of 10 statements; only what says “kubern”")
    assert page.locator("#search").input_value() == "kubern"
    assert page.evaluate("document.activeElement.id") == "tab-statements"
    assert opened.axe_violations() == []

    page.locator("#statements td button").first.click()
    assert heading(opened) == rows(opened)[0]
    assert "words" not in page.evaluate("location.hash")  # what is looked at has all of its lines
    page.go_back()
    assert len(rows(opened)) == 3
    reload(opened)
    assert len(rows(opened)) == 3
    page.go_back()
    assert page.locator("#view-graph").is_visible()
    assert page.locator("#search").input_value() == ""


def test_enter_where_no_concept_is_found_leads_to_what_says_it(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("takes cost")
    assert page.locator("#results li").all_inner_texts() == [
        "No concept found in this graph. Try another word; beyond this page: skillgraph search 'takes cost'",
        "In 1 statement: takes cost",
    ]

    page.keyboard.press("Enter")

    assert rows(opened) == ["The preference takes cost into account."]
    page.keyboard.press("Escape")
    assert len(rows(opened)) == 10
    page.get_by_role("button", name="Undo").or_(page.locator("#tab-graph")).last.click()
    page.keyboard.press("ControlOrMeta+z")
    assert page.evaluate("location.hash").endswith("words=takes%20cost")


def test_a_word_is_met_from_its_beginning_whatever_its_case_and_in_a_figure(opened: Opened) -> None:
    page = opened.page
    for words, many in (
        ("RUST  require", 1),
        ("ust", 0),
        ("30.5", 1),
        ("", 10),
        ("<img src=x onerror=hit(1)>", 0),
    ):
        page.evaluate("words => { location.hash = `#statements&words=${encodeURIComponent(words)}`; }", words)
        come_to_rest(page)
        assert len(rows(opened)) == many, words


def test_the_words_filter_the_picture_too_and_are_cleared(opened: Opened) -> None:
    page = opened.page
    page.evaluate("location.hash = '#all&words=observability'")
    come_to_rest(page)

    assert "only what says “observability”" in page.locator("#shown").inner_text()
    search(opened, "Rust")
    assert "words" not in page.evaluate("location.hash")
    assert "Service Engineer" in page.locator("#panel").inner_text()
    page.go_back()
    come_to_rest(page)
    page.locator("#show-all").click()

    assert page.locator("#shown").inner_text() == "All 10 concepts and 8 lines shown"
    assert "words" not in page.evaluate("location.hash")


def test_a_path_is_sought_among_concepts_alone(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="Path", exact=True).click()

    page.keyboard.type("kubern")

    assert page.locator("#from-results li").count() == 1


def test_escape_leaves_nothing_that_was_sought_in_vain(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("zzqq")
    page.keyboard.press("Escape")

    assert page.locator("#search").input_value() == ""
    page.keyboard.type("rust")
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == "rust"  # it was found: a second time empties the field
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""


def test_of_the_guide_salary_leads_to_money(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(render_page(open_catalog()), encoding="utf-8", newline="\n")

    with open_page(browser, file) as opened:
        opened.page.keyboard.press("/")
        opened.page.keyboard.type("salary")
        opened.page.locator("#results li").last.click()

        assert any("$110,000 to $115,000" in row for row in rows(opened))
        opened.page.keyboard.press("/")
        opened.page.keyboard.type("$110,000")
        opened.page.keyboard.press("Enter")
        assert all("110,000" in row for row in rows(opened))
        assert rows(opened)
        assert opened.all_faults() == []
