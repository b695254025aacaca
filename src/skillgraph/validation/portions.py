"""A graph in portions that can be checked one after the other: a document each, then what they share.

What a document's graph says is about nodes of its own; of other nodes it names only what documents share:
concepts, the vocabulary, what rules inferred. So its portion is its own quads and those of the shared nodes
that it names or that name it, and a corpus is never in memory whole. Where a graph is laid out in another
way, all of it is one portion.
"""

import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from skillgraph.vocabulary import expand_curie

Node = NamedNode | BlankNode | Triple
_Graph = NamedNode | BlankNode | DefaultGraph

_TYPE: Final = NamedNode(expand_curie("rdf:type"))
_CONCEPT: Final = NamedNode(expand_curie("skos:Concept"))
_STATEMENT: Final = NamedNode(expand_curie("sg:Statement"))
_DOCUMENT_GRAPHS: Final = expand_curie("graph:document_")
#: What belongs to one document, and is described in its graph.
_PARTS: Final = frozenset(
    NamedNode(expand_curie(name))
    for name in ("sg:SourceDocument", "sg:Section", "sg:Passage", "sg:List", "sg:Figure", "schema:Place")
)
#: What the checks of a whole graph ask of a document: how its statements and lists name concepts.
_LINKS: Final = frozenset(
    NamedNode(expand_curie(name))
    for name in (
        *("sg:subject", "sg:relation", "sg:object", "sg:status", "sg:namedBy"),
        *("dcterms:hasPart", "prov:wasDerivedFrom"),
    )
)
#: Who has one of these is a term of a vocabulary, which every portion holds.
_OF_TERMS: Final = frozenset(
    NamedNode(expand_curie(name)) for name in ("rdfs:isDefinedBy", "rdfs:subClassOf")
)
#: So many quads of a document wait until they are written.
_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Portion:
    """Quads that can be checked by themselves.

    Attributes:
        quads: All that is needed to check its nodes.
        nodes: The nodes that are checked with it.
        others: Nodes that are checked with other portions, but for those in *nodes*.
        is_last: Here, and here alone, can be asked what only a whole graph shows.

    """

    quads: list[Quad]
    nodes: Collection[Node]
    others: Collection[Node]
    is_last: bool

    def is_about(self, node: object) -> bool:
        """Tell whether what is found of a node counts: a node that nothing is said of counts everywhere."""
        return node in self.nodes or node not in self.others


class Portions:
    """The portions of a graph.

    The quads of documents are held as compressed N-Quads, a fiftieth of what they take as objects.

    Args:
        quads: All quads of the graph, in any order; they are read once.

    """

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._documents: dict[_Graph, list[bytes]] = {}
        self._shared: list[Quad] = []
        self._links: list[Quad] = []
        #: The document that describes a node.
        self._owners: dict[Node, _Graph] = {}
        self._is_divisible = self._read(quads)

    def __len__(self) -> int:
        """Count the portions."""
        return len(self._documents) + 1 if self._is_divisible else 1

    def __iter__(self) -> Iterator[Portion]:
        """Give the documents by the IRI of their graph, then what they share."""
        if self._is_divisible:
            yield from self._divided()
        else:
            quads = self._shared + [quad for graph in self._documents for quad in self._quads(graph)]
            yield Portion(quads, {quad.subject for quad in quads}, (), is_last=True)

    def _divided(self) -> Iterator[Portion]:
        said: dict[Node, list[Quad]] = {}
        naming: dict[_Graph, set[Node]] = {}
        named: set[Node] = set()
        for quad in self._shared:
            said.setdefault(quad.subject, []).append(quad)
            if not isinstance(quad.object, Literal) and quad.object in self._owners:
                naming.setdefault(self._owners[quad.object], set()).add(quad.subject)
                named.add(quad.object)
        terms = {quad.subject for quad in self._shared if quad.predicate in _OF_TERMS}
        last = self._shared + self._links
        for graph in sorted(self._documents, key=str):
            own = self._quads(graph)
            nodes = {quad.subject for quad in own}
            ends = {quad.object for quad in own}
            around = said.keys() & (nodes | ends | terms | naming.get(graph, set()))
            yield Portion(
                own + [quad for node in around for quad in said[node]], nodes, said.keys(), is_last=False
            )
            near = [quad for quad in own if quad.subject in named]
            further = {quad.object for quad in near} - named
            last += near + [quad for quad in own if quad.subject in further]
        yield Portion(last, said.keys() - self._owners.keys(), self._owners.keys(), is_last=True)

    def _quads(self, graph: _Graph) -> list[Quad]:
        written = b"".join(map(zlib.decompress, self._documents[graph]))
        return list(parse(written, format=RdfFormat.N_QUADS, lenient=True))  # as they were read

    def _read(self, quads: Iterable[Quad]) -> bool:
        """Part the quads by graph; tell whether no document needs another one to be checked."""
        waiting: dict[_Graph, list[Quad]] = {}
        concepts: set[Node] = set()
        mentions: set[tuple[Node, _Graph]] = set()
        is_divisible = True
        for quad in quads:
            node, predicate, value, graph = quad
            if predicate == _TYPE and value == _CONCEPT:
                concepts.add(node)
            if not (isinstance(graph, NamedNode) and graph.value.startswith(_DOCUMENT_GRAPHS)):
                self._shared.append(quad)
                is_divisible &= not (predicate == _TYPE and value in _PARTS)
                continue
            is_divisible &= self._owners.setdefault(node, graph) == graph
            if not isinstance(value, Literal) and self._owners.get(value) != graph:
                mentions.add((value, graph))
            if predicate in _LINKS or value == _STATEMENT:
                self._links.append(quad)
            batch = waiting.setdefault(graph, [])
            batch.append(quad)
            if len(batch) == _BATCH:
                self._keep(graph, batch)
        for graph, batch in waiting.items():
            self._keep(graph, batch)
        return (
            is_divisible
            and len(self._documents) > 1
            and all(self._owners.get(node, graph) == graph for node, graph in mentions)
            and self._owners.keys().isdisjoint(concepts)
        )

    def _keep(self, graph: _Graph, batch: list[Quad]) -> None:
        written = serialize(batch, format=RdfFormat.N_QUADS) or b""
        self._documents.setdefault(graph, []).append(zlib.compress(written, level=1))
        batch.clear()
