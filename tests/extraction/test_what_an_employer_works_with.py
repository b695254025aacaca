"""What a sentence says that the employer works with, the role works with; it asks for none of it."""

import pytest

from role_sentences import VOCABULARY, told
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We work with Postgres and Redis.", ["works with PostgreSQL", "works with Redis"]),
        ("Our tech stack includes Kafka and Kotlin.", ["works with Apache Kafka", "works with Kotlin"]),
        (
            "We plan in MS Project and draw in AutoCAD.",
            ["works with Microsoft Project", "works with Autodesk AutoCAD"],
        ),
        ("Our booking system runs on Salesforce.", ["works with Salesforce"]),
        (
            "The stack is Kotlin, Spring Boot and React.",
            ["works with Kotlin", "works with Spring Boot", "works with React"],
        ),
        ("## About us\n\nWe mend ferries. We mostly use Excel.", ["works with Excel"]),
        ("## Our stack\n\n- Go\n- Kafka", ["works with Go", "works with Apache Kafka"]),
    ],
)
def test_what_is_worked_with_is_told(text: str, sentences: list[str]) -> None:
    """A sentence of prose says as much of it as a heading with a list."""
    assert told(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Our booking page is Vue, but you won't need to touch that.",
        "We used to work with Postgres.",
        "Our customers work with Postgres.",
        "We do not use Postgres.",
        "We work with schools and ports.",
    ],
)
def test_what_is_not_worked_with(text: str) -> None:
    """What was, what others do, and what is denied is none of it."""
    assert told(text) == []


def test_what_is_of_a_maker_that_hires_asks_for_no_product_of_its() -> None:
    text = (
        "# Data Engineer\n\nMiro is hiring a data engineer.\n\n## Requirements\n\n- Knowledge of dbt\n"
        "- Good knowledge of how Miro works\n- Live the values of Miro\n"
    )
    extraction = extract_document(parse_document(Document(text, "", "role.md")), VOCABULARY, slug="d")
    objects = {one.object for one in extraction.statements.values()}

    assert "concept:dbt" in objects
    assert "concept:miro" not in objects


PROFILE = "\n\n## Your profile\n\n- Patience\n"


@pytest.mark.parametrize(
    "text",
    [
        "## About us\n\nWe mend ferries.\n\nTech stack: Go, Kafka",
        "## Tech stack\n\n- Go\n- Kafka",
        "## About us\n\n**The stack**\n\n- Go\n- Kafka",
        "Technology stack: Go, Kafka",
        "## Technical environment\n\nGo, Kafka",
    ],
)
def test_a_stack_beside_a_profile_is_what_is_worked_with(text: str) -> None:
    """Where the advertisement says elsewhere what it asks for, the stack is the employer's."""
    assert told(text + PROFILE) == ["works with Go", "works with Apache Kafka", "requires patience"]


@pytest.mark.parametrize(
    "text",
    [
        "## Tech stack\n\n- Go\n- Kafka",
        "## Requirements\n\n- Tech stack: Go, Kafka",
        f"## Skills\n\n- Go\n- Kafka{PROFILE}",
        f"## Technologies you know\n\n- Go\n- Kafka{PROFILE}",
    ],
)
def test_a_stack_is_asked_for_where_nothing_else_is(text: str) -> None:
    """So it is among what is asked for, and below a heading that asks."""
    assert {"requires Go", "requires Apache Kafka"} <= set(told(text))
