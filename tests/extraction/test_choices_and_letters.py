"""Languages of which one will do, the field that letters of a degree hold, and what does not count."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "English and Spanish or Russian",
            ["requires English", "requires Spanish (one of a list)", "requires Russian (one of a list)"],
        ),
        (
            "Fluent English and German or French",
            [
                "requires being fluent in English",
                "requires German (one of a list)",
                "requires French (one of a list)",
            ],
        ),
        ("English, German and French", ["requires English", "requires German", "requires French"]),
    ],
)
def test_and_binds_looser_than_or_among_languages(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("BSN required", ["requires a bachelor's degree", "requires a bachelor's degree in nursing"]),
        (
            "BSN from an accredited school",
            ["requires a bachelor's degree", "requires a bachelor's degree in nursing"],
        ),
        (
            "MEng in Naval Architecture",
            ["requires a master's degree", "requires a master's degree in Naval Architecture"],
        ),
        ("BSc", ["requires a bachelor's degree"]),
    ],
)
def test_the_letters_of_a_degree_hold_its_field(line: str, said: list[str]) -> None:
    assert [one.lower() for one in asked(line)] == [one.lower() for one in said]


@pytest.mark.parametrize("line", ["An MBA does not count", "No degree needed", "Online courses don't count"])
def test_what_does_not_count_is_not_asked_for(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "3 years of sailing, plus a licence",
            ["requires 3 years of experience with sailing", "requires licence"],
        ),
        (
            "2 years of sales and a portfolio",
            ["requires 2 years of experience with sales", "requires a portfolio"],
        ),
        ("5 years in a boatyard and a shop", ["boatyard", "shop"]),
    ],
)
def test_papers_beside_years_take_no_years(line: str, said: list[str]) -> None:
    found = asked(line)

    assert len(found) == len(said)
    assert all(part in one for part, one in zip(said, found, strict=True))
