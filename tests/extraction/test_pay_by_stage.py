"""Pay by stage, pay of a post that only may follow, pay by the hour, and money that is no pay."""

import pytest

from role_sentences import told_of


def paid(line: str) -> list[str]:
    found = told_of(f"# Harbor Pilot\n\nHarbor Ltd, Kiel\n\n{line}\n", "text/markdown")
    return [one.removeprefix("The salary for ") for one in found if one.startswith("The salary for ")]


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("Mid: \u20ac70-85k. Senior: \u20ac90-110k. Both with a 10% bonus.", "Mid", "Senior"),
        ("Junior: \u00a328k-\u00a332k. Senior: \u00a340k-\u00a348k.", "Junior", "Senior"),
        (
            "Trainee: \u00a322,000 - \u00a324,000; newly qualified \u00a327,000 - \u00a330,000",
            "Trainee",
            "Newly Qualified",
        ),
        ("Graduate \u00a326-28k, senior \u00a340-44k", "Graduate", "Senior"),
        ("Pay: medior 55 000 \u2013 70 000 CZK, senior 70 000 \u2013 95 000 CZK monthly", "Medior", "Senior"),
        ("Mid-level: \u20ac50-55k, senior-level: \u20ac60-66k", "Mid-level", "Senior-level"),
        ("Salary (junior): 30,000 - 34,000 EUR, lead: 50,000 - 56,000 EUR", "Junior", "Lead"),
        ("- Junior \u2013 $40k-$44k / Principal \u2013 $80k-$88k", "Junior", "Principal"),
    ],
)
def test_pay_by_stage_is_of_each_stage(line: str, first: str, second: str) -> None:
    one, other = paid(line)

    assert one.startswith(f"{first} Harbor Pilots ranges ")
    assert other.startswith(f"{second} Harbor Pilots ranges ")


def test_pay_of_the_stage_that_the_role_has_is_of_the_role() -> None:
    text = "# Senior Rigger\n\nHarbor Ltd, Kiel\n\nSenior: \u20ac60-66k.\n"

    assert "The salary for Senior Riggers ranges from EUR 60,000 to EUR 66,000" in told_of(
        text, "text/markdown"
    )


@pytest.mark.parametrize(
    "line",
    [
        "The client may offer a direct role after 6 mths at $85k-$92k package.",
        "A permanent role may follow after the season at \u00a331k-\u00a333k a year.",
        "A permanent position is possible after six months at a salary of \u00a329,000.",
        "If you are made permanent, the salary is \u00a334,000 a year.",
        "There is a chance of a permanent contract at \u00a334,000 a year.",
        "Once you are taken on permanently, the salary is \u20ac41,000 a year.",
        "We could offer you an ongoing position later, with a salary of $70,000 a year.",
        "The option of a permanent post at \u20ac38,000 a year comes after one harvest.",
    ],
)
def test_pay_of_a_post_that_may_follow_is_not_that_of_the_post(line: str) -> None:
    assert paid(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "We pay \u00a334,000 a year for this permanent post.",
        "The role may be permanent. Salary: \u00a334,000 a year.",
        "Permanent contract, salary \u00a334,000 a year.",
    ],
)
def test_pay_of_a_permanent_post_is_pay(line: str) -> None:
    assert paid(line) == ["Harbor Pilots is GBP 34,000 per year"]


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("RATE        $46.50/hr + super. Casual loading included.", "$46.50 per hour (plus super)"),
        ("Rate \u00a318.50/hr plus holiday pay", "GBP 18.50 per hour (plus holiday pay)"),
        ("RATE: \u20ac32/hr", "EUR 32 per hour"),
        ("Pay rate     $27.40 per hour", "$27.40 per hour"),
        ("The agency pays \u00a315 an hour.", "GBP 15 per hour"),
        ("- \u00a314.20 per hour plus holiday pay", "GBP 14.20 per hour (plus holiday pay)"),
        ("Hourly rate $31/hr", "$31 per hour"),
        ("Rate $29/hr, weekly", "$29 per hour"),
    ],
)
def test_pay_by_the_hour_is_pay(line: str, amount: str) -> None:
    assert paid(line) == [f"Harbor Pilots is {amount}"]


@pytest.mark.parametrize(
    "line",
    [
        "Certification sponsorship up to S$4,000 per year",
        "Exam fees up to \u00a31,200 a year",
        "A training budget of \u20ac2,500 per year",
        "Tuition support of $5,000 a year",
        "$3,000 certification reimbursement",
        "Course fees of up to \u00a32,400 a year",
        "Study grants: \u20ac1,800 per year",
        "Conference funding of $2,000 a year",
    ],
)
def test_money_for_learning_is_no_pay(line: str) -> None:
    assert paid(f"## Pay and benefits\n\n- {line}\n- Salary \u00a338,000 a year") == [
        "Harbor Pilots is GBP 38,000 per year"
    ]


def test_a_stage_before_money_of_another_kind_is_not_paid_it() -> None:
    assert paid("Our senior team grew to 20 people and raised \u20ac20-30m.") == []
