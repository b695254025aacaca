"""Conflicts: each rule finds its own kind of disagreement, and leaves alone what only looks like one."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from skillgraph.answers.conflicts import RULES, Conflict, document_conflicts
from skillgraph.identifiers import LOCAL_NAME, join_id
from skillgraph.model import Catalog, ConceptList, Figure, Period, Statement
from skillgraph.store.opening import open_catalog
from small_catalog import DOCUMENT, concept, evidence, small_catalog, statement

LEAD = "lead-ai-backend-engineer"


def conflicts_of(
    *statements: Statement, lists: tuple[ConceptList, ...] = (), kinds: dict[str, str] | None = None
) -> list[Conflict]:
    """Find the conflicts of some statements; every concept in them is a skill, or of its kind in *kinds*."""
    ends = [end for s in statements for end in (s.subject, s.object) if end and end.startswith("concept:")]
    slugs = dict.fromkeys(end.removeprefix("concept:") for end in ends)
    made = [concept(slug, slug.replace("-", " "), (kinds or {}).get(slug, "skill")) for slug in slugs]
    catalog = replace(
        small_catalog(),
        concepts={value.id: value for value in made},
        lists={value.id: value for value in lists},
        statements={
            f"{s.id}/{number}": replace(s, id=f"{s.id}/{number}") for number, s in enumerate(statements)
        },
    )
    return document_conflicts(catalog)


def a_list(name: str, *, logic: str = "not said", is_open: bool | None = None) -> ConceptList:
    return ConceptList(
        join_id("list", DOCUMENT, name),
        join_id("section", DOCUMENT, "needs"),
        name,
        None,
        logic,
        is_open,
        "concept:language",
    )


def members(name: str, line: int, *objects: str) -> list[Statement]:
    return [
        statement("cook", "requires", target, line, list=join_id("list", DOCUMENT, name))
        for target in objects
    ]


def pay(subject: str, low: int, high: int, *, currency: str = "USD", per: str = "year") -> Statement:
    figure = Figure(
        "salary", low=Decimal(low), high=Decimal(high), unit="currency", currency=currency, per=per
    )
    return statement(subject, "hasFigure", None, 8, figure=figure)


def years(topic: str, line: int, low: int, high: int | None = None) -> Statement:
    most = None if high is None else Decimal(high)
    bound = "inclusive-lower" if high is None else "range"
    figure = Figure("years of experience", low=Decimal(low), high=most, bound=bound, unit="years")
    return statement("cook", "requires", topic, line, figure=figure)


# ---------------------------------------------------------------- requirements


def test_two_lists_of_one_topic_in_two_sections_differ() -> None:
    [found] = conflicts_of(
        *members("a", 2, "perl", "lisp"), *members("b", 4, "perl", "ada"), lists=(a_list("a"), a_list("b"))
    )

    assert (found.rule, found.grade) == ("lists-differ", "difference")
    assert [(side.label, side.section) for side in found.sides] == [
        ("perl, lisp", ("Duties",)),
        ("perl, ada", ("Needs",)),
    ]


@pytest.mark.parametrize(
    ("first", "second", "lines"),
    [
        (("perl", "lisp"), ("lisp", "perl"), (2, 4)),
        (("perl", "lisp"), ("perl", "ada"), (4, 5)),
    ],
    ids=["the same members", "one section"],
)
def test_lists_that_agree_or_stand_in_one_section_are_no_conflict(
    first: tuple[str, ...], second: tuple[str, ...], lines: tuple[int, int]
) -> None:
    found = conflicts_of(
        *members("a", lines[0], *first), *members("b", lines[1], *second), lists=(a_list("a"), a_list("b"))
    )

    assert found == []


def test_a_list_that_is_open_may_lack_a_member_and_one_that_is_not_may_not() -> None:
    short, long = members("a", 2, "perl", "lisp"), members("b", 4, "perl", "lisp", "ada")

    assert conflicts_of(*short, *long, lists=(a_list("a", is_open=True), a_list("b"))) == []
    assert len(conflicts_of(*short, *long, lists=(a_list("a"), a_list("b", is_open=True)))) == 1


def test_two_rules_on_years_differ_and_one_that_is_said_twice_does_not() -> None:
    [found] = conflicts_of(years("baking", 2, 5), years("baking", 4, 8))

    assert (found.rule, found.grade) == ("experience-differs", "difference")
    assert "at least 5 years (baking)" in found.sentence
    assert "at least 8 years (baking)" in found.sentence
    assert conflicts_of(years("baking", 2, 5), years("baking", 4, 5)) == []


def test_years_of_other_things_are_no_conflict_unless_they_are_more_than_all() -> None:
    assert conflicts_of(years("baking", 2, 5), years("roasting", 4, 8)) == []
    assert conflicts_of(years("baking", 2, 5), years("related-experience", 4, 5)) == []
    assert conflicts_of(years("baking", 2, 2), years("related-experience", 4, 5)) == []
    assert len(conflicts_of(years("baking", 2, 8), years("related-experience", 4, 5))) == 1
    assert len(conflicts_of(years("baking", 2, 5), years("related-experience", 4, 5, 8))) == 1


def test_a_section_that_gives_several_numbers_for_one_thing_offers_a_choice() -> None:
    offered = [years("experience", 4, 3), years("experience", 5, 8)]

    assert conflicts_of(*offered, years("baking", 2, 5)) == []
    assert len(conflicts_of(offered[0], years("baking", 2, 5))) == 1


def test_five_years_and_at_least_five_are_one_number() -> None:
    plain = replace(
        years("baking", 4, 5), figure=Figure("years of experience", value=Decimal(5), unit="years")
    )

    assert conflicts_of(years("baking", 2, 5), plain) == []


def test_years_that_no_number_meets_are_a_contradiction_unless_a_condition_parts_them() -> None:
    few, many = years("baking", 2, 1, 3), years("baking", 4, 5, 8)

    assert [found.grade for found in conflicts_of(few, many)] == ["contradiction"]
    assert [f.grade for f in conflicts_of(replace(few, condition="for juniors"), many)] == ["difference"]


def test_a_degree_in_other_fields_here_than_there_differs_and_an_open_field_names_none() -> None:
    here, there = statement("cook", "requires", "diploma", 2), statement("cook", "requires", "diploma", 4)
    kinds = {"diploma": "qualification"}

    def fields(line: int, *names: str) -> list[Statement]:
        degree = f"statement:cook_requires_diploma/{0 if line == 2 else 1}"
        return [replace(statement("x", "inField", name, line), subject=degree) for name in names]

    differing = [*fields(2, "cooking"), *fields(4, "cooking", "chemistry")]
    [found] = conflicts_of(here, there, *differing, kinds=kinds)
    assert (found.rule, found.grade) == ("fields-differ", "difference")
    assert found.why.startswith("chemistry is named")
    assert found.things == ("concept:diploma",)
    assert found.sentence == (
        "The fields of study of the diploma of cook differ: “Duties” names cooking, "
        "but “Needs” names cooking, chemistry"
    )
    for word in ("similar", "related", "relevant", "equivalent", "comparable", "other"):
        alike = [*fields(2, "cooking", f"{word}-field"), *fields(4, "cooking")]
        assert conflicts_of(here, there, *alike, kinds=kinds) == []
    may_be_meant = [*fields(2, "cooking", "related-field"), *fields(4, "cooking", "chemistry")]
    [found] = conflicts_of(here, there, *may_be_meant, kinds=kinds)
    assert (found.rule, found.grade) == ("fields-differ", "wording")


def test_all_of_a_list_is_asked_for_and_a_list_inside_it_is_only_desirable() -> None:
    outer = replace(a_list("outer", logic="all-of"), lead_in="p3", concept=None)
    lists = (
        outer,
        *(replace(a_list(name), parent=outer.id, concept=None) for name in ("musts", "extras")),
    )
    must = statement("cook", "requires", "baking", 4, modality="required", list=lists[1].id)
    must = replace(must, evidence=(*must.evidence, evidence(3, None, "modality")))
    extra = statement("cook", "prefers", "juggling", 5, modality="desirable", list=lists[2].id)

    [found] = conflicts_of(must, extra, lists=lists)
    assert (found.rule, found.grade) == ("whole-list-asked", "wording")
    assert conflicts_of(replace(must, evidence=must.evidence[:1]), extra, lists=lists) == []
    assert conflicts_of(must, extra, lists=(replace(outer, logic="not said"), *lists[1:])) == []


def test_what_is_only_wanted_stands_somewhere_in_a_list_of_which_all_is_asked_for() -> None:
    outer = replace(a_list("outer", logic="all-of"), lead_in="p3", concept=None)
    inner = [replace(a_list(name), parent=outer.id, concept=None) for name in ("degrees", "extras")]
    deep = replace(a_list("deep", logic="any-of"), parent=inner[1].id, concept=None)
    must = statement("cook", "requires", "diploma", 4, modality="minimum", list=inner[0].id)
    must = replace(must, evidence=(*must.evidence, evidence(3, None, "modality")))
    wanted = [
        statement("cook", "prefers", "doctorate", 4, modality="preferred", list=inner[0].id),
        statement("cook", "prefers", "juggling", 5, modality="desirable", list=inner[1].id),
        statement("cook", "prefers", "papers", 6, modality="desirable", list=deep.id),
    ]

    [found] = conflicts_of(must, *wanted, lists=(outer, *inner, deep))

    assert found.rule == "whole-list-asked"
    assert found.things == ("concept:doctorate", "concept:juggling", "concept:papers")


def test_what_is_needed_may_rest_by_its_definition_on_what_is_only_desirable() -> None:
    cake = replace(concept("cakes", "Cakes", "skill"), definition="What comes of baking in an oven.")
    made = {value.id: value for value in (cake, concept("baking", "Baking", "skill"))}
    needed = statement("cook", "requires", "cakes", 2, modality="required")
    wanted = statement("cook", "prefers", "baking", 5, modality="desirable")

    def rules(*statements: Statement, defined: bool = True) -> list[str]:
        concepts = made if defined else {**made, cake.id: replace(cake, definition=None)}
        told = {s.id: s for s in statements}
        found = document_conflicts(replace(small_catalog(), concepts=concepts, statements=told))
        return [conflict.rule for conflict in found]

    assert rules(needed, wanted) == ["need-rests-on-desirable"]
    assert rules(needed, wanted, defined=False) == []
    assert rules(replace(needed, modality="desirable"), wanted) == []


def test_modalities_conflict_across_strengths_only() -> None:
    required = statement("cook", "requires", "baking", 2, modality="required")
    essential = statement("cook", "requires", "baking", 4, modality="essential")
    desirable = statement("cook", "prefers", "baking", 5, modality="desirable")
    not_said = statement("cook", "requires", "baking", 4)

    assert conflicts_of(required, essential) == []
    assert conflicts_of(required, not_said) == []
    [found] = conflicts_of(required, desirable)
    assert (found.rule, found.grade) == ("modality-differs", "difference")
    assert [side.label for side in found.sides] == ["required", "desirable"]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("required", "minimum", False),
        ("required", "important", True),
        ("important", "preferred", True),
        ("important", "important", False),
        ("preferred", "desirable", False),
        ("preferred", "recommended", False),
        ("recommended", "advantageous", True),
        ("advantageous", "possible", False),
        ("required", "forecast", False),
    ],
)
def test_wordings_of_one_strength_agree(one: str, other: str, *, differ: bool) -> None:
    asked = [
        statement("cook", "requires", "baking", line, modality=modality)
        for line, modality in ((2, one), (4, other))
    ]

    assert [found.rule for found in conflicts_of(*asked)] == ["modality-differs"] * differ


def test_what_is_asked_for_more_strongly_only_as_one_of_several_differs_in_wording() -> None:
    lists = (a_list("a", logic="any-of"),)
    either = [
        replace(statement("cook", "prefers", degree, 2, modality="preferred"), list=lists[0].id)
        for degree in ("masters", "doctorate")
    ]
    useful = statement("cook", "prefers", "doctorate", 4, modality="advantageous")

    assert [found.grade for found in conflicts_of(*either, useful, lists=lists)] == ["wording"]
    by_itself = [replace(s, list=None) for s in either]
    assert [found.grade for found in conflicts_of(*by_itself, useful, lists=lists)] == ["difference"]


def test_years_in_any_one_of_several_are_worded_with_or() -> None:
    topics = [
        replace(years(topic, 2, 5), list=join_id("list", DOCUMENT, "a")) for topic in ("baking", "roasting")
    ]

    [any_of] = conflicts_of(*topics, years("baking", 4, 8), lists=(a_list("a", logic="any-of"),))
    [all_of] = conflicts_of(*topics, years("baking", 4, 8), lists=(a_list("a", logic="all-of"),))

    assert any_of.sides[0].label == "at least 5 years (baking or roasting)"
    assert all_of.sides[0].label == "at least 5 years (baking, roasting)"


def test_levels_differ_and_a_forecast_is_of_another_time() -> None:
    expert = statement("cook", "requires", "baking", 2, level="expertise")
    familiar = statement("cook", "requires", "baking", 4, level="familiarity")

    [found] = conflicts_of(expert, familiar)
    assert (found.rule, found.grade) == ("level-differs", "difference")
    assert found.why == "“Expertise” asks for more than “familiarity”."
    for modality in ("forecast", "essential"):
        later = replace(familiar, relation="sg:willRequire", modality=modality)
        assert conflicts_of(expert, later) == []
        assert conflicts_of(replace(expert, level=None, modality="desirable"), later) == []


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        ("proficiency", "strong", "wording"),
        ("expertise", "experience", "difference"),
        ("fluent", "fluency", None),
        ("hands-on", "hands-on experience", None),
        ("passionate", "strong", None),
    ],
)
def test_levels_are_weighed(one: str, other: str, grade: str | None) -> None:
    asked = [
        statement("cook", "requires", "baking", line, level=level) for line, level in ((2, one), (4, other))
    ]

    assert [found.grade for found in conflicts_of(*asked)] == ([grade] if grade else [])


def test_an_important_thing_that_is_required_elsewhere_differs_in_wording() -> None:
    asked = [
        statement("cook", "requires", "baking", line, modality=modality)
        for line, modality in ((2, "required"), (4, "important"))
    ]

    assert [found.grade for found in conflicts_of(*asked)] == ["wording"]


def test_what_several_things_have_on_the_same_sides_is_one_conflict() -> None:
    asked = [
        statement("cook", "requires", thing, line, level=level)
        for thing in ("baking", "roasting")
        for line, level in ((2, "expertise"), (4, "familiarity"))
    ]
    apart = statement("cook", "requires", "frying", 2, level="expertise")

    [found] = conflicts_of(*asked)
    assert found.things == ("concept:baking", "concept:roasting")
    assert len(found.sides) == 2
    assert len(conflicts_of(*asked, apart, statement("cook", "requires", "frying", 8, level="basic"))) == 2


def test_different_subjects_may_ask_for_different_things() -> None:
    one = statement("cook", "requires", "baking", 2, modality="required", level="expertise")
    other = statement("waiter", "prefers", "baking", 4, modality="desirable", level="familiarity")

    assert conflicts_of(one, other) == []


def test_a_duty_takes_what_is_only_desirable() -> None:
    duty = statement("cook", "hasDuty", "bake-bread", 2)
    takes = statement("bake-bread", "uses", "baking", 2)
    wanted = statement("cook", "prefers", "baking", 5, modality="desirable")
    needed = statement("cook", "requires", "baking", 4)

    close = statement("bake-bread", "skos:closeMatch", "baking", status="inferred", rule="near-wording")

    [found] = conflicts_of(duty, takes, wanted)
    assert (found.rule, found.grade) == ("duty-only-desirable", "difference")
    [found] = conflicts_of(duty, close, wanted)
    assert (found.rule, found.grade) == ("duty-only-desirable", "tension")
    assert conflicts_of(duty, takes, wanted, needed) == []


# ---------------------------------------------------------------- pay, classes, demand


def test_pay_falls_along_a_stated_order() -> None:
    order = statement("cook", "precedes", "chef", 8)

    [found] = conflicts_of(order, pay("cook", 50, 60), pay("chef", 45, 70))
    assert (found.rule, found.grade) == ("pay-out-of-order", "tension")
    assert conflicts_of(order, pay("cook", 50, 60), pay("chef", 51, 70)) == []
    assert conflicts_of(pay("cook", 50, 60), pay("chef", 45, 70)) == []


@pytest.mark.parametrize("other", [{"currency": "EUR"}, {"per": "hour"}], ids=str)
def test_pay_in_other_money_or_time_is_not_compared(other: dict[str, str]) -> None:
    order = statement("cook", "precedes", "chef", 8)

    assert conflicts_of(order, pay("cook", 50, 60), pay("chef", 5, 7, **other)) == []


def test_two_classes_of_one_thing_are_no_conflict() -> None:
    one = statement("oven", "skos:broader", "baking-tools", 2)
    two = statement("oven", "classifiedAs", "kitchen-machines", 4)

    assert conflicts_of(one, two) == []


def test_pay_that_starts_alike_along_the_order_is_a_tension() -> None:
    order = statement("cook", "precedes", "chef", 8)

    [found] = conflicts_of(order, pay("cook", 50, 60), pay("chef", 50, 70))
    assert (found.rule, found.grade) == ("pay-starts-alike", "tension")
    assert conflicts_of(order, pay("cook", 50, 60), pay("chef", 51, 70)) == []
    assert [f.rule for f in conflicts_of(order, pay("cook", 50, 60), pay("chef", 50, 55))] == [
        "pay-out-of-order"
    ]


def test_pay_of_roles_that_are_close_by_name_may_be_apart() -> None:
    close = statement("cook", "skos:closeMatch", "line-cook", status="inferred", rule="near-wording")

    [found] = conflicts_of(close, pay("cook", 50, 60), pay("line-cook", 65, 70))
    assert (found.rule, found.grade, found.things) == ("pay-of-near-roles", "tension", found.about)
    assert conflicts_of(close, pay("cook", 50, 60), pay("line-cook", 60, 70)) == []
    assert conflicts_of(pay("cook", 50, 60), pay("line-cook", 65, 70)) == []


@pytest.mark.parametrize(
    ("first", "second", "grade"),
    [
        ({"value": 5, "statistic": "average"}, {"value": 7, "statistic": "average"}, "contradiction"),
        ({"value": 5, "statistic": "average"}, {"value": 5, "statistic": "average"}, None),
        ({"value": 5, "statistic": "average"}, {"value": 7, "statistic": "median"}, None),
        ({"value": 5}, {"value": 7}, "difference"),
        (
            {"low": 5, "high": 8, "statistic": "range"},
            {"low": 6, "high": 9, "statistic": "range"},
            "difference",
        ),
        ({"value": 5, "place": "Paris"}, {"value": 7, "place": "Rome"}, None),
        (
            {"value": 5, "period": Period(start="2024"), "direction": "increase"},
            {"value": 5, "period": Period(start="2024"), "direction": "decrease"},
            "contradiction",
        ),
    ],
)
def test_two_numbers_of_one_thing_are_weighed(
    first: dict[str, object], second: dict[str, object], grade: str | None
) -> None:
    made = [
        statement("cook", "hasFigure", None, line, figure=Figure("orders", unit="count", **given))  # type: ignore[arg-type]
        for line, given in ((2, first), (8, second))
    ]

    assert [(f.rule, f.grade) for f in conflicts_of(*made)] == ([("figures-differ", grade)] if grade else [])


def test_two_numbers_of_one_section_are_no_conflict() -> None:
    made = [
        statement("cook", "hasFigure", None, line, figure=Figure("orders", value=Decimal(line)))
        for line in (4, 5)
    ]

    assert conflicts_of(*made) == []


def test_an_order_that_runs_in_a_circle_is_a_contradiction_once() -> None:
    one, two = statement("cook", "precedes", "chef", 2), statement("chef", "precedes", "cook", 8)

    [found] = conflicts_of(one, two)
    assert (found.rule, found.grade) == ("order-in-circles", "contradiction")
    assert [side.label for side in found.sides] == ["cook before chef", "chef before cook"]
    assert conflicts_of(one) == []


def test_a_role_whose_demand_falls_and_a_duty_to_build_what_it_builds_are_in_tension() -> None:
    fall = Figure("demand", value=Decimal(5), unit="percent change", direction="decrease")
    kinds = {"oven-engineer": "role", "cook": "role"}
    falling = statement("oven-engineer", "hasFigure", None, 8, figure=fall)

    [found] = conflicts_of(falling, statement("cook", "hasDuty", "build-oven-systems", 2), kinds=kinds)
    assert (found.rule, found.grade) == ("work-of-falling-role", "tension")
    for duty in ("clean-oven-systems", "build-bread-systems", "build-oven-doors"):
        assert conflicts_of(falling, statement("cook", "hasDuty", duty, 2), kinds=kinds) == []


def test_demand_falls_for_a_role_and_the_outlook_is_good_for_a_more_special_one() -> None:
    fall = Figure("demand", value=Decimal(5), unit="percent change", direction="decrease")
    kinds = {"cook": "role", "pastry-cook": "role", "waiter": "role", "strong-demand": "trend"}

    [found] = conflicts_of(
        statement("cook", "hasFigure", None, 8, figure=fall),
        statement("pastry-cook", "experiences", "strong-demand", 2),
        statement("waiter", "experiences", "strong-demand", 2),
        kinds=kinds,
    )

    assert (found.rule, found.grade) == ("demand-against-outlook", "tension")
    assert found.id == "demand-against-outlook_cook_pastry-cook"


def test_demand_that_falls_while_the_outlook_of_the_same_role_is_good_is_a_difference() -> None:
    fall = Figure("demand", value=Decimal(5), unit="percent change", direction="decrease")
    kinds = {"cook": "role", "strong-demand": "trend"}

    [found] = conflicts_of(
        statement("cook", "hasFigure", None, 8, figure=fall),
        statement("cook", "experiences", "strong-demand", 2),
        kinds=kinds,
    )

    assert (found.rule, found.grade) == ("demand-against-outlook", "difference")


def test_what_a_rule_of_ours_inferred_is_no_side() -> None:
    required = statement("cook", "requires", "baking", 2, modality="required")
    inferred = statement("cook", "prefers", "baking", 5, modality="desirable", status="inferred", rule="x")

    assert conflicts_of(required, inferred) == []


def test_an_empty_catalog_has_no_conflicts() -> None:
    assert document_conflicts(Catalog()) == []


# ---------------------------------------------------------------- words


def number(line: int, **given: object) -> Statement:
    return statement("cook", "hasFigure", None, line, figure=Figure("orders", unit="count", **given))  # type: ignore[arg-type]


FALL = Figure("demand", value=Decimal(5), unit="percent change", direction="decrease")
FALLING = statement("cook", "hasFigure", None, 8, figure=FALL)
ORDER = statement("cook", "precedes", "chef", 8)
STAGES = [
    statement("first", "precedes", "second", 8),
    statement("first", "hasTitle", "cook", 8),
    statement("second", "hasTitle", "chef", 8),
]
DUTY = statement("cook", "hasDuty", "bake-bread", 2)
WANTED = statement("cook", "prefers", "baking", 5, modality="desirable")
THIS_YEAR = Period(start="2024")
#: Statements; what is said of them, and why it has its grade.
WORDED = [
    (
        [
            *members("any", 2, "perl", "lisp"),
            *members("all", 4, "perl", "ada"),
        ],
        (
            "The lists of language of cook differ: “Duties” lists any of perl, lisp; "
            "“Needs” lists all of perl, ada and more"
        ),
        "ada stands only in line 4. Line 2 asks for any one of them. Line 4 asks for all of them.",
    ),
    (
        [*members("all", 2, "perl", "ada"), *members("any", 4, "perl", "lisp")],
        (
            "The lists of language of cook differ: “Duties” lists all of perl, ada and more; "
            "“Needs” lists any of perl, lisp"
        ),
        "ada stands only in line 2. Line 2 asks for all of them. Line 4 asks for any one of them.",
    ),
    (
        [
            *members("here", 4, "perl", "lisp"),
            *members("below", 5, "perl", "ada"),
            *members("there", 2, "perl", "lisp", "cobol"),
        ],
        (
            "The lists of language of cook differ: “Needs” lists perl, lisp; “Needs” lists perl, "
            "ada; “Duties” lists perl, lisp, cobol"
        ),
        "lisp stands only in lines 2 and 4. ada stands only in line 5. cobol stands only in line 2.",
    ),
    (
        [years("baking", 2, 5), years("baking", 4, 8)],
        (
            "The years of experience of cook differ: “Duties” asks for at least 5 years (baking), but "
            "“Needs” asks for at least 8 years (baking)"
        ),
        "Two numbers are given for one thing, and which counts is not said.",
    ),
    (
        [years("baking", 2, 1, 3), years("baking", 4, 5, 8)],
        (
            "The years of experience of cook differ: “Duties” asks for 1 to 3 years (baking), but "
            "“Needs” asks for 5 to 8 years (baking)"
        ),
        "No number of years meets both.",
    ),
    (
        [ORDER, pay("cook", 50, 60), replace(pay("chef", 45, 70), evidence=(evidence(2),))],
        (
            "chef comes after cook, but is paid less in part: $45 to $70 (“Duties”) against $50 to $60 "
            "(“Market”)"
        ),
        "Somebody who moves up may be paid less than before.",
    ),
    (
        [*STAGES, pay("cook", 50, 60), pay("chef", 45, 70)],
        (
            "chef comes after cook on the career ladder, by close titles, but is paid less in part: "
            "$45 to $70 (“Market”) against $50 to $60 (“Market”)"
        ),
        "Somebody who moves up may be paid less than before.",
    ),
    (
        [ORDER, pay("cook", 50, 60), replace(pay("chef", 50, 70), evidence=(evidence(2),))],
        (
            "chef comes after cook, but its pay starts no higher: $50 to $70 (“Duties”) against $50 to $60 "
            "(“Market”)"
        ),
        "The step up may bring no more pay.",
    ),
    (
        [
            statement("cook", "skos:closeMatch", "line-cook", 2),
            replace(pay("cook", 50, 60), evidence=(evidence(2),)),
            pay("line-cook", 65, 70),
        ],
        (
            "cook and line cook are close by name, but their pay is apart: $50 to $60 (“Duties”) against "
            "$65 to $70 (“Market”)"
        ),
        "$50 to $60 and $65 to $70 have no number in common. If these are two jobs, both may be true.",
    ),
    (
        [number(2, value=Decimal(5), statistic="average"), number(8, value=Decimal(7), statistic="average")],
        ("The orders of cook is given as average 5 count in “Duties”, but average 7 count in “Market”"),
        "One number cannot be both.",
    ),
    (
        [number(2, value=Decimal(5)), number(8, value=Decimal(7))],
        "The orders of cook is given as 5 count in “Duties”, but 7 count in “Market”",
        "Two numbers are given for one thing, and which counts is not said.",
    ),
    (
        [
            number(line, value=Decimal(5), period=THIS_YEAR, direction=way)
            for line, way in ((2, "increase"), (8, "decrease"))
        ],
        ("The orders of cook is given as 5 count increase in “Duties”, but 5 count decrease in “Market”"),
        "It cannot have risen and fallen in one time.",
    ),
    (
        [
            ORDER,
            statement("chef", "precedes", "cook", 2),
            statement("chef", "precedes", "owner", 2),
            statement("chef", "supports", "cook", 2),
        ],
        "The order runs in a circle: cook before chef, chef before cook",
        "What comes before a thing cannot come after it.",
    ),
    (
        [
            statement("oven-engineer", "hasFigure", None, 8, figure=FALL),
            *(statement("cook", "hasDuty", duty, 2) for duty in ("build-oven-systems", "design-oven-stores")),
        ],
        (
            "Demand for oven engineer falls (5 percent decrease, “Market”), while cook has such work as a "
            "duty: “build oven systems; design oven stores” (“Duties”)"
        ),
        (
            "That such work is the one\u2019s is ours to say: demand for it falls, and the other has it "
            "as a duty."
        ),
    ),
    (
        [FALLING, statement("pastry-cook", "experiences", "strong-demand", 2)],
        (
            "Demand for cook falls (5 percent decrease, “Market”), while the outlook for pastry cook is "
            "good (strong demand, “Duties”)"
        ),
        "As its name has it, pastry cook is a kind of cook; the two need not fare alike.",
    ),
    (
        [FALLING, statement("cook", "experiences", "strong-demand", 2)],
        (
            "Demand for cook falls (5 percent decrease, “Market”), while the outlook for cook is good "
            "(strong demand, “Duties”)"
        ),
        "Demand falls and the outlook is good for one and the same.",
    ),
    (
        [statement("cook", "requires", "baking", 2, modality="required"), WANTED],
        ("cook asks for “baking” with different force: “required” in “Duties”, “desirable” in “Needs”"),
        "One place asks for it more strongly than another, and which counts is not said.",
    ),
    (
        [
            statement("cook", "requires", "baking", line, modality=modality)
            for line, modality in ((2, "required"), (5, "important"))
        ],
        ("cook asks for “baking” with different force: “required” in “Duties”, “important” in “Needs”"),
        "“Important” does not say whether one can do without it.",
    ),
    (
        [
            statement("cook", "requires", thing, line, level=level)
            for thing in ("baking", "frying")
            for line, level in ((2, "expertise"), (4, "familiarity"))
        ],
        (
            "cook asks for “baking” and “frying” at different levels: “expertise” in "
            "“Duties”, “familiarity” in “Needs”"
        ),
        "“Expertise” asks for more than “familiarity”.",
    ),
    (
        [
            statement("cook", "requires", "baking", line, level=level)
            for line, level in ((2, "proficiency"), (4, "strong"))
        ],
        ("cook asks for “baking” at different levels: “proficiency” in “Duties”, “strong” in “Needs”"),
        "The words differ, and none of them clearly asks for more.",
    ),
    (
        [DUTY, statement("bake-bread", "uses", "baking", 2), WANTED],
        (
            "cook has the duty “bake bread” in “Duties”, but “baking”, which it takes, "
            "is only desirable in “Needs”"
        ),
        "Whoever has the duty needs what it takes, and that is nowhere more than desirable.",
    ),
    (
        [
            DUTY,
            statement("bake-bread", "uses", "baking", 2),
            statement("cook", "hasDuty", "bake-cakes", 2),
            statement("bake-cakes", "uses", "baking", 2),
            replace(WANTED, modality="preferred"),
            WANTED,
        ],
        (
            "cook has the duty “bake bread; bake cakes” in “Duties”, but “baking”, which it takes, "
            "is only preferred or desirable in “Needs”"
        ),
        "Whoever has the duty needs what it takes, and that is nowhere more than preferred or desirable.",
    ),
    (
        [
            statement("cook", "hasDuty", "bake-bread"),
            statement("bake-bread", "uses", "baking"),
            replace(WANTED, evidence=()),
        ],
        (
            "cook has the duty “bake bread” in a place not given, but “baking”, which it takes, "
            "is only desirable in a place not given"
        ),
        "Whoever has the duty needs what it takes, and that is nowhere more than desirable.",
    ),
    (
        [DUTY, statement("bake-bread", "skos:closeMatch", "baking", 2), WANTED],
        (
            "cook has the duty “bake bread” in “Duties”, but “baking”, which is close to "
            "it, is only desirable in “Needs”"
        ),
        "The two are close in meaning, as we read them: the one is a duty, the other no more than desirable.",
    ),
]


@pytest.mark.parametrize(("statements", "sentence", "why"), WORDED, ids=[one[1][:40] for one in WORDED])
def test_a_conflict_is_put_in_words_with_why_it_is_one(
    statements: list[Statement], sentence: str, why: str
) -> None:
    lists = [
        a_list("any", logic="any-of"),
        a_list("all", logic="all-of", is_open=True),
        *map(a_list, ("here", "below", "there")),
    ]
    roles = dict.fromkeys(("cook", "pastry-cook", "oven-engineer"), "role")
    naming = statement("language", "concerns", "language", 2)

    [found] = conflicts_of(*statements, naming, lists=tuple(lists), kinds=roles)

    assert (found.sentence, found.why) == (sentence, why)


@pytest.mark.parametrize("word", ["falling", "declining", "decline", "low", "shrinking", "weak"])
def test_words_of_a_trend_say_that_demand_falls(word: str) -> None:
    outlook = statement("cook", "experiences", f"{word}-demand", 2)
    growth = replace(FALLING, figure=replace(FALL, direction="increase"))

    assert [found.rule for found in conflicts_of(outlook, growth, kinds={"cook": "role"})] == [
        "demand-against-outlook"
    ]


@pytest.mark.parametrize(
    "trend",
    [
        *("growing-market", "high-demand", "rising-positions", "robust-openings", "strong-opportunities"),
        *("increasing-jobs", "booming-market", "job-growth", "hiring-boom", "surge-in-hiring"),
    ],
)
def test_words_of_a_trend_say_that_demand_rises(trend: str) -> None:
    outlook = statement("cook", "experiences", trend, 2)

    assert [found.rule for found in conflicts_of(outlook, FALLING, kinds={"cook": "role"})] == [
        "demand-against-outlook"
    ]


@pytest.mark.parametrize("trend", ["strong-colleagues", "plain-demand", "high-and-low-demand"])
def test_words_that_say_nothing_of_demand_or_both_are_no_outlook(trend: str) -> None:
    assert conflicts_of(statement("cook", "experiences", trend, 2), FALLING, kinds={"cook": "role"}) == []


def test_a_figure_of_another_thing_than_a_market_is_no_trend() -> None:
    errors = replace(FALLING, figure=replace(FALL, measure="burns"))
    outlook = statement("cook", "experiences", "strong-demand", 2)

    assert conflicts_of(errors, outlook, kinds={"cook": "role"}) == []


@pytest.mark.parametrize("builder", ["engineer", "engineers", "developer", "architect"])
@pytest.mark.parametrize(
    "duty",
    [
        *("build-oven-systems", "architect-oven-platforms", "construct-oven-stores", "create-oven-services"),
        *("design-oven-pipelines", "develop-oven-infrastructure", "engineer-oven-infrastructures"),
        "implement-bread-oven-systems",
    ],
)
def test_who_builds_what_another_role_has_to_build(builder: str, duty: str) -> None:
    role = f"oven-{builder}"
    falling = statement(role, "hasFigure", None, 8, figure=FALL)

    [found] = conflicts_of(falling, statement("cook", "hasDuty", duty, 2), kinds={role: "role"})

    assert (found.rule, found.about) == ("work-of-falling-role", (f"concept:{role}", "concept:cook"))
    assert conflicts_of(falling, statement(role, "hasDuty", duty, 2), kinds={role: "role"}) == []


def test_a_builder_of_no_thing_builds_nothing() -> None:
    falling = statement("engineer", "hasFigure", None, 8, figure=FALL)
    duty = statement("cook", "hasDuty", "build-oven-systems", 2)

    assert conflicts_of(falling, duty, kinds={"engineer": "role"}) == []


def test_two_conflicts_of_one_rule_about_one_thing_have_two_ids() -> None:
    likes = [
        replace(s, relation="sg:prefers")
        for s in (*members("here", 2, "ada", "lisp"), *members("there", 4, "ada", "perl"))
    ]
    needs = [*members("any", 2, "c", "basic"), *members("below", 4, "c", "apl")]

    found = conflicts_of(*needs, *likes, lists=tuple(map(a_list, ("here", "there", "any", "below"))))

    assert [one.id for one in found] == [
        "lists-differ_cook_language",
        "lists-differ_cook_language_prefers",
    ]


@pytest.mark.parametrize("relation", ["uses", "requires", "involves", "concerns"])
def test_a_duty_takes_what_it_uses_requires_involves_or_concerns(relation: str) -> None:
    found = conflicts_of(DUTY, statement("bake-bread", relation, "baking", 2), WANTED)

    assert [conflict.rule for conflict in found] == ["duty-only-desirable"]
    assert conflicts_of(DUTY, statement("bake-bread", "produces", "baking", 2), WANTED) == []


@pytest.mark.parametrize(
    "word", ["general", "industry", "overall", "professional", "related", "relevant", "total", "work"]
)
def test_experience_as_a_whole_goes_by_many_words(word: str) -> None:
    found = conflicts_of(years("baking", 2, 8), years(f"{word}-experience", 4, 5))

    assert [conflict.rule for conflict in found] == ["experience-differs"]
    assert conflicts_of(years("baking", 2, 8), years("kitchen-experience", 4, 5)) == []


def test_years_of_near_wordings_are_years_of_one_thing() -> None:
    near = statement("baking", "skos:closeMatch", "bread-baking", 2)

    assert len(conflicts_of(near, years("baking", 2, 5), years("bread-baking", 4, 8))) == 1
    assert conflicts_of(near, years("baking", 2, 5), years("bread-baking", 4, 5)) == []


def test_a_whole_list_and_a_need_are_put_in_words_too() -> None:
    outer = replace(a_list("outer", logic="all-of"), lead_in="p3", concept=None)
    inner = [replace(a_list(name), parent=outer.id, concept=None) for name in ("musts", "extras")]
    must = statement("cook", "requires", "roasting", 4, modality="required", list=inner[0].id)
    must = replace(must, evidence=(*must.evidence, evidence(3, None, "modality")))
    extra = replace(WANTED, list=inner[1].id)

    [found] = conflicts_of(must, extra, lists=(outer, *inner))

    assert found.sentence == (
        "cook is to meet all of “outer”, and of what stands among them “baking” is only desirable"
    )
    assert found.why == "The words before the whole list ask for each of its parts."
    assert [(side.label, side.section) for side in found.sides] == [
        ("required: all of “outer”", ("Needs",)),
        ("desirable: baking", ("Needs",)),
    ]


def test_a_need_that_rests_on_what_is_desirable_is_put_in_words() -> None:
    cakes = replace(concept("cakes", "Cakes", "skill"), definition="What comes of baking in an oven.")
    cook, baking = concept("cook", "Cook", "role"), concept("baking", "Baking", "skill")
    needed = statement("cook", "requires", "cakes", 2, modality="required")
    told = {s.id: s for s in (needed, WANTED)}

    [found] = document_conflicts(
        replace(small_catalog(), concepts={c.id: c for c in (cook, cakes, baking)}, statements=told)
    )

    assert found.sentence == ("Cook needs “Cakes” in “Duties”, but “Baking” is only desirable in “Needs”")
    assert found.why == "Our definition of “Cakes”, not the text, names “Baking” as what it rests on."
    assert [side.label for side in found.sides] == ["required: Cakes", "desirable: Baking"]


# ---------------------------------------------------------------- the guide


def test_the_guide_disagrees_with_itself_in_these_ways() -> None:
    found = document_conflicts(open_catalog())

    told = [(c.grade, c.id) for c in found]
    assert told == [
        ("difference", f"lists-differ_{LEAD}_programming-languages"),
        ("difference", f"experience-differs_{LEAD}"),
        ("difference", f"modality-differs_{LEAD}_mlops"),
        ("difference", f"level-differs_{LEAD}_cloud-platforms"),
        ("difference", f"level-differs_{LEAD}_deep-learning-frameworks"),
        ("tension", f"duty-only-desirable_{LEAD}_ethical-ai-principles-and-practices"),
        ("tension", f"need-rests-on-desirable_{LEAD}_neural-networks"),
        ("tension", "pay-out-of-order_senior-level-ai-engineer_lead-ai-engineer"),
        ("tension", f"pay-starts-alike_senior-level-ai-engineer_{LEAD}"),
        ("tension", f"pay-of-near-roles_lead-ai-engineer_{LEAD}"),
        ("tension", f"demand-against-outlook_backend-engineer_{LEAD}"),
        ("tension", f"work-of-falling-role_data-engineer_{LEAD}"),
        ("wording", f"fields-differ_{LEAD}_bachelors-degree"),
        ("wording", f"modality-differs_{LEAD}_phd"),
        *(
            ("wording", f"level-differs_{LEAD}_{thing}")
            for thing in ("python", "r", "machine-learning", "communication", "strategic-thinking", "mlops")
        ),
        ("wording", f"whole-list-asked_{LEAD}_masters-degree"),
    ]


def test_why_a_row_of_the_guide_has_its_grade_is_true_of_the_guide() -> None:
    why = {found.id.partition(f"_{LEAD}")[0]: found.why for found in document_conflicts(open_catalog())}

    for told in ("R stands only in lines 11 and 119.", "Line 62 asks for any one of them."):
        assert told in why["lists-differ"]
    assert "5 to 8 years of the one, at least 5 years of the other" in why["experience-differs"]
    assert (
        "No stated order names Lead AI Engineer"
        in why["pay-out-of-order_senior-level-ai-engineer_lead-ai-engineer"]
    )
    assert "Upper end of senior AI engineer salaries" in why["pay-starts-alike_senior-level-ai-engineer"]
    assert (
        "The typical range $157,816 to $228,044 and the expected range"
        in why["pay-of-near-roles_lead-ai-engineer"]
    )
    assert "As its name has it" in why["demand-against-outlook_backend-engineer"]


def test_every_grade_is_one_that_its_rule_gives_and_has_its_why() -> None:
    for found in document_conflicts(open_catalog()):
        assert found.grade in RULES[found.rule].grades
        assert found.why.endswith(".")
        assert re.fullmatch(LOCAL_NAME, found.id)


def test_every_side_of_the_guide_has_statements_with_evidence_and_a_section() -> None:
    for found in document_conflicts(open_catalog()):
        assert len(found.sides) > 1, found.id
        for side in found.sides:
            assert side.label
            assert side.section
            assert all(s.evidence for s in side.statements)
            assert side.statements


# ---------------------------------------------------------------- between documents


def two_documents(*statements: Statement) -> Catalog:
    """Give a catalog of two documents, the later half of the statements in the other one."""
    half = len(statements) // 2
    moved = [
        replace(s, id=f"{s.id}.b", evidence=tuple(replace(e, document="document:other") for e in s.evidence))
        for s in statements[half:]
    ]
    slugs = {end[8:] for s in statements for end in (s.subject, s.object) if end}
    base = small_catalog()
    other = {("document:other", key[1]): found for key, found in base.passages.items()}
    return replace(
        base,
        documents={DOCUMENT: None, "document:other": None},  # type: ignore[dict-item] # only counted
        concepts={f"concept:{slug}": concept(slug, slug, "skill") for slug in sorted(slugs)},
        passages={**base.passages, **other},
        statements={s.id: s for s in (*statements[:half], *moved)},
    )


def test_documents_disagree_only_where_it_is_asked_for_and_are_named() -> None:
    here = statement("cook", "requires", "knives", 2, modality="required")
    catalog = two_documents(here, statement("cook", "prefers", "knives", 3, modality="desirable"))

    [found] = document_conflicts(catalog, between_documents=True)

    assert found.grade == "tension"
    assert found.why == (
        "One place asks for it more strongly than another, and which counts is not said. "
        "The documents are different ones, and each may speak of its own."
    )
    assert [side.section[0] for side in found.sides] == [DOCUMENT.partition(":")[2], "other"]
    assert document_conflicts(catalog) == []


def test_what_each_document_says_twice_is_told_once_a_document_and_not_between_them() -> None:
    said = [
        statement("cook", relation, "knives", line, modality=modality)
        for relation, line, modality in (("requires", 2, "required"), ("prefers", 4, "desirable"))
    ]

    found = document_conflicts(two_documents(*said, *said))

    assert [c.id for c in found] == [
        "modality-differs_cook_knives_guide",
        "modality-differs_cook_knives_other",
    ]
    assert {side.section[0] for side in found[0].sides} == {"guide"}


def test_pay_of_two_employers_is_no_conflict() -> None:
    order = statement("cook", "precedes", "chef", 8)
    catalog = two_documents(order, pay("cook", 50, 60), pay("chef", 30, 40), order)

    assert document_conflicts(catalog, between_documents=True) == []
    assert document_conflicts(catalog) == []


def test_a_statement_of_two_documents_has_in_each_its_own_places() -> None:
    one = statement("cook", "requires", "knives", 2, modality="required")
    both = replace(
        one, evidence=(*one.evidence, *(replace(e, document="document:other") for e in one.evidence))
    )
    two = statement("cook", "prefers", "knives", 4, modality="desirable")
    catalog = two_documents(one, two)

    [found] = document_conflicts(replace(catalog, statements={**catalog.statements, one.id: both}))

    assert {e.document for side in found.sides for s in side.statements for e in s.evidence} == {
        "document:other"
    }
