"""The readable text of Markdown's inline markup, with the place of each character.

Emphasis, code marks, links, images, raw tags, escapes and entities, as CommonMark has
them where readable text differs. markdown-it-py gives no offsets for them; this keeps
one for every character, and reads each stretch once.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5
from typing import Final

from skillgraph.documents.blocks import INVISIBLE, Rendered
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_SPECIAL: Final = expression(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>`++)"
    r"|(?P<entity>&(?:#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7})|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<autolink><[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+>|<[\w.+-]{1,64}@[\w.-]{1,255}>)"
    r"|(?P<tag></?[A-Za-z](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>|<!--(?:(?!-->)[^<])*+-->)"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|(?P<run>\*++|_++|~~)"
    rf"|(?P<blank>[^\S ]\s*+)|(?P<gone>[{INVISIBLE}]++)"
)
_SIGN: Final = expression(
    rf"[\\`&<!\[\]*_~\t\n\r\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{INVISIBLE}]"
)
_TARGET: Final = expression(
    r"\(\s{0,8}+(?:<[^<>\n]{0,2000}+>|[^\s<>()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)"
    r"(?:\s{1,8}+(?:\"[^\"]{0,500}+\"|'[^']{0,500}+'|\([^()]{0,500}+\)))?+\s{0,8}+\)"
)
_REFERENCE: Final = expression(r"\[([^\[\]]{0,500}+)\]")
_LONGEST_CODE: Final = 1000
_LONGEST_LABEL: Final = 500
_OPEN_RUNS: Final = 9  # how many open runs a closing one looks back over
_ODD: Final = expression(rf"[^\S ]|  |[{INVISIBLE}]")
_ATTRIBUTES: Final = expression(r"\{:?[.#:][^{}]{0,200}\}")  # what kramdown hangs on a heading or link


def render_inline(text: str, spans: Sequence[Span], *, references: Container[str] = frozenset()) -> Rendered:
    """Render Markdown text that stands in one or more stretches, each a line of one paragraph.

    Args:
        text: The unmodified source.
        spans: In order; a blank is put between them.
        references: Labels, in lower case, for which a link definition exists.

    Example:
        >>> render_inline("**R** &amp; [D](x)", [Span(0, 18)]).text
        'R & D'

    """
    reader = _InlineReader(text, references)
    for number, span in enumerate(spans):
        if number:
            reader.pieces.append((" ", spans[number - 1].end, 1))
        reader.read(span)
    reader.drop_unclosed()
    return _join(reader.pieces)


def render_escaped(text: str, parts: Sequence[Span | tuple[str, int, int]]) -> Rendered:
    r"""Render Markdown text in which another notation escapes characters, as YAML does between quotes.

    Args:
        text: The unmodified source.
        parts: In order: stretches of it, and ``(character, offset, width)`` for what stands for a character.

    Example:
        >>> render_escaped(r"**R** \x26 D", [Span(0, 6), ("&", 6, 4), Span(10, 12)]).text
        'R & D'

    """
    reader = _InlineReader(text, frozenset())
    for part in parts:
        if isinstance(part, Span):
            reader.read(part)
        else:
            reader.pieces.append(part)
    reader.drop_unclosed()
    return _join(reader.pieces)


@dataclass(slots=True)
class _InlineReader:
    text: str
    references: Container[str]
    pieces: list[tuple[str, int, int]] = field(default_factory=list)  # text, source offset, width there
    _runs: list[tuple[str, int, int]] = field(
        default_factory=list
    )  # open emphasis: sign, its piece, signs left
    _brackets: list[tuple[int, int, bool]] = field(default_factory=list)  # open links: piece, inside, image
    _end: int = 0  # of the stretch that is being read
    _start: int = 0

    def read(self, span: Span) -> None:
        self._start, self._end = span.start, span.end
        position = begun = span.start
        while position < span.end:
            sign = _SIGN.search(self.text, position, span.end)
            found = _SPECIAL.match(self.text, sign.start(), span.end) if sign else None
            if sign and not found:
                position = sign.end()  # "R & D!": signs of nothing
                if position < span.end:
                    continue
            stop = found.start() if found else span.end
            if stop > begun:
                self.pieces.append((self.text[begun:stop], begun, stop - begun))
            position = begun = self._read_special(found) if found else span.end

    def drop_unclosed(self) -> None:
        """Drop double marks that nothing closed: the other half of the pair stands in another line."""
        for _, index, left in self._runs:
            if left > 1:
                self.pieces[index] = ("", self.pieces[index][1], 0)

    def _read_special(self, found: re.Match[str]) -> int:
        start, end, token = found.start(), found.end(), found.group()
        match found.lastgroup:
            case "code":
                return self._read_code(found)
            case "close":
                return self._close_link(found)
            case "run":
                self._read_run(found)
            case "open":
                self._brackets.append((len(self.pieces), end, token[0] == "!"))
                self.pieces.append((token, start, end - start))
            case kind:
                shown, at = _shown(kind, token)
                self.pieces.append((shown, start + at, len(shown) if at else end - start))
        return end

    def _read_code(self, found: re.Match[str]) -> int:
        marks, start, end = found.group(), found.start(), found.end()
        close = self.text.find(marks, end, min(self._end, end + _LONGEST_CODE))
        if close < 0:
            self.pieces.append((marks, start, len(marks)))
            return end
        self.pieces.append((self.text[end:close], end, close - end))
        return close + len(marks)

    def _close_link(self, found: re.Match[str]) -> int:
        start, end = found.start(), found.end()
        if not self._brackets:
            self.pieces.append(("]", start, 1))
            return end
        index, inside, image = self._brackets.pop()
        stop = self._target_end(inside, start)
        if stop is None:
            self.pieces.append(("]", start, 1))
            return end
        if image:
            del self.pieces[index:]
            while self._runs and self._runs[-1][1] >= index:
                self._runs.pop()
        else:
            self.pieces[index] = ("", inside, 0)
        attributes = _ATTRIBUTES.match(self.text, stop, self._end)
        return attributes.end() if attributes else stop

    def _target_end(self, inside: int, close: int) -> int | None:
        """Find where a link ends whose text ends with the bracket at *close*; None where it is no link."""
        target = _TARGET.match(self.text, close + 1, self._end)
        if target:
            return target.end()
        reference = _REFERENCE.match(self.text, close + 1, self._end)
        label = reference[1] if reference and reference[1] else self.text[inside:close][:_LONGEST_LABEL]
        if " ".join(label.lower().split()) in self.references:
            return reference.end() if reference else close + 1
        return None

    def _read_run(self, found: re.Match[str]) -> None:
        """Read a run of emphasis marks: it opens, closes, or stands for itself."""
        start, end, sign = found.start(), found.end(), found.group()[0]
        before = self.text[start - 1] if start > self._start else " "
        after = self.text[end] if end < self._end else " "
        within_word = sign == "_" and before.isalnum() and after.isalnum()
        can_close, can_open = (
            not before.isspace() and not within_word,
            not after.isspace() and not within_word,
        )
        left = self._close_runs(sign, end - start) if can_close else end - start
        if left and can_open:
            self._runs.append((sign, len(self.pieces), left))
        if left:
            half = left > 1 and can_close and not can_open  # of a pair whose other half is in another line
            self.pieces.append(("" if half else sign * left, end - left, left))

    def _close_runs(self, sign: str, left: int) -> int:
        while left:
            near = range(len(self._runs) - 1, max(-1, len(self._runs) - _OPEN_RUNS), -1)
            at = next((at for at in near if self._runs[at][0] == sign), None)
            if at is None:
                return left
            _, index, opened = self._runs[at]
            used = min(left, opened)
            left -= used
            signs, offset, _ = self.pieces[index]
            self.pieces[index] = (signs[used:], offset, opened - used)
            del self._runs[at:]
            if used < opened:
                self._runs.append((sign, index, opened - used))
        return left


def _shown(kind: str | None, token: str) -> tuple[str, int]:
    """Give what a reader sees of a piece of markup, and where in it that begins, 0 where it is not in it."""
    if kind == "escape":
        return token[1], 1
    if kind == "autolink":
        return token[1:-1], 1
    if kind == "entity":
        decoded = unescape(token) if token[1] == "#" else html5.get(token[1:], token)
        return (" " if decoded.isspace() else decoded), 0
    return (" " if kind == "blank" or token[1:3].lower() == "br" else ""), 0


def _is_plain(text: str) -> bool:
    """Tell whether a reader sees every character of a text as it is: no blank but single spaces."""
    return (text.isprintable() and "  " not in text) or _ODD.search(text) is None


def _join(parts: list[tuple[str, int, int]]) -> Rendered:
    if len(parts) == 1:  # no markup: most lines
        text, offset, width = parts[0]
        if len(text) == width and text[0] != " " and _is_plain(text):
            return Rendered(text, range(offset, offset + width + 1))
    characters: list[str] = []
    offsets: list[int] = []
    wide: list[tuple[int, int]] = []
    end = parts[-1][1] + parts[-1][2] if parts else 0
    blank = True
    for text, offset, width in parts:
        if not text:
            continue
        if len(text) == width and _is_plain(text):
            skipped = 1 if blank and text[0] == " " else 0
            characters.append(text[skipped:])
            offsets.extend(range(offset + skipped, offset + width))
            blank = text[-1] == " "
            continue
        for index, character in enumerate(text):
            if character in INVISIBLE or (character.isspace() and blank):
                continue
            blank = character.isspace()
            if len(text) != width:
                wide.append((len(offsets), width if index == len(text) - 1 else 0))
            characters.append(" " if blank else character)
            offsets.append(offset + index if len(text) == width else offset)
    return Rendered("".join(characters), (*offsets, end), tuple(wide))
