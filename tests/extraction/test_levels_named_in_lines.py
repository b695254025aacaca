"""What a ladder asks of its levels in lines beside its table, and of all of them in one."""

import pytest

from role_sentences import asked, told, told_of

TABLE = (
    "# Boat Engineer\n\nSkills:\n\n"
    "| Skill | B1 Junior | B2 Engineer | B3 Senior |\n|---|---|---|---|\n"
    "| Python | basic | basic | expert |\n\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "B2: two years of experience in logistics.",
        "Entry. B1: by nomination only. B2: two years of experience in logistics.",
        "**B2 Engineer**: two years of experience in logistics.",
    ],
)
def test_a_label_says_of_which_level_a_sentence_asks(line: str) -> None:
    found = [one for one in told_of(f"{TABLE}{line}\n", "text/markdown") if "logistics" in one]

    assert found == ["B2 Engineer requires 2 years of experience with logistics"]


def test_a_label_that_names_no_level_is_of_none() -> None:
    found = told_of(f"{TABLE}B7: two years of experience in logistics.\n", "text/markdown")

    assert not any("B7" in one for one in found)


@pytest.mark.parametrize("label", ["Languages", "Languages, all grades", "Languages at every level"])
def test_a_line_asks_a_language_of_all_levels_as_well_as_it_says(label: str) -> None:
    found = told(f"{label}: Welsh, fluent; Dutch, at least B2.")

    assert found == ["requires being fluent in Welsh", "requires Dutch at B2"]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Welsh, business fluent", "being business fluent in Welsh"),
        ("Welsh, native", "native Welsh"),
        ("Welsh, conversational", "conversational Welsh"),
    ],
)
def test_a_word_behind_a_comma_says_how_well_a_language_is_spoken(line: str, level: str) -> None:
    assert asked(line) == [f"requires {level}"]


def test_a_word_before_the_next_language_is_not_of_the_one_before() -> None:
    assert asked("Dutch, fluent Welsh") == ["requires Dutch", "requires being fluent in Welsh"]


@pytest.mark.parametrize(
    "instead", ["an equivalent portfolio", "a comparable portfolio", "a relevant portfolio"]
)
def test_a_portfolio_does_instead_of_a_degree_and_is_no_field_of_it(instead: str) -> None:
    found = asked(f"A completed degree in law or trade, or {instead}")

    assert not any(f"degree in {instead}" in one for one in found)
    assert any("portfolio" in one and one.endswith("(one of a list)") for one in found)


@pytest.mark.parametrize(
    "label", ["Desirable, not assessed", "Desirable, not tested", "Desirable (not graded)"]
)
def test_what_a_label_denies_is_not_what_stands_behind_it(label: str) -> None:
    assert told(f"{label}: knots, experience with Excel, Python.") == [
        "Knots are desirable",
        "experience with Excel is desirable",
        "Python is desirable",
    ]
