"""The charts: what they draw of which figures, in words, and as files."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from skillgraph import open_catalog
from skillgraph.answers.gap import skill_gap
from skillgraph.answers.market import market_figures
from skillgraph.model import Catalog, Concept, Figure, Period, Statement
from skillgraph.rendering.charts import draw_charts
from skillgraph.rendering.charts.bars import Panel, Piece, Slot
from skillgraph.rendering.charts.captions import PATH_JOINT
from skillgraph.rendering.charts.changes import change_panels, changes_chart
from skillgraph.rendering.charts.chart import Chart
from skillgraph.rendering.charts.counts import shares_chart
from skillgraph.rendering.charts.gap import count_by_kind, count_by_need
from skillgraph.rendering.charts.lettering import text_width
from skillgraph.rendering.charts.salaries import pay_chart, pay_panels
from skillgraph.rendering.charts.section import render_section
from skillgraph.rendering.charts.standalone import render_chart, write_charts
from skillgraph.rendering.charts.svg import NARROW, Pen
from skillgraph.rendering.page.statement_rows import statements_by_section
from skillgraph.store.sharing import documents_about
from small_catalog import LIST, concept, small_catalog, statement

SVG = "{http://www.w3.org/2000/svg}"
OTHER = "document:other"
HOSTILE = "</title><script>hit()</script>&\u202e\x00\ud800\u2028"


def with_figures(*figures: tuple[str, Figure], **rest: Any) -> Catalog:
    """Make a catalog of some figures, each of a role with its own name."""
    concepts = {f"concept:{name}": Concept(f"concept:{name}", name.title(), "role") for name, _ in figures}
    statements = [
        replace(
            Statement(f"statement:{n}", f"{name} has figure {n}.", f"concept:{name}", "sg:hasFigure"),
            figure=figure,
            **rest,
        )
        for n, (name, figure) in enumerate(figures)
    ]
    return Catalog(concepts=concepts, statements={made.id: made for made in statements})


def change(value: str | None = None, way: str | None = "increase", **rest: Any) -> Figure:
    amount = Decimal(value) if value is not None else None
    return Figure(rest.pop("measure", "demand"), value=amount, unit="percent change", direction=way, **rest)


def salary(low: str, high: str, **rest: Any) -> Figure:
    money = {"unit": "currency", "currency": "USD", "per": "year"} | rest
    return Figure("salary", low=Decimal(low), high=Decimal(high), bound="range", **money)


def two_documents() -> Catalog:
    """Make a second document like the first, in words of its own, which asks for Rust in its own way."""
    catalog = small_catalog()
    passages = {
        (OTHER, passage.id): replace(
            passage,
            document=OTHER,
            section=passage.section.replace("document:guide", OTHER),
            sha256=passage.sha256[::-1],
        )
        for passage in catalog.passages.values()
    }
    sections = [
        replace(section, id=section.id.replace("document:guide", OTHER))
        for section in catalog.sections.values()
    ]
    again = statement("engineer", "requires", "rust", 4, level="good")
    again = replace(
        again, id="statement:again", evidence=tuple(replace(e, document=OTHER) for e in again.evidence)
    )
    return replace(
        catalog,
        documents={
            **catalog.documents,
            OTHER: replace(catalog.documents["document:guide"], id=OTHER, label="Other guide"),
        },
        sections={**catalog.sections, **{section.id: section for section in sections}},
        passages={**catalog.passages, **passages},
        statements={**catalog.statements, again.id: again},
    )


def panels_of(catalog: Catalog) -> list[Panel]:
    return change_panels(catalog, market_figures(catalog))


def pieces_of(catalog: Catalog) -> list[Piece]:
    return [piece for panel in panels_of(catalog) for row in panel.rows for piece in row.pieces]


def chart_of(catalog: Catalog, name: str) -> Chart:
    return next(chart for chart in draw_charts(catalog) if chart.id == name)


def parsed(chart: Chart) -> ET.Element:
    return ET.fromstring(render_chart(chart, source="A guide"))  # noqa: S314 -- our own file


def words_of(chart: Chart) -> str:
    return " ".join("".join(node.itertext()) for node in parsed(chart).iter(f"{SVG}text"))


# ---------------------------------------------------------------- changes


def test_each_measure_and_period_has_a_panel_and_no_period_is_one_too() -> None:
    year = Period(relative="year over year")
    catalog = with_figures(
        ("a", change("10")),
        ("b", change("20", period=year)),
        ("c", change("5", measure="mentions")),
        ("d", change("1")),
    )

    panels = panels_of(catalog)

    assert [(panel.heading, panel.slots) for panel in panels] == [
        ("Demand", (Slot("year over year"),)),
        ("Demand", (Slot("no period given", is_given=False),)),
        ("Mentions", (Slot("no period given", is_given=False),)),
    ]
    assert [row.label for row in panels[1].rows] == ["A", "D"]


def test_rows_stand_by_size_and_ties_by_name() -> None:
    changes = [change("5"), change("9", "decrease"), change("7"), change("3", None), change("7")]

    [panel] = panels_of(with_figures(*zip("abdce", changes, strict=True)))

    assert [row.label for row in panel.rows] == ["D", "E", "A", "B", "C"]


def test_the_largest_fall_stands_first_of_the_falls_and_a_bound_counts_by_its_bound() -> None:
    fall = Figure("demand", unit="percent change", direction="decrease")
    falls = [
        ("a", change("14", "decrease")),
        ("b", replace(fall, low=Decimal(20), bound="minimum")),
        ("c", replace(fall, low=Decimal(5), high=Decimal(30), bound="range")),
        ("d", replace(fall, high=Decimal(25), bound="maximum")),
        ("e", change("2")),
    ]

    [panel] = panels_of(with_figures(*falls))

    assert [row.label for row in panel.rows] == ["E", "C", "D", "B", "A"]


def test_panels_of_one_axis_have_its_words_once() -> None:
    catalog = with_figures(("a", change("10")), ("b", change("20", measure="mentions")))

    assert words_of(changes_chart(catalog)).count("+10 %") == 1


def axes_of(chart: Chart) -> list[list[list[str]]]:
    """Give by panel, from top to bottom, the words of its axes."""
    found = []
    for panel in [node for node in parsed(chart).iter(f"{SVG}g") if node.get("class") == "panel"]:
        lines: dict[str, list[str]] = {}
        ticks = {line.get("x1") for line in panel.iter(f"{SVG}line")}
        for node in panel.iter(f"{SVG}text"):
            if node.get("class") == "quiet" and node.get("x") in ticks:
                lines.setdefault(node.get("y") or "", []).append(node.text or "")
        found.append([lines[y] for y in sorted(lines, key=float)])
    return found


def test_a_panel_taller_than_a_screen_has_its_axis_above_its_rows_too() -> None:
    changes = [(f"thing-{n}", change(str(n + 1))) for n in range(24)]

    [[above, below]] = axes_of(changes_chart(with_figures(*changes)))

    assert above == below
    assert len(above) > 2


def test_of_panels_taller_than_a_screen_each_has_the_words_of_its_axis() -> None:
    few = [("a", change("10")), ("b", change("20", measure="mentions"))]
    many = [(f"thing-{n}", change(str(n + 1), measure=f"measure {n % 6}")) for n in range(24)]

    assert [len(axes) for axes in axes_of(changes_chart(with_figures(*few)))] == [0, 1]
    assert [len(axes) for axes in axes_of(changes_chart(with_figures(*many)))] == [1] * 6


def test_every_number_of_an_axis_stands_at_its_tick_and_runs_out_of_no_narrow_screen() -> None:
    for low, high in (("30000", "86000"), ("50000", "121900"), ("0", "9")):
        chart = pay_chart(with_figures(("a", salary(low, high)), ("b", salary(low, high))))
        assert chart.paint
        panel = ET.fromstring(chart.paint(Pen()).body)  # noqa: S314 -- our own drawing
        [grid] = [node for node in panel.iter("g") if node.get("class") == "grid"]
        ticks = [line.get("x1") for line in grid.iter("line")]
        words = [node for node in panel.findall("text") if (node.get("x") or "").endswith("%")]

        assert [words[0].get("x"), words[-1].get("x")] == [ticks[0], ticks[-1]]
        assert {one.get("x") for one in words} <= {*ticks}
        for one in words:
            width = text_width(one.text or "", 12)
            share = {"middle": 0.5, "end": 1.0}.get(one.get("text-anchor") or "", 0.0)
            at = float((one.get("x") or "").rstrip("%")) / 100 * NARROW + float(one.get("dx") or 0)
            assert at - share * width >= -0.1
            assert at + (1 - share) * width <= NARROW + 0.1


def test_no_line_of_the_axis_crosses_a_name() -> None:
    root = parsed(changes_chart(with_figures(("a", change("10")), ("b", change("20")))))

    [panel] = [node for node in root.iter(f"{SVG}g") if node.get("class") == "panel"]
    [grid] = [node for node in panel.iter(f"{SVG}g") if node.get("class") == "grid"]
    rows = [node for node in panel.iter(f"{SVG}g") if node.get("class") == "row"]
    first, second = (int((row.get("transform") or "").split()[1].rstrip(")")) for row in rows)
    [line, *_] = grid.iter(f"{SVG}line")
    dash, gap, *_ = map(int, (grid.get("stroke-dasharray") or "").split())
    assert int(line.get("y1") or 0) - first >= 20
    assert dash + gap == second - first
    assert gap >= 20


def test_numbers_stand_at_the_ends_of_their_bars_or_all_above_them() -> None:
    def numbers(chart: Chart) -> list[ET.Element]:
        return [node for node in parsed(chart).iter(f"{SVG}text") if node.get("class") == "value"]

    shares = [Figure("share of people", value=Decimal(n), unit="percent share") for n in (58, 20)]
    at_ends = numbers(shares_chart(with_figures(("a", shares[0]), ("a-name-of-two-lines" * 2, shares[1]))))
    assert [node.get("dx") for node in at_ends] == ["8", "8"]
    above = numbers(changes_chart(with_figures(*((name, change(f"{len(name)}0")) for name in ("a", "bcd")))))
    assert len(above) == 2
    assert len({(node.get("dx"), node.get("x"), node.get("y")) for node in above}) == 1


def test_sections_of_documents_of_one_title_have_headings_of_their_own() -> None:
    catalog = two_documents()
    alike = {curie: replace(one, label="Guide") for curie, one in catalog.documents.items()}

    headings = list(statements_by_section(replace(catalog, documents=alike)))

    assert any(heading.startswith("Guide (guide)") for heading in headings)
    assert any(heading.startswith("Guide (other)") for heading in headings)


def test_an_increase_and_a_decrease_leave_zero_in_opposite_directions() -> None:
    up, down = pieces_of(with_figures(("a", change("30")), ("b", change("14", "decrease"))))

    assert (up.start, up.end, up.tone) == (0.0, 30.0, "rise")
    assert (down.start, down.end, down.tone) == (0.0, -14.0, "fall")


def test_a_bound_is_open_beyond_its_end() -> None:
    more = change(way="decrease", low=Decimal(20), bound="strict-lower")
    less = change(way="increase", high=Decimal(9), bound="strict-upper")

    [more_piece], [less_piece] = (pieces_of(with_figures(("a", figure))) for figure in (more, less))

    assert (more_piece.look, more_piece.end, more_piece.open) == ("solid", -20.0, -1)
    assert (less_piece.look, less_piece.start, less_piece.end) == ("rest", 0.0, 9.0)


def test_a_range_is_full_to_its_low_end_and_hollow_to_its_high_one() -> None:
    pieces = pieces_of(with_figures(("a", change(low=Decimal(5), high=Decimal(9), bound="range"))))

    assert [(piece.look, piece.start, piece.end) for piece in pieces] == [("solid", 0, 5), ("rest", 5, 9)]


def test_a_change_without_a_direction_is_said_and_not_drawn() -> None:
    [panel] = panels_of(with_figures(("a", change("7", None))))

    assert panel.rows[0].pieces == ()
    assert panel.rows[0].amount == "7 %, direction not given"


def test_a_number_that_dwarfs_the_others_is_cut_and_the_reading_says_so() -> None:
    chart = changes_chart(
        with_figures(("a", change("3000")), ("b", change("14", "decrease")), ("c", change("32")))
    )

    assert "has no room on the scale" in chart.reading
    assert len([path for path in parsed(chart).iter(f"{SVG}path") if path.get("class") == "gap"]) == 1
    assert "3,000 % increase" in words_of(chart)


def test_an_estimated_change_is_hollow_and_named() -> None:
    catalog = with_figures(("a", change("7")), status="estimated")

    assert [piece.look for piece in pieces_of(catalog)] == ["guess"]
    assert panels_of(catalog)[0].rows[0].notes == ("estimated by the document",)


def test_shares_of_people_are_no_changes() -> None:
    share = Figure("share of people", value=Decimal(58), unit="percent share", population="engineers")
    catalog = with_figures(("a", share), ("b", change("58")))

    assert [row[0][0].text for row in changes_chart(catalog).table.rows] == ["B"]
    assert [row[0][0].text for row in shares_chart(catalog).table.rows] == ["A"]


def test_the_people_of_a_share_and_its_period_stand_under_its_measure() -> None:
    share = Figure("share of people", value=Decimal(58), unit="percent share", population="engineers")

    words = words_of(shares_chart(with_figures(("a", share))))

    assert "Share of people among engineers no period given A 58 %" in words


def test_a_number_that_is_not_finite_is_refused() -> None:
    with pytest.raises(ValueError, match="not finite"):
        draw_charts(with_figures(("a", change("NaN"))))


# ---------------------------------------------------------------- pay


def test_an_average_is_a_mark_in_the_row_of_its_range() -> None:
    average = Figure(
        "salary", value=Decimal(95), unit="currency", currency="USD", per="year", statistic="average"
    )
    catalog = with_figures(("a", average), ("a", salary("90", "100")))

    [panel] = pay_panels(catalog, market_figures(catalog))

    [row] = panel.rows
    assert [piece.look for piece in row.pieces] == ["solid", "tick"]
    assert row.amount == "$90 to $100, average $95"


def test_two_ranges_of_one_holder_are_two_bars() -> None:
    catalog = with_figures(("a", salary("70", "100")), ("b", salary("60", "80")), ("a", salary("50", "70")))

    [panel] = pay_panels(catalog, market_figures(catalog))

    assert [(row.label, row.amount, len(row.pieces)) for row in panel.rows] == [
        ("A", "$70 to $100", 1),
        ("B", "$60 to $80", 1),
        ("A", "$50 to $70", 1),
    ]


def test_what_all_rows_of_a_panel_have_beside_their_number_is_said_once() -> None:
    catalog = with_figures(("a", salary("90", "100")), ("b", salary("60", "80")), hedge=("can",))

    [panel] = pay_panels(catalog, market_figures(catalog))

    assert panel.notes == ("the text says “can”",)
    assert [row.notes for row in panel.rows] == [(), ()]
    assert words_of(pay_chart(catalog)).count("can") == 1


def test_of_several_documents_pay_names_the_one_that_states_it() -> None:
    catalog = two_documents()
    first, second = (
        replace(
            statement("engineer", "hasFigure", None, 1, figure=salary(low, "100")), id=f"statement:pay-{low}"
        )
        for low in ("70", "60")
    )
    second = replace(second, evidence=tuple(replace(e, document=OTHER) for e in second.evidence))
    catalog = replace(catalog, statements={first.id: first, second.id: second})

    [panel] = pay_panels(catalog, market_figures(catalog))

    assert [row.notes for row in panel.rows] == [("from “Guide”",), ("from “Other guide”",)]


def test_an_estimated_range_is_drawn_unlike_a_quoted_one_and_says_so() -> None:
    chart = pay_chart(with_figures(("a", salary("90", "100")), status="estimated"))

    [bar] = [rect for rect in parsed(chart).iter(f"{SVG}rect") if "mark" in (rect.get("class") or "")]
    assert bar.get("class") == "mark guess amount"
    assert "estimated by the document" in words_of(chart)


def test_currencies_and_times_have_panels_of_their_own() -> None:
    catalog = with_figures(
        ("a", salary("90", "100")),
        ("b", salary("9", "10", per="hour")),
        ("c", salary("80", "90", currency="EUR")),
    )

    panels = pay_panels(catalog, market_figures(catalog))

    assert [(panel.heading, panel.slots[0].text) for panel in panels] == [
        ("Salary in USD", "per year"),
        ("Salary in USD", "per hour"),
        ("Salary in EUR", "per year"),
    ]
    assert panels[0].slots[1:] == (
        Slot("period not given", is_given=False),
        Slot("place not given", is_given=False),
    )


def test_amounts_without_a_time_have_a_scale_of_their_own() -> None:
    catalog = with_figures(("a", salary("90", "100")), ("b", salary("30", "40", per=None)))

    yearly, open_ = pay_panels(catalog, market_figures(catalog))

    assert open_.slots[0] == Slot("per what not given", is_given=False)
    assert [row.notes for panel in (yearly, open_) for row in panel.rows] == [(), ()]
    assert yearly.axis != open_.axis


def test_a_range_that_is_alone_does_not_fill_its_axis() -> None:
    catalog = with_figures(("a", salary("90", "100")))

    [panel] = pay_panels(catalog, market_figures(catalog))

    [piece] = panel.rows[0].pieces
    assert panel.scale.place(piece.end) - panel.scale.place(piece.start) < 0.5


def test_a_hedge_that_all_ranges_have_is_said_once() -> None:
    catalog = with_figures(("a", salary("90", "100")), ("b", salary("80", "90")), hedge=("can",))
    generally = replace(catalog.statements["statement:1"], hedge=("can", "generally"))
    catalog = replace(catalog, statements={**catalog.statements, generally.id: generally})

    [panel] = pay_panels(catalog, market_figures(catalog))

    assert panel.notes == ("the text says “can”",)
    assert [row.notes for row in panel.rows] == [(), ("the text says “generally”",)]


def test_a_time_that_no_figure_of_a_panel_gives_is_an_open_slot() -> None:
    catalog = with_figures(("a", salary("90", "100")), ("b", salary("80", "90", per=None, place="Spain")))

    panels = pay_panels(catalog, market_figures(catalog))

    assert panels[1].slots[0] == Slot("per what not given", is_given=False)
    assert panels[1].rows[0].notes == ()


def test_an_inherited_slot_is_marked() -> None:
    year = Period("2024", "2024")
    catalog = with_figures(("a", salary("90", "100", period=year, inherited=("period",))))

    assert Slot("in 2024 (from context)") in pay_panels(catalog, market_figures(catalog))[0].slots


# ---------------------------------------------------------------- ladder, skills, conflicts


def ladder_catalog() -> Catalog:
    stages = [concept(f"stage-{n}", f"Stage {n}", "career-stage") for n in range(4)]
    statements = [
        statement("stage-0", "precedes", "stage-1", 1),
        statement("stage-1", "involves", "stage-2", 1),
        statement("stage-1", "involves", "stage-3", 1),
        statement("engineer", "hasStage", "stage-0", 1),
        statement("stage-0", "requires", "rust", 1, level="good"),
    ]
    base = small_catalog()
    return replace(
        base,
        concepts={**base.concepts, **{stage.id: stage for stage in stages}},
        statements={**base.statements, **{made.id: made for made in statements}},
    )


def test_branches_stand_in_one_frame_as_alternatives() -> None:
    chart = chart_of(ladder_catalog(), "ladder")

    words = words_of(chart)
    assert "one of these:" in words
    assert words.index("Stage 2") < words.index(" or ") < words.index("Stage 3")
    assert [row[1][0].text for row in chart.table.rows] == [
        "1",
        "2",
        "2, an alternative",
        "2, an alternative",
    ]


def test_a_stage_says_what_it_adds_and_that_years_and_pay_are_not_stated() -> None:
    words = words_of(chart_of(ladder_catalog(), "ladder"))

    assert chart_of(ladder_catalog(), "ladder").table.rows[0][-1][0].text == "requires Rust (good)"
    assert "Adds 1" in words
    assert "Rust (good)" in words
    assert "Years: not stated; pay: not stated" in words


def test_a_stage_without_pay_of_its_own_shows_that_of_roles_near_to_its_titles_as_theirs() -> None:
    catalog = ladder_catalog()
    roles = [Concept(f"concept:{name}", name.title(), "role") for name in ("baker", "pastry-baker")]
    pay = Figure("salary", value=Decimal(50_000), currency="EUR", per="year")
    said = [
        statement("stage-0", "hasTitle", "baker", 1),
        statement("pastry-baker", "skos:closeMatch", "baker", 1),
        statement("pastry-baker", "hasFigure", None, 2, figure=pay),
    ]
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, **{role.id: role for role in roles}},
        statements={**catalog.statements, **{made.id: made for made in said}},
    )

    chart = chart_of(catalog, "ladder")

    assert "pay: not stated; pay of roles near to it: EUR 50,000 per year (Pastry-Baker)" in words_of(chart)
    assert [words.text for words in chart.table.rows[0][6]] == ["EUR 50,000 per year (Pastry-Baker)"]
    assert [words.text for words in chart.table.rows[1][6]] == ["not stated"]


def test_the_years_of_a_stage_say_what_they_are_years_of() -> None:
    catalog = ladder_catalog()
    years = Figure("experience", low=Decimal(5), bound="lower", unit="years")
    asked = {
        f"statement:years-{thing}": replace(
            statement("stage-0", "requires", thing, 1, figure=years), id=f"statement:years-{thing}"
        )
        for thing in ("python", "r")
    }

    words = words_of(chart_of(replace(catalog, statements={**catalog.statements, **asked}), "ladder"))

    assert "Years: at least 5 years (Python, R); pay: not" in words


def test_a_cell_says_level_and_force_and_that_any_of_a_list_will_do() -> None:
    chart = chart_of(small_catalog(), "skills")

    rows = {row[0][0].text: row[2][0].text for row in chart.table.rows}
    assert rows["Rust"] == "Needs: proficiency, required, any of"
    lines = [node.text for node in parsed(chart).iter(f"{SVG}text")]
    assert {"required,", "any of"} <= set(lines)
    assert "of" not in lines
    assert rows["Kubernetes"] == "Needs: no level given, desirable"
    assert small_catalog().lists[LIST].logic == "any-of"


def test_a_cell_has_the_color_of_its_level_if_that_tells_how_much() -> None:
    root = parsed(chart_of(small_catalog(), "skills"))

    classes = [rect.get("class") for rect in root.iter(f"{SVG}rect") if "cell" in (rect.get("class") or "")]
    assert classes.count("cell level-3") == 3  # proficiency
    assert "cell" in classes  # no level given


def test_a_cell_of_several_statements_says_the_levels_of_all_and_the_firmest_force() -> None:
    """As the first screen does, whichever of them the text has first."""
    catalog = small_catalog()
    path = catalog.statements["statement:engineer_prefers_kubernetes"]
    again = replace(path, id="statement:again", level="high proficiency", modality="required")
    chart = chart_of(replace(catalog, statements={**catalog.statements, again.id: again}), "skills")

    row = next(row for row in chart.table.rows if row[0][0].text == "Kubernetes")
    assert [words.text for words in row[2]] == [
        "Needs: high proficiency, required",
        "Needs: no level given, desirable",
    ]
    root = parsed(chart)
    assert {"high", "proficiency", "required,", "+1 more"} <= {node.text for node in root.iter(f"{SVG}text")}
    assert {rect.get("class") for rect in root.iter(f"{SVG}rect")} >= {"cell level-3", "need"}
    assert "Kubernetes: Needs: high proficiency, required" in chart.summary


def test_columns_stand_under_their_chapter() -> None:
    catalog = small_catalog()
    sections = {
        curie: replace(section, path=("Requirements", "Skills", section.label))
        for curie, section in catalog.sections.items()
    }

    words = words_of(chart_of(replace(catalog, sections=sections), "skills"))

    assert words.count(f"Requirements{PATH_JOINT}Skills") == 1
    assert "Needs" in words


def test_what_is_asked_for_in_most_sections_comes_first_and_alone_is_drawn() -> None:
    catalog = small_catalog()
    again = replace(statement("engineer", "requires", "r", 8), id="statement:again", level="expertise")

    chart = chart_of(replace(catalog, statements={**catalog.statements, again.id: again}), "skills")

    assert [(row[0][0].text, row[1][0].text) for row in chart.table.rows][:2] == [("R", "2"), ("Python", "1")]
    assert "1 of 4 skills are drawn, those asked for in more than one section" in chart.reading
    assert "Python" not in words_of(chart)


def test_a_conflict_shows_its_sides_its_rule_and_its_sentence() -> None:
    catalog = small_catalog()
    other = replace(
        statement("engineer", "prefers", "rust", 8, modality="desirable"),
        id="statement:other",
        level="basic",
    )

    chart = chart_of(replace(catalog, statements={**catalog.statements, other.id: other}), "conflicts")

    row = next(row for row in chart.table.rows if row[2][0].text == "level-differs")
    assert row[0][0].curie == "concept:rust"
    assert [words.text for words in row[5]] == ["proficiency (Needs)", "basic (Market)"]
    assert row[3][0].text.startswith("Service Engineer asks for “Rust” at different levels")
    assert "Asked for at different levels (difference)" in words_of(chart)
    assert row[4][0].text == "“Proficiency” asks for more than “basic”."


def differing_documents() -> Catalog:
    """Let the second document ask for Kubernetes more firmly than the first."""
    catalog = two_documents()
    firm = statement("engineer", "requires", "kubernetes", 4, modality="required")
    firm = replace(
        firm, id="statement:again", evidence=tuple(replace(e, document=OTHER) for e in firm.evidence)
    )
    return replace(catalog, statements={**catalog.statements, firm.id: firm})


def test_where_documents_differ_is_a_chart_of_its_own_that_a_single_document_does_not_have() -> None:
    assert "differences" not in {chart.id for chart in draw_charts(small_catalog())}
    catalog = differing_documents()

    chart = chart_of(catalog, "differences")

    assert chart.title == "Where documents differ"
    assert chart_of(catalog, "conflicts").title == "Where a document says a thing in two ways"
    assert "Other guide" not in words_of(chart_of(catalog, "conflicts"))
    [row] = [row for row in chart.table.rows if row[0][0].text == "Kubernetes"]
    assert row[1][0].text == "tension"
    assert "Guide" in words_of(chart)
    assert "Other guide" in words_of(chart)


def test_sides_that_say_the_same_share_a_box_with_a_link_to_each() -> None:
    catalog = differing_documents()
    third = "document:third"
    again = replace(catalog.statements["statement:again"], id="statement:third")
    again = replace(again, evidence=tuple(replace(e, document=third) for e in again.evidence))
    documents = {**catalog.documents, third: replace(catalog.documents[OTHER], id=third, label="Third")}
    passages = {
        (third, name): replace(passage, document=third)
        for (document, name), passage in catalog.passages.items()
        if document == OTHER
    }
    catalog = replace(
        catalog,
        documents=documents,
        passages={**catalog.passages, **passages},
        statements={**catalog.statements, again.id: again},
    )

    paint = chart_of(catalog, "differences").paint

    assert paint is not None
    body = paint(Pen()).body
    assert body.count('class="box"') == 2
    assert {"#statement=again", "#statement=third"} <= set(re.findall(r'href="([^"]*)"', body))


# ---------------------------------------------------------------- several documents


def test_skills_are_counted_by_the_documents_that_ask_for_them_and_those_that_require_them() -> None:
    chart = chart_of(differing_documents(), "documents")

    rows = {row[0][0].text: [cell[0].text for cell in row[1:]] for row in chart.table.rows}
    assert rows["Kubernetes"] == ["2", "1", "100 %"]
    assert rows["Python"] == ["1", "1", "50 %"]
    assert chart.finding == "Kubernetes is asked for most often: by 2 of 2 documents"
    assert "2 of 2" in words_of(chart)


def test_a_bare_requirement_is_required_there_as_in_the_answers() -> None:
    catalog = differing_documents()
    bare = {curie: replace(one, modality=None) for curie, one in catalog.statements.items()}

    rows = chart_of(replace(catalog, statements=bare), "documents").table.rows

    assert {row[0][0].text: row[2][0].text for row in rows}["Python"] == "1"


def _copied(catalog: Catalog) -> Catalog:
    """Give the second document the passages of the first."""
    passages = {
        key: replace(passage, sha256=catalog.passages["document:guide", key[1]].sha256)
        for key, passage in catalog.passages.items()
    }
    return replace(catalog, passages=passages)


def test_a_near_copy_is_counted_neither_by_document_nor_by_role() -> None:
    catalog = _copied(differing_documents())

    chart, by_role = chart_of(catalog, "documents"), chart_of(catalog, "roles")

    rows = {row[0][0].text: [cell[0].text for cell in row[1:]] for row in chart.table.rows}
    assert rows["Kubernetes"] == ["1", "0", "100 %"]
    assert chart.reading.endswith("Not counted: 1 document too like another.")
    [told] = [row[2][0].text for row in by_role.table.rows if row[0][0].text == "Kubernetes"]
    assert told == "Service Engineer (1 of 1)"


def test_a_role_that_only_near_copies_speak_of_stands_in_the_heat_map_all_the_same() -> None:
    catalog = _copied(differing_documents())
    tester = concept("tester", "Tester", "role")
    told = replace(catalog.statements["statement:again"], id="statement:tester", subject=tester.id)
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, tester.id: tester},
        statements={**catalog.statements, told.id: told},
    )

    rows = {row[0][0].text: [words.text for words in row[2]] for row in chart_of(catalog, "roles").table.rows}

    assert rows["Kubernetes"] == ["Service Engineer (1 of 1)", "Tester (1 of 1)"]


def test_a_bar_that_counts_several_statements_leads_to_none() -> None:
    paint = chart_of(differing_documents(), "documents").paint

    assert paint is not None
    body = paint(Pen()).body
    assert body.count('href="#node=kubernetes"') == 1
    assert "#statement=" not in body


def test_ties_of_the_skills_by_document_stand_by_firmness_then_by_label() -> None:
    names = [row[0][0].text for row in chart_of(two_documents(), "documents").table.rows]

    assert names == ["Rust", "Python", "R", "Kubernetes"]


def test_the_heat_map_counts_for_each_role_in_how_many_of_its_documents_it_asks() -> None:
    chart = chart_of(differing_documents(), "roles")

    rows = {row[0][0].text: [words.text for words in row[2]] for row in chart.table.rows}
    assert rows["Kubernetes"] == ["Service Engineer (2 of 2)"]
    assert rows["Python"] == ["Service Engineer (1 of 2)"]
    shades = {
        rect.get("class") for rect in parsed(chart).iter(f"{SVG}rect") if "cell" in (rect.get("class") or "")
    }
    assert shades == {"cell level-4", "cell level-2"}


def test_a_roles_documents_are_all_that_tell_of_it_also_those_that_ask_for_nothing() -> None:
    catalog = differing_documents()
    told = catalog.statements["statement:again"].evidence
    duty = replace(
        statement("engineer", "hasDuty", "lead-teams", 4),
        id="statement:duty",
        evidence=tuple(replace(e, document="document:third") for e in told),
    )
    third = replace(catalog.documents[OTHER], id="document:third", label="Third")
    catalog = replace(
        catalog,
        documents={**catalog.documents, third.id: third},
        statements={**catalog.statements, duty.id: duty},
    )

    rows = {row[0][0].text: [words.text for words in row[2]] for row in chart_of(catalog, "roles").table.rows}

    assert rows["Kubernetes"] == ["Service Engineer (2 of 3)"]
    assert len(documents_about(catalog, "concept:engineer")) == 3


def test_the_finding_of_the_heat_map_says_so_where_it_is_of_some_roles_alone() -> None:
    roles = [concept(f"role-{n}", f"Role {n}", "role") for n in range(12)]
    asked = [statement(role.id[8:], "requires", "rust", 4) for role in roles]
    base = two_documents()
    catalog = replace(
        base,
        concepts={**base.concepts, **{role.id: role for role in roles}},
        statements={made.id: made for made in asked},
    )

    chart = chart_of(catalog, "roles")

    assert chart.finding == "Rust is asked for most often: by 10 of the 10 roles with most documents"
    assert "Drawn are 10 of 12 roles and 1 of 1 skill." in chart.reading


def test_a_long_name_beside_the_heat_map_has_two_lines_and_the_next_row_is_where_it_was() -> None:
    base = two_documents()
    long = concept("rust", "Data warehouse platforms and their care", "skill")

    def rows(catalog: Catalog) -> list[tuple[str, list[str]]]:
        groups = parsed(chart_of(catalog, "roles")).iter(f"{SVG}g")
        return [
            (
                node.get("transform", ""),
                [text.text or "" for text in node.iter(f"{SVG}text") if text.get("class") == "name"],
            )
            for node in groups
            if node.get("class") == "row"
        ]

    before = rows(base)
    after = rows(replace(base, concepts={**base.concepts, long.id: long}))

    assert [place for place, _ in before] == [place for place, _ in after]
    assert ["Data warehouse", "platforms and their care"] in [names for _, names in after]


def test_a_single_document_has_no_chart_that_compares_documents() -> None:
    assert not {"documents", "roles"} & {chart.id for chart in draw_charts(small_catalog())}


# ---------------------------------------------------------------- a gap


def gap_of(catalog: Catalog, *have: str) -> Chart:
    gap = skill_gap(catalog, "concept:engineer", have=have)
    return next(chart for chart in draw_charts(catalog, gap=gap) if chart.id == "gap")


def test_a_gap_is_drawn_by_need_and_by_kind_and_its_parts_make_up_the_whole() -> None:
    catalog = small_catalog()
    gap = skill_gap(catalog, "concept:engineer", have=["concept:kubernetes"])

    counts = count_by_need(gap)

    kinds = count_by_kind(catalog, gap).values()
    assert counts["All"] == counts["Required"] + counts["Desirable"] == sum(kinds, Counter())
    assert counts["Desirable"] == {"have": 1}
    assert counts["Required"] == {"missing": 1}  # any of Rust, Python and R is enough


def test_a_gap_tells_what_is_missing_first_with_its_need_and_places() -> None:
    chart = gap_of(small_catalog(), "concept:kubernetes")

    words = words_of(chart)
    assert chart.finding.startswith("You have 1 of 2 things asked for and lack 1: first ")
    assert "1 held, 1 missing" in words
    assert "required, 1 place one of a list is enough" in words


def test_a_gap_in_which_nothing_is_missing_has_nothing_to_learn() -> None:
    chart = gap_of(small_catalog(), "concept:kubernetes", "concept:rust")

    assert "To learn first" not in words_of(chart)


def test_a_page_without_a_gap_has_no_chart_of_it() -> None:
    assert 'id="chart=gap"' not in render_section(small_catalog())


# ---------------------------------------------------------------- findings


@pytest.mark.parametrize(
    ("figures", "finding"),
    [
        ([("a", change("30"))], "Up: A by 30 percent"),
        ([("a", change("30")), ("b", change("40"))], "Up: B by 40 percent, and 1 other"),
        ([("a", change("30")), ("b", change("30"))], "Up: A and B by 30 percent"),
        ([(name, change("5")) for name in "abcd"], "Up: 4 by 5 percent"),
        ([("a", change("5", "decrease"))], "Down: A by 5 percent"),
        (
            [("a", change("3")), ("b", change(way="decrease", low=Decimal(20), bound="strict-lower"))],
            "Up: A by 3 percent. Down: B by more than 20 percent",
        ),
        ([("a", change("3")), ("b", change("7", None))], "Up: A by 3 percent. 1 without a direction"),
        ([("a", change("7", None))], "1 without a direction"),
        ([("a", change())], "1 without a number"),
        ([("a", change("0"))], "Up: A by 0 percent"),
        ([("a", change("-7", None))], "Down: A by -7 percent"),
    ],
    ids="one,two,a tie,a tie of many,a fall,both ways,one has none,none has one,no number,zero,a sign".split(
        ","
    ),
)
def test_the_finding_of_the_changes_names_the_largest(
    figures: list[tuple[str, Figure]], finding: str
) -> None:
    assert changes_chart(with_figures(*figures)).finding == finding


def test_panels_stand_by_size_the_one_that_the_finding_names_first() -> None:
    catalog = with_figures(
        ("a", change("80", measure="openings")),
        ("b", change("20", "decrease")),
        ("c", change("500", None, measure="hires")),
        ("d", change("3000", measure="mentions")),
    )

    assert changes_chart(catalog).finding.startswith("Up: D by 3,000")
    assert [panel.heading for panel in panels_of(catalog)] == ["Mentions", "Openings", "Demand", "Hires"]


def test_a_finding_says_what_its_figures_are_less_than_sure_of() -> None:
    guess = with_figures(("a", change("7")), status="estimated", modality="forecast", hedge=("may",))

    assert (
        changes_chart(guess).finding
        == "Up: A by 7 percent (estimated by the document, forecast, the text says “may”)"
    )


@pytest.mark.parametrize(
    ("figures", "finding"),
    [
        ([("a", salary("90", "100"))], "A: $90 to $100 per year"),
        ([("a", salary("90", "100")), ("b", salary("70", "80"))], "Amounts from $70 to $100 per year"),
        (
            [("a", salary("90", "100")), ("b", salary("70", "80")), ("c", salary("9", "9", currency="EUR"))],
            "Amounts from $70 to $100 per year for 2 of 3 roles, and 1 more amount in EUR",
        ),
        (
            [
                *((name, salary("90", "100")) for name in "abc"),
                *((name, salary(low, "9", currency="EUR")) for name, low in (("d", "8"), ("e", "7"))),
            ],
            "Amounts from $90 to $100 per year for 3 of 5 roles; EUR 7 to EUR 9 per year for 2",
        ),
        (
            [
                ("a", salary("90", "100")),
                ("b", replace(salary("120", "120"), high=None, bound="inclusive-lower")),
            ],
            "Amounts from $90 to $120 and more per year",
        ),
        (
            [
                ("a", salary("90", "100")),
                ("b", replace(salary("80", "80"), low=None, bound="inclusive-upper")),
            ],
            "Amounts up to $100 per year",
        ),
        (
            [("a", salary("90", "100", per=None)), ("b", salary("90", "100", per=None))],
            "Amounts from $90 to $100 per what not given",
        ),
        (
            [(name, replace(salary("90", "100"), statistic="starting salary")) for name in ("a", "b")],
            "Starting salary from $90 to $100 per year",
        ),
    ],
    ids=[
        "one",
        "several",
        "two currencies",
        "several of two",
        "no upper end",
        "no lower end",
        "no time",
        "one statistic",
    ],
)
def test_the_finding_of_the_pay_is_what_it_runs_from_and_to(
    figures: list[tuple[str, Figure]], finding: str
) -> None:
    assert pay_chart(with_figures(*figures)).finding == finding


def test_the_finding_of_the_pay_says_that_its_highest_end_is_an_estimate() -> None:
    catalog = with_figures(("a", salary("90", "100")), ("b", salary("95", "120")))
    guess = replace(catalog.statements["statement:1"], status="estimated")

    chart = pay_chart(replace(catalog, statements={**catalog.statements, guess.id: guess}))

    assert chart.finding == "Amounts from $90 to $120 per year, the highest estimated by the document"


def test_the_finding_of_the_shares_is_the_largest() -> None:
    shares = [
        Figure("share of people", value=Decimal(value), unit="percent share", population="engineers")
        for value in (58, 73, 73)
    ]

    assert shares_chart(with_figures(("a", shares[0]))).finding == "a has figure 0"
    assert shares_chart(with_figures(("a", shares[0]), ("b", shares[1]))).finding == (
        "b has figure 1, and 1 more figure"
    )
    assert shares_chart(with_figures(*zip("abc", shares, strict=True))).finding == (
        "2 shares of 73 percent, and 1 more figure"
    )


def test_shares_without_a_number_are_counted() -> None:
    share = Figure("share of people", unit="percent share", population="engineers")

    assert shares_chart(with_figures(("a", share), ("b", share))).finding == "2 shares without a number"


def test_the_finding_of_the_ladder_is_where_it_begins_and_ends() -> None:
    assert chart_of(ladder_catalog(), "ladder").finding == (
        "2 stages, “Stage 0” to “Stage 1”, which has 2 alternatives"
    )


def test_the_finding_of_several_ladders_is_the_longest_way() -> None:
    catalog = ladder_catalog()
    alone = concept("stage-9", "Stage 9", "career-stage")
    after = statement("stage-9", "precedes", "stage-10", 4)
    more = concept("stage-10", "Stage 10", "career-stage")
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, alone.id: alone, more.id: more},
        statements={**catalog.statements, after.id: after},
    )

    assert chart_of(catalog, "ladder").finding.startswith("4 stages; the longest way has 2, “Stage ")


def test_a_card_says_whose_each_of_several_ranges_is() -> None:
    catalog = ladder_catalog()
    paid = [
        replace(statement(name, "hasFigure", None, 4), id=f"statement:pay-{name}", figure=salary(low, "100"))
        for name, low in (("title-a", "80"), ("title-b", "90"))
    ]
    titles = [concept(f"title-{name}", f"Title {name.upper()}", "role") for name in "ab"]
    held = [statement("stage-0", "hasTitle", title.id[8:], 4) for title in titles]
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, **{title.id: title for title in titles}},
        statements={**catalog.statements, **{made.id: made for made in (*held, *paid)}},
    )

    words = words_of(chart_of(catalog, "ladder"))

    assert "$80 to $100 per year (Title A)" in words
    assert "$90 to $100 per year (Title B)" in words


def test_the_finding_of_the_skills_names_those_of_most_sections() -> None:
    catalog = small_catalog()
    again = replace(statement("engineer", "requires", "r", 8), id="statement:again")

    assert chart_of(catalog, "skills").finding == "4 skills, each asked for by one section"
    repeated = replace(catalog, statements={**catalog.statements, again.id: again})
    assert (
        chart_of(repeated, "skills").finding
        == "R is asked for most often: by 2 sections, whoever asks in them"
    )


def test_the_finding_of_the_conflicts_names_the_first_thing_that_differs_and_counts_the_others() -> None:
    catalog = differing_documents()
    told = "Kubernetes for Service Engineer: “desirable” against “required”"
    other = catalog.statements["statement:again"]
    apart = [
        replace(other, id="statement:rust", object="concept:rust", level="basic"),
        replace(other, id="statement:r", object="concept:r", level="basic"),
    ]
    more = replace(catalog, statements={**catalog.statements, **{one.id: one for one in apart}})

    assert chart_of(catalog, "differences").finding == told
    assert chart_of(more, "differences").finding == f"{told}; 1 more tension"


def test_the_finding_of_many_conflicts_names_one_of_the_gravest_that_can_be_read() -> None:
    finding = chart_of(open_catalog(), "conflicts").finding

    assert finding == (
        "MLOps practices and tools for Lead AI Backend Engineer: “required” against “desirable”; "
        "4 more differences, 7 tensions, 9 in wording alone"
    )


def test_what_the_finding_of_the_conflicts_names_is_drawn_first() -> None:
    words = words_of(chart_of(open_catalog(), "conflicts"))

    heads = [words.index(head) for head in ("MLOps practices and tools", "Programming languages", "tension)")]
    assert heads == sorted(heads)


def test_the_title_of_the_conflicts_says_no_more_than_the_gravest_does() -> None:
    assert chart_of(open_catalog(), "conflicts").title == "Where the text says a thing in two ways"
    assert chart_of(Catalog(), "conflicts").title == "Where the text disagrees with itself"


def test_a_side_that_is_contained_in_the_next_has_a_sign_of_its_own() -> None:
    """At least five years of one thing, and of that and another."""
    chart = chart_of(open_catalog(), "conflicts")

    signs = re.findall(
        "[\N{SUBSET OF}\N{SUPERSET OF}\N{NOT EQUAL TO}]", words_of(chart).replace(chart.reading, "")
    )
    assert signs.count("\N{SUBSET OF}") == 1
    assert signs.count("\N{NOT EQUAL TO}") > 1
    assert "\N{SUBSET OF} or \N{SUPERSET OF}" in chart.reading


def test_a_heading_is_the_finding_and_without_one_the_title() -> None:
    section = render_section(with_figures(("a", change("30"))))

    assert '<h2 id="chart-demand-heading">Up: A by 30 percent</h2>' in section
    assert chart_of(with_figures(("a", change("30"))), "pay").heading == "Pay"


# ---------------------------------------------------------------- any graph


def test_a_graph_without_figures_has_a_sentence_for_every_chart() -> None:
    charts = draw_charts(Catalog())

    assert all(chart.paint is None for chart in charts)
    section = render_section(Catalog())
    assert all(chart.empty in section for chart in charts)
    assert all(chart.empty in words_of(chart) for chart in charts)


def test_what_there_is_comes_first_and_what_not_is_one_line_at_the_end() -> None:
    catalog = with_figures(("a", salary("90", "100")))
    absent = [chart.empty for chart in draw_charts(catalog) if chart.paint is None]

    section = render_section(catalog)

    assert re.findall(r'<figure class="chart-figure" id="chart=(\w+)"', section) == ["pay"]
    assert re.findall(r'href="#chart=(\w+)"', section) == ["pay"]
    assert section.rstrip().endswith(f'</figure>\n<p class="reading">{" ".join(absent)}</p>')
    assert "notice" not in section


def test_hostile_and_endless_names_stay_text_and_the_files_stay_xml() -> None:
    catalog = ladder_catalog()
    odd = {
        curie: replace(found, label=f"{HOSTILE} {'x' * 10_000}") for curie, found in catalog.concepts.items()
    }
    catalog = replace(catalog, concepts=odd)

    for chart in draw_charts(catalog):
        root = parsed(chart)
        assert {node.tag.removeprefix(SVG) for node in root.iter()} <= set(
            "svg title desc style rect g text line path circle".split()
        )
    section = render_section(catalog)
    assert "<script" not in section
    assert not re.search(r"\sstyle=", section)


def test_a_file_stands_alone_without_links_and_without_anything_from_elsewhere(tmp_path: Path) -> None:
    files = write_charts(None, tmp_path)

    assert [file.name for file in files] == (
        "demand.svg shares.svg pay.svg ladder.svg skills.svg conflicts.svg".split()
    )
    for file in files:
        text = file.read_text(encoding="utf-8")
        root = ET.fromstring(text)  # noqa: S314 -- our own file
        assert root.get("role") == "img"
        assert [child.tag for child in root][:3] == [f"{SVG}title", f"{SVG}desc", f"{SVG}style"]
        assert not re.search(r"href=|url\(|@import|<script|var\(", text)
        assert text.count("http") == 1  # the namespace
        assert "prefers-color-scheme: dark" in text


def test_every_mark_of_the_page_leads_to_a_concept_or_statement_that_is_there() -> None:
    catalog = ladder_catalog()
    known = {f"#node={curie.partition(':')[2]}" for curie in catalog.concepts}
    known |= {f"#statement={curie.partition(':')[2]}" for curie in catalog.statements}

    linked = set(re.findall(r'href="(#(?:node|statement)=[^"]*)"', render_section(catalog)))

    assert linked
    assert linked <= known


def test_the_same_graph_gives_the_same_charts(tmp_path: Path) -> None:
    first, second = (write_charts(None, tmp_path / name) for name in ("one", "two"))

    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]


def test_the_pictures_of_the_documentation_are_what_the_command_writes(tmp_path: Path) -> None:
    committed = sorted((Path(__file__).parents[2] / "docs" / "charts").glob("*.svg"))

    written = {file.name: file.read_bytes() for file in write_charts(None, tmp_path)}

    assert committed
    assert [file.name for file in committed if file.read_bytes() != written[file.name]] == []


def test_no_line_of_a_fluid_drawing_is_longer_than_a_small_phone_is_wide() -> None:
    paint = changes_chart(with_figures(("many words " * 30, change("3", place="somewhere " * 40)))).paint

    assert paint is not None
    drawing = paint(Pen())
    lines = re.findall(r'<text class="(name|topic|quiet)" y="[^"]*">([^<]*)</text>', drawing.body)
    widths = [text_width(line, 12 if look == "quiet" else 13, bold=look != "quiet") for look, line in lines]
    assert drawing.fluid
    assert len(widths) > 4
    assert max(widths) <= NARROW


def test_a_picture_draws_so_many_figures_as_can_be_read_and_says_how_many_it_leaves_out() -> None:
    chart = changes_chart(with_figures(*((f"role {n}", change(str(n))) for n in range(1, 200))))

    rows = [node for node in parsed(chart).iter(f"{SVG}g") if node.get("class") == "row"]
    assert len(rows) == 48
    assert chart.reading.endswith("48 of 199 figures are drawn, the first of the text.")
    assert (len(chart.table.rows), chart.table.left_out) == (80, 119)


def test_of_several_documents_every_place_names_its_own() -> None:
    skills = chart_of(two_documents(), "skills")

    assert [words.text for words in skills.table.rows[0][2]] == [
        f"Guide{PATH_JOINT}Needs: proficiency, required, any of",
        f"Other guide{PATH_JOINT}Needs: good, asked for",
    ]
    assert "Guide Other guide Needs Needs" in words_of(skills)


@pytest.mark.parametrize("digits", ["1" + "0" * 400, "0." + "0" * 400 + "1", "0", "-3"])
def test_numbers_of_any_size_have_a_place(digits: str) -> None:
    chart = changes_chart(with_figures(("a", change(digits)), ("b", change("5"))))

    xs = [float(rect.get("x", "0").rstrip("%")) for rect in parsed(chart).iter(f"{SVG}rect") if rect.get("x")]
    assert all(-100 <= x <= 100 for x in xs)


def test_pay_that_dwarfs_the_others_is_cut_whole() -> None:
    catalog = with_figures(
        ("a", salary("90", "100")), ("b", salary("95", "105")), ("c", salary("9000", "9900"))
    )

    chart = pay_chart(catalog)

    bars = [rect for rect in parsed(chart).iter(f"{SVG}rect") if "mark" in (rect.get("class") or "")]
    assert "A bar with a gap is cut" in chart.reading
    assert float(bars[0].get("x", "").rstrip("%")) > 90
    assert len([path for path in parsed(chart).iter(f"{SVG}path") if path.get("class") == "gap"]) == 1
