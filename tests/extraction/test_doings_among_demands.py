"""What somebody does is a duty, with an adverb before it or not, also in an item among demands."""

import pytest

from role_sentences import told_of

MARKDOWN = "text/markdown"


def below(heading: str, item: str) -> list[str]:
    return told_of(f"# Senior Rigger\n\n## {heading}\n\n- {item}\n", MARKDOWN)


@pytest.mark.parametrize(
    ("item", "duty"),
    [
        ("Regularly reviews plans for the crew", "review plans for the crew"),
        ("Consistently helps newcomers on deck", "help newcomers on deck"),
        ("Answers letters from other yards", "answer letters from other yards"),
    ],
)
def test_an_item_among_demands_that_tells_of_work_alone_is_a_duty(item: str, duty: str) -> None:
    assert below("Requirements", item) == [f"Senior Rigger has the duty to {duty}"]


@pytest.mark.parametrize(
    ("item", "name"),
    [("Writes well", "writing"), ("Speaks Dutch", "Dutch"), ("Writes scripts in Python", "Python")],
)
def test_an_item_that_names_what_is_asked_for_stays_a_demand(item: str, name: str) -> None:
    found = below("Requirements", item)

    assert any("requires" in one and name in one for one in found)
    assert not any("duty" in one for one in found)


@pytest.mark.parametrize("adverb", ["", "Actively ", "Confidently "])
def test_an_adverb_before_an_act_is_left_off(adverb: str) -> None:
    act = "track the stock of ropes"
    item = f"{adverb}{act}" if adverb else act.capitalize()

    found = told_of(f"# Senior Rigger\n\n## Yard\n\nYou can:\n\n- {item}\n", MARKDOWN)

    assert found == ["Senior Rigger has the duty to track the stock of ropes"]


def test_an_act_with_an_object_of_its_own_is_not_part_of_what_is_taken_part_in() -> None:
    found = " ".join(below("Duties", "Participate in the yearly count and foster a habit of tidiness"))

    assert "participate in foster" not in found
    assert "foster a habit of tidiness" in found
