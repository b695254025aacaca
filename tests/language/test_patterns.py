"""Many expressions asked together find what one alternation of them finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.documents.sections import lexicon
from skillgraph.language.cues import read_cues
from skillgraph.language.patterns import Patterns

PHRASES = (
    "pa(?:y|id)(?: well)?",
    "(?:sal[ae]r(?:y|ies)|wages?)",
    "paid well",
    "(?:no )?degrees?(?! of freedom)",
    r"(?:\w+ )?licen[cs]e",
    r"e\.?g\.",
    "(?<=not )wages",
    "x{2,3}y+z?",
)
TEXTS = st.text(alphabet="paid wellsy.gnotrc xz", max_size=60) | st.lists(
    st.sampled_from("pay paid well wages salaries not no degree of freedom driving license e.g. xxyy".split())
).map(" ".join)


@given(TEXTS)
def test_the_matches_are_those_of_the_alternation(text: str) -> None:
    patterns, alternation = Patterns(PHRASES, end=r"\b"), re.compile(rf"\b(?:{'|'.join(PHRASES)})\b")

    assert [match.span() for match in patterns.finditer(text)] == [
        match.span() for match in alternation.finditer(text)
    ]
    assert patterns.are_in(text) == (patterns.search(text) is not None)
    assert (patterns.fullmatch(text) is None) == (alternation.fullmatch(text) is None)


def test_a_row_of_matches_is_passed_at_once() -> None:
    patterns = Patterns(["plus", "also"], end=r"\b:? ")

    assert patterns.past("a plus: also plus Go", 2, 20) == len("a plus: also plus ")
    assert patterns.past("a plus: also plus Go", 2, 9) == len("a plus: ")
    assert patterns.past("a plus: also plus Go", 0, 20) == 0


@settings(max_examples=300)
@given(st.data())
def test_no_row_of_the_tables_is_passed_over_where_it_matches(data: st.DataObject) -> None:
    cues = [cue.phrase for cue in read_cues(bundled_ontology() / "cues.tsv")]
    phrase = data.draw(st.sampled_from([*cues, *(phrase for _, phrase in lexicon())]))
    text = data.draw(st.from_regex(rf"\A(?:\w+ )?(?:{phrase})", alphabet=st.characters(codec="utf-8")))

    if re.search(rf"\b(?:{phrase})", text):
        assert Patterns([phrase], end="").are_in(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("requires?", "this require"),
        ("(?:fach)?hochschule", "hochschule"),
        ("meta ?data", "metadata"),
        (r"[^]]a|b\[c", "b[c"),
        ("(?:ab|)c", "c"),
        (r"caf\u00e9s", "caf\u00e9s"),
        (r"(?:\W+to)?\W*have", "have"),
    ],
)
def test_what_may_be_left_out_is_not_asked_for(phrase: str, text: str) -> None:
    assert Patterns([phrase], end=r"\b").are_in(text)
