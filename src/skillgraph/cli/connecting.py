"""`neighbors` and `path`: how concepts are connected."""

from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.options import (
    DocumentOption,
    GraphOption,
    KindsOption,
    OutputOption,
    ShowQueryOption,
    open_documents,
    open_graph,
)
from skillgraph.cli.output import write_answer, write_text
from skillgraph.rendering.tables import OutputFormat

if TYPE_CHECKING:
    from skillgraph.answers.paths import Path
    from skillgraph.errors import NoPathError
    from skillgraph.model import Catalog, Concept

app = typer.Typer()


@app.command("neighbors", epilog="Example: skillgraph neighbors MLOps --limit 5")
def neighbors_command(
    skill: Annotated[str, typer.Argument(metavar="SKILL", help="A concept: a label or CURIE.")],
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    kinds: KindsOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="Most rows to give.")] = 10,
    show_query: ShowQueryOption = False,
) -> None:
    """Rank what is adjacent to a concept, with the reasons.

    Skills, soft skills and technologies are looked at, and the concept's own kind; --kinds
    names others. Strongest first, ties by CURIE. Exit code 1 where nothing is adjacent.
    """
    from skillgraph.answers.labels import find_concept

    catalog, where = open_graph(graph)
    concept = find_concept(catalog, skill, location=where)
    wanted = _wanted_kinds(kinds, concept)
    if show_query:
        from skillgraph.answers.questions import adjacency_question

        write_text(adjacency_question(concept.id, kinds=wanted))
        return
    from skillgraph.answers.adjacency import adjacent_skills
    from skillgraph.projection import project_graph
    from skillgraph.rendering.rankings import adjacency_answer

    documents = open_documents(catalog, document)
    rows = adjacent_skills(project_graph(catalog, kinds=wanted), concept.id, limit=None)
    answer = adjacency_answer(catalog, rows[:limit], skill=concept.id, total=len(rows), documents=documents)
    write_answer(answer, output)
    if not rows:
        raise typer.Exit(1)


@app.command("path", epilog='Example: skillgraph path Python "Retrieval-Augmented Generation"')
def path_command(
    source: Annotated[str, typer.Argument(metavar="A", help="Where the path starts: label or CURIE.")],
    target: Annotated[str, typer.Argument(metavar="B", help="Where it ends: label or CURIE.")],
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    document: DocumentOption = None,
    kinds: KindsOption = None,
    no_hub_penalty: Annotated[
        bool, typer.Option("--no-hub-penalty", help="Do not make paths through hubs longer.")
    ] = False,
    show_query: ShowQueryOption = False,
) -> None:
    """Explain how two concepts are connected.

    The shortest path over skills, soft skills, technologies and the kinds of both ends
    (--kinds names others), each hop in words with its reasons and their places. Among equally short
    paths the first by CURIE. Exit code 1 where there is no path.
    """
    from skillgraph.answers.labels import find_concept

    catalog, where = open_graph(graph)
    ends = [find_concept(catalog, name, location=where) for name in (source, target)]
    wanted = _wanted_kinds(kinds, *ends)
    weight = "plain_distance" if no_hub_penalty else "distance"
    if show_query:
        from skillgraph.answers.questions import path_question

        write_text(path_question(ends[0].id, ends[1].id, kinds=wanted, weight=weight))
        return
    from skillgraph.rendering.rankings import paths_answer

    documents = open_documents(catalog, document)
    answer = paths_answer(
        catalog,
        [_find_path(catalog, *ends, kinds=wanted, weight=weight)],
        source=ends[0].id,
        target=ends[1].id,
        hubs_penalized=not no_hub_penalty,
        documents=documents,
    )
    write_answer(answer, output)


def _wanted_kinds(kinds: list[str] | None, *ends: "Concept") -> frozenset[str]:
    from skillgraph.kinds import DEFAULT_KINDS, find_kinds

    chosen = find_kinds(kinds) if kinds else DEFAULT_KINDS
    return chosen | {concept.kind for concept in ends}


def _find_path(
    catalog: "Catalog", source: "Concept", target: "Concept", *, kinds: frozenset[str], weight: str
) -> "Path":
    from skillgraph.answers.paths import shortest_path
    from skillgraph.errors import NoPathError
    from skillgraph.projection import project_graph

    projection = project_graph(catalog, kinds=kinds)
    try:
        return shortest_path(projection, source.id, target.id, weight=weight)
    except NoPathError as error:
        raise _with_nearest_miss(error, catalog, source=source.id, target=target.id) from error


def _with_nearest_miss(
    error: "NoPathError", catalog: "Catalog", *, source: str, target: str
) -> "NoPathError":
    """Add to the error what joins the two once every kind of concept is taken in."""
    from skillgraph.answers.paths import nearest_miss
    from skillgraph.errors import NoPathError
    from skillgraph.kinds import ALL_KINDS
    from skillgraph.projection import project_graph

    between = nearest_miss(project_graph(catalog, kinds=ALL_KINDS), source=source, target=target)
    if between is None:
        remedy = "nothing in the graph joins them, whatever the kinds; `skillgraph show` either of them"
    else:
        labels = [catalog.concepts[curie].label for curie in (source, *between, target)]
        chain = " \u2014 ".join(labels)
        remedy = f"nearest miss, over all kinds: {chain} (`--kinds all`)"
    return NoPathError(error.problem, location=error.location, remedy=remedy)
