"""Items that give a term of the job and ask for nothing."""

from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.wording.openers import asks_nothing, is_given, offers, tells_scope
from skillgraph.language.lazy import expression

_UNSAID: Final = expression(
    r"(?i)(?:^|: *)(?:not (?:specified|mentioned|stated|disclosed|provided|listed)\b|n/a$)"
    r"|: *(?:none|nil)\W*$"
)
#: The title of a level that stands for any role's: "Lead [ROLE]".
_UNFILLED: Final = expression(
    r"\W*(?:(?i:junior|senior|lead|principal|staff|head|chief|vp|associate|deputy)(?: of)? )?"
    r"\[(?i:role|title|job|position|discipline|field|function|department|team)[^\[\]]{0,20}\]"
    r"(?: [A-Z][a-z]+)?\W*"
)


def is_term(passage: ParsedPassage) -> bool:
    """Tell whether an item gives a term of the job ("Start | 1 March"), a benefit, or says nothing."""
    if _UNSAID.search(passage.text) or is_given(passage.text) or _UNFILLED.fullmatch(passage.text):
        return True
    label = passage.cells[0][1] if passage.cells else passage.label
    if label is None:
        return False
    words = passage.text[label.start : label.end]
    behind = passage.text[label.end + 1 :]
    return asks_nothing(words) or offers(words, behind) or tells_scope(words, behind)
