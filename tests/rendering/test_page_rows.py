"""Rows that stand in the data alone: the page says of them what it says of those that are written."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browser import open_page
from skillgraph.model import Catalog
from skillgraph.rendering.page import content, render_page
from small_catalog import small_catalog

#: Which of the three parts a view shows, where not the details.
SHOWN = {"#concepts": 0, "#statements": 1}
VIEWS = ("#statements", "#concepts", "#node=rust", "#path=python,kubernetes")
WHAT_IS_SAID = r"""
() => ['concepts', 'statements', 'details'].map(id =>
  document.getElementById(id).textContent.replace(/\s+/g, ''))
"""


def named_catalog() -> Catalog:
    """Make a catalog whose sentences name what they are about, as those of documents do."""
    catalog = small_catalog()
    label = {curie: concept.label for curie, concept in catalog.concepts.items()}
    statements = {
        one.id: replace(one, sentence=f"{label[one.subject]} and {label[one.object or ''].lower()}")
        if one.subject in label and one.object in label
        else one
        for one in catalog.statements.values()
    }
    return replace(catalog, statements=statements)


def said_by(browser: Any, file: Path) -> list[Any]:
    found = []
    for view in VIEWS:
        with open_page(browser, file, hash_=view) as opened:
            said = opened.page.evaluate(WHAT_IS_SAID)
            found.append(said[SHOWN.get(view, 2)])
            assert not opened.all_faults()
    return found


def test_rows_that_are_not_written_say_the_same(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / f"{written}.html" for written in (1000, 2)]
    for file in files:
        monkeypatch.setattr(content, "ROWS_WRITTEN", int(file.stem))
        file.write_text(render_page(named_catalog()), encoding="utf-8", newline="\n")

    all_written, few_written = (said_by(browser, file) for file in files)

    assert few_written == all_written
