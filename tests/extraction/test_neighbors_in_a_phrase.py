"""What is said of one thing in a phrase is not said of its neighbor, in another sentence, clause or place."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Confident on Linux and know at least one shell",
            ["requires being confident in Linux", "requires shell (at least one)"],
        ),
        ("Fluent in French and know some German", ["requires being fluent in French", "requires German"]),
        (
            "Comfortable with Excel and understand SQL",
            ["requires being comfortable with Excel", "requires understanding of SQL"],
        ),
        (
            "Confident with Excel and SAP",
            ["requires being confident in Excel", "requires being confident in SAP"],
        ),
    ],
)
def test_a_level_ends_before_what_is_known_besides(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences
    said = told(f"## Requirements\n\nYou are {line[0].lower()}{line[1:]}.\n")
    assert said == sentences


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("A good teacher (of adults) and comfortable with Excel", "Teacher", "being comfortable with Excel"),
        ("Strong leader and familiar with SAP", "leadership", "being familiar with SAP"),
        ("A patient trainer and at ease with SQL", "patient trainer", "SQL"),
    ],
)
def test_who_somebody_is_ends_before_what_they_are_at_ease_with(line: str, first: str, second: str) -> None:
    found = asked(line)

    assert len(found) == 2
    assert first.casefold() in found[0].casefold()
    assert second.casefold() in found[1].casefold()


@pytest.mark.parametrize("verb", ["should be", "must be", "need to be"])
def test_what_both_must_be_is_said_of_both(verb: str) -> None:
    found = told(f"## Requirements\n\nYou {verb} confident on Linux and know at least one shell.\n")
    alone = told(f"## Requirements\n\nYou {verb} confident on Linux.\n")

    assert found[0] == alone[0]
    assert found[1].replace("shell (at least one)", "Linux") == alone[0].replace("being confident in ", "")


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Strong Python or R. Advanced statistics",
            [
                "requires strong Python (one of a list)",
                "requires strong R (one of a list)",
                "requires advanced statistics",
            ],
        ),
        ("Experience in C. Git is a plus", ["requires experience with C", "Git is desirable"]),
        (
            "Good SQL and R. SAP basics",
            ["requires good SQL", "requires good R", "requires the basics of SAP"],
        ),
    ],
)
def test_a_name_of_one_letter_ends_its_sentence(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize("line", ["Papers by J. Smith", "Experience with vitamin D. melanogaster"])
def test_an_initial_ends_none(line: str) -> None:
    assert len(asked(line)) <= 1


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("You know your way around a lathe and a drill", ["lathe", "drill"]),
        ("Find your way around a spreadsheet and a ledger", ["spreadsheets", "Ledger"]),
    ],
)
def test_articles_of_each_of_several_end_no_level(line: str, things: list[str]) -> None:
    assert asked(line) == [f"requires being at home in {thing}" for thing in things]


@pytest.mark.parametrize(
    "words",
    [
        "We want somebody who knows their way around a lathe and a drill",
        "We are looking for a person who knows their way around a lathe and a drill",
        "The ideal candidate knows his way around a lathe and a drill",
    ],
)
def test_whoever_knows_their_way_around_things_is_at_home_in_them(words: str) -> None:
    assert told(f"{words}.\n") == ["requires being at home in lathe", "requires being at home in drill"]


@pytest.mark.parametrize(
    ("line", "head", "choice"),
    [
        ("Strong SQL skills on Oracle or PostgreSQL", "strong SQL", ("Oracle Database", "PostgreSQL")),
        ("Good Excel skills on Windows or macOS", "good Excel", ("Windows", "macOS")),
        ("Solid Kubernetes skills on AWS or Azure", "solid Kubernetes", ("AWS", "Azure")),
    ],
)
def test_what_a_skill_is_used_on_is_a_choice_without_its_level(
    line: str, head: str, choice: tuple[str, str]
) -> None:
    assert asked(line) == [f"requires {head}", *(f"requires {one} (one of a list)" for one in choice)]


def test_an_article_behind_an_adjective_does() -> None:
    assert asked("Good Excel and a calm head") == ["requires good Excel", "requires calm head"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A bachelor's degree is the usual road to us",
        "A bachelor's degree is still a common route into this work",
        "A bachelor's degree is how most people come to us",
        "A bachelor's degree is the typical way in",
    ],
)
def test_how_people_mostly_come_is_no_firm_demand(sentence: str) -> None:
    found = told(f"## Requirements\n\n{sentence}.\n")

    assert not [one for one in found if one == "requires a bachelor's degree"]


@pytest.mark.parametrize(
    "pay",
    [
        "The salary is \u00a345,000, more in London.",
        "We pay \u00a345,000 (more in London).",
        "Pay: \u00a345,000, higher in Paris",
    ],
)
def test_where_more_is_paid_is_not_where_this_is(pay: str) -> None:
    found = [one for one in told(f"{pay}\n") if "45,000" in one]

    assert found
    assert not [one for one in found if "London" in one or "Paris" in one]


def test_where_this_is_paid_is_said() -> None:
    assert "London" in told("We pay \u00a345,000 in London.\n")[0]


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("Forklift licence, 2 years of experience", "forklift licence"),
        ("2 years of experience, forklift licence", "forklift licence"),
        ("First-aid certificate, two years of experience", "first-aid certificate"),
    ],
)
def test_time_beside_a_paper_is_no_time_with_it(line: str, paper: str) -> None:
    found = asked(line)

    assert sorted(paper in one.lower() for one in found) == [False, True]
    assert not [one for one in found if paper in one.lower() and "year" in one]
