"""What is left of an enumeration without the members that its text says not to mean."""

from skillgraph.extraction.askings import AskedList
from skillgraph.extraction.denials import denied, is_denied


def without_denied(text: str, asked: AskedList) -> AskedList:
    """Leave out what a text says not to mean, and the examples of that."""
    if not denied(text):
        return asked
    heads = [
        (head, without_denied(text, inner))
        for head, inner in asked.heads
        if head is None or not is_denied(text, head.span)
    ]
    members = tuple(one for one in asked.members if not is_denied(text, one.span))
    return asked._replace(members=members, heads=tuple(heads))
