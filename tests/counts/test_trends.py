from datetime import date

import pytest

from postings import Posting, make_postings
from skillgraph.counts.survey import Survey
from skillgraph.counts.trends import Share, Trends, count_trends, periods_between

RISING = [
    *(Posting(["Latin"], date=f"2026-01-{day:02}") for day in range(1, 11)),
    *(Posting(["Latin", "Baking"], date=f"2026-02-{day:02}") for day in range(1, 6)),
    *(Posting(["Latin"], date=f"2026-02-{day:02}") for day in range(6, 11)),
    *(Posting(["Baking"], date=f"2026-03-{day:02}") for day in range(1, 11)),
]


def trends(*postings: Posting, **options: object) -> Trends:
    return count_trends(Survey(make_postings(*postings)), **options)  # type: ignore[arg-type]


def verdicts(found: Trends) -> dict[str, str]:
    return {row.label: row.verdict for row in found.rows}


def test_what_is_asked_for_more_rises_and_what_is_asked_for_less_falls() -> None:
    found = trends(*RISING)

    assert [(row.label, row.verdict) for row in found.rows] == [("Baking", "rises"), ("Latin", "falls")]
    assert [share.asked for share in found.rows[0].shares] == [0, 5, 10]
    assert found.sizes == (10, 10, 10)


def test_a_skill_that_is_asked_for_alike_shows_no_change() -> None:
    found = trends(
        *(
            Posting(["Latin"] if day % 2 else [], date=f"2026-0{m}-{day:02}")
            for m in (1, 2)
            for day in range(1, 11)
        )
    )

    assert verdicts(found) == {"Latin": "no change shown"}


def test_of_few_no_trend_is_told() -> None:
    found = trends(
        *(Posting(date=f"2026-01-{day:02}") for day in range(1, 20)),
        *[Posting(["Latin"], date="2026-02-01")] * 4,
    )

    assert verdicts(found) == {"Latin": "few"}
    assert found.tested == 0


def test_a_chance_among_many_tests_is_no_trend() -> None:
    alone = [Posting(["Latin"] if day < 6 else [], date=f"2026-01-{day:02}") for day in range(1, 11)]
    alone += [Posting(["Latin"] if day < 2 else [], date=f"2026-02-{day:02}") for day in range(1, 11)]
    # nineteen others that do not change stand beside it
    crowd = [
        Posting([*p.skills, *(f"Chess {n}" for n in range(19))], date=p.date) if n % 2 else p
        for n, p in enumerate(alone)
    ]

    assert alone[0].skills == crowd[0].skills
    rate = {row.label: row.adjusted for row in trends(*crowd).rows}["Latin"]
    [only] = trends(*alone).rows
    assert only.adjusted
    assert rate
    assert rate > only.adjusted


def test_what_is_named_is_told_and_the_rate_is_that_of_all_tests() -> None:
    survey = Survey(make_postings(*RISING))
    everything = count_trends(survey)

    named = count_trends(survey, concepts=[survey.find("Latin")])

    assert [row.label for row in named.rows] == ["Latin"]
    assert named.tested == everything.tested
    assert named.rows[0] in everything.rows


def test_required_is_tested_apart() -> None:
    postings = [Posting(["Latin?"], date=f"2026-01-{day:02}") for day in range(1, 11)]
    postings += [Posting(["Latin"], date=f"2026-02-{day:02}") for day in range(1, 11)]

    assert verdicts(trends(*postings)) == {"Latin": "no change shown"}
    assert verdicts(trends(*postings, required=True)) == {"Latin": "rises"}


def test_undated_coarse_and_copied_documents_are_counted_apart() -> None:
    copied = Posting(["Latin", "Baking"], text="one")
    found = trends(copied, copied, Posting(date=None), Posting(date="2026"), Posting(date="2026-02"))

    assert (found.documents, found.undated, found.coarse, found.copies) == (2, 1, 1, 1)
    assert trends(copied, Posting(date="2026"), step="year").coarse == 0


def test_a_period_without_documents_stands_between_those_with() -> None:
    found = trends(Posting(["Latin"], date="2025-12"), Posting(["Latin"], date="2026-02"))

    assert found.periods == (date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1))
    assert found.rows[0].shares[1] == Share(0, 0, 0)
    assert found.rows[0].shares[1].interval is None


def test_without_a_dated_document_there_is_no_period() -> None:
    found = trends(Posting(["Latin"], date=None))

    assert (found.periods, found.rows, found.undated) == ((), (), 1)


def test_how_dates_were_found_is_told() -> None:
    assert trends(Posting(), Posting(), Posting(date=None)).origins == (("text", 2),)


def test_one_document_more_changes_its_period_alone() -> None:
    before, after = trends(*RISING), trends(*RISING, Posting(["Latin"], date="2026-03-20"))

    by_label = {row.label: row for row in after.rows}
    assert after.sizes == (10, 10, 11)
    for row in before.rows:
        assert by_label[row.label].shares[:2] == row.shares[:2]


@pytest.mark.parametrize(("step", "count"), [("month", 14), ("quarter", 5), ("year", 2)])
def test_periods_run_over_the_turn_of_a_year(step: str, count: int) -> None:
    first = {"month": date(2025, 1, 1), "quarter": date(2025, 1, 1), "year": date(2025, 1, 1)}[step]
    last = {"month": date(2026, 2, 1), "quarter": date(2026, 1, 1), "year": date(2026, 1, 1)}[step]

    assert len(periods_between([last, first], step)) == count  # type: ignore[arg-type]


def test_beside_a_trend_stands_what_is_named_at_all() -> None:
    asked = [Posting(["Python"], date=f"2026-01-{day:02}") for day in range(1, 11)]
    duties = [Posting(duties=["Write jobs in Python"], date=f"2026-02-{day:02}") for day in range(1, 11)]
    silent = [Posting(["Latin"], date=f"2026-02-{day:02}") for day in range(1, 11)]

    [moved] = [row for row in trends(*asked, *duties).rows if row.label == "Python"]
    [gone] = [row for row in trends(*asked, *silent).rows if row.label == "Python"]

    assert (moved.verdict, moved.named, moved.verdict_as_named) == ("falls", (10, 10), "no change shown")
    assert (gone.verdict, gone.named, gone.verdict_as_named) == ("falls", (10, 0), "falls")


def test_what_is_asked_about_is_counted_as_named_whatever_it_does() -> None:
    survey = Survey(make_postings(Posting(["Latin"], duties=["Write jobs in Python"]), Posting(["Python"])))

    [row] = count_trends(survey, concepts=["concept:python"]).rows

    assert (row.total.asked, row.verdict, row.named) == (1, "few", (2,))


def test_a_trend_that_one_document_would_undo_says_so() -> None:
    def found(before: int, after: int, size: int) -> tuple[str, bool]:
        postings = [
            Posting(["Python"] if day < hits else ["Latin"], date=f"2026-0{month}-{day + 1:02}")
            for month, hits in ((1, before), (2, after))
            for day in range(size)
        ]
        row = next(row for row in trends(*postings).rows if row.label == "Python")
        return row.verdict, row.hangs_on_one

    assert found(5, 0, 10) == ("falls", True)
    assert found(0, 5, 10) == ("rises", True)
    assert found(20, 0, 20) == ("falls", False)
    assert found(10, 9, 20) == ("no change shown", False)


def test_where_no_trend_is_told_what_is_named_is_not_counted() -> None:
    rows = trends(*[Posting(["Python"], date="2026-01-01")] * 3, Posting(["Python"], date="2026-02-01")).rows

    assert [(row.verdict, row.named, row.verdict_as_named) for row in rows] == [("few", (), None)]
