"""How many of what stands below a heading or label will do, as it says in words or brackets of its own."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    "opening",
    [
        "## Requirements (one or several of the below)\n\n",
        "## Requirements (any of these)\n\n",
        "## Requirements\n\nOne or several of the below:\n\n",
        "## Requirements\n\nYou have any combination of the following:\n\n",
    ],
)
def test_one_of_what_stands_below_will_do(opening: str) -> None:
    assert told(f"{opening}- knowledge of knots\n- experience with Docker\n") == [
        "requires knowledge of knots (one of a list)",
        "requires experience with Docker (one of a list)",
    ]


def test_a_parent_of_items_that_says_how_many_will_do_is_no_requirement_itself() -> None:
    items = "    - knowledge of knots\n    - experience with Docker\n"

    assert told(f"## Requirements\n\n- Skills (one or several of the below):\n{items}") == [
        "requires knowledge of knots (one of a list)",
        "requires experience with Docker (one of a list)",
    ]


@pytest.mark.parametrize("heading", ["Requirements (all of the below)", "Requirements (deck crew)"])
def test_brackets_that_leave_no_choice_leave_none(heading: str) -> None:
    assert told(f"## {heading}\n\n- knowledge of knots\n- experience with Docker\n") == [
        "requires knowledge of knots",
        "requires experience with Docker",
    ]
