"""Which of several amounts is the salary, and of what kind: basic, on target, for part of the time, once."""

import pytest

from role_sentences import told, told_of


def _paid(text: str) -> list[str]:
    return [one.replace("salary for Boat Engineers", "salary") for one in told(f"{text}\n")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Earn \u00a331,000 basic, OTE \u00a344,000.",
            ["The base salary is GBP 31,000", "The on-target salary is GBP 44,000"],
        ),
        (
            "$95,000 base salary, on-target earnings of $140,000.",
            ["The base salary is $95,000", "The on-target salary is $140,000"],
        ),
        (
            "Salary \u00a328,000 + commission (OTE \u00a339,000).",
            ["The salary is GBP 28,000 (plus commission)", "The on-target salary is GBP 39,000"],
        ),
        ("Pay: $80,000 - $99,000 OTE.", ["The on-target salary ranges from $80,000 to $99,000"]),
    ],
)
def test_only_what_is_on_target_is_called_so(text: str, expected: list[str]) -> None:
    assert _paid(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Salary: \u00a330,000 (pro rata \u00a318,000).",
            ["The salary is GBP 30,000", "The salary is GBP 18,000 (pro rata)"],
        ),
        ("Salary \u00a330,000 pro rata.", ["The salary is GBP 30,000 (pro rata)"]),
    ],
)
def test_pro_rata_is_said_of_the_amount_that_it_stands_with(text: str, expected: list[str]) -> None:
    assert _paid(text) == expected


@pytest.mark.parametrize(
    "line",
    ["Sick pay up to $3,000 a year", "Overtime pay of $25 an hour", "Relocation package: $13,000"],
)
def test_what_is_paid_beside_the_salary_is_none(line: str) -> None:
    assert told(f"## Benefits\n\n- {line}\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Former salary range: $60,000 to $65,000.", []),
        (
            "We offer up to $70,000. The previous salary was $64,000.",
            ["The salary is at most $70,000"],
        ),
        ("We offer up to $70,000 for the right person.", ["The salary is at most $70,000"]),
        ("We offer up to $70,000 to small boatyards.", []),
        ("We offer $70,000.", []),
    ],
)
def test_what_is_offered_is_the_pay_and_not_what_was_paid(text: str, expected: list[str]) -> None:
    assert _paid(text) == expected


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("Hull & Sons \u2014 2026-05-11", ""),
        ("Posted: 11 May 2026", ""),
        ("## Salaries 2026", " in 2026"),
    ],
)
def test_the_day_of_a_posting_is_no_time_of_its_pay(head: str, period: str) -> None:
    said = told_of(f"# Boat Engineer\n\n{head}\n\n\u20ac50k-60k.\n", "text/markdown")

    assert said[-1] == f"The salary for Boat Engineers ranges from EUR 50,000 to EUR 60,000{period}"
