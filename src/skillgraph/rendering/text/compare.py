"""`compare`: what two things share, and where they differ, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import concept_shape, statement_shapes, subject_shape
from skillgraph.rendering.qualifiers import iter_qualifiers
from skillgraph.rendering.text.citations import SEE_PASSAGES, format_place, iter_citations
from skillgraph.rendering.text.output import Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.compare import Compared, Comparison
    from skillgraph.answers.show import Subject
    from skillgraph.model import Catalog, Span, Statement
    from skillgraph.rendering.json import Documents, Shape

_COLUMNS: Final = tuple(
    """
    group label kind id side relation modality hedge level sentence place statement
    """.split()
)


def comparison_answer(
    catalog: Catalog,
    comparison: Comparison,
    *,
    documents: Documents | None = None,
    notes: Sequence[str] = (),
    limit: int | None = None,
) -> Answer:
    """Make the answer of ``compare``; *limit* bounds what people are shown of what one side has alone."""
    hint = ["Places that give a single qualifier, such as a heading, are in -O json."]
    hint += [SEE_PASSAGES] if documents is None else []

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_comparison  # few answers are explained

        return explain_comparison(comparison)

    return Answer(
        data=lambda: comparison_shape(catalog, comparison, documents=documents),
        items=lambda: _items(catalog, comparison, documents=documents),
        blocks=lambda: _lines(catalog, comparison, documents=documents, limit=limit),
        table=lambda: _table(catalog, comparison),
        notes=[*notes, *hint],
        explanation=explanation,
        no="" if comparison.shared else "nothing is shared",
    )


def comparison_shape(
    catalog: Catalog, comparison: Comparison, *, documents: Documents | None = None
) -> Shape:
    """Shape the answer of ``compare``; a row of ``differing`` is one of ``shared`` too."""
    return {
        "a": subject_shape(comparison.a),
        "b": subject_shape(comparison.b),
        **{
            group: [_row_shape(catalog, row, documents=documents) for row in rows]
            for group, rows in _groups(comparison).items()
        },
    }


def _groups(comparison: Comparison) -> dict[str, tuple[Compared, ...]]:
    return {
        "shared": comparison.shared,
        "only_a": comparison.only_a,
        "only_b": comparison.only_b,
        "differing": comparison.differing,
    }


def _row_shape(catalog: Catalog, row: Compared, *, documents: Documents | None) -> Shape:
    return {
        "concept": concept_shape(catalog.concepts[row.concept]),
        "a": statement_shapes(catalog, row.a, documents=documents),
        "b": statement_shapes(catalog, row.b, documents=documents),
    }


def _items(catalog: Catalog, comparison: Comparison, *, documents: Documents | None) -> Iterator[Shape]:
    for group, rows in _groups(comparison).items():
        for row in rows:
            yield {"group": group, **_row_shape(catalog, row, documents=documents)}


def _lines(
    catalog: Catalog, comparison: Comparison, *, documents: Documents | None, limit: int | None
) -> Iterator[Text]:
    a, b = _name(comparison.a), _name(comparison.b)
    counts = (
        f"{len(comparison.shared)} shared, {len(comparison.differing)} of them qualified otherwise; "
        f"{len(comparison.only_a)} only in A, {len(comparison.only_b)} only in B"
    )
    yield Text("What two things bring in, compared", 0, "title")
    yield Text(f"A: {a}", 1)
    yield Text(f"B: {b}", 1)
    yield Text(counts, 1)
    agreeing = [row for row in comparison.shared if not row.differs]
    sections: tuple[tuple[str, Sequence[Compared], int | None], ...] = (
        ("in both, with another level, hedge or modality", comparison.differing, None),
        ("in both, qualified alike", agreeing, None),
        (f"only in A: {a}", comparison.only_a, limit),
        (f"only in B: {b}", comparison.only_b, limit),
    )
    for heading, rows, most in sections:
        told: set[tuple[str, Span]] = set()
        if rows:
            yield Text(f"{heading} ({len(rows)})", 0, "heading")
        for row in rows[:most]:
            concept = catalog.concepts[row.concept]
            yield Text(f"\u2022 {concept.label} ({concept.kind})", 1)
            for side, statements in (("A", row.a), ("B", row.b)):
                for statement in statements:
                    yield Text(_statement_words(catalog, statement, f"{side}: "), 2)
                    whole = [evidence for evidence in statement.evidence if not evidence.slots]
                    places = whole or statement.evidence
                    yield from iter_citations(catalog, places, documents=documents, indent=3, told=told)
        if most is not None and len(rows) > most:
            yield Text(f"and {len(rows) - most} more; --limit {len(rows)} shows all", 1, "muted")


def _statement_words(catalog: Catalog, statement: Statement, lead: str) -> str:
    qualifiers = "; ".join(iter_qualifiers(catalog, statement))
    return f"{lead}{statement.sentence}" + (f" ({qualifiers})" if qualifiers else "")


def _name(subject: Subject) -> str:
    shape = subject_shape(subject)
    path = getattr(subject, "path", None)
    return f"{' / '.join(path) if path else shape['label']} ({shape['kind']})"


def _table(catalog: Catalog, comparison: Comparison) -> TextTable:
    rows = [
        [
            "differing" if row.differs else group.replace("_", " "),
            catalog.concepts[row.concept].label,
            catalog.concepts[row.concept].kind,
            row.concept,
            side,
            statement.relation,
            statement.modality or "",
            "; ".join(statement.hedge),
            statement.level or "",
            statement.sentence,
            "; ".join(format_place(catalog, evidence) for evidence in statement.evidence),
            statement.id,
        ]
        for group, compared in _groups(comparison).items()
        if group != "differing"
        for row in compared
        for side, statements in (("a", row.a), ("b", row.b))
        for statement in statements
    ]
    return TextTable(_COLUMNS, rows)
