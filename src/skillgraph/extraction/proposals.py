"""Which words of a text may become a name of their own, and of which kind."""

import re
from typing import Final

from skillgraph.extraction.roles import find_roles
from skillgraph.language.verbs import NOUN_GERUNDS, is_gerund
from skillgraph.model import Span

#: What narrows the words before it: "networks *for* large sites".
TAIL: Final = re.compile(
    r",?\s+(?:for|to|in order to|across|within|using|through|by|so that|such that|on|in|with|at|from"
    r"|throughout|during|as|via"
    r"|into|while|when|that|which|who|over|under|between|among|based)\s+",
    re.IGNORECASE,
)
CLAUSE: Final = re.compile(
    r"\b(?:you|we|they|i|our|is|are|was|were|will|would|has|have|that|which|who|whose|this|these|it|its|if"
    r"|when|where|because)\b",
    re.IGNORECASE,
)
_LITTLE_WORDS: Final = frozenset(
    "and or of in for to with the a an on by as at their its other some any all more".split()
)
_RECORDS: Final = re.compile(
    r"(?:publications?|contributions?|patents?|portfolio|licen[cs]es?|conference talks)\b", re.IGNORECASE
)
_PREPOSITIONS: Final = tuple(
    f"{word} "
    for word in """
    with in within under on at for by from as before after during via both often to of into across over
    without towards about until very highly
    """.split()
)
#: Names of industries and functions in mixed capitals: no technologies.
_INDUSTRY: Final = re.compile(r"[A-Z][a-z]{1,6}(?:Tech|Ops)|[BDC]2[BCG]|[A-Z]&[A-Z]")
#: Heads that say nothing by themselves.
_EMPTY_WORDS: Final = frozenset(
    """
    abilities ability application applications area areas aspects aptitude background building candidate
    candidates capabilities company concept concepts development different domain environment environments
    equivalent errors etc excellent experience expertise field fields framework frameworks good great
    industry issues knowledge most language languages level libraries library method methods new other place
    platform platforms plus practice practices principle principles problems process processes product
    products project projects proven related relevant requirements role roles service services similar skill
    skills software solution solutions specialty stack strong system systems team teams techniques
    technologies technology thing things tool tools topics track understanding various ways work working
    world years
    """.split()
)
MAX_PROPOSED_WORDS: Final = 7
LONG: Final = 7


def is_proposable(words: str) -> bool:
    """Tell whether words can be a name: few, no clause, and something that they say."""
    parts = [part for part in re.findall(r"[\w+#.-]+", words.lower()) if part not in _LITTLE_WORDS]
    says = any(part not in _EMPTY_WORDS for part in parts) and any(
        len(part) > 1 or part.isalpha() for part in parts
    )
    lone_gerund = len(parts) == 1 and is_gerund(parts[0]) and parts[0] not in NOUN_GERUNDS
    ends_badly = (
        parts[-1:] and re.search(r"(?:able|ible)$|^(?:written|spoken|verbal)$", parts[-1]) is not None
    )
    opens_badly = words.lower().startswith(
        ("not ", "no ", "and ", "or ", "but ", "including ", "etc", *_PREPOSITIONS)
    )
    few = 0 < len(words.split()) <= MAX_PROPOSED_WORDS
    return few and says and not (lone_gerund or opens_badly or ends_badly) and not CLAUSE.search(words)


def shortened(words: str) -> str:
    """Leave off what a long act says of its means and purpose."""
    if len(words.split()) < LONG:
        return words
    core = TAIL.split(words, maxsplit=1)[0].strip(" ,")
    return core if " " in core else words


def kind_of_words(words: str, kind: str) -> str:
    """Take a name in mixed capitals, or with a digit or mark in it, for a technology, a title for a role."""
    if kind == "skill" and _RECORDS.match(words):
        return "qualification"
    single = " " not in words
    if kind == "skill" and not single and find_roles(words)[:1] == (Span(0, len(words)),):
        return "role"
    if single and _INDUSTRY.fullmatch(words):
        return kind
    if (
        kind == "skill"
        and single
        and (words[1:].lower() != words[1:] or any(c.isdigit() or c in "+#." for c in words))
    ):
        return "technology"
    return kind
