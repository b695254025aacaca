"""Each expression against the same count made by hand from the postings, in DuckDB."""

from collections import Counter
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import skillgraph
from postings import Posting, make_postings
from skillgraph.answers.ranking import documents_asking
from skillgraph.counts import expressions
from skillgraph.counts.engines import open_tables
from skillgraph.counts.expressions import STEPS, Population, Step
from skillgraph.counts.numbering import Counted
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.vocabulary import ASKING_RELATIONS

EVERYTHING = Population()
POSTINGS = st.lists(
    st.builds(
        Posting,
        skills=st.lists(st.sampled_from(["Baking", "Latin", "Latin?", "Chess", "Sailing?"]), max_size=4),
        date=st.sampled_from([None, "2025", "2025-11", "2025-12-31", "2026-01-01", "2026-04-30"]),
        role=st.sampled_from(["Cook", "Senior Cook", "Pilot"]),
        pay=st.sampled_from([None, (1, 2), (2, None), (None, 9), (3, 3)]),
        currency=st.sampled_from(["EUR", "USD"]),
        per=st.sampled_from(["year", None]),
    ),
    min_size=1,
    max_size=8,
)


def rows(expression: Any) -> list[dict[str, Any]]:
    return expression.to_pyarrow().to_pylist()  # type: ignore[no-any-return]


def tables(*postings: Posting) -> Counted:
    return open_tables(make_postings(*postings))


def period_of(posting: Posting, step: Step) -> date | None:
    """Give the first day of the period of a posting, None where its date does not tell it."""
    parts = [int(part) for part in (posting.date or "").split("-") if part]
    if not parts or (step != "year" and len(parts) == 1):
        return None
    year, month = parts[0], parts[1] if len(parts) > 1 else 1
    return date(year, {"month": month, "quarter": (month - 1) // 3 * 3 + 1, "year": 1}[step], 1)


def asked_of(posting: Posting) -> dict[str, int]:
    """Give what a posting asks for, and 1 for what it requires."""
    found: dict[str, int] = {}
    for skill in posting.skills:
        curie = f"concept:{skill.rstrip('?').lower()}"
        found[curie] = max(found.get(curie, 0), int(not skill.endswith("?")))
    return found


@settings(max_examples=15, deadline=None)
@given(POSTINGS, st.sampled_from(STEPS))
def test_documents_are_counted_by_period(postings: list[Posting], step: Step) -> None:
    expected = Counter(filter(None, (period_of(posting, step) for posting in postings)))

    found = rows(expressions.documents_by_period(tables(*postings), EVERYTHING, step))

    assert found == [{"period": period, "documents": count} for period, count in sorted(expected.items())]


@settings(max_examples=15, deadline=None)
@given(POSTINGS, st.sampled_from(STEPS))
def test_every_document_is_counted_or_told_why_not(postings: list[Posting], step: Step) -> None:
    [tally] = rows(expressions.tally_documents(tables(*postings), EVERYTHING, step))

    assert tally == {
        "documents": len(postings),
        "dated": sum(posting.date is not None for posting in postings),
        "fine": sum(period_of(posting, step) is not None for posting in postings),
        "silent": sum(not posting.skills for posting in postings),
        "copies": 0,
    }


@settings(max_examples=15, deadline=None)
@given(POSTINGS, st.sampled_from(STEPS))
def test_what_is_asked_for_is_counted_by_period(postings: list[Posting], step: Step) -> None:
    asked, required = Counter[tuple[str, date]](), Counter[tuple[str, date]]()
    for posting in postings:
        if (period := period_of(posting, step)) is not None:
            for curie, is_required in asked_of(posting).items():
                asked[curie, period] += 1
                required[curie, period] += is_required

    found = rows(expressions.asked_by_period(tables(*postings), EVERYTHING, step))

    assert found == [
        {
            "concept": curie,
            "period": period,
            "asked": asked[curie, period],
            "required": required[curie, period],
        }
        for curie, period in sorted(asked)
    ]


@settings(max_examples=15, deadline=None)
@given(POSTINGS)
def test_pairs_are_counted_each_once(postings: list[Posting]) -> None:
    expected = Counter(pair for posting in postings for pair in combinations(sorted(asked_of(posting)), 2))

    found = rows(expressions.asked_together(tables(*postings), EVERYTHING))

    assert {(row["first"], row["second"]): row["together"] for row in found} == expected
    assert found == sorted(found, key=lambda row: (row["first"], row["second"]))


@settings(max_examples=15, deadline=None)
@given(POSTINGS)
def test_pairs_with_one_thing_have_it_first(postings: list[Posting]) -> None:
    expected = Counter(
        other
        for posting in postings
        for other in asked_of(posting)
        if "concept:latin" in asked_of(posting) and other != "concept:latin"
    )

    found = rows(expressions.asked_together(tables(*postings), EVERYTHING, concept="concept:latin"))

    assert {row["second"]: row["together"] for row in found} == expected
    assert {row["first"] for row in found} <= {"concept:latin"}


@settings(max_examples=15, deadline=None)
@given(POSTINGS)
def test_pay_is_gathered_by_role(postings: list[Posting]) -> None:
    expected = Counter(
        (f"concept:{posting.role.lower().replace(' ', '-')}", posting.currency, posting.per, *posting.pay)
        for posting in postings
        if posting.pay
    )

    found = rows(expressions.pay_by(tables(*postings), EVERYTHING, "role"))

    keys = ("group", "currency", "per", "low", "high")
    assert {tuple(row[key] for key in keys): row["ranges"] for row in found} == expected


def test_by_skill_a_range_counts_for_all_that_its_document_asks_for() -> None:
    counted = tables(Posting(["Baking", "Latin?"], pay=(1, 2)), Posting(["Latin"]), Posting(pay=(5, 6)))

    found = rows(expressions.pay_by(counted, EVERYTHING, "skill"))

    assert [(row["group"], row["ranges"]) for row in found] == [("concept:baking", 1), ("concept:latin", 1)]


def test_a_population_is_of_one_role_level_or_employer() -> None:
    counted = tables(
        Posting(role="Cook", places=["Oslo"]), Posting(role="Senior Cook"), Posting(role="Pilot")
    )

    def count(population: Population) -> int:
        return int(rows(expressions.tally_documents(counted, population, "year"))[0]["documents"])

    assert count(Population(role="concept:cook")) == 1
    assert count(Population(seniority="senior")) == 1
    assert count(Population(role="concept:cook", seniority="senior")) == 0
    assert count(Population(employer="nobody")) == 0
    assert count(Population(place="nowhere")) == 0
    assert count(Population(place="Oslo")) == 1
    assert count(Population(place="Oslo", role="concept:pilot")) == 0


def test_a_copy_counts_nowhere() -> None:
    one = Posting(["Baking", "Latin"], pay=(1, 2), text="one")
    counted = tables(one, Posting(["Chess"]), one)

    assert rows(expressions.tally_documents(counted, EVERYTHING, "month"))[0]["copies"] == 1
    assert [row["asked"] for row in rows(expressions.asked_in_all(counted, EVERYTHING))] == [1, 1, 1]
    assert len(rows(expressions.stated_pay(counted, EVERYTHING))) == 1
    assert rows(expressions.asked_together(counted, EVERYTHING))[0]["together"] == 1


def test_ordered_pairs_of_what_a_document_asks_for_are_summed_over_documents() -> None:
    counted = tables(Posting(["Baking", "Latin", "Chess"]), Posting(["Chess", "Latin?"]), Posting(["Chess"]))

    assert rows(expressions.asked_pairs(counted, EVERYTHING)) == [{"pairs": 3 * 2 + 2}]
    assert rows(expressions.asked_pairs(tables(Posting()), EVERYTHING)) == [{"pairs": 0}]


def test_the_places_of_a_count_are_where_documents_ask() -> None:
    counted = tables(Posting(["Baking", "Latin"]), Posting(["Latin?"], date=None))

    found = rows(expressions.places_asking(counted, EVERYTHING, ["concept:latin"]))

    assert [(row["document"], row["start"], row["need"]) for row in found] == [
        ("document:p1", 10, "desirable"),
        ("document:p0", 20, "required"),
    ]


@pytest.mark.parametrize("graph", [None])
def test_the_tables_count_what_the_answers_count(graph: None) -> None:
    """One decision: who asks for what is the same to `gap` and `show` as to what is counted."""
    catalog = skillgraph.open_catalog(graph)
    asking = [
        s
        for s in catalog.statements.values()
        if s.relation in ASKING_RELATIONS
        and s.object in catalog.concepts
        and catalog.concepts[s.object].kind in DEFAULT_KINDS
        and s.status != "inferred"
    ]
    asked, required = documents_asking(asking)

    found = rows(expressions.asked_in_all(open_tables(catalog), EVERYTHING))

    assert {row["concept"]: row["asked"] for row in found} == {c: len(d) for c, d in asked.items() if d}
    assert {row["concept"] for row in found if row["required"]} == set(required)
