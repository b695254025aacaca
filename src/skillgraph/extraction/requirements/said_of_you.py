"""What a section that asks says of its reader: "You can read a chart", "You write Go fluently"."""

import re
from typing import Final

from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.wording.abilities import able_of_you
from skillgraph.extraction.wording.modal_words import HELD
from skillgraph.extraction.wording.modality import is_negated
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.model import Span

#: What the reader writes or speaks, and with which names.
_DOES: Final = expression(
    r"\W*[Yy]ou(?: also| already)? (?:write|speak|use|code in|program in|script in"
    r"|work (?:daily )?(?:in|with)"
    r"|communicate in) (?:(?:good|fluent|clean) )?"
    r"(?P<what>[A-Z][\w+#./-]*(?:(?:, | and | or )[A-Z][\w+#./-]*){0,4})"
    r"(?:\W*$|,? (?:fluently|daily|every day|confidently|comfortably|well)\b| (?:at|on) (?!\w+ing\b)"
    r"| (?:that|which|so (?:well|cleanly|clearly)|well enough)\b)"
)
#: How well the reader knows what is theirs: "your SQL is strong enough that you can …".
_YOURS: Final = expression(
    r"\W{0,4}(?:(?:[Aa]nd )?[Yy]our|(?:We|I)(?:['\u2019](?:re|m)| are| am)? (?:need|want|seek(?:ing)?"
    r"|look(?:ing)? for) (?:some(?:one|body)|an? [^,;.]{3,40}?|people) whose) "
    r"(?P<what>(?:(?:spoken|written) (?:(?:and|or) (?:spoken|written) )?)?"
    r"[A-Z][\w+#./-]*(?:(?:, | and )[A-Z][\w+#./-]*){0,3})"
    r"(?: skills?| knowledge)? (?:is|are) (?:very |really |quite |also )?"
    r"(?P<level>strong|good|solid|fluent|excellent|deep|sound|advanced|native|flawless)\b(?![^.;!]*\?)"
)
#: What the reader holds, or at which level they work, whatever that is needed for.
_HOLDS: Final = expression(
    rf"\W*[Yy]ou(?: also| already)? (?:{HELD}"
    r"|(?:think|work|operate|function) (?:and [a-z]+ )?at (?:[A-Za-z]+ (?:or )?){1,3}level\b)[^,;.()]{0,30}"
)
_JOINT: Final = expression(r", | and | or ")
_MODE: Final = expression(r"(?P<mode>(?:spoken|written)(?: (?:and|or) (?:spoken|written))?) ")
#: What the reader knows or has done, in words of no level: "You're across both codes", "Ropes hold no fear".
_KNOWN_SO: Final = expression(
    r"\W{0,4}(?:[Aa]nd )?(?:[Yy]ou(?:['\u2019]re| are)(?: also)? (?:across|on top of) (?:both )?"
    r"(?P<across>(?!the (?:road|street|world|country|job|work)\b)[^,;.]{3,80})"
    r"|[Yy]ou(?:['\u2019]ve| have)(?: also| already)? (?:done|worked like) (?:this|that|it|so)"
    r"(?: (?:kind|sort) of (?:work|job|thing))?(?: before)? (?:in|at|for|with) (?P<done>[^;.]{3,120})"
    r"|[Yy]ou(?: will|['\u2019]ll) (?:also |already )?have (?:worked with|used)"
    r" (?P<used>(?!(?:us|our|your|people|others|all|it|this|that)\b)[^;.]{3,120})"
    r"|[Yy]ou(?: also)? apply (?!for\b|to\b|online\b|now\b)(?:[^.;:]{3,60}: )?(?P<applied>[^;.]{3,120})"
    r"|(?P<feared>[A-Z][^.;:()]{2,60}?)(?: \([^()]{1,40}\))? (?:holds?|ha(?:s|ve)) no (?:fears?|terrors?"
    r"|secrets"
    r"|mysteries)\b)"
)

#: In which work the reader does well, and what they have besides: "You thrive in small crews and have …".
_LIKES: Final = expression(
    r"\W{0,4}[Yy]ou(?: also| really| will|['\u2019]ll)? "
    r"(?P<what>(?:(?:thrive|flourish) (?:as part of|by|in|on|under|when|with)"
    r"|enjoy (?:being|cooperating|collaborating|creating|dealing|helping|solving|teaching|working))\b"
    r"[^.;:]{3,100}?)(?:(?P<joint>,? and (?:you )?(?:also )?(?:have|possess|are|bring) )|(?=\W*$))"
)


def state_said_of_you(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what the reader can do, or writes and speaks, where a section asks; tell whether it says so."""
    text = requirements.ledger.parsed.passages[index].text
    if is_negated(text[span.start : span.end]):
        return False
    does = _DOES.match(text, span.start, span.end) or _YOURS.match(text, span.start, span.end)
    if does is not None:
        more = _YOURS.search(text, does.end(), span.end)
        is_known = _state_known(requirements, index, does, frame)
        return (more is not None and _state_known(requirements, index, more, frame)) or is_known
    held = _HOLDS.match(text, span.start, span.end)
    if held is not None:
        requirements.clause(index, Span(*held.span()), frame, rule="sentence of a section that asks")
        return True
    known = _KNOWN_SO.match(text, span.start, span.end)
    if known is not None:
        frame = frame._replace(level="experience") if known.lastgroup == "done" else frame
        what = Span(*known.span(known.lastgroup or 0))
        requirements.clause(index, what, frame, rule="sentence of a section that asks")
        return True
    likes = _LIKES.match(text, span.start, span.end)
    if likes is None and able_of_you(text, span) is None:
        return False
    ends = (span,) if likes is None else (Span(*likes.span("what")), Span(likes.end(), span.end))
    for one in ends if likes is None or likes["joint"] else ends[:1]:
        requirements.clause(index, one, frame, rule="sentence of a section that asks")
    return True


def _state_known(requirements: Requirements, index: int, found: re.Match[str], frame: Frame) -> bool:
    """State what the reader writes, speaks or knows so well, where any of it is the name of a competence."""
    mode = _MODE.match(found["what"])
    start = mode.end() if mode is not None else 0
    names = _JOINT.split(found["what"][start:])
    if not any(one in LANGUAGES or requirements.naming.link(one, COMPETENCE_KINDS) for one in names):
        return False
    level = found.groupdict().get("level") or frame.level
    level = level if mode is None else f"{level or ''} {mode['mode']}".strip()
    what = Span(found.start("what") + start, found.end("what"))
    requirements.clause(index, what, frame._replace(level=level), rule="sentence of a section that asks")
    return True
