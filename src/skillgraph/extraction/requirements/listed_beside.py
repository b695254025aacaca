"""What an enumeration lists beside certificates by their names: "CSCS card, SMSTS and own tools"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.extraction.qualifications.certificates import (
    find_certificate_names,
    is_choice,
    papers_beside,
)
from skillgraph.language.known_places import CITIES
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.model import Span

#: What stands in a member beside the name of a certificate and adds nothing: "a current CKA certificate".
_NO_MORE: Final = expression(
    r"\W*(?:(?:an?|the|your|active|current|in[- ]date|full|valid"
    r"|(?:you(?:['\u2019]ll| will)? )?(?:have|hold|need)"
    r"|certificat(?:e|ion)s?|certified|cards?|tickets?|licen[cs]es?|training|registration"
    r"|(?-i:[A-Z][\w&+.-]*))(?!\w)\W*){0,8}",
    re.IGNORECASE,
)
#: What is no member of its own: what leaves the list open, says more of the members, or opens a clause.
_NO_MEMBER: Final = expression(
    r"(?:or|and/or|other|another|similar|related|equivalent|comparable|ideally|preferably|preferred|required"
    r"|desirable|who|which|that|as|if|but|for|in|from|is|are|would|within|including|plus|etc)\b",
    re.IGNORECASE,
)
_OF_PAPERS: Final = expression(
    r"\b(?:certif|qualification|accredit|licen[cs]|equivalent|level\b)", re.IGNORECASE
)
#: What a member is of that the employer offers, or that is a term of the job.
_OF_TERMS: Final = expression(
    r"\b(?:salary|pay|wages?|pension|benefits|bonus(?:es)?|holidays?|annual leave"
    r"|(?:remote|hybrid|on-?site)(?: work(?:ing)?)?"
    r"|permanent|temporary|(?:full|part)[- ]time|(?:day|hourly) rate|contract)\b(?! [a-z])",
    re.IGNORECASE,
)
_OF_FIELDS: Final = expression(r"\bcertif\w+ (?:for|in|of|on)\b", re.IGNORECASE)
_LONGEST: Final = 7  # words of a member


def listed_beside(text: str, span: Span) -> list[Span]:
    """Find the members of an enumeration of certificates that are none, where all of it is asked for.

    Example:
        >>> text = "CCNA, own tools and a driving licence"
        >>> [text[one.start : one.end] for one in listed_beside(text, Span(0, len(text)))]
        ['own tools']

    """
    names = find_certificate_names(text[span.start : span.end])
    named = [Span(span.start + one.start, span.start + one.end) for one in names]
    series = split_series(text, span) if named else None
    if series is None or series.logic == "any-of" or is_choice(text, named):
        return []
    heads = [one.span for one in series.items]
    of_all = heads[-1] if len(heads) > 1 and _in_bracket(text, heads[-1], named) else None
    if not any(_is_name(text, one, named) for one in heads if one != of_all):
        return []  # "Rigging and splicing (CKA)"
    return list(_others(text, heads, named))


def is_said_of_paper(text: str, paper: Span, name: Span) -> bool:
    """Tell whether a name behind a certificate only tells more of it, and is not listed with it.

    Example:
        >>> is_said_of_paper("CKA for Foo", Span(0, 3), Span(8, 11))
        True
        >>> is_said_of_paper("CKA, Foo", Span(0, 3), Span(5, 8))
        False

    """
    if name.start < paper.end:
        return False
    if ":" in text[paper.end : name.start] or _OF_FIELDS.search(text, *paper):
        return True  # what a label is, in words; "certificates for foo and bar"
    series = split_series(text, Span(paper.start, len(text)))
    is_listed = any(one.span == name for one in series.items[1:])
    return not is_listed or series.logic == "any-of"


def _is_name(text: str, head: Span, named: Sequence[Span]) -> bool:
    """Tell whether a member is the name of a certificate and no more, or such a name explains it."""
    inside = [one for one in named if head.start <= one.start and one.end <= head.end]
    parts = (text[head.start : inside[0].start], text[inside[-1].end : head.end]) if inside else ()
    is_alone = bool(parts) and all(_NO_MORE.fullmatch(part) for part in parts)
    return is_alone or _in_bracket(text, head, named) is not None


def _in_bracket(text: str, head: Span, named: Sequence[Span]) -> Span | None:
    """Give the certificate that opens the bracket behind a member: "Kubernetes (CKA)"."""
    inside = next((one for one in named if one.start == head.end + 2), None)
    return inside if inside is not None and text[head.end : inside.start] == " (" else None


def _others(text: str, heads: Sequence[Span], named: Sequence[Span]) -> Iterator[Span]:
    taken = [*named, *papers_beside(text, Span(heads[0].start, heads[-1].end))]
    for head in heads:
        words, letters = text[head.start : head.end], _in_bracket(text, head, named)
        initials = "".join(word[0] for word in words.split() if word[0].isupper())
        is_explained = letters is not None and text[slice(*letters)] == initials  # "Foo Bar Card (FBC)"
        is_apart = all(head.end <= one.start or one.end <= head.start for one in taken)
        is_short = 0 < len(words.split()) <= _LONGEST
        is_member = not (_NO_MEMBER.match(words) or _OF_PAPERS.search(words) or _is_of_terms(words))
        if is_apart and is_short and is_member and not is_explained:
            yield head


def _is_of_terms(words: str) -> bool:
    """Tell whether words are of the terms of a job, or the place of it: "full time", "London"."""
    return words in CITIES or _OF_TERMS.search(words) is not None
