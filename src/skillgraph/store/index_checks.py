"""What must hold of an index before its values are believed: types, stretches, references.

A digest says that an index is as somebody sealed it, not that it was we who built it. References
are held together once, as sets; the fields of a value when it is made.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from operator import attrgetter
from types import UnionType
from typing import Any, Final, TypeVar

from skillgraph.model import Catalog, Span
from skillgraph.vocabulary import KINDS, LIST_LOGICS, MODALITIES, RELATIONS, STATUSES

#: How often statements may be about statements, and parts have parts: each is worded inside the other.
MAX_NESTING: Final = 100
_USUAL_NESTING: Final = 8
#: No count, line or offset is larger, so that all of them can be added and divided.
_MAX_NUMBER: Final = 1 << 53
_LONGEST_NAME: Final = 60

_MODALITIES: Final = frozenset(MODALITIES)
_STATUSES: Final = frozenset(STATUSES)
_LOGICS: Final = frozenset(LIST_LOGICS)

_Record = Any  # JSON as `json` gives it
_Value = TypeVar("_Value")


def checked(value: _Value) -> _Value:
    """Give a value of the model back, its fields being of the types that its class names.

    Raises:
        TypeError: One is of another type.
        ValueError: A number is negative or too large.

    Example:
        >>> checked(Span(0, "9"))
        Traceback (most recent call last):
        TypeError: the end of a Span is of the type str

    """
    kind: type = type(value)
    parts, allowed, good = _shape(kind)
    held = parts(value)
    types = tuple(map(type, held))
    if types not in good:
        for name, type_, possible in zip(kind.__annotations__, types, allowed, strict=True):
            if type_ not in possible:
                raise TypeError(f"the {name} of a {kind.__name__} is of the type {type_.__name__}")
        good.add(types)
    if int in types:
        for part in held:
            if type(part) is int and not 0 <= part <= _MAX_NUMBER:
                raise ValueError(f"a number of a {kind.__name__} is negative or too large")
    return value


@cache
def _shape(kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], list[set[type]], set[tuple[type, ...]]]:
    """Give what reads the fields of a class, the types of each, and the combinations found good so far."""
    annotations = kind.__annotations__  # of a dataclass and of a named tuple alike
    return attrgetter(*annotations), list(map(_types, annotations.values())), set()


def _types(annotation: Any) -> set[type]:  # noqa: ANN401 -- a type, a union or a generic alias
    parts = annotation.__args__ if isinstance(annotation, UnionType) else (annotation,)
    return {getattr(part, "__origin__", part) for part in parts}


def checked_texts(texts: _Record) -> tuple[str, ...]:
    """Make a tuple of a list of texts.

    Raises:
        TypeError: It is none.

    """
    if type(texts) is not list or not all(type(text) is str for text in texts):
        raise TypeError("a list of texts is none")
    return tuple(texts)


def checked_span(start: _Record, end: _Record, *, within: Span) -> Span:
    """Make a span that lies in another one.

    Raises:
        TypeError: An offset is no number.
        ValueError: It ends before it starts, or does not lie there.

    """
    span = checked(Span(start, end))
    if not within.start <= start <= end <= within.end:
        raise ValueError("a stretch of text lies outside of what it is a part of")
    return span


def check_records(catalog: Catalog, concepts: dict[str, _Record], statements: dict[str, _Record]) -> None:
    """Check that what records name is there, before values are made of them.

    Args:
        catalog: Of it documents, sections and lists are looked at, and which passages there are.
        concepts: The records of concepts by CURIE.
        statements: The records of statements by CURIE.

    Raises:
        ValueError: A name leads nowhere or round in a circle, or is not of the vocabulary.
        TypeError: What should be a name is none.
        KeyError: A record lacks what it must have.

    """
    _check_structure(catalog, concepts)
    _check_names(concepts, "concept:", "a concept")
    _check_names(statements, "statement:", "a statement")
    _check_known("kind", {record["kind"] for record in concepts.values()}, KINDS)
    parts = {curie: record["parts"] for curie, record in concepts.items() if "parts" in record}
    _check_known("part", {name for names in parts.values() for name in names}, concepts)
    own = {curie for curie, record in concepts.items() if record.get("shared") is not None}
    _check_known("shared concept", _named("shared", concepts.values()), concepts.keys() - own)
    said = statements.values()
    subjects = {record["subject"] for record in said}
    _check_known("subject", subjects, concepts, statements)
    objects = _named("object", said)
    _check_known("object", objects, concepts, statements)
    _check_known("list", _named("list", said), catalog.lists)
    _check_known("relation", {record["relation"] for record in said}, RELATIONS)
    _check_known("modality", _named("modality", said), _MODALITIES)
    _check_known("status", _named("status", said), _STATUSES)
    premises = {name for record in said if "premises" in record for name in record["premises"]}
    _check_known("premise", premises, statements)
    _check_nesting("part", parts)
    if not (subjects | objects).isdisjoint(statements):
        about = {curie: [record["subject"], record.get("object")] for curie, record in statements.items()}
        _check_nesting("statement", about)


def _named(field: str, records: Iterable[_Record]) -> set[Any]:
    """Give what stands in a field of records, where they have it."""
    return {record[field] for record in records if field in record}


def _check_structure(catalog: Catalog, concepts: dict[str, _Record]) -> None:
    sections, lists = catalog.sections.values(), catalog.lists.values()
    _check_names(catalog.documents, "document:", "a document")
    _check_names(catalog.sections, "section:", "a section")
    _check_names(catalog.lists, "list:", "a list")
    _check_known("section", {section.parent for section in sections}, catalog.sections)
    _check_known("section", {item.section for item in lists}, catalog.sections)
    _check_known("list", {item.parent for item in lists}, catalog.lists)
    _check_known("logic", {item.logic for item in lists}, _LOGICS)
    _check_known("concept", {item.concept for item in lists}, concepts)
    opened = {(section.document, section.passage) for section in sections}
    opened |= {(item.document, item.lead_in) for item in lists if item.lead_in is not None}
    _check_known("passage", opened, set(catalog.passages))
    _check_known("document", {document for document, _ in catalog.passages}, catalog.documents)
    parents = {section.id: [section.parent] for section in sections}
    parents |= {item.id: [item.parent] for item in lists}
    _check_nesting("section or list", parents, at_most=None)


def _check_names(names: Iterable[str], prefix: str, what: str) -> None:
    if not all(map(str.startswith, names, repeat(prefix))):
        raise ValueError(f"{what} has no name that begins with {prefix!r}")


def _check_known(what: str, names: set[Any], *known: Collection[Any]) -> None:
    if unknown := names.difference(*known) - {None}:
        raise ValueError(f"the {what} {min(map(_quoted, unknown))} is not there")


def _check_nesting(
    what: str, inner: Mapping[str, Sequence[str | None]], *, at_most: int | None = MAX_NESTING
) -> None:
    """Refuse what is, through others, inside itself, or nested too deep to be worded."""
    for _ in range(_USUAL_NESTING):  # the innermost fall away, and soon nothing is left
        inner = {
            name: found for name, others in inner.items() if (found := [o for o in others if o in inner])
        }
        if not inner:
            return
    from graphlib import TopologicalSorter  # no graph of ours needs it

    depths: dict[str | None, int] = {}
    for name in TopologicalSorter(inner).static_order():  # whose CycleError is a ValueError
        depths[name] = 1 + max((depths[other] for other in inner.get(name or "", ())), default=0)
        if at_most is not None and depths[name] > at_most:
            raise ValueError(f"the {what} {_quoted(name)} is nested more than {at_most} deep")


def _quoted(name: object) -> str:
    text = repr(name)
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}\u2026"
