"""`gap`, `whatif`, `compare`: what a person has against what is asked, and one thing against another."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_concepts, complete_degrees, complete_names, complete_roles
from skillgraph.cli.options import say_nothing_counted
from skillgraph.rendering.text.output import PROSE

if TYPE_CHECKING:
    from collections.abc import Collection

    from skillgraph.answers.profiles import Holdings, Profile

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
        help="What you have, from a file: a list with one skill per line, a CSV table, or a JSON Resume.",
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
        str | None,
        typer.Option(
            "--role",
            metavar="R",
            help="The role or stage: a label or CURIE; or a document about one role. By default, the one "
            "role that the graph is about.",
            autocompletion=complete_roles,
        ),
    ] = None,
    have: HaveOption = None,
    profile: ProfileOption = None,
    years: Annotated[
        list[str] | None,
        typer.Option(
            "--years",
            metavar="X=N",
            help="Years of experience in something, which then counts as held; may be repeated.",
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
    """Show what you have and what you lack for a role, and what to learn first.

    Each thing the role asks for is one you have, one that is near something you have, missing, not needed
    because you have another from its list, or perhaps not needed, if the text does not say whether one is
    enough. Of what is missing, what is required and what is asked for most often comes first. A name that
    the graph does not know counts for nothing, and the answer says so, unless the package knows it as near
    to something asked for, by a named relation or a count: then it is marked, and makes that near. Exit
    code 1 if the role asks for nothing.
    """
    from dataclasses import replace

    from skillgraph.answers.asking_roles import main_role
    from skillgraph.answers.gap import skill_gap
    from skillgraph.answers.known_holdings import hold_known
    from skillgraph.answers.questions import requirements_question
    from skillgraph.answers.requirements import concepts_asked, project_held
    from skillgraph.answers.timed_names import concepts_timed
    from skillgraph.rendering.text.gap import gap_answer
    from skillgraph.rendering.text.taken_names import taken_years_lines

    catalog = asking.catalog
    found, document = main_role(catalog, location=asking.where) if role is None else asking.find_role(role)
    if asking.show_query:
        asking.write_question(requirements_question(catalog, found, asking.narrowing, document=document))
        return
    timed = concepts_timed(catalog, [found])
    named = _named(have, years, degree)
    held = _find_holdings(asking, named, profile=profile, timed=timed, asked=concepts_asked(catalog, [found]))
    asking.tell(taken_years_lines(catalog, held))
    catalog, held, added = hold_known(catalog, held, roles=[found])
    gap = skill_gap(
        catalog,
        found,
        document=document,
        have=held.have,
        projection=project_held(catalog, [found], (*held.have, *held.years)),
        section=asking.place,
        years=held.years,
        studied=held.studied,
        stated_only=asking.stated_only,
    )
    gap = replace(gap, uncounted=tuple(c for c in gap.uncounted if c not in added), beyond=added)
    if asking.output not in PROSE:
        say_nothing_counted(catalog, held, gap.uncounted)
    answer = gap_answer(
        catalog,
        gap,
        held=held,
        graph=asking.catalog,
        documents=asking.documents,
        evidence=asking.evidence or bool(asking.document),
    )
    if role is None:
        taken = f"{catalog.concepts[found].label} is the role that this graph is about; --role names another."
        answer = answer._replace(notes=[*answer.notes, taken])
    asking.write(answer)


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
    role: Annotated[
        str | None,
        typer.Option(
            "--role",
            metavar="R",
            help="Only this role or stage: a label or CURIE; or a document about one role.",
            autocompletion=complete_roles,
        ),
    ] = None,
    have: HaveOption = None,
    profile: ProfileOption = None,
) -> None:
    """Show what learning something more would change.

    For each role and career stage in the graph, or for one: how much of it you would have, and what would
    move, for example from missing to have. What the package knows and the graph does not have is marked: it
    moves what it is near to. Exit code 1 if nothing moves.
    """
    from skillgraph.answers.known_holdings import hold_known
    from skillgraph.answers.requirements import project_held, roles_and_stages
    from skillgraph.answers.whatif import role_changes
    from skillgraph.rendering.text.whatif import changes_answer

    catalog = asking.catalog
    found, document = asking.find_role(role) if role else (None, None)
    roles = [found] if found else roles_and_stages(catalog)
    catalog, held, _ = hold_known(catalog, _find_holdings(asking, _named(have), profile=profile), roles=roles)
    catalog, added, _ = hold_known(catalog, _find_holdings(asking, _named(add)), roles=roles)
    say_nothing_counted(catalog, held)
    say_nothing_counted(catalog, added)
    rows = role_changes(
        catalog,
        have=held.have,
        add=added.have,
        role=found,
        document=document,
        projection=project_held(catalog, roles, (*held.have, *added.have)),
        section=asking.place,
        studied=(*held.studied, *added.studied),
        stated_only=asking.stated_only,
    )
    if asking.show_query:
        from skillgraph.answers.questions import changes_question

        changed = (change.after.statement for row in rows for change in row.changed)
        asking.write_question(changes_question(changed))
        return
    asking.write(
        changes_answer(
            catalog,
            rows,
            added=added.have,
            graph=asking.catalog,
            documents=asking.documents,
            evidence=asking.evidence or bool(asking.document),
        )
    )


@question(app, "compare", example='skillgraph compare "Lead AI Backend Engineer" "Senior AI Engineer"')
def compare_command(
    asking: Asking,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="A B ...",
            help="Two or more roles, stages, documents, sections or lists, by label, path or CURIE.",
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
            help="At most this many rows per group; csv, tsv and json have them all.",
        ),
    ] = 20,
) -> None:
    """Compare two or more roles, stages, documents, sections or lists.

    Shows what they share, what only one has, where level, hedge, modality, number or choice differs, and
    what is nearly the same in other words, with duties, skills and figures apart. Three or more make a
    matrix. Exit code 1 if they all share nothing.
    """
    from skillgraph.answers.comparable import order_alike, refuse_incomparable
    from skillgraph.answers.compare import compare_subjects
    from skillgraph.rendering.text.compare import comparison_answer

    found = {name: asking.find_all(name) for name in names}
    ordered = dict(zip(found, order_alike(found), strict=True))
    ends = [asking.take(name, ordered[name]) for name in names]
    for name, end in zip(names, ends, strict=True):
        refuse_incomparable(end, name, location=asking.where)
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


def _named(
    have: list[str] | None, years: list[str] | None = None, degrees: list[str] | None = None
) -> "Profile":
    from skillgraph.answers.profiles import Profile, parse_years

    return Profile(tuple(have or ()), tuple(map(parse_years, years or ())), tuple(degrees or ()))


def _find_holdings(
    asking: Asking,
    named: "Profile",
    *,
    profile: Path | None = None,
    timed: "Collection[str]" = (),
    asked: "Collection[str]" = (),
) -> "Holdings":
    """Find what the person named, typed or in a file."""
    from skillgraph.answers.profiles import find_holdings, read_profile

    file = read_profile(profile) if profile else None
    return find_holdings(asking.catalog, named, file=file, timed=timed, asked=asked)
