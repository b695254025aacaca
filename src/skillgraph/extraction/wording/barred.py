"""What is asked for by the words that bar whoever lacks it: "Nobody without a licence will be hired"."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.model import Span

_WHO: Final = (
    r"(?:candidates?|applicants?|applications?|anyone|anybody|people|those|cvs|profiles|nurses|engineers"
    r"|drivers)"
)
_LACKS: Final = (
    r"(?:without|lacking|with no|who (?:lacks?|ha(?:s|ve) no|do(?:es)?(?: not|n['\u2019]t) (?:have|hold"
    r"|possess)"
    r"|do(?:es)?(?: not|n['\u2019]t) meet))"
)
_TAKEN: Final = (
    r"be (?:considered|accepted|shortlisted|hired|interviewed|invited|processed|employed|taken on|read"
    r"|looked at)"
)
_NEVER: Final = r"(?:will not|won['\u2019]t|can ?not|can['\u2019]t|are not|shall not)"
#: The ways of saying it, each with what is lacked.
_BARRED: Final = expression(
    rf"\W{{0,4}}(?:(?:unfortunately|please note(?: that)?|note that|sorry),? )?"
    rf"(?:{_WHO} {_LACKS} (?P<first>[^.;:!?]{{2,90}}?),? (?:{_NEVER} {_TAKEN}|need not apply"
    rf"|will be (?:rejected"
    rf"|refused|disregarded|discarded|turned away))\b"
    rf"|only {_WHO} (?:who (?:already |currently )?(?:ha(?:ve|s)|holds?|possess(?:es)?)|with|holding)"
    rf" (?P<held>[^.;:!?]{{2,90}}?) (?:(?:will|can|may) {_TAKEN}|(?:are|is) {_TAKEN[3:]}"
    rf"|(?:should|need|may|can) apply)\b"
    rf"|no(?: ?one|-one|body| {_WHO}) {_LACKS} (?P<second>[^.;:!?]{{2,90}}?) (?:will|can|may) {_TAKEN}\b"
    rf"|we (?:{_NEVER}|do not|don['\u2019]t|are unable to) (?:consider|accept|interview|shortlist|hire"
    rf"|take on|invite"
    rf"|employ) (?:any )?{_WHO} {_LACKS} (?P<third>[^.;:!?]{{2,90}})"
    rf"|{_LACKS.replace('who ', '')} (?P<fourth>[^.;:!?,]{{2,60}}),? (?:we {_NEVER} consider"
    rf"|you {_NEVER} {_TAKEN}))",
    re.IGNORECASE,
    hints=(
        "consider",
        "accept",
        "shortlist",
        "hire",
        "interview",
        "invite",
        "process",
        "employ",
        "take",
        "read",
        "looked at",
        "need not",
        "will be ",
        "only ",
    ),
)


def barred_by_lack(text: str, span: Span) -> Span | None:
    """Give what a clause says that nobody is taken without; None where it says nothing of the kind.

    Example:
        >>> text = "Candidates without a gas licence will not be considered."
        >>> found = barred_by_lack(text, Span(0, len(text)))
        >>> text[found.start : found.end]
        'a gas licence'
        >>> barred_by_lack("Office work alone will not be considered", Span(0, 40)) is None
        True

    """
    found = _BARRED.match(text, span.start, span.end)
    return None if found is None else Span(*found.span(found.lastgroup or 0))


def is_barred_at(text: str, place: int) -> bool:
    """Tell whether *without* at a place bars whoever lacks what follows, and denies nothing.

    Example:
        >>> text = "Nobody without a licence will be hired"
        >>> is_barred_at(text, text.index("without")), is_barred_at("Go without Java", 3)
        (True, False)

    """
    before = max(text.rfind(sign, 0, place) for sign in (". ", "; ", "! "))
    start = before + 2 if before >= 0 else 0
    return barred_by_lack(text, Span(start, len(text))) is not None
