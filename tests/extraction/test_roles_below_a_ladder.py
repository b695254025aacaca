"""What headings below the title of a ladder name are the roles of which their sections tell."""

import pytest

from role_sentences import told_of
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.roles.subjects import document_role

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
    * Eligible to become a keeper

## Tallyman

* Responsibilities include:
    * Counting the crates
* Requirements:
    * Knowledge of SAP
"""


@pytest.mark.parametrize("role", ["Beaconer", "Maintainer"])
def test_sections_with_duties_and_demands_below_a_ladder_are_of_roles(role: str) -> None:
    found = told_of(GUILD.format(role=role), MARKDOWN)

    assert f"{role} has the duty to mend the nets" in found
    assert f"{role} requires knowledge of Excel" in " ".join(found)
    assert "Tallyman has the duty of counting the crates" in found
    assert "Guild Friend has the duty to follow the quay rules" in found


def test_what_a_ladder_says_of_its_own_parts_is_no_duty_and_a_privilege_no_demand() -> None:
    found = " ".join(told_of(GUILD.format(role="Beaconer"), MARKDOWN))

    assert "expected to do" not in found
    assert "become a keeper" not in found
    assert "Ladder" not in found


def test_who_keeps_a_page_is_no_role() -> None:
    text = "# Rigger\n\n## Duties\n\n- Mend the nets\n\n## Maintainer\n\n- Excel Guild\n"

    assert told_of(text, MARKDOWN) == ["Rigger has the duty to mend the nets"]


HOLDERS = """# Quay Guild

## Harbor Keepers

Harbor Keepers are friends of the guild.

**Responsibilities**:

- Keep the bylaws

## Quay Keepers

### Night Watch Keeper{first}

{told}

**Responsibilities**:

- Light the beacons

### Net Loft Keeper{second}

**Responsibilities**:

- Mend the nets
"""


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (" - Ada Quill", " - Tam Orrin", ""),
        (" \u2013 AdaQ", " \u2013 Tam Orrin", "The Night Watch Keeper walks the quay."),
        ("", "", ""),
    ],
)
def test_who_has_a_post_is_no_part_of_its_title(first: str, second: str, told: str) -> None:
    found = told_of(HOLDERS.format(first=first, second=second, told=told), MARKDOWN)

    assert "Night Watch Keeper has the duty to light the beacons" in found
    assert "Net Loft Keeper has the duty to mend the nets" in found


def test_what_a_post_is_of_stays_in_its_title() -> None:
    found = told_of(HOLDERS.format(first=" - Ropes", second=" - Old Harbor", told=""), MARKDOWN)

    assert "Night Watch Keeper - Ropes has the duty to light the beacons" in found


def test_a_group_called_as_the_roles_below_others_is_a_role_too() -> None:
    found = told_of(HOLDERS.format(first="", second="", told=""), MARKDOWN)

    assert "Harbor Keeper has the duty to keep the bylaws" in found


SAME_PARTS = """# Ship Hands

## Harbor Admin

### Knowledge of the Craft

Basic knowledge of Excel

### Teaching

- Shows others the ropes

## Harbor {other}

### Knowledge of the Craft

Knowledge of SAP

### Teaching

- Trains the new hands

## Senior Harbor {other}

### Knowledge of the Craft

Knowledge of Jira

### Teaching

- Trains the others
"""


@pytest.mark.parametrize("first", ["Harbor Admin", "Harbor Aide"])
def test_a_heading_with_the_parts_of_the_roles_beside_it_is_a_role(first: str) -> None:
    text = SAME_PARTS.format(other="Engineer").replace("Harbor Admin", first)

    found = " ".join(told_of(text, MARKDOWN))

    assert f"{first} has the duty to show others the ropes" in found
    assert f"{first} requires basic knowledge of Excel" in found
    assert "Senior Harbor Engineer has the duty to train the others" in found


@pytest.mark.parametrize(
    ("name", "title"),
    [("guide-quay-guild-night-keeper.md", "Night Keeper"), ("ladder_night-keeper.md", "Night Keeper")],
)
def test_the_kind_of_a_file_is_no_part_of_the_role_that_a_heading_names(name: str, title: str) -> None:
    document = Document("# Nights\n\n## Night Keepers\n\n### Duties\n\n- Light the beacons\n", "", name)

    found = document_role(parse_document(document))

    assert found is not None
    assert found[0] == title


def test_who_had_a_post_before_is_not_who_has_it() -> None:
    text = "# Night Keeper\n\n## Duties\n\nThe {}Night Keeper is responsible for lighting the beacons.\n"

    assert told_of(text.format("outgoing "), MARKDOWN) == []
    assert told_of(text.format(""), MARKDOWN) == ["Night Keeper has the duty of lighting the beacons"]
