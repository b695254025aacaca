"""What an advertisement asks for by what it is to the role: "Your ability to row is critical to success"."""

from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.modality import find_level
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import TRADE
from skillgraph.model import Span

_ROLE: Final = r"(?:job|position|post|role)"
_HELD: Final = (
    r"(?:abilit(?:y|ies)|willingness|knowledge|experience|understanding|familiarity|command|skills?)"
)
_DEAR: Final = (
    r"(?:central|critical|crucial|essential|fundamental|important|indispensable|integral|key|vital)"
)
#: "Your ability to row is critical to your success".
_YOURS: Final = expression(
    rf"\W*+[Yy]our (?P<what>{_HELD} (?:to|of|in|with) [^.;:]{{3,140}}?)"
    rf" (?:is|are|will be) (?:also |absolutely )?{_DEAR}\b",
    hints=("our ",),
)
#: "Experience with sails is a key part of the role".
_PART: Final = expression(
    rf"\W*+(?:[^.;:]{{3,90}}, so )?"
    rf"(?P<what>(?:[A-Za-z]+ ){{0,2}}?(?i:{_HELD}) (?:to|of|in|with) [^.;:]{{3,120}}?)"
    rf" (?:is|are) (?:also )?(?:an? )?(?:{_DEAR}|big|core|large) (?:and \w+ )?part of"
    rf" (?:the|this|our) {_ROLE}\b",
    hints=("part of ",),
)
#: "Knowledge of knots is not a must, but knowledge of sails is".
_BUT: Final = expression(
    r"[^.;:]{3,120} (?:(?:is|are) not|isn['\u2019]t|aren['\u2019]t)"
    r" (?:a must|essential|mandatory|necessary|needed|required)"
    r",? but (?P<what>[^.;:()]{3,90}?) (?:is|are)(?: \((?P<names>[A-Z][^()]{1,80})\))?\W*$",
    hints=(" but ",),
)
#: "This is a role for sailors who are familiar with knots, and capable in rowing".
_FOR: Final = expression(
    rf"\W*+(?:(?:[Tt]his|[Ii]t) is (?:an?|the) (?:[a-z]+ )?{_ROLE}|(?:[Tt]his|[Tt]he) {_ROLE} is) for "
    rf"(?:[a-z-]+ ){{0,2}}(?:{TRADE}|person|people|individual|professional)s? (?:who|that) (?:are|is) "
    r"(?P<what>[^.;:]{3,160}?)(?:,? and (?:are |is )?"
    r"(?P<more>(?:capable|skilled|experienced|fluent|comfortable|good) (?:at|in|with) [^.;:]{2,80}))?\W*$",
    hints=(" for ",),
)


def state_of_role(requirements: Requirements, index: int, frame: Frame) -> bool:
    """State what a sentence of an advertisement says to be dear to the role, or of whom it is for.

    Tell whether it says any of that, of something that opens as a level, an ability or a skill.
    """
    text = requirements.ledger.parsed.passages[index].text
    if not frame.advertised:
        return False
    found = _YOURS.match(text) or _PART.match(text) or _BUT.match(text) or _FOR.match(text)
    if found is None or find_level(text, Span(*found.span("what"))).level is None:
        return False
    own = frame.saying("required", Place(index, Span(*found.span())))._replace(cue=None, in_list=None)
    groups = found.groupdict()
    requirements.clause(index, Span(*found.span("what")), own, rule="requirement of a sentence")
    if groups.get("more"):
        requirements.clause(index, Span(*found.span("more")), own, rule="requirement of a sentence")
    if groups.get("names"):
        some = own._replace(some="for example")
        requirements.clause(index, Span(*found.span("names")), some, rule="requirement of a sentence")
    return True
