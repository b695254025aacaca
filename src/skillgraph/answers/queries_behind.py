"""The queries behind the answers, in whole lines; `questions` puts them together."""

from typing import Final, NamedTuple


class HalvedQuery(NamedTuple):
    """A query in two halves; what narrows ``?statement`` goes between them."""

    head: str
    tail: str


class CountedQuery(NamedTuple):
    """A query that groups and counts: what binds a variable goes after its opening."""

    opening: str
    head: str
    tail: str


IN_SECTION: Final = "  ?statement sg:evidence/sg:inPassage/sg:inSection/dcterms:isPartOf* ?section .\n"
STATED: Final = '  FILTER NOT EXISTS { ?statement sg:status "inferred" }\n'
CONCEPTS: Final = HalvedQuery(
    """\
SELECT DISTINCT ?concept ?label ?count WHERE {
  ?concept a ?kind ; skos:prefLabel ?label .
  { SELECT ?concept (COUNT(DISTINCT ?statement) AS ?count) WHERE {
    ?concept a skos:Concept .
    OPTIONAL { ?statement a sg:Statement ; sg:subject|sg:object ?concept .
""",
    "    }\n  } GROUP BY ?concept }\n} ORDER BY ?concept\n",
)
# Values join a query after it has grouped, so that what they bind is grouped by too.
CONCEPTS_NARROWED: Final = HalvedQuery(
    """\
SELECT DISTINCT ?concept ?label ?count WHERE {
  { SELECT ?concept ?label ?kind ?section (COUNT(DISTINCT ?statement) AS ?count) WHERE {
  ?concept a ?kind ; skos:prefLabel ?label .
  ?statement a sg:Statement ; sg:subject|sg:object ?concept .
""",
    "  } GROUP BY ?concept ?label ?kind ?section }\n} ORDER BY ?concept\n",
)
STRUCTURES: Final = HalvedQuery(
    "SELECT DISTINCT ?thing ?label WHERE {\n  ?thing a ?class .\n",
    "  OPTIONAL { ?thing rdfs:label ?label }\n} ORDER BY ?thing\n",
)
# A statement lies in the sections of its evidence, a passage or list in its section.
STRUCTURE_IN_SECTION: Final = (
    "  ?thing (sg:evidence/sg:inPassage)?/sg:inSection?/dcterms:isPartOf* ?section .\n"
)
DOCUMENT_IN_SECTION: Final = "  ?section dcterms:isPartOf* ?thing .\n"
STRUCTURE_STATED: Final = '  FILTER NOT EXISTS { ?thing sg:status "inferred" }\n'
RELATIONS: Final = CountedQuery(
    "SELECT ?relation (COUNT(DISTINCT ?statement) AS ?count) WHERE {\n",
    """\
  OPTIONAL {
  ?statement a sg:Statement ; sg:relation ?relation .
""",
    "  }\n} GROUP BY ?relation ORDER BY ?relation\n",
)
SPREAD: Final = CountedQuery(
    "SELECT ?concept ?label (COUNT(DISTINCT ?document) AS ?documents) WHERE {\n",
    """\
  ?concept a ?kind ; skos:prefLabel ?label .
  ?statement a sg:Statement ; sg:subject|sg:object ?concept .
  ?statement sg:evidence/sg:inPassage/oa:hasSource ?document .
  FILTER NOT EXISTS { ?statement sg:status "inferred" }
""",
    "} GROUP BY ?concept ?label ORDER BY DESC(?documents) ?concept\n",
)
FOUND: Final = HalvedQuery(
    """\
# What folds case, accents and dashes and forgives typos is no SPARQL: this is what was found.
SELECT ?thing ?label ?count WHERE {
""",
    """\
  OPTIONAL { ?thing skos:prefLabel ?name }
  OPTIONAL { ?thing sg:sentence ?sentence }
  OPTIONAL { ?thing rdfs:label ?called }
  BIND(COALESCE(?name, ?sentence, ?called) AS ?label)
  OPTIONAL { SELECT ?thing (COUNT(DISTINCT ?statement) AS ?count) WHERE {
    ?thing a skos:Concept .
    OPTIONAL { ?statement a sg:Statement ; sg:subject|sg:object ?thing }
  } GROUP BY ?thing }
} ORDER BY ?rank
""",
)
STATEMENTS: Final = HalvedQuery(
    """\
SELECT DISTINCT ?statement ?sentence ?document ?start ?end WHERE {
  ?statement a sg:Statement ; sg:sentence ?sentence .
""",
    """\
  OPTIONAL {
    ?statement sg:evidence ?evidence .
    ?evidence sg:inPassage ?passage . ?passage oa:hasSource ?document ; oa:hasSelector ?selector .
    ?selector oa:start ?start ; oa:end ?end .
  }
} ORDER BY ?start ?statement
""",
)
# The query of `show` has one of these lines in it.
OF_CONCEPT: Final = "  ?statement (sg:subject|sg:object)+ ?thing .\n"
OF_STATEMENT: Final = "  ?statement (sg:subject|sg:object)* ?thing .\n"
OF_LIST: Final = "  ?statement sg:inList+ ?thing .\n"
OF_PASSAGE: Final = "  ?statement sg:evidence/sg:inPassage ?thing .\n"
OF_RELATION: Final = "  ?statement sg:relation ?thing .\n"
OF_DOCUMENT: Final = "  ?statement sg:evidence/sg:inPassage/oa:hasSource ?thing .\n"
OF_SECTION: Final = "  ?statement sg:evidence/sg:inPassage/sg:inSection/dcterms:isPartOf* ?thing .\n"
WITH_RELATION: Final = "  ?statement sg:relation ?relation .\n"
WITH_LEVEL: Final = "  ?statement sg:level ?level .\n"
WITH_MODALITY: Final = "  ?statement sg:modality ?modality .\n"
WITHOUT_LEVEL: Final = "  FILTER NOT EXISTS { ?statement sg:level ?any }\n"
WITHOUT_MODALITY: Final = "  FILTER NOT EXISTS { ?statement sg:modality ?any }\n"
REQUIREMENTS: Final = HalvedQuery(
    """\
SELECT DISTINCT ?role ?statement ?relation ?concept ?modality ?level ?list ?logic WHERE {
  VALUES ?relation { sg:requires sg:prefers sg:willRequire }
  ?statement sg:subject ?role ; sg:relation ?relation ; sg:object ?concept .
  ?concept a skos:Concept .
  FILTER NOT EXISTS { ?statement sg:status "inferred" }
""",
    """\
  OPTIONAL { ?statement sg:modality ?modality }
  OPTIONAL { ?statement sg:level ?level }
  OPTIONAL { ?statement sg:inList ?list . ?list sg:logic ?logic }
} ORDER BY ?role ?relation ?concept ?statement
""",
)
#: Of one document; of several rows that a rule of the ladder or the weighing chose.
IN_DOCUMENT: Final = "  ?statement sg:evidence/sg:inPassage/oa:hasSource ?document .\n"
CHOSEN_REQUIREMENTS: Final = HalvedQuery(
    """\
SELECT DISTINCT ?role ?statement ?relation ?concept ?modality ?level ?list ?logic WHERE {
  ?statement sg:subject ?role ; sg:relation ?relation ; sg:object ?concept .
""",
    REQUIREMENTS.tail,
)
#: Before `CHOSEN_REQUIREMENTS`: what chose them.
OF_STAGE: Final = """\
# What a stage asks for stands in its own section, of the stage or of its titles (`answers/stages.py`);
# these are the requirements that were found there.
"""
OF_CHANGE: Final = """\
# Requirements are weighed in Python (`answers/weighing.py`); these are the ones whose state changes.
"""
COUNTS: Final = HalvedQuery(
    "SELECT ?class (COUNT(DISTINCT ?thing) AS ?count) WHERE {\n  ?thing a ?class .\n",
    "} GROUP BY ?class ORDER BY DESC(?count) ?class\n",
)
MARKET: Final = HalvedQuery(
    """\
SELECT DISTINCT ?statement ?sentence ?measure ?value ?low ?high ?unit ?direction
  ?from ?until ?relative ?place WHERE {
  ?statement a sg:Statement ; sg:sentence ?sentence ; sg:relation ?relation ; sg:figure ?figure .
  ?figure sg:measure ?measure .
  FILTER(?relation NOT IN (sg:requires, sg:prefers, sg:willRequire, sg:emphasizes))
""",
    """\
  OPTIONAL { ?figure schema:value ?value }
  OPTIONAL { ?figure schema:minValue ?low }
  OPTIONAL { ?figure schema:maxValue ?high }
  OPTIONAL { ?figure schema:unitText ?unit }
  OPTIONAL { ?figure sg:direction ?direction }
  OPTIONAL { ?figure sg:periodStart ?from }
  OPTIONAL { ?figure sg:periodEnd ?until }
  OPTIONAL { ?figure sg:periodRelative ?relative }
  OPTIONAL { ?figure sg:place ?place }
} ORDER BY ?measure ?statement
""",
)
LADDER: Final = HalvedQuery(
    """\
SELECT DISTINCT ?stage ?label ?next ?title ?statement ?sentence WHERE {
  ?stage a sg:CareerStage ; skos:prefLabel ?label .
  OPTIONAL { ?stage sg:precedes ?next }
  OPTIONAL { ?stage sg:hasTitle ?title }
  ?statement sg:subject ?stage ; sg:sentence ?sentence .
""",
    "} ORDER BY ?stage ?next ?title ?statement\n",
)
CHALLENGES: Final = HalvedQuery(
    """\
SELECT DISTINCT ?challenge ?label ?remedy ?status ?rule WHERE {
  ?challenge a sg:Challenge ; skos:prefLabel ?label .
  OPTIONAL {
    ?statement sg:object ?challenge ; sg:relation sg:addresses ; sg:subject ?remedy ; sg:status ?status .
    OPTIONAL { ?statement sg:rule ?rule }
""",
    "  }\n} ORDER BY ?challenge ?status ?remedy\n",
)
PRACTICES: Final = HalvedQuery(
    """\
SELECT DISTINCT ?practice ?label ?statement ?sentence ?status WHERE {
  ?practice a sg:Practice ; skos:prefLabel ?label .
  { ?statement sg:subject ?practice } UNION { ?statement sg:object ?practice ; sg:relation sg:follows }
  ?statement sg:sentence ?sentence ; sg:status ?status .
""",
    "} ORDER BY ?practice ?status ?statement\n",
)
#: Before `COUNTS` where it is not quite what is answered.
BY_CLASS: Final = """\
# `list` counts a sub-kind with its kind too, and what a section holds, which one query cannot say;
# this one counts the things of each class by itself.
"""
#: The questions that are about nothing but the whole graph; that of `stats` comes nearest.
WHOLE: Final = {
    "stats": COUNTS,
    "market": MARKET,
    "ladder": LADDER,
    "challenges": CHALLENGES,
    "practices": PRACTICES,
}
