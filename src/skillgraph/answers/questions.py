"""The SPARQL behind each answer, for whoever wants to ask further.

Each query stands here whole. What it is asked about is bound by a ``VALUES`` block at
its end (SPARQL 1.1, section 10.2.2), never written into its text.
"""

import json
from collections.abc import Iterable
from typing import Final

from skillgraph.errors import UnknownNameError
from skillgraph.kinds import expand_kinds, find_kind
from skillgraph.model import Concept, ConceptList, Section, Statement
from skillgraph.vocabulary import KINDS, PREFIXES, expand_curie

_CONCEPTS: Final = """\
SELECT ?concept ?label (COUNT(DISTINCT ?statement) AS ?count) WHERE {
  ?concept a ?kind ; skos:prefLabel ?label .
  OPTIONAL { ?statement a sg:Statement ; sg:subject|sg:object ?concept }
} GROUP BY ?concept ?label ORDER BY ?concept
"""
_STRUCTURES: Final = """\
SELECT ?thing ?label WHERE {
  ?thing a ?class .
  OPTIONAL { ?thing rdfs:label ?label }
} ORDER BY ?thing
"""
_SEARCH: Final = """\
# Small typos, which the command forgives, cannot be said in SPARQL.
SELECT DISTINCT ?concept ?label WHERE {
  ?concept a skos:Concept ; skos:prefLabel|skos:altLabel ?label .
  FILTER(CONTAINS(LCASE(STR(?label)), LCASE(?text)))
} ORDER BY ?concept ?label
"""
_STATEMENTS: Final = """\
SELECT ?statement ?sentence ?document ?start ?end WHERE {
  ?statement a sg:Statement ; sg:sentence ?sentence .
  OPTIONAL {
    ?statement sg:evidence ?evidence .
    ?evidence oa:hasSource ?document ; oa:hasSelector ?selector .
    ?selector oa:start ?start ; oa:end ?end .
  }
} ORDER BY ?start ?statement
"""
_ABOUT: Final = """\
SELECT ?statement ?sentence ?document ?start ?end WHERE {
  ?statement a sg:Statement ; sg:subject|sg:object|sg:inList ?thing ; sg:sentence ?sentence .
  OPTIONAL {
    ?statement sg:evidence ?evidence .
    ?evidence oa:hasSource ?document ; oa:hasSelector ?selector .
    ?selector oa:start ?start ; oa:end ?end .
  }
} ORDER BY ?start ?statement
"""
_IN_SECTION: Final = """\
SELECT DISTINCT ?statement ?sentence ?start ?end WHERE {
  ?statement a sg:Statement ; sg:sentence ?sentence ; sg:evidence ?evidence .
  ?evidence sg:inPassage ?passage ; oa:hasSelector ?selector .
  ?passage sg:inSection/dcterms:isPartOf* ?thing .
  ?selector oa:start ?start ; oa:end ?end .
} ORDER BY ?start ?statement
"""
_COUNTS: Final = """\
SELECT ?class (COUNT(DISTINCT ?thing) AS ?count) WHERE {
  ?thing a ?class .
} GROUP BY ?class ORDER BY DESC(?count) ?class
"""
_MARKET: Final = """\
SELECT ?statement ?sentence ?measure ?value ?low ?high ?unit ?direction ?from ?until ?relative ?place WHERE {
  ?statement a sg:Statement ; sg:sentence ?sentence ; sg:relation ?relation ; sg:figure ?figure .
  ?figure sg:measure ?measure .
  FILTER(?relation NOT IN (sg:requires, sg:prefers, sg:willRequire, sg:emphasizes))
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
"""
_CONFLICTS: Final = """\
# The rules compare lists, figures and classes, which one query cannot say (`answers/conflicts.py`);
# this is the one on modalities and levels.
SELECT ?subject ?thing ?modality ?level ?otherModality ?otherLevel WHERE {
  ?statement a sg:Statement ; sg:subject ?subject ; sg:object ?thing ; sg:relation ?relation .
  ?other a sg:Statement ; sg:subject ?subject ; sg:object ?thing ; sg:relation ?otherRelation .
  FILTER(?relation IN (sg:requires, sg:prefers) && ?otherRelation IN (sg:requires, sg:prefers))
  OPTIONAL { ?statement sg:modality ?modality }
  OPTIONAL { ?statement sg:level ?level }
  OPTIONAL { ?other sg:modality ?otherModality }
  OPTIONAL { ?other sg:level ?otherLevel }
  FILTER(STR(?statement) < STR(?other) && (?modality != ?otherModality || ?level != ?otherLevel))
} ORDER BY ?subject ?thing ?statement ?other
"""
_LADDER: Final = """\
SELECT ?stage ?label ?next ?title WHERE {
  ?stage a sg:CareerStage ; skos:prefLabel ?label .
  OPTIONAL { ?stage sg:precedes ?next }
  OPTIONAL { ?stage sg:hasTitle ?title }
} ORDER BY ?stage ?next ?title
"""
_CHALLENGES: Final = """\
SELECT ?challenge ?label ?remedy ?status ?rule WHERE {
  ?challenge a sg:Challenge ; skos:prefLabel ?label .
  OPTIONAL {
    ?statement sg:object ?challenge ; sg:relation sg:addresses ; sg:subject ?remedy ; sg:status ?status .
    OPTIONAL { ?statement sg:rule ?rule }
  }
} ORDER BY ?challenge ?status ?remedy
"""
_PRACTICES: Final = """\
SELECT ?practice ?label ?statement ?sentence ?status WHERE {
  ?practice a sg:Practice ; skos:prefLabel ?label .
  { ?statement sg:subject ?practice } UNION { ?statement sg:object ?practice ; sg:relation sg:follows }
  ?statement sg:sentence ?sentence ; sg:status ?status .
} ORDER BY ?practice ?status ?statement
"""
_CLASSES: Final = {
    "section": "sg:Section",
    "list": "sg:List",
    "document": "sg:SourceDocument",
    "passage": "sg:Passage",
    "statement": "sg:Statement",
}


def list_question(kind: str | None) -> str:
    """Give the query behind ``list KIND``."""
    name = (kind or "").casefold().removesuffix("s")
    if name in _CLASSES:
        return _bind(_STRUCTURES, "class", [_CLASSES[name]])
    try:
        kinds = expand_kinds([find_kind(kind or "").id])
    except UnknownNameError:
        return _with_prefixes(_COUNTS)
    return _bind(_CONCEPTS, "kind", [f"sg:{KINDS[found].class_name}" for found in sorted(kinds)])


def search_question(text: str) -> str:
    """Give the query that comes nearest to ``search TEXT``."""
    # JSON writes a string as SPARQL does (section 19.7), save for what it would put as pairs of escapes.
    return _with_prefixes(_SEARCH) + _values_block("text", [json.dumps(text, ensure_ascii=False)])


def show_question(subject: Concept | Section | ConceptList | Statement) -> str:
    """Give the query behind ``show``: the statements of a thing, with their places."""
    if isinstance(subject, Section):
        return _bind(_IN_SECTION, "thing", [subject.id])
    if isinstance(subject, Statement):
        return _bind(_STATEMENTS, "statement", [subject.id])
    return _bind(_ABOUT, "thing", [subject.id])


def evidence_question(statements: Iterable[Statement]) -> str:
    """Give the query behind ``evidence``: the places of some statements."""
    return _bind(_STATEMENTS, "statement", [statement.id for statement in statements])


def stats_question() -> str:
    """Give the query that comes nearest to ``stats``."""
    return _with_prefixes(_COUNTS)


def market_question() -> str:
    """Give the query behind ``market``."""
    return _with_prefixes(_MARKET)


def conflicts_question() -> str:
    """Give the query that comes nearest to ``conflicts``."""
    return _with_prefixes(_CONFLICTS)


def ladder_question() -> str:
    """Give the query behind ``ladder``: the stages, what they precede, their titles."""
    return _with_prefixes(_LADDER)


def challenges_question() -> str:
    """Give the query behind ``challenges``: what addresses each."""
    return _with_prefixes(_CHALLENGES)


def practices_question() -> str:
    """Give the query behind ``practices``: what is stated and inferred of each."""
    return _with_prefixes(_PRACTICES)


def adjacency_question(skill: str, *, kinds: Iterable[str]) -> str:
    """Give the projection question behind ``neighbors``, as Python."""
    return (
        f"projection = project_graph(catalog, kinds={sorted(kinds)!r})\n"
        f"sorted(projection[{skill!r}].items(), key=lambda item: (-item[1]['strength'], item[0]))\n"
    )


def path_question(source: str, target: str, *, kinds: Iterable[str], weight: str) -> str:
    """Give the projection question behind ``path``, as Python."""
    return (
        f"projection = project_graph(catalog, kinds={sorted(kinds)!r})\n"
        f"min(networkx.all_shortest_paths(projection, {source!r}, {target!r}, weight={weight!r}))\n"
    )


def _bind(query: str, variable: str, curies: Iterable[str]) -> str:
    """Bind a variable to some things; an IRI is written in full, since a CURIE may hold a slash."""
    return _with_prefixes(query) + _values_block(variable, [f"<{expand_curie(curie)}>" for curie in curies])


def _values_block(variable: str, terms: list[str]) -> str:
    return " ".join(("VALUES", f"?{variable}", "{", *terms, "}")) + "\n"


def _with_prefixes(query: str) -> str:
    used = (f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items() if f"{prefix}:" in query)
    return "".join(used) + query
