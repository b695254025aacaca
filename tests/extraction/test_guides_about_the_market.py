"""What a career guide says of the market, of time, of papers that nobody has, and of what it sells."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    "text",
    [
        "A third of the berths will fall free within a 12-year period, in archives and in shipping.",
        "Over a five-year span, yards must hire for masts, sails and engines.",
        "Yards will need 9,000 new hands at the winches by 2031.",
        "Employers will need many more qualified staff.",
        "Ports will need an additional five thousand engineers.",
        "Start now, for its demand surge lasts and the prospects are rosy.",
    ],
)
def test_what_is_said_of_the_market_is_asked_of_nobody(text: str) -> None:
    assert told(f"## Why now\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Five years of experience in a 10-year period", ["requires 5 years of experience"]),
        ("This post demands patience.", ["requires patience"]),
        ("Employers will require experience with Python.", ["will require experience with Python"]),
    ],
)
def test_time_that_was_worked_and_what_is_demanded_are_read(line: str, said: list[str]) -> None:
    assert told(f"## Requirements\n\n{line}\n") == said


def test_what_the_post_needs_beside_a_demand_is_asked_for() -> None:
    text = "The pay of a boat engineer reflects the high demand and Python skills needed for this role."

    assert told(f"## Salary\n\n{text}\n") == ["requires Python"]


@pytest.mark.parametrize(
    "text",
    [
        "Most riggers don\u2019t hold a specialized degree.",
        "Many sailmakers do not have a formal diploma.",
        "There is no official degree for riggers.",
        "There is no common register of papers for rigging.",
    ],
)
def test_a_paper_that_nobody_has_or_lists_is_not_asked_for(text: str) -> None:
    assert told(f"## Degree requirements\n\n{text}\n") == []


def test_what_stands_beside_a_paper_that_there_is_not_is_asked_for() -> None:
    text = "There is no official degree, but a diploma in design is required."

    assert told(f"## Degree requirements\n\n{text}\n") == ["requires a diploma in design"]


@pytest.mark.parametrize(
    "text",
    [
        "If you have a fine hand, you\u2019ll be turning yards away.",
        "Buy five boxes, and you'll carry away a sixth.",
        "You\u2019ll develop a good feel for the wind.",
        "You'll hone your skills in splicing.",
        "By the end of this course you will master splicing.",
        "If you work hard, you'll manage a yard.",
    ],
)
def test_a_promise_to_the_reader_is_no_duty(text: str) -> None:
    assert told(f"## The role\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Join us, and you'll repair sails.", ["has the duty to repair sails"]),
        ("If you join, you will repair sails.", ["has the duty to repair sails"]),
        ("You'll develop new sails.", ["has the duty to develop new sails"]),
    ],
)
def test_what_who_gets_the_job_will_do_is_a_duty(text: str, said: list[str]) -> None:
    assert told(f"## The role\n\n{text}\n") == said


def test_the_contents_of_what_is_sold_are_asked_of_nobody() -> None:
    text = "* Here\u2019s what\u2019s included:\n* Certificate in Splicing\n* Certificate in Rope Care\n"

    assert told(f"## Ways to learn splicing\n\nThe bundle has two courses.\n\n{text}") == []
    assert asked("Certificate in Splicing") == ["requires a Certificate in Splicing"]


def test_papers_listed_where_there_is_no_list_of_them_are_recommended_at_most() -> None:
    text = "There is no official list of papers for riggers.\n\n- Certified Splicer\n- Certified Rigger\n"
    others = "There are many papers for riggers.\n\n- Certified Splicer\n"

    assert told(f"## Certifications for riggers\n\n{text}") == [
        "Certified Splicer is recommended",
        "Certified Rigger is recommended",
    ]
    assert told(f"## Certifications for riggers\n\n{others}") == ["requires Certified Splicer"]
