"""Employers of which the first sentences of an advertisement say what they do: "Acme Boats builds ships"."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.organizations.company_names import (
    BODY,
    HIRER,
    SUBJECT_NAME,
    is_firm,
    is_spoken_of,
    may_hire,
    names_field,
    names_group,
    trim,
)
from skillgraph.extraction.posts.titles import SEEKING
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression

_FIRST_PROSE: Final = 8  # sentences
#: Kinds of sections in which it is told who hires.
_ON_FIRM: Final = frozenset({"overview", "company", "other"})
#: What only somebody does who hires, makes or sells; behind it, what is not the speaker's own.
_ACTS: Final = (
    r"(?:builds|manufactures|designs|develops|produces|provides|delivers|supplies|serves|sells|operates|employs"
    r"|publishes|insures|repairs|installs|advises|invites|seeks|hires|recruits|invests|trains|teaches|treats"
    r"|cares for|looks (?:after|for)|owns(?: and runs)?|was (?:founded|established|set up)"
    r"|is (?:building|developing|creating|making|on a mission|dedicated to|committed to)|(?:wants|exists) to"
    rf"|believes|is (?:now |currently |actively )?{SEEKING})"
)
#: What things and fields are said to do as well: it takes a name of several words, or an odd one.
_DOES: Final = (
    r"(?:makes|helps|offers|runs|supports|enables|empowers|connects|brings|protects|works|creates|stages|houses"
    r"|hosts|maintains|funds|needs|has(?! been)|gives|welcomes|matches"
    r"|leads(?= the (?:field|market|way|world)\b))"
)
_KINDS: Final = (
    r"(?:agency|association|bakery|bank|brand|brewery|builder|business|caf\u00e9|cafe|carrier|chain|charity|clinic"
    r"|club|collective|college|company|consultancy|contractor|co-?operative|council|dealer|employer|enterprise"
    r"|firm|foundation|group|grower|hospital|hotel|house|institut(?:e|ion)|insurer|laboratory|leader"
    r"|leading [a-z]+|maker|manufacturer|museum|network of [a-z]+|non-?profit|nursery|organi[sz]ation|partner"
    r"|practice|producer|provider|publisher|restaurant|retailer|scale-?up|school|shop|society|start-?up|studio"
    r"|supplier|team of [a-z]+|theat(?:re|er)|trust|university|wholesaler|workshop|yard)"
)
#: What is told of a firm behind its name, and of no common word.
_ASIDE: Final = (
    r"(?P<aside>, (?:an?|the|part|based|located|founded|headquartered|with)\b[^.;:,]{3,60},"
    r"| \([^();]{2,60}\))?"
)
_PART_AT: Final = (
    r"(?:(?:Chair|Department|Division|Faculty|Group|Institute|Lab(?:oratory)?|School|Section|Unit) (?:of|for)"
    r" [^.;:,]{3,60}? at (?:the )?)?"
)
_SUBJECT: Final = expression(
    rf"(?P<article>The )?{_PART_AT}{HIRER}{SUBJECT_NAME}{_ASIDE} (?![a-z]+ (?:our|us)\b)"
    rf"(?:is (?:an?|the|one of)(?P<kind>(?: [\w'\u2019-]+){{0,5}}? (?i:{_KINDS}s?)\b)"
    rf"|(?P<acts>{_ACTS})\b|{_DOES}\b|(?P<verb>[a-z]{{2,20}}s) )"
)
#: A name that no common word is written like, and no product either: "Harrow & Sons".
_OF_PEOPLE: Final = expression(r"[^\s&]{1,30} & \S{1,30}(?: \S{1,30}){0,3}")
#: The same of one that products have too: "NorthPort", "9elements".
_CAPITAL_WITHIN: Final = expression(r"[A-Za-z]{0,20}[a-z][A-Z]\w{0,30}|\d\w{1,30}")
#: What else opens a sentence: places, people, and bodies without a name.
_OTHERS: Final = expression(
    r"(?:.*\b(?:Act|Day|Bay|Beach|Bridge|Canal|Coast|Forest|Hills?|Islands?|Lakes?|Mountains?|Ocean|River|Sea|Valley)"
    r"|(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Herr|Frau)\b.*"
    rf"|{BODY}|Company|Firm|Team|Department|Client)"
)
#: How words end that are no names of one word.
_ABSTRACT: Final = ("ing", "ment", "ness", "tion", "ity", "ship", "ance", "ence", "ism")


def opening_employer(parsed: ParsedDocument, vocabulary: Vocabulary) -> str | None:
    """Give the employer that is the subject of a sentence near the beginning, None where none surely is.

    A name of one word, which any word is at the head of a sentence, has to do what firms alone do.
    """
    whole = "\n".join(passage.text for passage in parsed.passages)
    for sentence, is_about in _first_sentences(parsed):
        found = _SUBJECT.match(sentence)
        name = trim(found["name"]) if found is not None else None
        if found is None or name is None or not found["name"].startswith(name):
            continue  # "Microsoft's AB-300 is"
        is_other = _OTHERS.fullmatch(name) or (found["article"] and is_doer(name))  # "The Welder works with"
        is_name = _is_name(found, whole, vocabulary) or (is_about and is_spoken_of(name, [sentence]))
        if is_name and not is_other and _may_hire(name, parsed, vocabulary):
            return name
    return None


def _may_hire(name: str, parsed: ParsedDocument, vocabulary: Vocabulary) -> bool:
    if may_hire(name, vocabulary, [passage.text for passage in parsed.passages]):
        return True
    is_several = " " in name and is_firm(name, parsed)  # "Harbor Writers is a charity"
    return is_several and not names_field(name) and not names_group(name)


def _first_sentences(parsed: ParsedDocument) -> Iterator[tuple[str, bool]]:
    """Give the sentences that may name who hires, and whether each is the first of a section on that."""
    told: set[int] = set()
    prose = [
        passage
        for passage in parsed.passages
        if passage.kind == "sentence" and parsed.sections[passage.section].kind in _ON_FIRM
    ]
    for count, passage in enumerate(prose):
        is_about = parsed.sections[passage.section].kind == "company" and passage.section not in told
        told.add(passage.section)
        if is_about or count < _FIRST_PROSE:
            yield passage.text, is_about


def _is_name(subject: re.Match[str], text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject, with what it does, is a name by itself: several words, an odd or a rare one."""
    name = subject["name"]
    if subject["aside"] or _OF_PEOPLE.fullmatch(name):
        return True
    is_act = bool(subject["kind"] or subject["acts"])
    if " " in name or _CAPITAL_WITHIN.fullmatch(name):
        return subject["verb"] is None and (is_act or is_spoken_of(name, [subject.string]))
    return is_act and _is_rare(name, text, vocabulary)


def _is_rare(name: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether one word is a name: no list holds it, and the text never writes it small."""
    if name.endswith(_ABSTRACT) or vocabulary.find(name):
        return False
    return re.search(rf"\b{re.escape(name.lower())}\b", text) is None
