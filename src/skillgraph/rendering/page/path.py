"""What joins two concepts, as the script of the page reads it to find paths over the whole graph.

The page finds the paths that `skillgraph path` finds, among the concepts of a graph and, where these are not
joined, through what the package knows (`beyond`). Which edges carry meaning, how long they are and why,
stands in a table that is made here of the projection; how close an edge is, is read off its length.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, Any

from skillgraph.answers.known_names import with_known
from skillgraph.answers.path import FARTHEST
from skillgraph.language.kinds import PATH_KINDS, WIDER_KINDS
from skillgraph.projection.edges import DISTANCE_SCALE, demand_labels
from skillgraph.projection.layer_names import BANDS, WITH_MEANING
from skillgraph.projection.projecting import project_graph
from skillgraph.projection.reasons import first_namings
from skillgraph.rendering.page.beyond import Beyond, kinds_counted_as
from skillgraph.rendering.page.column_data import steps
from skillgraph.rendering.page.sentence_forms import sentence_form
from skillgraph.rendering.relations import relation_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from skillgraph.model import Catalog, Evidence, Statement
    from skillgraph.projection.reasons import Reason


def tie_table(
    catalog: Catalog,
    numbers: Mapping[str, int],
    statement_numbers: Mapping[str, int],
    *,
    beyond: Beyond = Beyond(),  # noqa: B008 -- it does not change
) -> dict[str, Any]:
    """Collect what the page needs to find the shortest path between any two concepts.

    Args:
        catalog: The whole graph.
        numbers: CURIE of each concept → its number in the page, those of *beyond* too.
        statement_numbers: CURIE of each statement → its number.
        beyond: What joins concepts of the graph where nothing in it does.

    Returns:
        ``kinds``: what paths look at beside the kinds of their ends, ``wider``: what a nearest miss looks at;
        ``counted``: number of a concept → another kind of which it is passed too; ``bands``: the words for a
        closeness; ``aside``: numbers of the concepts that no path passes unless it ends there; ``farthest``:
        how long a path may not be; ``edges``: a list for each of both ends, the first by CURIE before the
        second (and as the step from the edge before), the distance, and the reasons in their order;
        ``beyond``: the same of *beyond*; ``whole``: whether these are all; ``held``: number of an edge, those
        of *beyond* behind the others → its closeness in hundredths, where its distance does not tell it, and
        how many members the class has that it leads to.
        A reason is the number of its statement, or a list: its number in ``said``, 0 for the next one, n
        for the nth before it; the number of the concept that it leads from, -1 for none; then evidence,
        statement and number by turns. ``said`` has the places in ``texts`` of relation, its words, its
        sentence (which begins with a blank where the two labels come first, with a full stop where they do
        with the words between, and has marks for them anywhere else), status and reference.

    Example:
        >>> from skillgraph.model import Catalog
        >>> tie_table(Catalog(), {}, {})["edges"]
        []

    """
    found = _Reasons(with_known(catalog, beyond.concepts), numbers, statement_numbers)
    kinds = {concept.kind for concept in catalog.concepts.values()}
    projection = project_graph(catalog, concepts=catalog.concepts, layers=WITH_MEANING, weak=False)
    own, others = (
        sorted(edges, key=lambda edge: (numbers[edge[0]], numbers[edge[1]]))
        for edges in (projection.edges(data=True), beyond.edges)
    )
    columns = [_columns([found.edge(*edge) for edge in edges]) for edges in (own, others)]
    return {
        "farthest": FARTHEST,
        "kinds": sorted(PATH_KINDS & kinds),
        "wider": sorted(WIDER_KINDS & kinds),
        "counted": {numbers[curie]: kind for curie, kind in kinds_counted_as(catalog).items()},
        "bands": BANDS,
        "aside": sorted(numbers[curie] for curie in demand_labels(catalog) if curie in numbers),
        "edges": columns[0],
        "beyond": columns[1],
        "whole": beyond.is_whole,
        "held": _held(edge for _, _, edge in (*own, *others)),
        "texts": list(found.texts),
        "said": list(found.said),
    }


def _held(edges: Iterable[Mapping[str, Any]]) -> dict[int, list[int]]:
    """Give by its place what an edge has that its distance does not tell."""
    found = {}
    for number, edge in enumerate(edges):
        hundredths, size = round(100 * round(edge["closeness"], 2)), edge.get("class_size")
        if size is not None:
            found[number] = [hundredths, size]
        elif f"{exp(1 - edge['distance'] / DISTANCE_SCALE):.2f}" != f"{edge['closeness']:.2f}":
            found[number] = [hundredths]
    return found


def _columns(edges: Sequence[tuple[int, int, int, list[Any]]]) -> list[list[Any]]:
    """Give edges by column, the first ends as steps from the one before."""
    if not edges:
        return []
    firsts, *others = ([*column] for column in zip(*edges, strict=True))
    return [steps(firsts), *others]


class _Reasons:
    """Writes reasons with the numbers that concepts and statements have in the page."""

    def __init__(
        self, catalog: Catalog, numbers: Mapping[str, int], statement_numbers: Mapping[str, int]
    ) -> None:
        self._catalog = catalog
        self._numbers = numbers
        self._statement_numbers = statement_numbers
        self.texts: dict[str, int] = {}
        self.said: dict[tuple[int, ...], int] = {}
        self._namings = first_namings(catalog.statements.values())

    def edge(self, first: str, second: str, edge: Mapping[str, Any]) -> tuple[int, int, int, list[Any]]:
        """Write one edge: its ends, its distance, its reasons."""
        reasons = [self.entry((first, second), reason) for reason in edge["reasons"]]
        return self._numbers[first], self._numbers[second], edge["distance"], reasons

    def entry(self, pair: tuple[str, str], reason: Reason) -> int | list[Any]:
        """Write one reason, as `tie_table` says."""
        if reason.layer in {"stated", "inferred"} and reason.statements:
            return self._statement_numbers[reason.statements[0]]
        labels = " and ".join(map(self._label, pair))
        places = [n for evidence in reason.evidence for n in self._place(pair, reason, evidence)]
        source = self._numbers[reason.source] if reason.source is not None else -1
        words = relation_words(reason.relation)
        said = reason.sentence.removeprefix(labels)
        if reason.source is not None:
            first, second = sorted(pair, key=lambda curie: curie != reason.source)
            stem = f"{self._label(first)} {words} {self._label(second)}"
            said = said.removeprefix(stem) if said.startswith(f"{stem}.") else said
        if said == reason.sentence:
            said = sentence_form(said, *map(self._label, pair)) or " ".join(said.split())
        texts = (
            reason.relation,
            words,
            said,
            reason.status,
            reason.reference or "",
        )
        following = len(self.said)
        said_at = self.said.setdefault(tuple(map(self._text, texts)), following)
        return [0 if said_at == following else following - said_at, source, *places]

    def _label(self, curie: str) -> str:
        return self._catalog.concepts[curie].label

    def _text(self, text: str) -> int:
        return self.texts.setdefault(text, len(self.texts))

    def _place(self, pair: tuple[str, str], reason: Reason, evidence: Evidence) -> tuple[int, ...]:
        """Give the statement that has some evidence, and which of its evidence it is; nothing if none has."""
        named = [self._catalog.statements[curie] for curie in reason.statements]
        if not named:
            named = [self._namings[curie] for curie in pair if curie in self._namings]
        for statement in named:
            if evidence in statement.evidence:
                return self._number(statement), statement.evidence.index(evidence)
        return ()

    def _number(self, statement: Statement) -> int:
        return self._statement_numbers[statement.id]
