"""Whether words name experience as a whole, and not experience in something."""

from typing import Final

#: What narrows experience to no thing: nobody says to have it but by years.
_GENERAL: Final = frozenset(
    """
    professional work working relevant related similar comparable equivalent practical prior previous industry
    job overall total commercial hands-on full-time part-time proven solid strong demonstrated demonstrable
    extensive direct real-world on-the-job general
    """.split()
)
#: The same of what it is in: "in a similar role", "in the field".
_GENERAL_PLACES: Final = _GENERAL.union(
    """
    a an the this our such field fields role roles position positions area areas capacity function sector
    profession occupation
    """.split()
)


def is_experience_alone(label: str) -> bool:
    """Tell whether a label is experience in nothing that could be held without its years.

    Example:
        >>> list(map(is_experience_alone, ("Commercial experience", "Experience in a similar role")))
        [True, True]
        >>> is_experience_alone("Experience in retail")
        False

    """
    whole, _, place = label.casefold().partition(" in ")
    *narrowing, thing = whole.split() or [""]
    is_narrowed = not _GENERAL.issuperset(narrowing) or not _GENERAL_PLACES.issuperset(place.split())
    return thing == "experience" and not is_narrowed
