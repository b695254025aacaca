"""`gap`, `whatif`, `compare`: what a person has against what is asked, and one thing against another."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.options import (
    DocumentOption,
    GraphOption,
    OutputOption,
    ShowQueryOption,
    open_documents,
    open_graph,
)
from skillgraph.cli.output import write_answer, write_text
from skillgraph.rendering.tables import OutputFormat

if TYPE_CHECKING:
    from collections.abc import Collection

    import networkx as nx

    from skillgraph.answers.profiles import Holdings
    from skillgraph.answers.show import Subject
    from skillgraph.model import Catalog

app = typer.Typer()

HaveOption = Annotated[
    list[str] | None,
    typer.Option("--have", metavar="X", help="What you have: a label or CURIE; may be repeated."),
]
ProfileOption = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        metavar="FILE",
        help="What you have, from a file: a list, one skill a line, a CSV table, or a JSON Resume.",
    ),
]


@app.command(
    "gap", epilog='Example: skillgraph gap --have Python --have MLOps --role "Lead AI Backend Engineer"'
)
def gap_command(
    *,
    role: Annotated[str, typer.Option("--role", metavar="R", help="The role or stage: a label or CURIE.")],
    have: HaveOption = None,
    profile: ProfileOption = None,
    section: Annotated[
        str | None,
        typer.Option("--section", metavar="PATH", help="Only what this section, or one below it, asks."),
    ] = None,
    years: Annotated[
        list[str] | None,
        typer.Option("--years", metavar="X=N", help="Years of experience in something; may be repeated."),
    ] = None,
    degree: Annotated[
        list[str] | None, typer.Option("--degree", metavar="D", help="A degree you hold; may be repeated.")
    ] = None,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Tell what you have and lack for a role.

    Each requirement is held, near (one hop from what you have), missing, not needed, or not said
    whether needed; required apart from desirable. One member satisfies an any-of list. Exit code
    1 where nothing is asked.
    """
    from skillgraph.answers.gaps import concepts_compared, skill_gap
    from skillgraph.answers.labels import find_concept, find_section
    from skillgraph.rendering.gaps import gap_answer

    catalog, where = open_graph(graph)
    found = find_concept(catalog, role, location=where).id
    inside = find_section(catalog, section, location=where) if section is not None else None
    if show_query:
        from skillgraph.answers.questions import requirements_question

        write_text(requirements_question([found]))
        return
    held = _find_holdings(catalog, where, have=have, profile=profile, years=years, degree=degree)
    gap = skill_gap(
        catalog,
        found,
        have=held.have,
        projection=_project(catalog, concepts_compared(catalog, [found], held.have)),
        section=inside,
        years=held.years,
    )
    write_answer(gap_answer(catalog, gap, documents=open_documents(catalog, document)), output)
    if not (gap.requirements or gap.experience or gap.degrees):
        raise typer.Exit(1)


@app.command("whatif", epilog="Example: skillgraph whatif --have Python --add MLOps")
def whatif_command(
    *,
    add: Annotated[
        list[str],
        typer.Option("--add", metavar="X", help="What you would add: a label or CURIE; may be repeated."),
    ],
    have: HaveOption = None,
    profile: ProfileOption = None,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Tell what something more would change.

    For each role and career stage in the graph: how many requirements are held, near, missing,
    not said and not needed, before and after, and which change. Exit code 1 where none does.
    """
    from skillgraph.answers.gaps import concepts_compared, role_changes, roles_and_stages
    from skillgraph.rendering.gaps import changes_answer

    catalog, where = open_graph(graph)
    roles = roles_and_stages(catalog)
    if show_query:
        from skillgraph.answers.questions import requirements_question

        write_text(requirements_question(roles))
        return
    held = _find_holdings(catalog, where, have=have, profile=profile)
    added = _find_holdings(catalog, where, have=add)
    projection = _project(catalog, concepts_compared(catalog, roles, (*held.have, *added.have)))
    rows = role_changes(catalog, have=held.have, add=added.have, projection=projection)
    write_answer(changes_answer(catalog, rows, documents=open_documents(catalog, document)), output)
    if not any(row.changed for row in rows):
        raise typer.Exit(1)


@app.command("compare", epilog='Example: skillgraph compare "Lead AI Backend Engineer" "Senior AI Engineer"')
def compare_command(
    a: Annotated[
        str, typer.Argument(metavar="A", help="A role, stage, section or list: label, path or CURIE.")
    ],
    b: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    show_query: ShowQueryOption = False,
) -> None:
    """Compare two roles, stages, sections or lists.

    What both bring in, what only one does, and where level, hedge or modality differs. Compound
    labels count by their parts too. Exit code 1 where nothing is shared.
    """
    from skillgraph.answers.comparison import compare_subjects
    from skillgraph.rendering.comparisons import comparison_answer

    catalog, where = open_graph(graph)
    ends = [_find_end(catalog, name, where) for name in (a, b)]
    if show_query:
        from skillgraph.answers.questions import show_question

        write_text("\n".join(show_question(catalog, subject) for subject, _ in ends))
        return
    comparison = compare_subjects(catalog, ends[0][0], ends[1][0])
    answer = comparison_answer(
        catalog,
        comparison,
        documents=open_documents(catalog, document),
        notes=[note for _, note in ends if note],
    )
    write_answer(answer, output)
    if not comparison.shared:
        raise typer.Exit(1)


def _find_end(catalog: "Catalog", name: str, where: str) -> "tuple[Subject, str]":
    """Find what to compare, and what to say of others with the same name."""
    from skillgraph.answers.comparison import is_comparable
    from skillgraph.answers.show import find_subjects
    from skillgraph.errors import UsageError

    subject, *also = find_subjects(catalog, name, location=where)
    if not is_comparable(subject):
        raise UsageError(
            f"{name!r} is a statement, which brings in nothing to compare",
            location=where,
            remedy="give a role, career stage, section or list",
        )
    others = ", ".join(other.id for other in also)
    return subject, f"{name!r} is also the name of {others}." if others else ""


def _find_holdings(
    catalog: "Catalog",
    where: str,
    *,
    have: list[str] | None,
    profile: Path | None = None,
    years: list[str] | None = None,
    degree: list[str] | None = None,
) -> "Holdings":
    """Find what the person named; what the graph does not know of a profile is said on standard error."""
    from skillgraph.answers.profiles import Profile, find_holdings, parse_years, read_profile

    named = Profile(tuple(have or ()), tuple(map(parse_years, years or ())), tuple(degree or ()))
    held = find_holdings(catalog, named, file=read_profile(profile) if profile else None, location=where)
    if held.unknown:
        typer.echo(f"not in {where}: {', '.join(map(repr, held.unknown))}", err=True)
    return held


def _project(catalog: "Catalog", concepts: "Collection[str]") -> "nx.Graph[str]":
    from skillgraph.projection import project_graph

    return project_graph(catalog, concepts=concepts)
