"""Tables of named relations as people write them, with every fault: see `named_relations`."""

from __future__ import annotations

import re
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Final

from skillgraph.errors import Fault, TableError
from skillgraph.projection.named_relations import NAMED_RELATIONS, RELATION_COLUMNS, NamedRelation
from skillgraph.tables.tsv import Row, read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

#: How many words a reason has.
LEAST_WORDS, MOST_WORDS = 8, 25
_TRANSITIVE: Final = tuple(kind.id for kind in NAMED_RELATIONS.values() if kind.transitive)
_SENTENCE: Final = re.compile(r"\S.*\.", re.DOTALL)

_Graph = dict[str, dict[str, Row]]


def read_relations(
    path: Path, concepts: Collection[str], *, name: str | None = None
) -> tuple[NamedRelation, ...]:
    """Read a table of relations.

    Args:
        path: The table, with `RELATION_COLUMNS`.
        concepts: CURIEs of the concepts that may be an end.
        name: How faults name the file; its path unless told otherwise.

    Returns:
        The relations in the order of the table.

    Raises:
        TableError: It has faults, all that one reading found: an end that is no concept, a relation that
            is none, a pair that has a row already (in either direction), rows out of order, a reason
            that is too short or long, no source, a circle of kinds or parts, or a row that others imply.

    """
    faults: list[Fault] = []
    table = read_table(path, RELATION_COLUMNS, name=name or str(path), faults=faults)
    rows = table.rows
    for row in rows:
        faults.extend(_row_faults(row, concepts))
    faults.extend(_pair_faults(rows))
    faults.extend(_order_faults(rows))
    for relation in _TRANSITIVE:
        faults.extend(_chain_faults(rows, relation))
    if faults:
        raise TableError(faults)
    return tuple(_relation(row) for row in rows)


def _relation(row: Row) -> NamedRelation:
    subject, target = f"concept:{row['subject']}", f"concept:{row['object']}"
    return NamedRelation(subject, row["relation"], target, row["reason"], row["source"])


def _row_faults(row: Row, concepts: Collection[str]) -> Iterator[Fault]:
    for column in ("subject", "object"):
        if f"concept:{row[column]}" not in concepts:
            problem = f"no concept has the id {row[column]!r}; add it to vocabulary.tsv, or correct the id"
            yield row.fault(column, problem)
    if row["subject"] == row["object"]:
        yield row.fault("object", "a concept has no relation to itself")
    kind = NAMED_RELATIONS.get(row["relation"])
    if kind is None:
        known = ", ".join(NAMED_RELATIONS)
        yield row.fault("relation", f"unknown relation {row['relation']!r}; the relations are {known}")
    elif kind.symmetric and row["subject"] > row["object"]:
        yield row.fault("subject", f"{kind.id!r} has no direction; the id that comes first is the subject")
    count = len(row["reason"].split())
    if not LEAST_WORDS <= count <= MOST_WORDS:
        yield row.fault("reason", f"a reason has {LEAST_WORDS} to {MOST_WORDS} words, this one {count}")
    elif not _SENTENCE.fullmatch(row["reason"]):
        yield row.fault("reason", "a reason is a sentence, with a full stop at its end")
    if not row["source"]:
        yield row.fault("source", "name what a person opens to check the relation")


def _pair_faults(rows: Sequence[Row]) -> Iterator[Fault]:
    """Find pairs that have a row already, whichever way round."""
    seen: dict[frozenset[str], Row] = {}
    for row in rows:
        earlier = seen.setdefault(frozenset((row["subject"], row["object"])), row)
        if earlier is not row:
            yield row.fault("object", f"the pair has a relation already, in line {earlier.line}")


def _order_faults(rows: Sequence[Row]) -> Iterator[Fault]:
    keys = [(row["subject"], row["relation"], row["object"]) for row in rows]
    for row, key, before in zip(rows[1:], keys[1:], keys, strict=False):
        if key < before:
            yield row.fault(
                "subject", "rows are sorted by subject, relation, object; this one comes too late"
            )


def _chain_faults(rows: Sequence[Row], relation: str) -> Iterator[Fault]:
    """Find a circle of a transitive relation, or where there is none what its chains imply or exclude."""
    graph = _graph(rows, relation)
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        circle = error.args[1][::-1]
        row = graph[circle[0]][circle[1]]
        yield row.fault("object", f"{relation!r} goes round in a circle: {' → '.join(circle)}")
        return
    above: dict[str, set[str]] = {}
    for subject in order:  # objects come before their subjects
        targets = graph.get(subject, {})
        above[subject] = set(targets).union(*(above[target] for target in targets))
        for target, row in targets.items():
            if chain := [other for other in targets if target in above[other]]:
                yield row.fault("object", f"follows from {relation!r} of {chain[0]!r}; leave the row out")
    for row in rows:
        first, second = row["subject"], row["object"]
        if row["relation"] != relation and (second in above.get(first, ()) or first in above.get(second, ())):
            yield row.fault("relation", f"a chain of {relation!r} joins the two already")


def _graph(rows: Sequence[Row], relation: str) -> _Graph:
    """Give for each subject of a relation its objects, with their rows."""
    graph: _Graph = {}
    for row in rows:
        if row["relation"] == relation and row["subject"] != row["object"]:
            graph.setdefault(row["subject"], {}).setdefault(row["object"], row)
    return graph
