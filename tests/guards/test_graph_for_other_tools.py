"""The graph opens labelled and whole in what knows RDF, SKOS and OWL, and nothing of us."""

from functools import cache

import pytest
from pyoxigraph import Store

from skillgraph.queries import evaluate_query, find_query, open_store


@cache
def store() -> Store:
    return open_store()


def count(pattern: str) -> int:
    query = f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}"
    return int(evaluate_query(store(), query).table()[1][0][0])


@pytest.mark.parametrize(
    "class_", ["sg:Statement", "sg:Section", "sg:List", "sg:Passage", "sg:Figure", "sg:SourceDocument"]
)
def test_each_thing_that_a_tool_shows_has_one_label(class_: str) -> None:
    assert count(f"?thing a {class_} ; rdfs:label ?label") == count(f"?thing a {class_}") > 0


def test_each_scheme_has_a_label_and_its_top_concepts_which_lead_to_all_others() -> None:
    schemes = count("?scheme a skos:ConceptScheme")

    assert count("?scheme a skos:ConceptScheme ; rdfs:label ?label") == schemes
    assert count("?scheme skos:hasTopConcept ?top MINUS { ?top skos:topConceptOf ?scheme }") == 0
    assert count("SELECT DISTINCT ?scheme { ?scheme skos:hasTopConcept ?top }") == schemes
    below = "FILTER NOT EXISTS { ?concept skos:broader*/skos:topConceptOf ?scheme }"
    assert count(f"?concept skos:inScheme ?scheme {below}") == 0


def test_near_wordings_are_told_in_both_directions_and_mapping_relations_cross_schemes() -> None:
    between = "?one skos:inScheme ?scheme . ?other skos:inScheme ?scheme"

    assert count("?one sg:nearWording ?other") == 2 * count("?said sg:relation sg:nearWording")
    ours = "?other a skos:Concept"  # of a taxonomy we say nothing but what it is called
    near = f"?one sg:nearWording|skos:closeMatch ?other . {ours}"
    assert count(f"{near} MINUS {{ ?other ?relation ?one }}") == 0
    assert count(f"?one skos:closeMatch ?other . {between}") == 0
    assert count(f"?one sg:nearWording ?other MINUS {{ {between} }}") == 0


def test_an_inference_is_told_in_the_graph_of_its_rule_in_both_directions() -> None:
    here = "GRAPH graph:rule_near-wording { ?one sg:nearWording ?other }"

    assert count(here) == count("?one sg:nearWording ?other") > 0


def test_a_role_in_the_terms_of_esco_leaves_our_concepts_what_they_are() -> None:
    triples = evaluate_query(store(), find_query("role-as-esco").text).triples()

    assert triples and not [triple for triple in triples if str(triple.predicate).endswith("#type>")]
