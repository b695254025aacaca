"""RDF nodes as checks see them: what is said of each, over all graphs, its classes and its lists."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from skillgraph.vocabulary import expand_curie

Term = NamedNode | BlankNode | Literal | Triple

TYPE: Final = NamedNode(expand_curie("rdf:type"))
_SUBCLASS: Final = NamedNode(expand_curie("rdfs:subClassOf"))
_FIRST, _REST = NamedNode(expand_curie("rdf:first")), NamedNode(expand_curie("rdf:rest"))


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
        for class_ in self.values(node, TYPE):
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


def read_list(nodes: Nodes, head: Term) -> list[Term]:
    """Give the items of an RDF list; none of what is no list."""
    items: list[Term] = []
    while first := [*nodes.values(head, _FIRST)]:
        items += first
        [head] = nodes.values(head, _REST)
    return items


def text_of(term: Term) -> str:
    """Give what a term is written as; of a triple all of it."""
    return str(term) if isinstance(term, Triple) else term.value
