"""Names of companies: how they are written, and what tells them from places, fields and products."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.forms import Vocabulary
from skillgraph.extraction.periods import find_place
from skillgraph.language.lexicon import words_for
from skillgraph.language.words import normalize

_WORD: Final = r"[\w&'\u2019.-]{0,80}"  # more of them are no name
NAME: Final = (
    rf"(?P<name>(?:[A-Z]{_WORD}|\d{{1,20}}[a-z]\w{{1,80}})(?: (?:[A-Z&]{_WORD}|of|on|the(?= [A-Z]))){{0,4}})"
)
"""Matches a name, as the group ``name``."""
#: Kinds of words that name departments and fields, and no company alone.
_COMMON: Final = (
    "field",
    "title-field",
    "title-head",
    "common-title-head",
    "named-noun",
    "generic-head",
    "bare",
    "topic",
)
_NO_NAME: Final = frozenset(
    """The This Our We You Your They It In As At And Us Data Analytics Engineering Senior Lead Team
    Role Key Requirements About Job Company Python Who What Why How A An Not English Please Here
    There Product Business AI Full Remote Hybrid Germany Berlin London Europe Finance Technology
    People Responsibilities Marketing That These If Scrum Agile Today Each Every She He No Being
    With For Looking Hiring Seeking Work Working Home Data-driven Machine DevOps Cloud Project Quality
    Software Game
    """.split()
)
#: Behind a name in the plural, what is said of one firm: "Talvern Partners is a house of carpenters".
_AS_ONE: Final = (
    r"(?: (?:is|has|was|does|makes|runs|offers|helps|works|advises|serves|builds|supports|designs)\b"
    r"| are (?:an?|the) (?:[\w-]+ ){0,4}(?:firm|company|practice|house|consultancy|studio|agency|team"
    r"|business)\b"
    r"|,? (?:Ltd|LLP|LLC|Inc|GmbH|Limited|PLC|AG|SA)\b)"
)


def is_proper(name: str) -> bool:
    """Tell a company's name from a place, a field of work, a level or letters."""
    fields = words_for("field", "title-field", "title-level", "stop", "degree", "topic")
    words = [word for word in name.split() if word not in ("&", "and")]
    plain = all(word.isupper() or normalize(word) in fields for word in words)  # "Search & Discovery"
    return find_place(name) is None and not plain


def ends_in_field(name: str) -> bool:
    """Tell whether words end in a field of work, as what stands behind a title may: "Hull Design"."""
    *others, last = name.split()
    return bool(others) and normalize(last) in words_for("field", "title-field", "topic")


def is_said_again(name: str, text: str) -> bool:
    """Tell whether a text says that people are *at* a name, or what is of it: "Acme's boats"."""
    quoted = re.escape(name)
    own = rf"(?<!\w){quoted}(?:['\u2019]s\b| (?:vision|mission|portfolio|values)\b)"
    said = rf"\b[Aa]t (?:the )?{quoted}(?!\w)|{own}"
    return re.search(said, text) is not None


def names_field(name: str) -> bool:
    """Tell whether all words of a name are those of departments, fields, or terms of a job."""
    words = [normalize(word) for word in name.split()]
    return not words_for("term-of-job").isdisjoint(words) or all(
        word in words_for(*_COMMON) or word.endswith("tech") for word in words
    )


def is_technology(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is a product's: *at AWS* says where something runs, not who hires."""
    return any(form.type == "technology" for form in vocabulary.find(name))


def trim(name: str) -> str | None:
    """Give a name without what stands behind it, None where it opens with a word that no name has."""
    words = name.replace("\u2019s", "").replace("'s", "").rstrip(".,").split()
    while words and words[-1] in {"of", "on", "the", "&", "Careers", "Jobs"}:
        words.pop()
    if not words or words[0] in _NO_NAME or words == [words[0][:1]]:
        return None
    return " ".join(words)


def is_firm(name: str, parsed: ParsedDocument) -> bool:
    """Tell whether sentences speak of several people as of one firm: "Talvern Partners is a house of …"."""
    if not name.endswith("s"):
        return False
    spoken = re.compile(re.escape(name) + _AS_ONE)
    return any(spoken.match(passage.text) for passage in parsed.passages)
