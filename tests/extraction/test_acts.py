"""An ability is worded as what is done."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Be able to mend ropes", "requires mending ropes"),
        ("Ability to mend ropes and sails", "requires mending ropes and sails"),
        ("You know how to mend ropes", "requires mending ropes"),
        ("Strong ability to mend ropes", "requires strong ability in mending ropes"),
        ("Ability to lead crews", "requires the ability to lead crews"),
    ],
)
def test_a_verb_that_no_list_has_is_worded_as_a_noun(line: str, statement: str) -> None:
    assert asked(line)[0] == statement
