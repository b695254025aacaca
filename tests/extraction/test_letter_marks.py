"""The letters of a specification say of each item how far it is asked for, and ask for nothing themselves."""

import pytest

from role_sentences import told_of

HEAD = "# Harbor Officer\n\n## Person specification\n\n"
ITEMS = "- Experience of mending ropes (E)\n- Python (D)\n- Own car (D)\n"
ASKED = [
    "For Harbor Officer, experience with mending ropes is essential",
    "For Harbor Officer, Python is desirable",
    "For Harbor Officer, own car is desirable",
]


@pytest.mark.parametrize(
    "text", [ITEMS, f"{ITEMS}\nE = essential, D = desirable\n", ITEMS.replace("(", "[").replace(")", "]")]
)
def test_letters_behind_the_items_are_their_modality(text: str) -> None:
    assert [one for one in told_of(HEAD + text, "text/markdown") if "Officer" in one] == ASKED


def test_two_items_are_enough_below_a_legend_and_one_letter_alone_is_none() -> None:
    legend = "E: Essential / D: Desirable\n\n"

    assert told_of(f"{HEAD}{legend}- Ropes (E)\n- Python (D)\n", "text/markdown")[-1] == ASKED[1]
    assert not any(
        "desirable" in one for one in told_of(f"{HEAD}- Ropes\n- Driving license (D)\n", "text/markdown")
    )


KEY = "E = Essential, D = Desirable\n\n"
LETTERED = """Criteria                                  E/D    Assessed
--------------------------------------------------------
TRADE
Experience of mending
ropes                                      E      A, I
Python                                     D      T
Own car                                    D      A
"""
WORDED = """Requirement                    Essential/Desirable     Method

Experience of mending ropes    Essential               A/I
Python                         Desirable               T
Own car                        Desirable               A
"""
BARE = """Experience of mending ropes      E
Python                           D
Own car                          D
"""


@pytest.mark.parametrize("rows", [LETTERED, WORDED, BARE, KEY + LETTERED, KEY + BARE])
def test_columns_of_a_text_without_bars_say_how_far(rows: str) -> None:
    """The letters behind the blanks belong to no name, and what heads their columns heads no section."""
    text = f"Harbor Officer\n\nPERSON SPECIFICATION\n\n{rows}"

    assert [one for one in told_of(text, "text/plain") if "Officer" in one] == ASKED


def test_a_column_that_says_how_an_item_is_assessed_is_no_part_of_it() -> None:
    text = (
        "Harbor Officer\n\nPerson specification\n\nAssessed by: A = Application, I = Interview\n\n"
        "Desirable\n\nPython                A, I\nOwn car               A\n"
    )

    assert told_of(text, "text/plain") == ASKED[1:]


def test_a_letter_behind_one_blank_is_part_of_the_name() -> None:
    text = "Harbor Officer\n\nPERSON SPECIFICATION\n\nPlan E\nVitamin D\nHepatitis E\nScale D\n"

    assert not any(word in one for one in told_of(text, "text/plain") for word in ("essential", "desirable"))
