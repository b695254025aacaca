"""Sentences on another post than the document's: "Our Head Gardener must …", "For our Porter job you …"."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.extraction.posts.headed_titles import is_headed_title
from skillgraph.extraction.posts.post_titles import LEVELS, is_same_post
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_CAPITAL: Final = r"[A-Z][\w'\u2019/&-]{1,30}"
_TITLE: Final = rf"(?P<title>{_CAPITAL}(?: (?:(?:of|for|de|and|&) )?{_CAPITAL}){{0,4}}(?: I{{1,3}}| IV| V)?)"
_POST: Final = r"(?:job|post|role|position|vacancy|opening)"
_ASKS: Final = (
    r"(?:(?:will|would|does|may|also|only|usually|generally|always) ){0,2}"
    r"(?:requires?|needs?|must|should|asks? for|calls? for|demands?|ha(?:s|ve) to|is required|is expected)\b"
)
#: How it goes on behind the post.
_GOES_ON: Final = rf" (?:you|applicants|candidates|we|an?|the|{_ASKS})"
#: A title that is the subject of what is asked: "Our Head Gardener, who leads the crew, must have".
#: "Every Engineer" are all who work there, whatever they are called.
_SUBJECT: Final = expression(
    rf"(?:The|Our|An?|(?:Any|Every)(?= {_CAPITAL} {_CAPITAL})) {_TITLE}(?: {_POST})?"
    r"(?:,? (?:who|whom|which|that) [^.;]{1,80}?,)? "
    rf"{_ASKS}"
)
#: A post that a sentence speaks of before it says what is asked for it, by what stands around the title.
_TITLE_POST: Final = expression(
    rf"(?:\W*|.{{0,120}}\b(?i:apply|applying|applicants|candidates|vacancy) )"
    rf"(?i:for) (?:the|our|an?|this) {_TITLE} {_POST}\b"
    rf"(?:,? (?:which|that) {_ASKS}|,(?! which| that| who)|{_GOES_ON})"
)
_POST_OF: Final = expression(
    rf"(?:\W*|.{{0,120}}\b(?i:applicants|candidates) )"
    rf"(?i:for) (?:the|our|an?) {_POST} (?:of|as)(?: an?)? {_TITLE}(?:,|{_GOES_ON})"
)
_POST_ASKS: Final = expression(rf"(?:The|Our|An?) {_POST} (?:of|as)(?: an?)? {_TITLE},? (?:which )?{_ASKS}")
#: Whom a title is of who reads the page.
_READER: Final = frozenset(
    """
    applicant candidate colleague contractor employee employer hire holder jobholder member officer partner
    person postholder recruit starter volunteer worker
    """.split()
)
#: Levels at which a post may be held: "The Senior Gardener must", of a Gardener.
_STAGES: Final = frozenset("senior sr junior jr mid associate principal staff".split())
_PRAISE: Final = frozenset(
    "Appointed Chosen Ideal New Perfect Post Prospective Right Role Selected Successful Suitable".split()
)
#: Others than who is hired of whom the employer asks something.
_OTHERS: Final = expression(
    r"(?:we|\w+ (?:requires|expects|asks)) ?(?:also |always |do )?(?:require|expect|ask|need|want|oblige)? ?"
    r"(?:(?:all|each|every|any|both) )?(?:of )?(?:our|its|the) (?:[a-z-]+ ){0,2}?"
    r"(?:suppliers?|vendors?|clients?|customers?|guests?|visitors?|subcontractors?|partners|tenants?"
    r"|landlords?|parents|pupils|residents|exhibitors|lenders|donors|patients|growers|farmers|agencies)"
    r" (?:to (?:be|have|hold|know|show|carry|bring|use|provide|meet)|are|must)\b"
    r"|(?:all|each|every|any|both) (?:of )?our (?:[a-z-]+ ){0,2}?"
    r"(?:suppliers?|vendors?|clients?|customers?|guests?|visitors?|subcontractors?)"
    r" (?:must|should|need|have to|are required|are expected)\b"
    r"|\W*(?:we(?:['\u2019]re| are) )?also (?:hiring|recruiting)\s*[:\u2013-]",
    re.IGNORECASE,
)
#: The same of a post that is named, and not of what else is good to know: "Also wanted: Head Gardener".
_WANTED: Final = expression(rf"\W*(?:[Ww]e )?[Aa]lso wanted\s*[:\u2013-] ?(?:(?:an?|one) )?{_TITLE}")


def asks_others(text: str) -> bool:
    """Tell whether a sentence asks something of others than who is hired, or names who is sought besides.

    Example:
        >>> asks_others("We require all our suppliers to be certified"), asks_others("We require patience")
        (True, False)

    """
    if (wanted := _WANTED.match(text)) is not None:
        title = singular_title(wanted["title"])
        is_headed = " " in title and is_headed_title(title)  # no tool in -er
        return is_headed or find_titles(title) == (Span(0, len(title)),)
    return _OTHERS.match(text) is not None


def other_post(text: str, own: str) -> Span | None:
    """Give the title of the post of which a sentence asks something, where it is another than one's *own*.

    Example:
        >>> text = "Our Head Gardener must know pruning."
        >>> other_post(text, "Gardener"), other_post(text, "Head Gardener")
        (Span(start=4, end=17), None)

    """
    for span in _posts(text):
        title = singular_title(text[span.start : span.end])
        words = title.split()
        is_reader = words[-1].lower() in _READER or words[0] in _PRAISE
        if not is_reader and _is_title(title) and _is_other(title, own):
            return span
    return None


def _posts(text: str) -> Iterator[Span]:
    found = _SUBJECT.match(text), _TITLE_POST.match(text), _POST_OF.match(text), _POST_ASKS.match(text)
    for match in found:
        if match is not None:
            yield Span(*match.span("title"))


def _is_title(title: str) -> bool:
    return find_titles(title) == (Span(0, len(title)),) or is_headed_title(title) or is_doer(title)


def _is_other(title: str, own: str) -> bool:
    """Tell whether a title is of another post, or of another level of the same."""
    if not is_same_post(title, own):
        return True
    levels = _levels(title) - _levels(own)
    is_case = title.casefold().endswith(own.casefold()) and levels <= _STAGES  # of the same post
    return bool(levels) and not is_case


def _levels(title: str) -> frozenset[str]:
    return LEVELS.intersection(title.lower().split())
