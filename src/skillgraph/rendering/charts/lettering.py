"""How wide a text is, without a font: estimated, so that it can be broken into lines or cut.

Widths are those of Helvetica, in thousandths of the font's size, widened for the widest font
that a system may have as its own.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from skillgraph.rendering.joints import parts_of

#: No line holds more characters; what is longer is not measured to its end.
_LONGEST: Final = 400
ELLIPSIS: Final = "\N{HORIZONTAL ELLIPSIS}"
#: Of the fonts that systems have as their own DejaVu Sans is the widest.
WIDENING: Final = 1.17
_WIDTHS: Final = {
    character: width
    for width, characters in {
        210: "ijl'|",
        278: " !,./:;I[\\]ft",
        333: "r()-`{}\N{EN DASH}",
        370: '"*^',
        500: "ckxyzsvJ",
        556: "abdeghnopqu0123456789L#$?_",
        584: "+<=>~",
        611: "FTZ",
        667: "&ABEKPSVXY",
        722: "wCDHNRU",
        778: "GOQ",
        833: "mM",
        900: "%W",
        1000: "@\N{EM DASH}\N{HORIZONTAL ELLIPSIS}",
    }.items()
    for character in characters
}


def text_width(content: str, size: float, *, bold: bool = False) -> float:
    """Estimate the width of one line in pixels.

    Example:
        >>> round(text_width("Python", 10))
        36

    """
    units = sum(map(_character_width, content))
    return units / 1000 * size * WIDENING * (1.1 if bold else 1.0)


def elide(content: str, room: float, size: float, *, bold: bool = False) -> str:
    """Cut a line that is too long for *room* pixels, with an ellipsis at its end.

    Example:
        >>> elide("Retrieval-Augmented Generation", 80, 12)
        'Retrieval-…'

    """
    content = " ".join(content.split())
    if text_width(content[:_LONGEST], size, bold=bold) <= room and len(content) <= _LONGEST:
        return content
    left = room - text_width(ELLIPSIS, size, bold=bold)
    kept = 0
    for character in content[:_LONGEST]:
        left -= text_width(character, size, bold=bold)
        if left < 0:
            break
        kept += 1
    return content[:kept].rstrip() + ELLIPSIS


def wrap(content: str, room: float, size: float, *, lines: int = 2, bold: bool = False) -> list[str]:
    """Break a text into at most *lines* lines, the last one cut where the rest is too long.

    Example:
        >>> wrap("Retrieval-Augmented Generation and more", 140, 12)
        ['Retrieval-Augmented', 'Generation and more']

    """
    words = content.split()
    found: list[str] = []
    while words and len(found) < lines - 1:
        count = max(1, _words_that_fit(words, room, size, bold=bold))
        line = " ".join(words[:count])
        if count == 1 and text_width(line[:_LONGEST], size, bold=bold) > room:
            head, words[0] = _split_word(words[0], room, size, bold=bold)
            found.append(head)
            continue
        found.append(line)
        words = words[count:]
    if words:
        found.append(elide(" ".join(words), room, size, bold=bold))
    return found


def is_cut(lines: Iterable[str]) -> bool:
    """Tell whether `wrap` or `elide` left something out."""
    return any(line.endswith(ELLIPSIS) for line in lines)


def _words_that_fit(words: list[str], room: float, size: float, *, bold: bool) -> int:
    used = 0.0
    for count, piece in enumerate(_with_spaces(words)):
        used += text_width(piece[:_LONGEST], size, bold=bold)
        if used > room:
            return count
    return len(words)


def _with_spaces(words: list[str]) -> Iterator[str]:
    for position, word in enumerate(words):
        yield word if position == 0 else f" {word}"


def _split_word(word: str, room: float, size: float, *, bold: bool) -> tuple[str, str]:
    """Split a word that fills more than a line, between its parts where it has some."""
    kept = max(1, len(elide(word, room, size, bold=bold)) - 1)
    whole = 0
    for part in parts_of(word[:_LONGEST]):
        if whole + len(part) > kept:
            break
        whole += len(part)
    return word[: whole or kept], word[whole or kept :]


def _character_width(character: str) -> int:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 1000 if unicodedata.east_asian_width(character) in {"W", "F"} else 640
