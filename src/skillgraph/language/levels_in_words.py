"""How well a thing must be known, put before what it is that must be known."""

import re
from typing import Final

from skillgraph.language.articles import indefinite_article
from skillgraph.language.grammar import ADJECTIVE_VERBS, PREPOSITIONS, gerund_form
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import opens_duty

#: Levels of the Common European Framework of Reference for Languages.
_OF_LANGUAGE: Final = frozenset("A1 A2 B1 B2 C1 C2".split())
#: Levels that are counted.
_COUNTED_LEVELS: Final = frozenset("foundation background record grasp grounding command user".split())
_COUNTED_ALONE: Final = frozenset("amount deal desire drive eye flair history knack wealth".split())
#: By noun: "a command of", "familiarity with".
_LEVEL_PREPOSITION: Final = {
    noun: preposition
    for preposition, nouns in (
        ("in", "proficiency expertise competence confidence fluency background foundation grounding record"),
        ("in", "skill skills ability abilities capability interest"),
        ("of", "basics fundamentals notions"),
        ("of", "mastery knowledge understanding grasp command awareness handling use user history idea love"),
        ("with", "familiarity comfort experience experiences practice"),
        ("for", "aptitude willingness passion appetite enthusiasm flair eagerness desire drive knack eye"),
        ("for", "fondness"),
        ("to", "exposure"),
    )
    for noun in nouns.split()
}
#: What somebody is, and the word behind it: "proficient in SQL".
_ADJECTIVE_PREPOSITION: Final = {
    "proficient": "in",
    "familiar": "with",
    "experienced": "in",
    "skilled": "in",
    "fluent": "in",
    "home": "in",  # "at home"
    "ease": "with",  # "at ease"
    "willing": "to",
    "happy": "to",
    "comfortable": "with",
    "knowledgeable": "about",
    "conversant": "with",
    "versed": "in",
    "adept": "at",
    "competent": "in",
    "confident": "in",
    "passionate": "about",
    "interested": "in",
    "effective": "at",
    "decent": "at",
    "brilliant": "at",
    "gifted": "at",
    "talented": "at",
    "eligible": "for",
    "capable": "of",
    "afraid": "of",
    "scared": "of",
    "frightened": "of",
    "shy": "of",
    "unafraid": "of",
    "authorized": "for",
    "authorised": "for",
    "keen": "on",
    "curious": "about",
}
#: What takes a gerund of what is done, with its preposition.
_OF_DOING: Final = dict.fromkeys(
    ("expertise", "proficiency", "background", "record", "confidence"), "in"
) | dict.fromkeys(("passion", "appetite", "enthusiasm", "flair", "fondness"), "for")
#: What is no experience of the person's: a field of design.
_OF_EXPERIENCES: Final = expression(
    r"\b(?:customer|developer|employee|guest|patient|user) experience$", re.IGNORECASE
)
#: In what one is, and not with what: "experience in a support role".
_WITHIN: Final = expression(
    r"(?:(?! (?:in|of|with|for|at|on|to) ).)*\b(?:role|position|job|post|environment|sector|industry|setting"
    r"|department|(?<=operations )cent(?:re|er))(?= (?:in|of|with|for|at|on) |$)",
    re.IGNORECASE,
)
#: A place in which one works: "experience in a hotel kitchen".
_PLACE: Final = expression(
    r"(?:(?!(?:an?|and|at|data|for|in|of|or|the|to|with)\b)[a-z'\u2019-]+ ){0,3}?"
    r"(?:agency|bakery|brewery|charity|clinic|college|company|dairy|factory|farm|firm|garage|hospital|hotel"
    r"|kindergarten|kitchen|laboratory|nursery|pharmacy|pub|quarry|restaurant|salon|school|shipyard|shop|start-?up|team"
    r"|supermarket|university|ward|warehouse|workshop|(?:care|children['\u2019]s|funeral|nursing) home"
    r"|(?:call|contact|day|distribution|fitness|garden|health|leisure) cent(?:re|er)"
    r"|(?:dental|general|law|medical|veterinary) practice|(?:(?:clothing|department|grocery|retail) )?store"
    r"|(?:assembly|bottling|chemical|food|manufacturing|power|processing|production|treatment) plant)"
)
#: What stands behind what it is a level of: "conversational Dutch or better".
_OR_MORE: Final = (" or above", " or higher", " or better", " or more")
#: What is a level of doing something, and takes an infinitive.
_OF_ACTS: Final = frozenset("ability abilities able capable capacity capability".split())


def is_of_acts(level: str) -> bool:
    """Tell whether a level is of what somebody is able to do: *proven ability*."""
    return level.rsplit(maxsplit=1)[-1].lower() in _OF_ACTS


def is_level_of_act(level: str, label: str) -> bool:
    """Tell whether a level is of doing what a label says, though a noun may open it: "Influence people".

    Example:
        >>> is_level_of_act("ability", "Lead people"), is_level_of_act("capable", "Clean code")
        (True, False)

    """
    is_adjective = level.endswith("capable") and label.split(" ", 1)[0].lower() in ADJECTIVE_VERBS
    return is_of_acts(level) and opens_duty(label) and not is_adjective


def leveled(level: str | None, phrase: str, *, is_role: bool = False, is_asked: bool = False) -> str:
    """Put a level, where there is one, before what it is a level of; how a thing works is asked to be known.

    Example:
        >>> leveled("experience", "a cook", is_role=True), leveled("good grasp", "how tides work")
        ('experience as a cook', 'a good grasp of how tides work')
        >>> leveled(None, "how tides work", is_asked=True), leveled(None, "SQL", is_asked=True)
        ('knowledge of how tides work', 'SQL')

    """
    if level is None:
        is_how = is_asked and phrase.startswith(("how ", "what ", "why "))
        return f"knowledge of {phrase}" if is_how else phrase
    if level.endswith("experience") and is_role:
        return f"{level} as {phrase}"
    return with_level_to(level, phrase) if phrase.startswith("to ") else with_level(level, phrase)


def with_level(level: str, phrase: str) -> str:
    """Put a level before what it is a level of.

    Example:
        >>> with_level("familiarity", "PostGIS"), with_level("strong", "programming skills")
        ('familiarity with PostGIS', 'strong programming skills')
        >>> with_level("very proficient", "SQL")
        'being very proficient in SQL'
        >>> with_level("hands-on experience", "boat experience")
        'hands-on boat experience'
        >>> with_level("hands-on experience", "user experience")
        'hands-on experience with user experience'
        >>> with_level("B2 or higher", "Dutch")
        'Dutch at B2 or higher'
        >>> with_level("conversational or better", "Dutch"), with_level("working level", "Dutch")
        ('conversational Dutch or better', 'Dutch at a working level')

    """
    if level[:2] in _OF_LANGUAGE or level.startswith("level "):
        return f"{phrase} at {level}"
    if level.endswith(" level"):
        return f"{leveled(None, phrase, is_asked=True)} at {indefinite_article(level)} {level}"
    if level.endswith(_OR_MORE):
        level, _, more = level.rpartition(" or ")
        return f"{with_level(level, phrase)} or {more}"
    return _with_level(level, phrase)


def _with_level(level: str, phrase: str) -> str:
    *before, last = level.split()
    adjective = _ADJECTIVE_PREPOSITION.get(last.lower())
    if adjective is not None:
        return f"being {level} {adjective} {phrase}"
    if last.lower() in phrase.lower().split() and not _OF_EXPERIENCES.search(phrase):
        return " ".join([*before, phrase])
    if level.lower() in ("hands-on", "hands on"):
        level, last = "hands-on experience", "experience"
    if last.lower() in PREPOSITIONS:
        return f"{level} {phrase}"
    if level.lower() in _OF_ACTS:
        return phrase  # "able to use English" asks for English
    preposition, level = _LEVEL_PREPOSITION.get(last.lower()), _counted(level)
    preposition = "in" if preposition == "with" and _WITHIN.match(phrase) else preposition
    if preposition == "with" and level.endswith("experience") and _PLACE.fullmatch(phrase):
        return f"{level} in {indefinite_article(phrase)} {phrase}"
    being = "being " if last.lower() == "user" else ""
    return f"{being}{level} {preposition} {phrase}" if preposition else f"{level} {phrase}"


def _counted(level: str) -> str:
    """Put the article before a level that is counted: *a strong track record*."""
    head, of, rest = level.partition(" of ")
    if of:
        return f"{_counted(head)} of {rest}"  # "a command of written" Dutch
    *before, last = level.lower().split()
    if last in ("basics", "fundamentals") and not before:
        return f"the {level}"
    counts = last in _COUNTED_ALONE or (before and last in _COUNTED_LEVELS)
    is_bare = counts and before[:1] not in (["a"], ["an"])
    return f"{indefinite_article(level)} {level}" if is_bare else level


def with_level_to(level: str, infinitive: str) -> str:
    """Put a level before what somebody is able to do.

    Example:
        >>> with_level_to("ability", "to guide people"), with_level_to("strong", "to guide people")
        ('being able to guide people', 'strong ability to guide people')
        >>> with_level_to("experience", "to guide people")
        'experience in guiding people'

    """
    last = level.rsplit(maxsplit=1)[-1].lower()
    if level.lower() == "ability" or last in ("able", "capable"):
        return f"being able {infinitive}"
    if last in ("willing", "happy", "eager", "keen", "eligible", "entitled", "authorized", "authorised"):
        return f"being {level} {infinitive}"
    gerund = gerund_form(infinitive.removeprefix("to "))
    if last in _ADJECTIVE_PREPOSITION:
        return f"being {level} {_ADJECTIVE_PREPOSITION[last]} {gerund}"
    if last in _OF_DOING or _LEVEL_PREPOSITION.get(last) in ("with", "of"):
        return f"{_counted(level)} {_OF_DOING.get(last, 'in')} {gerund}"
    is_noun = last in _LEVEL_PREPOSITION or last in _OF_ACTS
    return f"{_counted(level)} {infinitive}" if is_noun else f"{level} ability {infinitive}"
