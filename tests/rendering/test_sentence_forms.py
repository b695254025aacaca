"""Sentences with marks where subject and object are named."""

from hypothesis import example, given
from hypothesis import strategies as st

from skillgraph.rendering.page.sentence_forms import MARKS, sentence_form, sentence_of

#: Parts that come again, within each other too.
TEXT = st.lists(st.sampled_from(["A coder", "Coder", "requires", "Rust", "rust", "İ", "", " ", "."])).map(
    "".join
)


@given(TEXT, TEXT, TEXT)
@example("A coder has the duty to write tests", "Coder", "Write tests")
@example("Rust requires rust", "Rust", "Rust")
def test_a_sentence_is_found_again_in_its_form(sentence: str, subject: str, thing: str) -> None:
    form = sentence_form(sentence, subject, thing)

    assert form is not None
    assert sentence_of(form, subject, thing) == sentence


@given(st.sampled_from(MARKS), st.permutations(["A coder requires Rust", "", ""]))
def test_what_holds_a_mark_has_no_form(mark: str, texts: list[str]) -> None:
    texts[0] += mark

    assert sentence_form(*texts) is None


def test_sentences_that_differ_in_names_alone_share_a_form() -> None:
    forms = {sentence_form(f"{who} requires {what}", who, what) for who in ("A", "B") for what in ("C", "D")}

    assert len(forms) == 1
