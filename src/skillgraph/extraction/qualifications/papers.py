"""Papers that somebody holds: licences, registrations, memberships, clearances, as a stretch words them."""

import re
from typing import Final

from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression

_NAME: Final = r"[A-Z][\w&'\u2019./+-]*"
_NAMES: Final = rf"{_NAME}(?: (?:(?:of|and|for|the|de|&) ){{0,2}}{_NAME}){{0,7}}"
#: Of which kind a paper is, or of which trade; no software, and nothing that is let.
_WORD: Final = (
    r"(?!(?:[Ss]oftware|[Ss]ource|[Pp]roduct|[Uu]ser|[Vv]endor|[Ee]nterprise|[Mm]ultiple|[Cc]reative|MIT|GPL"
    r"|BSD|Apache|Microsoft|Adobe|SaaS|and|or|of|for|with|to|in|on|the|an?|manage|managing|issue|renew"
    r"|[Dd]riv[a-z]+(?:['\u2019]s?)?)(?!\w))"
    rf"(?:{_NAME}|[a-z][\w'\u2019-]*)"
)
_HOLDS: Final = (
    r"(?:(?:[Aa]ctive|[Cc]urrent|[Vv]alid|[Ff]ull|[Uu]nrestricted|[Cc]lean|[Pp]rofessional|[Ss]tate) )"
)
#: Where a paper is from, or for what it is.
_FROM: Final = (
    r"(?: (?:in|from|for|of|with|issued by|registered with|to practi[cs]e(?: [a-z]+)? in) (?:(?:the|an?) )?"
    rf"(?:(?:state|city|province|county|country) (?:of )?)?(?:{_NAMES}|[a-z]+ state|state)"
    r"| in good standing| with (?:an? )?(?:[\w-]+ )?endorsements? (?:in|for) [\w/-]+(?: [\w/-]+){0,4})"
)
_SECRECY: Final = (
    r"(?:[Ss]ecurity|[Ss]ecret|[Tt]op|Secret|TS/SCI|TS|SCI|SC|DV|NV[12]|NATO|BPSS|DoD|Q|L|[Gg]overnment|U\.?S\.?"
    r"|UK|EU|[Pp]ublic [Tt]rust|[Bb]aseline|DBS)"
)
#: Where somebody sits who was chosen, which no paper says.
_ELECTED: Final = (
    r"(?:the )?(?:[A-Z][a-z]+ )?(?:Parliament|Congress|Senate|Assembly|Board|Cabinet|Committee|Council)"
    r"(?: of (?:Directors|Governors|Trustees))?$"
)
#: Of which kind the card is that somebody has to hold.
_CARD: Final = (
    r"(?:(?!(?:GPU|LAN|NFC|PCI|RFID|SIM|USB|WAN)\b)[A-Z]{3,6}|[A-Z][a-z]+(?:er|or|man)(?:['\u2019]s|s['\u2019]?)"
    r"|Apprentice|Blue|Certification|Competence|Competency|Construction|Green|Guard|Handler|Health|ID|Identification"
    r"|Identity|Licen[cs]e|Mariner|Operator|Permit|Qualification|Registration|Residence|Safety|Security|Skills?"
    r"|Tachograph|Training|White|Work|Worker)"
)
_PAPER: Final = expression(
    rf"(?P<name>(?:{_WORD} (?:(?:and|&) (?=[A-Z]))?){{1,6}}(?:\([A-Z][\w&.]*\) )?[Ll]icen[cs](?:e|ure)"
    rf"|(?:{_NAME} ){{0,3}}(?:[Tt]each(?:er|ing)|[Nn]ursing|[Cc]ounsel(?:ing|ling|or)|[Aa]dministrators?)"
    r" [Cc]redential"
    r"|(?:FINRA )?Series \d+(?:(?:,|,? and) \d+)* licen[cs]es?"
    rf"|(?:{_HOLDS}{{1,2}}(?:{_NAME} |nursing |nurse |teacher ){{0,4}}"
    r"|(?:(?!(?:API|CE|DLT|DNS|GST|IP|VAT)\b)[A-Z]{2,6} |nursing |nurse |pharmacy |teacher ){1,3})"
    r"[Rr]egistration"
    rf"|{_HOLDS}{{0,2}}[Rr]egistration (?:with (?:the |an? )?(?:[a-z]+ ){{0,3}}"
    rf"(?:{_NAMES}|body|board|council|regulator)|as an? (?:[\w-]+ ){{0,3}}[\w-]+)"
    rf"|(?:[Cc]urrently )?[Rr]egistered with (?:the )?{_NAMES}"
    rf"|{_HOLDS}{{0,2}}[Mm]ember(?:ship)? (?:of|in|with) (?!.*\b(?:[Tt]eam|[Gg]roup|[Ss]taff|[Cc]rew)\b)"
    rf"(?!{_ELECTED})"
    rf"(?:the )?(?:{_NAMES}|an? union)"
    rf"|{_HOLDS}{{0,2}}(?:[A-Z]{{2,6}}|[Uu]nion|[Bb]ar) [Mm]embership"
    rf"|(?:(?:[Aa]ctive|[Cc]urrent|[Vv]alid|[Ee]xisting) )?(?:{_SECRECY} ){{1,4}}[Cc]learance(?: [Ll]evel)?"
    r"(?: with (?:an? )?(?:[\w-]+ ){0,2}[Pp]oly(?:graph)?)?|TS/SCI"
    rf"|{_HOLDS}{{0,2}}(?:{_NAME} ){{0,2}}?{_CARD} Card"
    rf"|{_HOLDS}{{0,2}}(?:food handler['\u2019]?s?|guard|[A-Z]{{3,5}}) card"
    r"|[Bb]ar admission|[Aa]dmi(?:ssion|tted) to (?:practi[cs]e(?: law)?|the (?:[\w-]+ ){0,3}[Bb]ar)"
    rf"|(?:[Cc]urrently )?[Ll]icen[cs]ed (?!by|content|from|material|premises|product|software|tech|under)"
    rf"(?:to practi[cs]e [a-z]+|(?:{_NAME}|[a-z]+)(?: [\w-]+){{0,3}})"
    r"|[Bb]oard[- ](?:certified|eligible)|[Ff]irst [Aa]id (?:qualification|trained)"
    r"|Food (?:Hygiene|Safety) Level [1-4]|Level [1-4] Food (?:Hygiene|Safety)"
    rf"|Chartered [A-Z][a-z]+ \([A-Z]\w+\) status|valid passport)"
    rf"(?: \((?P<letters>[A-Z][\w&.+-]*)\))?(?P<tail>{_FROM}{{0,2}})(?: \([A-Z][\w&.+-]*\))?",
    hints=(
        "icen",
        "egist",
        "ember",
        "learance",
        "ts/sci",
        "card",
        "admi",
        "board",
        "aid ",
        "food ",
        "chartered",
        "passport",
        "redential",
    ),
)
#: Of which every paper has one.
_PARTS: Final = (
    *("icen", "egist", "ember", "learance", "SCI", "ard", "dmi", "irst", "Food", "hartered", "passport"),
    "redential",
)
#: Who is licensed besides those whose names end as those of doers do.
_WHO: Final = frozenset("agent attorney broker professional paramedic pilot specialist technologist".split())
#: Who is licensed, or to do what, or where.
_LICENSED: Final = expression(
    r"(?:[Cc]urrently )?[Ll]icen[cs]ed (?:(?P<at>in|to|for|as) "
    r"|(?P<who>[^()]{1,120}?)(?= (?:in|from|for|of|with|to|by|as|issued|registered)\b| ?\(|$))"
)


def is_paper(words: str) -> bool:
    """Tell whether words are a paper that somebody holds, and nothing else.

    Example:
        >>> is_paper("Active RN license in the state of Texas"), is_paper("open source license")
        (True, False)
        >>> is_paper("Membership of the Guild of Chart Makers"), is_paper("event registration")
        (True, False)

    """
    return _paper(words) is not None


def _paper(words: str) -> re.Match[str] | None:
    """Find the paper that words are; what is licensed has to be somebody, or to be so for or in something."""
    found = _PAPER.fullmatch(words) if any(map(words.__contains__, _PARTS)) else None
    licensed = None if found is None else _LICENSED.match(words)
    if licensed is None or licensed["at"]:
        return found
    who = licensed["who"]
    head = who.rpartition(" ")[2]
    is_somebody = is_doer(who) or is_occupation(head) or head.lower() in _WHO
    return found if who.isupper() or is_somebody else None


def parts_of_paper(words: str) -> tuple[str, str] | None:
    """Give what a paper is called and the letters that stand for it, if any; None where words are no paper.

    Example:
        >>> parts_of_paper("Licensed Chart Maker (LCM) in Ohio")
        ('Licensed Chart Maker in Ohio', 'LCM')

    """
    found = _paper(words)
    return None if found is None else (found["name"] + found["tail"], found["letters"] or "")
