"""What degrees are called in other languages than English: the rows of that kind in `ontology/cues.tsv`."""

from collections.abc import Iterator
from typing import Final

from skillgraph.language.cues import cue_patterns
from skillgraph.language.folding import lowered
from skillgraph.model import Span

#: Of which a text in lower case has one that names such a degree.
PARTS_ABROAD: Final = (
    *("abschluss", "studium", "diplom", "promotion", "licenc", "bac+", "bac +", "d'ing", "d\u2019ing"),
    *("universit", "superior", "sup\u00e9rieur", "doctora", "doutora", "grado ", "m\u00e1ster", "bacharel"),
    *("mestrado", "laurea", "hbo", "wo-", "wo ", "master", "mbo", "ausbildung", "brief", "bac pro", "bts "),
    *("dut ", "cap ", "formaci", "ciclo ", "abitur", "matura", "baccalaur", "bachiller", "graduate", "third"),
    *("secondary", "academic background", "juris"),
)


def degrees_abroad(text: str) -> Iterator[tuple[str, Span]]:
    """Give the labels of the degrees that a text names in other languages than English, and where.

    Example:
        >>> list(degrees_abroad("Licenciatura en Derecho"))
        [("Bachelor's degree", Span(start=0, end=12))]

    """
    lower = lowered(text)
    if any(part in lower for part in PARTS_ABROAD):
        for label, pattern in cue_patterns("degree", "abroad"):
            yield from ((label, Span(*match.span())) for match in pattern.finditer(lower))
