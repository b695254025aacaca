"""Documents: a file comes in; passages, sections and lists go out, each tied to its place in the text."""

from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document, read_document
from skillgraph.documents.sources import SourceDocuments, match_document
from skillgraph.documents.text import digest, line_spans

__all__ = [
    "Document",
    "SourceDocuments",
    "digest",
    "line_spans",
    "match_document",
    "parse_document",
    "read_document",
]
