"""The table of statements: by section, in document order, what is inferred at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from skillgraph.rendering.page.document_names import document_names
from skillgraph.rendering.page.sentence_forms import sentence_form
from skillgraph.rendering.qualifiers import iter_qualifiers
from skillgraph.rendering.relations import relation_label
from skillgraph.store.about import passage_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skillgraph.model import Catalog, Statement

#: Between the headings of a section's path.
PATH_JOINT: Final = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One row of the table of statements."""

    sentence: str
    relation: str
    qualifiers: tuple[str, ...]
    line: int | None


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The statements whose first evidence lies in one section."""

    heading: str
    rows: tuple[StatementRow, ...]


def statements_by_section(catalog: Catalog) -> dict[str, list[Statement]]:
    """Group statements by the section of their first evidence, in document order.

    Of several documents a heading names the document too, as no other is named.
    """
    groups: dict[str, list[Statement]] = {}
    names = document_names(catalog) if len(catalog.documents) > 1 else {}
    order: dict[str, tuple[int, int]] = {}
    for statement in catalog.statements.values():
        heading, place = _heading_of(catalog, statement, names)
        order.setdefault(heading, place)
        groups.setdefault(heading, []).append(statement)
    return {heading: groups[heading] for heading in sorted(groups, key=lambda h: order[h])}


def _heading_of(
    catalog: Catalog, statement: Statement, names: Mapping[str, str]
) -> tuple[str, tuple[int, int]]:
    """Name the section of the first evidence, and its place among all sections."""
    late = len(catalog.sections) + 1
    if statement.status == "inferred":
        return f"Inferred by us ({statement.rule})" if statement.rule else "Inferred by us", (late, late)
    passage = passage_of(catalog, statement.evidence[0]) if statement.evidence else None
    section = catalog.sections.get(passage.section) if passage else None
    if passage is None or section is None:
        return "Without a section", (late, 0)
    name, place = names.get(passage.document), list(names).index(passage.document) if names else 0
    path = PATH_JOINT.join(section.path)
    if name is not None:
        # A document that begins with its title as a heading has the path begin with it too.
        begins = section.path[:1] == (catalog.documents[passage.document].label,)
        path = PATH_JOINT.join((name, *section.path[1:])) if begins else f"{name}: {path}"
    return path, (place, section.position)


def row_group(catalog: Catalog, heading: str, members: list[Statement]) -> RowGroup:
    """Make the rows of the statements of one section."""
    return RowGroup(heading, tuple(_statement_row(catalog, statement) for statement in members))


def cut_groups(groups: Sequence[RowGroup], limit: int) -> tuple[RowGroup, ...]:
    """Keep the first rows of some groups, *limit* over all of them."""
    kept = []
    for group in groups:
        if limit <= 0:
            break
        kept.append(RowGroup(group.heading, group.rows[:limit]))
        limit -= len(group.rows)
    return tuple(kept)


def rows_behind(
    catalog: Catalog, statements: Sequence[Statement], groups: Sequence[RowGroup], *, limit: int
) -> dict[str, Any]:
    """Give the rows of both tables that are not written as HTML, as the script reads them.

    Args:
        catalog: Where the concepts are.
        statements: In the order of their rows.
        groups: All rows of the table of statements.
        limit: So many rows of each table are written.

    Returns:
        ``concepts``, each with its other names and definition; ``statements`` by column, of each the number
        of its form or its sentence (``f``), of its qualifiers (``q``) and of its heading (``h``); ``forms``,
        ``words``, the qualifiers, and ``headings``.

    """
    rows = [(heading, row) for heading, group in enumerate(groups) for row in group.rows][limit:]
    first = rows[0][0] if rows else len(groups)
    words = dict.fromkeys(word for _, row in rows for word in row.qualifiers)
    numbers = {word: number for number, word in enumerate(words)}
    forms: dict[str, int] = {}
    concepts = [*catalog.concepts.values()][limit:]
    return {
        "concepts": [[list(c.alternatives), c.definition or ""] for c in concepts],
        "statements": {
            "f": [_form_number(catalog, statement, forms) for statement in statements[limit:]],
            "q": [[numbers[word] for word in row.qualifiers] for _, row in rows],
            "h": [heading - first for heading, _ in rows],
        },
        "forms": list(forms),
        "words": list(words),
        "headings": [group.heading for group in groups[first:]],
    }


def _form_number(catalog: Catalog, statement: Statement, forms: dict[str, int]) -> int | str:
    """Number the form of a statement's sentence; the sentence itself where no form gives it."""
    ends = (statement.subject, statement.object)
    subject, thing = (catalog.concepts[end].label if end in catalog.concepts else "" for end in ends)
    form = sentence_form(statement.sentence, subject, thing)
    return statement.sentence if form is None else forms.setdefault(form, len(forms))


def _statement_row(catalog: Catalog, statement: Statement) -> StatementRow:
    passage = passage_of(catalog, statement.evidence[0]) if statement.evidence else None
    return StatementRow(
        sentence=statement.sentence,
        relation=relation_label(statement.relation),
        qualifiers=tuple(iter_qualifiers(catalog, statement)),
        line=passage.line if passage else None,
    )
