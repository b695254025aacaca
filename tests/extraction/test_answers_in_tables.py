"""Columns whose cells answer in words how far the row is asked for: "Must you have it?", above "Yes"."""

import pytest

from role_sentences import told


def table(head: str, *rows: str) -> list[str]:
    lines = [f"| {row} |" for row in (f"What | {head}", "---|---", *rows)]
    return told("## Requirements\n\n" + "\n".join(lines) + "\n")


@pytest.mark.parametrize(
    "head", ["Must you have it?", "Do you need it?", "Is it a must?", "Required", "Needed?", "Essential?"]
)
def test_yes_asks_and_no_asks_for_nothing(head: str) -> None:
    found = table(
        head, "Rope splicing | Yes", "Knowledge of knots | Yes!", "A pilot licence | No, we teach it"
    )

    assert len(found) == len(("splicing", "knots"))
    assert "rope splicing" in found[0]
    assert "knots" in found[1]


@pytest.mark.parametrize("answer", ["Would be nice", "It helps", "Nice to have", "A big plus"])
def test_an_answer_may_be_a_wish(answer: str) -> None:
    assert table("Must you have it?", "Rope splicing | Yes", f"Sail making | {answer}") == [
        "rope splicing is essential",
        "sail making is desirable",
    ]


def test_an_answer_to_another_question_is_no_demand() -> None:
    found = table("Training given?", "Rope splicing | Yes", "Sail making | No")

    assert not [one for one in found if one.endswith((" yes", " no"))]
