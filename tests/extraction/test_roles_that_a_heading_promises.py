"""What stands below a heading of roles: each section is of the one that it names."""

from role_sentences import told_of

MARKDOWN = "text/markdown"

OFFICERS = """# {heading}

The society has three of them.

## Background

The society was founded by bell ringers.

## Chair

- Run the meetings

## Treasurer

- Keep the books

## Elections

- Hold a vote each May
"""


def test_a_heading_of_roles_promises_them_though_only_one_ends_as_somebody_does() -> None:
    found = told_of(OFFICERS.format(heading="Committee roles"), MARKDOWN)

    assert "Chair has the duty to run the meetings" in found
    assert "Treasurer has the duty to keep the books" in found
    assert not any(one.startswith(("Elections", "Background")) for one in found)


def test_another_heading_promises_none() -> None:
    found = told_of(OFFICERS.format(heading="How the society is run"), MARKDOWN)

    assert not any(one.startswith("Chair ") for one in found)
