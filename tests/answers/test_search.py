import pytest

from skillgraph.answers.search import search_concepts
from skillgraph.model import Catalog
from small_catalog import concept, small_catalog

CATALOG = small_catalog()


@pytest.mark.parametrize("text", ["Kubernetes", "kuber", "kubernets", "KUBERNETES", "kubrenetes", "K8S"])
def test_case_typos_beginnings_and_aliases_find_a_concept(text: str) -> None:
    assert search_concepts(CATALOG, text)[0].concept.id == "concept:kubernetes"


def test_the_match_is_the_label_that_fits() -> None:
    assert search_concepts(CATALOG, "k8s")[0].match == "K8s"


def test_accents_are_forgiven() -> None:
    assert [hit.concept.id for hit in search_concepts(CATALOG, "cafe")] == ["concept:cafe"]


def test_the_whole_label_comes_before_labels_that_begin_so() -> None:
    labels = [hit.concept.label for hit in search_concepts(CATALOG, "r")]

    assert labels[0] == "R"
    assert "Rust" in labels


def test_every_word_has_to_fit() -> None:
    catalog = Catalog(
        concepts={
            c.id: c
            for c in (concept("a", "Machine learning", "skill"), concept("b", "Deep learning", "skill"))
        }
    )

    assert [hit.concept.id for hit in search_concepts(catalog, "machin lerning")] == ["concept:a"]
    assert [hit.concept.id for hit in search_concepts(catalog, "learning")] == ["concept:b", "concept:a"]


@pytest.mark.parametrize("text", ["", "   ", "xyzzy", "java"])
def test_what_is_not_there_is_not_found(text: str) -> None:
    assert search_concepts(CATALOG, text) == []


def test_kinds_and_limit_narrow_the_hits() -> None:
    hits = search_concepts(CATALOG, "r", kinds=frozenset({"programming-language"}), limit=1)

    assert [hit.concept.label for hit in hits] == ["R"]
