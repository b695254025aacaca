"""What taxonomies and counts near chance say is told where little else is known, and called weak."""

from skillgraph.answers.neighbors import adjacent_skills, edges_around
from skillgraph.model import Catalog
from skillgraph.projection.layer_names import PROJECTED, WITH_MEANING
from skillgraph.projection.layers import carries_meaning


def test_a_thing_that_nothing_is_named_of_has_the_class_of_a_taxonomy_and_it_is_weak() -> None:
    rows = adjacent_skills(edges_around(Catalog(), "concept:tosca"), "concept:tosca")

    assert [(row.skill, row.is_weak) for row in rows] == [("concept:test-automation-tools", True)]
    assert rows[0].reasons[0].reference == "ESCO 1.1.0"


def test_what_is_known_of_a_thing_keeps_its_closeness_beside_what_is_weak() -> None:
    told = edges_around(Catalog(), "concept:lua").adj["concept:lua"]
    known = edges_around(Catalog(), "concept:lua", layers=PROJECTED - {"text"}, weak=False)

    meant = {end for end, edge in told.items() if carries_meaning(edge["reasons"])}
    assert meant
    assert meant < set(told)
    assert {end: told[end]["closeness"] for end in meant} == {
        end: edge["closeness"] for end, edge in known.adj["concept:lua"].items() if end in meant
    }


def test_where_enough_is_known_no_taxonomy_says_more() -> None:
    edges = edges_around(Catalog(), "concept:kubernetes").adj["concept:kubernetes"]

    assert len(edges) >= 3
    assert all(carries_meaning(edge["reasons"]) for edge in edges.values())


def test_nothing_weak_is_told_of_a_graph_alone_or_of_other_layers() -> None:
    for options in ({"beyond": False}, {"layers": WITH_MEANING - {"esco"}}):
        assert not edges_around(Catalog(), "concept:tosca", **options).adj["concept:tosca"]
