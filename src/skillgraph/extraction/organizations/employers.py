"""Who hires: the employer's name, and every place where it stands in a sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from skillgraph.documents.head_lines import FIRST_LINES, head_lines
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.amounts.periods import find_place
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.organizations.company_names import (
    FIRST_PASSAGES,
    HIRER,
    NAME,
    PARTNERS,
    PUBLIC_BODY,
    ends_in_field,
    firm_of_line,
    is_firm,
    is_product,
    is_proper,
    is_said_again,
    is_spoken_of,
    may_hire,
    names_field,
    names_group,
    places_of,
    speaking_firms,
    trim,
)
from skillgraph.extraction.organizations.employer_wordings import (
    AS_ONE,
    LABELED,
    LAST_WORDINGS,
    NEEDED,
    OWN_TEAM,
    TEAM,
    VALUES,
    WITHIN,
    WORDINGS,
    Wording,
)
from skillgraph.extraction.organizations.head_employers import headed_employer
from skillgraph.extraction.organizations.placed_employers import placed_employer
from skillgraph.extraction.organizations.vouched_employers import TITLE_PARTS, vouched_employer
from skillgraph.extraction.posts.titles import SEEKING, SEEKING_WORD, find_titles, is_occupation
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: Kinds of sections, and lines, in which nobody speaks of the employer.
_SILENT: Final = frozenset({"navigation", "prompts"})
#: Where the name is a part of an address or of a compound: "@acme", "acme.example", not "Acme-led".
_PARTS_OF_ADDRESS: Final = frozenset("/@.-")
_GOES_ON: Final = expression(r"[\w/@]|-(?!\w+ed\b|wide\b)|\.\w")
#: The mark of a post that is open to all: "Rigger (m/f/d)".
_OF_POST: Final = expression(r"\((?:all genders|gn|[a-z](?:/[a-z]){1,3})\)$", re.IGNORECASE)


_AT: Final = expression(
    rf"^(?: (?:[Jj]ob|[Vv]acancy|[Pp]osition|[Rr]ole"
    rf"|[Oo]pening)s?)?(?: \([^()]*\))?(?:,[^.;:]{{0,40}})? (?:at|bei|chez|@) {NAME}(?=[.,;:(!]| \(|$)"
)
_DASHED: Final = expression(
    rf"^(?:[,:][^\u2014\u2013|]{{0,40}}| \([^()]*\))? [\u2014\u2013|@] {NAME}(?: \([^()]*\))?$"
)
#: Behind a hyphen a field of work stands as often as a name, which the text says again.
_HYPHENED: Final = expression(rf"^(?:,[^|]{{0,40}}| \([^()]*\))? - {NAME}(?: \([^()]*\)| \| .*)?$")
#: "Acme hiring Test Engineer in Leeds", as a page of advertisements has it; "Acme seeks a Test Engineer".
_HIRES: Final = expression(
    rf"(?<!\S){HIRER}{NAME} (?:(?:is )?(?:now |currently )?{SEEKING}|seeks|hires"
    r"|recruits|needs|looks for)(?: (?:for|to fill the (?:post|position) of))?[:,]?"
    r" (?:(?:an?|its next|another) )?$"
)
#: A public body in the first line, as its name is written: "University of Ostmark (UO)".
_BODY_NAME: Final = expression(
    rf"(?P<body>(?:[A-Z][\w'\u2019-]{{1,30}} ){{0,4}}{PUBLIC_BODY}"
    r"(?: (?:of|for|and|the|[A-Z][\w'\u2019-]{1,30})){1,6})"
    r"(?: \((?P<short>[A-Z]{2,6})\))?"
)
#: Firms that find people for others, by their names.
_AGENCY: Final = expression(
    r"\b(?:recruit(?:ing|ers?|ment)?|staffing|headhunt(?:ing|ers?)|executive search|zeitarbeit"
    r"|personal(?:vermittlung|beratung|service|dienst\w{0,12})|talent (?:partners|search|solutions))\b",
    re.IGNORECASE,
)
#: A public body that opens a document in capitals: "OSTMARK COUNTY COUNCIL", "CITY OF OSTMARK".
_BODY_LINE: Final = expression(
    rf"(?:[A-Z'\u2019-]{{2,30}} ){{1,5}}(?:{PUBLIC_BODY.upper()}|COMMISSION|POLICE)"
    rf"|(?:{PUBLIC_BODY.upper()}|PORT|TOWN) OF(?: [A-Z'\u2019-]{{2,30}}){{1,5}}"
)
_HIRES_REACH: Final = 120  # characters before a title in which it is said who hires
#: Who seeks somebody for another, whom the text does not name; in lower case.
_FOR_CLIENT: Final = expression(
    r"\b(?:on behalf of (?:one of )?(?:our|my|a|its|their) (?:[\w-]+ ){0,3}clients?\b"
    r"|(?:our|my) (?:[\w-]+ ){0,2}client,?(?: who)? (?:is|are) (?:now |currently )?"
    rf"(?:{SEEKING_WORD}|in search)\b"
    r"|acts? as an? (?:employment|recruitment) (?:business|agency)\b)"
)
_CLIENT: Final = ("client", "employment", "recruitment")
#: What stands behind the employer in the line below a title: stars, a sign, a number.
_BESIDE: Final = expression(r"$|\s*(?:[\u00b7|\u2022,(\u2605]|\d(?:[.,]\d)?\s*\u2605)|\s+[A-Z][\w ]{1,30},")
#: Signs and small words that no name at the head of a line has: "Funding: seed", "Come to us", "By Jane".
_NOT_OF_NAMES: Final = expression(
    r"[:?!]|^By |(?:^| )(?!(?:of|the|and|for|de|du|la|von|van|und|et|y|e) )[a-z]+(?: |$)"
)
_CODE: Final = expression(r"\b[A-Z]{1,5}-\d")
#: A word beside a lone city: "Greenwich | London".
_DISTRICT: Final = expression(r"\S+ [|\u00b7\u2022\u2013\u2014-] [^,(|\u00b7\u2022]+")


def find_employers(parsed: ParsedDocument, vocabulary: Vocabulary) -> list[tuple[int, Span]]:
    """Find the mentions of the employer, where the document tells who that is.

    Returns:
        Index of the passage and span of its text, in document order; empty where nobody is named.

    """
    name = employer_name(parsed, vocabulary)
    is_title = name is not None and (
        find_titles(name)[:1] == (Span(0, len(name)),) or _OF_POST.search(name) is not None
    )
    if name is None or (is_title and not name.endswith(PARTNERS) and not is_firm(name, parsed)):
        return []  # "What to ask about Embedded Engineers"
    return [
        (index, place)
        for index, passage in enumerate(parsed.passages)
        for place in places_of(name, passage.text)
        if passage.text[place.start - 1 : place.start] not in _PARTS_OF_ADDRESS
        and not _GOES_ON.match(passage.text, place.end)
        and parsed.sections[passage.section].kind not in _SILENT
    ]


def employer_name(parsed: ParsedDocument, vocabulary: Vocabulary) -> str | None:
    """Give the name of the employer that the wording points at most surely, None where it does not."""
    texts = [passage.text for passage in parsed.passages]
    whole = "\n".join(texts)
    lower = lowered(whole)
    if any(word in lower for word in _CLIENT) and _FOR_CLIENT.search(lower):
        return None  # an agency is no employer of those whom it finds
    headed = headed_employer(parsed, vocabulary)
    titled = headed or _beside_title(texts, vocabulary) or _in_head_line(parsed, vocabulary)
    titled = titled or _below_title(parsed)
    firm, vouched = firm_of_line(texts), vouched_employer(parsed, vocabulary)
    titled = titled or _public_body(texts) or firm
    if titled is None or not (headed or is_spoken_of(titled, texts)):
        # "Data Engineer - Payments" above a line with the name, or above "Acme GmbH builds boats"
        speaking = None if titled is None else next(speaking_firms(texts), None)
        titled = firm or placed_employer(parsed, vocabulary) or speaking or (titled and vouched) or titled
    if titled is not None and _AGENCY.search(titled):
        return None
    own = [
        text
        for passage, text in zip(parsed.passages, texts, strict=True)
        if parsed.sections[passage.section].kind != "navigation"
    ]
    for wording in WORDINGS[:1] if titled else WORDINGS:
        if (told := _told(wording, own, whole, vocabulary)) is not None:
            return told
    if titled is not None:
        return titled
    if vouched is not None:
        return None if _AGENCY.search(vouched) else vouched
    return next(filter(None, (_told(wording, own, whole, vocabulary) for wording in LAST_WORDINGS)), None)


def _told(wording: Wording, texts: Sequence[str], whole: str, vocabulary: Vocabulary) -> str | None:
    """Give the name that a wording tells most often, None where it tells none."""
    hints = [hint for hint in wording.hints if hint in whole]
    if not hints:
        return None
    places = [text for text in texts if any(map(text.__contains__, hints))]
    if wording is LABELED:
        places = [whole]
    found = (match["name"] for text in places for match in wording.pattern.finditer(text))
    names = [name for name in map(trim, found) if name]
    if wording in (WITHIN, TEAM, OWN_TEAM, AS_ONE, NEEDED):
        names = [name for name in names if is_proper(name)]
    if wording in (WITHIN, TEAM):
        names = [name for name in names if is_said_again(name, whole)]
    if wording is AS_ONE:
        names = [name for name in names if whole.count(name) > 1]
    often = 1 if wording is VALUES else len(names)
    votes = {
        name: count
        for name, count in Counter(names).items()
        if (count > often or not is_product(name, vocabulary, [whole])) and not _is_field(name, whole)
    }
    return max(votes, key=lambda name: (votes[name], -len(name), name)) if votes else None


def _beside_title(texts: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """Give the name behind the job title of the first lines: "Test Engineer at Acme"."""
    for text in texts[:FIRST_LINES]:
        for title in find_titles(text)[:1]:
            behind = text[title.end :]
            hires = _HIRES.search(text[: title.start][-_HIRES_REACH:])
            matches = _AT.match(behind), _DASHED.match(behind), hires
            for match in (*matches, _HYPHENED.match(behind)):
                name = trim(match["name"]) if match else None
                if name is None or (match is not matches[0] and not is_proper(name)):
                    continue
                if match is matches[1] and (names_field(name) or names_group(name)):
                    continue  # "Rigger \u2013 Urgent", "Teacher \u2013 Maths Department"
                is_sure = match in matches and not (match is matches[1] and ends_in_field(name))
                is_said = is_sure or sum(name in other for other in texts) > 1
                if is_said and find_place(name) is None and not is_product(name, vocabulary, texts):
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
        if name is None or _NOT_OF_NAMES.search(name) or not may_hire(name, vocabulary, whole):
            continue
        is_district = _DISTRICT.fullmatch(text) is not None
        if not is_district or sum(name in one for one in whole) > 1:
            return name
    return None


def _below_title(parsed: ParsedDocument) -> str | None:
    """Give the name that opens the line below the title of a page, where the page's own title has it too."""
    parts = TITLE_PARTS.split(parsed.title)[1:]
    if not parts:
        return None
    passages = parsed.passages
    for above, below in pairwise(passages[:FIRST_PASSAGES]):
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
    first = texts[0] if texts else ""
    named = _BODY_NAME.fullmatch(first)
    if find_titles(first.title()) or is_occupation(first.rsplit(" ", 1)[-1].lower()):
        return None  # "Library Assistant", "HEAD OF COLLEGE"
    if named is not None:
        again = named["short"] or named["body"]
        return named["body"] if any(again in text for text in texts[1:]) else None
    if _BODY_LINE.fullmatch(first) is None:
        return None
    written = expression(re.escape(first), re.IGNORECASE)
    below = (match.group() for text in texts[1:] for match in written.finditer(text))
    return next((name for name in below if not name.isupper()), first)


def _is_field(name: str, text: str) -> bool:
    """Tell whether letters are a field of work, as in "QA engineers", or a name has a code: "Acme AB-300"."""
    if _CODE.search(name) is not None:
        return True
    titled = rf"\b{re.escape(name)} (?:engineer|tester|developer|analyst|manager)s?\b"
    return name.isupper() and re.search(titled, text, re.IGNORECASE) is not None
