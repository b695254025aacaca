"""Enumerations whose members end alike, or are nothing without what the first of them is of."""

from typing import Final

from skillgraph.extraction.concepts.proposals import MAX_PHRASE_WORDS, is_proposable
from skillgraph.extraction.mentions.names_in_text import KnownNames
from skillgraph.extraction.objects.choices import is_shared_by_all
from skillgraph.language.lists import Series
from skillgraph.model import Span

#: What is of the thing that the first of several names: "sail making rules, practices and tools".
_OF_IT: Final = frozenset(
    """
    concepts frameworks guidelines methodologies methods policies practices principles procedures processes
    rules standards strategies techniques theories tools trends
    """.split()
)
_LEAST: Final = 3


def is_one_of_all(text: str, series: Series, known: KnownNames) -> bool:
    """Tell whether an enumeration is one phrase, by a word that leads to all of it or ends all of it."""
    if is_shared_by_all(text, series, known):
        return True
    if len(series.items) < _LEAST or any(one.members is not None for one in series.items):
        return False
    whole = Span(series.items[0].span.start, series.items[-1].span.end)
    is_name = is_proposable(text[whole.start : whole.end], most=MAX_PHRASE_WORDS)
    return is_name and _end_alike(text, series) and not known.names_any(text, whole)


def _end_alike(text: str, series: Series) -> bool:
    """Tell whether all but the first name what is of it, or all but the last lack only the head of that.

    These are "tide rules, practices, and tools" and "wet dock, dry dock, and float dock methods".
    """
    first, *others = (text[one.span.start : one.span.end].strip(" .").split() for one in series.items)
    lone = [one for one in others if len(one) == 1 and one[0].lower() in _OF_IT]
    if len(first) > 1 and first[-1].lower() in _OF_IT and len(lone) == len(others):
        return True
    *before, last = (first, *others)
    ends = {one[-1] for one in before if len(one) > 1}
    is_shared = len(ends) == 1 and all(len(one) > 1 for one in before)
    return is_shared and len(last) >= _LEAST and last[-2] in ends
