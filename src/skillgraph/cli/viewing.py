"""Options of `export html` that choose what the page draws and looks at first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.completion import complete_concepts, complete_names, complete_roles
from skillgraph.cli.options import say_nothing_counted
from skillgraph.cli.streams import say
from skillgraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from skillgraph.answers.asking_roles import AskingRole
    from skillgraph.answers.compare import Comparison
    from skillgraph.answers.gap import Gap
    from skillgraph.answers.profiles import Holdings
    from skillgraph.model import Catalog, Concept
    from skillgraph.rendering.page.views import View

FocusOption = Annotated[
    str | None,
    typer.Option(
        "--focus",
        metavar="CONCEPT",
        help="Page: open at a concept: a label or CURIE.",
        autocompletion=complete_concepts,
    ),
]
HopsOption = Annotated[
    int | None,
    typer.Option("--hops", min=1, max=3, metavar="N", help="Page: how many hops the focus reaches."),
]
PathOption = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--path",
        metavar="A B",
        help="Page: open at the path between two concepts.",
        autocompletion=complete_concepts,
    ),
]
RoleOption = Annotated[
    str | None,
    typer.Option(
        "--role",
        metavar="R",
        help="Page: draw a role or stage and what it is connected to; or a document about one role. "
        "Occupation: the role; by default, that of the document.",
        autocompletion=complete_roles,
    ),
]
GapOption = Annotated[
    bool,
    typer.Option(
        "--gap", help="Page: draw what you have and what you lack for --role; see --have, --profile."
    ),
]
CompareOption = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--compare",
        metavar="A B",
        help="Page: two roles, stages, documents, sections or lists side by side.",
        autocompletion=complete_names,
    ),
]
MaxNodesOption = Annotated[
    int | None,
    typer.Option(
        "--max-nodes",
        min=1,
        metavar="N",
        help="Page: draw at most this many concepts at once; 1500 by default, "
        "of several documents what most of them name.",
    ),
]


@dataclass(frozen=True, slots=True)
class ViewRequest:
    """What the person asked of the page, as typed; nothing is looked up yet."""

    focus: str | None = None
    hops: int | None = None
    path: tuple[str, str] | None = None
    kinds: list[str] | None = None
    role: str | None = None
    gap: bool = False
    have: list[str] | None = None
    profile: Path | None = None
    max_nodes: int | None = None
    compare: tuple[str, str] | None = None

    def refuse_contradictions(self) -> None:
        """Refuse options that only mean something together, or that exclude each other.

        Raises:
            UsageError: They do not go together.

        """
        if self.gap and self.role is None:
            raise _unfit("--gap needs a role", 'name it: --role "Lead AI Backend Engineer"')
        if (self.have or self.profile) and not self.gap:
            raise _unfit("--have and --profile are of the gap view", "add --gap and --role")
        if self.hops is not None and self.focus is None:
            raise _unfit("--hops is of the focus", "add --focus CONCEPT")
        if self.compare is not None and (self.role is not None or self.kinds):
            raise _unfit("--compare draws what the two bring in", "leave --role, --gap and --kinds out")
        if self.focus is not None and self.path is not None:
            raise _unfit("--focus and --path both say where to open", "leave one of them out")

    def open(self, catalog: Catalog, where: str) -> View:
        """Look everything up.

        Args:
            catalog: Where to look.
            where: What to call the graph in an error.

        Raises:
            UnknownConceptError: Nothing has a name that was given.
            AmbiguousLabelError: Several concepts have it.
            UsageError: The options do not go together.

        """
        from skillgraph.answers.asking_roles import find_asking_role
        from skillgraph.answers.known_names import find_concept, find_known_concept
        from skillgraph.language.kinds import find_kinds
        from skillgraph.rendering.page.views import View

        self.refuse_contradictions()
        asking = find_asking_role(catalog, self.role, location=where) if self.role is not None else None
        gap, held = self._find_gap(catalog, asking) if self.gap and asking else (None, None)
        known, own = (partial(find, catalog, location=where) for find in (find_known_concept, find_concept))
        ends = [_find_skill(catalog, name, find=known) for name in self.path or ()]
        return View(
            kinds=find_kinds(self.kinds) if self.kinds else None,
            role=asking.role if asking else None,
            gap=gap,
            have=held.have if held else (),
            held=held,
            compare=self._find_comparison(catalog, where),
            focus=_find_skill(catalog, self.focus, find=own) if self.focus is not None else None,
            hops=self.hops or 1,
            path=(ends[0], ends[1]) if ends else None,
            max_nodes=self.max_nodes,
        )

    def _find_comparison(self, catalog: Catalog, where: str) -> Comparison | None:
        if self.compare is None:
            return None
        from skillgraph.answers.comparable import find_compared
        from skillgraph.answers.compare import compare_subjects

        return compare_subjects(catalog, *find_compared(catalog, self.compare, location=where))

    def _find_gap(self, catalog: Catalog, asking: AskingRole) -> tuple[Gap, Holdings]:
        from skillgraph.answers.gap import skill_gap
        from skillgraph.answers.known_holdings import hold_known
        from skillgraph.answers.profiles import Profile, find_holdings, read_profile
        from skillgraph.answers.requirements import concepts_asked, project_held

        file = read_profile(self.profile) if self.profile else None
        held = find_holdings(
            catalog, Profile(tuple(self.have or ())), file=file, asked=concepts_asked(catalog, [asking.role])
        )
        catalog, held, added = hold_known(catalog, held, roles=[asking.role])
        projection = project_held(catalog, [asking.role], held.have)
        gap = skill_gap(
            catalog,
            asking.role,
            document=asking.document,
            have=held.have,
            projection=projection,
            years=held.years,
            studied=held.studied,
        )
        gap = replace(gap, uncounted=tuple(c for c in gap.uncounted if c not in added), beyond=added)
        say_nothing_counted(catalog, held, gap.uncounted)
        return gap, replace(held, have=tuple(curie for curie in held.have if curie not in added))


def _find_skill(catalog: Catalog, name: str, *, find: Callable[[str], Concept]) -> str:
    """Find what a name means, a skill rather than a role of that name, and say so where both have it."""
    from skillgraph.cli.choosing import find_meant
    from skillgraph.rendering.text.taken_names import taken_line

    found, others = find_meant(catalog, name, find=find)
    if line := taken_line(catalog, name, [found, *others]):
        say(f"note: {line}")
    return found.id


def _unfit(problem: str, remedy: str) -> UsageError:
    return UsageError(problem, location="skillgraph export html", remedy=remedy)
