"""What a table with lists in its cells, or an item with a level as its label, says is of that level."""

import pytest

from role_sentences import told_of

MARKDOWN = "text/markdown"

TABLE = """# Bridge Guild Ladder

<table><tbody>
<tr>{head}</tr>
<tr><td>Ropes</td>
<td><ul>
<li>Ties ropes for the others.</li>
<li>Repairs torn ropes.</li><li>Learns about hemp.</li></ul></td>
<td><ul><li>Designs ropes for the whole bridge.</li></ul></td>
<td><ul><li>Leads the rope makers of all the bridges.</li></ul></td></tr>
<tr><td>Boards</td>
<td><ul><li>Paints the boards.</li></ul></td>
<td><ul><li>Replaces worn boards on the bridges.</li></ul></td>
<td><ul><li>Chooses the wood for boards.</li></ul></td></tr>
</tbody></table>
"""


def head(tag: str, *cells: str) -> str:
    return "".join(f"<{tag}>{cell}</{tag}>" for cell in cells)


@pytest.mark.parametrize("tag", ["td", "th"])
def test_a_cell_with_a_list_is_of_the_level_of_its_column(tag: str) -> None:
    text = TABLE.format(head=head(tag, "Craft", "Engineer 1", "Engineer 2", "Staff Engineer"))

    found = told_of(text, MARKDOWN)

    assert "Engineer 1 has the duty to repair torn ropes" in found
    assert "Engineer 2 has the duty to replace worn boards on the bridges" in found
    assert "Engineer has the career stage Engineer 1" in found
    assert "Engineer 1 comes before engineer 2" in found


def test_a_row_of_names_that_are_no_levels_heads_no_columns() -> None:
    text = TABLE.format(head=head("td", "Craft", "Morning", "Noon", "Evening"))

    assert not [one for one in told_of(text, MARKDOWN) if one.startswith(("Morning", "Noon", "Evening"))]


ITEMS = """

## In short

- Engineer 1 (P2): Focuses on small bridges.
- Engineer 2 (P3): Is a helpful colleague.
- Staff Engineer (P4): can steer all the bridges.
"""


def test_an_item_is_of_the_level_that_its_label_names() -> None:
    text = TABLE.format(head=head("th", "Craft", "Engineer 1", "Engineer 2", "Staff Engineer")) + ITEMS

    found = told_of(text, MARKDOWN)

    assert "Engineer 1 (P2) has the duty to focus on small bridges" in found
    assert "Engineer 1 (P2) has the duty to repair torn ropes" in found
    assert not [one for one in found if "duty to engineer" in one]


def test_a_title_in_a_cell_is_no_duty() -> None:
    text = (
        "# Bridge Guild Ladder\n\n| Maker | Level | Leader |\n|---|---|---|\n"
        "| Engineer 1 | P2 | |\n| Engineer 2 | P3 | |\n| Staff Engineer | P4 | Director of Engineering |\n"
        f"\n{ITEMS}"
    )

    assert not [one for one in told_of(text, MARKDOWN) if "irector" in one]


STAGES = "# Growth at Tern\n\n## {}\n\n- Excel\n\n## {}\n\n- SAP\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("L1 - Junior Test Engineer", "L2 - Test Engineer"),
        ("Junior Test Engineer (P1)", "Test Engineer (P2)"),
    ],
)
def test_headings_of_one_title_with_codes_are_the_stages_of_that_title(first: str, second: str) -> None:
    found = told_of(STAGES.format(first, second), MARKDOWN)

    assert len([one for one in found if one.startswith("Test Engineer has the career stage")]) == 2
    assert any("comes before" in one for one in found)


def test_headings_of_several_titles_with_codes_are_no_stages_of_one() -> None:
    found = told_of(STAGES.format("Test Engineer (P1)", "Data Analyst (P2)"), MARKDOWN)

    assert not [one for one in found if "career stage" in one]
