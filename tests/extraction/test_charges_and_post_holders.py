"""What sentences give as work: a charge, a post holder's acts on behind semicolons, what days include."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "You are responsible for the quality of all ropes, and report to Jo.",
            ["has the duty to be responsible for the quality of all ropes"],
        ),
        (
            "The Boat Engineer is responsible for the care of our hulls.",
            ["has the duty to be responsible for the care of our hulls"],
        ),
        ("You will be responsible for planning the trips.", ["has the duty to plan the trips"]),
        ("Our team is responsible for the harbor.", []),
        ("The harbor master is responsible for the quay.", []),
        (
            "The post holder will install, repair and paint masts; monitor the tides; and keep the log.",
            [
                "has the duty to install, repair and paint masts",
                "has the duty to monitor the tides",
                "has the duty to keep the log",
            ],
        ),
        (
            "The post holder will repair the masts. They will be required to keep the log of each trip.",
            ["has the duty to repair the masts", "has the duty to keep the log of each trip"],
        ),
        (
            "The post holder will repair the masts. They will be asked to keep the log and to paint hulls.",
            [
                "has the duty to repair the masts",
                "has the duty to keep the log",
                "has the duty to paint hulls",
            ],
        ),
        ("You will be responsible for model monitoring at sea.", []),
        (
            (
                "The Boat Engineer inspects, repairs and documents the hulls of all our boats ashore, and "
                "makes sure that what is afloat stays afloat for crews, guests, and for the town itself."
            ),
            ["has the duty to inspect, repair and document the hulls of all our boats ashore"],
        ),
        ("The customers are kind. They will be required to pay the fee.", []),
    ],
)
def test_a_sentence_gives_the_work_of_the_role(text: str, expected: list[str]) -> None:
    assert told(f"{text}\n") == expected


def test_the_field_of_a_title_may_stand_behind_a_comma() -> None:
    head = "# Boat Engineer, Rigging\n\n"

    found = told("The Boat Engineer, Rigging is responsible for the care of our masts.\n", head=head)

    assert found == ["has the duty to be responsible for the care of our masts"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("You are responsible for the safety of our crews.", "be responsible for the safety of our crews"),
        ("Responsible for the upkeep of our piers", "be responsible for the upkeep of our piers"),
        ("Together with the crew you further develop our piers", "develop our piers"),
    ],
)
def test_an_item_of_duties_may_be_a_charge(item: str, expected: str) -> None:
    assert told(f"## Your tasks\n\n- {item}\n") == [f"has the duty to {expected}"]


@pytest.mark.parametrize(
    "heading",
    [
        "**Your days will include**",
        "**Your week**",
        "**A typical day includes**",
        "**What your week looks like**",
        "Your days will include:",
        "A typical week involves:",
    ],
)
def test_what_days_and_weeks_include_is_work(heading: str) -> None:
    assert told(f"{heading}\n\n- repairing the hulls\n- keeping the log\n") == [
        "has the duty to repair the hulls",
        "has the duty to keep the log",
    ]
