"""How `path` searches: within the graph, then through what else is known, then for what comes nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skillgraph.language.kinds import WIDER_KINDS
from skillgraph.projection.layer_names import LAYERS, OF_DOCUMENTS, WITH_MEANING, WITHOUT_MEANING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

    from skillgraph.answers.path import Path
    from skillgraph.cli.asking import Asking
    from skillgraph.errors import NoPathError
    from skillgraph.model import Catalog


class PathQuestion(NamedTuple):
    """What ``path`` was asked, in CURIEs."""

    source: str
    target: str
    kinds: frozenset[str]
    layers: frozenset[str]
    limit: int
    via: tuple[str, ...]
    avoid: tuple[str, ...]
    relations: tuple[str, ...]
    max_hops: int | None
    beyond: bool = False

    @property
    def weak(self) -> bool:
        """Whether edges without meaning are asked for."""
        return not WITHOUT_MEANING.isdisjoint(self.layers)

    @property
    def may_pass_more(self) -> bool:
        """Whether what the graph does not have may be passed: what is asked for is no document's alone."""
        return not self.weak and not self.layers <= OF_DOCUMENTS


class PathSearch:
    """The search for the paths of one question; a wider projection is made of the one before it."""

    def __init__(self, asking: Asking, asked: PathQuestion) -> None:
        self._asking = asking
        self._asked = asked
        self._made: dict[tuple[int, frozenset[str], bool], nx.Graph[str]] = {}

    def paths(self) -> list[Path]:
        """Find the paths within the graph, where it has none those through what else is known.

        Raises:
            NoPathError: There is none; it names what comes nearest.

        """
        from skillgraph.errors import NoPathError

        catalog, asked = self._asking.narrowed, self._asked
        try:
            return self._paths_of(catalog, asked)
        except NoPathError as error:
            if self._may_pass_more:
                try:
                    return self._paths_of(catalog, asked._replace(beyond=True))
                except NoPathError as further:
                    if not error.nearest:  # else what the graph itself comes near is told
                        raise self._with_nearest_miss(further) from further
            raise self._with_nearest_miss(error) from error

    def joining_question(self) -> PathQuestion:
        """Give the question that is answered: one beyond the graph where that alone finds a path."""
        from skillgraph.errors import NoPathError

        asked = self._asked
        for question in (asked, asked._replace(beyond=True)) if asked.may_pass_more else ():
            try:
                self._paths_of(self._asking.narrowed, question)
            except NoPathError:
                continue
            return question
        return asked

    @property
    def _may_pass_more(self) -> bool:
        """Whether more may be passed than was: between ends that the graph does not have, all was."""
        asked = self._asked
        named = {asked.source, *asked.via, asked.target}
        return asked.may_pass_more and self._asking.narrowed.concepts.keys() >= named

    def _paths_of(self, catalog: Catalog, asked: PathQuestion) -> list[Path]:
        from skillgraph.answers.path import FARTHEST, shortest_paths

        return shortest_paths(
            self._project(catalog, asked, weak=asked.weak),
            asked.source,
            asked.target,
            limit=asked.limit,
            via=asked.via,
            max_hops=asked.max_hops,
            farthest=None if asked.weak else FARTHEST,
        )

    def _project(self, catalog: Catalog, asked: PathQuestion, *, weak: bool) -> nx.Graph[str]:
        """Project what a path may pass; *weak* says whether edges without meaning are made, if asked for."""
        from skillgraph.answers.path import project_ways
        from skillgraph.projection.projecting import narrow_projection

        key = id(catalog), asked.layers, weak
        named = (asked.source, *asked.via, asked.target)
        projection = self._made[key] = project_ways(
            catalog,
            named,
            kinds=asked.kinds,
            layers=asked.layers,
            weak=asked.weak,
            beyond=asked.beyond,
            meaningless=weak,
            within=self._made.get(key),
        )
        if not asked.avoid and not asked.relations:
            return projection
        return narrow_projection(projection, avoid=asked.avoid, relations=asked.relations)

    def _with_nearest_miss(self, error: NoPathError) -> NoPathError:
        """Add to the error what joins the two once less is asked for."""
        from skillgraph.answers.known_names import with_known
        from skillgraph.errors import NoPathError, format_command

        for without, catalog, wider in self._wider_questions():
            between = self._between(catalog, wider)
            if between is not None:
                chain_of = (wider.source, *between, wider.target)
                if error.nearest and len(chain_of) >= len(error.nearest):  # too long, whatever is taken in
                    return error
                labels = [with_known(catalog, chain_of).concepts[curie].label for curie in chain_of]
                chain = " \u2014 ".join(labels)
                remedy = f"nearest miss, {without}: {chain}"
                return NoPathError(error.problem, location=error.location, remedy=remedy)
        if self._asked.max_hops is not None or error.nearest:
            return error
        shown = format_command("show")
        remedy = f"nothing in the graph joins them, whatever the kinds; look at each with `{shown}`"
        return NoPathError(error.problem, location=error.location, remedy=remedy)

    def _between(self, catalog: Catalog, wider: PathQuestion) -> list[str] | None:
        """Give what joins the ends of a wider question; a way with meaning is shorter than any other."""
        from skillgraph.answers.path import FARTHEST, nearest_miss
        from skillgraph.projection.edges import NO_MEANING

        farthest = None if wider.weak else FARTHEST
        first = [(False, NO_MEANING)] if wider.weak and not wider.via else []
        for weak, most in (*first, (wider.weak, farthest)):
            between = nearest_miss(
                self._project(catalog, wider, weak=weak),
                source=wider.source,
                target=wider.target,
                via=wider.via,
                max_hops=wider.max_hops,
                farthest=most,
            )
            if between is not None:
                return between
        return None

    def _wider_questions(self) -> Iterator[tuple[str, Catalog, PathQuestion]]:
        """Go through questions that ask for less: what is left out, and of which graph they are asked."""
        asking, asked = self._asking, self._asked
        kinds = "over all kinds but roles and stages"
        listed = asked._replace(layers=asked.layers | {"text"})
        yield kinds, asking.narrowed, asked._replace(kinds=WIDER_KINDS)
        if not asked.layers >= WITH_MEANING and not (asking.stated_only or asking.section):
            yield "without --layers", asking.narrowed, asked._replace(layers=WITH_MEANING)
        yield "by one list or section or a few counts (`--layers all`)", asking.narrowed, listed
        named = {"via": asked.via, "avoid": asked.avoid, "relation": asked.relations}
        given = [f"--{name}" for name, value in named.items() if value]
        catalog, free = asking.narrowed, asked._replace(via=(), avoid=(), relations=())
        if given:
            yield f"without {' and '.join(given)}", catalog, free
            yield f"{kinds}, without {' and '.join(given)}", catalog, free._replace(kinds=WIDER_KINDS)
        narrowing = {"section": asking.section is not None, "stated-only": asking.stated_only}
        if any(narrowing.values()):
            given += [f"--{name}" for name, value in narrowing.items() if value]
            catalog, free = asking.opened[0], free._replace(layers=frozenset(LAYERS))
            yield f"without {' and '.join(given)}", catalog, free
            yield f"{kinds}, without {' and '.join(given)}", catalog, free._replace(kinds=WIDER_KINDS)
