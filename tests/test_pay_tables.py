"""Pay in tables: whose it is, and what the head of a column says of it."""

import pytest

from parsing import parse
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.vocabulary import bundled_vocabulary
from skillgraph.model import Figure

VOCABULARY = bundled_vocabulary()


def pay(text: str, media_type: str = "text/plain") -> list[tuple[str, Figure]]:
    """Give each salary with the label of its subject, in document order."""
    extraction = extract_document(parse(text, media_type), VOCABULARY, slug="a")
    assert not any(one.relation in ("sg:requires", "sg:prefers") for one in extraction.statements.values())
    return [
        (extraction.concepts[one.subject].label, one.figure)
        for one in extraction.statements.values()
        if one.figure is not None
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Level | Salary\nC1 | \u20ac75,000\nC2 | \u20ac90,000\n",
        "Level\tSalary\nC1\t\u20ac75,000\nC2\t\u20ac90,000\n",
        "Level\nSalary\nC1\n\u20ac75,000\nC2\n\u20ac90,000\n",
        "- C1: \u20ac75,000\n- C2: \u20ac90,000\n",
    ],
)
def test_a_row_pays_the_level_that_it_names(rows: str) -> None:
    found = pay(f"Backend Engineer\n\nSalary\n{rows}")

    assert [(subject, str(figure.value)) for subject, figure in found] == [("C1", "75000"), ("C2", "90000")]


def test_the_head_of_a_column_gives_place_period_and_statistic() -> None:
    found = pay(
        "# Backend Engineer\n\n## Salary\n| Level | Salary in Germany | Median pay in the UK (2024) |\n"
        "|---|---|---|\n| Junior | \u20ac75,000 | \u00a360,000 |\n",
        "text/markdown",
    )

    (first, second) = (figure for _, figure in found)
    assert (first.place, first.period, first.statistic) == ("Germany", None, None)
    assert (second.place, second.statistic) == ("United Kingdom", "median")
    assert second.period is not None
    assert second.period.start == "2024"
    assert {subject for subject, _ in found} == {"Junior"}


def test_a_line_above_a_list_gives_place_period_and_unit_of_time() -> None:
    found = pay(
        "Backend Engineer\n\nCompensation by Seniority\nUnited States, 2024, gross per year\n"
        "- Junior (0 to 2 years): $95,000 - $115,000\n- Senior (7+ years): $155k+\n"
    )

    assert [(subject, figure.place, figure.per) for subject, figure in found] == [
        ("Junior", "United States", "year"),
        ("Senior", "United States", "year"),
    ]


def test_currencies_are_read_as_words_and_day_rates_as_such() -> None:
    ((_, figure),) = pay("Backend Engineer\n\nSalary\nFreelance day rates sit between 700 and 900 euros.\n")

    assert (figure.currency, str(figure.low), str(figure.high), figure.per) == ("EUR", "700", "900", "day")
