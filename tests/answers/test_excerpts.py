"""What `--section` takes: sections first, then documents, lists, passages and lines as they are printed."""

from dataclasses import replace

import pytest

from skillgraph.answers.excerpts import find_place
from skillgraph.answers.list import list_kind
from skillgraph.answers.names import find_subject
from skillgraph.answers.show import describe
from skillgraph.errors import AmbiguousLabelError, UnknownNameError
from skillgraph.identifiers import join_id
from skillgraph.model import Catalog, SourceDocument
from skillgraph.projection.narrowing import narrow_catalog
from small_catalog import DOCUMENT, LIST, PASSAGES, small_catalog

CATALOG = small_catalog()


def lines_left(catalog: Catalog, name: str) -> set[str]:
    narrowed = narrow_catalog(catalog, section=find_place(catalog, name))
    return {s.evidence[0].passage for s in narrowed.statements.values()}


def test_a_section_comes_before_all_else() -> None:
    assert find_place(CATALOG, "Needs") == CATALOG.sections[join_id("section", DOCUMENT, "needs")]


@pytest.mark.parametrize("name", [DOCUMENT, DOCUMENT.partition(":")[2], CATALOG.documents[DOCUMENT].label])
def test_a_document_is_found_by_curie_end_and_title_and_holds_what_it_says(name: str) -> None:
    other = SourceDocument("document:other", "Other", "0" * 64, 1, "text/plain")
    catalog = replace(CATALOG, documents=CATALOG.documents | {other.id: other})
    said = {s.id for s in CATALOG.statements.values() if s.evidence}

    assert set(narrow_catalog(catalog, section=find_place(catalog, name)).statements) == said
    assert lines_left(catalog, "document:other") == set()
    assert {row.label for row in list_kind(catalog, "sections", section=find_place(catalog, name))} == {
        section.label for section in CATALOG.sections.values()
    }


@pytest.mark.parametrize("name", ["line 5", "5", "Needs, line 5", "guide: Needs, line 5", "passage:guide_p5"])
def test_a_passage_or_line_as_it_is_printed_keeps_what_it_says(name: str) -> None:
    assert lines_left(CATALOG, name) == {"p5"}


def test_a_list_keeps_its_members() -> None:
    members = {s.id for s in CATALOG.statements.values() if s.list == LIST}

    assert members
    assert set(narrow_catalog(CATALOG, section=find_place(CATALOG, LIST)).statements) == members
    role = find_subject(CATALOG, "concept:engineer")
    assert {s.id for s in describe(CATALOG, role, section=find_place(CATALOG, LIST)).statements} == members


def test_a_line_of_another_section_is_none_of_it() -> None:
    with pytest.raises(UnknownNameError, match="no passage starts on line 2"):
        find_place(CATALOG, "Needs, line 2")


def test_a_title_of_several_documents_is_refused_with_their_curies() -> None:
    twins = [SourceDocument(f"document:{end}", "Twin", "0" * 64, 1, "text/plain") for end in "ab"]
    catalog = replace(CATALOG, documents=CATALOG.documents | {twin.id: twin for twin in twins})

    with pytest.raises(AmbiguousLabelError) as error:
        find_place(catalog, "Twin")

    assert "document:a, document:b" in error.value.remedy


def test_a_section_of_one_of_several_documents_is_found_as_its_place_is_printed() -> None:
    [needs] = [section for section in CATALOG.sections.values() if section.label == "Needs"]
    again = replace(needs, id=join_id("section", "document:other", "needs"))
    other = SourceDocument("document:other", "Other", "0" * 64, 1, "text/plain")
    catalog = replace(
        CATALOG,
        documents=CATALOG.documents | {other.id: other},
        sections=CATALOG.sections | {again.id: again},
    )

    assert find_place(catalog, "guide / Needs") == needs
    assert find_place(catalog, "other / Needs") == again


def test_a_bare_number_is_a_line_only_where_there_is_such_a_line() -> None:
    assert find_subject(CATALOG, str(PASSAGES[0].line)).id == f"line {PASSAGES[0].line}"
    with pytest.raises(UnknownNameError, match="unknown section '2024'"):
        find_place(CATALOG, "2024")
