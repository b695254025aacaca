"""Fields of a posting's form tell of its terms, and ask for nothing."""

import pytest

from role_sentences import asked, told_of

FORM = """Harbor Planner

Role profile and person specification

Post title: Harbor Planner
Service area: Piers and Harbors
Grade: Grade 9 (SCP 3-7)
Hours: 20 hours per week
Contract: Permanent
Working pattern: Monday to Thursday
Line reports: None

Requirements

- Docker
"""


def test_the_terms_at_the_head_of_a_form_are_no_requirements() -> None:
    assert told_of(FORM, "text/plain") == ["Harbor Planner requires Docker"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Grade: P4", []),
        ("Hours: 36 hours a week", []),
        ("Direct reports: none", []),
        ("Databases: PostgreSQL", ["requires databases", "requires PostgreSQL"]),
        ("Contract law: knowledge of Docker", ["requires knowledge of Docker"]),
    ],
)
def test_a_label_of_terms_asks_for_nothing_and_other_labels_do(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences
