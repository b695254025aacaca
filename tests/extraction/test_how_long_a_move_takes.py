"""How long it takes from one level to another is no experience that is asked for."""

import pytest

from role_sentences import told_of

LISTED = "# Rigger\n\n## Requirements\n\n- {item}\n- SQL\n"


@pytest.mark.parametrize(
    "item",
    [
        "From mate to master: about three years",
        "From mate to master \u2013 two years",
        "Moving from mate to master takes two years",
        "The step from Rigger I to Rigger II usually takes about four years",
        "Growing from mate to master may take five years",
    ],
)
def test_how_long_a_move_takes_is_asked_of_nobody(item: str) -> None:
    assert told_of(LISTED.format(item=item), "text/markdown") == ["Rigger requires SQL"]


@pytest.mark.parametrize(
    "item",
    [
        "From two to three years of experience",
        "From day one: 2 years of experience",
        "Experience: from sketch to launch, 5 years",
    ],
)
def test_years_of_experience_are_asked_for_behind_from(item: str) -> None:
    found = told_of(LISTED.format(item=item), "text/markdown")

    assert any("years of experience" in one for one in found)
