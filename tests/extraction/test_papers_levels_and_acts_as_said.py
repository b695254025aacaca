"""Papers by the names that stand there, levels of their own list, acts with what they need."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "MBO level 3 diploma or HBO degree in nursing",
            [
                "requires an MBO level 3 diploma (one of a list)",
                "requires an HBO degree (one of a list)",
                "requires an HBO degree (one of a list) in nursing",
                "requires an MBO level 3 diploma (one of a list) in nursing",
            ],
        ),
        ("NVQ Level 2 certificate", ["requires an NVQ Level 2 certificate"]),
        ("An HBO degree", ["requires an HBO degree"]),
        ("A level 3 diploma", ["requires a level 3 diploma"]),
        (
            "Azure AD or Microsoft Sentinel",
            [f"requires Microsoft {one} (one of a list)" for one in ("Entra ID", "Sentinel")],
        ),
    ],
)
def test_names_of_papers_and_products_stay_whole(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "E = essential, D = desirable. Assessed by A = application, T = test.",
        "E = essential, D = desirable. Method of assessment: A = application, I = interview.",
        "A = application, I = interview. Assessment: T = test, P = presentation.",
    ],
)
def test_a_legend_of_two_sentences_asks_for_nothing(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    ("way", "sentences"),
    [
        (
            "A bachelor's degree in forestry, four years.",
            ["a bachelor's degree", "a bachelor's degree in forestry"],
        ),
        (
            "A bachelor's degree in forestry (3 years).",
            ["a bachelor's degree", "a bachelor's degree in forestry"],
        ),
        (
            "A master's degree in geology, two to three years.",
            ["a master's degree", "a master's degree in geology"],
        ),
    ],
)
def test_how_long_a_way_in_takes_is_no_experience(way: str, sentences: list[str]) -> None:
    assert told(f"## Ways in\n\n- {way}\n") == [f"requires {one}" for one in sentences]


def test_years_beside_a_degree_that_is_asked_for_are_experience() -> None:
    assert asked("A bachelor's degree in forestry, four years")[2:] == ["requires 4 years of experience"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "a basic command of Excel, an understanding of tides, ropes and sails, and above all patience",
            [
                "requires a basic command of Excel",
                "requires understanding of tides",
                "requires understanding of ropes",
                "requires understanding of sails",
                "requires patience",
            ],
        ),
        (
            "a good grasp of Excel, knowledge of tides, ropes, and sails, and tact",
            [
                "requires a good grasp of Excel",
                "requires knowledge of tides",
                "requires knowledge of ropes",
                "requires knowledge of sails",
                "requires diplomacy",
            ],
        ),
        (
            "Strong command of Excel, an understanding of soils, and patience",
            ["requires a strong command of Excel", "requires understanding of soils", "requires patience"],
        ),
        ("Knowledge of tides and ropes", ["requires knowledge of tides", "requires knowledge of ropes"]),
    ],
)
def test_a_level_said_anew_is_of_its_own_list(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Welsh or Irish at level C1, German sufficient for reading manuals",
            [
                "requires Welsh at C1 (one of a list)",
                "requires Irish at C1 (one of a list)",
                "requires sufficient German for reading manuals",
            ],
        ),
        (
            "Spanish or Catalan, English good enough for phone calls",
            [
                "requires Spanish (one of a list)",
                "requires Catalan (one of a list)",
                "requires good enough English for phone calls",
            ],
        ),
        (
            "French or Italian at B1",
            [f"requires {one} at B1 (one of a list)" for one in ("French", "Italian")],
        ),
        ("Danish, even basic", ["requires Danish even basic"]),
        (
            "English, French or German",
            [f"requires {one} (one of a list)" for one in ("English", "French", "German")],
        ),
    ],
)
def test_a_choice_of_languages_ends_before_the_language_beside_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You hold a first aid certificate, or are willing to obtain it in your first three months",
            ["requires a first aid certificate in your first three months"],
        ),
        (
            "A first aid certificate, or prepared to get one within six months",
            ["requires a first aid certificate within six months"],
        ),
        (
            "A hygiene certificate (or be ready to earn it within a year of joining)",
            ["requires a hygiene certificate within a year of joining"],
        ),
        (
            "You hold a driving licence (C) and a first aid certificate",
            ["requires driving licence (C)", "requires a first aid certificate"],
        ),
        (
            "A forklift licence and a first aid certificate",
            ["requires forklift licence", "requires a first aid certificate"],
        ),
        ("Driving licence (B)", ["requires driving licence (B)"]),
        ("A first aid certificate", ["requires a first aid certificate"]),
    ],
)
def test_papers_are_told_with_class_and_until_when(line: str, sentences: list[str]) -> None:
    assert sorted(asked(line)) == sorted(sentences)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Degree in law (a long practice in a registry is just as good)", "long practice in a registry"),
        (
            "Degree in surveying (an apprenticeship and two years on site count just as much)",
            "an apprenticeship and two years on site",
        ),
        (
            "Degree in physics (a technical college and a few years in the trade is as good)",
            "technical college and a few years in the trade",
        ),
    ],
)
def test_a_school_with_practice_that_is_as_good_does_instead(line: str, instead: str) -> None:
    found = asked(line)

    assert f"requires {instead} (one of a list)" in found
    assert "requires a university degree (one of a list)" in found


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Two years of experience in customer service or field work",
            [
                f"requires 2 years of experience with {one} (one of a list)"
                for one in ("customer service", "field work")
            ],
        ),
        ("Experience with field service", ["requires experience with field service"]),
        ("Word or LaTeX, as you prefer", ["requires word (one of a list)", "requires LaTeX (one of a list)"]),
        ("LaTeX preferred", ["LaTeX is preferred"]),
        (
            "Knowledge of employment law as it applies to crews",
            ["requires knowledge of employment law as it applies to crews"],
        ),
        ("You find your way in Excel", ["requires being at home in Excel"]),
    ],
)
def test_what_is_asked_keeps_its_alternative_its_force_and_its_end(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        (
            "Plan the trenches and design rules with the council",
            ["plan the trenches and design rules with the council"],
        ),
        (
            "Write the manual and release notes for each pump",
            ["write the manual and release notes for each pump"],
        ),
        ("Run surveys and explain what they show", ["run surveys and explain what they show"]),
        ("Inspect hulls and put right what they need", ["inspect hulls and put right what they need"]),
        ("Build the shed and design the garden", ["build the shed", "design the garden"]),
        ("Test pumps and report what leaks", ["test pumps", "report what leaks"]),
    ],
)
def test_an_act_is_told_with_what_it_is_nothing_without(line: str, duties: list[str]) -> None:
    assert done(line) == [f"has the duty to {one}" for one in duties]


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        (
            "Each month you will present the losses to the board.",
            "present the losses to the board each month",
        ),
        ("Twice a year, you will train the crews.", "train the crews twice a year"),
        ("Every week you will meet the dealers.", "meet the dealers every week"),
        ("In this job you will meet the dealers.", "meet the dealers"),
    ],
)
def test_how_often_something_is_done_may_stand_before_who_does_it(sentence: str, duty: str) -> None:
    assert told(f"## What you do\n\n{sentence}\n") == [f"has the duty to {duty}"]
