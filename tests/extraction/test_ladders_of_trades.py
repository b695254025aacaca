"""A ladder of a trade that no list of titles holds: its role is whom it is called after."""

import pytest

from role_sentences import told_of
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.roles.subjects import document_role

MARKDOWN = "text/markdown"


def _role(text: str) -> str | None:
    found = document_role(parse_document(Document(text, MARKDOWN, "page.md")))
    return None if found is None else found[0]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Bricklayer ladder", "Bricklayer"),
        ("Paramedic bands", "Paramedic"),
        ("Lock keeper levels", "Lock Keeper"),
        ("Rubber bands", None),
        ("Stakeholder matrix", None),
    ],
)
def test_a_ladder_is_of_whom_it_is_called_after(title: str, role: str | None) -> None:
    """What is called so and names nobody is of none."""
    text = f"# {title}\n\n## Band 4\n\n- Lifts loads\n\n## Band 5\n\n- Plans shifts\n"

    assert _role(text) == role


def test_each_section_of_a_trade_is_of_the_stage_that_heads_it() -> None:
    text = (
        "# Bricklayer ladder\n\n## Trainee\n\n- Cleans bricks\n\n## Journeyman\n\n"
        "- Builds walls in all positions\n\n## Master bricklayer\n\n- Plans arches\n"
    )

    found = [one for one in told_of(text, MARKDOWN) if "duty" in one]

    assert found == [
        "Trainee has the duty to clean bricks",
        "Journeyman has the duty to build walls in all positions",
        "Master Bricklayer has the duty to plan arches",
    ]


def test_the_first_rung_is_not_the_role_of_the_rungs_beside_it() -> None:
    text = "# Joinery levels\n\n## Senior Joiner\n\n- Builds doors\n\n## Master Joiner\n\n- Plans roofs\n"

    found = [one for one in told_of(text, MARKDOWN) if "duty" in one]

    assert found == ["Senior Joiner has the duty to build doors", "Master Joiner has the duty to plan roofs"]


def test_columns_of_a_trade_are_of_the_stages_that_head_them() -> None:
    text = (
        "# Tram driver levels\n\n| | Trainee Driver | Driver |\n|-|-|-|\n|Work | Cleans cars | Plans trips |"
    )

    found = [one for one in told_of(text, MARKDOWN) if "duty" in one]

    assert found == ["Trainee Driver has the duty to clean cars", "Driver has the duty to plan trips"]


def test_a_title_in_a_table_of_a_ladder_is_not_the_role_of_all_of_it() -> None:
    text = (
        "# Harbor office ladder\n\n| Code | Title | Duties |\n|-|-|-|\n| H1 | Clerk | Sorts letters |\n"
        "| H2 | Harbor Office Manager | Plans berths |\n\n## H1\n\n- Speaks French\n\n"
        "## Harbor Office Manager\n\n- Plans shifts\n"
    )

    assert not [one for one in told_of(text, MARKDOWN) if "Harbor Office Manager" in one and "French" in one]
