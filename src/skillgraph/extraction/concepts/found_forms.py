"""The forms of a vocabulary in the texts of one document."""

from collections.abc import Sequence

from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.concepts.matching import Match, find_matches
from skillgraph.language.words import tokenize


class FoundForms:
    """Finds forms; in a text where something is asked of a person once, however often it is read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Look for the forms of *vocabulary*."""
        self.vocabulary = vocabulary
        self._asked: dict[str, Sequence[Match]] = {}

    def find(self, text: str, *, asked: bool) -> Sequence[Match]:
        """Give the forms in a text, in order; those that count where something is *asked*, there alone."""
        if not asked:
            return find_matches(tokenize(text), self.vocabulary)
        if text not in self._asked:
            self._asked[text] = find_matches(tokenize(text), self.vocabulary, asked=True)
        return self._asked[text]
