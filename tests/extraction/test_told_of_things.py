"""What is told of a thing, a team or a source of data is asked of nobody; what belongs together stays so."""

import pytest

from role_sentences import asked, done, told
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document


@pytest.mark.parametrize(
    "line",
    [
        "A sense of what makes a sail reliable",
        "A sense of what makes a data product trustworthy and maintainable",
        "An eye for what keeps a harbor trustworthy",
        "Experience with engines that are reliable",
        "A feeling for charts that are trustworthy",
    ],
)
def test_how_a_thing_is_is_no_trait_of_a_person(line: str) -> None:
    assert not [one for one in asked(line) if "integrity" in one or "reliability" in one]


@pytest.mark.parametrize(
    "line",
    [
        "Experience with Kafka and how it shapes team ownership and data structure",
        "Experience with Kafka, and why it matters for data structures",
        "Experience with Kafka and when it fails under machine learning",
        "Experience with Kafka and what it means for ownership",
        "Experience with Kafka, including how it stores data structures",
    ],
)
def test_what_a_thing_does_to_others_asks_for_none_of_these(line: str) -> None:
    assert asked(line) == ["requires experience with Apache Kafka"]


@pytest.mark.parametrize(
    "line",
    [
        "Build the layer that provides the charts, terms, and structure necessary for the crew",
        "Write down the rules and structure needed for the harbor",
        "Provide the ropes, hooks, and design required for the dock",
    ],
)
def test_a_noun_before_what_it_is_needed_for_is_no_act(line: str) -> None:
    assert len(done(line)) == 1


def test_what_is_done_with_them_is_done_with_those_that_the_ties_are_with() -> None:
    line = "Build and keep strong ties with a variety of sailors, working with them to mend ropes"

    assert done(line)[-1] == "has the duty to work with a variety of sailors to mend ropes"


@pytest.mark.parametrize("line", ["Collaboration: Jira / Notion / Figma", "Communication: Slack, Jira"])
def test_what_tools_are_for_is_not_asked_for_as_a_trait(line: str) -> None:
    assert not [one for one in asked(line) if "collaboration" in one or "communication" in one]


def test_of_sources_of_data_only_products_are_asked_for() -> None:
    assert asked("Data sources (selection): Salesforce, Marketing, Display, etc.") == ["requires Salesforce"]


@pytest.mark.parametrize(
    "line",
    [
        "Team & Culture: The team emphasizes calm, inclusive culture, and mentoring.",
        "Our way: The company values ownership and mentoring.",
        "Culture: The department fosters creativity.",
    ],
)
def test_what_a_label_tells_of_the_team_is_asked_of_nobody(line: str) -> None:
    assert told(f"## Preferred qualifications\n\n- Go\n\n{line}\n") == ["Go is preferred"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("at least 3-5 years of experience with Python", "at least 3 to 5 years of experience with Python"),
        ("No less than 2 to 4 years of Go", "at least 2 to 4 years of experience with Go"),
        ("Minimum 3 to 5 years of SQL", "at least 3 to 5 years of experience with SQL"),
        ("3-5 years of SQL", "3 to 5 years of experience with SQL"),
    ],
)
def test_the_least_of_a_range_is_told(line: str, said: str) -> None:
    assert asked(line) == [f"requires {said}"]


def test_a_wish_stays_one_that_is_for_a_least_time() -> None:
    assert told("## Nice to have\n\n- Minimum 3 to 5 years of SQL\n") == [
        "3 to 5 years of experience with SQL are desirable"
    ]


def test_pay_that_may_go_higher_is_told_to() -> None:
    assert told("## Salary\n\nThe salary is $75,000 to $120,000+ per year.\n") == [
        "The salary for Boat Engineers ranges from $75,000 to $120,000 per year (or more)"
    ]


@pytest.mark.parametrize(
    "line", ["Up to \u20ac70k per year", "Up to \u20ac70,000 a year", "\u20ac70k per year"]
)
def test_pay_among_requirements_is_pay(line: str) -> None:
    assert not [one for one in asked(line) if "requires" in one]
    assert "70,000 per year" in asked(line)[0]


@pytest.mark.parametrize(
    ("line", "logic"),
    [
        ("Strong proficiency in Go and SQL- building sound, well-tested models", "all-of"),
        (
            "7 years of experience with data wrangling, data analysis, and data storytelling to people",
            "all-of",
        ),
        ("Able to handle projects, mend ropes, and meet deadlines", "all-of"),
        ("Building boats with Java, Kotlin, and Spring Boot for banks", "all-of"),
        ("At least two of Go, C and SQL", "not said"),
        ("Go, C, SQL", "not said"),
        ("Go, C or SQL", "any-of"),
    ],
)
def test_and_asks_for_all(line: str, logic: str) -> None:
    text = f"# Boat Engineer\n\n## Requirements\n\n- {line}\n"
    parsed = parse_document(Document(text, "text/markdown", "ad"), media_type="text/markdown")

    extraction = extract_document(parsed, bundled_vocabulary(), slug="ad")

    inner = [one.logic for one in extraction.lists.values() if one.label != "Requirements"]
    assert inner == [logic]


def test_a_hyphen_that_sticks_to_a_word_is_a_dash() -> None:
    assert asked("Strong proficiency in dbt and SQL- building well-tested models") == [
        "requires strong proficiency in dbt",
        "requires strong proficiency in SQL",
        "requires building well-tested models",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("We would love to see open source contributions", "open source contributions are desirable"),
        ("We'd be happy to see Kubernetes", "Kubernetes is desirable"),
        ("We'd like to see Rust", "Rust is desirable"),
        ("Bonus points for Kubernetes", "Kubernetes is desirable"),
        ("Extra points for Kubernetes", "Kubernetes is desirable"),
        ("Brownie points if you know Kubernetes", "Kubernetes is desirable"),
        ("Knowledge of ships is a plus", "knowledge of ships is desirable"),
    ],
)
def test_wishes_in_other_words(line: str, said: str) -> None:
    assert asked(line) == [said]


@pytest.mark.parametrize(
    "line",
    [
        "Annual bonus of up to 8%",
        "A bonus of up to 8% of your salary",
        "Target bonus of 10%",
        "Discretionary annual bonus from 5%",
        "Performance bonus based on results",
    ],
)
def test_a_bonus_is_given_and_not_asked_for(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize("label", ["Mission", "Our mission", "Vision", "Purpose", "The mission"])
def test_what_a_company_is_for_is_no_duty(label: str) -> None:
    text = f"## About Harbor Ltd\n\nHarbor is a firm. {label}: To move people. Operates in docks and ports.\n"

    assert not [one for one in told(text) if "duty" in one]
