import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.language.folding import count_typos, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Génération", "generation"),
        ("CI/CD", "ci cd"),
        ("scikit-learn", "scikit learn"),
        ("C++", "c++"),
        ("Master\u2019s", "master's"),
    ],
)
def test_case_accents_dashes_and_slashes_are_folded_but_plus_signs_stay(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=8), st.text(max_size=8))
def test_slips_are_the_same_in_both_directions(first: str, second: str) -> None:
    assert count_typos(first, second, at_most=2) == count_typos(second, first, at_most=2)


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("pyhton", "python", 1),
        ("kubernets", "kubernetes", 1),
        ("rust", "rest", 1),
        ("java", "rust", None),
        ("a", "a", 0),
    ],
)
def test_a_swap_counts_as_one_slip(first: str, second: str, count: int | None) -> None:
    assert count_typos(first, second, at_most=2) == count
