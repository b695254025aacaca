r"""Many regular expressions asked of one text together, of which few are compiled and tried.

What each match of an expression must hold is read off it, and how a word of that begins leads to the
expression: "requ" to ``requires?`` and to ``(?:is|are) required``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

_LENGTH: Final = 4  # letters of a word by which it is known
_STARTS: Final = re.compile(rf"(\w{{1,{_LENGTH}}})\w*")
#: The same in a piece, whose end need not be the end of a word.
_STARTS_OF_PIECE: Final = re.compile(rf"\b(?:\w{{{_LENGTH}}}|\w+(?=\W))")
#: Letters, an escape, a set, what opens a group, or another sign; and the quantifier behind it.
_TOKEN: Final = re.compile(
    r"([\w '/-]+(?![?*+{])|\\(?:u.{4}|x..|.)|\[\^?\]?(?:\\.|[^\]\\]){0,200}+\]|\((?:\?[^:=!>)]*[:=!>])?|.)"
    r"((?:(?:[?*+]|\{[\d,]*\})[?+]?)?)",
    re.DOTALL,
)
_SIGNS: Final = frozenset("()|[.^$\\")
_LOOKS: Final = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_BETWEEN_WORDS: Final = frozenset({" ", "-", "/", "^", r"\b", r"\s", r"\W"})
#: The letter of a word, before a row of letters that may be within one.
_WITHIN: Final = "_"


class Patterns:
    r"""Regular expressions in their order, without flags, each of which begins with a word.

    Args:
        phrases: One expression each.
        end: What stands behind each of them.

    Example:
        >>> patterns = Patterns(["pa(?:y|id)", "sal[ae]r(?:y|ies)"], end=r"\b")
        >>> patterns.search("we paid salaries")[0], patterns.search("we play")
        ('paid', None)

    """

    def __init__(self, phrases: Iterable[str], *, end: str) -> None:
        self._sources: Final[list[str]] = []
        self._groups: Final[list[Sequence[Sequence[str]]]] = []
        self._index: Final[dict[str, list[int]]] = {}
        self._elsewhere: Final[list[tuple[str, int]]] = []
        for place, phrase in enumerate(phrases):
            groups = _groups(phrase)
            self._sources.append(rf"\b(?:{phrase}){end}")
            self._groups.append([[piece.text for piece in group] for group in groups])
            for text, start in max(groups, key=_worth, default=(_Piece("", ""),)):
                if start:
                    self._index.setdefault(start, []).append(place)
                else:
                    self._elsewhere.append((text, place))
        self._starts: Final = frozenset(self._index)

    def places(self, text: str) -> Sequence[int]:
        """Give the places of the expressions that may match in a text, in their order."""
        found = {place for piece, place in self._elsewhere if piece in text}
        for start in self._starts & _starts(text):
            found.update(self._index[start])
        has = text.__contains__
        return [place for place in sorted(found) if all(any(map(has, one)) for one in self._groups[place])]

    def near(self, text: str) -> Iterator[tuple[int, re.Pattern[str]]]:
        """Give the expressions that may match in a text, in their order, each with its place."""
        for place in self.places(text):
            yield place, _compiled(self._sources[place])

    def are_in(self, text: str) -> bool:
        """Tell whether any of them matches somewhere in a text."""
        return any(_compiled(self._sources[place]).search(text) for place in self.places(text))

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first match: where several begin together, that of the first expression."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find the matches from left to right, none within another."""
        found = [pattern.search(text) for _, pattern in self.near(text)]
        while (first := min(filter(None, found), key=re.Match.start, default=None)) is not None:
            yield first
            end = first.end()
            found = [
                match.re.search(text, end) if match is not None and match.start() < end else match
                for match in found
            ]

    def past(self, text: str, start: int, end: int) -> int:
        """Give where a row of matches that begins at a place of a text, and ends before another, ends."""
        near = [pattern for _, pattern in self.near(text)]
        while (match := next(filter(None, (one.match(text, start, end) for one in near)), None)) is not None:
            start = match.end()
        return start

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Give the match that is the whole text, of the first expression that has one."""
        return next(filter(None, (pattern.fullmatch(text) for _, pattern in self.near(text))), None)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


@lru_cache(maxsize=256)
def _starts(text: str) -> frozenset[str]:
    return frozenset(_STARTS.findall(text))


class _Piece(NamedTuple):
    """Letters that stand in a match, and how a word begins in them, "" where that is not known."""

    text: str
    start: str


#: Pieces of which a match holds one; none where that is not known.
_Group = Sequence[_Piece]


class _Part(NamedTuple):
    """An expression, or what stands in parentheses in one."""

    branches: Sequence[Sequence[_Group]]
    ends: bool  # a word may begin behind it
    is_optional: bool

    @property
    def group(self) -> _Group:
        """The pieces of which one stands in a match, of whichever branch."""
        best = [max(groups, key=_worth, default=()) for groups in self.branches]
        return [piece for group in best for piece in group] if all(best) else ()


def _worth(group: _Group) -> tuple[int, int]:
    """Tell how well a group leads to an expression."""
    return min(len(piece.start) for piece in group), min(len(piece.text) for piece in group)


@cache
def _groups(phrase: str) -> Sequence[_Group]:
    """Give groups of pieces: a match of an expression holds one piece of each."""
    part = _part(iter(_TOKEN.findall(f"{phrase})")), starts=True)
    return part.branches[0] if len(part.branches) == 1 else list(filter(None, [part.group]))


def _part(tokens: Iterator[tuple[str, str]], *, starts: bool) -> _Part:
    """Read an expression up to the end of its parenthesis, at whose start a word begins or may not begin."""
    branches: list[list[_Group]] = [[]]
    run, now, ends, is_optional = "", starts, True, False
    for sign, quantifier in tokens:
        if not quantifier and sign[0] not in _SIGNS:
            run += sign
            continue
        if run:
            branches[-1].append([_piece(run if now else _WITHIN + run)] if run != " " else ())
            run, now = "", run[-1] in _BETWEEN_WORDS
        is_optional = quantifier not in ("", "+")
        if sign == "|":
            branches.append([])
            now, ends = starts, ends and now
        elif sign == ")":
            break
        elif sign[0] == "(":
            inner = _part(tokens, starts=now)
            is_held = sign in ("(", "(?:") or sign.startswith("(?P<")
            if is_held and not inner.is_optional:
                branches[-1].append(inner.group)
            if sign not in _LOOKS:
                now = is_held and inner.ends and (now or not inner.is_optional)
        else:
            now = sign in _BETWEEN_WORDS and (now or not is_optional)
    return _Part([list(filter(None, groups)) for groups in branches], ends and now, is_optional)


@cache
def _piece(run: str) -> _Piece:
    starts = [start for start in _STARTS_OF_PIECE.findall(run) if start[0] != _WITHIN]
    return _Piece(run.removeprefix(_WITHIN), max(starts, key=len, default=""))
