"""A wish is one though its sentence takes something back, and ends where its clause ends."""

import pytest

from role_sentences import asked, told

#: Items of requirements.
ITEMS = [
    ("Docker isn't needed, though it's a plus", ["Docker is desirable"]),
    ("Docker is not necessary, although it would be nice", ["Docker is desirable"]),
    ("Knowledge of LKW is preferred, but full training will be given", ["knowledge of LKW is preferred"]),
    ("Although Welsh is useful, it is not required", ["Welsh is advantageous"]),
    ("Applicants with Docker will be given priority", ["Docker is preferred"]),
    ("Priority is given to applicants with Docker", ["Docker is preferred"]),
    ("If you know Docker, so much the better", ["Docker is desirable"]),
    ("If you happen to know Docker we will be glad", ["Docker is desirable"]),
    ("A boat licence is an advantage, as you will visit islands", ["boat licence is advantageous"]),
    ("A boat licence is required, as our islands are far apart", ["requires boat licence"]),
]


@pytest.mark.parametrize(("line", "sentences"), ITEMS)
def test_a_wish_stays_one_whatever_is_taken_back(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "While knowledge of Docker is helpful, it is by no means a must.",
            ["knowledge of Docker is advantageous"],
        ),
        ("Knowledge of LKW is preferred, but training will be provided.", ["knowledge of LKW is preferred"]),
        ("Knowledge of LKW is required.", ["requires knowledge of LKW"]),
    ],
)
def test_a_sentence_that_takes_something_back_asks_all_the_same(line: str, sentences: list[str]) -> None:
    assert told(f"{line}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("You have sold boats for three years, ideally in a harbor, and you speak Welsh", "requires Welsh"),
        ("Work with sails, ideally at sea, and you have used Docker", "requires experience with Docker"),
        ("Docker, ideally Terraform", "Terraform is desirable"),
    ],
)
def test_what_is_ideal_ends_where_a_clause_of_its_own_begins(line: str, sentence: str) -> None:
    assert asked(line)[-1] == sentence


def test_a_clause_that_leads_to_another_stays_with_it() -> None:
    assert asked("If you like boats, and you have used Docker, you are right here") == ["requires Docker"]
