"""`list`, `search`, `show`, `evidence`, `stats`: look around in a graph."""

from pathlib import Path
from typing import Annotated

import typer

from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import (
    complete_concepts,
    complete_listings,
    complete_modalities,
    complete_names,
    complete_relations,
)
from skillgraph.cli.options import (
    GraphOption,
    KindsOption,
    LimitOption,
    OutputOption,
    ShowQueryOption,
    open_graph,
)
from skillgraph.cli.streams import say, warn, write_answer, write_code
from skillgraph.errors import UsageError, format_command
from skillgraph.rendering.text.output import OutputFormat

app = typer.Typer()


@question(app, "list", example="skillgraph list programming-languages", without=("document",))
def list_command(
    asking: Asking,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="A kind of concept, or sections, lists, documents, passages, relations, statements; "
            "singular or plural. Without it: all kinds with their counts.",
            autocompletion=complete_listings,
        ),
    ] = None,
    *,
    limit: LimitOption = None,
    by_document: Annotated[
        bool,
        typer.Option(
            "--by-document",
            help="Tell which documents speak of each concept: core in most, unique to one, or distinctive.",
        ),
    ] = False,
) -> None:
    """List concepts of a kind, or sections, lists, documents, passages, relations.

    Rows stand in document order; the count says how many statements name the row or lie in it.
    With --section what is in it or named in it. Exit code 1 where that is nothing.
    """
    from skillgraph.answers.list import find_structure, list_kind
    from skillgraph.rendering.text.list import listing_answer

    if by_document:
        _list_by_document(asking, kind, limit=limit)
        return
    rows = list_kind(asking.catalog, kind or "kinds", section=asking.place)
    if asking.show_query:
        from skillgraph.answers.questions import list_question, relations_question

        asking.write_question(
            relations_question((row.id for row in rows), asking.narrowing)
            if find_structure(kind or "") == "relation"
            else list_question(kind, asking.narrowing)
        )
        return
    several = len(asking.catalog.documents) > 1
    asking.write(listing_answer(rows[:limit], total=len(rows), several=several))


def _list_by_document(asking: Asking, kind: str | None, *, limit: int | None) -> None:
    from skillgraph.answers.list import STRUCTURES, find_structure
    from skillgraph.answers.spread import concepts_by_document
    from skillgraph.language.kinds import ALL_KINDS, expand_kinds, find_kind
    from skillgraph.rendering.text.list import spread_answer

    structure = find_structure(kind) if kind is not None else None
    if structure not in {None, "concept"}:
        raise UsageError(
            f"--by-document is told of concepts, and {STRUCTURES[structure]} are none",
            location=f"skillgraph list {kind} --by-document",
            remedy=f"`{format_command('list', 'concepts', options=['--by-document'])}`, "
            f"or a kind of concept: `{format_command('list')}`",
        )
    kinds = ALL_KINDS if kind is None or structure else expand_kinds([find_kind(kind).id])
    if asking.show_query:
        from skillgraph.answers.questions import spread_question

        asking.write_question(spread_question(kinds, asking.narrowing))
        return
    rows = concepts_by_document(asking.narrowed, kinds)
    asking.write(spread_answer(rows[:limit], documents=len(asking.catalog.documents)))


@question(app, "search", example="skillgraph search pyhton", without=("document",))
def search_command(
    asking: Asking,
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT",
            help="A word or several, as far as you know them.",
            autocompletion=complete_concepts,
        ),
    ],
    *,
    kinds: KindsOption = None,
    limit: LimitOption = None,
) -> None:
    """Find concepts by a piece of a label; typos are forgiven.

    Labels and alternative labels are searched; case, accents, dashes and small typos are
    forgiven. Best first. With --section only concepts that are named in it. Exit code 1 where
    nothing fits.
    """
    from skillgraph.answers.search import search_concepts
    from skillgraph.language.kinds import find_kinds
    from skillgraph.rendering.text.search import search_answer

    hits = search_concepts(asking.narrowed, text, kinds=find_kinds(kinds) if kinds else None)
    if asking.place is not None:
        hits = [hit for hit in hits if hit.count]
    if asking.show_query:
        from skillgraph.answers.questions import search_question

        asking.write_question(search_question(hit.concept for hit in hits[:limit]))
        return
    if hits or asking.output is not OutputFormat.table:
        asking.write(search_answer(hits[:limit], total=len(hits)))
    if not hits:
        inside = "" if asking.place is None else f", section {asking.place_name},"
        say(f"no label in {asking.where}{inside} is like {text!r}")
        raise typer.Exit(1)


@question(app, "show", example='skillgraph show "Lead AI Backend Engineer" --relation requires')
def show_command(
    asking: Asking,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A concept (label, alternative label or CURIE), a section or list (path), "
            "or the CURIE of a statement.",
            autocompletion=complete_names,
        ),
    ],
    *,
    relation: Annotated[
        str | None,
        typer.Option(
            "--relation",
            metavar="RELATION",
            help="Only statements with this relation.",
            autocompletion=complete_relations,
        ),
    ] = None,
    modality: Annotated[
        str | None,
        typer.Option(
            "--modality",
            metavar="MODALITY",
            help="Only this modality; `none` for not said.",
            autocompletion=complete_modalities,
        ),
    ] = None,
) -> None:
    """Show all that is stated of a concept, section, list or statement.

    Grouped by relation and section, each statement with its qualifiers and with the place
    that makes it. What points at the concept is shown too. Exit code 1 where no statement fits.
    """
    from skillgraph.answers.lookup import find_known_modality, find_relation, modalities_used
    from skillgraph.answers.show import describe, find_subjects
    from skillgraph.rendering.text.show import description_answer

    catalog, place = asking.catalog, asking.place
    subject, *also = find_subjects(catalog, name, location=asking.where)
    curie = find_relation(catalog, relation) if relation is not None else None
    word = find_known_modality(catalog, modality) if modality is not None else None
    if asking.show_query:
        from skillgraph.answers.questions import show_question

        asking.write_question(
            show_question(catalog, subject, narrowing=asking.narrowing, relation=curie, modality=word)
        )
        return
    description = describe(catalog, subject, section=place, relation=curie, modality=word, also=tuple(also))
    if word and word not in (used := modalities_used(catalog)):
        there = ", ".join(used) or "none"
        say(f"no statement of {asking.where} has the modality {word!r}; there are: {there}")
    asking.write(description_answer(catalog, description, documents=asking.documents))


@question(app, "evidence", example='skillgraph evidence "Machine learning" -O md')
def evidence_command(
    asking: Asking,
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help="A concept, section, list, statement or passage, or a line: `line 42`.",
            autocompletion=complete_names,
        ),
    ],
) -> None:
    """Show where a document says so.

    Every statement of what is asked for, in document order, with each of its places:
    section, line, offsets, and the passage itself with --document. Where nothing has that name,
    the concepts with these words in their labels are taken, and the answer says so. Exit code 1
    where no statement rests on it.
    """
    from skillgraph.answers.evidence import find_by_words, find_evidence
    from skillgraph.errors import UnknownConceptError
    from skillgraph.projection.narrowing import said_in, sections_inside
    from skillgraph.rendering.text.evidence import evidence_answer

    catalog, notes = asking.catalog, []
    try:
        found = find_evidence(catalog, what, location=asking.where)
    except UnknownConceptError:
        concepts, found = find_by_words(catalog, what)
        if not found:
            raise
        labels = ", ".join(concept.label for concept in concepts)
        notes = [f"Nothing is called {what!r}; these have the words: {labels}."]
    statements = said_in(catalog, found, sections_inside(catalog, asking.place))
    if asking.show_query:
        from skillgraph.answers.questions import evidence_question

        asking.write_question(evidence_question(statements))
        return
    asking.write(evidence_answer(catalog, statements, documents=asking.documents, notes=notes))


@app.command("stats", epilog="Example: skillgraph stats -O json")
def stats_command(
    *,
    graph: GraphOption = None,
    output: OutputOption = OutputFormat.table,
    show_query: ShowQueryOption = False,
) -> None:
    """Count what the graph holds.

    Documents, sections, passages, lists, concepts by kind, statements by relation,
    modality and status, figures and evidence.
    """
    from skillgraph.answers.stats import count_all
    from skillgraph.rendering.text.stats import counts_answer

    if show_query:
        from skillgraph.answers.questions import whole_question

        write_code(whole_question("stats"))
        return
    from skillgraph.store.manifest import has_tables

    catalog, _ = open_graph(graph)
    if graph is not None and has_tables(Path(graph)):
        _warn_of_changed_tables(Path(graph))
    write_answer(counts_answer(count_all(catalog)), output)


def _warn_of_changed_tables(directory: Path) -> None:
    from skillgraph.corpus.freshness import changed_tables
    from skillgraph.errors import GraphError

    if changes := changed_tables(directory):
        warn(
            GraphError(
                "the tables changed after the graph was built: this counts what was built",
                location=", ".join(f"{name} ({change})" for name, change in changes.items()),
                remedy=f"`{format_command('build', options=['-o', str(directory)])}`",
            )
        )
