"""What is only wished for, given, denied, or told of others and of other times is not asked for."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    "opening",
    [
        "## Would be useful, though we will show you",
        "## Handy, but we'd gladly teach you",
        "## It would be lovely but we can train you",
        "## Also helpful",
        "Nice:",
        "Really handy:",
    ],
)
def test_what_a_heading_calls_nice_or_offers_to_teach_is_a_wish(opening: str) -> None:
    text = f"## Requirements\n\n- Knots\n\n{opening}\n\n- Welsh\n- Excel\n"

    wished = [one.replace("advantageous", "desirable") for one in told(text)]

    assert wished == ["requires knots", "Welsh is desirable", "Excel is desirable"]


def test_a_heading_that_names_people_or_says_how_firmly_lowers_nothing() -> None:
    text = "## Requirements\n\n- Knots\n\nNot so nice, but needed:\n\n- Welsh\n"

    assert told(text) == ["requires knots", "requires Welsh"]


@pytest.mark.parametrize(
    "heading", ["The money and so on", "Pay and suchlike", "Wages and the like", "Salary and other things"]
)
def test_what_stands_beside_pay_is_given(heading: str) -> None:
    text = f"## Requirements\n\n- Knots\n\n## {heading}\n\n- Pension at 5%\n- Dental cover, free bus pass\n"

    assert told(text) == ["requires knots"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Plus: 27 days leave, a $500 home-office budget and lunch", []),
        ("Extras: dental insurance, 30 days' holiday", []),
        ("On top: a travel budget of $900, 25 days of annual leave", []),
        ("Plus: 3 years of diving", ["3 years of experience with diving are desirable"]),
        ("Extras: Welsh, Rust", ["Welsh is desirable", "Rust is desirable"]),
    ],
)
def test_what_a_label_adds_is_given_where_it_is_a_benefit(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Tide tables. Writing programs is not part of the job", ["requires tide tables"]),
        ("Fluent Welsh. Accounting is not on the list", ["requires being fluent in Welsh"]),
        ("Rust; not just Excel on somebody's laptop", ["requires Rust"]),
        ("Rust (not merely Python)", ["requires Rust"]),
        ("A PhD is neither required nor held against you", []),
        ("Hull surveys are bought in", []),
        ("We would never ask for a diploma", []),
        ("Registration as a C.Eng. or P.Eng. is not required", []),
        ("Not only Rust but also Python", ["requires Rust", "requires Python"]),
        (
            "Registration as a C.Eng. or P.Eng. is required",
            ["requires registration as a C.Eng (one of a list)", "requires P.Eng (one of a list)"],
        ),
    ],
)
def test_what_is_no_part_of_the_work_is_not_asked_for(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_a_label_that_denies_opens_what_is_not_asked_for() -> None:
    text = "## Bonus points\n\n- Rust\n\nWhat is not on our list: a degree, Welsh and a boat licence.\n"

    assert told(text) == ["Rust is desirable"]


@pytest.mark.parametrize(
    "line",
    [
        "Of our last three riggers one had a PhD in physics, one had been a baker for nine years",
        "Of our current skippers two hold a degree in law",
        "Ana noticed that the Kafka queue was full and added a load test",
        "Trish taught herself SQL and took over the database",
        "Erik wrote the Rust parser when he was new",
    ],
)
def test_what_others_had_or_did_is_asked_of_nobody(line: str) -> None:
    assert asked(line) == []
    assert told(f"## Requirements\n\n{line}.\n") == []


def test_what_is_said_of_all_is_no_anecdote() -> None:
    assert asked("Of all tools, Rust matters most") == ["Rust is important"]


@pytest.mark.parametrize(
    "line",
    [
        "The rota, published three months ahead",
        "Plans drawn up two years in advance",
        "A five-year criminal record check",
        "A three-year training plan",
        "A 3-year postdoctoral position in reef mapping is open in our lab",
        "Part of a 2-year publicly funded project on tides",
        "Gap more than 1 yr must be explained with papers",
        "Career breaks of up to two years are fine",
    ],
)
def test_a_time_in_which_nobody_worked_is_no_experience(line: str) -> None:
    assert [one for one in asked(line) if "experience" in one] == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("A couple of years of diving", "requires about 2 years of experience with diving"),
        ("A couple of years or more in a shipyard", "requires at least 2 years of experience in a shipyard"),
        ("3 years of welding", "requires 3 years of experience with welding"),
        ("3-year project management experience", "requires 3 years of experience with Project Management"),
    ],
)
def test_a_time_of_work_is_experience(line: str, sentence: str) -> None:
    assert asked(line) == [sentence]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Mend sails. Line management rests with the harbor masters", ["has the duty to mend sails"]),
        ("The product managers write the manual; the Boat Engineer prints it", []),
        ("The boat engineers write the manual", ["has the duty to write the manual"]),
    ],
)
def test_work_that_lies_with_others_is_no_duty(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    "heading", ["What they are responsible for", "What a harbor pilot is accountable for"]
)
def test_what_somebody_is_responsible_for_are_duties_and_what_they_may_do_is_none(heading: str) -> None:
    text = f"## {heading}\n\n- Chairing the safety board\n\n## Authority\n\n- Close the port\n"

    assert told(text) == ["has the duty to chair the safety board"]
