"""Things with a name of their own, such as Python or Google, told from classes, such as cloud platforms."""

import re
from typing import Final

from skillgraph.language.kinds import ROLE, expand_kinds
from skillgraph.model import Catalog, Concept
from skillgraph.store.about import scan_statements

#: Kinds of which some are named and some are classes, as the words of a text have it.
_TOLD_APART: Final = expand_kinds(("technology", "employer", ROLE))
_CLASSIFYING: Final = ("skos:broader", "sg:classifiedAs")
_SMALL_WORDS: Final = frozenset(("of", "and", "for", "the", "to", "in"))
_ACRONYMS: Final = re.compile(r"[A-Z]{2,}s")  # APIs
_PLAIN_WORD: Final = re.compile(r"[A-Z][a-z]+")
_ADJECTIVE: Final = re.compile(r"[A-Z][a-z]+(?:ive|ic|al|ing)")


def named_things(catalog: Catalog) -> dict[str, bool]:
    """Tell of each technology, employer and role whether it is a named thing (True) or a class (False).

    A class is what something else is said to be one of, save a role; otherwise the label decides, as it is
    spelled: each word of a name is a capital's, and a plain word is a name where the text says what it is
    one of, or where its kind has names alone.

    Example:
        >>> languages = ("Python", "programming-language"), ("Programming languages", "technology")
        >>> concepts = {label: Concept(label, label, kind) for label, kind in languages}
        >>> named_things(Catalog(concepts=concepts))
        {'Python': True, 'Programming languages': False}

    """
    members, classes = set(), set()
    fields = ("relation", "subject", "object", "status")
    for _, (relation, subject, target, status) in scan_statements(catalog, *fields):
        if relation in _CLASSIFYING and status != "inferred":
            members.add(subject)
            classes.add(target)
    return {
        concept.id: (concept.kind == ROLE or concept.id not in classes)
        and _is_spelled_as_name(concept, classified=concept.id in members)
        for concept in catalog.concepts.values()
        if concept.kind in _TOLD_APART
    }


def _is_spelled_as_name(concept: Concept, *, classified: bool) -> bool:
    words = [word for word in concept.label.split() if word not in _SMALL_WORDS]
    if len(words) > 1:
        plain = concept.kind == "technology" and not classified and _ADJECTIVE.fullmatch(words[0])
        return not plain and all(word != word.lower() or not word.isalpha() for word in words)
    label = concept.label
    if _ACRONYMS.fullmatch(label):
        return False
    if classified or not _PLAIN_WORD.fullmatch(label):
        return True
    return concept.kind != "technology" and not (concept.kind == "employer" and label.endswith("s"))
