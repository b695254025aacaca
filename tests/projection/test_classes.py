from pathlib import Path as FilePath

import networkx as nx
import pytest

from skillgraph.answers.path import Path, explain_hops, project_ways, shortest_path
from skillgraph.errors import NoPathError
from skillgraph.model import Catalog, Concept, Statement
from skillgraph.projection.classes import class_size, class_sizes, shared_closeness
from skillgraph.projection.edges import closeness_distance
from skillgraph.projection.named_relations import bundled_relations
from skillgraph.projection.projecting import project_graph
from skillgraph.projection.reasons import Reason


def _found(*ends: str) -> Path:
    first, second = (f"concept:{end}" for end in ends)
    return shortest_path(project_ways(Catalog(), (first, second)), first, second)


def _kinds_of_a_class(count: int) -> Catalog:
    concepts = {c: Concept(c, c, "skill") for c in ("concept:class", *(f"concept:{n}" for n in range(count)))}
    statements = {
        f"statement:{n}": Statement(f"statement:{n}", "", f"concept:{n}", "skos:broader", "concept:class")
        for n in range(count)
    }
    return Catalog(concepts=concepts, statements=statements)


def test_a_class_that_is_a_kind_of_the_vocabulary_has_all_known_concepts_of_that_kind() -> None:
    sizes = class_sizes(Catalog())

    assert sizes["concept:programming-languages"] > 50
    assert 2 < sizes["concept:graph-databases"] < 20


def test_what_a_document_states_to_be_of_a_class_counts_once_beside_what_is_known() -> None:
    known = class_sizes(Catalog())["concept:query-languages"]
    concepts = {
        curie: Concept(curie, label, kind)
        for curie, label, kind in (
            ("concept:query-languages", "Query languages", "technology"),
            ("concept:cypher", "Cypher", "programming-language"),
            ("concept:quel", "QUEL", "programming-language"),
        )
    }
    stated = {
        name: Statement(name, "", subject, "skos:broader", "concept:query-languages")
        for name, subject in (("statement:a", "concept:cypher"), ("statement:b", "concept:quel"))
    }

    sizes = class_sizes(Catalog(concepts=concepts, statements=stated))

    assert sizes["concept:query-languages"] == known + 1


def test_only_what_is_nothing_but_of_a_kind_has_a_class() -> None:
    sizes = {"concept:class": 12}
    kind = Reason("kind-of", "", "named", "named", 0.4, (), (), "concept:a", "concept:class")
    use = Reason("used-with", "", "named", "named", 0.4, (), ())
    place = Reason("same list", "", "stated together", "text", 0.4, (), ())

    assert class_size([kind], sizes) == 12
    assert class_size([kind, place], sizes) == 12
    assert class_size([kind, use], sizes) is None
    assert class_size([use], sizes) is None


def test_a_whole_is_the_one_that_a_part_is_of_and_the_one_that_involves_it() -> None:
    sizes = {"concept:whole": 12, "concept:part": 2}
    part = Reason("part-of", "", "named", "named", 0.4, (), (), "concept:part", "concept:whole")
    involved = Reason("sg:involves", "", "stated", "stated", 0.4, (), (), "concept:whole", "concept:part")
    catalog = Catalog(
        concepts={c: Concept(c, c, "skill") for c in ("concept:whole", "concept:one", "concept:two")},
        statements={
            f"statement:{n}": Statement(f"statement:{n}", "", "concept:whole", "sg:involves", f"concept:{n}")
            for n in ("one", "two")
        },
    )

    assert (class_size([part], sizes), class_size([involved], sizes)) == (12, 12)
    assert class_sizes(catalog)["concept:whole"] == 2


@pytest.mark.parametrize("size", [None, 1, 2, 3])
def test_a_class_of_common_size_takes_nothing_from_a_hop(size: int | None) -> None:
    assert shared_closeness(0.4, size) == 0.4


def test_the_more_members_a_class_has_the_longer_is_the_way_through_it() -> None:
    lengths = []
    for count in (3, 12, 48):
        projection = project_graph(_kinds_of_a_class(count))
        edge = projection.edges["concept:0", "concept:class"]
        lengths.append(nx.shortest_path_length(projection, "concept:0", "concept:1", weight="distance"))

        assert edge["class_size"] == count
        assert (
            edge["closeness"]
            == project_graph(_kinds_of_a_class(3)).edges["concept:0", "concept:class"]["closeness"]
        )
        assert edge["distance"] == closeness_distance(shared_closeness(edge["closeness"], count))

    assert lengths == sorted(set(lengths))
    assert lengths[2] - lengths[1] == pytest.approx(
        1386, abs=2
    )  # 1000 ln 4: the class is four times as large


def test_a_path_through_a_crowded_class_holds_less_than_each_of_its_hops() -> None:
    catalog = _kinds_of_a_class(48)
    projection = project_graph(catalog)

    through = shortest_path(projection, "concept:0", "concept:1")
    to_class = shortest_path(projection, "concept:0", "concept:class")

    assert through.weakest == pytest.approx(through.hops[0].closeness / 4)
    assert through.weak_hops(0.2) == list(through.hops) == through.class_hops()
    assert to_class.weakest == to_class.hops[0].closeness
    assert to_class.class_hops() == []


def test_what_only_a_crowded_class_joins_has_no_meaningful_path() -> None:
    with pytest.raises(NoPathError, match="no meaningful path"):
        _found("react", "pytorch")


def test_two_of_a_small_class_are_joined_by_it() -> None:
    assert [hop.target for hop in _found("unity", "godot").hops] == ["concept:game-engines", "concept:godot"]


def test_no_detour_is_shorter_than_that_a_thing_is_of_its_kind() -> None:
    projection = project_ways(Catalog(), ("concept:docker", "concept:kubernetes"))
    detours = [
        (row.subject, row.object)
        for row in bundled_relations()
        if row.relation == "kind-of"
        and row.subject in projection
        and row.object in projection
        and len(shortest_path(projection, row.subject, row.object, farthest=None).hops) > 1
    ]

    assert detours == []
    assert [hop.class_size for hop in explain_hops(projection, ["concept:python", "concept:sql"])] == [None]


def test_a_projection_without_its_reasons_is_written_by_networkx(tmp_path: FilePath) -> None:
    projection = project_graph(_kinds_of_a_class(5))
    for _, _, edge in projection.edges(data=True):
        edge.pop("reasons")

    nx.write_graphml(projection, tmp_path / "projection.graphml")

    assert {edge.get("class_size") for _, _, edge in projection.edges(data=True)} == {5}


def test_what_is_said_to_be_a_kind_of_itself_is_no_member_of_itself() -> None:
    catalog = _kinds_of_a_class(2)
    catalog.statements["statement:own"] = Statement(
        "statement:own", "", "concept:class", "skos:broader", "concept:class"
    )

    assert class_sizes(catalog)["concept:class"] == 2
