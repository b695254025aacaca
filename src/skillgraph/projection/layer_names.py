"""Names of the layers of an edge and of the places that bring concepts together, and no more than that.

Commands that only name them load nothing else.
"""

from collections.abc import Iterable
from typing import Final

from skillgraph.errors import UnknownNameError

#: Layers in the order of what they say, each in a few words.
LAYERS: Final[dict[str, str]] = {
    "stated": "stated by a document",
    "inferred": "inferred from what is stated",
    "named": "named by us",
    "taxonomic": "in one class of a taxonomy",
    "together": "asked for together",
    "esco": "needed in the same occupations (ESCO)",
    "onet": "worked with in the same occupations (O*NET)",
    "purpose": "serve one purpose",
    "text": "in one list or section",
}
#: Layers of what a document says; the others come from elsewhere.
OF_DOCUMENTS: Final = frozenset({"stated", "inferred", "purpose", "text"})
#: Layers that carry no meaning by themselves: no path rests on them.
WITHOUT_MEANING: Final = frozenset({"taxonomic", "text"})
#: Layers that carry meaning.
WITH_MEANING: Final = frozenset(LAYERS) - WITHOUT_MEANING
#: Layers of a projection, unless others are asked for: taxonomies speak where nothing else does.
PROJECTED: Final = frozenset(LAYERS) - {"taxonomic"}
#: Layers of counts.
COUNTED: Final = ("together", "esco", "onet")
#: Places that are one text, and bring together without saying why.
TEXT_PLACES: Final = frozenset({"same group", "same passage", "same list", "same wider list", "same section"})
#: What people call the places that bring concepts together, closest first.
PLACES: Final = (
    "same duty",
    "same challenge",
    "same practice",
    "same figure",
    "same group",
    "same passage",
    "same list",
    "same wider list",
    "same section",
)
#: How closeness is called, from its least value on.
BANDS: Final = ((0.6, "very close"), (0.3, "close"), (0.12, "related"), (0.0, "loosely related"))


def find_layers(names: Iterable[str]) -> frozenset[str]:
    """Find layers by their ids, several in one name with commas between; ``all`` for every layer.

    Raises:
        UnknownNameError: There is no such layer; the remedy gives all.

    Example:
        >>> sorted(find_layers(["stated,named"]))
        ['named', 'stated']

    """
    wanted = [part.strip().casefold() for name in names for part in name.split(",")]
    if wanted == ["all"]:
        return frozenset(LAYERS)
    for name in wanted:
        if name not in LAYERS:
            raise UnknownNameError(
                f"unknown layer {name!r}",
                location=f"the {len(LAYERS)} layers of an edge",
                remedy=f"give `all`, or one or more of {', '.join(LAYERS)}, separated by commas",
            )
    return frozenset(wanted)


def band(value: float) -> str:
    """Put a closeness into words.

    Example:
        >>> band(0.7), band(0.05)
        ('very close', 'loosely related')

    """
    return next(name for least, name in BANDS if round(value, 2) >= least)
