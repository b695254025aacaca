"""What a form holds besides what is asked for: dates, headings with numbers, ranks, tags in a row."""

import pytest

from role_sentences import told_of

_HEAD = "Harbor Officer\n\nPERSON SPECIFICATION\n\n- Own boots\n- Python\n\n"
_ASKED = ["Harbor Officer requires own boots", "Harbor Officer requires Python"]


@pytest.mark.parametrize(
    "line",
    [
        "Date prepared: March 2025          Prepared by: AB",
        "Closing date for applications: 12 noon, Monday 28 April 2025",
        "Interviews: w/c 12 May",
        "Shortlisting: on Tuesday 4th June 2024",
        "Training: 5pm, 3 October",
    ],
)
def test_a_label_with_a_date_asks_for_nothing(line: str) -> None:
    assert told_of(f"{_HEAD}{line}\nOffice: Leith\n", "text/plain") == _ASKED


@pytest.mark.parametrize(
    "line", ["Excel: march through 12 sheets", "Tableau: in use since 2019", "SAP: 3 modules"]
)
def test_a_month_or_a_number_alone_is_no_date(line: str) -> None:
    label = line.partition(":")[0].lower()

    assert any(label in one.lower() for one in told_of(f"{_HEAD}- {line}\n", "text/plain"))


@pytest.mark.parametrize("heading", ["MAIN PURPOSE OF THE POST", "Overall aim of the role", "Purpose of job"])
def test_what_a_post_is_for_heads_a_section(heading: str) -> None:
    text = (
        "Harbor Officer\n\nJOB DESCRIPTION AND PERSON SPECIFICATION\n\n"
        f"1.  {heading}\n\nTo keep the port safe.\n\n2.  DUTIES\n\n2.1  To mend ropes.\n2.2  To paint boats."
    )

    assert told_of(text, "text/plain") == [
        "Harbor Officer has the duty to mend ropes",
        "Harbor Officer has the duty to paint boats",
    ]


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("VICE PRESIDENT, PIER SAFETY", "Vice President"),
        ("Assistant Vice President, Rope Works", "Assistant Vice President"),
        ("Managing Director, Harbors", "Managing Director"),
        ("DIRECTOR, SAIL MAKING", "Vice President"),
    ],
)
def test_a_rank_is_no_role_without_what_it_is_of(title: str, rank: str) -> None:
    text = f"{title}\n\nJob ID:  R-1\nCorporate Title:  {rank}\n\nRequirements\n\n- Excel\n"

    [found] = told_of(text, "text/plain")

    assert found.lower() == f"{title} requires Excel".lower()


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Welding   Excel   Sea charts   Python", ["welding", "Excel", "sea charts", "Python"]),
        ("C   C++   Embedded   Radio", ["C", "C++", "embedded", "radio"]),
        ("Excel  Tableau  Salesforce", ["Excel", "Tableau", "Salesforce"]),
    ],
)
def test_tags_in_a_row_are_asked_for_one_by_one(row: str, names: list[str]) -> None:
    """One that says how things are built is not what comes of building so."""
    found = told_of(f"Harbor Officer\n\nWe build boats.\n\nRequired skills\n{row}\n\nApply\n", "text/plain")

    assert found == [f"Harbor Officer requires {name}" for name in names]


def test_a_row_of_running_words_is_no_row_of_tags() -> None:
    text = (
        "Harbor Officer\n\nWe build boats.\n\nRequired skills\nGood  knowledge of Excel\nPatience\n\nApply\n"
    )

    assert "Harbor Officer requires good knowledge of Excel" in told_of(text, "text/plain")


@pytest.mark.parametrize(
    ("line", "holders"),
    [
        (
            "50.000 \u2013 60.000 EUR (Architect) resp. 61.000 \u2013 72.000 EUR (Senior Architect)",
            "Senior Architect",
        ),
        (
            "\u00a330,000 a year (Engineer), \u00a345,000 - \u00a350,000 a year (Senior Engineer)",
            "Senior Engineer",
        ),
        ("$60,000 (Teacher), $70,000 (Head Teacher)", "Head Teacher"),
    ],
)
def test_brackets_behind_an_amount_say_whose_it_is(line: str, holders: str) -> None:
    found = [one.lower() for one in told_of(f"# Harbor Officer\n\n## Salary\n\n- {line}\n", "text/markdown")]

    assert [f"{holders.lower()}s" in one for one in found] == [False, True]
    assert f"{holders.rsplit(' ', 1)[1].lower()}s" in found[0]


def test_a_place_in_brackets_behind_an_amount_is_nobody() -> None:
    text = "# Harbor Officer\n\n## Salary\n\n- $60,000 (Leeds)\n"

    assert "Harbor Officer" in told_of(text, "text/markdown")[0]
