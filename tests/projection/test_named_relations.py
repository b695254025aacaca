"""Relations that we name: read quickly, found by their ends, put into words both ways."""

from pathlib import Path

import pytest

from skillgraph.errors import DocumentError
from skillgraph.model import Concept
from skillgraph.projection import named_relations
from skillgraph.projection.named_relations import (
    NAMED_RELATIONS,
    NamedRelation,
    bundled_relations,
    count_others,
    format_relation,
    relation_triples,
    relations_among,
    relations_of,
)


def _sentences(relation: str, first: Concept, second: Concept) -> tuple[str, str]:
    row = NamedRelation(first.id, relation, second.id, "", "")
    concepts = {concept.id: concept for concept in (first, second)}
    return format_relation(row, concepts), format_relation(row, concepts, start=second.id)


def test_the_relations_of_a_concept_are_the_rows_of_which_it_is_an_end() -> None:
    for curie in ("concept:rag", "concept:go", "concept:r", "concept:mentoring"):
        expected = tuple(row for row in bundled_relations() if curie in row.ends)

        assert expected
        assert relations_of(curie) == expected


def test_the_others_of_a_relation_are_all_that_its_two_ends_have_but_itself() -> None:
    row = relations_of("concept:rag")[0]
    others = {one for end in row.ends for one in relations_of(end)} - {row}
    both = [one for one in others if one.ends == row.ends]

    assert others
    assert count_others(row) == len(others) + len(both)


def test_a_concept_that_no_row_names_has_no_relation() -> None:
    assert relations_of("concept:quux") == ()
    assert relations_of("concept:kind-of") == ()


def test_relations_among_concepts_have_both_ends_there() -> None:
    concepts = {row.subject for row in bundled_relations() if row.relation == "practiced-with"}

    rows = tuple(relations_among(concepts))

    assert rows == tuple(row for row in bundled_relations() if concepts.issuperset(row.ends))
    assert rows


def test_what_an_engineer_would_ask_first_is_there_in_its_direction() -> None:
    rows = {(row.subject, row.relation, row.object) for row in bundled_relations()}

    assert {
        ("concept:mlops", "practiced-with", "concept:ci-cd"),
        ("concept:llm", "kind-of", "concept:generative-ai"),
        ("concept:machine-learning", "practiced-with", "concept:scikit-learn"),
        ("concept:pyspark", "part-of", "concept:spark"),
        ("concept:amazon-eks", "implementation-of", "concept:kubernetes"),
        ("concept:opentelemetry", "standard-for", "concept:observability"),
        ("concept:pytorch", "alternative-to", "concept:tensorflow"),
    } <= rows


def test_a_relation_is_worded_from_both_ends() -> None:
    eks, kubernetes = Concept("concept:eks", "EKS", "tool"), Concept("concept:k8s", "Kubernetes", "tool")

    assert _sentences("implementation-of", eks, kubernetes) == (
        "EKS is an implementation of Kubernetes.",
        "Kubernetes is implemented by EKS.",
    )


@pytest.mark.parametrize(
    ("concept", "sentence"),
    [
        (Concept("concept:x", "Vector databases", "technology"), "Vector databases build on Trees."),
        (Concept("concept:x", "APIs", "tool"), "APIs build on Trees."),
        (Concept("concept:x", "Keras", "framework"), "Keras builds on Trees."),
        (
            Concept("concept:x", "Neural Radiance Fields", "skill", alternatives_ours=("NeRF",)),
            "Neural Radiance Fields builds on Trees.",
        ),
        (
            Concept("concept:x", "Neural Radiance Fields", "skill", alternatives_ours=("NRFs",)),
            "Neural Radiance Fields build on Trees.",
        ),
        (Concept("concept:x", "Databricks", "technology"), "Databricks builds on Trees."),
        (Concept("concept:x", "Research skills", "skill"), "Research skills build on Trees."),
        (Concept("concept:x", "Meet deadlines", "soft-skill"), "\u201cMeet deadlines\u201d builds on Trees."),
        (
            Concept("concept:x", "Guide team members", "skill"),
            "\u201cGuide team members\u201d builds on Trees.",
        ),
        (
            Concept("concept:x", "Persist through difficulties", "soft-skill"),
            "\u201cPersist through difficulties\u201d builds on Trees.",
        ),
    ],
)
def test_the_verb_agrees_with_what_the_label_is(concept: Concept, sentence: str) -> None:
    trees = Concept("concept:trees", "Trees", "skill")

    assert _sentences("builds-on", concept, trees)[0] == sentence


def test_a_kind_of_several_is_one_of_them() -> None:
    trees = Concept("concept:trees", "Trees", "skill")

    assert (
        _sentences("kind-of", Concept("concept:oak", "Oak", "tool"), trees)[0] == "Oak is one of the Trees."
    )
    assert _sentences("kind-of", Concept("concept:elms", "Elms", "skill"), trees) == (
        "Elms are among the Trees.",
        "Trees have the kind Elms.",
    )


def test_a_symmetric_relation_says_the_same_from_both_ends() -> None:
    for kind in NAMED_RELATIONS.values():
        assert (kind.label == kind.inverse_label) == kind.symmetric


def test_a_package_without_the_table_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named_relations, "bundled_ontology", lambda: tmp_path)
    monkeypatch.setattr(named_relations, "_lines", named_relations._lines.__wrapped__)  # noqa: SLF001 -- as in a new process

    with pytest.raises(DocumentError, match="cannot be read") as caught:
        relations_of("concept:rag")

    assert caught.value.location == str(tmp_path / "relations.tsv")
    assert caught.value.remedy == "install the package again"


@pytest.mark.parametrize(
    ("subject", "relation", "target"),
    [
        ("jetpack-compose", "part-of", "android"),
        ("core-data", "part-of", "ios"),
        ("csharp", "builds-on", "dotnet"),
        ("postgresql", "implementation-of", "sql"),
        ("glsl", "part-of", "opengl"),
        ("bpmn", "standard-for", "business-process-modeling"),
        ("owasp-top-10", "standard-for", "application-security"),
        ("vitest", "builds-on", "vite"),
    ],
)
def test_a_pair_with_a_definition_is_not_merely_used_together(
    subject: str, relation: str, target: str
) -> None:
    assert (f"concept:{subject}", relation, f"concept:{target}") in set(relation_triples())
