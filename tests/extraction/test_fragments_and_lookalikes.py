"""Pieces of sentences, headings and grades are not asked for, nor is what only looks as a name."""

import pytest

from role_sentences import asked, done, told, told_of


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Knots. The duty to report applies", ["requires knots"]),
        ("Knots. Shift allowances apply", ["requires knots"]),
        ("Standby once a month, compensated under the agreement", ["requires standby once a month"]),
        ("Night watch, paid at time and a half", ["requires night watch"]),
        ("Linux, deep enough to say why a fork fails and the kernel still runs", ["requires Linux"]),
        ("Senior", []),
        ("MID", ["requires MID"]),
        (
            "A master's degree in law or trade, or else a first degree",
            [
                "requires a master's degree (one of a list)",
                "requires a master's degree (one of a list) in law (one of a list)",
                "requires a master's degree (one of a list) in trade (one of a list)",
                "requires a university degree (one of a list)",
            ],
        ),
        ("Writing", ["requires writing"]),
        ("Writing tests for code that others wrote", []),
    ],
)
def test_a_piece_of_what_is_said_is_not_asked_for(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Initially: plan refits", ["has the duty to plan refits"]),
        ("Perspectively: order ropes", ["has the duty to order ropes"]),
        ("Senior: guide two juniors", ["has the duty to guide two juniors"]),
        ("Supply: order ropes", ["has the area Supply", "has the duty to order ropes"]),
    ],
)
def test_an_adverb_or_a_grade_is_no_area(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize("label", ["Personal", "Practical", "Conditions of service"])
def test_the_head_of_a_row_is_not_asked_for(label: str) -> None:
    text = f"## Requirements\n\n| | Essential |\n|---|---|\n| {label} | Welsh |\n| Knots | Splicing |\n"

    assert not any(label.lower() in one.lower() for one in told(text))


def test_a_number_told_again_in_the_next_line_is_no_item() -> None:
    text = "Requirements\n\n- Over six (6) years of experience in the repair of boats. At least two\n"
    text += "  (2) of these years must have been in a shipyard.\n- Welsh\n"

    found = told_of(f"Boat Engineer\n\n{text}", "text/plain")

    assert [one.partition("requires ")[2] for one in found] == [
        "more than 6 years of experience with repair of boats",
        "at least 2 years of experience in a shipyard",
        "Welsh",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Utility, pipeline, water or rail firm", []),
        ("Experience in mining, oil, rail or road", []),
        ("SAS/MACRO, PROC SQL", []),
        ("Excel macros", []),
        ("Rails, React", ["requires Ruby on Rails", "requires React"]),
        ("Pipelines in Python", ["requires data pipelines in Python"]),
        ("dbt macros", ["requires dbt macros"]),
        ("A database", ["requires databases"]),
    ],
)
def test_one_thing_is_no_name_that_its_plural_is_short_for(line: str, sentences: list[str]) -> None:
    short = ("Rails", "data pipelines", "dbt macros", "databases")

    assert [one for one in asked(line) if any(name in one for name in short)] == sentences[:1]


def test_codes_of_two_columns_count_each_for_itself() -> None:
    rows = (
        (
            "Experience",
            "E1 Splicing ropes of hemp and of wire on boats of every size",
            "D1 Docks, in any port",
        ),
        (
            "Skills",
            "E2 Sewing of sails by hand, and by machine",
            "D2 Rust, in a team<br>D3 Excel, as a trainer",
        ),
    )
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    head = "<tr><th></th><th>Essential</th><th>Desirable</th></tr>"
    page = f"<h1>Boat Engineer</h1><h2>Person specification</h2><table>{head}{body}</table>"

    found = told_of(page, "text/html")

    assert not any(code in one for one in found for code in ("E2", "D2", "D3"))
    assert "For Boat Engineer, Excel is desirable" in found


def test_a_reference_in_brackets_names_nothing() -> None:
    assert asked("Knots (see the guide to Project Management)") == ["requires knots"]
    assert asked("Boards (such as Jira)")[-1] == "requires Jira (for example)"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Boat Engineer \u2013 Sailing Systems\n\nAcme Boats GmbH & Co. KG | Kiel, Germany",
            ["Acme Boats GmbH & Co. KG"],
        ),
        ("Boat Engineer\n\nDuties:\n\n- Develop SAS programs for the tide tables", []),
        ("Boat Engineer\n\nAcme Boats SAS | Brest", ["Acme Boats SAS"]),
    ],
)
def test_a_firm_by_its_legal_form_is_surer_than_a_field_or_an_act(line: str, names: list[str]) -> None:
    found = [one for one in told_of(f"{line}\n", "text/plain") if " seeks " in one]

    assert [one.partition(" seeks ")[0] for one in found] == names
