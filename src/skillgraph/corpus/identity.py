"""Which document of a corpus a file is: one that is there already, changed or not, or another.

The digest of its bytes says it first. A file with new bytes is a changed document only where that came
from a file of this name in a folder of this name and half of the lines are the same; of several the one
with most lines in common. Any other file is another document, with an id of its own: nothing that is
in a corpus is replaced by what only has its name.
"""

import os
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from skillgraph.corpus.directory import DOCUMENTS, CorpusDocument, document_settings
from skillgraph.documents.reading import Document, read_document
from skillgraph.errors import DocumentError
from skillgraph.slugs import slug_of

_MAX_SLUG_LENGTH: Final = 60
#: From this part of the smaller one's lines on, two texts are versions of one document.
_MIN_COMMON: Final = 0.5
_PIECE_END: Final = re.compile(r"[\r\n]+|(?<=[.;>])\s*")
_MIN_PIECE_LENGTH: Final = 8
#: Names that Windows keeps for devices, so that no folder can have them.
_DEVICE: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def document_slug(path: str | Path, taken: Collection[str] = ()) -> str:
    """Make the slug of a document from its file name, with its folder's before it where it is taken.

    Example:
        >>> document_slug("ads/Data Engineer (m-w-d).md"), document_slug("C++.md")
        ('data-engineer-m-w-d', 'cpp')
        >>> document_slug("ads/x.md", {"x"}), document_slug("ads/x.md", {"x", "ads-x"})
        ('ads-x', 'x-3')

    """
    return next(slug for slug in _slugs(Path(path)) if slug not in taken)


class Identities:
    """The documents of a corpus, as far as a file may be one of them."""

    def __init__(self, directory: Path, known: Mapping[str, CorpusDocument]) -> None:
        """Take the documents of a corpus; their sources are read where they are asked for."""
        self._directory = directory
        self._known = known
        self._pieces: dict[str, set[str] | None] = {}
        self._by_origin: dict[str, list[str]] = {}
        for slug, document in known.items():
            self._by_origin.setdefault(_folded(document.file), []).append(slug)

    def versions(self, documents: Sequence[Document], used: Collection[str]) -> dict[int, str]:
        """Find which files with new bytes are changed documents of the corpus.

        Args:
            documents: The files of a run that the corpus has no document with the digest of.
            used: Slugs of documents that other files of the run are.

        Returns:
            Slug by index. No two files are one document: the two that have most in common are
            paired first, so that the order of the files says nothing.

        """
        pairs = []
        for index, document in enumerate(documents):
            slugs = [slug for slug in self.of_origin(document.path) if slug not in used]
            slugs = [slug for slug in slugs if not is_by_hand(self._directory, slug)]
            pieces = _pieces(document.text) if slugs else set()
            pairs += [(-self._common(pieces, slug), index, slug) for slug in slugs]
        found: dict[int, str] = {}
        for common, index, slug in sorted(pairs):
            if -common < _MIN_COMMON:
                break
            if index not in found and slug not in found.values():
                found[index] = slug
        return found

    def of_origin(self, path: str) -> list[str]:
        """Give the documents that came from a file of this name in a folder of this name."""
        return self._by_origin.get(_folded(origin(path)), [])

    def _common(self, pieces: set[str], slug: str) -> float:
        """Tell how much of the smaller one of a text and a document stands in the other, from 0 to 1."""
        if slug not in self._pieces:
            self._pieces[slug] = self._source_pieces(slug)
        before = self._pieces[slug]
        if before is None:  # nothing but the names says what it was
            return _MIN_COMMON
        smaller = min(len(before), len(pieces))
        return len(before & pieces) / smaller if smaller else 1

    def _source_pieces(self, slug: str) -> set[str] | None:
        """Read the lines of a document; None where its source is gone or cannot be read."""
        try:
            return _pieces(read_document(next((self._directory / DOCUMENTS / slug).glob("source.*"))).text)
        except (StopIteration, DocumentError):
            return None


def is_by_hand(directory: Path, slug: str) -> bool:
    """Tell whether a document of a corpus was encoded by hand, as the guide of the package is.

    Such a document has no source beside its tables, and they do not say that rules read it.
    """
    folder = directory / DOCUMENTS / slug
    return not any(folder.glob("source.*")) and document_settings(folder).get("by_rules") is not True


def origin(path: str | Path) -> str:
    """Name a file by its folder and itself: what stays the same on another machine.

    Example:
        >>> origin("/data/ads/role.md"), origin("/data/ads/old/../role.md")
        ('ads/role.md', 'ads/role.md')

    """
    path = Path(os.path.abspath(path))  # noqa: PTH100 -- "../role.md" lies in the folder above, link or not
    name = f"{path.parent.name}/{path.name}" if path.parent.name else path.name
    return name.encode("utf-8", "replace").decode("utf-8")


def _folded(name: str) -> str:
    """Give a name as it is compared: file systems write one letter in several ways."""
    return unicodedata.normalize("NFC", name)


def _slugs(path: Path) -> Iterator[str]:
    slug = _slug(path.stem)
    yield slug
    folder = Path(os.path.abspath(path)).parent.name  # noqa: PTH100 -- see `origin`
    number = 2
    if folder:
        yield _slug(f"{folder} {path.stem}")
        number = 3
    while True:
        yield f"{slug}-{number}"
        number += 1


def _slug(name: str) -> str:
    slug = slug_of(name, default="document", most=_MAX_SLUG_LENGTH)
    return f"document-{slug}" if _DEVICE.fullmatch(slug) else slug


def _pieces(text: str) -> set[str]:
    pieces = (" ".join(piece.split()) for piece in _PIECE_END.split(text))
    return {piece for piece in pieces if len(piece) >= _MIN_PIECE_LENGTH}
