"""The SPARQL behind each answer, for whoever wants to ask further.

Each query stands here whole. What it is asked about is bound by a ``VALUES`` block at
its end (SPARQL 1.1, section 10.2.2), never written into its text.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Final

from skillgraph.answers.show import asked_about
from skillgraph.errors import UnknownNameError
from skillgraph.kinds import ALL_KINDS, expand_kinds, find_kind
from skillgraph.model import Catalog, Concept, ConceptList, Section, Statement
from skillgraph.vocabulary import KINDS, PREFIXES, expand_curie

_CONCEPTS: Final = """\
SELECT DISTINCT ?concept ?label ?count WHERE {
  ?concept a ?kind ; skos:prefLabel ?label .
  { SELECT ?concept (COUNT(DISTINCT ?statement) AS ?count) WHERE {
    ?concept a skos:Concept .
    OPTIONAL { ?statement a sg:Statement ; sg:subject|sg:object ?concept }
  } GROUP BY ?concept }
} ORDER BY ?concept
"""
_STRUCTURES: Final = """\
SELECT ?thing ?label WHERE {
  ?thing a ?class .
  OPTIONAL { ?thing rdfs:label ?label }
} ORDER BY ?thing
"""
_FOUND: Final = """\
# What folds case, accents and dashes and forgives typos is no SPARQL: these are the concepts that were found.
SELECT ?concept ?label ?count WHERE {
  ?concept skos:prefLabel ?label .
  { SELECT ?concept (COUNT(DISTINCT ?statement) AS ?count) WHERE {
    ?concept a skos:Concept .
    OPTIONAL { ?statement a sg:Statement ; sg:subject|sg:object ?concept }
  } GROUP BY ?concept }
} ORDER BY ?rank
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
# The query of `show` is put together from whole lines, each one of these.
_SHOW: Final = "SELECT DISTINCT ?statement ?sentence ?document ?start ?end WHERE {\n"
_OF_CONCEPT: Final = (
    "  ?statement a sg:Statement ; (sg:subject|sg:object)+ ?thing ; sg:sentence ?sentence .\n"
)
_OF_STATEMENT: Final = (
    "  ?statement a sg:Statement ; (sg:subject|sg:object)* ?thing ; sg:sentence ?sentence .\n"
)
_OF_LIST: Final = "  ?statement a sg:Statement ; sg:inList ?thing ; sg:sentence ?sentence .\n"
_OF_SECTION: Final = """\
  ?statement a sg:Statement ; sg:sentence ?sentence .
  ?statement sg:evidence/sg:inPassage/sg:inSection/dcterms:isPartOf* ?thing .
"""
_WITH_SECTION: Final = "  ?statement sg:evidence/sg:inPassage/sg:inSection/dcterms:isPartOf* ?section .\n"
_WITH_RELATION: Final = "  ?statement sg:relation ?relation .\n"
_WITH_MODALITY: Final = "  ?statement sg:modality ?modality .\n"
_WITHOUT_MODALITY: Final = "  FILTER NOT EXISTS { ?statement sg:modality ?any }\n"
_PLACES: Final = """\
  OPTIONAL {
    ?statement sg:evidence ?evidence .
    ?evidence oa:hasSource ?document ; oa:hasSelector ?selector .
    ?selector oa:start ?start ; oa:end ?end .
  }
} ORDER BY ?start ?statement
"""
_REQUIREMENTS: Final = """\
SELECT ?role ?statement ?relation ?concept ?modality ?level ?list ?logic WHERE {
  VALUES ?relation { sg:requires sg:prefers sg:willRequire sg:focusesOn }
  ?statement sg:subject ?role ; sg:relation ?relation ; sg:object ?concept .
  ?concept a skos:Concept .
  OPTIONAL { ?statement sg:modality ?modality }
  OPTIONAL { ?statement sg:level ?level }
  OPTIONAL { ?statement sg:inList ?list . ?list sg:logic ?logic }
} ORDER BY ?role ?relation ?concept ?statement
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
    if name == "concept":
        kinds = ALL_KINDS
    else:
        try:
            kinds = expand_kinds([find_kind(kind or "").id])
        except UnknownNameError:
            return _with_prefixes(_COUNTS)
    return _bind(_CONCEPTS, "kind", [f"sg:{KINDS[found].class_name}" for found in sorted(kinds)])


def search_question(concepts: Iterable[Concept]) -> str:
    """Give a query for the concepts that ``search`` found, in their order."""
    rows = [(str(rank), _iri(concept.id)) for rank, concept in enumerate(concepts, 1)]
    return _with_prefixes(_FOUND) + _values_rows(("rank", "concept"), rows)


def show_question(
    catalog: Catalog,
    subject: Concept | Section | ConceptList | Statement,
    *,
    section: Section | None = None,
    relation: str | None = None,
    modality: str | None = None,
) -> str:
    """Give the query behind ``show``: the statements of a thing, with their places.

    The arguments are those of `show.describe`.
    """
    lines, columns = [_SHOW, _opening(subject)], {"thing": ""}
    if section is not None:
        lines.append(_WITH_SECTION)
        columns["section"] = _iri(section.id)
    if relation is not None:
        lines.append(_WITH_RELATION)
        columns["relation"] = _iri(relation)
    if modality is not None:
        lines.append(_WITH_MODALITY if modality else _WITHOUT_MODALITY)
    if modality:
        columns["modality"] = _literal(modality)
    rows = [tuple((columns | {"thing": _iri(thing)}).values()) for thing in asked_about(catalog, subject)]
    return _with_prefixes("".join((*lines, _PLACES))) + _values_rows(tuple(columns), rows)


def _opening(subject: Concept | Section | ConceptList | Statement) -> str:
    if isinstance(subject, Concept):
        return _OF_CONCEPT
    if isinstance(subject, Section):
        return _OF_SECTION
    return _OF_LIST if isinstance(subject, ConceptList) else _OF_STATEMENT


def evidence_question(statements: Iterable[Statement]) -> str:
    """Give the query behind ``evidence``: the places of some statements."""
    return _bind(_STATEMENTS, "statement", [statement.id for statement in statements])


def requirements_question(roles: Iterable[str]) -> str:
    """Give the query behind ``gap`` and ``whatif``: what roles ask for, and in which lists."""
    return _bind(_REQUIREMENTS, "role", roles)


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
    """Bind a variable to some things."""
    return _with_prefixes(query) + _values_rows((variable,), [(_iri(curie),) for curie in curies])


def _values_rows(variables: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a block of values; one variable goes without brackets."""
    names = [f"?{variable}" for variable in variables]
    if len(names) == 1:
        return " ".join(("VALUES", *names, "{", *(row[0] for row in rows), "}")) + "\n"
    cells = ("(" + " ".join(row) + ")" for row in rows)
    return " ".join(("VALUES", "(" + " ".join(names) + ")", "{", *cells, "}")) + "\n"


def _iri(curie: str) -> str:
    """Write an IRI in full, since a CURIE may hold a slash."""
    return f"<{expand_curie(curie)}>"


def _literal(text: str) -> str:
    # JSON writes a string as SPARQL does (section 19.7), save for what it would put as pairs of escapes.
    return json.dumps(text, ensure_ascii=False)


def _with_prefixes(query: str) -> str:
    used = (f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items() if f"{prefix}:" in query)
    return "".join(used) + query
