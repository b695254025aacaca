"""What a page is called: a document, or a role and who seeks it, or how many documents there are."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browser import come_to_rest, open_page
from postings import Posting, make_postings
from skillgraph.answers.gap import skill_gap
from skillgraph.model import Catalog, DocumentDate, DocumentPlace
from skillgraph.rendering.notebook import show_page
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.findings import page_findings
from skillgraph.rendering.page.page_title import page_title
from skillgraph.rendering.page.views import View
from small_catalog import DOCUMENT, concept, small_catalog, statement

ROLE = "concept:engineer"


def advertisement(*employers: str, title: str = "guide") -> Catalog:
    """Make a document that is called by the name of its file, of a role that employers seek in two places."""
    base = small_catalog()
    document = replace(
        base.documents[DOCUMENT],
        label=title,
        date=DocumentDate("2026-06-27", "file name"),
        places=(DocumentPlace("Berlin", "text"), DocumentPlace("UK", "text")),
    )
    named = {f"concept:{name.lower()}": concept(name.lower(), name, "employer") for name in employers}
    sought = [statement(name.lower(), "seeks", "engineer", 2) for name in employers]
    return replace(
        base,
        documents={DOCUMENT: document},
        concepts={**base.concepts, **named},
        statements={**base.statements, **{made.id: made for made in sought}},
    )


def test_a_document_without_a_title_is_called_by_its_role_and_employer() -> None:
    role = small_catalog().concepts[ROLE].label

    assert page_title(advertisement("Acme")) == f"{role}, Acme"
    assert page_title(advertisement()) == role
    assert page_title(advertisement("Acme", "Ajax")) == role
    assert page_title(advertisement("Acme", title="The guide")) == "The guide"


def test_many_documents_are_counted_and_two_are_named() -> None:
    many = make_postings(*(Posting(["Latin"], role="Clerk", text=f"{n}") for n in range(5)))
    two = make_postings(*(Posting(["Latin"], text=f"{n}") for n in range(2)))

    assert page_title(many) == "5 documents"
    assert page_title(many, role="concept:clerk") == "Clerk, 5 documents"
    assert page_title(two) == ", ".join(document.label for document in two.documents.values())
    assert "page “5 documents”" in str(show_page(many))


def test_a_page_of_what_one_of_many_documents_asks_is_called_as_that_document() -> None:
    many = make_postings(*(Posting(["Latin"], role="Clerk", text=f"{n}") for n in range(5)))
    titled = replace(many.documents["document:p1"], label="Clerk at the abbey")
    many = replace(many, documents={**many.documents, titled.id: titled})

    assert page_title(many, role="concept:p1_clerk") == "Clerk at the abbey"
    assert page_title(many, role="concept:p2_clerk") == "Clerk (p2)"  # its file alone tells it from others
    assert page_title(many, role="concept:clerk") == "Clerk, 5 documents"


def test_a_page_of_an_untitled_document_names_it_below_the_title(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(render_page(advertisement("Acme")), encoding="utf-8", newline="\n")

    with open_page(browser, file) as opened:
        page = opened.page
        role = small_catalog().concepts[ROLE].label
        assert page.locator("h1").inner_text() == f"{role}, Acme"
        assert page.title() == f"{role}, Acme \N{EN DASH} skill graph"
        assert page.locator(".heading p").inner_text().startswith("guide, 2026-06-27; ")
        page.locator(".glance a", has_text="Acme").click()
        come_to_rest(page)
        assert "statement=" in page.url
        assert page.title().startswith("acme seeks")
        page.keyboard.press("Escape")
        come_to_rest(page)
        assert page.title() == f"{role}, Acme \N{EN DASH} skill graph"
        assert opened.all_faults() == []


def test_who_seeks_a_role_and_where_is_told_at_a_glance() -> None:
    def told(catalog: Catalog) -> dict[str, str]:
        lines = [line for finding in page_findings(catalog, View()) for line in finding.glance]
        return {line.label: "".join(one.words for one in line.said) for line in lines}

    assert told(advertisement("Acme"))["Employer"] == "Acme; Berlin and UK"
    assert told(advertisement("Acme", "Ajax"))["Place"] == "Berlin and UK"
    assert not {"Employer", "Place"} & told(small_catalog()).keys()


@pytest.mark.parametrize(
    ("view", "title"),
    [
        (View(path=("concept:run-services", "concept:kubernetes")), "Path from Run services to Kubernetes"),
        (View(gap=skill_gap(small_catalog(), ROLE)), "Held and lacking for Service Engineer"),
    ],
)
def test_a_page_is_called_by_the_gap_or_path_that_it_opens_with(
    browser: Any, tmp_path: Path, view: View, title: str
) -> None:
    file = tmp_path / "page.html"
    catalog = small_catalog()
    file.write_text(render_page(catalog, view=view), encoding="utf-8", newline="\n")

    with open_page(browser, file) as opened:
        page = opened.page
        come_to_rest(page)
        assert page.locator("h1").inner_text() == title
        assert page.title() == f"{title} \N{EN DASH} skill graph"
        assert page.locator(".heading p").inner_text().startswith(f"{catalog.documents[DOCUMENT].label}; ")
        assert f"page “{title}”" in str(show_page(catalog, view=view))
        page.evaluate("location.hash = '#node=python'")
        come_to_rest(page)
        named = catalog.documents[DOCUMENT].label if view.path else title
        assert page.title() == f"Python \N{EN DASH} {named} \N{EN DASH} skill graph"
        assert opened.all_faults() == []


def test_a_page_that_opened_at_a_path_is_called_as_its_document_once_that_is_left(
    browser: Any, tmp_path: Path
) -> None:
    file, catalog = tmp_path / "page.html", small_catalog()
    view = View(path=("concept:run-services", "concept:kubernetes"))
    file.write_text(render_page(catalog, view=view), encoding="utf-8", newline="\n")
    label = catalog.documents[DOCUMENT].label

    with open_page(browser, file) as opened:
        page = opened.page
        come_to_rest(page)
        page.keyboard.press("Escape")
        come_to_rest(page)
        assert page.locator("h1").inner_text() == label
        assert page.title() == f"{label} \N{EN DASH} skill graph"
        assert label not in page.locator(".heading p").inner_text()
        page.click("#tab-charts")
        assert page.title() == f"Charts \N{EN DASH} {label} \N{EN DASH} skill graph"
        page.go_back()
        page.go_back()
        come_to_rest(page)
        assert page.locator("h1").inner_text() == "Path from Run services to Kubernetes"
        assert page.title() == "Path from Run services to Kubernetes \N{EN DASH} skill graph"
        assert opened.all_faults() == []
