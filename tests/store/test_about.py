from dataclasses import replace

from skillgraph.store.about import (
    count_mentions,
    count_places,
    member_concepts,
    members_of,
    scan_statements,
    statements_about,
    topics_by_list,
)
from skillgraph.store.index import format_index, parse_index
from small_catalog import LIST, small_catalog

CATALOG = small_catalog()
LAZY = parse_index(format_index(CATALOG), location="test")


def test_a_catalog_from_an_index_answers_as_one_that_was_built() -> None:
    assert list(scan_statements(LAZY, "subject", "object")) == list(
        scan_statements(CATALOG, "subject", "object")
    )
    assert count_mentions(LAZY) == count_mentions(CATALOG)
    assert (
        topics_by_list(LAZY)
        == topics_by_list(CATALOG)
        == {LIST: ["concept:python", "concept:rust", "concept:r"]}
    )
    for curie in CATALOG.concepts:
        assert statements_about(LAZY, curie) == statements_about(CATALOG, curie)
    for held_by in (*CATALOG.lists, "list:of_another_graph"):
        assert members_of(LAZY, held_by) == members_of(CATALOG, held_by)


def test_members_stand_by_position() -> None:
    turned = dict(reversed(CATALOG.statements.items()))

    members = members_of(replace(CATALOG, statements=turned), LIST)

    assert [member.position for member in members] == [1, 2, 3]


def test_members_are_the_subjects_where_all_have_one_object() -> None:
    one = CATALOG.statements["statement:run-services_uses_kubernetes"]
    shared = [replace(one, id=slug, subject=slug) for slug in ("concept:rust", "concept:r")]

    assert list(member_concepts(CATALOG, shared)) == ["concept:rust", "concept:r"]


def test_a_statement_about_statements_about_a_concept_is_about_the_concept() -> None:
    about = [statement.id for statement in statements_about(CATALOG, "concept:kubernetes")]

    assert about[-1] == "statement:about"


def test_what_is_made_of_several_names_those_parts_whose_words_its_label_holds() -> None:
    run = CATALOG.concepts["concept:run-services"]
    whole = replace(run, label="Run services on Kubernetes", parts=("concept:kubernetes", "concept:rust"))
    catalog = replace(CATALOG, concepts={**CATALOG.concepts, whole.id: whole})

    before, after = count_places(CATALOG), count_places(catalog)

    assert after["concept:kubernetes"] >= after[whole.id]
    assert after["concept:rust"] == before["concept:rust"]
