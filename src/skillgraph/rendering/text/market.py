"""`market`: what figures say of what and of when, on what basis, and what they leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.ranking import places_of
from skillgraph.rendering.json import evidence_shape, figure_shape, reference_shape
from skillgraph.rendering.qualifiers import concept_label, count_words
from skillgraph.rendering.text.citations import SEE_PASSAGES, iter_citations
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable
from skillgraph.rendering.text.short_facts import SEE_EVIDENCE
from skillgraph.rendering.text.short_places import common_path, short_places, whole_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog, Figure
    from skillgraph.rendering.json import Documents, Shape

_NOT_GIVEN = "not given"
#: No figure has a slot for where a document has it from.
_SOURCE: Final = "Source not given: the graph knows no source of these figures but the text that states them."
#: Slots whose names a reader would not know.
_SLOTS: Final = {"per": "unit of time"}
_NO_STATISTIC: Final = "not said whether average or median"


def market_answer(
    catalog: Catalog,
    rows: Sequence[MarketFigure],
    *,
    documents: Documents | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``market``; people read each slot in a table, and each place, where *evidence*."""

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_market  # few answers are explained

        return explain_market(rows)

    def table() -> TextTable:
        from skillgraph.rendering.text.statement_table import statement_table  # few are wanted as rows

        return statement_table(catalog, [row.statement for row in rows], documents=documents)

    def blocks() -> Iterator[Text | TextTable]:
        if evidence:
            return _market_blocks(catalog, rows, documents=documents)
        return _short_lines(catalog, rows)

    return Answer(
        data=lambda: [_market_shape(catalog, row, documents=documents) for row in rows],
        blocks=blocks,
        table=table,
        notes=_notes(rows, evidence=evidence, has_documents=documents is not None),
        explanation=explanation,
        no="" if rows else "no figure fits",
    )


def _market_shape(catalog: Catalog, row: MarketFigure, *, documents: Documents | None) -> Shape:
    statement = row.statement
    return {
        "id": statement.id,
        "subject": reference_shape(catalog, statement.subject),
        "figure": figure_shape(row.figure),
        "status": statement.status,
        "reason": row.reason,
        "evidence": [evidence_shape(catalog, e, documents=documents) for e in statement.evidence],
    }


def _notes(rows: Sequence[MarketFigure], *, evidence: bool, has_documents: bool) -> list[str]:
    source = [_SOURCE] if rows else []
    if rows and not evidence:
        return [*source, SEE_EVIDENCE]
    count = count_words(len(rows), "figure")
    return [*source, count] if has_documents or not rows else [*source, count, SEE_PASSAGES]


def _short_lines(catalog: Catalog, rows: Sequence[MarketFigure]) -> Iterator[Text]:
    """Go through the measures, a figure a line, after the sum; what all of one measure share is said once."""
    grouped = _by_measure(rows)
    if grouped:
        counts = ", ".join(f"{measure} {_count(found)}" for measure, found in grouped.items())
        yield Text(f"{count_words(len(rows), 'figure')}: {counts}", 0, "title")
    for measure, found in grouped.items():
        slots = [_open_slots(row) for row in found]
        shared = {slot for slot in slots[0] if all(slot in others for others in slots)}
        shared = shared if len(found) > 1 else set()
        path = " / ".join(common_path(catalog, [row.statement for row in found]))
        of_all = _open_words([slot for slot in slots[0] if slot in shared])
        heading = f"{measure} \u2014 {path}" if path else measure
        yield Text("; ".join(filter(None, (heading, of_all))), 0, "heading")
        for row, own in zip(found, slots, strict=True):
            words = _open_words([slot for slot in own if slot not in shared])
            yield Text(BULLET + _figure_line(catalog, row, words), 1)
        yield from _remarks(catalog, found)


def _count(rows: Sequence[MarketFigure]) -> str:
    """Count figures, and how many the text gives where one of it is of several things."""
    fewer = len(rows) - sum(len(same) - 1 for same in _given_together(rows))
    return str(len(rows)) if fewer == len(rows) else f"{len(rows)} ({fewer} in the text)"


def _by_measure(rows: Sequence[MarketFigure]) -> dict[str, list[MarketFigure]]:
    grouped: dict[str, list[MarketFigure]] = {}
    for row in rows:
        grouped.setdefault(row.figure.measure, []).append(row)
    return grouped


def _figure_line(catalog: Catalog, row: MarketFigure, open_words: str) -> str:
    """Give a figure in a line: of what, how much, when, where, its line of the text, what is open."""
    from skillgraph.language.amounts_in_words import format_amount, format_period

    figure, statement = row.figure, row.statement
    subject = _subject(catalog, row)
    amount = " ".join(filter(None, (figure.statistic, format_amount(figure), figure.direction)))
    amount += f" per {figure.per}" if figure.per else ""
    period = format_period(figure.period) if figure.period else None
    population = None if (figure.population or "") in subject else figure.population
    words = filter(None, (amount, period, figure.place, population))
    status = {"stated": None, "estimated": "estimated by the document"}.get(
        statement.status, statement.status
    )
    qualifiers = (*statement.hedge, statement.condition, statement.scope, statement.manner)
    hedges = (word for word in qualifiers if word and word not in (figure.statistic or ""))
    place = short_places(catalog, whole_evidence([statement]))
    told = ", ".join(filter(None, (place, status, *hedges)))
    return f"{subject}: {', '.join(words)} ({'; '.join(filter(None, (told, open_words)))})"


def _open_slots(row: MarketFigure) -> list[tuple[str, bool]]:
    """Give the slots that a figure inherits, then, as true, those that the text does not give.

    The base of a change, and its period, are told of all such figures of a measure together.
    """
    told = ("base", "period") if row.is_growth else ()
    inherited = [(slot, False) for slot in row.figure.inherited]
    return inherited + [(_SLOTS.get(slot, slot), True) for slot in row.missing if slot not in told]


def _open_words(slots: Sequence[tuple[str, bool]]) -> str:
    """Say which slots are inherited, and which are missing.

    Example:
        >>> _open_words([("period", False), ("place", False), ("statistic", True)])
        'period and place inherited; not said whether average or median'

    """
    inherited = [slot for slot, missing in slots if not missing]
    absent = [slot for slot, missing in slots if missing and slot != "statistic"]
    is_plain = ("statistic", True) in slots
    words = [f"{' and '.join(inherited)} inherited"] if inherited else []
    words += [f"no {' or '.join(absent)} given"] if absent else []
    return "; ".join([*words, *([_NO_STATISTIC] if is_plain else [])])


def _market_blocks(
    catalog: Catalog, rows: Sequence[MarketFigure], *, documents: Documents | None
) -> Iterator[Text | TextTable]:
    for measure, found in _by_measure(rows).items():
        yield Text(measure, 0, "heading")
        columns = ["of", "amount", "statistic", "period", "place", "population", "status", "document"]
        yield _without_empty(TextTable(columns, [_market_cells(catalog, row) for row in found]))
        yield from _remarks(catalog, found)
        for row in found:
            yield Text(f"{BULLET}{row.statement.sentence}", 1)
            yield from iter_citations(catalog, row.statement.evidence, documents=documents, indent=2)


def _market_cells(catalog: Catalog, row: MarketFigure) -> list[str]:
    from skillgraph.language.amounts_in_words import format_amount, format_period

    figure = row.figure
    amount = " ".join(filter(None, (format_amount(figure), figure.direction)))
    if figure.per or "per" in row.missing:
        amount += f", per {figure.per or f'what {_NOT_GIVEN}'}"
    inherited = ", ".join(slot for slot in figure.inherited if slot in ("measure", "unit", "currency", "per"))
    return [
        _subject(catalog, row),
        amount + (f" ({inherited} inherited)" if inherited else ""),
        _slot(row, "statistic", figure.statistic),
        _slot(row, "period", format_period(figure.period) if figure.period else None),
        _slot(row, "place", figure.place),
        _slot(row, "population", figure.population),
        "estimated by the document" if row.statement.status == "estimated" else row.statement.status,
        _sources(catalog, row),
    ]


def _sources(catalog: Catalog, row: MarketFigure) -> str:
    """Name the documents that give a figure, where the graph has several."""
    if len(catalog.documents) == 1:
        return ""
    found = dict.fromkeys(evidence.document for evidence in row.statement.evidence if not evidence.slots)
    return ", ".join(curie.partition(":")[2] for curie in found)


def _subject(catalog: Catalog, row: MarketFigure) -> str:
    """Say what a figure is of, and about what where it has an object."""
    label = concept_label(catalog, row.statement.subject)
    target = row.statement.object
    return label if target is None else f"{label}: {concept_label(catalog, target)}"


def _without_empty(table: TextTable) -> TextTable:
    kept = [number for number in range(len(table.columns)) if any(row[number] for row in table.rows)]
    return TextTable(
        [table.columns[number] for number in kept], [[row[n] for n in kept] for row in table.rows]
    )


def _slot(row: MarketFigure, name: str, value: str | None) -> str:
    """Give a slot, with the mark of an inherited one; absent where a reader needs it, said to be so."""
    if value is None:
        return _NOT_GIVEN if name in row.missing else ""
    return f"{value} (inherited)" if name in row.figure.inherited else value


def _remarks(catalog: Catalog, rows: Sequence[MarketFigure]) -> Iterator[Text]:
    for names, verb in ((("base", "period"), "neither base nor period"), (("base",), "no base")):
        found = [
            concept_label(catalog, row.statement.subject)
            for row in rows
            if row.is_growth and tuple(n for n in ("base", "period") if n in row.missing) == names
        ]
        if found:
            yield Text(f"{BULLET}growth with {verb} given: {', '.join(found)}", 1)
    for same in _given_together(rows):
        labels = [concept_label(catalog, row.statement.subject) for row in same]
        yield Text(
            f"{BULLET}one figure of the text for {', '.join(labels[:-1])} and {labels[-1]} together", 1
        )
    for row in rows:
        if row.reason:
            yield Text(f"{BULLET}{concept_label(catalog, row.statement.subject)}: {_basis(catalog, row)}", 1)


def _given_together(rows: Sequence[MarketFigure]) -> list[list[MarketFigure]]:
    """Gather the figures that one passage gives once for several subjects."""
    grouped: dict[tuple[Figure, tuple[tuple[str, str], ...]], list[MarketFigure]] = {}
    for row in rows:
        grouped.setdefault((row.figure, places_of(row.statement)), []).append(row)
    return [same for same in grouped.values() if len({row.statement.subject for row in same}) > 1]


def _basis(catalog: Catalog, row: MarketFigure) -> str:
    """Word a figure's basis without saying the figure again."""
    from skillgraph.vocabulary import RELATIONS

    words = [row.statement.reason] if row.statement.reason else []
    grouped: dict[str, list[str]] = {}
    for about in row.about:
        if about.hedge:  # a relation and its object alone would say it for sure
            words.append(about.sentence)
            continue
        relation = RELATIONS.get(about.relation)
        target = concept_label(catalog, about.object) if about.object else about.sentence
        grouped.setdefault(relation.label if relation else about.relation, []).append(target)
    return "; ".join([*words, *(f"{verb} {', '.join(found)}" for verb, found in grouped.items())])
