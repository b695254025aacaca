"""Sentences whose subject is another role than the one that their section is of: "A Mason mends walls"."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.ledger import Place
from skillgraph.extraction.post_titles import is_role, is_same_post, subjects_of
from skillgraph.extraction.titles import singular_title

_PRONOUN: Final = re.compile(r"(?:They|He|She|Their|His|Her|He or she|She or he)\s")
_MOST_BACK: Final = 5  # sentences to whose subject a pronoun may go back
_KINDS: Final = frozenset(
    "requirements desirable soft-skills responsibilities overview other career practices framework".split()
)


class NamedSubjects:
    """Tells of which role a sentence is that names another than its section's as its subject."""

    def __init__(self, passages: Sequence[ParsedPassage], roles: Mapping[str, str]) -> None:
        """Take the *roles* that the document tells of: their CURIEs by title, that of its own first."""
        self.passages = passages
        self.roles = {_folded(title): curie for title, curie in roles.items()}
        self.own = next(iter(roles))

    def role(self, title: str) -> str | None:
        """Give the role of a title, if the document tells of it."""
        return self.roles.get(_folded(title))

    def subject(self, index: int, kind: str, label: str) -> Place | None:
        """Give the title of the other role of which a passage is.

        Args:
            index: The passage.
            kind: What its section or list promises.
            label: The title that this is of.

        """
        passage = self.passages[index]
        is_told = is_role(self.own) or passage.kind == "lead-in"
        if kind not in _KINDS or passage.kind == "heading" or not is_told:
            return None
        for before in range(index - 1, max(-1, index - _MOST_BACK), -1):
            if not _PRONOUN.match(passage.text) or self.passages[before].line != passage.line:
                break
            index, passage = before, self.passages[before]
        spans = subjects_of(passage.text)
        titles = [singular_title(passage.text[span.start : span.end]) for span in spans]
        if not titles or any(is_same_post(title, label, told=True) for title in titles):
            return None
        is_known = len(titles) == 1 and self.role(titles[0]) is not None
        own = filter(is_role, (label, self.own))
        is_own = not is_known and any(is_same_post(title, one) for one in own for title in titles)
        return None if is_own else Place(index, spans[0], ("subject",))


def _folded(title: str) -> str:
    return singular_title(title).casefold()
