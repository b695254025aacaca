"""Statements as the script reads them: what their rows do not say, in few bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from skillgraph.answers.requirements import NEEDS, STAGE_RELATION, need_of
from skillgraph.identifiers import SEPARATOR, current_slug, local_name
from skillgraph.rendering.relations import PART_RELATION
from skillgraph.vocabulary import ASKING_RELATIONS, RELATIONS, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.model import Catalog, Concept, Statement
    from skillgraph.rendering.page.evidence import PassageTable


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers by which the page calls concepts, statements and relations, by CURIE."""

    concepts: Mapping[str, int]
    statements: Mapping[str, int]
    relations: Mapping[str, int]


def statement_entry(statement: Statement, numbers: Numbers) -> dict[str, Any]:
    """Give what a statement joins, by which relation.

    ``s`` and ``o`` are numbers of concepts, ``ss`` and ``so`` of statements, ``r`` of a
    relation, ``d`` is 1 for an inferred one, ``t`` any other status but stated.
    """
    entry: dict[str, Any] = {"r": numbers.relations[statement.relation]}
    for key, end in (("s", statement.subject), ("o", statement.object)):
        if end is None:
            continue
        if end in numbers.concepts:
            entry[key] = numbers.concepts[end]
        elif end in numbers.statements:
            entry[f"s{key}"] = numbers.statements[end]
    if statement.status == "inferred":
        entry["d"] = 1
    elif statement.status != "stated":
        entry["t"] = statement.status
    return entry


def statement_name(statement: Statement, numbers: Numbers, *, passages: PassageTable) -> dict[str, Any]:
    """Give what a statement is called and where it stands: ``e`` leads to places.

    Its slug is made of subject, relation and object, with the qualifier ``q``; else it stands as ``id``.
    """
    is_tie = {statement.subject, statement.object} <= numbers.concepts.keys()
    name: dict[str, Any] = {**_named(statement)} if is_tie else {"id": local_name(statement.id)}
    if statement.evidence:
        name["e"] = [passages.place_step(evidence) for evidence in statement.evidence]
    return name


def _named(statement: Statement) -> dict[str, str]:
    """Give what the script needs to name a statement about two concepts: the qualifier, or the whole slug."""
    slug = local_name(statement.id)
    ends = (statement.subject, statement.relation, statement.object or "")
    base = SEPARATOR.join(current_slug(local_name(end)) for end in ends)
    if slug == base:
        return {}
    qualifier = slug.removeprefix(f"{base}{SEPARATOR}")
    return {"id": slug} if qualifier == slug else {"q": qualifier}


def need_table(statements: Iterable[Statement], numbers: Numbers) -> list[tuple[str, str]]:
    """Tell how firmly a relation with a modality asks, for each pair that occurs, the firmest first.

    A statement without a modality asks only by a relation that does.

    Example:
        >>> from skillgraph.model import Statement
        >>> need_table([Statement("", "", "", "sg:prefers")], Numbers({}, {}, {"sg:prefers": 7}))
        [('7 ', 'desirable')]

    """
    asking = {*ASKING_RELATIONS, STAGE_RELATION}
    needs = {
        f"{numbers.relations[one.relation]} {one.modality or ''}": need_of(one)
        for one in statements
        if one.modality or one.relation in asking
    }
    return sorted(needs.items(), key=lambda row: NEEDS.index(row[1]))


def present_relations(catalog: Catalog) -> list[Relation]:
    """List the relations in use, in the order of the vocabulary, the parts last."""
    used = {statement.relation for statement in catalog.statements.values()}
    known = [relation for relation in RELATIONS.values() if relation.id in used]
    others = [Relation(name, name, f"inverse of {name}") for name in sorted(used - RELATIONS.keys())]
    return [*known, *others, PART_RELATION]


def relation_data(relations: Iterable[Relation]) -> list[list[Any]]:
    """Give what the script knows of relations: id, label both ways, and 1 for a symmetric one."""
    return [[r.id, r.label, r.inverse_label, *([1] if r.symmetric else [])] for r in relations]


def part_pairs(concepts: Iterable[Concept], numbers: Mapping[str, int]) -> list[tuple[int, int]]:
    """Pair the compounds with their parts, by number."""
    return [(numbers[c.id], numbers[part]) for c in concepts for part in c.parts if part in numbers]
