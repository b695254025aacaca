"""The reasons of an edge as lines for people: the strongest, each with its places, the rest counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.citations import iter_citations
from skillgraph.rendering.text.output import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.model import Catalog
    from skillgraph.projection.reasons import Reason
    from skillgraph.rendering.json import Documents

#: How many reasons of one edge people are shown; what is left out is counted.
REASONS_SHOWN: Final = 3


def reason_lines(
    catalog: Catalog, reasons: Sequence[Reason], *, documents: Documents | None
) -> Iterator[Text]:
    """Go through the lines of some reasons, those that come first shown, the others counted."""
    for reason in reasons[:REASONS_SHOWN]:
        status = "" if reason.status in {"stated", "stated together"} else f", {reason.status}"
        yield Text(f"\u2022 {reason.relation}{status}: {reason.sentence}", 1)
        yield from iter_citations(catalog, reason.evidence, documents=documents, indent=2)
    if len(reasons) > REASONS_SHOWN:
        which = "more shared neighbor" if reasons[-1].relation == "shared neighbor" else "weaker reason"
        left = count_words(len(reasons) - REASONS_SHOWN, which)
        yield Text(f"and {left} (-O json gives all)", 1, "muted")
