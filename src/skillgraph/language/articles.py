"""Articles: which nouns of role guides are counted, and whether *a* or *an* stands before a word."""

import re
from typing import Final

from skillgraph.language.lazy import expression

_ARTICLE_HEADS: Final = frozenset(
    """
    degree diploma apprenticeship qualification record background portfolio certificate certification
    field phd role market premium process set bonus allowance environment job position
    """.split()
)
#: Heads of which there is but one where they are spoken of.
_DEFINITE_HEADS: Final = frozenset("end landscape lifecycle".split())
#: Written with a vowel and spoken without, and the reverse; abbreviations that are spoken as words.
_CONSONANT: Final = expression(r"(?:uni(?!n|m)|us[aeu]|ut[ei]|eu|one\b|once\b|ubiq)", re.IGNORECASE)
_VOWEL: Final = expression(r"(?:[aeiou]|hour|honest|honor|heir)", re.IGNORECASE)
_SPOKEN: Final = frozenset("LAN NASA RAG RAM REST RISC SAFE SOAP".split())


def with_article(phrase: str) -> str:
    """Put an article before what can be counted, by its last word before any preposition.

    Example:
        >>> with_article("iterative process"), with_article("AI landscape"), with_article("maps")
        ('an iterative process', 'the AI landscape', 'maps')

    """
    head = re.split(r" (?:in|of|with|for|or|and)\b", phrase, maxsplit=1)[0].split()
    if not head or head[0].lower() in ("a", "an", "the", "to"):
        return phrase
    if head[-1].lower() in _DEFINITE_HEADS and len(head) > 1:
        return f"the {phrase}"
    return f"{indefinite_article(phrase)} {phrase}" if head[-1].lower() in _ARTICLE_HEADS else phrase


def indefinite_article(phrase: str) -> str:
    """Give the article that fits how the first word is spoken.

    Example:
        >>> [indefinite_article(word) for word in ("university", "hour", "ML role", "RAG system", "offer")]
        ['a', 'an', 'an', 'a', 'an']

    """
    first = re.split(r"[\s-]", phrase, maxsplit=1)[0]
    if first not in _SPOKEN and (len(first) == 1 or first[1:2].isupper()):
        return "an" if first[:1] in "AEFHILMNORSX" else "a"
    return "an" if _VOWEL.match(phrase) and not _CONSONANT.match(phrase) else "a"
