"""No verb that asks is left out where all of them are tried, or where the docs list them."""

import pytest

from pages import read
from questions import QUESTIONS
from skillgraph.cli.application import VERBS, load_verb

#: Verbs that ask of two ends or of a measure, and have tests of their own for what all verbs share.
OF_A_PROJECTION = {"neighbors", "path"}
ASKING = [
    verb
    for verb in VERBS
    if {"section", "stated_only", "show_query"} <= {option.name for option in load_verb(verb).params}
]
SHAPES = read("docs/cli.md").partition("\n## JSON shapes\n")[2]


@pytest.mark.parametrize("verb", ASKING)
def test_a_verb_that_asks_is_tried_with_the_others(verb: str) -> None:
    assert verb in QUESTIONS.keys() | OF_A_PROJECTION, f"give a call of {verb} in tests/questions.py"


@pytest.mark.parametrize("verb", ASKING)
def test_the_shape_of_a_verb_that_asks_is_documented(verb: str) -> None:
    assert f"`{verb}`" in SHAPES, f"give {verb} a row of JSON shapes in docs/cli.md"
