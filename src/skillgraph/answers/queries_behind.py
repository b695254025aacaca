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


#: In a section or below it, in a document, in a passage; or a member of a list.
IN_SECTION: Final = (
    "  ?statement sg:inList|(sg:evidence/sg:inPassage/(sg:inSection/dcterms:isPartOf*)?) ?section .\n"
)
STATED: Final = '  FILTER NOT EXISTS { ?statement sg:status "inferred" }\n'
# What names a concept, or a document's own of it.
CONCEPTS: Final = HalvedQuery(
    """\
SELECT DISTINCT ?concept ?label ?count WHERE {
  ?concept a ?kind ; skos:prefLabel ?label .
  { SELECT ?concept (COUNT(DISTINCT ?statement) AS ?count) WHERE {
    ?concept a skos:Concept .
    OPTIONAL {
      { ?statement sg:subject|sg:object ?concept }
      UNION { ?own dcterms:source ?source ; skos:broader ?concept . ?statement sg:subject|sg:object ?own }
      ?statement a sg:Statement .
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
# What is bound to ?nothing, which is never bound, is not counted.
SPREAD: Final = CountedQuery(
    """\
SELECT ?concept ?label (COUNT(DISTINCT ?document) AS ?documents)
       (COUNT(DISTINCT ?asking) AS ?asked) (COUNT(DISTINCT ?requiring) AS ?required) WHERE {
""",
    """\
  ?concept a ?kind ; skos:prefLabel ?label .
  VALUES ?slot { sg:subject sg:object }
  { ?statement ?slot ?concept }
  UNION { ?own dcterms:source ?source ; skos:broader ?concept . ?statement ?slot ?own }
  ?statement a sg:Statement ; sg:relation ?relation ; sg:evidence/sg:inPassage/oa:hasSource ?document .
  FILTER NOT EXISTS { ?statement sg:status "inferred" }
  FILTER NOT EXISTS { ?concept dcterms:source ?from }
  OPTIONAL { ?statement sg:modality ?modality }
  BIND(?relation IN (sg:requires, sg:prefers, sg:willRequire) AS ?asks)
  BIND(IF(?slot = sg:object && ?asks, ?document, ?nothing) AS ?asking)
  BIND(?relation = sg:requires && COALESCE(?modality, "") NOT IN (
    "preferred", "desirable", "recommended", "advantageous", "possible", "forecast"
  ) AS ?insists)
  BIND(IF(?slot = sg:object && ?insists, ?document, ?nothing) AS ?requiring)
""",
    "} GROUP BY ?concept ?label ORDER BY DESC(?documents) ?concept\n",
)
# With ?subject bound, only what is said of it.
OF_SUBJECT: Final = "  ?statement sg:subject ?subject .\n"
# Near-copies of other documents, which are told by their passages, count nowhere.
COPIES: Final = HalvedQuery("  MINUS { ", "  }\n")
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
#: Before `STATEMENTS`, of which it names those that were found.
OF_EVIDENCE: Final = """\
# What is said of a name is found in Python (`answers/evidence.py`): these are the statements that were found.
"""
#: Before `CHOSEN_REQUIREMENTS`: what chose them.
OF_STAGE: Final = """\
# What a stage asks for stands in its own section, of the stage or of its titles (`answers/stages.py`);
# these are the requirements that were found there.
"""
WITHOUT_COPIES: Final = """\
# Which documents are near-copies of others is found in Python (`store/near_copies.py`); these are the
# requirements of the others, with what only near-copies ask for.
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
  OPTIONAL {
    ?figure sg:periodStart ?start ; sg:periodStartPrecision ?startPrecision
    BIND (SUBSTR(STR(?start), 1, IF(?startPrecision = "year", 4, 7)) AS ?from)
  }
  OPTIONAL {
    ?figure sg:periodEnd ?end ; sg:periodEndPrecision ?endPrecision
    BIND (SUBSTR(STR(?end), 1, IF(?endPrecision = "year", 4, 7)) AS ?until)
  }
  OPTIONAL { ?figure sg:periodRelative ?relative }
  OPTIONAL { ?figure sg:place ?place }
} ORDER BY ?measure ?statement
""",
)
#: Of figures about a concept, or about one of it.
OF_FIGURE: Final = "  ?statement sg:subject|sg:object ?about .\n"
#: What a ladder is made of is bound between its parts: the stages, then what each has.
LADDER: Final = (
    """\
# What a stage adds stands in its own section, of the stage or of its titles; what is near is said of
# roles that are close to these (`answers/ladder.py`). These are the stages that were found, in their
# order, each with the statements that were found for it.
SELECT ?position ?stage ?label ?part ?statement ?sentence WHERE {
""",
    """\
  ?stage skos:prefLabel ?label .
  OPTIONAL {
""",
    """\
    ?statement sg:sentence ?sentence .
  }
} ORDER BY ?position ?stage ?part ?statement
""",
)
CHALLENGES: Final = HalvedQuery(
    """\
SELECT DISTINCT ?challenge ?label ?statement ?sentence ?status WHERE {
  ?challenge a sg:Challenge ; skos:prefLabel ?label .
  {
    VALUES ?relation { sg:faces sg:addresses }
    ?statement sg:relation ?relation ; sg:object ?challenge .
  } UNION {
    VALUES ?relation { sg:involves sg:uses }
    ?statement sg:relation ?relation ; sg:subject ?challenge .
  } UNION {
    ?statement sg:relation sg:concerns ; sg:subject ?challenge ; sg:manner ?manner .
    FILTER (STRENDS(?manner, "ly"))
  } UNION {
    VALUES ?close { sg:nearWording skos:closeMatch }
    ?taking sg:subject ?challenge ; sg:relation ?takes ; sg:object ?taken .
    OPTIONAL { ?taking sg:manner ?how }
    FILTER (?takes IN (sg:involves, sg:uses) || (?takes = sg:concerns && STRENDS(COALESCE(?how, ""), "ly")))
    ?statement sg:relation ?close ; sg:subject|sg:object ?taken ; sg:subject|sg:object ?near .
    FILTER (?near != ?taken)
    ?near a ?kind .
  } UNION {
    ?challenge skos:prefLabel ?name .
    ?statement sg:relation sg:ableTo ; sg:means ?means .
    FILTER (CONTAINS(LCASE(?means), LCASE(STR(?name))))
  } UNION {
    ?challenge (skos:broader|sg:classifiedAs)+ ?whole .
    ?statement sg:relation sg:addresses ; sg:object ?whole .
    FILTER NOT EXISTS { ?statement sg:status "inferred" }
  } UNION {
    ?remedy sg:relation sg:addresses ; sg:object ?challenge ; sg:subject ?skill .
    ?skill a ?kind .
    VALUES ?relation { sg:involves sg:uses sg:concerns sg:supports sg:follows }
    ?statement sg:relation ?relation ; sg:object ?skill ; sg:subject ?practice .
    ?practice a sg:Practice .
  }
  ?statement sg:sentence ?sentence ; sg:status ?status .
""",
    "} ORDER BY ?challenge ?status ?statement\n",
)
#: Of one skill, where only what is said of it is wanted.
CHALLENGES_OF_SKILL: Final = CHALLENGES._replace(
    head=CHALLENGES.head + "  ?statement sg:subject|sg:object ?about .\n"
)
#: What is inferred to address a challenge makes no practice stand against it either.
STATED_REMEDY: Final = '  FILTER(!BOUND(?remedy) || NOT EXISTS { ?remedy sg:status "inferred" })\n'
PRACTICES: Final = HalvedQuery(
    """\
SELECT DISTINCT ?practice ?label ?statement ?sentence ?status WHERE {
  ?practice a sg:Practice ; skos:prefLabel ?label .
  { ?statement sg:subject ?practice } UNION { ?statement sg:object ?practice ; sg:relation sg:follows }
  ?statement sg:sentence ?sentence ; sg:status ?status .
""",
    "} ORDER BY ?practice ?status ?statement\n",
)
#: What each kind is called is bound between the halves. Words of qualifiers are concepts of the vocabulary's
#: own, which `rdfs:isDefinedBy` tells apart: no document has them.
STATS: Final = HalvedQuery(
    """\
SELECT ?group ?what ?count WHERE {
  { SELECT ("total" AS ?group) ?what (COUNT(DISTINCT ?thing) AS ?count) WHERE {
    VALUES (?what ?class) {
      ("documents" sg:SourceDocument) ("sections" sg:Section) ("passages" sg:Passage) ("lists" sg:List)
      ("concepts" skos:Concept) ("statements" sg:Statement) ("figures" sg:Figure)
      ("evidence" sg:EvidenceSpan)
    }
    OPTIONAL { ?thing a ?class FILTER NOT EXISTS { ?thing rdfs:isDefinedBy ?vocabulary } }
  } GROUP BY ?what } UNION {
  SELECT ("statements_by_relation" AS ?group) ?what (COUNT(?statement) AS ?count) WHERE {
    ?statement a sg:Statement ; sg:relation ?what .
  } GROUP BY ?what } UNION {
  SELECT ("statements_by_modality" AS ?group) ?what (COUNT(?statement) AS ?count) WHERE {
    ?statement a sg:Statement .
    OPTIONAL { ?statement sg:modality ?modality }
    BIND(COALESCE(?modality, "not said") AS ?what)
  } GROUP BY ?what } UNION {
  SELECT ("statements_by_status" AS ?group) ?what (COUNT(?statement) AS ?count) WHERE {
    ?statement a sg:Statement ; sg:status ?what .
  } GROUP BY ?what } UNION {
  SELECT ("concepts_by_kind" AS ?group) ?what (COUNT(?concept) AS ?count) WHERE {
    ?concept a ?class .
""",
    "  } GROUP BY ?what }\n} ORDER BY ?group DESC(?count) ?what\n",
)
ALIGNED: Final = """\
SELECT ?concept ?label ?relation ?match ?name WHERE {
  GRAPH graph:alignments { ?concept ?relation ?match . ?match skos:prefLabel ?name }
  ?concept skos:prefLabel ?label .
} ORDER BY ?concept ?relation ?match
"""
#: Before `COUNTS` where it is not quite what is answered.
BY_CLASS: Final = """\
# `list` counts a sub-kind with its kind too, and what a section holds, which one query cannot say;
# this one counts the things of each class by itself.
"""
