"""Skills by role: a heat map of which role asks for which skill, in how many of its documents."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.language.kinds import ROLE
from skillgraph.rendering.charts.asked import iter_asked
from skillgraph.rendering.charts.captions import asked_finding
from skillgraph.rendering.charts.chart import Chart, ChartTable, Words, cell, shorten
from skillgraph.rendering.charts.lettering import is_cut, wrap
from skillgraph.rendering.charts.svg import Drawing, element, group, text
from skillgraph.rendering.qualifiers import count_words
from skillgraph.store.near_copies import copied_documents, documents_counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from skillgraph.model import Catalog, Concept
    from skillgraph.rendering.charts.svg import Pen

READING: Final = (
    "A cell says in how many of a role's documents the role asks for the skill; the deeper its color, the "
    "larger their share. An empty cell: in none."
)
EMPTY: Final = "No role in this graph asks for a skill."
MOST_SKILLS, MOST_ROLES = 24, 10
_NAME, _CELL, _ROW, _SHADES = 190, 96, 30, 4


@dataclass(frozen=True, slots=True)
class Asking:
    """What the roles of a graph ask for.

    Attributes:
        roles: Those with most documents first, then those that ask for most skills, ties by label.
        skills: Those that most roles ask for first, then those of most documents, ties by label.
        documents: How many documents tell of each role, whatever they ask for; near-copies once.
        counts: How many of them ask for a skill, by skill and role; none is left out.
        statements: The first statement that does, likewise.

    """

    roles: list[Concept]
    skills: list[Concept]
    documents: Mapping[str, int]
    counts: Mapping[str, Mapping[str, int]]
    statements: Mapping[tuple[str, str], str]


def roles_chart(catalog: Catalog) -> Chart:
    """Draw the roles of most documents against the skills that most of these ask for."""
    asking = count_asking(catalog)
    roles, skills = shown_part(asking)
    return Chart(
        id="roles",
        title="Skills by role",
        finding=_finding(asking, roles, skills),
        reading=READING + _left_out(asking, roles, skills),
        summary=" ".join(_sentence(asking, skill, roles) for skill in skills),
        paint=partial(draw_roles, asking=asking) if skills else None,
        table=_table(asking, skills),
        empty=EMPTY,
    )


def _finding(asking: Asking, roles: Sequence[Concept], skills: Sequence[Concept]) -> str:
    """Name the skills that most of the roles ask for that are drawn, and say which these are if not all."""
    by_role = [len(_asking_roles(asking, skill, roles)) for skill in skills]
    most = max(by_role, default=0)
    leaders = [skill.label for skill, count in zip(skills, by_role, strict=True) if count == most]
    if len(roles) == len(asking.roles) or most <= 1:
        return asked_finding(leaders, most, by="role", total=str(len(roles)))
    return f"{asked_finding(leaders, most, by='role', total=f'the {len(roles)}')} with most documents"


def _left_out(asking: Asking, roles: Sequence[Concept], skills: Sequence[Concept]) -> str:
    if len(roles) == len(asking.roles) and len(skills) == len(asking.skills):
        return ""
    of_roles = f"{len(roles)} of {count_words(len(asking.roles), 'role')}"
    noun = "skill" if len(asking.skills) == 1 else "skills"
    return f" Drawn are {of_roles} and {len(skills)} of {len(asking.skills):,} {noun}."


def count_asking(catalog: Catalog) -> Asking:
    """Count the documents in which each role asks for each skill, near-copies of its others left out."""
    found: dict[tuple[str, str], set[str]] = {}
    statements: dict[tuple[str, str], str] = {}
    documents: dict[str, set[str]] = {}
    copies = copied_documents(catalog)
    for statement, skill in iter_asked(catalog):
        role = catalog.concepts.get(statement.subject)
        places = {evidence.document for evidence in statement.evidence}
        if role is None or role.kind != ROLE or not places:
            continue
        found.setdefault((skill.id, role.id), set()).update(places)
        statements.setdefault((skill.id, role.id), statement.id)
        documents.setdefault(role.id, set())
    for statement in catalog.statements.values():
        if statement.subject in documents and statement.status != "inferred":
            documents[statement.subject].update(evidence.document for evidence in statement.evidence)
    counted = {role: {*documents_counted(places, copies)} for role, places in documents.items()}
    counts: dict[str, dict[str, int]] = {}
    asked: dict[str, int] = dict.fromkeys(documents, 0)
    for (skill_id, role_id), places in found.items():
        if count := len(places & counted[role_id]):
            counts.setdefault(skill_id, {})[role_id] = count
            asked[role_id] += 1
    label = {curie: catalog.concepts[curie].label for curie in (*counts, *documents)}
    return Asking(
        [
            catalog.concepts[curie]
            for curie in sorted(asked, key=lambda c: (-len(counted[c]), -asked[c], label[c], c))
        ],
        [
            catalog.concepts[curie]
            for curie in sorted(
                counts, key=lambda c: (-len(counts[c]), -sum(counts[c].values()), label[c], c)
            )
        ],
        {curie: len(places) for curie, places in counted.items()},
        counts,
        statements,
    )


def shown_part(asking: Asking) -> tuple[list[Concept], list[Concept]]:
    """Choose the roles of most documents, and the skills that most of these ask for."""
    roles = asking.roles[:MOST_ROLES]
    skills = [skill for skill in asking.skills if _asking_roles(asking, skill, roles)]
    return roles, sorted(skills, key=lambda skill: -len(_asking_roles(asking, skill, roles)))[:MOST_SKILLS]


def draw_roles(pen: Pen, *, asking: Asking) -> Drawing:
    """Draw a row for each skill, a column for each role."""
    roles, skills = shown_part(asking)
    heads = [wrap(role.label, _CELL - 8, 12, lines=4, bold=True) for role in roles]
    top = 16 * max(map(len, heads)) + 28
    width = _NAME + len(roles) * _CELL
    parts: list[Markup] = []
    for column, (role, lines) in enumerate(zip(roles, heads, strict=True)):
        x, y = _NAME + column * _CELL, top - 28 - 16 * len(lines)
        count = count_words(asking.documents[role.id], "document")
        parts.append(
            pen.link(
                role.id,
                element("rect", class_="hit", x=x, y=y, width=_CELL - 6, height=16 * len(lines) + 8),
                *(text(line, x, y + 14 + 16 * n, look="head") for n, line in enumerate(lines)),
                title=role.label if is_cut(lines) else None,
            )
        )
        parts.append(text(count, x, top - 12, look="small"))
    rows = []
    for number, skill in enumerate(skills):
        row = _row(pen, asking, skill, roles=roles, width=width)
        rows.append(element("g", row, transform=f"translate(0 {top + number * _ROW})", class_="row"))
    return Drawing(group(*parts, *rows), width, top + len(skills) * _ROW)


def _row(pen: Pen, asking: Asking, skill: Concept, *, roles: Sequence[Concept], width: int) -> Markup:
    names = wrap(skill.label, _NAME - 12, 13, bold=True)
    first = 18 - 7 * (len(names) - 1)
    parts = [
        element("rect", class_="back", x=-4, width=width, height=_ROW - 2),
        pen.link(
            skill.id,
            element("rect", class_="hit", width=_NAME - 8, height=_ROW - 4),
            *(text(line, 0, first + 14 * n, look="name") for n, line in enumerate(names)),
            title=skill.label if is_cut(names) else None,
        ),
    ]
    for column, role in enumerate(roles):
        count = asking.counts[skill.id].get(role.id)
        if count is None:
            continue
        x = _NAME + column * _CELL
        shade = math.ceil(_SHADES * count / asking.documents[role.id])
        parts.append(
            pen.link(
                asking.statements[skill.id, role.id],
                element(
                    "rect", class_=f"cell level-{shade}", x=x, y=1, width=_CELL - 6, height=_ROW - 4, rx=4
                ),
                text(str(count), x + _CELL / 2 - 3, 18, anchor="middle"),
                title=f"{skill.label}, {_told(asking, skill, role)}",
            )
        )
    return group(*parts)


def _asking_roles(asking: Asking, skill: Concept, roles: Sequence[Concept]) -> list[Concept]:
    return [role for role in roles if role.id in asking.counts[skill.id]]


def _sentence(asking: Asking, skill: Concept, roles: Sequence[Concept]) -> str:
    told = (_told(asking, skill, role) for role in _asking_roles(asking, skill, roles))
    return f"{skill.label}: {', '.join(told)}."


def _told(asking: Asking, skill: Concept, role: Concept) -> str:
    return f"{role.label} ({asking.counts[skill.id][role.id]} of {asking.documents[role.id]})"


def _table(asking: Asking, skills: Sequence[Concept]) -> ChartTable:
    rows = tuple(
        (
            cell(skill.label, skill.id),
            cell(str(len(asking.counts[skill.id]))),
            shorten(
                tuple(
                    Words(_told(asking, skill, role), asking.statements[skill.id, role.id])
                    for role in _asking_roles(asking, skill, asking.roles)
                )
            ),
        )
        for skill in skills
    )
    return ChartTable(
        ("Skill", "Roles", "Asked for by (in how many of its documents)"),
        rows,
        left_out=len(asking.skills) - len(skills),
        sortable=(0, 1),
    )
