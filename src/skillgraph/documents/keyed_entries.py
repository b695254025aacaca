"""The entries that tell of a document as a whole: those of its front matter, or of a YAML document."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from skillgraph.documents.formats.yaml import Node, parse_yaml
from skillgraph.documents.text import line_spans, may_open_front_matter

_AROUND: Final = frozenset({"meta", "metadata", "frontmatter"})


class KeyedEntry(NamedTuple):
    """An entry: the letters and digits of its key, in lower case; the key as it is written; its node."""

    key: str
    name: str
    node: Node


def keyed_entries(text: str, media_type: str) -> Iterator[KeyedEntry]:
    r"""Give the entries at the top, and those that stand below a key such as ``meta``.

    Args:
        text: The unmodified text.
        media_type: One of `reading.MEDIA_TYPES`; Markdown and YAML have entries.

    Example:
        >>> [entry.key for entry in keyed_entries("---\nPosted-On: 2026\n---\nBaker", "text/markdown")]
        ['postedon']

    """
    yield from _entries(_root(text, media_type)[0].children, text)


def end_of_entries(text: str, media_type: str) -> int:
    """Tell where the rest of a document begins."""
    return _root(text, media_type)[1]


def _root(text: str, media_type: str) -> tuple[Node, int]:
    """Give what holds the entries, and where the rest of a document begins."""
    if media_type == "text/markdown" and may_open_front_matter(text):
        from skillgraph.documents.formats.front_matter import front_matter_entries

        return front_matter_entries(text)
    if media_type == "application/yaml":
        return parse_yaml(text, line_spans(text)), len(text)
    return Node(0, -1), 0


def inner_entries(entry: KeyedEntry, text: str) -> Iterator[KeyedEntry]:
    """Give what stands straight below an entry."""
    for node in entry.node.children:
        yield _entry(node, text)


def _entries(nodes: Sequence[Node], text: str) -> Iterator[KeyedEntry]:
    for node in nodes:
        entry = _entry(node, text)
        if entry.key:
            yield entry
        if entry.key in _AROUND:
            yield from (one for one in inner_entries(entry, text) if one.key)


def _entry(node: Node, text: str) -> KeyedEntry:
    name = "" if node.key is None else text[node.key.start : node.key.end]
    return KeyedEntry("".join(filter(str.isalnum, name)).lower(), name, node)
