"""From RDF to a catalog: what others write in their own way is read, and what is malformed is named."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pyoxigraph
import pytest

from skillgraph.errors import GraphError
from skillgraph.identifiers import join_id
from skillgraph.model import (
    Catalog,
    Concept,
    ConceptList,
    DocumentDate,
    DocumentPlace,
    Evidence,
    Figure,
    Period,
    Section,
    Span,
    Statement,
)
from skillgraph.rdf.decoding import decode_catalog
from skillgraph.rdf.encoding import encode_catalog
from skillgraph.tables.ordering import ordered
from skillgraph.vocabulary import expand_curie
from small_catalog import DOCUMENT, LIST, PASSAGES, small_catalog

RUST = "statement:rust_has-figure_figure"
FIGURE_NODE = "figure:rust_has-figure_figure"
NEEDS = join_id("section", DOCUMENT, "needs")
FIGURE = Figure(
    "salary",
    Decimal(90000),
    Decimal("80000.50"),
    Decimal(95000),
    "range",
    "currency",
    "increase",
    "EUR",
    "year",
    "median",
    Period("2024-05", "2025", "year over year"),
    "Rome",
    "engineers",
    ("period", "place"),
)
SAID = Statement(
    "statement:all",
    "All of it.",
    "concept:engineer",
    "sg:requires",
    "concept:rust",
    FIGURE,
    "minimum",
    ("may", "often"),
    "expertise",
    "to ship",
    "by pairing",
    "since it is fast",
    "if asked",
    "from A to Z",
    "some",
    "quickly",
    "inferred",
    "near-wording",
    LIST,
    7,
    (
        Evidence(DOCUMENT, "p4", PASSAGES[3].span, Span(20, 26), (), PASSAGES[3].sha256),
        Evidence(DOCUMENT, "p3", PASSAGES[2].span, None, ("object", "modality"), PASSAGES[2].sha256),
    ),
    ("statement:engineer_requires_r", "statement:engineer_requires_rust"),
)


DATE = DocumentDate("2026-07-14", "text", Span(20, 26))
PLACES = (DocumentPlace("Oslo", "text", Span(27, 31)), DocumentPlace("Rome", "by hand"))


def full_catalog() -> Catalog:
    """Give a catalog in which each slot of each value is filled somewhere."""
    small = small_catalog()
    inner = ConceptList(
        f"{LIST}-inner",
        NEEDS,
        "Inner",
        "p5",
        "all-of",
        open=True,
        concept="concept:r",
        parent=LIST,
        position=2,
    )
    below = Section(f"{NEEDS}_more", "More", 2, ("Needs", "More"), NEEDS, "p5", 4)
    python = Concept(
        "concept:python",
        "Python",
        "programming-language",
        ("Python 3",),
        ("Py",),
        "A language.",
        ("concept:r",),
        ("http://www.w3.org/2004/02/skos/core#Concept", "http://www.wikidata.org/entity/Q28865", "urn:x:y"),
    )
    said = [one for one in small.statements.values() if one.evidence]
    return ordered(
        replace(
            small,
            documents={DOCUMENT: replace(small.documents[DOCUMENT], by_rules=True, date=DATE, places=PLACES)},
            lists=small.lists | {inner.id: inner},
            sections=small.sections | {below.id: below},
            concepts=small.concepts | {python.id: python},
            statements={one.id: one for one in [*said, SAID]},
        )
    )


def node(curie: str) -> pyoxigraph.NamedNode:
    return pyoxigraph.NamedNode(expand_curie(curie))


def literal(text: str, datatype: str = "string") -> pyoxigraph.Literal:
    return pyoxigraph.Literal(text, datatype=node(f"xsd:{datatype}"))


def decoded(*added: tuple[str, str, Any], without: Callable[[str, str], bool] = lambda *_: False) -> Catalog:
    """Decode the quads of the full catalog, less those left out, and with more of them."""
    quads = [
        quad
        for quad in encode_catalog(full_catalog())
        if not without(str(quad.subject.value), quad.predicate.value)  # type: ignore[union-attr]
    ]
    quads += [pyoxigraph.Quad(node(subject), node(predicate), value) for subject, predicate, value in added]
    return decode_catalog(quads, location="a graph")


def values_of(subject: str, predicate: str) -> Callable[[str, str], bool]:
    """Tell one property of one node from all others."""
    return lambda *found: found == (expand_curie(subject), expand_curie(predicate))


def test_a_catalog_with_every_slot_filled_comes_back_as_it_was() -> None:
    assert decoded() == full_catalog()


@pytest.mark.parametrize(("lexical", "value"), [("true", True), ("1", True), ("false", False), ("0", False)])
def test_a_boolean_is_read_in_both_of_its_lexical_forms(lexical: str, *, value: bool) -> None:
    found = decoded(
        (LIST, "sg:open", literal(lexical, "boolean")),
        (DOCUMENT, "sg:readByRules", literal(lexical, "boolean")),
        without=lambda *at: values_of(LIST, "sg:open")(*at) or values_of(DOCUMENT, "sg:readByRules")(*at),
    )

    assert (found.lists[LIST].open, found.documents[DOCUMENT].by_rules) == (value, value)


def test_what_is_absent_stays_unsaid() -> None:
    absent = {
        expand_curie(curie)
        for curie in """
        sg:open sg:leadIn sg:namedBy sg:inList sg:position sg:focus sg:slot sg:hedge sg:readByRules
        skos:definition skos:altLabel skos:exactMatch dcterms:hasPart sg:altLabelInText sg:modality sg:level
        sg:rule sg:per sg:place schema:value sg:periodStart sg:periodEnd sg:periodRelative sg:inheritedSlot
        sg:periodStartPrecision sg:periodEndPrecision prov:wasDerivedFrom dcterms:issued
        dcterms:spatial
        """.split()
    }
    numbered = {expand_curie("sg:Section"), expand_curie("sg:EvidenceSpan")}
    subjects = {
        str(quad.subject.value)  # type: ignore[union-attr]
        for quad in encode_catalog(full_catalog())
        if str(getattr(quad.object, "value", "")) in numbered
    }

    found = decoded(
        without=lambda subject, predicate: (
            predicate in absent and not (predicate == expand_curie("sg:position") and subject in subjects)
        )
    )

    assert found.lists[LIST] == ConceptList(LIST, NEEDS, "Languages", None, "any-of", None)
    assert found.lists[f"{LIST}-inner"].parent is None
    assert found.lists[f"{LIST}-inner"].position is None
    document = found.documents[DOCUMENT]
    assert (document.by_rules, document.date, document.places) == (False, None, ())
    assert found.concepts["concept:python"] == Concept("concept:python", "Python", "programming-language")
    said = found.statements["statement:all"]
    assert (said.modality, said.level, said.rule, said.hedge, said.list, said.position, said.premises) == (
        None, None, None, (), None, None, (),
    )  # fmt: skip
    assert said.figure == replace(FIGURE, value=None, per=None, place=None, period=None, inherited=())
    assert [(item.focus, item.slots) for item in said.evidence] == [(None, ()), (None, ())]


@pytest.mark.parametrize(
    ("subject", "predicate"),
    [
        ("concept:rust", "skos:prefLabel"),
        (DOCUMENT, "rdfs:label"),
        (DOCUMENT, "sg:sha256"),
        (DOCUMENT, "sg:length"),
        (DOCUMENT, "dcterms:format"),
        (NEEDS, "rdfs:label"),
        (NEEDS, "dcterms:isPartOf"),
        (NEEDS, "sg:headingLevel"),
        (NEEDS, "sg:heading"),
        (NEEDS, "sg:position"),
        (join_id("passage", DOCUMENT, "p5"), "oa:hasSource"),
        (join_id("passage", DOCUMENT, "p5"), "sg:inSection"),
        (join_id("passage", DOCUMENT, "p5"), "sg:passageKind"),
        (join_id("passage", DOCUMENT, "p5"), "sg:line"),
        (join_id("passage", DOCUMENT, "p5"), "sg:sha256"),
        (join_id("passage", DOCUMENT, "p5"), "oa:hasSelector"),
        (LIST, "sg:inSection"),
        (LIST, "rdfs:label"),
        (LIST, "sg:logic"),
        (RUST, "sg:sentence"),
        (RUST, "sg:subject"),
        (RUST, "sg:relation"),
        ("evidence:rust_has-figure_figure_1", "sg:inPassage"),
        ("evidence:rust_has-figure_figure_1", "sg:position"),
    ],
)
def test_a_node_that_lacks_what_it_must_have_is_named_with_it(subject: str, predicate: str) -> None:
    with pytest.raises(GraphError) as caught:
        decoded(without=values_of(subject, predicate))

    assert str(caught.value.problem) == f"{subject} has no {predicate}"
    assert (caught.value.location, caught.value.remedy) == ("a graph", "check it with `skillgraph validate`")


@pytest.mark.parametrize(
    ("subject", "predicate", "text", "problem"),
    [
        (DOCUMENT, "sg:length", "long", f"sg:length of {DOCUMENT} is not a whole number: 'long'"),
        (FIGURE_NODE, "schema:value", "many", f"schema:value of {FIGURE_NODE}: 'many' is not a number"),
    ],
)
def test_a_number_that_is_none_is_named_with_its_node(
    subject: str, predicate: str, text: str, problem: str
) -> None:
    with pytest.raises(GraphError) as caught:
        decoded((subject, predicate, literal(text)), without=values_of(subject, predicate))

    assert caught.value.problem == problem


@pytest.mark.parametrize(("lexical", "datatype"), [("2023", "gYear"), ("2023-05", "gYearMonth")])
def test_a_period_of_before_0_2_is_read_as_it_was_written(lexical: str, datatype: str) -> None:
    end = "figure:all"

    found = decoded(
        (end, "sg:periodEnd", literal(lexical, datatype)),
        without=lambda *at: (
            values_of(end, "sg:periodEnd")(*at) or values_of(end, "sg:periodEndPrecision")(*at)
        ),
    )

    figure = found.statements["statement:all"].figure
    assert figure is not None
    assert figure.period == Period("2024-05", lexical, "year over year")


@pytest.mark.parametrize(
    ("lexical", "precision", "problem"),
    [
        ("soon", "year", "'soon' is not a date and time"),
        (
            "2025-12-31T23:59:59",
            "week",
            "the precision of 2025-12-31T23:59:59 is week, not year, month or day",
        ),
        (
            "2025-12-31T23:59:59",
            None,
            "the precision of 2025-12-31T23:59:59 is missing, not year, month or day",
        ),
    ],
)
def test_a_period_that_is_no_instant_with_its_precision_is_named(
    lexical: str, precision: str | None, problem: str
) -> None:
    end = "figure:all"
    added = [(end, "sg:periodEnd", literal(lexical, "dateTime"))]
    if precision:
        added.append((end, "sg:periodEndPrecision", literal(precision)))

    with pytest.raises(GraphError) as caught:
        decoded(
            *added,
            without=lambda *at: (
                values_of(end, "sg:periodEnd")(*at) or values_of(end, "sg:periodEndPrecision")(*at)
            ),
        )

    assert caught.value.problem == f"sg:periodEnd of {end}: {problem}"


@pytest.mark.parametrize(
    ("lexical", "precision", "date"),
    [
        ("2026-07-01T00:00:00", "month", DocumentDate("2026-07", "by hand")),
        ("2026-07-14", None, DocumentDate("2026-07-14", "by hand")),
    ],
)
def test_a_date_that_another_tool_gave_a_document_is_one_by_hand(
    lexical: str, precision: str | None, date: DocumentDate
) -> None:
    terms = {expand_curie(f"sg:issued{part}") for part in ("Origin", "Precision", "Selector")}
    terms.add(expand_curie("dcterms:issued"))
    added = [(DOCUMENT, "dcterms:issued", literal(lexical, "dateTime"))]
    if precision:
        added.append((DOCUMENT, "sg:issuedPrecision", literal(precision)))

    found = decoded(*added, without=lambda _, predicate: predicate in terms)

    assert found.documents[DOCUMENT].date == date


def test_places_that_another_tool_gave_a_document_are_by_hand_and_come_last() -> None:
    other, nameless = "locality:other", "locality:nameless"

    found = decoded(
        (DOCUMENT, "dcterms:spatial", node(other)),
        (other, "rdfs:label", literal("Bergen")),
        (DOCUMENT, "dcterms:spatial", node(nameless)),
    )

    assert found.documents[DOCUMENT].places == (*PLACES, DocumentPlace("Bergen", "by hand"))


def test_ten_places_come_back_in_their_order() -> None:
    places = tuple(DocumentPlace(f"Place {number}", "by hand") for number in range(12, 0, -1))
    catalog = full_catalog()
    document = replace(catalog.documents[DOCUMENT], places=places)

    found = decode_catalog(encode_catalog(replace(catalog, documents={DOCUMENT: document})), location="test")

    assert found.documents[DOCUMENT].places == places


def test_a_date_of_a_document_that_the_calendar_has_not_is_named() -> None:
    with pytest.raises(GraphError) as caught:
        decoded(
            (DOCUMENT, "dcterms:issued", literal("2026-02-30T00:00:00", "dateTime")),
            without=values_of(DOCUMENT, "dcterms:issued"),
        )

    assert caught.value.problem == f"dcterms:issued of {DOCUMENT}: 2026-02-30 is no day, month or year"


def test_two_values_where_one_may_stand_are_refused_and_the_same_one_twice_is_one() -> None:
    again = decoded((RUST, "sg:sentence", literal("rust hasFigure a figure.")))
    with pytest.raises(GraphError) as caught:
        decoded((RUST, "sg:sentence", literal("Another.")))

    assert again == full_catalog()
    assert caught.value.problem == f"{RUST} has 2 values of sg:sentence, but may have only one"


def test_a_dataset_without_any_of_our_nodes_is_an_empty_catalog() -> None:
    assert decode_catalog([], location="a graph") == Catalog()


def test_a_node_that_is_pointed_at_and_says_nothing_is_named_too() -> None:
    with pytest.raises(GraphError) as caught:
        decoded((RUST, "sg:evidence", node("evidence:rust_has-figure_figure_2")))

    assert caught.value.problem == "evidence:rust_has-figure_figure_2 has no sg:position"


def test_what_is_not_of_our_vocabulary_is_left_alone() -> None:
    other = "concept:theirs"

    found = decoded(
        (other, "rdf:type", node("skos:Concept")),
        (other, "skos:inScheme", node("scheme:of-somebody-else")),
        ("concept:rust", "skos:inScheme", node("scheme:a-second-one")),
        ("concept:rust", "skos:note", literal("theirs")),
        ("concept:rust", "skos:altLabel", pyoxigraph.Literal("Rust language", language="en")),
        ("concept:r", "skos:altLabel", pyoxigraph.BlankNode("b")),
        ("concept:of-no-type", "skos:prefLabel", literal("theirs")),
    )

    assert other not in found.concepts
    assert found.concepts["concept:rust"].kind == "programming-language"
    assert found.concepts["concept:rust"].alternatives == ("Rust language",)
    assert found.concepts["concept:r"].alternatives == ("b",)


def test_a_blank_node_says_nothing() -> None:
    quads = [*encode_catalog(full_catalog())]
    quads.append(pyoxigraph.Quad(pyoxigraph.BlankNode("b"), node("rdf:type"), node("sg:Statement")))

    assert decode_catalog(quads, location="a graph") == full_catalog()


def test_slots_stand_in_the_order_of_the_model_and_unknown_ones_behind_them() -> None:
    evidence = "evidence:all_1"

    found = decoded(*((evidence, "sg:slot", literal(slot)) for slot in ("zeal", "period", "awe", "modality")))

    assert found.statements["statement:all"].evidence[0].slots == ("modality", "period", "awe", "zeal")
