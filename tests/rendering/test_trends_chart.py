"""Trends that are counted, as small pictures: what they draw, lead to, say and leave out."""

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from browser import open_browser, open_page
from postings import Posting, make_postings
from skillgraph.model import Catalog, DocumentDate
from skillgraph.rendering.charts import draw_charts
from skillgraph.rendering.charts.chart import Chart
from skillgraph.rendering.charts.section import render_section
from skillgraph.rendering.charts.standalone import render_chart
from skillgraph.rendering.charts.svg import NARROW, Pen
from skillgraph.rendering.charts.trends import NEEDS_EXTRA, trends_chart
from skillgraph.rendering.page import render_page
from skillgraph.store.opening import open_catalog
from small_catalog import small_catalog

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</title><script>hit()</script>&\u202e\x00\u2028"


def corpus(*more: Posting, rising: str = "Baking") -> Catalog:
    """Make ten postings a month: one skill rises, Latin falls, and Chess stays."""
    months = [
        Posting(
            [*([rising] if day <= 3 * month else []), *(["Latin"] if day > 3 * month else []), "Chess?"],
            date=f"2026-0{month}-{day:02}",
        )
        for month in (1, 2, 3)
        for day in range(1, 11)
    ]
    return make_postings(*months, *more)


def drawn(chart: Chart) -> ET.Element:
    return ET.fromstring(render_chart(chart, source="30 documents"))  # noqa: S314 -- our own file


def titles(chart: Chart) -> list[str]:
    return [node.text or "" for node in drawn(chart).iter(f"{SVG}title")][1:]


@pytest.fixture(scope="module")
def chart() -> Chart:
    return trends_chart(corpus())


def test_what_rises_and_falls_is_the_finding(chart: Chart) -> None:
    assert chart.finding == "Rising: Baking. Falling: Latin"
    assert chart.title == "Trends, counted here"


def test_where_a_trend_hangs_on_one_document_the_finding_says_so() -> None:
    fragile = [
        Posting(["Python"] if day < hits else ["Chess"], date=f"2026-0{month}-{day + 1:02}")
        for month, hits in ((1, 5), (2, 0))
        for day in range(10)
    ]

    assert trends_chart(make_postings(*fragile)).finding == (
        "Rising: Chess (hangs on one document). Falling: Python (hangs on one document)"
    )


def test_a_point_says_its_share_with_its_interval_and_of_how_many(chart: Chart) -> None:
    assert titles(chart)[:3] == [
        "Baking, 2026-01: asked for by 3 of 10 documents, 30 % (11\N{EN DASH}60 %)",
        "Baking, 2026-02: asked for by 6 of 10 documents, 60 % (31\N{EN DASH}83 %)",
        "Baking, 2026-03: asked for by 9 of 10 documents, 90 % (60\N{EN DASH}98 %)",
    ]


def test_an_interval_is_drawn_through_every_point(chart: Chart) -> None:
    root = drawn(chart)
    points = list(root.iter(f"{SVG}circle"))
    lines = [node for node in root.iter(f"{SVG}line") if "mark" in node.get("class", "")]

    assert len(points) == len(lines) == 9
    for point, line in zip(points, lines, strict=True):
        assert float(line.get("y2", 0)) <= float(point.get("cy", 0)) <= float(line.get("y1", 0))


def test_rising_falling_and_unchanged_differ_in_heading_and_color(chart: Chart) -> None:
    topics = [node.text for node in drawn(chart).iter(f"{SVG}text") if node.get("class") == "topic"]
    looks = [node.get("class") for node in drawn(chart).iter(f"{SVG}circle")]

    assert topics == ["Rising", "Falling", "Asked for most, with no change shown"]
    assert looks == ["mark solid rise"] * 3 + ["mark solid fall"] * 3 + ["mark solid amount"] * 3


def test_the_reading_says_that_it_is_counted_how_tested_and_what_is_left_out() -> None:
    told = trends_chart(corpus(Posting(["Latin"], date=None), Posting(["Latin"], date="2026"))).reading

    assert told.startswith(
        "Counted here over 30 documents, 2026-01 to 2026-03, by month; claimed by no text."
    )
    assert "Cochran\N{EN DASH}Armitage" in told
    assert told.endswith(
        "Not counted: 1 document without a date, 1 document whose date tells no month. "
        "Dates come from: text (31)."
    )


def test_the_reading_names_trends_that_one_document_would_undo(chart: Chart) -> None:
    postings = [
        Posting(
            ["Latin", *(["Baking"] if month == 1 and day < 5 else [])], date=f"2026-0{month}-{day + 1:02}"
        )
        for month in (1, 2)
        for day in range(10)
    ]

    assert "Hangs on one document: Baking." in trends_chart(make_postings(*postings)).reading
    assert "Hangs on" not in chart.reading


def test_a_mark_leads_to_its_skill_and_the_table_to_the_documents(chart: Chart) -> None:
    page = render_section(corpus())

    assert chart.table.columns[-1] == "Dated documents that ask for it"
    assert [words.text for words in chart.table.rows[0][-1][:2]] == ["2026-03-09, p28", "2026-03-08, p27"]
    assert chart.table.rows[0][-1][-1].text == "and 12 more"
    figure, *_ = page[page.index('id="chart=trends"') :].split("</figure>")
    assert figure.count('href="#node=baking"') >= 5
    assert 'href="#statement=p28_1"' in figure


def test_a_period_without_documents_is_a_gap() -> None:
    catalog = make_postings(
        *(Posting(["Latin"], date=date) for date in ("2026-01-01", "2026-01-02", "2026-04-01"))
    )

    root = drawn(trends_chart(catalog))

    assert len(list(root.iter(f"{SVG}circle"))) == 2
    assert {"2026-02", "2026-03"} <= {node.text for node in root.iter(f"{SVG}text")}


def test_where_nothing_changes_more_of_what_is_asked_for_most_is_drawn() -> None:
    skills = [f"Skill {n}" for n in range(10)]
    catalog = make_postings(
        *(Posting(skills, date=f"2026-0{month}-{day:02}") for month in (1, 2) for day in (1, 2, 3))
    )

    chart = trends_chart(catalog)

    assert chart.finding == "No rise or fall shown in 6 documents"
    assert len([node for node in drawn(chart).iter(f"{SVG}text") if node.get("class") == "name"]) == 8


def test_few_documents_are_called_few() -> None:
    catalog = make_postings(*(Posting(["Latin"], date=f"2026-0{month}-01") for month in (1, 2)))

    chart = trends_chart(catalog)

    assert chart.finding == "2 documents are too few to tell a trend"
    topics = [node.text for node in drawn(chart).iter(f"{SVG}text") if node.get("class") == "topic"]
    assert topics == ["Asked for most; fewer than 5 documents each, too few for a trend"]


@pytest.mark.parametrize(
    ("dates", "step"),
    [
        ([f"2025-{month:02}-01" for month in range(1, 13)], "month"),
        (["2025-01-01", "2026-02-01"], "quarter"),
        (["2015-01-01", "2026-02-01"], "year"),
        (["2025", "2026"], "year"),
        (["2000", "2026"], "year"),
    ],
)
def test_the_step_is_the_shortest_that_has_room(dates: list[str], step: str) -> None:
    chart = trends_chart(make_postings(*(Posting(["Latin"], date=date) for date in dates)))

    assert f"by {step};" in chart.reading
    assert len(list(drawn(chart).iter(f"{SVG}circle"))) <= 12


def test_all_of_one_period_has_no_picture_and_says_so() -> None:
    chart = trends_chart(make_postings(Posting(["Latin"]), Posting(["Latin"])))

    assert chart.paint is None
    assert chart.empty == "The dated documents are all of one period, and a trend needs two."


def test_dated_documents_that_ask_for_nothing_have_no_picture() -> None:
    chart = trends_chart(make_postings(Posting(date="2026-01"), Posting(date="2026-02")))

    assert (chart.paint, chart.empty) == (None, "No dated document asks for a skill.")


@pytest.mark.parametrize("count", [0, 1])
def test_a_graph_with_less_than_two_dates_has_no_such_chart(count: int) -> None:
    postings = [Posting(["Latin"], date="2026-01-01" if n < count else None) for n in range(3)]

    assert "trends" not in [chart.id for chart in draw_charts(make_postings(*postings))]


def test_the_page_of_a_graph_without_dates_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    page = render_page(small_catalog())

    monkeypatch.setitem(sys.modules, "ibis", None)
    assert render_page(small_catalog()) == page
    assert "counted here" not in page


def test_without_the_extra_the_page_says_in_one_line_what_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)

    page = render_page(corpus())

    assert page.count(NEEDS_EXTRA.replace("'", "&#39;")) == 1


def test_twice_gives_the_same_bytes_and_a_document_that_goes_leaves_no_trace() -> None:
    first = render_chart(trends_chart(corpus()), source="x")
    more = render_chart(trends_chart(corpus(Posting(["Latin"], date="2026-03-20"))), source="x")

    assert first != more
    assert render_chart(trends_chart(corpus()), source="x") == first


def test_hostile_labels_stay_words() -> None:
    chart = trends_chart(corpus(rising=f"{HOSTILE} {'long ' * 40}"))

    assert "<script" not in render_chart(chart, source="x").decode()
    assert "<script>hit" not in render_section(corpus(rising=HOSTILE))


def test_no_name_meets_its_total_on_a_phone() -> None:
    chart = trends_chart(corpus(rising="a very long name " * 9))
    assert chart.paint is not None

    drawing = chart.paint(Pen())

    assert drawing.fluid
    assert drawing.width == NARROW
    assert re.search("a very long[^<]*\N{HORIZONTAL ELLIPSIS}", drawing.body)


def test_the_bundled_guide_has_no_date_and_no_such_chart() -> None:
    assert "trends" not in [chart.id for chart in draw_charts(open_catalog())]


def test_a_date_by_hand_counts_as_any_other() -> None:
    catalog = make_postings(Posting(["Latin"], date=None), Posting(["Latin"], date=None))
    documents = {
        curie: replace(document, date=DocumentDate(f"2026-0{n}", "by hand"))
        for n, (curie, document) in enumerate(catalog.documents.items(), 1)
    }

    assert trends_chart(replace(catalog, documents=documents)).paint is not None


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"color_scheme": "dark"},
        {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True},
    ],
    ids=["light", "dark", "phone"],
)
def test_in_a_browser_it_fits_and_a_point_leads_to_its_skill(tmp_path: Path, options: dict[str, Any]) -> None:
    file = tmp_path / "page.html"
    file.write_text(render_page(corpus()), encoding="utf-8", newline="\n")

    with open_browser() as browser, open_page(browser, file, hash_="#chart=trends", **options) as opened:
        page = opened.page
        box = page.locator("[id='chart=trends'] svg.chart")
        box.scroll_into_view_if_needed()
        fits = box.evaluate("s => s.getBoundingClientRect().right <= innerWidth")
        assert fits
        assert opened.axe_violations() == []
        page.locator("[id='chart=trends'] a:has(circle)").first.click()
        page.wait_for_function("location.hash.includes('node=baking')")
        assert opened.all_faults() == []
