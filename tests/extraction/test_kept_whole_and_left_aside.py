"""What belongs together is one thing, and what only explains or replaces is asked of nobody."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Wants to sail in a very cold and windy harbor",
            ["requires wants to sail in a very cold and windy harbor"],
        ),
        ("Sails of similar size and weight", ["requires sails of similar size and weight"]),
        (
            "Five (5) years of experience in ports and contracts of similar size, kind, and use is required",
            ["requires 5 years of experience with ports and contracts of similar size, kind, and use"],
        ),
        ("Two years of experience with contracts", ["requires 2 years of experience with contracts"]),
        ("A 2 year contract as a sailor", []),
    ],
)
def test_words_that_one_noun_needs_are_kept_with_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Hands-on experience (or a strong interest) in Kubernetes",
            ["requires hands-on experience or a strong interest in Kubernetes"],
        ),
        ("Experience (or interest) in knots", ["requires experience or interest in knots"]),
        ("Experience (three years) in knots", ["requires 3 years of experience with knots"]),
    ],
)
def test_brackets_may_hold_how_well_else_a_thing_is_known(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Good knowledge of Linux (most boats here are still run by Debian)",
            ["requires good knowledge of Linux"],
        ),
        (
            "Good knowledge of Linux (Debian is a plus)",
            ["requires good knowledge of Linux", "good knowledge of Debian is desirable"],
        ),
        (
            "Experience with sails (our ropes are tied by Docker or Kubernetes)",
            ["requires experience with sails"],
        ),
        ("Linux (Debian, Ubuntu)", ["requires Linux", "requires Debian", "requires Ubuntu"]),
    ],
)
def test_a_sentence_in_brackets_only_explains(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "Three (3) years of additional sailing experience may be substituted for a bachelor\u2019s degree.",
        "Two more years of sailing may be accepted in lieu of the degree",
    ],
)
def test_what_replaces_a_degree_is_not_asked_for(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        (
            "Help with the addition of rope, wax, and other goods to the stores",
            ["has the duty to help with the addition of rope, wax, and other goods to the stores"],
        ),
        (
            "You will be sailing from a small harbor so, you will see the sea!",
            ["has the duty of sailing from a small harbor"],
        ),
        (
            "You\u2019ll be mending all of the sails of our guests, so you\u2019ll want to be calm.",
            ["has the duty to mend all of the sails of our guests"],
        ),
        (
            "You will be working with many guests, so the ability to stay calm is the most important thing.",
            ["has the duty to work with many guests"],
        ),
        (
            "Watch costs and scope creep to find risks early",
            ["has the duty to watch costs and scope creep to find risks early"],
        ),
    ],
)
def test_a_duty_ends_where_its_act_ends(line: str, duties: list[str]) -> None:
    assert done(line) == duties


@pytest.mark.parametrize("line", ["Salary: from 700 up to 1,200 EUR", "Salary: 700 to 1,200 EUR a month"])
def test_the_lower_end_of_pay_is_kept(line: str) -> None:
    [sentence] = [one for one in told(line) if "EUR" in one]

    assert "EUR 700" in sentence
    assert "1,200" in sentence


def test_a_small_range_that_is_not_called_pay_is_none() -> None:
    assert not [one for one in told("Courses: 700 to 1,200 EUR") if "EUR" in one]


@pytest.mark.parametrize(
    "heading",
    [
        "We get excited about candidates who have the following",
        "We love people who",
        "We are keen on those with",
    ],
)
def test_a_heading_says_whom_one_is_glad_of(heading: str) -> None:
    assert told(f"## {heading}\n\n- Strong Docker skills\n") == ["requires strong Docker"]


def test_projects_of_a_house_are_no_work_of_a_role() -> None:
    assert (
        told("## Our current projects\n\n- Far Seas: a club of sailors\n- Near Seas: a club of cooks\n") == []
    )


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Two years experience in a sailing role, ideally with a proven track record of winning races",
            [
                "requires 2 years of experience in a sailing role",
                "a proven track record in winning races is desirable",
            ],
        ),
        (
            "Five years of Java programming experience to include two years of Kotlin",
            ["requires 5 years of experience with Java", "requires 2 years of experience with Kotlin"],
        ),
        (
            "A broad and current knowledge of, and interest in, knots",
            ["requires broad and current knowledge of knots"],
        ),
        (
            "A passion for knots and a commitment to doing the hard work",
            ["requires passion for knots", "requires commitment to doing the hard work"],
        ),
        (
            "PhD in fields ranging from law to trade",
            [
                "requires a PhD",
                "requires a PhD in law (one of a list)",
                "requires a PhD in trade (one of a list)",
            ],
        ),
    ],
)
def test_each_part_has_its_own_words(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_what_one_is_wanted_to_do_is_the_duty() -> None:
    text = "## Duties\n\n- We want you to mend sails and make it happen\n- We want you to be happy\n"

    assert [one for one in told(text) if "sails" in one] == ["has the duty to mend sails"]
    assert not [one for one in told(text) if "be happy" in one]


def test_in_which_languages_a_house_works_is_asked_of_nobody() -> None:
    assert asked("Foobar operates in English and Welsh.") == []
