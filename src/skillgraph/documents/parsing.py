"""Read a document into its parts, within bounds: one way for text, Markdown, HTML and YAML."""

from dataclasses import dataclass

from skillgraph.documents.dates import UNDATED, Dating, find_date
from skillgraph.documents.limits import MAX_CHARACTERS, MAX_NESTING, MAX_PASSAGES, MAX_PIECES, too_large
from skillgraph.documents.localities import NOWHERE, Localities, find_places
from skillgraph.documents.parts import read_parts
from skillgraph.documents.reading import Document, media_type_of
from skillgraph.documents.structure import ParsedList, ParsedPassage, ParsedSection
from skillgraph.documents.title_lines import title_passage
from skillgraph.errors import DocumentError
from skillgraph.model import Span


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document in its parts.

    Attributes:
        document: The unmodified source.
        media_type: ``text/plain``, ``text/markdown``, ``text/html`` or ``application/yaml``.
        language: IETF tag of the language that it seems to be in ("en", "de" …), None where unsure.
        title: What the document calls itself: its front matter, ``<title>``, or first heading where
            that is not the name of a section; else "".
        sections, passages, lists: In document order.
        dating: When it was issued, and how that was found.
        localities: Where the position that it describes is, and how that was found.

    """

    document: Document
    media_type: str
    language: str | None
    title: str
    sections: tuple[ParsedSection, ...]
    passages: tuple[ParsedPassage, ...]
    lists: tuple[ParsedList, ...]
    dating: Dating = UNDATED
    localities: Localities = NOWHERE

    def kind_of(self, passage: ParsedPassage) -> str:
        """Tell what a passage's place promises: its list's kind, or its section's."""
        if passage.list is not None:
            return self.lists[passage.list].kind
        return self.sections[passage.section].kind

    def column_of(self, passage: ParsedPassage) -> tuple[int, Span] | None:
        """Tell where the column of a cell that stands alone is named: a passage and a span of its text."""
        if passage.header is None or len(passage.cells) != 1:
            return None
        names = self.passages[passage.header].cells
        return next(((passage.header, span) for column, span in names if column == passage.cells[0][0]), None)


def parse_readable(document: Document) -> ParsedDocument:
    """Read a document that holds something to read, and no more than a document does; see `parse_document`.

    Raises:
        DocumentError: There is nothing in it that a reader sees, or there is too much: more than
            one of the `limits` allows.

    """
    text = document.text
    if max(text.count("\n"), text.count("\r")) + text.count("<") > MAX_PIECES:
        raise too_large(f"has more than {MAX_PIECES:,} lines and tags", document.path)
    parsed = parse_document(document)
    count = len(parsed.passages)
    if count > MAX_PASSAGES:
        raise too_large(f"has {count:,} passages, more than {MAX_PASSAGES:,}", document.path)
    if (shown := sum(len(passage.text) for passage in parsed.passages)) > MAX_CHARACTERS:
        raise too_large(f"has {shown:,} characters to read, more than {MAX_CHARACTERS:,}", document.path)
    if (depth := _nesting(parsed)) > MAX_NESTING:
        raise too_large(f"has lists {depth:,} deep within lists, more than {MAX_NESTING:,}", document.path)
    if not parsed.passages:
        empty = not document.text.strip("\ufeff \t\r\n")
        raise DocumentError(
            "the document is empty" if empty else "the document has no text that a reader would see",
            location=document.path,
            remedy="give a file with text in it"
            if empty
            else "save the page as a browser shows it: a script may produce its text",
        )
    return parsed


def _nesting(parsed: ParsedDocument) -> int:
    """Tell how deep lists stand within lists."""
    depths: list[int] = []
    for value in parsed.lists:
        depths.append(1 + (depths[value.parent] if value.parent is not None else 0))
    return max(depths, default=0)


def parse_document(document: Document, *, media_type: str | None = None) -> ParsedDocument:
    r"""Read a document into sections, passages and lists.

    Args:
        document: The unmodified text.
        media_type: ``text/plain``, ``text/markdown``, ``text/html`` or ``application/yaml``;
            told by the file's name if not given.

    Returns:
        Its parts, in order. Every character that a reader sees is in exactly one passage. The cost grows
        with the length of the text, not faster.

    Example:
        >>> parsed = parse_document(Document("Requirements\n- Python", "", "role.txt"))
        >>> [(passage.kind, passage.text) for passage in parsed.passages]
        [('heading', 'Requirements'), ('bullet', 'Python')]

    """
    media_type = media_type or (
        document.media_type
        if document.media_type != "text/plain"
        else media_type_of(document.path, document.text)
    )
    parts = read_parts(document.text, media_type)
    dating = find_date(document.text, media_type, parts.passages, path=document.path)
    title = title_passage(parts.sections, parts.passages, parts.title)
    localities = find_places(document.text, media_type, parts.passages, title=title)
    return ParsedDocument(document, media_type, *parts, dating, localities)
