"""Derive by named rules: the plain triples of statements, and statements inferred from others.

A rule is a SPARQL query in ``rules/<rule>.rq`` of the ontology; its head says what it
does. ``direct-triple`` gives plain triples; every other one infers statements, which
land in the graph of the rule with their premises and the premises' evidence.

A rule gives `_INFERRED` of what it infers, and uses the prefixes of `vocabulary.PREFIXES` undeclared.

The rules of the package run in this process. Any other text passes the gate and runs in a child
process, with a limit of time and memory: it came from outside.
"""

import functools
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolution,
    QuerySolutions,
    RdfFormat,
    Store,
    parse_query_results,
)

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.boundary.child import ChildError, memory_remedy, run_in_child
from skillgraph.boundary.inputs import MAX_TEXT_BYTES, read_input
from skillgraph.errors import QueryError
from skillgraph.identifiers import local_name, statement_id
from skillgraph.language.slugs import slug_of
from skillgraph.language.wording import format_sentence
from skillgraph.model import Catalog, Evidence, Statement
from skillgraph.rdf.encoding import rule_graph, serialize_quads
from skillgraph.tables.ordering import ordered
from skillgraph.vocabulary import DIRECT_GRAPH, PREFIXES, RELATIONS, expand_curie, shorten_iri

DIRECT_RULE: Final = "direct-triple"
#: What a rule from outside may take.
RULE_SECONDS: Final = 120

#: What a rule gives: what each row needs, and what it may have.
_INFERRED: Final = ("subject", "relation", "object", "reason", "premise1")
_MORE_PREMISES: Final = tuple(f"premise{number}" for number in range(2, 10))
_DIRECT: Final = ("subject", "relation", "object", "rule")

_SYMMETRIC: Final = frozenset(expand_curie(name) for name, one in RELATIONS.items() if one.symmetric)
_OWN_RULES: Final = bundled_ontology() / "rules"


def read_rules(directory: Path) -> dict[str, str]:
    """Read the rules of a directory, the query by the name of its rule, by name.

    Raises:
        QueryError: A rule cannot be read, or is no text, or two of them have one name.

    """
    files: dict[str, Path] = {}
    for path in sorted(directory.glob("*.rq")):
        other = files.setdefault(slug_of(path.stem), path)
        if other is not path:
            raise QueryError(
                f"the rules {other.name} and {path.name} have one name, {slug_of(path.stem)}",
                location=str(directory),
                remedy="rename one of them; case and punctuation tell no names apart",
            )
    return {name: _read_rule(path) for name, path in files.items()}


def infer_statements(catalog: Catalog, quads: Iterable[Quad] | Store, *, rules: dict[str, str]) -> Catalog:
    """Add to a catalog the statements that the rules infer from it.

    Args:
        catalog: What the documents state.
        quads: The same, encoded; a store that is filled already is asked as it is.
        rules: What `read_rules` gives; all of them look at *quads* only, so that their
            order does not matter.

    Returns:
        The catalog with the inferred statements, in document order again. What is stated keeps its id.

    Raises:
        QueryError: A rule is no SPARQL SELECT, or lacks a variable.

    """
    store = _loaded(quads)
    inferred: dict[str, Statement] = {}
    for rule, query in rules.items():
        if rule != DIRECT_RULE:
            for statement in _infer(rule, _rows(store, rule, query), catalog):
                inferred[statement.id] = statement
    return ordered(replace(catalog, statements=inferred | catalog.statements))


def direct_quads(quads: Iterable[Quad] | Store, *, rules: dict[str, str]) -> list[Quad]:
    """Derive the plain triple of each statement about a concept, by the rule ``direct-triple``.

    Of a symmetric relation, in both directions.
    """
    if DIRECT_RULE not in rules:
        return []
    derived = []
    for row in _rows(_loaded(quads), DIRECT_RULE, rules[DIRECT_RULE]):
        rule = row["rule"]
        graph = rule_graph(rule.value) if isinstance(rule, Literal) else DIRECT_GRAPH
        subject, predicate, target = row["subject"], row["relation"], row["object"]
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode):
            derived.append(Quad(subject, predicate, target, NamedNode(graph)))
            if predicate.value in _SYMMETRIC and isinstance(target, NamedNode):
                derived.append(Quad(target, predicate, subject, NamedNode(graph)))
    return derived


def _read_rule(path: Path) -> str:
    try:
        return read_input(path, most_bytes=MAX_TEXT_BYTES, only_files=True).decode("utf-8-sig")
    except OSError as error:
        raise _broken(path.stem, str(error.strerror)) from error
    except UnicodeDecodeError as error:
        raise _broken(path.stem, "it is not UTF-8") from error


def _loaded(quads: Iterable[Quad] | Store) -> Store:
    if isinstance(quads, Store):
        return quads
    store = Store()
    store.bulk_extend(quads)
    return store


def _rows(store: Store, rule: str, query: str) -> Iterator[QuerySolution]:
    try:
        if query in _own_rules():
            solutions = store.query(query)
        else:
            from skillgraph.rdf.gate import check_query  # the rules of the package pass no gate

            check_query(query, source=_location(rule))
            parts = run_in_child(_select, serialize_quads(store), query, rule, timeout_seconds=RULE_SECONDS)
            solutions = parse_query_results(b"".join(parts), format=QueryResultsFormat.JSON)
    except (SyntaxError, ValueError) as error:
        raise _broken(rule, str(error)) from error
    except ChildError as error:
        raise QueryError(
            f"the rule cannot be run: it {error.describe('the engine')}",
            location=_location(rule),
            remedy=memory_remedy("ask for less (fewer unconnected patterns)"),
        ) from error
    if not isinstance(solutions, QuerySolutions):
        raise _broken(rule, "it is not a SELECT query")
    _check_variables(rule, [variable.value for variable in solutions.variables])
    return iter(solutions)


def _check_variables(rule: str, found: Sequence[str]) -> None:
    needed, more = (_DIRECT, ()) if rule == DIRECT_RULE else (_INFERRED, _MORE_PREMISES)
    missing = [f"?{name}" for name in needed if name not in found]
    strange = [f"?{name}" for name in found if name not in (*needed, *more)]
    if missing or strange:
        told = [f"lacks {', '.join(missing)}"] * bool(missing) + [f"has {', '.join(strange)}"] * bool(strange)
        raise QueryError(
            f"the rule cannot be run: its SELECT {' and '.join(told)}",
            location=_location(rule),
            remedy=f"a rule gives {' '.join(f'?{name}' for name in needed)}"
            + (", and further premises as ?premise2 to ?premise9" if more else ""),
        )


@functools.cache
def _own_rules() -> frozenset[str]:
    """The texts that the package vouches for."""
    return frozenset(read_rules(_OWN_RULES).values())


def _select(quads: bytes, query: str, rule: str) -> Iterator[bytes]:
    """Run a rule from outside over N-Quads, in a child."""
    store = Store()
    store.bulk_load(quads, format=RdfFormat.N_QUADS)
    try:
        solutions = store.query(query, prefixes=PREFIXES)
        if not isinstance(solutions, QuerySolutions):
            raise _broken(rule, "it is not a SELECT query")
        content = solutions.serialize(format=QueryResultsFormat.JSON)
    except SyntaxError as error:
        from skillgraph.rdf.syntax import syntax_error

        raise syntax_error(store, query, str(error), source=_location(rule)) from error
    except (ValueError, OSError, RuntimeError) as error:
        raise _broken(rule, str(error)) from error
    yield content or b""


def _infer(rule: str, rows: Iterable[QuerySolution], catalog: Catalog) -> Iterator[Statement]:
    """Make one statement of all rows with the same subject, relation and object."""
    found: dict[tuple[str, str, str], tuple[set[str], set[str]]] = {}
    for row in rows:
        try:
            triple = tuple(shorten_iri(row[name].value) for name in ("subject", "relation", "object"))
            reason = row["reason"].value
        except (KeyError, AttributeError) as error:
            raise _broken(rule, f"a row lacks a value: {error}") from error
        reasons, premises = found.setdefault((triple[0], triple[1], triple[2]), (set(), set()))
        reasons.add(reason)
        premises.update(_premises(row))
    terms = catalog.concepts.keys() | catalog.statements.keys()
    for (subject, relation, target), (reasons, premises) in sorted(found.items()):
        _check_terms(rule, {subject, target}, terms, what="concept or statement")
        _check_terms(rule, {relation}, RELATIONS, what="relation")
        _check_terms(rule, premises, catalog.statements, what="premise that is a statement")
        statement = Statement(
            id=statement_id(subject, relation, local_name(target), rule),
            sentence="",
            subject=subject,
            relation=relation,
            object=target,
            reason=" and ".join(sorted(reasons)),
            status="inferred",
            rule=rule,
            evidence=_evidence(premises, catalog, subject=subject),
            premises=tuple(sorted(premises)),
        )
        yield replace(statement, sentence=format_sentence(statement, catalog))


def _check_terms(rule: str, found: set[str], known: Collection[str], *, what: str) -> None:
    """Refuse a rule that speaks of what the documents do not: nobody can word or cite it."""
    if unknown := sorted(term for term in found if term not in known):
        raise _broken(rule, f"{unknown[0]!r} is not a {what} of these documents")


def _premises(row: QuerySolution) -> Iterator[str]:
    for number in range(1, 10):
        try:
            premise = row[f"premise{number}"]
        except KeyError:
            return
        if isinstance(premise, NamedNode):
            yield shorten_iri(premise.value)


def _evidence(premises: set[str], catalog: Catalog, *, subject: str) -> tuple[Evidence, ...]:
    """Gather the evidence of the premises, each once, those about the subject first."""
    statements = sorted(
        (catalog.statements[premise] for premise in premises),
        key=lambda statement: (statement.subject != subject, statement.id),
    )
    return tuple(dict.fromkeys(evidence for statement in statements for evidence in statement.evidence))


def _location(rule: str) -> str:
    return f"rules/{rule}.rq"


def _broken(rule: str, problem: str) -> QueryError:
    return QueryError(
        f"the rule cannot be run: {problem}",
        location=_location(rule),
        remedy="correct the query; rules/shared-topic.rq says what a rule gives",
    )
