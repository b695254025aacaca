"""`neighbors` and `path`: how concepts are connected."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from skillgraph.answers.neighbors import Measure
from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_concepts, complete_layers, complete_relations
from skillgraph.cli.options import KindsOption
from skillgraph.language.kinds import (
    DEFAULT_KINDS,
    PATH_KINDS,
    WIDER_KINDS,
    find_kinds,
)
from skillgraph.projection.layer_names import (
    LAYERS,
    OF_DOCUMENTS,
    PROJECTED,
    TEXT_PLACES,
    WITH_MEANING,
    WITHOUT_MEANING,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

    from skillgraph.answers.path import Path
    from skillgraph.errors import NoPathError
    from skillgraph.model import Catalog, Concept

app = typer.Typer()


LayersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--layers",
        metavar="LAYERS",
        help="Only these layers, separated by commas: stated, inferred, named, taxonomic, together, "
        "esco, onet, purpose, text; `all` for all.",
        autocompletion=complete_layers,
    ),
]


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
            help="What to rank by: closeness, or the NetworkX measure of that name.",
        ),
    ] = "closeness",
    layers: LayersOption = None,
    in_graph: Annotated[
        bool, typer.Option("--in-graph", help="Only what the graph has, not what else is known.")
    ] = False,
    kinds: KindsOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most this many rows.")] = 10,
) -> None:
    """Rank what is adjacent to a concept, with the reasons.

    Candidates are skills, soft skills, technologies, the concept's own kind (--kinds names others) and what
    a relation named by us ties to it; those that the graph does not have and the package knows too, marked.
    The closest comes first; = marks ties, which are in order of CURIE. What only stands in one list or
    section is no neighbor (--layers text shows it), nor is a class or the name of a list, such as
    Programming languages. With a measure other than closeness, every concept of the graph is a candidate,
    and the reasons are what the two share. Exit code 1 if there is no evidence of any neighbor.
    """
    from skillgraph.answers.known_names import with_known

    concept = asking.find_skill(skill)
    wanted = _wanted_kinds(kinds, DEFAULT_KINDS, concept)
    chosen = _wanted_layers(asking, layers)
    if layers is None:
        chosen -= {"text"}
    beyond = measure == "closeness" and not in_graph and not chosen <= OF_DOCUMENTS
    weak = layers is not None  # a layer that is asked for shows all that it has
    if asking.show_query:
        from skillgraph.answers.questions import adjacency_question

        asking.write_question(
            adjacency_question(
                concept.id,
                kinds=wanted,
                measure=measure,
                layers=chosen,
                beyond=beyond,
                weak=weak,
                narrowing=asking.narrowing,
                graph=asking.graph,
            )
        )
        return
    from skillgraph.answers.neighbors import edges_around, explain_ranking, rank_nodes
    from skillgraph.rendering.text.neighbors import adjacency_answer

    edges = edges_around(
        asking.narrowed, concept.id, kinds=wanted, layers=chosen, beyond=beyond, weak=weak, measure=measure
    )
    projection = edges if measure == "closeness" else edges.graph()  # once for ranks and reasons
    ranking = rank_nodes(projection, concept.id, measure=measure)
    rows = explain_ranking(projection, concept.id, ranking[:limit], measure=measure)
    answer = adjacency_answer(
        with_known(asking.catalog, [concept.id, *(row.skill for row in rows)]),
        rows,
        skill=concept.id,
        graph=asking.catalog,
        measure=measure,
        total=len(ranking),
        documents=asking.documents,
        evidence=asking.evidence,
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
    layers: LayersOption = None,
    kinds: KindsOption = None,
) -> None:
    """Explain how two concepts are connected.

    Finds the shortest paths over skills, technologies, what they serve (areas, duties, practices,
    challenges) and the kinds of the concepts you name (--kinds names others); each hop is put in words, with
    its reasons and their places. A path rests on relations and on counts, never on one list or section alone:
    where no such path is, exit code 1, and the nearest miss is named. Equally short paths are in order of
    CURIE. A concept that the package knows and the graph does not have can be asked for. Such concepts are
    passed, and marked, if an end is one, or if no path with meaning joins two ends within the graph.
    """
    from skillgraph.answers.known_names import with_known
    from skillgraph.answers.lookup import find_reason_relation

    ends = [asking.find_skill(source), asking.find_skill(target)]
    passed, avoided = (list(map(asking.find_skill, names or ())) for names in (via, avoid))
    catalog = with_known(asking.catalog, (concept.id for concept in (*ends, *passed, *avoided)))
    relations = tuple(find_reason_relation(catalog, name) for name in relation or ())
    listed = not TEXT_PLACES.isdisjoint(relations)
    asked = _PathQuestion(
        source=ends[0].id,
        target=ends[1].id,
        kinds=_wanted_kinds(kinds, PATH_KINDS, *ends, *passed),
        layers=_wanted_layers(asking, layers) - ({"text"} if layers is None and not listed else set()),
        limit=limit,
        via=tuple(concept.id for concept in passed),
        avoid=tuple(concept.id for concept in avoided),
        relations=relations,
        max_hops=max_hops,
    )
    _check_avoided(catalog, asked)
    if asking.show_query:
        from skillgraph.answers.questions import path_question

        asking.write_question(
            path_question(
                **_joining_question(asking, asked)._asdict(), narrowing=asking.narrowing, graph=asking.graph
            )
        )
        return
    from skillgraph.rendering.text.path import paths_answer

    paths = _find_paths(asking, asked)
    answer = paths_answer(
        with_known(catalog, (hop.target for path in paths for hop in path.hops)),
        paths,
        source=asked.source,
        target=asked.target,
        graph=asking.catalog,
        limit=limit,
        via=asked.via,
        documents=asking.documents,
        evidence=asking.evidence,
    )
    asking.write(answer)


class _PathQuestion(NamedTuple):
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


def _wanted_kinds(kinds: list[str] | None, default: frozenset[str], *named: "Concept") -> frozenset[str]:
    chosen = find_kinds(kinds) if kinds else default
    return chosen | {concept.kind for concept in named}


def _wanted_layers(asking: Asking, layers: list[str] | None) -> frozenset[str]:
    """Give the layers that are asked for: those of the documents where the question is narrowed to these."""
    from skillgraph.projection.layer_names import find_layers

    chosen = find_layers(layers) if layers else PROJECTED
    return chosen & OF_DOCUMENTS if asking.stated_only or asking.section is not None else chosen


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
    from skillgraph.answers.path import project_ways
    from skillgraph.projection.projecting import narrow_projection

    named = (asked.source, *asked.via, asked.target)
    projection = project_ways(
        catalog, named, kinds=asked.kinds, layers=asked.layers, weak=asked.weak, beyond=asked.beyond
    )
    if not asked.avoid and not asked.relations:
        return projection
    return narrow_projection(projection, avoid=asked.avoid, relations=asked.relations)


def _find_paths(asking: Asking, asked: _PathQuestion) -> "list[Path]":
    """Find the paths within the graph, where it has none those through what else is known."""
    from skillgraph.errors import NoPathError

    try:
        return _paths_of(asking.narrowed, asked)
    except NoPathError as error:
        if asked.may_pass_more:
            try:
                return _paths_of(asking.narrowed, asked._replace(beyond=True))
            except NoPathError as further:
                if not error.nearest:  # else what the graph itself comes near is told
                    raise _with_nearest_miss(further, asking, asked) from further
        raise _with_nearest_miss(error, asking, asked) from error


def _paths_of(catalog: "Catalog", asked: _PathQuestion) -> "list[Path]":
    from skillgraph.answers.path import FARTHEST, shortest_paths

    return shortest_paths(
        _project(catalog, asked),
        asked.source,
        asked.target,
        limit=asked.limit,
        via=asked.via,
        max_hops=asked.max_hops,
        farthest=None if asked.weak else FARTHEST,
    )


def _joining_question(asking: Asking, asked: _PathQuestion) -> _PathQuestion:
    """Give the question that is answered: one beyond the graph where that alone finds a path."""
    from skillgraph.errors import NoPathError

    for question_ in (asked, asked._replace(beyond=True)) if asked.may_pass_more else ():
        try:
            _paths_of(asking.narrowed, question_)
        except NoPathError:
            continue
        return question_
    return asked


def _with_nearest_miss(error: "NoPathError", asking: Asking, asked: _PathQuestion) -> "NoPathError":
    """Add to the error what joins the two once less is asked for."""
    from skillgraph.answers.known_names import with_known
    from skillgraph.answers.path import FARTHEST, nearest_miss
    from skillgraph.errors import NoPathError, format_command

    for without, catalog, wider in _wider_questions(asking, asked):
        between = nearest_miss(
            _project(catalog, wider),
            source=wider.source,
            target=wider.target,
            via=wider.via,
            max_hops=wider.max_hops,
            farthest=None if wider.weak else FARTHEST,
        )
        if between is not None:
            chain_of = (wider.source, *between, wider.target)
            if error.nearest and len(chain_of) >= len(error.nearest):  # too long, whatever else is taken in
                return error
            labels = [with_known(catalog, chain_of).concepts[curie].label for curie in chain_of]
            chain = " \u2014 ".join(labels)
            remedy = f"nearest miss, {without}: {chain}"
            return NoPathError(error.problem, location=error.location, remedy=remedy)
    if asked.max_hops is not None or error.nearest:
        return error
    remedy = (
        f"nothing in the graph joins them, whatever the kinds; look at each with `{format_command('show')}`"
    )
    return NoPathError(error.problem, location=error.location, remedy=remedy)


def _wider_questions(asking: Asking, asked: _PathQuestion) -> "Iterator[tuple[str, Catalog, _PathQuestion]]":
    """Go through questions that ask for less: what is left out, and of which graph they are asked."""
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
