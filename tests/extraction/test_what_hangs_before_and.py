"""Words that hang before an *and*: what they are said of stands behind it."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Knowledge of moorings in public and private harbors", ["moorings in public and private harbors"]),
        (
            "Knowledge of tides, open and closed dock reporting, and ropes",
            ["tides", "open and closed dock reporting", "ropes"],
        ),
        ("Knowledge of short-, medium- and long-term planning", ["short-, medium- and long-term planning"]),
        (
            "Knowledge of recent trends in rope and sail science",
            ["recent trends in rope and sail science"],
        ),
    ],
)
def test_an_adjective_stays_with_its_noun(line: str, names: list[str]) -> None:
    assert asked(line) == [f"requires knowledge of {name}" for name in names]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Knowledge of coastal and inland routes", ["coastal and inland routes"]),
        ("Knowledge of tides in harbors and rope care", ["tides in harbors", "rope care"]),
    ],
)
def test_two_that_are_one_thing_or_two_stay_as_they_are(line: str, names: list[str]) -> None:
    assert asked(line) == [f"requires knowledge of {name}" for name in names]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Knowledge of rope and sail makers, deep sea tides, and ship lanes",
            ["rope makers", "sail makers", "deep sea tides", "ship lanes"],
        ),
        (
            "Knowledge of sea rights, weather, coastal and tidal rescue, or ship lanes",
            ["sea rights", "weather", "coastal and tidal rescue", "ship lanes"],
        ),
    ],
)
def test_a_noun_is_shared_no_further_than_the_next_one(line: str, names: list[str]) -> None:
    said = [one.removesuffix(" (one of a list)") for one in asked(line)]

    assert said == [f"requires knowledge of {name}" for name in names]


def test_a_capital_at_the_beginning_hides_no_adjective() -> None:
    assert asked("Clear, terse, and accurate signaling") == [
        "requires clear signaling",
        "requires terse signaling",
        "requires accurate signaling",
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Knowledge of deck crane installation, repair, and removal",
            ["deck crane installation", "deck crane repair", "deck crane removal"],
        ),
        (
            "Knowledge of deck crane installation, knots, and removal",
            ["deck crane installation", "knots", "removal"],
        ),
    ],
)
def test_upkeep_is_of_the_thing_named_before_the_first(line: str, names: list[str]) -> None:
    assert asked(line) == [f"requires knowledge of {name}" for name in names]
