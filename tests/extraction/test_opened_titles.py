"""Paragraphs that open with a title speak of whom that names, and no other paragraph of theirs."""

import pytest

from role_sentences import told_of

HEAD = "# Testing levels\n\nThis page says what our testers are expected to know.\n\n"


def _of(text: str) -> list[str]:
    return told_of(HEAD + text, "text/markdown")


@pytest.mark.parametrize(
    ("first", "second", "manager"),
    [
        (
            "**R1, Junior tester.** Most come from a course.",
            "**R3, Senior tester.** The step is a large one.",
            "**M2 and above, Testing manager.** It is a sideways move.",
        ),
        (
            "**Junior tester.** Most come from a course.",
            "**Senior tester.** The step is a large one.",
            "**Testing manager.** It is a sideways move.",
        ),
        (
            "Junior tester: most come from a course.",
            "Senior tester: the step is a large one.",
            "Testing manager: it is a sideways move.",
        ),
    ],
)
def test_what_a_paragraph_asks_is_asked_of_whom_it_opens_with(first: str, second: str, manager: str) -> None:
    found = _of(
        f"{first} We expect a basic command of Excel.\n\n"
        f"{second} We expect good knowledge of Jira.\n\n"
        f"{manager} We look for coaching and conflict resolution.\n\n"
        "Who reads this? We expect knowledge of English.\n"
    )

    assert found[:4] == [
        "Junior Tester requires a basic command of Excel",
        "Senior Tester requires good knowledge of Jira",
        "Testing Manager requires coaching",
        "Testing Manager requires conflict resolution",
    ]
    assert not any("Manager" in one for one in found[4:])


@pytest.mark.parametrize(
    "text",
    [
        "Senior tester. We expect good knowledge of Jira.\n",  # one rung is no ladder
        "**Ropes.** We expect knowledge of Jira.\n\n**Sails.** We expect knowledge of Excel.\n",
    ],
)
def test_paragraphs_that_open_with_no_titles_of_a_ladder_speak_of_the_role(text: str) -> None:
    found = told_of(f"# Pump Engineer\n\n{text}", "text/markdown")

    assert found
    assert all(one.startswith("Pump Engineer ") for one in found)
