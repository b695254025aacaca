"""What somebody is said to be able to do: "You can read a chart", "You know how to splice a rope"."""

from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.language.verbs import opens_duty
from skillgraph.model import Span

#: The rule by which a framework's "can …" is stated, whose words are those of an act.
ABILITY: Final = "ability expected at a level"
#: What the reader is able to do; not what an employer lets them do.
_ABLE: Final = expression(
    r"\W*[Yy]ou(?: also)? (?:(?:know|understand) how to|can|are able to|manage to)(?: also)? (?=[a-z]+ )"
    r"|\W*(?P<knows>(?:[Yy]ou (?:also )?(?:should|must|(?:will )?need to|have to) (?:also )?)?"
    r"(?:know|understand) how to )"
    r"(?=[a-z]+ )"
    r"|\W*(?P<bare>[Cc]an)(?: also)? (?!be\b)(?=[a-z]+ )"
)
_MANNER: Final = expression(r"[a-z]{3,}ly (?=[a-z]+ )")
_DO: Final = (
    *("do a ", "do some ", "do basic ", "do simple ", "do your own ", "do the "),
    *("get along ", "get an answer ", "get people ", "get things "),
)
_ALLOWED: Final = expression(
    r"(?:apply|ask|bring|call|choose|come|contact|decide|demonstrate|earn|enjoy|expect|find"
    r"|get(?! (?:along|an answer|people|things)\b)|grow|have|join|learn"
    r"|leave|live|look forward|move|pick|read (?:more|about)|reach|rely|see|send|show (?:us|me)\b"
    r"|start|stay|take|use"
    r"|work (?:from|at|in the|remote|part|full|wherever|where|flexib|hybrid|(?:\w+ )?hours)"
    r"|(?:program|code|script|write|build|speak|read|work|develop) (?:in |with )?[A-Z]\w*"
    r"|be sure|count on|submit|talk to us|tell (?:us|me)|visit|write to"
    r"|do (?:it|that|this|so)|make (?:it|your))\b"
)


def able_of_you(text: str, span: Span) -> Span | None:
    """Give what a clause says that the reader can do; None where it says nothing of the kind.

    Example:
        >>> able_of_you("You can explain a chart", Span(0, 23)), able_of_you("You can apply", Span(0, 13))
        (Span(start=8, end=23), None)
        >>> able_of_you("can tie a knot", Span(0, 14))
        Span(start=4, end=14)

    """
    able = _ABLE.match(text, span.start, span.end)
    if able is None:
        return None
    act = text[able.end() : span.end]
    manner = _MANNER.match(act)  # "You can calmly explain a chart"
    act = act if manner is None else act[manner.end() :]
    is_act = opens_duty(act) or able["bare"] is not None or act.startswith(_DO)
    is_used = able["bare"] is not None and act.startswith("use ")  # "can use a lathe"
    is_act = is_act and (is_used or _ALLOWED.match(act) is None)
    return Span(able.end(), span.end) if is_act or able["knows"] else None


def is_bare_ability(text: str, span: Span) -> bool:
    """Tell whether a clause says what somebody can do, without saying who: "can write a script"."""
    return text.startswith(("can ", "Can "), span.start) and able_of_you(text, span) is not None


def parts_of_able(text: str, span: Span) -> tuple[Span, ...]:
    """Part what the reader can do from what is listed behind it: "You can build a rig: Foo, Bar"."""
    colon = text.find(": ", span.start, span.end)
    if colon < 0 or able_of_you(text, span) is None:
        return (span,)
    return Span(span.start, colon), Span(colon + len(": "), span.end)
