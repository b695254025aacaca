"""What all questions share: their options, the graph as these narrow it, and how an answer is written.

A verb that asks is registered by `question`, which adds the shared options to its own, so that
they are the same everywhere. The verb gets them as one `Asking`.
"""

from __future__ import annotations

import inspect
from functools import cached_property, partial, wraps
from typing import TYPE_CHECKING, Any, Final

import typer

from skillgraph.cli.choosing import chosen_of, find_meant, fuller_first, one_asked_for, subjects_of
from skillgraph.cli.options import (
    DocumentOption,
    EvidenceOption,
    ExplainOption,
    GraphOption,
    OutputOption,
    SectionOption,
    ShowQueryOption,
    StatedOnlyOption,
    name_graph,
    open_documents,
    open_graph,
)
from skillgraph.cli.streams import say, write_answer, write_code
from skillgraph.errors import AmbiguousLabelError
from skillgraph.language.kinds import ROLE, STAGE
from skillgraph.rendering.text.output import PROSE, OutputFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from skillgraph.answers.asking_roles import AskingRole
    from skillgraph.answers.composing import Narrowing
    from skillgraph.answers.names import Subject
    from skillgraph.documents import Document
    from skillgraph.model import Catalog, Concept, Section, Statement
    from skillgraph.rendering.text.output import Answer

#: Parameter → its option and its default, in the order of ``--help``.
SHARED_OPTIONS: Final[dict[str, tuple[Any, Any]]] = {
    "section": (SectionOption, None),
    "stated_only": (StatedOnlyOption, False),
    "graph": (GraphOption, None),
    "output": (OutputOption, OutputFormat.table),
    "document": (DocumentOption, None),
    "evidence": (EvidenceOption, False),
    "explain": (ExplainOption, False),
    "show_query": (ShowQueryOption, False),
}


class Asking:
    """One question as it is asked: its shared options, and the graph that they name.

    The graph, the section and the documents are opened when they are first asked for, once.
    """

    def __init__(
        self,
        *,
        graph: str | None = None,
        output: OutputFormat = OutputFormat.table,
        document: list[Path] | None = None,
        evidence: bool = False,
        section: str | None = None,
        stated_only: bool = False,
        explain: bool = False,
        show_query: bool = False,
        cites: bool = True,
    ) -> None:
        name_graph(graph)
        self.graph = graph
        self.output = output
        self.document = document
        self.evidence = evidence
        self.section = section
        self.stated_only = stated_only
        self.explain = explain
        self.show_query = show_query
        self.cites = cites
        #: What the answer comes from, where that is not the statements of `catalog`.
        self.origin = ""
        self._taken: list[str] = []
        self._found: dict[str, list[Subject]] = {}

    @cached_property
    def opened(self) -> tuple[Catalog, str]:
        """The whole graph, and what to call it in an error."""
        return open_graph(self.graph)

    @property
    def where(self) -> str:
        """What to call the graph in an error."""
        return self.opened[1]

    @cached_property
    def catalog(self) -> Catalog:
        """The graph; without what is inferred where only what is stated is asked for."""
        catalog, _ = self.opened
        if not self.stated_only:
            return catalog
        from skillgraph.projection.narrowing import narrow_catalog

        return narrow_catalog(catalog, stated_only=True)

    @cached_property
    def place(self) -> Section | None:
        """The section, or what else `--section` names, that the question is narrowed to; None for none."""
        if self.section is None:
            return None
        from skillgraph.answers.excerpts import find_place

        return find_place(self.catalog, self.section, location=self.where)

    @property
    def place_name(self) -> str:
        """That section as a sentence names it, empty for none."""
        from skillgraph.store.about import place_words

        return "" if self.place is None else f"\u201c{place_words(self.catalog, self.place)}\u201d"

    @cached_property
    def narrowed(self) -> Catalog:
        """The graph as ``--section`` and ``--stated-only`` narrow it."""
        if self.place is None:
            return self.catalog
        from skillgraph.projection.narrowing import narrow_catalog

        return narrow_catalog(self.catalog, section=self.place)

    @property
    def narrowing(self) -> Narrowing:
        """The same of the question behind the answer."""
        from skillgraph.answers.composing import Narrowing

        return Narrowing(self.place, self.stated_only)

    @cached_property
    def documents(self) -> Mapping[str, Document] | None:
        """The documents that were given or lie in the corpus, None where none is at hand."""
        return open_documents(self.catalog, self.document, graph=self.graph)

    def inferred_in(self, ask: Callable[[Catalog], Iterable[Statement]]) -> int | None:
        """Count the inferred statements that ``--stated-only`` takes from the answer; None without it.

        Args:
            ask: Gives the statements of the answer that a catalog gives.

        """
        if not self.stated_only:
            return None
        return len({s.id for s in ask(self.opened[0]) if s.status == "inferred"})

    def find(self, name: str) -> Subject:
        """Find the one thing that a name means; what it was taken for is said before the answer.

        Raises:
            UnknownConceptError: Nothing goes by that name.
            UnknownNameError: No passage starts on the line that is named.
            AmbiguousLabelError: Several things of the first fitting sort do.

        """
        return self.take(name, self.find_all(name))

    def take(self, name: str, found: Sequence[Subject]) -> Subject:
        """Take the first of what a name may mean, so that the answer says so where something else has it."""
        from skillgraph.rendering.text.taken_names import taken_line

        if line := taken_line(self.catalog, name, found):
            self._taken.append(line)
        return found[0]

    def find_skill(self, name: str) -> Concept:
        """Find the skill, or other concept, that a name means; one that the package alone knows too.

        Raises:
            UnknownConceptError: Nothing goes by that name.
            AmbiguousLabelError: Several things do, and no skill alone.

        """
        from skillgraph.answers.known_names import find_known_concept

        return self._find_meant(name, find_known_concept)

    def find_concept(self, name: str, *, roles: bool = False) -> Concept:
        """Find the concept of the graph that a name means: of a role and a skill the skill, or the role.

        Raises:
            UnknownConceptError, AmbiguousLabelError: As `find_skill`.

        """
        from skillgraph.answers.known_names import find_concept

        return self._find_meant(name, find_concept, roles=roles)

    def _find_meant(self, name: str, find: Callable[..., Concept], *, roles: bool = False) -> Concept:
        found, others = find_meant(
            self.catalog, name, find=partial(find, self.catalog, location=self.where), roles=roles
        )
        self.take(name, [found, *others])
        return found

    def find_role(self, name: str) -> AskingRole:
        """Find whose requirements a name means, as `find_asking_role` does; a skill of that name is told."""
        from skillgraph.answers.asking_roles import asked_of_more, find_asking_role
        from skillgraph.answers.name_index import same_named

        concepts = self.catalog.concepts
        found = find_asking_role(self.catalog, name, location=self.where)
        named = same_named(concepts.values(), name)
        if found.document is None and concepts[found.role] in named:
            is_stage = concepts[found.role].kind == STAGE  # which is no one's first thought
            left = () if is_stage and asked_of_more(self.catalog, name) else (ROLE, STAGE)
            others = (c for c in named if c.id != found.role and c.kind not in left)
            self.take(name, [concepts[found.role], *others])
        return found

    def tell(self, lines: Iterable[str]) -> None:
        """Keep what else was taken for something, so that the answer says so."""
        self._taken.extend(lines)

    def find_all(self, name: str) -> list[Subject]:
        """Find all that a name may mean, the likeliest first; whoever sits at a terminal is asked, once.

        Raises:
            UnknownConceptError, UnknownNameError, AmbiguousLabelError: As `find`.

        """
        from skillgraph.answers.names import find_subjects

        if name not in self._found:
            try:
                found = find_subjects(self.catalog, name, location=self.where)
                self._found[name] = one_asked_for(name, found) or fuller_first(self.catalog, name, found)
            except AmbiguousLabelError as error:
                self._found[name] = subjects_of(self.catalog, name, error) or find_subjects(
                    self.catalog, chosen_of(error), location=self.where
                )
        return self._found[name]

    def write(self, answer: Answer, *, left_out: int | None = None) -> None:
        """Write the answer; people are told what it was narrowed to, and, where they ask, how it was found.

        What is pasted elsewhere, as Markdown is, says what its places are places of.

        Args:
            answer: What to write.
            left_out: How many inferred statements of what is asked about ``--stated-only`` left out;
                None for those of the whole graph.

        Raises:
            typer.Exit: The answer is no: exit code 1. Why stands in what people read, else on standard error.

        """
        narrowed = list(self._narrowings(left_out))
        if self.explain:
            found = answer.explanation() if answer.explanation else ""
            how = " ".join(filter(None, (found, self._origin(), *narrowed)))
            answer = answer._replace(explanation=lambda: how)
            narrowed = []
        if self.output is OutputFormat.md:
            answer = answer._replace(source=lambda: " ".join((*self._citation(), *narrowed)))
        if self.output not in PROSE:
            self._say_taken()
        answer = answer._replace(notes=[*answer.notes, *narrowed], taken=self._taken)
        write_answer(answer, self.output, explain=self.explain)
        if answer.no:
            if self.output not in PROSE:
                say(answer.no)
            raise typer.Exit(1)

    def _origin(self) -> str:
        return self.origin or f"It comes from the {len(self.catalog.statements)} statements of {self.where}."

    def _say_taken(self) -> None:
        for line in self._taken:
            say(line)

    def _narrowings(self, left_out: int | None) -> Iterator[str]:
        """Go through what is to be said of what was not looked at."""
        if self.place is not None:
            below = self.place.id in self.catalog.sections
            said = f"{self.place_name} and the sections below it say" if below else f"{self.place_name} says"
            yield f"Only what {said} counts."
        if self.stated_only:
            yield _left_out(self, left_out)

    def _citation(self) -> Iterator[str]:
        if self.cites:
            from skillgraph.rendering.text.citations import name_documents

            yield name_documents(self.catalog)

    def write_question(self, text: str) -> None:
        """Write the question behind the answer, where that is asked for instead of the answer."""
        self._say_taken()
        write_code(text)


def _left_out(asking: Asking, count: int | None) -> str:
    """Say how many inferred statements are left out: of what is asked about, or of the whole graph."""
    if count is None:
        count = len(asking.opened[0].statements) - len(asking.catalog.statements)
        return f"The graph\u2019s {count} statements that a rule of ours inferred are left out."
    if not count:
        return "Nothing of it is left out: a rule of ours inferred none of its statements."
    told = "1 statement of it" if count == 1 else f"{count} statements of it"
    return f"{told} that a rule of ours inferred {'is' if count == 1 else 'are'} left out."


def question(
    app: typer.Typer, name: str, *, example: str, without: Collection[str] = ()
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a verb that asks: its own parameters, then the `SHARED_OPTIONS`.

    Args:
        app: Where to register it.
        name: The verb.
        example: A command line that runs, the end of its help.
        without: Shared options that say nothing to this verb.

    Returns:
        A decorator of a function whose first parameter is an `Asking`, and whose others
        are the verb's own arguments and options.

    """
    shared = {key: option for key, option in SHARED_OPTIONS.items() if key not in without}

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @wraps(function)
        def command(**values: Any) -> None:  # noqa: ANN401 -- options of any type
            asking = Asking(**{key: values.pop(key) for key in shared}, cites="document" in shared)
            function(asking, **values)

        signature = inspect.signature(function)
        _, *own = signature.parameters.values()
        added = [
            inspect.Parameter(key, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
            for key, (annotation, default) in shared.items()
        ]
        parameters = [*own, *added]
        # Typer reads the parameters of a command from these two.
        command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
        app.command(name, epilog=f"Example: {example}")(command)
        return command

    return register
