"""Every figure that is counted is an observation with all its dimensions, and no statement."""

import os
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Store, parse
from rdflib import RDF, RDFS, SKOS

from oracle import oracle_violations
from postings import Posting, make_postings
from shape_examples import shape_violations, vocabulary_quads
from skillgraph.counts.expressions import Population
from skillgraph.counts.observations import count_everything, encode_counts
from skillgraph.counts.survey import Survey
from skillgraph.model import Catalog
from skillgraph.rendering.exports.serializations import render_rdf
from skillgraph.store.opening import open_catalog
from skillgraph.validation.validating import validate_graph
from skillgraph.vocabulary import COUNTED_GRAPH, PREFIXES, VOCABULARY_GRAPH, expand_curie

QB = rdflib.Namespace(PREFIXES["qb"])
SG = rdflib.Namespace(PREFIXES["sg"])
POSTINGS = (
    Posting(["Latin", "Baking?"], date="2026-01-10", pay=(40000, 50000)),
    Posting(["Latin"], date="2026-01-20", role="Pilot", pay=(30001, None)),
    Posting(["Baking"], date="2026-03-05", role="Senior Pilot", pay=(20, 25), per=None),
    Posting(["Latin"], date=None),
    Posting(["Chess"], date="2026"),
    Posting(["Latin"], date="2026-01-10", text="document:p0"),
)


EVERYWHERE = Population()


@cache
def corpus() -> Catalog:
    return make_postings(*POSTINGS)


def observations(catalog: Catalog, *, step: str = "month", population: Population = EVERYWHERE) -> list[Quad]:
    counts = count_everything(Survey(catalog), step=step, population=population)  # type: ignore[arg-type]
    return list(dict.fromkeys(encode_counts(counts)))


@cache
def quads() -> tuple[Quad, ...]:
    return tuple(observations(corpus()))


@cache
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=render_rdf(quads(), "turtle"), format="turtle")


def rows(query: str, found: Iterable[Quad] | None = None) -> list[tuple[str, ...]]:
    store = Store()
    store.extend(Quad(q.subject, q.predicate, q.object) for q in (found if found is not None else quads()))
    solutions = store.query(query, prefixes=PREFIXES)
    return [tuple(term.value for term in row) for row in solutions]  # type: ignore[union-attr]


def test_a_share_stands_with_its_counts_and_its_interval() -> None:
    shares = rows(
        """SELECT ?need ?period ?asked ?documents ?share ?low ?high {
          ?count sg:countedConcept concept:latin ; sg:countedNeed ?need ; sg:askedDocuments ?asked ;
            sg:countedDocuments ?documents ; sg:share ?share ; sg:intervalLow ?low ; sg:intervalHigh ?high ;
            sdmx-dimension:refPeriod/rdfs:label ?period } ORDER BY ?period ?need"""
    )

    assert shares[0] == ("asked", "2026-01", "2", "2", "1", "0.3424", "1")
    assert [row[:5] for row in shares[2:]] == [
        ("asked", "2026-03", "0", "1", "0"),
        ("required", "2026-03", "0", "1", "0"),
        ("asked", "any time, documents without a date too", "3", "5", "0.6"),
        ("required", "any time, documents without a date too", "3", "5", "0.6"),
    ]


def test_what_is_only_desirable_is_asked_for_and_not_required() -> None:
    shares = rows(
        """SELECT ?need ?asked { ?count sg:countedConcept concept:baking ; sg:countedNeed ?need ;
          sg:askedDocuments ?asked ; sdmx-dimension:refPeriod counted:period_2026-01 } ORDER BY ?need"""
    )

    assert shares == [("asked", "1"), ("required", "0")]


def test_a_period_has_its_first_and_its_last_second() -> None:
    for step, expected in {
        "month": ("2026-01-01T00:00:00", "2026-01-31T23:59:59"),
        "quarter": ("2026-01-01T00:00:00", "2026-03-31T23:59:59"),
        "year": ("2026-01-01T00:00:00", "2026-12-31T23:59:59"),
    }.items():
        found = tuple(observations(corpus(), step=step))
        ends = rows(
            "SELECT ?start ?end { ?p dcat:startDate ?start ; dcat:endDate ?end } ORDER BY ?start", found
        )
        assert ends[0] == expected


def test_a_period_without_documents_has_no_observation_and_is_not_there() -> None:
    assert rows("SELECT ?p { ?p dcat:startDate ?start } ORDER BY ?p") == [
        (expand_curie("counted:period_2026-01"),),
        (expand_curie("counted:period_2026-03"),),
    ]


def test_pay_is_in_exact_decimals_and_times_are_not_mixed() -> None:
    pay = rows(
        """SELECT ?per ?end ?n ?q1 ?median ?q3 {
          ?count a sg:CountedPay ; schema:unitText ?per ; sg:rangeEnd ?end ;
            sg:statedRanges ?n ; schema:percentile25 ?q1 ; schema:median ?median ; schema:percentile75 ?q3 ;
          sg:countedPopulation/rdfs:label "documents that state pay and ask for Latin"@en }
          ORDER BY ?per ?end"""
    )

    assert pay == [
        ("year", "high", "2", "50000", "50000", "50000"),
        ("year", "low", "2", "32500.75", "35000.5", "37500.25"),
        ("year", "middle", "2", "45000", "45000", "45000"),
    ]
    assert rows('SELECT DISTINCT ?per { ?c sg:rangeEnd "low" ; schema:unitText ?per } ORDER BY ?per') == [
        ("not said",),
        ("year",),
    ]


def test_who_is_counted_is_a_population_in_words() -> None:
    told = {label for (label,) in rows("SELECT ?label { ?p a sg:Population ; rdfs:label ?label }")}

    assert {
        "all documents",
        "documents that state pay of the role Pilot",
        "documents that state pay of the level senior",
        "documents that state pay of roles that name no level",
        "documents that state pay and ask for Baking",
    } <= told


def test_a_set_says_what_it_leaves_out() -> None:
    [(told,)] = rows(
        "SELECT ?told { ?s a qb:DataSet ; dcterms:description ?told ; "
        'dcterms:title "What documents ask for, by month"@en }'
    )

    assert told == (
        "Counted: 3. Not counted: 1 without a date, 1 dated too coarsely, 1 near-copies of others. "
        "Dates come from: text (4)."
    )


def test_a_count_is_no_statement_and_stands_in_a_graph_of_its_own() -> None:
    types = {q.object.value for q in quads() if q.predicate.value == str(RDF.type)}  # type: ignore[union-attr]

    assert {q.graph_name.value for q in quads()} == {COUNTED_GRAPH, VOCABULARY_GRAPH}  # type: ignore[union-attr]
    assert not {str(SG.Statement), str(SG.Figure), str(SG.EvidenceSpan)} & types
    assert {
        q.predicate.value
        for q in quads()
        if q.graph_name.value == VOCABULARY_GRAPH  # type: ignore[union-attr]
    } == {str(RDF.type), str(RDFS.label), str(SKOS.prefLabel), str(SKOS.inScheme)}


def test_there_is_no_blank_node_and_every_name_can_be_pasted() -> None:
    nodes = {node for q in quads() for node in (q.subject, q.object)}

    assert not any(isinstance(node, BlankNode) for node in nodes)
    own = {node.value for node in nodes if isinstance(node, NamedNode) and "/counted/" in node.value}
    assert own
    assert {iri for iri in own if not rdflib.URIRef(iri).n3(_manager()).startswith("counted:")} == set()


def _manager() -> rdflib.namespace.NamespaceManager:
    found = rdflib.Graph()
    found.bind("counted", PREFIXES["counted"])
    return found.namespace_manager


def test_nothing_is_dated_today() -> None:
    dates = [q.object.value for q in quads() if "dateTime" in str(q.object)]  # type: ignore[union-attr]

    assert {date[:4] for date in dates} == {"2026"}
    assert not any("issued" in q.predicate.value or "modified" in q.predicate.value for q in quads())


# ---------------------------------------------------------------- the integrity constraints of Data Cube

PART = "?node qb:dataSet/qb:structure/qb:component"
NO = "FILTER NOT EXISTS"
CONSTRAINTS = {
    "IC-1 one set": "{ SELECT ?node (COUNT(?set) AS ?n) { ?node a qb:Observation "
    "OPTIONAL { ?node qb:dataSet ?set } } GROUP BY ?node } FILTER (?n != 1)",
    "IC-2 one structure": "{ SELECT ?node (COUNT(?s) AS ?n) { ?node a qb:DataSet "
    "OPTIONAL { ?node qb:structure ?s } } GROUP BY ?node } FILTER (?n != 1)",
    "IC-3 a measure": f"?node a qb:DataStructureDefinition {NO} {{ ?node qb:component/qb:measure ?m }}",
    "IC-4 a range": f"?node a qb:DimensionProperty {NO} {{ ?node rdfs:range ?range }}",
    "IC-5 a code list": "?node a qb:DimensionProperty ; rdfs:range skos:Concept "
    f"{NO} {{ ?node qb:codeList ?l }}",
    "IC-6 attributes alone are optional": "?node qb:componentRequired false "
    f"{NO} {{ ?node qb:attribute ?a }}",
    "IC-11 all dimensions": f"{PART}/qb:dimension ?d {NO} {{ ?node ?d ?v }}",
    "IC-13 required attributes": f"{PART} ?c . ?c qb:componentRequired true ; qb:attribute ?a "
    f"{NO} {{ ?node ?a ?v }}",
    "IC-14 all measures": f"{PART}/qb:measure ?m {NO} {{ ?node ?m ?v }}",
    "IC-19 codes of the list": "?d qb:codeList ?list . ?node ?d ?code . ?node a qb:Observation "
    f"{NO} {{ ?code a skos:Concept . ?list skos:member ?code }}",
}


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_an_integrity_constraint_of_data_cube_holds(name: str) -> None:
    found = rows(f"SELECT DISTINCT ?node {{ {CONSTRAINTS[name]} }}")

    assert rows("SELECT ?node { ?node a qb:Observation } LIMIT 1")
    assert found == []


def twice(found: Iterable[Quad]) -> list[object]:
    """Give what is observed twice (IC-12): the same set, and the same value in every dimension."""
    dimensions = {q.object for q in found if q.predicate.value == str(QB.dimension)}
    keys: dict[object, set[tuple[str, str]]] = {}
    for q in found:
        if q.predicate in dimensions or q.predicate.value == str(QB.dataSet):
            keys.setdefault(q.subject, set()).add((q.predicate.value, str(q.object)))
    return [key for key, count in Counter(map(frozenset, keys.values())).items() if count > 1]


def test_no_two_observations_agree_in_every_dimension() -> None:
    need = NamedNode(expand_curie("sg:countedNeed"))

    assert twice(quads()) == []
    assert twice([q for q in quads() if q.predicate != need]) != []


def test_an_observation_has_each_property_once() -> None:
    nodes = list(graph().subjects(RDF.type, QB.Observation))

    assert [
        (node, p)
        for node in nodes
        for p in set(graph().predicates(node)) - {RDF.type}
        if len(list(graph().objects(node, p))) != 1
    ] == []


# ---------------------------------------------------------------- as files


def test_the_file_conforms_by_our_reader_and_by_pyshacl(tmp_path: Path) -> None:
    file = tmp_path / "observations.trig"
    file.write_bytes(render_rdf(quads(), "trig"))

    assert validate_graph(file) == []
    assert oracle_violations([*quads(), *vocabulary_quads()]) == []


def test_a_count_that_lacks_a_dimension_does_not_conform(tmp_path: Path) -> None:
    population = NamedNode(expand_curie("sg:countedPopulation"))
    file = tmp_path / "observations.trig"
    file.write_bytes(render_rdf([q for q in quads() if q.predicate != population], "trig"))

    assert {found.check for found in validate_graph(file)} == {"shape:count-population"}


def read_by_rdflib(written: bytes, syntax: str) -> set[tuple[str, ...]]:
    dataset = rdflib.Dataset()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # its parser calls what it deprecates
        dataset.parse(data=written, format=syntax)
        return {(s.n3(), p.n3(), o.n3()) for s, p, o, _ in dataset.quads()}


@pytest.mark.parametrize(("syntax", "rdf_format"), [("trig", RdfFormat.TRIG), ("turtle", RdfFormat.TURTLE)])
def test_rdflib_and_pyoxigraph_read_back_what_was_written(syntax: str, rdf_format: RdfFormat) -> None:
    written = render_rdf(quads(), syntax)

    engine = set(parse(written, format=rdf_format))
    library = read_by_rdflib(written, syntax)
    assert {(q.subject, q.predicate, q.object) for q in engine} == {
        (q.subject, q.predicate, q.object) for q in quads()
    }
    assert len(library) == len(engine)
    assert {(s, p) for s, p, _ in library} == {(str(q.subject), str(q.predicate)) for q in engine}


def test_twice_and_in_any_order_of_documents_gives_the_same_bytes() -> None:
    catalog = make_postings(*POSTINGS[:5])
    turned = replace(catalog, documents=dict(reversed(catalog.documents.items())))

    first = render_rdf(observations(catalog), "trig")

    assert render_rdf(observations(catalog), "trig") == first
    assert render_rdf(observations(turned), "trig") == first


def test_another_hash_seed_gives_the_same_bytes() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests'); from counts.test_observations import *; "
        "import hashlib; print(hashlib.sha256(render_rdf(observations(corpus()), 'trig')).hexdigest())"
    )
    root = Path(__file__).parents[2]
    digests = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=root,
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert digests[0] == digests[1] != b""


# ---------------------------------------------------------------- further gestures


def test_a_document_that_is_added_and_taken_away_again_leaves_no_trace() -> None:
    fewer = render_rdf(observations(make_postings(*POSTINGS[:3])), "trig")

    more = render_rdf(observations(make_postings(*POSTINGS[:4])), "trig")

    assert more != fewer
    assert render_rdf(observations(make_postings(*POSTINGS[:3])), "trig") == fewer


def test_counts_of_two_corpora_can_be_put_together(tmp_path: Path) -> None:
    other = observations(make_postings(*POSTINGS[1:4]))
    file = tmp_path / "both.trig"
    file.write_bytes(render_rdf([*quads(), *other], "trig"))

    assert validate_graph(file) == []
    for name, constraint in CONSTRAINTS.items():
        assert rows(f"SELECT DISTINCT ?node {{ {constraint} }}", (*quads(), *other)) == [], name


def test_a_population_narrows_all_three_sets() -> None:
    found = tuple(observations(corpus(), population=Population(role="concept:pilot")))

    assert rows("SELECT DISTINCT ?n { ?c a sg:CountedShare ; sg:countedDocuments ?n }", found) == [("1",)]
    assert rows(
        "SELECT DISTINCT ?p { ?c a sg:CountedShare ; sg:countedPopulation/rdfs:label ?p }", found
    ) == [("documents about the role Pilot",)]
    assert rows("SELECT ?c { ?c a sg:CountedShare ; sg:countedConcept concept:baking }", found) == []


def test_a_corpus_where_nothing_is_dated_has_shares_of_any_time_alone() -> None:
    undated = tuple(observations(make_postings(*(replace(posting, date=None) for posting in POSTINGS))))

    assert rows("SELECT ?p { ?p dcat:startDate ?start }", undated) == []
    assert rows("SELECT DISTINCT ?p { ?c sdmx-dimension:refPeriod ?p }", undated) == [
        (expand_curie("counted:period_any"),)
    ]


def test_no_document_and_one_document_are_counted_too(tmp_path: Path) -> None:
    assert rows("SELECT ?c { ?c a qb:Observation }", tuple(observations(Catalog()))) == []
    file = tmp_path / "guide.trig"
    file.write_bytes(render_rdf(observations(open_catalog()), "trig"))
    assert validate_graph(file) == []


HOSTILE = '"</script>\\\u202e\u2028 {} <a> \N{SNOWMAN} _:b @prefix'


def test_hostile_labels_and_places_stay_texts(tmp_path: Path) -> None:
    catalog = make_postings(
        Posting([HOSTILE, "Latin"], role=f"Senior {HOSTILE}", pay=(1, 2)), Posting(["Latin"])
    )
    file = tmp_path / "hostile.trig"

    found = observations(catalog, population=Population(place=HOSTILE))
    assert rows("SELECT ?p { ?p a dcterms:Location ; rdfs:label ?label }", tuple(found))
    file.write_bytes(render_rdf(observations(catalog), "trig"))
    read = set(parse(file.read_bytes(), format=RdfFormat.TRIG))

    assert validate_graph(file) == []
    assert any(HOSTILE in q.object.value for q in read if not isinstance(q.object, NamedNode))


@settings(max_examples=5, derandomize=True, deadline=None)
@given(
    st.lists(
        st.builds(
            Posting,
            skills=st.lists(
                st.sampled_from(["Latin", "Latin?", "Baking", "Chess?"]), max_size=3, unique=True
            ),
            date=st.sampled_from(["2026-01-03", "2026-04", "2025", None]),
            role=st.sampled_from(["Cook", "Senior Cook", "Pilot"]),
            pay=st.none() | st.tuples(st.integers(1, 9), st.integers(9, 99)),
            currency=st.sampled_from(["EUR", "USD"]),
            per=st.sampled_from(["year", "hour", None]),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["month", "quarter", "year"]),
)
def test_whatever_is_counted_conforms(postings: list[Posting], step: str) -> None:
    found = observations(make_postings(*postings), step=step)

    assert shape_violations([*found, *vocabulary_quads()]) == []
    assert twice(found) == []
    for name, constraint in CONSTRAINTS.items():
        assert rows(f"SELECT DISTINCT ?node {{ {constraint} }}", found) == [], name
