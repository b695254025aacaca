from contextlib import suppress
from dataclasses import replace
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogs import CONCEPTS, catalogs
from skillgraph.answers.neighbors import adjacent_skills
from skillgraph.answers.path import shortest_path, shortest_paths
from skillgraph.errors import NoPathError, UnknownNameError
from skillgraph.language.kinds import ALL_KINDS
from skillgraph.model import Catalog, Evidence, Span, Statement
from skillgraph.projection.closeness import closeness
from skillgraph.projection.edges import NO_MEANING, closeness_distance, hop_distance, project_edges
from skillgraph.projection.incidence import count_together, load_incidence
from skillgraph.projection.known import known_concepts
from skillgraph.projection.layer_names import OF_DOCUMENTS, PLACES
from skillgraph.projection.projecting import (
    narrow_projection,
    project_graph,
    project_multigraph,
    view_reasons,
)
from skillgraph.projection.reasons import LARGEST_PLACE, Reason, relation_strength, share_strength
from small_catalog import LIST, concept, small_catalog, statement

CATALOG = small_catalog()


def reasons(catalog: Catalog, first: str, second: str) -> list[Reason]:
    projection = project_graph(catalog, kinds=ALL_KINDS, layers=OF_DOCUMENTS)
    edge = projection.edges[f"concept:{first}", f"concept:{second}"]
    found: list[Reason] = edge["reasons"]
    return found


def test_nodes_are_skills_and_technologies_unless_other_kinds_are_asked_for() -> None:
    assert "concept:engineer" not in project_graph(CATALOG)
    assert "concept:engineer" in project_graph(CATALOG, kinds={"role"})


def test_a_stated_relation_is_a_directed_reason() -> None:
    reason = reasons(CATALOG, "run-services", "kubernetes")[0]

    assert (reason.relation, reason.status, reason.source) == ("sg:uses", "stated", "concept:run-services")
    assert (reason.layer, reason.strength) == ("stated", relation_strength("sg:uses"))
    assert reason.evidence[0].passage == "p2"


def test_an_inferred_relation_says_so_and_stands_below_a_stated_one() -> None:
    inferred = [r for r in reasons(CATALOG, "observability", "kubernetes") if r.relation == "skos:broader"]

    assert [(r.status, r.layer) for r in inferred] == [("inferred", "inferred")]
    edges = project_graph(CATALOG, kinds=ALL_KINDS, layers={"stated", "inferred"}).edges
    stated = edges["concept:run-services", "concept:kubernetes"]["closeness"]
    assert edges["concept:observability", "concept:kubernetes"]["closeness"] < 0.6 <= stated


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


@given(st.sampled_from(PLACES), st.integers(2, 10_000))
def test_a_place_counts_less_the_more_it_holds(relation: str, size: int) -> None:
    assert 0 < share_strength(relation, size + 1) <= share_strength(relation, size) <= 1


@given(st.floats(0.000001, 1), st.floats(0.000001, 1))
def test_what_is_closer_is_less_far(one: float, other: float) -> None:
    assert 1000 <= closeness_distance(max(one, other)) <= closeness_distance(min(one, other))


def test_edges_have_closeness_the_strength_of_their_strongest_reason_and_an_integer_distance() -> None:
    for _, _, edge in project_graph(CATALOG, kinds=ALL_KINDS).edges(data=True):
        assert 0 < edge["closeness"] < 1
        size = edge.get("class_size")
        assert edge["distance"] % NO_MEANING == hop_distance(edge["closeness"], edge["reasons"], size)
        assert edge["strength"] == max(reason.strength for reason in edge["reasons"])


def test_what_one_text_alone_holds_together_is_far_and_no_path_goes_there() -> None:
    pair = ("concept:python", "concept:rust")
    projection = project_graph(CATALOG, concepts=pair, layers=OF_DOCUMENTS)

    assert {reason.layer for reason in projection.edges[pair]["reasons"]} == {"text"}
    assert projection.edges[pair]["distance"] > NO_MEANING
    with pytest.raises(NoPathError, match="no meaningful path"):
        shortest_path(projection, *pair)


def test_a_count_of_many_postings_carries_meaning_where_no_document_does() -> None:
    pair = ("concept:kubernetes", "concept:docker")
    concepts = {curie: concept(curie.partition(":")[2], curie, "tool") for curie in pair}

    [(*_, edge)] = project_graph(Catalog(concepts=concepts)).edges(data=True)

    assert next((reason.layer, reason.status) for reason in edge["reasons"] if reason.counts) == (
        "together",
        "counted",
    )
    assert edge["distance"] < NO_MEANING
    assert hop_distance(0.5, edge["reasons"], None) == closeness_distance(0.5)
    counts = [reason for reason in edge["reasons"] if reason.counts]
    assert hop_distance(0.5, counts, None) == closeness_distance(0.25)
    assert any("postings" in reason.sentence for reason in edge["reasons"])


def test_what_is_counted_below_chance_counts_too_though_it_is_no_reason() -> None:
    incidence, unseen = load_incidence(), 0
    ai = known_concepts()["concept:ai"]

    star = project_graph(Catalog(), also=known_concepts(), around=[ai.id], weak=False)[ai.id]

    for neighbor, edge in star.items():
        counts = count_together(incidence, ai.id, neighbor)
        relation = max((r.strength for r in edge["reasons"] if not r.counts), default=0.0)
        unseen += len(counts) > sum(len(reason.counts) for reason in edge["reasons"])
        shared = edge["shared"].count if "shared" in edge else None
        assert edge["closeness"] == closeness(counts, relation, shared=shared)
    assert unseen


def test_a_layer_that_is_left_out_makes_no_edge_and_an_unknown_one_is_an_error() -> None:
    projection = project_graph(CATALOG, kinds=ALL_KINDS, layers={"stated"})

    assert {r.layer for *_, edge in projection.edges(data=True) for r in edge["reasons"]} == {"stated"}
    with pytest.raises(UnknownNameError, match="unknown layer 'lists'"):
        project_graph(CATALOG, layers={"lists"})


def test_the_edges_around_one_concept_are_those_that_it_has_among_all() -> None:
    whole = project_graph(CATALOG)
    star = project_graph(CATALOG, around=["concept:rust"])

    assert dict(star["concept:rust"]) == dict(whole["concept:rust"])
    assert star.number_of_edges() == whole.degree("concept:rust")


@pytest.mark.parametrize("weak", [True, False])
def test_the_edges_around_some_concepts_are_those_that_they_have_among_all(*, weak: bool) -> None:
    known = known_concepts()
    also = {curie: known[curie] for curie in list(known)[::6]}
    whole = project_graph(CATALOG, also=also, weak=weak)
    some = set(list(whole)[::5])

    stars = project_graph(CATALOG, also=also, around=some, weak=weak)

    assert stars.number_of_edges() > 10
    assert {frozenset(edge) for edge in stars.edges} == {frozenset(edge) for edge in whole.edges(some)}
    assert all(stars.edges[edge] == whole.edges[edge] for edge in stars.edges)


def test_what_is_known_alone_becomes_a_node_that_says_so() -> None:
    known = concept("docker", "Docker", "tool")

    nodes = project_graph(CATALOG, also={known.id: known}).nodes(data="in_graph")

    assert nodes["concept:docker"] is False
    assert nodes["concept:rust"] is True


def test_what_only_files_others_is_no_node_unless_it_is_asked_for() -> None:
    label = concept("in-demand", "Skills in demand", "skill")
    catalog = replace(
        with_statements(statement("rust", "classifiedAs", "in-demand", 5)),
        concepts=CATALOG.concepts | {label.id: label},
    )

    assert label.id not in project_graph(catalog)
    assert project_graph(catalog, also={label.id: label}).has_edge(label.id, "concept:rust")


def test_closeness_does_not_depend_on_the_kinds_projected() -> None:
    narrow = project_graph(CATALOG)
    wide = project_graph(CATALOG, kinds=ALL_KINDS)

    for first, second, edge in narrow.edges(data=True):
        assert wide.edges[first, second]["closeness"] == edge["closeness"]


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
    assert few.edges[pair]["closeness"] == project_graph(small_catalog()).edges[pair]["closeness"]


@given(catalogs())
def test_the_projection_is_symmetric_and_a_way_back_is_as_long(catalog: Catalog) -> None:
    projection = project_graph(catalog, kinds=ALL_KINDS)

    for measure in ("closeness", "jaccard", "resource-allocation"):
        seen = {
            (node, row.skill): row.value
            for node in projection
            for row in adjacent_skills(projection, node, measure=measure, limit=None)
        }
        assert seen == {(second, first): value for (first, second), value in seen.items()}
    for component in nx.connected_components(projection):
        for source, target in combinations(sorted(component), 2):
            try:
                there = shortest_path(projection, source, target)
            except NoPathError:
                with pytest.raises(NoPathError):
                    shortest_path(projection, target, source)
                continue
            assert there.distance == shortest_path(projection, target, source).distance
            assert there.distance == sum(
                projection.edges[hop.source, hop.target]["distance"] for hop in there.hops
            )


@given(catalogs(), st.sets(st.sampled_from(CONCEPTS), max_size=2))
def test_what_is_avoided_is_in_no_path_of_any_graph(catalog: Catalog, avoid: set[str]) -> None:
    narrowed = narrow_projection(project_graph(catalog, kinds=ALL_KINDS), avoid=avoid)

    assert avoid.isdisjoint(narrowed)
    for source, target in combinations(sorted(narrowed), 2):
        with suppress(NoPathError):
            for path in shortest_paths(narrowed, source, target, limit=3):
                assert avoid.isdisjoint({source, *(hop.target for hop in path.hops)})


def with_statements(*made: Statement) -> Catalog:
    return replace(CATALOG, statements=CATALOG.statements | {said.id: said for said in made})


def relations(catalog: Catalog, first: str, second: str) -> set[str]:
    edges = project_graph(catalog, kinds=ALL_KINDS, layers=OF_DOCUMENTS).edges
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


def test_edges_without_some_concepts_are_those_that_the_graph_has_without_them() -> None:
    some = {"concept:rust", "concept:python"}
    whole = project_edges(CATALOG)
    graph = project_graph(CATALOG)
    graph.remove_nodes_from(some)

    left = whole.without(some)

    assert (list(left.nodes), left.adj) == (list(graph), {node: dict(graph.adj[node]) for node in graph})
    assert some <= set(whole.nodes)
    assert left.graph().edges == graph.edges
