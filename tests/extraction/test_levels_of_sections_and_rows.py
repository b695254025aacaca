"""What a section asks of a level, and what a row pays it, is of that level and not of the role."""

import pytest

from role_sentences import asked, told, told_of

_HEAD = "# Sail Planner\n\n## Requirements\n\n- Knowledge of Dacron\n\n"
_ITEMS = "\n\n- Knowledge of Kevlar\n- 3+ years in a loft\n"


@pytest.mark.parametrize(
    ("heading", "subject", "case"),
    [
        ("## Senior Sail Planner", "Senior Sail Planner", ""),
        ("## Lead Sail Planner\n\n### Additional requirements", "Lead Sail Planner", ""),
        ("## Senior Sail Planner (in addition)\n\n### Requirements", "Senior Sail Planner", ""),
        ("## At senior level", "Sail Planner", " at senior level"),
        ("## Additional requirements at senior level", "Sail Planner", " at senior level"),
    ],
)
def test_a_section_of_a_level_is_of_that_level(heading: str, subject: str, case: str) -> None:
    found = told_of(f"{_HEAD}{heading}{_ITEMS}", "text/markdown")

    assert found == [
        "Sail Planner requires knowledge of dacron",
        f"{subject} requires knowledge of kevlar{case}",
        f"{subject} requires at least 3 years of experience with loft{case}",
    ]


def test_sections_of_two_levels_at_the_top_are_each_of_its_own() -> None:
    text = (
        "---\ntitle: Patient Advocate\n---\n\n## Patient Advocate\n\n### Requirements\n\n- Patience\n\n"
        "## Senior Patient Advocate\n\nThe Senior Patient Advocate extends the Patient Advocate role.\n\n"
        "### Responsibilities\n\n- Train new advocates\n"
    )

    assert told_of(text, "text/markdown") == [
        "Patient Advocate requires patience",
        "Senior Patient Advocate has the duty to train new advocates",
    ]


@pytest.mark.parametrize("heading", ["## Our Sail Planners", "## Essential", "## Our senior staff say"])
def test_a_section_that_names_no_level_is_of_the_role(heading: str) -> None:
    found = told_of(f"{_HEAD}{heading}\n\n### Requirements{_ITEMS}", "text/markdown")

    assert found[1] == "Sail Planner requires knowledge of kevlar"


@pytest.mark.parametrize(
    ("heading", "level", "named"),
    [
        ("How much do harbor pilots earn?", "Junior", "Junior Harbor Pilot"),
        ("Salary", "Senior", "Senior Harbor Pilot"),
        ("What harbor pilots are paid: salary", "Staff / Lead", "Staff / Lead Harbor Pilot"),
        ("Harbor pilot salary", "Mid-level", "Mid-level Harbor Pilot"),
    ],
)
def test_a_row_of_a_level_pays_that_level_of_the_role(heading: str, level: str, named: str) -> None:
    table = (
        f"| Level | Time | Pay |\n|---|---|---|\n| {level} | 2\u20135 years | \u20ac50k\u2013\u20ac60k |\n"
    )
    found = told_of(f"# Harbor Pilot\n\n## {heading}\n\n{table}", "text/markdown")

    assert found == [f"The salary for {named} ranges from EUR 50,000 to EUR 60,000"]


def test_a_row_without_a_level_pays_the_role() -> None:
    table = "| Place | Pay |\n|---|---|\n| Kiel | \u20ac50k\u2013\u20ac60k |\n"
    found = told_of(f"# Harbor Pilot\n\n## How much do harbor pilots earn?\n\n{table}", "text/markdown")

    assert found == ["The salary for Harbor Pilots ranges from EUR 50,000 to EUR 60,000"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Rope braiding. You can braid ropes of any kind. (Skill level: practitioner)",
            ["requires rope braiding at a practitioner level"],
        ),
        ("Rigging (Level: expert)", ["requires rigging at an expert level"]),
        (
            "Crew management: you look after a crew of ten. [Required level: 3]",
            ["requires crew management at level 3"],
        ),
        ("Chart knowledge. Proficiency: working", ["requires chart at a working level"]),
        ("SQL (proficiency level: advanced)", ["requires SQL at an advanced level"]),
    ],
)
def test_a_level_in_a_label_behind_is_of_what_the_item_names(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Support at third level", ["requires the ability to support at third level"]),
        ("Three months at sea level", ["requires 3 months of experience with sea level"]),
        ("Security clearance level: secret", []),
    ],
)
def test_a_level_of_something_else_is_no_level_of_a_skill(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "For calls with our yards very good knowledge of Dutch is indispensable.",
            ["very good knowledge of Dutch is essential"],
        ),
        (
            "Given our two sites good command of Spanish is required.",
            ["requires a good command of Spanish"],
        ),
        ("You communicate in German at least on level B2.", ["requires German at B2 or above"]),
        ("You communicate in French at C1 level.", ["requires French at C1 level"]),
        ("You communicate in an open manner.", []),
    ],
)
def test_how_well_a_language_is_known_stays_with_it(line: str, sentences: list[str]) -> None:
    assert told(f"## Your profile\n\n{line}\n") == sentences
