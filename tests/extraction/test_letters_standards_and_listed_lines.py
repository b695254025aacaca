"""Letters of a degree that are of another thing, and lines of a list that look like headings."""

import pytest

from role_sentences import asked, told_of

DEGREE = "requires a bachelor's degree"


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Knowledge of BS 8418", ["requires knowledge of BS 8418"]),
        (
            "Working knowledge of BS 6465 and BS EN 806",
            ["requires working knowledge of BS 6465", "requires working knowledge of BS EN 806"],
        ),
        ("PD 6662 and BS IEC 61508", ["requires PD 6662", "requires BS IEC 61508"]),
        ("Experience with BA sets", ["requires experience with BA sets"]),
        ("Familiarity with BS-compliant wiring", ["requires familiarity with BS-compliant wiring"]),
        ("BA (breathing apparatus) wearer", ["requires BA (breathing apparatus) wearer"]),
    ],
)
def test_letters_of_a_standard_or_of_equipment_are_no_degree(line: str, sentences: list[str]) -> None:
    """A number, a body of standards and a thing behind the letters say that they are of no degree."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("BS in zoology", DEGREE),
        ("BA (Hons) in history", DEGREE),
        ("BA Economics", DEGREE),
        ("BS nursing", DEGREE),
        ("BS with 3 years at sea", DEGREE),
        ("Must hold a BA", DEGREE),
        ("A BA or equivalent", f"{DEGREE} (one of a list)"),
        ("BS/MS in geology", f"{DEGREE} (one of a list)"),
    ],
)
def test_letters_among_words_of_a_degree_are_one(line: str, first: str) -> None:
    assert asked(line)[0] == first


HEAD = "Rigger\n\nWe seek a rigger in Hull.\n\n"


@pytest.mark.parametrize(
    ("text", "asked_for"),
    [
        (
            "YOU MUST HAVE\nSlinging card\nWorking at height\nOwn boots\nPatience\n\nWHAT YOU GET\nTea\n",
            ["slinging card", "the ability to work at height", "own boots", "patience"],
        ),
        (
            "Requirements:\nFirst aid\nCustomer service\nPatience\n\nBenefits:\nTraining\nFree tea\n",
            ["first aid", "customer service", "patience"],
        ),
        (
            "What you need\nFirst aid\nTeamwork\nCommunication skills\n\nWhat you get\nTraining\nFree tea\n",
            ["first aid", "teamwork", "communication"],
        ),
        (
            "Skills\nFirst aid\nManual handling\nBenefits\nFree tea\nParking\n",
            ["first aid", "manual handling"],
        ),
    ],
)
def test_a_line_among_those_of_a_list_is_no_heading(text: str, asked_for: list[str]) -> None:
    """Where headings are set apart, a line among others is one of them; where none are, it may head."""
    sentences = told_of(HEAD + text, "text/plain")

    assert [one for one in sentences if "requires" in one] == [f"Rigger requires {one}" for one in asked_for]
