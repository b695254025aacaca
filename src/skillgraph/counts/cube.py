"""The structure of what is counted, in RDF Data Cube: dimensions, measures and attributes, and their values.

Everything has an IRI that can be read, and nothing is a blank node, so that two files of the same counts are
the same bytes, and files of several can be put together.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from pyoxigraph import Literal, NamedNode

from skillgraph.counts.trends import name_period
from skillgraph.identifiers import join_id, local_name
from skillgraph.language.slugs import slug_of
from skillgraph.rdf.instants import instant_of
from skillgraph.rdf.terms import node

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction

    from skillgraph.counts.expressions import Population, Step

Triple = tuple[str, str, NamedNode | Literal]
#: Values of dimensions that leave nothing out.
ANY_PERIOD: Final = "counted:period_any"
ANY_PLACE: Final = "counted:place_any"
STATUS: Final = "counted:status_counted"
#: The concepts that some document asks for, as the code list of a dimension.
CONCEPTS: Final = "counted:concepts"
#: Of the intervals of shares.
INTERVAL_LEVEL: Final = "0.95"
#: Stands where documents do not say for what stretch of time they pay.
NOT_SAID: Final = "not said"
_QUARTER: Final = 3


class Structure(NamedTuple):
    """What every observation of a set has.

    Attributes:
        name: Of the structure, and of the method by which it is counted.
        type: CURIE of the class of its observations.
        method: How it is counted, in a sentence.
        dimensions: Beside those that all have, with what their values are.
        measures: With the unit of each.

    """

    name: str
    type: str
    method: str
    dimensions: dict[str, str]
    measures: dict[str, str]


_DIMENSIONS: Final = {
    "sdmx-dimension:refPeriod": "rdfs:Resource",
    "sg:countedPopulation": "sg:Population",
    "sdmx-dimension:refArea": "rdfs:Resource",
    "sg:countedOver": "void:Dataset",
    "sg:countedBy": "prov:Plan",
    "sg:countedVersion": "xsd:string",
}
SHARES: Final = Structure(
    "shares",
    "sg:CountedShare",
    "A document counts once for all that it asks for, required or not; near-copies of documents do not "
    "count. The interval of a share is Wilson's, of 95 %.",
    {"sg:countedConcept": "skos:Concept", "sg:countedNeed": "xsd:string"},
    {
        "sg:askedDocuments": "documents",
        "sg:countedDocuments": "documents",
        "sg:share": "share of one",
        "sg:intervalLow": "share of one",
        "sg:intervalHigh": "share of one",
    },
)
PAY: Final = Structure(
    "pay",
    "sg:CountedPay",
    "A range of pay that a document states counts once, near-copies of documents not at all; a single "
    "number is a range of one. Quartiles are interpolated (type 7 of Hyndman and Fan). Currencies, and pay "
    "per year, month or hour, are never mixed nor converted.",
    {"schema:currency": "xsd:string", "schema:unitText": "xsd:string", "sg:rangeEnd": "xsd:string"},
    {
        "sg:statedRanges": "ranges",
        "schema:percentile25": "the currency of the observation",
        "schema:median": "the currency of the observation",
        "schema:percentile75": "the currency of the observation",
    },
)


def describe_structures() -> Iterator[Triple]:
    """Describe the two structures, their properties and methods: the same in every file."""
    for structure in (SHARES, PAY):
        yield from _describe_structure(structure)
    yield CONCEPTS, "rdf:type", node("skos:Collection")
    yield CONCEPTS, "rdfs:label", english("Concepts that documents ask for")
    yield "sg:countedConcept", "qb:codeList", node(CONCEPTS)
    yield "sg:countedConcept", "rdf:type", node("qb:CodedProperty")
    yield STATUS, "rdfs:label", english("counted over documents, claimed by none of them")
    yield ANY_PERIOD, "rdf:type", node("dcterms:PeriodOfTime")
    yield ANY_PERIOD, "rdfs:label", english("any time, documents without a date too")


def _describe_structure(structure: Structure) -> Iterator[Triple]:
    curie, method = f"counted:structure_{structure.name}", method_id(structure)
    yield method, "rdf:type", node("prov:Plan")
    yield method, "rdfs:label", english(structure.method)
    yield curie, "rdf:type", node("qb:DataStructureDefinition")
    yield curie, "rdfs:label", english(f"Structure of counted {structure.name}")
    dimensions = _DIMENSIONS | structure.dimensions
    attributes = ["sdmx-attribute:obsStatus", "sdmx-attribute:unitMeasure"]
    attributes += ["sg:intervalLevel"] if structure is SHARES else []
    parts = [*dimensions, *structure.measures, *attributes]
    for number, name in enumerate(parts, start=1):
        role = "dimension" if name in dimensions else "measure" if name in structure.measures else "attribute"
        part = f"{curie}_{slug_of(local_name(name))}"
        yield curie, "qb:component", node(part)
        yield part, "rdf:type", node("qb:ComponentSpecification")
        yield part, f"qb:{role}", node(name)
        yield part, "qb:order", integer(number)
        yield name, "rdf:type", node(f"qb:{role.capitalize()}Property")
        yield name, "rdf:type", node("rdf:Property")
        if name in dimensions:
            yield name, "rdfs:range", node(dimensions[name])
    yield f"{curie}_obsstatus", "qb:componentRequired", typed("true", "xsd:boolean")
    yield f"{curie}_unitmeasure", "qb:componentAttachment", node("qb:MeasureProperty")
    if structure is SHARES:
        yield f"{curie}_intervallevel", "qb:componentAttachment", node("qb:DataSet")
    for name, words in structure.measures.items():
        unit = f"counted:unit_{slug_of(words)}"
        yield name, "sdmx-attribute:unitMeasure", node(unit)
        yield unit, "rdfs:label", english(words)


def method_id(structure: Structure) -> str:
    """Give the CURIE of the method by which observations of a structure are counted."""
    return f"counted:method_{structure.name}"


def describe_period(start: date, step: Step) -> Iterator[Triple]:
    """Describe a period by its first and last second; without a time zone, for documents give none."""
    curie, name = period_id(start, step), name_period(start, step)
    first = f"{start.year:04}" if step == "year" else f"{start.year:04}-{start.month:02}"
    last = f"{start.year:04}-{start.month + _QUARTER - 1:02}" if step == "quarter" else first
    yield curie, "rdf:type", node("dcterms:PeriodOfTime")
    yield curie, "rdfs:label", english(name)
    yield curie, "dcat:startDate", typed(instant_of(first, is_end=False), "xsd:dateTime")
    yield curie, "dcat:endDate", typed(instant_of(last, is_end=True), "xsd:dateTime")


def period_id(start: date, step: Step) -> str:
    """Name a period.

    Example:
        >>> from datetime import date
        >>> period_id(date(2026, 4, 1), "quarter")
        'counted:period_2026-q2'

    """
    return f"counted:period_{name_period(start, step).lower()}"


def place_id(place: str | None) -> str:
    """Name a place, which documents know by a text.

    Example:
        >>> place_id("São Paulo"), place_id(None)
        ('counted:place_in_sao-paulo', 'counted:place_any')

    """
    return ANY_PLACE if place is None else f"counted:place_in_{slug_of(place)}"


def population_id(population: Population, *parts: str) -> str:
    """Name the documents of a population, wherever they are; *parts* narrow them further.

    Example:
        >>> from skillgraph.counts.expressions import Population
        >>> population_id(Population()), population_id(Population("concept:chef", seniority="senior"))
        ('counted:population_all', 'counted:population_about_chef_level_senior')

    """
    told = [*parts]
    if population.role is not None:
        told += ["about", local_name(population.role)]
    if population.seniority is not None:
        told += ["level", slug_of(population.seniority)]
    if population.employer is not None:
        told += ["of", slug_of(population.employer)]
    return join_id("counted", ":population", *(told or ["all"]))


def english(text: str) -> Literal:
    """Give a text in English."""
    return Literal(text, language="en")


def integer(number: int) -> Literal:
    """Give a whole number."""
    return typed(str(number), "xsd:integer")


def decimal(number: Fraction) -> Literal:
    """Give a number that ends behind the point, exactly.

    Raises:
        ValueError: It never ends, as a third does.

    Example:
        >>> from fractions import Fraction
        >>> decimal(Fraction(1, 8)).value, decimal(Fraction(60000)).value
        ('0.125', '60000')

    """
    digits, rest = 0, number.denominator
    while rest % 10 == 0:
        digits, rest = digits + 1, rest // 10
    while rest % 2 == 0 or rest % 5 == 0:
        digits, rest = digits + 1, rest // (2 if rest % 2 == 0 else 5)
    if rest != 1:
        raise ValueError(f"{number} has no end behind the point")
    scaled = abs(number.numerator) * 10**digits // number.denominator
    exact = Decimal((int(number < 0), tuple(map(int, str(scaled))), -digits))
    return typed(format(exact, "f"), "xsd:decimal")


def typed(lexical: str, datatype: str) -> Literal:
    """Give a literal of a datatype."""
    return Literal(lexical, datatype=node(datatype))
