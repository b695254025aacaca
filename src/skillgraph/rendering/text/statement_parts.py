"""Statements in named parts: the lines of each for people, and an answer that is nothing but them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import statement_shapes
from skillgraph.rendering.qualifiers import iter_qualifiers
from skillgraph.rendering.text.asked_lines import CHOICES
from skillgraph.rendering.text.citations import SEE_PASSAGES, iter_citations
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable
from skillgraph.rendering.text.short_facts import SEE_EVIDENCE
from skillgraph.rendering.text.short_places import whole_evidence
from skillgraph.store.about import named_path, passage_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.json import Documents


#: The heading of what no section makes.
NO_PLACE: Final = "no place in the text"


def statements_answer(
    catalog: Catalog,
    statements: Sequence[Statement],
    *,
    documents: Documents | None,
    blocks: Callable[[], Iterator[Text]],
    explanation: Callable[[], str],
    evidence: bool,
) -> Answer:
    """Make an answer that is a list of statements, each once, and groups them for people.

    Args:
        catalog: Where the concepts and passages are.
        statements: What is told.
        documents: The documents that are at hand, to quote them.
        blocks: Gives what people read.
        explanation: Gives how it was found.
        evidence: Does what people read name each place? Else the answer says how to see them.

    """
    once = list(dict.fromkeys(statements))

    def table() -> TextTable:
        from skillgraph.rendering.text.statement_table import statement_table  # few are wanted as rows

        return statement_table(catalog, once, documents=documents)

    return Answer(
        data=lambda: statement_shapes(catalog, once, documents=documents),
        blocks=blocks,
        table=table,
        notes=_notes(once, evidence=evidence, has_documents=documents is not None),
        legend=() if evidence else [CHOICES],
        explanation=explanation,
    )


def _notes(statements: Sequence[Statement], *, evidence: bool, has_documents: bool) -> list[str]:
    if not evidence:
        return [SEE_EVIDENCE] if statements else []
    return [SEE_PASSAGES] if statements and not has_documents else []


def section_heading(catalog: Catalog, statements: Iterable[Statement]) -> str:
    """Name the section that first makes one of some statements; empty where none has a place."""
    places = (passage_of(catalog, evidence) for evidence in whole_evidence(statements))
    first = next(filter(None, places), None)
    return " / ".join(named_path(catalog, first.section)) if first else ""


def under_sections(
    catalog: Catalog, entries: Iterable[tuple[Sequence[Statement], Iterable[Text]]]
) -> Iterator[Text]:
    """Go through entries under the names of the sections that make them, each named once.

    Args:
        catalog: Where the passages are.
        entries: The statements that say where an entry stands, and its lines.

    """
    grouped: dict[str, list[Iterable[Text]]] = {}
    for statements, lines in entries:
        grouped.setdefault(section_heading(catalog, statements) or NO_PLACE, []).append(lines)
    for heading, blocks in grouped.items():
        yield Text(heading, 0, "heading")
        yield from (line for lines in blocks for line in lines)


def part_lines(
    catalog: Catalog, parts: Iterable[tuple[str, Sequence[Statement]]], *, documents: Documents | None
) -> Iterator[Text]:
    """Go through the parts that have statements, each under its name."""
    for name, statements in parts:
        if statements:
            yield Text(name, 1)
            yield from _statement_lines(catalog, statements, documents=documents, indent=2)


def _statement_lines(
    catalog: Catalog, statements: Iterable[Statement], *, documents: Documents | None, indent: int
) -> Iterator[Text]:
    for statement in statements:
        yield Text(f"{BULLET}{statement.sentence}", indent)
        qualifiers = "; ".join(iter_qualifiers(catalog, statement))
        if qualifiers:
            yield Text(qualifiers, indent + 1)
        yield from iter_citations(catalog, statement.evidence, documents=documents, indent=indent + 1)
