"""`gap` and `whatif`: what is held and what is lacking, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.requirements import STATES, need_of
from skillgraph.rendering.citations import SEE_PASSAGES, format_place, iter_citations
from skillgraph.rendering.shapes import (
    adjacency_shape,
    concept_shape,
    evidence_shape,
    figure_shape,
    list_shape,
    statement_shape,
)
from skillgraph.rendering.tables import Answer, Table, Text
from skillgraph.rendering.words import format_figure, iter_qualifiers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.changes import Change, RoleChange
    from skillgraph.answers.gaps import Gap
    from skillgraph.answers.requirements import Degree, Experience, Requirement, State
    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.shapes import Documents, Shape

_KEYS: Final[dict[State, str]] = {
    "have": "have",
    "near": "near",
    "missing": "missing",
    "not said": "not_said",
    "not needed": "not_needed",
}
#: States as headings, in the order in which people read them.
_HEADINGS: Final[dict[State, str]] = {
    "missing": "missing",
    "near": "near: something you have is one hop away",
    "not said": "not said whether needed: of its list you have another, and the text does not say any or all",
    "have": "you have",
    "not needed": "not needed: of an any-of list you have another",
}
_NEEDS: Final = ("required", "desirable", "forecast")
_COLUMNS: Final = (
    "state", "need", "label", "kind", "id", "modality", "hedge", "level", "list", "logic", "via", "reason",
    "demand", "have_years", "short_years", "sentence", "place", "statement",
)  # fmt: skip


def gap_answer(catalog: Catalog, gap: Gap, *, documents: Documents | None = None) -> Answer:
    """Make the answer of ``gap``."""
    notes = [f"No years are asked for {catalog.concepts[curie].label}." for curie in gap.unasked]
    if any(row.have is None for row in gap.experience):
        notes.append('Give years with --years "NAME=NUMBER".')
    if gap.degrees and all(row.met is None for row in gap.degrees):
        notes.append('Give a degree with --degree "NAME".')
    notes.append("Places that give a single qualifier, such as a heading, are in -O json.")
    if documents is None:
        notes.append(SEE_PASSAGES)

    def explanation() -> str:
        from skillgraph.rendering.explanations import explain_gap  # few answers are explained

        return explain_gap(catalog, gap)

    return Answer(
        data=lambda: gap_shape(catalog, gap, documents=documents),
        items=lambda: _gap_items(catalog, gap, documents=documents),
        blocks=lambda: _gap_lines(catalog, gap, documents=documents),
        table=lambda: _gap_table(catalog, gap),
        notes=notes,
        explanation=explanation,
    )


def gap_shape(catalog: Catalog, gap: Gap, *, documents: Documents | None = None) -> Shape:
    """Shape the answer of ``gap``; what another member of an any-of list makes needless comes last."""
    rows: dict[str, list[Shape]] = {
        _KEYS[state]: [requirement_shape(catalog, row, documents=documents) for row in gap.in_state(state)]
        for state in STATES
    }
    not_needed = rows.pop(_KEYS["not needed"])
    return {
        "role": concept_shape(catalog.concepts[gap.role]),
        "section": list(gap.section.path) if gap.section else None,
        **rows,
        "experience": [_experience_shape(catalog, row, documents=documents) for row in gap.experience],
        "degree": [_degree_shape(catalog, row, documents=documents) for row in gap.degrees],
        _KEYS["not needed"]: not_needed,
    }


def requirement_shape(catalog: Catalog, row: Requirement, *, documents: Documents | None = None) -> Shape:
    """Shape a requirement: *Concept* + its qualifiers, list, via, evidence and demand."""
    statement = row.statement
    return {
        **concept_shape(catalog.concepts[row.concept]),
        "modality": statement.modality,
        "hedge": list(statement.hedge),
        "level": statement.level,
        "list": list_shape(catalog, statement.list, position=statement.position),
        "via": adjacency_shape(catalog, row.via, documents=documents) if row.via else None,
        "evidence": [evidence_shape(catalog, e, documents=documents) for e in statement.evidence],
        "demand": [figure_shape(figure) for figure in row.demand],
    }


def _experience_shape(catalog: Catalog, row: Experience, *, documents: Documents | None) -> Shape:
    return {
        "statement": statement_shape(catalog, row.statement, documents=documents),
        "have": None if row.have is None else format(row.have, "f"),
        "short": None if row.short is None else format(row.short, "f"),
    }


def _degree_shape(catalog: Catalog, row: Degree, *, documents: Documents | None) -> Shape:
    return {
        **requirement_shape(catalog, row.requirement, documents=documents),
        "fields": [concept_shape(catalog.concepts[curie]) for curie in row.fields],
        "met": row.met,
    }


def _gap_items(catalog: Catalog, gap: Gap, *, documents: Documents | None) -> Iterator[Shape]:
    shape = gap_shape(catalog, gap, documents=documents)
    for key in (*_KEYS.values(), "experience", "degree"):
        for row in shape[key]:
            yield {"state": key, **row}


def _gap_lines(catalog: Catalog, gap: Gap, *, documents: Documents | None) -> Iterator[Text]:
    where = f", {' / '.join(gap.section.path)}" if gap.section else ""
    yield Text(f"What you have and lack for {catalog.concepts[gap.role].label}{where}", 0, "title")
    yield Text(_count_line(gap), 1)
    if not (gap.requirements or gap.experience or gap.degrees):
        yield Text("nothing is asked", 1, "muted")
    for need in _NEEDS:
        for state, heading in _HEADINGS.items():
            rows = [row for row in gap.in_state(state) if row.need == need]
            if rows:
                yield Text(f"{need} \u2014 {heading} ({len(rows)})", 0, "heading")
                yield from _requirement_lines(catalog, rows, documents=documents)
    if gap.experience:
        yield Text("years of experience", 0, "heading")
        for row in gap.experience:
            yield Text(f"\u2022 {row.statement.sentence}: {_experience_verdict(row)}", 1)
            yield from _statement_lines(catalog, row.statement, documents=documents)
    if gap.degrees:
        yield Text("degrees", 0, "heading")
        for degree in gap.degrees:
            yield from _degree_lines(catalog, degree, documents=documents)


def _count_line(gap: Gap) -> str:
    counts = []
    for need in _NEEDS:
        rows = [row for row in gap.requirements if row.need == need]
        states = ", ".join(
            f"{count} {state}" for state in STATES if (count := sum(row.state == state for row in rows))
        )
        if rows:
            counts.append(f"{need}: {states}")
    return "; ".join(counts)


def _requirement_lines(
    catalog: Catalog, rows: Sequence[Requirement], *, documents: Documents | None
) -> Iterator[Text]:
    """Go through requirements concept by concept, each with what every place says of it."""
    grouped: dict[str, list[Requirement]] = {}
    for row in rows:
        grouped.setdefault(row.concept, []).append(row)
    for curie, same in grouped.items():
        concept = catalog.concepts[curie]
        yield Text(f"\u2022 {concept.label} ({concept.kind})", 1)
        for line in dict.fromkeys(_via_words(catalog, row) for row in same if row.via):
            yield Text(line, 2)
        for figure in same[0].demand:
            yield Text(f"demand: {format_figure(figure)}", 2)
        for row in same:
            yield from _statement_lines(catalog, row.statement, documents=documents)


def _statement_lines(
    catalog: Catalog, statement: Statement, *, documents: Documents | None
) -> Iterator[Text]:

    qualifiers = "; ".join(iter_qualifiers(catalog, statement))
    if qualifiers:
        yield Text(qualifiers, 2)
    whole = [evidence for evidence in statement.evidence if not evidence.slots]
    yield from iter_citations(catalog, whole or statement.evidence, documents=documents, indent=3)


def _via_words(catalog: Catalog, row: Requirement) -> str:
    if row.via is None:
        return ""
    through = f"through {catalog.concepts[row.via.skill].label} (strength {row.via.strength:.2f})"
    reason = row.via.reasons[0] if row.via.reasons else None
    if reason is None:
        return through
    ours = ", inferred by us" if reason.status == "inferred" else ""
    return f"{through}: {reason.relation}{ours}: {reason.sentence}"


def _experience_verdict(row: Experience) -> str:
    if row.short == 0:
        return "you have enough" if row.have is not None else "another member of the list is enough"
    if row.have is None or row.short is None:
        return "years not given"
    return f"you have {row.have}, {row.short} short"


def _degree_lines(catalog: Catalog, degree: Degree, *, documents: Documents | None) -> Iterator[Text]:
    row = degree.requirement
    verdict = {True: "met", False: "not met", None: "no degree given"}[degree.met]
    if row.state in ("not said", "not needed"):
        verdict = "not said whether needed" if row.state == "not said" else "not needed beside the other"
    yield Text(f"\u2022 {catalog.concepts[row.concept].label}, {row.need}: {verdict}", 1)
    if row.via and row.state == "have":
        yield Text(_via_words(catalog, row), 2)
    if degree.fields:
        fields = ", ".join(catalog.concepts[curie].label for curie in degree.fields)
        yield Text(f"fields that are named: {fields}", 2)
    yield from _statement_lines(catalog, row.statement, documents=documents)


def _gap_table(catalog: Catalog, gap: Gap) -> Table:
    rows = [_requirement_cells(catalog, row) for row in gap.requirements]
    for experience in gap.experience:
        cells = _statement_cells(catalog, experience.statement.object or "", experience.statement)
        years = ["" if n is None else format(n, "f") for n in (experience.have, experience.short)]
        rows.append(["experience", need_of(experience.statement), *cells[0], "", "", "", *years, *cells[1]])
    rows += [_requirement_cells(catalog, degree.requirement) for degree in gap.degrees]
    return Table(_COLUMNS, rows)


def _requirement_cells(catalog: Catalog, row: Requirement) -> list[str]:
    head, tail = _statement_cells(catalog, row.concept, row.statement)
    via = catalog.concepts[row.via.skill].label if row.via else ""
    reason = row.via.reasons[0].sentence if row.via and row.via.reasons else ""
    demand = "; ".join(map(format_figure, row.demand))
    return [row.state, row.need, *head, via, reason, demand, "", "", *tail]


def _statement_cells(catalog: Catalog, curie: str, statement: Statement) -> tuple[list[str], list[str]]:

    concept = catalog.concepts[curie]
    item = catalog.lists.get(statement.list or "")
    head = [
        concept.label,
        concept.kind,
        concept.id,
        statement.modality or "",
        "; ".join(statement.hedge),
        statement.level or "",
        item.label if item else "",
        item.logic if item else "",
    ]
    places = "; ".join(format_place(catalog, evidence) for evidence in statement.evidence)
    return head, [statement.sentence, places, statement.id]


def changes_answer(
    catalog: Catalog, rows: Sequence[RoleChange], *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``whatif``."""
    silent = [row for row in rows if not any(row.before.values())]
    notes = [f"The graph says nothing that is asked of {len(silent)} more roles and stages."]
    if not silent:
        notes = []
    if documents is None:
        notes.append(SEE_PASSAGES)

    def explanation() -> str:
        from skillgraph.rendering.explanations import explain_changes  # few answers are explained

        return explain_changes(rows)

    return Answer(
        data=lambda: {"roles": _change_shapes(catalog, rows, documents=documents)},
        items=lambda: _change_shapes(catalog, rows, documents=documents),
        blocks=lambda: _change_lines(catalog, rows, documents=documents),
        table=lambda: _change_table(catalog, rows),
        notes=notes,
        explanation=explanation,
    )


def _change_shapes(
    catalog: Catalog, rows: Sequence[RoleChange], *, documents: Documents | None
) -> list[Shape]:
    return [
        {
            "role": concept_shape(catalog.concepts[row.role]),
            "before": {_KEYS[state]: count for state, count in row.before.items()},
            "after": {_KEYS[state]: count for state, count in row.after.items()},
            "changed": [
                {
                    **requirement_shape(catalog, change.after, documents=documents),
                    "before": _KEYS[change.before.state],
                    "after": _KEYS[change.after.state],
                }
                for change in row.changed
            ],
        }
        for row in rows
    ]


def _change_lines(
    catalog: Catalog, rows: Sequence[RoleChange], *, documents: Documents | None
) -> Iterator[Text | Table]:
    yield Text("What changes for each role and stage that asks for something", 0, "title")
    asked = [row for row in rows if any(row.before.values())]
    yield Text("")
    yield Table(
        ["role or stage", *STATES],
        [
            [catalog.concepts[row.role].label, *(_step(row.before[s], row.after[s]) for s in STATES)]
            for row in asked
        ],
    )
    for row in asked:
        if row.changed:
            yield Text(f"{catalog.concepts[row.role].label}: {len(row.changed)} changed", 0, "heading")
            for change in row.changed:
                yield from _changed_lines(catalog, change, documents=documents)


def _step(before: int, after: int) -> str:
    return str(after) if before == after else f"{before} \u2192 {after}"


def _changed_lines(catalog: Catalog, change: Change, *, documents: Documents | None) -> Iterator[Text]:
    row = change.after
    label = catalog.concepts[row.concept].label
    yield Text(f"\u2022 {label}, {row.need}: {change.before.state} \u2192 {row.state}", 1)
    if row.via:
        yield Text(_via_words(catalog, row), 2)
    yield from _statement_lines(catalog, row.statement, documents=documents)


def _change_table(catalog: Catalog, rows: Sequence[RoleChange]) -> Table:
    cells = [
        [catalog.concepts[row.role].label, change.before.state, *_requirement_cells(catalog, change.after)]
        for row in rows
        for change in row.changed
    ]
    return Table(["role", "before", "after", *_COLUMNS[1:]], cells)
