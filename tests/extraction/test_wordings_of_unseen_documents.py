"""Wordings of documents that nobody had read before, a class at a time."""

import pytest

from role_sentences import told


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
