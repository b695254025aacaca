"""Conflicts: each rule finds its own kind of disagreement, and leaves alone what only looks like one."""

from dataclasses import replace
from decimal import Decimal

import pytest

from skillgraph.answers.conflicts import RULES, Conflict, document_conflicts
from skillgraph.model import Catalog, ConceptList, Figure, Statement
from skillgraph.store.opening import open_catalog
from small_catalog import DOCUMENT, concept, small_catalog, statement

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
        f"{DOCUMENT}/list/{name}", f"{DOCUMENT}/section/needs", name, None, logic, is_open, "concept:language"
    )


def members(name: str, line: int, *objects: str) -> list[Statement]:
    return [statement("cook", "requires", target, line, list=f"{DOCUMENT}/list/{name}") for target in objects]


def pay(subject: str, low: int, high: int, *, currency: str = "USD", per: str = "year") -> Statement:
    figure = Figure(
        "salary", low=Decimal(low), high=Decimal(high), unit="currency", currency=currency, per=per
    )
    return statement(subject, "hasFigure", None, 8, figure=figure)


def years(topic: str, line: int, low: int) -> Statement:
    figure = Figure("years of experience", low=Decimal(low), bound="inclusive-lower", unit="years")
    return statement("cook", "requires", topic, line, figure=figure)


# ---------------------------------------------------------------- requirements


def test_two_lists_of_one_topic_in_two_sections_differ() -> None:
    [found] = conflicts_of(
        *members("a", 2, "perl", "lisp"), *members("b", 4, "perl", "ada"), lists=(a_list("a"), a_list("b"))
    )

    assert (found.rule, found.kind) == ("lists-differ", "contradiction")
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

    assert found.rule == "experience-differs"
    assert "at least 5 years (baking)" in found.sentence
    assert "at least 8 years (baking)" in found.sentence
    assert conflicts_of(years("baking", 2, 5), years("baking", 4, 5)) == []


def test_modalities_conflict_across_strengths_only() -> None:
    required = statement("cook", "requires", "baking", 2, modality="required")
    essential = statement("cook", "requires", "baking", 4, modality="essential")
    desirable = statement("cook", "prefers", "baking", 5, modality="desirable")
    not_said = statement("cook", "requires", "baking", 4)

    assert conflicts_of(required, essential) == []
    assert conflicts_of(required, not_said) == []
    [found] = conflicts_of(required, desirable)
    assert (found.rule, found.kind) == ("modality-differs", "contradiction")
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


def test_years_in_any_one_of_several_are_worded_with_or() -> None:
    topics = [replace(years(topic, 2, 5), list=f"{DOCUMENT}/list/a") for topic in ("baking", "roasting")]

    [any_of] = conflicts_of(*topics, years("baking", 4, 8), lists=(a_list("a", logic="any-of"),))
    [all_of] = conflicts_of(*topics, years("baking", 4, 8), lists=(a_list("a", logic="all-of"),))

    assert any_of.sides[0].label == "at least 5 years (baking or roasting)"
    assert all_of.sides[0].label == "at least 5 years (baking, roasting)"


def test_levels_differ_and_a_forecast_is_of_another_time() -> None:
    expert = statement("cook", "requires", "baking", 2, level="expertise")
    familiar = statement("cook", "requires", "baking", 4, level="familiarity")

    assert [found.rule for found in conflicts_of(expert, familiar)] == ["level-differs"]
    assert conflicts_of(expert, replace(familiar, relation="sg:willRequire", modality="forecast")) == []


def test_different_subjects_may_ask_for_different_things() -> None:
    one = statement("cook", "requires", "baking", 2, modality="required", level="expertise")
    other = statement("waiter", "prefers", "baking", 4, modality="desirable", level="familiarity")

    assert conflicts_of(one, other) == []


def test_a_duty_takes_what_is_only_desirable() -> None:
    duty = statement("cook", "hasDuty", "bake-bread", 2)
    takes = statement("bake-bread", "uses", "baking", 2)
    wanted = statement("cook", "prefers", "baking", 5, modality="desirable")
    needed = statement("cook", "requires", "baking", 4)

    [found] = conflicts_of(duty, takes, wanted)
    assert (found.rule, found.kind) == ("duty-only-desirable", "contradiction")
    assert conflicts_of(duty, takes, wanted, needed) == []


# ---------------------------------------------------------------- pay, classes, demand


def test_pay_falls_along_a_stated_order() -> None:
    order = statement("cook", "precedes", "chef", 8)

    [found] = conflicts_of(order, pay("cook", 50, 60), pay("chef", 45, 70))
    assert (found.rule, found.kind) == ("pay-out-of-order", "tension")
    assert conflicts_of(order, pay("cook", 50, 60), pay("chef", 50, 70)) == []
    assert conflicts_of(pay("cook", 50, 60), pay("chef", 45, 70)) == []


@pytest.mark.parametrize("other", [{"currency": "EUR"}, {"per": "hour"}], ids=str)
def test_pay_in_other_money_or_time_is_not_compared(other: dict[str, str]) -> None:
    order = statement("cook", "precedes", "chef", 8)

    assert conflicts_of(order, pay("cook", 50, 60), pay("chef", 5, 7, **other)) == []


def test_a_class_is_given_twice_unless_one_is_above_the_other() -> None:
    one = statement("oven", "skos:broader", "baking-tools", 2)
    two = statement("oven", "classifiedAs", "kitchen-machines", 4)

    [found] = conflicts_of(one, two)
    assert (found.rule, found.kind) == ("class-given-twice", "contradiction")
    assert conflicts_of(one, two, statement("baking-tools", "skos:broader", "kitchen-machines", 2)) == []
    assert conflicts_of(one, two, kinds={"kitchen-machines": "group"}) == []


def test_demand_falls_for_a_role_and_the_outlook_is_good_for_a_more_special_one() -> None:
    fall = Figure("demand", value=Decimal(5), unit="percent change", direction="decrease")
    kinds = {"cook": "role", "pastry-cook": "role", "waiter": "role", "strong-demand": "trend"}

    [found] = conflicts_of(
        statement("cook", "hasFigure", None, 8, figure=fall),
        statement("pastry-cook", "experiences", "strong-demand", 2),
        statement("waiter", "experiences", "strong-demand", 2),
        kinds=kinds,
    )

    assert (found.rule, found.kind) == ("demand-against-outlook", "tension")
    assert found.id == "demand-against-outlook.cook.pastry-cook"


def test_what_a_rule_of_ours_inferred_is_no_side() -> None:
    required = statement("cook", "requires", "baking", 2, modality="required")
    inferred = statement("cook", "prefers", "baking", 5, modality="desirable", status="inferred", rule="x")

    assert conflicts_of(required, inferred) == []


def test_an_empty_catalog_has_no_conflicts() -> None:
    assert document_conflicts(Catalog()) == []


# ---------------------------------------------------------------- the guide


def test_the_guide_disagrees_with_itself_in_these_ways() -> None:
    found = document_conflicts(open_catalog())

    by_rule = {rule: [c.id.partition(".")[2] for c in found if c.rule == rule] for rule in RULES}
    assert by_rule == {
        "lists-differ": [f"{LEAD}.requires.programming-languages"],
        "experience-differs": [LEAD],
        "modality-differs": [f"{LEAD}.phd", f"{LEAD}.mlops"],
        "level-differs": [
            f"{LEAD}.{thing}"
            for thing in """
            python r cloud-platforms machine-learning nlp computer-vision communication strategic-thinking
            deep-learning-frameworks tensorflow pytorch keras mlops
            """.split()
        ],
        "duty-only-desirable": [f"{LEAD}.ethical-ai-principles-and-practices"],
        "pay-out-of-order": ["senior-level-ai-engineer.lead-ai-engineer"],
        "class-given-twice": [
            "r.programming-languages.related-technologies",
            "spark.machine-learning-libraries.related-technologies",
        ],
        "demand-against-outlook": [f"backend-engineer.{LEAD}"],
    }
    assert {c.rule for c in found if c.kind == "tension"} == {"pay-out-of-order", "demand-against-outlook"}


def test_every_side_of_the_guide_has_statements_with_evidence_and_a_section() -> None:
    for found in document_conflicts(open_catalog()):
        assert len(found.sides) > 1, found.id
        for side in found.sides:
            assert side.label
            assert side.section
            assert all(s.evidence for s in side.statements)
            assert side.statements


# ---------------------------------------------------------------- between documents


def test_two_documents_that_disagree_are_in_tension_and_named() -> None:
    here = statement("cook", "requires", "knives", 2, modality="required")
    there = statement("cook", "prefers", "knives", 3, modality="desirable")
    [own] = there.evidence
    other = replace(there, evidence=(replace(own, document="document:other"),))
    catalog = replace(
        small_catalog(),
        documents={DOCUMENT: None, "document:other": None},  # type: ignore[dict-item] # only counted
        concepts={
            "concept:cook": concept("cook", "cook", "role"),
            "concept:knives": concept("knives", "knives", "skill"),
        },
        statements={"statement:1": here, "statement:2": other},
    )

    [found] = document_conflicts(catalog)

    assert found.kind == "tension"
    assert [side.section[0] for side in found.sides] == [DOCUMENT.partition(":")[2], "other"]
