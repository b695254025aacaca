"""Employers of whom no sentence says that they hire: by their mail, the page's title, or a letterhead."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.advertisements import is_advertisement
from skillgraph.extraction.company_names import (
    NAME,
    is_proper,
    is_technology,
    names_field,
    trim,
)
from skillgraph.extraction.forms import Vocabulary
from skillgraph.extraction.placed_employers import is_spoken_of
from skillgraph.extraction.subjects import names_group
from skillgraph.extraction.titles import find_titles

#: How names of firms end that are titles of people too.
PARTNERS: Final = (" Partners", " & Partner")
_FIRST_LINES: Final = 4
_FIRST_PASSAGES: Final = 20
_LONGEST_LINE: Final = 120
_FEWEST_LETTERS: Final = 4  # of the name in an address
_MOST_WORDS: Final = 6
#: The name in an address: "jobs@acme-boats.example", "careers@mail.acme.co.uk".
_MAIL: Final = re.compile(r"@(?P<domain>[a-z\d][a-z\d-]{1,40}(?:\.[a-z\d-]{1,20}){1,3})", re.IGNORECASE)
_OF_MAIL: Final = frozenset(
    "gmail googlemail outlook hotmail yahoo proton protonmail icloud gmx mail email lists jobs example com"
    " co uk org net edu gov".split()
)
_BIG: Final = "[A-Z\u00c0-\u017d]"
_CAPITALIZED: Final = re.compile(
    rf"(?P<name>{_BIG}[\w'\u2019.-]{{0,40}}(?: (?:& )?(?:of |for |the )?{_BIG}[\w'\u2019.-]{{0,40}}){{0,4}})"
)
#: What parts the title of a page, and what its parts are beside a name.
_PARTS: Final = re.compile(r"\s*[|\u00b7\u2022]\s*|\s[-\u2013\u2014]\s|:\s")
_SITE: Final = re.compile(
    r"(?:current )?(?:careers?|jobs?|vacanc(?:y|ies)|openings?|positions?|work with us|join us)",
    re.IGNORECASE,
)
_AT_SITE: Final = re.compile(
    r"(?:careers|jobs|vacancies|openings|work(?:ing)?) (?:at|with|for) (?:the )?(?P<name>.+)"
    r"|(?:job )?application for .{3,60}? at (?:the )?(?P<applied>.+)",
    re.IGNORECASE,
)
_AT_TITLE: Final = re.compile(
    r" (?:@|at) (?P<name>[^|\u00b7\u2022\u2013\u2014]{2,80}?)(?= [|\u00b7\u2022\u2013\u2014-] |$)"
)
_BOARD: Final = re.compile(r"(?i)(?:job|hire|talent|career|recruit|work|vacanc|employ|staff)")
#: A public body, or one like it, by a word of its name, by which the text calls it again.
_BODY: Final = re.compile(
    r"\b(?P<body>Agency|Association|Authority|Bank|Board|Centre|Center|Church|College|Commission|Cooperative"
    r"|Co-operative|Council|County|District|Foundation|Group|Hospital|Institute|Institution|Library"
    r"|Ministry|Museum"
    r"|School|Society|Trust|University)\b"
)
_WITH_SIGNS: Final = (
    r"[Ss]p\. ?z ?o\. ?o\.|s\.r\.o\.|a\.s\.|d\.o\.o\.|S\.A\.|S\.L\.|S\.r\.l\.|Kft\."
    r"|\(Pty\) Ltd|Pte\.? Ltd|Pty\.? Ltd|Co\.,? Ltd|e\.V\."
)
_LEGAL: Final = re.compile(
    rf"(?:(?:The |Our )?[Cc]ompany |(?:The )?[Ff]irm )?(?P<name>(?:{_BIG}[\w&.-]{{0,40}} ){{1,4}}"
    r"(?:GmbH|AG|SE|Ltd|Limited|Inc|LLC|PLC|plc|B\.V|BV|N\.V|Oy|O\u00dc|AB|ApS|A/S|S\.A|SpA|Pvt Ltd"
    rf"|{_WITH_SIGNS}))\.? "
    r"(?:is (?!our|an? (?:partner|client|customer))|has|was|makes|builds|develops|runs)\b"
)
#: A firm by a form that has signs in it, at the head of a line: "Acme Boats A/S, Aarhus".
_FIRM: Final = re.compile(
    rf"(?P<name>(?:{_BIG}[\w&.-]{{0,40}} ){{1,4}}"
    rf"(?:A/S|{_WITH_SIGNS}|ASA|AS))(?=$|[\s,|\u00b7\u2022(]|\.$)"
)
#: What a page says of itself and the law: "Acme College is an AA/EEO institution".
_EQUAL: Final = re.compile(
    rf"{NAME} is (?:proud to be )?an? "
    r"(?:AA ?/ ?EEO|EEO|[Ee]qual (?:[Ee]mployment )?[Oo]pportunit(?:y|ies)|[Aa]ffirmative [Aa]ction)\b"
    r"[^.;]{0,60}?\b(?:[Ee]mployer|[Ii]nstitution)\b"
)
#: What an employer says that it is, at the head of a sentence.
_KIND: Final = re.compile(
    NAME + r" is an? (?:[\w-]+ ){0,3}(?:agency|bank|charity|company|consultancy|co-?operative|foundation"
    r"|house|insurer|manufacturer|non-?profit|organi[sz]ation|retailer|scale-?up|start-?up|studio|supplier)\b"
)
#: What advertisements say, two of which tell one from a guide, a ladder or a handbook.
_ADVERTISING: Final = (
    re.compile(
        r"\b(?:apply(?:ing)?|application (?:form|letter)|applications? (?:is|are|must|should|close)|your cv"
        r"|cover(?:ing)? letter|a cv|r\u00e9sum\u00e9)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:closing date|deadline for applications|vacanc(?:y|ies)|job description|person specification"
        r"|requisition|interviews? (?:will|are|week|on)|job posting|equal opportunity employer)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:we offer|what we offer|we(?: are|['\u2019]re) looking for|you bring|your profile|who we need"
        r"|about you|what you get|the post|post title|reports to|fixed term|full[- ]time|permanent)\b",
        re.IGNORECASE,
    ),
    _MAIL,
)
_FEWEST_SIGNS: Final = 2
_MOST_STAGES: Final = 1


def vouched_employer(parsed: ParsedDocument, vocabulary: Vocabulary) -> str | None:
    """Give the employer that an advertisement names without saying that it hires; None where unsure."""
    texts = [passage.text for passage in parsed.passages]
    titled = _at_in_page_title(parsed.title, texts)
    if titled is not None and _may_hire(titled, vocabulary):
        return titled
    if not _advertises(parsed, texts):
        return None
    ways = (_by_mail(texts), _in_page_title(parsed.title), _at_the_head(texts), _by_its_kind(texts))
    names = (name for way in ways for name in way)
    return next((name for name in names if _may_hire(name, vocabulary)), None)


def _advertises(parsed: ParsedDocument, texts: Sequence[str]) -> bool:
    """Tell whether a document is an advertisement, by what its sections or its words are."""
    if sum(section.kind in ("career", "framework") for section in parsed.sections) > _MOST_STAGES:
        return False
    signs = sum(any(sign.search(text) for text in texts) for sign in _ADVERTISING)
    return signs >= _FEWEST_SIGNS or is_advertisement(parsed, employer="")


def _may_hire(name: str, vocabulary: Vocabulary) -> bool:
    is_name = trim(name) is not None and is_proper(name) and not names_field(name) and not names_group(name)
    is_name = is_name and (not find_titles(name) or name.endswith(PARTNERS))
    return is_name and not is_technology(name, vocabulary)


def _by_mail(texts: Sequence[str]) -> Iterator[str]:
    """Give the names whose first words are the name in an address to write to, the longest first."""
    labels = {
        label.replace("-", "")
        for text in texts
        for found in _MAIL.finditer(text)
        for label in found["domain"].lower().split(".")
        if len(label) >= _FEWEST_LETTERS and label not in _OF_MAIL
    }
    found = {
        own
        for text in texts
        if labels
        for match in _CAPITALIZED.finditer(text)
        for own in _own_words(match["name"], labels)
    }
    yield from sorted(found, key=lambda name: (-len(name), name))


def _own_words(name: str, labels: set[str]) -> Iterator[str]:
    """Give a name, without "The", where its first words are one of the *labels* of addresses."""
    words = name.replace("\u2019s", "").replace("'s", "").rstrip(".,").removeprefix("The ").split()
    for spelled in ({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue"}, {}):
        bare = [_folded(word, spelled) for word in words]
        for count in range(1, len(words) + 1):
            if "".join(bare[:count]) in labels:
                yield " ".join(words[:_MOST_WORDS])


def _folded(word: str, spelled: dict[str, str]) -> str:
    plain = "".join(spelled.get(sign, sign) for sign in word.lower())
    plain = unicodedata.normalize("NFD", plain)
    return "".join(sign for sign in plain if sign.isascii() and sign.isalnum())


def _in_page_title(title: str) -> Iterator[str]:
    """Give the name that the title of a page has beside its word for jobs: "Rigger - Careers - Acme"."""
    parts = [part.strip() for part in _PARTS.split(title) if part.strip()]
    for part in parts:
        at = _AT_SITE.fullmatch(part)
        if at is not None:
            yield (at["name"] or at["applied"]).strip()
    if any(_SITE.fullmatch(part) for part in parts) and any(find_titles(part) for part in parts):
        yield from (
            part
            for part in parts
            if not _SITE.fullmatch(part) and not find_titles(part) and not _BOARD.search(part) and " " in part
        )


def _at_in_page_title(title: str, texts: Sequence[str]) -> str | None:
    """Give the name that a page's title has behind "at", where it stands alone in the first lines too."""
    found = find_titles(title)[:1]
    if not found or found[0].start:
        return None
    at = _AT_TITLE.match(title, found[0].end)
    name = at["name"].strip() if at is not None else ""
    return name if name in texts[:_FIRST_PASSAGES] else None


def _at_the_head(texts: Sequence[str]) -> Iterator[str]:
    """Give the name that stands alone in the first lines, and of which sentences speak."""
    for text in texts[:_FIRST_LINES]:
        line = text.strip(" *_")
        first = re.split(r"\s*[|\u00b7\u2022,]\s*|\s[-\u2013\u2014]\s|\*\*", line)[0].strip(" *_")
        whole = re.fullmatch(NAME.replace("of|on", "of|for|on"), first)
        if whole is None or len(line) > _LONGEST_LINE or len(first.split()) > _MOST_WORDS:
            continue
        body = list(_BODY.finditer(first))
        is_again = (
            bool(body)
            and " " in first
            and any(
                re.search(rf"(?<!\w)[Tt]he {body[-1]['body']}(?:\b|['\u2019]s)(?! (?:of|for)\b)", one)
                for one in texts
            )
        )
        if is_again or is_spoken_of(first, texts):
            yield first


def _by_its_kind(texts: Sequence[str]) -> Iterator[str]:
    """Give the firm that a sentence near the beginning opens with: "Acme Boats GmbH has built …"."""
    found = [_LEGAL.match(text) or _KIND.match(text) for text in texts[:_FIRST_PASSAGES]]
    lines = (_FIRM.match(text) for text in texts[:_FIRST_PASSAGES] if len(text) <= _LONGEST_LINE)
    found += [match for match in lines if match and not match.string[match.end() :].endswith(".")]
    found += [_EQUAL.match(text) for text in texts]
    yield from (match["name"] for match in found if match is not None)
