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
            "The salary for Boat Engineers ranges from EUR 48,000 to EUR 61,000 (plus equity)",
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Gross salary of KES 75,000 to 90,000 per month, airtime allowance and leave.",
            "ranges from KES 75,000 to KES 90,000 per month (gross)",
        ),
        (
            "The minimum salary according to the collective agreement is EUR 51,800 gross per year.",
            "is at least EUR 51,800 per year (gross)",
        ),
        ("The lowest basic pay for this post: EUR 2,900 a month.", "is at least EUR 2,900 per month"),
        (
            "The minimum salary under the collective agreement is\n\n- EUR 51,800 gross per year",
            "is at least EUR 51,800 per year (gross)",
        ),
        (
            "EUR 24,000 to 30,000 gross per year, meal card, and you may start at eleven.",
            "ranges from EUR 24,000 to EUR 30,000 per year (gross)",
        ),
        (
            "A salary of EUR 2,400 to 3,000 a month, and we can pay your bus pass.",
            "ranges from EUR 2,400 to EUR 3,000 per month",
        ),
        (
            "Salary may range from EUR 24,000 to 30,000 a year.",
            "may range from EUR 24,000 to EUR 30,000 per year",
        ),
        (
            "| | |\n|---|---|\n| Pay | Agreed; monthly salary. Typical interval: SEK 42,000 to 50,000 |",
            "The typical salary range for Boat Engineers is SEK 42,000 to SEK 50,000 per month",
        ),
        (
            "- B2B: 20,000 to 27,000 PLN net + VAT per month",
            "ranges from PLN 20,000 to PLN 27,000 per month (net + VAT) on a B2B contract",
        ),
        (
            "We pay 17,000 to 23,000 PLN a month on an employment contract.",
            "ranges from PLN 17,000 to PLN 23,000 per month on an employment contract",
        ),
        (
            "- Permanent: EUR 50,000 to 60,000 a year",
            "ranges from EUR 50,000 to EUR 60,000 per year on a permanent contract",
        ),
    ],
)
def test_pay_keeps_what_it_is_told_with(text: str, said: str) -> None:
    (found,) = told(f"## What we offer\n\n{text}\n")

    assert found.removeprefix("The salary for Boat Engineers ") == said


@pytest.mark.parametrize(
    "line",
    [
        "Salary packaging up to $9,000 plus meals",
        "Salary sacrifice of $15,900 a year",
        "Salary exchange up to £5,000",
    ],
)
def test_a_part_of_the_salary_that_is_taken_in_kind_is_no_salary(line: str) -> None:
    assert told(f"## Benefits\n\n- {line}\n") == []


def test_each_amount_of_a_sentence_has_its_own_case() -> None:
    text = (
        "With three to five years, 10 to 16 lakh is normal, and those who can build a whole rig,"
        " usually after seven years or so, earn 25 lakh and up."
    )

    assert [one.rpartition("Engineers ")[2] for one in told(f"## The work\n\n{text}\n")] == [
        "ranges from INR 1,000,000 to INR 1,600,000 with three to five years",
        "is at least INR 2,500,000 after seven years",
    ]


def test_pay_that_is_told_twice_is_per_what_one_place_tells() -> None:
    text = "Kiel | EUR 4,600 - EUR 6,350 gross per month\n\n## We offer\n\n"
    text += "- A salary between EUR 4,600 and EUR 6,350 for 40 hours\n"

    told_once = "The salary for Boat Engineers ranges from EUR 4,600 to EUR 6,350 per month"
    assert told(text) == [f"{told_once} (gross)", f"{told_once} at 40 hours"]


def test_the_kinds_of_contract_in_a_table_and_the_places_that_head_its_columns_are_kept() -> None:
    contracts = "| | |\n|---|---|\n| Pay | by contract |\n| B2B | 20,000 to 27,000 PLN per month |\n"
    places = "| Level | Dublin | Ostmark |\n|---|---|---|\n| C1 | \u20ac42\u201350k | PLN 108\u2013132k |\n"

    assert told(f"## We offer\n\n{contracts}")[-1].endswith("per month on a B2B contract")
    assert [one.rpartition(" in ")[2] for one in told(f"## Salary\n\n{places}") if "salary" in one] == [
        "Dublin",
        "Ostmark",
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Pay is $50,000 to $60,000 in Austin, $70,000 to $80,000 in Boston.", ["in Austin", "in Boston"]),
        (
            "Pay is around \u20ac38,000 in Dublin, \u00a329,000 to \u00a334,000 in England.",
            ["in Dublin", "in England"],
        ),
        (
            "Base pay is $90,000 to $99,000 in Zone 1 (Austin, Denver) and $80,000 to $89,000 in Zone 2.",
            ["in Zone 1 (Austin, Denver)", "in Zone 2"],
        ),
        (
            "In Leeds pay is \u00a340,000 to \u00a345,000, in London \u00a345,000 to \u00a350,000.",
            ["in Leeds", "in London"],
        ),
        (
            "In Leeds pay is \u00a340,000 to \u00a345,000 and may rise to \u00a350,000 to \u00a360,000.",
            ["in Leeds"] * 2,
        ),
    ],
)
def test_each_amount_is_paid_where_its_own_words_say(text: str, places: list[str]) -> None:
    found = [one for one in told(f"## Pay\n\n{text}\n") if "salary" in one]

    assert [one[one.index(" in ") + 1 :] for one in found] == places
