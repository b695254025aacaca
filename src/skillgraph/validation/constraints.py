"""The constraint components of SHACL that hold values against a parameter (SHACL, 4), one function each.

Those that hold them against other shapes are read with the shapes.
"""

import re
from collections.abc import Callable, Collection, Iterable
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Final

from pyoxigraph import Literal, NamedNode

from skillgraph.validation.nodes import Nodes, Term, read_list, text_of
from skillgraph.vocabulary import expand_curie

#: A constraint: of a focus node and its values those that break it; None stands for no value in particular.
Constraint = Callable[[Nodes, Term, Collection[Term]], Iterable[Term | None]]
#: What makes a constraint of a component's parameter, told the nodes that the shapes are written in.
Component = Callable[[Nodes, Term], Constraint]

#: How literals of a datatype are written (XML Schema Definition Language 1.1, part 2, section 3.3).
_LEXICAL: Final = {
    name: re.compile(rf"\A(?:{pattern})", re.DOTALL)
    for name, pattern in {
        "xsd:boolean": "true|false|1|0",
        "xsd:dateTime": (
            r"-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            r"T(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)"
            r"(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"
        ),
        "xsd:decimal": r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)",
        "xsd:integer": "[+-]?[0-9]+",
        "xsd:nonNegativeInteger": r"\+?[0-9]+|-0+",
        "xsd:string": ".*",
    }.items()
}
_STRING: Final = expand_curie("xsd:string")
_NUMBERS: Final = frozenset(
    expand_curie(f"xsd:{name}")
    for name in (
        *("decimal", "double", "float", "integer", "long", "int", "short", "byte"),
        *("nonNegativeInteger", "nonPositiveInteger", "positiveInteger", "negativeInteger"),
        *("unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"),
    )
)


def each(is_right: Callable[[Nodes, Term, Term], bool]) -> Constraint:
    """Constrain each value by itself; it is asked for the nodes, the focus node and the value."""
    return lambda nodes, focus, values: [value for value in values if not is_right(nodes, focus, value)]


def _all(is_right: Callable[[Collection[Term]], bool]) -> Constraint:
    """Constrain the values as a whole: no value is named."""
    return lambda _nodes, _focus, values: () if is_right(values) else (None,)


def _class(_: Nodes, class_: Term) -> Constraint:
    return each(lambda nodes, _focus, value: class_ in nodes.classes(value))


def _datatype(_: Nodes, datatype: Term) -> Constraint:
    written = {expand_curie(name): pattern for name, pattern in _LEXICAL.items()}.get(text_of(datatype))
    if written is None:
        raise ValueError(f"{datatype}: how its literals are written is not known to `constraints`")

    def is_right(_nodes: Nodes, _focus: Term, value: Term) -> bool:
        return (
            isinstance(value, Literal) and value.datatype == datatype and bool(written.fullmatch(value.value))
        )

    return each(is_right)


def _min_count(_: Nodes, count: Term) -> Constraint:
    least = int(text_of(count))
    return _all(lambda values: len(values) >= least)


def _max_count(_: Nodes, count: Term) -> Constraint:
    most = int(text_of(count))
    return _all(lambda values: len(values) <= most)


def _has_value(_: Nodes, wanted: Term) -> Constraint:
    return _all(lambda values: wanted in values)


def _min_inclusive(_: Nodes, least: Term) -> Constraint:
    return each(lambda _nodes, _focus, value: _is_less(least, value, or_equal=True))


def _min_length(_: Nodes, length: Term) -> Constraint:
    least = int(text_of(length))
    return each(lambda _nodes, _focus, value: _has_text(value) and len(text_of(value)) >= least)


def _pattern(_: Nodes, pattern: Term) -> Constraint:
    wanted = re.compile(text_of(pattern))
    return each(lambda _nodes, _focus, value: _has_text(value) and bool(wanted.search(text_of(value))))


def _language_in(nodes: Nodes, languages: Term) -> Constraint:
    ranges = {text_of(item).lower() for item in read_list(nodes, languages)}

    def is_right(_nodes: Nodes, _focus: Term, value: Term) -> bool:
        language = (isinstance(value, Literal) and value.language) or ""
        return any(language.lower() == name or language.lower().startswith(f"{name}-") for name in ranges)

    return each(is_right)


def _in(nodes: Nodes, items: Term) -> Constraint:
    allowed = frozenset(read_list(nodes, items))
    return each(lambda _nodes, _focus, value: value in allowed)


def _disjoint(_: Nodes, other: Term) -> Constraint:
    return each(lambda nodes, focus, value: value not in nodes.follow(focus, (_predicate(other),)))


def _less_than(_: Nodes, other: Term, *, or_equal: bool = False) -> Constraint:
    def is_right(nodes: Nodes, focus: Term, value: Term) -> bool:
        others = nodes.values(focus, _predicate(other))
        return all(_is_less(value, greater, or_equal=or_equal) for greater in others)

    return each(is_right)


#: By the name of their parameter.
COMPONENTS: Final[dict[str, Component]] = {
    "class": _class,  # 4.1.1
    "datatype": _datatype,  # 4.1.2
    "minCount": _min_count,  # 4.2.1
    "maxCount": _max_count,  # 4.2.2
    "minInclusive": _min_inclusive,  # 4.3.2
    "minLength": _min_length,  # 4.4.1
    "pattern": _pattern,  # 4.4.3
    "languageIn": _language_in,  # 4.4.4
    "disjoint": _disjoint,  # 4.5.2
    "lessThan": _less_than,  # 4.5.3
    "lessThanOrEquals": partial(_less_than, or_equal=True),  # 4.5.4
    "hasValue": _has_value,  # 4.8.2
    "in": _in,  # 4.8.3
}


def _predicate(term: Term) -> NamedNode:
    if not isinstance(term, NamedNode):
        raise TypeError(f"{term} is no predicate")
    return term


def _has_text(term: Term) -> bool:
    """Tell whether SPARQL's STR gives a text of it: it does of IRIs and literals."""
    return isinstance(term, NamedNode | Literal)


def _is_less(left: Term, right: Term, *, or_equal: bool) -> bool:
    """Compare as SPARQL's ``<`` does; what cannot be compared is not less."""
    pair = _comparable(left), _comparable(right)
    match pair:
        case (Decimal() as low, Decimal() as high):
            return low < high or (or_equal and low == high)
        case (str() as first, str() as second):
            return first < second or (or_equal and first == second)
        case _:
            return False


def _comparable(term: Term) -> Decimal | str | None:
    """Give a number or a plain string as a value of Python."""
    if not isinstance(term, Literal):
        return None
    if term.datatype.value == _STRING:
        return term.value
    try:
        number = Decimal(term.value) if term.datatype.value in _NUMBERS else None
    except InvalidOperation:
        return None
    return None if number is None or number.is_nan() else number
