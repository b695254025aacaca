"""Qualities that a sentence names behind other words: "Key traits include tact", "…, requiring tact"."""

from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.requirements.traits import opens_with_trait
from skillgraph.extraction.wording.modality import find_level, find_modality, opens_with_level
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: What opens them: what kind they are of, what work they are for, who would like to see them.
_LISTED: Final = expression(
    r"(?i)\W{0,8}(?:(?:other|more|the most) )?(?:the )?"
    r"(?P<how>essential|key|core|required|necessary|important|desirable|critical|ideal|personal|crucial"
    r"|desired|preferred|most important)"
    r" (?:(?:personal|professional|soft|interpersonal|technical) )?"
    r"(?:attributes|qualities|traits|skills|competenc(?:i|)es|abilities|characteristics|requirements)"
    r"(?: (?:for|of|in) (?:this|the|an?) [^,;.:]{2,40}?)? (?:include|are)(?: also)?:? (?P<what>[^;.]{3,300})",
    hints=[*"attribute qualities traits skills competenc abilities characteristic requirement".split()],
)
_REQUIRING: Final = expression(r"[\s,]*requiring (?:also )?(?P<what>[^;.]{3,200})")
_LOVED: Final = expression(
    r"(?i)\W{0,8}(?:we|i)(?: would|['\u2019]d)(?: also| really)? (?:love|like) to see (?P<loved>[^;.]{3,200})"
)
_FORMS: Final = (_LISTED, _REQUIRING, _LOVED)


def state_listed(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State the qualities that a clause names behind other words, where a trait or level opens them."""
    text = requirements.ledger.parsed.passages[index].text
    found = next((one for form in _FORMS if (one := form.match(text, *span)) is not None), None)
    if found is None:
        return False
    group = found.lastgroup or ""
    what = Span(*found.span(group))
    is_trait = group != "loved" and opens_with_trait(requirements, text, what)
    is_leveled = group == "what" and bool(find_level(text, what).level)
    if not (is_trait or is_leveled or opens_with_level(text, what)):
        return False
    said = find_modality(found.groupdict().get("how") or "")
    modality = "desirable" if group == "loved" else said[0] if said is not None else frame.modality
    own = frame._replace(modality=modality, cue=None, in_list=None)
    requirements.clause(index, what, own, rule="requirement of a sentence")
    return True
