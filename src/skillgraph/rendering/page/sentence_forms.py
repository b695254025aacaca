"""What the sentences of many statements share: a mark stands where subject and object are named.

Six thousand sentences come to some hundred forms; the script puts the names in (``assets/statements.js``).
"""

from __future__ import annotations

from string import ascii_uppercase
from typing import Final

#: Where the subject stands, the object, and the object in a small first letter. No sentence holds these.
SUBJECT: Final = "\t"
OBJECT: Final = "\n"
SMALL_OBJECT: Final = "\r"
MARKS: Final = SUBJECT + OBJECT + SMALL_OBJECT


def sentence_form(sentence: str, subject: str, thing: str) -> str | None:
    r"""Put marks in the place of the labels of subject and object, each where it comes first.

    Args:
        sentence: Of a statement.
        subject: Label, empty where the subject is no concept.
        thing: Label of the object, in the same way.

    Returns:
        The form, in which `sentence_of` finds the sentence again; None where one holds a mark of its own.

    Example:
        >>> sentence_form("A coder has the duty to write tests", "Coder", "Write tests")
        'A coder has the duty to \r'

    """
    if not set(MARKS).isdisjoint(sentence + subject + thing):
        return None
    form = sentence.replace(subject, SUBJECT, 1) if subject else sentence
    for mark, label in ((OBJECT, thing), (SMALL_OBJECT, _small(thing))):
        if label and label in form:
            return form.replace(label, mark, 1)
    return form


def sentence_of(form: str, subject: str, thing: str) -> str:
    r"""Put labels in the place of the marks.

    Example:
        >>> sentence_of("\t requires \n", "Coder", "Rust")
        'Coder requires Rust'

    """
    names = {ord(SUBJECT): subject, ord(OBJECT): thing, ord(SMALL_OBJECT): _small(thing)}
    return form.translate(names)


def _small(label: str) -> str:
    """Begin a label with a small letter, where it begins with one of ASCII's."""
    return label[:1].lower() + label[1:] if label[:1] in ascii_uppercase else label
