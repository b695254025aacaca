"""The stages of a career in their order: titles, what each adds, years and pay, and what is near.

The order is what ``sg:precedes`` states. Stages that a stage involves are its branches:
alternatives, at one position. Nothing of another role is lent to a stage; the figures of
roles that are close to its titles stand apart, as near.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from skillgraph.answers.lines_below import NONE_BELOW, LinesBelow, lines_below
from skillgraph.answers.requirements import is_years
from skillgraph.answers.stages import TITLES, in_own_section, own_sections, titles_and_statements
from skillgraph.answers.ties import (
    broader_concepts,
    close_concepts,
    pairs_of,
    successors,
)
from skillgraph.language.folding import fold
from skillgraph.language.kinds import expand_kinds
from skillgraph.model import Catalog, Concept, Section, Statement
from skillgraph.projection.narrowing import said_in, sections_inside
from skillgraph.store.about import passage_of, scan_statements
from skillgraph.store.sharing import told_plainly

_STAGES: Final = expand_kinds(["career-stage"])


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a career.

    Attributes:
        concept: The stage itself.
        position: From 1; branches share one, that of the stage that they are branches of.
        after: The stages right before it.
        branch_of: The stage that it is a branch of, or None.
        titles: The job titles that it has or leads to.
        adds: What is stated of it or its titles in its own section, save what an earlier stage says alike.
        years: Years that are stated of it or its titles, anywhere.
        pay: Pay, likewise.
        near: Figures of the roles that are close to its titles, or kinds of them that it names.
        order: The statements that put it after others, or a first one before others.
        from_headings: Is its place read from headings alone?
        lines: What stands below its headings, and what of that nothing is stated of.

    """

    concept: Concept
    position: int
    after: tuple[Concept, ...] = ()
    branch_of: Concept | None = None
    titles: tuple[Concept, ...] = ()
    adds: tuple[Statement, ...] = ()
    years: tuple[Statement, ...] = ()
    pay: tuple[Statement, ...] = ()
    near: tuple[Statement, ...] = ()
    order: tuple[Statement, ...] = ()
    from_headings: bool = False
    lines: LinesBelow = NONE_BELOW


def career_ladder(catalog: Catalog, *, section: Section | None = None) -> list[Stage]:
    """Give the stages of the careers in a graph.

    Args:
        catalog: Where to look.
        section: Only stages of which something is stated inside this section or below it, and
            only that; positions stay those of the whole ladder.

    Returns:
        By position, a stage before its branches, ties in document order; a stage that nothing
        puts in an order is left out.

    Example:
        >>> import skillgraph
        >>> ladder = career_ladder(skillgraph.open_catalog())
        >>> [(stage.position, stage.concept.label) for stage in ladder][:2]
        [(1, 'Entry-Level to Mid-Level'), (2, 'Senior AI Engineer (career stage)')]

    """
    whole = catalog = told_plainly(catalog)
    before, branches = _order(catalog)
    parents = {branch: stage for stage, found in branches.items() for branch in found}
    positions = _positions(before, parents)
    near_roles = _near_roles(catalog)
    catalog = _about_stages(catalog, positions, near_roles)
    rank = {curie: number for number, curie in enumerate(catalog.concepts)}
    ordered = sorted(positions, key=lambda curie: (positions[curie], curie in parents, rank[curie]))
    ladder: list[Stage] = []
    seen: dict[str, set[tuple[object, ...]]] = {}
    earlier = successors((stage, first) for stage, firsts in before.items() for first in firsts)
    for curie in ordered:
        base = parents.get(curie, curie)
        stage = _stage(catalog, curie, position=positions[curie], near_roles=near_roles.get(curie, set()))
        firsts = [catalog.concepts[first] for first in sorted(before.get(base, ()), key=rank.__getitem__)]
        known = {key for first in earlier.get(base, ()) for key in seen.get(first, ())}
        seen[curie] = {_content(statement) for statement in stage.adds}
        adds = tuple(statement for statement in stage.adds if _content(statement) not in known)
        order = _order_statements(catalog, curie, base=base, is_first=not firsts)
        ladder.append(
            replace(
                stage,
                after=tuple(firsts),
                branch_of=catalog.concepts.get(parents.get(curie, "")),
                adds=adds,
                order=order,
                from_headings=_is_from_headings(catalog, order),
            )
        )
    inside = sections_inside(catalog, section)
    if inside is not None:
        ladder = [*_narrowed(catalog, ladder, inside)]
    lines = lines_below(whole, *((*stage.adds, *stage.years) for stage in ladder))
    return [replace(stage, lines=below) for stage, below in zip(ladder, lines, strict=True)]


def _about_stages(catalog: Catalog, stages: Collection[str], near_roles: dict[str, set[str]]) -> Catalog:
    """Give the graph with the statements that a ladder is made of alone, which are few."""
    subjects = set(stages).union(*near_roles.values())
    subjects.update(title for stage, title in pairs_of(catalog, *TITLES) if stage in subjects)
    names = [
        name
        for name, (subject, target) in scan_statements(catalog, "subject", "object")
        if subject in subjects or target in stages
    ]
    return replace(catalog, statements={name: catalog.statements[name] for name in names})


def _narrowed(catalog: Catalog, ladder: Iterable[Stage], inside: frozenset[str]) -> Iterator[Stage]:
    """Go through the stages that some sections speak of, with what these say."""
    for stage in ladder:
        parts: dict[str, Any] = {
            name: said_in(catalog, getattr(stage, name), inside) for name in ("adds", "years", "pay", "near")
        }
        if any(parts.values()) or inside & own_sections(catalog, stage.concept.id):
            yield replace(stage, **parts)


def _order(catalog: Catalog) -> tuple[dict[str, set[str]], dict[str, list[str]]]:
    """Give what stands right before each stage, and the branches of each."""
    before: dict[str, set[str]] = {}
    for first, second in pairs_of(catalog, "sg:precedes"):
        if _is_stage(catalog, first) and _is_stage(catalog, second):
            before.setdefault(first, set())
            before.setdefault(second, set()).add(first)
    branches: dict[str, list[str]] = {}
    for stage, branch in pairs_of(catalog, "sg:involves"):
        if stage in before and branch not in before and _is_stage(catalog, branch):
            branches.setdefault(stage, []).append(branch)
    return before, branches


def _is_stage(catalog: Catalog, curie: str) -> bool:
    return curie in catalog.concepts and catalog.concepts[curie].kind in _STAGES


def _positions(before: dict[str, set[str]], parents: dict[str, str]) -> dict[str, int]:
    """Number the stages by the longest way to each; a circle ends where it would begin again."""
    found: dict[str, int] = {}

    def number(curie: str, above: frozenset[str]) -> int:
        if curie not in found:
            firsts = before.get(curie, set()) - above
            found[curie] = 1 + max((number(first, above | {curie}) for first in sorted(firsts)), default=0)
        return found[curie]

    for curie in before:
        number(curie, frozenset({curie}))
    return found | {branch: found[stage] for branch, stage in parents.items()}


def _near_roles(catalog: Catalog) -> dict[str, set[str]]:
    """Give for each stage the roles that are close to its titles, and the kinds of these that it names.

    A stage names a kind of a title where the words that set the kind apart stand in its label: the
    stage *Entry-Level to Mid-Level* with the title *AI Engineer* names *Mid-Level AI Engineer*.
    """
    titles: dict[str, set[str]] = {}
    for stage, title in pairs_of(catalog, *TITLES):
        titles.setdefault(stage, set()).add(title)
    close, broader = close_concepts(catalog), broader_concepts(catalog)
    all_titles = set().union(*titles.values())
    near: dict[str, set[str]] = {}
    for stage, found in titles.items():
        kinds = {
            role
            for role, above in broader.items()
            for title in above & found
            if _is_named(catalog, stage, title=title, role=role)
        }
        near[stage] = {role for title in found for role in close.get(title, ())} | kinds
    return {stage: roles - all_titles for stage, roles in near.items()}


def _is_named(catalog: Catalog, stage: str, *, title: str, role: str) -> bool:
    if not catalog.concepts.keys() >= {stage, title, role}:
        return False
    label, general, special = (fold(catalog.concepts[curie].label) for curie in (stage, title, role))
    words = special.removesuffix(general).strip()
    return words not in ("", special) and f" {words} " in f" {label} "


def _stage(catalog: Catalog, curie: str, *, position: int, near_roles: set[str]) -> Stage:
    titles, of_stage = titles_and_statements(catalog, curie)
    years = tuple(s for s in of_stage if is_years(s))
    pay = tuple(s for s in of_stage if _is_pay(s))
    adds = [s for s in in_own_section(catalog, curie, of_stage) if s not in years and s not in pay]
    near = [s for s in catalog.statements.values() if s.subject in near_roles and s.figure is not None]
    return Stage(
        catalog.concepts[curie],
        position,
        titles=tuple(catalog.concepts[title] for title in titles if title in catalog.concepts),
        adds=tuple(adds),
        years=years,
        pay=pay,
        near=tuple(near),
    )


def _order_statements(catalog: Catalog, curie: str, *, base: str, is_first: bool) -> tuple[Statement, ...]:
    return tuple(
        statement
        for statement in catalog.statements.values()
        if (
            statement.relation == "sg:precedes"
            and base == (statement.subject if is_first else statement.object)
        )
        or (base != curie and statement.relation == "sg:involves" and statement.object == curie)
    )


def _is_from_headings(catalog: Catalog, statements: Iterable[Statement]) -> bool:
    found = [
        passage_of(catalog, evidence)
        for statement in statements
        for evidence in statement.evidence
        if not set(evidence.slots) - {"subject", "object"}
    ]
    return bool(found) and all(passage is not None and passage.kind == "heading" for passage in found)


def _is_pay(statement: Statement) -> bool:
    return statement.figure is not None and statement.figure.currency is not None


def _content(statement: Statement) -> tuple[object, ...]:
    return (statement.relation, statement.object, statement.level, statement.modality)
