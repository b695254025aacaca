"""Items that open with a noun or an adjective, though the word may be a verb: "Clear written plans"."""

from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.language.grammar import ADJECTIVE_VERBS, PREPOSITIONS
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import base_verb, is_duty_verb, is_third_person
from skillgraph.model import Span

#: How the name of work, of knowledge or of a quality ends.
_ABSTRACT: Final = expression(
    r"[a-z-]*(?:tions?|sions?|ments?|ances?|ences?|ships?|ity|ities|ness|isms?|ogy|ing|tise|ledge|work|ance"
    r"|feedback|reviews?|judge?ment|awareness|communication)"
)
#: Behind *clear* and the like, how what is clear or open ends; a verb has another object.
_OF_TALK: Final = expression(
    r"[a-z-]*(?:communication|direction|articulation|vision|ing|ity|ness|ogue|standards|thought|judge?ment|speech)"
)
_LOOKS: Final = frozenset(("clear", "open", "clear,", "open,"))
#: Endings of nouns and adjectives of which no verb is that the lists of verbs lack.
_NO_VERB: Final = expression(
    r"[a-z]{2,}(?:(?<!re)try|ery|ology|nual|onal|ical|cial|ious|eous|less|standing)"
    r"|cross-(?:team|functional|department[a-z]*|company)|(?:company|org|industry)-[a-z]+"
    r"|major|primary|career|nature|job|hinge|meal|standards|people"
)
#: "Tests always pass": what is so of things.
_THINGS_DO: Final = expression(r"[A-Za-z]+s (?:[a-z]+ly|always|never|still) (?P<verb>[a-z]+)\W*")
#: "Code is covered by tests": a thing, and what is said of it.
_IS: Final = expression(
    r"(?!(?:I|It|This|That|What|Who|They|He|She|You|We|There|Here)\b)[A-Z][a-z]+ (?:is|are) "
    r"(?:(?:well|fully|always|never|often|[a-z]+ly) )?[a-z-]+(?:ed|en|wn|ear|ean|le|ct|te)\b"
)
#: "Manager gathers the views": somebody, and what they do.
_SOMEBODY_DOES: Final = expression(
    r"(?:The )?(?P<who>[A-Z][a-z]+) (?P<verb>[a-z]+s) (?P<article>(?:the|an?|all|their|its|our|every) )?[a-z]"
)
#: What the row of a table on one level tells of.
_ASPECT: Final = expression(
    r"(?i)\W*(?:(?:key|main|core|primary) )?(?:focus|impact|scope|mindset|independence)\W*"
)
_HOW_FAR: Final = expression(r"(?i)\W*(?:project )?(?:scope|size|complexity)\W*")
_PAIR: Final = 2
_OF_NAME: Final = 3  # words
_LONGEST: Final = 8


def opens_as_thing(words: str) -> bool:
    """Tell whether words open with what is named, and not with what is done.

    Example:
        >>> opens_as_thing("Clear spoken communication"), opens_as_thing("Clear the deck after use")
        (True, False)
        >>> opens_as_thing("Crew development planning"), opens_as_thing("Unclog drains before planning")
        (True, False)

    """
    first, _, rest = words.partition(" ")
    if not rest:
        return False
    named = _name(words)
    first, last = first.lower(), named[-1].lower().strip(".,;")
    if first in _LOOKS:
        return _are_bare(named) and len(named) > 1 and _OF_TALK.fullmatch(last) is not None
    if base_verb(first.strip(",")) is not None or first.endswith(("ise", "ize", "ify")):
        return False
    if _NO_VERB.fullmatch(first) is not None:
        return True
    if not first.isalpha() or named[1:2] in (["and"], ["or"]):
        return False  # "Stage, install and test", "Conceive and optimise"
    is_series = any(word.endswith(",") for word in named[1:-1])
    is_long = len(named) >= _OF_NAME and (is_series or _ABSTRACT.fullmatch(named[1].lower()) is not None)
    return is_long and _ABSTRACT.fullmatch(last) is not None and _are_bare(named)


def says_of_thing(words: str, role: str) -> bool:
    """Tell whether a sentence says what is so of a thing, or what somebody does who has not the *role*.

    Example:
        >>> says_of_thing("Hulls always hold", ""), says_of_thing("Sails are well sewn", "")
        (True, True)
        >>> says_of_thing("Sews sails", ""), says_of_thing("Sailmaker sews a sail", "Senior Sailmaker")
        (False, False)

    """
    if (things := _THINGS_DO.fullmatch(words)) is not None:
        return is_duty_verb(things["verb"]) or things["verb"] in ("pass", "fail")
    if _IS.match(words) is not None:
        return True
    does = _SOMEBODY_DOES.match(words)
    if does is None or not is_third_person(does["verb"]) or role.endswith(does["who"]):
        return False
    is_verb = is_duty_verb(does["who"]) and not does["article"]  # "Engineer designs for barges"
    return is_occupation(does["who"]) and not is_verb


def told_in_row(passage: ParsedPassage, label: str) -> Span | None:
    """Give what of a row on one level tells what is done; None where all does, by the label above too.

    The first cell may only say of what the second tells: "Focus | Learning the ropes". Below *Scope*, things
    are named by an adjective that is a verb too: "Complete boats, small refits"; nothing is done there.
    """
    if _HOW_FAR.fullmatch(label) and passage.text.split(" ", 1)[0].lower() in ADJECTIVE_VERBS:
        return Span(0, 0)
    if len(passage.cells) != _PAIR:
        return None
    (_, first), (_, second) = passage.cells
    return second if _ASPECT.fullmatch(passage.text, *first) else None


def _name(words: str) -> list[str]:
    """Give the words up to the first preposition, at most a handful."""
    found: list[str] = []
    for word in words.split()[:_LONGEST]:
        if found and word.lower() in PREPOSITIONS - {"and", "or"}:
            break
        found.append(word)
    return found


def _are_bare(named: list[str]) -> bool:
    """Tell whether a name has no article within, before which a verb stands."""
    return not {"the", "a", "an", "all", "their", "our", "its", "your", "new"} & set(named)
