"""`list`: rows of a kind in document order, or concepts by document, for people and for tables."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import listed_shape, spread_shape
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.output import Answer, TextTable, count_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.list import Listed
    from skillgraph.answers.spread import Spread

_NAMED_OR_CLASS: Final = {True: "named", False: "class", None: ""}
_OPENNESS: Final = {True: "open", False: "closed", None: "not said"}
#: How many documents are named beside a concept, for people.
_NAMED = 3


def listing_answer(rows: Sequence[Listed], *, total: int, several: bool = False, note: str = "") -> Answer:
    """Make the answer of ``list``.

    Args:
        rows: What is shown.
        total: How many rows there are before any limit.
        several: Has the graph several documents, so that each place names its own?
        note: What else is said of their number.

    """
    table = _table(rows)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_listing  # few answers are explained

        return explain_listing(len(rows), total)

    return Answer(
        data=lambda: [listed_shape(row) for row in rows],
        blocks=lambda: [_for_people(table, several=several)] if rows else [],
        table=lambda: table,
        notes=[count_shown(len(rows), total), *filter(None, (note,))],
        explanation=explanation,
        no="" if rows else "there is nothing of this kind here",
    )


def _table(rows: Sequence[Listed]) -> TextTable:
    """Lay rows out; what such rows do not have gets no column."""
    columns: dict[str, list[str]] = {
        "label": [row.label for row in rows],
        "kind": [row.kind for row in rows],
        "count": [str(row.count) for row in rows],
    }
    if any(row.mentions is not None for row in rows):
        columns["mentions"] = ["" if row.mentions is None else str(row.mentions) for row in rows]
    if any(row.shared_by is not None for row in rows):
        columns["documents"] = ["" if row.shared_by is None else str(row.shared_by) for row in rows]
    if any(row.kind == "document" for row in rows):
        columns["date"] = [row.date.value if row.date else "" for row in rows]
        columns["date_origin"] = [row.date.origin if row.date else "" for row in rows]
        columns["places"] = ["; ".join(place.label for place in row.places) for row in rows]
    if any(row.named is not None for row in rows):
        columns["named"] = [_NAMED_OR_CLASS[row.named] for row in rows]
    if any(row.level is not None for row in rows):
        columns["level"] = ["" if row.level is None else str(row.level) for row in rows]
    if any(row.logic for row in rows):
        columns["members"] = ["" if row.members is None else str(row.members) for row in rows]
        columns["logic"] = [row.logic for row in rows]
        columns["open"] = [_OPENNESS[row.open] for row in rows]
        columns["inside"] = [row.inside for row in rows]
    columns["id"] = [row.id for row in rows]
    columns["alternatives"] = ["; ".join(row.alternatives) for row in rows]
    if any(row.section for row in rows):
        columns["section"] = ["/".join(row.section) for row in rows]
        columns["document"] = [row.document for row in rows]
    return TextTable(list(columns), list(zip(*columns.values(), strict=True)))


def _for_people(table: TextTable, *, several: bool) -> TextTable:
    """Leave out of a list what says nothing: empty columns, one kind for all, long names of places."""
    columns = {name: [row[at] for row in table.rows] for at, name in enumerate(table.columns)}
    kinds = set(columns["kind"])
    silent = {name for name, cells in columns.items() if not any(cells)}
    if len(kinds) == 1:
        silent.add("kind")
    if kinds == {"section"}:
        silent |= {"id", "label"}
    if several and "document" in columns:
        columns["document"] = [cell.partition(":")[2] for cell in columns["document"]]
    else:
        silent.add("document")
    columns["label"] = list(map(_without_document, columns["label"], columns["id"]))
    kept = [name for name in table.columns if name not in silent]
    if kinds == {"section"}:
        kept.insert(0, kept.pop(kept.index("section")))  # the path stands for the label
    return TextTable(kept, list(zip(*(columns[name] for name in kept), strict=True)))


def _without_document(label: str, curie: str) -> str:
    """Leave out of the label of a document's own role the document, which its id names; set it in below.

    Example:
        >>> _without_document("Cooper (ad-1)", "concept:ad-1_cooper"), _without_document("C (x)", "concept:c")
        ('  Cooper', 'C (x)')

    """
    document, own, _ = curie.partition(":")[2].partition("_")
    end = f" ({document})"
    return f"  {label.removesuffix(end)}" if own and label.endswith(end) else label


def spread_answer(
    rows: Sequence[Spread], *, documents: Sequence[str], copies: int = 0, role: str | None = None
) -> Answer:
    """Make the answer of ``list KIND --by-document``.

    Args:
        rows: In which documents concepts stand.
        documents: CURIEs of the documents that count.
        copies: How many more there are, which are near-copies of others.
        role: What the role or stage is called that alone was asked about, None for all.

    """
    from skillgraph.rendering.text.counted import left_out_notes  # few lists count over documents

    cells = [
        [
            row.concept.label,
            row.concept.kind,
            row.spread,
            f"{len(row.documents)} of {len(documents)}",
            str(row.asking),
            str(row.requiring),
            "; ".join(curie.partition(":")[2] for curie in row.documents),
            row.concept.id,
        ]
        for row in rows
    ]
    columns = ["label", "kind", "spread", "in", "asked for in", "required in", "documents", "id"]
    table = TextTable([name.replace(" ", "_") for name in columns], cells)
    told_short = [[*row[:6], _first_of(row[6].split("; "))] for row in cells]
    counts = Counter(row.spread for row in rows)
    told = ", ".join(f"{count} {spread}" for spread, count in counts.items())
    about = f" about {role}" if role else ""
    return Answer(
        data=lambda: [spread_shape(row) for row in rows],
        blocks=lambda: [TextTable(columns[:7], told_short)] if rows else [],
        table=lambda: table,
        notes=[
            f"{told or 'nothing'} in {count_words(len(documents), 'document')}{about}.",
            *left_out_notes(copies=copies),
        ],
        no="" if rows else f"no document{about} mentions such a concept",
    )


def _first_of(names: Sequence[str]) -> str:
    """Name a few, and say how many more there are."""
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
