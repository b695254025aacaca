"""Tails of titles, papers and what is known of them, and what is said of papers below a heading."""

import pytest

from role_sentences import asked, told, told_of


@pytest.mark.parametrize("tail", ["Hull Design", "Deck Operations", "Sail Engineering"])
def test_the_field_behind_a_title_hires_nobody(tail: str) -> None:
    text = f"# Research Scientist \u2013 {tail}\n\nHarbor Ltd, Kiel\n\n## Requirements\n\n- Rust\n"

    assert not [one for one in told_of(text, "text/markdown") if one.startswith(tail)]


def test_the_name_behind_a_title_hires_where_the_text_says_it_again() -> None:
    text = "# Research Scientist \u2013 Hull Design\n\nHull Design has boats.\n\n## Requirements\n\n- Rust\n"

    assert "Hull Design seeks Research Scientists" in told_of(text, "text/markdown")


def test_the_name_behind_a_title_that_is_no_field_hires() -> None:
    text = "# Research Scientist \u2013 Oakmere\n\n## Requirements\n\n- Rust\n"

    assert "Oakmere seeks Research Scientists" in told_of(text, "text/markdown")


@pytest.mark.parametrize(
    "line",
    [
        "Thorough knowledge of vessel certification requirements",
        "Experience with vessel certification processes",
        "Knowledge of the certification standards of the port",
    ],
)
def test_what_is_known_of_certification_is_no_certificate(line: str) -> None:
    (one,) = asked(line)

    assert not one.startswith("requires a ")
    assert "certification" in one
    assert "nowledge" in one or "xperience" in one


def test_a_certificate_that_is_a_requirement_is_one() -> None:
    assert asked("A boat master certification is a requirement") == ["requires a boat master certification"]


@pytest.mark.parametrize(
    ("line", "said", "subjects"),
    [
        (
            "Five GCSEs at grade 5, including Docker and Rust",
            "requires five GCSEs at grade 5",
            ["Docker", "Rust"],
        ),
        ("Three GCSEs including Docker", "requires three GCSEs", ["Docker"]),
        ("GCSEs including Docker", "requires GCSEs", ["Docker"]),
    ],
)
def test_subjects_of_an_exam_are_not_asked_for_by_themselves(
    line: str, said: str, subjects: list[str]
) -> None:
    assert asked(line) == [said, *(f"{said} in {subject}" for subject in subjects)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("CISSP is required on the first day.", "requires CISSP"),
        ("CISSP must be obtained within 12 months of hire.", "requires CISSP within 12 months of hire"),
    ],
)
def test_what_is_said_of_a_certificate_goes_before_a_heading_of_the_least(line: str, said: str) -> None:
    head = "Boat Engineer\n\nMINIMUM QUALIFICATIONS\n\nEducation: Secondary school.\n\n"

    assert f"Boat Engineer {said}" in told_of(f"{head}Certifications: {line}\n", "text/plain")


def test_the_least_degree_stays_the_least() -> None:
    assert told("## Minimum qualifications\n\n- Bachelor's degree required\n") == [
        "requires at least a bachelor's degree"
    ]


PAY = "## Salary\n\n| Stage | Yearly salary |\n|---|---|\n| {} | \u00a324,000 |\n| {} | \u00a338,000 |\n"


def test_the_pay_of_a_stage_that_every_role_has_names_the_role() -> None:
    found = told_of(
        f"# Boat Engineer\n\n{PAY.format('Starter', 'Experienced (3 to 5 years)')}", "text/markdown"
    )

    assert found == [
        "The salary for Starter Boat Engineer is GBP 24,000 per year",
        "The salary for Experienced Boat Engineer is GBP 38,000 per year",
    ]


def test_the_pay_of_a_title_names_the_title_alone() -> None:
    found = told_of(f"# Boat Engineer\n\n{PAY.format('Starter', 'Test lead')}", "text/markdown")

    assert "Boat Engineer" not in found[1]


def test_the_word_that_all_alternatives_share_is_no_alternative() -> None:
    assert asked("Experience with Docker or Podman containers")[:2] == [
        "requires experience with Docker (one of a list)",
        "requires experience with Podman (one of a list)",
    ]
    assert "requires experience with containers (one of a list)" in [
        one.lower() for one in asked("Experience with Docker, Podman or containers")
    ]
