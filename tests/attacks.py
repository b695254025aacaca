"""A graph whose every text is an attack, and what no output may hold of it."""

import re
import unicodedata
from pathlib import Path

from skillgraph.rendering.exports.export import render_export

#: A formula, a title of the terminal's window, a turn of the writing, a C1 control, half of a tag.
ATTACK = "=cmd|' /C calc'!A0 \x1b]0;owned\x07\u202e\x9b31m</script>"
_TEXTS = re.compile(
    r"(<[^>]+(?:[#/](?:label|definition|prefLabel|altLabel|altLabelInText|sentence|place|reason|condition|scope"
    r'|purpose|means|title|description|periodRelative|population))> ")'
)
#: C0 but tab and line break, DEL, C1, marks of direction, separators, what has no width: written anew here.
FORBIDDEN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ud800-\udfff]"
)
_WIDE = str.maketrans("\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20", "+-=@+-=@")
_UNSEEN = re.compile("[\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def hostile_graph(graph: str, file: Path) -> str:
    """Write a graph anew, each of its texts led by `ATTACK`, and give the file's name."""
    quads = render_export(graph, "nquads").decode("utf-8")
    attack = ATTACK.encode("unicode_escape").decode("ascii").replace("\\x", "\\u00")
    file.write_text(_TEXTS.sub(lambda match: match[1] + attack, quads), "utf-8")
    return str(file)


def runs_in_a_spreadsheet(cell: str) -> bool:
    """Tell whether a spreadsheet would run a cell: after OWASP, and apart from how the program tells it."""
    try:
        float(cell.strip().rstrip("%").replace(",", ""))
    except ValueError:
        pass
    else:
        return False
    seen = (
        mark
        for mark in cell.translate(_WIDE)
        if not _UNSEEN.match(mark) and unicodedata.category(mark) not in ("Cc", "Zs")
    )
    bare = "".join(seen).lstrip()
    return bare.lstrip("\"'` ")[:1] in ("=", "+", "-", "@") and cell[:1] != "'"
