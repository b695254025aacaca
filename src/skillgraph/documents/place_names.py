"""Values that name places: "Berlin, Verl or Oslo (hybrid)" is three names, "Remote" is none.

There is no list of all places: what a value may hold besides names is known, and whatever else stands in it
makes the whole value none. So prose, benefits and tools are never taken for places, and neither is a place
that is told in a sentence. Of an address only what stands last is taken, where that has no number: a city or
a country, never a street.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from skillgraph.documents.text import trimmed
from skillgraph.language.known_places import CITIES
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: Words on how one works there, how much and how often: alone they name no place.
_MODES: Final = frozenset(
    """
    remote remotely remote-first remote-friendly fully-remote hybrid hybride hybrides hybrids onsite on-site
    in-office in-person office-based home-based flexible flexibel flex wfh wfo homeoffice home-office
    telecommute t\u00e9l\u00e9travail teletravail mobil mobiles fully partly partially teilweise optional
    optionally first friendly only anywhere everywhere worldwide global globally weltweit europaweit
    bundesweit deutschlandweit \u00f6sterreichweit schweizweit nationwide various multiple several diverse
    verschiedene mehrere any online virtual virtually distributed decentralized negotiable variable
    preferred required
    """.split()
)
#: Words that stand beside a name: "Berlin office", "Munich HQ".
_SITES: Final = frozenset(
    "office offices b\u00fcro hq headquarters headquarter hub site standort depot plant factory".split()
)
_MODE_FILLERS: Final = frozenset(
    """
    a per pro par and or to from in the at of up at-least about ca min max work working arbeiten vor ort
    home day days tag tage jour jours jour(s) week weeks weekly woche semaine month months monat mois year
    hour hours h std stunden location locations standorte possible m\u00f6glich option options available
    setup model policy your choice time times full-time part-time fulltime parttime full part vollzeit
    teilzeit permanent unbefristet one two three four five on based client clients customer customers field
    country city region head
    """.split()
)
#: Words before a name: "remote in Germany", "the Netherlands".
_LEADS: Final = frozenset("in within from across at aus innerhalb the either".split())
#: Words that no name of a place holds, and that stand where one could be looked for.
_OTHERS: Final = frozenset(
    """
    i we our us you your they their it its this that these he she who what why how where when there here not
    no yes none unknown unspecified unbekannt confidential other others more see please apply posted
    published tbd tbc tba cet cest gmt utc est pst eet bst na cdi cdd vie ote job jobs role
    roles position positions team teams company about overview summary description requirements
    responsibilities qualifications benefits perks skills tasks duties profile location locations department
    salary pay compensation bonus equity visa sponsorship relocation travel type level seniority experience
    employment contract contractor temporary internship intern praktikum freelance permanent full-time
    part-time fulltime parttime vollzeit teilzeit unbefristet befristet festanstellung date education degree
    reference id industry sector category function engineering engineer engineers data analytics analyst
    designer technologies tech hr customer senior junior manager professional microsoft ms excel word
    powerpoint outlook access google docs sheets libreoffice openoffice remote hybrid onsite client clients
    preference depending depends sure ask contact varies tbh address home work anywhere
    """.split()
)
#: Words that a name may hold, and that are none alone: "Central London", "Central".
_PARTS_OF_NAMES: Final = frozenset(
    """
    new great good modern bright central excellent beautiful competitive international english german french
    language languages science research business security head lead part time start full principal director
    staff january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday mon tue wed thu fri suite support people sales finance
    design operations technology software product products marketing legal
    """.split()
)
_STREETS: Final = frozenset(
    """
    street road rd avenue ave boulevard blvd lane square building bldg tower floor campus block unit room
    gate wing ward business-park stra\u00dfe strasse str str. platz weg allee gasse ring etage stock
    geb\u00e4ude rue district arrondissement quai chemin parkway highway plaza calle avenida via viale
    piazza
    """.split()
)
_STREET_ENDS: Final = ("stra\u00dfe", "strasse", "str.", "gasse")
#: Words in lower case that stand inside names.
_INNER: Final = frozenset(
    """
    of the upon on by under am an der die den dem bei ob im zum zur vor de del della di da do dos das du des
    la le les el los las al en sur sous lez y e i van op aan ten ter het na nad s t
    """.split()
)
#: Names that hold a word or sign that otherwise parts names.
_WHOLE: Final = expression(
    r"(?<!\w)(?:Bosnia (?:and|&) Herzegovina|Bosnien und Herzegowina|Trinidad (?:and|&) Tobago"
    r"|Antigua (?:and|&) Barbuda|Saint (?:Kitts and Nevis|Vincent and the Grenadines|Pierre and Miquelon)"
    r"|St\. (?:Kitts and Nevis|Vincent and the Grenadines)|S\u00e3o Tom\u00e9 and Pr\u00edncipe"
    r"|Turks and Caicos|Newfoundland and Labrador|Tyne (?:and|&) Wear|Brighton (?:and|&) Hove"
    r"|Jammu and Kashmir|Dumfries and Galloway|Perth and Kinross|Hammersmith and Fulham"
    r"|Kensington and Chelsea)(?!\w)"
)
_BRACKETS: Final = expression(r"\(([^()\[\]]*+)\)|\[([^()\[\]]*+)\]")
_FIELD: Final = expression(r"[|\u00b7\u2022]")
_SEPARATOR: Final = expression(
    r"[,;/+&|\u00b7\u2022]|(?<= )[-\u2013\u2014](?= )|(?<= )(?:or|and|oder|und|sowie|ou|et)(?= )",
    re.IGNORECASE,
)
_WORD: Final = expression(r"\S+")
_POSTCODE: Final = expression(r"(?:[A-Z]{1,2}-)?[0-9]{4,6}")
_DISTRICT: Final = expression(r"[A-Z]{1,2}[0-9]{1,2}[A-Z]?(?: [0-9][A-Z]{2})?")
_ABBREVIATED: Final = expression(r"(?:[^\W\d_]\.){2,4}|(?:St|Ste|Mt|Ft|Sta|Sto|Dr)\.")
_LETTERS: Final = expression(r"['\u2019]?[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|['\u2019-](?=[^\W\d_]))*+")
_AMOUNT: Final = expression(r"~?[0-9]{1,4}(?:[-\u2013][0-9]{1,4})?[+%x]?")
_STREET_LAST: Final = frozenset({"st", "st."})  # before a name it is that of a saint
_OF_CODES: Final = expression(r"[A-Z]{2,3}")
_ELIDED: Final = expression(r"[dl]['\u2019](?=[^\W\d_])")
_LONGEST: Final = 300  # characters of a value
_LONGEST_NAME: Final = 60
_MOST_WORDS: Final = 4
_FEWEST_LETTERS: Final = 2
_TWO: Final = 2


class PlaceName(NamedTuple):
    """A name of a place, as it is written, and where that is in its text."""

    label: str
    span: Span


def read_places(text: str, start: int = 0, end: int | None = None) -> tuple[PlaceName, ...] | None:
    """Read a value that names places and nothing else, save how one works there.

    Args:
        text: What holds the value.
        start: Where it begins.
        end: Where it ends; at the end of the text if it is not given.

    Returns:
        The names in their order; none where only words such as "remote" stand there; None where something
        stands there that is no name.

    Example:
        >>> [name.label for name in read_places("UK, Ireland, or Portugal (remote)")]
        ['UK', 'Ireland', 'Portugal']
        >>> read_places("Fully remote"), read_places("We meet in Berlin")
        ((), None)

    """
    whole = Span(start, len(text) if end is None else end)
    if whole.end - whole.start > _LONGEST:
        return None
    outside, inside, at = [], [], whole.start
    for found in _BRACKETS.finditer(text, whole.start, whole.end):
        outside.append(Span(at, found.start()))
        inside.append(Span(*found.span(found.lastindex or 0)))
        at = found.end()
    outside.append(Span(at, whole.end))
    names = _names(text, _own_fields(text, outside))
    return _names(text, inside) if names == () and inside else names


def _own_fields(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """Leave out what a line goes on to tell of something else: "Berlin | Salary: 80,000"."""
    is_first = True
    for piece in pieces:
        at = piece.start
        for end in (*(found.start() for found in _FIELD.finditer(text, piece.start, piece.end)), piece.end):
            if ":" in text[at:end] and not is_first:
                return
            yield Span(at, end)
            at, is_first = end, False


def _names(text: str, pieces: Iterator[Span] | Sequence[Span]) -> tuple[PlaceName, ...] | None:
    names: list[PlaceName | None] = []
    for piece in pieces:
        for part in _parts(text, piece):
            kind, span = _read_part(text, part)
            if kind == "strange":
                return None
            if kind != "nothing":
                names.append(_name(text, span) if kind == "name" else None)
    if None in names:  # an address
        names = names[-1:]
    return tuple(name for name in names if name is not None)


def _name(text: str, span: Span) -> PlaceName:
    return PlaceName(" ".join(text[span.start : span.end].split()), span)


def _parts(text: str, within: Span) -> Iterator[Span]:
    kept = [found.span() for found in _WHOLE.finditer(text, within.start, within.end)]
    at = within.start
    for found in _SEPARATOR.finditer(text, within.start, within.end):
        if not any(start <= found.start() < end for start, end in kept):
            yield Span(at, found.start())
            at = found.end()
    yield Span(at, within.end)


def _read_part(text: str, part: Span) -> tuple[str, Span]:
    """Tell what a part is: a "name" with its span, part of an "address", "nothing", or "strange"."""
    inside = trimmed(text, part)
    if _WHOLE.fullmatch(text, inside.start, inside.end):
        return "name", inside
    words = [Span(*found.span()) for found in _WORD.finditer(text, part.start, part.end)]
    if words and text.endswith(".", 0, words[-1].end):
        end = words.pop()
        if _ABBREVIATED.fullmatch(text, end.start, end.end):
            words.append(end)
        elif end.end - end.start > 1:
            words.append(Span(end.start, end.end - 1))
    lower = [text[word.start : word.end].casefold() for word in words]
    if all(_says_no_place(text[word.start : word.end]) for word in words):
        return "nothing", part
    first, last = 0, len(words)
    while first < last and _stands_before(lower[first], text[words[first].start : words[first].end]):
        first += 1
    while first < last and (lower[last - 1] in _MODES or lower[last - 1] in _SITES):
        last -= 1
    if first == last:
        return "strange", part
    if last - first > 1 and _POSTCODE.fullmatch(text, words[first].start, words[first].end):
        first += 1
    last -= _district(text, words[first:last])
    span = Span(words[first].start, words[last - 1].end)
    return _kind_of([text[word.start : word.end] for word in words[first:last]], span), span


def _district(text: str, words: Sequence[Span]) -> int:
    """Count the words of the British postcode behind a city: "Manchester M4", "Leeds LS1 4AB"."""
    for count in range(1, min(_TWO, len(words) - 1) + 1):
        city = text[words[0].start : words[-count - 1].end]
        if city in CITIES and _DISTRICT.fullmatch(text, words[-count].start, words[-1].end):
            return count
    return 0


def _stands_before(lower: str, word: str) -> bool:
    return lower in _MODES or lower in _SITES or word in _LEADS


def _says_no_place(word: str) -> bool:
    lower = word.casefold()
    if lower in _MODES or lower in _SITES or _AMOUNT.fullmatch(word):
        return True
    return lower in _MODE_FILLERS and not _OF_CODES.fullmatch(word)  # CA and IN are states


def _kind_of(words: Sequence[str], span: Span) -> str:
    is_address = False
    for index, word in enumerate(words):
        folded = word.casefold()
        is_numbered = any(map(str.isdigit, word)) and word.replace("-", "").isalnum()
        is_street = folded in _STREETS or folded.endswith(_STREET_ENDS)
        is_street |= folded in _STREET_LAST and index == len(words) - 1
        is_address |= is_numbered or is_street
        if is_numbered or is_street:
            continue
        if word in _INNER and 0 < index < len(words) - 1:
            continue
        if not _is_word_of_name(word, is_first=index == 0) or (folded in _OTHERS and word != "US"):
            return "strange"
    if is_address:
        return "address"
    if all(word.casefold() in _PARTS_OF_NAMES for word in words):
        return "strange"
    is_short = len(words) <= _MOST_WORDS and span.end - span.start <= _LONGEST_NAME
    return "name" if is_short and sum(map(len, words)) >= _FEWEST_LETTERS else "strange"


def _is_word_of_name(word: str, *, is_first: bool) -> bool:
    """Tell whether a word may be one of a name: letters, the first of them no small one."""
    elided = None if is_first else _ELIDED.match(word)
    bare = word[elided.end() :] if elided else word.lstrip("'\u2019")
    is_shaped = _LETTERS.fullmatch(bare) is not None or _ABBREVIATED.fullmatch(bare) is not None
    is_mode = "-" in word and any(piece.casefold() in _MODES for piece in word.split("-"))
    return is_shaped and not bare[:1].islower() and not is_mode
