"""What is said of one thing in a sentence of several is not said of its neighbors."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Excellent communication skills, team player, can lift heavy loads",
            [
                "requires excellent communication",
                "requires teamwork",
                "requires the ability to lift heavy loads",
            ],
        ),
        (
            "Good numeracy skills, patient, can handle busy shifts alone",
            [
                "requires good numeracy skills",
                "requires patience",
                "requires the ability to handle busy shifts alone",
            ],
        ),
        (
            "Strong analytical skills, honest, can work on own initiative",
            [
                "requires strong analytical thinking",
                "requires integrity",
                "requires the ability to work on own initiative",
            ],
        ),
    ],
)
def test_can_and_level_stay_where_they_are_said(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Fluent Welsh, Polish would be an advantage",
            ["requires being fluent in Welsh", "Polish is advantageous"],
        ),
        (
            "Native Spanish, Catalan would be a plus",
            ["requires native Spanish", "Catalan is desirable"],
        ),
        (
            "A boat licence, first aid would be an asset",
            ["requires boat licence", "first aid is advantageous"],
        ),
    ],
)
def test_last_alone_would_be_welcome(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        (
            "Must be willing to travel between piers and hold a full clean driving licence.",
            "full clean driving",
        ),
        ("Must be willing to work nights and hold a valid forklift licence.", "valid forklift"),
        ("Must be willing to work outdoors and possess a current skipper license.", "current skipper"),
    ],
)
def test_licence_is_held_and_no_wish(line: str, paper: str) -> None:
    said = told(f"## Personal attributes\n\n{line}\n")
    assert len(said) > 1
    assert said[-1].startswith(f"requires {paper} licen")


def test_level_of_a_list_and_doubt_stay() -> None:
    assert asked("Strong Java, Kotlin and Go") == [
        "requires strong Java",
        "requires strong Kotlin",
        "requires strong Go",
    ]
    assert asked("Excellent people skills, writing skills and teaching skills")[1:] == [
        "requires excellent writing skills",
        "requires excellent teaching",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Welsh is required, Polish helps.", ["requires Welsh", "Polish is desirable"]),
        ("Welsh required, Polish a plus", ["requires Welsh", "Polish is desirable"]),
        ("Welsh is a must, Polish a bonus.", ["requires Welsh", "Polish is desirable"]),
        (
            "Python, Go and Rust are required, Haskell is nice to have",
            ["requires Python", "requires Go", "requires Rust", "Haskell is desirable"],
        ),
        (
            "A forklift licence is mandatory, and a first aid certificate is desirable",
            ["requires forklift licence", "a first aid certificate is desirable"],
        ),
    ],
)
def test_each_of_two_that_are_judged_apart_has_its_own_force(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize("line", ["Python, Go or Rust is a plus", "Python is preferred, but not required"])
def test_one_judgment_of_several_things_is_of_them_all(line: str) -> None:
    assert asked(line)
    assert not any(one.startswith("requires") for one in asked(line))
