"""A heading among demands asks for what it names at the level behind it, and so for what stands below it."""

import pytest

from role_sentences import told_of

MARKDOWN = "text/markdown"

TEXT = (
    "# Head of Rigging\n\n## You'll have\n\n### {}\n\n- Excel\n\n### Tide Planning (Expert Level)\n\n- SAP\n"
)


@pytest.mark.parametrize("level", ["(Working Level)", "(skill level: working)", "(working)"])
def test_the_skill_of_a_heading_is_asked_for_at_its_level(level: str) -> None:
    found = told_of(TEXT.format(f"Knot Binding {level}"), MARKDOWN)

    assert any("knot binding" in one.casefold() and "working level" in one for one in found)
    assert any("Excel" in one and "working level" in one for one in found)
    assert any("SAP" in one and "expert level" in one for one in found)


@pytest.mark.parametrize("heading", ["Knot Binding", "Knot Binding (optional)", "Test Engineer (advanced)"])
def test_a_heading_without_a_level_asks_for_nothing_by_itself(heading: str) -> None:
    found = told_of(TEXT.format(heading), MARKDOWN)

    assert not [one for one in found if "Knot" in one or "working" in one or "advanced" in one]
