"""Options that mean the same in every command, and the graph they name."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.completion import complete_kinds, complete_sections
from skillgraph.cli.streams import say, warn
from skillgraph.errors import UsageError, format_command, named_graph
from skillgraph.rendering.text.output import OutputFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from skillgraph.answers.profiles import Holdings
    from skillgraph.documents import Document
    from skillgraph.errors import DocumentError
    from skillgraph.model import Catalog

GraphOption = Annotated[
    str | None,
    typer.Option(
        "--graph",
        "-g",
        envvar="SKILLGRAPH_GRAPH",
        metavar="GRAPH",
        help="A directory written by `build`, or an RDF file; by default, the bundled graph.",
    ),
]
#: How 0.1 named the graph that a command writes: understood, and no longer shown.
OldFolderOption = Annotated[
    Path | None, typer.Option("-o", "--to", hidden=True, help="What -g was called in 0.1.")
]
OutputOption = Annotated[
    OutputFormat, typer.Option("--output", "-O", help="How to print the answer.", case_sensitive=False)
]
DocumentOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--document",
        readable=False,  # we say ourselves what cannot be read, in three parts
        envvar="SKILLGRAPH_DOCUMENT",
        metavar="FILE",
        help="A source document whose passages are to be shown; matched by its digest; may be repeated.",
    ),
]
SectionOption = Annotated[
    str | None,
    typer.Option(
        "--section",
        metavar="PATH",
        help="Only what this section and its subsections, this document, list or line says.",
        autocompletion=complete_sections,
    ),
]
StatedOnlyOption = Annotated[bool, typer.Option("--stated-only", help="Leave out what our rules inferred.")]
KindsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--kinds",
        metavar="KINDS",
        help="Kinds of concept, separated by commas; `all` for every kind.",
        autocompletion=complete_kinds,
    ),
]
LimitOption = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="At most this many rows.")
]
EvidenceOption = Annotated[
    bool,
    typer.Option(
        "--evidence", help="Show the evidence for each fact: spans, slots and what stands beside it."
    ),
]
ExplainOption = Annotated[
    bool, typer.Option("--explain", help="After the answer, explain in a paragraph how it was found.")
]
ShowQueryOption = Annotated[
    bool, typer.Option("--show-query", help="Print the query behind the answer instead of the answer.")
]


class SortOrder(StrEnum):
    """The values of ``--sort``."""

    ascending = "ascending"
    descending = "descending"


def number_between(least: float, most: float, *, option: str) -> Callable[[float | None], float | None]:
    """Make the callback of an option that takes a number: one that is none, or has no end, is refused."""

    def check(number: float | None) -> float | None:
        if number is None or least <= number <= most:  # also false of what is no number
            return number
        raise UsageError(
            f"{number:g} is out of range",
            location=option,
            remedy=f"give a number from {least:g} to {most:,.0f}",
        )

    return check


TimeoutOption = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        callback=number_between(0.001, 86_400, option="--timeout"),
        metavar="SECONDS",
        help="Give up after this many seconds.",
    ),
]


def name_graph(graph: str | None) -> None:
    """Let commands that are suggested ask the graph that was named, unless the environment names it."""
    named_graph.set(None if graph == os.environ.get("SKILLGRAPH_GRAPH") else graph)


def open_graph(graph: str | None) -> tuple[Catalog, str]:
    """Open a graph: its catalog, and what to call it in an error, ``the bundled graph (214 concepts)``."""
    from skillgraph.store.opening import graph_name, open_catalog

    name_graph(graph)
    catalog = open_catalog(graph)
    return catalog, f"{graph_name(graph)} ({len(catalog.concepts)} concepts)"


def say_nothing_counted(catalog: Catalog, held: Holdings, uncounted: Sequence[str] = ()) -> None:
    """Say on standard error what of a person's names counts for nothing, and why."""
    from skillgraph.rendering.text.counted_for_nothing import nothing_lines  # few people misname a thing

    for line in nothing_lines(catalog, held, uncounted):
        say(line)


def open_documents(
    catalog: Catalog, paths: list[Path] | None, *, graph: str | None
) -> Mapping[str, Document] | None:
    """Give the documents whose passages can be shown; None where none is at hand.

    They are those that the user gave, matched to the graph's, and in a corpus the sources beside its tables.
    """
    own = Path(graph, "documents") if graph is not None else None
    if not paths and (own is None or not own.is_dir()):
        return None
    from skillgraph.documents import SourceDocuments, match_document

    given = match_document(catalog, paths or ())
    if own is None or not own.is_dir():
        return given
    return SourceDocuments(catalog, own.parent, given=given, on_problem=_warn_once())


def _warn_once() -> Callable[[DocumentError], object]:
    """Make a function that tells of the first source that is not as it was; `validate` names all."""
    told: list[DocumentError] = []

    def tell(problem: DocumentError) -> None:
        if not told:
            warn(problem)
        told.append(problem)

    return tell


def marking_note(graph: str) -> str:
    """Say how what a corpus is stated to say is reviewed, and the marks are given back."""
    table, build = (
        format_command(verb, options=[*options, "-g", graph])
        for verb, options in (("review", ["--to", "review.tsv"]), ("build", ["--marks", "review.tsv"]))
    )
    return f"To review: `{table}`, x into accept or reject, or another name into object, then `{build}`."
