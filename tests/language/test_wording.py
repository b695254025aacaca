from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ontologies import SAMPLE, copy_sample, set_cell
from skillgraph.language.grammar import base_form, plural_form
from skillgraph.language.wording import format_sentence
from skillgraph.model import Catalog, Concept, ConceptList, Figure, Period, Statement
from skillgraph.tables.compiling import compile_catalog
from skillgraph.vocabulary import RELATIONS, Relation

CONCEPTS = [
    ("role", "Lead Engineer", "role"),
    ("researcher", "AI Researcher", "role"),
    ("people", "AI professionals", "group"),
    ("python", "Python", "programming-language"),
    ("languages", "Programming languages", "technology"),
    ("phd", "PhD", "qualification"),
    ("degree", "Advanced degree", "qualification"),
    ("years", "Experience with large systems", "qualification"),
    ("duty", "Lead and mentor teams", "duty"),
    ("ability", "Guide and mentor people", "skill"),
    ("practice", "Review tiles in pairs", "practice"),
    ("challenge", "Bias (challenge)", "challenge"),
    ("roles", "New roles", "group"),
    ("field", "Computer Science", "field-of-study"),
    ("brand", "xAI", "employer"),
    ("brands", "Big Map firms", "employer"),
    ("startups", "Startups", "employer"),
    ("top", "Top startups", "employer"),
    ("bonus", "Yearly bonus", "compensation-component"),
]
CATALOG = Catalog(
    concepts={f"concept:{name}": Concept(f"concept:{name}", label, kind) for name, label, kind in CONCEPTS},
    lists={
        "list:d_any": ConceptList("list:d_any", "s", "any", None, "any-of", None),
        "list:d_bare": ConceptList("list:d_bare", "s", "bare", None, "not said", None),
    },
)
MONEY: dict[str, Any] = {"measure": "salary", "unit": "currency", "currency": "USD"}


def sentence(subject: str, relation: str, target: str | None = None, **qualifiers: Any) -> str:
    statement = Statement(
        "statement:x",
        "",
        f"concept:{subject}",
        f"sg:{relation}",
        target and f"concept:{target}",
        **qualifiers,
    )
    return format_sentence(statement, CATALOG)


@pytest.mark.parametrize(
    ("statement", "qualifiers", "expected"),
    [
        (
            ("role", "requires", "python"),
            {"modality": "required", "level": "proficiency", "list": "list:d_any"},
            "Lead Engineer requires proficiency in Python (one of a list)",
        ),
        (("role", "requires", "python"), {"list": "list:d_bare"}, "Lead Engineer requires Python"),
        (
            ("role", "prefers", "phd"),
            {"modality": "advantageous", "hedge": ("may",), "condition": "for some positions"},
            "For Lead Engineer, a PhD may be advantageous for some positions",
        ),
        (
            ("role", "prefers", "degree"),
            {"modality": "preferred", "hedge": ("often", "typically")},
            "Typically, for Lead Engineer, an advanced degree is often preferred",
        ),
        (
            ("role", "hasDuty", "duty"),
            {"purpose": "keep up", "means": "by talks", "scope": "across sites"},
            "Lead Engineer has the duty to lead and mentor teams across sites by talks in order to keep up",
        ),
        (
            ("role", "requires", "ability"),
            {"modality": "essential", "level": "strong"},
            "For Lead Engineer, strong ability to guide and mentor people is essential",
        ),
        (("role", "ableTo", "duty"), {}, "Lead Engineer is able to lead and mentor teams"),
        (("duty", "produces", "brands"), {}, "Leading and mentoring teams produces Big Map firms"),
        (("python", "enables", "duty"), {}, "Python enables leading and mentoring teams"),
        (("ability", "uses", "python"), {}, "Guiding and mentoring people uses Python"),
        (("role", "faces", "challenge"), {}, "Lead Engineer faces the challenge of bias"),
        (
            ("practice", "addresses", "challenge"),
            {},
            'The practice "Review tiles in pairs" addresses the challenge of bias',
        ),
        (
            ("role", "prefers", "degree"),
            {"modality": "preferred", "list": "list:d_any"},
            "For Lead Engineer, an advanced degree is preferred (one of a list)",
        ),
        (
            ("practice", "supports", "ability"),
            {"modality": "essential"},
            'The practice "Review tiles in pairs" is essential to being able to guide and mentor people',
        ),
        (
            ("role", "requires", "ability"),
            {"modality": "required"},
            "Lead Engineer requires the ability to guide and mentor people",
        ),
        (("role", "worksWith", "role"), {}, "Lead Engineer works with Lead Engineers"),
        (("brand", "classifiedAs", "brands"), {}, "xAI is counted among Big Map firms"),
        (("people", "concerns", "startups"), {}, "AI professionals concern startups"),
        (
            ("people", "uses", "python"),
            {"manner": "while resting", "purpose": "better maps"},
            "AI professionals use Python for better maps while resting",
        ),
        (("people", "uses", "python"), {"quantifier": "some"}, "AI professionals use some Python"),
        (("brand", "seeks", "people"), {"manner": "regularly"}, "xAI seeks AI professionals regularly"),
        (
            ("role", "willRequire", "python"),
            {"hedge": ("likely",)},
            "Lead Engineer will likely require Python",
        ),
        (("role", "uses", "python"), {"hedge": ("expected",)}, "Lead Engineer is expected to use Python"),
        (("role", "uses", "python"), {"modality": "recommended"}, "Lead Engineer should use Python"),
        (
            ("role", "uses", "python"),
            {"reason": "demand continues to grow"},
            "Lead Engineer uses Python because demand continues to grow",
        ),
        (
            ("role", "uses", "python"),
            {"reason": "strong demand"},
            "Lead Engineer uses Python because of strong demand",
        ),
        (
            ("role", "uses", "python"),
            {"hedge": ("in theory",)},
            "Lead Engineer uses Python (hedged: in theory)",
        ),
        (
            ("role", "uses", "python"),
            {"hedge": ("can", "may", "in theory")},
            "Lead Engineer can use Python (hedged: may, in theory)",
        ),
        (
            ("role", "requires", "python"),
            {"modality": "minimum"},
            "Lead Engineer requires at least Python",
        ),
        (
            ("role", "requires", "years"),
            {
                "modality": "minimum",
                "figure": Figure("experience", low=Decimal(5), bound="inclusive-lower", unit="years"),
            },
            "Lead Engineer requires at least 5 years of experience with large systems",
        ),
        (
            ("role", "uses", "python"),
            {"status": "inferred", "rule": "shared-topic", "reason": "both concern maps"},
            "Lead Engineer uses Python (inferred by the rule shared-topic: both concern maps)",
        ),
    ],
)
def test_qualifiers_are_worked_into_the_sentence(
    statement: tuple[str, ...], qualifiers: dict[str, Any], expected: str
) -> None:
    assert sentence(*statement, **qualifiers) == expected


@pytest.mark.parametrize(
    ("statement", "figure", "expected"),
    [
        (
            ("researcher", "hasFigure"),
            Figure(
                "job openings",
                Decimal(80),
                bound="exact",
                unit="percent change",
                direction="increase",
                period=Period("2022-11", "2024-02"),
            ),
            "Job openings for AI Researchers rose by 80 percent between November 2022 and February 2024",
        ),
        (
            ("researcher", "hasFigure"),
            Figure(
                "demand", low=Decimal(20), bound="strict-lower", unit="percent change", direction="decrease"
            ),
            "Demand for AI Researchers fell by more than 20 percent",
        ),
        (
            ("python", "hasFigure"),
            Figure(
                "job mentions",
                Decimal(3000),
                unit="percent change",
                direction="increase",
                period=Period(relative="year over year"),
            ),
            "Job mentions of Python rose by 3,000 percent year over year",
        ),
        (
            ("role", "hasFigure"),
            Figure(
                low=Decimal(90000),
                high=Decimal(110000),
                bound="range",
                per="year",
                place="US",
                period=Period("2024", "2024"),
                **MONEY,
            ),
            "The salary for Lead Engineers ranges from $90,000 to $110,000 per year in 2024 in the US",
        ),
        (
            ("role", "hasFigure"),
            Figure(value=Decimal("189453.50"), bound="exact", statistic="average", **MONEY),
            "The average salary for Lead Engineers is $189,453.50",
        ),
        (
            ("role", "hasFigure"),
            Figure(value=Decimal(90000), bound="exact", statistic="starting salary", **MONEY),
            "The starting salary for Lead Engineers is $90,000",
        ),
        (
            ("people", "hasFigure", "roles"),
            Figure("share of people", Decimal(58), unit="percent share", population="AI professionals"),
            "The share of AI professionals with new roles is 58 percent",
        ),
        (
            ("role", "requires", "years"),
            Figure("experience", low=Decimal(5), bound="inclusive-lower", unit="years"),
            "Lead Engineer requires at least 5 years of experience with large systems",
        ),
        (
            ("role", "requires", "python"),
            Figure("experience", low=Decimal(5), high=Decimal(8), bound="range", unit="years"),
            "Lead Engineer requires 5 to 8 years of experience in Python",
        ),
        (
            ("people", "faces", "challenge"),
            Figure("share of people", Decimal(73), unit="percent share"),
            "73 percent of AI professionals face the challenge of bias",
        ),
    ],
)
def test_figures_are_worded_with_bound_unit_and_frame(
    statement: tuple[str, ...], figure: Figure, expected: str
) -> None:
    assert sentence(*statement, figure=figure) == expected


def test_what_drives_what_a_statement_says_does_not_drive_the_statement() -> None:
    about = Statement("statement:a", "Demand is high", "concept:role", "sg:experiences", "concept:roles")
    driven = Statement("statement:b", "", "statement:a", "sg:drivenBy", "concept:languages")
    catalog = Catalog(concepts=CATALOG.concepts, statements={about.id: about})

    assert format_sentence(driven, catalog) == "Demand is high: this is driven by programming languages"


@pytest.mark.parametrize(
    ("statement", "qualifiers", "expected"),
    [
        (
            ("role", "hasCompensation", "bonus"),
            {},
            "The compensation of Lead Engineer includes a yearly bonus",
        ),
        (
            ("role", "hasCompensation", "bonus"),
            {"hedge": ("may",)},
            "The compensation of Lead Engineer may include a yearly bonus",
        ),
        (("people", "experiences", "roles"), {}, "AI professionals see new roles"),
        (("role", "experiences", "roles"), {"hedge": ("may",)}, "Lead Engineer may see new roles"),
        (
            ("role", "concerns", "languages"),
            {"scope": "US market, 2024"},
            "Lead Engineer concerns programming languages in the US market of 2024",
        ),
    ],
)
def test_what_an_edge_says_stiffly_a_sentence_says_plainly(
    statement: tuple[str, str, str], qualifiers: dict[str, Any], expected: str
) -> None:
    assert sentence(*statement, **qualifiers) == expected


def test_a_statement_about_a_statement_quotes_it() -> None:
    catalog = compile_catalog(SAMPLE)

    worded = catalog.statements["statement:salary-estimate_takes-into-account_demand-for-rust"].sentence

    assert worded == (
        'The estimate "The expected salary for Lead Geodata Engineers ranges from $90,000 to $110,000"'
        " takes into account high demand for Rust"
    )


def test_a_filled_cell_overrides_the_wording(tmp_path: Path) -> None:
    ontology = copy_sample(tmp_path)
    table = ontology / "documents/lead-geodata-engineer/statements.tsv"
    set_cell(table, "lead-geodata-engineer_requires_r", sentence="Our words")

    catalog = compile_catalog(ontology)

    assert catalog.statements["statement:lead-geodata-engineer_requires_r"].sentence == "Our words"


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=lambda relation: relation.id)
def test_every_relation_has_a_base_form_and_a_plural(relation: Relation) -> None:
    third = relation.label.split()[0]

    base, plural = base_form(relation.label).split()[0], plural_form(relation.label).split()[0]

    assert third in {base, f"{base}s", f"{base}es", f"{base[:-1]}ies", "is", "has"}
    assert plural in {base, "are"}
    assert not base.endswith(("ss", "sse")) or base in {"progress", "address", "focus"}


def test_sentences_are_plain_and_without_full_stop() -> None:
    for statement in compile_catalog(SAMPLE).statements.values():
        assert statement.sentence.isascii()
        assert statement.sentence[0].isupper()
        assert not statement.sentence.endswith(".")
        assert "  " not in statement.sentence
