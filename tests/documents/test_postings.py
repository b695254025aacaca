"""A saved page's job posting is read as passages, each tied to the words of the page."""

import json

import pytest

from parsing import assert_partition, parse
from role_sentences import told_of

POSTING = {
    "@type": "JobPosting",
    "title": "Boat Engineer",
    "hiringOrganization": {"@type": "Organization", "name": "Acme R\u00f6botics"},
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "value": {"@type": "QuantitativeValue", "minValue": 120000, "maxValue": 150000, "unitText": "YEAR"},
    },
}
BODY = "<h2>Requirements</h2><ul><li>Python</li></ul>"
SAID = [
    "Acme R\u00f6botics seeks Boat Engineers",
    "The salary for Boat Engineers ranges from $120,000 to $150,000 per year",
]


def page(posting: object, *, is_first: bool = True) -> str:
    script = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    return f"<title>Jobs - Acme</title>{script if is_first else ''}{BODY}{'' if is_first else script}"


@pytest.mark.parametrize("is_first", [True, False])
def test_employer_and_pay_are_stated_with_their_words_as_evidence(*, is_first: bool) -> None:
    text = page(POSTING, is_first=is_first)

    parsed = parse(text, "text/html")

    assert_partition(parsed)
    assert parsed.title == "Boat Engineer"
    assert set(SAID) <= set(told_of(text, "text/html"))


def test_a_posting_that_the_page_only_lists_is_none_of_it() -> None:
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": POSTING}]}

    assert parse(page(listed), "text/html").title == "Jobs - Acme"


def test_pay_without_a_currency_is_not_stated() -> None:
    posting = POSTING | {"baseSalary": {"value": {"minValue": 120000}}}

    assert not any("salary" in one for one in told_of(page(posting), "text/html"))


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        ({"currency": "EUR", "value": {"value": 90000, "unitText": "YEAR"}}, "is EUR 90,000 per year"),
        ({"value": {"value": 90000, "unitText": "YEAR"}, "currency": "EUR"}, "is EUR 90,000 per year"),
        ({"value": {"value": 90000}, "currency": "EUR"}, "is EUR 90,000"),
        ({"currency": "EUR", "value": {"minValue": 1e20}}, ""),
        ({"currency": "EUR", "value": {"minValue": -1, "maxValue": 90000}}, ""),
    ],
)
def test_pay_is_read_in_either_order_and_with_its_sign(pay: dict[str, object], said: str) -> None:
    found = told_of(page(POSTING | {"baseSalary": pay}), "text/html")

    assert [one for one in found if "salary" in one] == (
        [f"The salary for Boat Engineers {said}"] if said else []
    )


def test_numbers_are_read_with_their_exponent() -> None:
    text = page(POSTING).replace("120000", "1.2E+5")

    assert set(SAID) <= set(told_of(text, "text/html"))


@pytest.mark.parametrize("sign", ["&amp;", "&#38;", "\\u0026amp;"])
def test_names_are_read_without_the_entities_of_a_page(sign: str) -> None:
    text = page(POSTING).replace("Acme R\\u00f6botics", f"Acme {sign} Sons")

    assert "Acme & Sons seeks Boat Engineers" in told_of(text, "text/html")
