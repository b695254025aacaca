"""The places of a document among its settings: what the rules found, and what a reviewer says.

``places`` are those that count: a list of names, empty where a reviewer says that there is none.
``places_found`` are those that the rules found, ``places_origin`` how, ``places_start`` and ``places_end``
where each is named. A list that is not what was found is the reviewer's; a name in it that was found keeps
its evidence. ``places_by_hand`` says so of a list that happens to be the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from skillgraph.model import DocumentPlace, Span
from skillgraph.vocabulary import DATE_ORIGINS_IN_DOCUMENT, PLACE_ORIGINS

PLACE_KEYS: Final = (
    *("places", "places_origin", "places_by_hand"),
    *("places_found", "places_start", "places_end"),
)
BY_HAND: Final = PLACE_ORIGINS[-1]


def parse_places(settings: Mapping[str, Any], *, length: int) -> tuple[DocumentPlace, ...]:
    """Read the places of a document, in their order.

    Args:
        settings: As ``document.toml`` holds them.
        length: Of the document.

    Raises:
        ValueError: They are no list of names, they were found in no way that we know, or at no place.

    Example:
        >>> parse_places({"places": ["Berlin"]}, length=9)
        (DocumentPlace(label='Berlin', origin='by hand', span=None),)

    """
    found = {place.label.casefold(): place for place in _found(settings, length)}
    labels = _labels(settings, "places", otherwise=[])
    return tuple(
        found.get(label.casefold(), DocumentPlace(label, BY_HAND)) for label in _distinct(labels) if label
    )


def format_places(places: Sequence[DocumentPlace]) -> dict[str, Any]:
    """Give the settings of places that rules found, all in one way; none where they found none.

    Example:
        >>> format_places([DocumentPlace("Oslo", "text", Span(10, 14))])["places"]
        ['Oslo']

    """
    if not places:
        return {}
    labels, spans = [place.label for place in places], [place.span or Span(0, 0) for place in places]
    return {
        "places": labels,
        "places_origin": places[0].origin,
        "places_found": labels,
        "places_start": [span.start for span in spans],
        "places_end": [span.end for span in spans],
    }


def places_by_hand(settings: Mapping[str, Any]) -> list[str] | None:
    """Give the names that a reviewer wrote, an empty list for no place; None where no reviewer said anything.

    Raises:
        ValueError: They are no list of names.

    """
    labels = _labels(settings, "places", otherwise=[])
    if settings.get("places_by_hand") is True:
        return labels
    return None if labels == _labels(settings, "places_found", otherwise=[]) else labels


def with_places_by_hand(settings: Mapping[str, Any], labels: Sequence[str]) -> dict[str, Any]:
    """Put a reviewer's places into settings, beside what the rules found.

    Example:
        >>> with_places_by_hand({"id": "a", "places": ["Oslo"], "places_found": ["Oslo"]}, ["Bergen"])
        {'id': 'a', 'places': ['Bergen'], 'places_by_hand': True, 'places_found': ['Oslo']}

    """
    rest = {key: setting for key, setting in settings.items() if key not in PLACE_KEYS}
    told = {**settings, "places": list(labels), "places_by_hand": True}
    return rest | {key: told[key] for key in PLACE_KEYS if key in told}


def _found(settings: Mapping[str, Any], length: int) -> Iterator[DocumentPlace]:
    labels = _labels(settings, "places_found", otherwise=[])
    if not labels:
        return
    origin = settings.get("places_origin")
    if origin not in DATE_ORIGINS_IN_DOCUMENT:
        raise ValueError(f"the places_origin {origin!r} is none of {', '.join(DATE_ORIGINS_IN_DOCUMENT)}")
    starts, ends = settings.get("places_start"), settings.get("places_end")
    if not (isinstance(starts, list) and isinstance(ends, list) and len(starts) == len(ends) == len(labels)):
        raise ValueError("places_start and places_end do not have a number for each of places_found")
    for label, start, end in zip(labels, starts, ends, strict=True):
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= length:
            raise ValueError(
                f"places_start and places_end are no place in the document where {label!r} stands"
            )
        yield DocumentPlace(label, origin, Span(start, end))


def _labels(settings: Mapping[str, Any], key: str, *, otherwise: list[str]) -> list[str]:
    """Read a list of names, their blanks folded; a single name may stand for a list of one."""
    value = settings.get(key, otherwise)
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise ValueError(f'the {key} {value!r} are no list of names, such as ["Berlin", "Germany"]')
    return [label for one in values if (label := " ".join(one.split()))]


def _distinct(labels: Sequence[str]) -> list[str]:
    firsts: dict[str, str] = {}
    for label in labels:
        firsts.setdefault(label.casefold(), label)
    return list(firsts.values())
