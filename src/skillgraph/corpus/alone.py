"""One document that was read, as a graph of its own: what a corpus would hold of it, without the corpus."""

import tempfile
from collections.abc import Collection
from pathlib import Path

from skillgraph.corpus.consistency import consistent_statements
from skillgraph.corpus.directory import DOCUMENTS, bound_concepts
from skillgraph.corpus.folders import document_files
from skillgraph.corpus.formatting import format_concepts, with_document_ids
from skillgraph.corpus.own_concepts import with_own_role_and_stages
from skillgraph.corpus.reconciling import named_by_kind, reconcile_concepts
from skillgraph.extraction.values import Extraction
from skillgraph.model import Catalog
from skillgraph.store.manifest import CONCEPT_FILE
from skillgraph.tables.compiling import compile_catalog
from skillgraph.tables.tsv import format_table


def catalog_alone(extraction: Extraction, *, taken: Collection[str] = frozenset()) -> Catalog:
    r"""Make a catalog of one document, by the tables that a corpus would have of it.

    Proposed concepts are called by label and kind (`named_by_kind`), and no rule infers anything: what is
    inferred hangs on other documents too. The tables lie in a temporary folder for as long as it takes.

    Args:
        extraction: What was read.
        taken: CURIEs of the vocabulary.

    Raises:
        TableError: A fault of ours in what was read.

    Example:
        >>> from skillgraph.corpus.parallel import read_documents
        >>> from skillgraph.documents.reading import decode_document
        >>> document = decode_document(b"Requirements\n- Knowledge of Python\n", "engineer.txt")
        >>> [extraction] = read_documents([(document, "engineer")])
        >>> [statement.sentence for statement in catalog_alone(extraction).statements.values()]
        ['A Role requires knowledge of Python']

    """
    own = reconcile_concepts(with_own_role_and_stages(with_document_ids(extraction)), {})
    read = consistent_statements(named_by_kind(own, taken))
    ends = [end for said in read.statements.values() for end in (said.subject, said.object) if end]
    named = (*ends, *(item.concept for item in read.lists.values() if item.concept))
    used = bound_concepts((curie for curie in named if curie in read.concepts), read.concepts)
    concepts = format_concepts((read.concepts[curie] for curie in used), notes={})
    with tempfile.TemporaryDirectory(prefix="skillgraph-") as name:
        folder = Path(name, DOCUMENTS, read.slug)
        folder.mkdir(parents=True)
        for file, data in document_files(read, b"").items():
            (folder / file).write_bytes(data)
        Path(name, CONCEPT_FILE).write_text(format_table(concepts), "utf-8", newline="")
        return compile_catalog(Path(name))
