"""Pay in tables: whose it is, and what the head of a column says of it."""

import pytest

from parsing import parse
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.salaries.pay_tables import head_of_column, level_of_row, title_of_list
from skillgraph.extraction.values import Place
from skillgraph.model import Figure, Span

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
    assert {subject for subject, _ in found} == {"Junior Backend Engineer"}


def test_a_line_above_a_list_gives_place_period_and_unit_of_time() -> None:
    found = pay(
        "Backend Engineer\n\nCompensation by Seniority\nUnited States, 2024, gross per year\n"
        "- Junior (0 to 2 years): $95,000 - $115,000\n- Senior (7+ years): $155k+\n"
    )

    assert [(subject, figure.place, figure.per) for subject, figure in found] == [
        ("Junior Backend Engineer", "United States", "year"),
        ("Senior Backend Engineer (career stage)", "United States", "year"),
    ]


def test_currencies_are_read_as_words_and_day_rates_as_such() -> None:
    ((_, figure),) = pay("Backend Engineer\n\nSalary\nFreelance day rates sit between 700 and 900 euros.\n")

    assert (figure.currency, str(figure.low), str(figure.high), figure.per) == ("EUR", "700", "900", "day")


# ---------------------------------------------------------------- cells, read by themselves


def words(parsed: ParsedDocument, place: Place | None) -> str | None:
    """Give the words at a place; None for none."""
    assert place is None or 0 <= place.span.start < place.span.end <= len(parsed.passages[place.passage].text)
    return None if place is None else parsed.passages[place.passage].text[place.span.start : place.span.end]


def level(text: str, media_type: str = "text/plain") -> str | None:
    """Give the level of the amount in the last passage that has a euro sign."""
    parsed = parse(text, media_type)
    index = max(number for number, passage in enumerate(parsed.passages) if "\u20ac" in passage.text)
    start = parsed.passages[index].text.index("\u20ac")
    return words(parsed, level_of_row(parsed, index, Span(start, start + 1)))


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("C1 | \u20ac75,000", "C1"),
        ("C1 | Berlin | \u20ac75,000", "C1"),
        ("Senior\t\u20ac75,000", "Senior"),
        ("Senior | Rome\t\u20ac75,000", "Senior"),
        ("Senior: \u20ac75,000", "Senior"),
        ("Senior \u2013 \u20ac75,000", "Senior"),
        ("Senior \u2014 \u20ac75,000", "Senior"),
        ("Senior - \u20ac75,000", "Senior"),
        ("**Senior**: \u20ac75,000", "Senior"),
        ("Senior (5-8 years): \u20ac75,000", "Senior"),
        ("Rome | \u20ac75,000", None),
        ("Lead generation: \u20ac75,000", None),
        ("Senior Engineer of the Very Long Name of a Department | \u20ac75,000", None),
        ("| Senior | \u20ac75,000", "Senior"),
    ],
)
def test_the_first_cell_before_an_amount_names_the_level(row: str, name: str | None) -> None:
    assert level(f"Pay\n- {row}\n") == name


@pytest.mark.parametrize(("length", "is_level"), [(40, True), (41, False)])
def test_the_name_of_a_level_is_short(length: int, *, is_level: bool) -> None:
    name = f"Senior {'x' * (length - 16)} Engineer"

    assert level(f"Pay\n- {name} | \u20ac75,000\n") == (name if is_level else None)


def test_a_level_stands_where_its_cell_is_first() -> None:
    parsed = parse("Pay\n- Senior | Senior pay | \u20ac75,000\n")

    place = level_of_row(parsed, 1, Span(22, 29))

    assert place == Place(1, Span(0, 6))


def test_a_row_of_an_amount_alone_has_the_level_of_its_heading() -> None:
    assert level("# Senior\n\n- \u20ac75,000\n", "text/markdown") == "Senior"
    assert level("# Senior\n\n- | \u20ac75,000\n", "text/markdown") == "Senior"
    assert level("# Pay\n\n- \u20ac75,000\n", "text/markdown") is None
    assert level("\u20ac75,000 it is.") is None


TABLE = "# Pay\n\n| Level | Rome | Oslo |\n|---|---|---|\n| C1 | \u20ac75,000 | \u20ac95,000 |\n"


def test_the_head_of_a_column_is_the_cell_above_the_amount() -> None:
    parsed = parse(TABLE, "text/markdown")
    row = next(number for number, passage in enumerate(parsed.passages) if "95,000" in passage.text)
    text = parsed.passages[row].text

    heads = [
        words(parsed, head_of_column(parsed, row, Span(at, at + 6)))
        for at in (text.index("C1"), text.index("\u20ac75"), text.index("\u20ac95"))
    ]

    assert heads == ["Level", "Rome", "Oslo"]
    end = text.index("C1") + len("C1")
    assert head_of_column(parsed, row, Span(end, end + 1)) is None


def test_what_is_no_row_of_a_table_and_the_head_itself_have_no_head() -> None:
    parsed = parse(TABLE, "text/markdown")
    head = next(number for number, passage in enumerate(parsed.passages) if "Oslo" in passage.text)

    assert head_of_column(parsed, 0, Span(0, 3)) is None
    assert head_of_column(parsed, head, Span(0, 3)) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Pay\nGermany, 2024\n- \u20ac75,000\n- \u20ac95,000\n", "Germany, 2024"),
        (
            "Pay\nIn 2024, as paid in Rome and Oslo\n- \u20ac95,000\n",
            "In 2024, as paid in Rome and Oslo",
        ),
        ("Pay\nIn 2024, as paid in Rome and in Oslo\n- \u20ac95,000\n", None),
        ("Pay\nWe paid this.\n- \u20ac95,000\n", None),
        ("Pay\nReally!\n- \u20ac95,000\n", None),
        ("Pay\nWhat is paid?\n- \u20ac95,000\n", None),
        ("Pay\nWe pay this:\n- \u20ac95,000\n", None),
        ("Pay\n- \u20ac95,000\n", None),
        ("Pay\nGermany, 2024\n\u20ac95,000 for all.\n", None),
        ("- \u20ac95,000\n", None),
    ],
)
def test_a_short_line_above_a_list_is_its_title(text: str, title: str | None) -> None:
    parsed = parse(text)
    index = max(number for number, passage in enumerate(parsed.passages) if "95" in passage.text)

    assert words(parsed, title_of_list(parsed, index)) == title


def test_a_line_of_another_section_is_no_title() -> None:
    parsed = parse("# Pay\n\nGermany, 2024\n\n# More\n\n- \u20ac95,000\n", "text/markdown")

    assert title_of_list(parsed, len(parsed.passages) - 1) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "| Level | Base | Bonus |\n| --- | --- | --- |\n| Junior | $80,000 | $5,000 |\n",
            [("80000", "base salary")],
        ),
        (
            (
                "| Level | Base salary | Equity | Total |\n| --- | --- | --- | --- |\n"
                "| L3 | $90,000 | $30,000 | $120,000 |\n"
            ),
            [("90000", "base salary")],
        ),
        ("| Level | Total package |\n| --- | --- |\n| L3 | $90,000 |\n", [("90000", None)]),
        ("- L5: $150k base, $20k bonus\n", [("150000", "base salary")]),
        ("- Junior: $80,000\n- Senior: $120,000\n", [("80000", None), ("120000", None)]),
    ],
)
def test_what_is_paid_beside_a_base_is_no_salary(text: str, said: list[tuple[str, str | None]]) -> None:
    found = pay(f"# Boat Engineer\n\n## Salary\n\n{text}", "text/markdown")

    assert [(str(figure.value), figure.statistic) for _, figure in found] == said
