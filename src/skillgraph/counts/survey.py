"""What is counted over: the tables of a graph in an engine, the names in them, and which documents count."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from skillgraph.answers.known_names import find_concept
from skillgraph.answers.lookup import nearest, suggest
from skillgraph.counts.engines import Engine, fetch_rows, open_tables
from skillgraph.counts.expressions import Population, counted_documents, named_concepts
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError, UnknownNameError, format_command
from skillgraph.language.folding import fold
from skillgraph.language.kinds import ROLE
from skillgraph.projection.known import known_concepts
from skillgraph.store.parquet_folders import is_parquet

if TYPE_CHECKING:
    import ibis

    from skillgraph.model import Catalog


class Name(NamedTuple):
    """What a concept is called, and its kind."""

    label: str
    kind: str


class Survey:
    """A graph whose documents are counted.

    Args:
        graph: A folder of tables (see `parquet_folders`), or a catalog.
        engine: ``duckdb`` or ``spark``.
        where: What to call the graph in an error.

    Raises:
        MissingExtraError: The engine is not installed.
        GraphError: The tables cannot be read.

    """

    def __init__(
        self, graph: str | Path | Catalog, *, engine: Engine = "duckdb", where: str = "the graph"
    ) -> None:
        self.where = where
        self.tables = open_tables(graph, engine)
        self._catalog = None if isinstance(graph, (str, Path)) else graph

    def rows(self, expression: ibis.Table) -> list[dict[str, Any]]:
        """Give the rows of an expression, in its order."""
        return fetch_rows(expression)

    @cached_property
    def names(self) -> dict[str, Name]:
        """All concepts that are named, by CURIE."""
        return {
            row["concept"]: Name(row["label"], row["kind"]) for row in self.rows(named_concepts(self.tables))
        }

    @cached_property
    def _by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for curie, name in self.names.items():
            found.setdefault(fold(name.label), curie)
            found.setdefault(fold(curie), curie)
            found.setdefault(fold(curie.partition(":")[2]), curie)
        return found

    def find(self, name: str) -> str:
        """Give the CURIE of a concept by its label, its CURIE, or what else it is called.

        What the vocabulary knows and no document names is found too.

        Raises:
            UnknownConceptError: Nothing has that name; the remedy names the nearest.

        """
        if (curie := self._by_name.get(fold(name))) is not None:
            return curie
        if (curie := known_concepts().names.get(name.casefold())) is not None and not self._is_held(name):
            known = known_concepts()[curie]  # that nobody names it is an answer
            self.names.setdefault(curie, Name(known.label, known.kind))
            return curie
        if self._catalog is not None:
            return find_concept(self._catalog, name, location=self.where).id
        labels = [known.label for known in self.names.values()]
        raise UnknownConceptError(
            f"unknown concept {name!r}",
            location=self.where,
            remedy=suggest(nearest(name, labels), "`skillgraph core` lists what is asked for most"),
        )

    def _is_held(self, name: str) -> bool:
        if self._catalog is None:
            return False
        try:
            find_concept(self._catalog, name, location=self.where)
        except UnknownConceptError:
            return False
        except AmbiguousLabelError:
            return True
        return True

    def find_population(
        self,
        *,
        role: str | None = None,
        place: str | None = None,
        seniority: str | None = None,
        paid: bool = False,
    ) -> Population:
        """Give the population that is named; *paid*: role and level may be of pay alone that is stated.

        Raises:
            UnknownConceptError: No document is about that role, nor states what it is paid.
            UnknownNameError: No document names that place, or no role that level.

        """
        documents = counted_documents(self.tables, Population())
        levels = documents.select(value="seniority")
        if paid:
            levels = levels.union(self.tables.figures.select(value="seniority"))
        return Population(
            role=None if role is None else self._find_role(role, paid=paid),
            seniority=None if seniority is None else self._one_of(seniority, levels, "a level of roles"),
            place=None
            if place is None
            else self._one_of(place, documents.select(value=documents.places.unnest()), "a place"),
        )

    def label_of(self, curie: str) -> str:
        """Give the label of a concept or of a role that documents are about."""
        name = self.names.get(curie)
        return name.label if name else (self._paid_roles | self._roles).get(curie, curie)

    @cached_property
    def _roles(self) -> dict[str, str]:
        return self._labels_of_roles(self.tables.documents)

    @cached_property
    def _paid_roles(self) -> dict[str, str]:
        return self._labels_of_roles(self.tables.figures)

    def _labels_of_roles(self, table: ibis.Table) -> dict[str, str]:
        rows = self.rows(table.select("role", "role_label").distinct())
        return {row["role"]: row["role_label"] for row in rows if row["role"] is not None}

    def _find_role(self, name: str, *, paid: bool) -> str:
        roles = self._roles | (self._paid_roles if paid else {})
        by_name = {fold(label): role for role, label in roles.items()}
        by_name |= {fold(role): role for role in roles}
        if (found := by_name.get(fold(name))) is None:
            near = nearest(name, sorted(roles.values()))
            remedy = suggest(near, "`skillgraph distinctive` lists them")
            documents = self.tables.documents
            if name.startswith("document:") and self.rows(documents.filter(documents.document == name)):
                one = format_command("gap", options=["--role", name])
                remedy = f"this counts over documents; `{one}` tells what one asks for"
            raise UnknownConceptError(
                f"no document is about the {ROLE} {name!r}", location=self.where, remedy=remedy
            )
        return found

    def _one_of(self, name: str, values: ibis.Table, what: str) -> str:
        known = {row["value"] for row in self.rows(values.distinct()) if row["value"] is not None}
        folded: dict[str, str] = {fold(value): value for value in sorted(known)}
        found = folded.get(fold(name))
        if found is None:
            raise UnknownNameError(
                f"no document names {what} {name!r}",
                location=self.where,
                remedy=suggest(nearest(name, sorted(known)), "leave it out to count all documents"),
            )
        return found


def open_survey(graph: str | None = None, *, engine: Engine = "duckdb") -> Survey:
    """Open what is to be counted: a folder of tables, or a graph as `open_catalog` takes it.

    Raises:
        MissingExtraError: The engine is not installed.
        GraphError: The tables or the graph cannot be read.

    Example:
        >>> open_survey().find("Python")
        'concept:python'

    """
    from skillgraph.store.opening import graph_name, open_catalog

    if graph is not None and is_parquet(graph):
        return Survey(graph, engine=engine, where=f"the tables in {graph}")
    return Survey(open_catalog(graph), engine=engine, where=graph_name(graph))
