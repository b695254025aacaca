"""What the guide and the vocabulary of the package both have is one thing, whatever graph is asked."""

import pytest

from skillgraph.answers import lookup
from skillgraph.answers.known_holdings import hold_known
from skillgraph.answers.known_names import find_concept, find_known_concept
from skillgraph.answers.names import find_subject
from skillgraph.answers.neighbors import adjacent_skills, edges_around
from skillgraph.answers.path import project_ways, shortest_path
from skillgraph.answers.profiles import Profile, find_holdings
from skillgraph.model import Catalog, Concept
from skillgraph.projection.known import counted_as, known_concepts
from skillgraph.projection.named_relations import relations_of
from skillgraph.store.opening import open_catalog

#: A corpus of one's own that names two things, neither by an id of the guide.
OWN = Catalog(
    concepts={
        "concept:code-reviews-skill": Concept("concept:code-reviews-skill", "Code reviews", "skill"),
        "concept:baking": Concept("concept:baking", "Baking", "skill"),
    }
)


@pytest.mark.parametrize(
    "name",
    ["CI/CD", "continuous integration", "Testing", "DevSecOps", "Documentation", "Governance", "Automation"],
)
def test_a_name_that_both_have_is_one_thing_in_a_graph_without_it(name: str) -> None:
    assert known_concepts().is_named(find_known_concept(OWN, name).id)


def test_no_label_that_both_have_is_asked_back() -> None:
    shared = known_concepts().other_ids
    found = {find_known_concept(Catalog(), known_concepts()[own].label).id for own in shared}

    assert found.isdisjoint(shared)


@pytest.mark.parametrize("name", ["CI/CD pipelines", "concept:ci-cd"])
def test_another_name_or_id_of_a_thing_finds_what_the_graph_calls_it(name: str) -> None:
    own = Catalog(concepts={"concept:x": Concept("concept:x", "CI/CD", "process")})

    assert find_known_concept(own, name).id == "concept:x"


@pytest.mark.parametrize(
    ("source", "target"),
    [("DevOps", "MLOps"), ("MLOps", "CI/CD"), ("Microservices", "Distributed systems")],
)
def test_two_things_are_joined_as_they_are_in_the_guide(source: str, target: str) -> None:
    hops = []
    for catalog in (OWN, open_catalog()):
        ends = [find_known_concept(catalog, name).id for name in (source, target)]
        hops.append(shortest_path(project_ways(catalog, ends), *ends).hops)

    own, guide = hops
    assert len(own) == len(guide) == 1
    references = [{reason.reference for reason in hop.reasons} - {None} for (hop,) in hops]
    assert references[0] == references[1] != set()


def test_relations_of_the_guide_are_those_of_what_a_graph_calls_otherwise() -> None:
    rows = adjacent_skills(edges_around(OWN, "concept:code-reviews-skill"), "concept:code-reviews-skill")

    assert "concept:mentoring" in [row.skill for row in rows]


def test_no_thing_is_passed_twice_under_two_ids() -> None:
    for catalog in (OWN, open_catalog()):
        nodes = set(project_ways(catalog, ["concept:docker"], beyond=True))

        twice = {own for own, name in known_concepts().other_ids.items() if nodes >= {own, name}}
        assert twice == set()


def test_every_relation_of_the_package_is_found_around_what_both_have() -> None:
    known = known_concepts()
    for own, name in known.other_ids.items():
        kinds = {known.kind(counted_as(known[end])) or "" for row in relations_of(own) for end in row.ends}
        found = edges_around(Catalog(), name, kinds=kinds).adj[name]
        expected = {counted_as(known[end]) for row in relations_of(own) for end in row.ends} - {name}

        assert expected <= found.keys(), own


def test_known_name_is_found_without_a_look_for_what_is_like_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """To compare a name with all labels takes as long as the rest of the question."""

    def refuse(*_: object, **__: object) -> list[str]:
        raise AssertionError("nothing is to be suggested")

    monkeypatch.setattr(lookup, "nearest", refuse)

    assert find_known_concept(Catalog(), "k8s").label == "Kubernetes"


def test_what_the_package_knows_by_another_name_is_the_concept_of_the_graph_for_every_question() -> None:
    """`show`, `evidence` and `gap` find what `neighbors` finds."""
    kubernetes = Concept("concept:k", "Kubernetes", "technology")
    catalog = Catalog(concepts={kubernetes.id: kubernetes})
    named = find_holdings(catalog, Profile(skills=("k8s",)))

    found = [find(catalog, "k8s") for find in (find_known_concept, find_concept, find_subject)]

    assert found == [kubernetes] * 3
    assert hold_known(catalog, named, roles=[])[1].have == (kubernetes.id,)
