"""What is counted as observations of RDF Data Cube: one for every figure, with all its dimensions filled.

What a text claims is a statement with a figure; what is counted here is an observation, of another class and
another status, in a graph of its own. Neither is ever taken for the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from pyoxigraph import Quad

from skillgraph import __version__
from skillgraph.counts.core import AskedShare, count_core
from skillgraph.counts.cube import (
    ANY_PERIOD,
    CONCEPTS,
    INTERVAL_LEVEL,
    NOT_SAID,
    PAY,
    SHARES,
    STATUS,
    Structure,
    decimal,
    describe_period,
    describe_structures,
    english,
    integer,
    method_id,
    period_id,
    place_id,
    population_id,
    typed,
)
from skillgraph.counts.expressions import GROUPINGS, Grouping, Population, Step
from skillgraph.counts.over_time import trends_at_a_glance
from skillgraph.counts.pay_ranges import PayRanges, count_pay
from skillgraph.counts.significance import wilson_interval
from skillgraph.counts.survey import Name
from skillgraph.counts.trends import Trends, count_trends, name_period
from skillgraph.identifiers import local_name
from skillgraph.language.kinds import ROLE
from skillgraph.language.slugs import slug_of
from skillgraph.rdf.describing import Described, dataset_id, titled
from skillgraph.rdf.terms import node
from skillgraph.vocabulary import COUNTED_GRAPH, KINDS, VOCABULARY_GRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skillgraph.counts.cube import Triple
    from skillgraph.counts.survey import Survey
    from skillgraph.counts.trends import Share

#: Digits behind the point of a share and of the ends of its interval.
_DIGITS: Final = 4
_ENDS: Final = {"low": "from", "middle": "middle", "high": "to"}


class Counts(NamedTuple):
    """All that is counted over the documents of a population.

    Attributes:
        documents: What the dataset is named after; those beyond the population too.
        population: Which documents count.
        trends: What is asked for, period by period.
        core: The same in all documents together.
        pay: What they state as pay, by each grouping.
        names: What the concepts are called that any of them speaks of.

    """

    documents: Sequence[Described]
    population: Population
    trends: Trends
    core: Sequence[AskedShare]
    pay: Mapping[Grouping, Sequence[PayRanges]]
    names: Mapping[str, Name]


def count_everything(
    survey: Survey,
    *,
    step: Step | None = None,
    population: Population = Population(),  # noqa: B008 -- immutable
) -> Counts:
    """Count what `encode_counts` encodes.

    Args:
        survey: Where to count.
        step: How long a period is; as `trends_at_a_glance` chooses if None.
        population: Which documents count.

    """
    sources = survey.tables.documents.select("document", "sha256", "label")
    core = count_core(survey, population=population)
    pay = {by: count_pay(survey, by, population=population) for by in GROUPINGS}
    named = {row.concept: survey.names[row.concept] for row in core}
    groups = [row.group for by in ("skill", "role") for row in pay[by] if row.group]
    for curie in (*groups, *([population.role] if population.role else [])):
        named[curie] = survey.names.get(curie) or Name(survey.label_of(curie), ROLE)
    return Counts(
        sorted((row["document"], row["sha256"], row["label"]) for row in survey.rows(sources)),
        population,
        count_trends(survey, step=step, population=population)
        if step
        else trends_at_a_glance(survey, population),
        core,
        pay,
        named,
    )


def encode_counts(counts: Counts) -> Iterator[Quad]:
    """Encode every figure as an observation, with all that its dimensions speak of.

    A period without documents has no observation: of none there is no share.

    Yields:
        Quads of the graph of what is counted, and, in that of the vocabulary, what its concepts are called;
        no blank node, in no particular order, some more than once.

    """
    yield from _quads(describe_structures(), COUNTED_GRAPH)
    yield from _quads(_Encoding(counts).triples(), COUNTED_GRAPH)
    yield from _quads(_names(counts.names), VOCABULARY_GRAPH)


class _Encoding:
    """The triples of some counts; what all their observations share is made once."""

    def __init__(self, counts: Counts) -> None:
        self.counts = counts
        self.source = dataset_id(counts.documents)
        self.population = population_id(counts.population)
        self.place = place_id(counts.population.place)

    def triples(self) -> Iterator[Triple]:
        yield from ((self.source, *said) for said in titled(self.counts.documents))
        yield self.place, "rdf:type", node("dcterms:Location")
        yield self.place, "rdfs:label", english(self.counts.population.place or "any place, or none named")
        yield from self._describe_population(
            self.population, _words(self.counts.population, self.counts.names)
        )
        if (role := self.counts.population.role) is not None:
            yield self.population, "dcterms:subject", node(role)
        yield from self._trends()
        yield from self._core()
        yield from self._pay()

    def _describe_population(self, curie: str, words: str) -> Iterator[Triple]:
        yield curie, "rdf:type", node("sg:Population")
        yield curie, "rdfs:label", english(words)

    def _set(self, name: str, structure: Structure, *, title: str, note: str) -> Iterator[Triple]:
        curie = self._set_id(name)
        yield curie, "rdf:type", node("qb:DataSet")
        yield curie, "dcterms:title", english(title)
        yield curie, "dcterms:description", english(note)
        yield curie, "qb:structure", node(f"counted:structure_{structure.name}")
        yield curie, "prov:wasDerivedFrom", node(self.source)
        if structure is SHARES:
            yield curie, "sg:intervalLevel", typed(INTERVAL_LEVEL, "xsd:decimal")

    def _set_id(self, name: str) -> str:
        """Name a set of observations by dataset, what is counted over which documents, and version."""
        parts = [local_name(curie).partition("_")[2] for curie in (self.population, self.place)]
        version = slug_of(__version__.replace(".", "-")).removeprefix("n")
        return "_".join((self.source, name, *parts, f"version-{version}"))

    def _dimensions(
        self, curie: str, name: str, structure: Structure, *, period: str, population: str
    ) -> Iterator[Triple]:
        """Give what every observation has, whatever is counted."""
        yield curie, "rdf:type", node("qb:Observation")
        yield curie, "rdf:type", node(structure.type)
        yield curie, "qb:dataSet", node(self._set_id(name))
        yield curie, "sdmx-dimension:refPeriod", node(period)
        yield curie, "sg:countedPopulation", node(population)
        yield curie, "sdmx-dimension:refArea", node(self.place)
        yield curie, "sg:countedOver", node(self.source)
        yield curie, "sg:countedBy", node(method_id(structure))
        yield curie, "sg:countedVersion", typed(__version__, "xsd:string")
        yield curie, "sdmx-attribute:obsStatus", node(STATUS)

    def _trends(self) -> Iterator[Triple]:
        trends = self.counts.trends
        name = f"by-{trends.step}"
        note = (
            f"Counted: {trends.documents}. Not counted: {trends.undated} without a date, {trends.coarse} "
            f"dated too coarsely, {trends.copies} near-copies of others."
        )
        if dates := ", ".join(f"{origin} ({count})" for origin, count in trends.origins):
            note += f" Dates come from: {dates}."
        title = f"What documents ask for, by {trends.step}"
        yield from self._set(name, SHARES, title=title, note=note)
        for number, start in enumerate(trends.periods):
            if trends.sizes[number]:
                yield from describe_period(start, trends.step)
                period, told = period_id(start, trends.step), f"of {name_period(start, trends.step)}"
                for row in trends.rows:
                    share = row.shares[number]
                    yield from self._shares(name, row.concept, share, period=period, told=told)

    def _core(self) -> Iterator[Triple]:
        note = (
            f"Documents with a date and without one; {self.counts.trends.copies} near-copies are not counted."
        )
        title = "What documents ask for, at any time"
        yield from self._set("in-all", SHARES, title=title, note=note)
        for row in self.counts.core:
            yield from self._shares("in-all", row.concept, row.share, period=ANY_PERIOD, told="of any time")

    def _shares(self, name: str, concept: str, share: Share, *, period: str, told: str) -> Iterator[Triple]:
        yield CONCEPTS, "skos:member", node(concept)
        label = self.counts.names[concept].label
        for need, asked in (("asked", share.asked), ("required", share.required)):
            parts = (local_name(period).partition("_")[2], local_name(concept), need)
            curie = "_".join((f"counted:{local_name(self._set_id(name))}", *parts))
            how = "asked for" if need == "asked" else "required"
            words = f"{label}: {how} by {asked} of {share.documents} documents {told}"
            interval = wilson_interval(asked, share.documents)
            yield from self._dimensions(curie, name, SHARES, period=period, population=self.population)
            yield curie, "rdfs:label", english(words)
            yield curie, "sg:countedConcept", node(concept)
            yield curie, "sg:countedNeed", typed(need, "xsd:string")
            yield curie, "sg:askedDocuments", integer(asked)
            yield curie, "sg:countedDocuments", integer(share.documents)
            yield curie, "sg:share", decimal(round(Fraction(asked, share.documents), _DIGITS))
            yield curie, "sg:intervalLow", decimal(round(Fraction(interval.low), _DIGITS))
            yield curie, "sg:intervalHigh", decimal(round(Fraction(interval.high), _DIGITS))

    def _pay(self) -> Iterator[Triple]:
        note = "Ranges of documents with a date and without one; those of near-copies are not counted."
        yield from self._set("pay", PAY, title="What documents state as pay", note=note)
        for by, rows in self.counts.pay.items():
            for row in rows:
                population, words = self._gathered(row, by)
                yield from self._describe_population(population, words)
                if row.group and by != "level":
                    yield population, "dcterms:subject", node(row.group)
                yield from self._pay_of(row, population, words)

    def _gathered(self, row: PayRanges, by: Grouping) -> tuple[str, str]:
        """Name the documents that a row of pay is gathered from, and say which they are.

        They are those that state the pay, whatever they are about.
        """
        population = self.counts.population
        role = row.group if by == "role" else population.role
        level = row.group if by == "level" else population.seniority
        parts, told = ["paying"], ["that state pay"]
        if role is not None:
            parts.append(local_name(role))
            told.append(f"of the role {self.counts.names[role].label}")
        if level is not None:
            parts += ["level", slug_of(level)]
            told.append(f"of the level {level}")
        elif by == "level":
            parts.append("no-level")
            told.append("of roles that name no level")
        if by == "skill" and row.group is not None:
            parts += ["asking", local_name(row.group)]
            told.append(f"and ask for {row.label}")
        stating = population._replace(role=None, seniority=None)
        return population_id(stating, *parts), _words(stating, self.counts.names, *told)

    def _pay_of(self, row: PayRanges, population: str, words: str) -> Iterator[Triple]:
        per = row.per or NOT_SAID
        for end, name in _ENDS.items():
            if (quartiles := getattr(row, end)) is None:
                continue
            group = local_name(population).partition("_")[2]
            parts = (group, row.currency.lower(), slug_of(per), end)
            curie = "_".join((f"counted:{local_name(self._set_id('pay'))}", *parts))
            yield from self._dimensions(curie, "pay", PAY, period=ANY_PERIOD, population=population)
            yield curie, "rdfs:label", english(f"Pay, {name}: {words}, in {row.currency} per {per}")
            yield curie, "schema:currency", typed(row.currency, "xsd:string")
            yield curie, "schema:unitText", typed(per, "xsd:string")
            yield curie, "sg:rangeEnd", typed(end, "xsd:string")
            yield curie, "sg:statedRanges", integer(row.stated(end))
            yield curie, "schema:percentile25", decimal(quartiles.first)
            yield curie, "schema:median", decimal(quartiles.median)
            yield curie, "schema:percentile75", decimal(quartiles.third)


def _words(population: Population, names: Mapping[str, Name], *further: str) -> str:
    told = [
        f"about the role {names[population.role].label}" if population.role else "",
        f"about roles of the level {population.seniority}" if population.seniority else "",
        f"of {population.employer}" if population.employer else "",
        *further,
    ]
    return " ".join(["documents" if any(told) else "all documents", *filter(None, told)])


def _names(names: Mapping[str, Name]) -> Iterator[Triple]:
    """Say what concepts are called and of which kind they are, as the graph itself does."""
    for curie, (label, kind) in names.items():
        yield curie, "rdf:type", node("skos:Concept")
        yield curie, "rdf:type", node(f"sg:{KINDS[kind].class_name}")
        yield curie, "skos:prefLabel", english(label)
        yield curie, "skos:inScheme", node(f"scheme:{kind}")
        yield f"scheme:{kind}", "rdf:type", node("skos:ConceptScheme")
        yield f"scheme:{kind}", "rdfs:label", english(KINDS[kind].plural.replace("-", " ").capitalize())


def _quads(triples: Iterable[Triple], graph: str) -> Iterator[Quad]:
    name = node(f"graph:{graph.rpartition('/')[2]}")
    for subject, predicate, value in triples:
        yield Quad(node(subject), node(predicate), value, name)
