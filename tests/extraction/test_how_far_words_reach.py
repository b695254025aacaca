"""How far a wish, a doubt, a level or an amount of time reaches: to its own thing, and to none beside it."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Sound knowledge of version control, preferably Git, including rebasing and code review",
            {"sound knowledge of Git is preferred", "requires sound knowledge of code reviews"},
        ),
        (
            "Experience with databases, ideally PostgreSQL, including query tuning",
            {"experience with PostgreSQL is desirable", "requires experience with query optimization"},
        ),
        (
            "Experience with container platforms, preferably Kubernetes, including monitoring",
            {"experience with Kubernetes is preferred", "requires experience with monitoring"},
        ),
    ],
)
def test_what_a_thing_includes_is_asked_for_as_it_is(line: str, sentences: set[str]) -> None:
    """A wish in passing, between the thing and what it includes, is of what it names alone."""
    assert sentences <= set(asked(line))


def test_a_wish_reaches_over_what_it_lists() -> None:
    assert asked("Docker, preferably with Helm, Argo or Flux")[1:] == [
        "Helm is preferred (one of a list)",
        "Argo is preferred (one of a list)",
        "Flux is preferred (one of a list)",
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Have 8+ years of experience in sailing, with several on a ferry, barge or tug crew",
            "requires at least 8 years of experience in sailing",
        ),
        (
            "Six years in nursing, with some of them on a ward or in a school",
            "requires 6 years of experience with nursing",
        ),
        ("Ten years as a baker, with most in hotels", "requires 10 years of experience as Baker"),
    ],
)
def test_part_of_a_time_is_not_the_whole_of_it(line: str, sentence: str) -> None:
    assert asked(line) == [sentence]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Good Welsh or Irish; if you speak Irish, we teach you the rest",
            ["requires good Welsh (one of a list)", "requires good Irish (one of a list)"],
        ),
        ("Rust. Should you only know Go, we will train you", ["requires Rust"]),
        ("Docker; if you come from Podman, we are happy to help you switch", ["requires Docker"]),
        ("Docker; if you know Podman, we want to meet you", ["requires Docker", "requires Podman"]),
    ],
)
def test_whom_a_house_will_teach_is_asked_for_nothing(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Strong Excel skills and experience with Tableau or Power BI",
            [
                "requires strong Excel",
                "requires experience with Tableau (one of a list)",
                "requires experience with Power BI (one of a list)",
            ],
        ),
        (
            "Good Python skills and knowledge of Docker or Podman",
            [
                "requires good Python",
                "requires knowledge of Docker (one of a list)",
                "requires knowledge of Podman (one of a list)",
            ],
        ),
        (
            "Solid SQL skills and familiarity with Kafka, NATS or RabbitMQ",
            [
                "requires solid SQL",
                "requires familiarity with Apache Kafka (one of a list)",
                "requires familiarity with NATS (one of a list)",
                "requires familiarity with RabbitMQ (one of a list)",
            ],
        ),
    ],
)
def test_skills_of_one_thing_are_no_choice_with_experience_of_others(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_skills_and_experience_of_the_same_things_are_a_choice() -> None:
    assert asked("Strong skills and experience with Tableau or Power BI") == [
        "requires experience with Tableau (one of a list)",
        "requires experience with Power BI (one of a list)",
    ]


@pytest.mark.parametrize(
    "heading",
    ["You'll probably like it here if you", "It will usually suit people who", "Those will often fit that"],
)
def test_a_doubt_of_an_unfinished_heading_is_of_its_items(heading: str) -> None:
    text = f"## Requirements\n\n### {heading}\n\n- Have a boat license\n- Know Go\n\nRust is required.\n"
    hedge = next(word for word in ("probably", "usually", "often") if word in heading)

    assert told(text)[-2:] == [f"{hedge} requires Go", "requires Rust"]


def test_a_doubt_of_a_heading_is_of_all_below_it() -> None:
    text = "## Requirements\n\n### Often asked for\n\n- Go\n\nRust is required.\n"

    assert all("often" in one for one in told(text))


def test_tools_of_a_browser_without_a_name_are_of_none_by_name() -> None:
    assert asked("Comfort with browser dev tools") == ["requires comfort with browser developer tools"]
    assert asked("Comfort with Chrome dev tools") == ["requires comfort with Chrome DevTools"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Fluent Danish or Swedish and intermediate English for reading and documentation",
            [
                "requires being fluent in Danish (one of a list)",
                "requires being fluent in Swedish (one of a list)",
                "requires intermediate English",
            ],
        ),
        (
            "Fluent Danish (if Swedish, willingness to learn Danish) and basic English",
            ["requires being fluent in Danish", "requires basic English"],
        ),
        ("Good German for calls and mails", ["requires good German"]),
        (
            "Fluent Danish and very good English",
            ["requires being fluent in Danish", "requires very good English"],
        ),
        ("Good German for meetings", ["requires good German for meetings"]),
    ],
)
def test_a_language_has_its_own_level_and_what_it_is_for_is_none(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences
