"""Titles without what is no part of them: for how long a post is, how much of it, and whose it is."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.organizations.company_names import is_proper, is_spoken_of, names_field, trim
from skillgraph.extraction.posts.headed_titles import is_headed_title
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.posts.told_titles import Named
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import FEW_NUMBERS
from skillgraph.model import Span

_NUMBER: Final = rf"(?:\d{{1,2}}|{FEW_NUMBERS}|eighteen|twenty[- ]four)"
_TERM: Final = r"(?:full|part)[- ]?time|fixed[- ]term(?! deposit)"
#: What stands before a title: "Permanent Baker", "Two-Year Postdoctoral Fellow".
_BEFORE: Final = expression(
    rf"(?:(?:{_TERM}|{_NUMBER}[- ](?:year|month)(?! olds?\b)"
    r"|permanent(?! (?:collection|exhibit|make-?up|recruit|representative|residen|secretar|way\b))"
    r"|temporary(?! (?:accommodation|agency|event|exhibit|housing|labou?r|power|protection|recruit|shelter"
    r"|staff|structures?|traffic|work)))"
    r"(?: |, )(?:and |or )?){1,3}(?=\w)",
    re.IGNORECASE,
)
#: What stands behind one: "Baker, Fixed Term", "Gardener 80-100%".
_BEHIND: Final = expression(
    r"(?<! of)(?<! and)(?<! &)(?:,|:| [|\u2013\u2014-])? \(?"
    rf"(?:(?:{_TERM}|{_NUMBER}[- ](?:years?|months?|hours?))"
    r"(?: (?:contract|ftc|post|position|appointment|cover|only|(?:a|per) week))?"
    r"|permanent|temporary|temp(?:orary)?[- ]to[- ]perm(?:anent)?|(?:maternity|paternity) (?:cover|leave)|ftc"
    r"|\d{1,3}(?: ?[-\u2013] ?\d{1,3})? ?%|[01]?[.,]\d{1,2} ?fte)\)?$",
    re.IGNORECASE,
)
_MOST: Final = 3  # terms behind a title
_MOST_WORDS: Final = 4  # of an employer's name


def bare_role(named: Named | None, parsed: ParsedDocument, *, employer: str) -> Named | None:
    """Give the role that a document names without its terms and the name of its employer, and where."""
    if named is None:
        return None
    title, index, span = named
    bare = bare_title(title, parsed, employer=employer)
    words = parsed.passages[index].text[span.start : span.end]
    at = words.casefold().find(bare.casefold()) if bare != title else -1
    return (
        (bare, index, span) if at < 0 else (bare, index, Span(span.start + at, span.start + at + len(bare)))
    )


def bare_title(title: str, parsed: ParsedDocument, *, employer: str) -> str:
    """Give a title without its terms, and without the name of whose post it is."""
    return _without_employer(without_terms(title), parsed, employer)


def without_terms(title: str) -> str:
    """Give a title without for how long the post is, or how much of one.

    Example:
        >>> without_terms("Permanent Baker"), without_terms("Baker, Fixed Term"), without_terms("Baker 80%")
        ('Baker', 'Baker', 'Baker')
        >>> without_terms("Permanent Secretary"), without_terms("Temporary Works Designer")
        ('Permanent Secretary', 'Temporary Works Designer')

    """
    before = _BEFORE.match(title)
    bare = title if before is None else title[before.end() :]
    for _ in range(_MOST):
        bare = _BEHIND.sub("", bare)
    return bare or title


def _without_employer(title: str, parsed: ParsedDocument, employer: str) -> str:
    """Leave off the name of an employer before a title that stands alone: "Talvern Freight Truck Driver"."""
    words = title.split(" ")
    for count in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        name, rest = " ".join(words[:count]), " ".join(words[count:])
        is_title = find_titles(rest) == (Span(0, len(rest)),) or is_headed_title(rest)
        if is_title and (name.casefold() == employer.casefold() or _hires(name, rest, parsed)):
            return rest
    return title


def _hires(name: str, title: str, parsed: ParsedDocument) -> bool:
    """Tell whether a document writes some words as a name throughout, and speaks of it as of a firm."""
    pattern = expression(rf"\b{re.escape(name)}\b(?! {re.escape(title)})", re.IGNORECASE)
    written = {found.group() for one in parsed.passages for found in pattern.finditer(one.text)}
    if not written or not all(word[:1].isupper() for one in written for word in one.split(" ")):
        return False
    texts = [one.text for one in parsed.passages if one.kind == "sentence"]
    return any(
        trim(one) == one and is_proper(one) and not names_field(one) and is_spoken_of(one, texts)
        for one in written
    )
