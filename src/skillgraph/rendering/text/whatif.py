"""`whatif`: what something more would change, for people and for tables."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.answers.demands import STANDINGS
from skillgraph.answers.requirements import STATES, need_of
from skillgraph.rendering.json import concept_shape
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.asked_lines import AskedLines
from skillgraph.rendering.text.citations import SEE_PASSAGES
from skillgraph.rendering.text.gap import SEE_EVIDENCE, asked_shape
from skillgraph.rendering.text.known_marks import KNOWN_ALONE, with_marks
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable
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

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skillgraph.answers.demands import Standing
    from skillgraph.answers.requirements import State
    from skillgraph.answers.whatif import Change, RoleChange, Step
    from skillgraph.model import Catalog, Concept
    from skillgraph.rendering.json import Documents, Shape

_NAMES: Final[dict[Standing, str]] = {"not said": "perhaps not needed", "to check": "open"}


def changes_answer(
    catalog: Catalog,
    rows: Sequence[RoleChange],
    *,
    added: Sequence[str] = (),
    graph: Catalog | None = None,
    documents: Documents | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``whatif``.

    Args:
        catalog: Where the requirements are, and what is added, that too which the graph does not have.
        rows: What is answered.
        added: CURIEs of what would be added.
        graph: The graph that was asked, None for *catalog*.
        documents: Those whose passages can be shown.
        evidence: For people, print each place with its section, offsets, list and passage.

    """
    silent = [row for row in rows if not any(row.counted_before.values())]
    beyond = [] if graph is None else [c for c in catalog.concepts if c not in graph.concepts]
    notes = [KNOWN_ALONE] if beyond else []
    if silent:
        are = "role or stage asks" if len(silent) == 1 else "roles and stages ask"
        notes.append(f"The graph does not say what {len(silent)} other {are} for.")
    if not evidence:
        notes.append(SEE_EVIDENCE)
    elif documents is None:
        notes.append(SEE_PASSAGES)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_changes  # few answers are explained

        return explain_changes(rows)

    return Answer(
        data=lambda: {"roles": _change_shapes(catalog, rows, graph=graph, documents=documents)},
        items=lambda: _change_shapes(catalog, rows, graph=graph, documents=documents),
        blocks=lambda: _change_lines(
            with_marks(catalog, beyond), rows, added, documents=documents, evidence=evidence
        ),
        table=lambda: _change_table(catalog, rows),
        notes=notes,
        explanation=explanation,
        no="" if any(row.is_change for row in rows) else _nothing(catalog, rows),
    )


def _change_shapes(
    catalog: Catalog, rows: Sequence[RoleChange], *, graph: Catalog | None, documents: Documents | None
) -> list[Shape]:
    return [
        {
            "role": concept_shape(catalog.concepts[row.role]),
            "before": _count_shape(row.before),
            "after": _count_shape(row.after),
            "changed": [
                {
                    **requirement_shape(catalog, change.after, graph=graph, documents=documents),
                    "before": STATE_KEYS[change.before.state],
                    "after": STATE_KEYS[change.after.state],
                }
                for change in row.changed
            ],
            "counts": {
                "before": {key: row.counted_before[standing] for standing, key in STANDING_KEYS.items()},
                "after": {key: row.counted_after[standing] for standing, key in STANDING_KEYS.items()},
            },
            "moved": [
                {
                    **asked_shape(catalog, move.after),
                    "before": STATE_KEYS[move.before.state],
                    "after": STATE_KEYS[move.after.state],
                }
                for move in row.moved
            ],
            "steps": [
                {
                    **concept_shape(catalog.concepts[step.after.concept]),
                    "measure": step.after.measure,
                    "statement": step.after.asking.id,
                    "before": STANDING_KEYS[step.before.standing],
                    "after": STANDING_KEYS[step.after.standing],
                }
                for step in row.steps
            ],
        }
        for row in rows
    ]


def _count_shape(counts: Mapping[State, int]) -> Shape:
    return {STATE_KEYS[state]: counts[state] for state in STATES}


def _nothing(catalog: Catalog, rows: Sequence[RoleChange]) -> str:
    if len(rows) == 1:
        return f"nothing changes for {catalog.concepts[rows[0].role].label}"
    return "nothing changes for any role or stage"


def _change_lines(
    catalog: Catalog,
    rows: Sequence[RoleChange],
    added: Sequence[str],
    *,
    documents: Documents | None,
    evidence: bool,
) -> Iterator[Text]:
    what = " and ".join(catalog.concepts[curie].label for curie in added) or "what the graph does not know"
    yield Text(f"What adding {what} would change", 0, "title")
    alike: dict[tuple[str, tuple[Text, ...]], list[Concept]] = {}  # a role and a stage of one name often are
    for row in rows:
        if row.is_change:
            told = tuple(_role_lines(catalog, row, what, documents=documents, evidence=evidence))
            role = catalog.concepts[row.role]
            name = role.label.removesuffix(f" ({_kind_words(role)})")
            alike.setdefault((name, told), []).append(role)
    for (name, (heading, *lines)), roles in alike.items():
        kinds = " and ".join(map(_kind_words, roles))
        label = roles[0].label if len(roles) == 1 else f"{name} ({kinds})"
        yield heading._replace(text=f"{label}: {heading.text}")
        yield from lines
    same = [row for row in rows if any(row.counted_before.values()) and not row.is_change]
    if same and len(same) < len(rows):
        yield Text(f"nothing changes for {len(same)} that ask for something", 0, "heading")
        yield Text(BULLET + ", ".join(catalog.concepts[row.role].label for row in same), 1)


def _kind_words(role: Concept) -> str:
    return role.kind.replace("-", " ")


def _role_lines(
    catalog: Catalog, row: RoleChange, what: str, *, documents: Documents | None, evidence: bool
) -> Iterator[Text]:
    """Go through what changes for one role or stage; the first line says how much, without its name."""
    total = sum(row.counted_after.values())
    had = f", where you now have {row.counted_before['have']}"
    yield Text(f"you would have {row.counted_after['have']} of {total}{had}", 0, "heading")
    yield Text(f"Adding {what}: {_steps_words(row)}.", 1)
    if evidence:
        for change in row.changed:
            yield from _changed_lines(catalog, change, documents=documents)
        for step in (step for step in row.steps if step.after.measure == "years"):
            yield Text(f"{BULLET}{_standings_words(catalog, step)}", 1)
            yield from statement_lines(catalog, step.after.asking, documents=documents)
    else:
        yield from (Text(line, 1) for line in _move_lines(catalog, row))


def _steps_words(row: RoleChange) -> str:
    """Say how many requirements move, and from where to where."""
    moved: list[tuple[Standing, Standing]] = [(move.before.state, move.after.state) for move in row.moved]
    steps = Counter([*moved, *((step.before.standing, step.after.standing) for step in row.steps)])
    words: list[str] = []
    for before, after in sorted(steps, key=lambda step: tuple(map(STANDINGS.index, reversed(step)))):
        count = steps[before, after]
        verb = "moves" if count == 1 else "move"
        named = f"{count} {verb}" if words else f"{count_words(count, 'requirement')} {verb}"
        words.append(f"{named} from {_state_words(before)} to {_state_words(after)}")
    return ", ".join(words) or "only a heading changes"


def _state_words(state: Standing) -> str:
    return _NAMES.get(state, state)


def _move_lines(catalog: Catalog, row: RoleChange) -> Iterator[str]:
    """Go through what moves, what one text asks for alike in one line."""
    words = AskedLines(catalog)
    alike: dict[tuple[str, str], list[str]] = {}
    for move in row.moved:
        how = f"{_state_words(move.before.state)} \u2192 {_state_words(move.after.state)}"
        label = catalog.concepts[move.after.concept].label
        alike.setdefault((how, words.concept_words(move.after)), []).append(label)
    for (how, said), labels in alike.items():
        yield f"{BULLET}{', '.join(labels)}: {how} \u2014 {said}"
    for step in row.steps:
        yield f"{BULLET}{_step_words(catalog, words, step)}"


def _step_words(catalog: Catalog, words: AskedLines, step: Step) -> str:
    """Say how a demand for years, or a degree, changes, and what is left to say of it."""
    years, is_open = step.after.measure == "years", step.after.standing == "to check"
    reason = ", as you gave no years of it" if is_open else ""
    said = words.ask_words([step.after.asking], years=years)
    return f"{_standings_words(catalog, step)}{reason} \u2014 {said}"


def _standings_words(catalog: Catalog, step: Step) -> str:
    label = catalog.concepts[step.after.concept].label
    return f"{label}: {_state_words(step.before.standing)} \u2192 {_state_words(step.after.standing)}"


def _changed_lines(catalog: Catalog, change: Change, *, documents: Documents | None) -> Iterator[Text]:
    row = change.after
    label = catalog.concepts[row.concept].label
    yield Text(f"{BULLET}{label}, {row.need}: {change.before.state} \u2192 {row.state}", 1)
    if row.via:
        yield Text(via_words(catalog, row), 2)
    yield from statement_lines(catalog, row.statement, documents=documents)


def _change_table(catalog: Catalog, rows: Sequence[RoleChange]) -> TextTable:
    cells = [
        [catalog.concepts[row.role].label, change.before.state, *requirement_cells(catalog, change.after)]
        for row in rows
        for change in row.changed
    ]
    for row in rows:
        for step in row.steps:
            if step.after.measure == "years":  # degrees are requirements
                asking, concept = step.after.asking, step.after.concept
                states = [step.before.standing, step.after.standing, need_of(asking)]
                named, placed = statement_cells(catalog, concept, asking)
                figures = ["", "", "", "", ""]
                cells.append([catalog.concepts[row.role].label, *states, *named, *figures, *placed])
    return TextTable(["role", "before", "after", *REQUIREMENT_COLUMNS[1:]], cells)
