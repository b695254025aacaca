"""Duties that nouns name, and areas that no act stands in."""

import pytest

from role_sentences import done, told


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("Participation in the harbor patrol", ["participate in the harbor patrol"]),
        ("Installation, configuration and maintenance of pumps", ["install, configure and maintain pumps"]),
        ("Operation and further development of our locks", ["operate and further develop our locks"]),
        (
            "Preparation of charts and participation in regattas",
            ["prepare charts", "participate in regattas"],
        ),
        ("Creation of charts and bill of lading", ["create charts and bill of lading"]),
        ("Maintenance of hulls and pumps of all sizes", ["maintain hulls and pumps of all sizes"]),
        ("Involvement in regattas", ["be involved in regattas"]),
        (
            "Responsibility for the smooth running of a lock",
            ["be responsible for the smooth running of a lock"],
        ),
        ("Commitment to maintain the log of the harbor", ["maintain the log of the harbor"]),
        ("Collaborative work with foreign ports", ["work collaboratively with foreign ports"]),
    ],
)
def test_an_act_that_a_noun_names_among_duties_is_written_with_its_verb(line: str, duties: list[str]) -> None:
    assert done(line) == [f"has the duty to {one}" for one in duties]


@pytest.mark.parametrize(
    "line",
    [
        "Analysis of faults and documentation",
        "Analysis of faults, and documentation",
        "Application of tar and decoration of hulls",
        "Operation of winches and regular repair of pumps",
        "Development and upkeep of charts",
        "Administration of the pumps and of the remote access",
        "Travel arrangements",
        "Service boat fleet support and development",
    ],
)
def test_work_whose_verb_is_not_clear_stays_an_area(line: str) -> None:
    assert done(line) == [f"has the area {line}"]


def test_things_that_duties_include_are_areas_and_acts_are_duties() -> None:
    text = "The duties also include light upkeep and side work as well.\n"
    assert told(text) == ["has the area Light upkeep", "has the area Side work"]
    text = "Duties include repairing hulls, testing new sails, and training crews.\n"
    assert [one.removeprefix("has the duty to ") for one in told(text)] == [
        "repair hulls",
        "test new sails",
        "train crews",
    ]


def test_what_somebody_carries_is_no_list_of_duties() -> None:
    assert told("You carry responsibility and are seldom thanked for it.\n") == []


def test_an_item_that_opens_a_list_and_commands_is_a_duty() -> None:
    group = "Chair crew meetings:\n  - prepare the agenda\n  - invite guests"

    said = done(f"Repair sails\n- {group}")

    assert [one.removeprefix("has the duty to ") for one in said] == [
        "repair sails",
        "chair crew meetings",
        "prepare the agenda",
        "invite guests",
    ]
