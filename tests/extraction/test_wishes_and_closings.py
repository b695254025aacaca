"""Wishes that a verb makes, closings of letters, and levels that end with their sentence."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "We count it as a plus if you can write Bash scripts, or if you have been involved in refits.",
            [
                "the ability to write Bash scripts is desirable",
                "Bash is desirable",
                "refits are desirable",
            ],
        ),
        ("We'd consider it a plus if you know Excel.", ["Excel is desirable"]),
        (
            "We see it as a real asset if you have worked with Tableau or hold a forklift licence.",
            ["Tableau is desirable", "forklift licence is desirable"],
        ),
        ("It is helpful if you can drive a tractor.", ["the ability to drive a tractor is desirable"]),
        ("We see it as our task to sell boats.", []),
        ("We need you to know Excel.", ["requires Excel"]),
    ],
)
def test_what_is_counted_as_an_advantage_is_wished_for(sentence: str, sentences: list[str]) -> None:
    """Whatever verb makes an advantage of a thing, the thing is no requirement."""
    assert told(sentence) == sentences


@pytest.mark.parametrize("heading", ["**Differentials:**", "**Key differentials**", "## Differentials"])
def test_differentials_are_wished_for(heading: str) -> None:
    """What sets one applicant apart from another is asked of nobody."""
    found = told(f"## Requirements\n\n**Mandatory:**\n\n* Excel\n\n{heading}\n\n* Knowledge of Tableau\n")

    assert found == ["requires Excel", "knowledge of Tableau is desirable"]


@pytest.mark.parametrize(
    "closing",
    [
        "Thanks & Regards,\nAnna Sund\nPeople Group\nNord Harbors",
        "Many greetings from the yard\nAnna\nPeople Group",
        "See you soon,\nAnna Sund\nPeople Group",
        "Full name:\nCurrent location:\nPreferred location:\n\nThanks and regards\nAnna Sund\nPeople Group",
    ],
)
def test_who_closes_a_letter_is_not_wished_for(closing: str) -> None:
    """Name and department below the last words of a letter are under no heading above them."""
    text = f"Skills needed\n- Excel\n\nNice to have\n- Tableau\n\n{closing}\n"

    found = told(text, head="Boat Engineer\n\n", media_type="text/plain")

    assert found == ["requires Excel", "Tableau is desirable"]


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("To apply, send your CV and a note about the worst storm you have worked on.", []),
        ("Please send us a page on a bridge you have built.", []),
        (
            "Please send your CV. You have run ferries.",
            ["requires experience with running ferries"],
        ),
        ("Since the new quay opens in May, we need one more person for the office.", []),
        ("We need another pair of hands in the bakery.", []),
        ("We need two more people at our new mill.", []),
        ("We need one more person with experience of Excel.", ["requires experience with Excel"]),
    ],
)
def test_how_to_apply_and_how_many_are_wanted_ask_for_nothing(sentence: str, sentences: list[str]) -> None:
    """What is to be told in a letter, and how many people are wanted, is no requirement."""
    assert told(sentence) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A very good command of Excel, and experience with payroll. You should know Tableau.",
            [
                "requires a very good command of Excel",
                "requires experience with payroll",
                "requires Tableau",
            ],
        ),
        (
            "A sound grasp of C. You know Rust.",
            ["requires a sound grasp of C", "requires Rust"],
        ),
        (
            "Good knowledge of the Cortex-M. Experience with Excel is a must.",
            ["requires good knowledge of ARM Cortex-M", "requires experience with Excel"],
        ),
        (
            "You have worked with Excel and know the usual forms.",
            ["requires experience with Excel", "requires usual forms"],
        ),
        (
            "Knowledge of Excel, and experience with Tableau, is a plus.",
            ["knowledge of Excel is desirable", "experience with Tableau is desirable"],
        ),
    ],
)
def test_a_level_ends_with_its_clause(line: str, sentences: list[str]) -> None:
    """A level is of what stands in its clause, and a wish of the next sentence joins no two of them."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "We need someone who has spent at least three years in bookkeeping.",
            ["requires at least 3 years of experience with bookkeeping"],
        ),
        (
            "You have spent two years working with Excel.",
            ["requires 2 years of experience with Excel"],
        ),
        (
            "For B2 we look for two years in sales, proven mentoring skills and the ability to lead audits.",
            [
                "requires 2 years of experience with sales for B2",
                "requires proven mentoring for B2",
                "requires the ability to lead audits for B2",
            ],
        ),
        (
            "For the night shift we expect good Excel skills.",
            ["requires good Excel for the night shift"],
        ),
        ("We have spent three years in Bergen.", []),
    ],
)
def test_years_that_are_spent_or_looked_for(sentence: str, sentences: list[str]) -> None:
    """Time is asked for without the word experience, and its case is no more than whom it is of."""
    assert told(sentence) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Excel is appreciated in applicants for S1, but we have hired good people without it.",
            ["Excel is advantageous in applicants for S1"],
        ),
        (
            "Good Excel is expected of candidates for the senior post.",
            ["requires good Excel of candidates for the senior post"],
        ),
        ("Tableau is welcome in those at grade C.", ["Tableau is desirable in those at grade C"]),
        ("Tableau is welcome in people of any age.", ["Tableau is desirable"]),
    ],
)
def test_of_which_applicants_something_is_asked(line: str, sentences: list[str]) -> None:
    """What is asked of those alone who apply for one post or grade is asked under that condition."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Strong Linux fundamentals and good understanding of Excel, Tableau and Bash",
            [
                "requires strong fundamentals of Linux",
                "requires good understanding of Excel",
                "requires good understanding of Tableau",
                "requires good understanding of Bash",
            ],
        ),
        (
            "Great patience and solid knowledge of Excel",
            ["requires great patience", "requires solid knowledge of Excel"],
        ),
        (
            "Good knowledge and solid understanding of Excel",
            ["requires good knowledge and solid understanding of Excel"],
        ),
        (
            "Notions of Excel and Tableau",
            ["requires notions of Excel", "requires notions of Tableau"],
        ),
        ("Welsh (native or fluent)", ["requires being native or fluent in Welsh"]),
    ],
)
def test_each_level_is_of_what_stands_behind_it(line: str, sentences: list[str]) -> None:
    """A second level ends the reach of the first, and one in brackets may leave a choice."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("CISSP, CISM or GIAC certification.", ["CISSP", "CISM", "GIAC"]),
        ("PMP or XYPM certificate", ["PMP", "XYPM"]),
        ("CKA, CKAD or KCNX certification is required", ["CKA", "CKAD", "KCNX"]),
    ],
)
def test_a_certificate_that_no_list_holds_is_one_of_the_choice(line: str, names: list[str]) -> None:
    """What stands behind *or*, before the word, is an alternative to the certificates before it."""
    assert asked(line) == [f"requires {name} (one of a list)" for name in names]


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "You have a solid grasp of dashboards: Tableau should hold no mysteries for you.",
            ["requires a solid grasp of dashboards", "requires a solid grasp of Tableau"],
        ),
        (
            "Good knowledge of Excel, which should be second nature to you.",
            ["requires good knowledge of Excel"],
        ),
        ("Knowledge of Tableau should come naturally.", ["requires knowledge of Tableau"]),
        ("Knowledge of Tableau should be kept fresh.", ["knowledge of Tableau is recommended"]),
    ],
)
def test_what_should_be_familiar_is_demanded(sentence: str, sentences: list[str]) -> None:
    """In an advertisement, *should* of what is to be second nature to its reader is no advice."""
    assert told(f"We are hiring.\n\n## Your profile\n\n{sentence}\n") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "We are hiring.\n\nYou can program in Go or Python well enough to teach it.",
            ["requires Go (one of a list)", "requires Python (one of a list)"],
        ),
        ("We are hiring.\n\nYou can script in Bash.", ["requires Bash"]),
        ("We are hiring.\n\nYou can code in Rust and Go.", ["requires Rust", "requires Go"]),
        ("You can program in Go or Python.", []),
        ("We are hiring.\n\nYou can program in any language you like.", []),
    ],
)
def test_in_what_somebody_can_program(text: str, sentences: list[str]) -> None:
    """An advertisement asks for what its reader can do; a guide leaves it to them."""
    assert told(text) == sentences


@pytest.mark.parametrize(
    ("behind", "asked_for"),
    [
        ("and you have experience of payroll", "requires experience with payroll"),
        ("and you are familiar with Jira", "requires being familiar with Jira"),
        ("and you know Jira well", "requires good knowledge of Jira"),
    ],
)
def test_what_somebody_has_besides_is_no_example(behind: str, asked_for: str) -> None:
    """Examples end where the sentence says something else of its reader."""
    found = told(f"We are hiring.\n\nYou have worked with a tool such as Excel or Tableau, {behind}.\n")

    experience = "requires experience with"
    assert found == [f"{experience} Excel (for example)", f"{experience} Tableau (for example)", asked_for]


def test_what_would_help_is_wished_though_it_is_no_must() -> None:
    assert told("Experience with Spark or Flink would help, though neither is a must.\n") == [
        "experience with Apache Spark is desirable (one of a list)",
        "experience with Apache Flink is desirable (one of a list)",
    ]
