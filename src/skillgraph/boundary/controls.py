r"""Characters that act instead of standing for something: no output has them as they are.

C0 and C1 controls drive a terminal, marks of direction turn what stands beside them, line and
paragraph separators break lines that are none, others hide. People see them as escapes
(`show_controls`); a syntax that has escapes of its own loses nothing (`escape_controls`,
`reference_controls`). Tabs and line feeds may stay, and so may the joiners of scripts and emoji.
"""

import re
from typing import Final

#: What acts, as a class of a pattern: C0 (but tab and line feed), DEL and C1; marks of direction; separators;
#: invisible operators; halves of surrogate pairs, which are no characters.
ACTING: Final = (
    "\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
)
#: What only hides, the same way. It may stand in a name of RDF, so that a syntax keeps it.
HIDING: Final = "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_ACTS: Final = re.compile(f"[{ACTING}]")
_SHOWN: Final = f"[{ACTING}{HIDING}]"  # compiled where there is one
#: What acts and is no blank, each character once.
CONTROLS: Final = "".join(
    found for found in _ACTS.findall("".join(map(chr, range(0x2070)))) if not found.isspace()
)
#: What XML 1.0 cannot hold, section 2.2 ("Characters"), be it as a reference.
_NOT_XML: Final = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def show_controls(text: str) -> str:
    r"""Make control characters visible, so that no text can drive a terminal.

    Example:
        >>> show_controls("a\x1b[31mb\u202e"), show_controls("Zoë\t名\n")
        ('a\\x1b[31mb\\u202e', 'Zoë\t名\n')

    """
    if text.isprintable():
        return text
    return re.sub(_SHOWN, lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def show_line(text: str) -> str:
    r"""Make control characters visible as `show_controls` does, and line ends and tabs too: one line.

    Example:
        >>> show_line("a\nb\x1b")
        'a\\nb\\x1b'

    """
    return show_controls(text).replace("\n", "\\n").replace("\t", "\\t")


def blank_controls(text: str) -> str:
    r"""Give a text of the same length with a blank for each character that acts.

    Example:
        >>> blank_controls("a\x1b[31m")
        'a [31m'

    """
    return text if text.isprintable() else _ACTS.sub(" ", text)


def escape_controls(text: str) -> str:
    r"""Write control characters as ``\uXXXX``: the same string to JSON, Turtle, N-Triples, SPARQL and Python.

    Example:
        >>> escape_controls('{"label": "a\x9b"}')
        '{"label": "a\\u009B"}'

    """
    if text.isprintable():
        return text
    return _ACTS.sub(lambda match: f"\\u{ord(match[0]):04X}", text.replace("\r\n", "\n"))


def reference_controls(text: str) -> str:
    r"""Write control characters of an XML text as references; what XML cannot hold becomes U+FFFD.

    Example:
        >>> reference_controls("<a>\x1b\x9b</a>")
        '<a>�&#x9B;</a>'

    """
    if text.isprintable():
        return text
    return _ACTS.sub(lambda match: f"&#x{ord(match[0]):X};", xml_text(text))


def xml_text(text: str) -> str:
    r"""Replace each character that XML cannot hold by U+FFFD.

    Example:
        >>> xml_text("R\x00st")
        'R�st'

    """
    return re.sub(_NOT_XML, "\N{REPLACEMENT CHARACTER}", text)
