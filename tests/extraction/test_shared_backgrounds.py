"""What several things share, and what would do instead of one, is stated with them."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    "line",
    [
        "Hotel, retail or other customer service background",
        "Farming, forestry or similar outdoor work background",
        "Navy, cargo or comparable merchant shipping environment",
    ],
)
def test_examples_of_a_background_stay_with_it(line: str) -> None:
    said = asked(line)
    assert said[0].removeprefix("requires ").lower() == line.lower()
    assert len(said) == 1


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Sound troubleshooting skills across Windows and macOS",
            ["requires sound troubleshooting of Windows", "requires sound troubleshooting of macOS"],
        ),
        (
            "Strong debugging skills across iOS and Android",
            ["requires strong debugging of iOS", "requires strong debugging of Android"],
        ),
        (
            "Administration across Linux and Windows",
            ["requires administration of Linux", "requires administration of Windows"],
        ),
    ],
)
def test_what_is_done_across_names_is_done_with_each(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Experience with Harbor Manager", "requires experience with Harbor Manager"),
        ("Experience with Excel or Boat Planner", "requires experience with Boat Planner (one of a list)"),
        ("Familiarity with Fleet Controller", "requires familiarity with Fleet Controller"),
    ],
)
def test_product_named_like_a_title_is_used(line: str, sentence: str) -> None:
    assert sentence in asked(line)


@pytest.mark.parametrize(
    "line",
    [
        "An understanding of harbor customs, or willingness to develop this, is important to us.",
        "Knowledge of Welsh customs, or willingness to develop it, is important",
        "Knowledge of tides, or readiness to develop this, is important",
    ],
)
def test_wish_to_develop_does_instead(line: str) -> None:
    (said,) = told(f"## Person specification\n\n{line}\n")
    assert "or " in said
    assert "to develop" in said


def test_titles_and_single_things_stay() -> None:
    assert asked("Experience as a Harbor Manager") == ["requires experience as Harbor Manager"]
    assert asked("Troubleshooting skills") == ["requires troubleshooting"]
    assert asked("Retail or hotel background")[0] != "requires retail or hotel background"
