"""What two graphs state differently, statement by statement."""

from dataclasses import replace

from skillgraph.answers.diff import document_part, graph_difference
from skillgraph.model import Catalog, Concept, Evidence, Span, Statement
from skillgraph.rendering.text.diff import difference_lines

HERE = Evidence("document:a", "p-01", Span(0, 4), None, (), "aa")
MOVED = replace(HERE, span=Span(9, 13))
OTHER = replace(HERE, sha256="bb")
SAID = Statement("statement:x", "", "concept:r", "sg:requires", "concept:s", evidence=(HERE,))


def _catalog(*statements: Statement) -> Catalog:
    concepts = {curie: Concept(curie, curie, "skill") for curie in ("concept:r", "concept:s")}
    return Catalog(concepts=concepts, statements={s.id: s for s in statements})


def test_a_statement_that_only_moved_is_no_difference() -> None:
    assert not graph_difference(_catalog(SAID), _catalog(replace(SAID, evidence=(MOVED,))))


def test_other_words_behind_a_statement_are_a_difference_of_evidence() -> None:
    [change] = graph_difference(_catalog(SAID), _catalog(replace(SAID, evidence=(OTHER,)))).changed

    assert change.slots == ("evidence",)


def test_the_same_under_another_id_is_no_difference() -> None:
    assert not graph_difference(_catalog(SAID), _catalog(replace(SAID, id="statement:y")))


def test_a_qualifier_that_gives_another_id_is_a_change_and_not_two_statements() -> None:
    found = graph_difference(_catalog(SAID), _catalog(replace(SAID, id="statement:y", modality="desirable")))

    assert [(change.old.id, change.new.id, change.slots) for change in found.changed] == [
        ("statement:x", "statement:y", ("modality",))
    ]
    assert not found.added and not found.removed


def test_what_is_gone_and_what_is_new_are_told_apart() -> None:
    more = replace(SAID, id="statement:z", relation="sg:uses")

    found = graph_difference(_catalog(SAID), _catalog(more))

    assert found.removed == (SAID,) and found.added == (more,) and not found.changed


def test_what_a_rule_infers_is_left_out() -> None:
    assert not graph_difference(_catalog(), _catalog(replace(SAID, status="inferred", rule="r")))


def test_a_concept_that_is_gone_is_told() -> None:
    old = _catalog(SAID)

    found = graph_difference(old, replace(old, concepts={"concept:r": old.concepts["concept:r"]}))

    assert [concept.id for concept in found.removed_concepts] == ["concept:s"]


def test_the_part_of_a_document_is_what_it_is_evidence_of() -> None:
    other = replace(SAID, id="statement:o", evidence=(replace(HERE, document="document:b"),))

    assert list(document_part(_catalog(SAID, other), "document:a").statements) == [SAID.id]


def test_concepts_of_one_label_are_told_apart_by_their_curies() -> None:
    old = _catalog(replace(SAID, sentence="An R requires it."))
    other = Concept("concept:s-duty", "concept:s", "duty")
    said = replace(SAID, sentence="An R requires it.", object=other.id)
    new = replace(_catalog(said), concepts={"concept:r": old.concepts["concept:r"], other.id: other})

    lines = [line.text for line in difference_lines(graph_difference(old, new), old, new)]

    assert "- An R requires it. (concept:s)" in lines
    assert "+ An R requires it. (concept:s-duty)" in lines
    assert lines[-4:] == ["- 1 concept", "concept:s (concept:s)", "+ 1 concept", "concept:s (concept:s-duty)"]
