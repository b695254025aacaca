"""Employers of whom no sentence says that they hire: by their mail, the page's title, or a letterhead."""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import normalize

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import POST_KINDS
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.organizations.advertisements import is_advertisement
from skillgraph.extraction.organizations.company_names import (
    BODY,
    FIRST_PASSAGES,
    NAME,
    WHOLE_NAME,
    is_spoken_of,
    may_hire,
    speaking_firms,
)
from skillgraph.extraction.organizations.opening_employers import opening_employer
from skillgraph.extraction.organizations.placed_employers import OF_SITE
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.posts.told_titles import CRUMB
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression

_FIRST_LINES: Final = 4
_LONGEST_LINE: Final = 120
_FEWEST_LETTERS: Final = 4  # of the name in an address
_MOST_WORDS: Final = 6
_DOMAIN: Final = r"(?P<domain>[a-z\d][a-z\d-]{1,40}(?:\.[a-z\d-]{1,20}){1,3})"
#: The name in an address: "jobs@acme-boats.example", "careers@mail.acme.co.uk".
_MAIL: Final = expression(f"@{_DOMAIN}")
#: The same of a page: "https://acme-boats.example/jobs".
_PAGE: Final = expression(rf"://(?:www\.)?{_DOMAIN}")
_OF_MAIL: Final = frozenset(
    "gmail googlemail outlook hotmail yahoo proton protonmail icloud gmx mail email lists jobs example com"
    " co uk org net edu gov www careers apply linkedin indeed glassdoor greenhouse lever workday workable"
    " personio ashbyhq smartrecruiters facebook instagram youtube twitter github boards".split()
)
#: How an address spells what has dots.
_UMLAUTS: Final = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue"})
_BIG: Final = "[A-Z\u00c0-\u017d]"
_CAPITALIZED: Final = expression(
    rf"(?P<name>{_BIG}[\w'\u2019.-]{{0,40}}(?: (?:& )?(?:of |for |the )?{_BIG}[\w'\u2019.-]{{0,40}}){{0,4}})"
)
TITLE_PARTS: Final = expression(r"\s*[|\u00b7\u2022]\s*|\s[-\u2013\u2014]\s|:\s")
"""What parts the title of a page."""
_AT_TITLE: Final = expression(
    r" (?:@|at) (?P<name>[^|\u00b7\u2022\u2013\u2014]{2,80}?)(?= [|\u00b7\u2022\u2013\u2014-] |$)"
)
_BOARD: Final = expression(r"job|hire|talent|career|recruit|work|vacanc|employ|staff", re.IGNORECASE)
#: A line that a name opens, up to what parts it from the rest.
_FIELDS: Final = expression(r"\s*[|\u00b7\u2022,]\s*|\s[-\u2013\u2014]\s|\*\*")
#: A public body, or one like it, by a word of its name, by which the text calls it again.
_BODY: Final = expression(rf"\b(?P<body>{BODY})\b")
#: What a page says of itself and the law: "Acme College is an AA/EEO institution".
_EQUAL: Final = expression(
    rf"{NAME} is (?:proud to be )?an? "
    r"(?:AA ?/ ?EEO|EEO|[Ee]qual (?:[Ee]mployment )?[Oo]pportunit(?:y|ies)|[Aa]ffirmative [Aa]ction)\b"
    r"[^.;]{0,60}?\b(?:[Ee]mployer|[Ii]nstitution)\b",
    hints=("employer", "institution"),
)
#: What an employer says that it is, at the head of a sentence.
_KIND: Final = expression(
    NAME + r"(?: is an? (?:[\w-]+ ){0,3}(?:agency|bank|charity|company|consultancy|co-?operative|foundation"
    r"|house|insurer|manufacturer|non-?profit|organi[sz]ation|retailer|scale-?up|start-?up|studio|supplier)\b"
    r"| has (?:been )?(?:[a-z]+(?:ing|ed)|made|built|grown|sold|run) [^.;]{2,80}? (?:since (?:19|20)\d\d"
    r"|for (?:(?:over|more than|nearly|almost) )?[a-z\d]+ (?:years|decades|generations))\b)"
)
#: What advertisements say in lower case, two of which tell one from a guide, a ladder or a handbook.
_ADVERTISING: Final = (
    expression(
        r"\b(?:apply(?:ing)?|application (?:form|letter)|applications? (?:is|are|must|should|close)|your cv"
        r"|cover(?:ing)? letter|a cv|r\u00e9sum\u00e9)\b"
    ),
    expression(
        r"\b(?:closing date|deadline for applications|vacanc(?:y|ies)|job description|person specification"
        r"|requisition|interviews? (?:will|are|week|on)|job posting|equal opportunity employer)\b"
    ),
    expression(
        r"\b(?:we offer|what we offer|we(?: are|['\u2019]re) looking for|you bring|your profile|who we need"
        r"|about you|what you get|the post|post title|reports to|fixed term|full[- ]time|permanent)\b"
    ),
    _MAIL,
)
_FEWEST_SIGNS: Final = 2
_MOST_STAGES: Final = 1


def vouched_employer(parsed: ParsedDocument, vocabulary: Vocabulary) -> str | None:
    """Give the employer that an advertisement names without saying that it hires; None where unsure."""
    texts = [passage.text for passage in parsed.passages]
    titled = _at_in_page_title(parsed.title, texts)
    if titled is not None and may_hire(titled, vocabulary, texts):
        return titled
    if not _advertises(parsed, texts):
        return None
    ways = (
        *(_by_address(texts, _MAIL, "@"), _in_page_title(parsed.title), _at_the_head(texts)),
        *(_by_its_kind(texts), _by_address(texts, _PAGE, "://", most=1)),
    )
    names = (name for way in ways for name in way)
    vouched = next((name for name in names if may_hire(name, vocabulary, texts)), None)
    return vouched or opening_employer(parsed, vocabulary)


def _advertises(parsed: ParsedDocument, texts: Sequence[str]) -> bool:
    """Tell whether a document is an advertisement, by what its sections or its words are."""
    if sum(section.kind in ("career", "framework") for section in parsed.sections) > _MOST_STAGES:
        return False
    lower = lowered("\n".join(texts))
    signs = sum(sign.search(lower) is not None for sign in _ADVERTISING)
    kinds = {section.kind for section in parsed.sections}
    signs += "company" in kinds and not kinds.isdisjoint(POST_KINDS)
    return signs >= _FEWEST_SIGNS or is_advertisement(parsed, employer="")


def _by_address(
    texts: Sequence[str], address: re.Pattern[str], sign: str, *, most: int = _MOST_WORDS
) -> Iterator[str]:
    """Give the names whose first words are the name in an *address*, the longest first, and no longer."""
    labels = {
        label.replace("-", "")
        for text in texts
        if sign in text
        for found in address.finditer(lowered(text))
        for label in found["domain"].split(".")
        if len(label) >= _FEWEST_LETTERS and label not in _OF_MAIL
    }
    found = {
        own
        for text in texts
        if labels
        for match in _CAPITALIZED.finditer(text)
        for own in _own_words(match["name"], labels, most=most)
    }
    yield from sorted(found, key=lambda name: (-len(name), name))


def _own_words(name: str, labels: set[str], *, most: int) -> Iterator[str]:
    """Give a name, without "The", where its first words are one of the *labels* of addresses.

    Of what stands behind these words, so much is its own that it has *most* words.
    """
    bare = name.replace("\u2019s", "").replace("'s", "").rstrip(".,").removeprefix("The ")
    words, lower = bare.split(), bare.lower()
    for spelled in {lower, lower.translate(_UMLAUTS)}:
        begun = ""
        for count, word in enumerate(spelled.split(), start=1):
            begun += "".join(sign for sign in normalize("NFD", word) if sign.isascii() and sign.isalnum())
            if begun in labels:
                yield " ".join(words[: max(count, most)])


def _in_page_title(title: str) -> Iterator[str]:
    """Give the name that the title of a page has beside its word for jobs: "Rigger - Careers - Acme"."""
    parts = [part.strip() for part in TITLE_PARTS.split(title) if part.strip()]
    yield from (part[of.end() :] for part in parts if (of := OF_SITE.match(part)) is not None)
    others = [part for part in parts if not CRUMB.fullmatch(part)]
    untitled = [part for part in others if not find_titles(part)]
    if len(untitled) < len(others) < len(parts):
        yield from (part for part in untitled if not _BOARD.search(part) and " " in part)


def _at_in_page_title(title: str, texts: Sequence[str]) -> str | None:
    """Give the name that a page's title has behind "at", where it stands alone in the first lines too."""
    found = find_titles(title)[:1]
    if not found or found[0].start:
        return None
    at = _AT_TITLE.match(title, found[0].end)
    name = at["name"].strip() if at is not None else ""
    return name if name in texts[:FIRST_PASSAGES] else None


def _at_the_head(texts: Sequence[str]) -> Iterator[str]:
    """Give the name that stands alone in the first lines, and of which sentences speak."""
    for text in texts[:_FIRST_LINES]:
        line = text.strip(" *_")
        first = _FIELDS.split(line, maxsplit=1)[0].strip(" *_")
        is_name = WHOLE_NAME.fullmatch(first) is not None and len(first.split()) <= _MOST_WORDS
        if not is_name or len(line) > _LONGEST_LINE:
            continue
        bodies = _BODY.findall(first) if " " in first else ()
        if (bodies and _is_called(bodies[-1], texts)) or is_spoken_of(first, texts):
            yield first


def _is_called(body: str, texts: Sequence[str]) -> bool:
    """Tell whether a text calls somebody by one word of their name: "the Council"."""
    called = expression(rf"(?<!\w)[Tt]he {body}\b(?! (?:of|for)\b)")
    return any(f"he {body}" in text and called.search(text) for text in texts)


def _by_its_kind(texts: Sequence[str]) -> Iterator[str]:
    """Give the firm that a sentence near the beginning opens with: "Acme Boats is a maker of …"."""
    yield from speaking_firms(texts)
    kinds = (_KIND.match(text) for text in texts[:FIRST_PASSAGES])
    yield from (match["name"] for match in (*kinds, *map(_EQUAL.match, texts)) if match is not None)
