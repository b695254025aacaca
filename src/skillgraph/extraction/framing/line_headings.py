"""Headings that open a line as a sentence of their own: "What you need. Patience, and a licence"."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.documents.sections import ASKING_KINDS, HeadingReading, read_heading
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.openers import is_generic_label
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: Kinds of headings that may open a line as a sentence.
_IN_LINE: Final = frozenset({"responsibilities", "requirements", "soft-skills"})
#: Such a heading that asks, and says nothing by itself: "What you need to be able to do".
_ASKED_IN_LINE: Final = expression(
    r"(?:what|who) (?:you|we|they)(?:['\u2019](?:ll|re)| will| are)? (?:need|must|should|bring|do"
    r"|look(?:ing)? for|expect|want|ask)"
    r"(?: (?:for|of|from|you|to|be|able|know|do|have|bring|show|along|with|us|here))*",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 5

#: A label of what else is asked for, or of which sort: "Other: a boat licence".
_REST: Final = expression(
    r"others?|additional|further|miscellaneous|general|personal|technical|practical|formal|driving"
    r"|mobility|interpersonal|behaviou?ral|academic|professional",
    re.IGNORECASE,
)


def read_label(label: str, kind: str) -> HeadingReading:
    """Look a label up in the lexicon; one of any sort asks what the section asks, by its *kind*.

    Example:
        >>> read_label("Other", "desirable").kind, read_label("Other", "overview").kind
        ('desirable', None)

    """
    if kind in ASKING_KINDS and _REST.fullmatch(label):
        return HeadingReading("requirements" if kind == "soft-skills" else kind, whole=True, part=True)
    return read_heading(label)


class LineHeadings:
    """Gives the sentences of a line the frame of the heading that opens it."""

    def __init__(self, passages: Sequence[ParsedPassage]) -> None:
        """Read the lines of *passages*."""
        self.passages = passages
        self._last: tuple[int, Frame] | None = None  # the line that a heading opens, and how it is read

    def frame_of(self, index: int, frame: Frame) -> Frame | None:
        """Give how a sentence is read, by the heading that opens its line; None for that heading."""
        passage = self.passages[index]
        if self._last is not None and self._last[0] == passage.line:
            return self._last[1]
        kind = self._kind(index)
        if kind is None:
            return frame
        cue = Place(index, Span(0, len(passage.text)))
        self._last = passage.line, frame._replace(kind=kind, cue=cue, modality=None)
        return None

    def _kind(self, index: int) -> str | None:
        """Give the kind of the heading that a sentence is: the first of its line, and not the only one."""
        here, *behind = self.passages[index : index + 2]
        bare = here.text.removesuffix(".")
        is_first = here.kind == "sentence" and (not index or self.passages[index - 1].line != here.line)
        goes_on = bool(behind) and behind[0].line == here.line and behind[0].kind == "sentence"
        if bare == here.text or not (is_first and goes_on):
            return None
        is_short = len(bare.split()) <= _MOST_WORDS  # no "In this role you will mend ropes"
        is_heading = (is_short and is_generic_label(bare)) or _ASKED_IN_LINE.fullmatch(bare) is not None
        kind = read_heading(bare).kind if is_heading else None
        return kind if kind in _IN_LINE else None
