"""What a role does besides, behind semicolons, and the things at the end of one act that are no acts."""

import pytest

from role_sentences import ROLE, done, told


@pytest.mark.parametrize(
    ("others", "duties"),
    [
        ("maintains the parts list", ["maintain the parts list"]),
        ("checks that all of it fits; and presents results to the board", ["check that", "present results"]),
        ("turns notes into plans; keeps a log", ["turn notes into plans", "keep a log"]),
    ],
)
def test_a_verb_behind_a_semicolon_is_what_the_same_role_does(others: str, duties: list[str]) -> None:
    _, *found = told(f"The {ROLE.lower()} plans and conducts trials with crews; {others}.")

    assert len(found) == len(duties)
    assert all(one.startswith(f"has the duty to {duty}") for one, duty in zip(found, duties, strict=True))


@pytest.mark.parametrize(
    "other", ["questions are answered by the office", "tests run at night", "this helps the crew"]
)
def test_what_others_do_behind_a_semicolon_is_no_duty(other: str) -> None:
    assert len(told(f"The {ROLE.lower()} plans and conducts trials with crews; {other}.")) == 1


@pytest.mark.parametrize(
    "things", ["plans, drafts and reports", "flows, wireframes and prototypes", "lists, charts and maps"]
)
def test_things_at_the_end_of_an_act_are_no_acts(things: str) -> None:
    assert done(f"Turns notes into {things}") == [f"has the duty to turn notes into {things}"]


def test_acts_with_an_object_stay_apart() -> None:
    assert done("Writes reports, tests and repairs engines") == [
        "has the duty to write reports",
        "has the duty to test and repair engines",
    ]
