"""Whom an employer prefers, and what it lays weight on: "Preference is given to those who speak Welsh"."""

import re
from typing import Final

from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.wording.modality import is_negated
from skillgraph.language.lazy import expression
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
    r" (?:also |really )?(?:like|love|prefer) to see (?P<liked>[^;.]{3,160})",
    re.IGNORECASE,
    hints=(
        "given",
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


def state_preferred(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what those have who are preferred, or what weight is laid on; tell whether a sentence says so.

    What an employer attaches weight to itself is asked for in a section that asks.
    """
    text = requirements.ledger.parsed.passages[index].text
    found = _PREFERRED.match(text, *span) or _WEIGHED.match(text, *span)
    if found is None or is_negated(found.group()):
        return False
    what = Span(
        *next(
            found.span(group) for group in ("given", "had", "what", "liked") if found.groupdict().get(group)
        )
    )
    is_weighed = "what" in found.groupdict()
    if is_weighed and frame.kind not in ASKING_KINDS and found["is"] != "will be":
        return False
    is_liked = found.groupdict().get("liked") is not None
    said = "important" if is_weighed else "desirable" if is_liked else "preferred"
    frame = frame._replace(modality=said, cue=None, in_list=None)
    requirements.clause(index, what, frame, rule="requirement of a sentence")
    return True
