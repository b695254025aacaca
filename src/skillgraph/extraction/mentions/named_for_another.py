"""Names that only tell which other thing is meant: "with rope and sail teams", "to serve mooring needs"."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: A team that somebody works with, behind the name of its field: "with the data platform team".
_WITH_TEAM: Final = expression(
    r"\b(?:with|from|by|alongside|beside) (?:the|our|its|their|other) (?:[A-Z]{2,3} )?$"
)
_TEAM: Final = expression(r" (?:teams?|department|group|squad|folks?|people|colleagues|guys)\b")
_TEAM_REACH: Final = 50
#: That somebody works with others, and as what these stand together.
WORKING_WITH: Final = (
    "(?:work|collaborat|communicat|cooperat|coordinat|engag|interact|interfac|liais|partner)[a-z]*"
    "(?: [a-z-]+){0,3} (?:with|across|alongside|between|among)"
)
_OTHERS: Final = ("teams", "departments", "groups", "functions", "squads", "stakeholders", "colleagues")
TEAMS: Final = f"(?:{'|'.join(_OTHERS)})"
#: Several teams that somebody works with, among the names of their fields.
_WORK_WITH: Final = expression(
    rf"\b{WORKING_WITH}\b[^.;:()]{{0,80}}$",
    re.IGNORECASE,
)
_AND_TEAMS: Final = expression(
    rf"(?:,? (?:and |or |& )?(?!(?:and|or)\b|[a-z]+ing\b)[\w/&-]+){{1,6}} {TEAMS}\b"
)
#: Those whom one works with besides, of whatever field: "with Foo, Bar and other teams".
_OF_NO_FIELD: Final = expression(
    r" (?:and|or|&) (?:(?:cross|inter|multi)[ -]?[a-z]+|all|business|different|distributed|external|internal"
    r"|many|multiple|other|remote|several|various) (?:[a-z]+ )?[a-z]+$"
    r"| (?:and|or|&) (?:(?:\w+[ -]){0,2}\w+ )?(?:stakeholders|colleagues)$",
    re.IGNORECASE,
)
_AND: Final = expression(r" (?:and|or|&) ")
_REACH: Final = 140
#: What is known of a thing, kept in one place: "a rope knowledge base".
_COLLECTION: Final = expression(r" knowledge ?(?:data)?base\b", re.IGNORECASE)
_OF_KNOWLEDGE: Final = expression(r"\bknowledge $", re.IGNORECASE)
#: What a work serves, whose fields are not asked for: "to support mooring and towing needs".
_TO_SERVE: Final = expression(
    r"\b(?:to|that|which) (?:better )?(?:support|serve|meet|satisfy|address|fulfil)l?s?"
    r"(?: [\w/&-]+,?){0,8} $",
    re.IGNORECASE,
)
_NEEDS: Final = expression(
    r"(?:,? (?:and |or |& )?[\w/&-]+){0,6}"
    r" (?:needs|requirements|demands|use cases|purposes|goals|objectives)\b"
)
#: In which field a quality counts: "Care is vital in mooring".
_COUNTS_IN: Final = expression(
    r"(?<!experience )(?<!knowledge )(?<!skills )(?<!background )(?<!expertise )(?<!proficiency )"
    r"(?<!competence )(?<!training )(?<!degree )(?<!understanding )\b(?:is|are)"
    r" (?:very |also )?(?:crucial|critical|essential|important|key|paramount|vital) (?:in|within) (?:the )?$",
    re.IGNORECASE,
)
#: What a thing in brackets is for.
_FOR_IT: Final = expression(r"\([^()]* for (?:[a-z]+ ){0,2}$")
#: Brackets that hold what is before them in other words, and no list: "Foo (rope management)".
_ASIDE: Final = expression(r" \([a-z-]+(?: [a-z-]+){0,3}\)")


def is_aside(text: str, end: int, where: Span) -> bool:
    """Tell whether brackets right behind what ends there say what it is, with a name in them.

    Example:
        >>> is_aside("Foo (rope management)", 3, Span(5, 9)), is_aside("Foo (rope, knots)", 3, Span(5, 9))
        (True, False)

    """
    aside = _ASIDE.match(text, end)
    return aside is not None and aside.start() < where.start and where.end < aside.end()


def is_of_team(text: str, where: Span, *, is_tool: bool = False) -> bool:
    """Tell whether a name is that of a team with which somebody works.

    A technology (*is_tool*) is not where the last of them are of no field: "with Foo and other teams".

    Example:
        >>> text = "works closely with mooring, Rope and sail teams"
        >>> is_of_team(text, Span(28, 32)), is_of_team("works with Rope and sails", Span(11, 15))
        (True, False)

    """
    if _TEAM.match(text, where.end) and _WITH_TEAM.search(
        text, max(0, where.start - _TEAM_REACH), where.start
    ):
        return True
    others = _AND_TEAMS.match(text, where.end) if any(map(text.__contains__, _OTHERS)) else None
    if others is None or _AND.search(others.group()) is None:
        return False
    if is_tool and _OF_NO_FIELD.search(others.group()):
        return False
    return _WORK_WITH.search(text, max(0, where.start - _REACH), where.start) is not None


def is_of_collection(text: str, where: Span) -> bool:
    """Tell whether a name tells of what a collection of knowledge is, or is that: "Rope knowledge base"."""
    if _COLLECTION.match(text, where.end):
        return True
    name = text[where.start : where.end].lower()
    return name.startswith(("base", "database")) and (
        _OF_KNOWLEDGE.search(text, max(0, where.start - len(" knowledge ")), where.start) is not None
    )


def is_what_for(text: str, where: Span, *, is_known: bool = False) -> bool:
    """Tell whether a name only says what another thing serves, or where it counts.

    A technology or a language (*is_known*) is asked for where something counts in it.

    Example:
        >>> is_what_for("nets to support Foo and Bar needs", Span(16, 19))
        True
        >>> is_what_for("Care is vital in Foo", Span(17, 20)), is_what_for("Foo is vital", Span(0, 3))
        (True, False)

    """
    reach = max(0, where.start - _REACH)
    if _NEEDS.match(text, where.end) and _TO_SERVE.search(text, reach, where.start):
        return True
    is_lower = text[where.start].islower()
    counts = not is_known and _COUNTS_IN.search(text, reach, where.start) is not None
    return counts or (is_lower and _FOR_IT.search(text, reach, where.start) is not None)


def is_for_its_sake(text: str, where: Span) -> bool:
    """Tell whether what a thing is for is done to another: "scripts for automation of checks"."""
    is_for = text.endswith((" for ", " for the "), 0, where.start) and text.startswith(" of ", where.end)
    return is_for and text[where.start].islower()
