"""Several acts with one object, and one act with several things, which stay together where they must."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    "line",
    [
        "Plan, build and run boats",
        "Design, build, and maintain rope ladders to reach, load, and secure ships",
    ],
)
def test_verbs_with_one_object_are_one_act(line: str) -> None:
    assert asked(line) == [f"requires the ability to {line[0].lower()}{line[1:]}"]


def test_nouns_that_are_verbs_elsewhere_are_things() -> None:
    assert asked("Design, tests, and drawings") == [
        "requires design",
        "requires testing",
        "requires drawings",
    ]


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        (
            "Assist in the drafting and printing of charts needed both ashore and on the quay",
            ["assist in the drafting and printing of charts needed both ashore and on the quay"],
        ),
        (
            "Assist in deck repairs, sail care and rope making",
            ["assist in deck repairs", "assist in sail care", "assist in rope making"],
        ),
        (
            "Participate in deck trials and change management boards",
            ["participate in deck trials", "participate in change management boards"],
        ),
        (
            "Inspect both rotten and leaking planks, and repair the hull",
            ["inspect both rotten and leaking planks", "repair the hull"],
        ),
    ],
)
def test_what_an_act_is_of_is_not_torn(line: str, duties: list[str]) -> None:
    assert done(line) == [f"has the duty to {one}" for one in duties]
