"""Which words of an enumeration share the head of its last member, and which are things of their own."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Knowledge of idempotency, retries and eventual consistency",
            ["idempotency", "retries", "eventual consistency"],
        ),
        (
            "Knowledge of queues, backpressure and spark limiting",
            ["queues", "backpressure", "spark limiting"],
        ),
        (
            "Knowledge of latency, throughput and berth planning",
            ["latency", "throughput", "berth planning"],
        ),
        (
            "Knowledge of tube bending, welding and sheet metal forming",
            ["tube bending", "welding", "sheet metal forming"],
        ),
        ("Knowledge of knots, splicing and sail repair", ["knots", "splicing", "sail repair"]),
    ],
)
def test_nouns_by_their_ending_and_gerunds_stand_alone(line: str, names: list[str]) -> None:
    assert asked(line) == [f"requires knowledge of {name}" for name in names]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Knowledge of smoke, sanity and hull tests", ["smoke tests", "sanity tests", "hull tests"]),
        ("Knowledge of contract, corporate and sea law", ["contract law", "corporate law", "sea law"]),
        ("Knowledge of civil, taxation and sea law", ["civil law", "taxation", "sea law"]),
        ("Knowledge of soil, water and air quality", ["soil quality", "water quality", "air quality"]),
    ],
)
def test_what_narrows_a_noun_takes_the_head_that_it_lacks(line: str, names: list[str]) -> None:
    assert asked(line) == [f"requires knowledge of {name}" for name in names]


def test_acts_without_their_object_are_no_things() -> None:
    said = " ".join(
        asked("Experience with gathering, rinsing and sale of kelp")
        + asked("Experience with tools for netting, hauling, and gutting large cod")
    )

    assert "rinsing" not in said
    assert "requires experience with hauling" not in said
