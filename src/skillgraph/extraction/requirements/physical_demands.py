"""What somebody's body has to do in a job: "Is frequently required to stand; walk; and stoop or kneel"."""

import re
from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.wording.askings import Asked, AskedList
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.modality import is_negated
from skillgraph.language.grammar import gerund_form
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import HOLDER, OFTEN
from skillgraph.model import Span

_OFTEN: Final = rf"(?:(?:regularly|frequently|occasionally|continuously|constantly|{OFTEN}) )?"
_OPENING: Final = expression(
    rf"\W*(?:[^.;:]{{3,80}}, )?(?:(?:the )?(?:employee|{HOLDER}|associate|worker) )?{_OFTEN}"
    rf"(?:is|are|will be|may be) {_OFTEN}required to ",
    re.IGNORECASE,
    hints=("required to ",),
)
_JOINT: Final = expression(r"\s*(?:;|,)\s*(?:(?:and|or|and/or) )?|\s+(?:and|or|and/or)\s+")
#: What the body does something to or with, behind words that have another sense beside it: "see clients".
_OF_BODY: Final = (
    r" (?:(?:with|at|above|below|over|overhead|around|under|on|up to|clearly|well|near|far|objects?|things"
    r"|items?|weights?|loads?|hands?|arms?|carts?|trolleys|trays?|boxes|doors?|colou?rs?|sounds?|alarms)\b|\d)"
)
_ACT: Final = expression(
    r"(?:(?:bend|carry|climb|crawl|crouch|kneel|lift|sit|squat|stand|stoop|twist|walk)\b"
    rf"|(?:balance|hear|pull|push|reach|see|talk)(?=\s*(?:$|[.;,]|(?:and|or|and/or)\b)|{_OF_BODY}))",
    re.IGNORECASE,
)
_FEWEST: Final = 2


def state_demands(requirements: Requirements, index: int, frame: Frame) -> bool:
    """State each act that a passage requires of the body, where several are told; tell whether it does."""
    text = requirements.ledger.parsed.passages[index].text
    opening = _OPENING.match(text)
    if opening is None or is_negated(text):
        return False
    acts, start = [], opening.end()
    for joint in [*_JOINT.finditer(text, start), None]:
        end = len(text.rstrip(" .")) if joint is None else joint.start()
        if not _ACT.match(text, start, end):
            break
        acts.append(Span(start, end))
        start = end if joint is None else joint.end()
    if len(acts) < _FEWEST:
        return False
    own = frame._replace(modality="required", hedge=find_hedges(opening.group()))
    for act in acts:
        asked = requirements.phrases.read(text, act, verbal=True)
        is_alone = text.find(" ", *act) < 0  # "stand"
        if is_alone:
            concept = requirements.naming.propose(gerund_form(text[act.start : act.end].lower()), "skill")
            asked = AskedList((Asked(concept, act, linked=False, rule="own words"),))
        level = None if is_alone else "able"
        requirements.stated.state(index, asked, own, level=level, rule="act of the body")
    return True
