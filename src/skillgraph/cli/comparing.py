"""`gap`, `whatif`, `compare`: what a person has against what is asked, and one thing against another."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_concepts, complete_degrees, complete_names, complete_roles
from skillgraph.cli.options import say_unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    import networkx as nx

    from skillgraph.answers.names import Subject
    from skillgraph.answers.profiles import Holdings
    from skillgraph.model import Catalog

app = typer.Typer()

HaveOption = Annotated[
    list[str] | None,
    typer.Option(
        "--have",
        metavar="X",
        help="What you have: a label or CURIE; may be repeated.",
        autocompletion=complete_concepts,
    ),
]
ProfileOption = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        metavar="FILE",
        help="What you have, from a file: a list, one skill a line, a CSV table, or a JSON Resume.",
    ),
]


@question(
    app,
    "gap",
    example='skillgraph gap --have Python --have MLOps --role "Lead AI Backend Engineer"',
)
def gap_command(
    asking: Asking,
    *,
    role: Annotated[
        str,
        typer.Option(
            "--role", metavar="R", help="The role or stage: a label or CURIE.", autocompletion=complete_roles
        ),
    ],
    have: HaveOption = None,
    profile: ProfileOption = None,
    years: Annotated[
        list[str] | None,
        typer.Option(
            "--years",
            metavar="X=N",
            help="Years of experience in something, which you then have; may be repeated.",
        ),
    ] = None,
    degree: Annotated[
        list[str] | None,
        typer.Option(
            "--degree",
            metavar="D",
            help="A degree you hold; may be repeated.",
            autocompletion=complete_degrees,
        ),
    ] = None,
) -> None:
    """Tell what you have and lack for a role.

    Each requirement is held, near (one hop from what you have), missing, not needed, or not said
    whether needed; required apart from desirable. One member satisfies an any-of list. Exit code
    1 where nothing is asked.
    """
    from skillgraph.answers.gap import skill_gap
    from skillgraph.answers.lookup import find_concept
    from skillgraph.answers.requirements import concepts_compared
    from skillgraph.rendering.text.gap import gap_answer

    catalog = asking.catalog
    found = find_concept(catalog, role, location=asking.where).id
    if asking.show_query:
        asking.write_question(_requirements_question(asking, [found]))
        return
    held = _find_holdings(asking, have=have, profile=profile, years=years, degree=degree)
    gap = skill_gap(
        catalog,
        found,
        have=held.have,
        projection=_project(catalog, concepts_compared(catalog, [found], (*held.have, *held.years))),
        section=asking.place,
        years=held.years,
        stated_only=asking.stated_only,
    )
    asking.write(gap_answer(catalog, gap, documents=asking.documents))


@question(app, "whatif", example="skillgraph whatif --have Python --add MLOps")
def whatif_command(
    asking: Asking,
    *,
    add: Annotated[
        list[str],
        typer.Option(
            "--add",
            metavar="X",
            help="What you would add: a label or CURIE; may be repeated.",
            autocompletion=complete_concepts,
        ),
    ],
    have: HaveOption = None,
    profile: ProfileOption = None,
) -> None:
    """Tell what something more would change.

    For each role and career stage in the graph: how many requirements are held, near, missing,
    not said and not needed, before and after, and which change. Exit code 1 where none does.
    """
    from skillgraph.answers.requirements import concepts_compared, roles_and_stages
    from skillgraph.answers.whatif import role_changes
    from skillgraph.rendering.text.whatif import changes_answer

    catalog = asking.catalog
    roles = roles_and_stages(catalog)
    if asking.show_query:
        asking.write_question(_requirements_question(asking, roles))
        return
    held = _find_holdings(asking, have=have, profile=profile)
    added = _find_holdings(asking, have=add)
    rows = role_changes(
        catalog,
        have=held.have,
        add=added.have,
        projection=_project(catalog, concepts_compared(catalog, roles, (*held.have, *added.have))),
        section=asking.place,
        stated_only=asking.stated_only,
    )
    asking.write(changes_answer(catalog, rows, documents=asking.documents))


@question(app, "compare", example='skillgraph compare "Lead AI Backend Engineer" "Senior AI Engineer"')
def compare_command(
    asking: Asking,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="A B ...",
            help="Two things or more: roles, stages, documents, sections or lists, by label, path or CURIE.",
            autocompletion=complete_names,
        ),
    ],
    *,
    limit: Annotated[
        int,
        typer.Option(
            "--limit",
            min=1,
            metavar="N",
            help="Most to show of one group; csv, tsv and json have all.",
        ),
    ] = 20,
) -> None:
    """Compare roles, stages, documents, sections or lists, two or more.

    What all bring in, what only one does, where level, hedge, modality or number differs, and what
    is nearly the same in other words; duties, skills and figures apart. Three and more make a
    matrix. Exit code 1 where all of them share nothing.
    """
    from skillgraph.answers.compare import compare_subjects
    from skillgraph.rendering.text.compare import comparison_answer

    ends = [_find_end(asking, name) for name in names]
    comparison = compare_subjects(asking.narrowed, *ends)
    if asking.show_query:
        from skillgraph.answers.questions import comparison_question

        asking.write_question(comparison_question(comparison.subjects, asking.narrowing, graph=asking.graph))
        return
    asking.write(
        comparison_answer(
            asking.catalog,
            comparison,
            documents=asking.documents,
            evidence=asking.evidence or bool(asking.document),
            limit=limit,
        )
    )


def _requirements_question(asking: Asking, roles: "Iterable[str]") -> str:
    from skillgraph.answers.questions import requirements_question
    from skillgraph.answers.stages import titles_of

    asked = [*roles]
    return requirements_question(dict.fromkeys([*asked, *titles_of(asking.catalog, asked)]), asking.narrowing)


def _find_end(asking: Asking, name: str) -> "Subject":
    """Find what to compare."""
    from skillgraph.answers.compare import is_comparable
    from skillgraph.errors import UsageError

    subject = asking.find(name)
    if not is_comparable(subject):
        raise UsageError(
            f"{name!r} is a statement or relation, which brings in nothing to compare",
            location=asking.where,
            remedy="give a role, career stage, document, section or list",
        )
    return subject


def _find_holdings(
    asking: Asking,
    *,
    have: list[str] | None,
    profile: Path | None = None,
    years: list[str] | None = None,
    degree: list[str] | None = None,
) -> "Holdings":
    """Find what the person named; what the graph does not know of it is said on standard error."""
    from skillgraph.answers.profiles import Profile, find_holdings, parse_years, read_profile

    named = Profile(tuple(have or ()), tuple(map(parse_years, years or ())), tuple(degree or ()))
    file = read_profile(profile) if profile else None
    held = find_holdings(asking.catalog, named, file=file, location=asking.where)
    say_unknown(asking.catalog, held.unknown, where=asking.where)
    return held


def _project(catalog: "Catalog", concepts: "Collection[str]") -> "nx.Graph[str]":
    from skillgraph.projection.projecting import project_graph

    return project_graph(catalog, concepts=concepts)
