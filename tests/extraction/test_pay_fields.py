"""Pay that front matter gives in fields."""

import pytest

from role_sentences import told_of


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            "salary_min: 120000\nsalary_max: 150000\ncurrency: USD\nperiod: year",
            "ranges from $120,000 to $150,000 per year",
        ),
        (
            "salary:\n  min: 60.000\n  max: 80k\n  currency: EUR\n  period: annual",
            "ranges from EUR 60,000 to EUR 80,000 per year",
        ),
        ("min_salary: 5000\ncurrency: GBP\nper: month", "is at least GBP 5,000 per month"),
        ("salary: 60000\ncurrency: EUR", "is EUR 60,000"),
        (
            "salary_min: 42.5\nsalary_max: 60,25\ncurrency: USD\nperiod: hour",
            "ranges from $42.50 to $60.25 per hour",
        ),
        ("salary_min: 50000\nsalary_max: 50000\ncurrency: USD", "is $50,000"),
        ("salary_min: 0\nsalary_max: 50000\ncurrency: USD", "is at most $50,000"),
        ("salary: 6e4\ncurrency: EUR", "is EUR 60,000"),
        ("salary_min: 0\nsalary_max: 0\ncurrency: USD", ""),
        ("salary_min: -1\nsalary_max: 50000\ncurrency: USD", ""),
        ("salary_min: 120000\nsalary_max: 150000", ""),
        ("salary_min: 150000\nsalary_max: 120000\ncurrency: USD", ""),
        ("salary_min: fair\ncurrency: USD", ""),
    ],
)
def test_fields_are_one_figure_if_they_give_a_currency(fields: str, said: str) -> None:
    text = f"---\ntitle: Boat Engineer\ncompany: Acme\n{fields}\n---\n\n## Requirements\n\n- Python\n"

    found = told_of(text, "text/markdown")

    assert found[0] == "Acme seeks Boat Engineers"
    assert [one for one in found if "salary" in one] == (
        [f"The salary for Boat Engineers {said}"] if said else []
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## Pay\n\n- Pay: 700\n- Currency: EUR\n- Interval: week\n", ["is EUR 700 per week"]),
        ("## Pay\n\n- Pay: 700\n- Currency: EUR\n\n## Requirements\n\n- Interval: hour\n", ["is EUR 700"]),
        ("## Pay\n\n- Pay: 700\n- Currency: EUR\n\n## Probation\n\n- Period: month\n", ["is EUR 700"]),
        (
            "## Pay\n\n- Salary: 60000\n\n# Pirate Engineer\n\n## Pay\n\n- Salary: 90000\n- Currency: EUR\n",
            [],
        ),
        ("## Compensation\n\n- From: 9\n- To: 17\n- Currency: EUR\n", []),
        ("## Deal\n\n- Value: 9000\n- Currency: EUR\n", []),
    ],
)
def test_fields_of_pay_count_where_they_stand_together(text: str, said: list[str]) -> None:
    found = told_of(f"# Boat Engineer\n\n{text}", "text/markdown")

    assert [one for one in found if "salary" in one] == [
        f"The salary for Boat Engineers {one}" for one in said
    ]
