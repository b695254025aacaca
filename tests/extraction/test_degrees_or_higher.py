"""A degree *or higher* is one degree, and of its fields some may only be preferred."""

import pytest

from role_sentences import told


@pytest.mark.parametrize("degree", ["BS or higher degree", "Bachelor's or higher degree"])
def test_a_degree_or_higher_is_one_degree(degree: str) -> None:
    assert told(f"## Requirements\n\n- {degree} in botany or physics\n") == [
        "requires a bachelor's degree (or higher)",
        "requires a bachelor's degree (or higher) in botany (one of a list)",
        "requires a bachelor's degree (or higher) in physics (one of a list)",
    ]


def test_an_advanced_or_higher_degree_of_its_own_is_still_one() -> None:
    assert told("## Requirements\n\n- A higher degree in botany\n")[0] == "requires an advanced degree"
    assert told("## Requirements\n\n- A Bachelor's or advanced degree\n") == [
        "requires a bachelor's degree (one of a list)",
        "requires an advanced degree (one of a list)",
    ]


def test_a_field_behind_preferably_is_preferred_and_the_degree_required() -> None:
    assert told("## Requirements\n\n- MSc in a life science, preferably in botany\n") == [
        "requires a master's degree",
        "requires a master's degree in life science",
        "requires a master's degree in botany as preferred",
    ]


def test_a_degree_behind_preferably_is_preferred_and_its_field_not_for_itself() -> None:
    assert told("## Requirements\n\n- Preferably a degree in botany\n") == [
        "a university degree is preferred",
        "a university degree is preferred in botany",
    ]
