"""Readable names for ids: what is told apart, and what is not."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.language.slugs import MAX_SLUG_LENGTH, mixed_words, slug_of


@given(st.text(max_size=200))
def test_a_slug_is_ascii_bounded_and_that_of_itself(text: str) -> None:
    slug = slug_of(text)

    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= MAX_SLUG_LENGTH
    assert slug_of(slug) == slug
    assert slug_of(f" {text}\n") == slug


@given(st.text(st.characters(categories=["Lo"]), min_size=1), st.text(st.characters(categories=["Lo"])))
def test_texts_of_other_scripts_have_one_slug_only_where_they_are_one_text(one: str, two: str) -> None:
    is_same = normalize("NFKC", one).casefold() == normalize("NFKC", two).casefold()

    assert (slug_of(one) == slug_of(two)) is is_same


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("C", "C++"), ("C", "C#"), ("C++", "C#"), (".NET", "NET"), ("\u0420ython", "Python"), ("5%", "5"),
        ("\u4e2d\u6587", "\u65e5\u672c\u8a9e"), ("Senior \u5de5\u7a0b\u5e08", "Senior"),
        ("!!", "!!!"), ("A" * 300, "A" * 299),
    ],
)  # fmt: skip
def test_different_labels_have_different_slugs(one: str, two: str) -> None:
    assert slug_of(one) != slug_of(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Caf\u00e9", "cafe"), ("Node.js", "node-JS"), ("\u2705 Python", "Python"),
        ("Kubernetes\u2122", "Kubernetes"),
        ("\uff30\uff39", "PY"), ("R & D", "R and D"),
        ("Master\u2019s", "Masters"), ("data\u00ad base", "data base"),
    ],
)  # fmt: skip
def test_writings_of_one_name_have_one_slug(one: str, two: str) -> None:
    assert slug_of(one) == slug_of(two)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\u0420ython", ["\u0420ython"]),
        ("Python \u041f\u0438\u0442\u043e\u043d", []),
        ("\u03b1-Tester", []),
        ("\u03b1Tester", ["\u03b1Tester"]),
        ("Python", []),
    ],
)
def test_a_word_of_letters_that_look_alike_is_found(text: str, words: list[str]) -> None:
    assert mixed_words(text) == words
