"""What two roles, sections or lists share."""

from dataclasses import replace
from decimal import Decimal

import pytest

from skillgraph.answers.comparable import order_alike
from skillgraph.answers.compare import Comparison, compare_subjects
from skillgraph.answers.places import find_list, find_section
from skillgraph.errors import UsageError
from skillgraph.identifiers import join_id
from skillgraph.model import Catalog, Concept, ConceptList, Figure, Statement
from skillgraph.rendering.text.compare import side_words
from skillgraph.store.opening import open_catalog
from small_catalog import DOCUMENT, small_catalog, statement

LANGUAGES = "list:lead-ai-backend-engineer_{}-languages"
A = Concept("concept:x", "X", "role")
B = Concept("concept:y", "Y", "role")


def asks(role: str, skill: str, **rest: object) -> Statement:
    made = Statement(f"statement:{role}_{skill}", "", f"concept:{role}", "sg:requires", f"concept:{skill}")
    return replace(made, **rest)  # type: ignore[arg-type]


def compare(*statements: Statement, compound: bool = False) -> Comparison:
    skills = [Concept(f"concept:{slug}", slug, "skill") for slug in ("p", "q", "r")]
    if compound:
        skills.append(Concept("concept:pq", "pq", "skill", parts=("concept:p", "concept:q")))
    catalog = Catalog(concepts={c.id: c for c in (A, B, *skills)}, statements={s.id: s for s in statements})
    return compare_subjects(catalog, A, B)


def slugs(rows: object) -> list[str]:
    return [row.concept.partition(":")[2] for row in rows]  # type: ignore[attr-defined]


def test_concepts_are_shared_or_on_one_side_alone() -> None:
    found = compare(asks("x", "p"), asks("y", "p"), asks("x", "q"), asks("y", "r"))

    assert [slugs(rows) for rows in (found.shared, found.only_a, found.only_b)] == [["p"], ["q"], ["r"]]
    assert found.differing == ()


def test_level_hedge_and_modality_may_differ() -> None:
    for wording in ({"level": "expertise"}, {"hedge": ("may",)}, {"modality": "desirable"}):
        assert slugs(compare(asks("x", "p"), asks("y", "p", **wording)).differing) == ["p"]


def test_a_compound_counts_by_its_parts() -> None:
    whole = compare(asks("x", "pq"), asks("y", "p"), asks("y", "q"), compound=True)
    half = compare(asks("x", "pq"), asks("y", "p"), compound=True)

    assert slugs(whole.shared) == ["p", "q"] and whole.only_a == ()
    assert whole.shared[0].a[0].object == "concept:pq"
    assert slugs(half.shared) == ["p"] and slugs(half.only_a) == ["pq"]


def test_a_name_with_one_part_stands_beside_that_part() -> None:
    """Running Kubernetes asks for more than Kubernetes, which the other asks for too."""
    skills = [Concept("concept:p", "p", "skill"), Concept("concept:running-p", "running p", "skill")]
    skills[1] = replace(skills[1], parts=("concept:p",))
    asked = [asks("x", "p"), asks("y", "p"), asks("y", "running-p")]
    catalog = Catalog(concepts={c.id: c for c in (A, B, *skills)}, statements={s.id: s for s in asked})

    found = compare_subjects(catalog, A, B)

    assert slugs(found.shared) == ["p"] and slugs(found.only_b) == ["running-p"]


def test_one_compound_on_both_sides_stands_for_its_parts() -> None:
    assert slugs(compare(asks("x", "pq"), asks("y", "pq"), compound=True).shared) == ["pq"]


def test_what_we_infer_is_left_out() -> None:
    found = compare(asks("x", "p"), asks("y", "p", status="inferred", rule="r"))

    assert found.shared == () and slugs(found.only_a) == ["p"]


def test_either_way_round_says_the_same() -> None:
    catalog = open_catalog()
    a, b = (
        catalog.concepts[f"concept:{slug}"] for slug in ("lead-ai-backend-engineer", "senior-ai-engineer")
    )

    there, back = compare_subjects(catalog, a, b), compare_subjects(catalog, b, a)

    assert slugs(there.shared) == slugs(back.shared) == ["ai", "machine-learning"]
    assert slugs(there.only_a) == slugs(back.only_b) and slugs(there.only_b) == slugs(back.only_a)


def test_two_sections_of_the_guide_ask_for_frameworks_at_different_levels() -> None:
    catalog = open_catalog()
    career = find_section(catalog, "Career Development/Lead AI Backend Engineer/Technical Skills")

    found = compare_subjects(catalog, find_section(catalog, "Requirements/Technical Skills"), career)

    rows = {row.concept: row for row in found.differing}
    assert {s.level for s in rows["concept:keras"].a} == {"expertise", None}
    assert {s.level for s in rows["concept:keras"].b} == {"experience", None}
    assert "concept:java" in {row.concept for row in found.only_a}
    assert "concept:r" in {row.concept for row in found.only_b}


@pytest.mark.parametrize("letters", ["ab", "ba"])
def test_each_section_and_list_has_its_own_places_alone(letters: str) -> None:
    catalog = open_catalog()
    named = {
        "a": (find_section(catalog, "Requirements"), find_list(catalog, LANGUAGES.format("requirements"))),
        "b": (find_section(catalog, "Overview"), find_list(catalog, LANGUAGES.format("overview"))),
    }

    for first, second in zip(*(named[letter] for letter in letters), strict=True):
        rows = {row.concept: row for row in compare_subjects(catalog, first, second).rows}
        lines = {
            letter: {
                catalog.passages[e.document, e.passage].line for s in side for e in s.evidence if not e.slots
            }
            for letter, side in zip(letters, rows["concept:python"].sides, strict=True)
        }
        assert lines == {"a": {62}, "b": {11}}


def test_two_lists_of_languages_share_python_and_java() -> None:
    catalog = open_catalog()
    document = "list:lead-ai-backend-engineer"
    ends = [
        find_list(catalog, f"{document}_{name}") for name in ("requirements-languages", "overview-languages")
    ]

    found = compare_subjects(catalog, *ends)

    assert set(slugs(found.shared)) == {"python", "java"}
    assert (set(slugs(found.only_a)), slugs(found.only_b)) == ({"go", "scala", "cpp"}, ["r"])


def test_a_part_whose_own_statements_say_no_more_has_those_of_the_compound_too() -> None:
    kind = replace(asks("x", "p"), id="statement:kind", relation="skos:broader", status="stated")
    whole = asks("x", "pq", modality="essential")

    found = compare(kind, whole, asks("y", "p", modality="desirable"), compound=True)

    [row] = found.differing
    assert [s.modality for s in row.a] == [None, "essential"]


def test_a_mention_beside_a_requirement_makes_no_difference() -> None:
    kind = replace(asks("x", "p"), id="statement:kind", relation="sg:uses")

    found = compare(kind, asks("x", "p", level="expertise"), asks("y", "p", level="expertise"))

    assert slugs(found.shared) == ["p"] and found.differing == ()


def test_what_one_has_alone_has_its_own_statements_and_not_those_of_a_compound() -> None:
    [part, _] = compare(asks("x", "p"), asks("x", "pq"), compound=True).only_a

    assert [statement.object for statement in part.a] == ["concept:p"]


def test_near_wordings_are_pairs_of_their_own_and_stand_on_no_side_alone() -> None:
    close = Statement("statement:close", "", "concept:q", "skos:closeMatch", "concept:r", status="inferred")

    found = compare(asks("x", "p"), asks("x", "q"), asks("y", "r"), close)

    assert [slugs(pair) for pair in found.near] == [["q", "r"]]
    assert (slugs(found.only_a), slugs(found.only_b)) == (["p"], [])
    assert compare(asks("x", "q"), asks("y", "q"), asks("y", "r"), close).near == ()


def test_a_part_of_a_compound_may_be_what_is_near() -> None:
    close = Statement("statement:close", "", "concept:p", "skos:closeMatch", "concept:r", status="inferred")

    found = compare(asks("x", "pq"), asks("y", "r"), close, compound=True)

    assert [slugs(pair) for pair in found.near] == [["pq", "r"]]


def test_a_section_names_what_is_only_the_subject_of_a_classification() -> None:
    guide = open_catalog()
    needs = find_section(guide, "Requirements")

    trends = compare_subjects(guide, needs, find_section(guide, "Industry Trends"))
    market = compare_subjects(guide, needs, find_section(guide, "Market Demand"))

    assert {"aws", "azure", "google-cloud"} <= set(slugs(trends.shared))
    assert {"spark", "neural-networks"} <= set(slugs(market.shared))
    assert "lead-ai-backend-engineer" not in slugs(trends.rows)


def test_duties_areas_skills_and_figures_are_kept_apart() -> None:
    guide = open_catalog()

    found = compare_subjects(guide, find_section(guide, "Requirements"), find_section(guide, "Market Demand"))

    figures = {(row.concept, row.measure) for row in found.rows if row.family == "figures"}
    assert ("concept:rust", "job mentions") in figures
    assert all(bool(row.measure) == (row.family == "figures") for row in found.rows)
    kinds = {(row.family, guide.concepts[row.concept].kind) for row in found.rows}
    assert {("duties", "duty"), ("areas", "area")} <= kinds
    assert not kinds & {("duties", "area"), ("skills", "qualification"), ("skills", "field-of-study")}
    rust = [row.family for row in found.rows if row.concept == "concept:rust"]
    assert rust == ["skills", "figures"]


def test_figures_of_two_roles_are_compared_by_what_they_measure() -> None:
    paid = [
        replace(
            asks(role, "p"),
            id=f"statement:{role}.pay",
            relation="sg:hasFigure",
            object=None,
            figure=Figure("salary", value=Decimal(amount)),
        )
        for role, amount in (("x", 5), ("y", 6))
    ]

    found = compare(*paid)

    [row] = found.differing
    assert (row.family, row.measure, row.concept) == ("figures", "salary", "concept:x")


def test_a_document_that_gives_a_figure_names_its_subject_once_as_a_figure() -> None:
    guide = open_catalog()
    salaries = find_section(guide, "Salary Ranges (US Market, 2024)/Lead AI Engineer Salaries")

    found = compare_subjects(guide, salaries, find_section(guide, "Requirements"))

    rows = [
        row for row in found.rows if any(s.relation == "sg:hasFigure" for side in row.sides for s in side)
    ]
    assert [(row.family, row.measure, row.concept) for row in rows] == [
        ("figures", "salary", "concept:lead-ai-engineer")
    ]


def test_years_that_are_not_as_many_differ() -> None:
    few, many = (Figure("years of experience", low=Decimal(low), unit="years") for low in (3, 5))

    assert slugs(compare(asks("x", "p", figure=few), asks("y", "p", figure=many)).differing) == ["p"]
    assert compare(asks("x", "p", figure=few), asks("y", "p", figure=few)).differing == ()
    assert {row.family for row in compare(asks("x", "p", figure=few)).rows} == {"skills"}


def test_three_things_have_their_letters() -> None:
    roles = [Concept(f"concept:{slug}", slug, "role") for slug in "xyz"]
    skills = [Concept(f"concept:{slug}", slug, "skill") for slug in "pqr"]
    asked = [asks(*pair) for pair in ("xp", "yp", "zp", "xq", "zq", "yr")]
    catalog = Catalog(concepts={c.id: c for c in (*roles, *skills)}, statements={s.id: s for s in asked})

    found = compare_subjects(catalog, *roles)

    assert [(row.concept[8:], row.where) for row in found.rows] == [("p", "ABC"), ("q", "AC"), ("r", "B")]
    assert slugs(found.shared) == ["p"]
    assert slugs(found.only_in("B")) == ["r"]


@pytest.mark.parametrize("count", [0, 1, 27])
def test_fewer_than_two_and_more_than_letters_are_refused(count: int) -> None:
    with pytest.raises(UsageError):
        compare_subjects(Catalog(concepts={A.id: A}), *[A] * count)


def test_a_stage_brings_in_what_its_own_section_states_of_its_titles() -> None:
    guide = open_catalog()
    senior, lead = (guide.concepts[f"concept:stage-{slug}"] for slug in ("senior", "lead"))

    found = compare_subjects(guide, senior, lead)

    assert slugs(found.differing) == ["machine-learning"]
    assert {s.level for s in found.shared[0].a} == {"deep understanding"}
    assert {s.level for s in found.shared[0].b} == {"expertise"}


HOLDING = [
    *("requires", "prefers", "willRequire", "emphasizes", "focusesOn", "hasDuty", "hasArea", "faces"),
    *("follows", "hasCompensation", "ableTo", "worksWith", "combines", "contributesTo"),
]


@pytest.mark.parametrize("relation", [*HOLDING, "experiences"])
def test_a_section_in_which_a_role_has_or_asks_for_a_thing_names_the_thing_alone(relation: str) -> None:
    catalog = small_catalog()
    said = [statement("engineer", relation, "python", 4), statement("engineer", "requires", "rust", 2)]
    catalog = replace(catalog, statements={s.id: s for s in said})
    needs, duties = (catalog.sections[join_id("section", DOCUMENT, name)] for name in ("needs", "duties"))

    found = compare_subjects(catalog, needs, duties)

    assert slugs(found.only_a) == (["python"] if relation in HOLDING else ["python", "engineer"])
    assert (found.a, found.b) == (needs, duties)
    assert sorted(row.where for row in found.rows) == ["A"] * len(found.only_a) + ["B"]


def test_near_wordings_of_two_sides_are_a_pair_whose_first_is_of_the_first_side() -> None:
    near = Statement("statement:near", "", "concept:q", "skos:closeMatch", "concept:p")

    for first, second in (("p", "q"), ("q", "p")):
        [(one, two)] = compare(asks("x", first), asks("y", second), near).near
        assert (slugs([one, two]), one.where, two.where) == ([first, second], "A", "B")


def test_rows_come_family_by_family_and_in_the_order_of_the_catalog() -> None:
    catalog = small_catalog()
    said = [
        statement("engineer", "hasDuty", "run-services", 4),
        statement("engineer", "requires", "rust", 4),
        statement("engineer", "requires", "python", 4),
        statement("engineer", "requires", "leadership", 2),
        statement("rust", "hasFigure", None, 4, figure=Figure("mentions", value=Decimal(1))),
        statement("rust", "offers", "leadership-area", 4),
    ]
    catalog = replace(catalog, statements={s.id: s for s in said})
    needs, duties = (catalog.sections[join_id("section", DOCUMENT, name)] for name in ("needs", "duties"))

    rows = compare_subjects(catalog, needs, duties).rows

    assert [(row.family, row.concept.partition(":")[2], row.measure) for row in rows] == [
        ("duties", "run-services", ""),
        ("areas", "leadership-area", ""),
        ("skills", "python", ""),
        ("skills", "rust", ""),
        ("skills", "leadership", ""),
        ("figures", "rust", "mentions"),
    ]


def test_compounds_that_are_parts_of_each_other_come_to_an_end() -> None:
    skills = [Concept("concept:p", "p", "skill", parts=("concept:q",))]
    skills.append(Concept("concept:q", "q", "skill", parts=("concept:r", "concept:p")))
    skills.append(Concept("concept:r", "r", "skill"))
    said = [asks("x", "p"), asks("y", "r")]
    catalog = Catalog(concepts={c.id: c for c in (A, B, *skills)}, statements={s.id: s for s in said})

    assert slugs(compare_subjects(catalog, A, B).shared) == ["r"]


def test_beside_a_heading_a_role_stays_the_role_though_it_is_a_heading_too() -> None:
    one, other, *_ = small_catalog().sections.values()
    role, skill = (Concept(f"concept:{kind}", "Keeper", kind) for kind in ("role", "skill"))

    assert order_alike({"Keeper": [role, one], "Sundries": [other]}) == [[role, one], [other]]
    assert order_alike({"Keeper": [skill, one], "Sundries": [other]}) == [[one, skill], [other]]


def test_a_bare_demand_is_required_as_one_that_says_so() -> None:
    alike = compare(asks("x", "p"), asks("y", "p", modality="required"))
    weaker = compare(asks("x", "p"), asks("y", "p", modality="preferred"))

    assert alike.differing == () and slugs(alike.shared) == ["p"]
    assert [side_words(row, number) for row in weaker.rows for number in (0, 1)] == ["required", "preferred"]


def test_one_of_several_is_not_asked_for_as_what_stands_alone() -> None:
    choice = ConceptList("list:any", "section:s", "any", None, "any-of", open=None)
    statements = [asks("x", "p", list=choice.id), asks("x", "q", list=choice.id), asks("y", "p")]
    skills = [Concept(f"concept:{slug}", slug, "skill") for slug in ("p", "q")]
    catalog = Catalog(
        concepts={c.id: c for c in (A, B, *skills)},
        lists={choice.id: choice},
        statements={s.id: s for s in statements},
    )

    found = compare_subjects(catalog, A, B)

    [row] = found.differing
    assert [side_words(row, number) for number in (0, 1)] == ["required, any one", "required"]
