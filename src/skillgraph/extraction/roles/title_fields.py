"""What a title says behind its occupation: "Rigger (Bridges)", "Nurse, Night Care"."""

import re
from typing import Final

from skillgraph.documents.head_lines import kind_of_field
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.concepts.naming import TECHNOLOGY_KINDS, Naming
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression

_ENDS: Final = r"(?=\s*(?:[(|,\u2013\u2014]|\s-\s|\Z))"
#: What a line goes on with behind a title: brackets, or what may stand behind those too.
_FIELDS: Final = (
    expression(r"\s*\((?P<field>[^()]{2,50})\)"),
    expression(
        r"(?:\s*\([^()]{1,20}\))?(?:\s*,\s+|\s+[|\u2013\u2014-]\s+)"
        rf"(?P<field>[^()|,\u2013\u2014]{{2,50}}?){_ENDS}"
    ),
)
#: What a list of fields goes on with, or where the post is.
_MORE: Final = expression(r", (?P<more>[^()|,\d\u2013\u2014]{2,50})$")
#: What is no field of work: for whom a post is, how long, where, or the words of a sentence.
_OTHER: Final = expression(
    r"\b(?:remote|hybrid|on-?site|contract|months?|permanent|temporary|fixed|terms?|cover|leave|full[- ]time"
    r"|part[- ]time|hours|genders?|posts?|positions?|jobs?|vacanc(?:y|ies)|welcome|based|internship|office"
    r"|you|we|our|who|that|which|is|are|will|to|at)\b|[@%]|\A\W*\d",
    re.IGNORECASE,
)
_LEVEL: Final = expression(r"(?:SOC )?(?:L|(?:Tier|Level|Band|Grade) )\d|[A-Z][a-z]+-speaking")
_WORD: Final = expression(r"[^\W\d_]{3,}")
_JOINING: Final = frozenset({"and", "for", "the", "with"})
_MAX_LINE: Final = 120
_LETTERS: Final = 4  # up to which words in capitals are an abbreviation


def field_of_title(parsed: ParsedDocument, title: Place, naming: Naming, *, employer: str) -> str | None:
    """Give the field of work, or level, that a line says behind a title, in brackets; None where it has none.

    A field is told from the name of a place or company by its words: it is a technology, or one of them
    stands in the document as a common word too. What is part of the name of the *employer* is none.
    """
    text = parsed.passages[title.passage].text
    if len(text) > _MAX_LINE or text.rstrip()[-1:] in (".", ":", "!", "?"):
        return None
    for pattern in _FIELDS:
        found = pattern.match(text, title.span.end)
        words = found["field"].strip(" *_") if found is not None else ""
        is_other = not words or _OTHER.search(words) or find_titles(words)
        name, own = words.casefold(), employer.casefold()
        if is_other or name in own or own in name:
            continue
        more = None if found is None else _MORE.match(text, found.end("field"))
        if more is not None and _is_field(parsed, words) and _is_field(parsed, more["more"]):
            words = f"{words}{more.group()}"  # "Rigger - Old Masts, New Sails"
        if _LEVEL.fullmatch(words) or naming.link(words, TECHNOLOGY_KINDS):
            return f"({words})"
        if _is_common(parsed, words):
            return f"({words.title() if words.isupper() and len(words) > _LETTERS else words})"
    return None


def tells_terms(words: str) -> bool:
    """Tell whether what stands behind a title says for how long the post is, how much or for whom.

    Example:
        >>> tells_terms("fixed term, 24 months"), tells_terms("Bridges")
        (True, False)

    """
    return _OTHER.search(words) is not None


def _is_field(parsed: ParsedDocument, words: str) -> bool:
    """Tell whether words are of a field for sure, and of no place or term."""
    is_name = kind_of_field(words) in ("name", "other") and _OTHER.search(words) is None
    return is_name and _is_common(parsed, words)


def _is_common(parsed: ParsedDocument, words: str) -> bool:
    """Tell whether a document has one of some words as a common word, in lower case."""
    common = {word.lower().rstrip("s") for word in _WORD.findall(words)} - _JOINING
    pattern = expression(rf"(?<![\w@./-])(?:{'|'.join(sorted(common))})s*(?![\w@/]|\.\w)")
    return bool(common) and any(pattern.search(one.text) for one in parsed.passages)
