"""The text of one block of an HTML page while it is read: its characters, and how they are set."""

from bisect import bisect_left
from dataclasses import dataclass, field

from skillgraph.documents.blocks import Rendered


@dataclass(slots=True)
class BlockText:
    """The text of the block that is being read.

    Attributes:
        characters, offsets, wide: As in `blocks.Rendered`.
        breaks: Where a line break stands.
        marks: Where elements begin (1) and end (-1).
        bold_end: How far the bold print at its beginning goes.
        all_bold: All of it is in bold print.
        loose: Where words begin that stand in no link or button.
        end: Where it ends in the source.

    """

    characters: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    wide: list[tuple[int, int]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    bold_end: int = 0
    all_bold: bool = True
    loose: list[int] = field(default_factory=list)
    end: int = 0

    def add(self, character: str, offset: int, width: int) -> None:
        """Add a character that stands for so many of the source."""
        if width != 1:
            self.wide.append((len(self.characters), width))
        self.characters.append(character)
        self.offsets.append(offset)
        self.end = offset + width

    def add_word(self, word: str, offset: int) -> None:
        """Add a word as it stands in the source."""
        self.characters.extend(word)
        self.offsets.extend(range(offset, offset + len(word)))
        self.end = offset + len(word)

    def rendered(self) -> Rendered:
        """Give the text and where it stands."""
        return Rendered("".join(self.characters), (*self.offsets, self.end), tuple(self.wide))

    def note(self, length: int, *, bold: bool, pressed: bool) -> None:
        """Note whether the characters that are added next stand in bold print, and in a link or button."""
        if not pressed:
            self.loose.append(len(self.characters))
        if not bold:
            self.all_bold = False
        elif self.all_bold:
            self.bold_end = len(self.characters) + length

    def is_pressed(self, start: int, end: int) -> bool:
        """Tell whether all words of a part stand in links and buttons."""
        return bisect_left(self.loose, start) == bisect_left(self.loose, end)
