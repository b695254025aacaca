"""The reasons of an edge as lines for people: the strongest of each layer, the others counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.projection.layers import edge_closeness
from skillgraph.projection.reasons import OF_VOCABULARY
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.shared_associates import associate_labels
from skillgraph.rendering.text.citations import iter_citations
from skillgraph.rendering.text.output import Text
from skillgraph.rendering.text.short_places import short_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skillgraph.model import Catalog
    from skillgraph.projection.associates import Shared
    from skillgraph.projection.reasons import Reason
    from skillgraph.rendering.json import Documents

#: How many reasons of one edge people are shown; what is left out is counted.
REASONS_SHOWN: Final = 3
#: A count with less lift tells nothing beside another reason.
_LEAST_LIFT: Final = 1.1
#: Relations of documents to the one of ours that says the same.
_OURS: Final = {"skos:broader": "kind-of", "dcterms:hasPart": "part-of"}
#: What begins the line of a reason of these layers; of others its relation does, such as ``same duty``.
_WORDS: Final = {"stated": "stated", "inferred": "inferred", "named": "named by us"}
_VOCABULARY: Final = "from the vocabulary"
_SHARED: Final = "shared neighbor"
#: What stands behind what a count gives that is significant.
_SIGNIFICANT: Final = "*"
_ALONE: Final = "Before a reason: the closeness it alone gives"
_COUNTED: Final = f"; {_SIGNIFICANT} significant, near-copies once"
#: Statuses that a reader takes for granted.
_PLAIN: Final = frozenset({"stated", "stated together", "named", "counted", "classified", OF_VOCABULARY})


def reason_lines(
    catalog: Catalog, reasons: Sequence[Reason], *, documents: Documents | None, evidence: bool = False
) -> Iterator[Text]:
    """Go through the lines of some reasons, those that come first shown, the others counted.

    Args:
        catalog: Where the passages are.
        reasons: In the order in which they are told.
        documents: Whose passages are shown, with *evidence*.
        evidence: Show each place by itself; else the lines stand at the end.

    """
    told = list(_worth_telling(reasons))
    for reason in told[:REASONS_SHOWN]:
        is_shared = reason.relation == _SHARED
        about = _SHARED if is_shared else _WORDS.get(reason.layer, reason.relation)
        about = _VOCABULARY if reason.status == OF_VOCABULARY else about
        status = "" if reason.status in {*_PLAIN, about} else f", {reason.status}"
        about = "" if reason.counts else f"{about}{status}: "
        alone = "" if is_shared else f"{alone_gives(reason)} "
        places = reason.reference or ("" if evidence else short_places(catalog, reason.evidence))
        yield Text(f"\u2022 {alone}{about}{reason.sentence}{f' ({places})' if places else ''}", 1)
        if evidence:
            yield from iter_citations(catalog, reason.evidence, documents=documents, indent=2)
    if len(told) > REASONS_SHOWN:
        which = f"more {_SHARED}" if reasons[-1].relation == _SHARED else "more reason"
        left = count_words(len(told) - REASONS_SHOWN, which)
        yield Text(f"and {left} (-O json gives all)", 1, "muted")


def alone_gives(reason: Reason) -> str:
    """Give the closeness that a reason would make by itself, marked where a count of it is significant."""
    mark = _SIGNIFICANT if any(count.significant for count in reason.counts) else ""
    return f"{edge_closeness([reason]):.2f}{mark}"


def lines_about_reasons(reasons: Iterable[Reason]) -> Iterator[Text]:
    """Go through the lines that say what the numbers before some reasons are; none where there are none."""
    told = [reason for reason in reasons if reason.relation != _SHARED]
    if told:
        counted = _COUNTED if any(reason.counts for reason in told) else ""
        yield Text("")
        yield Text(f"{_ALONE}{counted}.", 0, "muted")


def shared_lines(shared: Shared | None) -> Iterator[Text]:
    """Go through the line that says what two are both asked for with; none where that is nothing."""
    if shared is not None and shared.count:
        names = associate_labels(shared)
        left = shared.count - len(names)
        more = f" and {left} more" if left else ""
        yield Text(f"\u2022 asked for with the same things: {', '.join(names)}{more}", 1)


def _worth_telling(reasons: Sequence[Reason]) -> Iterator[Reason]:
    """Leave out, beside other reasons, counts that chance would give, and what a document states as we do."""
    stated = {_OURS.get(reason.relation) for reason in reasons if reason.layer == "stated"}
    for reason in reasons:
        by_chance = reason.counts and all(count.lift < _LEAST_LIFT for count in reason.counts)
        if len(reasons) == 1 or not (by_chance or (reason.layer == "named" and reason.relation in stated)):
            yield reason
