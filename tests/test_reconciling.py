"""One thing, one CURIE over a whole corpus; two things, two."""

import pytest

from skillgraph.corpus.reconciling import reconcile_concepts
from skillgraph.documents import Document
from skillgraph.documents.structure import ParsedDocument
from skillgraph.extraction.values import Extraction
from skillgraph.model import Concept, Statement

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
