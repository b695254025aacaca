"""The lexical gate: what a query from outside must pass before it meets the engine.

The engine evaluates what it is given, and some small texts end it: brackets nested
3,000 deep overflow its stack, 200 joined patterns keep its planner busy for a minute,
``SERVICE`` makes it call other hosts. A tokenizer that knows the lexical rules of
SPARQL 1.1 (section 19.8) sees all of these without parsing. What it lets through may still
be wrong or slow; the engine says so, in a process of its own (`child`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from skillgraph.errors import QueryError

MAX_CHARACTERS: Final = 262_144
MAX_NESTING: Final = 64
MAX_PATTERNS_IN_GROUP: Final = 64
MAX_PATTERNS: Final = 512
MAX_OPERATORS: Final = 1_000

#: What a token can be, a prefixed name aside. What is repeated is never given back (``*+``), so that no
#: text is read more than a few times, however it goes on.
_KINDS: Final = r"""
      (?P<blank>\s++|\#[^\r\n]*+)
    | (?P<term>
          <[^<>"{}|^`\\\x00-\x20]*+>
        | \"{3}(?:[^"\\]++|\\.|\"{1,2}+(?!"))*+\"{3} | '{3}(?:[^'\\]++|\\.|'{1,2}+(?!'))*+'{3}
        | "(?:[^"\\\r\n]++|\\.)*+" | '(?:[^'\\\r\n]++|\\.)*+'
        | [?$]\w++
        | (?:\d++(?:\.\d++)?+|\.\d++)(?:[eE][+-]?\d++)?+)
    | (?P<tag>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+|\^\^)
    | (?P<word>[A-Za-z_]\w*+)
    | (?P<open><<\(?|[{(\[])
    | (?P<close>\)?>>|[})\]])
    | (?P<separator>[.;,])
    | (?P<operator>&&|\|\||!=|<=|>=|[-+*/|^!=<>?])
    | (?P<other>.)
    """
_LOCAL: Final = r":(?:[\w:%-]++|\\[_~.\-!$&'()*+,;=/?\#@%]|\.++(?=[\w:%-]|\\))*+"
_PIECE: Final = re.compile(_KINDS, re.VERBOSE | re.DOTALL)
#: Letters with dots and dashes among them are read once: with a colon behind them they are the prefix of a
#: name, else a row of other tokens, which `_PIECE` finds in it.
_TOKEN: Final = re.compile(
    rf"(?P<row>[^\W\d_][\w-]*+(?:\.++[\w-]++)*+)(?P<name>{_LOCAL})?+ | (?P<local>_?{_LOCAL}) | {_KINDS}",
    re.VERBOSE | re.DOTALL,
)
_NAMES: Final = frozenset({"name", "local"})
_OPERATOR_WORDS: Final = frozenset({"UNION", "MINUS", "OPTIONAL", "AS"})
_OWN_GROUP_WORDS: Final = frozenset({"WHERE", "OPTIONAL", "MINUS", "EXISTS", "UNION", "CONSTRUCT"})
_LITERAL_WORDS: Final = frozenset({"A", "TRUE", "FALSE"})
_REFUSED_WORDS: Final = {
    "SERVICE": "query the other endpoint itself; this command calls no other host",
    "LOAD": "build the file into a graph first, then name it with --graph",
    **dict.fromkeys(
        ("INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"),
        "a query only reads: edit the tables and run `skillgraph build`",
    ),
}


@dataclass(slots=True)
class _Bracket:
    """An open bracket: its role decides how what stands in it is counted."""

    role: str  # group, nodes, collection, expression, variables or data
    start: int
    merges: bool = False
    patterns: int = 0
    pending: bool = False

    def flush(self) -> None:
        """Count the pattern that has been begun, if any."""
        self.patterns += self.pending
        self.pending = False


@dataclass(slots=True)
class _Gate:
    """The counts over one query, and the brackets open at the current token."""

    text: str
    source: str
    stack: list[_Bracket] = field(default_factory=list)
    last_word: str = ""
    operators: int = 0
    patterns: int = 0

    def refuse(self, offset: int, problem: str, remedy: str) -> None:
        raise QueryError(problem, location=place(self.text, offset, source=self.source), remedy=remedy)

    def read(self, kind: str, token: str, offset: int) -> None:
        match kind:
            case "word":
                self._read_word(token.upper(), offset)
            case "term":
                self._read_term()
            case "open":
                self._open(token, offset)
            case "close":
                self._close(offset)
            case "separator":
                self._separate()
            case "operator":
                self._operate(token, offset)
            case "other":
                self._refuse_character(token, offset)
        if kind in ("word", "open", "separator", "operator"):
            self.last_word = token.upper() if kind == "word" else ""

    def _refuse_character(self, character: str, offset: int) -> None:
        if character in "\"'":
            self.refuse(offset, "a string is not closed", "end it with the quotes that it begins with")
        self.refuse(
            offset,
            f"a query cannot contain {character!r} here",
            "write characters as themselves; a backslash belongs inside a string",
        )

    def _read_word(self, word: str, offset: int) -> None:
        if word in _REFUSED_WORDS:
            self.refuse(offset, f"{word} is switched off", _REFUSED_WORDS[word])
        if word in _LITERAL_WORDS:
            self._read_term()
        elif self._in_patterns():
            self.stack[-1].flush()
        if word in _OPERATOR_WORDS:
            self._operate(word, offset)

    def _read_term(self) -> None:
        if self._in_patterns():
            self.stack[-1].pending = self.last_word != "GRAPH"
        elif self.stack and self.stack[-1].role == "collection":
            self.stack[-1].patterns += 2

    def _open(self, bracket: str, offset: int) -> None:
        if len(self.stack) >= MAX_NESTING:
            self.refuse(
                offset,
                f"brackets are nested more than {MAX_NESTING} deep",
                "flatten the query, or ask it in several steps",
            )
        self.stack.append(self._bracket(bracket, offset))

    def _bracket(self, bracket: str, offset: int) -> _Bracket:
        outer = self.stack[-1].role if self.stack else ""
        if outer == "data" or (bracket == "{" and self.last_word == "VALUES"):
            return _Bracket("data", offset)
        if bracket == "{":
            return _Bracket("group", offset, merges=self.last_word not in _OWN_GROUP_WORDS)
        if bracket == "[":
            return _Bracket("nodes", offset, merges=True, patterns=1)
        if self.last_word == "VALUES":
            return _Bracket("variables", offset)
        is_expression = outer in ("", "expression") or (self.last_word not in ("", "A", "GRAPH"))
        return _Bracket("expression" if is_expression else "collection", offset, merges=not is_expression)

    def _close(self, offset: int) -> None:
        if not self.stack:
            return  # the engine says where and what it expected
        inner = self.stack.pop()
        self.last_word = "VALUES" if inner.role == "variables" else ""
        if inner.role in ("group", "nodes"):
            inner.flush()
        self._add(inner, offset)

    def _add(self, inner: _Bracket, offset: int) -> None:
        if inner.patterns > MAX_PATTERNS_IN_GROUP:
            self.refuse(
                offset,
                f"a group has more than {MAX_PATTERNS_IN_GROUP} triple patterns",
                "split the group into sub-queries, or ask in several steps",
            )
        if inner.merges and self.stack:
            self.stack[-1].patterns += inner.patterns
            self.stack[-1].pending |= inner.role in ("nodes", "collection") and self._in_patterns()
        else:
            self.patterns += inner.patterns
        if self.patterns > MAX_PATTERNS:
            self.refuse(offset, f"more than {MAX_PATTERNS} triple patterns", "ask in several steps")

    def _separate(self) -> None:
        if self._in_patterns():
            self.stack[-1].flush()

    def _operate(self, operator: str, offset: int) -> None:
        self.operators += 1
        if self.operators > MAX_OPERATORS:
            self.refuse(offset, f"more than {MAX_OPERATORS:,} operators", "use VALUES or IN for long lists")
        if operator == "/" and self._in_patterns():
            self.stack[-1].patterns += 1

    def _in_patterns(self) -> bool:
        return bool(self.stack) and self.stack[-1].role in ("group", "nodes")


def check_query(text: str, *, source: str = "the query") -> None:
    """Let a query pass, or say why not.

    Triple patterns are counted from the separators, so the count may be a few too high,
    never too low; sub-groups that the planner joins with their outer group count there.

    Args:
        text: SPARQL 1.1.
        source: Where the text came from, for the error.

    Raises:
        QueryError: Too long, nested more than 64 deep, more than 64 triple patterns in one
            group (512 in all), more than 1,000 operators, SERVICE or LOAD, or a character
            that no SPARQL token has.

    Example:
        >>> check_query("SELECT ?s { ?s ?p ?o }")

    """
    if len(text) > MAX_CHARACTERS:
        raise QueryError(
            f"the query has {len(text):,} characters, more than {MAX_CHARACTERS:,}",
            location=source,
            remedy="ask in several steps",
        )
    gate = _Gate(text=text, source=source)
    try:
        text.encode()
    except UnicodeEncodeError as error:  # an argument that is not UTF-8 comes with halves of characters
        gate.refuse(error.start, "the query is not UTF-8", "write it in UTF-8, or escape it in a string")
    for kind, token, offset in iter_tokens(text):
        gate.read(kind, token, offset)


def iter_tokens(text: str) -> Iterator[tuple[str, str, int]]:
    """Give kind, text and offset of each token; blanks and comments are left out.

    What stands in *text* is read a bounded number of times, whatever it is.
    """
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind == "row":
            for piece in _PIECE.finditer(text, match.start(), match.end()):
                yield piece.lastgroup or "", piece.group(), piece.start()
        elif kind != "blank":
            yield "term" if kind in _NAMES else kind, match.group(), match.start()


def place(text: str, offset: int, *, source: str) -> str:
    """Say where an offset of a text is, as an editor counts: line and column from 1."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return f"{source}, line {line}, column {column}"
