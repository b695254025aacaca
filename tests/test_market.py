"""Market figures: what is missing is said, what cannot be compared is not sorted."""

from dataclasses import replace
from decimal import Decimal

import pytest

from skillgraph.answers.market import market_figures, measures, missing_slots
from skillgraph.answers.places import find_section
from skillgraph.errors import UnknownNameError, UsageError
from skillgraph.model import Catalog, Figure, Period
from skillgraph.store import open_catalog
from small_catalog import small_catalog, statement


@pytest.fixture(scope="module")
def guide() -> Catalog:
    return open_catalog()


@pytest.mark.parametrize(
    ("figure", "missing"),
    [
        (Figure("demand", value=Decimal(1), unit="percent change"), ("direction", "base", "period", "place")),
        (Figure("share", value=Decimal(1), unit="percent share", place="Rome"), ("period", "population")),
        (Figure("pay", unit="currency"), ("value", "currency", "per", "statistic", "period", "place")),
        (Figure("posts", value=Decimal(9), period=Period("2024", "2024"), place="Rome"), ()),
    ],
    ids=lambda value: value.measure if isinstance(value, Figure) else "",
)
def test_each_unit_has_the_slots_that_a_reader_needs(figure: Figure, missing: tuple[str, ...]) -> None:
    assert missing_slots(figure) == missing


def test_a_figure_that_says_how_much_is_asked_for_is_none_of_the_market() -> None:
    asked = statement("engineer", "requires", "rust", 4, figure=Figure("years of experience"))
    catalog = replace(small_catalog(), statements={asked.id: asked})

    assert market_figures(catalog) == []


def test_a_subject_takes_in_what_is_stated_to_be_one_of_it(guide: Catalog) -> None:
    rows = market_figures(guide, subject="concept:traditional-engineering-roles")

    assert {row.statement.subject for row in rows} == {
        f"concept:{role}-engineer" for role in ("data", "frontend", "mobile", "backend")
    } | {"concept:senior-backend-engineer"}


def test_a_measure_is_folded_and_an_unknown_one_names_those_there_are(guide: Catalog) -> None:
    assert len(market_figures(guide, measure="Job Mentions")) == 3
    with pytest.raises(UnknownNameError, match="no figure measures 'job mention'") as caught:
        market_figures(guide, measure="job mention")
    assert "job mentions" in caught.value.remedy


def test_one_measure_is_sorted_with_decreases_below_zero(guide: Catalog) -> None:
    rows = market_figures(guide, measure="demand", order="descending")

    assert rows[0].statement.subject == "concept:backend-engineer"


def test_figures_of_several_measures_have_no_order(guide: Catalog) -> None:
    with pytest.raises(UsageError, match="differ in measure"):
        market_figures(guide, order="ascending")


def test_figures_in_two_currencies_have_no_order() -> None:
    made = [
        statement(slug, "hasFigure", None, 8, figure=Figure("pay", value=Decimal(1), currency=currency))
        for slug, currency in (("rust", "USD"), ("python", "EUR"))
    ]
    catalog = replace(small_catalog(), statements={s.id: s for s in made})

    with pytest.raises(UsageError, match=r"differ in currency .*: USD, EUR"):
        market_figures(catalog, order="ascending")


def test_a_unit_of_time_that_one_figure_leaves_out_does_not_keep_them_from_an_order() -> None:
    pay = [
        statement(
            slug, "hasFigure", None, 8, figure=Figure("pay", value=Decimal(value), currency="EUR", per=per)
        )
        for slug, value, per in (("rust", 9, "year"), ("python", 7, None), ("r", 8, "year"))
    ]
    catalog = replace(small_catalog(), statements={s.id: s for s in pay})

    rows = market_figures(catalog, order="ascending")

    assert [row.statement.subject for row in rows] == ["concept:python", "concept:r", "concept:rust"]


def test_figures_of_two_units_of_time_have_no_order() -> None:
    pay = [
        statement(slug, "hasFigure", None, 8, figure=Figure("pay", value=Decimal(1), currency="EUR", per=per))
        for slug, per in (("rust", "year"), ("python", "day"))
    ]
    catalog = replace(small_catalog(), statements={s.id: s for s in pay})

    with pytest.raises(UsageError, match=r"differ in per .*: year, day"):
        market_figures(catalog, order="ascending")


def test_the_guide_has_18_figures_of_the_market_and_says_what_they_lack(guide: Catalog) -> None:
    rows = {row.statement.id.removeprefix("statement:"): row for row in market_figures(guide)}

    assert len(rows) == 18
    assert measures(guide) == [
        "job openings", "positions", "demand", "job mentions", "share of people", "salary",
    ]  # fmt: skip
    assert rows["llm.hasFigure.job-mentions"].missing == ("base", "period", "place")
    assert rows["nlp.hasFigure.job-mentions"].missing == ("base", "place")
    assert rows["lead-ai-engineer.hasFigure.salary.range"].missing == ("per",)
    assert rows["machine-learning-engineer.hasFigure.positions"].figure.inherited == ("period",)
    assert "leadership compensation" in (rows["lead-ai-backend-engineer.hasFigure.salary"].reason or "")


def test_a_reason_that_the_same_words_give_for_the_subject_is_the_figures_reason(guide: Catalog) -> None:
    rows = {row.statement.subject: row for row in market_figures(guide, measure="demand")}

    assert "robust infrastructure" in (rows["concept:backend-engineer"].reason or "")
    assert rows["concept:mobile-engineer"].reason is None


def test_a_section_keeps_its_own_figures() -> None:
    catalog = small_catalog()
    needs, market = (catalog.sections[f"document:guide/section/{slug}"] for slug in ("needs", "market"))

    assert [row.statement.subject for row in market_figures(catalog, section=market)] == ["concept:rust"]
    assert market_figures(catalog, section=needs) == []


def test_a_measure_that_a_section_lacks_is_not_unknown(guide: Catalog) -> None:
    section = find_section(guide, "Requirements")

    assert market_figures(guide, measure="salary", section=section) == []
