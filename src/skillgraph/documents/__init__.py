"""Source documents: read with their offsets kept, and matched by digest."""

from skillgraph.documents.matching import SourceDocuments, match_document
from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document, digest, line_spans, read_document

__all__ = [
    "Document",
    "SourceDocuments",
    "digest",
    "line_spans",
    "match_document",
    "parse_document",
    "read_document",
]
