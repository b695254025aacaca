"""What answers that count have in common: shares in words, the documents behind them, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from skillgraph.counts.significance import FALSE_DISCOVERY_RATE, FEWEST
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.output import BULLET, Meaning, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from skillgraph.counts.expressions import Population
    from skillgraph.counts.significance import Interval
    from skillgraph.counts.survey import Survey
    from skillgraph.counts.trends import Share

#: Digits of a share or probability in JSON and tables.
DIGITS: Final = 4
#: How every document is counted.
COUNTING: Final = (
    "A document counts once for all that it asks for, required or not; what only stands in a duty, or was "
    "not read, is no request. Near-copies do not count: in a corpus documents that share more than half of "
    "the passages of the shorter, over parts those with the same passages."
)
#: When something is called clear, of whatever counts; the end of a sentence.
CLEAR: Final = (
    "at a false discovery rate (Benjamini\u2013Hochberg, the column FDR) of at most "
    f"{FALSE_DISCOVERY_RATE:g}, among all that {FEWEST} documents or more ask for"
)
#: What the column is that tells how sure a row is.
RATE_SAID: Final = Meaning(
    "FDR, the false discovery rate: of all that is told at that rate or a lower one, so great a share may be "
    "chance.",
    ("FDR",),
)
INTERVALS: Final = "Intervals are Wilson\u2019s, of 95 %."
#: Where a claim of a text is told from what is counted.
COUNTED_NOT_QUOTED: Final = "Counted here, not quoted: what texts themselves claim is in `skillgraph market`."


def share_words(share: Share) -> str:
    """Say a share: its count, percent and interval.

    Example:
        >>> from skillgraph.counts.trends import Share
        >>> share_words(Share(3, 1, 10))
        '3 of 10, 30 % (11\u201360)'

    """
    interval = share.interval
    if interval is None:
        return "no document"
    percents = (share.asked / share.documents, *interval)
    told, low, high = (f"{100 * number:.0f}" for number in percents)
    return f"{share.asked} of {share.documents}, {told} % ({low}\u2013{high})"


def share_value(share: Share) -> dict[str, Any]:
    """Give a share as JSON has it."""
    return {
        "asked": share.asked,
        "required": share.required,
        "documents": share.documents,
        **interval_value(share.interval),
    }


def interval_value(interval: Interval | None) -> dict[str, float | None]:
    """Give the ends of an interval as JSON has them; null where there is none."""
    low, high = interval or (None, None)
    return {"low": rounded(low), "high": rounded(high)}


def rate_words(adjusted: float | None) -> str:
    """Say a false discovery rate in two digits; empty where nothing was tested."""
    return "" if adjusted is None else f"{adjusted:.2g}"


def rounded(number: float | None) -> float | None:
    """Round a share or probability to `DIGITS`, so that machines agree."""
    return None if number is None else round(number, DIGITS)


def places_by_concept(
    survey: Survey, population: Population, concepts: Iterable[str]
) -> dict[str, list[Mapping[str, Any]]]:
    """Give the passages that ask for concepts, by concept; see `places_asking`."""
    from skillgraph.counts.expressions import places_asking  # it needs what not everybody installs

    wanted = list(concepts)
    found: dict[str, list[Mapping[str, Any]]] = {curie: [] for curie in wanted}
    kinds = {survey.names[curie].kind for curie in wanted}
    for row in survey.rows(places_asking(survey.tables, population, wanted, kinds=kinds)):
        found[row["concept"]].append(row)
    return found


def place_lines(places: Iterable[Mapping[str, Any]]) -> Iterator[Text]:
    """Name the documents that ask for a thing, a line each: date, document, lines, offsets."""
    documents: dict[str, list[Mapping[str, Any]]] = {}
    for place in places:
        documents.setdefault(place["document"], []).append(place)
    for document, own in documents.items():
        spans = ", ".join(
            f"line {place['line']}, {place['start']}\u2013{place['end']} ({place['need']})" for place in own
        )
        day = own[0]["date"]
        yield Text(f"{BULLET}{day.isoformat() if day else 'undated'}  {document}  {spans}", 2)


def place_values(places: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Give the same places as JSON has them."""
    names = ("document", "passage", "line", "start", "end", "need")
    return [
        {"date": place["date"].isoformat() if place["date"] else None, **{n: place[n] for n in names}}
        for place in places
    ]


def left_out_notes(*, undated: int = 0, coarse: int = 0, copies: int = 0, silent: int = 0) -> list[str]:
    """Say which documents are not counted, and why, and which count without asking for anything."""
    told = [
        (undated, "has no date", "have no date"),
        (coarse, "is dated too coarsely for these periods", "are dated too coarsely for these periods"),
        (copies, "is a near-copy of another", "are near-copies of others"),
    ]
    notes = [
        f"Not counted: {count_words(count, 'document')} that {one if count == 1 else several}."
        for count, one, several in told
        if count
    ]
    if silent:
        asks = (
            "asks for nothing that was read, and counts"
            if silent == 1
            else "ask for nothing that was read, and count"
        )
        notes.append(f"{count_words(silent, 'document')} {asks} as not asking.")
    return notes
