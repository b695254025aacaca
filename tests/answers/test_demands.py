"""All that a role asks for is counted: things alone, years, and degrees; each choice once."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from skillgraph.answers.demands import count_demands, total_counts
from skillgraph.answers.gap import Gap, skill_gap
from skillgraph.answers.whatif import role_changes
from skillgraph.model import Catalog, Concept, ConceptList, Evidence, Figure, Span, Statement
from skillgraph.rendering.charts.gap import count_by_kind, count_by_need
from skillgraph.rendering.gap_sum import sum_sentence, whole_sentence
from skillgraph.rendering.text.gap_lines import short_lines
from skillgraph.rendering.text.whatif import changes_answer

ROLE = "concept:bookbinder"
KINDS = {"bachelors-degree": "qualification", "masters-degree": "qualification"}
LABELS = {
    "experience": "Experience",
    "bachelors-degree": "Bachelor's degree",
    "commercial": "Commercial experience",
    "hands-on": "Hands-on working experience",
    "in-role": "Experience in a similar role",
    "in-field": "Experience in the field",
    "retail": "Retail experience",
    "in-retail": "Experience in retail",
}


def asks(
    target: str,
    years: int | None = None,
    *,
    choice: str | None = None,
    need: str = "sg:requires",
    passage: str = "",
) -> Statement:
    figure = None if years is None else Figure("experience", value=Decimal(years), unit="years")
    evidence = (Evidence("document:d", passage or f"p-{target}", Span(0, 1), None, (), ""),)
    name = f"statement:{target}_{years}_{choice}_{need}"
    return Statement(name, "", ROLE, need, f"concept:{target}", list=choice, figure=figure, evidence=evidence)


def catalog_of(*statements: Statement) -> Catalog:
    concepts = {ROLE: Concept(ROLE, "Bookbinder", "role")}
    for statement in statements:
        curie = statement.object or ""
        name = curie.removeprefix("concept:")
        concepts[curie] = Concept(curie, LABELS.get(name, name), KINDS.get(name, "skill"))
    lists = {
        s.list: ConceptList(s.list, "s", s.list, None, "any-of", open=None) for s in statements if s.list
    }
    return Catalog(concepts=concepts, lists=lists, statements={s.id: s for s in statements})


def gap_of(catalog: Catalog, *have: str, **years: int) -> Gap:
    held = [f"concept:{name}" for name in have]
    return skill_gap(
        catalog, ROLE, have=held, years={f"concept:{name}": Decimal(n) for name, n in years.items()}
    )


def counted(gap: Gap) -> dict[str, int]:
    return {standing: count for standing, count in total_counts(gap.demands).items() if count}


def test_years_and_degrees_are_things_asked_for() -> None:
    catalog = catalog_of(asks("sewing"), asks("gilding", 3), asks("paring", 5), asks("bachelors-degree"))

    gap = gap_of(catalog, "sewing")

    assert counted(gap) == {"have": 1, "missing": 2, "to check": 1}
    shares = "1 of 1 without years, 0 of 2 with years, 0 of 1 degree"
    assert whole_sentence(catalog, gap) == (
        f"You have 1 of 4 things asked for ({shares}) and lack 2: first gilding (3 years), paring (5 years). "
        "The other one depends on a degree that you did not give."
    )


@pytest.mark.parametrize(
    ("have", "years", "standing"),
    [
        ((), {}, "missing"),
        (("gilding",), {}, "to check"),
        ((), {"gilding": 2}, "missing"),
        ((), {"gilding": 3}, "have"),
    ],
)
def test_what_is_held_for_an_unknown_time_is_neither_had_nor_lacking(
    have: tuple[str, ...], years: dict[str, int], standing: str
) -> None:
    assert counted(gap_of(catalog_of(asks("gilding", 3)), *have, **years)) == {standing: 1}


def test_experience_in_general_is_lacking_only_where_years_were_given() -> None:
    catalog = catalog_of(asks("experience", 4))

    assert counted(gap_of(catalog)) == {"to check": 1}
    assert counted(gap_of(catalog, experience=1)) == {"missing": 1}


@pytest.mark.parametrize(
    ("name", "standing"),
    [
        *((name, "to check") for name in ("commercial", "hands-on", "in-role", "in-field")),
        *((name, "missing") for name in ("retail", "in-retail")),
    ],
)
def test_experience_in_no_thing_depends_on_years_however_it_is_judged(name: str, standing: str) -> None:
    assert counted(gap_of(catalog_of(asks(name, 4)))) == {standing: 1}


def test_a_degree_is_lacking_where_another_was_given() -> None:
    asked = asks("masters-degree")
    catalog = catalog_of(asked, asks("bachelors-degree", need="sg:prefers"))

    assert counted(gap_of(catalog)) == {"to check": 2}
    assert counted(gap_of(catalog, "bachelors-degree")) == {"have": 1, "missing": 1}


def test_a_choice_between_a_degree_and_years_is_one_demand() -> None:
    catalog = catalog_of(
        asks("bachelors-degree", choice="list:any"), asks("gilding", 4, choice="list:any"), asks("sewing")
    )

    assert counted(gap_of(catalog)) == {"missing": 1, "to check": 1}
    assert counted(gap_of(catalog, gilding=4)) == {"missing": 1, "have": 1}


@pytest.mark.parametrize(
    ("have", "told"),
    [
        ((), "You have 0 of 2 things asked for and lack 1: first sewing. The other one depends on a degree"),
        (("sewing",), "You have 1 of 2 things asked for. The other one depends on a degree"),
        (("bachelors-degree",), "You have 1 of 2 things asked for and lack 1: first sewing."),
    ],
)
def test_a_choice_between_a_thing_alone_and_a_degree_is_told_as_it_is_counted(
    have: tuple[str, ...], told: str
) -> None:
    """Its first member is a thing alone, which is lacking; the degree may be enough."""
    of_choice = [asks(name, choice="list:any") for name in ("apprenticeship", "bachelors-degree")]
    catalog = catalog_of(*of_choice, asks("sewing"))
    gap = gap_of(catalog, *have)

    assert whole_sentence(catalog, gap).startswith(told)
    lines = [line.text for line in short_lines(catalog, gap)]
    missing = next((number for number, line in enumerate(lines) if line.startswith("missing")), None)
    assert (missing is not None) == ("sewing" not in have)
    below = "" if missing is None else lines[missing + 1]
    assert "apprenticeship" not in below
    is_open = any(line.startswith("depends on years or a degree that you did not give (1)") for line in lines)
    assert is_open == ("bachelors-degree" not in have)


@pytest.mark.parametrize("have", [(), ("sewing",), ("bachelors-degree",), ("apprenticeship", "sewing")])
def test_page_and_chart_count_what_the_terminal_counts(have: tuple[str, ...]) -> None:
    """A thing that a degree of its choice spares is had with it, not one more that is not needed."""
    of_choice = [asks(name, choice="list:any") for name in ("apprenticeship", "bachelors-degree")]
    catalog = catalog_of(*of_choice, asks("sewing"))
    gap = gap_of(catalog, *have)

    alone = count_demands(gap.demands)["alone"]

    assert gap.counts() == count_by_need(gap)["All"] == alone
    assert sum_sentence(catalog, gap) == whole_sentence(catalog, gap)
    assert count_by_need(gap)["Required"] == sum(count_by_kind(catalog, gap).values(), Counter()) == alone


def test_a_choice_that_counts_as_its_degree_is_no_thing_alone_on_the_page() -> None:
    weak = asks("apprenticeship", choice="list:any", need="sg:prefers")
    catalog = catalog_of(asks("bachelors-degree", choice="list:any"), weak, asks("sewing"))
    gap = gap_of(catalog, "bachelors-degree")

    assert whole_sentence(catalog, gap).startswith(
        "You have 1 of 2 things asked for (0 of 1 other than degre"
    )
    assert sum_sentence(catalog, gap) == (
        "You have 0 of 1 thing asked for and lack 1: first sewing. "
        "Years and degrees are counted apart: you have 1 of 1 degree."
    )


def test_what_is_open_depends_on_what_is_open_of_it() -> None:
    """The first member of the choice is measured alone; the years that may be enough are named."""
    catalog = catalog_of(
        asks("apprenticeship", choice="list:any"),
        asks("paring", 3, choice="list:any"),
        asks("masters-degree"),
    )

    assert whole_sentence(catalog, gap_of(catalog, "paring")).endswith(
        "The other 2 depend on years and a degree that you did not give."
    )


def test_years_in_two_choices_count_in_each() -> None:
    catalog = catalog_of(
        asks("gilding", 3, choice="list:one"),
        asks("paring", 3, choice="list:one"),
        asks("gilding", 5, choice="list:two"),
        asks("tooling", 5, choice="list:two"),
    )
    gap = gap_of(catalog, gilding=4)

    assert counted(gap) == {"have": 1, "missing": 1}
    assert "lack 1: first gilding (5 years)." in whole_sentence(catalog, gap)
    told = [line.text for line in short_lines(catalog, gap_of(catalog))]
    assert told[-1].endswith("with years, told above: gilding, paring, tooling")


def test_years_asked_for_alone_and_in_a_choice_count_in_both() -> None:
    catalog = catalog_of(
        asks("gilding", 5), asks("gilding", 2, choice="list:any"), asks("paring", 2, choice="list:any")
    )

    assert counted(gap_of(catalog, "gilding")) == {"to check": 2}
    assert counted(gap_of(catalog, gilding=3)) == {"have": 1, "missing": 1}


def test_one_choice_of_two_places_counts_once() -> None:
    catalog = catalog_of(
        *(asks(name, 2, choice=f"list:{place}") for place in "ab" for name in ("gilding", "paring"))
    )

    assert counted(gap_of(catalog)) == {"missing": 1}


def test_of_several_years_of_one_thing_the_most_are_told() -> None:
    catalog = catalog_of(asks("gilding", 3), asks("gilding", 5, passage="q"))

    assert "lack 1: first gilding (5 years)." in whole_sentence(catalog, gap_of(catalog))
    assert counted(gap_of(catalog, gilding=4)) == {"missing": 1}


def test_what_is_lacking_only_where_it_is_a_wish_is_ranked_as_a_wish() -> None:
    """Three years are required and had, six would be preferred."""
    wish = asks("gilding", 6, need="sg:prefers", passage="q")
    catalog = catalog_of(asks("gilding", 3), wish, asks("sewing"))

    told = whole_sentence(catalog, gap_of(catalog, gilding=4))

    assert "lack 2: first sewing, gilding (6 years)." in told


def test_what_is_required_with_years_comes_before_what_is_desirable() -> None:
    catalog = catalog_of(asks("sewing", need="sg:prefers"), asks("gilding", 3))

    told = whole_sentence(catalog, gap_of(catalog))

    assert "lack 2: first gilding (3 years), sewing." in told


def test_what_can_be_drawn_is_summed_up_without_years_and_degrees() -> None:
    catalog = catalog_of(asks("sewing"), asks("gilding", 3))

    assert sum_sentence(catalog, gap_of(catalog, "sewing")) == (
        "You have 1 of 1 thing asked for. Years and degrees are counted apart: you have 0 of 1 with years."
    )


def test_without_years_and_degrees_both_sums_are_one() -> None:
    catalog = catalog_of(asks("sewing"), asks("paring"))
    gap = gap_of(catalog, "sewing")

    assert whole_sentence(catalog, gap) == sum_sentence(catalog, gap)
    assert count_demands(gap.demands)["years"].total() == 0


def test_learning_what_years_are_asked_of_changes_something() -> None:
    catalog = catalog_of(asks("sewing"), asks("gilding", 3))

    [row] = role_changes(catalog, add=["concept:gilding"], role=ROLE)

    assert row.is_change and not row.changed
    assert [(step.before.standing, step.after.standing) for step in row.steps] == [("missing", "to check")]
    [same] = role_changes(catalog, have=["concept:gilding"], add=["concept:gilding"], role=ROLE)
    assert not same.is_change


def test_a_table_of_changes_has_the_years_that_change() -> None:
    catalog = catalog_of(asks("gilding", 3))

    table = changes_answer(catalog, role_changes(catalog, add=["concept:gilding"], role=ROLE)).table()

    [row] = table.rows
    cells = dict(zip(table.columns, row, strict=True))
    assert [cells[name] for name in ("role", "before", "after", "need", "label", "statement")] == [
        *("Bookbinder", "missing", "to check", "required", "gilding"),
        asks("gilding", 3).id,
    ]


def test_a_heading_that_would_be_held_counts_as_a_thing_of_its_own() -> None:
    catalog = catalog_of(asks("finishing", passage="p"), asks("gilding", passage="p"))
    kind = Statement("statement:kind", "", "concept:gilding", "skos:broader", "concept:finishing")
    catalog = replace(catalog, statements={**catalog.statements, kind.id: kind})

    [row] = role_changes(catalog, add=["concept:finishing"], role=ROLE)

    moved = [(move.after.concept, move.before.state, move.after.state) for move in row.moved]
    assert moved == [("concept:finishing", "missing", "have")]
    assert (row.counted_before["have"], row.counted_after["have"]) == (0, 1)
