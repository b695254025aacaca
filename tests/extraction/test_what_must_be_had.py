"""Lists of what must be had: headings that are sentences, labels of any sort, and papers among the skills."""

import pytest

from role_sentences import asked, told

PAGE = """BOAT ENGINEER

The role
You will repair pumps for the harbour. You will write reports.

{}
Three years of experience in rigging
Comfortable in a small crew
Excellent written and verbal communication
Ability to stay calm in a storm
A full driving licence
The right to work in Malta

What we offer
A bunk and a pension.
"""


@pytest.mark.parametrize(
    "heading",
    [
        "To be considered you must have",
        "To be successful in this post you will need",
        "Applicants should also have",
        "The successful candidate must already hold",
    ],
)
def test_a_sentence_that_asks_heads_a_list_without_marks(heading: str) -> None:
    """What stands below it is asked for, and is no area or duty of the work before it."""
    sentences = told(PAGE.format(heading), head="", media_type="text/plain")

    assert sentences == [
        "has the duty to repair pumps for the harbour",
        "has the duty to write reports",
        "requires 3 years of experience with rigging",
        "requires being comfortable with small crew",
        "requires excellent written communication",
        "requires excellent verbal communication",
        "requires the ability to stay calm in a storm",
        "requires full driving licence",
        "requires Right to work in Malta",
    ]


@pytest.mark.parametrize("heading", ["In this role you will", "You will join a crew of six"])
def test_a_sentence_that_does_not_ask_heads_no_demands(heading: str) -> None:
    """A sentence on the work, or on the crew, leaves the lines below it what they are."""
    text = f"BOAT ENGINEER\n\n{heading}\nMend nets\nSplice ropes\n"

    assert not any("requires" in one for one in told(text, head="", media_type="text/plain"))


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Other: Valid Code B driver's licence. Clean criminal record.",
            ["requires Valid Code B driver's licence", "requires a clean criminal record"],
        ),
        (
            "Additional: a boat licence; knowledge of knots",
            ["requires boat licence", "requires knowledge of knots"],
        ),
        (
            "Personal: patience and a calm voice",
            ["requires patience", "requires calm voice"],
        ),
        (
            "Education: Diploma in Nursing or equivalent qualification",
            [
                "requires a diploma (one of a list)",
                "requires a diploma (one of a list) in nursing",
                "requires a qualification equivalent to a diploma (one of a list)",
            ],
        ),
    ],
)
def test_a_label_of_any_sort_opens_what_is_asked_for(line: str, sentences: list[str]) -> None:
    """What stands behind it is no definition of it, in an item or in a line."""
    assert asked(line) == sentences
    assert told(f"## Requirements\n\n{line}\n") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("## The harbor\n\nOther: a boat licence and a clean criminal record\n", []),
        ("## Requirements\n\nPatience: whoever hurries here breaks things\n", []),
        ("## Requirements\n\n- Experience: other work on boats may be substituted for it\n", []),
        (
            "## Requirements\n\n- Two years at sea. Experience as a cook may be substituted for one",
            ["requires 2 years of experience with sea"],
        ),
    ],
)
def test_a_label_elsewhere_or_with_a_definition_asks_nothing_more(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "Only candidates who already hold the right to work in the EU can be considered.",
            ["requires right to work in the EU"],
        ),
        (
            "Only applicants with a valid work permit will be considered.",
            ["requires valid work permit"],
        ),
        ("Only people who have a driving licence should apply.", ["requires driving licence"]),
        ("Only shortlisted candidates will be contacted.", []),
        ("Only applications with a CV will be considered.", []),
    ],
)
@pytest.mark.parametrize("heading", ["Requirements", "About the job"])
def test_who_alone_is_taken_tells_what_they_must_have(
    heading: str, sentence: str, sentences: list[str]
) -> None:
    assert told(f"## {heading}\n\n{sentence}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You already have the right to work in Spain", ["requires Right to work in Spain"]),
        ("You hold EU citizenship", ["requires EU citizenship"]),
        ("You have a clean criminal record", ["requires a clean criminal record"]),
        ("You already have a boat licence", ["requires boat licence"]),
        ("You have no driving licence", []),
    ],
)
def test_papers_that_somebody_holds_are_asked_for(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences
    assert told(f"## Requirements\n\n{line}.\n") == sentences


def test_two_words_for_the_state_of_a_paper_are_of_one_paper() -> None:
    assert asked("Current, unencumbered Ohio RN license") == [
        "requires Current, unencumbered Ohio RN license"
    ]
