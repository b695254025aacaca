"""All that a role asks for is counted: things alone, years, and degrees; each choice once."""

from decimal import Decimal

import pytest

from skillgraph.answers.demands import count_demands, total_counts
from skillgraph.answers.gap import Gap, skill_gap
from skillgraph.answers.whatif import role_changes
from skillgraph.model import Catalog, Concept, ConceptList, Evidence, Figure, Span, Statement
from skillgraph.rendering.gap_sum import sum_sentence, whole_sentence

ROLE = "concept:bookbinder"
KINDS = {"bachelors-degree": "qualification", "masters-degree": "qualification"}
LABELS = {"experience": "Experience", "bachelors-degree": "Bachelor's degree"}


def asks(
    target: str, years: int | None = None, *, choice: str | None = None, need: str = "sg:requires"
) -> Statement:
    figure = None if years is None else Figure("experience", value=Decimal(years), unit="years")
    evidence = (Evidence("document:d", f"p-{target}", Span(0, 1), None, (), ""),)
    name = f"statement:{target}_{years}"
    return Statement(name, "", ROLE, need, f"concept:{target}", list=choice, figure=figure, evidence=evidence)


def catalog_of(*statements: Statement) -> Catalog:
    concepts = {ROLE: Concept(ROLE, "Bookbinder", "role")}
    for statement in statements:
        curie = statement.object or ""
        name = curie.removeprefix("concept:")
        concepts[curie] = Concept(curie, LABELS.get(name, name), KINDS.get(name, "skill"))
    choice = ConceptList("list:any", "s", "any", None, "any-of", open=None)
    return Catalog(concepts=concepts, lists={choice.id: choice}, statements={s.id: s for s in statements})


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
