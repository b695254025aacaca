"""The table of named relations is sound, and says something of what the guide asks people to know."""

from collections import Counter
from pathlib import Path

from skillgraph.extraction.concepts.forms import MENTION_TYPES
from skillgraph.projection.named_relations import NAMED_RELATIONS, NamedRelation, bundled_relations
from skillgraph.projection.relation_tables import read_relations
from skillgraph.store.opening import open_catalog

#: Labels of the guide that name no one thing: headings, classes without bounds, two things in one.
TOO_WIDE = 55


def _rows(root: Path) -> tuple[NamedRelation, ...]:
    tables = [root / "ontology" / name for name in ("concepts.tsv", "vocabulary.tsv")]
    lines = [line for table in tables for line in table.read_text(encoding="utf-8").splitlines()[1:]]
    ids = {f"concept:{line.partition(chr(9))[0]}" for line in lines}
    return read_relations(root / "ontology" / "relations.tsv", ids, name="ontology/relations.tsv")


def test_the_table_has_no_fault_and_is_what_the_package_reads(root: Path) -> None:
    rows = _rows(root)

    assert rows == bundled_relations()
    assert len(rows) >= 420


def test_every_relation_is_used_and_no_reason_is_said_twice() -> None:
    rows = bundled_relations()

    assert {row.relation for row in rows} == set(NAMED_RELATIONS)
    assert [reason for reason, count in Counter(row.reason for row in rows).items() if count > 1] == []


def test_no_relation_ends_at_people_places_or_employers() -> None:
    kinds = {"employer", "group", "role", "career-stage", "place", "industry"}
    people = {concept.id for concept in open_catalog().concepts.values() if concept.kind in kinds}

    assert [row for row in bundled_relations() if not people.isdisjoint(row.ends)] == []


def test_most_of_what_the_guide_asks_people_to_know_has_relations() -> None:
    ends = Counter(end for row in bundled_relations() for end in row.ends)
    asked = [concept for concept in open_catalog().concepts.values() if concept.kind in MENTION_TYPES]

    assert sum(ends[concept.id] >= 2 for concept in asked) >= len(asked) - TOO_WIDE
