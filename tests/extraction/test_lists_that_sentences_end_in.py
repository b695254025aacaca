"""Lists that the sentence above them goes on in, and headings of work in other words."""

import pytest

from role_sentences import told

BELOW = "## About the job\n\nThe loft cuts sails for 40 yachts. {}\n\n- {}\n- {}\n"


@pytest.mark.parametrize(
    ("lead_in", "verb"),
    [
        ("You would take care of", "take care of"),
        ("You will take care of", "take care of"),
        ("You'll look after", "look after"),
        ("You look after:", "look after"),
        ("You'd deal with", "deal with"),
        ("Together with two colleagues you handle", "handle"),
        ("It will be up to you to handle", "handle"),
        ("In summer you also care for", "care for"),
    ],
)
def test_items_without_a_verb_complete_the_verb_of_their_lead_in(lead_in: str, verb: str) -> None:
    assert told(BELOW.format(lead_in, "the wards of the clinic", "stock")) == [
        f"has the duty to {verb} the wards of the clinic",
        f"has the duty to {verb} stock",
    ]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Your tasks will be to",
        "Your job would be to",
        "You would",
        "We would ask you to",
        "We'd want you to",
        "It is your job to",
        "It will be up to you to",
        "In this post you will",
    ],
)
def test_acts_below_a_sentence_without_an_end_are_duties(lead_in: str) -> None:
    assert told(BELOW.format(lead_in, "repair torn sails", "order the thread")) == [
        "has the duty to repair torn sails",
        "has the duty to order the thread",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "How you will help us",
        "How you can help",
        "How you'd help the ward",
        "Where we need you",
        "What we need you for",
        "What we want you to do",
        "What we would like you to take on",
        "What you actually do",
        "What you really do all day",
        "What lands on your desk",
        "What you look after",
    ],
)
def test_a_heading_of_help_is_one_of_duties(heading: str) -> None:
    assert told(f"## {heading}\n\n- Fit rudders in the yard\n- Train the crew\n") == [
        "has the duty to fit rudders in the yard",
        "has the duty to train the crew",
    ]


@pytest.mark.parametrize("heading", ["What we need from you", "What we want", "What we'd like to see"])
def test_a_heading_of_needs_is_none_of_duties(heading: str) -> None:
    assert not [one for one in told(f"## {heading}\n\n- AutoCAD\n") if "duty" in one]


@pytest.mark.parametrize(
    "lead_in",
    [
        "What employers do look for is:",
        "What firms look for is:",
        "What employers mostly look for is:",
    ],
)
def test_what_employers_look_for_is_asked(lead_in: str) -> None:
    text = (
        f"## What you will need\n\nThere is no set way in. {lead_in}\n\n- patience\n- clear written English\n"
    )

    assert told(text) == ["requires patience", "requires clear written English"]


def test_a_case_of_posts_is_kept_with_what_they_ask_for() -> None:
    text = "## Requirements\n\n- for night posts, a programming language such as Python\n"

    assert "requires Python (for example) for night posts" in told(text)
    assert "requires night" not in " ".join(told(text))
