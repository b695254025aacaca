"""A heading that says that what stands below it is not needed, or is the employer's own, asks for nothing."""

import pytest

from role_sentences import told_of
from skillgraph.documents.sections import read_heading

LISTED = "# Rigger\n\n## {heading}\n\n{items}\n\n## Requirements\n\n- SQL\n"


@pytest.mark.parametrize(
    "heading",
    [
        "You need none of the following",
        "You will need none of this",
        "You need no training in",
        "No previous experience needed with",
        "No knowledge of",
        "No skills in these are required",
        "Never asked for",
        "No longer needed here",
        "Not strictly necessary",
        "None of the following is required",
        "YOU MUST NOT",
        "You shouldn't",
        "You needn't know",
        "You will not need",
        "We never require",
        "We no longer ask for",
        "What nobody here asks for",
        "Unnecessary",
        "What you can safely skip",
        "No need to know",
    ],
)
def test_what_a_heading_says_not_to_be_needed_is_asked_of_nobody(heading: str) -> None:
    found = told_of(
        LISTED.format(heading=heading, items="- Excel\n- have a degree in physics"), "text/markdown"
    )

    assert found == ["Rigger requires SQL"]


@pytest.mark.parametrize(
    "heading",
    [
        "Why we exist",
        "Why the foundation exists",
        "Why we do what we do",
        "What we stand for",
        "What our house believes in",
        "What drives us",
        "Our creed",
    ],
)
def test_what_an_employer_stands_for_is_no_duty_though_a_verb_opens_it(heading: str) -> None:
    items = "- Mend ropes for every harbor\n- Write down what we learn about Excel"

    assert told_of(LISTED.format(heading=heading, items=items), "text/markdown") == ["Rigger requires SQL"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("You need", "requirements"),
        ("You should", "requirements"),
        ("You must have", "requirements"),
        ("Not required but welcome", "desirable"),
        ("What we need", "requirements"),
    ],
)
def test_a_heading_that_denies_nothing_asks_as_before(heading: str, kind: str) -> None:
    assert read_heading(heading).kind == kind
