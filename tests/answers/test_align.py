"""What concepts match in taxonomies, and what is proposed to a person."""

from pathlib import Path

import pytest

from skillgraph.answers.align import (
    aligned_concepts,
    format_proposals,
    propose_alignments,
    read_judged,
)
from skillgraph.errors import TableError
from skillgraph.model import Catalog, Concept, Match
from skillgraph.tables.alignments import ANY_MATCH, BY_RULE, JUDGED, NO_TERM, Alignment
from taxonomy_copies import write_esco, write_onet

CONCEPTS = {
    concept.id: concept
    for concept in (
        Concept("concept:quill", "Quill", "programming-language"),
        Concept("concept:developer", "Quill developer", "role"),
        Concept("concept:sundial", "Sundial", "tool"),
        Concept("concept:blot", "Blot the page", "duty"),
    )
}
PEN = Match("skos:closeMatch", "esco.skill:2", "use ink presses")


def test_only_concepts_with_a_match_are_aligned() -> None:
    (row,) = aligned_concepts(Catalog(concepts=CONCEPTS, matches={"concept:quill": (PEN,)}))

    assert (row.concept.label, row.matches) == ("Quill", (PEN,))


def test_every_concept_of_a_kind_that_taxonomies_have_is_proposed_for_or_without_a_term(
    tmp_path: Path,
) -> None:
    rows = propose_alignments(Catalog(concepts=CONCEPTS), write_esco(tmp_path))

    assert [(row.concept, row.relation, row.target) for row in rows] == [
        ("concept:quill", "skos:closeMatch", "esco.skill:1"),
        ("concept:developer", "skos:exactMatch", "esco.occupation:1"),
        ("concept:sundial", ANY_MATCH, NO_TERM),
    ]
    assert {row.justification for row in rows} == {BY_RULE}
    assert rows[0].comment == "the label 'Quill' is its alternative 'Quill'"


def test_what_is_judged_or_matched_in_this_taxonomy_is_not_proposed_again(tmp_path: Path) -> None:
    catalog = Catalog(concepts=CONCEPTS, matches={"concept:quill": (PEN,)})
    judged = Alignment("concept:sundial", "Sundial", ANY_MATCH, NO_TERM, justification=JUDGED)
    (tmp_path / "esco").mkdir()
    (tmp_path / "onet").mkdir()

    esco = propose_alignments(catalog, write_esco(tmp_path / "esco"), judged=[judged])
    onet = propose_alignments(catalog, write_onet(tmp_path / "onet"))

    assert [row.concept for row in esco] == ["concept:sundial", "concept:developer"]
    assert esco[0] == judged
    assert [row.concept for row in onet] == ["concept:quill", "concept:developer", "concept:sundial"]


def test_what_misled_the_package_misleads_nobody_else(tmp_path: Path) -> None:
    # Judged to be nothing in ESCO.
    lighting = Concept("concept:lighting", "Lighting", "skill", (), ("Plume",))
    other = Concept("concept:lighting", "Lighting of stages", "skill", (), ("Plume",))
    write_esco(tmp_path)

    assert propose_alignments(Catalog(concepts={lighting.id: lighting}), tmp_path) == []
    assert len(propose_alignments(Catalog(concepts={other.id: other}), tmp_path)) == 1


def test_proposals_are_written_as_a_table_that_is_read_again(tmp_path: Path) -> None:
    rows = propose_alignments(Catalog(concepts=CONCEPTS), write_esco(tmp_path))
    path = tmp_path / "mine.sssom.tsv"
    path.write_text(format_proposals(rows, tmp_path), encoding="utf-8")

    assert sorted(read_judged(path), key=str) == sorted(rows, key=str)
    assert read_judged(tmp_path / "nowhere.tsv") == []


def test_a_faulty_table_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "mine.sssom.tsv"
    path.write_text("subject_id\tpredicate_id\nconcept:quill\tskos:exactMatch\n", encoding="utf-8")

    with pytest.raises(TableError, match="the column 'object_id' is missing"):
        read_judged(path)
