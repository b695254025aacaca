"""Pay in tables of occupations: whose it is by the row, and at which stage by the column."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document

VOCABULARY = bundled_vocabulary()


def pay(table: str) -> list[tuple[str, str]]:
    """Give whose each salary below a heading is, and how much, in document order."""
    text = f"# Glazier\n\nGlaziers cut and fit glass.\n\n## Salary\n\n{table}"
    extraction = extract_document(parse(text, "text/markdown"), VOCABULARY, slug="a")
    return [
        (extraction.concepts[one.subject].label, str(one.figure.value))
        for one in extraction.statements.values()
        if one.figure is not None
    ]


def test_the_first_cell_below_occupation_is_paid_at_the_stage_of_the_column() -> None:
    found = pay(
        "| Occupation | Entry-Level | Mid-Career | Late-Career |\n|---|---|---|---|\n"
        "| Glazier | $30,000 | $40,000 | $50,000 |\n| Frame Gilder | $20,000 | $30,500 | $41,000 |\n"
    )

    assert found == [
        ("Entry-Level Glazier", "30000"),
        ("Mid-Career Glazier", "40000"),
        ("Late-Career Glazier", "50000"),
        ("Entry-Level Frame Gilder", "20000"),
        ("Mid-Career Frame Gilder", "30500"),
        ("Late-Career Frame Gilder", "41000"),
    ]


@pytest.mark.parametrize("head", ["Occupation", "Job title", "Role", "Position"])
def test_a_name_that_no_list_of_titles_holds_is_paid_too(head: str) -> None:
    found = pay(f"| {head} | Average pay |\n|---|---|\n| Putty Warmer | $41,000 |\n")

    assert found == [("Putty Warmer", "41000")]


@pytest.mark.parametrize(
    ("table", "whose"),
    [
        ("| Region | Pay |\n|---|---|\n| Highlands | $41,000 |\n", "Glazier"),
        ("| Role | Pay |\n|---|---|\n| All workers | $41,000 |\n", "Glazier"),
        ("| Role | Pay |\n|---|---|\n| Senior | $41,000 |\n", "Senior Glazier"),
    ],
)
def test_a_row_that_names_no_occupation_is_of_the_role(table: str, whose: str) -> None:
    assert pay(table) == [(whose, "41000")]


@pytest.mark.parametrize(
    ("table", "place", "condition", "statistic"),
    [
        ("| State | Pay |\n|---|---|\n| Oregon | $41,000 |\n", "Oregon", None, None),
        (
            "| Experience | Pay |\n|---|---|\n| 2-4 years | $41,000 |\n",
            None,
            "with 2-4 years of experience",
            None,
        ),
        ("| Role | 75th percentile |\n|---|---|\n| Glazier | $41,000 |\n", None, None, "75th percentile"),
        ("| Region | Pay |\n|---|---|\n| All regions | $41,000 |\n", None, None, None),
    ],
)
def test_a_row_says_where_and_with_how_many_years_it_is_paid(
    table: str, place: str | None, condition: str | None, statistic: str | None
) -> None:
    text = f"# Glazier\n\nGlaziers cut and fit glass.\n\n## Salary\n\n{table}"
    extraction = extract_document(parse(text, "text/markdown"), VOCABULARY, slug="a")

    ((one, figure),) = [(one, one.figure) for one in extraction.statements.values() if one.figure is not None]
    assert (figure.place, one.condition, figure.statistic) == (place, condition, statistic)
