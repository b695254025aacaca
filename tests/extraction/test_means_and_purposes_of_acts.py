"""What an act is done by, or for, belongs to it, and is no act beside it."""

import pytest

from role_sentences import done


@pytest.mark.parametrize(
    "line",
    [
        "Assist in the refit under the lead of the shipwright by giving advice and support",
        "Contribute to the choice of sails by offering feedback and ideas",
        "Work with the crews to grasp and meet their needs",
        "Collaborate closely with the yards to share charts and explore new routes",
        "Partner with the ports to plan moorings and follow the tides",
    ],
)
def test_a_pair_behind_the_means_or_the_purpose_is_of_one_act(line: str) -> None:
    assert len(done(line)) == 1


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        ("Assist in refits and in trips by night", ["assist in refits", "assist in trips by night"]),
        ("Work with the crews and keep the log", ["work with the crews", "keep the log"]),
        (
            "Working with the crews to learn what they need and writing the log",
            ["work with the crews to learn what they need", "write the log"],
        ),
        (
            "Work with the yards to build the hulls and partner with the crews on sails",
            ["work with the yards to build the hulls", "partner with the crews on sails"],
        ),
    ],
)
def test_what_is_joined_to_the_act_itself_is_parted(line: str, acts: list[str]) -> None:
    assert done(line) == [f"has the duty to {act}" for act in acts]
