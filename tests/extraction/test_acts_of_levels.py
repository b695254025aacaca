"""Acts around a name: what a level does, what somebody reads, is ready for, has done and learned where."""

import pytest

from role_sentences import VOCABULARY, asked, told_of
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document

LADDER = (
    "# Yard career ladder\n\n| Level | Title |\n|---|---|\n| Y1 | Junior Engineer |\n| Y2 | Engineer |\n"
    "| Y3 | Senior Engineer |\n\n## Y1 \u2013 Junior Engineer\n\n- Mends small nets\n"
    "- Follows the plan of the day\n- Cleans the tools of the yard\n\n"
    "## Y2 \u2013 Engineer\n\n- Plans the care of large engines\n- Trains the crews of other yards\n"
    "- Writes the plan of the week\n\n## Y3 \u2013 Senior Engineer\n\n- Leads the teams of a whole yard\n"
    "- Buys the engines of the yard\n- {}\n"
)
LEVEL = "Y3 \u2013 Senior Engineer requires "


def required(line: str) -> list[str]:
    """Give what the last level of a ladder requires, by one more line of it."""
    found = told_of(LADDER.format(line), "text/markdown")
    return [one.removeprefix(LEVEL) for one in found if one.startswith(LEVEL)]


@pytest.mark.parametrize(
    ("line", "things"),
    [
        (
            "Writes clear safety reports in Excel for the harbor",
            ["writing clear safety reports in Excel for the harbor"],
        ),
        ("Sets the hiring plan for two yards", ["setting the hiring plan for two yards"]),
        (
            "Trains crews in risk assessment before each season",
            ["training crews in risk assessment before each season"],
        ),
        ("Can read and repair a Python script", ["reading and repairing a Python script"]),
        (
            "Asks for feedback early, and learns from code reviews",
            ["asking for feedback early", "learning from code reviews"],
        ),
        ("**Care:** Gives kind feedback to apprentices", ["giving kind feedback to apprentices"]),
        ("Writes documentation for their own boats", ["writing documentation for their own boats"]),
    ],
)
def test_what_a_level_does_with_what_is_named_is_required_whole(line: str, things: list[str]) -> None:
    """A bare name says less than the level asks for, or another thing."""
    assert required(line) == things


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("Uses Excel", ["Excel"]),
        ("Shows good leadership", ["good leadership"]),
        ("Makes decisions", ["decision-making"]),
        ("Researches, creates proofs of concept and brings new tools to the crew", ["proof of concept"]),
        ("Understands Excel", ["understanding of Excel"]),
    ],
)
def test_what_is_no_act_around_the_name_is_required_by_name(line: str, things: list[str]) -> None:
    """What is used, shown or known and no more is what the name says; a series of acts is not guessed at."""
    assert required(line) == things


def test_an_act_of_a_level_has_its_names_as_parts() -> None:
    text = LADDER.format("Writes safety reports in Excel and Power BI for the harbor")
    parsed = parse_document(Document(text, "text/markdown", "ladder"), media_type="text/markdown")

    found = extract_document(parsed, VOCABULARY, slug="ladder").concepts.values()

    assert [one.parts for one in found if one.label.startswith("Writing safety reports")] == [
        ("concept:excel", "concept:power-bi")
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Can read a bit of SQL", ["requires the ability to read a bit of SQL"]),
        ("Able to review drawings in AutoCAD", ["requires the ability to review drawings in AutoCAD"]),
        (
            "You can read logs in Splunk or Grafana",
            ["requires the ability to read logs in Splunk or Grafana"],
        ),
        (
            "Able to write reports in Excel",
            ["requires the ability to write reports in Excel", "requires Excel"],
        ),
        (
            "3 years running lathes on Linux",
            ["requires 3 years of experience with running lathes on Linux"],
        ),
    ],
)
def test_a_name_that_is_only_read_or_has_its_years_is_not_required_bare(
    line: str, sentences: list[str]
) -> None:
    """Who reads a thing need not master it; the years of the whole are lost with the whole."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Willingness to travel up to 20%", ["requires willingness to travel up to 20%"]),
        ("Able to travel between farms", ["requires the ability to travel between farms"]),
        ("Willing to travel abroad", ["requires being willing to travel abroad"]),
        ("Happy to work in the cold store", ["requires being happy to work in the cold store"]),
        ("Comfortable to ask questions", ["requires being comfortable with asking questions"]),
        (
            "Has spoken at a fair or written a leaflet",
            ["requires experience with speaking at a fair or writing a leaflet"],
        ),
        (
            "Have taught children or led a choir",
            ["requires experience with teaching children or leading a choir"],
        ),
        (
            "Fluency in English and Kiswahili",
            ["requires fluency in English", "requires fluency in Kiswahili"],
        ),
        ("Knowledge of coordinate systems", ["requires knowledge of coordinate systems"]),
        ("Travel expenses", ["requires travel expenses"]),
    ],
)
def test_what_somebody_is_ready_for_or_has_done_is_worded_as_an_act(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Familiar with Excel or Tableau, from school projects or an internship",
            [
                "requires being familiar with Excel (one of a list)",
                "requires being familiar with Tableau (one of a list)",
            ],
        ),
        (
            "Experience with Docker, whether from work or from hobby projects",
            ["requires experience with Docker"],
        ),
        ("You know Excel, from college or at home", ["requires Excel"]),
        (
            "Right to work in Ireland or the Netherlands",
            ["requires Right to work in Ireland or the Netherlands"],
        ),
        ("Work permit for Norway or Sweden", ["requires Work permit for Norway or Sweden"]),
        ("Coming from bakeries? Talk to us.", []),
        ("Never sold cheese before? Get in touch.", []),
        ("CV and references", []),
        ("Experience with volunteering projects", ["requires experience with volunteering projects"]),
    ],
)
def test_where_it_was_learned_and_how_to_apply_is_not_required(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "things"),
    [
        (
            "Uses Excel for stock counts: order lists, labels, prices",
            ["using Excel for stock counts: order lists, labels, prices"],
        ),
        (
            "Understands Linux \u2013 can trace a fault to its cause",
            ["understanding of Linux"],
        ),
        ("Knows Excel \u2013 can read a pivot table", ["Excel", "the ability to read a pivot table"]),
    ],
)
def test_what_stands_behind_a_sign_is_read_by_itself(line: str, things: list[str]) -> None:
    """What an act is about is no act, and what somebody can do makes nothing else doubtful."""
    assert required(line) == things


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("Receptive to advice from the crew", ["be receptive to advice from the crew"]),
        ("Recognised in the yard as the one to ask", ["be recognised in the yard as the one to ask"]),
        ("Trusted by the owners in a storm", ["be trusted by the owners in a storm"]),
        ("Influences engineering managers and owners", ["influence engineering managers and owners"]),
        (
            "Checks rigs and speaks up when they are not safe",
            ["check rigs and speaks up when they are not safe"],
        ),
        (
            "Reduces the cost of rope: removes lines from each yard",
            ["reduce the cost of rope", "remove lines from each yard"],
        ),
        ("Shows the yard to visitors", ["show the yard to visitors"]),
        ("Checks nets and repairs them when they tear", ["check nets", "repair nets when they tear"]),
        (
            "Takes advice from the crew and is always open to learning from others",
            ["take advice from the crew", "be always open to learning from others"],
        ),
        (
            "You're a mentor and guide, and you give kind advice to the crew",
            ["be a mentor and guide", "give kind advice to the crew"],
        ),
        (
            "Tells owners of the plan in time, and able to fit sails to the season",
            ["tell owners of the plan in time", "fit sails to the season"],
        ),
        (
            "Works alone on small boats and is a steady helper on larger rigs",
            ["work alone on small boats", "be a steady helper on larger rigs"],
        ),
        ("Major contributor to refits of the yard", []),
        ("Checks the catch, or weighs the crates", ["check the catch", "weigh the crates"]),
        (
            "Ensures that crews are trained and are open to learning",
            ["ensure that crews are trained and are open to learning"],
        ),
        (
            "Planning and leading long trips and working with crews to end them well",
            ["plan and lead long trips", "work with crews to end long trips well"],
        ),
        (
            "Decides when a leak is to be feared and plans how to stop it",
            ["decide when a leak is to be feared and plan how to stop it"],
        ),
    ],
)
def test_what_a_level_is_and_does_is_told_in_full(line: str, duties: list[str]) -> None:
    before = told_of(LADDER.format("Sets the plan"), "text/markdown")
    found = [one for one in told_of(LADDER.format(line), "text/markdown") if one not in before]

    told = [one.split(" has the duty to ")[1] for one in found if " has the duty to " in one]
    assert told == duties
