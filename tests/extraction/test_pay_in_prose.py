"""Pay that prose gives in words: pounds, day rates, and what only some of a role are paid."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        (
            "Pay is between 31,000 and 36,500 pounds a year.",
            "The salary for Boat Engineers ranges from GBP 31,000 to GBP 36,500 per year",
        ),
        ("Day rate: 410 pounds.", "The salary for Boat Engineers is GBP 410 per day"),
        ("Our hourly rate is $28.", "The salary for Boat Engineers is $28 per hour"),
        (
            "## What you get\n\n- \u20ac48k\u2013\u20ac61k plus equity, and we explain it\n- A boat",
            "The salary for Boat Engineers ranges from EUR 48,000 to EUR 61,000",
        ),
    ],
)
def test_pay_in_words_is_read(text: str, paid: str) -> None:
    assert told(f"{text}\n") == [paid]


@pytest.mark.parametrize(
    "text",
    [
        "You must lift 50 pounds.",
        "The boat weighs 45,000 pounds and we pay well.",
        "We found 45,000 pounds of rope.",
        "The daily allowance is \u00a330.",
        "Freelance day rates of 410 pounds are common.",
    ],
)
def test_pounds_of_weight_and_the_pay_of_some_are_not_the_pay_of_the_role(text: str) -> None:
    assert told(f"{text}\n") == []
