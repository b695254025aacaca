"""What heads a choice and what stands behind it, and lists that are only wished for."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Spreadsheets, Excel or Google Sheets",
            ["spreadsheets", "Excel (one of a list)", "Google Sheets (one of a list)"],
        ),
        (
            "A relational database, Oracle Database or PostgreSQL",
            ["relational databases", "Oracle Database (one of a list)", "PostgreSQL (one of a list)"],
        ),
        (
            "CAD, AutoCAD or SolidWorks",
            ["CAD", "Autodesk AutoCAD (one of a list)", "SolidWorks (one of a list)"],
        ),
        (
            "Power BI, Tableau or Looker",
            ["Power BI (one of a list)", "Tableau (one of a list)", "Looker (one of a list)"],
        ),
        (
            "Google Cloud, AWS or Azure",
            ["Google Cloud (one of a list)", "AWS (one of a list)", "Azure (one of a list)"],
        ),
    ],
)
def test_the_class_before_a_choice_is_none_of_it(line: str, sentences: list[str]) -> None:
    """A product whose name ends like a class is one of the choice all the same."""
    assert asked(line) == [f"requires {one}" for one in sentences]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Any one of Tamil, Hindi or Dutch", ["Tamil", "Hindi", "Dutch"]),
        (
            "Any one of Welsh, Irish or Basque for school visits",
            ["Welsh for school visits", "Irish for school visits", "Basque for school visits"],
        ),
        ("Urdu or Punjabi for home visits", ["Urdu for home visits", "Punjabi for home visits"]),
    ],
)
def test_what_stands_behind_a_choice_of_languages_is_of_each(line: str, sentences: list[str]) -> None:
    assert asked(line) == [f"requires {one} (one of a list)" for one in sentences]


@pytest.mark.parametrize(
    "lead_in",
    [
        "We would not insist on:",
        "We'd smile at, but don't insist on:",
        "Good if you also know:",
        "We'd be glad of:",
        "Lovely extras:",
        "We won't turn you away without:",
    ],
)
def test_a_list_that_nobody_insists_on_is_wished_for(lead_in: str) -> None:
    text = f"## Requirements\n\n- Excel\n\n{lead_in}\n\n- Docker\n"

    assert told(text) == ["requires Excel", "Docker is desirable"]


@pytest.mark.parametrize("lead_in", ["We insist on:", "You know:", "You are happy to work with:"])
def test_a_list_that_is_insisted_on_is_required(lead_in: str) -> None:
    text = f"## Requirements\n\n- Excel\n\n{lead_in}\n\n- Docker\n"

    assert told(text) == ["requires Excel", "requires Docker"]


@pytest.mark.parametrize(
    ("first", "last"), [("needed", "a plus"), ("a must", "welcome"), ("necessary", "an advantage")]
)
def test_a_column_says_how_far(first: str, last: str) -> None:
    rows = f"| Excel | {first} |\n| Docker | {last} |\n"

    found = told(f"## Requirements\n\n| Skill | How far |\n| --- | --- |\n{rows}")

    assert found == ["requires Excel", "Docker is desirable"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "At least one of Scala and Kotlin",
            ["requires Scala (one of a list)", "requires Kotlin (one of a list)"],
        ),
        ("One of Go, C and Rust", [f"requires {name} (one of a list)" for name in ("Go", "C", "Rust")]),
        (
            "Good knowledge of one of AWS and Azure",
            [f"requires good knowledge of {name} (one of a list)" for name in ("AWS", "Azure")],
        ),
        ("Scala and Kotlin", ["requires Scala", "requires Kotlin"]),
    ],
)
def test_one_of_several_will_do_though_and_joins_them(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(("better", "other"), [("Docker", "Podman"), ("CISSP", "CSSLP")])
def test_brackets_that_name_an_alternative_to_what_is_preferred_hold_one_of_two(
    better: str, other: str
) -> None:
    assert asked(f"{better} (preferred, or {other})") == [
        f"{better} is preferred (one of a list)",
        f"{other} is preferred (one of a list)",
    ]


def test_experience_that_is_considered_in_lieu_of_a_degree_is_an_alternative_to_it() -> None:
    assert asked("MSc in botany; relevant experience may be considered in lieu of a degree") == [
        "requires a master's degree (one of a list)",
        "requires a master's degree (one of a list) in botany",
        "requires relevant experience (one of a list)",
    ]
