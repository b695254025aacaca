"""The career ladder: order, branches, and nothing lent from another role."""

from dataclasses import replace

import pytest

from skillgraph.answers.ladder import Stage, career_ladder
from skillgraph.answers.places import find_section
from skillgraph.model import Catalog, Concept, Statement
from skillgraph.projection.narrowing import narrow_catalog
from skillgraph.rendering.text.ladder import ladder_answer
from skillgraph.rendering.text.output import Text
from skillgraph.store.opening import open_catalog
from small_catalog import concept, small_catalog, statement


@pytest.fixture(scope="module")
def ladder() -> dict[str, Stage]:
    return {stage.concept.id.removeprefix("concept:"): stage for stage in career_ladder(open_catalog())}


def stages(*statements: Statement) -> list[tuple[str, int]]:
    """Give the labels and positions of the ladder that some statements about stages a to d make."""
    made = {f"concept:{slug}": concept(slug, slug, "career-stage") for slug in "abcd"}
    catalog = replace(small_catalog(), concepts=made, statements={s.id: s for s in statements})
    return [(stage.concept.label, stage.position) for stage in career_ladder(catalog)]


def test_stages_stand_in_the_order_that_is_stated() -> None:
    assert stages(statement("c", "precedes", "a", 2), statement("a", "precedes", "b", 2)) == [
        ("c", 1),
        ("a", 2),
        ("b", 3),
    ]


def test_branches_share_the_position_of_their_stage() -> None:
    found = stages(
        statement("a", "precedes", "b", 2),
        statement("b", "involves", "c", 2),
        statement("b", "involves", "d", 2),
    )

    assert found == [("a", 1), ("b", 2), ("c", 2), ("d", 2)]


def test_a_circle_is_no_endless_ladder() -> None:
    assert len(stages(statement("a", "precedes", "b", 2), statement("b", "precedes", "a", 2))) == 2


def test_where_nothing_gives_an_order_there_is_no_ladder() -> None:
    assert career_ladder(small_catalog()) == []
    assert career_ladder(Catalog()) == []


def test_the_guide_has_four_steps_with_three_branches(ladder: dict[str, Stage]) -> None:
    assert [(slug, stage.position) for slug, stage in ladder.items()] == [
        ("stage-entry-to-mid", 1),
        ("stage-senior", 2),
        ("stage-lead", 3),
        ("stage-advanced", 4),
        ("path-research", 4),
        ("path-product", 4),
        ("path-executive", 4),
    ]
    assert all(stage.from_headings for stage in ladder.values())
    branch = ladder["path-product"]
    assert [stage.id for stage in branch.after] == ["concept:stage-lead"]
    assert branch.branch_of == ladder["stage-advanced"].concept


def test_years_and_pay_are_of_that_very_stage_and_near_roles_stand_apart(ladder: dict[str, Stage]) -> None:
    senior, lead = ladder["stage-senior"], ladder["stage-lead"]

    assert (senior.years, senior.pay) == ((), ())
    assert [s.subject for s in senior.near] == ["concept:senior-level-ai-engineer"]
    assert [s.subject for s in lead.pay] == ["concept:lead-ai-backend-engineer"]
    assert {s.subject for s in lead.near} == {"concept:lead-ai-engineer"}
    assert len(lead.years) == 7


def test_a_stage_adds_what_its_own_section_states(ladder: dict[str, Stage]) -> None:
    adds = [s.object for s in ladder["stage-senior"].adds]

    assert adds == [
        "concept:ai",
        "concept:machine-learning",
        "concept:developing-ai-solutions",
        "concept:deploying-ai-solutions",
        "concept:strategic-decision-making",
        "concept:lead-ai-projects",
        "concept:mentor-junior-engineers",
    ]
    lead = {s.object for s in ladder["stage-lead"].adds}
    assert {"concept:rag", "concept:implement-feedback-loops"} <= lead
    assert "concept:go" not in lead


def test_a_kind_of_a_title_is_near_where_the_stage_names_it(ladder: dict[str, Stage]) -> None:
    near = {slug: [s.subject.removeprefix("concept:") for s in ladder[slug].near] for slug in ladder}

    assert near["stage-entry-to-mid"] == ["entry-level-ai-engineer", "mid-level-ai-engineer"]
    assert near["stage-senior"] == ["senior-level-ai-engineer"]
    assert set(near["stage-lead"]) == {"lead-ai-engineer"}


def test_the_jobs_that_a_stage_leads_to_are_its_titles(ladder: dict[str, Stage]) -> None:
    titles = [title.label for title in ladder["path-executive"].titles]

    assert titles == ["Director of AI", "Chief AI Officer"]


def test_a_section_keeps_the_stages_that_it_speaks_of_and_their_positions() -> None:
    catalog = open_catalog()
    section = find_section(catalog, "Career Development/Senior AI Engineer")

    [stage] = career_ladder(catalog, section=section)

    assert (stage.concept.id, stage.position, stage.near) == ("concept:stage-senior", 2, ())
    assert stage.adds


def test_without_what_is_inferred_a_kind_that_the_stage_names_is_near_still() -> None:
    ladder = career_ladder(narrow_catalog(open_catalog(), stated_only=True))

    assert [[s.subject.removeprefix("concept:") for s in stage.near] for stage in ladder[:3]] == [
        ["entry-level-ai-engineer", "mid-level-ai-engineer"],
        [],
        [],
    ]


def test_several_ladders_are_told_one_after_the_other() -> None:
    """No stage of one career stands between those of another."""
    catalog = small_catalog()
    names = [f"{career}-{step}" for career in ("tailor", "weaver") for step in ("one", "two")]
    made = {f"concept:{name}": Concept(f"concept:{name}", name, "career-stage") for name in names}
    order = [
        statement("tailor-one", "precedes", "tailor-two", 1),
        statement("weaver-one", "precedes", "weaver-two", 2),
    ]
    catalog = replace(catalog, concepts=catalog.concepts | made, statements={s.id: s for s in order})

    blocks = [
        block.text
        for block in ladder_answer(catalog, career_ladder(catalog)).blocks()
        if isinstance(block, Text)
    ]

    assert blocks[:3] == [
        "2 ladders, 4 stages",
        "2 stages, each with what it adds: tailor-one, then tailor-two",
        "2 stages, each with what it adds: weaver-one, then weaver-two",
    ]
    told = [text.split()[1] for text in blocks if text[:2] in ("1.", "2.")]
    assert told == names
