"""The page's data without repeats: a name stands in sentences, passages and rows, and is written once.

The data are JSON. Where a run of words stands in them already, a reference stands in its place: ``~``, the
number of the word at which it begins there, and how many words it goes on for. A word is a run of ASCII
letters and digits; words count from 0 over all texts of a page, in their order. Numbers are written in base
92, in the digits ``#`` to ``~``, with ``!`` for ``<``, so that no markup comes about: the first number in as
many digits as that of the words so far needs, the second, less one, in one. ``assets/repeats.js`` reads it.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REFERENCE: Final = "~"
_DIGITS: Final = "".join(map(chr, range(ord("#"), ord("~") + 1))).replace("<", "!")
_BASE: Final = len(_DIGITS)
_WORD: Final = re.compile("[A-Za-z0-9]+")
_SPLIT: Final = re.compile(f"({_WORD.pattern})")
#: A run is looked for where its first letters stood last, so many of them.
_LOOKED_FOR: Final = (24, 8)


def without_repeats(texts: Sequence[str]) -> list[str]:
    """Write texts with references to what stands before, in them or in those before them.

    Args:
        texts: Without ``~`` and line feeds, as JSON can be written.

    Returns:
        A text for each; `with_repeats` gives what they were.

    Example:
        >>> without_repeats(["Python developer; a Python developer"])
        ['Python developer; a ~#$']

    """
    ends = list(accumulate(len(text) + 1 for text in texts))
    found = _Words("".join(f"{text}\n" for text in texts))
    word, written = 0, []
    for end, text in zip(ends, texts, strict=True):
        first = word
        while word < len(found.spans) and found.spans[word][0] < end:
            word += 1
        written.append("".join(_pieces(found, range(first, word), start=end - 1 - len(text), end=end - 1)))
    return written


class _Words:
    """Words of a text, and for each those at which the same letters began last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in _WORD.finditer(text)]
        self._before = [self._last(length) for length in _LOOKED_FOR]

    def _last(self, length: int) -> list[int]:
        last: dict[str, int] = {}
        before, text = [], self.text
        for number, (start, _) in enumerate(self.spans):
            letters = text[start : start + length]
            before.append(last.get(letters, -1))
            last[letters] = number
        return before

    def longest(self, word: int, *, end: int) -> tuple[int, int]:
        """Find the longest run before a word that it begins too, up to *end*: its first word and length."""
        found = (0, 0)
        for before in self._before:
            place = before[word]
            if place < 0 or (found[1] and place == found[0]):
                continue
            length = self._alike(place, word, most=min(_BASE, end - word, word - place))
            if length > found[1]:
                found = (place, length)
        return found

    def _alike(self, place: int, word: int, *, most: int) -> int:
        text, spans = self.text, self.spans
        away = spans[word][0] - spans[place][0]
        length, at = 0, spans[word][0]
        while length < most:
            start, end = spans[word + length]
            if (
                spans[place + length] != (start - away, end - away)
                or text[at:end] != text[at - away : end - away]
            ):
                break
            length, at = length + 1, end
        return length


def _pieces(found: _Words, words: range, *, start: int, end: int) -> Iterator[str]:
    """Go through what is written of one text."""
    text, spans = found.text, found.spans
    word = words.start
    while word < words.stop:
        place, length = found.longest(word, end=words.stop)
        width = _digits(word)
        run_end = spans[word + length - 1][1] if length else 0
        if run_end - spans[word][0] <= width + 2:
            word += 1
            continue
        yield text[start : spans[word][0]]
        yield REFERENCE + _number(place, width) + _DIGITS[length - 1]
        start = run_end
        word += length
    yield text[start:end]


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
