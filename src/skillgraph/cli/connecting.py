"""`neighbors` and `path`: how concepts are connected."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from skillgraph.answers.neighbors import Measure
from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_concepts, complete_relations
from skillgraph.cli.options import KindsOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

    from skillgraph.answers.path import Path
    from skillgraph.errors import NoPathError
    from skillgraph.model import Catalog, Concept

app = typer.Typer()


@question(app, "neighbors", example="skillgraph neighbors MLOps --limit 5")
def neighbors_command(
    asking: Asking,
    skill: Annotated[
        str,
        typer.Argument(
            metavar="SKILL", help="A concept: a label or CURIE.", autocompletion=complete_concepts
        ),
    ],
    *,
    measure: Annotated[
        Measure,
        typer.Option(
            "--measure",
            case_sensitive=False,
            help="What to rank by: strength, or the NetworkX measure of that name.",
        ),
    ] = "strength",
    kinds: KindsOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most this many rows.")] = 10,
) -> None:
    """Rank what is adjacent to a concept, with the reasons.

    Candidates are skills, soft skills, technologies and the concept's own kind; --kinds names others. The
    best comes first; ties are in order of CURIE. With a measure other than strength, every concept is a
    candidate, and the reasons are what the two share. Exit code 1 if there are no neighbors.
    """
    from skillgraph.answers.lookup import find_concept

    concept = find_concept(asking.catalog, skill, location=asking.where)
    wanted = _wanted_kinds(kinds, concept)
    if asking.show_query:
        from skillgraph.answers.questions import adjacency_question

        asking.write_question(
            adjacency_question(
                concept.id, kinds=wanted, measure=measure, narrowing=asking.narrowing, graph=asking.graph
            )
        )
        return
    from skillgraph.answers.neighbors import explain_ranking, rank_nodes
    from skillgraph.projection.projecting import project_graph
    from skillgraph.rendering.text.neighbors import adjacency_answer

    projection = project_graph(asking.narrowed, kinds=wanted)
    ranking = rank_nodes(projection, concept.id, measure=measure)
    answer = adjacency_answer(
        asking.catalog,
        explain_ranking(projection, concept.id, ranking[:limit], measure=measure),
        skill=concept.id,
        measure=measure,
        total=len(ranking),
        documents=asking.documents,
    )
    asking.write(answer)


@question(app, "path", example='skillgraph path Python "Retrieval-Augmented Generation"')
def path_command(
    asking: Asking,
    source: Annotated[
        str,
        typer.Argument(
            metavar="A", help="Where the path starts: a label or CURIE.", autocompletion=complete_concepts
        ),
    ],
    target: Annotated[
        str,
        typer.Argument(
            metavar="B", help="Where it ends: a label or CURIE.", autocompletion=complete_concepts
        ),
    ],
    *,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", min=1, max=1000, metavar="K", help="At most this many paths, the shortest first."
        ),
    ] = 1,
    via: Annotated[
        list[str] | None,
        typer.Option(
            "--via",
            metavar="X",
            help="A concept to pass through; if repeated, in this order.",
            autocompletion=complete_concepts,
        ),
    ] = None,
    avoid: Annotated[
        list[str] | None,
        typer.Option(
            "--avoid",
            metavar="X",
            help="A concept to avoid; may be repeated.",
            autocompletion=complete_concepts,
        ),
    ] = None,
    relation: Annotated[
        list[str] | None,
        typer.Option(
            "--relation",
            metavar="R",
            help="Only hops with this reason (such as uses, same list); may be repeated.",
            autocompletion=complete_relations,
        ),
    ] = None,
    max_hops: Annotated[
        int | None, typer.Option("--max-hops", min=1, metavar="N", help="At most this many hops.")
    ] = None,
    kinds: KindsOption = None,
    no_hub_penalty: Annotated[
        bool, typer.Option("--no-hub-penalty", help="Do not count paths through hubs as longer.")
    ] = False,
) -> None:
    """Explain how two concepts are connected.

    Finds the shortest paths over skills, soft skills, technologies and the kinds of the concepts you name
    (--kinds names others); each hop is put in words, with its reasons and their places. Equally short paths
    are in order of CURIE. Exit code 1 if there is no path.
    """
    from skillgraph.answers.lookup import find_concept, find_reason_relation

    catalog = asking.catalog
    ends = [find_concept(catalog, name, location=asking.where) for name in (source, target)]
    passed = [find_concept(catalog, name, location=asking.where) for name in via or ()]
    asked = _PathQuestion(
        source=ends[0].id,
        target=ends[1].id,
        kinds=_wanted_kinds(kinds, *ends, *passed),
        weight="plain_distance" if no_hub_penalty else "distance",
        limit=limit,
        via=tuple(concept.id for concept in passed),
        avoid=tuple(find_concept(catalog, name, location=asking.where).id for name in avoid or ()),
        relations=tuple(find_reason_relation(catalog, name) for name in relation or ()),
        max_hops=max_hops,
    )
    _check_avoided(catalog, asked)
    if asking.show_query:
        from skillgraph.answers.questions import path_question

        asking.write_question(
            path_question(**asked._asdict(), narrowing=asking.narrowing, graph=asking.graph)
        )
        return
    from skillgraph.rendering.text.path import paths_answer

    answer = paths_answer(
        catalog,
        _find_paths(asking, asked),
        source=asked.source,
        target=asked.target,
        limit=limit,
        hubs_penalized=not no_hub_penalty,
        documents=asking.documents,
    )
    asking.write(answer)


class _PathQuestion(NamedTuple):
    """What ``path`` was asked, in CURIEs."""

    source: str
    target: str
    kinds: frozenset[str]
    weight: str
    limit: int
    via: tuple[str, ...]
    avoid: tuple[str, ...]
    relations: tuple[str, ...]
    max_hops: int | None


def _wanted_kinds(kinds: list[str] | None, *named: "Concept") -> frozenset[str]:
    from skillgraph.language.kinds import DEFAULT_KINDS, find_kinds

    chosen = find_kinds(kinds) if kinds else DEFAULT_KINDS
    return chosen | {concept.kind for concept in named}


def _check_avoided(catalog: "Catalog", asked: _PathQuestion) -> None:
    from skillgraph.errors import UsageError

    for curie in asked.avoid:
        if curie in (asked.source, asked.target, *asked.via):
            raise UsageError(
                f"{catalog.concepts[curie].label!r} cannot be both passed and avoided",
                location="skillgraph path … --avoid",
                remedy="avoid a concept that is neither an end of the path nor given with --via",
            )


def _project(catalog: "Catalog", asked: _PathQuestion) -> "nx.Graph[str]":
    from skillgraph.projection.projecting import narrow_projection, project_graph

    projection = project_graph(catalog, kinds=asked.kinds)
    if not asked.avoid and not asked.relations:
        return projection
    return narrow_projection(projection, avoid=asked.avoid, relations=asked.relations)


def _find_paths(asking: Asking, asked: _PathQuestion) -> "list[Path]":
    from skillgraph.answers.path import shortest_paths
    from skillgraph.errors import NoPathError

    try:
        return shortest_paths(
            _project(asking.narrowed, asked),
            asked.source,
            asked.target,
            limit=asked.limit,
            via=asked.via,
            max_hops=asked.max_hops,
            weight=asked.weight,
        )
    except NoPathError as error:
        raise _with_nearest_miss(error, asking, asked) from error


def _with_nearest_miss(error: "NoPathError", asking: Asking, asked: _PathQuestion) -> "NoPathError":
    """Add to the error what joins the two once less is asked for."""
    from skillgraph.answers.path import nearest_miss
    from skillgraph.errors import NoPathError, format_command

    for without, catalog, wider in _wider_questions(asking, asked):
        between = nearest_miss(
            _project(catalog, wider),
            source=wider.source,
            target=wider.target,
            via=wider.via,
            max_hops=wider.max_hops,
        )
        if between is not None:
            labels = [catalog.concepts[curie].label for curie in (wider.source, *between, wider.target)]
            chain = " \u2014 ".join(labels)
            remedy = f"nearest miss, {without}: {chain}"
            return NoPathError(error.problem, location=error.location, remedy=remedy)
    if asked.max_hops is not None:
        return error
    remedy = (
        f"nothing in the graph joins them, whatever the kinds; look at each with `{format_command('show')}`"
    )
    return NoPathError(error.problem, location=error.location, remedy=remedy)


def _wider_questions(asking: Asking, asked: _PathQuestion) -> "Iterator[tuple[str, Catalog, _PathQuestion]]":
    """Go through questions that ask for less: what is left out, and of which graph they are asked."""
    from skillgraph.language.kinds import ALL_KINDS

    kinds = "over all kinds (`--kinds all`)"
    yield kinds, asking.narrowed, asked._replace(kinds=ALL_KINDS)
    named = {"via": asked.via, "avoid": asked.avoid, "relation": asked.relations}
    given = [f"--{name}" for name, value in named.items() if value]
    catalog, free = asking.narrowed, asked._replace(via=(), avoid=(), relations=())
    if given:
        yield f"without {' and '.join(given)}", catalog, free
        yield f"{kinds}, without {' and '.join(given)}", catalog, free._replace(kinds=ALL_KINDS)
    narrowing = {"section": asking.section is not None, "stated-only": asking.stated_only}
    if any(narrowing.values()):
        given += [f"--{name}" for name, value in narrowing.items() if value]
        catalog, _ = asking.opened
        yield f"without {' and '.join(given)}", catalog, free
        yield f"{kinds}, without {' and '.join(given)}", catalog, free._replace(kinds=ALL_KINDS)
