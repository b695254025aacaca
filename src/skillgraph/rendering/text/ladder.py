"""`ladder`: the stages of a career in their order, each with what it adds, for people and for tables."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from skillgraph.errors import format_command
from skillgraph.rendering.json import concept_shape, statement_shapes
from skillgraph.rendering.qualifiers import concept_label, count_words, figure_words
from skillgraph.rendering.text.asked_lines import CHOICES
from skillgraph.rendering.text.citations import SEE_PASSAGES, format_place
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable
from skillgraph.rendering.text.short_facts import SEE_EVIDENCE, fact_lines, fact_words
from skillgraph.rendering.text.short_places import common_path, short_places, whole_evidence
from skillgraph.rendering.text.statement_parts import part_lines
from skillgraph.rendering.text.unread_note import lines_shape, unread_note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skillgraph.answers.ladder import Stage
    from skillgraph.model import Catalog, Concept, Statement
    from skillgraph.rendering.json import Documents, Shape

_NEAR: Final = "near: figures of roles close to its titles, not of this stage"
_NEAR_IN_SHORT: Final = "near, figures of roles close to its titles"
_NO_STAGE: Final = "no stage fits: nothing puts career stages in an order, or the section speaks of none"


def ladder_answer(
    catalog: Catalog,
    stages: Sequence[Stage],
    *,
    documents: Documents | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``ladder``; people read each place with its offsets where *evidence*."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_ladder  # few answers are explained

        return explain_ladder(stages)

    def blocks() -> Iterator[Text]:
        if evidence:
            together = [stage for ladder in _ladders(stages) for stage in ladder]
            return _ladder_lines(catalog, together, documents=documents)
        return _short_lines(catalog, stages)

    notes = [SEE_EVIDENCE] if not evidence else [SEE_PASSAGES] if documents is None else []
    notes = [*_one_ladder_notes(catalog, stages), *unread_note(*(stage.lines for stage in stages)), *notes]
    return Answer(
        data=lambda: [_stage_shape(catalog, stage, documents=documents) for stage in stages],
        blocks=blocks,
        table=lambda: _ladder_table(catalog, stages),
        notes=notes if stages else (),
        explanation=explanation,
        legend=() if evidence else [CHOICES],
        no="" if stages else _NO_STAGE,
    )


def _stage_shape(catalog: Catalog, stage: Stage, *, documents: Documents | None) -> Shape:
    parts = {"adds": stage.adds, "years": stage.years, "pay": stage.pay, "near": stage.near}
    return {
        "stage": concept_shape(stage.concept),
        "position": stage.position,
        "after": [concept_shape(first) for first in stage.after],
        "titles": [concept_shape(title) for title in stage.titles],
        **{
            name: statement_shapes(catalog, statements, documents=documents)
            for name, statements in parts.items()
        },
        "lines": lines_shape(stage.lines),
    }


def _short_lines(catalog: Catalog, stages: Sequence[Stage]) -> Iterator[Text]:
    yield from _sum_lines(catalog, stages)
    for stage in (stage for ladder in _ladders(stages) for stage in ladder):
        where = " / ".join(_path_above(common_path(catalog, stage.adds), _stage_name(stage)))
        yield Text(_stage_name(stage) + (f" \u2014 {where}" if where else ""), 0, "heading")
        yield Text("; ".join((_short_order(catalog, stage), *_title_words(stage))), 1)
        about = {stage.concept.id, *(title.id for title in stage.titles)}
        for line in fact_lines(catalog, stage.adds, about=about):
            yield Text(BULLET + line, 1)
        if stage.years:
            shared, facts = fact_words(catalog, stage.years, about=about)
            yield Text(f"{BULLET}{', '.join(('years, wherever stated', *shared))}: {facts}", 1)
        for name, statements in (("pay", stage.pay), (_NEAR_IN_SHORT, stage.near)):
            lines = [_figure_line(catalog, statement) for statement in statements]
            if lines:
                yield Text(f"{BULLET}{name}: {'; '.join(lines)}", 1)


def _sum_lines(catalog: Catalog, stages: Sequence[Stage]) -> Iterator[Text]:
    """Say how many ladders there are if they are several, and of each its stages in their order."""
    ladders = _ladders(stages)
    if len(ladders) == 1:
        yield Text(_sum_line(stages), 0, "title")
    elif ladders:
        yield Text(f"{len(ladders)} ladders, {count_words(len(stages), 'stage')}", 0, "title")
        for ladder in ladders:
            named = _document_of(ladder)
            told = f"{named.removeprefix('document:')}: " if len(catalog.documents) > 1 and named else ""
            yield Text(f"{told}{_sum_line(ladder)}", 1)


def _one_ladder_notes(catalog: Catalog, stages: Sequence[Stage]) -> list[str]:
    """Say how to ask for one ladder, where several documents have one."""
    documents = list(dict.fromkeys(filter(None, map(_document_of, _ladders(stages)))))
    if len(catalog.documents) < 2 or len(documents) < 2:  # noqa: PLR2004 -- one needs no choice
        return []
    return [f"`{format_command('ladder', options=['--section', documents[0]])}` tells that of one document."]


def _ladders(stages: Sequence[Stage]) -> list[list[Stage]]:
    """Part stages into ladders: what an order or a branch ties together, each in the order of the stages."""
    ladder_of: dict[str, int] = {}
    for number, stage in enumerate(stages):
        tied = [other.id for other in (*stage.after, *([stage.branch_of] if stage.branch_of else []))]
        joined = {ladder_of[name] for name in (stage.concept.id, *tied) if name in ladder_of} | {number}
        least = min(joined)
        ladder_of |= dict.fromkeys((stage.concept.id, *tied), least)
        ladder_of |= {name: least for name, other in ladder_of.items() if other in joined}
    found: dict[int, list[Stage]] = {}
    for stage in stages:
        found.setdefault(ladder_of[stage.concept.id], []).append(stage)
    return list(found.values())


def _document_of(stages: Sequence[Stage]) -> str:
    """Give the one document that puts stages in their order; empty where none or several do."""
    documents = {e.document for stage in stages for statement in stage.order for e in statement.evidence}
    return documents.pop() if len(documents) == 1 else ""


def _sum_line(stages: Sequence[Stage]) -> str:
    """Say how many stages there are, and in which order; alternatives are counted.

    Example:
        >>> from skillgraph.answers.ladder import Stage
        >>> from skillgraph.model import Concept
        >>> first, second = Concept("a", "First", "career-stage"), Concept("b", "Second", "career-stage")
        >>> _sum_line([Stage(first, 1), Stage(second, 2, branch_of=first)])
        '2 stages, each with what it adds: First, then 1 alternative'

    """
    steps: dict[int, list[Stage]] = {}
    for stage in stages:
        steps.setdefault(stage.position, []).append(stage)
    words = []
    for step in steps.values():
        names = [_short_name(stage.concept) for stage in step if stage.branch_of is None]
        branches = len(step) - len(names)
        told = " and ".join(names)
        counted = count_words(branches, "alternative") if branches else ""
        words.append(f"{told} ({counted})" if told and counted else told or counted)
    return f"{count_words(len(stages), 'stage')}, each with what it adds: {', then '.join(words)}"


def _title_words(stage: Stage) -> Iterator[str]:
    """Give the job titles, and what is not stated of the stage.

    Example:
        >>> from skillgraph.answers.ladder import Stage
        >>> from skillgraph.model import Concept
        >>> list(_title_words(Stage(Concept("a", "First", "career-stage"), 1)))
        ['no job titles, years or pay stated']

    """
    if stage.titles:
        yield f"job titles: {', '.join(title.label for title in stage.titles)}"
    parts = (("job titles", stage.titles), ("years", stage.years), ("pay", stage.pay))
    absent = [name for name, found in parts if not found]
    if absent:
        yield f"no {' or '.join(filter(None, (', '.join(absent[:-1]), absent[-1])))} stated"


def _figure_line(catalog: Catalog, statement: Statement) -> str:
    """Give whose figure it is, and the figure, without the measure where it goes without saying."""
    figure = statement.figure
    told = statement.sentence
    if figure is not None:
        words = figure_words(figure).removeprefix(f"{figure.measure}: ")
        told = f"{concept_label(catalog, statement.subject)}: {words}"
    status = ", estimated by the document" if statement.status == "estimated" else ""
    return f"{told} ({short_places(catalog, whole_evidence([statement]))}{status})"


def _ladder_lines(
    catalog: Catalog, stages: Sequence[Stage], *, documents: Documents | None
) -> Iterator[Text]:
    for stage in stages:
        yield Text(_stage_name(stage), 0, "heading")
        yield from _order_lines(catalog, stage)
        titles = ", ".join(title.label for title in stage.titles) or "none given"
        yield Text(f"job titles: {titles}", 1)
        for name, statements in (("years", stage.years), ("pay", stage.pay)):
            if not statements:
                yield Text(f"{name}: not stated of this stage", 1)
        parts = (
            ("years", stage.years),
            ("pay", stage.pay),
            (_NEAR, stage.near),
            ("adds", stage.adds),
        )
        yield from part_lines(catalog, parts, documents=documents)


def _path_above(path: Iterable[str], own: str) -> Iterator[str]:
    """Give the headings above the first that the name of a stage holds."""
    return takewhile(lambda heading: heading not in own, path)


def _stage_name(stage: Stage) -> str:
    alternative = f", an alternative within {stage.branch_of.label}" if stage.branch_of else ""
    return f"{stage.position}. {stage.concept.label}{alternative}"


def _order_words(stage: Stage) -> str:
    after = ", ".join(first.label for first in stage.after)
    source = "; order read from the headings" if stage.from_headings else ""
    return f"after {after}{source}" if after else f"comes first{source}"


def _short_order(catalog: Catalog, stage: Stage) -> str:
    """Say what a stage comes after, and where; an alternative leaves that to the stage it belongs to."""
    after = ", ".join(map(_short_name, stage.after))
    words = [f"after {after}" if after else "comes first"]
    if stage.from_headings:
        words = [*(words if stage.branch_of is None else ()), "by the headings"]
    ordering = whole_evidence(stage.order)
    place = f" ({short_places(catalog, ordering)})" if ordering else ""
    return ", ".join(words) + place


def _short_name(concept: Concept) -> str:
    """Name a stage among stages, where nobody takes it for the role of that name.

    Example:
        >>> from skillgraph.model import Concept
        >>> _short_name(Concept("a", "Senior AI Engineer (career stage)", "career-stage"))
        'Senior AI Engineer'

    """
    return concept.label.removesuffix(f" ({concept.kind.replace('-', ' ')})")


def _order_lines(catalog: Catalog, stage: Stage) -> Iterator[Text]:
    """Say what puts a stage in its place, and whether headings alone do."""
    yield Text(_order_words(stage), 1)
    places = [format_place(catalog, e) for s in stage.order for e in s.evidence if not e.slots]
    if places:
        yield Text("; ".join(dict.fromkeys(places)), 2, "muted")


def _ladder_table(catalog: Catalog, stages: Sequence[Stage]) -> TextTable:
    columns = [
        "position",
        "stage",
        "after",
        "branch_of",
        "titles",
        "part",
        "statement",
        "sentence",
        "evidence",
    ]
    rows = []
    for stage in stages:
        head = [
            str(stage.position),
            stage.concept.label,
            "; ".join(first.label for first in stage.after),
            stage.branch_of.label if stage.branch_of else "",
            "; ".join(title.label for title in stage.titles),
        ]
        parts = [("adds", stage.adds), ("years", stage.years), ("pay", stage.pay), ("near", stage.near)]
        cells = [
            [part, s.id, s.sentence, "; ".join(format_place(catalog, e) for e in s.evidence)]
            for part, statements in parts
            for s in statements
        ]
        rows += [[*head, *rest] for rest in cells or [[""] * 4]]
    return TextTable(columns, rows)
