"""`gap`: what is held and what is lacking, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.requirements import STATES, minimum_years, need_of
from skillgraph.rendering.json import concept_shape, statement_shape
from skillgraph.rendering.qualifiers import figure_words
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.requirement import (
    REQUIREMENT_COLUMNS,
    STATE_KEYS,
    requirement_cells,
    requirement_shape,
    statement_cells,
    statement_lines,
    via_words,
)
from skillgraph.store.about import named_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.gap import Gap
    from skillgraph.answers.requirements import DegreeRequirement, Experience, Requirement, State
    from skillgraph.model import Catalog, Span
    from skillgraph.rendering.json import Documents, Shape

#: States as headings, in the order in which people read them.
_HEADINGS: Final[dict[State, str]] = {
    "missing": "missing",
    "near": "near: something you have is one hop away",
    "not said": "not said whether needed: you have another of its enumeration, which does not say any or all",
    "have": "you have",
    "not needed": "not needed: of an any-of list you have another",
}
_NEEDS: Final = ("required", "desirable", "forecast")


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
        from skillgraph.rendering.text.explanations import explain_gap  # few answers are explained

        return explain_gap(catalog, gap)

    return Answer(
        data=lambda: gap_shape(catalog, gap, documents=documents),
        items=lambda: _gap_items(catalog, gap, documents=documents),
        blocks=lambda: _gap_lines(catalog, gap, documents=documents),
        table=lambda: _gap_table(catalog, gap),
        notes=notes,
        explanation=explanation,
        no="" if gap.requirements or gap.experience or gap.degrees else "nothing is asked",
    )


def gap_shape(catalog: Catalog, gap: Gap, *, documents: Documents | None = None) -> Shape:
    """Shape the answer of ``gap``; what another member of an any-of list makes needless comes last."""
    rows: dict[str, list[Shape]] = {
        STATE_KEYS[state]: [
            requirement_shape(catalog, row, documents=documents) for row in gap.in_state(state)
        ]
        for state in STATES
    }
    not_needed = rows.pop(STATE_KEYS["not needed"])
    return {
        "role": concept_shape(catalog.concepts[gap.role]),
        "section": list(gap.section.path) if gap.section else None,
        **rows,
        "experience": [_experience_shape(catalog, row, documents=documents) for row in gap.experience],
        "degree": [_degree_shape(catalog, row, documents=documents) for row in gap.degrees],
        STATE_KEYS["not needed"]: not_needed,
    }


def _experience_shape(catalog: Catalog, row: Experience, *, documents: Documents | None) -> Shape:
    return {
        "statement": statement_shape(catalog, row.statement, documents=documents),
        "have": None if row.have is None else format(row.have, "f"),
        "short": None if row.short is None else format(row.short, "f"),
    }


def _degree_shape(catalog: Catalog, row: DegreeRequirement, *, documents: Documents | None) -> Shape:
    return {
        **requirement_shape(catalog, row.requirement, documents=documents),
        "fields": [concept_shape(catalog.concepts[curie]) for curie in row.fields],
        "met": row.met,
    }


def _gap_items(catalog: Catalog, gap: Gap, *, documents: Documents | None) -> Iterator[Shape]:
    shape = gap_shape(catalog, gap, documents=documents)
    for key in (*STATE_KEYS.values(), "experience", "degree"):
        for row in shape[key]:
            yield {"state": key, **row}


def _gap_lines(catalog: Catalog, gap: Gap, *, documents: Documents | None) -> Iterator[Text]:
    where = f", {' / '.join(named_path(catalog, gap.section.id))}" if gap.section else ""
    yield Text(f"What you have and lack for {catalog.concepts[gap.role].label}{where}", 0, "title")
    yield Text(_count_line(gap), 1)
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
            yield from statement_lines(catalog, row.statement, documents=documents)
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
    """Go through requirements concept by concept, each with what every place says of it.

    A passage that asks for several is quoted once.
    """
    told: set[tuple[str, Span]] = set()
    grouped: dict[str, list[Requirement]] = {}
    for row in rows:
        grouped.setdefault(row.concept, []).append(row)
    for curie, same in grouped.items():
        concept = catalog.concepts[curie]
        yield Text(f"\u2022 {concept.label} ({concept.kind})", 1)
        for line in dict.fromkeys(via_words(catalog, row) for row in same if row.via):
            yield Text(line, 2)
        for figure in same[0].demand:
            yield Text(f"demand: {figure_words(figure)}", 2)
        for row in same:
            yield from statement_lines(catalog, row.statement, documents=documents, told=told)


def _experience_verdict(row: Experience) -> str:
    if row.short == 0:
        enough = row.have is not None and row.have >= (minimum_years(row.statement) or 0)
        return "you have enough" if enough else "another member of the list is enough"
    if row.have is None or row.short is None:
        return "years not given"
    return f"you have {row.have}, {row.short} short"


def _degree_lines(
    catalog: Catalog, degree: DegreeRequirement, *, documents: Documents | None
) -> Iterator[Text]:
    row = degree.requirement
    verdict = {True: "met", False: "not met", None: "no degree given"}[degree.met]
    if row.state in ("not said", "not needed"):
        verdict = "not said whether needed" if row.state == "not said" else "not needed beside the other"
    yield Text(f"\u2022 {catalog.concepts[row.concept].label}, {row.need}: {verdict}", 1)
    if row.via and row.state == "have":
        yield Text(via_words(catalog, row), 2)
    if degree.fields:
        fields = ", ".join(catalog.concepts[curie].label for curie in degree.fields)
        yield Text(f"fields that are named: {fields}", 2)
    yield from statement_lines(catalog, row.statement, documents=documents)


def _gap_table(catalog: Catalog, gap: Gap) -> TextTable:
    rows = [requirement_cells(catalog, row) for row in gap.requirements]
    for experience in gap.experience:
        cells = statement_cells(catalog, experience.statement.object or "", experience.statement)
        years = ["" if n is None else format(n, "f") for n in (experience.have, experience.short)]
        rows.append(["experience", need_of(experience.statement), *cells[0], "", "", "", *years, *cells[1]])
    rows += [requirement_cells(catalog, degree.requirement) for degree in gap.degrees]
    return TextTable(REQUIREMENT_COLUMNS, rows)
