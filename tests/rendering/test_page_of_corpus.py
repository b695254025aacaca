"""What the page of many documents says first: what they are, what is common, what sets roles apart."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browser import KEEP_NETWORK, come_to_rest, heading, open_page
from postings import Posting, make_postings
from skillgraph.answers.gap import skill_gap
from skillgraph.answers.spread import concepts_by_document
from skillgraph.counts.core import count_core
from skillgraph.counts.distinctive import find_distinctive
from skillgraph.counts.survey import Survey
from skillgraph.counts.trends import count_trends
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.findings import page_findings
from skillgraph.rendering.page.findings.distinctive_finding import roles_set_apart
from skillgraph.rendering.page.findings.documents_finding import documents_finding
from skillgraph.rendering.page.findings.finding import Finding
from skillgraph.rendering.page.views import View

#: Role -> what its documents ask for, beside English, which all do.
ROLES = {"Pilot": ("Sailing", 9), "Cook": ("Baking", 8), "Clerk": ("Typing", 6)}
COPIES = [Posting(["Sailing", "English"], role="Pilot", text="Pilot 0", date="2026-12-01")] * 2


def corpus(*more: Posting, apart: bool = True) -> Catalog:
    """Make documents about three roles, a month each; a role asks for a thing of its own, or not."""
    return make_postings(
        *(
            Posting([*([skill] if apart else []), "English"], f"2026-0{n + 1}-03", role, text=f"{role} {n}")
            for role, (skill, documents) in ROLES.items()
            for n in range(documents)
        ),
        *more,
    )


def findings(catalog: Catalog) -> list[Finding]:
    return [*page_findings(catalog, View(), apart=roles_set_apart(catalog, View()))]


def set_apart(catalog: Catalog) -> Finding:
    [found] = [finding for finding in findings(catalog) if "apart" in finding.heading]
    return found


def dated(*dates: str | None, copies: Sequence[str] = ()) -> Catalog:
    texts = [*map(str, range(len(dates))), *["0"] * len(copies)]
    return make_postings(
        *(Posting(["Latin"], d, text=t) for d, t in zip((*dates, *copies), texts, strict=True))
    )


@pytest.mark.parametrize(
    ("catalog", "said"),
    [
        (dated("2024-03-05", "2026-02-28"), "2 documents, all dated, 2024-03 to 2026-02"),
        (dated("2026-02-28", None, "2024-03-05"), "3 documents, 2 of them dated, 2024-03 to 2026-02"),
        (dated("2026-02-28", "2026-02-01", None), "3 documents, 2 of them dated, 2026-02"),
        (dated("2025", "2026-02", "2026-03-01"), "3 documents, all dated, 2025 to 2026-03"),
        (dated(None, None), "2 documents, none of them dated"),
        (dated("2026-02-28", None, copies=["2026-09-01"]), "3 documents, 2 of them dated, 2026-02"),
        (dated(None, "2026-02-28", None, copies=["2026-09-01"]), "4 documents, 2 of them dated, 2026-02"),
        (dated(None, copies=["2026-09-01"]), "2 documents, 1 of them dated"),
    ],
)
def test_the_first_thing_said_is_how_many_documents_of_which_dates(catalog: Catalog, said: str) -> None:
    assert documents_finding(catalog).heading == findings(catalog)[0].heading == said


def test_dates_and_what_is_not_counted_are_those_of_trends() -> None:
    catalog = corpus(*COPIES, Posting(["Latin"], date=None, text="undated"))
    trends = count_trends(Survey(catalog), step="month")

    told = documents_finding(catalog)

    first, last = (trends.periods[n].isoformat()[:7] for n in (0, -1))
    assert told.heading == f"26 documents, 25 of them dated, {first} to {last}"
    assert trends.copies == 2
    assert trends.undated == 1
    [(origin, count)] = trends.origins
    copies = "2 are near-copies of others and are not counted"
    assert told.note == f"{copies}; {count} of the other 24 are dated, by {origin} ({count})"
    assert told.table == ("chart=trends", "Trends")
    assert documents_finding(dated("2026-01-01", None)).note == "Dates come from text (1)"


def test_what_is_common_is_counted_over_the_documents_that_count() -> None:
    catalog = corpus(*COPIES)
    spread = {row.concept.label: len(row.documents) for row in concepts_by_document(catalog, DEFAULT_KINDS)}
    core = {row.label: row.share for row in count_core(Survey(catalog))}

    _, common, *_ = findings(catalog)

    assert common.heading == "English is asked for in 23 of 23 documents"
    told = {entry.label: entry.amount for group in common.groups for entry in group.entries}
    assert told == {label: f"{count} of 23" for label, count in spread.items()}
    assert told == {label: f"{share.asked} of {share.documents}" for label, share in core.items()}


def _numbers(found: Finding) -> dict[str, list[tuple[str, ...]]]:
    """Give for each role its things with both shares, wherever they stand."""
    return {
        group.label: [
            (entry.label, *re.findall(r"\d+ of \d+", f"{entry.amount} {entry.words}"))
            for entry in group.entries
        ]
        for group in (*found.groups, *found.rest)
    }


def test_what_sets_roles_apart_has_the_numbers_of_distinctive() -> None:
    catalog = corpus(*COPIES)

    found = set_apart(catalog)

    assert found.heading == "Pilot is set apart by Sailing, and 2 other roles by other things"
    assert _numbers(found) == {
        f"{role.label} ({role.documents} documents)": [
            (row.label, f"{row.inside.asked} of {row.inside.documents}",
             f"{row.outside.asked} of {row.outside.documents}")
            for row in role.rows[:3]
            if row.distinction.z > 0
        ]
        for role in find_distinctive(Survey(catalog))
    }  # fmt: skip
    assert _numbers(found)["Pilot (9 documents)"] == [("Sailing", "9 of 9", "0 of 14")]
    assert {entry.words for group in found.groups for entry in group.entries} == {
        "others 0 of 14, clear", "others 0 of 15, clear"
    }  # fmt: skip


def test_two_roles_stand_in_rows_and_the_others_behind_them() -> None:
    found = set_apart(corpus())

    assert [(group.label.split()[0], group.in_line) for group in found.groups] == [
        ("Pilot", False),
        ("Cook", False),
    ]
    assert [(group.label.split()[0], group.in_line) for group in found.rest] == [("Clerk", True)]
    assert found.rest[0].entries[0].words == "6 of 6, others 0 of 17, clear"


def test_what_may_be_chance_is_not_said_to_set_a_role_apart() -> None:
    catalog = corpus(
        *(Posting(["Chess"], role="Pilot", text=f"chess {n}") for n in range(3)),
        *(Posting(["Chess"], role="Cook", text=f"more {n}") for n in range(2)),
        apart=False,
    )

    found = set_apart(catalog)

    assert found.heading == "Nothing clearly sets a role apart"
    assert found.note.endswith(", but no more than chance may give among so many")
    assert "clear" not in " ".join(entry.words for group in found.groups for entry in group.entries)


def test_where_nothing_is_asked_for_more_often_nothing_is_said_of_it() -> None:
    assert not any("apart" in found.heading for found in findings(corpus(apart=False)))


@pytest.mark.parametrize("view", [View(role="concept:cook"), View()])
def test_a_page_of_one_role_or_of_one_document_compares_nothing(view: View) -> None:
    catalog = corpus() if view.role else make_postings(Posting(["Latin"]))

    assert roles_set_apart(catalog, view) == []


def test_the_gap_of_one_document_among_several_is_drawn_beside_that_of_all() -> None:
    catalog = make_postings(*(Posting(["Latin", "Greek"], role="Clerk", text=f"{n}") for n in range(2)))
    for role, document in (("concept:p1_clerk", "document:p1"), ("concept:clerk", None)):
        gap = skill_gap(catalog, role, have=["concept:latin"], document=document)

        page = render_page(catalog, view=View(role=role, gap=gap, have=("concept:latin",)))

        assert f"Gap to {catalog.concepts[role].label}" in page


def _without_charts(page: str) -> str:
    return re.sub(
        r'<section id="view-charts".*?</section>\n<section id="view-concepts"', "", page, flags=re.DOTALL
    )


def test_without_the_engine_the_page_is_the_same_save_what_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = corpus(*COPIES)
    counted = render_page(catalog)

    monkeypatch.setitem(sys.modules, "duckdb", None)
    uncounted = render_page(catalog)

    assert "23 of 23 documents" in uncounted
    assert "25 documents, all dated" in uncounted
    section = r'<section class="finding">\n<h2>Pilot is set apart.*?</section>\n'
    trends = r'<dt>(?:Trends|Rising)<dd class="names">.*| <a class="scripted" href="#chart=trends">Trends</a>'
    both = [re.sub(trends, "", _without_charts(page)) for page in (uncounted, counted)]
    assert both[0] == re.sub(section, "", both[1], flags=re.DOTALL)
    assert _without_charts(uncounted) != _without_charts(counted)


def _written(folder: Path, catalog: Catalog) -> Path:
    file = folder / "page.html"
    file.write_text(render_page(catalog), encoding="utf-8", newline="\n")
    return file


def test_what_sets_a_role_apart_lights_its_neighborhood(browser: Any, tmp_path: Path) -> None:
    file = _written(tmp_path, corpus())
    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        finding = page.locator(".finding", has_text="is set apart")
        for name in ("Sailing", "Baking"):
            finding.get_by_role("link", name=name, exact=True).hover()
            assert page.locator("#hint b").inner_text() == name
            finding.get_by_role("link", name=name, exact=True).click()
            assert heading(opened) == name
            page.keyboard.press("Escape")
            assert finding.is_visible()
        finding.get_by_text("More", exact=True).click()
        finding.get_by_role("link", name="Typing", exact=True).click()
        assert heading(opened) == "Typing"
        page.go_back()
        come_to_rest(page)
        page.get_by_role("link", name="Trends", exact=True).click()
        come_to_rest(page)
        assert page.locator("[id='chart=trends']").is_visible()
        assert opened.all_faults() == []


def test_how_much_the_picture_shows_stands_there_before_anything_answers(
    browser: Any, tmp_path: Path
) -> None:
    file = _written(tmp_path, corpus(*(Posting([f"Skill {n}", "English"], text=f"{n}") for n in range(170))))
    [written] = re.findall('<p id="shown" role="status">([^<]+)</p>', file.read_text("utf-8"))
    note = "document.addEventListener('DOMContentLoaded', () => { window.first = shown.firstChild; });"

    with open_page(browser, file, early_script=note, viewport={"width": 390, "height": 844}) as opened:
        assert written.startswith("150 of 17")
        assert opened.page.inner_text("#shown") == written
        assert opened.page.evaluate("window.first === document.getElementById('shown').firstChild")


@pytest.mark.parametrize("options", [{}, {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}])
def test_the_answers_of_a_corpus_can_be_read_by_everybody(
    browser: Any, tmp_path: Path, options: dict[str, Any]
) -> None:
    with open_page(browser, _written(tmp_path, corpus(*COPIES)), **options) as opened:
        assert opened.axe_violations() == []
        assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_near_copies_count_nowhere_in_table_and_filter(browser: Any, tmp_path: Path) -> None:
    with open_page(browser, _written(tmp_path, corpus(*COPIES)), hash_="#concepts") as opened:
        page = opened.page
        row = page.locator("#concepts tr", has=page.get_by_role("rowheader", name="Sailing", exact=True))
        page.wait_for_selector("#least", state="attached")
        assert row.locator("td").last.inner_text() == "9"
        assert page.locator("label[for=least]").inner_text() == "In at least 1 of 23 documents"
        assert page.locator("#least").get_attribute("max") == "23"
        page.goto(page.url.replace("#concepts", "#concepts&least=99"))
        come_to_rest(page)
        assert page.locator("label[for=least]").inner_text() == "In at least 23 of 23 documents"
        assert page.locator("#concepts tbody th").all_inner_texts() == ["English"]
        assert opened.all_faults() == []


def test_a_title_that_is_the_first_heading_too_is_said_once(browser: Any, tmp_path: Path) -> None:
    catalog = make_postings(Posting(["Latin"], text="1"), Posting(["Greek"], text="2"))
    first, second = catalog.documents.values()
    titled = {**catalog.documents, first.id: replace(first, label="All")}
    with open_page(browser, _written(tmp_path, replace(catalog, documents=titled))) as opened:
        page = opened.page
        page.click("#tab-statements")
        headings = page.locator("#statements th[scope=rowgroup]").all_inner_texts()
        assert headings == ["All", f"{second.label}: All"]
        for section in headings:
            rows = page.locator("#statements tbody").filter(has=page.get_by_text(section, exact=True))
            rows.locator("td button").first.click()
            assert page.locator(".evidence bdi").first.text_content() == section
            page.go_back()
        assert opened.all_faults() == []


@pytest.mark.parametrize("viewport", [{"width": 1366, "height": 768}, {"width": 390, "height": 844}], ids=str)
def test_a_long_amount_leaves_a_role_room_for_its_name(
    browser: Any, tmp_path: Path, viewport: dict[str, int]
) -> None:
    roles = ("Analytics Engineering Lead", "Analytics Engineering Manager")
    paid = (Posting(["SQL"], role=role, pay=(180_000, 190_000), text=role) for role in roles)
    file = _written(tmp_path, make_postings(*paid, Posting(["SQL"], text="3")))
    shares = """[...document.querySelectorAll('.rows li:has(a.amount) > span')]
      .map(name => name.getBoundingClientRect().width / name.parentElement.clientWidth)"""
    with open_page(browser, file, viewport=viewport) as opened:
        page = opened.page
        before = page.evaluate(shares)
        page.locator("a.amount").first.click()
        page.keyboard.press("Escape")
        come_to_rest(page)

        assert len(before) == 2
        assert min(*before, *page.evaluate(shares)) > 0.38
        assert opened.all_faults() == []


def test_of_several_documents_the_glance_says_what_pay_runs_from_and_to() -> None:
    paid = [Posting(["Latin"], role=f"Cook {n}", text=f"{n}", pay=(30_000 + n, 50_000 + n)) for n in (0, 9)]

    lines = [line for finding in page_findings(make_postings(*paid), View()) for line in finding.glance]

    [pay] = [line for line in lines if line.label == "Pay"]
    assert [(one.words, one.address) for one in pay.said] == [
        ("EUR 30,000 to EUR 50,009 per year; given for 2 roles", "chart=pay")
    ]


def test_the_glance_says_for_how_many_its_range_is_and_in_what_the_others_are_paid() -> None:
    paid = [Posting(["Latin"], role=f"Cook {n}", text=f"{n}", pay=(30_000 + n, 50_000 + n)) for n in range(3)]
    catalog = make_postings(*paid)
    *_, (last, figure) = (
        (made, made.figure) for made in catalog.statements.values() if made.figure and made.figure.currency
    )
    pounds = replace(last, figure=replace(figure, currency="GBP"))
    catalog = replace(catalog, statements={**catalog.statements, last.id: pounds})

    lines = [line for finding in page_findings(catalog, View()) for line in finding.glance]

    [pay] = [line for line in lines if line.label == "Pay"]
    assert [one.words for one in pay.said] == [
        "EUR 30,000 to EUR 50,001 per year for 2 of 3 roles, and 1 more amount in GBP"
    ]
