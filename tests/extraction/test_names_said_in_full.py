"""Names said twice, joined by a sign, or of a work that is named behind them."""

import pytest

from role_sentences import asked, done, told_of


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Knowledge of SBW (Small Boat Works), tides", ["SBW", "tides"]),
        ("Knowledge of modern PHP frameworks", ["modern PHP frameworks"]),
        ("Knowledge of Python or Docker app development", ["Python or Docker app development"]),
    ],
)
def test_a_name_is_one_however_it_is_said(line: str, said: list[str]) -> None:
    assert asked(line) == [f"requires knowledge of {one}" for one in said]


def test_work_on_two_things_between_a_stroke_is_asked_for_whole() -> None:
    whole = "requires knowledge of Docker/Podman cluster administration"

    assert whole in asked("Knowledge of Docker/Podman cluster administration")


def test_a_double_hyphen_leads_to_a_list() -> None:
    assert asked("Basic harbor knowledge -- rope work, sail care, tide tables") == [
        "requires basic harbor knowledge",
        "requires basic rope work",
        "requires basic sail care",
        "requires basic tide tables",
    ]


def test_a_duty_ends_before_etc() -> None:
    assert done("Mend nets, ropes, sails, etc.") == ["has the duty to mend nets, ropes, sails"]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (
            "Degree in natural or life sciences",
            ["natural sciences (one of a list)", "life sciences (one of a list)"],
        ),
        ("Degree in law or life sciences", ["law (one of a list)", "life sciences (one of a list)"]),
    ],
)
def test_a_field_has_the_noun_that_stands_behind_the_next(line: str, fields: list[str]) -> None:
    said = [one.lower() for one in asked(line)]

    assert [one.rsplit(" in ", 1)[-1] for one in said if " in " in one] == fields


def test_a_sign_within_a_name_parts_no_employers() -> None:
    said = told_of(
        "# Boat Engineer\n\n## Key employers\n\n- **Yards:** Foo Marine, Bar Ships, Rope & Tackle\n",
        "text/markdown",
    )

    assert any("Rope & Tackle" in one for one in said)
    assert not any(one.startswith(("Rope is", "Tackle is")) for one in said)
