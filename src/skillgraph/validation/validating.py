"""Check a graph: its shapes (SHACL) and its violation queries. What is found is a result, not an error."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from skillgraph.boundary.bundled import bundled_ontology, bundled_path
from skillgraph.queries.named import violation_queries
from skillgraph.queries.results import format_term
from skillgraph.store.manifest import INDEX_FILE, VOCABULARY_FILE, read_whole_part
from skillgraph.store.opening import iter_quads, nothing_of_ours
from skillgraph.vocabulary import PREFIXES, SG, expand_curie, shorten_iri

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

    from skillgraph.queries.named import NamedQuery
    from skillgraph.validation.nodes import Term
    from skillgraph.validation.portions import Portion, Portions
    from skillgraph.validation.shapes import Shapes

_SHAPES_FILE: Final = "shapes.ttl"
_TYPE: Final = expand_curie("rdf:type")
_CONCEPT: Final = expand_curie("skos:Concept")
#: What is said of a table or rule that is not what the graph was built from.
_CHANGES: Final = {
    "gone": "The {} is gone, and what it said is still in the graph.",
    "new": "The {} is new: the graph was built without it.",
    "edited": "The {} was edited after the graph was built.",
}


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is wrong with a graph.

    Attributes:
        check: What found it: ``shape:<name>`` of ``shapes.ttl``, ``query:<name>`` of
            ``queries/violations``, or ``corpus:source`` and ``corpus:table``, what lies beside the graph.
        node: The focus node, as a CURIE where it has one.
        message: What is wrong, in plain words.
        details: The offending value of a shape; of a query, the other columns, ``name=value``.

    """

    check: str
    node: str
    message: str
    details: str = ""


def validate_graph(
    graph: str | Path | None = None, *, progress: Callable[[int, int], object] = lambda _done, _all: None
) -> list[Violation]:
    """Check a graph against the shapes and the violation queries.

    A document is checked at a time, with what it refers to: 100 documents take a hundred times as
    long as one, and little more memory than their N-Quads.

    Args:
        graph: A directory written by ``build``, an RDF file, or None for the bundled graph. All
            its graphs are checked together; the vocabulary need not be among them.
        progress: Called after each portion with how many are done and how many there are.

    Returns:
        What is wrong, by check and node; an empty list where the graph conforms. About half a
        second for 35,000 triples.

    Raises:
        GraphError: The graph cannot be opened, holds nothing of our model, or is a build
            directory with a file that has changed since it was built.

    Example:
        >>> import tempfile
        >>> turtle = (
        ...     "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
        ...     "<https://w3id.org/skillgraph/concept/rust> a skos:Concept ."
        ... )
        >>> with tempfile.TemporaryDirectory() as directory:
        ...     _ = Path(directory, "rust.ttl").write_text(turtle, encoding="utf-8")
        ...     violations = validate_graph(Path(directory, "rust.ttl"))
        >>> [violation.check for violation in violations if violation.node == "concept:rust"][:1]
        ['query:concept-not-mentioned']

    """
    path = Path(graph) if graph is not None else bundled_path()
    if path.is_dir():
        read_whole_part(path, INDEX_FILE)
    portions = _read_portions(path)
    shapes, queries = read_bundled_shapes(), violation_queries().values()
    found = set(corpus_violations(path))
    for done, portion in enumerate(portions, start=1):
        found.update(portion_violations(portion, queries=queries, shapes=shapes))
        progress(done, len(portions))
    return sorted(found)


def corpus_violations(directory: Path) -> Iterator[Violation]:
    """Tell what lies beside a graph and is no longer what it was: sources of documents, tables."""
    from skillgraph.corpus.freshness import changed_tables, source_problems

    for slug, problem in source_problems(directory).items():
        yield Violation("corpus:source", f"document:{slug}", problem.problem, problem.location)
    for name, change in changed_tables(directory).items():
        what = "rule" if name.endswith(".rq") else "table"
        yield Violation("corpus:table", name, _CHANGES[change].format(what))


def portion_violations(
    portion: "Portion", *, queries: "Iterable[NamedQuery]", shapes: "Shapes"
) -> Iterator[Violation]:
    """Check one portion of a graph, the queries first; the same violation may come twice."""
    store = _fill_store(portion)
    yield from _query_violations(portion, store, queries)
    yield from _shape_violations(portion, store, shapes)


def read_bundled_shapes() -> "Shapes":
    """Read the shapes that come with the package."""
    from skillgraph.validation.shapes import read_shapes

    return read_shapes(bundled_ontology() / _SHAPES_FILE)


def _read_portions(path: Path) -> "Portions":
    from skillgraph.validation.portions import Portions

    quads = iter_quads(path)
    return Portions(_with_vocabulary(quads if path.is_dir() else _some_of_ours(quads, path)))


def _some_of_ours(quads: "Iterable[Quad]", path: Path) -> "Iterator[Quad]":
    """Give the quads of a file; raise where none of them is about our model."""
    is_ours = False
    for quad in quads:
        is_ours = is_ours or _is_ours(quad)
        yield quad
    if not is_ours:
        raise nothing_of_ours(path)


def _with_vocabulary(quads: "Iterable[Quad]") -> "Iterator[Quad]":
    """Add the declarations of the vocabulary to a graph that lacks them."""
    from pyoxigraph import NamedNode, RdfFormat, parse

    vocabulary, is_there = NamedNode(SG), False
    for quad in quads:
        is_there = is_there or quad.subject == vocabulary
        yield quad
    if not is_there:
        yield from parse(path=bundled_ontology() / VOCABULARY_FILE, format=RdfFormat.TURTLE)


def _is_ours(quad: "Quad") -> bool:
    """Tell whether a quad gives something one of our classes, or makes one of our names a concept."""
    if str(quad.predicate) != f"<{_TYPE}>":
        return False
    kind = str(quad.object)
    return kind.startswith(f"<{SG}") or (kind == f"<{_CONCEPT}>" and str(quad.subject).startswith(f"<{SG}"))


def _fill_store(portion: "Portion") -> "Store":
    from pyoxigraph import Store

    from skillgraph.queries.engine import fill_default_graph

    store = Store()
    store.bulk_extend(portion.quads)
    fill_default_graph(store)
    return store


def _query_violations(
    portion: "Portion", store: "Store", queries: "Iterable[NamedQuery]"
) -> Iterator[Violation]:
    from pyoxigraph import QuerySolutions

    for query in queries:
        if query.scope == "graph" and not portion.is_last:
            continue
        rows = store.query(query.text, prefixes=PREFIXES)
        assert isinstance(rows, QuerySolutions)  # noqa: S101 - each is a SELECT
        names = [variable.value for variable in rows.variables]
        for row in rows:
            if query.scope == "graph" or portion.is_about(row[0]):
                cells = [format_term(term) if term is not None else "" for term in row]
                details = ", ".join(
                    f"{name}={cell}" for name, cell in zip(names[1:], cells[1:], strict=True) if cell
                )
                yield Violation(f"query:{query.name}", cells[0], query.question, details)


def _shape_violations(portion: "Portion", store: "Store", shapes: "Shapes") -> Iterator[Violation]:
    from skillgraph.validation.nodes import Nodes

    nodes = Nodes(portion.quads)
    for results in (shapes.results(nodes, portion.nodes), shapes.query_results(store, nodes)):
        for shape, node, message, value in results:
            if portion.is_about(node):
                yield Violation(f"shape:{shape}", _format(node), message, _format(value))


def _format(term: "Term | None") -> str:
    from pyoxigraph import Triple

    if term is None:
        return ""
    return str(term) if isinstance(term, Triple) else shorten_iri(term.value)
