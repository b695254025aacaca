"""Words that look like how far or how well a thing is asked for, or like the thing, and are neither."""

import pytest

from role_sentences import asked, told, told_of
from skillgraph.extraction.wording.modality import find_modality


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Have a diploma in carpentry, or can show us that you know the same things",
            [
                "requires a diploma (one of a list)",
                "requires a diploma (one of a list) in carpentry",
                "requires same things (one of a list)",
            ],
        ),
        (
            "Hold a degree in botany or can prove equivalent practice",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in botany",
                "requires equivalent practice (one of a list)",
            ],
        ),
        (
            "A degree in a natural science, or has come through our apprenticeship",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in natural science",
                "requires an apprenticeship (one of a list)",
            ],
        ),
    ],
)
def test_what_somebody_can_show_instead_of_a_degree_is_an_alternative(
    line: str, sentences: list[str]
) -> None:
    """What somebody can show is no doubt in what is asked for."""
    assert asked(line) == sentences


def test_can_of_a_thing_is_a_doubt_all_the_same() -> None:
    assert asked("Knowledge of knots can be an advantage") == ["knowledge of knots can be advantageous"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Punctuality with minimum supervision", ["requires punctuality with minimum supervision"]),
        (
            "Able to rig a boat with a minimum of guidance",
            ["requires rigging a boat with a minimum of guidance"],
        ),
        ("Mooring of ferries with minimum fuss", ["requires mooring of ferries with minimum fuss"]),
        ("Minimum: a boat license", ["requires at least boat license"]),
        ("Minimum of five years at sea", ["requires at least 5 years of experience with sea"]),
    ],
)
def test_a_minimum_of_help_is_not_the_least_that_is_asked_for(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Good command of Welsh. The working language in the yard is Welsh",
            ["requires a good command of Welsh"],
        ),
        ("Good Welsh; it is our working language", ["requires good Welsh"]),
        ("Strong Welsh, as it is the working language of the crew", ["requires strong Welsh"]),
        ("Working knowledge of Welsh", ["requires working knowledge of Welsh"]),
    ],
)
def test_the_working_language_says_not_how_well_it_is_known(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("At least 3 years hands on", "requires at least 3 years of experience"),
        ("Two years hands-on", "requires 2 years of experience"),
        ("5 years of hands-on experience with boats", "requires 5 years of experience with boats"),
        (
            "Three years of sea practice (time spent on a PhD counts)",
            "requires 3 years of experience with sea practice",
        ),
    ],
)
def test_how_time_was_spent_is_no_thing(line: str, sentence: str) -> None:
    assert asked(line) == [sentence]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Four years at sea (a PhD counts too)", []),
        ("Four years at sea (a doctorate counts as two years)", []),
        ("Four years at sea, time on a PhD counts", []),
        ("A PhD", ["requires a PhD"]),
    ],
)
def test_a_degree_that_only_counts_as_time_is_not_asked_for(line: str, sentences: list[str]) -> None:
    assert [one for one in asked(line) if "PhD" in one and "years" not in one] == sentences


@pytest.mark.parametrize(
    "line",
    ["You know what a keel is and never sail without one", "You know knots and don't fear heights"],
)
def test_what_somebody_does_not_do_is_no_knowledge(line: str) -> None:
    assert all("never" not in one and "don't" not in one for one in asked(line))


@pytest.mark.parametrize(
    "line",
    [
        "As many of our talks are in Welsh, we see that you know Welsh or want to learn it.",
        "You know Welsh or are willing to learn it.",
        "You know Welsh, or would like to learn it.",
    ],
)
def test_what_may_be_learned_instead_is_a_wish(line: str) -> None:
    assert told(f"## Requirements\n\n{line}\n") == ["Welsh is desirable"]


@pytest.mark.parametrize("name", ["coordinate reference systems", "coordinate systems", "coordinate frames"])
def test_coordinates_are_no_coordination(name: str) -> None:
    assert "coordination" not in " ".join(asked(f"Charts, tides or anything on {name}"))
    assert asked("Able to coordinate crews") == ["requires the ability to coordinate crews"]


@pytest.mark.parametrize("heading", ["Our stack", "Our toolbox", "Our tech", "What we work with"])
@pytest.mark.parametrize("names", ["Docker, dbt and Kafka.", "- Docker\n- dbt\n- Kafka"])
def test_what_a_house_works_with_is_asked_of_nobody(heading: str, names: str) -> None:
    assert told(f"## Requirements\n\n- A driving license\n\n### {heading}\n\n{names}\n") == [
        "requires driving licence",
        "works with Docker",
        "works with dbt",
        "works with Apache Kafka",
    ]


def test_tools_that_are_not_said_to_be_of_the_house_are_asked_for() -> None:
    text = "## Requirements\n\n### Tech stack\n\nDocker, Kafka\n"

    assert told(text) == ["requires Docker", "requires Apache Kafka"]


def test_chips_may_be_in_small_letters_among_others() -> None:
    """Names side by side are names each; a sentence in elements of its own stays a sentence."""
    page = "<h1>Boat Engineer</h1><h2>Our stack</h2><p>{}</p>"
    chips = page.format(" ".join(f"<span>{one}</span>" for one in ("Azure", "dbt", "Airflow", "npm")))

    assert [one.removeprefix("Boat Engineer ") for one in told_of(chips, "text/html")] == [
        "works with Azure",
        "works with dbt",
        "works with Apache Airflow",
        "works with npm",
    ]


@pytest.mark.parametrize(
    "chip", ["Customer Experience", "Guest Experience", "User Experience", "People & Employee Experience"]
)
def test_the_name_of_a_department_asks_for_nothing(chip: str) -> None:
    assert told(f"- {chip}\n- Dublin, Ireland\n- Hybrid\n") == []


@pytest.mark.parametrize("line", ["Experience with customers", "5 years of sea experience"])
def test_experience_that_is_told_of_somebody_asks(line: str) -> None:
    assert told(f"- {line}\n") != []


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Must be a good listener.", ["requires active listening"]),
        ("Must be a team player.", ["requires teamwork"]),
        ("Candidates must be patient.", ["requires patience"]),
        ("Applications must be received by May.", []),
    ],
)
def test_a_sentence_of_how_somebody_must_be_asks(line: str, sentences: list[str]) -> None:
    assert told(f"## Soft skills\n\n{line}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Usually has: a degree in botany",
            ["usually requires a university degree", "usually requires a university degree in botany"],
        ),
        ("Sometimes asked for: Rust and Go", ["sometimes requires Rust", "sometimes requires Go"]),
        ("Often: a degree", ["often requires a university degree"]),
        ("Typically holds: a boat license", ["typically requires boat license"]),
        ("Family: patience", ["requires patience"]),
    ],
)
def test_a_label_says_how_often_what_is_behind_it_is_so(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("First experience in Rust; Java is also a good basis", "Java is possible"),
        (
            "Sailing, ideally at sea; Ada, Rust or Go are also a sound foundation",
            "Ada is possible (one of a list)",
        ),
        ("Skill in carpentry, ideally in oak; Python is a good start too", "Python is possible"),
        ("Java is a good foundation for this role", "requires Java"),
    ],
)
def test_what_is_also_a_good_basis_is_only_possible(line: str, sentences: str) -> None:
    assert sentences in asked(line)


@pytest.mark.parametrize(
    "said",
    [
        "Years of experience are typical and not a condition.",
        "The years are no hard threshold.",
        "Years are given as a rough guide.",
    ],
)
def test_years_that_are_no_condition_are_not_asked_for(said: str) -> None:
    rows = "| L1 | Rigger | 0-2 years |\n| L2 | Senior Rigger | 3-5 years |\n"
    table = f"| Level | Title | Typical experience |\n|---|---|---|\n{rows}"

    assert not any("years" in one for one in told_of(f"# Yard ladder\n\n{said}\n\n{table}", "text/markdown"))
    assert any("years" in one for one in told_of(f"# Yard ladder\n\n{table}", "text/markdown"))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Ability to build boats based on end user requirements",
            "requires the ability to build boats based on end user requirements",
        ),
        ("Docker is a hard requirement", "requires Docker"),
        ("Docker (requirement)", "requires Docker"),
        ("Skill in rigging as required", "requires skill in rigging as required"),
        (
            "Ability to find opportunities for competitive advantage",
            "requires the ability to find opportunities for competitive advantage",
        ),
        ("Docker is a competitive advantage", "Docker is advantageous"),
        ("Docker is of the utmost importance", "Docker is important"),
    ],
)
def test_a_noun_of_the_thing_itself_says_not_how_far_it_is_asked_for(line: str, sentence: str) -> None:
    assert asked(line) == [sentence]


@pytest.mark.parametrize("words", ["as needed", "where required", "if needed", "when required"])
def test_when_something_is_to_be_done_says_not_how_far_it_is_asked_for(words: str) -> None:
    assert find_modality(f"Night watches {words}") is None
    assert find_modality("Night watches are needed") is not None
