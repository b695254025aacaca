"""Which document of a corpus a file is: one that is there already, changed or not, or another.

The digest of its bytes says it first. A file with new bytes is a changed document only where nothing
speaks against it: that came from a file of exactly this name in a folder of exactly this name, what it
calls itself still stands in the file, half of the lines are the same, and no other document of these names
is as much like the file, nor another file as much like the document. In doubt the file is another document,
with an id of its own: one too many can be removed, one that was replaced is gone.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.corpus.directory import DOCUMENTS, CorpusDocument, document_settings
from skillgraph.documents.parsing import ParsedDocument, parse_readable
from skillgraph.documents.reading import Document, read_document
from skillgraph.documents.sections import is_known_heading
from skillgraph.errors import DocumentError
from skillgraph.language.slugs import slug_of
from skillgraph.tables.passages import PASSAGE_COLUMNS, PASSAGE_NOTES
from skillgraph.tables.tsv import read_table

_MAX_SLUG_LENGTH: Final = 60
#: A document calls itself something in its title, or among the first passages.
_FIRST: Final = 6
_PIECE_END: Final = re.compile(r"[\r\n]+|(?<=[.;>])\s*")
_WORD: Final = re.compile(r"\w")
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


class Identity(NamedTuple):
    """Which document of a corpus a file with new bytes is.

    Attributes:
        slug: Of the document that it is a new version of; empty where it is another document.
        doubts: Why it is none of the others that came from a file of its names, by their slugs.

    """

    slug: str
    doubts: Mapping[str, str]


class _Likeness(NamedTuple):
    """How many lines a file shares with a document, and what else than a rival speaks against it."""

    common: int
    doubt: str = ""


class Identities:
    """The documents of a corpus, as far as a file may be one of them."""

    def __init__(self, directory: Path, known: Mapping[str, CorpusDocument]) -> None:
        """Take the documents of a corpus; their sources are read where they are asked for."""
        self._directory = directory
        self._sources: dict[str, _Text | _Passages] = {}
        self._by_origin: dict[str, list[str]] = {}
        for slug, document in known.items():
            self._by_origin.setdefault(document.file, []).append(slug)

    def identify(self, documents: Sequence[Document], used: Collection[str]) -> list[Identity]:
        """Tell which files with new bytes are changed documents of the corpus.

        Args:
            documents: The files of a run that the corpus has no document with the digest of.
            used: Slugs of documents that other files of the run are.

        Returns:
            One a file. No two files are one document, and the order of the files says nothing.

        """
        of_files = [self._likenesses(document, used) for document in documents]
        of_documents: dict[str, list[_Likeness]] = {}
        for likenesses in of_files:
            for slug, likeness in likenesses.items():
                of_documents.setdefault(slug, []).append(likeness)
        found = []
        for likenesses in of_files:
            doubts = {
                slug: likeness.doubt or _rivaled(likeness, [*likenesses.values(), *of_documents[slug]])
                for slug, likeness in likenesses.items()
            }
            version = next((slug for slug, doubt in doubts.items() if not doubt), "")
            found.append(Identity(version, {slug: doubt for slug, doubt in doubts.items() if doubt}))
        return found

    def _likenesses(self, document: Document, used: Collection[str]) -> dict[str, _Likeness]:
        """Compare a file with the documents that came from a file of its names."""
        slugs = self._by_origin.get(origin(document.path), ())
        slugs = [slug for slug in slugs if not is_by_hand(self._directory, slug)]
        text = _Text(document)
        return {slug: self._likeness(text, slug, is_used=slug in used) for slug in slugs}

    def _likeness(self, text: "_Text", slug: str, *, is_used: bool) -> _Likeness:
        if slug not in self._sources:
            self._sources[slug] = self._source(slug)
        before = self._sources[slug]
        lines = text.lines if isinstance(before, _Text) else text.passages
        common = len(lines & before.lines)
        if is_used:
            return _Likeness(common, "another file of this run is the same as it")
        if not common or common * 2 < min(len(lines), len(before.lines)):
            return _Likeness(common, "less than half of the lines are the same")
        if not before.names or not before.names <= text.first:
            return _Likeness(common, "it has another title")
        return _Likeness(common)

    def _source(self, slug: str) -> "_Text | _Passages":
        """Read the source of a document; its passages where that is gone or cannot be read."""
        folder = self._directory / DOCUMENTS / slug
        try:
            return _Text(read_document(next(folder.glob("source.*"))))
        except (StopIteration, DocumentError):
            table = read_table(
                folder / "passages.tsv", PASSAGE_COLUMNS, name="", faults=[], optional=PASSAGE_NOTES
            )
            passages = [(row["kind"], row["text"]) for row in table.rows]
            return _Passages({text for _, text in passages}, _names("", passages))


class _Passages(NamedTuple):
    """What the tables of a document keep of a text that is gone."""

    lines: set[str]
    names: set[str]


class _Text:
    """A text as it is compared with another: each part is made when it is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def lines(self) -> set[str]:
        """Its lines, sentences and elements that hold a word, their blanks apart."""
        pieces = (" ".join(piece.split()) for piece in _PIECE_END.split(self._document.text))
        return {piece for piece in pieces if _WORD.search(_without_tag(piece))}

    @cached_property
    def names(self) -> set[str]:
        """What it calls itself: its title and first heading, else its first passage."""
        return _names(self._parsed.title if self._parsed else "", self._rows)

    @cached_property
    def passages(self) -> set[str]:
        """The texts of its passages, as the tables of a document have them."""
        return {text for _, text in self._rows}

    @cached_property
    def first(self) -> set[str]:
        """Where the names of its earlier version have to stand: in its own names and first passages."""
        return self.names | {text for _, text in self._rows[:_FIRST]}

    @cached_property
    def _parsed(self) -> ParsedDocument | None:
        try:
            return parse_readable(self._document)
        except Exception:  # noqa: BLE001 -- whatever is wrong with it is told when it is taken in
            return None

    @cached_property
    def _rows(self) -> list[tuple[str, str]]:
        passages = self._parsed.passages if self._parsed else ()
        return [(passage.kind, " ".join(passage.text.split())) for passage in passages]


def _names(title: str, passages: Sequence[tuple[str, str]]) -> set[str]:
    """Tell what a text calls itself, by the kinds and texts of its passages."""
    heading = next((text for kind, text in passages if kind == "heading"), "")
    names = {" ".join(title.split()), "" if is_known_heading(heading) else heading} - {""}
    return names or {text for _, text in passages[:1]}


def _rivaled(likeness: _Likeness, others: Sequence[_Likeness]) -> str:
    """Tell of what else a file, or a document, has as much in common: one line less is no less.

    Where the other has another title as well, one line less is enough.
    """
    rivals = [
        other
        for other in others
        if other is not likeness and other.common + (not other.doubt) >= likeness.common
    ]
    return "another is about as much like it" if rivals else ""


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
    return name.encode("utf-8", "backslashreplace").decode("utf-8")  # two names stay two


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


def _without_tag(piece: str) -> str:
    """Give a piece of a text, which ends at the first ``>``, without the tag that it may end with."""
    return piece[: piece.rfind("<")] if piece.endswith(">") and "<" in piece else piece
