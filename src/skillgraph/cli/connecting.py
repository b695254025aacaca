"""`neighbors` and `path`: how concepts are connected."""

from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.answers.neighbors import Measure
from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_concepts, complete_layers, complete_relations
from skillgraph.cli.options import KindsOption
from skillgraph.cli.path_search import PathQuestion, PathSearch
from skillgraph.language.kinds import (
    DEFAULT_KINDS,
    PATH_KINDS,
    find_kinds,
)
from skillgraph.projection.layer_names import (
    OF_DOCUMENTS,
    PROJECTED,
    TEXT_PLACES,
)

if TYPE_CHECKING:
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
            help="What to rank by: closeness, or the NetworkX measure of that name; pagerank needs "
            "skillgraph[analytics].",
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
    asked = PathQuestion(
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
                **PathSearch(asking, asked).joining_question()._asdict(),
                narrowing=asking.narrowing,
                graph=asking.graph,
            )
        )
        return
    from skillgraph.rendering.text.path import paths_answer

    paths = PathSearch(asking, asked).paths()
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


def _wanted_kinds(kinds: list[str] | None, default: frozenset[str], *named: "Concept") -> frozenset[str]:
    chosen = find_kinds(kinds) if kinds else default
    return chosen | {concept.kind for concept in named}


def _wanted_layers(asking: Asking, layers: list[str] | None) -> frozenset[str]:
    """Give the layers that are asked for: those of the documents where the question is narrowed to these."""
    from skillgraph.projection.layer_names import find_layers

    chosen = find_layers(layers) if layers else PROJECTED
    return chosen & OF_DOCUMENTS if asking.stated_only or asking.section is not None else chosen


def _check_avoided(catalog: "Catalog", asked: PathQuestion) -> None:
    from skillgraph.errors import UsageError

    for curie in asked.avoid:
        if curie in (asked.source, asked.target, *asked.via):
            raise UsageError(
                f"{catalog.concepts[curie].label!r} cannot be both passed and avoided",
                location="skillgraph path … --avoid",
                remedy="avoid a concept that is neither an end of the path nor given with --via",
            )
