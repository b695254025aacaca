"""What a step from one title to the next asks for, and what has to be shown wherever that is said."""

import pytest

from role_sentences import told, told_of

STEPS = (
    "# Policy of the yard\n\n## Promotion levels\n\n"
    "- Rigging Engineer \u2192 Senior Rigging Engineer: Typically 2 to 3 years. Must demonstrate team "
    "leadership and mentoring.\n- {}\n"
)


def test_a_step_asks_of_the_title_that_it_leads_to() -> None:
    found = told_of(STEPS.format("Yard Lead -> Director: Must show people management."), "text/markdown")

    step = "for promotion from Rigging Engineer"
    assert f"Senior Rigging Engineer typically requires 2 to 3 years of experience {step}" in found
    assert f"Senior Rigging Engineer requires mentoring {step}" in found
    assert "Director requires people management for promotion from Yard Lead" in found


def test_an_arrow_between_other_things_is_no_step() -> None:
    found = told_of(STEPS.format("Draft \u2192 Chart: Must show team leadership."), "text/markdown")

    assert not [one for one in found if one.startswith("Chart") or "from Draft" in one]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Must demonstrate mentoring and team leadership",
            ["requires mentoring", "requires Team Leadership"],
        ),
        ("Must show that the rig holds", []),
    ],
)
def test_what_must_be_shown_is_asked_for_wherever_that_stands(line: str, sentences: list[str]) -> None:
    assert told(f"## Career levels\n\n- {line}\n") == sentences


def test_what_somebody_is_responsible_for_is_done_as_the_items_say() -> None:
    items = "  - Writing the log\n  - Checking the ropes\n"

    assert told(f"## Career levels\n\n- Responsible for the nets of a yard:\n{items}") == [
        "has the duty to write the log",
        "has the duty to check the ropes",
    ]
