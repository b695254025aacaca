"""Ladders whose items say what somebody does in the third person: what else opens an item names a thing."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.extraction.work.duty_parts import without_adverb
from skillgraph.extraction.work.duty_stretches import says_act
from skillgraph.language.grammar import ADJECTIVE_VERBS
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_gerund, is_noun_too, is_third_person, opens_duty

_LEAST: Final = 4
_MOST: Final = 0.5
#: Behind a noun in the plural, what is done to it: "Results shared with the crew".
_DONE_TO: Final = expression(
    r"(?!(?:gets|stays|becomes|remains|feels|keeps) )[a-z]+ (?!feed|seed|speed|need)[a-z]+ed"
    r" (?:as|at|by|for|from|in|into|on|out|to|with)\b",
    re.IGNORECASE,
)


class Acts:
    """Tells the words that say an act, by how the items of a document open."""

    def __init__(self, parsed: ParsedDocument) -> None:
        """Look how the items and cells of the document open."""
        openings = [
            without_adverb(one.text).split(" ", 1)[0]
            for one in parsed.passages
            if one.kind == "bullet" and " " in one.text
        ]
        third = sum(map(is_third_person, openings))
        self.in_third_person = len(openings) >= _LEAST and third > _MOST * len(openings)

    def say(self, words: str, *, of_level: bool) -> bool:
        """Tell whether words open with a verb, or with what may be one; *of_level* as its items do."""
        return says_act(words) and (not (of_level and self.in_third_person) or may_be_act(words))


def may_be_act(words: str) -> bool:
    """Tell whether an item among those in the third person says what somebody does.

    Example:
        >>> [may_be_act(text) for text in ("Mends ropes", "Lead the crew", "Manager mends ropes")]
        [True, True, False]
        >>> [may_be_act(text) for text in ("Clear reports", "Logs signed by a mate", "Logs work")]
        [False, False, True]
        >>> may_be_act("Gets involved in hiring")
        True

    """
    words = without_adverb(words)
    first = words.split(" ", 1)[0].strip(",.;:").split("/", 1)[0]
    if _DONE_TO.match(words):
        return False
    if is_gerund(first) or (first.endswith("s") and not first.endswith("ss")):
        return True
    is_name = is_noun_too(first) or is_occupation(first) or first.lower() in ADJECTIVE_VERBS
    return opens_duty(words) and not is_name
