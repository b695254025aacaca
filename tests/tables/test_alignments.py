"""Tables of matches: read with their faults, written back, and what of them is asserted."""

import csv
from pathlib import Path

import pytest

from scripts import load_script
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import Fault
from skillgraph.model import Concept, Match
from skillgraph.tables.alignments import (
    ANY_MATCH,
    BY_RULE,
    JUDGED,
    NO_TERM,
    Alignment,
    alignment_files,
    confirmed_matches,
    format_alignments,
    parse_alignments,
    read_alignments,
)
from skillgraph.taxonomies.proposing import propose_matches
from skillgraph.taxonomies.targets import Target
from skillgraph.vocabulary import expand_target, shorten_target, taxonomy_of

HEAD = "subject_id\tpredicate_id\tobject_id\tmapping_justification\n"
QUILL = {"concept:quill": Concept("concept:quill", "Quill", "skill")}
ALIGNED_KINDS = {
    *("skill", "soft-skill", "technology", "programming-language", "framework", "library", "tool"),
    *("cloud-platform", "field-of-study", "role", "career-stage"),
}


def parsed(text: str) -> tuple[list[Alignment], list[Fault]]:
    faults: list[Fault] = []
    return parse_alignments(text, name="t", faults=faults), faults


def test_what_is_written_is_read_again() -> None:
    rows = [
        Alignment("concept:a", "A, b", "skos:exactMatch", "esco.skill:1", "a", "", JUDGED, "0.9", "both"),
        Alignment("concept:b", "B", ANY_MATCH, NO_TERM, justification=BY_RULE),
        Alignment("concept:b", "B", "skos:broadMatch", "onet.technology:C%2B%2B", "C++", "unspsc:4"),
    ]

    text = format_alignments(reversed(rows), about=[("license", "https://example.org/"), ("comment", "a: b")])

    found, faults = parsed(text)
    assert faults == []
    assert sorted(found, key=str) == sorted(rows, key=str)
    assert '#comment: "a: b"' in text.splitlines()


def test_other_prefixes_are_understood_where_the_head_explains_them() -> None:
    text = (
        "#curie_map:\n#  x: http://data.europa.eu/esco/skill/\n"
        f"{HEAD}concept:quill\tskos:exactMatch\tx:1\tsemapv:ManualMappingCuration\n"
    )

    (row,), faults = parsed(text)

    assert (row.target, faults) == ("esco.skill:1", [])


@pytest.mark.parametrize(
    ("cells", "column", "problem"),
    [
        ("quill\tskos:exactMatch\tesco.skill:1\t" + JUDGED, 1, "is no concept of ours"),
        ("concept:quill\tskos:related\tesco.skill:1\t" + JUDGED, 15, "is none of skos:exactMatch"),
        ("concept:quill\tskos:exactMatch\tmine:1\t" + JUDGED, 31, "has no prefix that the head"),
        ("concept:quill\tskos:exactMatch\tesco.skill:1\tguess", 44, "write semapv:ManualMappingCuration"),
    ],
)
def test_a_fault_of_a_row_has_its_place_below_the_head(cells: str, column: int, problem: str) -> None:
    rows, (fault,) = parsed(f"#license: x\n#comment: y\n{HEAD}{cells}\n")

    assert rows == []
    assert (fault.line, fault.column) == (4, column)
    assert problem in fault.message


def test_only_what_a_person_has_confirmed_is_a_match() -> None:
    rows = [
        Alignment("concept:quill", "Quill", "skos:closeMatch", "esco.skill:1", "quill pens"),
        Alignment("concept:quill", "Quill", "skos:exactMatch", "esco.skill:2", justification=BY_RULE),
        Alignment("concept:quill", "Quill", ANY_MATCH, NO_TERM),
        Alignment("concept:ink", "Ink", "skos:exactMatch", "esco.skill:3"),
    ]

    assert confirmed_matches(rows, QUILL) == {
        "concept:quill": (Match("skos:closeMatch", "esco.skill:1", "quill pens"),)
    }


def test_a_row_about_another_concept_of_the_same_id_is_none_of_ours() -> None:
    porcupine = Alignment("concept:quill", "Spine of a porcupine", "skos:exactMatch", "esco.skill:1")

    assert confirmed_matches([porcupine], QUILL) == {}


@pytest.mark.parametrize("name", ["esco", "onet"])
def test_every_concept_that_is_to_be_aligned_has_a_match_or_a_recorded_none(name: str) -> None:
    path = bundled_ontology() / "alignments" / f"{name}.sssom.tsv"
    faults: list[Fault] = []
    rows = read_alignments(path, faults)

    assert faults == []
    assert wanted_concepts() <= {row.concept for row in rows}
    assert {taxonomy_of(row.target) for row in rows if row.target != NO_TERM} == {name}
    matched = {row.concept for row in rows if row.target != NO_TERM}
    assert matched.isdisjoint(row.concept for row in rows if row.target == NO_TERM)
    assert len({(row.concept, row.target) for row in rows}) == len(rows)
    assert all(row.justification == JUDGED for row in rows if row.target != NO_TERM)


def wanted_concepts() -> set[str]:
    found = set()
    for table in ("concepts.tsv", "vocabulary.tsv"):
        with (bundled_ontology() / table).open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t"))
        found |= {f"concept:{row['id']}" for row in rows if row["kind"] in ALIGNED_KINDS}
    return found


def test_identifiers_go_to_addresses_and_back() -> None:
    for path in alignment_files(bundled_ontology()):
        for row in read_alignments(path, [], with_nones=False):
            assert shorten_target(expand_target(row.target)) == row.target


def test_without_nones_the_places_of_faults_stay(tmp_path: Path) -> None:
    path = tmp_path / "t.sssom.tsv"
    path.write_text(
        f"{HEAD}concept:a\t{ANY_MATCH}\t{NO_TERM}\t{JUDGED}\nb\tskos:exactMatch\tesco.skill:1\t{JUDGED}\n"
    )
    faults: list[Fault] = []

    assert read_alignments(path, faults, with_nones=False) == []
    assert [fault.line for fault in faults] == [3]


def test_names_that_are_new_to_a_table_get_rows_or_are_told_to_be_judged() -> None:
    complete = load_script("alignments").complete
    text = "#license: x\n" + HEAD + f"concept:old\t{ANY_MATCH}\t{NO_TERM}\t{BY_RULE}\n"
    concepts = [
        Concept("concept:old", "Old", "skill"),
        Concept("concept:new", "New", "skill"),
        QUILL["concept:quill"],
    ]

    added, to_judge = complete(text, propose_matches(concepts, [Target("esco.skill:1", "quill", ())]))

    rows, faults = parsed(added)
    assert faults == []
    assert [row.concept for row in rows] == ["concept:new", "concept:old"]
    assert list(to_judge) == ["concept:quill"]
    assert added.startswith("#license: x\nsubject_id\t")


def test_what_the_second_reader_found_better_stands_in_the_tables() -> None:
    table = Path(__file__).parents[2] / "benchmarks" / "alignments-review.tsv"
    with table.open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines, delimiter="\t"))
    rows = [row for path in alignment_files(bundled_ontology()) for row in read_alignments(path, [])]
    now = {(row.concept, row.relation, row.target) for row in rows}

    assert len({(row["subject_id"], row["verdict"]) for row in found}) == 32
    assert {(row["subject_id"], row["predicate_id"], row["object_id"]) for row in found} <= now
    before = {(row["subject_id"], row["predicate_before"], row["object_before"]) for row in found}
    assert {row for row in before if row[2] != NO_TERM}.isdisjoint(now)
