"""Where one of several will do, by words before them, behind them or in brackets."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    "opening",
    [
        "Hands on with at least one of:",
        "Hands-on with one or more of the following:",
        "Curious about at least one of:",
    ],
)
def test_one_will_do_of_what_stands_behind_a_level_and_a_colon(opening: str) -> None:
    found = asked(f"{opening} Terraform, Pulumi, Ansible")

    assert len(found) == 3
    assert all(one.endswith("(one of a list)") for one in found)


def test_how_many_will_do_is_said_where_that_is_not_one() -> None:
    assert asked("Deep expertise in at least two of: Docker, Kubernetes, Helm") == [
        "requires deep expertise in Docker (at least two of a list)",
        "requires deep expertise in Kubernetes (at least two of a list)",
        "requires deep expertise in Helm (at least two of a list)",
    ]
    assert asked("Any three of Docker, Kubernetes, Helm and Istio, and good SQL")[-1] == "requires good SQL"


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Experience with an orchestrator (Airflow, Dagster)",
            [
                "requires experience with orchestration tools",
                "requires experience with Apache Airflow (one of a list)",
                "requires experience with Dagster (one of a list)",
            ],
        ),
        (
            "Knowledge of a frontend framework (React, Svelte) and SQL",
            [
                "requires knowledge of frontend frameworks",
                "requires knowledge of React (one of a list)",
                "requires knowledge of Svelte (one of a list)",
                "requires knowledge of SQL",
            ],
        ),
        (
            "Monitoring tools (Prometheus, Grafana)",
            [
                "requires monitoring tools",
                "requires Prometheus (for example)",
                "requires Grafana (for example)",
            ],
        ),
    ],
)
def test_one_will_do_of_what_is_named_behind_one_thing_of_a_kind(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "React (or with Svelte)",
        "React (or Svelte)",
        "React (alternatively Svelte)",
        "React (or Svelte and a willingness to switch)",
        "React (or Svelte, and the wish to change)",
    ],
)
def test_what_brackets_name_as_well_is_an_alternative(line: str) -> None:
    alternatives = ["React (one of a list)", "Svelte (one of a list)"]

    assert asked(line) == [f"requires {one}" for one in alternatives]
    assert asked(f"Experience with {line}") == [f"requires experience with {one}" for one in alternatives]
    assert asked(f"Really strong Go, and {line}") == [
        "requires really strong Go",
        *(f"requires {one}" for one in alternatives),
    ]


def test_a_bracket_that_leaves_a_name_open_names_no_alternative() -> None:
    assert asked("React (or similar)") == ["requires React (for example)"]
    assert asked("React (or something like it)") == ["requires React (for example)"]


@pytest.mark.parametrize("word", ["wish", "willingness", "readiness", "desire"])
def test_being_willing_to_change_is_no_piece_of_equipment(word: str) -> None:
    assert not any("switches" in one for one in asked(f"Swift or a {word} to switch"))
    assert asked("Experience with switches") == ["requires experience with switches"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "CISSP, CCSP or AZ-500 certification",
            [
                "requires CISSP (one of a list)",
                "requires CCSP (one of a list)",
                "requires AZ-500 (one of a list)",
            ],
        ),
        (
            "Experience with one of the major cloud platforms",
            ["requires experience with cloud platforms (one of several)"],
        ),
        ("Experience with cloud platforms", ["requires experience with cloud platforms"]),
        (
            "Degree or bootcamp in design",
            [
                "requires a university degree (one of a list)",
                "requires bootcamp in design (one of a list)",
                "requires a university degree (one of a list) in design",
            ],
        ),
        (
            "Degree in design, music or anything similar",
            [
                "requires a university degree",
                "requires a university degree in design (one of a list)",
                "requires a university degree in music (one of a list)",
            ],
        ),
        (
            "5+ years in game programming and at least one shipped title on PC or console",
            [
                "requires at least 5 years of experience with game programming",
                "requires shipped title on PC or console (at least one)",
            ],
        ),
    ],
)
def test_what_will_do_and_what_is_asked_for_besides(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences
