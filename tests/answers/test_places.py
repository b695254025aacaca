from dataclasses import replace

import pytest

from skillgraph.answers.places import find_document, find_list, find_section
from skillgraph.errors import AmbiguousLabelError, UnknownNameError
from skillgraph.identifiers import join_id
from skillgraph.model import Section
from small_catalog import DOCUMENT, LIST, small_catalog

CATALOG = small_catalog()


@pytest.mark.parametrize("path", ["Needs", "needs", join_id("section", DOCUMENT, "needs")])
def test_a_section_is_found_by_path_and_curie(path: str) -> None:
    assert find_section(CATALOG, path).label == "Needs"


def test_a_section_is_found_by_the_end_of_its_path_unless_two_end_so() -> None:
    inner = [
        Section(
            join_id("section", DOCUMENT, top, "skills"), "Skills", 2, (top.title(), "Skills"), None, "p1", 9
        )
        for top in ("needs", "market")
    ]
    catalog = replace(CATALOG, sections=CATALOG.sections | {section.id: section for section in inner})

    assert find_section(catalog, "Needs/Skills") == inner[0]
    with pytest.raises(AmbiguousLabelError, match="ambiguous section") as error:
        find_section(catalog, "skills")
    assert "'Market/Skills'" in error.value.remedy


def test_an_unknown_section_gets_the_nearest() -> None:
    with pytest.raises(UnknownNameError) as error:
        find_section(CATALOG, "Neds")

    assert "'Needs'" in error.value.remedy


@pytest.mark.parametrize("path", ["Languages", "Needs/languages", LIST])
def test_a_list_is_found_by_label_path_and_curie(path: str) -> None:
    assert find_list(CATALOG, path).id == LIST


def test_an_unknown_list_gets_the_nearest() -> None:
    with pytest.raises(UnknownNameError) as error:
        find_list(CATALOG, "Langages")

    assert "'Languages'" in error.value.remedy


@pytest.mark.parametrize("name", ["Guide", "guide", DOCUMENT])
def test_a_document_is_found_by_label_curie_and_its_end(name: str) -> None:
    assert find_document(CATALOG, name).id == DOCUMENT


def test_an_id_of_several_words_names_its_document() -> None:
    ad = replace(CATALOG.documents[DOCUMENT], id="document:harbor-ad", label="Harbor")
    catalog = replace(CATALOG, documents={**CATALOG.documents, ad.id: ad})

    assert find_document(catalog, "harbor-ad") == ad


def test_an_unknown_document_gets_the_nearest() -> None:
    with pytest.raises(UnknownNameError) as caught:
        find_document(CATALOG, "gide")

    assert "'Guide'" in caught.value.remedy
