"""Hold nodes against SHACL shapes, in time linear in the nodes.

Read here is what ``ontology/shapes.ttl`` is written in: node and property shapes that target classes, paths
of predicates one after the other, the constraint components of `_COMPONENTS`, and SPARQL constraints. A
shape that says anything else is refused, so that nothing passes because nobody looked. pySHACL is the oracle
of the tests; why it does not do this itself is in docs/decisions/0031-shapes-checked-by-our-own-reader.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store, parse

from skillgraph.validation.constraints import COMPONENTS, Component, Constraint, each
from skillgraph.validation.nodes import TYPE, Nodes, Term, read_list, text_of

_SH: Final = "http://www.w3.org/ns/shacl#"
_SHAPE: Final = "https://w3id.org/skillgraph/shape/"
_SHAPE_CLASSES: Final = frozenset(NamedNode(_SH + name) for name in ("NodeShape", "PropertyShape"))
#: What a shape says of itself beside its constraints.
_FRAME: Final = frozenset({"message", "path", "property", "sparql", "targetClass"})


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
                        message = query.message.replace("{?value}", text_of(row["value"]))
                        yield Result(query.name, row["this"], message, row["value"])


def read_shapes(path: Path) -> Shapes:
    """Read a file of shapes (Turtle).

    Raises:
        ValueError: It says something in SHACL's namespace that is not read here.

    """
    nodes = Nodes(parse(path=path, format=RdfFormat.TURTLE))
    shapes = Shapes()
    for node in nodes:
        if not _SHAPE_CLASSES.isdisjoint(nodes.values(node, TYPE)):
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
        message=min(map(text_of, parameters.get("message", [])), default=""),
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
    steps = [step for value in values for step in (read_list(nodes, value) or [value])]
    if not all(isinstance(step, NamedNode) for step in steps):
        raise ValueError(f"{values[0]}: a path is a predicate, or several one after the other")
    return tuple(step for step in steps if isinstance(step, NamedNode))


def _read_query(nodes: Nodes, node: Term) -> Query:
    unknown = {predicate.value for predicate in nodes.predicates(node) if predicate.value.startswith(_SH)}
    unknown -= {_SH + name for name in ("message", "prefixes", "select")}
    if unknown:
        raise ValueError(f"{node}: {min(unknown)} is not read by skillgraph.validation.shapes")
    [text], [message], [ontology] = (
        nodes.values(node, _sh(name)) for name in ("select", "message", "prefixes")
    )
    prefixes = {
        text_of(prefix): text_of(namespace)
        for declaration in nodes.values(ontology, _sh("declare"))
        for prefix in nodes.values(declaration, _sh("prefix"))
        for namespace in nodes.values(declaration, _sh("namespace"))
    }
    return Query(_name(node), text_of(message), text_of(text), prefixes)


def _sh(name: str) -> NamedNode:
    return NamedNode(_SH + name)


def _name(node: Term) -> str:
    return text_of(node).removeprefix(_SHAPE)


def _or(nodes: Nodes, members: Term) -> Constraint:
    shapes = [_read_shape(nodes, member) for member in read_list(nodes, members)]
    return each(lambda nodes, _focus, value: any(shape.accepts(nodes, value) for shape in shapes))


def _xone(nodes: Nodes, members: Term) -> Constraint:
    shapes = [_read_shape(nodes, member) for member in read_list(nodes, members)]
    return each(lambda nodes, _focus, value: sum(shape.accepts(nodes, value) for shape in shapes) == 1)


#: Those of `constraints`, and those of which the parameter is a list of shapes.
_COMPONENTS: Final[dict[str, Component]] = COMPONENTS | {
    "or": _or,  # 4.6.3
    "xone": _xone,  # 4.6.4
}
