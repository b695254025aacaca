"""Words that mean another thing where they stand, or are a piece of a name, and so are not asked for."""

import pytest

from role_sentences import asked, told


def wished(line: str) -> list[str]:
    return told(f"## Nice to have\n\n- {line}\n")


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Experience with Xcode Cloud", ["requires experience with Xcode Cloud"]),
        ("Experience with Xcode", ["requires experience with Xcode"]),
        ("Knowledge of Docker (we have Podman)", ["requires knowledge of Docker"]),
        (
            "Used analytics tools (we have Amplitude) to count boats",
            ["requires analytics tools"],
        ),
        ("Worked with a message broker (ours is Kafka) before", ["requires experience with message queues"]),
        ("A message broker (Kafka in our case)", ["requires message queues"]),
    ],
)
def test_a_piece_of_a_name_and_what_the_employer_has_are_not_asked_for(
    line: str, sentences: list[str]
) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "why",
    [
        ", for the days when the backend is on holiday",
        " for those nights when the database is slow",
        ", for when the automation breaks",
        " to check what ended up in the database",
        " to see why the cloud is slow",
    ],
)
def test_what_something_is_good_for_is_not_asked_for(why: str) -> None:
    assert len(asked(f"Some SQL{why}")) == 1
    assert len(told(f"## About you\n\nYou should know Git, and enough SQL{why}.\n")) == 2


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Scripting (Python, Bash) for automation of health checks", ["scripting", "Python", "Bash"]),
        ("Scripting (Python) for the automation of tests", ["scripting", "Python"]),
        ("Automation of tests", ["automation of tests"]),
    ],
)
def test_what_is_done_to_something_is_what_a_thing_is_for(line: str, named: list[str]) -> None:
    assert asked(line) == [f"requires {one}" for one in named]


@pytest.mark.parametrize(
    "sentence",
    [
        'A sales manager asks for "a dashboard", and your task is to find out which decision she makes.',
        "The captain calls for 'machine learning', and you ask why.",
        "Somebody wants \u201ca cloud\u201d; engineers need to ask what for.",
    ],
)
def test_what_somebody_asks_for_in_words_of_his_own_is_not_asked_of_the_role(sentence: str) -> None:
    assert not any(one.startswith("requires") for one in told(f"## The role\n\n{sentence}\n"))
    assert told("## The role\n\nThe role asks for dashboards.\n") == ["requires dashboards"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Experience of a workflow manager (Nextflow or similar)",
            ["requires experience with workflow manager", "requires experience with nextflow (for example)"],
        ),
        ("Experience of a window manager", ["requires experience with window manager"]),
        ("Experience as a warehouse manager", ["requires experience as Warehouse Manager"]),
        (
            "3 years as an Agile Coach with two teams",
            ["requires 3 years of experience as Agile Coach with two teams"],
        ),
        (
            "3 years as an Agile Coach with Jira",
            ["requires 3 years of experience as Agile Coach", "requires Jira"],
        ),
    ],
)
def test_what_manages_may_be_a_program_and_who_coaches_is_somebody(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "line", ["Network concepts: segmentation, firewalls", "Image processing: segmentation"]
)
def test_what_is_segmented_is_not_guessed(line: str) -> None:
    assert "requires segmentation" in [one.lower() for one in asked(line)]
    assert asked("Customer segmentation") == ["requires customer segmentation"]


def test_capitals_tell_a_framework_of_teams_from_a_language_of_styles() -> None:
    assert asked("LeSS") == ["requires LeSS"]
    assert asked("LESS and Sass") == ["requires LESS", "requires Sass"]
    assert asked("Less and Sass") == ["requires LESS", "requires Sass"]


def test_brackets_behind_people_say_what_these_are_concerned_with() -> None:
    expected = "- Negotiates with auditors (ISO 27001, SOC 2)\n- Writes Terraform\n"
    ladder = f"# Engineer ladder\n\n## L5 \u2013 Principal Engineer\n\n{expected}"
    found = told(f"{ladder}\n## L4 \u2013 Staff Engineer\n\n- Leads work\n", head="")

    assert not any("requires ISO 27001" in one or "requires SOC 2" in one for one in found)


def test_a_name_over_the_end_of_a_line_is_one() -> None:
    wrapped = (
        "D1  Experience of a rope governance product (e.g. Foo Ropes, Bar Knots or\n    One Identity).\n"
    )
    found = told(f"Boat Engineer\n\nDesirable\n{wrapped}D2  Docker.\n", head="", media_type="text/plain")

    assert any("One Identity" in one for one in found)
    assert not any("identity is" in one for one in found)


def test_what_the_author_has_is_asked_of_nobody() -> None:
    assert told("## About you\n\nMy own degree is in economics.\n") == []


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("Infor M3: 1 year", "Infor LN"),
        ("Infor M3 cloud suite", "Cloud computing"),
        ("Forward-thinking", "Proactivity"),
    ],
)
def test_a_name_is_not_taken_for_another_that_is_near(line: str, other: str) -> None:
    assert all(other.casefold() not in one.casefold() for one in asked(line))
