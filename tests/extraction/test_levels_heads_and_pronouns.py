"""How well, of which kind, and what a pronoun means: what a statement must not lose, nor get wrong."""

import pytest

from role_sentences import asked, done, told


def about_you(sentence: str) -> list[str]:
    return told(f"## About you\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Business fluent German and good English",
            ["requires being business fluent in German", "requires good English"],
        ),
        ("Near-native Dutch", ["requires near-native Dutch"]),
        ("Speak and write French very well", ["requires very good French"]),
        (
            "English good enough for daily work (B2 or better)",
            ["requires English at B2 or better for daily work"],
        ),
        ("Dutch sufficient for meetings (level B1)", ["requires Dutch at B1 for meetings"]),
        ("English good enough for daily work", ["requires good enough English for daily work"]),
        (
            "Able to communicate fluently in Dutch",
            ["requires the ability to communicate fluently in Dutch", "requires being fluent in Dutch"],
        ),
        ("Dutch and English", ["requires Dutch", "requires English"]),
    ],
)
def test_how_well_a_language_is_known(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_what_is_spoken_and_written_fluently() -> None:
    assert about_you("You speak and write Dutch fluently.") == ["requires being fluent in Dutch"]
    assert about_you("You write and speak German fluently.") == ["requires being fluent in German"]
    assert about_you("Since all our clients are Dutch, you speak and write Dutch fluently.") == [
        "requires being fluent in Dutch"
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Excellent communication skills, especially in writing",
            ["requires excellent communication skills, especially in writing"],
        ),
        (
            "Understands basic networking (DNS)",
            ["requires basic networking", "requires DNS"],
        ),
        ("Comfort reading Objective-C", ["requires comfort in reading Objective-C"]),
        (
            "Swift, and comfort reading Objective-C",
            ["requires Swift", "requires comfort in reading Objective-C"],
        ),
        (
            "Physics, animation or AI programming",
            [
                "requires physics programming (one of a list)",
                "requires animation programming (one of a list)",
                "requires AI programming (one of a list)",
            ],
        ),
        (
            "Python or systems programming",
            ["requires Python (one of a list)", "requires systems programming (one of a list)"],
        ),
        (
            "Working in local government or a housing association",
            ["requires the ability to work in local government or a housing association"],
        ),
        ("Working knowledge of Docker", ["requires working knowledge of Docker"]),
    ],
)
def test_neither_level_nor_head_is_lost(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "GCSE English and Maths at grade C/4 or above",
        "GCSEs in English and Maths (grade C/4 or above)",
        "GCSE English and Maths, grade C/4 or above",
    ],
)
def test_an_exam_has_its_subjects_and_the_grade_behind_them(line: str) -> None:
    exam = "requires GCSEs at grade C/4 or above"

    assert asked(line) == [exam, f"{exam} in English", f"{exam} in maths"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Define SLOs together with product teams and build the dashboards that go with them",
            ["define SLOs together with product teams", "build the dashboards that go with SLOs"],
        ),
        (
            "Plan refits with the yards and keep the records that go with them",
            ["plan refits with the yards", "keep the records that go with refits"],
        ),
        (
            "Maintain strong ties with sailors, working closely with them to mend sails",
            ["maintain strong ties with sailors", "work closely with sailors to mend sails"],
        ),
        ("Build ropes with sailors and sell them", ["build ropes with sailors", "sell ropes"]),
        (
            "Writes Terraform from scratch and keeps it tested",
            ["write Terraform from scratch", "keep Terraform tested"],
        ),
        (
            "Makes leaks visible and works on them with the crew",
            ["make leaks visible", "work on leaks with the crew"],
        ),
        (
            "Takes up a ticket, talks it over with a designer, and builds it in Swift",
            ["take up a ticket, talks it over with a designer"],
        ),
    ],
)
def test_a_pronoun_means_what_is_done_something_to_and_nothing_else(line: str, sentences: list[str]) -> None:
    duties = [one.removeprefix("has the duty to ") for one in done(line) if one.startswith("has the duty")]

    assert duties == sentences


def test_what_points_at_another_sentence_is_no_duty() -> None:
    assert done("Turns all of that into charts") == []
    assert done("Turns all of the figures into charts") == [
        "has the duty to turn all of the figures into charts"
    ]
