"""Hostile texts for what stands before the engine and the parsers, by what they repeat, of any length.

``benchmarks/hostile.py`` doubles the length and compares what the readers take: reading is linear.
"""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from skillgraph.errors import GraphError, QueryError
from skillgraph.rdf.conversion import check_form
from skillgraph.rdf.gate import check_query, iter_tokens


def _repeated(piece: str, *, before: str = "ASK { ", after: str = " }") -> Callable[[int], str]:
    return lambda length: before + piece * (length // len(piece)) + after


#: Name → a query of about the length that is asked for; the gate refuses more than 262,144 characters.
CASES: Final[dict[str, Callable[[int], str]]] = {
    "dotted names": _repeated("a."),
    "dotted names with dashes": _repeated("a-b."),
    "dots after a name": _repeated(".", before="ASK { a"),
    "dots after a colon": _repeated("a:.."),
    "colons": _repeated("a:"),
    "variables": _repeated("?a"),
    "underscores": _repeated("_"),
    "unclosed double quotes": _repeated('"a\n'),
    "unclosed long quotes": _repeated('"""a', before="ASK { ''' "),
    "one long string without an end": _repeated("a", before='ASK { """'),
    "quotes in a long string": _repeated('""a', before='ASK { """'),
    "quotes of both kinds": _repeated("\"\"\"'''"),
    "backslashes": _repeated("\\"),
    "backslashes in a string": _repeated("\\\\", before='ASK { "'),
    "backslashes in a long string": _repeated("\\", before="ASK { '''"),
    "less-than signs": _repeated("<"),
    "an IRI without an end": _repeated("a", before="ASK { <"),
    "IRIs without an end": _repeated("<a"),
    "number signs": _repeated("#\n"),
    "a comment without an end": _repeated("#"),
    "language tags": _repeated("@a-"),
    "a language tag of many parts": _repeated("-a", before="ASK { @a"),
    "numbers with dots": _repeated("1.1."),
    "digits": _repeated("1"),
    "exponents": _repeated("1e"),
    "percent signs": _repeated("%"),
    "percent signs in a name": _repeated("%4", before="ASK { a:"),
    "closing brackets": _repeated(")"),
    "opening brackets": _repeated("("),
    "pairs of brackets": _repeated("[]"),
    "triple terms": _repeated("<<("),
    "letters of other scripts": _repeated("\u4e2d."),
    "combining letters": _repeated("e\u0301."),
    "blanks": _repeated(" "),
    "lines": _repeated("\n"),
    "values": _repeated("1 ", before="ASK { VALUES ?x { ", after="} }"),
    "words": _repeated("word "),
    "carets": _repeated("^"),
    "greater-than signs": _repeated(">"),
}
#: Name → an RDF file of about the length that is asked for, by the suffix that its name begins with.
RDF_CASES: Final[dict[str, Callable[[int], str]]] = {
    "ttl, brackets": _repeated("[] ", before="<a:a> <a:b> ", after="."),
    "ttl, opening brackets in a comment": _repeated("[", before="<a:a> <a:b> 1 . #", after="\n"),
    "ttl, quotes without an end": _repeated("'a\n[]", before="<a:a> "),
    "ttl, long quotes without an end": _repeated("'''\\\"\\\"\\\"[]", before="<a:a> "),
    "ttl, less-than signs": _repeated("<[]", before=""),
    "ttl, backslashes": _repeated("\\\\[]", before=""),
    "ttl, triple terms": _repeated("<<( )>>", before=""),
    "nt, quotes and brackets": _repeated('<a:a> <a:b> "[[" .\n', before="", after=""),
    "jsonld, objects": _repeated('{"a:b": 1},', before="[", after="{}]"),
    "jsonld, quotes without an end": _repeated('"\\', before='[{}{"'),
    "rdf, elements": _repeated("<a/>", before='<r xmlns="a:">', after="</r>"),
    "rdf, comments": _repeated("<!---->", before='<r xmlns="a:">', after="</r>"),
    "rdf, CDATA": _repeated("<![CDATA[]]>", before='<r xmlns="a:"><a><b>', after="</b></a></r>"),
    "rdf, ends that are missing": _repeated("<a><b></b>", before='<r xmlns="a:">'),
    "rdf, a comment without an end": _repeated("-", before="<r><!-- "),
    "rdf, an attribute": _repeated("a", before="<r a='", after="'/>"),
}


def read_as_query(text: str) -> None:
    """Do all that the gate does with a text, refused or not, and read all its tokens."""
    try:
        check_query(text)
    except QueryError:
        for _ in iter_tokens(text):
            pass


def read_as_rdf(name: str, text: str) -> None:
    """Do in this process what the child does with an RDF file before it is parsed, refused or not."""
    with contextlib.suppress(GraphError):
        check_form(text.encode(), Path(f"hostile.{name.partition(',')[0]}"))
