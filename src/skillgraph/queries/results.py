"""What a query answers: rows, yes or no, or triples, in the W3C formats and as a table.

The answer is kept as the engine wrote it (SPARQL 1.1 Query Results JSON, or N-Triples for
CONSTRUCT and DESCRIBE), so that it can cross from one process to another, and so that what is
asked for most costs least.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from skillgraph.boundary.controls import escape_controls, reference_controls
from skillgraph.boundary.spreadsheets import format_csv, guard_terms
from skillgraph.errors import QueryError
from skillgraph.vocabulary import PREFIXES, shorten_iri

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import QueryResultsFormat, RdfFormat, Triple

Form = Literal["bindings", "boolean", "graph"]

#: Formats of rows and of yes or no: SPARQL 1.1 Query Results JSON, CSV and TSV, XML.
RESULT_FORMATS: Final = ("json", "csv", "tsv", "xml")
#: RDF syntaxes, for CONSTRUCT and DESCRIBE.
RDF_FORMATS: Final = ("turtle", "ntriples", "rdfxml", "jsonld")


@dataclass(frozen=True, slots=True)
class QueryResult:
    """The answer to one query.

    Attributes:
        form: ``bindings`` (SELECT), ``boolean`` (ASK) or ``graph`` (CONSTRUCT, DESCRIBE).
        content: Results JSON, or for ``graph`` sorted N-Triples.
        notes: Where nothing is found: what in the query may be why.

    """

    form: Form
    content: bytes
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Are there no rows, or no triples, or is the answer no?"""
        if self.form == "boolean":
            return not self.boolean
        if self.form == "bindings":
            return not json.loads(self.content)["results"]["bindings"]
        return not self.content

    @property
    def boolean(self) -> bool | None:
        """The answer of an ASK, None for the other forms."""
        if self.form != "boolean":
            return None
        return bool(json.loads(self.content)["boolean"])

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the columns, in the order of the SELECT clause."""
        return self.table()[0]

    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """Give header and rows for people: IRIs as CURIEs, literals without their datatype.

        Returns:
            The header, and the rows in the order of the answer; an unbound cell is empty.
            ASK has one cell, ``true`` or ``false``; a graph has a row a triple.

        """
        if self.form == "boolean":
            return ("answer",), [("true" if self.boolean else "false",)]
        if self.form == "graph":
            header = ("subject", "predicate", "object")
            return header, [tuple(format_term(part) for part in triple) for triple in self.triples()]
        answer = json.loads(self.content)
        header = tuple(answer["head"]["vars"])
        rows = answer["results"]["bindings"]
        return header, [tuple(_format_binding(row.get(name)) for name in header) for row in rows]

    def triples(self) -> "list[Triple]":
        """Give the triples of a CONSTRUCT or DESCRIBE, sorted; empty for the other forms."""
        if self.form != "graph":
            return []
        import pyoxigraph

        quads = pyoxigraph.parse(self.content, format=pyoxigraph.RdfFormat.N_TRIPLES)
        return [quad.triple for quad in quads]

    def serialize(self, results_format: str) -> bytes:
        """Write the answer in one of `RESULT_FORMATS` or, for a graph, of `RDF_FORMATS`.

        Control characters stand as the escapes of the syntax; CSV, which has none, shows them, and has
        an apostrophe before what a spreadsheet would run.

        Raises:
            QueryError: The format does not exist or does not fit the form of the answer.

        Example:
            >>> QueryResult("boolean", b'{"head":{},"boolean":true}').serialize("csv")
            b'true'

        """
        formats = RDF_FORMATS if self.form == "graph" else RESULT_FORMATS
        if results_format not in formats:
            raise QueryError(
                f"the answer is {_FORM_WORDS[self.form]} and cannot be written as {results_format!r}",
                location="the output format",
                remedy=f"choose {', '.join(formats[:-1])} or {formats[-1]}",
            )
        write = self._serialize_graph if self.form == "graph" else self._serialize_rows
        return write(results_format)

    def _serialize_rows(self, results_format: str) -> bytes:
        if results_format == "json":
            return escape_controls(self.content.decode()).encode()
        if results_format == "csv" and self.form == "bindings":
            return self._csv().encode()
        import pyoxigraph

        answer = pyoxigraph.parse_query_results(self.content, format=pyoxigraph.QueryResultsFormat.JSON)
        text = (answer.serialize(format=_results_format(results_format)) or b"").decode()
        match results_format:
            case "tsv":
                text = escape_controls(guard_terms(text))
            case "xml":
                text = reference_controls(text)
        return text.encode()

    def _csv(self) -> str:
        """Write the rows as SPARQL 1.1 Query Results CSV: the plain values, guarded."""
        answer = json.loads(self.content)
        header = answer["head"]["vars"]
        rows = ([_value(row.get(name)) for name in header] for row in answer["results"]["bindings"])
        return format_csv(header, rows, line_end="\r\n")

    def _serialize_graph(self, results_format: str) -> bytes:
        if results_format == "ntriples":
            return escape_controls(self.content.decode()).encode()
        import pyoxigraph

        triples = list(self.triples())
        content = pyoxigraph.serialize(
            triples, format=_rdf_format(results_format), prefixes=_prefixes_of(triples)
        )
        text = (content or b"").decode()
        if results_format == "rdfxml":
            return reference_controls(text).encode()
        if results_format == "turtle":
            from skillgraph.rdf.turtle import write_names_in_full

            text = write_names_in_full(text)
        return escape_controls(text).encode()


def _prefixes_of(triples: "Iterable[Triple]") -> dict[str, str]:
    """Give the prefixes of the vocabulary that some triples need, in its order."""
    needed = set()
    for triple in triples:
        for term in triple:
            iri = getattr(getattr(term, "datatype", term), "value", "")
            fitting = [prefix for prefix, namespace in PREFIXES.items() if iri.startswith(namespace)]
            needed.update(sorted(fitting, key=lambda prefix: len(PREFIXES[prefix]))[-1:])
    return {prefix: namespace for prefix, namespace in PREFIXES.items() if prefix in needed}


_FORM_WORDS: Final = {"bindings": "a table", "boolean": "yes or no", "graph": "a graph"}


def _results_format(name: str) -> "QueryResultsFormat":
    from pyoxigraph import QueryResultsFormat

    return {"csv": QueryResultsFormat.CSV, "tsv": QueryResultsFormat.TSV, "xml": QueryResultsFormat.XML}[name]


def _rdf_format(name: str) -> "RdfFormat":
    from pyoxigraph import RdfFormat

    return {"turtle": RdfFormat.TURTLE, "rdfxml": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}[name]


def _format_binding(binding: dict[str, str] | None) -> str:
    if binding is None:
        return ""
    return shorten_iri(binding["value"]) if binding["type"] == "uri" else _value(binding)


def _value(binding: dict[str, str] | None) -> str:
    """Give the value of a cell as it is, an IRI in full."""
    if binding is None:
        return ""
    return f"_:{binding['value']}" if binding["type"] == "bnode" else str(binding["value"])


def format_term(term: object) -> str:
    """Give a term of the engine for people: an IRI as a CURIE, a literal without its datatype."""
    import pyoxigraph

    if isinstance(term, pyoxigraph.NamedNode):
        return shorten_iri(term.value)
    return str(term.value) if isinstance(term, pyoxigraph.Literal) else str(term)
