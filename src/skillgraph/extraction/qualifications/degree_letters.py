"""Letters of degrees: which there are, what field they hold, and where they are of another thing."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.language.words import normalize, word_set
from skillgraph.model import Span

#: Degrees that are written in letters of their own; read with their case: "MPharm", not "march".
BACHELOR_LETTERS: Final = r"B\.?(?:Pharm|Ed|Arch|Com|Nurs|BA|CA|Phil|FA)|B\.F\.A|BSN|LL\.?B"
MASTER_LETTERS: Final = (
    r"M\.?(?:Pharm|Ed|Arch|CA|Com|Nurs|Phil|Res|Eng|Chem|Phys|Math)|M\.F\.A|MSN|MPH|MSW|MLIS|LL\.M"
    r"|(?<=LLB or )LLM|(?<=LLB/)LLM|MFA(?= degree| in [A-Z])|(?<=BFA or )MFA|(?<=BFA/)MFA"
    r"|MLS(?=/MLIS| or MLIS| degree)|MP[AP](?= degree| or MP[AP]\b|/MP[AP]\b)|(?<=MPA or )MPP|(?<=MPA/)MPP"
    r"|M\.A(?=\b(?!\.[A-Z]))|MA(?= degree| in [A-Z]| or (?:MS|M\.?Sc|Ph)|/(?:MS|M\.?Sc|Ph))"
    r"|(?<=BA/)MA|(?<=BA or )MA"
)
DOCTOR_LETTERS: Final = r"Pharm\.?D|D\.?Phil|Ed\.?D"
ASSOCIATE_LETTERS: Final = (
    r"ADN|ASN|A\.A\.S|AAS(?= degree| in [A-Z]|/)|A\.A(?= degree|\.? in )|A[AS](?= degree)"
)
_PROFESSIONAL: Final = expression(
    rf"\b(?:{ASSOCIATE_LETTERS}|{BACHELOR_LETTERS}|{MASTER_LETTERS}|{DOCTOR_LETTERS})\b"
)
_LETTER_WORDS: Final = frozenset(
    map(
        normalize,
        """adn asn bfa mfa msw mlis mls mpa mpp llm bpharm
        mpharm pharmd pharm bed med edd ed barch march arch bca mca bcom mcom com bnurs mnurs
        nurs bba bphil mphil dphil phil bsn msn mph llb ll mres res meng mchem chem mphys phys mmath math
        """.split(),
    )
)
#: What stands straight behind letters, and is no field: "BSc Required".
NO_FIELD: Final = (
    r"(?!(?:Candidate|Degree|Desir|Equivalent|Essential|Experience|Graduate|Holder|Hon(?:s|ou?rs)|Ideal|Level"
    r"|Minimum|Preferred|Program|Relevant|Required|Scholar|Student|Th[eo]s))"
)
#: Before a field straight behind letters: "BSc Geology", "BA (Hons) Fine Art".
_STRAIGHT: Final = expression(
    rf"(?P<letters>(?:[BM]\.?(?:Sc|Eng|Com|Ed|Tech|Phil|Res)|Ph\.?D)\.?(?: \(Hon(?:s|ou?rs)\))?"
    rf"|B\.?[AS]\.? \(Hon(?:s|ou?rs)\)) {NO_FIELD}(?=[A-Z][a-z]{{2}})"
)
#: The field that such letters hold.
_FIELD_OF_LETTERS: Final = {
    letters: field
    for field, several in (
        *(("Architecture", "arch"), ("Business Administration", "bba"), ("Chemistry", "chem")),
        *(("Commerce", "com"), ("Computer Applications", "ca"), ("Education", "ed edd"), ("Physics", "phys")),
        *(
            ("Engineering", "e eng"),
            ("Law", "law llb llm jd juris"),
            ("Mathematics", "math"),
            ("Technology", "tech"),
        ),
        *(("Nursing", "adn asn nurs sn"), ("Pharmacy", "pharm pharmd"), ("Public Health", "mph")),
        *(("Library and Information Science", "mlis"), ("Social Work", "msw")),
    )
    for letters in several.split()
}
FIELD_BEFORE: Final = (
    r"(?:(?:business|chemical|civil|computer|data|electrical|food|health|life|marine|mechanical|natural"
    r"|political|social|software) )?(?:[a-z]+(?:ics|ogy|istry|nomy|raphy)|[a-z]*engineering|accounting"
    r"|nursing|marketing|planning|sciences?|law|business|finance|medicine|pharmacy|architecture|design|education"
    r"|STEM)"
)
"""Matches a field right before the word, in lower case: "a marine science degree"."""
_ABBREVIATED: Final = frozenset({"ba", "bs", "bsc", "beng", "btech", "ms", "msc", "mtech"})
#: Two letters that are as often of other things: a British Standard, breathing apparatus, a business analyst.
_TWO_LETTERS: Final = expression(r"B\.?[AS]\.?")
#: What stands behind such letters where they are a degree's: "BS in physics", "BA (Hons)", "B.S., M.S.".
_BEHIND: Final = expression(
    rf"\W*$|\s*(?:[,;:./&+|)\]\u2013\u2014]|- )| \((?!B[a-z]* [AS][a-z]*\))"
    r"| (?:\d{1,2}(?:\+| ?[\u2013-] ?\d{1,2})? ye?a?rs?\b|in (?!\d)"
    r"|(?:and|at|desir(?:ed|able)|degrees?|essential|from|hons|honou?rs|ideally|is|level|minimum|needed|of|or|plus"
    rf"|preferred|required|with|{FIELD_BEFORE})\b|(?!EN\b|ISO\b|IEC\b|OHSAS\b)(?-i:[A-Z]))",
    re.IGNORECASE,
)
#: What stands before them where they are of another thing: "knowledge of BS", "as a BA".
_BEFORE: Final = expression(
    r"\b(?:(?:accordance|awareness|certified|competen(?:t|ce)|complian(?:t|ce)|experience|knowledge|training"
    r"|understanding|use|working) (?:as|in|of|to|with)(?<!experience with)|as an?|using|wear(?:ing)?) $",
    re.IGNORECASE,
)
_REACH: Final = 30  # characters before such letters that tell
#: Who has them: "Work with Ann Oar, M.D."; the State before them; what such a master is one of.
_SOMEBODY: Final = expression(
    r"\b(?:with|to|by|under|from|and|Dr\.?) [A-Z][a-z]{1,20}(?: [A-Z]\.)? [A-Z][\w'\u2019-]{1,20},? $"
)
_TOWN: Final = expression(r"\b(?!Bachelor|Degree|Doctor|Master)[A-Z][a-z]{1,20}, $")
_OF_A_PLACE: Final = expression(
    r"\b(?:band|berth|choir|dock|grand|harbou?r|head|lock|port|post|property|quarter|ring|ship|stage|station"
    r"|web|wharf|yard)[ -]$",
    re.IGNORECASE,
)


def has_letters(text: str) -> bool:
    """Tell whether a text holds the letters of a professional degree.

    Example:
        >>> has_letters("an MPharm"), has_letters("in March")
        (True, False)

    """
    return not word_set(text).isdisjoint(_LETTER_WORDS) and _PROFESSIONAL.search(text) is not None


def field_behind_letters(text: str, where: Span) -> int | None:
    """Give where the field begins straight behind the letters of a degree; None where none stands there.

    Example:
        >>> field_behind_letters("BSc Geology", Span(0, 3)), field_behind_letters("BSc Required", Span(0, 3))
        (4, None)

    """
    found = _STRAIGHT.match(text, where.start)
    return None if found is None or found.end("letters") < where.end else found.end()


def implied_field(words: str) -> str:
    """Give the field that the letters of a degree hold, or the words before it; empty where none do.

    Example:
        >>> implied_field("BSN"), implied_field("design degree"), implied_field("BSc")
        ('Nursing', 'design', '')

    """
    before, _, last = words.rpartition(" ")
    if last.startswith("degree") and re.fullmatch(FIELD_BEFORE, before, re.IGNORECASE):
        return before
    letters = words.partition(" ")[0].replace(".", "").lower()
    behind = letters[1:] if letters[:1] in ("b", "m") else ""
    return _FIELD_OF_LETTERS.get(letters, _FIELD_OF_LETTERS.get(behind, ""))


#: What stands before a degree where it is of somebody or something else, by its words.
_WHOSE: Final = {
    **dict.fromkeys(("M.D.", "M.D", "J.D.", "J.D", "PhD", "Ph.D.", "Ph.D"), _SOMEBODY),
    "MA": _TOWN,
    "Master": _OF_A_PLACE,
}


def are_other_letters(text: str, where: Span) -> bool:
    """Tell whether letters of a degree are of another thing where they stand.

    Example:
        >>> are_other_letters("BS 5839", Span(0, 2)), are_other_letters("BS in physics", Span(0, 2))
        (True, False)

    """
    words, reach = text[where.start : where.end], max(0, where.start - _REACH)
    if words in _WHOSE and _WHOSE[words].search(text, reach, where.start):
        return True
    if words.replace(".", "").lower() not in _ABBREVIATED:
        return False
    return words[0].islower() or (
        _TWO_LETTERS.fullmatch(words) is not None
        and (_BEHIND.match(text, where.end) is None or _BEFORE.search(text, reach, where.start) is not None)
    )
