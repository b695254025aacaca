"""The directory of a corpus: which documents it holds, and changing it as a whole.

A change is made in a copy of the tables first, and built there; only when the build is
right do the new files take the place of the old ones. So a fault in a table, a full disk
or a kill leaves the corpus as it was.
"""

import shutil
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from skillgraph.building import build_files
from skillgraph.compiling import document_directories
from skillgraph.concepts import CONCEPT_COLUMNS, CONCEPT_NOTES, parse_concepts
from skillgraph.errors import Fault, OutputError, TableError
from skillgraph.files import locked, replace_files, writing
from skillgraph.model import Concept
from skillgraph.store import MANIFEST_FILE
from skillgraph.tables import Table, read_table

CONCEPT_FILE: Final = "concepts.tsv"
_DOCUMENTS: Final = "documents"
_STAGING: Final = ".staging-"


@dataclass(frozen=True, slots=True)
class CorpusDocument:
    """A document that a corpus holds: its slug, its label and the digest of its source."""

    slug: str
    label: str
    sha256: str


def corpus_documents(directory: Path) -> dict[str, CorpusDocument]:
    """Give the documents of a corpus by slug; none where there is no corpus yet."""
    found = {}
    for path in document_directories(directory):
        try:
            settings = tomllib.loads((path / "document.toml").read_text("utf-8"))
        except (OSError, ValueError):
            settings = {}  # compiling says what is wrong with it
        found[path.name] = CorpusDocument(
            path.name, str(settings.get("label", "")), str(settings.get("sha256", ""))
        )
    return found


def read_concepts(directory: Path) -> tuple[dict[str, Concept], dict[str, str]]:
    """Read the concepts of a corpus by CURIE, and the notes beside them.

    Raises:
        TableError: With every fault of the table.

    """
    path = directory / CONCEPT_FILE
    if not path.exists():
        return {}, {}
    faults: list[Fault] = []
    table = read_table(path, CONCEPT_COLUMNS, name=CONCEPT_FILE, faults=faults, optional=CONCEPT_NOTES)
    concepts = parse_concepts(table, faults)
    if faults:
        raise TableError(faults)
    return concepts, {f"concept:{row['id']}": row["note"] for row in table.rows if row["note"]}


def used_concepts(tables: Iterable[Table], concepts: Mapping[str, Concept]) -> set[str]:
    """Give the CURIEs of the concepts that statements and lists name, and of their parts."""
    named = {
        f"concept:{row[column]}"
        for table in tables
        for row in table.rows
        for column in ("subject", "object", "concept")
        if column in table.columns and row[column]
    }
    left = [curie for curie in named if curie in concepts]
    found: set[str] = set()
    while left:
        curie = left.pop()
        if curie not in found:
            found.add(curie)
            left += [part for part in concepts[curie].parts if part in concepts]
    return found


@contextmanager
def changing(directory: Path) -> Iterator[Path]:
    """Change a corpus: yields a copy of its tables; what is there in the end is built and put in place.

    Yields:
        A directory with all tables of the corpus, to be changed as one likes.

    Raises:
        OutputError: The directory cannot be written, is no corpus, or another run is writing there.
        TableError: The changed tables have faults; nothing was changed.

    """
    _check(directory)
    with writing(directory):
        directory.mkdir(parents=True, exist_ok=True)
    with locked(directory):
        for left_over in directory.glob(f"{_STAGING}*"):
            shutil.rmtree(left_over, ignore_errors=True)
        with writing(directory):
            staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=directory))
        try:
            with writing(directory):
                _copy_tables(directory, staging)
            yield staging
            files, _ = build_files(staging)
            _put_in_place(directory, staging, files)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _check(directory: Path) -> None:
    """Refuse a directory that holds other people's things: a corpus is written anew as a whole."""
    if not directory.exists():
        return
    if not directory.is_dir():
        problem = "there is a file of that name"
    elif (directory / CONCEPT_FILE).exists() or not any(
        path for path in directory.iterdir() if not path.name.startswith(".")
    ):
        return
    else:
        problem = "the folder is not empty and holds no corpus"
    raise OutputError(
        problem,
        location=str(directory),
        remedy="name another folder with -o; it is made where it is not there",
    )


def _copy_tables(directory: Path, staging: Path) -> None:
    if (directory / CONCEPT_FILE).exists():
        shutil.copy2(directory / CONCEPT_FILE, staging / CONCEPT_FILE)
    if (directory / _DOCUMENTS).exists():
        shutil.copytree(directory / _DOCUMENTS, staging / _DOCUMENTS)
    else:
        (staging / _DOCUMENTS).mkdir()


def _put_in_place(directory: Path, staging: Path, files: Mapping[str, bytes]) -> None:
    """Replace what differs, the manifest of the build last; take out what is gone."""
    new = {
        path.relative_to(staging): path.read_bytes() for path in sorted(staging.rglob("*")) if path.is_file()
    }
    contents = {directory / path: data for path, data in new.items()}
    contents |= {directory / name: data for name, data in files.items() if name != MANIFEST_FILE}
    contents[directory / MANIFEST_FILE] = files[MANIFEST_FILE]
    changed = {
        path: data for path, data in contents.items() if not path.exists() or path.read_bytes() != data
    }
    for folder in sorted({path.parent for path in changed}):
        with writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
    replace_files(changed)
    for path in document_directories(directory):
        if not (staging / _DOCUMENTS / path.name).exists():
            with writing(path):
                shutil.rmtree(path)
