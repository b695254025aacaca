"""Pay in a longer line and at the least, what somebody will be, and names in another case."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("We offer £16.40 an hour net, a caravan and all meals.", "16.4"),
        ("You get €42,000 a year, a room and the bus.", "42,000"),
        ("We pay $30 an hour, tools and boots.", "30"),
    ],
)
def test_pay_that_other_things_stand_beside_is_pay(line: str, amount: str) -> None:
    (said,) = told(line)

    assert amount in said


@pytest.mark.parametrize(
    "line",
    [
        "We offer £40 a day for lunch.",
        "We offer $20 a day, for meals and travel.",
        "You get £9,000 towards your course.",
    ],
)
def test_what_is_given_for_something_is_no_pay(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize("line", ["Pay starts at $22/hr.", "Wages start at £13 an hour."])
def test_where_pay_starts_is_the_least(line: str) -> None:
    (said,) = told(line)

    assert "at least" in said


@pytest.mark.parametrize(
    "item", ["Stundenlohn 17,20 €", "17,20 € pro Stunde", "Lohn: 17,20 € / Stunde", "17,20 €/Std."]
)
def test_german_pay_is_read_below_its_heading(item: str) -> None:
    (said,) = told(f"## Wir bieten\n\n- {item}\n", head="# Koch (m/w/d)\n\n")

    assert "17.2" in said
    assert "hour" in said


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("Calm under pressure", "requires"),
        ("A team player", "requires"),
        ("Patient and gentle", "requires"),
        ("Writing reports for the harbor", "has the duty to write"),
        ("Feeding the horses", "has the duty to feed"),
        ("Consistent and patient", "requires"),
        ("Collaborate with other cooks", "has the duty to collaborate"),
        ("Document and report faults", "has the duty to document"),
    ],
)
def test_what_you_will_be_is_character_and_what_you_will_be_doing_is_work(item: str, said: str) -> None:
    found = told(f"You will be:\n\n- {item}\n- {item} again\n")

    assert found[0].startswith(said)


@pytest.mark.parametrize(
    ("item", "is_asked"),
    [
        ("hold weekly meetings with staff", False),
        ("Hold regular reviews of the stock", False),
        ("Hold a valid pilot licence", True),
        ("Hold chartered status", True),
    ],
)
def test_a_meeting_is_held_by_whom_it_is_led_and_is_no_paper(item: str, is_asked: bool) -> None:  # noqa: FBT001
    (said,) = asked(item)

    assert said.startswith("requires") is is_asked


def test_an_award_by_its_number_is_one_certificate() -> None:
    (said,) = asked("2391-52 Inspection & Testing")

    assert "2391-52 Inspection & Testing" in said
    assert not any("2018-19" in one for one in asked("2018-19 Annual report"))


def test_names_of_the_vocabulary_in_lower_case_are_what_a_duty_is_done_with() -> None:
    found = told("## Responsibilities\n\n- Run python and kubernetes in production\n- Go to sea in spring\n")

    assert [one.lower() for one in found[1:3]] == ["works with python", "works with kubernetes"]
    assert len(found) == 4


def test_where_two_names_are_used_is_no_part_of_their_names() -> None:
    found = asked("Experience with Docker and Kubernetes in production")

    assert "Docker" in found[0]
    assert "Docker in production" not in found[0]


@pytest.mark.parametrize(("word", "found"), [("SANs", True), ("SANS", False)])
def test_a_plural_has_a_small_letter_behind_capitals(word: str, found: bool) -> None:  # noqa: FBT001
    assert any(one.endswith("SAN") for one in asked(f"Experience with {word}")) is found
