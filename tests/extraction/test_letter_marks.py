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
