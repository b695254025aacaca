from dataclasses import replace
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogs import CONCEPTS, catalogs
from skillgraph.answers.neighbors import adjacent_skills
from skillgraph.answers.path import shortest_path, shortest_paths
from skillgraph.language.kinds import ALL_KINDS
from skillgraph.model import Catalog, Evidence, Span, Statement
from skillgraph.projection.projecting import (
    combine_strengths,
    narrow_projection,
    project_graph,
    project_multigraph,
    strength_distance,
    view_reasons,
)
from skillgraph.projection.reasons import BASE_STRENGTHS, LARGEST_PLACE, Reason, share_strength
from small_catalog import LIST, concept, small_catalog, statement

CATALOG = small_catalog()


def reasons(catalog: Catalog, first: str, second: str) -> list[Reason]:
    edge = project_graph(catalog, kinds=ALL_KINDS).edges[f"concept:{first}", f"concept:{second}"]
    found: list[Reason] = edge["reasons"]
    return found


def test_nodes_are_skills_and_technologies_unless_other_kinds_are_asked_for() -> None:
    assert "concept:engineer" not in project_graph(CATALOG)
    assert "concept:engineer" in project_graph(CATALOG, kinds={"role"})


def test_a_stated_relation_is_a_directed_reason() -> None:
    reason = reasons(CATALOG, "run-services", "kubernetes")[0]

    assert (reason.relation, reason.status, reason.source) == ("sg:uses", "stated", "concept:run-services")
    assert reason.strength == BASE_STRENGTHS["stated"]
    assert reason.evidence[0].passage == "p2"


def test_an_inferred_relation_is_weaker_and_says_so() -> None:
    inferred = [r for r in reasons(CATALOG, "observability", "kubernetes") if r.relation == "skos:broader"]

    assert [(r.status, r.strength) for r in inferred] == [("inferred", BASE_STRENGTHS["inferred"])]


def test_members_of_an_any_of_list_are_a_group_and_only_the_closest_place_of_a_section_counts() -> None:
    found = reasons(CATALOG, "python", "rust")

    assert [reason.relation for reason in found] == ["same group"]
    assert "any-of list" in found[0].sentence
    assert "3 in all" in found[0].sentence


def test_a_list_over_several_passages_is_weaker_than_a_group() -> None:
    loose = replace(CATALOG.lists[LIST], logic="not said")
    members = [
        replace(CATALOG.statements[f"statement:engineer_requires_{slug}"], evidence=evidence)
        for slug, evidence in (
            ("python", statement("a", "b", "c", 4).evidence),
            ("rust", statement("a", "b", "c", 5).evidence),
        )
    ]
    catalog = replace(
        CATALOG,
        lists={LIST: loose},
        statements=CATALOG.statements | {member.id: member for member in members},
    )

    assert reasons(catalog, "python", "rust")[0].relation == "same list"


def test_a_list_that_holds_one_of_two_through_a_list_inside_it_is_a_wider_list() -> None:
    outer = replace(CATALOG.lists[LIST], id=f"{LIST}-outer", logic="not said")
    inner = replace(CATALOG.lists[LIST], parent=outer.id)
    beside = replace(
        CATALOG.statements["statement:engineer_prefers_kubernetes"], list=outer.id, condition=None
    )
    catalog = replace(
        CATALOG,
        lists={inner.id: inner, outer.id: outer},
        statements=CATALOG.statements | {beside.id: beside},
    )

    found = reasons(catalog, "python", "kubernetes")

    assert "same wider list" in {reason.relation for reason in found}
    assert reasons(catalog, "python", "r")[0].relation == "same group"


def test_what_one_duty_brings_together_is_joined() -> None:
    assert "same duty" in {reason.relation for reason in reasons(CATALOG, "kubernetes", "observability")}


def test_one_figure_for_two_joins_them() -> None:
    both = CATALOG.statements["statement:rust_has-figure_figure"]
    other = replace(both, id="statement:other", subject="concept:python")
    catalog = replace(CATALOG, statements=CATALOG.statements | {other.id: other})

    assert "same figure" in {reason.relation for reason in reasons(catalog, "python", "rust")}


def test_a_part_is_joined_to_its_whole() -> None:
    whole = replace(concept("both", "Rust and R", "skill"), parts=("concept:r", "concept:rust"))
    catalog = replace(CATALOG, concepts=CATALOG.concepts | {whole.id: whole})

    part = reasons(catalog, "both", "r")[0]

    assert (part.relation, part.source, part.target) == ("dcterms:hasPart", "concept:both", "concept:r")


@pytest.mark.parametrize("size", [LARGEST_PLACE, LARGEST_PLACE + 1])
def test_a_place_with_very_many_concepts_brings_none_of_them_together(size: int) -> None:
    names = [f"c{n}" for n in range(size)]
    evidence = (Evidence("document:guide", "p1", Span(0, 9), None, (), "0" * 64),)
    catalog = Catalog(
        concepts={f"concept:{name}": concept(name, name, "skill") for name in [*names, "role"]},
        statements={
            f"statement:{name}": Statement(
                f"statement:{name}", "", "concept:role", "sg:requires", f"concept:{name}", evidence=evidence
            )
            for name in names
        },
    )

    projection = project_graph(catalog, concepts=["concept:c0", "concept:c1"])

    assert projection.has_edge("concept:c0", "concept:c1") is (size == LARGEST_PLACE)


def test_closer_places_are_stronger_at_every_size() -> None:
    for size in (2, 3, 10, 50):
        strengths = [
            share_strength(relation, size)
            for relation in ("same group", "same passage", "same list", "same wider list", "same section")
        ]
        assert strengths == sorted(strengths, reverse=True)


@given(st.sampled_from([r for r in BASE_STRENGTHS if r.startswith("same")]), st.integers(2, 10_000))
def test_a_place_counts_less_the_more_it_holds(relation: str, size: int) -> None:
    assert 0 < share_strength(relation, size + 1) <= share_strength(relation, size) <= 1


@given(st.lists(st.floats(0.001, 1), min_size=1, max_size=20))
def test_a_combined_strength_is_in_0_to_1_and_no_weaker_than_its_strongest(strengths: list[float]) -> None:
    combined = combine_strengths(strengths)

    assert 0 < combined <= 1
    assert combined >= round(max(strengths), 6) - 1e-6
    assert strength_distance(combined) >= 1000


def test_edges_have_strength_and_integer_distances() -> None:
    for _, _, edge in project_graph(CATALOG, kinds=ALL_KINDS).edges(data=True):
        assert 0 < edge["strength"] <= 1
        assert isinstance(edge["distance"], int)
        assert edge["distance"] >= edge["plain_distance"] >= 1000
        assert edge["reasons"]


def test_edges_of_a_hub_are_longer_and_a_path_pays_the_whole_penalty_of_what_it_passes() -> None:
    projection = project_graph(CATALOG, kinds=ALL_KINDS)
    hub = max(projection, key=lambda node: (projection.degree(node), node))

    penalty = projection.nodes[hub]["hub_penalty"]

    assert penalty > 0
    assert penalty % 2 == 0
    for neighbor in projection[hub]:
        edge = projection.edges[hub, neighbor]
        added = edge["distance"] - edge["plain_distance"]
        assert added == (penalty + projection.nodes[neighbor]["hub_penalty"]) // 2


def test_strengths_do_not_depend_on_the_kinds_projected() -> None:
    narrow = project_graph(CATALOG)
    wide = project_graph(CATALOG, kinds=ALL_KINDS)

    for first, second, edge in narrow.edges(data=True):
        assert wide.edges[first, second]["strength"] == edge["strength"]


def test_the_order_of_statements_changes_nothing() -> None:
    turned = replace(CATALOG, concepts=dict(reversed(CATALOG.concepts.items())))

    first, second = project_graph(CATALOG), project_graph(turned)

    assert list(first.edges(data="distance")) == list(second.edges(data="distance"))


def test_the_multigraph_view_has_an_edge_a_reason() -> None:
    projection = project_graph(CATALOG, kinds=ALL_KINDS)

    multigraph = view_reasons(projection)

    assert nx.utils.graphs_equal(multigraph, project_multigraph(CATALOG, kinds=ALL_KINDS))

    assert isinstance(multigraph, nx.MultiGraph)
    assert multigraph.number_of_edges() == sum(len(e["reasons"]) for *_, e in projection.edges(data=True))
    assert multigraph.nodes["concept:r"]["label"] == "R"


@pytest.mark.parametrize("kinds", [set(), {"place"}])
def test_nothing_to_project_is_an_empty_graph(kinds: set[str]) -> None:
    assert len(project_graph(CATALOG, kinds=kinds)) == 0


def test_named_concepts_alone_are_projected_with_the_same_strengths() -> None:
    pair = ("concept:python", "concept:rust")

    few = project_graph(small_catalog(), concepts=pair)

    assert sorted(few) == list(pair)
    assert few.edges[pair]["strength"] == project_graph(small_catalog()).edges[pair]["strength"]


@given(catalogs())
def test_the_projection_is_symmetric_and_a_way_back_is_as_long(catalog: Catalog) -> None:
    projection = project_graph(catalog, kinds=ALL_KINDS)

    for measure in ("strength", "jaccard", "resource-allocation"):
        seen = {
            (node, row.skill): row.value
            for node in projection
            for row in adjacent_skills(projection, node, measure=measure, limit=None)
        }
        assert seen == {(second, first): value for (first, second), value in seen.items()}
    for component in nx.connected_components(projection):
        for source, target in combinations(sorted(component), 2):
            there = shortest_path(projection, source, target)
            assert there.distance == shortest_path(projection, target, source).distance
            assert there.distance == sum(
                projection.edges[hop.source, hop.target]["distance"] for hop in there.hops
            )


@given(catalogs(), st.sets(st.sampled_from(CONCEPTS), max_size=2))
def test_what_is_avoided_is_in_no_path_of_any_graph(catalog: Catalog, avoid: set[str]) -> None:
    narrowed = narrow_projection(project_graph(catalog, kinds=ALL_KINDS), avoid=avoid)

    assert avoid.isdisjoint(narrowed)
    for source, target in combinations(sorted(narrowed), 2):
        if nx.has_path(narrowed, source, target):
            for path in shortest_paths(narrowed, source, target, limit=3):
                assert avoid.isdisjoint({source, *(hop.target for hop in path.hops)})


def with_statements(*made: Statement) -> Catalog:
    return replace(CATALOG, statements=CATALOG.statements | {said.id: said for said in made})


def relations(catalog: Catalog, first: str, second: str) -> set[str]:
    edges = project_graph(catalog, kinds=ALL_KINDS).edges
    pair = f"concept:{first}", f"concept:{second}"
    return {reason.relation for reason in edges[pair]["reasons"]} if pair in edges else set()


def test_a_passage_that_only_gives_a_qualifier_names_nothing() -> None:
    said = statement("engineer", "requires", "leadership", 2)
    modality = replace(statement("a", "b", "c", 8).evidence[0], slots=("modality",))
    object_ = replace(modality, slots=("object", "modality"))

    beside = with_statements(replace(said, evidence=(*said.evidence, modality)))
    named = with_statements(replace(said, evidence=(*said.evidence, object_)))

    assert relations(beside, "leadership", "rust") == set()
    assert relations(named, "leadership", "rust") == {"same passage"}


def test_where_an_end_has_a_place_of_its_own_that_place_names_it() -> None:
    said = statement("engineer", "requires", "leadership", 8)
    elsewhere = replace(statement("a", "b", "c", 2).evidence[0], slots=("object",))

    named_there = with_statements(replace(said, evidence=(*said.evidence, elsewhere)))

    assert relations(with_statements(said), "leadership", "rust") == {"same passage"}
    assert relations(named_there, "leadership", "rust") == set()


def test_what_a_rule_of_ours_inferred_brings_nothing_together_by_its_place() -> None:
    said = statement("engineer", "requires", "leadership", 8)

    assert relations(with_statements(said), "leadership", "rust") == {"same passage"}
    assert (
        relations(with_statements(replace(said, status="inferred", rule="r")), "leadership", "rust") == set()
    )


def test_where_a_statement_joins_two_their_section_is_no_reason_beside_it() -> None:
    assert relations(CATALOG, "rust", "kubernetes") == {"same section"}
    assert relations(with_statements(statement("rust", "uses", "kubernetes", 5)), "rust", "kubernetes") == {
        "sg:uses"
    }


def test_one_figure_in_two_passages_joins_nothing() -> None:
    both = CATALOG.statements["statement:rust_has-figure_figure"]
    elsewhere = replace(
        both,
        id="statement:other",
        subject="concept:leadership",
        evidence=statement("a", "b", "c", 2).evidence,
    )

    assert "same figure" not in relations(with_statements(elsewhere), "leadership", "rust")
