"""Tables of named relations: every fault of a table is told, with its place."""

from pathlib import Path

import pytest

from skillgraph.errors import TableError
from skillgraph.projection.named_relations import NamedRelation
from skillgraph.projection.relation_tables import read_relations

HEADER = "subject\trelation\tobject\treason\tsource"
REASON = "This is a reason which has just enough words."
CONCEPTS = {f"concept:{letter}" for letter in "abcd"}


def _row(subject: str, relation: str, target: str, reason: str = REASON, source: str = "A manual") -> str:
    return f"{subject}\t{relation}\t{target}\t{reason}\t{source}"


def _read(folder: Path, *rows: str) -> tuple[NamedRelation, ...]:
    table = folder / "relations.tsv"
    table.write_text("\n".join((HEADER, *rows, "")), encoding="utf-8")
    return read_relations(table, CONCEPTS, name="relations.tsv")


def _faults(folder: Path, *rows: str) -> list[str]:
    with pytest.raises(TableError) as caught:
        _read(folder, *rows)
    return [str(fault) for fault in caught.value.faults]


def test_a_sound_table_gives_its_rows_in_order(tmp_path: Path) -> None:
    rows = _read(
        tmp_path, _row("a", "alternative-to", "b"), _row("a", "kind-of", "c"), _row("d", "kind-of", "c")
    )

    assert rows[0] == NamedRelation("concept:a", "alternative-to", "concept:b", REASON, "A manual")
    assert [(row.subject, row.object) for row in rows[1:]] == [
        ("concept:a", "concept:c"),
        ("concept:d", "concept:c"),
    ]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (
            _row("x", "kind-of", "b"),
            "2:1: no concept has the id 'x'; add it to vocabulary.tsv, or correct the id",
        ),
        (
            _row("a", "kind-of", "x"),
            "2:11: no concept has the id 'x'; add it to vocabulary.tsv, or correct the id",
        ),
        (_row("a", "kind-of", "a"), "2:11: a concept has no relation to itself"),
        (
            _row("b", "used-with", "a"),
            "2:1: 'used-with' has no direction; the id that comes first is the subject",
        ),
        (_row("a", "kind-of", "b", "Too short."), "2:13: a reason has 8 to 25 words, this one 2"),
        (_row("a", "kind-of", "b", "word " * 25 + "word."), "2:13: a reason has 8 to 25 words, this one 26"),
        (_row("a", "kind-of", "b", REASON[:-1]), "2:13: a reason is a sentence, with a full stop at its end"),
        (_row("a", "kind-of", "b", source=""), "2:59: name what a person opens to check the relation"),
    ],
)
def test_a_faulty_cell_is_told_with_its_place(tmp_path: Path, row: str, fault: str) -> None:
    assert _faults(tmp_path, row) == [f"relations.tsv:{fault}"]


def test_a_relation_that_is_none_is_told_with_those_that_are(tmp_path: Path) -> None:
    [fault] = _faults(tmp_path, _row("a", "near", "b"))

    assert "unknown relation 'near'; the relations are kind-of, part-of, implementation-of" in fault


def test_a_pair_has_one_row_whichever_way_round(tmp_path: Path) -> None:
    faults = _faults(tmp_path, _row("a", "builds-on", "b"), _row("b", "practiced-with", "a"))

    assert faults == ["relations.tsv:3:18: the pair has a relation already, in line 2"]


def test_a_row_out_of_order_is_told(tmp_path: Path) -> None:
    [fault] = _faults(tmp_path, _row("b", "kind-of", "c"), _row("a", "kind-of", "c"))

    assert fault == "relations.tsv:3:1: rows are sorted by subject, relation, object; this one comes too late"


def test_a_circle_of_kinds_is_told_as_it_goes(tmp_path: Path) -> None:
    [fault] = _faults(
        tmp_path, _row("a", "kind-of", "b"), _row("b", "kind-of", "c"), _row("c", "kind-of", "a")
    )

    assert "'kind-of' goes round in a circle: " in fault
    assert fault.partition("circle: ")[2] in ("a → b → c → a", "b → c → a → b", "c → a → b → c")


def test_what_a_chain_of_kinds_or_parts_says_has_no_row(tmp_path: Path) -> None:
    chain = (_row("a", "part-of", "b"), _row("a", "part-of", "d"), _row("b", "part-of", "c"))

    faults = _faults(tmp_path, *chain, _row("c", "part-of", "d"))

    assert faults == ["relations.tsv:3:11: follows from 'part-of' of 'b'; leave the row out"]


def test_no_other_relation_joins_what_a_chain_of_kinds_joins(tmp_path: Path) -> None:
    faults = _faults(
        tmp_path, _row("a", "kind-of", "b"), _row("a", "used-with", "c"), _row("b", "kind-of", "c")
    )

    assert faults == ["relations.tsv:3:3: a chain of 'kind-of' joins the two already"]


def test_a_chain_of_what_one_builds_on_may_be_said_directly_too(tmp_path: Path) -> None:
    rows = _read(
        tmp_path, _row("a", "builds-on", "b"), _row("a", "builds-on", "c"), _row("b", "builds-on", "c")
    )

    assert len(rows) == 3


def test_every_fault_of_a_table_is_told_in_one_reading(tmp_path: Path) -> None:
    faults = _faults(tmp_path, "a\tkind-of\tb", _row("c", "near", "d", "Short."), _row("x", "kind-of", "b"))

    assert [fault.split(":")[1:3] for fault in faults] == [
        ["2", "13"],  # no reason
        ["2", "13"],  # no source
        ["3", "3"],  # no such relation
        ["3", "10"],  # a reason that is too short
        ["4", "1"],  # no such concept
    ]
