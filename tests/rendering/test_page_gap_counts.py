"""The page of a gap counts and colors alike in its chart, its legend, its picture and its tables."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser import KEEP_NETWORK, Opened, come_to_rest, open_page
from label_measures import drawn_looks, legend_looks
from skillgraph.cli.running import run_command


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gap") / "page.html"
    have = ("--have", "Python", "--have", "Docker")
    command = ("export", "html", "--gap", "--role", "Lead AI Backend Engineer", *have, "--to", str(file))
    assert run_command(command) == 0
    return file


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file, early_script=KEEP_NETWORK, reduced_motion="reduce") as page:
        yield page
        assert page.all_faults() == []


def test_whatever_a_gap_draws_stands_in_its_legend(opened: Opened) -> None:
    page = opened.page
    at_rest = drawn_looks(page)
    page.evaluate("location.hash = '#node=rag'")
    come_to_rest(page)
    beside = drawn_looks(page)

    assert at_rest | beside <= legend_looks(page)
    assert "hexagon" in {shape for shape, _ in beside - at_rest}


def test_the_chart_has_the_words_and_colors_of_the_legend(opened: Opened) -> None:
    page = opened.page
    legend = page.evaluate("""
      Object.fromEntries([...document.querySelectorAll('label:has(input[data-kind])')].map(label => [
        label.textContent.replace(label.lastElementChild.textContent, '').trim(),
        getComputedStyle(label.querySelector('.swatch')).fill]))
    """)
    page.click("#tab-charts")
    marks = page.evaluate("""
      [...document.querySelector("[id='chart=gap'] .row").querySelectorAll('.mark')].map(mark => {
        const {stroke, fill} = getComputedStyle(mark), words = mark.parentElement.querySelector('title');
        return [words.textContent.replace(/^All: [0-9]+ /, ''), stroke === 'none' ? fill : stroke,
          mark.classList[1]];
      })
    """)
    bars = {name: color for name, color, _ in marks}
    reading = page.locator("[id='chart=gap'] .reading").inner_text()

    assert len(bars) == 5
    assert {name: legend[name] for name in bars} == bars
    assert len({look for _, _, look in marks}) == 5  # not by color alone
    assert all(name in reading for name in bars)
    assert opened.axe_violations() == []


@pytest.mark.parametrize("view", ["graph", "concepts"])
def test_what_is_missing_is_one_number_wherever_it_is_counted(opened: Opened, view: str) -> None:
    page = opened.page
    counted = page.locator("label:has(input[data-kind=missing]) .count").inner_text()
    page.locator("button[data-only=missing]").click(force=True)
    page.click(f"#tab-{view}")
    come_to_rest(page)

    told = page.locator("#shown" if view == "graph" else "#view-concepts .pages [role=status]").inner_text()
    assert f"lack {counted}: first" in page.locator("#gap").text_content()
    assert told.startswith(f"{int(counted) + 1} of ")
    assert f"counted as {counted}, as one of a list is enough" in told

    page.keyboard.press("Escape")
    page.click("#tab-graph")
    come_to_rest(page)
    assert "counted as" not in str(page.locator("#shown").text_content())


@pytest.mark.parametrize("need", ["required", "desirable", "forecast"])
def test_how_firmly_it_is_asked_for_is_what_the_answer_says(opened: Opened, need: str) -> None:
    page = opened.page
    charted = page.evaluate("""
      [...document.querySelectorAll("[id='chart=gap'] title")].map(title => title.textContent)
    """)
    page.locator(f"#facets button:text('{need}')").click()
    come_to_rest(page)

    for state, words in (("missing", "missing"), ("near", "near"), ("have", "held")):
        counted = page.locator(f"label:has(input[data-kind={state}]) .count").inner_text()
        told = [title for title in charted if title.startswith(need.capitalize()) and title.endswith(words)]
        assert told == ([f"{need.capitalize()}: {counted} {words}"] if counted != "0" else [])
    page.click("#tab-concepts")
    come_to_rest(page)
    rows = page.locator("#concepts tbody th").all_inner_texts()
    assert ("Cloud services" in rows) == (need == "forecast")


def test_on_a_phone_each_part_of_a_bar_is_drawn(browser: Any, file: Path) -> None:
    phone: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    with open_page(browser, file, hash_="#chart=gap", **phone) as opened:
        widths = opened.page.evaluate("""
          [...document.querySelectorAll('.chart .mark')].map(mark => mark.getBoundingClientRect().width)
        """)

        assert len(widths) > 40
        assert min(widths) > 0
        assert opened.all_faults() == []


def test_each_choice_says_how_many_rows_it_leaves(browser: Any, file: Path) -> None:
    rows = "document.querySelector('#view-statements .pages [role=status]').textContent.split(' of ')[0]"
    with open_page(browser, file, hash_="#statements") as opened:
        page = opened.page
        page.locator("#facets button").first.wait_for()
        for button in page.locator("#facets button").all():
            told = button.inner_text().rpartition(" ")[2]
            button.click()
            come_to_rest(page)
            assert page.evaluate(rows) == told
            assert button.inner_text().rpartition(" ")[2] == told
            button.click()
        for name in ("status", "kind"):
            field = page.locator(f"#facets select[aria-label={name}]")
            for told in field.locator("option").all_inner_texts()[1:5]:
                field.select_option(label=told)
                come_to_rest(page)
                assert page.evaluate(rows) == told.rpartition(" ")[2]
            field.select_option("")
        assert opened.all_faults() == []


def test_what_the_filter_counts_is_named(opened: Opened) -> None:
    page = opened.page
    told = page.get_by_text("Filter (statements left)")
    count = re.search(r"desirable (\d+)", page.locator("#facets").inner_text())

    assert told.is_visible()
    assert told.bounding_box()["y"] < page.locator("#facets").bounding_box()["y"]
    page.get_by_role("button", name="desirable").click()
    page.locator("#tab-statements").click()
    assert count
    assert f"{count[1]} of " in page.locator("#view-statements .pages").inner_text()


def test_the_first_screen_says_what_was_put_in_what_of_it_is_held_and_what_is_near_through_it(
    opened: Opened,
) -> None:
    page = opened.page
    told = page.locator("#gap .glance").first
    lines = dict(zip(told.locator("dt").all_inner_texts(), told.locator("dd").all_inner_texts(), strict=True))

    assert " ".join(lines["You said"].split()) == "Python, Docker (not named in this graph)"
    assert lines["Held"] == "Python"
    for name in ("Python: Machine learning, ", "Docker: MLOps practices and tools, AWS and 3 more"):
        assert f"through {name}" in lines["Near"].replace("\N{NO-BREAK SPACE}", " ")
    assert "Lead AI Backend Engineer" in page.locator("#gap h2").first.inner_text()
    assert told.bounding_box()["y"] < page.locator(".glance", has_text="Pay").bounding_box()["y"]

    told.get_by_role("link", name="more").last.click()
    come_to_rest(page)
    assert page.evaluate("location.hash") == "#concepts&kinds=near"
    page.go_back()
    come_to_rest(page)
    told.get_by_role("link", name="Machine learning").click()
    come_to_rest(page)
    assert page.locator("#panel h2").inner_text() == "Machine learning"
    page.keyboard.press("Escape")
    assert told.is_visible()
