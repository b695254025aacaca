"""Which document of a corpus each file of a run is, before any of them is understood."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from skillgraph.boundary.controls import show_line
from skillgraph.corpus.accepted import names_one
from skillgraph.corpus.directory import DOCUMENTS, CorpusDocument
from skillgraph.corpus.folders import RowCounts
from skillgraph.corpus.identity import Identities, document_slug, is_by_hand, origin
from skillgraph.documents.folder_contents import documents_in
from skillgraph.documents.reading import MEDIA_TYPES, Document, read_document
from skillgraph.documents.sources import source_problem
from skillgraph.errors import DocumentError, SkillgraphError, format_command
from skillgraph.extraction.values import Extraction
from skillgraph.model import DocumentDate, DocumentPlace

_READ_AGAIN: Final = "it was not given, and is read again, as it names what was accepted since"
Status = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one file.

    Attributes:
        path: As it was given.
        slug: Of its document; empty where it could not be read.
        status: None where it could not be read.
        extraction: None where it was not read anew.
        lost: Ids of reviewed rows that could not be kept; they wait among the marks of the document.
        changed: Ids of accepted rows that were read anew, since their passage has changed.
        marks: How many statements were accepted, rejected, noted, or cleared of a mark, since the last run.
        notes: What a reader should know: which document it takes the place of, or has the name that this
            file's would have.
        vocabulary: In how many passages each row of the reader's own vocabulary was found, by id; empty
            where there is none or the file was not read anew.
        date: When its document was issued; None where nothing tells, and where it could not be read.
        places: Where the position of its document is, likewise.
        error: Why it could not be read.
        is_named: Is it unchanged, and read as what was accepted since is named in it?
        entered: What came into the graph by that: sentences.
        rows: How many of its statements are in the graph, unsure, and rejected; None in no corpus.

    """

    path: str
    slug: str = ""
    status: Status | None = None
    extraction: Extraction | None = None
    lost: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    marks: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    vocabulary: Mapping[str, int] = field(default_factory=dict)
    date: DocumentDate | None = None
    places: tuple[DocumentPlace, ...] = ()
    error: SkillgraphError | None = None
    is_named: bool = False
    entered: tuple[str, ...] = ()
    rows: RowCounts | None = None


def plan_documents(
    paths: Sequence[str | Path],
    documents: Mapping[str, CorpusDocument],
    directory: Path | None,
    *,
    again: bool,
    accepted: Collection[str] = (),
) -> list[tuple[Ingested, Document | None]]:
    """Read the files and find which document of a corpus each is, if there is a corpus.

    The order of the files says nothing: those that are there unchanged are found first, then those that
    changed, and new ones get their ids in the order of their names.

    Args:
        paths: The files.
        documents: Those of the corpus, by slug.
        directory: The corpus, if there is one.
        again: Read also what is unchanged.
        accepted: Names, and passages that were corrected, since documents were read: what is unchanged and
            holds one is read.

    Returns:
        What becomes of each file if it can be read, and the document where it is to be read.

    """
    read = [_document_or_error(path) for path in paths]
    by_digest = {document.sha256: document.slug for document in documents.values()}
    files = [one for one in read if isinstance(one, Document)]
    fresh = {one.sha256: one for one in reversed(files) if one.sha256 not in by_digest}
    used = {by_digest[one.sha256] for one in files if one.sha256 in by_digest}
    names = _names_of(list(reversed(fresh.values())), documents, directory, used=used)
    planned: list[tuple[Ingested, Document | None]] = []
    for path, one in zip(paths, read, strict=True):
        if not isinstance(one, Document):
            planned.append((Ingested(str(path), error=one), None))
            continue
        if one.sha256 in by_digest:
            slug = by_digest[one.sha256]
            is_named = not again and names_one(one.text, accepted)
            is_read = (again or is_named) and not (directory and is_by_hand(directory, slug))
            is_named &= is_read
            why = tuple(_left_as_it_was(one, slug, documents, directory=directory))
            why = why or tuple(_same_text(one, slug, documents))
            if directory and slug in documents and not is_read:  # its source is put back
                is_read = _lacks_source(directory, documents[slug], one.sha256)
            result = Ingested(str(path), slug, "unchanged", notes=why, is_named=is_named)
            planned.append((result, one if is_read else None))
        else:
            slug, notes = names[one.sha256]
            status: Status = "changed" if slug in documents else "new"
            planned.append((Ingested(str(path), slug, status, notes=notes), one))
            by_digest[one.sha256] = slug
    return planned


def named_beside(
    given: Collection[str],
    documents: Mapping[str, CorpusDocument],
    directory: Path,
    *,
    accepted: Collection[str],
) -> Iterator[tuple[Ingested, Document | None]]:
    """Plan the documents of a corpus that name what was accepted since, beside those that are given.

    Args:
        given: Slugs of those whose file is given.
        documents: Those of the corpus, by slug.
        directory: The corpus, which holds what each was read from.
        accepted: As in `plan_documents`; without any nothing is read.

    """
    for slug, document in documents.items() if accepted else ():
        if slug in given or not document.by_rules or is_by_hand(directory, slug):
            continue
        for path in sorted((directory / DOCUMENTS / slug).glob("source.*")):
            source = _document_or_error(path)
            if not isinstance(source, Document) or source.sha256 != document.sha256:
                continue
            if names_one(source.text, accepted):
                name = document.file or str(path)
                result = Ingested(name, slug, "unchanged", notes=(_READ_AGAIN,), is_named=True)
                yield result, replace(source, path=name)


def _document_or_error(path: str | Path) -> Document | SkillgraphError:
    try:
        return read_document(path)
    except SkillgraphError as error:
        if not Path(path).is_dir() or documents_in(Path(path)):
            return error
        remedy = f"name files, or a folder with files that end in {', '.join(MEDIA_TYPES)}"
        return DocumentError("the folder holds no document", location=str(path), remedy=remedy)


def _lacks_source(directory: Path, document: CorpusDocument, sha256: str) -> bool:
    """Tell whether the source of a document was edited or is gone."""
    folder = directory / DOCUMENTS / document.slug
    return source_problem(folder, sha256, is_needed=document.by_rules) is not None


def _names_of(
    files: Sequence[Document],
    documents: Mapping[str, CorpusDocument],
    directory: Path | None,
    *,
    used: Collection[str],
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Give the slug of each file with new bytes, and what is to be said of it, by digest."""
    identities = Identities(directory or Path(), documents if directory else {}).identify(files, used)
    names: dict[str, tuple[str, tuple[str, ...]]] = {
        file.sha256: (identity.slug, (_replacing(file),))
        for file, identity in zip(files, identities, strict=True)
        if identity.slug
    }
    doubts = {file.sha256: identity.doubts for file, identity in zip(files, identities, strict=True)}
    holders = {slug: document.file or document.label for slug, document in documents.items()}
    for file in sorted(files, key=lambda file: (origin(file.path), file.sha256)):
        if file.sha256 not in names:
            slug = document_slug(file.path, holders)
            others = _others(file, slug, holders, doubts=doubts[file.sha256]) if directory else {}
            notes = [f"{what}: {_choice(name, directory)}" for name, what in others.items()]
            if slug[1:2].isdigit() and Path(file.path).stem.startswith(slug[1]):
                notes.append(f"its id is document:{slug}, since no id begins with a digit")
            names[file.sha256] = slug, tuple(notes)
            holders[slug] = origin(file.path)
    return names


def _left_as_it_was(
    file: Document, slug: str, documents: Mapping[str, CorpusDocument], *, directory: Path | None
) -> Iterator[str]:
    """Say which documents came from a file of these names and stay, where the file is another already."""
    name = origin(file.path)
    if slug not in documents or documents[slug].file != name:
        for other, document in documents.items():
            if document.file == name:
                what = (
                    f"it is document:{slug} word for word; document:{other}, which came from a file of this"
                )
                yield f"{what} folder and name, stays as it was: {_choice(other, directory)}"


def _same_text(file: Document, slug: str, documents: Mapping[str, CorpusDocument]) -> Iterator[str]:
    """Say that a file of another name is the one that a document was read from, word for word."""
    name = documents[slug].file if slug in documents else ""
    if name and Path(name).name != Path(origin(file.path)).name:
        yield f"same text as {show_line(name)}, which document:{slug} was read from: nothing is added"


def _replacing(file: Document) -> str:
    name = show_line(origin(file.path))
    how = "give it another file name or folder and ingest both in one run"
    return f"it took the place of the earlier {name}; if it is another file, {how}"


def _others(
    file: Document, slug: str, holders: Mapping[str, str], *, doubts: Mapping[str, str]
) -> dict[str, str]:
    """Give the documents that a new one might be taken for, each with what it is."""
    wanted = document_slug(file.path)
    if doubts:
        reason = "came from a file of this folder and name too, but"
        return {name: f"document:{name} {reason} {doubt}" for name, doubt in doubts.items()}
    what = f"document:{wanted} is another file"
    return {wanted: f"{what}, {show_line(holders[wanted])}"} if slug != wanted else {}


def _choice(slug: str, directory: Path | None) -> str:
    command = format_command("remove", slug, options=["-g", str(directory)])
    return f"both are kept; if this file is to replace that document, run `{command}`"
