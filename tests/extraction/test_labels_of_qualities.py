"""A label of what somebody is like opens what is asked for in its line."""

import pytest

from role_sentences import told


@pytest.mark.parametrize("label", ["Personal qualities", "Your personality", "Qualities"])
def test_qualities_behind_a_label_are_asked_for(label: str) -> None:
    assert told(f"**{label}:** patience; teamwork\n") == ["requires patience", "requires teamwork"]


def test_what_stands_behind_another_label_is_not() -> None:
    assert told("**Pier:** patience; teamwork\n") == []
