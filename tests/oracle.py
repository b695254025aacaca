"""pySHACL as the oracle of our own reading of the shapes."""

from collections.abc import Iterable, Iterator

import pyshacl
import rdflib
from pyoxigraph import Quad
from rdflib import SH

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.queries import fill_dataset
from skillgraph.validation.validating import Violation
from skillgraph.vocabulary import SG, shorten_iri

SHAPE = f"{SG}shape/"


def oracle_violations(quads: Iterable[Quad]) -> list[Violation]:
    """Validate quads that hold the vocabulary too, all graphs together, with pySHACL and no inference."""
    shapes = rdflib.Graph().parse(bundled_ontology() / "shapes.ttl", format="turtle")
    _, report, _ = pyshacl.validate(fill_dataset(quads).default_graph, shacl_graph=shapes)
    return sorted(set(_read_results(report)))


def _read_results(report: rdflib.Graph) -> Iterator[Violation]:
    for result in report.subjects(SH.focusNode):
        shape = report.value(result, SH.sourceConstraint) or report.value(result, SH.sourceShape)
        yield Violation(
            check=f"shape:{str(shape).removeprefix(SHAPE)}",
            node=_format(report.value(result, SH.focusNode)),
            message=min(map(str, report.objects(result, SH.resultMessage)), default=""),
            details=_format(report.value(result, SH.value)),
        )


def _format(term: object) -> str:
    return "" if term is None else shorten_iri(str(term))
