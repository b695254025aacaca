"""What of a corpus is no longer what it was: sources against their tables, tables against the graph."""

from pathlib import Path
from typing import Literal

from skillgraph.corpus.directory import DOCUMENTS, corpus_documents
from skillgraph.documents.sources import source_problem
from skillgraph.errors import DocumentError
from skillgraph.store.building import source_digests
from skillgraph.store.manifest import has_tables, read_manifest

TableChange = Literal["gone", "new", "edited"]


def source_problems(directory: Path) -> dict[str, DocumentError]:
    """Tell of which documents the source is not what their tables were read from, by slug.

    A document that was encoded by hand, as the guide of the package is, need not have one.
    """
    return {
        slug: problem
        for slug, document in corpus_documents(directory).items()
        if (
            problem := source_problem(
                directory / DOCUMENTS / slug, document.sha256, is_needed=document.by_rules
            )
        )
    }


def changed_tables(directory: Path) -> dict[str, TableChange]:
    """Tell which tables and own rules are not what the graph beside them was built from, and how.

    Every table is read for that. None are named where no tables lie beside the graph.

    Raises:
        GraphError: There is no graph, or its manifest is damaged.

    """
    if not has_tables(directory) and not corpus_documents(directory):
        return {}
    built: dict[str, str] = read_manifest(directory).get("sources", {})
    now = source_digests(directory)
    return {
        name: "gone" if name not in now else "edited" if name in built else "new"
        for name in sorted({*built, *now})
        if built.get(name) != now.get(name)
        and (name not in now or (directory / name).exists())  # others are those of the package
    }
