"""Challenges: stated apart from inferred, and what has nothing against it."""

from dataclasses import replace

import pytest

from skillgraph.answers.challenges import Challenge, challenges_and_remedies
from skillgraph.model import Catalog
from skillgraph.store.opening import open_catalog
from small_catalog import concept, small_catalog, statement


@pytest.fixture(scope="module")
def guide() -> Catalog:
    return open_catalog()


@pytest.fixture(scope="module")
def challenges(guide: Catalog) -> dict[str, Challenge]:
    return {row.concept.id.removeprefix("concept:"): row for row in challenges_and_remedies(guide)}


def test_a_challenge_has_the_skill_against_it_and_the_practice_that_uses_the_skill() -> None:
    made = [
        concept("burns", "Burns", "challenge"),
        concept("care", "Care", "soft-skill"),
        concept("gloves", "Wear gloves", "practice"),
    ]
    against = statement("care", "addresses", "burns", 2)
    uses = statement("gloves", "involves", "care", 4)
    catalog = replace(
        small_catalog(),
        concepts={value.id: value for value in made},
        statements={against.id: against, uses.id: uses},
    )

    [row] = challenges_and_remedies(catalog)

    assert (row.stated, row.inferred, row.practices) == ((against,), (), (uses,))
    assert [skill.label for skill in row.skills] == ["Care"]


def test_what_addresses_a_class_of_challenges_is_shared_by_each_of_them() -> None:
    made = [concept(slug, slug, "challenge") for slug in ("burns", "harms")]
    care = concept("care", "Care", "soft-skill")
    one_of = statement("burns", "classifiedAs", "harms", 2)
    against = statement("care", "addresses", "harms", 4)
    catalog = replace(
        small_catalog(),
        concepts={value.id: value for value in (*made, care)},
        statements={one_of.id: one_of, against.id: against},
    )

    harms, burns = challenges_and_remedies(catalog)

    assert (burns.shared, burns.stated, burns.skills) == ((against,), (), ())
    assert (harms.shared, harms.stated) == ((), (against,))


def test_a_skill_stands_against_each_challenge_of_a_class_and_what_is_close_to_it(guide: Catalog) -> None:
    rows = challenges_and_remedies(guide, skill="concept:continuous-learning")

    by_class = [row.concept.id for row in rows if row.shared]
    assert len(by_class) == 11
    assert {s.subject for row in rows for s in row.stated + row.shared} == {"concept:continuous-learning"}
    [gaps] = [row for row in rows if row.near]
    assert gaps.concept.id == "concept:skill-gaps"


def test_what_a_challenge_is_concerned_with_in_a_manner_is_what_it_takes(
    challenges: dict[str, Challenge],
) -> None:
    taken = [s.object for s in challenges["resource-management"].involves]

    assert taken == ["concept:computational-power", "concept:storage", "concept:software-tools"]


def test_what_a_rule_infers_stands_apart(challenges: dict[str, Challenge]) -> None:
    row = challenges["ethical-concerns-and-bias-mitigation"]

    assert row.stated == ()
    assert {s.rule for s in row.inferred} == {"shared-topic"}
    assert [skill.id for skill in row.skills] == ["concept:ethical-ai-principles-and-practices"]


def test_the_guide_has_nothing_of_its_own_against_these(challenges: dict[str, Challenge]) -> None:
    bare = [slug for slug, row in challenges.items() if not row.stated + row.inferred]

    assert sorted(bare) == [
        "ai-explainability", "ai-integration-challenge", "data-quality-and-availability",
        "resource-constraints", "resource-management", "skill-gaps",
    ]  # fmt: skip


def test_a_part_of_a_compound_is_no_challenge_of_its_own(challenges: dict[str, Challenge]) -> None:
    assert "data-quality" not in challenges
    assert "data-quality-and-availability" in challenges


def test_a_skill_keeps_the_challenges_that_it_stands_against(guide: Catalog) -> None:
    rows = challenges_and_remedies(guide, skill="concept:ethical-ai-principles-and-practices")

    assert [row.concept.id for row in rows] == ["concept:ethical-concerns-and-bias-mitigation"]


def test_those_that_somebody_faces_come_first_and_then_the_class_of_others() -> None:
    made = [concept(slug, slug, "challenge") for slug in ("stray", "harms", "burns")]
    held = [
        statement("work", "addresses", "stray", 2),
        statement("burns", "classifiedAs", "harms", 2),
        statement("work", "addresses", "harms", 2),
        statement("cook", "faces", "burns", 4),
    ]
    catalog = replace(
        small_catalog(),
        concepts={value.id: value for value in (*made, concept("cook", "Cook", "role"))},
        statements={value.id: value for value in held},
    )

    rows = challenges_and_remedies(catalog)

    assert [row.concept.label for row in rows] == ["burns", "harms", "stray"]


def test_what_stands_against_a_challenge_is_a_skill_something_else_its_class_or_nothing() -> None:
    slugs = ("skilled", "worked", "grouped", "bare", "harms")
    made = [concept(slug, slug, "challenge") for slug in slugs]
    others = [
        concept("care", "Care", "soft-skill"),
        concept("work", "Work", "duty"),
        concept("cook", "Cook", "role"),
    ]
    held = [
        *(statement("cook", "faces", slug, 2) for slug in slugs),
        statement("care", "addresses", "skilled", 4),
        statement("work", "addresses", "worked", 4),
        statement("work", "addresses", "harms", 4),
        statement("grouped", "classifiedAs", "harms", 4),
    ]
    catalog = replace(
        small_catalog(),
        concepts={value.id: value for value in (*made, *others)},
        statements={value.id: value for value in held},
    )

    standings = {row.concept.label: row.standing for row in challenges_and_remedies(catalog)}

    assert standings == {
        "skilled": "skill", "worked": "other", "grouped": "class", "bare": "nothing", "harms": "other",
    }  # fmt: skip


def test_what_meeting_a_challenge_makes_possible_stands_with_it() -> None:
    burns = concept("burns", "Burns", "challenge")
    able = replace(statement("cook", "ableTo", "serve", 4), means="avoiding burns")
    other = replace(statement("cook", "ableTo", "rest", 4), means="sleeping")
    catalog = replace(
        small_catalog(), concepts={burns.id: burns}, statements={s.id: s for s in (able, other)}
    )

    [row] = challenges_and_remedies(catalog)

    assert row.enables == (able,)
