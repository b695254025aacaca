"""Wordings of documents that nobody had read before, a class at a time."""

import pytest

from role_sentences import asked, told

DUTIES = ["has the duty to move cargo plans from Excel to dbt", "has the duty to review pumps in the harbor"]


@pytest.mark.parametrize(
    ("lead_in", "sentences"),
    [
        ("The successful candidate will be responsible for:", DUTIES),
        ("The right applicant is in charge of:", DUTIES),
        ("As a candidate you will be expected to:", DUTIES),
        (
            "Candidates must bring:",
            [
                "requires moving cargo plans from Excel to dbt",
                "requires Excel",
                "requires dbt",
                "requires reviewing pumps in the harbor",
            ],
        ),
    ],
)
def test_what_a_candidate_is_charged_with_is_a_duty(lead_in: str, sentences: list[str]) -> None:
    bullets = "- Moving cargo plans from Excel to dbt\n- Reviewing pumps in the harbor\n"

    assert told(f"## The Role\n\n{lead_in}\n\n{bullets}") == sentences


def expected(item: str) -> list[str]:
    """Give what a ladder says of an item of its first level."""
    common = "".join(f"- {act} the boats of the crew with care\n" for act in ("Builds", "Repairs", "Reviews"))
    levels = "".join(f"## Level {level}\n\n{common}{{}}\n" for level in (1, 2, 3))
    found = told(levels.format(f"- {item}\n", "", ""), head="# Sailor Career Ladder\n\n")
    others = told(levels.format("", "", ""), head="# Sailor Career Ladder\n\n")
    return [one.replace("Sailor Level 1 ", "") for one in found if one not in others]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Isn't on call for production incidents", []),
        ("Is not expected to work with Java", []),
        ("Is not responsible for budgets, but reviews plans", ["has the duty to review plans"]),
        ("Knows Java, but not Kotlin", ["requires Java"]),
        (
            "Is known outside the bay through open source (welcome, not mandatory)",
            [
                "has the duty to be known outside the bay through open source (welcome, not mandatory)",
                "For Sailor Level 1, open source is desirable",
            ],
        ),
    ],
)
def test_what_a_level_is_not_expected_to_do_is_no_duty(line: str, sentences: list[str]) -> None:
    assert expected(line) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The Boat Engineer is not on call for production incidents.", []),
        ("You will not need Java.", []),
        ("You won't really need Java.", []),
        ("You need Java. You can spend a whole career without Kubernetes.", ["requires Java"]),
        ("You need Java but not Kotlin.", ["requires Java"]),
    ],
)
def test_what_is_not_asked_for_is_no_requirement(text: str, sentences: list[str]) -> None:
    assert told(f"## The role\n\n{text}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Redis or a comparable store (Memcached, Hazelcast)", ["Redis", "Memcached", "Hazelcast"]),
        ("You plan trips with any of the usual tools (Kafka, Redis)", ["Apache Kafka", "Redis"]),
        ("Ships code in at least one of our main languages (Kotlin, Ruby)", ["Kotlin", "Ruby"]),
        ("Kafka or BKP IT-Norm", ["Apache Kafka", "BKP IT-Norm"]),
    ],
)
def test_what_brackets_name_of_which_one_will_do_is_one_of_a_list(line: str, sentences: list[str]) -> None:
    found = [one for one in asked(line) if "one of a list" in one]

    assert found == [f"requires {one} (one of a list)" for one in sentences]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Redis or a comparable store (for sessions)", ["requires Redis (for example)"]),
        ("Redis or a comparable store (we use Memcached)", ["requires Redis (for example)"]),
        ("Databases (Redis, PostgreSQL)", ["requires databases", "requires Redis", "requires PostgreSQL"]),
    ],
)
def test_other_brackets_choose_nothing(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A degree in nautics, **or** completed vocational training as a rigger with six years of sailing",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in nautics",
                "requires completed vocational training as a rigger (one of a list)",
                "requires 6 years of experience with sailing given completed vocational training as a rigger",
            ],
        ),
        (
            "An apprenticeship as a rigger or a degree in nautics",
            [
                "requires apprenticeship as a rigger (one of a list)",
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in nautics",
            ],
        ),
        (
            "Bachelor's degree; relevant experience may be substituted",
            [
                "requires a bachelor's degree (one of a list)",
                "requires relevant experience (one of a list)",
            ],
        ),
        ("Bachelor's degree; relevant experience is welcome", ["requires a bachelor's degree"]),
    ],
)
def test_training_or_experience_may_do_instead_of_a_degree(line: str, sentences: list[str]) -> None:
    assert [one for one in asked(line) if one.startswith("requires")] == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Tableau, either Desktop or Cloud", ["Tableau (one of a list)", "Tableau Cloud (one of a list)"]),
        ("SQL, either Postgres or MySQL", ["SQL", "PostgreSQL (one of a list)", "MySQL (one of a list)"]),
        ("Go or Rust, including Docker", ["Go (one of a list)", "Rust (one of a list)", "Docker"]),
        (
            "Go or a JVM language such as Kotlin",
            ["Go (one of a list)", "JVM language (one of a list)", "Kotlin (for example)"],
        ),
    ],
)
def test_an_edition_or_a_part_is_no_alternative(line: str, sentences: list[str]) -> None:
    assert asked(line) == [f"requires {one}" for one in sentences]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("You are ready to switch between Go and Rust", "Switches"),
        ("You steer in Go with some confidence", "confidence"),
        ("You repair a Linux box over a slow VPN", "VPN"),
        ("Knowledge of Docker; sailors who come from Kubernetes learn it within days", "Kubernetes"),
        ("You repair a broken pipeline in Go", "pipelines"),
        ("Knowledge of Go; Dutch is not required, but you should be ready to learn it", "Learning"),
        ("You steer ships in Go and are willing to learn Dutch", "Learning"),
    ],
)
def test_what_a_clause_has_around_its_names_is_no_skill(line: str, name: str) -> None:
    assert not [one for one in asked(line) if name in one]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Knowledge of VPN and switches", ["knowledge of VPN", "knowledge of switches"]),
        ("Confidence and willingness to learn", ["self-confidence", "Continuous Learning"]),
        ("Knowledge of pipelines", ["knowledge of data pipelines"]),
    ],
)
def test_the_same_words_are_skills_where_they_are_asked_for(line: str, sentences: list[str]) -> None:
    assert asked(line) == [f"requires {one}" for one in sentences]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "It'd be great if you also:\n\n- speak Dutch or Danish\n- know your way around Redis\n",
            [
                "Dutch is desirable (one of a list)",
                "Danish is desirable (one of a list)",
                "being at home in Redis is desirable",
            ],
        ),
        (
            "Extra points for Kafka, or if you've used Redis before.",
            ["Apache Kafka is desirable", "Redis is desirable"],
        ),
        ("Danish would be a big plus because we sell there.", ["Danish is desirable"]),
        ("Have you used Redis before? That's a plus.", ["Redis is desirable"]),
        ("Have you used Redis before? Then tell us.", []),
        (
            "### Desirable\n\n- Redis\n\nWe also expect knowledge of Kafka.",
            ["Redis is desirable", "requires knowledge of Apache Kafka"],
        ),
    ],
)
def test_what_is_wished_for_in_other_words_is_preferred(text: str, sentences: list[str]) -> None:
    assert told(f"## Requirements\n\n{text}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Three years or more, together with experience of leading crews",
            ["at least 3 years of experience", "experience in leading crews"],
        ),
        (
            "Two years of sales experience and plans without help",
            ["2 years of experience with sales"],
        ),
        (
            "4 years running Kafka in production",
            ["4 years of experience with running Kafka in production"],
        ),
        ("Patience and tact help, naturally, but captains want something else", ["patience", "diplomacy"]),
        ("You know Rust inside out", ["thorough knowledge of Rust"]),
        ("More than the basics", []),
        (
            "Three years of sales and plans",
            ["3 years of experience with sales", "3 years of experience with planning"],
        ),
    ],
)
def test_a_cut_of_a_sentence_is_no_object(line: str, sentences: list[str]) -> None:
    assert [one.removeprefix("requires ") for one in asked(line)] == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Danish language skills at level B2", ["Danish at B2"]),
        ("The basics of databases", ["the basics of databases"]),
        ("Docker, and enough SQL to write reports", ["Docker", "enough SQL to write reports"]),
        ("Danish language skills", ["Danish"]),
        ("Ability to write tests that catch leaks", ["the ability to write tests that catch leaks"]),
        ("Ability to write tests that our guests like", []),
    ],
)
def test_how_well_a_thing_is_known_is_kept(line: str, sentences: list[str]) -> None:
    assert asked(line) == [f"requires {one}" for one in sentences]


def test_what_a_level_understands_the_basics_of_is_no_duty() -> None:
    assert expected("Understands the basics of databases: indexes, locks") == [
        "requires the basics of databases",
        "requires the basics of indexing",
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Knowledge of Kafka, or the willingness to learn it", "knowledge of Apache Kafka is desirable"),
        ("A boat licence or the readiness to obtain one", "boat licence is desirable"),
        ("Docker is optional", "Docker is desirable"),
        ("Docker isn't optional any more", "requires Docker"),
        ("Docker is not optional", "requires Docker"),
    ],
)
def test_what_may_be_learned_later_is_wished_for_and_what_is_not_optional_is_not(
    line: str, sentence: str
) -> None:
    assert asked(line) == [sentence]
