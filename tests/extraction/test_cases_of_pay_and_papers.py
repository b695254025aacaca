"""In which case an amount is paid, or a paper asked for, is kept with it."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("For Ohio-based hires: annual salary of $60,000 - $70,000", "for Ohio-based hires"),
        (
            "For Ohio, Maine, and Lake County (excluding Lee) based staff: salary of $62,000 - $72,000",
            "for Ohio, Maine, and Lake County (excluding Lee) based staff",
        ),
        (
            "For candidates who live in Ohio, the salary is $64,000 - $74,000",
            "for candidates who live in Ohio",
        ),
    ],
)
def test_an_amount_is_paid_to_those_who_live_there(line: str, case: str) -> None:
    assert case in told(f"## Compensation\n\n- {line}\n")[0]


def test_an_amount_for_nobody_in_particular_has_no_case() -> None:
    [said] = told("## Compensation\n\n- For this cloud-based team the salary is $64,000 - $74,000\n")

    assert "based" not in said


def test_certificates_are_asked_for_as_somebody_requires_them() -> None:
    assert all("as needed by the crew" in one for one in asked("PALS, BLS as needed by the crew"))
    assert all("as required" not in one for one in asked("PALS and ACLS as required"))
