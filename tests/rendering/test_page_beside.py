"""What stands beside a concept of which little is stated: drawn apart, with its reason, and no statement."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, open_page
from skillgraph.rendering.page import render_page
from small_catalog import concept, small_catalog, statement

DOTTED = """
kept.body.data.edges.get().filter(edge => typeof edge.id === 'string').map(edge => ({
  name: kept.body.nodes[edge.to].options.name, dashes: edge.dashes, arrow: edge.arrows.to.enabled,
}))
"""


def written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beside")
    return written(folder / "guide.html", render_page(skillgraph.open_catalog()))


@pytest.fixture
def opened(browser: Any, guide: Path) -> Iterator[Opened]:
    with open_page(browser, guide, hash_="#node=rag", early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def test_a_thin_neighborhood_takes_in_what_stands_beside_it(opened: Opened) -> None:
    beside = opened.page.evaluate(DOTTED)

    names = [line["name"] for line in beside]
    assert len(names) >= 8
    assert "Large Language Models" in names[:2]
    assert "Lead AI Backend Engineer" not in names  # of it something is stated
    assert all(line["dashes"] == [1, 5] and not line["arrow"] for line in beside)
    assert (
        "with 1 within 1 hop, and 12 that stand beside it (dotted)"
        in opened.page.locator("#shown").inner_text()
    )


def test_each_says_why_it_stands_there(opened: Opened) -> None:
    said = opened.page.locator("#panel").inner_text()

    assert "stands beside it, no statement joins the two (12)" in said
    assert "Retrieval-Augmented Generation builds on Large Language Models." in said
    assert "Beside it in “Technical Skills”: is required by Lead AI Backend Engineer too." in said


def test_a_statement_between_two_that_only_stand_beside_is_not_drawn(opened: Opened) -> None:
    drawn = opened.page.evaluate(
        "kept.body.data.edges.get().filter(edge => typeof edge.id === 'number' && !edge.hidden).length"
    )

    assert drawn == 1


def test_more_hops_do_not_lead_through_a_hub_and_say_so(opened: Opened) -> None:
    opened.page.get_by_role("button", name="2 hops").click()

    said = opened.page.locator("#shown").inner_text()
    drawn = opened.page.evaluate("kept.body.data.nodes.get().filter(node => node.opacity === 1).length")
    assert "with 1 within 2 hops, not through Lead AI Backend Engineer, and 12 that stand beside it" in said
    assert drawn <= 60
    opened.page.get_by_role("button", name="3 hops").click()
    assert len(opened.page.evaluate(DOTTED)) == 12
    opened.page.keyboard.press("Escape")
    assert opened.page.evaluate(DOTTED) == []


def test_a_hub_that_is_looked_at_shows_all_that_it_is_tied_to(browser: Any, guide: Path) -> None:
    with open_page(browser, guide, hash_="#node=lead-ai-backend-engineer") as opened:
        assert "not through" not in opened.page.locator("#shown").inner_text()
        assert "with 241 within 1 hop" in opened.page.locator("#shown").inner_text()


def test_a_concept_of_which_much_is_stated_stands_alone(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    skills = [concept(f"s{n}", f"Skill {n}", "skill") for n in range(9)]
    tied = [statement("rust", "involves", f"s{n}", 4) for n in range(9)]
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, **{one.id: one for one in skills}},
        statements={**catalog.statements, **{one.id: one for one in tied}},
    )
    file = written(tmp_path / "page.html", render_page(catalog))

    with open_page(browser, file, hash_="#node=rust", early_script=KEEP_NETWORK) as opened:
        assert opened.page.evaluate(DOTTED) == []
