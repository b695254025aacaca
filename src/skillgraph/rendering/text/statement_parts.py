"""Statements in named parts: the lines of each for people, and an answer that is nothing but them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.json import statement_shapes
from skillgraph.rendering.qualifiers import iter_qualifiers
from skillgraph.rendering.text.citations import SEE_PASSAGES, iter_citations
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.json import Documents


def statements_answer(
    catalog: Catalog,
    statements: Sequence[Statement],
    *,
    documents: Documents | None,
    blocks: Callable[[], Iterator[Text]],
    explanation: Callable[[], str],
) -> Answer:
    """Make an answer that is a list of statements, each once, and groups them for people."""
    once = list(dict.fromkeys(statements))

    def table() -> TextTable:
        from skillgraph.rendering.text.statement_table import statement_table  # few are wanted as rows

        return statement_table(catalog, once, documents=documents)

    return Answer(
        data=lambda: statement_shapes(catalog, once, documents=documents),
        blocks=blocks,
        table=table,
        notes=[SEE_PASSAGES] if documents is None and once else (),
        explanation=explanation,
    )


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
