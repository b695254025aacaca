"""Of a concept the details say first who asks for it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browser import Opened, come_to_rest, open_page, search
from skillgraph.model import Catalog
from skillgraph.rendering.page import render_page
from skillgraph.store.opening import open_catalog
from small_catalog import DOCUMENT, Guide, concept, small_catalog, statement


def with_asking() -> Catalog:
    """Make a skill of which much is stated before two roles ask for it, the role of the page last."""
    catalog = small_catalog()
    made = [
        statement("rust", "classifiedAs", "observability", 2),
        statement("run-services", "worksWith", "rust", 2),
        statement("apprentice", "prefers", "rust", 5, modality="desirable"),
        statement("apprentice", "requires", "rust", 5, modality="required"),
    ]
    others = [one for one in catalog.statements.values() if one.object != "concept:rust"]
    own = [one for one in catalog.statements.values() if one.object == "concept:rust"]
    return replace(
        catalog,
        concepts={**catalog.concepts, "concept:apprentice": concept("apprentice", "Apprentice", "role")},
        statements={one.id: one for one in [*made, *others, *own]},
    )


def over_documents() -> Catalog:
    """Make documents of which one names one role, two another."""
    catalog = with_asking()
    asking = statement("engineer", "requires", "rust", 6)
    documents = {of: replace(catalog.documents[DOCUMENT], id=of) for of in ("document:d1", "document:d2")}
    sections = {
        key.replace(DOCUMENT, of): replace(one, id=one.id.replace(DOCUMENT, of))
        for of in documents
        for key, one in catalog.sections.items()
    }
    passages = {
        (of, name): replace(one, document=of, section=one.section.replace(DOCUMENT, of))
        for of in documents
        for (_, name), one in catalog.passages.items()
    }
    more = [
        replace(
            asking,
            id=f"{asking.id}.d{n}",
            evidence=tuple(replace(one, document=of) for one in asking.evidence),
        )
        for n, of in enumerate(documents, 1)
    ]
    return replace(
        catalog,
        documents={**catalog.documents, **documents},
        sections={**catalog.sections, **sections},
        passages={**catalog.passages, **passages},
        statements={**catalog.statements, **{one.id: one for one in more}},
    )


def written(folder: Path, catalog: Catalog) -> Path:
    file = folder / "page.html"
    file.write_text(render_page(catalog, documents={DOCUMENT: Guide()}), encoding="utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("guide"), open_catalog())


def groups(opened: Opened) -> list[str]:
    return list(opened.page.locator("#panel h3").all_inner_texts())


def test_the_firmest_requirement_comes_first_and_is_open(browser: Any, tmp_path: Path) -> None:
    with open_page(browser, written(tmp_path, with_asking())) as opened:
        search(opened, "Rust")
        page = opened.page

        assert groups(opened)[:5] == [
            "is required by (2)",
            "is preferred by (1)",
            "has the figure (1)",
            "is classified as (1)",
            "is worked with by (1)",
        ]
        roles = page.locator("#panel .items").first.locator(".concept .name").all_inner_texts()
        assert roles == ["Service Engineer", "Apprentice"]
        opens = page.locator("#panel details.evidence").evaluate_all("all => all.map(one => one.open)")
        assert opens == [True] + [False] * (len(opens) - 1)
        assert "Languages: Python, Rust or R" in page.locator("#panel blockquote").first.inner_text()
        assert opened.axe_violations() == []

        page.locator("#panel .concept", has_text="Apprentice").first.click()
        page.go_back()
        come_to_rest(page)
        assert groups(opened)[0] == "is required by (2)"
        assert opened.all_faults() == []


def test_of_several_documents_the_role_of_most_comes_first(browser: Any, tmp_path: Path) -> None:
    with open_page(browser, written(tmp_path, over_documents())) as opened:
        search(opened, "Rust")

        roles = opened.page.locator("#panel .items").first.locator(".concept .name").all_inner_texts()
        assert roles[:3] == ["Service Engineer"] * 3
        assert roles[-1] == "Apprentice"


@pytest.mark.parametrize("name", ["Machine learning", "Python", "Leadership"])
def test_what_a_name_of_the_strata_opens_is_its_requirement(browser: Any, tmp_path: Path, name: str) -> None:
    with open_page(browser, written(tmp_path, open_catalog())) as opened:
        opened.page.locator("#strata a", has_text=name).first.click()

        assert groups(opened)[0].startswith("is required by")
        assert opened.page.locator("#panel .items .name").first.inner_text() == "Lead AI Backend Engineer"
        assert opened.page.locator("#panel details.evidence:not(.matches)").first.evaluate("one => one.open")


@pytest.mark.parametrize(
    ("looked", "then", "first"),
    [
        ("Backend Engineer", "Salary", "demand: 14 percent decrease, no period given"),
        (
            "Entry-Level AI Engineer",
            "AI Engineer",
            "salary: $110,000 to $115,000 per year, in 2024, United States",
        ),
        ("Lead AI Backend Engineer", "AI expertise", "expected salary range: $200,000 to $250,000"),
    ],
)
def test_what_a_figure_says_stands_before_what_a_heading_says_also_when_gone_back_to(
    browser: Any, guide: Path, looked: str, then: str, first: str
) -> None:
    with open_page(browser, guide, reduced_motion="reduce") as opened:
        page = opened.page
        search(opened, looked)
        for _ in range(2):
            come_to_rest(page)
            assert groups(opened)[0].startswith("has the figure")
            item = page.locator("#panel .items > li").first
            assert item.locator(".chips span").first.inner_text().startswith(first)
            assert item.locator("details.evidence").evaluate("one => one.open")
            page.locator("#panel .concept", has_text=then).first.click()
            come_to_rest(page)
            page.go_back()
        assert opened.all_faults() == []


def test_a_role_says_first_what_it_asks_for_with_force(browser: Any, tmp_path: Path) -> None:
    with open_page(browser, written(tmp_path, with_asking())) as opened:
        search(opened, "Service Engineer")

        assert groups(opened)[0] == "requires (3)"
