"""`search`, `show`, `evidence`, `stats`: look around in a graph."""

from pathlib import Path
from typing import Annotated

import typer

from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import (
    complete_concepts,
    complete_levels,
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
from skillgraph.cli.showing import say_unused, where_relation_is
from skillgraph.cli.streams import say, warn, write_answer, write_code
from skillgraph.errors import UnknownConceptError, format_command
from skillgraph.rendering.text.output import OutputFormat

app = typer.Typer()


@question(app, "search", example="skillgraph search pyhton")
def search_command(
    asking: Asking,
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT",
            help="One or more words, or parts of them.",
            autocompletion=complete_concepts,
        ),
    ],
    *,
    kinds: KindsOption = None,
    limit: LimitOption = None,
) -> None:
    """Find words in labels first, then in sentences and other texts; typos are forgiven.

    Concepts are found by any part of a label or alternative label, then headings, lists, sentences,
    qualifiers and definitions that contain the words, and passages with --document. Case, accents and
    dashes do not matter; if nothing matches, small typos are forgiven. The best match comes first. --kinds
    searches labels only. What the package knows by exactly that name, and the graph does not have, comes
    first, marked. If nothing in the graph matches, all that it knows of a like name is shown, and what the
    graph has next to it, with exit code 1.
    """
    from skillgraph.answers.search import search_concepts
    from skillgraph.language.kinds import find_kinds
    from skillgraph.rendering.text.search import search_answer

    wanted = find_kinds(kinds) if kinds else None
    hits = search_concepts(asking.narrowed, text, kinds=wanted, typos=False)
    texts = []
    if wanted is None:
        from skillgraph.answers.search_texts import search_texts

        texts = search_texts(asking.narrowed, text, section=asking.place, documents=asking.documents)
    from skillgraph.cli.showing import known_hits, known_of_that_name

    known = known_of_that_name(asking, text, hits, kinds=wanted)
    if not hits and not texts:
        known = known_hits(asking, text, kinds=wanted, typos=False)
        hits = search_concepts(asking.narrowed, text, kinds=wanted) if not known else []
        known = known or ([] if hits else known_hits(asking, text, kinds=wanted, typos=True))
    if asking.place is not None:
        hits = [hit for hit in hits if hit.count]
    if asking.show_query:
        from skillgraph.answers.questions import search_question

        found = [hit.concept.id for hit in hits] + [hit.id for hit in texts if hit.where != "passage"]
        asking.write_question(search_question(found[:limit]))
        return
    if hits or texts or known or asking.output is not OutputFormat.table:
        from skillgraph.cli.showing import hits_beside

        beside = [] if hits or texts else hits_beside(asking, text, known, kinds=wanted)
        asking.write(search_answer(hits, texts, known=known, beside=beside, limit=limit))
    if not hits and not texts:
        inside = "" if asking.place is None else f", section {asking.place_name}"
        told = f"no {'label' if wanted else 'wording'} in {asking.where}{inside} is anything like {text!r}"
        say(f"{told}, but the package knows such a name" if known else told)
        raise typer.Exit(1)


@question(app, "show", example='skillgraph show "Lead AI Backend Engineer" --relation requires')
def show_command(
    asking: Asking,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A concept, section, list, document, statement, passage, line or relation: "
            "a name, a path or an id.",
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
            help="Only this modality; `none` if the text gives none.",
            autocompletion=complete_modalities,
        ),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            "--level",
            metavar="LEVEL",
            help="Only this level, such as expertise; `none` if the text gives none.",
            autocompletion=complete_levels,
        ),
    ] = None,
) -> None:
    """Show everything stated about a concept, section, list, statement or passage.

    Facts are grouped by relation and section, each with its line and qualifiers; --evidence gives each
    statement with all its qualifiers and places. Statements that point to the concept are shown too. Of what
    the package knows and the graph does not have, it shows what it is and what is near. Exit code 1 if no
    statement matches.
    """
    from skillgraph.answers.lookup import find_known_modality, find_level, find_relation
    from skillgraph.answers.show import describe
    from skillgraph.rendering.text.show import description_answer

    catalog = asking.catalog
    try:
        subject = asking.find(name)
    except UnknownConceptError:
        from skillgraph.cli.showing import known_alone, show_known

        if (known := known_alone(asking, name)) is None:
            raise
        show_known(asking, known)
        return
    wanted = {
        "relation": None if relation is None else find_relation(catalog, relation),
        "modality": None if modality is None else find_known_modality(catalog, modality),
        "level": None if level is None else find_level(catalog, level),
    }
    if asking.show_query:
        from skillgraph.answers.questions import show_question

        asking.write_question(show_question(catalog, subject, narrowing=asking.narrowing, **wanted))
        return
    description = describe(catalog, subject, section=asking.place, **wanted)
    left_out = asking.inferred_in(
        lambda whole: describe(whole, subject, section=asking.place, **wanted).statements
    )
    say_unused(asking, wanted)
    hint = "" if description.statements else where_relation_is(asking, subject, wanted["relation"])
    evidence = asking.evidence or bool(asking.document)
    narrowing = {"--relation": relation, "--section": asking.section}
    answer = description_answer(
        catalog,
        description,
        documents=asking.documents,
        hint=hint,
        evidence=evidence,
        narrower=[name for name, given in narrowing.items() if given is None],
    )
    if wanted["relation"] is not None:
        from skillgraph.rendering.text.tally import with_tally

        answer = with_tally(answer, catalog, description.statements)
    asking.write(answer, left_out=left_out)


@question(app, "evidence", example='skillgraph evidence "Machine learning" -O md')
def evidence_command(
    asking: Asking,
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help="A concept, section, list, document, statement or passage, or a line: `line 42`.",
            autocompletion=complete_names,
        ),
    ],
) -> None:
    """Show where a document states something.

    Every statement about it, in document order, with each of its places: section, line and offsets, and the
    passage itself with --document; of a document its date and places first. If nothing has that
    name, the answer covers the concepts with those words in their labels, and says so. Exit code 1 if there
    is no statement.
    """
    from skillgraph.answers.evidence import evidence_of, find_by_words
    from skillgraph.errors import UnknownConceptError
    from skillgraph.model import SourceDocument
    from skillgraph.projection.narrowing import said_in, sections_inside
    from skillgraph.rendering.text.evidence import evidence_answer

    catalog, notes, dated = asking.catalog, [], None
    try:
        subject = asking.find(what)
        dated = subject if isinstance(subject, SourceDocument) else None
        found = evidence_of(catalog, subject)
    except UnknownConceptError:
        concepts, found = find_by_words(catalog, what)
        if not found:
            raise
        labels = ", ".join(concept.label for concept in concepts)
        notes = [f"Nothing is called {what!r}; these have the words: {labels}."]
    inside = sections_inside(catalog, asking.place)
    statements = said_in(catalog, found, inside)
    if asking.show_query:
        from skillgraph.answers.questions import evidence_question

        asking.write_question(evidence_question(statements))
        return
    left_out = asking.inferred_in(
        lambda whole: said_in(
            whole, find_by_words(whole, what)[1] if notes else evidence_of(whole, subject), inside
        )
    )
    answer = evidence_answer(catalog, statements, documents=asking.documents, notes=notes, dated=dated)
    asking.write(answer, left_out=left_out)


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
        from skillgraph.answers.questions_of_documents import stats_question

        write_code(stats_question())
        return
    from skillgraph.store.manifest import has_tables

    catalog, _ = open_graph(graph)
    if graph is not None and has_tables(Path(graph)):
        _warn_of_changed_tables(Path(graph))
    own = sum(concept.shared is not None for concept in catalog.concepts.values())
    write_answer(counts_answer(count_all(catalog), own=own), output)


def _warn_of_changed_tables(directory: Path) -> None:
    from skillgraph.corpus.freshness import changed_tables
    from skillgraph.errors import GraphError

    if changes := changed_tables(directory):
        warn(
            GraphError(
                "the tables changed after the graph was built: these are the counts of the old build",
                location=", ".join(f"{name} ({change})" for name, change in changes.items()),
                remedy=f"`{format_command('build', options=['-g', str(directory)])}`",
            )
        )
