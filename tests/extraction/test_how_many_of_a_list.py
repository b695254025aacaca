"""Where some of what is listed is enough, or one of what stands in brackets, each of it says so."""

import pytest

from role_sentences import asked, told

_AREAS = """
### Drawing

- AutoCAD

### Counting

- Excel
"""


@pytest.mark.parametrize(
    ("lead_in", "said"),
    [
        ("You should be at home in at least two of the following trades:", "at least two of a list"),
        ("We look for people with skills in any two of these areas:", "any two of a list"),
        ("Experience in three of the following is needed:", "three of a list"),
    ],
)
def test_some_of_the_areas_below_are_enough(lead_in: str, said: str) -> None:
    """The sections below are of the list, and not what is called like a section of any document."""
    found = told(f"## Your toolbox\n\n{lead_in}\n{_AREAS}\n### Languages\n\n- Welsh\n")

    assert [said in one for one in found] == [True, True, False]


@pytest.mark.parametrize(
    "opener", ["At least two of the following:", "Skills in two of:", "Any two of these:"]
)
def test_some_of_a_list_are_enough(opener: str) -> None:
    """What another line opens, and what stands before, is asked for whole."""
    listed = f"- Welsh\n\n{opener}\n\n- AutoCAD\n- Excel, Tableau\n\nAnd all of these:\n\n- Irish\n"

    found = told(f"## Requirements\n\n{listed}")

    assert ["of a list" in one for one in found] == [False, True, True, True, False]


def test_years_and_all_of_the_following_are_no_choice() -> None:
    found = told("## Requirements\n\nTwo of the years in all of the following:\n\n- AutoCAD\n- Excel\n")

    assert found == ["requires Autodesk AutoCAD", "requires Excel"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "2 years' experience of using spreadsheet software (Excel, Tableau or Lotus) in an office",
            ["Excel", "Tableau", "Lotus"],
        ),
        (
            "Ability to draw plans in a drawing program (AutoCAD, SolidWorks or Draftwell)",
            ["Autodesk AutoCAD", "SolidWorks", "Draftwell"],
        ),
        ("Able to keep ledgers in an office package (Excel or Lotus)", ["Excel", "Lotus"]),
        ("Knowledge of an ERP system - SAP, Odero, Sagaro etc", ["SAP", "Odero", "Sagaro"]),
        ("Experience with a CRM \u2013 Salesforce, HubSpot", ["Salesforce", "HubSpot"]),
        ("A CMMS of some kind - Mainto, Fixora", ["Mainto", "Fixora"]),
        ("Experience of a ticket system - Jira, Zammad etc.", ["Jira", "Zammad"]),
    ],
)
def test_one_of_what_brackets_or_a_dash_hold_is_enough(line: str, names: list[str]) -> None:
    found = [one for one in asked(line) if one.endswith("(one of a list)")]

    assert len(found) == len(names)
    assert all(name.lower() in one.lower() for name, one in zip(names, found, strict=True))


def test_years_of_a_choice_are_said_of_each() -> None:
    assert asked("At least 2 years of drawing plans (AutoCAD or SolidWorks)")[1:] == [
        "requires at least 2 years of experience with Autodesk AutoCAD (one of a list)",
        "requires at least 2 years of experience with SolidWorks (one of a list)",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ability to draw plans for churches (Gothic or Roman) in stone",
        "Experience of drawing tools - AutoCAD, SolidWorks",
        "A mix of tools - Excel, Tableau",
        "At least 2 years of drawing plans (AutoCAD, SolidWorks)",
    ],
)
def test_what_is_no_choice(line: str) -> None:
    assert not any("of a list" in one for one in asked(line))
