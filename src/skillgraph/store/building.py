"""Build a graph: tables to a directory with quads, index and manifest.

The same tables give the same bytes. A build is put in place in three steps: every
file is written beside, whole and flushed to the disk; the manifest gets the name
``manifest.json.new``, and from then on the build counts; the files get their names.
Whoever kills it before the second step leaves the old build, after it the new one
(`manifest.read_part` looks), never a mixture.
"""

import contextlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, groupby
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Store, parse

from skillgraph import __version__
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.boundary.files import locked, remove_leftovers, sync_directory, writing, written_beside
from skillgraph.boundary.inputs import MAX_TABLE_BYTES, parse_json, read_input
from skillgraph.errors import GraphError, OutdatedError, OutputError
from skillgraph.model import Catalog
from skillgraph.rdf.conversion import convert_rdf
from skillgraph.rdf.describing import describe_dataset
from skillgraph.rdf.encoding import derived_quads, encode_catalog, serialize_quads
from skillgraph.rdf.rules import direct_quads, infer_statements, read_rules
from skillgraph.store.index import format_index
from skillgraph.store.manifest import (
    CONCEPT_FILE,
    DATASET_FILE,
    GRAPH_FILE,
    INDEX_FILE,
    MANIFEST_FILE,
    MANIFEST_FORMAT,
    PENDING_SUFFIX,
    VOCABULARY_FILE,
    digest_of,
    has_tables,
    read_part,
    seal_manifest,
)
from skillgraph.store.parquet_folders import is_parquet
from skillgraph.tables.alignments import ALIGNMENTS, SUFFIX, alignment_files
from skillgraph.tables.compiling import compile_catalog
from skillgraph.tables.renaming import rewrite_ids
from skillgraph.vocabulary import DESCRIPTION_GRAPH, VOCABULARY_GRAPH, expand_curie, shorten_iri

#: The folder of an ontology with its own rules.
RULES: Final = "rules"
_DOCUMENTS: Final = "documents"
_FILES: Final = (GRAPH_FILE, INDEX_FILE, MANIFEST_FILE)  # the manifest last: from then on a build counts
_SOURCES: Final = (
    CONCEPT_FILE,
    f"{ALIGNMENTS}/*{SUFFIX}",
    *(
        f"{_DOCUMENTS}/*/{name}"
        for name in ("document.toml", "evidence.tsv", "lists.tsv", "passages.tsv", "statements.tsv")
    ),
)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build gave.

    Attributes:
        directory: Where it lies.
        counts: How many documents, concepts, statements …, and quads.
        changed: Names of the files that changed, or would change.
        renamed: What ids of version 0.1 that stood in the tables are called now.

    """

    directory: Path
    counts: dict[str, int]
    changed: tuple[str, ...]
    renamed: Mapping[str, str] = field(default_factory=dict)


def build(ontology: str | Path, directory: str | Path, *, check: bool = False) -> BuildReport:
    """Build a graph from an ontology directory.

    Args:
        ontology: Holds ``concepts.tsv`` and ``documents/``; its vocabulary (``skillgraph.ttl``)
            comes from the package where it has none, and its ``rules/`` stand beside the package's,
            of which one of the same name is replaced.
        directory: Made where it is not there; only the three files of a build are
            touched in it.
        check: Write nothing, only tell what would change. Otherwise ids of version 0.1 are rewritten in
            the tables first.

    Raises:
        TableError: With every fault in the tables.
        OutdatedError: The tables have ids of version 0.1, and nothing may be written.
        GraphError: The vocabulary does not parse.
        QueryError: A rule cannot be run.
        OutputError: The directory cannot be written, holds other tables, is a corpus that has lost
            its concepts, holds a ``manifest.json`` of another program, or another build is writing there.

    Example:
        >>> from skillgraph.boundary.bundled import bundled_ontology, bundled_path
        >>> build(bundled_ontology(), bundled_path(), check=True).counts["documents"]
        1

    """
    ontology, directory = Path(ontology), Path(directory)
    _check_is_no_others(directory, ontology)
    renamed: dict[str, str] = {}
    try:
        files, counts = build_files(ontology)
    except OutdatedError:
        if check:
            raise
        with locked(ontology), writing(ontology):
            renamed = rewrite_ids(ontology)
        files, counts = build_files(ontology)
    if not check:
        with locked(directory), writing(directory):
            return BuildReport(directory, counts, put_in_place(directory, files), renamed)
    return BuildReport(directory, counts, _changed(directory, files))


def _check_is_no_others(directory: Path, ontology: Path) -> None:
    """Refuse a directory whose graph or files would be replaced by what has nothing to do with them."""
    check_has_concepts(directory)
    check_is_not_parquet(directory)
    if has_tables(directory) and ontology.exists() and not directory.samefile(ontology):
        raise OutputError(
            f"the folder holds tables of its own, not those of {ontology}",
            location=str(directory),
            remedy="name another folder with -g, or leave out --ontology: then its own tables are built",
        )
    with contextlib.suppress(OSError, ValueError):  # a manifest that is gone or damaged is made anew
        manifest = parse_json(read_input(directory / MANIFEST_FILE, most_bytes=MAX_TABLE_BYTES))
        if not isinstance(manifest, dict) or not manifest.keys() & {"skillgraph", "format"}:
            raise OutputError(
                f"the {MANIFEST_FILE} there was not written by a build",
                location=str(directory),
                remedy="name another folder with -g; it is created if it does not exist",
            )


def check_is_not_parquet(directory: Path) -> None:
    """Refuse a folder of Parquet tables, which nothing that writes a graph has made.

    Raises:
        OutputError: It holds such tables, and no graph nor what one is built from.

    """
    if is_parquet(directory) and not has_tables(directory) and not (directory / MANIFEST_FILE).exists():
        raise OutputError(
            "the folder holds Parquet tables to count over, and no graph",
            location=str(directory),
            remedy="name another folder with -g; `skillgraph ingest --engine spark --to FOLDER` adds parts",
        )


def check_has_concepts(directory: Path) -> None:
    """Refuse a corpus that has lost its concepts: it is none of what can be built or added to.

    Raises:
        OutputError: It holds documents and no ``concepts.tsv``.

    """
    if not has_tables(directory) and any(directory.glob(f"{_DOCUMENTS}/*/document.toml")):
        raise OutputError(
            f"the corpus has lost its {CONCEPT_FILE}",
            location=str(directory),
            remedy=f"put {CONCEPT_FILE} back from a copy, or take {_DOCUMENTS}/*/source.* into another "
            "folder with `skillgraph ingest`",
        )


def build_files(ontology: Path) -> tuple[dict[str, bytes], dict[str, int]]:
    """Compile tables, vocabulary and rules into the files of a build, by name, and count."""
    catalog, quads = build_dataset(ontology)
    graph, sizes = _with_description(serialize_quads(quads), catalog, ontology)
    data = {GRAPH_FILE: graph, INDEX_FILE: format_index(catalog)}
    counts = {
        "documents": len(catalog.documents),
        "sections": len(catalog.sections),
        "passages": len(catalog.passages),
        "lists": len(catalog.lists),
        "concepts": len(catalog.concepts),
        "statements": len(catalog.statements),
        "quads": graph.count(b"\n"),
    }
    manifest = {
        "format": MANIFEST_FORMAT,
        "skillgraph": __version__,
        "counts": counts,
        "graphs": sizes,
        "files": {
            name: {"sha256": digest_of(content), "bytes": len(content)} for name, content in data.items()
        },
        "sources": source_digests(ontology),
    }
    data[MANIFEST_FILE] = seal_manifest(json.dumps(manifest, indent=2).encode())
    return data, counts


def source_digests(ontology: Path) -> dict[str, str]:
    """Give the digests of what a build depends on, by a name that is the same on every machine."""
    return {
        name: digest_of(read_input(path, most_bytes=MAX_TABLE_BYTES))
        for name, path in _source_files(ontology)
    }


def build_dataset(ontology: Path) -> tuple[Catalog, Iterator[Quad]]:
    """Compile tables, vocabulary and rules into a catalog and its quads, some of them more than once."""
    stated = compile_catalog(ontology)
    rules = read_rules(bundled_ontology() / RULES) | read_rules(ontology / RULES)
    # The rules of the package look at statements alone; others may look at passages and evidence too.
    store = Store()
    store.bulk_extend(encode_catalog(stated, with_evidence=(ontology / RULES).exists()))
    catalog = infer_statements(stated, store, rules=rules)
    inferred = {id_: value for id_, value in catalog.statements.items() if id_ not in stated.statements}
    store.extend(encode_catalog(Catalog(statements=inferred), with_evidence=False))
    derived = direct_quads(store, rules=rules)
    vocabulary = _turtle_quads(_vocabulary_of(ontology), VOCABULARY_GRAPH, "vocabulary")
    return catalog, chain(encode_catalog(catalog), derived, derived_quads(catalog), vocabulary)


def vocabulary_quads() -> Iterator[Quad]:
    """Give the quads of the vocabulary that comes with the package."""
    return _turtle_quads(_vocabulary_of(bundled_ontology()), VOCABULARY_GRAPH, "vocabulary")


def _with_description(graph: bytes, catalog: Catalog, ontology: Path) -> tuple[bytes, dict[str, int]]:
    """Add to the N-Quads of a graph what it says of itself, and what its ontology says of it.

    Returns:
        The N-Quads, and how many there are in each named graph, by CURIE.

    """
    own = list(_turtle_quads(ontology / DATASET_FILE, DESCRIPTION_GRAPH, "description"))
    datasets = {quad.subject for quad in own if quad.object == NamedNode(expand_curie("void:Dataset"))}
    if own and len(datasets) != 1:
        raise GraphError(
            f"the description is of {len(datasets)} datasets (void:Dataset), not of one",
            location=str(ontology / DATASET_FILE),
            remedy="describe the one that the tables make, or remove the file",
        )
    lines = graph.splitlines(keepends=True)
    sizes = _graph_sizes(lines)
    described = describe_dataset(
        catalog,
        {iri.decode(): size for iri, size in sorted(sizes.items())},
        triples=sum(1 for _ in groupby(lines, key=lambda line: line.rsplit(b" ", 2)[0])),
        dataset=next((subject.value for subject in datasets if isinstance(subject, NamedNode)), None),
    )
    added = serialize_quads(chain(own, described)).splitlines(keepends=True)
    sizes += _graph_sizes(added)
    by_curie = {shorten_iri(iri.decode()): size for iri, size in sorted(sizes.items())}
    return b"".join(sorted(lines + added)), by_curie


def _vocabulary_of(ontology: Path) -> Path:
    """Give the vocabulary of an ontology, the package's own where the directory has none."""
    own = ontology / VOCABULARY_FILE
    return own if own.exists() else bundled_ontology() / VOCABULARY_FILE


def _turtle_quads(path: Path, graph: str, what: str) -> Iterator[Quad]:
    """Read what people write beside the tables: a vocabulary, or a description of the dataset."""
    if not path.exists():
        return
    try:
        data = read_input(path, most_bytes=MAX_TABLE_BYTES, only_files=True)
    except OSError as error:
        raise GraphError(
            f"the {what} cannot be read: {error.strerror}",
            location=str(path),
            remedy="put the Turtle there, or remove the file to do without it",
        ) from error
    if path.parent == bundled_ontology():
        quads = parse(data, format=RdfFormat.TURTLE)
    else:
        quads = parse(convert_rdf(data, path), format=RdfFormat.N_QUADS)
    for quad in quads:
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            raise GraphError(
                f"the {what} has a blank node at {quad.predicate}",
                location=str(path),
                remedy="give the node an IRI: blank nodes differ from build to build",
            )
        yield Quad(quad.subject, quad.predicate, quad.object, NamedNode(graph))


def _source_files(ontology: Path) -> Iterator[tuple[str, Path]]:
    for pattern in _SOURCES:
        for path in sorted(ontology.glob(pattern)):
            yield path.relative_to(ontology).as_posix(), path
    if ontology.resolve() != bundled_ontology().resolve():
        for path in alignment_files(bundled_ontology()):
            yield f"package/{ALIGNMENTS}/{path.name}", path
    folders = (bundled_ontology() / RULES, ontology / RULES)
    rules = {path.name: path for folder in folders for path in folder.glob("*.rq")}
    for name, path in sorted(rules.items()):
        yield f"{RULES}/{name}", path
    for name, path in ((VOCABULARY_FILE, _vocabulary_of(ontology)), (DATASET_FILE, ontology / DATASET_FILE)):
        if path.exists():
            yield name, path


def _changed(directory: Path, files: dict[str, bytes]) -> tuple[str, ...]:
    return tuple(name for name, content in files.items() if _current(directory, name) != content)


def _current(directory: Path, name: str) -> bytes | None:
    try:
        return read_part(directory, name)
    except GraphError:
        return None


def put_in_place(directory: Path, files: dict[str, bytes]) -> tuple[str, ...]:
    """Replace the files of a build as one; give the names of those that changed."""
    _finish_pending(directory)
    _remove_leftovers(directory)
    changed = _changed(directory, files)
    if not changed:
        return ()
    written: list[Path] = []
    try:
        for name in (*(name for name in files if name != MANIFEST_FILE), MANIFEST_FILE):
            pending = directory / (name + PENDING_SUFFIX)
            with written_beside(directory / name, files[name]) as temporary:
                temporary.replace(pending)
            written.append(pending)
    except BaseException:
        for path in reversed(written):
            path.unlink(missing_ok=True)
        raise
    sync_directory(directory)
    _finish_pending(directory)
    return changed


def move_in_place(directory: Path, source: Path) -> None:
    """Replace the files of a build by those of another folder, as one and without new space on the disk.

    They are whole on the disk, in the same file system; what a killed run has moved is no longer there.
    """
    if (source / MANIFEST_FILE).exists():  # another build that counts comes before this one
        _finish_pending(directory)
    for name in _FILES:
        with contextlib.suppress(FileNotFoundError):
            (source / name).replace(directory / (name + PENDING_SUFFIX))
    sync_directory(directory)
    _finish_pending(directory)


def _finish_pending(directory: Path) -> None:
    """Give the files of a build that counts already their names, the manifest last."""
    if (directory / (MANIFEST_FILE + PENDING_SUFFIX)).exists():
        for name in _FILES:
            with contextlib.suppress(FileNotFoundError):
                (directory / (name + PENDING_SUFFIX)).replace(directory / name)
        sync_directory(directory)


def _remove_leftovers(directory: Path) -> None:
    """Remove what a killed build left behind before it counted."""
    for name in _FILES:
        (directory / (name + PENDING_SUFFIX)).unlink(missing_ok=True)
    remove_leftovers(directory)


def _graph_sizes(lines: Iterable[bytes]) -> Counter[bytes]:
    """Count the quads of each named graph in lines of N-Quads, by IRI."""
    return Counter(line.rsplit(b" ", 2)[1].strip(b"<>") for line in lines)
