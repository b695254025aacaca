"""Check a graph: its shapes (SHACL) and its violation queries. What is found is a result, not an error."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from skillgraph.queries.dataset import fill_dataset
from skillgraph.queries.engine import evaluate_query, open_store
from skillgraph.queries.named import violation_queries
from skillgraph.store import (
    INDEX_FILE,
    bundled_ontology,
    bundled_path,
    nothing_of_ours,
    read_quads,
    read_whole_part,
)
from skillgraph.vocabulary import SG, expand_curie, shorten_iri

if TYPE_CHECKING:
    import rdflib
    from pyoxigraph import Quad
    from rdflib.term import Node

SHAPES_FILE: Final = "shapes.ttl"
VOCABULARY_FILE: Final = "skillgraph.ttl"
_TYPE: Final = expand_curie("rdf:type")
_CONCEPT: Final = expand_curie("skos:Concept")
_SHAPE: Final = f"{SG}shape/"


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


def validate_graph(graph: str | Path | None = None) -> list[Violation]:
    """Check a graph against the shapes and the violation queries.

    Args:
        graph: A directory written by ``build``, an RDF file, or None for the bundled graph. All
            its graphs are checked together; the vocabulary need not be among them.

    Returns:
        What is wrong, by check and node; an empty list where the graph conforms. About 4
        seconds for 35,000 triples, nearly all of it for the shapes.

    Raises:
        GraphError: The graph cannot be opened, holds nothing of our model, or is a build
            directory with a file that is not as it was built.

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
    quads = read_quads(path)
    if path.is_dir():
        read_whole_part(path, INDEX_FILE)
    elif not any(map(_is_ours, quads)):
        raise nothing_of_ours(path)
    return sorted(
        {
            *shape_violations(fill_dataset(quads).default_graph),
            *iter_query_violations(path),
            *corpus_violations(path),
        }
    )


def corpus_violations(directory: Path) -> Iterator[Violation]:
    """Tell what lies beside a graph and is no longer what it was: sources of documents, tables."""
    from skillgraph.corpus.freshness import edited_tables, source_problems

    for slug, problem in source_problems(directory).items():
        yield Violation("corpus:source", f"document:{slug}", problem.problem, problem.location)
    for name in edited_tables(directory):
        yield Violation("corpus:table", name, "The table was edited after the graph was built.")


def _is_ours(quad: "Quad") -> bool:
    """Tell whether a quad gives something one of our classes, or makes one of our names a concept."""
    if str(quad.predicate) != f"<{_TYPE}>":
        return False
    kind = str(quad.object)
    return kind.startswith(f"<{SG}") or (kind == f"<{_CONCEPT}>" and str(quad.subject).startswith(f"<{SG}"))


def iter_query_violations(graph: str | Path | None = None) -> Iterator[Violation]:
    """Run the violation queries; each row is one violation, its first column the node."""
    from pyoxigraph import NamedNode, RdfFormat

    store = open_store(graph)
    if not any(store.quads_for_pattern(NamedNode(SG), None, None)):
        store.load(path=bundled_ontology() / VOCABULARY_FILE, format=RdfFormat.TURTLE)
    for query in violation_queries().values():
        header, rows = evaluate_query(store, query.text, source=f"violations/{query.name}.rq").table()
        for row in rows:
            details = ", ".join(
                f"{name}={value}" for name, value in zip(header[1:], row[1:], strict=True) if value
            )
            yield Violation(f"query:{query.name}", row[0], query.question, details)


def shape_violations(graph: "rdflib.Graph") -> list[Violation]:
    """Validate an `rdflib.Graph` against the shapes (SHACL core and SHACL-SPARQL, no inference).

    Args:
        graph: The data. Declarations of the vocabulary, where it lacks them, are added to it.

    """
    import pyshacl
    import rdflib

    ontology = bundled_ontology()
    if (rdflib.URIRef(SG), None, None) not in graph:
        graph.parse(ontology / VOCABULARY_FILE, format="turtle")
    shapes = rdflib.Graph().parse(ontology / SHAPES_FILE, format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    return sorted(_read_results(report))


def _read_results(report: "rdflib.Graph") -> Iterator[Violation]:
    from rdflib import SH

    for result in report.subjects(SH.focusNode):
        yield Violation(
            check=_shape_name(report, result),
            node=_format(report.value(result, SH.focusNode)),
            message=min(map(str, report.objects(result, SH.resultMessage)), default=""),
            details=_format(report.value(result, SH.value)),
        )


def _shape_name(report: "rdflib.Graph", result: "Node") -> str:
    """Name the shape that holds the message: a SPARQL constraint, else the shape of the result."""
    from rdflib import SH

    shape = report.value(result, SH.sourceConstraint) or report.value(result, SH.sourceShape)
    return f"shape:{str(shape).removeprefix(_SHAPE)}"


def _format(term: "Node | None") -> str:
    return "" if term is None else shorten_iri(str(term))
