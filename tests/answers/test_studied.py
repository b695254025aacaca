"""A degree that is needed in certain fields is held by one of its level in one of them."""

from dataclasses import replace

import pytest

from skillgraph.answers.demands import total_counts
from skillgraph.answers.gap import Gap, skill_gap
from skillgraph.answers.profiles import Holdings, Profile, find_holdings
from skillgraph.model import Catalog, Concept, ConceptList, Statement
from skillgraph.rendering.gap_sum import whole_sentence
from skillgraph.rendering.text.gap_lines import short_lines

ROLE = "concept:land-surveyor"
ASKING = "statement:asks-degree"
CONCEPTS = (
    Concept(ROLE, "Land Surveyor", "role"),
    Concept("concept:bachelors-degree", "Bachelor's degree", "qualification"),
    Concept("concept:equivalent", "Qualification equivalent to a bachelor's degree", "qualification"),
    Concept("concept:geomatics", "Geomatics (field of study)", "field-of-study", ("Geodesy",)),
    Concept("concept:engineering", "Engineering", "field-of-study"),
    Concept("concept:marine-engineering", "Marine Engineering", "field-of-study"),
    Concept("concept:life-sciences", "Life sciences", "field-of-study"),
    Concept("concept:related-field", "Related field", "field-of-study"),
)


def asking(*fields: str, modality: str = "", logic: str = "any-of", choice: bool = False) -> Catalog:
    """Ask a land surveyor for a bachelor's degree in some fields, or for what is as good."""
    degree = Statement(ASKING, "", ROLE, "sg:requires", "concept:bachelors-degree")
    lists = {"list:fields": ConceptList("list:fields", "s", "fields", None, logic, open=None)}
    said = [
        Statement(
            f"statement:in-{one}", "", ASKING, "sg:inField", f"concept:{one}", modality=modality or None
        )
        for one in fields
    ]
    statements = [degree, *(replace(one, list="list:fields") for one in said)]
    if choice:
        lists["list:degrees"] = ConceptList("list:degrees", "s", "degrees", None, "any-of", open=None)
        other = replace(degree, id="statement:asks-equivalent", object="concept:equivalent")
        statements = [replace(one, list="list:degrees") for one in (degree, other)] + statements[1:]
    return Catalog(
        concepts={c.id: c for c in CONCEPTS}, statements={s.id: s for s in statements}, lists=lists
    )


def gap_with(catalog: Catalog, *degrees: str, have: tuple[str, ...] = ()) -> Gap:
    held: Holdings = find_holdings(catalog, Profile(have, (), degrees))
    return skill_gap(catalog, ROLE, have=held.have, studied=held.studied)


def verdict(catalog: Catalog, gap: Gap) -> str:
    lines = [line.text for line in short_lines(catalog, gap)]
    return next(line for line in lines if "Bachelor's degree" in line)


@pytest.mark.parametrize(
    ("degree", "field", "mets"),
    [
        ("Bachelor of Science in Geomatics", "asked", [True]),
        ("BSc Geodesy", "asked", [True]),
        ("Bachelor of Arts in Theology", "other", [False]),
        ("Bachelor's degree", "not told", [None]),
        ("Associate degree", None, [False]),
    ],
)
def test_a_degree_in_another_field_is_not_held(
    degree: str, field: str | None, mets: list[bool | None]
) -> None:
    level = Concept("concept:associate-degree", "Associate degree", "qualification")
    catalog = asking("geomatics")
    catalog = replace(catalog, concepts=catalog.concepts | {level.id: level})

    rows = gap_with(catalog, degree).degrees

    assert [row.met for row in rows] == mets
    assert [(row.field, row.requirement.state == "have") for row in rows] == [(field, mets == [True])]


def test_a_higher_degree_tells_the_field_of_the_lower_that_it_takes_in() -> None:
    masters = Concept("concept:masters-degree", "Master's degree", "qualification")
    catalog = asking("geomatics")
    catalog = replace(catalog, concepts=catalog.concepts | {masters.id: masters})

    fields = [gap_with(catalog, name).degrees[0].field for name in ("MSc in Geomatics", "MSc in Theology")]

    assert fields == ["asked", "other"]


def test_one_of_two_degrees_in_the_field_is_enough() -> None:
    gap = gap_with(asking("geomatics"), "Bachelor of Theology", "Bachelor of Geomatics")

    assert gap.degrees[0].met is True


def test_the_answer_says_that_the_level_is_held_and_the_field_is_not() -> None:
    catalog = asking("geomatics")
    gap = gap_with(catalog, "Bachelor of Arts in Theology")

    assert "you have the level; you lack the field: yours is Theology" in verdict(catalog, gap)
    assert whole_sentence(catalog, gap).startswith("You have 0 of 1 thing asked for and lack 1")


@pytest.mark.parametrize(
    ("degree", "told"),
    [
        ("Bachelor of Arts in Theology", "whether Theology is a field that is meant is not said"),
        ("Bachelor's degree", "in which field you did not say"),
    ],
)
def test_where_the_field_is_open_the_answer_depends_on_it(degree: str, told: str) -> None:
    catalog = asking("geomatics", "related-field")
    gap = gap_with(catalog, degree)

    assert told in verdict(catalog, gap)
    assert total_counts(gap.demands) == {"to check": 1}
    assert whole_sentence(catalog, gap).endswith("The other one depends on the field of your degree.")


def test_of_a_field_that_may_be_a_kind_of_the_needed_one_nothing_is_said() -> None:
    gap = gap_with(asking("engineering"), "Bachelor's degree in Marine Engineering")

    assert (gap.degrees[0].field, gap.degrees[0].met) == ("not said", None)


@pytest.mark.parametrize(
    ("asked", "degree", "have"),
    [
        ("marine-engineering", "Bachelor's degree in Engineering", ()),
        ("life-sciences", "Bachelor's degree in Geomatics", ()),
        ("engineering", "Bachelor's degree", ("Marine Engineering",)),
    ],
)
def test_of_a_wider_field_a_class_of_fields_and_a_held_field_nothing_is_said(
    asked: str, degree: str, have: tuple[str, ...]
) -> None:
    gap = gap_with(asking(asked), degree, have=have)

    assert (gap.degrees[0].field, gap.degrees[0].met) == ("not said", None)


def test_of_a_list_of_fields_that_is_left_open_nothing_is_said() -> None:
    catalog = asking("geomatics", "engineering", logic="not said")
    lists = {name: replace(one, open=True) for name, one in catalog.lists.items()}

    gap = gap_with(replace(catalog, lists=lists), "Bachelor of Arts in Theology")

    assert (gap.degrees[0].field, gap.degrees[0].met) == ("not said", None)


def test_a_field_in_the_plural_is_the_same_one() -> None:
    catalog = asking("engineering")
    laws = Concept("concept:engineering", "Law", "field-of-study")

    gap = gap_with(replace(catalog, concepts=catalog.concepts | {laws.id: laws}), "Bachelor of Laws")

    assert gap.degrees[0].field == "asked"


def test_what_is_as_good_as_a_degree_is_needed_in_the_same_field() -> None:
    catalog = asking("geomatics", choice=True)

    other, own = (gap_with(catalog, f"Bachelor of Science in {name}") for name in ("Theology", "Geomatics"))

    assert [row.met for row in other.degrees] == [False, False]
    assert total_counts(other.demands) == {"missing": 1}
    assert total_counts(own.demands) == {"have": 1}


def test_a_field_that_is_only_preferred_is_not_needed() -> None:
    gap = gap_with(asking("geomatics", modality="preferred"), "Bachelor of Arts in Theology")

    assert (gap.degrees[0].field, gap.degrees[0].met) == (None, True)


def test_of_fields_that_are_all_needed_one_leaves_the_rest_open() -> None:
    gap = gap_with(asking("geomatics", "engineering", logic="all-of"), "BSc in Geomatics")

    assert gap.degrees[0].field == "not said"


def test_a_field_among_what_is_held_is_that_of_a_degree_named_without_one() -> None:
    gap = gap_with(asking("geomatics"), "Bachelor's degree", have=("Geomatics (field of study)",))

    assert gap.degrees[0].met is True
    assert gap.uncounted == ()


def test_letters_that_hold_a_field_name_a_degree_in_it() -> None:
    held = find_holdings(asking("geomatics"), Profile(degrees=("BSN", "First aid")))

    assert held.studied == (("concept:bachelors-degree", "Nursing"),)
    assert held.unknown == ("First aid",)
