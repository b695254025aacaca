"""How a number of things comes about: what the bullets of a text say, and what stands in its sentences."""

from collections.abc import Iterable
from dataclasses import dataclass

from skillgraph.model import Catalog, Statement
from skillgraph.store.about import passage_of

_BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Tally:
    """What some statements say of things, counted by where they stand.

    Attributes:
        in_bullets: Things that a bullet says; a bullet may say several.
        bullets: The bullets that do.
        in_sentences: Things that only sentences, headings or lead-ins say.

    """

    in_bullets: int
    bullets: int
    in_sentences: int


def tally_objects(catalog: Catalog, statements: Iterable[Statement]) -> Tally:
    """Count the objects of statements, each once, by the passages that make these; what is inferred aside.

    Example:
        >>> tally_objects(Catalog(), [])
        Tally(in_bullets=0, bullets=0, in_sentences=0)

    """
    told: set[str] = set()
    said: set[str] = set()
    bullets: set[str] = set()
    for statement in statements:
        if statement.status == "inferred" or statement.object is None:
            continue
        said.add(statement.object)
        whole = (passage_of(catalog, e) for e in statement.evidence if not e.slots)
        found = {passage.curie for passage in whole if passage and passage.kind == _BULLET}
        bullets |= found
        if found:
            told.add(statement.object)
    return Tally(len(told), len(bullets), len(said - told))
