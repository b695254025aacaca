"""Acts that sentences and items tell in everyday words: which are told, and where they end."""

import pytest

from role_sentences import done, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "On a normal day, you'll do your safety checks, couple and uncouple barges and load the hold.",
            [
                "has the duty to do your safety checks",
                "has the duty to couple and uncouple barges",
                "has the duty to load the hold",
            ],
        ),
        (
            "Most days I mend sails, I talk to crews, and they tell me what they need.",
            ["has the duty to mend sails", "has the duty to talk to crews"],
        ),
        ("You tell me your hours, I pay you.", ["has the duty to tell me your hours"]),
        ("Instead of hurrying, you check every rope.", ["has the duty to check every rope"]),
        (
            "Write notices for crews but you needn't have any knowledge of printing",
            ["has the duty to write notices for crews"],
        ),
        ("Serve the guests, and they will thank you for it", ["has the duty to serve the guests"]),
        ("washing and stowing", ["has the duty of washing and stowing"]),
        (
            "receive goods, check dates, stock counts",
            ["has the duty to receive goods", "has the duty to check dates, stock counts"],
        ),
    ],
)
def test_an_act_is_told_as_far_as_it_goes(sentence: str, expected: list[str]) -> None:
    assert done(sentence) == expected


def test_a_role_is_called_by_its_last_word() -> None:
    text = "We are looking for a Sales Assistant.\n\nThe assistant will serve guests and answer the phone.\n"

    found = told(text, head="# Sales Assistant\n\n")

    assert found == [
        "Sales Assistant has the duty to serve guests",
        "Sales Assistant has the duty to answer the phone",
    ]


def test_what_a_role_is_in_charge_of_is_no_name_for_it() -> None:
    text = "We are looking for a Head of Sales.\n\nThe sales will pay the rent.\n"

    assert told(text, head="# Head of Sales\n\n") == []
