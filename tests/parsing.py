"""What the tests of reading ask of every parse, and a short way to parse a text."""

from collections.abc import Iterator, Sequence

from skillgraph.documents import Document, digest, parse_document
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.text import trimmed
from skillgraph.model import Span

SUFFIXES = {"text/plain": "txt", "text/markdown": "md", "text/html": "html", "application/yaml": "yaml"}


def parse(text: str, media_type: str = "text/plain") -> ParsedDocument:
    name = f"role.{SUFFIXES[media_type]}"
    return parse_document(Document(text, digest(text), name, media_type))


def outline(parsed: ParsedDocument) -> list[tuple[int, str, str]]:
    """Level, label and kind of each section."""
    return [(section.level, section.label, section.kind) for section in parsed.sections]


def readings(parsed: ParsedDocument) -> list[tuple[str, str]]:
    """Kind and text of each passage."""
    return [(passage.kind, passage.text) for passage in parsed.passages]


def texts(parsed: ParsedDocument) -> str:
    return "\n".join(passage.text for passage in parsed.passages)


def offsets_of(passage: ParsedPassage) -> list[int]:
    if passage.offsets is None:
        return list(range(passage.span.start, passage.span.end + 1))
    return list(passage.offsets)


def assert_partition(parsed: ParsedDocument) -> None:
    """Passages stand in order, do not overlap, and each character leads back to its own in the source."""
    source = parsed.document.text
    end = 0
    for passage in parsed.passages:
        assert end <= passage.span.start < passage.span.end <= len(source)
        end = passage.span.end
        assert passage.text == passage.text.strip()
        assert passage.text
        offsets = offsets_of(passage)
        assert len(offsets) == len(passage.text) + 1
        assert offsets == sorted(offsets)
        assert passage.span.start <= offsets[0]
        assert offsets[-1] <= passage.span.end
        wide = dict(passage.wide)
        for index, character in enumerate(passage.text):
            if index not in wide:
                written = source[offsets[index]]
                assert written == character or (character == " " and written.isspace())
        whole = passage.source_span(Span(0, len(passage.text)))
        assert passage.span.start <= whole.start < whole.end <= passage.span.end
        assert 0 <= passage.section < len(parsed.sections)
    assert len({passage.id for passage in parsed.passages}) == len(parsed.passages)
    assert len({section.slug for section in parsed.sections}) == len(parsed.sections)


def gaps_between(text: str, passages: Sequence[ParsedPassage]) -> Iterator[Span]:
    """Give the stretches of the source between passages that are no blanks: markup, and what is left out."""
    end = 0
    for passage in passages:
        gap = trimmed(text, Span(end, passage.span.start))
        if gap.start < gap.end:
            yield gap
        end = passage.span.end
    gap = trimmed(text, Span(end, len(text)))
    if gap.start < gap.end:
        yield gap


def assert_nothing_is_lost(parsed: ParsedDocument) -> None:
    """In a text without markup, what stands between passages is blank, or a mark without a word."""
    source = parsed.document.text
    for gap in gaps_between(source, parsed.passages):
        assert not any(map(str.isalnum, source[gap.start : gap.end]))
