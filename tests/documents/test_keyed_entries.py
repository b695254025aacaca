"""The entries that tell of a document as a whole, and where they end."""

import pytest

from skillgraph.documents.keyed_entries import end_of_entries, inner_entries, keyed_entries


@pytest.mark.parametrize(
    ("text", "media_type", "keys"),
    [
        ("---\nPosted-On: 2026\ncity: Oslo\n---\nBaker", "text/markdown", ["postedon", "city"]),
        ("city: Oslo\nmeta:\n  date: 2026\nemployer:\n  city: Rome", "application/yaml", None),
        ("city: Oslo", "text/markdown", []),
        ("city: Oslo", "text/plain", []),
        ("---\ncity: Oslo\n---\n", "text/html", []),
    ],
)
def test_entries_at_the_top_and_below_meta_are_given(
    text: str, media_type: str, keys: list[str] | None
) -> None:
    found = [entry.key for entry in keyed_entries(text, media_type)]

    assert found == (["city", "meta", "date", "employer"] if keys is None else keys)


def test_what_stands_below_an_entry_is_asked_for_by_itself() -> None:
    text = "places:\n- city: Oslo\n- Bergen\n"

    [entry] = keyed_entries(text, "application/yaml")

    assert [inner.node.is_item for inner in inner_entries(entry, text)] == [True, True]


@pytest.mark.parametrize(
    ("text", "media_type", "rest"),
    [
        ("---\ncity: Oslo\n---\nBaker", "text/markdown", "Baker"),
        ("Baker", "text/markdown", "Baker"),
        ("city: Oslo", "application/yaml", ""),
        ("---\n", "text/html", "---\n"),
    ],
)
def test_the_rest_of_a_document_begins_behind_them(text: str, media_type: str, rest: str) -> None:
    assert text[end_of_entries(text, media_type) :] == rest
