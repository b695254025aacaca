"""Hold nodes against SHACL shapes, in time linear in the nodes.

Read here is what ``ontology/shapes.ttl`` is written in: node and property shapes that target classes, paths
of predicates one after the other, the constraint components of `_COMPONENTS`, and SPARQL constraints. A
shape that says anything else is refused, so that nothing passes because nobody looked. pySHACL is the oracle
of the tests; why it does not do this itself is in docs/decisions/0031-shapes-checked-by-our-own-reader.md.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, Triple, parse

from skillgraph.vocabulary import expand_curie

Term = NamedNode | BlankNode | Literal | Triple
#: A constraint: of a focus node and its values those that break it; None stands for no value in particular.
Constraint = Callable[["Nodes", Term, Collection[Term]], Iterable[Term | None]]

_TYPE: Final = NamedNode(expand_curie("rdf:type"))
_SUBCLASS: Final = NamedNode(expand_curie("rdfs:subClassOf"))
_FIRST, _REST = NamedNode(expand_curie("rdf:first")), NamedNode(expand_curie("rdf:rest"))
_SH: Final = "http://www.w3.org/ns/shacl#"
_SHAPE: Final = "https://w3id.org/skillgraph/shape/"
_SHAPE_CLASSES: Final = frozenset(NamedNode(_SH + name) for name in ("NodeShape", "PropertyShape"))
#: What a shape says of itself beside its constraints.
_FRAME: Final = frozenset({"message", "path", "property", "sparql", "targetClass"})

#: How literals of a datatype are written (XML Schema Definition Language 1.1, part 2, section 3.3).
_LEXICAL: Final = {
    name: re.compile(rf"\A(?:{pattern})", re.DOTALL)
    for name, pattern in {
        "xsd:boolean": "true|false|1|0",
        "xsd:decimal": r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)",
        "xsd:gYear": r"-?([1-9][0-9]{3,}|0[0-9]{3})(Z|[+-][0-9]{2}:[0-9]{2})?",
        "xsd:gYearMonth": r"-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])(Z|[+-][0-9]{2}:[0-9]{2})?",
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


class Nodes:
    """What is said of nodes, whichever graph says it.

    Args:
        quads: In any order; a triple that several graphs hold counts once.

    """

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._properties: dict[Term, dict[NamedNode, dict[Term, None]]] = {}
        self._above: dict[Term, frozenset[Term]] = {}
        for subject, predicate, value, _ in quads:
            self._properties.setdefault(subject, {}).setdefault(predicate, {})[value] = None

    def __iter__(self) -> Iterator[Term]:
        """Give the nodes of which something is said."""
        return iter(self._properties)

    def predicates(self, node: Term) -> Collection[NamedNode]:
        """Give the predicates of a node."""
        return self._properties.get(node, {}).keys()

    def values(self, node: Term, predicate: NamedNode) -> Collection[Term]:
        """Give the values of a predicate at a node, each once."""
        return self._properties.get(node, {}).get(predicate, {}).keys()

    def follow(self, node: Term, path: tuple[NamedNode, ...]) -> Collection[Term]:
        """Give the nodes at the end of a path; at that of none, the node itself."""
        if len(path) == 1:
            return self.values(node, path[0])
        ends = {node: None}
        for predicate in path:
            ends = {value: None for end in ends for value in self.values(end, predicate)}
        return ends.keys()

    def classes(self, node: Term) -> Iterator[Term]:
        """Give the classes of a node, and those above them; one may come twice."""
        for class_ in self.values(node, _TYPE):
            yield class_
            yield from self._superclasses(class_)

    def _superclasses(self, class_: Term) -> frozenset[Term]:
        """Give all the classes above a class."""
        if class_ not in self._above:
            found = set(self.values(class_, _SUBCLASS))
            waiting = list(found)
            while waiting:
                new = set(self.values(waiting.pop(), _SUBCLASS)) - found
                found |= new
                waiting += new
            self._above[class_] = frozenset(found)
        return self._above[class_]


class Result(NamedTuple):
    """A node that breaks a shape: the shape's name and message, the node, and the value that breaks it."""

    shape: str
    node: Term
    message: str
    value: Term | None


@dataclass(frozen=True, slots=True)
class Query:
    """A SPARQL constraint: a row of its SELECT is a result, with ``this`` and ``value`` (SHACL, 5.3)."""

    name: str
    message: str
    text: str
    prefixes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape, or a property shape where it has a path (SHACL, 2.2 and 2.3)."""

    name: str
    message: str
    path: tuple[NamedNode, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    properties: tuple["Shape", ...] = ()
    queries: tuple[Query, ...] = ()

    def results(self, nodes: Nodes, focus: Term) -> Iterator[Result]:
        """Validate a focus node; SPARQL constraints are left to `query_results`."""
        values = nodes.follow(focus, self.path)
        for constraint in self.constraints:
            for value in constraint(nodes, focus, values):
                yield Result(self.name, focus, self.message, value)
        for shape in self.properties:
            for value in values:
                yield from shape.results(nodes, value)

    def accepts(self, nodes: Nodes, focus: Term) -> bool:
        """Tell whether a node conforms to this shape."""
        return next(self.results(nodes, focus), None) is None


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes of a file, those that have targets, by target class."""

    by_class: dict[Term, list[Shape]] = field(default_factory=dict)

    def results(self, nodes: Nodes, focuses: Iterable[Term]) -> Iterator[Result]:
        """Validate those of the focus nodes that are instances of a class that a shape targets."""
        for focus in focuses:
            for class_ in dict.fromkeys(nodes.classes(focus)):
                for shape in self.by_class.get(class_, ()):
                    yield from shape.results(nodes, focus)

    def query_results(self, store: Store, nodes: Nodes) -> Iterator[Result]:
        """Run the SPARQL constraints over the default graph, each once for all its focus nodes."""
        for class_, shapes in self.by_class.items():
            for query in (query for shape in shapes for query in shape.queries):
                rows = store.query(query.text, prefixes=query.prefixes)
                assert isinstance(rows, QuerySolutions)  # noqa: S101 - a SPARQL constraint has a SELECT
                for row in rows:
                    if class_ in nodes.classes(row["this"]):
                        message = query.message.replace("{?value}", _text(row["value"]))
                        yield Result(query.name, row["this"], message, row["value"])


def read_shapes(path: Path) -> Shapes:
    """Read a file of shapes (Turtle).

    Raises:
        ValueError: It says something in SHACL's namespace that is not read here.

    """
    nodes = Nodes(parse(path=path, format=RdfFormat.TURTLE))
    shapes = Shapes()
    for node in nodes:
        if not _SHAPE_CLASSES.isdisjoint(nodes.values(node, _TYPE)):
            shape = _read_shape(nodes, node)
            for class_ in nodes.values(node, _sh("targetClass")):
                shapes.by_class.setdefault(class_, []).append(shape)
    return shapes


def _read_shape(nodes: Nodes, node: Term) -> Shape:
    parameters = {
        predicate.value.removeprefix(_SH): list(nodes.values(node, predicate))
        for predicate in nodes.predicates(node)
        if predicate.value.startswith(_SH)
    }
    unknown = sorted(parameters.keys() - _FRAME - _COMPONENTS.keys())
    if unknown:
        raise ValueError(
            f"{node}: sh:{unknown[0]} is not read by skillgraph.validation.shapes; write it in SPARQL"
        )
    return Shape(
        name=_name(node),
        message=min(map(_text, parameters.get("message", [])), default=""),
        path=_read_path(nodes, parameters.get("path", [])),
        constraints=tuple(
            _COMPONENTS[name](nodes, value)
            for name, values in sorted(parameters.items())
            if name in _COMPONENTS
            for value in values
        ),
        properties=tuple(_read_shape(nodes, value) for value in parameters.get("property", [])),
        queries=tuple(_read_query(nodes, value) for value in parameters.get("sparql", [])),
    )


def _read_path(nodes: Nodes, values: list[Term]) -> tuple[NamedNode, ...]:
    """Read a path: a predicate, or a list of predicates (SHACL, 2.3.1)."""
    steps = [step for value in values for step in (_read_list(nodes, value) or [value])]
    if not all(isinstance(step, NamedNode) for step in steps):
        raise ValueError(f"{values[0]}: a path is a predicate, or several one after the other")
    return tuple(step for step in steps if isinstance(step, NamedNode))


def _read_list(nodes: Nodes, head: Term) -> list[Term]:
    items: list[Term] = []
    while first := [*nodes.values(head, _FIRST)]:
        items += first
        [head] = nodes.values(head, _REST)
    return items


def _read_query(nodes: Nodes, node: Term) -> Query:
    unknown = {predicate.value for predicate in nodes.predicates(node) if predicate.value.startswith(_SH)}
    unknown -= {_SH + name for name in ("message", "prefixes", "select")}
    if unknown:
        raise ValueError(f"{node}: {min(unknown)} is not read by skillgraph.validation.shapes")
    [text], [message], [ontology] = (
        nodes.values(node, _sh(name)) for name in ("select", "message", "prefixes")
    )
    prefixes = {
        _text(prefix): _text(namespace)
        for declaration in nodes.values(ontology, _sh("declare"))
        for prefix in nodes.values(declaration, _sh("prefix"))
        for namespace in nodes.values(declaration, _sh("namespace"))
    }
    return Query(_name(node), _text(message), _text(text), prefixes)


def _sh(name: str) -> NamedNode:
    return NamedNode(_SH + name)


def _name(node: Term) -> str:
    return _text(node).removeprefix(_SHAPE)


def _text(term: Term) -> str:
    return str(term) if isinstance(term, Triple) else term.value


# ---------------------------------------------------------------- the constraint components (SHACL, 4)


def _each(is_right: Callable[[Nodes, Term, Term], bool]) -> Constraint:
    """Constrain each value by itself; it is asked for the nodes, the focus node and the value."""
    return lambda nodes, focus, values: [value for value in values if not is_right(nodes, focus, value)]


def _all(is_right: Callable[[Collection[Term]], bool]) -> Constraint:
    """Constrain the values as a whole: no value is named."""
    return lambda _nodes, _focus, values: () if is_right(values) else (None,)


def _class(_: Nodes, class_: Term) -> Constraint:
    return _each(lambda nodes, _focus, value: class_ in nodes.classes(value))


def _datatype(_: Nodes, datatype: Term) -> Constraint:
    written = {expand_curie(name): pattern for name, pattern in _LEXICAL.items()}.get(_text(datatype))
    if written is None:
        raise ValueError(f"{datatype}: how its literals are written is not known to `shapes`")

    def is_right(_nodes: Nodes, _focus: Term, value: Term) -> bool:
        return (
            isinstance(value, Literal) and value.datatype == datatype and bool(written.fullmatch(value.value))
        )

    return _each(is_right)


def _min_count(_: Nodes, count: Term) -> Constraint:
    least = int(_text(count))
    return _all(lambda values: len(values) >= least)


def _max_count(_: Nodes, count: Term) -> Constraint:
    most = int(_text(count))
    return _all(lambda values: len(values) <= most)


def _has_value(_: Nodes, wanted: Term) -> Constraint:
    return _all(lambda values: wanted in values)


def _min_inclusive(_: Nodes, least: Term) -> Constraint:
    return _each(lambda _nodes, _focus, value: _is_less(least, value, or_equal=True))


def _min_length(_: Nodes, length: Term) -> Constraint:
    least = int(_text(length))
    return _each(lambda _nodes, _focus, value: _has_text(value) and len(_text(value)) >= least)


def _pattern(_: Nodes, pattern: Term) -> Constraint:
    wanted = re.compile(_text(pattern))
    return _each(lambda _nodes, _focus, value: _has_text(value) and bool(wanted.search(_text(value))))


def _language_in(nodes: Nodes, languages: Term) -> Constraint:
    ranges = {_text(item).lower() for item in _read_list(nodes, languages)}

    def is_right(_nodes: Nodes, _focus: Term, value: Term) -> bool:
        language = (isinstance(value, Literal) and value.language) or ""
        return any(language.lower() == name or language.lower().startswith(f"{name}-") for name in ranges)

    return _each(is_right)


def _in(nodes: Nodes, items: Term) -> Constraint:
    allowed = frozenset(_read_list(nodes, items))
    return _each(lambda _nodes, _focus, value: value in allowed)


def _disjoint(_: Nodes, other: Term) -> Constraint:
    return _each(lambda nodes, focus, value: value not in nodes.follow(focus, (_predicate(other),)))


def _less_than(_: Nodes, other: Term, *, or_equal: bool = False) -> Constraint:
    def is_right(nodes: Nodes, focus: Term, value: Term) -> bool:
        others = nodes.values(focus, _predicate(other))
        return all(_is_less(value, greater, or_equal=or_equal) for greater in others)

    return _each(is_right)


def _or(nodes: Nodes, members: Term) -> Constraint:
    shapes = [_read_shape(nodes, member) for member in _read_list(nodes, members)]
    return _each(lambda nodes, _focus, value: any(shape.accepts(nodes, value) for shape in shapes))


def _xone(nodes: Nodes, members: Term) -> Constraint:
    shapes = [_read_shape(nodes, member) for member in _read_list(nodes, members)]
    return _each(lambda nodes, _focus, value: sum(shape.accepts(nodes, value) for shape in shapes) == 1)


_COMPONENTS: Final[dict[str, Callable[[Nodes, Term], Constraint]]] = {
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
    "or": _or,  # 4.6.3
    "xone": _xone,  # 4.6.4
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
