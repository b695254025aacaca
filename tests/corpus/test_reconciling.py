"""One thing, one CURIE over a whole corpus; two things, two."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.corpus.consistency import without_unnamed
from skillgraph.corpus.formatting import format_concepts
from skillgraph.corpus.reconciling import reconcile_concepts
from skillgraph.documents import Document
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.values import Extraction
from skillgraph.model import Concept, Statement
from skillgraph.tables.concepts import CONCEPT_COLUMNS, CONCEPT_NOTES, parse_concepts
from skillgraph.tables.tsv import format_table, parse_table

PARSED = ParsedDocument(Document("", "", ""), "text/plain", "en", "", (), (), ())


def _extraction(*concepts: Concept) -> Extraction:
    ends = [concept.id for concept in concepts]
    statement = Statement("statement:x", "", ends[0], "sg:requires", ends[-1])
    return Extraction(PARSED, "d", {c.id: c for c in concepts}, frozenset(ends), statements={"x": statement})


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        pytest.param(Concept("concept:spark", "Spark", "tool"), "concept:spark", id="the same thing"),
        pytest.param(Concept("concept:apache-spark", "spark", "tool"), "concept:apache-spark", id="by label"),
        pytest.param(Concept("concept:spark", "Spark", "trend"), "concept:spark-tool", id="another kind"),
        pytest.param(Concept("concept:kafka", "Kafka", "tool"), "concept:spark", id="nothing alike"),
    ],
)
def test_a_concept_gets_the_curie_that_the_corpus_has_for_it(known: Concept, expected: str) -> None:
    new = _extraction(Concept("concept:r", "R", "role"), Concept("concept:spark", "Spark", "tool"))

    found = reconcile_concepts(new, {known.id: known})

    assert [*found.concepts] == ["concept:r", expected]
    assert found.statements["x"].object == expected
    assert expected in found.proposed


def test_what_a_reader_made_of_a_concept_stands() -> None:
    edited = Concept("concept:spark", "Spark", "tool", definition="edited")

    found = reconcile_concepts(_extraction(Concept("concept:spark", "Spark", "tool")), {edited.id: edited})

    assert found.concepts["concept:spark"] is edited


def test_a_proposed_label_leads_no_formula_and_turns_no_writing() -> None:
    concept = Concept("concept:y", "=HYPERLINK(\u202e1)" + "x" * 999, "skill")
    extraction = Extraction(PARSED, "d", {concept.id: concept}, frozenset({concept.id}))

    [label] = [found.label for found in reconcile_concepts(extraction, {}).concepts.values()]

    assert label.startswith("HYPERLINK(1)") and len(label) == 200


def test_labels_that_differ_by_a_leading_sign_or_case_are_one_concept_within_a_document() -> None:
    concepts = [
        Concept("concept:pluslang", "PlusLang", "technology", parts=("concept:plus-pluslang",)),
        Concept("concept:plus-pluslang", "+PlusLang", "technology"),
        Concept("concept:equals", "= plusLANG", "technology"),
    ]

    found = reconcile_concepts(_extraction(*concepts), {})

    assert list(found.concepts) == ["concept:pluslang"]
    assert found.concepts["concept:pluslang"].parts == ()
    assert found.statements["x"].subject == found.statements["x"].object == "concept:pluslang"


@pytest.mark.parametrize("kind", ["technology", "tool"])
def test_an_alternative_label_in_the_corpus_is_a_label(kind: str) -> None:
    known = Concept("concept:plus", "Plus Language", "technology", alternatives_ours=("PlusLang",))
    new = Concept("concept:plus-pluslang", "+PlusLang", kind)

    [found] = reconcile_concepts(_extraction(new), {known.id: known}).concepts

    assert (found == known.id) is (kind == known.kind)


def test_a_concept_that_gets_its_kind_behind_its_name_takes_no_others_place() -> None:
    known = {
        "concept:spark": Concept("concept:spark", "Spark", "trend"),
        "concept:spark-tool": Concept("concept:spark-tool", "Spark tool", "tool"),
    }
    spark = Concept("concept:spark", "Spark", "tool")
    own = Concept("concept:spark-tool", "Spark (tool)", "tool")

    [beside_known] = reconcile_concepts(_extraction(spark), known).concepts
    beside_own = list(reconcile_concepts(_extraction(spark, own), {spark.id: known[spark.id]}).concepts)

    assert beside_known == "concept:spark-tool-2"
    assert beside_own == ["concept:spark-tool-2", "concept:spark-tool"]


LABELS = st.text(alphabet="+-=@ aAbB#\u00df\u4e2d.", min_size=1, max_size=4)
PROPOSALS = st.lists(st.tuples(LABELS, st.sampled_from(["tool", "skill"])), min_size=1, max_size=6)


@given(st.lists(PROPOSALS, min_size=1, max_size=4))
def test_no_set_of_documents_leads_to_a_concept_table_with_faults(documents: list[Any]) -> None:
    known: dict[str, Concept] = {}
    for proposals in documents:
        naming = Naming({})
        for label, kind in proposals:
            naming.propose(label, kind)
        found = Extraction(PARSED, "d", naming.proposed, frozenset(naming.proposed))
        known |= reconcile_concepts(without_unnamed(found), known).concepts

    faults: list[Any] = []
    table = parse_table(
        format_table(format_concepts(known.values(), notes={})),
        CONCEPT_COLUMNS,
        name="concepts.tsv",
        faults=faults,
        optional=CONCEPT_NOTES,
    )
    parse_concepts(table, faults)
    assert faults == []


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("=1+1", "1+1"), ("+1", "1"), ("-x", "x"), ("@x", "x"), ("= @x", "x"), ("x=1", "x=1"), ("x ", "x"),
        ("a\u200bb\u202ec", "abc"), ("a\tb", "ab"), ("C++", "C++"), ("===", "==="),
        ("x" * 199 + " y", "x" * 199),
        ("x" * 201, "x" * 200), ("ab " * 70, "ab " * 65 + "ab\u2026"), ("Rust", "Rust"), ("a b", "a b"),
    ],
)  # fmt: skip
def test_a_proposed_label_is_plain_and_short_and_one_of_the_vocabulary_stands(label: str, plain: str) -> None:
    concept = Concept("concept:y", label, "skill", ("Y",))
    proposed = Extraction(PARSED, "d", {concept.id: concept}, frozenset({concept.id}))

    assert [found.label for found in reconcile_concepts(proposed, {}).concepts.values()] == [plain]
    assert reconcile_concepts(replace(proposed, proposed=frozenset()), {}).concepts == {concept.id: concept}
