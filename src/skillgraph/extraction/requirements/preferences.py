"""Whom an employer prefers, and what it lays weight on: "Preference is given to those who speak Welsh"."""

import re
from typing import Final

from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.brought import VERSED
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.modality import is_negated
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import PAPER
from skillgraph.model import Span

_WHO: Final = (
    r"(?:candidates?|applicants?|applications|those|people|persons?|anyone)"
    r" (?:(?:with|having)(?! (?:an? )?disab)|who (?:also )?(?:have|has)(?! (?:applied|been|an? disab))"
    r"|who(?: are| is)?(?= (?:also )?(?:able|fluent|experienced|familiar|know|speak)))"
)
#: "Preference will be given to candidates with …", "Applicants who speak Welsh will be preferred".
_PREFERRED: Final = expression(
    rf"\W*(?:(?:(?:some|strong) )?(?:preference|priority) (?:is|will be|may be|shall be) given to {_WHO}"
    r" (?P<given>[^;]{3,200})"
    rf"|(?:(?:the|an?) )?{_WHO} (?P<had>[^.;]{{3,160}}?) (?:will|would|may) (?:therefore )?"
    r"(?:be (?:preferred|prioriti[sz]ed|favou?red|given (?:preference|priority)|at an advantage"
    r"|(?:looked|viewed) (?:up)?on favou?rably)|have (?:an|a clear|a distinct) (?:advantage|edge)"
    r"|ha(?:ve|s) priority|get preference)\b)"
    r"|\W*(?:(?:and|but) )?(?:(?:some|many|most|a few) )?(?:employers|companies|firms|recruiters|managers)"
    r" (?:also |really )?(?:like|love|prefer) to see (?P<liked>[^;.]{3,160})"
    r"|\W*(?:(?:[Ww]hile|[Aa]lthough|[Tt]hough) [^.;]{3,160}?, )?(?P<main>)(?:(?:many|most|some|several) )?"
    r"(?:employers|companies|firms|recruiters|organi[sz]ations|hiring managers)"
    r" (?:generally |often |tend to |typically |usually )?prefer"
    r"(?: (?:to (?:employ|hire|recruit|take on)|hiring|recruiting))?"
    r" (?:(?!(?:clients|customers|partners|products|suppliers|tools|vendors|who|with) )[\w-]+ ){1,4}?"
    r"(?:who (?:already )?(?:have|hold)|having|with) (?P<hired>[^;.]{3,160})",
    re.IGNORECASE,
    hints=(
        "given",
        "prefer",
        "to see",
        "candidate",
        "applicant",
        "applications",
        "those",
        "people",
        "person",
        "anyone",
    ),
)
_WEIGHT: Final = (
    r"(?:(?:(?:very )?(?:great|strong|high|special|particular|much|considerable|equal) )?"
    r"(?:emphasis|importance|weight|stress|value))"
)
#: "We attach great importance to tact", "Weight will be laid on tact".
_WEIGHED: Final = expression(
    rf"\W*(?:we (?:also )?(?:attach|give|lay|place|put) {_WEIGHT}"
    rf"|(?:in the [^.;:,]{{3,40}}, )?{_WEIGHT} (?P<is>is|will be) (?:also )?"
    r"(?:attached|given|laid|placed|put))"
    r" (?:on|to|in|upon) (?:(?:your|the (?:candidate|applicant)s?['\u2019]?s?['\u2019]?) )?"
    r"(?P<what>(?!personal(?:ity| (?:suitab|qualit|char)))[^.;]{3,200})",
    re.IGNORECASE,
    hints=("emphasis", "importance", "weight", "stress", "value"),
)
#: What somebody has who knows or may do a thing, which no employer gives: "a good grasp of tides".
_HAD: Final = (
    r"(?:[\w'\u2019-]+ ){0,4}(?:experience (?:as|at|in|of|on|using|with(?! us\b)|[a-z]+ing)\b"
    r"|(?:background|degree|grounding|track record) in\b|(?:ability|aptitude|flair|willingness) (?:for|to)\b"
    r"|(?:command|grasp|knowledge|mastery|understanding) of\b|(?:expertise|fluency|proficiency) (?:in|with)\b"
    r"|familiarity with\b|[a-z-]+ skills\b|years\b"
    rf"|(?:[a-z]+ )?{PAPER}s?(?=\W*$|[,;.]| (?:and|as|for|in|or)\b))"
)
#: What somebody has, and is able to do, whom an employer would like for it.
_SENSE: Final = (
    r"(?:an? )?(?:[a-z]+ )?"
    r"(?:attention to|ear|eye|feel|hand|head|mind|nose|palate|patience|sense of|stamina)\b"
)
_ABLE: Final = r"able to (?:code|cook|drive|lift|program|read|sing|speak|swim|use|write)\b"
#: "We would like you to have a good ear": what is wished for, or wanted, of the reader.
_OF_YOU: Final = expression(
    r"\W*(?:we|I)(?:(?:['\u2019]d| would)(?: (?:also|ideally|really)){0,2} (?P<like>like|love|prefer)"
    r"|(?: also| really)? want) you to (?:also |already )?"
    rf"(?:hold|know|bring|speak|understand|be(?= {VERSED}|(?(like) {_ABLE}|(?!)))"
    rf"|(?:have|possess)(?= {_HAD}|(?(like) {_SENSE}|(?!))))"
    r" (?P<wished>(?!how|what|why|that|your|our|us)[^;.]{2,200})",
    re.IGNORECASE,
    hints=(" you to ",),
)
#: What an employer values that somebody knows or has done: "We value a sound grasp of tides".
_VALUED: Final = expression(
    r"\W*we (?:also |particularly |especially |really |highly )?value "
    r"(?P<valued>(?:an? )?(?:(?:basic|broad|confident|deep|firm|good|hands-on|practical|prior|previous"
    r"|proven|relevant"
    r"|secure|solid|some|sound|strong|thorough|working) ){0,2}"
    r"(?:command|experience|expertise|familiarity|fluency|grasp|knowledge|mastery|proficiency|understanding)"
    r" (?:as|in|of|with) (?!(?:our|us|your|this|that|the (?:company|team|business))\b)[^;.]{2,200})",
    re.IGNORECASE,
    hints=("value",),
)
#: What is rather valued, or wished for, than something that a sentence names.
_RATHER: Final = expression(r"\b(?:over|above|more than|rather than|instead of|as much as)\b")
#: How far that is asked for which each group of a rule holds.
_MODALITIES: Final = {
    "given": "preferred",
    "had": "preferred",
    "hired": "preferred",
    "what": "important",
    "liked": "desirable",
    "wished": "desirable",
    "valued": "advantageous",
}


def state_preferred(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what those have who are preferred, or what weight is laid on; tell whether a sentence says so.

    What an employer attaches weight to itself is asked for in a section that asks.
    """
    text = requirements.ledger.parsed.passages[index].text
    found = _PREFERRED.match(text, *span) or _WEIGHED.match(text, *span)
    found = found or _OF_YOU.match(text, *span) or _VALUED.match(text, *span)
    if found is None or is_negated(found.group()) or _RATHER.search(found.group()):
        return False
    told = {group: words for group, words in found.groupdict().items() if words}
    group = next(one for one in _MODALITIES if one in told)
    if group == "what" and frame.kind not in ASKING_KINDS and told.get("is") != "will be":
        return False
    said = "required" if group == "wished" and "like" not in told else _MODALITIES[group]
    hedge = frame.hedge or (
        find_hedges(text[found.start("main") : found.start("hired")]) if group == "hired" else ()
    )
    frame = frame._replace(modality=said, cue=None, in_list=None, hedge=hedge)
    requirements.clause(index, Span(*found.span(group)), frame, rule="requirement of a sentence")
    return True
