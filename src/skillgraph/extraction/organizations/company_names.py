"""Names of companies: how they are written, and what tells them from places, fields and products."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.head_lines import LEGAL_FORM, STOPPED
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.amounts.periods import find_place
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.posts.titles import SEEKING, find_titles
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.verbs import opens_duty
from skillgraph.language.words import normalize
from skillgraph.model import Span

_WORD: Final = r"[\w&'\u2019.-]{0,80}"  # more of them are no name


def _name(small: str, *, more: int = 4) -> str:
    """Write the pattern of a name, in which *small* words may stand, with so many *more* behind the first."""
    first = rf"(?:[A-Z]{_WORD}|\d{{1,20}}[a-z]\w{{1,80}})"
    form = r"(?:(?<= [Ss]p\.) ?z ?o\. ?o\.)?"  # "Acme Boats Sp. z o.o."
    return rf"(?P<name>{first}(?: (?:[A-Z&]{_WORD}|{small}|the(?= [A-Z]))){{0,{more}}}{form})"


NAME: Final = _name("of|on")
"""Matches a name, as the group ``name``."""
LONG_NAME: Final = _name("of|for|on")
"""The same of a name that may hold *for*, as a public body's does: "Institute for Tides"."""
WHOLE_NAME: Final = expression(LONG_NAME)
SUBJECT_NAME: Final = _name("of|for|on|and(?= [A-Z])", more=7)
"""The same of one that a verb in the singular stands behind: "Marsh and Hill", "Marsh Hospitals Trust"."""
HIRER: Final = r"(?!(?:We|They|I|You|Who|This|It|Our|That|Now)\b)"
"""Stands before the pattern of a name: who hires is no pronoun."""
FIRST_PASSAGES: Final = 20
"""Passages among which it is told who hires."""
PARTNERS: Final = (" Partners", " & Partner")
"""How names of firms end that are titles of people too."""
_BIG: Final = r"[A-Z\u00c0-\u017d][\w&.-]{0,40}"
#: A firm by its legal form, at the head of a line or sentence.
_FIRM: Final = expression(
    rf"(?:(?:The |Our )?[Cc]ompany |(?:The )?[Ff]irm )?(?P<name>{_BIG} (?:(?:{_BIG}|&) ){{0,4}}{LEGAL_FORM})"
    r"\.?(?=$|[\s,|\u00b7\u2022(])"
)
_THING: Final = expression(r" [a-z]+s\b")
#: Behind the firm, what it has done or does.
_FIRM_DOES: Final = expression(
    r" (?:has|have|is|was|[a-z]{3,20}s) (?!hiring\b|our\b|an? (?:partner|client|customer)\b)[a-z\d]"
)
_MOST_FACTS: Final = 20  # words of a line of facts
_FIELD_SIGNS: Final = ("|", "\u00b7", "\u2022")
#: Kinds of words that name departments and fields, and no company alone.
_COMMON: Final = tuple(
    "field title-field title-head common-title-head named-noun generic-head bare topic sector".split()
)
_NO_NAME: Final = frozenset(
    """The This Our We You Your They It In As At And Us Data Analytics Engineering Senior Lead Team
    Role Key Requirements About Job Company Python Who What Why How A An Not English Please Here
    There Product Business AI Full Remote Hybrid Germany Berlin London Europe Finance Technology
    People Responsibilities Marketing That These If Scrum Agile Today Each Every She He No Being
    With For Looking Hiring Seeking Work Working Home Data-driven Machine DevOps Cloud Project Quality
    Software Game Height Heights Join Apply Choose Many Most Several Some
    One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve
    Nous Notre Nos Pour Pourquoi Wir Unser Unsere Wij Ons Onze Nosotros Nuestra Nuestro
    """.split()
)
#: Behind a name in the plural, what is said of one firm: "Talvern Partners is a house of carpenters".
_AS_ONE: Final = expression(
    r" (?:is|has|was|does|makes|runs|offers|helps|works|advises|serves|builds|supports|designs)\b"
    r"| are (?:an?|the) (?:[\w-]+ ){0,4}(?:firm|company|practice|house|consultancy|studio|agency|team"
    rf"|business)\b|,? {LEGAL_FORM}(?!\w)"
)
#: Before a name, that people are *at* it; behind it, that something is of it.
_AT: Final = expression(r"\b[Aa]t (?:the )?$")
_AT_REACH: Final = len(" at the ")
_OWN: Final = expression(r"['\u2019]s\b| (?:vision|mission|portfolio|values)\b")
_WORD_GOES_ON: Final = expression(r"\w")
#: What only a firm does, behind its name; and what stands behind one that somebody is at.
_SEEKS: Final = expression(
    rf" is (?:now |currently )?{SEEKING}\b"
    r"|['\u2019]s (?:mission|employees|founders|headquarters)\b"
)
_WE: Final = expression(r",? (?:we|you|our)\b")
_THE: Final = "The "
#: Behind a name, what is no part of it; within one that groups of people give it is: "Women's Rowing Club".
_OWNED: Final = expression(
    r"(?<!omen)(?<!\bMen)(?<!hildren)(?<!eople)(?<!\bGirl)(?<!\bBoy)(?<!eteran)(?<!orker)['\u2019]s"
    r"(?! (?:Academy|Cathedral|Church|College|Hospice|Hospital|House|Primary|School)\b)|['\u2019]s?$"
)
#: Behind a name at the head of a sentence: what it is or does, save of a town, a part of a firm, or a guide.
_SPEAKS: Final = expression(
    r" (?:is|are|was) (?!our\b|(?:an?|the|one of the|in|on|by|near|located)(?: \w+)?"
    r" (?:city|cities|town|village|island|region|team|department|division|unit|group|squad|guide|website|site"
    r"|blog|writer|author|role|job|place|north|south|coast|sea|heart|language|tool)\b)"
    r"| (?:has|have) | (?!is\b|was\b|has\b)[a-z]{2,20}s "
)
_PUBLIC: Final = (
    "Authority|Borough|Canton|City|College|Council|County|Court|Diocese|Government|Hospital|Institut(?:e|ion)"
    "|Library|Ministry|Municipality|Museum|Trust|University"
)
#: What a public body is called whose name needs no sentence that speaks of it: "University of Ostmark".
PUBLIC_BODY: Final = f"(?:{_PUBLIC})"
#: What it or another that is no firm may be called, before its place or behind its name.
BODY: Final = (
    f"(?:{_PUBLIC}|Agency|Association|Bank|Board|Cent(?:re|er)|Church|Commission|Co-?operative|District"
    "|Foundation|Group|Police|Port|Province|School|Society|State|Town)"
)
#: What a heading names that is of many: a department, or people and positions at large.
_DEPARTMENT: Final = (
    "(?:engineering|product|design|sales|marketing|operations|finance|legal|people|support|security|data|research"
    "|technology|it|hr|science)"
)
_GROUP: Final = expression(
    rf"(?:(?:our|the|all|open|current) )?"
    rf"(?:{_DEPARTMENT}(?:(?:,? (?:&|and)|,) {_DEPARTMENT}){{0,4}}"
    r"|(?:[\w&/-]+ ){0,3}(?:teams?|departments?|positions|openings|jobs|careers|vacancies|opportunities))",
    re.IGNORECASE,
)


def may_hire(name: str, vocabulary: Vocabulary, texts: Sequence[str]) -> bool:
    """Tell whether words may be the name of an employer: no place, field, group, title or product."""
    is_name = trim(name) is not None and is_proper(name) and not names_field(name) and not names_group(name)
    is_name = is_name and (not find_titles(name) or name.endswith(PARTNERS))
    return is_name and not is_product(name, vocabulary, texts)


def is_proper(name: str) -> bool:
    """Tell a company's name from a place, a field of work, a level or letters."""
    fields = words_for("field", "title-field", "title-level", "stop", "degree", "topic", "sector")
    words = [word for word in name.split() if word not in ("&", "and")]
    plain = all(word.isupper() or normalize(word) in fields for word in words)  # "Search & Discovery"
    return find_place(name) is None and not plain


def ends_in_field(name: str) -> bool:
    """Tell whether words end in a field of work, as what stands behind a title may: "Hull Design"."""
    *others, last = name.split()
    return bool(others) and normalize(last) in words_for("field", "title-field", "topic")


def names_field(name: str) -> bool:
    """Tell whether all words of a name are those of departments, fields, or terms of a job."""
    words = [normalize(word) for word in name.split()]
    return not words_for("term-of-job").isdisjoint(words) or all(
        word in words_for(*_COMMON) or word.endswith("tech") for word in words
    )


def names_group(heading: str) -> bool:
    """Tell whether a heading names a department, or people or positions at large, and no role.

    Example:
        >>> names_group("Our Teams"), names_group("Product & Design"), names_group("Data Engineering")
        (True, True, False)

    """
    return _GROUP.fullmatch(heading.strip(" *:.")) is not None


def is_product(name: str, vocabulary: Vocabulary, texts: Sequence[str]) -> bool:
    """Tell whether a name is a product's, whose maker does not hire: *at AWS* says where something runs."""
    is_known = any(form.type == "technology" for form in vocabulary.find(name))
    return is_known and not any(_is_firm_in(name, text) for text in texts if name in text)


def _is_firm_in(name: str, text: str) -> bool:
    """Tell whether a text says of a name what is said of firms alone: "Acme is hiring", "At Acme, we …"."""
    for start, end in places_of(name, text):
        if _SEEKS.match(text, end) or (_is_at(text, start) and _WE.match(text, end)):
            return True
    return False


def without_stop(name: str) -> str:
    """Give a name without the stop or comma behind it, save that of a legal form.

    Example:
        >>> without_stop("Acme Boats."), without_stop("Acme B.V.")
        ('Acme Boats', 'Acme B.V.')

    """
    name = name.rstrip(",")
    return name if STOPPED.search(name) else name.rstrip(".,")


def trim(name: str) -> str | None:
    """Give a name without what stands behind it, None where it opens with a word that no name has."""
    words = without_stop(_OWNED.sub("", name)).split()
    while words and words[-1] in {"of", "on", "the", "&", "Careers", "Jobs"}:
        words.pop()
    if not words or words[0] in _NO_NAME or words == [words[0][:1]]:
        return None
    return " ".join(words)


def is_said_again(name: str, text: str) -> bool:
    """Tell whether a text says that people are *at* a name, or what is of it: "Acme's boats"."""
    for start, end in places_of(name, text):
        if _OWN.match(text, end) or (_is_at(text, start) and not _WORD_GOES_ON.match(text, end)):
            return True
    return False


def _is_at(text: str, start: int) -> bool:
    """Tell whether people are said to be at what stands in a place: "at Acme", "At the Acme"."""
    return _AT.search(text, max(0, start - _AT_REACH), start) is not None


def places_of(name: str, text: str) -> Iterator[Span]:
    """Give where a name stands in a text, and does not end another word."""
    start = text.find(name)
    while start >= 0:
        if start == 0 or not _WORD_GOES_ON.match(text, start - 1):
            yield Span(start, start + len(name))
        start = text.find(name, start + 1)


def is_spoken_of(name: str, texts: Sequence[str]) -> bool:
    """Tell whether a sentence has a name for its subject, or says that people are at it."""
    for text in texts:
        if name in text:
            start = len(_THE) if text.startswith(_THE + name) and not is_doer(name) else 0  # "The Welder is"
            is_subject = text.startswith(name, start) and _SPEAKS.match(text, start + len(name))
            if is_subject or is_said_again(name, text):
                return True
    return False


def is_firm(name: str, parsed: ParsedDocument) -> bool:
    """Tell whether sentences speak of several people as of one firm: "Talvern Partners is a house of …"."""
    return name.endswith("s") and any(
        passage.text.startswith(name) and _AS_ONE.match(passage.text, len(name))
        for passage in parsed.passages
    )


def firm_of_line(texts: Sequence[str]) -> str | None:
    """Give the firm, by its legal form, that opens a short line of facts: "Acme Boats GmbH | Kiel"."""
    for text in texts[:FIRST_PASSAGES]:
        match = _FIRM.match(text)
        if match is None or _is_act(match):
            continue
        is_field = text[match.end() :].lstrip()[:1] in _FIELD_SIGNS
        if is_field or (len(text.split()) <= _MOST_FACTS and not text.endswith(".", match.end())):
            return match["name"]
    return None


def _is_act(firm: re.Match[str]) -> bool:
    """Tell whether what looks as a firm is an act on a thing: "Develop SAS programs"."""
    return opens_duty(firm["name"]) and _THING.match(firm.string, firm.end()) is not None


def speaking_firms(texts: Sequence[str]) -> Iterator[str]:
    """Give the firms, by their legal form, that sentences near the beginning say something of."""
    for text in texts[:FIRST_PASSAGES]:
        match = _FIRM.match(text)
        if match is not None and _FIRM_DOES.match(text, match.end()):
            yield match["name"]
