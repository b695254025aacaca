"""Lines that say where a position is: their words, their value, and where that ends."""

import pytest

from skillgraph.documents.parsing import parse_document
from skillgraph.documents.placed_lines import placed_lines
from skillgraph.documents.reading import Document


def lines(text: str, path: str = "ad.md") -> list[tuple[str, str, bool]]:
    parsed = parse_document(Document(text, "", path))
    found = placed_lines(text, parsed.passages, has_lines=not path.endswith("html"))
    texts = [passage.text for passage in parsed.passages]
    return [
        (one.words, texts[one.passage][one.value.start : one.value.end], one.names is not None)
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Location: Oslo\n", [("Location", "Oslo", True)]),
        ("LOCATIONS : Oslo\n", [("LOCATIONS", "Oslo", True)]),
        ("Location(s): Oslo\n", [("Location(s)", "Oslo", True)]),
        ("Place of work: Oslo\n", [("Place of work", "Oslo", True)]),
        ("Type: full\nLocation: Oslo\nPay: 5\n", [("Location", "Oslo", True)]),
        ("Pay: 5\nLocation:\nOslo\n", [("Location", "Oslo", True)]),
        ("Location: we bake\n", [("Location", "we bake", False)]),
        ("Location:\n\nWe bake.\n", []),
        (
            "Location:\n\n- Oslo\n- Bergen\n\nRome\n",
            [("Location", "Oslo", True), ("Location", "Bergen", True)],
        ),
        ("Mill | Location: Oslo | Pay: 5\n", [("Location", "Oslo | Pay: 5", True)]),
        ("The location: Oslo\n", []),
        ("Location\n", []),
        ("Location:", []),
    ],
)
def test_a_value_is_tied_to_its_words(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert lines(text) == expected


def test_lines_of_the_source_mean_nothing_in_a_page() -> None:
    assert lines("<p>Oslo\nLocation: Bergen\n</p>", "ad.html") == []


def test_words_that_also_open_other_lines_count_near_the_top_alone() -> None:
    far = "# Baker\n\n" + "Bread.\n\n" * 15

    assert lines("Office: Oslo\n") == [("Office", "Oslo", True)]
    assert lines(f"{far}Office: Oslo\n") == []
    assert lines(f"{far}Location: Oslo\n") == [("Location", "Oslo", True)]
    assert lines(f"{far}## Location\n\nOslo\n") == [("Location", "Oslo", True)]
