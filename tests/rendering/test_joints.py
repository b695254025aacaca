"""Names of files as titles: they break between their parts, and in none."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browser import come_to_rest, open_page
from skillgraph.rendering.charts.lettering import wrap
from skillgraph.rendering.joints import breakable
from skillgraph.rendering.page import render_page
from small_catalog import DOCUMENT, small_catalog

NAME = "jobad_2026-07-31_netflix_analytics-engineer.legal_counsel"
#: The letters before which a line begins, where it is not after a blank.
BROKEN = r"""
selector => [...document.querySelectorAll(selector)].filter(one => one.offsetParent).flatMap(one => {
  const found = [], walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  let last = null, before = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    [...node.data].forEach((letter, n) => {
      const range = document.createRange();
      range.setStart(node, n);
      range.setEnd(node, n + 1);
      const box = range.getBoundingClientRect();
      if (!box.width) return;
      if (last !== null && box.top > last + 4 && before.trim()) found.push(before);
      [last, before] = [box.top, letter];
    });
  }
  return found;
})
"""


def catalog_of_files() -> Any:
    base = small_catalog()
    own = replace(base.documents[DOCUMENT], label=NAME)
    other = replace(own, id="document:other", label=f"another_{NAME}")
    return replace(base, documents={DOCUMENT: own, other.id: other})


@pytest.mark.parametrize("width", [390, 340, 1366])
def test_a_name_of_a_file_breaks_between_its_parts_wherever_it_stands(
    browser: Any, tmp_path: Path, width: int
) -> None:
    file = tmp_path / "page.html"
    file.write_text(render_page(catalog_of_files()), encoding="utf-8", newline="\n")

    with open_page(browser, file, viewport={"width": width, "height": 844}) as opened:
        page = opened.page
        if width < 860:
            page.get_by_role("button", name="All answers").click()
        title = page.evaluate(BROKEN, "h1, .source dt")
        page.evaluate("location.hash = '#node=rust'")
        come_to_rest(page)
        evidence = page.evaluate(BROKEN, "#panel summary, #panel .evidence bdi")
        page.get_by_role("tab", name="Statements").click()
        rows = page.evaluate(BROKEN, "#statements th[scope=rowgroup]")

        assert width > 860 or len(title) > 2
        assert len(evidence) > 2
        assert {*title, *evidence, *rows} <= set("-_.,: \u203a")
        assert opened.all_faults() == []


def test_a_picture_breaks_a_name_between_its_parts() -> None:
    lines = wrap(NAME, 150, 12, lines=5)

    assert "".join(lines) == NAME
    assert len(lines) > 2
    assert all(line.endswith(("-", "_", ".")) for line in lines[:-1])


def test_a_word_without_parts_is_broken_where_the_line_ends() -> None:
    assert "".join(wrap("x" * 60, 150, 12, lines=9)) == "x" * 60


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Retrieval-Augmented Generation", "Retrieval-<wbr>Augmented Generation"),
        ("short_name.txt", "short_name.txt"),
        ("<b>_and_&amp;-all-the-rest", "&lt;b&gt;_and_&amp;amp;-all-<wbr>the-<wbr>rest"),
        ("-_leading--and..trailing-_", "-_leading--and..trailing-_"),
        ("", ""),
    ],
)
def test_long_words_alone_have_places_to_break_and_nothing_is_markup(text: str, written: str) -> None:
    assert str(breakable(text)) == written
