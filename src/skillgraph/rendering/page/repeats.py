"""The page's data without repeats: a name stands in sentences, passages and rows, and is written once.

The data are JSON. Where a long run of words stands in them already, a reference stands in its place: ``~``,
the number of the word at which it begins there, and how many words it goes on for. A word is a run of ASCII
letters and digits; words count from 0 over all texts of a page, in their order. Numbers are written in base
92, in the digits ``#`` to ``~``, with ``!`` for ``<``, so that no markup comes about: the first number in as
many digits as that of the words so far needs, the second, less one, in one. ``assets/repeats.js`` reads it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REFERENCE: Final = "~"
_DIGITS: Final = "".join(map(chr, range(ord("#"), ord("~") + 1))).replace("<", "!")
_BASE: Final = len(_DIGITS)
_WORD: Final = re.compile("[A-Za-z0-9]+")
_SPLIT: Final = re.compile(f"({_WORD.pattern})")
#: A run is looked for where its first letters stood last, so many of them.
_LOOKED_FOR: Final = 12
#: A run of fewer letters, or one that begins with a digit, stays: compressed it takes less than a reference,
#: whose digits come as if by chance.
_SHORTEST: Final = 20


def without_repeats(texts: Sequence[str]) -> list[str]:
    """Write texts with references to what stands before, in them or in those before them.

    Args:
        texts: Without ``~`` and line feeds, as JSON can be written.

    Returns:
        A text for each; `with_repeats` gives what they were.

    Example:
        >>> without_repeats(["Senior Python developer; a Senior Python developer"])
        ['Senior Python developer; a ~#%']

    """
    found = _Words("".join(f"{text}\n" for text in texts))
    written, word, start = [], 0, 0
    for text in texts:
        end = start + len(text)
        first, word = word, bisect_left(found.starts, end)
        written.append("".join(_pieces(found, range(first, word), start=start, end=end)))
        start = end + 1
    return written


class _Words:
    """Words of a text: where each starts and ends, and where the same letters began last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [match.start() for match in _WORD.finditer(text)]
        self.ends = [match.end() for match in _WORD.finditer(text)]
        self.before: list[int] = []
        last: dict[str, int] = {}
        for number, start in enumerate(self.starts):
            letters = text[start : start + _LOOKED_FOR]
            self.before.append(last.get(letters, -1))
            last[letters] = number


def _pieces(found: _Words, words: range, *, start: int, end: int) -> Iterator[str]:
    """Go through what is written of one text."""
    text, starts = found.text, found.starts
    for word, place, length in _runs(found, words):
        yield text[start : starts[word]]
        yield REFERENCE + _number(place, _digits(word)) + _DIGITS[length - 1]
        start = found.ends[word + length - 1]
    yield text[start:end]


def _runs(found: _Words, words: range) -> Iterator[tuple[int, int, int]]:
    """Go through the runs in whose place a reference stands: first word, where it stands before, length."""
    text, starts, ends = found.text, found.starts, found.ends
    word = words.start
    while word < words.stop:
        place = found.before[word]
        if place < 0 or text[starts[word]].isdigit():
            word += 1
            continue
        length, at, away = 0, starts[word], starts[word] - starts[place]
        most = min(_BASE, words.stop - word, word - place)
        while length < most:
            end = ends[word + length]
            if ends[place + length] + away != end or text[at:end] != text[at - away : end - away]:
                break
            length, at = length + 1, end
        if at - starts[word] >= _SHORTEST:
            yield word, place, length
            word += length
        else:
            word += 1


def _digits(number: int) -> int:
    """Count the digits that a number needs; 0 needs none."""
    width = 0
    while number:
        number //= _BASE
        width += 1
    return width


def _number(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits = _DIGITS[digit] + digits
    return digits


def with_repeats(texts: Iterable[str]) -> list[str]:
    """Give texts as they were before `without_repeats`.

    Example:
        >>> with_repeats(["Python developer; a ~#$"])
        ['Python developer; a Python developer']

    """
    words: list[str] = []
    gaps = [""]
    for text in texts:
        at = 0
        while at < len(text):
            found = text.find(REFERENCE, at)
            gap, *told = _SPLIT.split(text[at : found if found >= 0 else None])
            gaps[-1] += gap
            words += told[::2]
            gaps += told[1::2]
            if found < 0:
                break
            at = found + 1 + _digits(len(words))
            place, count = _value(text[found + 1 : at]), _DIGITS.index(text[at]) + 1
            words += words[place : place + count]
            gaps += [*gaps[place + 1 : place + count], ""]
            at += 1
        gaps[-1] += "\n"
    return "".join(map("".join, zip(gaps, [*words, ""], strict=True))).split("\n")[:-1]


def _value(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * _BASE + _DIGITS.index(digit)
    return value
