"""How far a lead-in reaches, and lines that tell the terms of a job where things are asked for or done."""

import pytest

from role_sentences import done, told


@pytest.mark.parametrize(
    "lead_in", ["Preferred besides:", "Advantageous extras are:", "Of advantage would be:"]
)
def test_a_lead_in_that_opens_no_list_leaves_what_is_asked_above_it(lead_in: str) -> None:
    """What is wished for below it says nothing of the list before."""
    found = told(
        f"## Nautical experience\n\n- Tides\n- Knots\n\n{lead_in}\n\nWe tell you more when we meet.\n"
    )

    assert found == ["requires tides", "requires knots"]


def test_a_lead_in_above_all_parts_of_a_section_opens_them() -> None:
    found = told("## Extras\n\nAll of it is a plus:\n\n### Water\n\n- Tides\n\n### Ropes\n\n- Knots\n")

    assert found == ["tides are desirable", "knots are desirable"]


@pytest.mark.parametrize(
    "value", ["Junior, Mid-Level, Senior", "Mid-Level / Senior", "Senior and Lead", "Lead"]
)
def test_ranks_alone_are_nothing_that_is_asked_for(value: str) -> None:
    assert told(
        f"## Experience level\n\n{value}\n\n## Requirements\n\n- Experience level: {value}\n- Knots\n"
    ) == ["requires knots"]


@pytest.mark.parametrize(
    "line", ["Pay: starting at 30k", "Pay: from 12 an hour, paid weekly", "Pay: to be agreed"]
)
def test_what_is_paid_is_no_duty(line: str) -> None:
    assert not [one for one in done(line) if "responsible" in one or "area" in one]


@pytest.mark.parametrize(
    "line",
    [
        "Unleash your talent and build your career with us",
        "Join us and shape the future of bread",
        "Become part of our crew!",
        "Grow with us",
        "We may sponsor visas for this position",
        "The bakery will consider sponsoring a qualified applicant",
    ],
)
def test_what_calls_or_is_promised_is_asked_of_nobody(line: str) -> None:
    assert told(f"## Requirements\n\n- {line}\n- Knots\n") == ["requires knots"]


@pytest.mark.parametrize(
    "line", ["Build your own ovens", "Join the parts of a hull", "Start your day with a swim"]
)
def test_what_only_opens_so_is_a_duty(line: str) -> None:
    assert done(line) == [f"has the duty to {line[0].lower()}{line[1:]}"]


@pytest.mark.parametrize(
    "line",
    [
        "You will join a team of five",
        "You will be based in Malta",
        "You bring ideas",
        "You know the sea",
        "You will learn a lot",
    ],
)
def test_what_one_gets_or_knows_is_no_duty(line: str) -> None:
    assert done(line) == []


def test_a_label_that_only_opens_asks_for_nothing_itself() -> None:
    found = told("## Requirements\n\n- Experience with\n  - Knots\n  - Sails\n")

    assert found == ["requires experience with knots", "requires experience with sails"]
