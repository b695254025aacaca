"""Papers that somebody holds: licences, registrations, memberships, clearances, as a stretch words them."""

from typing import Final

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
    r"| in good standing)"
)
_SECRECY: Final = (
    r"(?:[Ss]ecurity|[Ss]ecret|[Tt]op|Secret|TS/SCI|TS|SCI|SC|DV|NV[12]|NATO|BPSS|DoD|Q|L|[Gg]overnment|U\.?S\.?"
    r"|UK|EU|[Pp]ublic [Tt]rust|[Bb]aseline|DBS)"
)
_PAPER: Final = expression(
    rf"(?P<name>(?:{_WORD} (?:(?:and|&) (?=[A-Z]))?){{1,6}}(?:\([A-Z][\w&.]*\) )?[Ll]icen[cs](?:e|ure)"
    r"|(?:FINRA )?Series \d+(?:(?:,|,? and) \d+)* licen[cs]es?"
    rf"|(?:{_HOLDS}{{1,2}}(?:{_NAME} |nursing |nurse |teacher ){{0,4}}"
    r"|(?:(?!(?:API|CE|DLT|DNS|GST|IP|VAT)\b)[A-Z]{2,6} |nursing |nurse |pharmacy |teacher ){1,3})"
    r"[Rr]egistration"
    rf"|{_HOLDS}{{0,2}}[Rr]egistration (?:with (?:the |an? )?(?:[a-z]+ ){{0,3}}"
    rf"(?:{_NAMES}|body|board|council|regulator)|as an? (?:[\w-]+ ){{0,3}}[\w-]+)"
    rf"|(?:[Cc]urrently )?[Rr]egistered with (?:the )?{_NAMES}"
    rf"|{_HOLDS}{{0,2}}[Mm]ember(?:ship)? (?:of|in|with) (?!.*\b(?:[Tt]eam|[Gg]roup|[Ss]taff|[Cc]rew)\b)"
    rf"(?:the )?(?:{_NAMES}|an? union)"
    rf"|{_HOLDS}{{0,2}}(?:[A-Z]{{2,6}}|[Uu]nion|[Bb]ar) [Mm]embership"
    rf"|(?:(?:[Aa]ctive|[Cc]urrent|[Vv]alid|[Ee]xisting) )?(?:{_SECRECY} ){{1,4}}[Cc]learance(?: [Ll]evel)?"
    r"(?: with (?:an? )?(?:[\w-]+ ){0,2}[Pp]oly(?:graph)?)?|TS/SCI"
    rf"|{_HOLDS}{{0,2}}(?!Business|Credit|Debit|Gift|Graphics|Network|Payment|Rate|Report|SIM|Sound|Time|Video)"
    rf"(?:{_NAME} ){{1,3}}Card"
    rf"|{_HOLDS}{{0,2}}(?:food handler['\u2019]?s?|guard|[A-Z]{{3,5}}) card"
    r"|[Bb]ar admission|[Aa]dmi(?:ssion|tted) to (?:practi[cs]e(?: law)?|the (?:[\w-]+ ){0,3}[Bb]ar)"
    rf"|[Ll]icen[cs]ed (?!by|content|from|material|premises|product|software|tech|under)"
    rf"(?:to practi[cs]e [a-z]+|(?:{_NAME}|[a-z]+)(?: [\w-]+){{0,3}})"
    r"|[Bb]oard[- ](?:certified|eligible)|[Ff]irst [Aa]id (?:qualification|trained)"
    r"|Food (?:Hygiene|Safety) Level [1-4]|Level [1-4] Food (?:Hygiene|Safety)"
    rf"|Chartered [A-Z][a-z]+ \([A-Z]\w+\) status|valid passport)"
    rf"(?: \((?P<letters>[A-Z][\w&.+-]*)\))?(?P<tail>{_FROM}{{0,2}})(?: \([A-Z][\w&.+-]*\))?"
)


def is_paper(words: str) -> bool:
    """Tell whether words are a paper that somebody holds, and nothing else.

    Example:
        >>> is_paper("Active RN license in the state of Texas"), is_paper("open source license")
        (True, False)
        >>> is_paper("Membership of the Guild of Chart Makers"), is_paper("event registration")
        (True, False)

    """
    return _PAPER.fullmatch(words) is not None


def parts_of_paper(words: str) -> tuple[str, str] | None:
    """Give what a paper is called and the letters that stand for it, if any; None where words are no paper.

    Example:
        >>> parts_of_paper("Licensed Chart Maker (LCM) in Ohio")
        ('Licensed Chart Maker in Ohio', 'LCM')

    """
    found = _PAPER.fullmatch(words)
    return None if found is None else (found["name"] + found["tail"], found["letters"] or "")
