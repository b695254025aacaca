"""`list`: what there is, kind by kind, or in which documents."""

from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_listings, complete_roles
from skillgraph.cli.options import LimitOption, SortOrder
from skillgraph.errors import UsageError, format_command

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

app = typer.Typer()


@question(app, "list", example="skillgraph list programming-languages", without=("document",))
def list_command(
    asking: Asking,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="A kind of concept, or sections, lists, documents, passages, relations or statements; "
            "singular or plural. By default, all kinds with their counts.",
            autocompletion=complete_listings,
        ),
    ] = None,
    *,
    limit: LimitOption = None,
    named: Annotated[
        bool,
        typer.Option(
            "--named",
            help="Technologies, employers and roles: only those with a name of their own, no classes.",
        ),
    ] = False,
    sort: Annotated[
        SortOrder | None, typer.Option("--sort", help="Sort by count; ties keep their order.")
    ] = None,
    by_document: Annotated[
        bool,
        typer.Option(
            "--by-document",
            help="Show which documents mention each concept: core (more than half), unique (one), or shared; "
            "and how many ask for it and require it.",
        ),
    ] = False,
    role: Annotated[
        str | None,
        typer.Option(
            "--role",
            metavar="R",
            help="As --by-document, for one role or stage: only what is said of it, over the documents about "
            "it. A label or CURIE; or a document about one role.",
            autocompletion=complete_roles,
        ),
    ] = None,
) -> None:
    """List concepts of one kind, or sections, lists, documents, passages or relations.

    Rows are in document order. The count is the number of statements that name the row or lie in it;
    mentions is the number of passages that name a concept. Documents have their date and places.
    --section keeps what is in that section or named
    there. Exit code 1 if there is nothing.
    """
    from skillgraph.answers.list import find_structure, list_kind
    from skillgraph.projection.narrowing import said_in, sections_inside
    from skillgraph.rendering.text.list import listing_answer
    from skillgraph.rendering.text.tally import rows_note

    if by_document or role is not None:
        _list_by_document(asking, kind, role=role, limit=limit, sort=sort)
        return
    rows = list_kind(asking.catalog, kind or "kinds", section=asking.place)
    if named:
        rows = [row for row in rows if row.named]
    if sort is not None:
        rows.sort(key=lambda row: row.count, reverse=sort is SortOrder.descending)
    if asking.show_query:
        from skillgraph.answers.questions import list_question, relations_question
        from skillgraph.store.sharing import own_concepts

        listed = [row.id for row in rows[:limit]]
        chosen = named or limit is not None or asking.place is not None or own_concepts(asking.catalog)
        only = listed if chosen else None
        asking.write_question(
            relations_question(listed, asking.narrowing)
            if find_structure(kind or "") == "relation"
            else list_question(kind, asking.narrowing, only=only)
        )
        return
    several = len(asking.catalog.documents) > 1
    note = rows_note(asking.catalog, rows, narrowed=asking.narrowed)
    left_out = None
    if find_structure(kind or "kinds") in {None, "concept"}:
        shown = {row.id for row in rows}
        left_out = asking.inferred_in(
            lambda whole: (
                s
                for s in said_in(whole, whole.statements.values(), sections_inside(whole, asking.place))
                if s.subject in shown or s.object in shown
            )
        )
    asking.write(listing_answer(rows[:limit], total=len(rows), several=several, note=note), left_out=left_out)


def _list_by_document(
    asking: Asking, kind: str | None, *, role: str | None, limit: int | None, sort: SortOrder | None
) -> None:
    from skillgraph.answers.list import STRUCTURES, find_structure
    from skillgraph.answers.spread import concepts_by_document, documents_spread_over
    from skillgraph.language.kinds import ALL_KINDS, DEFAULT_KINDS, expand_kinds, find_kind
    from skillgraph.rendering.text.list import spread_answer
    from skillgraph.store.sharing import copies_about

    structure = find_structure(kind) if kind is not None else None
    if structure not in {None, "concept"}:
        option = "--by-document" if role is None else "--role"
        raise UsageError(
            f"{option} is for concepts, not for {STRUCTURES[structure]}",
            location=f"skillgraph list {kind} {option}",
            remedy=f"`{format_command('list', 'concepts', options=['--by-document'])}`, "
            f"or a kind of concept: `{format_command('list')}`",
        )
    catalog = asking.catalog
    kinds = ALL_KINDS if kind is None or structure else expand_kinds([find_kind(kind).id])
    about = None if role is None else asking.find_role(role).role
    found = concepts_by_document(catalog, kinds | DEFAULT_KINDS, section=asking.place, role=about)
    rows = [row for row in found if row.concept.kind in kinds]
    beside = [row.concept.kind for row in found] if kinds == {"skill"} else []
    counted = documents_spread_over(catalog, role=about)
    if sort is not None:
        rows.sort(key=lambda row: len(row.documents), reverse=sort is SortOrder.descending)
    if asking.show_query:
        from skillgraph.answers.questions import spread_question
        from skillgraph.store.near_copies import copied_documents
        from skillgraph.store.sharing import with_own

        only = [row.concept.id for row in rows[:limit]] if limit is not None or asking.place else None
        narrowing = asking.narrowing._replace(section=None)  # a section says which rows, not what is counted
        left_out = sorted(copied_documents(catalog).difference(counted))
        subjects = [] if about is None else with_own(catalog, about)
        asking.write_question(
            spread_question(kinds, narrowing, only=only, left_out=left_out, subjects=subjects)
        )
        return
    answer = spread_answer(
        rows[:limit],
        documents=counted,
        copies=len(catalog.documents) - len(counted) if about is None else copies_about(catalog, about),
        role=None if about is None else catalog.concepts[about].label,
    )
    asking.write(answer._replace(notes=[*answer.notes, *_beside_skills(beside, role=role)]))


def _beside_skills(kinds: "Sequence[str]", *, role: str | None) -> "Iterator[str]":
    """Say of a list of skills that technologies and soft skills are none of them, where there are any."""
    from skillgraph.rendering.qualifiers import count_words

    soft = kinds.count("soft-skill")
    technologies = sum(kind not in {"skill", "soft-skill"} for kind in kinds)
    several = {"technology": technologies, "soft skill": soft}
    told = " and ".join(count_words(count, what) for what, count in several.items() if count)
    if told:
        options = ["--by-document"] if role is None else ["--role", role]
        command = format_command("list", options=options)
        yield f"Not among them: {told}; `{command}` has all."
