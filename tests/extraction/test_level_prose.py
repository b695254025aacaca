"""A ladder in prose: a sentence that names a level tells of that one, and those behind it too."""

import pytest

from role_sentences import told_of

NAMED = """# Engineering career ladder

We have four levels. Nobody is promoted by years alone.

A junior engineer repairs sails under guidance. Juniors know Git and the basics of Python.

A mid-level engineer designs hulls on her own and reviews the drawings of others. She knows SQL well.

By the time you are senior, we expect that you lead a project of several crews and know Excel by heart. \
You mentor two juniors.

Staff engineers set direction for several yards. They write the rules that others follow.
"""
OF_NAMED = [
    "Junior Engineer has the duty to repair sails under guidance",
    "Junior Engineer requires Git",
    "Junior Engineer requires the basics of Python",
    "Mid-level Engineer has the duty to design hulls on her own",
    "Mid-level Engineer has the duty to review the drawings of others",
    "Mid-level Engineer requires good knowledge of SQL",
    "Senior Engineer has the duty to lead a project of several crews",
    "Senior Engineer requires thorough knowledge of Excel",
    "Senior Engineer has the duty to mentor two juniors",
    "Staff Engineer has the duty to set direction for several yards",
    "Staff Engineer has the duty to write the rules that others follow",
]
CODED = """# Testing career framework

T1 testers run the test plans of others. They know Jira. At T2, testers design test plans. \
T2 testers are comfortable with SQL.

When you become a T3 tester, you own the strategy of a product, and you understand our deployment pipeline.
"""
OF_CODED = [
    "T1 Tester has the duty to run the test plans of others",
    "T1 Tester requires Jira",
    "T2 Tester has the duty to design test plans",
    "T2 Tester requires being comfortable with SQL",
    "T3 Tester has the duty to own the strategy of a product",
    "T3 Tester requires understanding of CI/CD",
]
OWN = """# How nurses grow

As a senior nurse, I plan the shifts of the ward. I know SAP in depth. The ward has twelve beds.

As a junior, I washed the floors. I learned a lot.

At lead level, you set the budget of the ward. Once you reach principal, you train the leads.
"""
OF_OWN = [
    "Senior Nurse has the duty to plan the shifts of the ward",
    "Senior Nurse requires in-depth knowledge of SAP",
    "Lead Nurse has the duty to set the budget of the ward",
    "Principal Nurse has the duty to train the leads",
]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [(NAMED, OF_NAMED), (CODED, OF_CODED), (OWN, OF_OWN)],
    ids=["title", "code", "self"],
)
def test_what_a_sentence_says_of_a_level_that_it_names_is_of_that_one(
    text: str, sentences: list[str]
) -> None:
    assert told_of(text, "text/markdown") == sentences


@pytest.mark.parametrize(
    "text",
    [
        "**Junior.** You draw the masts. You know AutoCAD.\n\n**Senior.** You lead the yard.\n",
        "Junior: draws the masts, knows AutoCAD.\n\nSenior: leads the yard.\n",
        "Junior designer: draws the masts. Knows AutoCAD.\n\nSenior designer: leads the yard.\n",
        "- Juniors draw the masts and know AutoCAD\n- Senior: leads the yard\n",
        "- A junior designer draws the masts and knows AutoCAD\n- As a senior, you lead the yard\n",
    ],
)
def test_a_level_may_stand_before_a_sign_and_in_an_item(text: str) -> None:
    assert told_of(f"# Ladder for designers\n\n{text}", "text/markdown") == [
        "Junior Designer has the duty to draw the masts",
        "Junior Designer requires Autodesk AutoCAD",
        "Senior Designer has the duty to lead the yard",
    ]


def test_titles_behind_a_level_are_no_acts_of_it() -> None:
    text = "## Career progression\n\n- Junior: Rigging Analyst\n- Senior: Lead Data Analyst, Data Architect\n"

    found = told_of(f"# Data Analyst\n\n{text}", "text/markdown")

    assert not any("duty" in one for one in found)


@pytest.mark.parametrize(
    "line",
    [
        "The difference between a junior nurse and a senior nurse is calm.",
        "From junior to senior it takes two years.",
        "Junior nurses and senior nurses share the night shift.",
        "Junior nurses get a mentor.",
        "Until you are senior, you follow the plans of others.",
        "Junior nurses arrive at six. Nobody plans the round.",
    ],
)
def test_what_is_of_two_levels_or_of_none_gives_nothing(line: str) -> None:
    above = "The senior nurse plans the shifts."
    below = "A lead nurse sets the budget."

    found = told_of(f"# Levels of nurses\n\n{above}\n\n{line}\n\n{below}\n", "text/markdown")

    assert found == [
        "Senior Nurse has the duty to plan the shifts",
        "Lead Nurse has the duty to set the budget",
    ]


def test_an_advertisement_that_names_its_colleagues_is_no_ladder() -> None:
    text = "You work with junior nurses. Our principal nurse reviews all plans. Senior nurses lead the round."

    found = told_of(
        f"# Ward Nurse\n\n## About the ward\n\n{text}\n\n## Requirements\n\n- SAP\n", "text/markdown"
    )

    assert found == ["Ward Nurse requires SAP"]
