"""`gap`: what is held and what is lacking, for people and for tables."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.demands import count_demands, total_counts
from skillgraph.answers.profiles import Holdings
from skillgraph.answers.requirements import NEEDS, STATES, STATES_BY_URGENCY, need_of
from skillgraph.errors import format_command
from skillgraph.language.folding import fold
from skillgraph.rendering.gap_sum import whole_sentence
from skillgraph.rendering.json import concept_shape, statement_shape
from skillgraph.rendering.qualifiers import figure_words
from skillgraph.rendering.text.asked_lines import CHOICES
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.counted_for_nothing import idle_lines, near_names, nothing_lines
from skillgraph.rendering.text.gap_lines import STATE_HEADINGS, documents_of, short_lines
from skillgraph.rendering.text.known_marks import KNOWN_ALONE, with_marks
from skillgraph.rendering.text.output import BULLET, Answer, Form, Text, TextTable
from skillgraph.rendering.text.requirement import (
    REQUIREMENT_COLUMNS,
    STANDING_KEYS,
    STATE_KEYS,
    requirement_cells,
    requirement_shape,
    statement_cells,
    statement_lines,
    via_words,
)
from skillgraph.rendering.text.telling import lines_of, over_words
from skillgraph.rendering.text.unread_note import lines_shape, unread_note
from skillgraph.rendering.text.verdicts import degree_verdict, years_verdict
from skillgraph.store.about import place_words
from skillgraph.store.sharing import copies_about, documents_about

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.demands import Standing
    from skillgraph.answers.gap import Gap
    from skillgraph.answers.ranking import AskedConcept
    from skillgraph.answers.requirements import DegreeRequirement, Experience
    from skillgraph.model import Catalog, Span
    from skillgraph.rendering.json import Documents, Shape

HEADINGS_APART: Final = "Headings, not counted"
_CHOICES: Final = CHOICES._replace(text=CHOICES.text.replace("enough;", "enough and counts once;"))
SEE_EVIDENCE: Final = (
    "--evidence shows each place with its section, offsets and list; -O json has everything."
)
_COLUMNS: Final = (*REQUIREMENT_COLUMNS, "rank", "places", "serves", "heading", "above_years")
#: So many of what counts for nothing are named where there is no room for all, and where there is least.
_FIRST: Final = 3
_FEWEST: Final = 1
#: How a gap that is longer than a screen is told: what is left out, and what is said of that.
_LESS: Final = {
    1: "headings, and why one thing meets another",
    2: "headings, levels and reasons",
    3: "headings, levels, and what more a thing serves",
    4: "headings, levels, sections, places and more",
}
_NO_RANK: Final = ("", "", "", "")


def gap_answer(
    catalog: Catalog,
    gap: Gap,
    *,
    held: Holdings | None = None,
    graph: Catalog | None = None,
    documents: Documents | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``gap``.

    Args:
        catalog: Where the requirements are, and what is held, that too which the graph does not have.
        gap: What is answered.
        held: What the person named, so that what counts for nothing is said.
        graph: The graph that was asked, None for *catalog*.
        documents: Those whose passages can be shown.
        evidence: For people, print each place with its section, offsets, list and passage.

    """
    held = held or Holdings()
    prose = with_marks(catalog, gap.beyond)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_gap  # few answers are explained

        return explain_gap(catalog, gap)

    def blocks(less: int = 0) -> Iterator[Text]:
        most = _FIRST if less < max(_LESS) else _FEWEST
        yield from _top_lines(prose, gap, held, most=most if less else None, brief=bool(less))
        yield from (
            _evidence_lines(prose, gap, documents=documents)
            if evidence
            else short_lines(prose, gap, less=less)
        )

    headings = _headings_note(catalog, gap)
    return Answer(
        data=lambda: gap_shape(catalog, gap, held=held, graph=graph, documents=documents),
        items=lambda: _gap_items(catalog, gap, graph=graph, documents=documents),
        blocks=blocks,
        table=lambda: _gap_table(catalog, gap),
        notes=_notes(catalog, gap, evidence=evidence, has_documents=documents is not None),
        explanation=explanation,
        legend=() if evidence else [_CHOICES],
        forms=()
        if evidence
        else [
            Form(
                partial(blocks, less), f"To fit a screen, this leaves out {what}: -O md tells all.", headings
            )
            for less, what in _LESS.items()
        ],
        no="" if gap.requirements or gap.experience or gap.degrees else _nothing_asked(catalog, gap),
    )


def _notes(catalog: Catalog, gap: Gap, *, evidence: bool, has_documents: bool) -> list[str]:
    notes = [*idle_lines(with_marks(catalog, gap.beyond), gap), *([KNOWN_ALONE] if gap.beyond else [])]
    notes += [_unasked_note(catalog, gap, curie) for curie in gap.unasked]
    if gap.headings and not evidence:
        notes += _headings_note(catalog, gap)
    if not (gap.requirements or gap.experience or gap.degrees):
        return notes
    notes += unread_note(gap.lines)
    if not evidence:
        notes.append(SEE_EVIDENCE)
    elif not has_documents:
        notes.append(SEE_PASSAGES)
    return notes


def _nothing_asked(catalog: Catalog, gap: Gap) -> str:
    """Say that nothing is asked, and of which career stage of that title something is."""
    from skillgraph.answers.asking_roles import stages_of_path, stages_of_title  # of most, something is asked

    where = f" in {place_words(catalog, gap.section)}" if gap.section else ""
    told = f"nothing is asked of {catalog.concepts[gap.role].label}{where}"
    titled = [] if gap.section else stages_of_title(catalog, gap.role)
    stages = titled or ([] if gap.section else stages_of_path(catalog, gap.role))
    if not stages:
        return told
    labels = [catalog.concepts[stage].label for stage in stages]
    how = f"it is a job title of {labels[0]}" if titled else f"its stages ask ({', '.join(labels)})"
    return f"{told}; {how}: `{format_command('gap', options=['--role', labels[0]])}`"


def _unasked_note(catalog: Catalog, gap: Gap, curie: str) -> str:
    """Say that no years are asked for something, and for what of its name they are."""
    label = catalog.concepts[curie].label
    words = set(fold(label).split())
    timed = dict.fromkeys(catalog.concepts[row.statement.object or ""].label for row in gap.experience)
    alike = [name for name in timed if words & set(fold(name).split())]
    if not timed:
        return f"No years are asked for {label}."
    how = f': --years "{alike[0]}=NUMBER"' if len(alike) == 1 else ""
    return f"No years are asked for {label}; they are for {', '.join(alike or timed)}{how}."


def _headings_note(catalog: Catalog, gap: Gap) -> list[str]:
    labels = ", ".join(catalog.concepts[row.concept].label for row in gap.headings)
    return [f"{HEADINGS_APART}: {labels}."] if labels else []


def gap_shape(
    catalog: Catalog,
    gap: Gap,
    *,
    held: Holdings | None = None,
    graph: Catalog | None = None,
    documents: Documents | None = None,
) -> Shape:
    """Shape the answer of ``gap``; what another member of an any-of list makes needless comes last."""
    held = held or Holdings()
    rows: dict[str, list[Shape]] = {
        STATE_KEYS[state]: [
            requirement_shape(catalog, row, graph=graph, documents=documents) for row in gap.in_state(state)
        ]
        for state in STATES
    }
    not_needed = rows.pop(STATE_KEYS["not needed"])
    return {
        "role": concept_shape(catalog.concepts[gap.role]),
        "section": list(gap.section.path or [gap.section.label]) if gap.section else None,
        **rows,
        "experience": [_experience_shape(catalog, row, documents=documents) for row in gap.experience],
        "degree": [_degree_shape(catalog, row, documents=documents) for row in gap.degrees],
        STATE_KEYS["not needed"]: not_needed,
        "counts": _count_shape(total_counts(gap.demands)),
        "counts_by_measure": {name: _count_shape(one) for name, one in count_demands(gap.demands).items()},
        "concepts": [asked_shape(catalog, row) for row in gap.concepts],
        "headings": [asked_shape(catalog, row) for row in gap.headings],
        "unknown": [{"name": name, "near": near} for name, near in near_names(catalog, held.unknown).items()],
        "ambiguous": [
            {"name": name, "concepts": [concept_shape(catalog.concepts[curie]) for curie in curies]}
            for name, curies in held.ambiguous
        ],
        "uncounted": [concept_shape(catalog.concepts[curie]) for curie in gap.uncounted],
        "documents": list(gap.documents),
        "lines": lines_shape(gap.lines),
    }


def _count_shape(counts: Counter[Standing]) -> Shape:
    """Shape how many demands there are, and in which state."""
    return {
        "asked": counts.total(),
        **{key: counts[standing] for standing, key in STANDING_KEYS.items()},
    }


def asked_shape(catalog: Catalog, row: AskedConcept) -> Shape:
    """Shape one concept that is asked for: *Concept* + its one state, and what it is ranked by."""
    return {
        **concept_shape(catalog.concepts[row.concept]),
        "state": STATE_KEYS[row.state],
        "need": row.need,
        "places": row.places,
        "serves": [concept_shape(catalog.concepts[curie]) for curie in row.serves],
        "choice": row.choice,
        "requirements": [
            {"statement": asked.statement.id, "state": STATE_KEYS[asked.state], "need": asked.need}
            for asked in row.requirements
        ],
        "documents": row.documents,
        "required_in": row.required_in,
    }


def _experience_shape(catalog: Catalog, row: Experience, *, documents: Documents | None) -> Shape:
    years = {"have": row.have, "short": row.short, "above": row.above}
    return {
        "statement": statement_shape(catalog, row.statement, documents=documents),
        **{name: None if number is None else format(number, "f") for name, number in years.items()},
        "held": row.held,
        "through": row.through and concept_shape(catalog.concepts[row.through]),
    }


def _degree_shape(catalog: Catalog, row: DegreeRequirement, *, documents: Documents | None) -> Shape:
    return {
        **requirement_shape(catalog, row.requirement, documents=documents),
        "fields": [concept_shape(catalog.concepts[curie]) for curie in row.fields],
        "met": row.met,
        "field": row.field,
        "studied": list(row.studied),
    }


def _gap_items(
    catalog: Catalog, gap: Gap, *, graph: Catalog | None, documents: Documents | None
) -> Iterator[Shape]:
    shape = gap_shape(catalog, gap, graph=graph, documents=documents)
    for key in (*STATE_KEYS.values(), "experience", "degree"):
        for row in shape[key]:
            yield {"state": key, **row}


def _top_lines(
    catalog: Catalog, gap: Gap, held: Holdings, *, most: int | None, brief: bool
) -> Iterator[Text]:
    where = f", {place_words(catalog, gap.section)}" if gap.section else ""
    yield Text(f"What you have and lack for {catalog.concepts[gap.role].label}{where}", 0, "title")
    is_whole = gap.documents == documents_about(catalog, gap.role)
    copies = copies_about(catalog, gap.role) if is_whole else 0
    over = over_words(gap.documents, copies=copies), lines_of(catalog, documents_of(gap))
    yield from (Text(words, 1) for words in over if words)
    told = whole_sentence(catalog, gap, brief=brief)
    if told:
        yield Text(told, 1)
    for line in nothing_lines(catalog, held, gap.uncounted, most=most):
        yield Text(line, 1)


def _evidence_lines(catalog: Catalog, gap: Gap, *, documents: Documents | None) -> Iterator[Text]:
    if gap.experience:
        yield Text("years of experience", 0, "heading")
        for row in gap.experience:
            yield Text(
                f"{BULLET}{row.statement.sentence}: {years_verdict(catalog, row) or 'you gave no years'}", 1
            )
            yield from statement_lines(catalog, row.statement, documents=documents)
    if gap.degrees:
        yield Text("degrees", 0, "heading")
        for degree in gap.degrees:
            yield from _degree_lines(catalog, degree, documents=documents)
    for need in NEEDS:
        for state in STATES_BY_URGENCY:
            rows = [row for row in gap.concepts_in(state) if row.need == need]
            if rows:
                yield Text(f"{need} \u2014 {STATE_HEADINGS[state]} ({len(rows)})", 0, "heading")
                yield from _concept_lines(catalog, rows, documents=documents)
    if gap.headings:
        yield Text(f"{HEADINGS_APART} ({len(gap.headings)})", 0, "heading")
        yield from _concept_lines(catalog, gap.headings, documents=documents)


def _concept_lines(
    catalog: Catalog, rows: Sequence[AskedConcept], *, documents: Documents | None
) -> Iterator[Text]:
    """Go through concepts, each with what every place says of it; no passage is quoted twice."""
    told: set[tuple[str, Span]] = set()
    for row in rows:
        concept = catalog.concepts[row.concept]
        yield Text(f"{BULLET}{concept.label} ({concept.kind})", 1)
        for line in dict.fromkeys(via_words(catalog, asked) for asked in row.requirements if asked.via):
            yield Text(line, 2)
        for figure in row.requirements[0].demand:
            yield Text(f"demand: {figure_words(figure)}", 2)
        if row.serves:
            yield Text(f"serves {', '.join(catalog.concepts[curie].label for curie in row.serves)}", 2)
        for asked in row.requirements:
            if asked.state != row.state:
                yield Text(f"here {asked.state}:", 2)
            yield from statement_lines(catalog, asked.statement, documents=documents, told=told)


def _degree_lines(
    catalog: Catalog, degree: DegreeRequirement, *, documents: Documents | None
) -> Iterator[Text]:
    row = degree.requirement
    verdict = degree_verdict(catalog, degree) or "you gave no degree"
    yield Text(f"{BULLET}{catalog.concepts[row.concept].label}, {row.need}: {verdict}", 1)
    if row.via and row.state == "have":
        yield Text(via_words(catalog, row), 2)
    if degree.fields:
        fields = ", ".join(catalog.concepts[curie].label for curie in degree.fields)
        yield Text(f"fields that are named: {fields}", 2)
    yield from statement_lines(catalog, row.statement, documents=documents)


def _gap_table(catalog: Catalog, gap: Gap) -> TextTable:
    ranks = _ranks(gap)
    rows = [[*requirement_cells(catalog, row), *ranks[row.concept], ""] for row in gap.requirements]
    for experience in gap.experience:
        cells = statement_cells(catalog, experience.statement.object or "", experience.statement)
        years = [
            "" if n is None else format(n, "f") for n in (experience.have, experience.short, experience.above)
        ]
        state = ["experience", need_of(experience.statement)]
        rows.append([*state, *cells[0], "", "", "", *years[:2], *cells[1], *_NO_RANK, years[2]])
    rows += [[*requirement_cells(catalog, degree.requirement), *_NO_RANK, ""] for degree in gap.degrees]
    return TextTable(_COLUMNS, rows)


def _ranks(gap: Gap) -> dict[str, tuple[str, str, str, str]]:
    """Give for each concept its rank, from 1, its places, how many it serves, and whether it is a heading."""
    ranked = {
        row.concept: (str(rank), str(row.places), str(len(row.serves)), "false")
        for rank, row in enumerate(gap.concepts, 1)
    }
    return ranked | {row.concept: ("", str(row.places), str(len(row.serves)), "true") for row in gap.headings}
