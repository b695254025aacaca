"""What will do as well is told with what it stands for; what belongs to an act, a time or a place is kept."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Plotting by any route (Tableau, Excel, Power BI)",
            [
                "requires plotting by any route",
                "requires Tableau (one of a list)",
                "requires Excel (one of a list)",
                "requires Power BI (one of a list)",
            ],
        ),
        (
            "Salesforce (Sales or Service Cloud) or a comparable system (HubSpot, Zendesk)",
            [
                "requires Salesforce (one of a list)",
                "requires HubSpot (one of a list)",
                "requires Zendesk (one of a list)",
            ],
        ),
        (
            "You keep the rotas in Excel (or Tableau)",
            ["requires Excel (one of a list)", "requires Tableau (one of a list)"],
        ),
        ("Trello, or something like it", ["requires Trello (for example)"]),
        ("Trello, or something similar", ["requires Trello (for example)"]),
        ("AutoCAD or the like", ["requires Autodesk AutoCAD (for example)"]),
        (
            "We draw in AutoCAD; SolidWorks, Revit or Tableau transfer well",
            [
                "requires SolidWorks (one of a list)",
                "requires Revit (one of a list)",
                "requires Tableau (one of a list)",
            ],
        ),
        (
            "Excel, Tableau, AutoCAD \u2013 tools that we open every day",
            ["requires Excel", "requires Tableau", "requires Autodesk AutoCAD"],
        ),
        (
            "Lathes, mills, presses \u2013 we have them all",
            ["requires lathes", "requires mills", "requires presses"],
        ),
        (
            "Ability to teach in French, Cree or Ojibwe",
            [
                "requires the ability to teach in French, Cree or Ojibwe",
                "requires French (one of a list)",
                "requires Cree (one of a list)",
                "requires Ojibwe (one of a list)",
            ],
        ),
    ],
)
def test_what_will_do_as_well_is_an_alternative(line: str, sentences: list[str]) -> None:
    """Whether brackets hold it, or words behind the last."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Degree in a science (e.g. biology or chemistry) or equivalent experience",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in science (one of a list)",
                "requires a university degree (one of a list) in biology (one of a list)",
                "requires a university degree (one of a list) in chemistry (one of a list)",
                "requires equivalent experience (one of a list)",
            ],
        ),
        (
            "Bachelor's degree in forestry. Alternatively, an apprenticeship as a sawyer.",
            [
                "requires a bachelor's degree (one of a list)",
                "requires a bachelor's degree (one of a list) in forestry",
                "requires apprenticeship as a sawyer (one of a list)",
            ],
        ),
        (
            "Degree in nursing. Alternatively, several years of experience on a ward.",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in nursing",
                "requires several years of experience (one of a list)",
            ],
        ),
        (
            "A master's degree in geology, or else a first degree and three years of practice in drilling",
            [
                "requires a master's degree (one of a list)",
                "requires a master's degree (one of a list) in geology",
                "requires a university degree (one of a list)",
                "requires 3 years of experience with drilling given a university degree",
            ],
        ),
        (
            "Degree in law. Alternative dispute work is done by others.",
            ["requires a university degree", "requires a university degree in law"],
        ),
    ],
)
def test_what_stands_for_a_degree_is_told_with_it(line: str, sentences: list[str]) -> None:
    """Behind brackets of fields, in a sentence of its own, or behind "or else"."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "3+ years running ferries where delays cost somebody money",
            ["requires at least 3 years of experience with running ferries"],
        ),
        (
            "Has led a choir. Two years of it is about right",
            ["requires experience with leading a choir", "requires 2 years of experience"],
        ),
        ("A couple of years in a bakery", ["requires about 2 years of experience in a bakery"]),
        ("A couple of years or more in a bakery", ["requires at least 2 years of experience in a bakery"]),
        (
            "2 years in a dental practice, good knowledge of Excel",
            ["requires 2 years of experience with dental practice", "requires good knowledge of Excel"],
        ),
        ("8 years in IT", ["requires 8 years of experience with IT"]),
        (
            "A first aid card (renewed every three years) and tact",
            ["requires first aid card", "requires diplomacy"],
        ),
    ],
)
def test_time_is_told_with_what_it_was_spent_on(line: str, sentences: list[str]) -> None:
    """Nothing that is only said of that, and no other time, is taken for it."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Able to read a plan and mark it up", ["requires the ability to read a plan and mark it up"]),
        (
            "You're able to look at an old pump and find a part for it",
            ["requires the ability to look at an old pump and find a part for it"],
        ),
        (
            "Able to draft a letter, check it and explain it",
            ["requires the ability to draft a letter, check it and explain it"],
        ),
        (
            "Able to read a plan and to repair the pumps",
            ["requires the ability to read a plan and to repair the pumps"],
        ),
    ],
)
def test_what_is_done_with_the_object_of_an_act_is_of_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Good Dutch. For the night shift also a forklift licence.",
            ["requires good Dutch", "requires forklift licence for the night shift"],
        ),
        ("For Leeds also Polish (B2)", ["requires Polish at B2 for Leeds"]),
        ("Excel. For stock counts, also Tableau.", ["requires Excel", "requires Tableau for stock counts"]),
        ("Excel, also for letters", ["requires Excel"]),
    ],
)
def test_what_is_also_asked_of_some_is_asked_of_these(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences
