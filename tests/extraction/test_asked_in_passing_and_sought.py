"""What is asked for in passing: among what is offered, of whom one seeks, and for what is told of behind."""

import pytest

from role_sentences import asked, done, told

WISHED = "a university degree is desirable"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "A degree in zoology is welcome but we care more about what you have done.",
            [WISHED, f"{WISHED} in zoology"],
        ),
        ("A diploma in pottery is welcome.", ["a diploma in pottery is desirable"]),
        ("A forklift licence is required.", ["requires forklift licence"]),
        ("A degree in nursing is paid for.", []),
        ("A degree is not required.", []),
    ],
)
def test_a_paper_is_asked_for_among_what_is_offered(sentence: str, said: list[str]) -> None:
    assert told(f"## What we offer\n\n- 30 days of leave\n\n{sentence}\n") == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("We seek a time-served hull plater to join us.", ["requires time-served hull plater"]),
        ("We are recruiting a time served joiner.", ["requires time served joiner"]),
        ("You are an apprentice-trained fitter.", ["requires apprentice-trained fitter"]),
        ("We are looking for an eager plater.", []),
    ],
)
def test_how_somebody_is_trained_is_asked_for_where_they_are_sought(sentence: str, said: list[str]) -> None:
    assert told(f"{sentence}\n") == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Computer literacy is needed for the stock system, which is SAP PM.",
            ["requires computer literacy for the stock system"],
        ),
        ("Patience is needed for the oven, which is old.", ["requires patience for the oven"]),
        ("Numeracy is required, as we sell by weight.", ["requires numeracy"]),
        ("We like our oven, which is old.", []),
    ],
)
def test_what_is_needed_for_a_thing_is_read_before_what_is_told_of_that(
    sentence: str, said: list[str]
) -> None:
    assert told(f"## Requirements\n\nYou know ropes. {sentence}\n") == ["requires ropes", *said]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("You will find faults in looms.", ["has the duty to find faults in looms"]),
        ("You'll find and close leaks.", ["has the duty to find and close leaks"]),
        ("You will find new suppliers for the yard.", ["has the duty to find new suppliers for the yard"]),
        ("You will find a friendly team.", []),
        ("You will find out why.", []),
    ],
)
def test_what_one_finds_by_looking_for_it_is_work(sentence: str, said: list[str]) -> None:
    assert told(f"## Responsibilities\n\n{sentence}\n") == said


@pytest.mark.parametrize("pair", ["French or German", "Excel or Sage", "MIG or TIG"])
def test_that_both_would_be_best_names_no_third_thing(pair: str) -> None:
    one, _, other = pair.partition(" or ")

    assert asked(f"{pair}, ideally both") == [
        f"requires {one} (one of a list)",
        f"requires {other} (one of a list)",
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Write SQL against our Snowflake warehouse", ["SQL", "Snowflake"]),
        ("Write Terraform modules that crews can use", ["Terraform"]),
        ("Run and upgrade our Kubernetes clusters on AWS", ["Kubernetes", "AWS"]),
        ("You will look after our Salesforce instance", ["Salesforce"]),
        ("Support Java developers", []),
        ("Teach Python to trainees", []),
        ("Migrate Jenkins jobs to GitLab", []),
        ("Compete with Salesforce", []),
    ],
)
def test_what_a_duty_is_done_to_by_hand_is_worked_with(line: str, names: list[str]) -> None:
    """What one writes, runs or looks after is one's tool; what is taught, left or fought need not be."""
    used = [one for one in done(line) if one.startswith("works with")]

    assert used == [f"works with {name}" for name in names]
