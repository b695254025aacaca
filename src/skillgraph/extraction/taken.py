"""Which characters of a text have an owner: asked for every mention, and as cheap in a long text."""

from skillgraph.model import Span


class Taken:
    """The characters of a text that some span has taken.

    Example:
        >>> taken = Taken(9)
        >>> taken.add(Span(2, 4))
        >>> taken.touches(Span(3, 8)), taken.touches(Span(4, 8))
        (True, False)

    """

    __slots__ = ("_marks",)

    def __init__(self, length: int) -> None:
        self._marks = bytearray(length)

    def touches(self, span: Span) -> bool:
        """Tell whether a span shares a character with one that was added."""
        return self._marks.find(1, span.start, span.end) >= 0

    def covers(self, span: Span) -> bool:
        """Tell whether every character of a span is taken."""
        return self._marks.find(0, span.start, span.end) < 0

    def add(self, span: Span) -> None:
        """Take the characters of a span."""
        self._marks[span.start : span.end] = b"\x01" * (span.end - span.start)
