"""What a ladder asks for a promotion is asked for that alone."""

import pytest

from role_sentences import told_of


def ladder(lines: str) -> list[str]:
    text = f"# Cooper ladder\n\n## C1\n\n- Cuts staves.\n{lines}\n\n## C2\n\n- Builds barrels.\n"
    return [one for one in told_of(text, "text/markdown") if "requires" in one]


@pytest.mark.parametrize(
    "lines",
    [
        "\nTo be promoted to C2 you need knowledge of oak.",
        "\nIn order to progress to C2, you must have knowledge of oak.",
        "- Promotion to C2 requires two years of experience.",
        "\nTo be promoted to C2 you have:\n\n- Knowledge of oak",
    ],
)
def test_what_a_promotion_asks_for_is_asked_for_that_alone(lines: str) -> None:
    found = ladder(lines)

    assert found
    assert all("for promotion to C2" in one for one in found)


def test_what_a_level_asks_for_is_no_condition_of_a_promotion() -> None:
    assert not any("promotion" in one for one in ladder("\nYou need knowledge of oak to work here."))
