"""What a section that asks says of its reader: "You can read a chart", "You write Go fluently"."""

import re
from typing import Final

from skillgraph.extraction.abilities import able_of_you
from skillgraph.extraction.frames import Frame
from skillgraph.extraction.modality import is_negated
from skillgraph.extraction.naming import COMPETENCE_KINDS
from skillgraph.extraction.requirement_rules import Requirements
from skillgraph.model import Span

#: What the reader writes or speaks, and with which names.
_DOES: Final = re.compile(
    r"\W*[Yy]ou(?: also| already)? (?:write|speak|code in|program in|script in|work (?:daily )?(?:in|with)) "
    r"(?:(?:good|fluent|clean) )?"
    r"(?P<what>[A-Z][\w+#./-]*(?:(?:, | and | or )[A-Z][\w+#./-]*){0,4})"
    r"(?:\W*$|,? (?:fluently|daily|every day|confidently|comfortably|well)\b)"
)
#: What the reader holds, or at which level they work, whatever that is needed for.
_HOLDS: Final = re.compile(
    r"\W*[Yy]ou(?: also| already)? (?:(?:hold|own) [^,;.()]{0,40}?\blicen[cs]e"
    r"|(?:think|work|operate|function) (?:and [a-z]+ )?at (?:[A-Za-z]+ (?:or )?){1,3}level)\b[^,;.()]{0,30}"
)
_JOINT: Final = re.compile(r", | and | or ")


def state_said_of_you(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what the reader can do, or writes and speaks, where a section asks; tell whether it says so."""
    text = requirements.ledger.parsed.passages[index].text
    if is_negated(text[span.start : span.end]):
        return False
    does = _DOES.match(text, span.start, span.end)
    if does is not None:
        names = _JOINT.split(does["what"])
        if not any(requirements.naming.link(one, COMPETENCE_KINDS) for one in names):
            return False
        requirements.clause(index, Span(*does.span("what")), frame, rule="sentence of a section that asks")
        return True
    held = _HOLDS.match(text, span.start, span.end)
    if held is not None:
        requirements.clause(index, Span(*held.span()), frame, rule="sentence of a section that asks")
        return True
    if able_of_you(text, span) is None:
        return False
    requirements.clause(index, span, frame, rule="sentence of a section that asks")
    return True
