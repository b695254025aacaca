"""Of which character people are sought, before the word for them: "we seek curious, tidy individuals"."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.posts.titles import SEEKING, find_titles, is_occupation
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.wording.modality import is_negated
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: Whom a sentence seeks, up to the first word for how they are.
_SEEKS: Final = expression(
    r"\b(?:we|i|our team|the team|(?:client|company|school|team|department|hospital)(?= (?:is|now|[a-z]+s)\b)"
    r"|(?-i:[A-Z][\w&.'\u2019-]{1,30})(?= (?:is|seeks)\b))"
    r"(?:['\u2019](?:re|m|d))?(?: (?:are|am|is|would))?"
    r"(?: (?:also|always|now|currently|constantly|particularly|especially))?"
    rf" (?:{SEEKING}|seeks?|needs?|wants?|look for|hire|recruit"
    r"|(?:interested in|love|like|keen on|excited about)"
    r" (?:(?:to )?(?:talk|speak|chat)(?:ing)? (?:to|with)|(?:to )?meet(?:ing)?|(?:to )?hear(?:ing)? from))"
    r" (?:(?:an?|our|more|other|new) )?",
    re.IGNORECASE,
    hints=(" for ", "seek", "need", "want", "hir", "recruit", "talk", "speak", "chat", "meet", "hear"),
)
_LAST: Final = r"[a-z]{1,30}(?:-[a-z]{1,30}){0,3}"
#: Words for how they are, three, two or one, and what joins the next: "detail oriented and", "tidy,".
_HOW: Final = tuple(
    expression(rf"(?P<how>(?:(?!and )[a-z-]{{1,30}} ){{{more}}}{_LAST})(?:,? and |, | )")
    for more in (2, 1, 0)
)
_WHOM: Final = expression(r"[A-Za-z]+\b")
#: What more is said of them: "with 5 years of sailing", "who can row".
_MORE: Final = expression(r"\d|\b(?:who|that|degree|experience|with|and you)\b")
_MOST: Final = 8
_PEOPLE: Final = frozenset(
    "applicant applicants candidate candidates colleague colleagues folk folks individual individuals people"
    " person persons professional professionals".split()
)
_LETTERS: Final = expression(r"[A-Z]{2,4}s")  # "RNs"


def state_characters(requirements: Requirements, index: int, frame: Frame) -> bool:
    """State the soft skills that a sentence of an employer seeks people by, those that are known.

    Tell whether that is all it says of them, or all that is read of a section that asks for nothing.
    """
    text = requirements.ledger.parsed.passages[index].text
    asked = find_characters(requirements, text, frame)
    own = frame._replace(kind="soft-skills", modality="required", cue=None, in_list=None)
    for one in asked:
        requirements.clause(index, one, own, rule="requirement of a sentence")
    rest = Span(asked[-1].end if asked else 0, len(text))
    is_more = _MORE.search(text, rest.start) is not None or requirements.phrases.known.names_any(text, rest)
    return bool(asked) and (frame.silent or not is_more)


def find_characters(requirements: Requirements, text: str, frame: Frame) -> list[Span]:
    """Find the soft skills before the word for the people whom a sentence seeks; none where there is none."""
    sought = _SEEKS.search(text) if frame.advertised else None
    if sought is None or is_negated(text):
        return []
    found: list[Span] = []
    start, titles = sought.end(), {title.start for title in find_titles(text)}
    role = requirements.naming.concept(frame.subject).label.lower().rsplit(" ", 1)[-1]
    people = _PEOPLE | {role, f"{role}s"}
    for _ in range(_MOST):
        words = [how for how in (one.match(text, start) for one in _HOW) if how is not None]
        known = (one for one in words if requirements.naming.link(one["how"], ("soft-skill",)) is not None)
        how = next(known, None)  # "compassionate", of "compassionate boat engineer", which is a title too
        whom = None if how is not None else _WHOM.match(text, start)
        if whom is not None and (start in titles or _is_somebody(whom.group(), people)):
            return found
        if not words:
            return []
        found += [] if how is None else [Span(*how.span("how"))]
        start = (how or words[-1]).end()
    return []


def _is_somebody(word: str, people: AbstractSet[str]) -> bool:
    return word.lower() in people or _LETTERS.fullmatch(word) is not None or is_occupation(word)
