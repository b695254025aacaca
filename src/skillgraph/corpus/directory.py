"""The directory of a corpus: which documents it holds, and changing it as a whole.

A change is made in a copy of the tables first, and built there. When the build is right
and the copy is whole on the disk, the copy gets the name ``.pending``: from then on the
change counts, and its files take the place of the old ones. So a fault in a table, a full
disk or a kill before that moment leaves the corpus as it was; after a kill behind it, the
next run that writes puts in place what is left. The graph is the old or the new one at
any moment, never a mixture.
"""

import filecmp
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from skillgraph.boundary.files import locked, mode_for, remove_leftovers, sync_directory, sync_file, writing
from skillgraph.boundary.inputs import (
    MAX_GRAPH_BYTES,
    MAX_SETTINGS_BYTES,
    MAX_TABLE_BYTES,
    parse_json,
    parse_toml,
    read_input,
)
from skillgraph.errors import Fault, GraphError, OutdatedError, OutputError, TableError
from skillgraph.identifiers import object_read
from skillgraph.model import Concept
from skillgraph.store.building import (
    RULES,
    build_files,
    check_has_concepts,
    check_is_not_parquet,
    move_in_place,
    source_digests,
)
from skillgraph.store.manifest import CONCEPT_FILE, DATASET_FILE, VOCABULARY_FILE, has_tables, read_manifest
from skillgraph.tables.alignments import ALIGNMENTS
from skillgraph.tables.compiling import document_directories
from skillgraph.tables.concepts import CONCEPT_COLUMNS, CONCEPT_NOTES, parse_concepts
from skillgraph.tables.marks import is_set
from skillgraph.tables.renaming import outdated
from skillgraph.tables.tsv import Table, read_table

DOCUMENTS: Final = "documents"
SETTINGS: Final = "document.toml"
_STAGING: Final = ".staging-"
_PENDING: Final = ".pending"
_REMOVED: Final = "removed.json"


class CorpusDocument(NamedTuple):
    """A document that a corpus holds.

    Attributes:
        slug: Its id.
        label: What it is called.
        sha256: Of its source.
        by_rules: Was it read by rules?
        file: Folder and name of the file that it came from; empty where it was encoded by hand.

    """

    slug: str
    label: str
    sha256: str
    by_rules: bool = False
    file: str = ""


def corpus_documents(directory: Path) -> dict[str, CorpusDocument]:
    """Give the documents of a corpus by slug; none where there is no corpus yet."""
    found = {}
    for path in document_directories(directory):
        settings = document_settings(path)
        found[path.name] = CorpusDocument(
            path.name,
            str(settings.get("label", "")),
            str(settings.get("sha256", "")),
            settings.get("by_rules") is True,
            str(settings.get("file", "")),
        )
    return found


def document_settings(folder: Path) -> dict[str, Any]:
    """Read the settings of a document; none where they cannot be read: compiling says what is wrong."""
    try:
        return parse_toml(read_input(folder / SETTINGS, most_bytes=MAX_SETTINGS_BYTES))
    except (OSError, ValueError):
        return {}


def read_concepts(directory: Path) -> tuple[dict[str, Concept], dict[str, str]]:
    """Read the concepts of a corpus by CURIE, and the notes beside them.

    Raises:
        TableError: With every fault of the table.

    """
    if not has_tables(directory):
        return {}, {}
    faults: list[Fault] = []
    path = directory / CONCEPT_FILE
    table = read_table(path, CONCEPT_COLUMNS, name=CONCEPT_FILE, faults=faults, optional=CONCEPT_NOTES)
    concepts = parse_concepts(table, faults)
    if faults:
        raise TableError(faults)
    return concepts, {f"concept:{row['id']}": row["note"] for row in table.rows if row["note"]}


def used_concepts(tables: Iterable[Table], concepts: Mapping[str, Concept]) -> set[str]:
    """Give the CURIEs of the concepts that statements and lists name, of their parts, and of those shared.

    What an accepted statement was read as, before somebody named another object, counts as named.
    """
    named: set[str] = set()
    for table in tables:
        columns = [column for column in ("subject", "object", "concept") if column in table.columns]
        named |= {f"concept:{row[column]}" for row in table.rows for column in columns if row[column]}
        if "accept" in table.columns:
            named |= {object_read(row["id"]) for row in table.rows if is_set(row, "accept")}
    return bound_concepts(named, concepts)


def bound_concepts(named: Iterable[str], concepts: Mapping[str, Concept]) -> set[str]:
    """Give the CURIEs of those concepts that are named, of their parts, and of those shared."""
    left = [curie for curie in named if curie in concepts]
    found: set[str] = set()
    while left:
        curie = left.pop()
        if curie not in found:
            found.add(curie)
            bound = (*concepts[curie].parts, concepts[curie].shared)
            left += [other for other in bound if other is not None and other in concepts]
    return found


def is_corpus(directory: Path) -> bool:
    """Tell whether a folder holds a corpus: its tables, or what a killed run has left to be put in place."""
    return has_tables(directory) or (directory / _PENDING).is_dir()


def is_built(directory: Path) -> bool:
    """Tell whether the graph of a corpus is that of its tables, and of the rules, as they stand now."""
    try:
        return bool(read_manifest(directory)["sources"] == source_digests(directory))
    except (GraphError, OutdatedError, KeyError, OSError):  # compiling says what cannot be read
        return False


@contextmanager
def holding(directory: Path) -> Iterator[None]:
    """Hold a corpus for one writer, made where it is not there; end what a killed one left.

    Raises:
        OutputError: The directory cannot be made, is no corpus, or another run is writing there.

    """
    with locked(directory) as is_new:
        try:
            finish_change(directory)
            _check_is_corpus(directory)
            with writing(directory):
                _remove_leftovers(directory)
            yield
        finally:
            if is_new and not any(directory.iterdir()):
                directory.rmdir()


def check_ids(directory: Path) -> None:
    """Refuse a corpus of version 0.1, whose ids had a different form.

    Raises:
        OutdatedError: It is one; the remedy is the command that rewrites it.

    """
    try:
        read_manifest(directory)
    except (GraphError, OutdatedError):
        if error := outdated(directory):
            raise error from None


@contextmanager
def trying(directory: Path) -> Iterator[Path]:
    """Give a copy of the tables of a corpus, to see what a change would lead to; nothing of it is kept.

    Raises:
        OutputError: There is no room for a copy.

    """
    with writing(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory() as name:
        _copy_tables(directory, Path(name))
        yield Path(name)


@contextmanager
def changing(directory: Path) -> Iterator[Path]:
    """Change a corpus that is held: what the copy of its tables is in the end is built and put in place.

    Yields:
        A directory with all tables of the corpus, to be changed as one likes.

    Raises:
        OutputError: The directory cannot be written; nothing was changed.
        TableError: The changed tables have faults; nothing was changed.

    """
    with writing(directory):
        staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=directory))
        try:
            _copy_tables(directory, staging)
            yield staging
            files, _ = build_files(staging)
            is_pending = _commit(directory, staging, files)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
        if is_pending:
            finish_change(directory)


def finish_change(directory: Path) -> None:
    """Put in place what is left of a change that counts already; the directory is held.

    Files are moved, not copied: a change that counts needs no more room on a full disk.
    """
    pending = directory / _PENDING
    if not pending.is_dir():
        return
    with writing(directory):
        move_in_place(directory, pending)
        for path in _files_below(pending):
            name = path.relative_to(pending)
            if name.as_posix() != _REMOVED:
                (directory / name).parent.mkdir(parents=True, exist_ok=True)
                path.replace(directory / name)
        for gone in _read_removed(pending / _REMOVED):
            _remove_file(directory / gone)
        sync_directory(directory)
        # Under another name first: what is half removed must not be taken for a change.
        done = pending.rename(directory / f"{_STAGING}done")
        shutil.rmtree(done, ignore_errors=True)


def _remove_leftovers(directory: Path) -> None:
    """Remove what killed runs left: copies of changes that do not count, or count no more."""
    for left_over in directory.glob(f"{_STAGING}*"):
        shutil.rmtree(left_over, ignore_errors=True)
    remove_leftovers(directory)


def _check_is_corpus(directory: Path) -> None:
    """Refuse a directory that holds other people's things: a corpus is written anew as a whole."""
    check_has_concepts(directory)
    check_is_not_parquet(directory)
    if not has_tables(directory) and any(
        path for path in directory.iterdir() if not path.name.startswith(".")
    ):
        raise OutputError(
            "the folder is not empty and holds no corpus",
            location=str(directory),
            remedy="name another folder with -g; it is created if it does not exist",
        )


def _copy_tables(directory: Path, staging: Path) -> None:
    """Copy what a build of a corpus needs: its tables, and what else it has of its own."""
    for name in (CONCEPT_FILE, VOCABULARY_FILE, DATASET_FILE):
        if (directory / name).exists():
            shutil.copy2(directory / name, staging / name)
    for name in (RULES, ALIGNMENTS):
        if (directory / name).is_dir():
            copy_files(directory / name, staging / name)
    if (directory / DOCUMENTS).exists():
        copy_files(directory / DOCUMENTS, staging / DOCUMENTS)
    else:
        (staging / DOCUMENTS).mkdir()


def copy_files(source: Path, target: Path) -> None:
    """Copy the files of a folder, and stop at the first that cannot be copied; pipes and devices stay."""
    target.mkdir()
    for path in source.iterdir():
        if path.is_dir():
            copy_files(path, target / path.name)
        elif path.is_file():
            shutil.copy2(path, target / path.name)


def _commit(directory: Path, staging: Path, files: Mapping[str, bytes]) -> bool:
    """Make a change count, with all that it needs on the disk; tell whether there is any."""
    changed = False
    names = set()
    for path in _files_below(staging):
        name = path.relative_to(staging)
        names.add(name)
        is_read_only = name.parts[0] not in (CONCEPT_FILE, DOCUMENTS)  # its vocabulary, its rules
        if is_read_only or (
            (directory / name).is_file() and filecmp.cmp(path, directory / name, shallow=False)
        ):
            path.unlink()
        else:
            changed = True
            path.chmod(mode_for(directory / name))
    tables = (path.relative_to(directory) for path in _files_below(directory / DOCUMENTS))
    removed = [name.as_posix() for name in tables if name not in names]
    for part, data in files.items():
        path = directory / part
        changed = changed or not path.is_file() or read_input(path, most_bytes=MAX_GRAPH_BYTES) != data
        (staging / part).write_bytes(data)
        (staging / part).chmod(mode_for(path))
    if not changed and not removed:
        return False
    (staging / _REMOVED).write_text(json.dumps(removed), "utf-8")
    for path in _files_below(staging):
        sync_file(path)
        sync_directory(path.parent)
    staging.rename(directory / _PENDING)
    sync_directory(directory)
    return True


def _files_below(directory: Path) -> list[Path]:
    return sorted(path for path in directory.rglob("*") if path.is_file())


def _read_removed(path: Path) -> list[Path]:
    """Read which files of documents a change removes; no other path is taken from it."""
    try:
        names = parse_json(read_input(path, most_bytes=MAX_TABLE_BYTES, only_files=True))
        paths = [Path(name) for name in names]
    except (ValueError, TypeError) as error:
        raise OutputError(
            f"the unfinished change of a run that was killed cannot be read: {error}",
            location=str(path),
            remedy=f"move {path.parent} away, and ingest the documents again with `skillgraph ingest`",
        ) from error
    return [path for path in paths if path.parts[:1] == (DOCUMENTS,) and ".." not in path.parts]


def _remove_file(path: Path) -> None:
    """Remove a file, and the folder of its document with the last of them."""
    path.unlink(missing_ok=True)
    folder = path.parent
    while folder.name != DOCUMENTS and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
