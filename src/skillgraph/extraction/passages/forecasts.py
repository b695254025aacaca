"""Sentences that say what will be required of those in a role: "Engineers will need to master X by 2030"."""

import re
from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.posts.post_titles import opens_with_post
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.modality import Level, find_level
from skillgraph.extraction.wording.trimming import before_purpose
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.model import Span

_FORECAST: Final = expression(
    r"\bwill (?:(?:also|increasingly|likely|soon) )?"
    r"(?:(?:need|have) to (?:master|know|learn|understand)|need|require|be expected to have|have to have)\s+",
    re.IGNORECASE,
)
_ABILITY_WILL: Final = expression(
    r"\b(?:the )?(?P<level>abilit(?:y|ies)|capacity|skill) to (?P<what>.{1,300}?)\s+will be (?:an? "
    r")?(?:essential|crucial|critical|key|vital|important|necessary|required)\b",
    re.IGNORECASE,
)
_YEAR_SCOPE: Final = expression(r"\bin (?:19|20)\d\d\b")
#: What the employer does for its reader asks nothing of them.
_OFFERED: Final = expression(r"\bwe (?:\w+ )?(?:provide|offer|give|help|support|equip)\b", re.IGNORECASE)
#: Whom employers will hire, and what is required of nobody: "will need 80,000 new people".
_HIRED: Final = expression(
    r"(?P<many>(?:(?:about|around|another|as many as|at least|even|far|many|more|more than|over|some|up to"
    r"|the|an?|half|\d[\d.,]*(?: ?k)?|two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?"
    r"|millions?|billion|m|of|additional|extra|fewer|further|new|qualified|skilled|trained|young) ){0,6})"
    r"(?:(?:applicants|candidates|employees|entrants|graduates|hands|hires|manpower|people|personnel"
    r"|professionals|recruits|specialists|staff|talent|workers|workforce)\b"
    r"(?! (?:development|management|planning|skills)\b)|(?P<who>[a-z]+s)\b)",
    re.IGNORECASE,
)
#: What tells of such people what they know: "workers with a licence".
_HAVING: Final = expression(r"\b(?:with|who|whose|having|able)\b", re.IGNORECASE)
_NEAR: Final = 25


def state_forecast(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what a sentence says that will be required; tell whether it says so."""
    text = requirements.ledger.parsed.passages[index].text
    if " will " not in text[span.start : span.end] or _OFFERED.search(text, span.start, span.end):
        return False
    ability = _ABILITY_WILL.search(text, span.start, span.end)
    if ability is not None:
        asked = Level("ability", Span(*ability.span("what")), verbal=True)
        _state(requirements, index, asked, frame, modality="essential")
        return True
    match = _FORECAST.search(text, span.start, span.end)
    if match is None or text[: match.start()].rstrip().lower().endswith("you"):
        return False
    words = text[match.end() : span.end]
    if _is_of_people(words, requirements.naming.concept(frame.subject).label):
        return _HAVING.search(words) is None
    asked = find_level(text, Span(match.end(), before_purpose(text, match.end(), span.end)))
    scope = _YEAR_SCOPE.search(text, span.start, span.end)
    _state(requirements, index, asked, frame, scope=scope.group() if scope else None)
    return True


def _is_of_people(words: str, role: str) -> bool:
    """Tell whether words open with those who will be hired: "more glaziers", "80,000 new people"."""
    titles = find_titles(words)[:1]
    is_titled = bool(titles) and titles[0].start <= _NEAR
    hired = _HIRED.match(words)
    who = "" if hired is None else (hired["who"] or "").lower()
    is_of_role = is_occupation(who) or role.lower().endswith(who.removesuffix("s"))
    is_hired = hired is not None and (not who or bool(hired["many"] and is_of_role))
    return is_hired or is_titled or opens_with_post(words, role)


def _state(
    requirements: Requirements,
    index: int,
    asked: Level,
    frame: Frame,
    *,
    scope: str | None = None,
    modality: str = "forecast",
) -> None:
    """State what will be required, each member of the enumeration."""
    ledger, passage = requirements.ledger, requirements.ledger.parsed.passages[index]
    series = split_series(passage.text, asked.rest)
    list_id = None
    if len(series.items) > 1:
        list_id = ledger.open_list(
            f"{passage.id}-forecast",
            passage.section,
            "What will be required",
            logic=series.logic,
            is_open=series.open,
        )
    subject = [frame.subject_place.supporting("subject")] if frame.subject_place else []
    for number, item in enumerate(series.items, start=1):
        found = requirements.phrases.read(passage.text, item.span, verbal=asked.verbal)
        for one in found.members[:1] if asked.verbal else found.members:
            ledger.state(
                frame.subject,
                "sg:willRequire",
                one.concept,
                [Place(index, one.span), *subject],
                rule=f"forecast, {one.rule}",
                modality=modality,
                level=asked.level,
                scope=scope,
                list_id=list_id,
                position=number if list_id else None,
            )
