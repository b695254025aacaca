"""A column that only tells of what another one names asks for nothing."""

import pytest

from role_sentences import told_of

MARKDOWN = "text/markdown"


@pytest.mark.parametrize("head", ["Why it matters", "Primary Focus", "Notes"])
def test_what_a_column_tells_of_the_skills_beside_it_is_not_asked_for(head: str) -> None:
    told = "{} is what most crews of the harbor plan their days with"
    rows = (
        "| {} | Knowledge of {} | {} |\n".format(*row)
        for row in (("Oracle", "Excel", told.format("SAP")), ("Kafka", "Jira", told.format("Java")))
    )
    table = f"| Issuer | Skill | {head} |\n|---|---|---|\n{''.join(rows)}"

    text = f"# Rigger\n\n## Requirements\n\n{table}"

    found = " ".join(told_of(text, MARKDOWN))

    assert "Excel" in found
    assert "Jira" in found
    assert not [name for name in ("Oracle", "Kafka", "SAP", "Java") if name in found]


def test_what_a_trait_means_is_not_expected_of_a_level() -> None:
    cells = "| Reach | *Reach is the domain over which you are expected to lead.* | {} |\n"
    text = "# Test Engineer Levels\n\n" + "".join(
        f"## Level {number}\n\n| Principle | Competencies | Level Expectations |\n|---|---|---|\n"
        + cells.format(f"Writes the {what} test plans of the team every season.")
        for number, what in ((1, "first"), (2, "second"))
    )

    found = told_of(text, MARKDOWN)

    assert (
        "Test Engineer Level 1 has the duty to write the first test plans of the team every season" in found
    )
    assert not [one for one in found if "domain" in one]


def test_a_table_that_explains_asks_for_nothing() -> None:
    rows = (
        "| **Flexibility** | Unlike on the old fleet, no crew has to wait for a given number of years |\n"
        "| **Docker** | Helps to set the sails for all of those who have never sailed a boat before |\n"
    )
    text = f"# Rigger\n\n## Requirements\n\n- Excel\n\n| Aspect | Explanation |\n|---|---|\n{rows}"

    assert told_of(text, MARKDOWN) == ["Rigger requires Excel"]


def test_what_a_ladder_is_for_is_no_work_of_anybody() -> None:
    text = (
        "# Test Engineer Ladder\n\n## Purpose of the Ladder\n\n### Scope\n\n- Yearly talks about growth\n"
        "- Decide on the grade of new riggers\n\n## Duties\n\n- Mend the nets of the yard\n"
    )

    assert [one for one in told_of(text, MARKDOWN) if "duty" in one] == [
        "Test Engineer has the duty to mend the nets of the yard"
    ]
