"""What headings below the title of a ladder name are the roles of which their sections tell."""

import pytest

from role_sentences import told_of

MARKDOWN = "text/markdown"

GUILD = """# Harbor Guild Helper Ladder

- "Duties" are what a helper is expected to do
- "Privileges" are what a helper may ask for

## Guild Friend
Description: A Guild Friend comes to the quay.

* Responsibilities:
    * Must follow the quay rules

## {role}

* Responsibilities include:
    * Painting the beacons
    * Mending the nets
* Requirements:
    * Knowledge of Excel
* Privileges:
    * Eligible to become a warden

## Tallyman

* Responsibilities include:
    * Counting the crates
* Requirements:
    * Knowledge of SAP
"""


@pytest.mark.parametrize("role", ["Beaconer", "Maintainer"])
def test_sections_with_duties_and_demands_below_a_ladder_are_of_roles(role: str) -> None:
    found = told_of(GUILD.format(role=role), MARKDOWN)

    assert f"{role} has the duty of mending the nets" in found
    assert f"{role} requires knowledge of Excel" in " ".join(found)
    assert "Tallyman has the duty of counting the crates" in found
    assert "Guild Friend has the duty to follow the quay rules" in found


def test_what_a_ladder_says_of_its_own_parts_is_no_duty_and_a_privilege_no_demand() -> None:
    found = " ".join(told_of(GUILD.format(role="Beaconer"), MARKDOWN))

    assert "expected to do" not in found
    assert "become a warden" not in found
    assert "Ladder" not in found


def test_who_keeps_a_page_is_no_role() -> None:
    text = "# Rigger\n\n## Duties\n\n- Mend the nets\n\n## Maintainer\n\n- Excel Guild\n"

    assert told_of(text, MARKDOWN) == ["Rigger has the duty to mend the nets"]
