"""Keep what a reviewer wrote when a document is taken in anew.

A mark or note stays with the statement of the same id. An accepted row is the
reviewer's: its cells stand as they were edited, and it stays even where nothing is
found there any more, as long as its passages are still in the document. A row whose
id does not end as ours do was added by hand, and counts as accepted. What cannot stay
waits among the marks (`marking`) until its statement is there again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from skillgraph.corpus.marking import taken_marks
from skillgraph.identifiers import own_ending
from skillgraph.tables.marks import REVIEW_COLUMNS, UNSURE, is_set
from skillgraph.tables.passages import integer
from skillgraph.tables.statements import ASSERTION_COLUMNS, EVIDENCE_COLUMNS, STATEMENT_COLUMNS
from skillgraph.tables.tsv import Row, Table, new_table

#: What a statement asserts; another of the same passage that asserts this says it again.
_SAID: Final = ("subject", "relation", "object", "measure")
_OFFSETS: Final = ("start", "end", "focus_start", "focus_end")


@dataclass(frozen=True, slots=True)
class DocumentReview:
    """The tables of a document that a review is kept in or taken from."""

    passages: Table
    lists: Table
    statements: Table
    evidence: Table
    marks: Table


def keep_review(
    old: DocumentReview, new: DocumentReview, *, slug: str
) -> tuple[DocumentReview, list[str], list[str]]:
    """Carry a review over to the tables of a document that was read anew.

    Args:
        old: The tables as the reviewer left them.
        new: The tables as they were read now.
        slug: The document's; ids of ours end with it.

    Returns:
        The new tables with the review in them; the ids of accepted, added or annotated rows that could
        not be kept; and of accepted rows that were read anew, since their passage has changed.

    """
    waiting = _waiting(old)
    marked = {row["id"]: row for row in old.statements.rows if _is_marked(row, slug)}
    accepted = {name: row for name, row in marked.items() if is_set(row, "accept") or _is_added(row, slug)}
    places = _places_now(accepted, old, new)
    kept = {name: accepted[name] for name in places}
    new = _without_repeated(new, {name: row for name, row in kept.items() if is_set(row, "accept")}, places)
    found = {row["id"] for row in new.statements.rows}
    gone = {name: row for name, row in marked.items() if name not in found and name not in kept}
    review = replace(
        new,
        statements=_with_review(new, marked, kept=kept, waiting=waiting),
        evidence=_with_places(new.evidence, places),
    )
    marks = taken_marks(review.statements, waiting=(waiting | gone).values(), name=old.marks.name)
    lost = [name for name, row in gone.items() if not is_set(row, "reject")]
    changed = [name for name in accepted if name in found and name not in kept]
    return replace(review, marks=marks), lost, changed


def _waiting(old: DocumentReview) -> dict[str, Row]:
    """Give the marks that wait for their statements, by the statements' ids."""
    there = {row["id"] for row in old.statements.rows}
    return {row["id"]: row for row in old.marks.rows if row["id"] not in there}


def _places_now(
    accepted: Iterable[str], old: DocumentReview, new: DocumentReview
) -> dict[str, list[dict[str, str]]]:
    """Give the evidence rows of accepted statements where they stand now; none where a passage is gone."""
    evidence = _evidence_by_statement(old.evidence)
    moved = _moved_passages(old.passages, new.passages)
    return {
        name: [_moved(row, moved) for row in rows]
        for name, rows in ((name, evidence.get(name, ())) for name in accepted)
        if all(row["passage"] in moved for row in rows)
    }


def _without_repeated(
    new: DocumentReview, accepted: Mapping[str, Row], places: Mapping[str, list[dict[str, str]]]
) -> DocumentReview:
    """Leave out what was read anew and an accepted row that is kept says already.

    That is what the same passage was read as by a name that was accepted, and what differs in nothing,
    wherever it stands: its evidence is that of the row then, and is added to *places*.
    """
    found = {row["id"] for row in new.statements.rows}
    told = {
        (*(row[column] for column in _SAID), place["passage"])
        for name, row in accepted.items()
        for place in places[name]
        if (row[UNSURE] or name not in found) and not place["slots"]
    }
    same = {_assertion(row): name for name, row in accepted.items()}
    made = _evidence_by_statement(new.evidence)
    gone: set[str] = set()
    for row in new.statements.rows:
        name = row["id"]
        own = [place for place in made.get(name, ()) if not place["slots"]]
        twin = same.get(_assertion(row), name)
        if name in accepted:
            continue
        said = tuple(row[column] for column in _SAID)
        if own and all((*said, place["passage"]) in told for place in own):
            gone.add(name)
        elif twin != name:
            gone.add(name)
            there = {place["passage"] for place in places[twin]}
            cells = ({column: place[column] for column in EVIDENCE_COLUMNS} for place in own)
            places[twin] += [one | {"statement": twin} for one in cells if one["passage"] not in there]
    if not gone:
        return new

    def left(table: Table, column: str) -> Table:
        rows = ({name: row[name] for name in table.columns} for row in table.rows if row[column] not in gone)
        return new_table(table.name, list(table.columns), rows)

    return replace(new, statements=left(new.statements, "id"), evidence=left(new.evidence, "statement"))


def _assertion(row: Row) -> tuple[str, ...]:
    return tuple(row[column] for column in ASSERTION_COLUMNS)


def _with_review(
    new: DocumentReview,
    marked: Mapping[str, Row],
    *,
    kept: Mapping[str, Row],
    waiting: Mapping[str, Row],
) -> Table:
    """Write a review into the statements that were read anew.

    What is kept, or had waited and is said again, stands as it was edited; the rest has its marks.
    """
    read = {row["id"]: row for row in new.statements.rows}
    again = {name: row for name, row in waiting.items() if name in read and _is_same(row, read[name])}
    edited = {**kept, **again}
    known = {**waiting, **marked}
    lists = {row["id"] for row in new.lists.rows}
    rows: list[dict[str, str]] = []
    for row in new.statements.rows:
        name = row["id"]
        cells = {column: row[column] for column in row.table.columns}
        if name in edited:
            cells |= _cells(edited[name], lists) | {UNSURE: edited[name][UNSURE] or row[UNSURE]}
        elif name in known:
            cells |= {column: known[name][column] for column in REVIEW_COLUMNS}
        rows.append(cells)
    rows += [_cells(row, lists) | {UNSURE: row[UNSURE]} for name, row in kept.items() if name not in read]
    columns = sorted(new.statements.columns, key=lambda column: new.statements.columns[column])
    return new_table(new.statements.name, columns, rows)


def _with_places(evidence: Table, places: Mapping[str, Iterable[dict[str, str]]]) -> Table:
    """Put the evidence of statements that are kept in the place of what was read for them anew."""
    read = [row for row in evidence.rows if row["statement"] not in places]
    rows = [{column: row[column] for column in EVIDENCE_COLUMNS} for row in read]
    rows += chain.from_iterable(places.values())
    return new_table(evidence.name, EVIDENCE_COLUMNS, rows)


def _is_added(row: Row, slug: str) -> bool:
    return not row["id"].endswith(own_ending(slug))


def _is_marked(row: Row, slug: str) -> bool:
    return any(row[column] for column in REVIEW_COLUMNS) or _is_added(row, slug)


def _is_same(waiting: Row, row: Row) -> bool:
    """Tell whether an accepted row that waits is said again, in the same passage and of the same things."""
    return is_set(waiting, "accept") and all(
        waiting[column] == row[column] for column in ("subject", "object", "text")
    )


def _cells(row: Row, lists: set[str]) -> dict[str, str]:
    """Give the cells that a reviewer may edit; a list that is gone is left out."""
    cells = {column: row[column] for column in (*REVIEW_COLUMNS, "reads", "text", *STATEMENT_COLUMNS)}
    return cells if cells["list"] in lists else cells | {"list": "", "position": ""}


def _moved_passages(old: Table, new: Table) -> dict[str, tuple[Row, Row]]:
    """Pair the passages of both, by id, that are the same text: the n-th of a digest with the n-th."""
    by_digest = dict(_numbered(new))
    return {row["id"]: (row, by_digest[key]) for key, row in _numbered(old) if key in by_digest}


def _numbered(table: Table) -> Iterator[tuple[tuple[str, int], Row]]:
    seen: dict[str, int] = {}
    for row in table.rows:
        number = seen[row["sha256"]] = seen.get(row["sha256"], 0) + 1
        yield (row["sha256"], number), row


def _evidence_by_statement(table: Table) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in table.rows:
        found.setdefault(row["statement"], []).append(row)
    return found


def _moved(row: Row, moved: Mapping[str, tuple[Row, Row]]) -> dict[str, str]:
    """Give an evidence row where its passage stands now."""
    before, after = moved[row["passage"]]
    shift = integer(after["start"]) - integer(before["start"])
    cells = {column: row[column] for column in EVIDENCE_COLUMNS} | {"passage": after["id"]}
    return cells | {column: str(integer(row[column]) + shift) for column in _OFFSETS if row[column]}
