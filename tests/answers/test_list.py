import pytest

from skillgraph.answers.list import list_kind, list_kinds
from skillgraph.errors import UnknownNameError
from small_catalog import small_catalog

CATALOG = small_catalog()


@pytest.mark.parametrize("kind", ["technology", "technologies", "Technologies"])
def test_a_kind_takes_in_its_sub_kinds_in_document_order(kind: str) -> None:
    assert [row.label for row in list_kind(CATALOG, kind)] == ["Python", "Rust", "R", "Kubernetes"]


def test_the_count_is_of_statements_that_name_the_concept() -> None:
    rows = {row.id: row.count for row in list_kind(CATALOG, "concepts")}

    assert rows["concept:kubernetes"] == 3
    assert rows["concept:cafe"] == 0


@pytest.mark.parametrize(
    ("kind", "count"),
    [("sections", 3), ("lists", 1), ("documents", 1), ("passages", 8), ("statements", 10), ("section", 3)],
)
def test_structures_are_listed_too(kind: str, count: int) -> None:
    assert len(list_kind(CATALOG, kind)) == count


def test_mentions_count_the_passages_that_name_a_concept_and_not_statements() -> None:
    rows = {row.id: (row.count, row.mentions) for row in list_kind(CATALOG, "concepts")}

    assert rows["concept:kubernetes"] == (3, 3)  # of two stated statements, one with two places
    assert rows["concept:rust"] == (2, 2)
    assert rows["concept:run-services"] == (3, 1)


def test_a_list_is_listed_with_its_logic_and_a_section_with_its_level() -> None:
    (row,) = list_kind(CATALOG, "lists")

    assert (row.members, row.count, row.logic, row.open, row.inside) == (3, 3, "any-of", False, "")
    assert {section.level for section in list_kind(CATALOG, "sections")} == {1}


def test_technologies_tell_the_named_from_classes() -> None:
    assert {row.named for row in list_kind(CATALOG, "technologies")} == {True}
    assert {row.named for row in list_kind(CATALOG, "duties")} == {None}


def test_a_kind_is_found_by_the_curie_of_its_class() -> None:
    assert list_kind(CATALOG, "sg:Tool") == list_kind(CATALOG, "tools")


def test_relations_are_listed_with_their_inverse_and_count() -> None:
    requires = next(row for row in list_kind(CATALOG, "relations") if row.id == "sg:requires")

    assert (requires.alternatives, requires.count) == (("is required by",), 3)


def test_a_section_counts_each_statement_inside_it_once() -> None:
    counts = {row.label: row.count for row in list_kind(CATALOG, "sections")}

    assert counts == {"Duties": 3, "Needs": 4, "Market": 1}


def test_kinds_are_listed_with_how_many_there_are() -> None:
    counts = {row.label: row.count for row in list_kinds(CATALOG)}

    assert counts["programming-languages"] == 3
    assert counts["passages"] == 8


def test_the_overview_counts_what_each_list_has() -> None:
    for row in list_kinds(CATALOG):
        assert row.count == len(list_kind(CATALOG, row.label)), row.label


def test_an_unknown_kind_gets_the_nearest() -> None:
    with pytest.raises(UnknownNameError) as error:
        list_kind(CATALOG, "sektions")

    assert "'sections'" in error.value.remedy
