"""Lines of a form of boards: what stands ahead of the colon is what the time is of."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("splicing old ropes: 4 years (Required)", "requires 4 years of experience with splicing old ropes"),
        ("sail loft repair: 1 year (Preferred)", "1 year of experience with sail loft repair is preferred"),
        ("Java: 3 years (Required)", "requires 3 years of experience with Java"),
        ("Sailing: 2 years (Required)", "requires 2 years of experience with sailing"),
    ],
)
def test_time_is_of_what_a_line_names(line: str, sentence: str) -> None:
    said = told(f"## Experience\n\n- {line}\n- Knots: 9 years (Required)\n")

    assert said[0].casefold().replace(" in ", " with ") == sentence.casefold()


@pytest.mark.parametrize("label", ["Experience", "Work experience", "Total work"])
def test_experience_of_no_kind_is_of_none(label: str) -> None:
    [said] = told(f"## Experience\n\n- {label}: 6 years (Required)\n")

    assert "work" not in said.replace("work experience", "").casefold()
    assert "6 years" in said
