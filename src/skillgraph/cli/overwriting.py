"""What an export may not overwrite: a document of the graph, and a file of another format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.boundary.files import is_stream
from skillgraph.errors import OutputError, format_command

if TYPE_CHECKING:
    from pathlib import Path

#: How names of files of a format may end, the first as ours do; a name without an ending fits each.
_SUFFIXES: Final = {
    "turtle": (".ttl", ".turtle", ".n3"),
    "trig": (".trig",),
    "nquads": (".nq", ".nquads"),
    "jsonld": (".jsonld", ".json"),
    "rdfxml": (".rdf", ".owl", ".xml"),
    "graphml": (".graphml", ".xml"),
    "projection": (".graphml", ".xml"),
    "gexf": (".gexf", ".xml"),
    "nodes": (".csv",),
    "edges": (".csv",),
    "html": (".html", ".htm"),
    "xlsx": (".xlsx",),
    "occupation": (".jsonld", ".json"),
}


def refuse_overwriting(target: Path | None, export_format: str, graph: str | None) -> None:
    """Refuse to write over a document of the graph, or over a file whose name ends as none of the format.

    Raises:
        OutputError: The file is a document that the graph was read from, or its name ends otherwise than
            those of the format.

    """
    if target is None or not target.is_file() or is_stream(target):
        return
    fitting = _SUFFIXES.get(export_format, ())
    what = ""
    if document := _document_read_from(target, graph):
        what = f"it is the file that {document} was read from"
    elif fitting and target.suffix and target.suffix.casefold() not in fitting:
        what = f"a file is there already whose name does not end as {export_format} does"
    if what:
        other = target.with_name(f"{target.stem}-graph{fitting[0]}" if fitting else f"{target.stem}-graph")
        options = ["--to", str(other), *([] if graph is None else ["-g", graph])]
        command = format_command("export", export_format, options=options)
        raise OutputError(
            f"not overwritten: {what}", location=str(target), remedy=f"name another file, as `{command}`"
        )


def _document_read_from(target: Path, graph: str | None) -> str:
    """Give the id of the document of a corpus that has the very bytes of a file; empty for none."""
    from hashlib import sha256
    from pathlib import Path

    from skillgraph.boundary.inputs import read_input
    from skillgraph.corpus.directory import corpus_documents
    from skillgraph.corpus.identity import origin
    from skillgraph.documents.limits import MAX_BYTES

    if graph is None or not Path(graph).is_dir():
        return ""
    is_small = target.stat().st_size <= MAX_BYTES  # no document is larger
    digest = sha256(read_input(target, most_bytes=MAX_BYTES)).hexdigest() if is_small else ""
    for slug, document in corpus_documents(Path(graph)).items():
        if digest == document.sha256 or (document.file and origin(str(target)) == document.file):
            return f"document:{slug}"
    return ""
