"""An amount of time is of what it was spent on, and of nothing that stands beside that or behind it."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("3+ (three plus) years of experience in carpentry", "at least 3 years of experience in carpentry"),
        ("4 years of experience in the field of carpentry", "4 years of experience in carpentry"),
        ("4 years of sales experience working for a bank", "4 years of experience in sales"),
        (
            "2 years of experience with Kafka along with strong Java knowledge",
            "2 years of experience with Apache Kafka",
        ),
        ("3 years of experience in carpentry, to include knots", "3 years of experience in carpentry"),
    ],
)
def test_years_are_of_what_was_done(line: str, sentence: str) -> None:
    """A count said again in brackets, a field, a place and what goes along change nothing of it."""
    said = [one for one in asked(line) if " years " in one]
    assert len(said) == 1
    assert sentence.split(" of experience", 1)[0] in said[0]
    assert said[0].endswith(sentence.rsplit(" ", 1)[-1])


def test_what_goes_along_with_years_has_its_own_level() -> None:
    """Strong knowledge beside the years takes none of them."""
    assert "requires strong Java" in asked(
        "2 years of experience with Kafka along with strong Java knowledge"
    )


def test_years_are_of_each_language_that_was_programmed_in() -> None:
    """The word behind the last of several languages is of all of them."""
    said = asked("2 years of experience with R, Python, or Java programming")
    assert len(said) == len([one for one in said if "2 years" in one and "(one of a list)" in one]) == 3


def test_what_somebody_with_years_is_to_do_is_none_of_them() -> None:
    """To apply is no work of years past."""
    said = told("## Requirements\n\nIf you have 5+ years of Kafka experience, consider applying.\n")
    assert said == ["requires at least 5 years of experience with Apache Kafka"]
