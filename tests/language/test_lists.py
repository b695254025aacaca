"""An enumeration is any-of only where the text says or; brackets hold what they stand behind."""

import pytest

from skillgraph.language.lists import part_alternatives, split_examples, split_series
from skillgraph.model import Span


def _items(text: str) -> list[str]:
    return [text[item.span.start : item.span.end] for item in split_series(text, Span(0, len(text))).items]


@pytest.mark.parametrize(
    ("text", "items", "logic", "is_open"),
    [
        ("Java, Go, or C++", ["Java", "Go", "C++"], "any-of", False),
        ("Java, Go and C++", ["Java", "Go", "C++"], "all-of", False),
        ("Java, Go, C++", ["Java", "Go", "C++"], "not said", None),
        ("Java and/or Go", ["Java", "Go"], "any-of", False),
        ("Java nor Go", ["Java", "Go"], "any-of", False),
        ("Java, Go plus C++", ["Java", "Go", "C++"], "all-of", False),
        ("Java or Go, etc.", ["Java", "Go"], "any-of", True),
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


@pytest.mark.parametrize(
    ("joint", "is_open"),
    [("such as", True), ("e.g.", True), ("including", True), ("i.e.", False), (":", False)],
)
def test_what_is_named_completely_closes_a_list_and_examples_leave_it_open(
    joint: str, *, is_open: bool
) -> None:
    text = f"clouds{'' if joint == ':' else ' '}{joint} AWS and Azure"
    bracketed = f"clouds ({joint} AWS and Azure)"

    _, series = split_examples(text, Span(0, len(text)))
    [item] = split_series(bracketed, Span(0, len(bracketed))).items

    assert series is not None and series.open is is_open
    assert joint == ":" or (item.members is not None and item.members.open is is_open)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Go or C, and SQL", ["Go or C", "SQL"]),
        ("Go, and SQL or C", ["Go", "SQL or C"]),
        ("Go, Rust, and SQL or C", ["Go, Rust, and SQL or C"]),
        ("Go (or C, and SQL)", ["Go (or C, and SQL)"]),
        ("Go, plus C or SQL, as well as R", ["Go", "C or SQL", "R"]),
    ],
)
def test_alternatives_are_parted_from_what_is_asked_for_beside_them(text: str, parts: list[str]) -> None:
    found = part_alternatives(text, Span(0, len(text)))

    assert [text[span.start : span.end] for span in found] == parts


def test_brackets_that_never_end_are_taken_as_they_stand() -> None:
    text = "Oslo (" * 5000

    [item] = split_series(text, Span(0, len(text))).items

    depth = 0
    inner = item
    while inner.members and inner.members.items:
        [inner], depth = inner.members.items, depth + 1
    assert 1 <= depth < 20
