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
