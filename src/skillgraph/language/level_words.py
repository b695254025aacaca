"""Words of how well a thing must be known: which are the same word, and which ask for more than others."""

from typing import Final

from skillgraph.language.lazy import expression

#: How much a level asks for, from 1 → beginnings of the words that say so; only two steps are told apart.
_WORDS: Final = {
    1: "aware basic enough expos familiar",
    2: "comfortab experience hands-on working",
    3: "advanced deep excellent exceptional extensive fluen in-depth outstanding proficien solid strong",
    4: "expert master",
}
_DEGREES: Final = {root: degree for degree, roots in _WORDS.items() for root in roots.split()}
#: Beginnings of words that tell that a thing is known, and not how well.
_PLAIN: Final = "abilit aptitude competen foundation good grasp knowledg skill sound track understand".split()

#: The levels of a language in the Common European Framework of Reference, the lowest first.
_OF_LANGUAGES: Final = ("a1", "a2", "b1", "b2", "c1", "c2")
_LANGUAGE_LEVEL: Final = expression(rf"\b(?:{'|'.join(_OF_LANGUAGES)})\b")


def level_degree(level: str) -> int | None:
    """Give how much a level asks for, from 1 to 4; None where its words tell none, or tell two at odds.

    Example:
        >>> level_degree("basic knowledge"), level_degree("expertise"), level_degree("knowledge")
        (1, 4, None)

    """
    degrees = {_DEGREES[root] for root in _roots(level) if root in _DEGREES}
    return None if not degrees or (1 in degrees and len(degrees) > 1) else max(degrees)


def is_same_level(one: str, other: str) -> bool:
    """Tell whether two levels are one: by the same words, or by more of them, or by words of no level.

    Example:
        >>> is_same_level("fluent", "fluency"), is_same_level("strong", "strong understanding")
        (True, True)
        >>> is_same_level("strong", "excellent"), is_same_level("C2", "B1")
        (False, False)

    """
    lowest = _language_levels(one, other)
    if None not in lowest:
        return lowest[0] == lowest[1]
    first, second = _roots(one), _roots(other)
    return first <= second or second <= first


def asks_for_more(one: str, other: str) -> bool:
    """Tell whether one level clearly asks for more than another: two degrees or more, one of a language.

    Example:
        >>> asks_for_more("expertise", "experience"), asks_for_more("expertise", "proficiency")
        (True, False)
        >>> asks_for_more("C1", "B2")
        True

    """
    mastered, other_mastered = _language_levels(one, other)
    if mastered is not None and other_mastered is not None:
        return mastered > other_mastered
    first, second = level_degree(one), level_degree(other)
    return first is not None and second is not None and first - second > 1


def _roots(level: str) -> set[str]:
    words = level.casefold().split()
    return {root for word in words for root in (*_DEGREES, *_PLAIN) if word.startswith(root)}


def _language_levels(*levels: str) -> list[int | None]:
    """Give how far each level is up in the Common European Framework, the lowest that it names; or None."""
    found = [_LANGUAGE_LEVEL.findall(level.casefold()) for level in levels]
    return [min(map(_OF_LANGUAGES.index, names), default=None) for names in found]
