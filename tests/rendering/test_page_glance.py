"""What stands above all findings: years and degrees, pay and what moves, each a link to its sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

import skillgraph
from browser import come_to_rest, open_page
from postings import Posting, make_postings
from skillgraph.answers.gap import skill_gap
from skillgraph.identifiers import local_name
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.model import Catalog, Figure, Statement
from skillgraph.rendering.charts import draw_charts
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.findings import page_findings
from skillgraph.rendering.page.findings.finding import Entry, Glance, parted
from skillgraph.rendering.page.views import View
from small_catalog import DOCUMENT, Guide, concept, small_catalog, statement

LEAD = "concept:lead-ai-backend-engineer"


def glances(catalog: Catalog, view: View | None = None, trends: str = "") -> list[Glance]:
    findings = page_findings(catalog, view or View(), trends=trends)
    return [line for finding in findings for line in finding.glance]


def words(lines: list[Glance]) -> dict[str, str]:
    return {
        line.label: "".join(one.words for one in line.said).replace("\N{NO-BREAK SPACE}", " ")
        for line in lines
    }


def with_statements(catalog: Catalog, *added: Statement) -> Catalog:
    return replace(catalog, statements={**catalog.statements, **{made.id: made for made in added}})


def change(number: int, measure: str, amount: int) -> Statement:
    figure = Figure(measure, value=Decimal(amount), unit="percent change", direction="increase")
    subject = ("python", "rust", "r", "kubernetes", "leadership")[number]
    return replace(statement(subject, "hasFigure", None, 8, figure=figure), id=f"statement:change{number}")


def moving(*changes: tuple[str, int]) -> Catalog:
    base = small_catalog()
    kept = {s.id: s for s in base.statements.values() if s.figure is None}
    return with_statements(
        replace(base, statements=kept), *(change(n, *one) for n, one in enumerate(changes))
    )


@pytest.fixture(scope="module")
def guide() -> Catalog:
    return skillgraph.open_catalog()


@pytest.fixture(scope="module")
def page_of_guide(guide: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("glance") / "guide.html"
    file.write_text(render_page(guide), encoding="utf-8", newline="\n")
    return file


def test_the_guide_tells_years_pay_and_what_moves_at_a_glance(guide: Catalog) -> None:
    assert words(glances(guide)) == {
        "Experience": "at least 5 years in AI/ML development; Bachelor's degree",
        "Pay": "$200,000 to $250,000 per year (estimate; in 2024, United States)",
        "Rising": "Large Language Models by 3,000 %, Natural Language Processing by 155 % (year over year) "
        "and 3 more",
        "Falling": "Backend Engineer by 14 %, Data Engineer by more than 20 % and 2 more",
        "Challenges": "Data Quality and Availability and 10 more",
    }


def test_what_a_role_asks_for_and_what_its_title_ends_in_is_named_first() -> None:
    """A larger change of what nobody asks for here stands behind them."""
    base = moving(("mentions", 30), ("mentions", 20), ("mentions", 10), ("mentions", 5), ("mentions", 90))
    titles = [concept(name, name.title(), "role") for name in ("engineer-in-chief", "gineer", "engineers")]
    own = concept("own", "engineer", "role")
    fall = Figure("mentions", value=Decimal(5), unit="percent change", direction="decrease")
    falls = [
        statement(one.id[8:], "hasFigure", None, 8, figure=replace(fall, value=Decimal(amount)))
        for amount, one in enumerate([own, *titles], start=2)
    ]
    catalog = with_statements(base, *falls)
    catalog = replace(catalog, concepts={**base.concepts, **{one.id: one for one in (*titles, own)}})

    told = words(glances(catalog))

    assert told["Rising"] == "Python by 30 %, Rust by 20 % and 3 more"
    assert told["Falling"].startswith("engineer by ")


def test_each_value_leads_to_the_statement_that_says_it(guide: Catalog) -> None:
    named = {local_name(curie): made for curie, made in guide.statements.items()}
    charts = {f"chart={chart.id}" for chart in draw_charts(guide)}

    for line in glances(guide):
        for one in (said for said in line.said if said.address):
            kind, _, slug = one.address.partition("=")
            if kind == "chart":
                assert one.address in charts
                continue
            if kind == "concepts&kinds":
                assert (slug, one.words) == ("challenge", "10\N{NO-BREAK SPACE}more")
                continue
            made = named[unquote(slug)]
            told = [guide.concepts[c].label for c in (made.subject, made.object) if c in guide.concepts]
            amount = [format_amount(made.figure)] if made.figure else []
            assert any(word in one.words for word in (*told, *amount)), (line.label, one)


def test_where_nothing_is_said_it_is_said_that_nothing_is() -> None:
    assert words(glances(moving())) == {
        "Experience": "no years and no degree asked for",
        "Pay": "none is given",
        "Rising": "nothing is said to rise or fall",
    }


def test_a_gap_tells_pay_and_what_moves_and_a_comparison_nothing(guide: Catalog) -> None:
    gap = skill_gap(guide, LEAD, have=["concept:python"])

    assert [*words(glances(guide, View(role=LEAD, gap=gap)))] == ["Pay", "Rising", "Falling", "Challenges"]


def corpus() -> Catalog:
    """Make dated documents of which ever more ask for Rust."""
    return make_postings(
        *(
            Posting(
                ["Latin", *(["Rust"] if n < 3 * month else [])], f"2026-0{month + 1}-03", text=f"{month} {n}"
            )
            for month in range(4)
            for n in range(9)
        )
    )


def test_several_dated_documents_tell_what_the_chart_of_trends_finds(browser: Any, tmp_path: Path) -> None:
    catalog = corpus()
    [chart] = [chart for chart in draw_charts(catalog) if chart.id == "trends"]
    assert chart.finding == "Rising: Rust"
    file = tmp_path / "corpus.html"
    file.write_text(render_page(catalog), encoding="utf-8", newline="\n")

    with open_page(browser, file) as opened:
        lines = opened.page.locator(".glance dd").all_inner_texts()
        opened.page.locator(".glance a", has_text="Rising: Rust").click()
        come_to_rest(opened.page)
        assert opened.page.locator('[id="chart=trends"]').is_visible()
        opened.page.go_back()
        come_to_rest(opened.page)
        assert opened.page.locator(".glance").is_visible()
        assert opened.all_faults() == []

    assert lines == ["none is given", "Rising: Rust"]
    assert words(glances(catalog))["Rising"] == "nothing is said to rise or fall"


def test_what_the_strip_says_wholly_is_no_finding_below_it(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    text = render_page(moving(), documents={DOCUMENT: Guide()})
    file.write_text(text, encoding="utf-8", newline="\n")

    with open_page(browser, file) as opened:
        said = opened.page.locator(".finding h2").all_inner_texts()
        assert not {"No pay is given", "Nothing is said to rise or fall"} & {*said}
        assert (
            opened.page.locator(".glance").inner_text().split("\n")[-1] == "nothing is said to rise or fall"
        )


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("label", ["Experience", "Pay", "Rising", "Falling"])
def test_one_click_opens_the_sentence_from_the_first_screen(
    browser: Any, page_of_guide: Path, label: str, width: int
) -> None:
    is_phone, size = width < 861, {"width": width, "height": 844 if width < 861 else 900}
    with open_page(browser, page_of_guide, viewport=size, has_touch=is_phone, is_mobile=is_phone) as opened:
        page = opened.page
        link = page.locator(f".glance dt:text-is('{label}') + dd a").first
        box, first = link.bounding_box(), page.locator(".finding .rows li").first.bounding_box()
        fold = page.locator("#overview").bounding_box()
        assert box["height"] >= 24
        assert box["y"] + box["height"] < first["y"] + first["height"] <= fold["y"] + fold["height"]
        link.tap() if is_phone else link.click()
        come_to_rest(page)
        assert page.locator("#panel").inner_text()
        assert "statement=" in page.url
        assert page.evaluate("document.activeElement.id") == "details"
        page.go_back()
        come_to_rest(page)
        assert link.is_visible()
        assert opened.all_faults() == []


def test_what_rises_most_is_the_same_in_panel_and_chart(guide: Catalog) -> None:
    several = moving(("job openings", 70), ("mentions", 30), ("job openings", 90), ("mentions", 3000))
    for catalog in (guide, several):
        [chart] = [chart for chart in draw_charts(catalog) if chart.id == "demand"]
        moves = next(f for f in page_findings(catalog, View()) if f.chart == "demand")

        for way, label in (("Up", "Rising"), ("Down", "Falling")):
            largest = re.search(rf"{way}: (.+?)(?:, | and | by )", chart.finding)
            if largest:
                assert largest[1] in words(glances(catalog))[label]
                assert re.search(f"{label}: .*{largest[1]}", moves.heading, re.IGNORECASE)


def test_rows_of_a_measure_stand_by_size_and_measures_are_not_mixed() -> None:
    catalog = moving(("job openings", 70), ("mentions", 30), ("job openings", 90), ("mentions", 3000))

    moves = next(f for f in page_findings(catalog, View()) if f.chart == "demand")

    assert [(group.label, [e.label for e in group.entries]) for group in moves.groups] == [
        ("mentions", ["Kubernetes", "Rust"]),
        ("job openings", ["R", "Python"]),
    ]
    assert moves.heading == "Rising: Kubernetes, R and 2 more"


def _parted(count: int) -> Iterator[list[str]]:
    first, rest = parted("", [Entry(f"{n}", "") for n in range(count)], at_once=3)
    for groups in (first, rest):
        yield [entry.label for group in groups for entry in group.entries]
        yield [str(group.more) for group in groups]


def test_a_single_row_more_is_told_at_once() -> None:
    assert [*_parted(4)] == [["0", "1", "2", "3"], ["0"], [], []]
    assert [*_parted(5)][2] == ["3", "4"]
    assert [len(labels) for labels in _parted(3 + 13)] == [3, 1, 13, 1]
    assert [*_parted(3 + 13)][3] == ["0"]
    assert [*_parted(3 + 14)][3] == ["2"]


def test_what_falls_is_listed_wholly(guide: Catalog) -> None:
    moves = next(f for f in page_findings(guide, View()) if f.chart == "demand")
    falling = {e.label for group in moves.groups for e in group.entries if e.sign == "fall"}

    assert len(falling) == 4


def test_without_javascript_what_looks_like_a_link_leads_somewhere(browser: Any, page_of_guide: Path) -> None:
    with open_page(browser, page_of_guide, java_script_enabled=False) as opened:
        page = opened.page
        for link in page.locator(".glance a, .rows a, .names a").all():
            line = link.evaluate("link => getComputedStyle(link).textDecorationLine")
            assert (line == "underline") == (link.get_attribute("href") or "").startswith("#chart=")
        remark = page.locator(".finding .chart-list").first
        assert remark.inner_text().endswith("sections, whoever asks: Chart")
        remark.locator("a").click()
        target = page.locator("[id='chart=skills']").bounding_box()
        assert 0 <= target["y"] < 200
