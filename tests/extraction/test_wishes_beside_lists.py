"""A wish is of what it is said of: of the last of several names alone, or of all below a heading."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "wished"),
    [
        ("Excel, Tableau, Power BI is a plus", [False, False, True]),
        ("Knots (bowline, hitch), sails, radio is welcome", [False, False, True]),
        ("Salesforce, Excel, a forklift licence is an advantage", [False, False, True]),
        ("Excel, Tableau, Power BI are a plus", [True, True, True]),
        ("Experience with Excel, Tableau, Power BI is a plus", [True, True, True]),
        ("Excel, Tableau or Power BI is a plus", [True, True, True]),
        ("Excel, Tableau, Salesforce or Power BI is a plus", [True, True, True, True]),
        ("Working in oak, ash, elm is a plus", [True]),
    ],
)
def test_a_wish_for_one_is_of_the_last_name(line: str, wished: list[bool]) -> None:
    """One thing *is* a plus; where several are, or one of them, or something with all, that is of all."""
    found = asked(line)

    assert ["desirable" in one or "advantageous" in one for one in found if "bowline" not in one] == wished


@pytest.mark.parametrize(
    "bracket",
    [
        "(a plus, we will train you)",
        "(optional \u2013 we teach them)",
        "(desirable but not essential)",
        "(nice to have; the yard pays for them)",
    ],
)
def test_a_bracket_of_a_heading_opens_with_how_far(bracket: str) -> None:
    assert told(f"## Certificates {bracket}\n\n- Excel\n") == ["Excel is desirable"]


@pytest.mark.parametrize("bracket", ["(Excel a plus, Word a must)", "(we train you)", "(mostly at sea)"])
def test_a_bracket_that_opens_otherwise_says_it_of_nothing(bracket: str) -> None:
    assert told(f"## Requirements {bracket}\n\n- Excel\n")[-1] == "requires Excel"


@pytest.mark.parametrize(
    ("line", "wished"),
    [
        ("Go or Rust, SQL an advantage", [False, False, True]),
        ("Good skills in Go or Rust, SQL an advantage", [False, False, True]),
        ("Excel, Tableau and Go, SQL a big plus", [False, False, False, True]),
        ("Go or Rust, SQL is a plus", [False, False, True]),
        ("Excel, SQL a plus", [False, True]),
        ("Fluent in Welsh, Dutch a plus", [False, True]),
        ("Experience in retail, hospitality an advantage", [True, True]),
        ("Welsh or Dutch, French an asset", [False, False, True]),
        ("Excel, Tableau or SQL a plus", [True, True, True]),
        ("Experience with Go, Rust, SQL a plus", [True, True, True]),
        ("Excel, and SQL, a plus", [True, True]),
        ("Tools, for instance Excel or SQL, would be a plus", [True, True]),
        ("Experience with knots, for instance Excel, Go or SQL, is an advantage", [True] * 4),
    ],
)
def test_a_wish_behind_a_whole_series_is_of_one_thing(line: str, wished: list[bool]) -> None:
    assert ["desirable" in one or "advantageous" in one for one in asked(line)] == wished
