"""How far a mention is asked for, in its own reading; of statements `modality` and `frames` decide.

The section's promise, overridden by the wording beside it.
"""

import re
from functools import lru_cache
from typing import Final

from skillgraph.extraction.modality import SAID_OF_IT, WISHED_ELSEWHERE
from skillgraph.language.words import word_set
from skillgraph.model import Span

#: Strongest first: what a concept is asked for as is the strongest of its mentions.
STRENGTH: Final = ("required", "preferred", "mentioned")

_ASKING: Final = {
    "requirements": "required",
    "soft-skills": "required",
    "framework": "required",
    "desirable": "preferred",
}
_PREFERRED: Final = re.compile(
    rf"\b(?:preferred|preferably|preferable|nice[- ]to[- ]haves?|good[- ]to[- ]haves?|{SAID_OF_IT}"
    r"|(?:is|as|are|considered|be|a|big|huge|strong) "
    r"(?:a )?(?:big |huge |strong |definite |major )?(?:plus|bonus|asset)|bonus|desirable|desired|ideally"
    r"|optional(?:ly)?"
    r"|advantageous|an? (?:real |strong |distinct )?advantage|recommended"
    r"|would be (?:great|nice|welcome)"
    r"|increasingly (?:important|useful|valuable)"
    rf"|{WISHED_ELSEWHERE})\b",
    re.IGNORECASE,
)
_REQUIRED: Final = re.compile(
    r"\b(?:required|must[- ]have|mandatory|you must|must (?:be|have)|minimum|at least|essential)\b",
    re.IGNORECASE,
)
_INLINE: Final = re.compile(
    r"\b(?:(?P<required>requirements?|required(?: skills)?|qualifications?|must[- ]haves?)"
    r"|(?P<preferred>nice[- ]to[- ]haves?|preferred|bonus|desirable)"
    r"|responsibilities|tasks|duties|benefits|location|team|salary|about) ?:",
    re.IGNORECASE,
)
_SAID: Final = re.compile(
    r"(?: [\w/&-]+){0,3}?,? (?:(?:is|are|would be) )?(?:highly |strongly )?(?:(?P<required>required|mandatory"
    r"|essential|a must)|beneficial|preferred|desirable|advantageous|helpful|useful|a (?:big )?plus"
    r"|an? (?:asset|advantage|bonus))\W*",
    re.IGNORECASE,
)
_SAID_WORDS: Final = frozenset(
    """required mandatory essential must beneficial preferred desirable advantageous helpful useful plu plus
    asset advantage bonus""".split()
)
_SHORT: Final = 40
#: A bracket that opens with a name says nothing of what stands before it: "queues (Kafka preferred)".
_NAMING_BRACKET: Final = re.compile(r"\([A-Z][\w./+#-]* [^()]*\)")
_REACH: Final = 400  # characters to either side in which a word may bear on a mention
_CLAUSE: Final = re.compile(r"[.;]\s|\s[\u2013\u2014]\s|\n")


def asked_by_section(kind: str) -> str:
    """Tell how far a section of a kind asks for what it names.

    Example:
        >>> asked_by_section("requirements"), asked_by_section("desirable"), asked_by_section("overview")
        ('required', 'preferred', 'mentioned')

    """
    return _ASKING.get(kind, "mentioned")


#: The label of an item that asks for less: "Nice to have: Kafka; Flink".
_LABELED: Final = re.compile(
    r"\W*(?:nice[- ]to[- ]haves?|good[- ]to[- ]haves?|bonus(?: points?)?|(?:a |big )?plus(?:es)?|preferred"
    r"|preferably|desirable|desired|optional|advantageous|advantages?)\b[\w ]{0,20}:",
    re.IGNORECASE,
)


def modality_at(text: str, span: Span, *, by_section: str, lead_in: str = "") -> str:
    """Tell how far a mention is asked for.

    Args:
        text: Of the passage.
        span: Of the mention in *text*.
        by_section: What `asked_by_section` gives for its section.
        lead_in: The text that opens its list, or "".

    Returns:
        ``required``, ``preferred`` or ``mentioned``. Wording that prefers weakens a
        requirement; where the section asks for nothing, only a clause that names the mention
        and says no more of it makes one ("Fluent Dutch required").

    Example:
        >>> modality_at("Python. Rust is a plus", Span(0, 6), by_section="required")
        'required'
        >>> modality_at("Rust (a plus)", Span(0, 4), by_section="required")
        'preferred'

    """
    if by_section == "mentioned":
        asked = _asked_inline(text, span.start)
        return _said(text, span) if asked == "mentioned" and _says(text) else asked
    if not (lead_in or _prefers(text)):
        return by_section
    if lead_in:
        by_section = _asked_by_lead_in(lead_in) or by_section
    if by_section != "required":
        return by_section
    if _LABELED.match(text, 0, span.start):
        return "preferred"
    if not _prefers(text):
        return by_section
    start, end = _clause(text, span)
    before, behind = text[start : span.start], _NAMING_BRACKET.sub("", text[span.end : end])
    return "preferred" if _PREFERRED.search(behind) or _prefers_ahead(before) else by_section


@lru_cache(maxsize=256)
def _says(text: str) -> bool:
    return not _SAID_WORDS.isdisjoint(word_set(text))


def _said(text: str, span: Span) -> str:
    """Tell what a short clause says of the thing that it only names: "Fluent Dutch required"."""
    start, end = _clause(text, span)
    match = _SAID.fullmatch(text, span.end, end)
    if match is None or span.start - start > _SHORT:
        return "mentioned"
    return "required" if match["required"] else "preferred"


def _asked_inline(text: str, start: int) -> str:
    """Tell what the last "Requirements:" before a mention asks for, and that nothing has ended it."""
    if ":" not in text:
        return "mentioned"
    near = (asked for where, asked in _inline(text) if start - _REACH <= where.start and where.end <= start)
    return next(near, "mentioned")


@lru_cache(maxsize=256)
def _inline(text: str) -> tuple[tuple[Span, str], ...]:
    """Give where a running text says "Requirements:" and the like, the last first, with what it asks for."""
    found = [
        (
            Span(*match.span()),
            "required" if match["required"] else "preferred" if match["preferred"] else "mentioned",
        )
        for match in _INLINE.finditer(text)
    ]
    return tuple(reversed(found))


@lru_cache(maxsize=256)
def _asked_by_lead_in(lead_in: str) -> str | None:
    if _prefers(lead_in):
        return "preferred"
    return "required" if _REQUIRED.search(lead_in) else None


@lru_cache(maxsize=256)
def _prefers(text: str) -> bool:
    return _PREFERRED.search(text) is not None


def _clause(text: str, span: Span) -> tuple[int, int]:
    near, far = max(span.start - _REACH, 0), min(span.end + _REACH, len(text))
    start = max((match.end() for match in _CLAUSE.finditer(text, near, span.start)), default=near)
    after = _CLAUSE.search(text, span.end, far)
    return start, after.start() if after else far


def _prefers_ahead(before: str) -> bool:
    """Tell whether a word such as *ideally* stands before a mention, with no bracket closed since."""
    found = max(_PREFERRED.finditer(before), key=re.Match.start, default=None)
    return (
        found is not None
        and not found.group().lower().startswith(("is ", "as ", "are "))
        and ")" not in before[found.end() :]
    )
