"""Headings and lead-ins that say what a role does not do."""

import pytest

from role_sentences import told

ITEMS = "- Steer the ferry\n- Repair the engines of the pilot boats\n"


@pytest.mark.parametrize(
    "heading",
    [
        "What a Boat Engineer does not do",
        "Not part of this role",
        "Out of scope",
        "Tasks outside your remit",
        "Not your responsibility",
        "What boat engineers aren't responsible for",
        "You won't be doing",
    ],
)
def test_below_what_is_not_done_stands_no_duty(heading: str) -> None:
    assert told(f"## What you will do\n\n- Paint the hull\n\n## {heading}\n\n{ITEMS}") == [
        "has the duty to paint the hull"
    ]
    assert told(f"## Duties\n\n- Paint the hull\n\n{heading}:\n\n{ITEMS}") == [
        "has the duty to paint the hull"
    ]


@pytest.mark.parametrize("heading", ["Scope of the role", "What a Boat Engineer does", "You will"])
def test_below_what_is_done_stand_duties(heading: str) -> None:
    assert told(f"## {heading}\n\n{ITEMS}") == [
        "has the duty to steer the ferry",
        "has the duty to repair the engines of the pilot boats",
    ]
