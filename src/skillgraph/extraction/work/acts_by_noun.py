"""Acts that nouns name, written with their verbs: "Maintenance of hulls and participation in trips"."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_duty_verb
from skillgraph.model import Span

#: The verbs of nouns that have *of* before what is done to.
_OF: Final = {
    "administration": "administer", "analysis": "analyze", "application": "apply", "assessment": "assess",
    "calibration": "calibrate", "compilation": "compile", "configuration": "configure",
    "construction": "construct", "coordination": "coordinate", "creation": "create",
    "definition": "define", "delivery": "deliver", "deployment": "deploy", "design": "design",
    "development": "develop", "documentation": "document", "enforcement": "enforce",
    "establishment": "establish", "evaluation": "evaluate", "execution": "execute",
    "identification": "identify", "implementation": "implement", "improvement": "improve",
    "inspection": "inspect", "installation": "install", "integration": "integrate",
    "interpretation": "interpret", "introduction": "introduce", "investigation": "investigate",
    "maintenance": "maintain", "management": "manage", "migration": "migrate", "operation": "operate",
    "optimisation": "optimise", "optimization": "optimize", "organisation": "organise",
    "organization": "organize", "preparation": "prepare", "presentation": "present",
    "procurement": "procure", "production": "produce", "promotion": "promote", "provision": "provide",
    "publication": "publish", "recruitment": "recruit", "resolution": "resolve", "review": "review",
    "revision": "revise", "selection": "select", "supervision": "supervise", "support": "support",
    "translation": "translate", "validation": "validate", "verification": "verify",
    "visualisation": "visualise", "visualization": "visualize",
}  # fmt: skip
#: The verbs of nouns that keep what stands behind them, and what that is.
_WITH: Final = {
    "adherence": ("adhere", ("to",)), "assistance": ("assist", ("in", "with")),
    "collaboration": ("collaborate", ("in", "on", "with")), "compliance": ("comply", ("with",)),
    "contribution": ("contribute", ("to",)), "contributions": ("contribute", ("to",)),
    "co-operation": ("co-operate", ("with",)), "cooperation": ("cooperate", ("with",)),
    "engagement": ("engage", ("in", "with")), "interaction": ("interact", ("with",)),
    "involvement": ("be involved", ("in",)), "liaison": ("liaise", ("with",)),
    "participation": ("participate", ("in",)),
    "research": ("do research", ("in", "into", "on")), "responsibility": ("be responsible", ("for",)),
}  # fmt: skip
_SERIES: Final = expression(
    r"(?P<nouns>[A-Za-z-]+(?:, [a-z-]+){0,4}(?:,? (?:and|&) (?:further )?[a-z-]+)?)"
    r" (?P<to>of|for|in|into|on|to|with) "
)
_PART: Final = expression(r"(?:, | (?:and|&) )")
_MORE: Final = expression(
    r"(?:; |, and |, | and )(?=[a-z-]+(?:,? (?:and )?[a-z-]+)?,? (?:of|in|with|to|for) )"
)
_JOINED: Final = expression(r"(?:, and |, |\band |& )(?P<noun>[a-z-]+)\b")
#: A further noun of which something is said, and how one ends that names an act: "and decoration of hulls".
_JOINED_OF: Final = expression(r"(?:, and |, |\band |& )(?:[a-z-]+ )?(?P<noun>[a-z-]+) of ")
_ACT_ENDS: Final = ("tion", "sion", "ance", "ence", "ing", "sal", "val", "sis", "care", "keep", "sight")
_TO_ACT: Final = expression(r"(?:Commitment|Obligation|Responsibility|Duty) to (?P<verb>[a-z]+) ")
_JOINTLY: Final = "Collaborative work with "


class NamedAct(NamedTuple):
    """Where words stand that name an act, and how they are as a command."""

    span: Span
    command: str


@lru_cache(maxsize=256)
def acts_of_nouns(words: str) -> Sequence[NamedAct]:
    """Give the acts that the nouns of an item name, all of them with their verbs; none where one has none.

    Example:
        >>> [one.command for one in acts_of_nouns("Maintenance of hulls and participation in trips")]
        ['maintain hulls', 'participate in trips']
        >>> [one.command for one in acts_of_nouns("Analysis of faults and documentation")]
        []

    """
    first = _SERIES.match(words)
    if first is None and _verb_of(words) is None:
        return ()
    starts, ends = [0], list[int]()
    is_whole = first is None or first["nouns"].lower() == "responsibility"
    for joint in () if first is None or is_whole else _MORE.finditer(words, first.end()):
        if _verb_of(words[joint.end() :]) is not None:
            ends.append(joint.start())
            starts.append(joint.end())
    spans = [Span(start, end) for start, end in zip(starts, [*ends, len(words)], strict=True)]
    commands = [_command(words[one.start : one.end].rstrip(" .,;")) for one in spans]
    if any(one is None for one in commands):
        return ()
    return tuple(NamedAct(span, one) for span, one in zip(spans, commands, strict=True) if one is not None)


def _command(words: str) -> str | None:
    """Write an act that nouns name as a command, where it is one act that is done to one thing."""
    found = _verb_of(words)
    if found is None:
        return None
    verb, rest = found
    is_whole = verb == _WITH["responsibility"][0]
    if is_whole or not rest:
        return f"{verb} {rest}" if rest else None
    nouns = (one["noun"] for one in _JOINED.finditer(rest))
    acts = (one["noun"] for one in _JOINED_OF.finditer(rest))
    is_more = any(one.endswith(_ACT_ENDS) or is_duty_verb(one) for one in acts)
    is_more = is_more or any(one == "of" or one in _OF or one in _WITH for one in nouns)
    return None if is_more else f"{verb} {rest}"


def _verb_of(words: str) -> tuple[str, str] | None:
    """Give the verbs of the nouns that open some words, and what they are done to or with."""
    to_act = _TO_ACT.match(words)
    if to_act is not None:
        return (to_act["verb"], words[to_act.end() :]) if is_duty_verb(to_act["verb"]) else None
    if words.startswith(_JOINTLY):
        return "work collaboratively with", words[len(_JOINTLY) :]
    series = _SERIES.match(words)
    if series is None:
        return None
    opening, rest = series["nouns"], words[series.end() :]
    if series["to"] == "of":
        nouns = [one.rpartition(" ")[2].lower() for one in _PART.split(opening)]
        if any(one not in _OF for one in nouns):
            return None
        for noun in nouns:
            place = opening.lower().index(noun)
            opening = opening[:place] + _OF[noun] + opening[place + len(noun) :]
        return opening, rest
    verb, behind = _WITH.get(opening.lower(), ("", ()))
    return (verb, f"{series['to']} {rest}") if series["to"] in behind else None
