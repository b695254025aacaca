"""A document's own role told as what documents share."""

from dataclasses import replace
from hashlib import sha256

import pytest

from skillgraph.model import Catalog, Concept, Evidence, Passage, Section, SourceDocument, Span, Statement
from skillgraph.store.index import format_index, parse_index
from skillgraph.store.sharing import (
    documents_about,
    over_documents,
    own_concepts,
    told_of,
    told_plainly,
    with_own,
)

CHEF = "concept:chef"
SPAN = Span(0, 1)


def _catalog(*documents: str, shared_too: bool = False) -> Catalog:
    """Make a graph in which each document requires a skill of its own chef."""
    concepts = {CHEF: Concept(CHEF, "Chef", "role"), "concept:bake": Concept("concept:bake", "Bake", "skill")}
    catalog = Catalog(concepts=concepts)
    for name in documents:
        document, section = f"document:{name}", f"section:{name}_top"
        own = CHEF if shared_too and name == documents[0] else f"concept:{name}_chef"
        if own != CHEF:
            concepts[own] = Concept(own, f"Chef ({name})", "role", shared=CHEF)
        catalog.documents[document] = SourceDocument(document, name, "0" * 64, 1, "text/plain")
        catalog.sections[section] = Section(section, "Top", 1, ("Top",), None, "p", 1)
        digest = sha256(name.rstrip("'").encode()).hexdigest()  # a' is a near-copy of a
        catalog.passages[document, "p"] = Passage("p", document, section, "bullet", SPAN, 1, digest)
        said = f"statement:{name}"
        evidence = Evidence(document, "p", SPAN, None, (), digest)
        catalog.statements[said] = Statement(
            said, "Chef requires baking", own, "sg:requires", "concept:bake", evidence=(evidence,)
        )
    return catalog


@pytest.fixture(params=["values", "records"])
def catalog(request: pytest.FixtureRequest) -> Catalog:
    made = _catalog("a", "b")
    return made if request.param == "values" else parse_index(format_index(made), location="the test")


def test_over_documents_all_is_said_of_what_they_share(catalog: Catalog) -> None:
    told = over_documents(catalog)

    assert {s.subject for s in told.statements.values()} == {CHEF}
    assert list(told.concepts) == [CHEF, "concept:bake"]
    assert over_documents(told) is told


def test_what_is_said_of_two_documents_roles_says_nothing_of_what_they_share() -> None:
    catalog = _catalog("a", "b")
    near = Statement("statement:n", "", "concept:a_chef", "sg:nearWording", "concept:b_chef")
    catalog.statements[near.id] = near

    assert list(over_documents(catalog).statements) == ["statement:a", "statement:b"]


def test_the_catalog_that_is_told_otherwise_stays_as_it_is(catalog: Catalog) -> None:
    before = catalog.statements["statement:b"]

    told = over_documents(catalog)

    assert told.statements["statement:b"] == replace(before, subject=CHEF)
    assert catalog.statements["statement:b"] == before
    assert catalog.statements["statement:a"].subject == "concept:a_chef"
    assert own_concepts(catalog) == {"concept:a_chef": CHEF, "concept:b_chef": CHEF}


def test_a_question_about_a_documents_own_role_sees_the_graph_as_it_is(catalog: Catalog) -> None:
    assert told_of(catalog, "concept:a_chef") is catalog
    assert {s.subject for s in told_of(catalog, CHEF, None).statements.values()} == {CHEF}


def test_several_documents_roles_keep_their_names(catalog: Catalog) -> None:
    assert told_plainly(catalog) is catalog


def test_the_role_of_one_document_alone_goes_by_its_plain_name() -> None:
    told = told_plainly(_catalog("a"))

    assert told.statements["statement:a"].subject == CHEF
    assert "concept:a_chef" not in told.concepts


def test_what_its_own_document_says_of_what_is_shared_takes_no_role_its_plain_name() -> None:
    """As a row does that a person accepted before roles were documents' own."""
    catalog = _catalog("a")
    accepted = replace(catalog.statements["statement:a"], id="statement:x", subject=CHEF)
    catalog.statements[accepted.id] = accepted

    assert {s.subject for s in told_plainly(catalog).statements.values()} == {CHEF}


def test_a_role_that_another_document_speaks_of_too_keeps_its_name() -> None:
    catalog = _catalog("a", "b", shared_too=True)

    assert told_plainly(catalog) is catalog


def test_a_graph_without_documents_own_concepts_is_told_as_it_is() -> None:
    catalog = _catalog("a", shared_too=True)

    assert over_documents(catalog) is told_plainly(catalog) is told_of(catalog, CHEF) is catalog


def test_what_is_shared_comes_with_documents_own(catalog: Catalog) -> None:
    assert with_own(catalog, CHEF) == [CHEF, "concept:a_chef", "concept:b_chef"]
    assert with_own(catalog, "concept:a_chef") == ["concept:a_chef"]


def test_the_documents_of_a_role_are_those_that_have_it_and_that_speak_of_it() -> None:
    catalog = _catalog("a", "b", "c", shared_too=True)

    assert documents_about(catalog, CHEF) == ("document:a", "document:b", "document:c")
    assert documents_about(catalog, "concept:b_chef") == ("document:b",)


def test_a_near_copy_is_none_of_the_documents_of_a_role_unless_all_are_near_copies() -> None:
    catalog = _catalog("a", "a'", "b", shared_too=True)

    assert documents_about(catalog, CHEF) == ("document:a", "document:b")
    assert documents_about(catalog, "concept:a'_chef") == ("document:a'",)
