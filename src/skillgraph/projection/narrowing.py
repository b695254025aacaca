"""A graph narrowed to what one section says, or to what no rule of ours inferred."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from skillgraph.model import Catalog, Section, Statement
from skillgraph.store.about import ids_inside, is_inside, lies_inside, scan_statements

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Row = TypeVar("_Row", bound="DataclassInstance")


def narrow_catalog(catalog: Catalog, *, section: Section | None = None, stated_only: bool = False) -> Catalog:
    """Give a graph with fewer statements, so that every question of it is a narrower question.

    Args:
        catalog: What to narrow; it stays as it is.
        section: Only statements with evidence inside this section or below it; None for all.
        stated_only: Without the statements that a rule of ours inferred.

    Returns:
        A catalog with everything but the statements that are left out; the one that was
        given where nothing is asked to be left out.

    Example:
        >>> from skillgraph.model import Catalog, Statement
        >>> told = Statement("statement:a", "", "concept:a", "sg:uses", "concept:b")
        >>> ours = Statement("statement:b", "", "concept:a", "sg:uses", "concept:c", status="inferred")
        >>> catalog = Catalog(statements={"statement:a": told, "statement:b": ours})
        >>> list(narrow_catalog(catalog, stated_only=True).statements)
        ['statement:a']

    """
    kept = catalog.statements
    if stated_only:
        names = [name for name, (status,) in scan_statements(catalog, "status") if status != "inferred"]
        kept = {name: catalog.statements[name] for name in names}
    if section is not None:
        inside = sections_inside(catalog, section)
        kept = {name: statement for name, statement in kept.items() if lies_in(catalog, statement, inside)}
    return catalog if kept is catalog.statements else replace(catalog, statements=kept)


def sections_inside(catalog: Catalog, section: Section | None) -> frozenset[str] | None:
    """Give the CURIEs of a section and all below it, or of what an excerpt holds; None for everywhere."""
    return None if section is None else ids_inside(catalog, section)


def lies_in(catalog: Catalog, statement: Statement, sections: Collection[str] | None) -> bool:
    """Tell whether a statement has evidence in some sections; None for sections means everywhere."""
    return sections is None or lies_inside(catalog, statement, sections)


def said_in(
    catalog: Catalog, statements: Iterable[Statement], sections: Collection[str] | None
) -> tuple[Statement, ...]:
    """Give the statements that have evidence in some sections, in their order; all for None."""
    return tuple(statement for statement in statements if lies_in(catalog, statement, sections))


def told_in(catalog: Catalog, statement: Statement, sections: Collection[str] | None) -> Statement:
    """Give a statement with those of its places alone that lie in some sections; as it is where none does.

    What supports a slot only, such as the heading that names the subject, stays wherever it lies.
    """
    if sections is None or len(statement.evidence) == 1:
        return statement
    inside = [is_inside(catalog, evidence, sections) for evidence in statement.evidence]
    if all(inside) or not any(inside):
        return statement
    kept = [e for e, held in zip(statement.evidence, inside, strict=True) if held or e.slots]
    return replace(statement, evidence=tuple(kept))


def rows_said_in(
    catalog: Catalog, rows: list[_Row], section: Section | None, *, parts: Collection[str]
) -> list[_Row]:
    """Give the rows that have a statement in a section, with those statements; all for None.

    Args:
        catalog: Where the statements are.
        rows: Of an answer, each a dataclass.
        section: Inside it or below it.
        parts: The fields of a row that hold statements.

    """
    inside = sections_inside(catalog, section)
    if inside is None:
        return rows
    narrowed = []
    for row in rows:
        told: dict[str, Any] = {name: said_in(catalog, getattr(row, name), inside) for name in parts}
        if any(told.values()):
            narrowed.append(replace(row, **told))
    return narrowed
