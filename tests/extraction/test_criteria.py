"""Codes of criteria: left off, their lines items, whatever these look like."""

import pytest

from role_sentences import told, told_of

SPECIFICATION = """Harbor Planner

Person specification

Essential criteria

E1  Knowledge of Python
E2  Experience with Docker
E3  Good planning skills

Desirable criteria

D1  Experience of Kafka
D2  Scripting in Rust
D3  Postgraduate Certificate
"""


def test_a_code_before_a_criterion_is_no_part_of_it_and_its_line_no_heading() -> None:
    sentences = [one.replace("For Harbor Planner, ", "") for one in told_of(SPECIFICATION, "text/plain")]

    assert sentences[:4] == [
        "knowledge of Python is essential",
        "experience with Docker is essential",
        "good planning is essential",
        "experience with Apache Kafka is desirable",
    ]
    assert all(one.endswith(("is desirable", "is desirable in Rust")) for one in sentences[4:])
    assert "Rust is desirable" in sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "## Requirements\n\n- K1.1: Knowledge of Kafka\n- K1.2: Experience of Docker\n",
            ["requires knowledge of Apache Kafka", "requires experience with Docker"],
        ),
        (
            (
                "## Person specification\n\n| Ref | Essential | Desirable |\n|---|---|---|\n"
                "| E1 | Experience of Docker | Experience of Kubernetes |\n"
                "| E2 | Knowledge of PostgreSQL | Knowledge of Kafka |\n"
            ),
            [
                "experience with Docker is essential",
                "experience with Kubernetes is desirable",
                "knowledge of PostgreSQL is essential",
                "knowledge of Apache Kafka is desirable",
            ],
        ),
    ],
)
def test_codes_may_have_parts_and_a_column_of_their_own(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "## Requirements\n\n- C1 English\n- C2 German\n",
            ["requires English at C1", "requires German at C2"],
        ),
        ("## Requirements\n\n- S3 and EC2\n", ["requires Amazon S3", "requires Amazon EC2"]),
        (
            (
                "## Requirements\n\n### E1 Engineer\n\n- Experience with Docker\n\n"
                "### E2 Senior Engineer\n\n- Experience with Kafka\n"
            ),
            [
                "has the career stage E1 Engineer",
                "E1 Engineer comes before E2 Senior Engineer",
                "E1 Engineer has the job title Engineer",
                "Engineer requires experience with Docker",
                "has the career stage E2 Senior Engineer",
                "E2 Senior Engineer has the job title Senior Engineer",
                "Senior Engineer requires experience with Apache Kafka",
            ],
        ),
    ],
)
def test_levels_and_names_are_no_codes_of_criteria(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences
