"""A full stop behind one letter ends a sentence where the letter is a name, and none behind an initial."""

import pytest

from skillgraph.documents.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("You draw maps in R. A Pilot reads them.", ["You draw maps in R.", "A Pilot reads them."]),
        ("You program in C. You know Go.", ["You program in C.", "You know Go."]),
        ("You know R. Python helps.", ["You know R.", "Python helps."]),
        ("A licence of category B. Clean record.", ["A licence of category B.", "Clean record."]),
        ("Strong Python or R. Calm at sea.", ["Strong Python or R.", "Calm at sea."]),
        ("Ask Ann or R. Smith.", ["Ask Ann or R. Smith."]),
        ("You hold a Ph.D. The yard is small.", ["You hold a Ph.D.", "The yard is small."]),
        ("We sail from the U.S. You travel.", ["We sail from the U.S.", "You travel."]),
        ("Ask J. Smith or A. B. Jones.", ["Ask J. Smith or A. B. Jones."]),
        ("Work in the U.S. market, e.g. A Corp.", ["Work in the U.S. market, e.g. A Corp."]),
        ("Studies of C. elegans", ["Studies of C. elegans"]),
    ],
)
def test_a_letter_ends_a_sentence_where_it_is_a_name(text: str, sentences: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentence_spans(text)] == sentences
