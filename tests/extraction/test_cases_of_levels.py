"""What an advertisement asks of one level in a labeled item is asked of that level alone."""

import pytest

from role_sentences import told_of

AD = """# Harbor Pilot at Lantern Bay

We are looking for a harbor pilot.

## {heading}

{items}

## Benefits

- Free lunch
"""


def asked_of(*items: str, heading: str = "Career") -> list[str]:
    text = AD.format(heading=heading, items="\n".join(f"- {item}" for item in items))
    return [one for one in told_of(text, "text/markdown") if "require" in one]


@pytest.mark.parametrize("heading", ["Career", "Requirements", "Experience"])
def test_an_item_asks_for_the_level_of_its_label(heading: str) -> None:
    found = asked_of(
        "**Entry-level:** 1 year of experience with radar",
        "**Senior:** 7+ years of experience with radar",
        "**Lead:** knowledge of tides",
        heading=heading,
    )

    assert found == [
        "Harbor Pilot requires 1 year of experience with radar for entry level",
        "Harbor Pilot requires at least 7 years of experience with radar for senior level",
        "Harbor Pilot requires knowledge of tides for lead level",
    ]


def test_a_label_with_a_title_names_whom_it_asks() -> None:
    found = asked_of("Junior Engineer: knowledge of tides", "Senior Engineer: knowledge of radar")

    assert found == [
        "Harbor Pilot requires knowledge of tides for Junior Engineer",
        "Harbor Pilot requires knowledge of radar for Senior Engineer",
    ]


@pytest.mark.parametrize(
    "items",
    [
        ("Senior: knowledge of tides", "Radar: knowledge of its signs"),
        ("Advanced: Excel", "Expert: Python"),
        ("Lead: knowledge of tides", "Staff: knowledge of contracts"),
    ],
)
def test_labels_of_anything_else_are_no_condition(items: tuple[str, str]) -> None:
    assert not [one for one in asked_of(*items, heading="Requirements") if " for " in one]
