"""Names that stand on the way to another thing: editions, other people, trainings, machines, authors."""

import pytest

from role_sentences import ROLE, asked, done, told, told_of


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Experience with GitLab (Cloud or self-hosted)", ["requires experience with GitLab"]),
        ("Knowledge of Confluence (Data Center or Cloud)", ["requires knowledge of Confluence"]),
        ("Good knowledge of Jira (Cloud, we use Cloud)", ["requires good knowledge of Jira"]),
        (
            "Experience with hosting (Cloud or on-prem)",
            ["requires experience with hosting", "requires experience with cloud computing (one of a list)"],
        ),
    ],
)
def test_editions_in_brackets_are_of_the_technology_before_them(line: str, sentences: list[str]) -> None:
    """Behind a technology, "(Server or Cloud)" asks for neither servers nor the cloud."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("German helps you with the marketing folks", ["requires German"]),
        ("Fluent French; you'll get on with the accounting people", ["requires being fluent in French"]),
        ("Welsh, as it helps with our logistics colleagues", ["requires Welsh"]),
        ("Knowledge of accounting", ["requires knowledge of accounting"]),
    ],
)
def test_the_field_of_others_is_not_asked_for(line: str, sentences: list[str]) -> None:
    """Folks, people and colleagues of a field are a team of it."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Completed vocational training as a cook for large kitchens",
            ["requires completed vocational training as a cook for large kitchens"],
        ),
        (
            "Completed apprenticeship as clerk for digital marketing (Kauffrau) or a degree in economics",
            [
                "requires completed apprenticeship as clerk for digital marketing (Kauffrau) (one of a list)",
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in economics",
            ],
        ),
        (
            "Completed apprenticeship as a potter or a degree in art or equivalent experience",
            [
                "requires completed apprenticeship as a potter (one of a list)",
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in art",
                "requires equivalent experience (one of a list)",
            ],
        ),
        ("Completed traineeship", ["requires completed traineeship"]),
        ("Experience in digital marketing", ["requires experience with digital marketing"]),
    ],
)
def test_a_training_is_asked_for_with_its_whole_name(line: str, sentences: list[str]) -> None:
    """What a training is for is no skill beside it."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Knowledge of SHINE and fair trade principles",
            ["requires knowledge of SHINE", "requires knowledge of fair trade principles"],
        ),
        (
            "Understanding of ACHIEVE and fair trade",
            ["requires understanding of ACHIEVE", "requires understanding of fair trade"],
        ),
        (
            "Awareness of REACH and waste rules",
            ["requires awareness of REACH", "requires awareness of waste rules"],
        ),
        ("Ability to achieve fair trade", ["requires the ability to achieve fair trade"]),
    ],
)
def test_letters_are_no_verb(line: str, sentences: list[str]) -> None:
    """A law whose letters spell a verb stays a name."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Knowledge of Excel is a plus, a PMP you should have in any case",
            ["knowledge of Excel is desirable", "requires PMP"],
        ),
        (
            "AWS certificates are nice to have, the CKA you must already hold",
            ["AWS certificates are desirable", "requires CKA"],
        ),
        (
            "Word and Excel are of advantage, but a CCNA you must have",
            ["Word is advantageous", "Excel is advantageous", "requires CCNA"],
        ),
        ("Excel, a PMP and a CCNA", ["requires Excel", "requires PMP", "requires CCNA"]),
    ],
)
def test_what_one_must_have_is_no_part_of_the_wish_before_it(line: str, sentences: list[str]) -> None:
    """Behind a comma, "a … you should have" is a demand of its own."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Look after two hundred tills, running Windows", ["look after two hundred tills, running Windows"]),
        (
            "Maintain sensors on small boards, running Zephyr and FreeRTOS",
            ["maintain sensors on small boards, running Zephyr and FreeRTOS"],
        ),
        ("Support tablets in 40 shops, running Android.", ["support tablets in 40 shops, running Android"]),
        (
            "Maintaining the tills, running weekly tests, and training the staff",
            ["maintain the tills", "run weekly tests", "train the staff"],
        ),
    ],
)
def test_what_machines_run_is_no_duty(line: str, sentences: list[str]) -> None:
    """A system behind "running" is what the machines before it run."""
    duties = [one.removeprefix("has the duty to ") for one in done(line) if "duty" in one]

    assert [one[:1].lower() + one[1:] for one in duties] == sentences


@pytest.mark.parametrize("feeling", ["You have opinions", "You are curious", "Knows and has views"])
def test_of_whom_one_has_opinions_does_not_hire(feeling: str) -> None:
    """Only the heading "About …" names who hires, not a wish that ends in the same words."""
    text = f"# {ROLE}\n\nHi, we're Ostmark! We seek you.\n\n## Requirements\n\n- {feeling} about Herreshoff\n"

    assert f"Ostmark seeks {ROLE}s" in told_of(text, "text/markdown")


def test_a_heading_that_is_about_somebody_names_who_hires() -> None:
    text = f"# {ROLE}\n\n## More about Ostmark\n\nIt builds boats.\n\n## Requirements\n\n- Tact\n"

    assert f"Ostmark seeks {ROLE}s" in told_of(text, "text/markdown")


@pytest.mark.parametrize("letter", ["C", "R", "D"])
def test_years_end_with_the_sentence_of_a_letter(letter: str) -> None:
    """A language of one letter is no initial where a new sentence begins."""
    text = f"## What you need\n\nAt least 4 years of experience in {letter}. You know Kafka.\n"

    assert "requires at least 4 years of experience with Apache Kafka" not in told(text)
    assert "requires Apache Kafka" in told(text)


def test_wireless_networks_are_no_others() -> None:
    assert asked("Knowledge of WLAN and LAN") == [
        "requires knowledge of wireless networking",
        "requires knowledge of LANs",
    ]


def test_an_address_of_mail_names_nothing() -> None:
    assert not [one for one in asked("Written to docker@port.example") if one == "requires Docker"]


def test_what_a_thing_is_known_for_is_not_what_is_known() -> None:
    said = " ".join(asked("Deep knowledge of the fleet to ensure data analysis or updates in time"))

    assert not [name for name in ("data analysis", "updates") if name in said]
