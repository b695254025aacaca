"""RDF from outside: parsed in a child process, handed back as N-Quads.

A few kilobytes can end a parser, or keep it busy for ever: entities that multiply (RDF/XML), triple terms
and elements nested 100,000 deep, a prefix of a megabyte used a thousand times. What is known to do so is
refused by name; whatever else does so ends the child (`child`) and no more.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from skillgraph.boundary.child import DEFAULT_MEMORY_MEGABYTES, ChildError, memory_remedy, run_in_child
from skillgraph.errors import GraphError

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

#: Brackets of Turtle and its family and of JSON, elements of XML.
MAX_NESTING: Final = 256
#: A statement in N-Quads: what its longest literal or name takes, and a little more.
MAX_STATEMENT_BYTES: Final = 1024 * 1024

#: The last resort, beside limits that are the same on every machine: so long, and a second a megabyte.
_SECONDS: Final = 60
_MEGABYTE: Final = 1024 * 1024

#: What a bracket cannot stand in, then brackets. Nothing that is repeated is given back (``*+``).
_TURTLE_BRACKETS: Final = re.compile(
    rb"""
      \#[^\r\n]*+
    | \"{3}(?:[^"\\]++|\\.|\"{1,2}+(?!"))*+\"{3} | '{3}(?:[^'\\]++|\\.|'{1,2}+(?!'))*+'{3}
    | "(?:[^"\\\r\n]++|\\.)*+" | '(?:[^'\\\r\n]++|\\.)*+'
    | <[^<>"{}|^`\\\x00-\x20]*+>
    | \\.
    | (?P<open><<\(?|\{\||[{(\[])
    | (?P<close>\)?>>|\|\}|[})\]])
    """,
    re.VERBOSE | re.DOTALL,
)
_JSON_BRACKETS: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"|(?P<open>[\[{])|(?P<close>[\]}])', re.DOTALL)
_OPENING: Final = re.compile(rb"<<|[\[({]")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


def rdf_format(path: Path) -> "RdfFormat":
    """Give the RDF syntax that the suffix of a file stands for.

    Raises:
        GraphError: It stands for none.

    """
    from pyoxigraph import RdfFormat

    format_ = RdfFormat.from_extension(path.suffix.removeprefix("."))
    if format_ is None:
        raise GraphError(
            f"the suffix {path.suffix!r} does not belong to any RDF format",
            location=str(path),
            remedy="give a build directory, or a .ttl, .trig, .nt, .nq, .jsonld or .rdf file",
        )
    return format_


def convert_rdf(data: bytes, path: Path, *, memory_megabytes: int = DEFAULT_MEMORY_MEGABYTES) -> bytes:
    """Parse the RDF of a file in a child process.

    Args:
        data: The content of the file.
        path: Its name: the suffix says its syntax, errors and relative IRIs take it.
        memory_megabytes: What the child may take (Linux only).

    Returns:
        The same quads as N-Quads, in their order, lexical forms and labels of blank nodes kept.

    Raises:
        GraphError: It does not parse (line and column where the parser tells), has a document type
            declaration (RDF/XML), is nested more than `MAX_NESTING` deep, holds a value longer than
            `MAX_STATEMENT_BYTES`, or ends the child.

    """
    rdf_format(path)  # loads the parser, once, before the fork
    try:
        parts = run_in_child(
            _convert,
            data,
            str(path),
            timeout_seconds=_SECONDS + len(data) // _MEGABYTE,
            memory_megabytes=memory_megabytes,
        )
    except ChildError as error:
        smaller = "give a smaller or simpler file"
        raise GraphError(
            f"reading the RDF {error.describe('the parser')}",
            location=str(path),
            remedy=smaller if error.is_late else memory_remedy(smaller, memory_megabytes),
        ) from error
    return b"".join(parts)


def _convert(data: bytes, name: str) -> Iterator[bytes]:
    import pyoxigraph

    path = Path(name)
    format_ = rdf_format(path)
    check_form(data, path)
    try:
        quads = pyoxigraph.parse(data, format=format_, base_iri=path.absolute().as_uri())
        content = pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS) or b""
    except MemoryError:  # the parser's own limit of 16 MiB a value
        _refuse_length(path)
    except (SyntaxError, ValueError) as error:
        raise _syntax_error(error, path) from error
    for line in BytesIO(content):
        if len(line) > MAX_STATEMENT_BYTES:
            _refuse_length(path)
    yield content


def check_form(data: bytes, path: Path) -> None:
    """Refuse what is known to be expensive or fatal to parse, in time that grows with the data alone.

    Raises:
        GraphError: As `convert_rdf`, save for what does not parse.

    """
    from pyoxigraph import RdfFormat

    format_ = rdf_format(path)
    if format_ == RdfFormat.RDF_XML:
        if data.startswith(_UTF_16):
            raise GraphError("the RDF/XML is not UTF-8", location=str(path), remedy="save it as UTF-8")
        if data.strip():
            _check_xml(data, path)
    elif len(_OPENING.findall(data)) > MAX_NESTING:  # else it cannot be nested deeper
        pattern = _JSON_BRACKETS if format_ == RdfFormat.JSON_LD else _TURTLE_BRACKETS
        depth = 0
        for match in pattern.finditer(data):
            depth += (match.lastgroup == "open") - (match.lastgroup == "close")
            if depth > MAX_NESTING:
                _refuse_nesting("brackets", data.count(b"\n", 0, match.start()) + 1, path)


def _check_xml(data: bytes, path: Path) -> None:
    """Read XML with a parser that expands nothing, and stop at what is refused."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    depth = 0

    def refuse_doctype(*_: object) -> NoReturn:
        raise GraphError(
            "the RDF/XML has a document type declaration (<!DOCTYPE), which can multiply what it holds",
            location=f"{path}, line {parser.CurrentLineNumber}",
            remedy="take it out and write its entities in full, or save the graph as Turtle",
        )

    def begin(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_NESTING:
            _refuse_nesting("elements", parser.CurrentLineNumber, path)

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)  # noqa: FBT003 -- at once: of pieces, expat reads a long token anew each time
    except expat.ExpatError as error:
        raise GraphError(
            f"the RDF does not parse: {expat.ErrorString(error.code)}",
            location=f"{path}, line {error.lineno}, column {error.offset + 1}",
            remedy="correct the XML, or check that its suffix fits its syntax",
        ) from error


def _refuse_nesting(what: str, line: int, path: Path) -> NoReturn:
    raise GraphError(
        f"the RDF has {what} nested more than {MAX_NESTING} deep",
        location=f"{path}, line {line}",
        remedy="give the inner nodes names (IRIs), so that each of their statements stands by itself",
    )


def _refuse_length(path: Path) -> NoReturn:
    raise GraphError(
        f"the RDF has a literal or name longer than {MAX_STATEMENT_BYTES:,} bytes",
        location=str(path),
        remedy="split the value, or leave it out",
    ) from None


def _syntax_error(error: Exception, path: Path) -> GraphError:
    line, column = getattr(error, "lineno", None), getattr(error, "offset", None)
    message = getattr(error, "msg", None) or str(error)
    if "LoadDocumentCallback" in message:
        return GraphError(
            "the JSON-LD refers to a context outside the file",
            location=str(path),
            remedy="put the context into the file: nothing is fetched",
        )
    return GraphError(
        f"the RDF does not parse: {message}",
        location=f"{path}, line {line}, column {column}" if line else str(path),
        remedy="correct the file, or check that its suffix fits its syntax",
    )
