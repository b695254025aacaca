"""What is only wished for, offered or denied, in whatever words, is not demanded."""

import pytest

from role_sentences import asked, told

LADDER = """# Engineer ladder

## L5 \u2013 Principal Engineer

- Writes Terraform
- {}

## L4 \u2013 Staff Engineer

- Leads work
"""


def about_you(sentence: str) -> list[str]:
    return told(f"## About you\n\n{sentence}\n")


def at_a_level(item: str) -> list[str]:
    return told(LADDER.format(item), head="")


@pytest.mark.parametrize(
    "sentence",
    [
        "Experience with Docker would make us very happy.",
        "Experience with Docker makes us smile.",
        "Experience with Docker would delight us.",
        "Experience with Docker would make our day.",
        "Experience with Docker would be a pleasant surprise.",
    ],
)
def test_what_would_please_is_a_wish(sentence: str) -> None:
    assert about_you(sentence) == ["experience with Docker is desirable"]


@pytest.mark.parametrize(
    "opening",
    [
        "It is desirable, but not essential, that",
        "It would be good, though not required, if",
        "It is preferred that",
        "It's an advantage if",
        "It is helpful, albeit not a must, if",
    ],
)
def test_what_it_is_good_to_have_hold_and_speak_is_a_wish_each(opening: str) -> None:
    assert about_you(
        f"{opening} you have experience with Docker, hold a CKA certificate, or speak Dutch."
    ) == [
        "experience with Docker is desirable",
        "CKA is desirable",
        "Dutch is desirable",
    ]


@pytest.mark.parametrize(
    "denial",
    [
        "yet I would not call it indispensable",
        "but we wouldn't call it a must",
        "but nobody would call it essential",
        "though I would never consider it strictly necessary",
    ],
)
def test_what_nobody_would_call_a_must_is_a_wish(denial: str) -> None:
    told = about_you(f"Employers like to see a bachelor's degree, {denial}.")

    assert told == ["a bachelor's degree is desirable"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Go. Most of our new services are in Rust, so some exposure helps",
            ["requires Go", "Rust is desirable"],
        ),
        ("Some exposure to Docker helps", ["some exposure to Docker is desirable"]),
        ("Docker certainly helps", ["Docker is desirable"]),
        (
            "Knowledge of Docker is a prerequisite; knowledge of Helm, Istio or Kafka is welcome",
            [
                "requires knowledge of Docker",
                "knowledge of Helm is desirable (one of a list)",
                "knowledge of Istio is desirable (one of a list)",
                "knowledge of Apache Kafka is desirable (one of a list)",
            ],
        ),
        (
            "5 years in sales, agency work is preferred",
            ["requires 5 years of experience with sales", "agency work is preferred"],
        ),
    ],
)
def test_what_helps_and_what_is_welcome_behind_a_demand_are_wishes(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_an_essential_service_is_nothing_that_is_essential() -> None:
    found = told("## Nice to have\n\n- Worked on an essential service, with Docker\n")

    assert found
    assert not any("is essential" in one for one in found)
    assert told("## Nice to have\n\n- Docker is essential\n") == ["Docker is essential"]


@pytest.mark.parametrize(
    "item",
    [
        "Represents the yard at fairs or in open source, if they enjoy that",
        "Shadows on-call; doesn't carry the pager alone",
        "Sits in on incident management",
        "Takes part in hiring",
    ],
)
def test_what_somebody_at_a_level_may_do_or_looks_on_at_is_no_skill_of_theirs(item: str) -> None:
    assert not any(" requires " in one for one in at_a_level(item))


def test_what_people_at_a_level_are_encouraged_to_is_not_expected() -> None:
    encouraged = (
        "# Engineer ladder\n\n## L1 \u2013 Engineer\n\n- Leads work\n\nWe encourage engineers to pass {}.\n"
    )

    assert not any("AWS" in one for one in told(encouraged.format("AWS Cloud Practitioner"), head=""))


@pytest.mark.parametrize(
    ("need", "want"),
    [
        ("**Need:**\n1. Docker", "**Want:**\n- Git"),
        ("**Need:** Docker", "**Want:** Git"),
        ("- **Needs:** Docker", "- **Wants:** Git"),
        ("**Musts**\n\n- Docker", "**Hopes**\n\n- Git"),
        ("**Must:**\n- Docker", "**Luxury:**\n- Git"),
        ("### Need to have\n\n- Docker", "### Wish list\n\n- Git"),
    ],
)
def test_a_label_of_wants_below_one_of_needs_opens_wishes(need: str, want: str) -> None:
    found = told(f"## What we're looking for\n\n{need}\n\n{want}\n")

    assert found == ["requires Docker", "Git is desirable"]
