from fractions import Fraction

import pytest

from postings import Posting, make_postings
from skillgraph.counts.expressions import Grouping
from skillgraph.counts.pay_ranges import PayRanges, Quartiles, count_pay
from skillgraph.counts.survey import Survey
from skillgraph.errors import UnknownConceptError


def pay(*postings: Posting, by: Grouping = "role") -> list[PayRanges]:
    return count_pay(Survey(make_postings(*postings)), by)


def test_medians_and_quartiles_are_those_of_the_ranges() -> None:
    [row] = pay(*(Posting(pay=(low, low + 20)) for low in (10, 20, 30, 40)))

    assert row.ranges == 4
    assert row.low == Quartiles(Fraction(35, 2), Fraction(25), Fraction(65, 2))
    assert row.middle == Quartiles(Fraction(55, 2), Fraction(35), Fraction(85, 2))
    assert row.high
    assert row.high.median == 45


def test_currencies_and_times_are_never_mixed() -> None:
    rows = pay(
        Posting(pay=(10, 20)),
        Posting(pay=(30, 40)),
        Posting(pay=(1, 2), currency="USD"),
        Posting(pay=(3, 4), per="hour"),
        Posting(pay=(5, 6), per=None),
    )

    assert [(row.currency, row.per, row.ranges) for row in rows] == [
        ("EUR", "year", 2),
        ("EUR", None, 1),
        ("EUR", "hour", 1),
        ("USD", "year", 1),
    ]


def test_an_open_range_counts_at_the_end_that_it_has() -> None:
    [row] = pay(Posting(pay=(10, None)), Posting(pay=(None, 40)))

    assert row.low
    assert row.high
    assert (row.ranges, float(row.low.median), float(row.high.median), row.middle) == (2, 10, 40, None)


def test_by_level_titles_without_one_are_a_group_of_their_own() -> None:
    rows = pay(Posting(pay=(1, 2), role="Senior Cook"), Posting(pay=(3, 4)), Posting(pay=(5, 6)), by="level")

    assert [(row.group, row.label, row.ranges) for row in rows] == [
        (None, "no level named", 2),
        ("senior", "senior", 1),
    ]


def test_by_skill_each_skill_has_the_ranges_of_its_documents() -> None:
    rows = pay(Posting(["Latin", "Baking"], pay=(1, 3)), Posting(["Latin"], pay=(5, 7)), by="skill")

    assert [(row.label, row.ranges, float(row.middle.median) if row.middle else None) for row in rows] == [
        ("Latin", 2, 4),
        ("Baking", 1, 2),
    ]


GUIDE = Posting(["Latin"], role="Lead Cook", pay=(90, 95), others={"Cook": (10, 12), "Senior Cook": (50, 55)})


def test_a_range_is_of_the_role_whose_pay_it_is_whatever_the_document_is_about() -> None:
    rows = {row.label: float(row.low.median) for row in pay(GUIDE) if row.low}

    assert rows == {"Cook": 10, "Lead Cook": 90, "Senior Cook": 50}
    assert {(row.group, row.ranges) for row in pay(GUIDE, by="level")} == {
        (None, 1),
        ("lead", 1),
        ("senior", 1),
    }
    assert [(row.label, row.low and float(row.low.median)) for row in pay(GUIDE, by="skill")] == [
        ("Latin", 90)
    ]


def test_a_role_that_no_document_is_about_is_found_where_its_pay_is_stated() -> None:
    survey = Survey(make_postings(GUIDE, Posting(role="Pilot", pay=(70, 80))))
    of_cook = survey.find_population(role="senior cook", paid=True)

    assert [(row.label, row.ranges) for row in count_pay(survey, population=of_cook)] == [("Senior Cook", 1)]
    of_level = survey.find_population(seniority="Senior", paid=True)
    assert [(row.label, row.ranges) for row in count_pay(survey, population=of_level)] == [("Senior Cook", 1)]
    with pytest.raises(UnknownConceptError, match="no document is about"):
        survey.find_population(role="senior cook")


@pytest.mark.parametrize("statistic", ["average", "median", "90th percentile", "top of the range"])
def test_what_sums_up_many_is_no_range(statistic: str) -> None:
    assert pay(Posting(pay=(10, 10), statistic=statistic)) == []
    assert len(pay(Posting(pay=(10, 10), statistic="base salary"))) == 1


def test_documents_that_state_no_pay_have_no_rows() -> None:
    assert pay(Posting(["Latin"])) == []


def test_a_single_amount_has_no_ends() -> None:
    [row] = pay(Posting(pay=(40, 50)), Posting(pay=(55, 55)), Posting(pay=(62, 76)))

    assert (row.ranges, row.singles) == (3, 1)
    assert row.low and row.high and row.middle
    assert [float(end.median) for end in (row.low, row.middle, row.high)] == [51, 55, 63]
    assert [row.stated(end) for end in ("low", "middle", "high")] == [2, 3, 2]
    [alone] = pay(Posting(pay=(55, 55)))
    assert (alone.singles, alone.low, alone.high, alone.stated("low")) == (1, None, None, 0)
    assert alone.middle and float(alone.middle.median) == 55
