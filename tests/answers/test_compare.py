"""What two roles, sections or lists share."""

from dataclasses import replace

from skillgraph.answers.compare import Comparison, compare_subjects
from skillgraph.answers.places import find_list, find_section
from skillgraph.model import Catalog, Concept, Statement
from skillgraph.store.opening import open_catalog

A = Concept("concept:x", "X", "role")
B = Concept("concept:y", "Y", "role")


def asks(role: str, skill: str, **rest: object) -> Statement:
    made = Statement(f"statement:{role}.{skill}", "", f"concept:{role}", "sg:requires", f"concept:{skill}")
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
    assert {s.level for s in rows["concept:keras"].a} == {"expertise"}
    assert {s.level for s in rows["concept:keras"].b} == {"experience"}
    assert "concept:java" in {row.concept for row in found.only_a}
    assert "concept:r" in {row.concept for row in found.only_b}


def test_two_lists_of_languages_share_python_and_java() -> None:
    catalog = open_catalog()
    document = "document:lead-ai-backend-engineer/list"
    ends = [
        find_list(catalog, f"{document}/{name}") for name in ("requirements-languages", "overview-languages")
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


def test_a_stage_brings_in_what_its_own_section_states_of_its_titles() -> None:
    guide = open_catalog()
    senior, lead = (guide.concepts[f"concept:stage-{slug}"] for slug in ("senior", "lead"))

    found = compare_subjects(guide, senior, lead)

    assert slugs(found.differing) == ["machine-learning"]
    assert {s.level for s in found.shared[0].a} == {"deep understanding"}
    assert {s.level for s in found.shared[0].b} == {"expertise"}
