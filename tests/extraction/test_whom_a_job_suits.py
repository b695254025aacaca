"""What running text asks without "required": whom a job suits, what one knows, where one lives."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "We think you'll like it if you have been welding pipes for at least two years, if you know SQL.",
            ["requires at least 2 years of experience in welding pipes", "requires SQL"],
        ),
        (
            "You'll feel at home here if you know Python well and have worked with Kafka.",
            ["requires good knowledge of Python", "requires experience with Apache Kafka"],
        ),
        (
            "You will probably thrive in this role if you have used Excel daily, and if you speak Dutch.",
            ["probably requires Excel", "probably requires Dutch"],
        ),
        ("You'd love this job if you like people.", []),
        ("You'll love it here if you want to learn Kubernetes.", []),
    ],
)
def test_whom_a_job_suits_knows_what_is_asked_for(text: str, sentences: list[str]) -> None:
    """Who will enjoy it knows and has done something; what somebody only likes or wants is not asked for."""
    assert told(f"{text}\n") == sentences


def test_a_heading_that_says_whom_a_job_suits_opens_what_is_asked_for() -> None:
    """What stands below is no duty."""
    lines = "- Have held a forklift licence\n- Know Excel inside out\n- Treat guests as friends\n"

    assert told(f"## You will probably be happy here if you\n\n{lines}")[1:] == [
        "probably requires thorough knowledge of Excel",
        "probably requires the ability to treat guests as friends",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("SQL we would really need you to know already.", ["requires SQL"]),
        ("Good written Dutch is something we'd love you to have.", ["good written Dutch is desirable"]),
        ("Spanish would be a lovely extra since many guests are from Chile.", ["Spanish is desirable"]),
        ("Docker would be a welcome addition.", ["Docker is desirable"]),
        ("It'd be nice if you also know Dutch, but nobody insists on it.", ["Dutch is desirable"]),
        ("Good English is taken for granted.", ["requires good English"]),
        (
            "Language: fluent Dutch is needed in most of our schools.",
            ["requires being fluent in Dutch in most of our schools"],
        ),
        ("Good weather is needed.", []),
        ("The harbour we want you to see.", []),
        ("Your smile would be a lovely extra.", []),
    ],
)
def test_a_wish_in_passing_names_its_thing_first(text: str, sentences: list[str]) -> None:
    """What is wished for has to have a name that is known."""
    assert told(f"{text}\n") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("What you cannot do without is good Excel.", ["requires good Excel"]),
        ("You won't get far without SQL.", ["requires SQL"]),
        ("Nobody gets far without good English.", ["requires good English"]),
        ("There's no getting around the paperwork.", []),
        ("You can do without Docker.", []),
    ],
)
def test_what_nobody_can_do_without_is_required(text: str, sentences: list[str]) -> None:
    """Two denials ask for a thing."""
    assert told(f"## What you need to know\n\n{text}\n") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The boat engineer masters Python and SQL.", ["requires Python", "requires SQL"]),
        (
            "A boat engineer knows Excel, and has at least three years of experience with yachts.",
            ["requires Excel", "requires at least 3 years of experience with yachts"],
        ),
        (
            "A boat engineer has a degree in pottery or the same skills, and has a portfolio with two pots.",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in pottery",
                "requires same skills (one of a list)",
                "requires a portfolio with two pots",
            ],
        ),
        ("Our boat engineer has 20 years of experience.", []),
        ("The boat engineer has access to our Kubernetes cluster.", []),
        ("A boat engineer knows the sea.", []),
    ],
)
def test_what_whoever_has_a_role_knows_and_has_is_asked_for(text: str, sentences: list[str]) -> None:
    """It is said of the role, and not of one of our own; and it names a competence, time or a paper."""
    assert told(f"{text}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "at least six years of experience in shipyards",
            "requires at least 6 years of experience with shipyards",
        ),
        ("a university degree is often demanded", "often requires a university degree"),
        ("certification: CKA; can be taken later", "requires CKA"),
        ("plan the work of the yard", "has the duty to plan the work of the yard"),
    ],
)
def test_an_item_of_expectations_asks_by_its_own_words(line: str, sentence: str) -> None:
    """What is done there stays a duty."""
    assert told(f"## Expectations\n\n- {line}\n") == [sentence]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("You must live near Hull.", ["requires Living near Hull"]),
        ("Candidates have to be available in the evenings.", ["requires availability in the evenings"]),
        (
            "You need to be based within 30 miles of the yard.",
            ["requires living within 30 miles of the yard"],
        ),
        ("You don't have to live near the office.", []),
        ("The data must be available for reports.", []),
        ("You must live within reach of the yard or be willing to move.", []),
    ],
)
def test_where_and_when_somebody_has_to_be_is_asked_for(text: str, sentences: list[str]) -> None:
    """It is said of the reader, or of who applies, and of no thing."""
    assert told(f"{text}\n") == sentences


def test_papers_are_asked_for_in_a_section_that_asks_nothing_else() -> None:
    """The licence of whoever applies is asked for; that of others is not."""
    text = "Applicants will be required to hold or obtain a food hygiene permit and a driver's licence."

    assert told(f"## Further information\n\n{text} Our crews must hold a licence.\n") == [
        "requires food hygiene permit",
        "requires driver's licence",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Right to work in the UK - we're sorry, but we cannot sponsor visas",
            ["requires right to work in the UK"],
        ),
        ("Forklift licence will be an additional asset", ["forklift licence is advantageous"]),
        ("A few years of experience with glass", ["requires a few years of experience with glass"]),
        (
            "has built a kitchen with high requirements for hygiene",
            ["requires experience with building a kitchen with high requirements for hygiene"],
        ),
        ("Knowledge of digital asset management", ["requires knowledge of digital asset management"]),
    ],
)
def test_an_item_is_read_as_far_as_it_asks(line: str, sentences: list[str]) -> None:
    """An excuse behind a dash, and what is valued, are of the thing before them."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Most employers ask for three to five years of experience in boat building.",
            ["requires 3 to 5 years of experience with boat building (hedged: most)"],
        ),
        (
            "We believe you have 3 years of experience in a kitchen.",
            ["requires 3 years of experience in a kitchen"],
        ),
        ("We hope you have a good day.", []),
    ],
)
def test_who_asks_and_who_believes_stand_before_what_is_asked_for(text: str, sentences: list[str]) -> None:
    """A number behind *to* is no purpose, and what an employer believes of its reader is asked for."""
    assert told(f"{text}\n") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Knowledge of ISO 27001 is required for this role.", ["requires knowledge of ISO 27001"]),
        ("Docker is required after the first year.", ["requires Docker after the first year"]),
        (
            "As guests come from Chile, good Spanish is required, and we pay for a course.",
            ["requires good Spanish"],
        ),
        ("You'll need to learn SQL, and to use Git.", ["requires SQL", "requires Git"]),
        ("You must learn the ropes.", []),
        ("Kubernetes is required for the pipeline.", []),
    ],
)
def test_a_judgment_may_go_on_with_its_place_and_time(text: str, sentences: list[str]) -> None:
    """What a thing is needed for, other than the role, makes no demand."""
    assert told(f"{text}\n") == sentences


def test_money_names_pay_only_before_an_amount() -> None:
    """What somebody raised is no salary."""
    assert told("Money: £35,000 to £40,000.\n") == [
        "The salary for Boat Engineers ranges from GBP 35,000 to GBP 40,000"
    ]
    assert told("Money: we raised £3,000,000 last year.\n") == []
