from dataclasses import replace

from skillgraph.answers.members import list_members, statements_by_list, statements_of_list
from skillgraph.identifiers import join_id
from skillgraph.model import Catalog, ConceptList
from small_catalog import DOCUMENT, LIST, small_catalog, statement

OUTER = ConceptList(
    join_id("list", DOCUMENT, "needs"),
    join_id("section", DOCUMENT, "needs"),
    "Needs",
    None,
    "all-of",
    open=None,
)


def nested(**changes: object) -> Catalog:
    """The small catalog with its list of languages as the second member of another list."""
    catalog = small_catalog()
    inner = replace(catalog.lists[LIST], parent=OUTER.id, position=2, **changes)  # type: ignore[arg-type]
    first, third = (
        statement("engineer", "sg:uses", slug, 5, list=OUTER.id, position=at)
        for slug, at in (("observability", 1), ("kubernetes", 3))
    )
    return replace(
        catalog,
        lists={OUTER.id: OUTER, LIST: inner},
        statements={third.id: third, **catalog.statements, first.id: first},
    )


def test_a_list_inside_a_list_stands_at_its_position_with_its_logic() -> None:
    members = list_members(nested(), OUTER)

    assert [member.label for member in members] == ["Observability", "Languages", "Kubernetes"]
    assert isinstance(members[1], ConceptList)
    assert (members[1].logic, members[1].open) == ("any-of", False)


def test_statements_stand_as_their_lists_do() -> None:
    catalog = nested()
    found = [s.object for s in statements_of_list(catalog, OUTER)]

    assert found == [f"concept:{slug}" for slug in ("observability", "python", "rust", "r", "kubernetes")]
    assert found == [s.object for s in statements_of_list(catalog, OUTER, held=statements_by_list(catalog))]


def test_a_concept_that_names_a_list_inside_is_not_told_beside_it() -> None:
    catalog = nested(concept="concept:kubernetes")

    assert [member.label for member in list_members(catalog, OUTER)] == ["Observability", "Languages"]
