"""Which document of a corpus a file is: one that is there already, changed or not, or another.

The digest of its bytes says it first, then its name. A file of the same name is the same
document where it lies in a folder of the same name or has lines in common with it, so that
``acme/index.html`` does not take the place of ``initech/index.html``.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from skillgraph.corpus.directory import DOCUMENTS, CorpusDocument
from skillgraph.documents.reading import Document, read_document
from skillgraph.errors import DocumentError
from skillgraph.inputs import MAX_SETTINGS_BYTES, parse_toml, read_input

_MAX_SLUG_LENGTH: Final = 60
#: From this part of the smaller one's lines on, two texts are versions of one document.
_MIN_COMMON: Final = 0.2
_PIECE_END: Final = re.compile(r"[\r\n]+|(?<=[.;>])\s*")
_MIN_PIECE_LENGTH: Final = 8


def document_slug(path: str | Path, taken: Collection[str] = ()) -> str:
    """Make the slug of a document from its file name, with its folder's before it where it is taken.

    Example:
        >>> document_slug("ads/Data Engineer (m-w-d).md")
        'data-engineer-m-w-d'
        >>> document_slug("ads/x.md", {"x"})
        'ads-x'

    """
    return next(slug for slug in _slugs(Path(path)) if slug not in taken)


def document_of(
    document: Document, *, directory: Path, known: Mapping[str, CorpusDocument], used: Collection[str]
) -> str:
    """Give the slug of the document that a file with new bytes is, or becomes.

    Args:
        document: The file, as it was read.
        directory: The corpus.
        known: Its documents.
        used: Slugs that other files of the same run have.

    """
    return next(
        slug
        for slug in _slugs(Path(document.path))
        if slug not in used and (slug not in known or _is_version(document, directory, known[slug]))
    )


def is_by_hand(directory: Path, slug: str) -> bool:
    """Tell whether a document of a corpus was encoded by hand, as the guide of the package is.

    Such a document has no source beside its tables, and they do not say that rules read it.
    """
    folder = directory / DOCUMENTS / slug
    return not any(folder.glob("source.*")) and _settings(folder).get("by_rules") is not True


def origin(path: str | Path) -> str:
    """Name a file by its folder and itself: what stays the same on another machine.

    Example:
        >>> origin("/data/ads/role.md")
        'ads/role.md'

    """
    path = Path(path).absolute()
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name


def _slugs(path: Path) -> Iterator[str]:
    slug = _slug(path.stem) or "document"
    yield slug
    folder = _slug(path.absolute().parent.name)
    number = 2
    if folder:
        yield _slug(f"{folder}-{slug}")
        number = 3
    while True:
        yield f"{slug}-{number}"
        number += 1


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_MAX_SLUG_LENGTH].strip("-")


def _is_version(document: Document, directory: Path, known: CorpusDocument) -> bool:
    """Tell whether a file of a document's name is that document; one encoded by hand is never replaced."""
    folder = directory / DOCUMENTS / known.slug
    if is_by_hand(directory, known.slug):
        return False
    try:
        if _settings(folder).get("file") == origin(document.path):
            return True
        before = _pieces(read_document(next(folder.glob("source.*"))).text)
    except (StopIteration, DocumentError):
        return True
    after = _pieces(document.text)
    smaller = min(len(before), len(after))
    return not smaller or len(before & after) >= _MIN_COMMON * smaller


def _settings(folder: Path) -> dict[str, object]:
    try:
        return parse_toml(read_input(folder / "document.toml", most_bytes=MAX_SETTINGS_BYTES))
    except (OSError, ValueError):
        return {}


def _pieces(text: str) -> set[str]:
    pieces = (" ".join(piece.split()) for piece in _PIECE_END.split(text))
    return {piece for piece in pieces if len(piece) >= _MIN_PIECE_LENGTH}
