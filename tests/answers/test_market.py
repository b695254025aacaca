"""Market figures: what is missing is said, what cannot be compared is not sorted."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

import pytest

from skillgraph.answers.market import market_figures, market_measures, missing_slots
from skillgraph.answers.places import find_section
from skillgraph.errors import UnknownConceptError, UnknownNameError, UsageError
from skillgraph.model import Catalog, DocumentDate, DocumentPlace, Evidence, Figure, Period, Span, Statement
from skillgraph.store.opening import open_catalog
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


@pytest.mark.parametrize("relation", ["requires", "prefers", "willRequire", "emphasizes"])
def test_a_figure_that_says_how_much_is_asked_for_is_none_of_the_market(relation: str) -> None:
    asked = statement("engineer", relation, "rust", 4, figure=Figure("years of experience"))
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


def test_pay_in_a_document_that_names_the_place_of_its_position_lacks_none() -> None:
    pay = statement("rust", "hasFigure", None, 8, figure=Figure("pay", value=Decimal(9), currency="EUR"))
    demand = statement("r", "hasFigure", None, 8, figure=Figure("posts", value=Decimal(9), unit="count"))
    catalog = replace(small_catalog(), statements={s.id: s for s in (pay, demand)})
    [document] = catalog.documents.values()
    placed = replace(document, places=(DocumentPlace("Oslo", "text"),))

    missing = [row.missing for row in market_figures(replace(catalog, documents={placed.id: placed}))]

    assert ["place" in slots for slots in missing] == [False, True]
    assert all("place" in row.missing for row in market_figures(catalog))


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
    assert market_measures(guide) == (
        "job openings, positions, demand, job mentions, share of people, salary".split(", ")
    )
    assert rows["llm_has-figure_job-mentions"].missing == ("base", "period", "place")
    assert rows["nlp_has-figure_job-mentions"].missing == ("base", "place")
    assert rows["lead-ai-engineer_has-figure_salary_range"].missing == ("per",)
    assert rows["machine-learning-engineer_has-figure_positions"].figure.inherited == ("period",)
    assert "leadership responsibilities" in (rows["lead-ai-backend-engineer_has-figure_salary"].reason or "")


def test_a_reason_that_the_same_words_give_for_the_subject_is_the_figures_reason(guide: Catalog) -> None:
    rows = {row.statement.subject: row for row in market_figures(guide, measure="demand")}

    assert "robust infrastructure" in (rows["concept:backend-engineer"].reason or "")
    assert rows["concept:mobile-engineer"].reason is None


def test_a_section_keeps_its_own_figures() -> None:
    catalog = small_catalog()
    needs, market = (catalog.sections[f"section:guide_{slug}"] for slug in ("needs", "market"))

    assert [row.statement.subject for row in market_figures(catalog, section=market)] == ["concept:rust"]
    assert market_figures(catalog, section=needs) == []


def test_a_measure_that_a_section_lacks_is_not_unknown(guide: Catalog) -> None:
    section = find_section(guide, "Requirements")

    assert market_figures(guide, measure="salary", section=section) == []


# ---------------------------------------------------------------- small catalogs


def figure_of(slug: str, *, obj: str | None = None, **slots: Any) -> Statement:
    pay: dict[str, Any] = {"measure": "pay", "value": Decimal(1), "unit": "currency", "currency": "EUR"}
    return statement(slug, "hasFigure", obj, 8, figure=Figure(**(pay | slots)))


def catalog_with(*made: Statement) -> Catalog:
    return replace(small_catalog(), statements={said.id: said for said in made})


@pytest.mark.parametrize(
    ("slots", "missing"),
    [
        ({"value": None, "low": Decimal(1)}, ("per", "statistic", "period", "place")),
        ({"value": None, "high": Decimal(1)}, ("per", "statistic", "period", "place")),
        ({"value": None}, ("value", "per", "statistic", "period", "place")),
        ({"unit": "money"}, ("per", "statistic", "period", "place")),
        ({"currency": None}, ("currency", "per", "statistic", "period", "place")),
        ({"per": "year", "statistic": "median", "place": "Rome", "period": Period("2024")}, ()),
        ({"unit": "posts", "currency": None}, ("period", "place")),
        ({"unit": "posts", "currency": None, "direction": "increase"}, ("base", "period", "place")),
        ({"unit": "percent change", "currency": None}, ("direction", "base", "period", "place")),
        (
            {"value": None, "unit": "percent change", "currency": None},
            ("value", "direction", "base", "period", "place"),
        ),
        ({"unit": "percent share", "currency": None}, ("period", "place", "population")),
        ({"unit": "percent share", "currency": None, "population": "teams"}, ("period", "place")),
    ],
)
def test_what_is_missing_depends_on_the_unit(slots: dict[str, Any], missing: tuple[str, ...]) -> None:
    [row] = market_figures(catalog_with(figure_of("rust", **slots)))

    assert row.missing == missing


@pytest.mark.parametrize(
    ("slots", "growth"),
    [
        ({"unit": "percent change"}, True),
        ({"direction": "decrease"}, True),
        ({"unit": "percent share"}, False),
        ({}, False),
    ],
)
def test_a_change_is_told_by_its_unit_or_its_direction(slots: dict[str, Any], *, growth: bool) -> None:
    [row] = market_figures(catalog_with(figure_of("rust", **slots)))

    assert row.is_growth is growth


@pytest.mark.parametrize("order", ["ascending", "descending"])
def test_an_order_is_by_value_or_the_end_there_is_with_ties_as_in_the_document(
    order: Literal["ascending", "descending"],
) -> None:
    catalog = catalog_with(
        figure_of("python", value=Decimal(5), low=Decimal(99)),
        figure_of("rust", value=None, low=Decimal(3), high=Decimal(90)),
        figure_of("r", value=None, high=Decimal(7)),
        figure_of("cafe", value=Decimal(5)),
        figure_of("leadership", value=None),
    )

    rows = [row.statement.subject.partition(":")[2] for row in market_figures(catalog, order=order)]

    assert (
        rows
        == {
            "ascending": ["leadership", "rust", "python", "cafe", "r"],
            "descending": ["r", "python", "cafe", "rust", "leadership"],
        }[order]
    )


def test_a_decrease_stands_below_zero() -> None:
    slots: dict[str, Any] = {"unit": "percent change", "currency": None}
    catalog = catalog_with(
        figure_of("python", value=Decimal(1), direction="increase", **slots),
        figure_of("rust", value=Decimal(9), direction="decrease", **slots),
        figure_of("r", value=Decimal(5), direction="decrease", **slots),
    )

    rows = [row.statement.subject for row in market_figures(catalog, order="ascending")]

    assert rows == ["concept:rust", "concept:r", "concept:python"]


@pytest.mark.parametrize(
    ("slots", "slot", "told", "remedy"),
    [
        (
            {"measure": "demand"},
            "measure",
            "pay, demand",
            "choose one, as with `--measure 'pay'`",
        ),
        ({"unit": None}, "unit", "currency, none", "narrow them with `--subject`, or leave out `--sort`"),
        ({"currency": "USD"}, "currency", "EUR, USD", "narrow them with `--subject`, or leave out `--sort`"),
        ({"currency": None}, "currency", "EUR, none", "narrow them with `--subject`, or leave out `--sort`"),
    ],
)
def test_what_cannot_be_compared_is_named_with_its_values(
    slots: dict[str, Any], slot: str, told: str, remedy: str
) -> None:
    catalog = catalog_with(figure_of("rust"), figure_of("python", **slots), figure_of("r"))

    with pytest.raises(UsageError) as caught:
        market_figures(catalog, order="descending")

    assert caught.value.problem == f"figures that differ in {slot} have no common order: {told}"
    assert (caught.value.location, caught.value.remedy) == ("3 figures of the market", remedy)


def test_an_unknown_measure_names_the_nearest_or_all_there_are() -> None:
    catalog = catalog_with(figure_of("rust"), figure_of("python", measure="demand"), figure_of("r"))

    with pytest.raises(UnknownNameError) as caught:
        market_figures(catalog, measure="xyz")
    with pytest.raises(UnknownNameError) as near:
        market_figures(catalog, measure="demnd")

    assert caught.value.problem == "no figure measures 'xyz'"
    assert (caught.value.location, caught.value.remedy) == (
        "the 3 figures of the market",
        "one of: pay, demand",
    )
    assert "'demand'" in near.value.remedy
    assert market_measures(catalog) == ["pay", "demand"]


def test_a_subject_may_be_what_a_figure_is_about_and_must_be_a_concept() -> None:
    catalog = catalog_with(figure_of("rust"), figure_of("python", obj="r"))

    assert [row.statement.subject for row in market_figures(catalog, subject="concept:r")] == [
        "concept:python"
    ]
    assert market_figures(catalog, subject="concept:kubernetes") == []
    with pytest.raises(UnknownConceptError):
        market_figures(catalog, subject="concept:nobody")


def about(name: str, of: str, sentence: str) -> Statement:
    return Statement(name, sentence, of, "sg:takesIntoAccount", "concept:leadership-area")


def test_what_is_stated_of_a_figure_is_its_reason_after_its_own() -> None:
    figure = replace(figure_of("rust"), reason="it is fast")
    catalog = catalog_with(
        figure,
        figure_of("r"),
        about("statement:1", figure.id, "One."),
        about("statement:2", figure.id, "Two."),
    )

    first, second = market_figures(catalog)

    assert [said.id for said in first.about] == ["statement:1", "statement:2"]
    assert (first.reason, second.about, second.reason) == ("it is fast; One.; Two.", (), None)


def words_at(
    start: int, end: int, *, passage: str = "p8", focus: bool = True, slots: tuple[str, ...] = ()
) -> Evidence:
    whole = Span(0, 100)
    return Evidence(
        "document:guide",
        passage,
        whole if focus else Span(start, end),
        Span(start, end) if focus else None,
        slots,
        "",
    )


@pytest.mark.parametrize(
    ("other", "is_reason"),
    [
        ({"evidence": (words_at(12, 20),)}, True),
        ({"evidence": (words_at(19, 30),)}, True),
        ({"evidence": (words_at(0, 11),)}, True),
        ({"evidence": (words_at(20, 30),)}, False),
        ({"evidence": (words_at(0, 10),)}, False),
        ({"evidence": (words_at(12, 20, focus=False),)}, True),
        ({"evidence": (words_at(12, 20, passage="p7"),)}, False),
        ({"evidence": (words_at(12, 20, slots=("object",)),)}, False),
        ({"evidence": (words_at(50, 60), words_at(12, 20))}, True),
        ({"evidence": (words_at(12, 20),), "subject": "concept:python"}, False),
    ],
)
def test_what_the_same_words_say_of_the_subject_gives_the_reason_too(
    other: dict[str, Any], *, is_reason: bool
) -> None:
    figure = replace(figure_of("rust"), evidence=(words_at(10, 20),))
    second = replace(statement("rust", "uses", "r"), **other)
    catalog = catalog_with(figure, second, about("statement:1", second.id, "For it."))

    [row] = market_figures(catalog)

    assert row.reason == ("For it." if is_reason else None)


def test_words_that_only_give_a_slot_of_the_figure_give_no_reason() -> None:
    figure = replace(figure_of("rust"), evidence=(words_at(10, 20, slots=("period",)),))
    second = replace(statement("rust", "uses", "r"), evidence=(words_at(10, 20),))

    [row] = market_figures(catalog_with(figure, second, about("statement:1", second.id, "For it.")))

    assert row.reason is None


def test_pay_in_a_dated_advertisement_lacks_no_period() -> None:
    pay = statement("rust", "hasFigure", None, 8, figure=Figure("pay", value=Decimal(9), currency="EUR"))
    catalog = replace(small_catalog(), statements={pay.id: pay})
    [document] = catalog.documents.values()
    dated = replace(document, date=DocumentDate("2026-03", "text"))
    offered = replace(dated, places=(DocumentPlace("Oslo", "text"),))

    missing = [
        row.missing
        for one in (document, dated, offered)
        for row in market_figures(replace(catalog, documents={one.id: one}))
    ]

    assert ["period" in slots for slots in missing] == [True, True, False]
