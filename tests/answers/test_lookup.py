import pytest

from skillgraph.answers.known_names import find_concept
from skillgraph.answers.lookup import find_known_modality, find_relation, nearest
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError, UnknownNameError
from small_catalog import small_catalog

CATALOG = small_catalog()


@pytest.mark.parametrize(
    "name",
    [
        "Kubernetes",
        "kubernetes",
        " KUBERNETES ",
        "k8s",
        "concept:kubernetes",
        "https://w3id.org/skillgraph/concept/kubernetes",
    ],
)
def test_a_concept_is_found_by_label_alternative_curie_and_iri(name: str) -> None:
    assert find_concept(CATALOG, name).id == "concept:kubernetes"


def test_accents_are_forgiven() -> None:
    assert find_concept(CATALOG, "cafe culture").id == "concept:cafe"


def test_a_one_letter_name_is_not_taken_for_a_longer_one() -> None:
    assert find_concept(CATALOG, "r").id == "concept:r"


def test_an_unknown_concept_gets_the_nearest_label() -> None:
    with pytest.raises(UnknownConceptError) as error:
        find_concept(CATALOG, "pyhton", location="the bundled graph")

    assert "'Python'?" in error.value.remedy
    assert error.value.location == "the bundled graph"


def test_an_ambiguous_label_gets_its_candidates() -> None:
    with pytest.raises(AmbiguousLabelError) as error:
        find_concept(CATALOG, "leadership")

    assert "concept:leadership (soft-skill)" in error.value.remedy
    assert "concept:leadership-area (area)" in error.value.remedy


def test_kinds_decide_between_two_concepts_of_one_label() -> None:
    assert find_concept(CATALOG, "Leadership", kinds={"area"}).id == "concept:leadership-area"


def test_a_concept_of_another_kind_says_how_to_take_it_in() -> None:
    with pytest.raises(UnknownConceptError) as error:
        find_concept(CATALOG, "Run services", kinds={"skill"})

    assert "--kinds duty" in error.value.remedy


@pytest.mark.parametrize("name", ["sg:requires", "requires", "Requires", "is required by"])
def test_a_relation_is_found_by_name_and_by_its_verb_phrases(name: str) -> None:
    assert find_relation(CATALOG, name) == "sg:requires"


def test_an_unknown_relation_gets_the_nearest() -> None:
    with pytest.raises(UnknownNameError) as error:
        find_relation(CATALOG, "require")

    assert "'requires'" in error.value.remedy


def test_a_modality_is_one_that_the_graph_has() -> None:
    assert find_known_modality(CATALOG, "Desirable") == "desirable"
    assert not find_known_modality(CATALOG, "none")
    with pytest.raises(UnknownNameError, match="unknown modality"):
        find_known_modality(CATALOG, "mandatory")


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_answered_with_where_names_are(name: str) -> None:
    with pytest.raises(UnknownConceptError) as caught:
        find_concept(small_catalog(), name)

    assert "`skillgraph list concepts`" in caught.value.remedy


@pytest.mark.parametrize("name", ["Nursing", "Zorgle"])
def test_what_looks_but_little_like_a_name_is_not_suggested(name: str) -> None:
    assert nearest(name, ["Mentoring", "Storage"]) == []
