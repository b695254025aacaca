"""Figures in the words and tables of the charts; what a text does not give is said to be absent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.sides import enumerate_words
from skillgraph.language.amounts_in_words import format_amount, format_period
from skillgraph.language.grammar import split_hedges
from skillgraph.rendering.charts.bars import Slot, draw_panels
from skillgraph.rendering.charts.chart import Chart, ChartTable, cell, narrow_table
from skillgraph.rendering.qualifiers import count_words
from skillgraph.store.about import passage_of, section_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from decimal import Decimal

    from skillgraph.answers.market import MarketFigure
    from skillgraph.model import Catalog, Figure, Statement
    from skillgraph.rendering.charts.bars import Panel
    from skillgraph.rendering.charts.chart import TableCell

#: Most rows of a table; a page is no place for more, the table of statements has them all.
MOST_ROWS: Final = 80
#: Most figures of a picture.
MOST_FIGURES: Final = 48
#: Between the headings of a section's path.
PATH_JOINT: Final = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
_SIGNS: Final = {"USD": "$"}


def label_of(catalog: Catalog, statement: Statement) -> str:
    """Name what a figure is of: the subject, and the object that it has beside the figure."""
    ends = (statement.subject, statement.object)
    return ": ".join(name_of(catalog, end) for end in ends if end)


def name_of(catalog: Catalog, curie: str) -> str:
    """Give a concept's label, a statement's sentence, or the CURIE of what is neither."""
    if curie in catalog.concepts:
        return catalog.concepts[curie].label
    return catalog.statements[curie].sentence if curie in catalog.statements else curie


def period_slot(figure: Figure) -> Slot:
    """Give the period, or say that there is none."""
    return Slot(format_period(figure.period)) if figure.period else Slot("no period given", is_given=False)


def slot_words(figure: Figure, slot: str) -> str:
    """Give a slot in words, *not given* where it is empty, and say where it is inherited."""
    value = getattr(figure, slot)
    if value is None:
        return "not given"
    words = format_period(value) if slot == "period" else str(value)
    return f"{words} (from context)" if slot in figure.inherited else words


def status_words(statement: Statement) -> str:
    """Say whose a statement is: stated, estimated by the document, inferred by us."""
    named = {"estimated": "estimated by the document", "inferred": "inferred by us"}
    return named.get(statement.status, statement.status)


def is_guess(statement: Statement) -> bool:
    """Tell whether a figure is less than quoted: an estimate of the document, an inference of ours."""
    return statement.status in {"estimated", "inferred"}


def amounts_of(figure: Figure) -> list[float]:
    """Give the numbers of a figure: its value, or the ends that it has."""
    return [number(end) for end in (figure.value, figure.low, figure.high) if end is not None]


def notes_of(row: MarketFigure, *, said: Collection[str] = ()) -> tuple[str, ...]:
    """Say what else there is to know of a figure; *said* are slots that the chart says otherwise."""
    figure = row.figure
    parts = doubt_notes(row.statement)
    if figure.place and "place" not in said:
        parts.append(slot_words(figure, "place"))
    if figure.population and "population" not in said:
        parts.append(f"among {slot_words(figure, 'population')}")
    inherited = [slot for slot in figure.inherited if slot in {"measure", "unit", "period"}]
    if inherited:
        parts.append(f"{' and '.join(inherited)} from context")
    return tuple(parts)


def doubt_notes(statement: Statement) -> list[str]:
    """Say in what a statement is less than a plain one: its status, its modality, its hedges."""
    status = [status_words(statement)] if statement.status != "stated" else []
    modality = [statement.modality] if statement.modality else []
    return [*status, *modality, *hedge_notes(statement.hedge)]


def hedge_notes(hedges: Iterable[str]) -> list[str]:
    """Say with which words a text hedges, if any.

    Example:
        >>> hedge_notes(["often", "may"])
        ['the text says “may often”']

    """
    auxiliaries, adverbs, others = split_hedges(hedges)
    words = " ".join((*auxiliaries, *adverbs, *others))
    return (
        [f"the text says \N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"]
        if words
        else []
    )


def document_notes(catalog: Catalog, statement: Statement) -> list[str]:
    """Name the document that makes a statement, where there are several, as one that no role is taken for."""
    named = dict.fromkeys(evidence.document for evidence in statement.evidence)
    documents = [catalog.documents[curie] for curie in named if curie in catalog.documents]
    several = len(catalog.documents) > 1
    return [
        f"from \N{LEFT DOUBLE QUOTATION MARK}{document.label}\N{RIGHT DOUBLE QUOTATION MARK}"
        for document in documents
        if several
    ]


def figure_table(catalog: Catalog, rows: Sequence[MarketFigure]) -> ChartTable:
    """Make the table of some figures."""
    cells = [
        (
            cell(label_of(catalog, row.statement), row.statement.subject),
            cell(slot_words(row.figure, "measure")),
            cell(amount_words(row.figure), row.statement.id),
            cell(slot_words(row.figure, "period")),
            cell(slot_words(row.figure, "place")),
            cell(", ".join(notes_of(row, said=("place",)))),
            place_cell(catalog, row.statement),
        )
        for row in rows[:MOST_ROWS]
    ]
    columns = ("Of", "Measure", "Amount", "Period", "Place", "Also said", "Where")
    table = ChartTable(columns, tuple(cells), left_out=max(0, len(rows) - MOST_ROWS))
    return narrow_table(table, columns=("Period", "Place", "Also said"))


def short_amount(figure: Figure) -> str:
    """Give an amount as a bar has it beside its name.

    Example:
        >>> from decimal import Decimal
        >>> from skillgraph.model import Figure
        >>> short_amount(Figure("demand", value=Decimal(5), unit="percent change"))
        '5 %'

    """
    return format_amount(figure).replace(" percent", " %")


def amount_words(figure: Figure) -> str:
    """Give an amount with its direction, and money with what it is paid per."""
    is_money = figure.currency is not None or figure.unit == "currency"
    per = f"per {figure.per}" if figure.per else "per what not given" if is_money else ""
    return " ".join(filter(None, (format_amount(figure), figure.direction, per)))


def place_cell(catalog: Catalog, statement: Statement) -> TableCell:
    """Give the place of a statement's first evidence: the heading above it, and the line."""
    if not statement.evidence:
        return cell("inferred by us" if statement.status == "inferred" else "no passage")
    evidence = statement.evidence[0]
    passage = passage_of(catalog, evidence)
    if passage is None:
        return cell(f"passage {evidence.passage}")
    heading = "".join(section_path(catalog, passage.section)[-1:])
    document = ""
    if len(catalog.documents) > 1 and evidence.document in catalog.documents:
        document = f"{catalog.documents[evidence.document].label}: "
    return cell(f"{document}{heading}, line {passage.line}" if heading else f"{document}line {passage.line}")


def name_leaders(labels: Iterable[str], *, most: int = 3) -> str:
    """Name those that come first, or count them where they are many.

    Example:
        >>> name_leaders("ABC"), name_leaders("ABCD")
        ('A, B and C', '4')

    """
    names = list(dict.fromkeys(labels))
    return enumerate_words(names) if len(names) <= most else str(len(names))


def asked_finding(leaders: Sequence[str], count: int, *, by: str, total: str = "") -> str:
    """Name the skills that the largest number of sections, documents or roles ask for.

    Example:
        >>> asked_finding(["SQL"], 41, by="document", total="50")
        'SQL is asked for most often: by 41 of 50 documents'
        >>> asked_finding(["R", "SQL"], 1, by="section")
        '2 skills, each asked for by one section'

    """
    if not leaders:
        return ""
    each = "each " if len(leaders) > 1 else ""
    if count == 1:
        return f"{count_words(len(leaders), 'skill')}, {each}asked for by one {by}"
    names = name_leaders(leaders)
    names = count_words(len(leaders), "skill") if names.isdecimal() else names
    of = f"{count} of {total}" if total else f"{count}"
    return f"{names} {'are' if each else 'is'} asked for most often: {each}by {of} {by}s"


def short_path(catalog: Catalog, path: Sequence[str]) -> str:
    """Name a section by its last two headings; of several documents by document and last heading.

    *path* starts with the document's label where there are several.
    """
    kept = [*path[:1], *path[1:][-1:]] if len(catalog.documents) > 1 else path[-2:]
    return PATH_JOINT.join(kept) or "a place not given"


def number(value: Decimal) -> float:
    """Give a number as the drawing takes it.

    Raises:
        ValueError: It is not finite.

    """
    if not value.is_finite():
        message = f"a figure's number is not finite: {value}"
        raise ValueError(message)
    return float(value)


def format_tick(value: float, *, unit: str = "", currency: str = "", signed: bool = False) -> str:
    """Word a number of an axis.

    Example:
        >>> format_tick(50.0, unit="percent change", signed=True), format_tick(150000.0, currency="USD")
        ('+50 %', '$150,000')

    """
    digits = f"{value:+,.10g}" if signed and value else f"{value:,.10g}"
    if "e" in digits:
        digits = f"{value:.1e}"
    digits = digits.replace("-", "\N{MINUS SIGN}")
    if currency:
        return f"{_SIGNS.get(currency, '')}{digits}"
    return f"{digits} %" if unit.startswith("percent") else digits


def drawn(rows: Sequence[MarketFigure]) -> tuple[Sequence[MarketFigure], str]:
    """Give the figures that a picture has room for, and a sentence where it leaves some out."""
    if len(rows) <= MOST_FIGURES:
        return rows, ""
    return rows[:MOST_FIGURES], f" {MOST_FIGURES} of {len(rows)} figures are drawn, the first of the text."


def panel_chart(
    chart_id: str,
    title: str,
    *,
    finding: str,
    rows: Sequence[MarketFigure],
    panels: Sequence[Panel],
    reading: str,
    table: ChartTable,
    empty: str,
) -> Chart:
    """Make the chart of some figures that are drawn in panels.

    Args:
        chart_id: Its id.
        title: Its title.
        finding: What it says first.
        rows: All its figures, those left out of the picture too.
        panels: What is drawn.
        reading: How to read them, what their signs mean included.
        table: The data.
        empty: Said where there is no figure.

    """
    return Chart(
        id=chart_id,
        title=title,
        finding=finding,
        reading=reading,
        summary=sentences(row.statement for row in rows),
        paint=partial(draw_panels, panels=panels) if rows else None,
        table=table,
        empty=empty,
    )


def sentences(statements: Iterable[Statement], *, most: int = 40) -> str:
    """Put statements one after the other as a text."""
    found = list(statements)
    told = [f"{statement.sentence.rstrip('.')}." for statement in found[:most]]
    if len(found) > most:
        told.append(f"And {len(found) - most} more.")
    return " ".join(told)
