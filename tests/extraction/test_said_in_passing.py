"""What a text says on its way to something else: conditions of its reader, forecasts, quotations, tastes."""

import pytest

from role_sentences import asked, done, told, told_of

LADDER = (
    "# Engineering career ladder\n\n| Level | Title |\n|---|---|\n| E1 | Associate Engineer |\n"
    "| E2 | Engineer |\n| E3 | Senior Engineer |\n\n## E1 \u2013 Associate Engineer\n\n"
    "- Mends the tools of the small teams\n- Follows the plan of the day\n\n## E2 \u2013 Engineer\n\n"
    "- Plans the care of the large engines\n- Trains the crews of other yards\n\n"
    "## E3 \u2013 Senior Engineer\n\n- Leads the teams of a whole yard\n- {}\n"
)


def expected(line: str) -> list[str]:
    """Give what a ladder expects in its last line, without the name of the level."""
    name = "E3 \u2013 Senior Engineer "
    found = told_of(LADDER.format(line), "text/markdown")
    before = told_of(LADDER.format("Leads the teams of a whole yard"), "text/markdown")
    return [one.removeprefix(name) for one in found if one not in before]


@pytest.mark.parametrize(
    "line",
    [
        "You will not like it here if you need a loud crowd: when a boat is sound, nobody cheers.",
        "Look elsewhere if you expect quick praise.",
        "It is a quiet place unless you need noise.",
    ],
)
def test_what_a_reader_may_need_for_themselves_is_not_asked_of_them(line: str) -> None:
    assert told(f"## What it is like\n\n{line}\n") == []
    assert told(f"## Skills\n\n{line}\n") == []


def test_what_a_reader_needs_for_the_job_is_asked_of_them() -> None:
    assert told("## What it takes\n\nIn this role you need patience.\n") == ["requires patience"]
    assert told("## What it takes\n\nIf you join us, you need Docker.\n") == ["requires Docker"]


@pytest.mark.parametrize(
    "line",
    [
        "A CISSP certificate tells me that you can sit an exam, and nothing more.",
        "Certificates are the same: a CISSP shows me that you can read a book, and no more than that.",
        "A CISSP proves little.",
    ],
)
def test_a_certificate_that_shows_little_is_not_asked_for(line: str) -> None:
    assert told(f"## What you need to know\n\n{line}\n") == []


def test_a_certificate_that_shows_something_to_have_is_asked_for() -> None:
    assert told("## Requirements\n\n- A CISSP certificate that shows that you know the field\n") == [
        "requires CISSP"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Sooner or later you will meet Kubernetes.",
        "At some point you'll hit a reef.",
        "Eventually you will come across old engines.",
        "You will encounter Kafka in every yard.",
        "You'll run into Kafka quite early.",
    ],
)
def test_what_will_happen_to_the_reader_is_no_duty(line: str) -> None:
    assert told(f"## What the work is like\n\n{line}\n") == []


def test_whom_somebody_will_meet_in_the_job_is_a_duty() -> None:
    assert told("## The job\n\nYou will meet customers and repair their boats.\n") == [
        "has the duty to meet customers and repair their boats"
    ]


def test_a_name_in_what_somebody_says_is_not_asked_for() -> None:
    line = "You understand statistics well enough to say \u201cthat Kafka queue tells us nothing\u201d"

    said = "well enough to say \u201cthat Kafka queue tells us nothing\u201d"
    assert asked(line) == [f"requires understanding of statistics {said}"]
    assert asked("Statistics and \u201cDocker\u201d") == ["requires statistics", "requires Docker"]


@pytest.mark.parametrize(
    "line",
    [
        "prefer a plain knot to a pretty bow",
        "You prefer sound boats over fast ones",
        "Prefers mending a sail rather than buying one",
    ],
)
def test_the_taste_of_the_reader_is_no_wish_of_the_employer(line: str) -> None:
    assert asked(line) == []


def test_what_an_employer_prefers_is_preferred() -> None:
    assert asked("Docker preferred over Podman")[0].startswith("Docker is preferred")


@pytest.mark.parametrize("line", ["An eye for the rigging of ships", "an eye for sail design"])
def test_an_eye_for_a_thing_is_told_as_one(line: str) -> None:
    (one,) = asked(line)

    assert "eye for" in one


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Good Docker skills are important, since ports and yards often disagree.",
            "good Docker is important",
        ),
        ("Docker is needed because the yards usually run it.", "requires Docker"),
        ("Good Docker skills are often important, since it runs.", "good Docker is often important"),
    ],
)
def test_what_is_often_so_in_a_reason_is_not_often_asked_for(line: str, said: str) -> None:
    assert told(f"## Requirements\n\n{line}\n") == [said]


@pytest.mark.parametrize(
    "line",
    [
        "Close cooperation with sailmakers and painters",
        "Direct contact with the harbor office",
        "Open exchange between the yards",
    ],
)
def test_how_close_people_work_together_is_an_area_of_work(line: str) -> None:
    (one,) = done(line)

    assert "duty" not in one


@pytest.mark.parametrize(
    "line", ["Close gaps in the hull", "Direct the work of the yard", "Open the locks at dawn"]
)
def test_what_is_closed_or_directed_is_a_duty(line: str) -> None:
    assert done(line) == [f"has the duty to {line[0].lower()}{line[1:]}"]


@pytest.mark.parametrize(
    "line",
    [
        "Candidates must be Norwegian citizens or permanent residents.",
        "Applicants must be EU nationals.",
        "You must be a US citizen.",
    ],
)
def test_whose_citizen_somebody_must_be_is_no_thing_that_is_required(line: str) -> None:
    assert told(f"## Conditions\n\n{line}\n") == []
    assert told(f"## Requirements\n\n{line}\n") == []


def test_what_somebody_must_be_able_to_do_is_required() -> None:
    assert told("## Conditions\n\nCandidates must be fluent in Norwegian.\n")


@pytest.mark.parametrize(
    "line",
    [
        "Learns our testing process and can mend a net with help",
        "Is learning how code reviews are done",
        "Gets to know incident response",
    ],
)
def test_what_somebody_learns_at_a_level_is_not_required_there(line: str) -> None:
    assert not [one for one in expected(line) if one.startswith("requires")]


@pytest.mark.parametrize("line", ["Designs systems that survive a storm", "Designs systems"])
def test_an_act_of_a_level_is_no_name_that_is_required(line: str) -> None:
    assert not [one for one in expected(line) if one.startswith("requires")]


def test_an_act_that_shows_a_trait_asks_for_it() -> None:
    assert "requires asking for help" in expected("Asks for help in good time")


def test_what_an_act_of_a_level_is_done_with_is_required() -> None:
    assert "requires building the tools of the yard with Docker" in expected(
        "Builds the tools of the yard with Docker"
    )
    assert "requires leading incident response" in expected("Leads incident response")


def test_a_training_that_somebody_has_done_is_one_thing() -> None:
    found = expected("Must have completed our Docker incident response training")

    assert not [one for one in found if one in ("requires Docker", "requires incident response")]


@pytest.mark.parametrize(
    "line",
    [
        "Speaks for the yard in customers' audits",
        "Plans tests for the main user journeys",
        "Reports on the health of our design systems",
        "Reports every quarter to senior leadership",
        "Represents the yard to suppliers and leadership",
    ],
)
def test_what_an_act_is_for_to_whom_and_where_it_leads_asks_for_nothing(line: str) -> None:
    said = expected(line)

    assert len(said) == 1
    assert said[0].startswith("has the duty to ")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Runs audits of all engines", "running audits of all engines"),
        ("Shows leadership in every storm", "showing leadership in every storm"),
        ("Reviews work for accessibility", "reviewing work for accessibility"),
        ("Writes engine code in Rust", "writing engine code in Rust"),
        ("Follows the Kubernetes releases", "following the Kubernetes releases"),
    ],
)
def test_what_the_act_of_a_level_is_on_is_asked_for(line: str, name: str) -> None:
    assert f"requires {name}" in expected(line)


@pytest.mark.parametrize("line", ["Asks more than they answer", "Gives less than they take"])
def test_what_is_compared_without_its_noun_is_no_duty(line: str) -> None:
    assert expected(line) == []
    assert expected("Gives more than the plan asks for") == [
        "has the duty to give more than the plan asks for"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Able to follow a cable into the engine code (Rust, Go)",
        "Able to trace a fault through Java services",
        "You should be able to follow a boat into the control code (Perl)",
    ],
)
def test_to_follow_a_thing_is_asked_for_and_no_more_of_it(line: str) -> None:
    able = line.partition("ble to ")[2]

    assert asked(line) == [f"requires the ability to {able}"]


@pytest.mark.parametrize("line", ["Able to extend these charts", "You can extend those charts"])
def test_an_act_on_what_other_words_say_is_not_asked_for(line: str) -> None:
    assert asked(line) == []
    assert asked("Able to teach those who sail") == ["requires the ability to teach those who sail"]
