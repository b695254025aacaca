"""Role documents as an RDF graph, every statement with the passage that makes it."""

__version__ = "0.1.0"
