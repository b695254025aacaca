"""The files that a page is made of, inlined, and the policy that lets only them run."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from skillgraph.rendering.charts.style import chart_rules, section_rules
from skillgraph.rendering.palette import custom_properties

VIS_VERSION: Final = "10.1.5"
VIS_SHA256: Final = "5e8de7980cac6a1da0f2a745c6ea0ac7ec779c99440612dbd7e8f918b9eebae6"

#: The page's own script, one idea a file, joined in this order inside one function; between two steps
#: whatever else waits has its turn, so that no step keeps a phone from answering.
_STEPS: Final = tuple(
    map(
        str.split,
        (
            "steps.js",
            "repeats.js data.js",
            "concepts.js",
            "statements.js",
            "ties.js beside.js state.js filter.js",
            "lines.js style.js labels.js places.js",
            """
            captions.js figure.js picture.js motion.js pointer.js arrange.js matching.js words.js stated.js
            details.js search.js path.js legend.js tables.js keyboard.js image.js saving.js charts.js phone.js
            main.js
            """,
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Assets:
    """Text to inline as it is; nothing in it comes from a graph."""

    style: str
    early_script: str
    library: str
    script: str


@cache
def read_assets() -> Assets:
    """Read the colors, the style sheet and the scripts."""
    here = files(__package__)
    folder = here / "assets"
    library = (here / "vendor" / "vis-network" / "vis-network.min.js").read_text("utf-8")

    def written(names: Iterable[str]) -> str:
        return "\n".join(_without_comments((folder / name).read_text("utf-8")) for name in names)

    script = "\nawait pause();\n".join(map(written, _STEPS))
    rules = (custom_properties(), (folder / "page.css").read_text("utf-8"), chart_rules(), section_rules())
    return Assets(
        style="".join(map(_without_blanks, rules)),
        early_script=_escaped_for_script(written(["early.js"])),
        library=_escaped_for_script(library),
        script=_escaped_for_script(f"(async () => {{\n'use strict';\n{script}\n}})();\n"),
    )


def _without_comments(script: str) -> str:
    """Leave out types, comments, indentation and needless blanks; no string of ours goes over a line."""
    lines = (_tight(re.sub(r"/\*\*.*?\*/ ?", "", line).strip()) for line in script.splitlines())
    return "\n".join(filter(None, lines))


#: What a line of a script is made of: a string, a comment, blanks, a word, or any other letter.
_PIECE: Final = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|//.*|\ +|\w+|.""")
#: A regular expression stands where a value may begin.
_REGULAR: Final = re.compile(r"/(?:[^/\\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*")
_BEFORE_VALUE: Final = re.compile(r"(?:[(,=:\[!&|?{};]|\breturn) *$")
_TIGHT: Final = frozenset("=+-*%&|?:,;(){}[]<>!")


def _tight(line: str) -> str:
    """Leave out blanks beside what is no word, and a comment at the end.

    Example:
        >>> _tight("const a = b => `${b} = ${c}`, d = / = /;  // Why.")
        'const a=b=>`${b} = ${c}`,d=/ = /;'
        >>> _tight("a + +b")
        'a+ +b'

    """
    written, at = "", 0
    while at < len(line):
        end = _end_of_piece(line, at, written)
        piece = line[at:end]
        if piece.startswith("//"):
            break
        if piece.isspace():
            before, after = written[-1:], line[end : end + 1]
            is_needed = before == after and before in "+-"
            piece = " " if is_needed or not {before, after} & _TIGHT else ""
        written, at = written + piece, end
    return written.rstrip()


def _end_of_piece(line: str, at: int, before: str) -> int:
    """Find the end of what begins there."""
    if line[at] == "`":
        return _end_of_template(line, at)
    found = _REGULAR.match(line, at) if _BEFORE_VALUE.search(before) else None
    found = found or _PIECE.match(line, at)
    return found.end() if found else len(line)


def _end_of_template(line: str, at: int) -> int:
    """Find the end of a template, which may hold others."""
    at += 1
    while line[at] != "`":
        if line.startswith("${", at):
            at = _end_of_slot(line, at + 2)
        else:
            at += 2 if line[at] == "\\" else 1
    return at + 1


def _end_of_slot(line: str, at: int) -> int:
    """Find the end of what stands between the braces of a template."""
    depth = 1
    while depth:
        if line[at] == "`":
            at = _end_of_template(line, at)
            continue
        if line[at] in "'\"":
            at = _end_of_piece(line, at, "")
            continue
        depth += (line[at] == "{") - (line[at] == "}")
        at += 1
    return at


def _without_blanks(rules: str) -> str:
    r"""Leave out comments, line ends, needless blanks, and a zero before a point: no string holds any.

    Example:
        >>> _without_blanks("p { color: red; }\n/* Why. */\na > b { margin: 0 0.5em; }\n")
        'p{color:red}a>b{margin:0 .5em}'

    """
    lines = "".join(line.strip() for line in re.sub(r"/\*.*?\*/", "", rules, flags=re.DOTALL).splitlines())
    lines = re.sub(r"(?<![\w.])0(?=\.\d)", "", lines)
    return re.sub(r" *([{}>]) *|([:;,]) +", r"\1\2", lines).replace(";}", "}")


def _escaped_for_script(text: str) -> str:
    """Keep a script from ending its own element (HTML, restrictions for script contents)."""
    return re.sub(r"<(?=/script|!--|script)", r"\\x3c", text, flags=re.IGNORECASE)


def content_security_policy(*, scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Allow exactly these inline scripts and styles, and nothing from anywhere else.

    The page may ask where it comes from, and no script of it does: so tools that look at it can read
    the *robots.txt* beside it, which browsers fetch on behalf of the page.

    Example:
        >>> content_security_policy(scripts=[], styles=[]).split("; ")[0]
        "default-src 'none'"

    """
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src", *map(_source_hash, scripts))),
            " ".join(("style-src", *map(_source_hash, styles))),
            "img-src data: blob:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _source_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
