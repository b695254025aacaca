"""Who hires: the employer's name, and every place where it stands in a sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from skillgraph.documents.head_lines import head_lines
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.company_names import (
    NAME,
    ends_in_field,
    is_firm,
    is_proper,
    is_said_again,
    is_technology,
    names_field,
    trim,
)
from skillgraph.extraction.forms import Vocabulary
from skillgraph.extraction.periods import find_place
from skillgraph.extraction.placed_employers import is_spoken_of, placed_employer
from skillgraph.extraction.subjects import names_group
from skillgraph.extraction.titles import find_titles
from skillgraph.extraction.vouched_employers import PARTNERS, vouched_employer
from skillgraph.model import Span

#: What stands before the name of a public body: "The City of Ostmark".
_BODY: Final = (
    r"(?:The (?=(?:City|Town|County|Municipality|District|Canton|State|Province|Borough|University|College"
    r"|Ministry|Port|Bank|Institute|Council|Government|Diocese) ))?"
)
_ASIDE: Final = r"(?:, (?:with|an?|the|home|based|founded|part) [^.;:\n]{3,80}?,)?"
#: A part of an employer, before its name.
_PART_OF_ONE: Final = (
    "(?:[Gg]roup|[Tt]eam|[Dd]epartment|[Uu]nit|[Ll]ab(?:oratory)?|[Cc]hair|[Ww]ard|[Cc]linic|[Ss]chool|[Ff]aculty"
    "|[Dd]ivision|[Ss]ection|[Ww]orkshop)"
)
_SEEKING: Final = "(?:looking|seeking|searching|hiring|recruiting)"
_SEEKS: Final = (" is looking", " is seeking", " is searching", " is hiring", " is recruiting", " is now ")
_KINDS: Final = (
    r"(?:looking for|seeking|hiring|one of the|the (?:all-in-one|leading|first|largest|world|global|only)"
    r"|an? (?:global|leading|fast|digital|technology|software|SaaS|company|growing|European"
    r"|international|mission|data|fintech|platform|\w+ (?:company|platform|bank|scale-?up)))"
)
_LABELS: Final = (
    "hiringOrganization|[Cc]ompany|[Ee]mployer|[Oo]rgani[sz]ation|COMPANY|EMPLOYER|ORGANI[SZ]ATION"
    "|[Ff]acility|FACILITY"
    "|Unternehmen|Arbeitgeber|Entreprise|Employeur"
)
_LABELED: Final = re.compile(
    rf"(?m)^\s*(?:[*_]*)(?:[Hh]iring )?(?:{_LABELS})(?: name)?(?:\s*:[*_]*\s*{NAME}"
    rf"|\s*\|\s*{NAME.replace('P<name>', 'P<cell>')}\s*$)"
)
#: A company speaks of its own values and culture; so may one whose name is a product's too, said twice.
_VALUES: Final = (
    re.compile(rf"\b(?:the|model|live|share|promote) {NAME}(?= (?:\w+ )?(?:[Vv]alues|culture|mission)\b)"),
    ("alues", "culture", "mission"),
)
#: A role is in a place or a department as often as in a company, whose name the text says again.
_WITHIN: Final = (
    re.compile(rf"\b(?:role|position|job) (?:in|within|with) (?:the )?{NAME}(?=[.,;:!]|$)"),
    ("role ", "position ", "job "),
)
#: How a text names its employer, the surest first, each with what its passage has one of.
_PATTERNS: Final = (
    (
        _LABELED,
        tuple(
            "ompany|mployer|rgani|OMPANY|MPLOYER|RGANI|acility|ACILITY|nternehmen|rbeitgeber|ntreprise".split(
                "|"
            )
        ),
    ),
    (
        re.compile(
            rf"\bWe \({NAME}(?=[,;)])[^()]{{0,200}}\)? (?:are|is) (?:looking|seeking|searching|hiring"
            rf"|recruiting)"
        ),
        ("We (",),
    ),
    (
        re.compile(
            rf"\b{_PART_OF_ONE} (?:at|of|in) (?:the )?{NAME.replace('of|on', 'of|for|on')}"
            r"(?: \([A-Z]\w{1,9}\))?"
            rf"(?:,? in [A-Z][\w -]{{2,30}})? is (?:now |currently )?{_SEEKING}"
        ),
        _SEEKS,
    ),
    (re.compile(rf"(?m)\b[Aa]bout {NAME}[ \t]*$"), ("bout ",)),
    (
        re.compile(rf"\b(?:At|Join|Bei|Chez) {NAME}(?=,|\s+(?:we|you|as|in|and|our)\b)"),
        ("At ", "Join ", "Bei ", "Chez "),
    ),
    (re.compile(rf"\b[Jj]oin(?:ing)? {NAME}(?=[,.!?]|\s+(?:as|and|in|to|at|team)\b)"), ("oin ", "oining ")),
    (
        re.compile(rf"(?<!\w)(?<!\bin )(?<!\bnear ){_BODY}{NAME}{_ASIDE} is {_KINDS}"),
        (" is looking for", " is seeking", " is hiring", " is one of", " is the ", " is a ", " is an "),
    ),
    (
        re.compile(
            r"\b(?:[Ww]orking (?:at|for)|[Ll]ife at|[Ww]e are|[Ww]e're|[Ww]elcome (?:to|at)"
            r"|[Ww]ho(?:['\u2019]s| is)|[Ww]hy (?:join )?) ?"
            rf"{NAME}(?=[,.!?:\n]|$|\s+(?:(?:and|we|is)\b|[^\w\s&(]))"
        ),
        tuple("orking at|orking for|ife at|e are|e're|elcome to|elcome at|Who|who|hy ".split("|")),
    ),
    (re.compile(rf"\bteam at {NAME}\b"), ("team at ",)),
    (
        re.compile(rf"\b[Yy]our (?:career|future) (?:with|at) {NAME}(?=[.,!?]|$)"),
        ("your career", "your future"),
    ),
    (
        re.compile(rf"\b(?:role|position|job) at (?:the )?{NAME}(?=[.,;:!]|$)"),
        ("role at", "position at", "job at"),
    ),
    _WITHIN,
    (
        re.compile(
            rf"\b(?:committed to|contributes? to|products of|values of|mission of) {NAME}(?='s|\u2019s)"
        ),
        ("committed to", "contribute", "products of", "values of", "mission of"),
    ),
    (
        re.compile(rf"\b(?:[Rr]epresent(?:ing|s)?|[Pp]romot(?:e|es|ing)) {NAME}(?= and its|'s|\u2019s)"),
        ("epresent", "romot"),
    ),
    (
        re.compile(
            r"\b(?:teams?|projects|function|colleagues|everyone|engineers|together|careers?) (?:at|across) "
            + NAME
        ),
        (" at ", " across "),
    ),
    _VALUES,
)
_AT: Final = re.compile(
    rf"^(?: (?:[Jj]ob|[Vv]acancy|[Pp]osition|[Rr]ole"
    rf"|[Oo]pening)s?)?(?: \([^()]*\))?(?:,[^.;:]{{0,40}})? (?:at|bei|chez|@) {NAME}(?=[.,;:(!]| \(|$)"
)
_DASHED: Final = re.compile(
    rf"^(?:[,:][^\u2014\u2013|]{{0,40}}| \([^()]*\))? [\u2014\u2013|@] {NAME}(?: \([^()]*\))?$"
)
#: Behind a hyphen a field of work stands as often as a name, which the text says again.
_HYPHENED: Final = re.compile(rf"^(?:,[^|]{{0,40}}| \([^()]*\))? - {NAME}(?: \([^()]*\)| \| .*)?$")
#: "Acme hiring Test Engineer in Leeds", as a page of advertisements has it; "Acme seeks a Test Engineer".
_HIRES: Final = re.compile(
    rf"(?<!\S)(?!(?:We|They|I|You|Who|This|It|Our|That|Now)\b){NAME} (?:(?:is )?(?:now "
    rf"|currently )?(?:hiring|seeking|recruiting)|seeks|hires|recruits|needs"
    r"|(?:is )?look(?:s|ing) for)(?: (?:for|to fill the (?:post|position) of))?[:,]? (?:(?:an?|its next"
    r"|another) )?$"
)
#: A firm by its legal form, at the head of a line of facts: "Acme Boats GmbH | Kiel".
_FIRM: Final = re.compile(
    r"(?P<name>[A-Z][\w&.-]{0,40} (?:(?:[A-Z][\w&.-]{0,40}|&) ){0,4}(?:GmbH|AG|Ltd|Limited|Inc|LLC|PLC"
    r"|plc|B\.V|BV|N\.V|Oy|OÜ|AB"
    r"|ApS))\.?(?=$|[\s,|\u00b7(])"
)
#: Behind a firm's name at the head of a sentence, what it has done or does.
_FIRM_DOES: Final = re.compile(r" (?:has|have|is|was|[a-z]{3,20}s) (?!hiring\b)[a-z]")
#: A public body in the first line, as its name is written: "University of Ostmark (UO)".
_BODY_NAME: Final = re.compile(
    r"(?P<body>(?:[A-Z][\w'\u2019-]{1,30} ){0,4}(?:University|College|Institute|Hospital|Council"
    r"|Ministry|Court|Museum"
    r"|Library|Authority)(?: (?:of|for|and|the|[A-Z][\w'\u2019-]{1,30})){1,6})(?: \((?P<short>[A-Z]{2,6})\))?"
)
#: Firms that find people for others, by their names.
_AGENCY: Final = re.compile(
    r"\b(?:recruit(?:ing|ers?|ment)?|staffing|headhunt(?:ing|ers?)|executive search|zeitarbeit"
    r"|personal(?:vermittlung|beratung|service|dienst\w{0,12})|talent (?:partners|search|solutions))\b",
    re.IGNORECASE,
)
#: A public body that opens a document in capitals: "OSTMARK COUNTY COUNCIL", "CITY OF OSTMARK".
_BODY_LINE: Final = re.compile(
    r"(?:[A-Z'\u2019-]{2,30} ){1,5}(?:COUNCIL|UNIVERSITY|AUTHORITY|MINISTRY|TRUST|LIBRARY|MUSEUM"
    r"|HOSPITAL|POLICE|COLLEGE)"
    r"|(?:CITY|UNIVERSITY|COUNTY|MINISTRY|BOROUGH|PORT|TOWN) OF(?: [A-Z'\u2019-]{2,30}){1,5}"
)
_MOST_FACTS: Final = 20  # words of a line of facts
_FIRST_LINES: Final = 4
_HIRES_REACH: Final = 120  # characters before a title in which it is said who hires
_FIRST_PASSAGES: Final = 20
#: Who seeks somebody for another, whom the text does not name.
_FOR_CLIENT: Final = re.compile(
    r"\b(?:on behalf of (?:one of )?(?:our|my|a|its|their) (?:[\w-]+ ){0,3}clients?\b"
    r"|(?:our|my) (?:[\w-]+ ){0,2}client,?(?: who)? (?:is|are) (?:now |currently )?"
    r"(?:looking|seeking|recruiting|hiring|searching|in search)\b"
    r"|acts? as an? (?:employment|recruitment) (?:business|agency)\b)",
    re.IGNORECASE,
)
#: What stands behind the employer in the line below a title: stars, a sign, a number.
_BESIDE: Final = re.compile(r"$|\s*(?:[\u00b7|\u2022,(\u2605]|\d(?:[.,]\d)?\s*\u2605)|\s+[A-Z][\w ]{1,30},")
_TITLE_PARTS: Final = re.compile(r"\s+[|\u2013\u2014\u00b7-]\s+")
#: Signs and small words that no name at the head of a line has: "Funding: seed", "Come to us", "By Jane".
_NOT_OF_NAMES: Final = re.compile(
    r"[:?!]|^By |(?:^| )(?!(?:of|the|and|for|de|du|la|von|van|und|et|y|e) )[a-z]+(?: |$)"
)
_CODE: Final = re.compile(r"\b[A-Z]{1,5}-\d")
#: A word beside a lone city: "Greenwich | London".
_DISTRICT: Final = re.compile(r"\S+ [|\u00b7\u2022\u2013\u2014-] [^,(|\u00b7\u2022]+")


def find_employers(parsed: ParsedDocument, vocabulary: Vocabulary) -> list[tuple[int, Span]]:
    """Find the mentions of the employer, where the document tells who that is.

    Returns:
        Index of the passage and span of its text, in document order; empty where nobody is named.

    """
    name = employer_name(parsed, vocabulary)
    is_title = name is not None and find_titles(name)[:1] == (Span(0, len(name)),)
    if name is None or (is_title and not name.endswith(PARTNERS) and not is_firm(name, parsed)):
        return []  # "What to ask about Embedded Engineers"
    pattern = re.compile(rf"(?<![\w/@.-]){re.escape(name)}(?![\w/@]|-(?!\w+ed\b|wide\b)|\.\w)")
    silent = {"navigation", "prompts"}
    found: list[tuple[int, Span]] = []
    for index, passage in enumerate(parsed.passages):
        if parsed.sections[passage.section].kind in silent or re.match(r"\**URL", passage.text):
            continue
        found.extend((index, Span(*match.span())) for match in pattern.finditer(passage.text))
    return found


def employer_name(parsed: ParsedDocument, vocabulary: Vocabulary) -> str | None:
    """Give the name of the employer that the wording points at most surely, None where it does not."""
    texts = [passage.text for passage in parsed.passages]
    whole = "\n".join(texts)
    if _FOR_CLIENT.search(whole):
        return None  # an agency is no employer of those whom it finds
    titled = _beside_title(texts, vocabulary) or _in_head_line(parsed, vocabulary) or _below_title(parsed)
    titled = titled or _public_body(texts) or _firm(texts)
    if titled is None or not is_spoken_of(titled, texts):
        # "Data Engineer - Payments" above a line with the name, or above "Acme GmbH builds boats"
        titled = placed_employer(parsed, vocabulary) or (titled and _speaking_firm(texts)) or titled
    if titled is not None and _AGENCY.search(titled):
        return None
    own = [
        text if parsed.sections[passage.section].kind != "navigation" else ""
        for passage, text in zip(parsed.passages, texts, strict=True)
    ]
    for pattern, hints in _PATTERNS:
        if titled is not None and pattern is not _LABELED:
            return titled
        present = [hint for hint in hints if hint in whole]
        if not present:
            continue
        numbers = {number for hint in present for number, text in enumerate(own) if hint in text}
        places = [own[number] for number in numbers]
        if pattern is _LABELED:
            places = [whole]  # the name may stand in the passage after its label
        found = (match[match.lastgroup or ""] for text in places for match in pattern.finditer(text))
        names = [name for name in map(trim, found) if name]
        if (pattern, hints) == _WITHIN:
            names = [name for name in names if is_proper(name) and is_said_again(name, whole)]
        votes = Counter(names)
        often = 1 if (pattern, hints) == _VALUES else len(votes) + votes.total()
        votes = Counter(
            {
                name: count
                for name, count in votes.items()
                if (count > often or not is_technology(name, vocabulary)) and not _is_field(name, whole)
            }
        )
        if votes:
            return max(votes, key=lambda name: (votes[name], -len(name), name))
    vouched = vouched_employer(parsed, vocabulary)
    return None if vouched is None or _AGENCY.search(vouched) else vouched


def _beside_title(texts: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """Give the name behind the job title of the first lines: "Test Engineer at Acme"."""
    for text in texts[:_FIRST_LINES]:
        for title in find_titles(text)[:1]:
            behind = text[title.end :]
            hires = _HIRES.search(text[: title.start][-_HIRES_REACH:])
            matches = _AT.match(behind), _DASHED.match(behind), hires
            for match in (*matches, _HYPHENED.match(behind)):
                name = trim(match["name"]) if match else None
                if name is None or (match is not matches[0] and not is_proper(name)):
                    continue
                is_sure = match in matches and not (match is matches[1] and ends_in_field(name))
                is_said = is_sure or sum(name in other for other in texts) > 1
                if is_said and find_place(name) is None and not is_technology(name, vocabulary):
                    return name
    return None


def _in_head_line(parsed: ParsedDocument, vocabulary: Vocabulary) -> str | None:
    """Give the name that opens a line of terms, before the place: "Acme Robotics | Denver, CO | Remote".

    A name alone may be a place, and a line of common words a department: both are left alone.
    """
    whole = [passage.text for passage in parsed.passages]
    for index, fields in head_lines(parsed.passages):
        text = whole[index]
        own = [one for one in fields if not find_titles(text[one.span.start : one.span.end])]
        kinds = [one.kind for one in own]
        if kinds[:1] not in (["name"], ["other"]) or "name" in kinds[1:] or "place" not in kinds:
            continue
        name = trim(text[own[0].span.start : own[0].span.end])
        if name is None or names_group(name) or not is_proper(name) or is_technology(name, vocabulary):
            continue
        is_district = _DISTRICT.fullmatch(text) is not None
        if _NOT_OF_NAMES.search(name) or (is_district and sum(name in one for one in whole) == 1):
            continue
        if not names_field(name):
            return name
    return None


def _below_title(parsed: ParsedDocument) -> str | None:
    """Give the name that opens the line below the title of a page, where the page's own title has it too."""
    parts = _TITLE_PARTS.split(parsed.title)[1:]
    passages = parsed.passages
    for above, below in pairwise(passages[:_FIRST_PASSAGES]):
        if above.kind != "heading" or below.kind == "heading" or not find_titles(above.text):
            continue
        for part in parts:
            name = trim(part)
            opens = name is not None and below.text.startswith(name) and _BESIDE.match(below.text, len(name))
            if name is not None and opens and is_proper(name) and not names_group(name):
                return name
    return None


def _public_body(texts: Sequence[str]) -> str | None:
    """Give the public body that the first line is, as the text writes it below: "Ostmark County Council"."""
    named = _BODY_NAME.fullmatch(texts[0]) if texts else None
    if named is not None:
        again = named["short"] or named["body"]
        return named["body"] if any(again in text for text in texts[1:]) else None
    if not texts or _BODY_LINE.fullmatch(texts[0]) is None:
        return None
    written = re.compile(re.escape(texts[0]), re.IGNORECASE)
    below = (match.group() for text in texts[1:] for match in written.finditer(text))
    return next((name for name in below if not name.isupper()), texts[0])


def _speaking_firm(texts: Sequence[str]) -> str | None:
    """Give the firm, by its legal form, that a sentence near the beginning says something of."""
    firms = ((_FIRM.match(text), text) for text in texts[:_FIRST_PASSAGES])
    return next((one["name"] for one, text in firms if one and _FIRM_DOES.match(text, one.end())), None)


def _firm(texts: Sequence[str]) -> str | None:
    """Give the firm that opens a short line of facts near the beginning."""
    for text in texts[:_FIRST_PASSAGES]:
        match = _FIRM.match(text)
        if match is not None and len(text.split()) <= _MOST_FACTS and not text[match.end() :].endswith("."):
            return match["name"]
    return None


def _is_field(name: str, text: str) -> bool:
    """Tell whether letters are a field of work, as in "QA engineers", or a name has a code: "Acme AB-300"."""
    if _CODE.search(name) is not None:
        return True
    titled = re.compile(
        rf"\b{re.escape(name)} (?:engineer|tester|developer|analyst|manager)s?\b", re.IGNORECASE
    )
    return name.isupper() and titled.search(text) is not None
