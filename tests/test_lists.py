"""An enumeration is any-of only where the text says or; brackets hold what they stand behind."""

import pytest

from skillgraph.extraction.lists import split_examples, split_series
from skillgraph.model import Span


def _items(text: str) -> list[str]:
    return [text[item.span.start : item.span.end] for item in split_series(text, Span(0, len(text))).items]


@pytest.mark.parametrize(
    ("text", "items", "logic", "is_open"),
    [
        ("Java, Go, or C++", ["Java", "Go", "C++"], "any-of", False),
        ("Java, Go and C++", ["Java", "Go", "C++"], "all-of", False),
        ("Java, Go, C++", ["Java", "Go", "C++"], "not said", None),
        ("Java, Go, etc.", ["Java", "Go"], "not said", True),
        ("Rust", ["Rust"], "not said", None),
    ],
)
def test_the_conjunction_gives_the_logic(
    text: str, items: list[str], logic: str, *, is_open: bool | None
) -> None:
    series = split_series(text, Span(0, len(text)))

    assert _items(text) == items
    assert (series.logic, series.open) == (logic, is_open)


def test_a_bracket_belongs_to_the_member_before_it() -> None:
    text = "languages (Go, Rust) and clouds"

    first, second = split_series(text, Span(0, len(text))).items

    assert first.members is not None
    assert [text[item.span.start : item.span.end] for item in first.members.items] == ["Go", "Rust"]
    assert second.members is None


def test_such_as_leaves_a_list_open() -> None:
    text = "clouds such as AWS and Azure"

    head, series = split_examples(text, Span(0, len(text)))

    assert text[head.start : head.end] == "clouds"
    assert series is not None
    assert (series.logic, series.open) == ("all-of", True)


def test_or_similar_is_a_member_only_where_it_is_asked_for() -> None:
    text = "Physics or a similar field"

    assert _items(text) == ["Physics"]
    assert len(split_series(text, Span(0, len(text)), keep_open=True).items) == 2
