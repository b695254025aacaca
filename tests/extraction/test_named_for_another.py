"""Names that only tell which other thing is meant."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    "line",
    [
        "A calm voice on deck, able to work with rigging, QA and cargo teams",
        "Able to collaborate across the cloud and harbor teams",
        "Keep logs to support mooring, analytics, and reporting needs",
        "Add charts to the Python knowledge base",
        "Care is vital in accounting",
    ],
)
def test_what_a_name_only_tells_apart_is_not_asked_for(line: str) -> None:
    said = " ".join(asked(line))

    assert not any(f"{one}" in said.split("requires ") for one in ("quality assurance", "accounting"))
    for name in ("cloud computing", "analytics", "reporting", "Python", "databases", "accounting"):
        assert f"requires {name}" not in said
        assert f"{name} is essential" not in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Knowledge of Docker and cargo teams", "requires knowledge of Docker"),
        ("Experience is essential in accounting", "experience with accounting is essential"),
        ("Python (Kafka)", "requires Apache Kafka"),
    ],
)
def test_what_is_asked_for_beside_them_stays(line: str, said: str) -> None:
    assert said.rsplit(" ", 3)[-1] in " ".join(asked(line))


def test_with_whom_one_works_is_one_thing() -> None:
    assert asked("Able to work with rigging, pilot and cargo teams") == [
        "requires the ability to work with rigging, pilot and cargo teams"
    ]


def test_who_makes_a_product_is_not_asked_for_beside_it() -> None:
    said = asked("Experience with Red Hat OpenStack")

    assert said == ["requires experience with OpenStack"]


def test_brackets_that_say_what_a_technology_is_ask_for_nothing() -> None:
    assert asked("Apache Airflow (workflow orchestration), knots") == [
        "requires Apache Airflow",
        "requires Knots",
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Able to work with Python, Docker and cross-functional stakeholders", ["Python", "Docker"]),
        ("Able to work with Python, Docker and cargo teams", []),
        ("Accuracy is important in Excel", ["Excel"]),
        ("Fluency is essential in German", ["German"]),
        ("Care is vital in accounting", []),
    ],
)
def test_a_technology_or_language_is_asked_for_beside_whom_or_what_is_told(
    line: str, names: list[str]
) -> None:
    said = asked(line)

    for name in ("Python", "Docker", "Excel", "German", "accounting"):
        is_asked = any(
            one in (f"requires {name}", f"{name} is essential", f"{name} is important") for one in said
        )
        assert is_asked == (name in names)
