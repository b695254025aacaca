"""`compare`: what two things or more share, and where they differ, for people and for tables."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from skillgraph.answers.compare import FAMILIES
from skillgraph.answers.name_index import plain_label
from skillgraph.answers.ranking import documents_asking
from skillgraph.answers.requirements import modality_of
from skillgraph.model import Concept
from skillgraph.rendering.json import concept_shape, statement_shapes, subject_shape
from skillgraph.rendering.qualifiers import count_words, iter_qualifiers
from skillgraph.rendering.text.asked_lines import ANY_ONE
from skillgraph.rendering.text.citations import format_lines, format_place, iter_citations
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable
from skillgraph.rendering.text.telling import counted_words, lines_of, over_words
from skillgraph.store.sharing import copies_about, documents_about
from skillgraph.vocabulary import ASKING_RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.compare import Compared, Comparison
    from skillgraph.answers.names import Subject
    from skillgraph.model import Catalog, Evidence, Span, Statement
    from skillgraph.rendering.json import Documents, Shape

_COLUMNS: Final = (
    *("group", "where", "label", "kind", "id", "family", "measure", "side", "relation", "modality", "hedge"),
    *("level", "sentence", "place", "statement"),
)
_TWO: Final = 2
#: So many documents of a side are named with their lines.
_NAMED: Final = 2
_EVIDENCE: Final = "--evidence gives each with its sentences and places."


def comparison_answer(
    catalog: Catalog,
    comparison: Comparison,
    *,
    documents: Documents | None = None,
    evidence: bool = False,
    limit: int | None = None,
) -> Answer:
    """Make the answer of ``compare``.

    Args:
        catalog: Where the things are.
        comparison: What is answered.
        documents: Whose passages can be shown.
        evidence: Give people sentences and places, too.
        limit: Most that people are shown of one group.

    """

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_comparison  # few answers are explained

        return explain_comparison(comparison)

    page = _Page(catalog, comparison, documents=documents, evidence=evidence, limit=limit)
    return Answer(
        data=lambda: comparison_shape(catalog, comparison, documents=documents),
        items=lambda: (_row_shape(catalog, row, documents=documents) for row in comparison.rows),
        blocks=page.blocks,
        table=lambda: _table(catalog, comparison),
        notes=[] if evidence or not comparison.rows else [_EVIDENCE],
        explanation=explanation,
        no="" if comparison.shared else "nothing is shared",
    )


def comparison_shape(
    catalog: Catalog, comparison: Comparison, *, documents: Documents | None = None
) -> Shape:
    """Shape the answer of ``compare``: subjects, rows, pairs that are near."""
    return {
        "subjects": [subject_shape(subject) for subject in comparison.subjects],
        "rows": [_row_shape(catalog, row, documents=documents) for row in comparison.rows],
        "near": [
            [{"concept": concept_shape(catalog.concepts[row.concept]), "where": row.where} for row in pair]
            for pair in comparison.near
        ],
    }


def _row_shape(catalog: Catalog, row: Compared, *, documents: Documents | None) -> Shape:
    return {
        "concept": concept_shape(catalog.concepts[row.concept]),
        "family": row.family,
        "measure": row.measure or None,
        "where": row.where,
        "differs": row.differs,
        "choices": list(row.choices),
        "sides": [statement_shapes(catalog, side, documents=documents) for side in row.sides],
    }


class _Page:
    """What people read of a comparison."""

    def __init__(
        self,
        catalog: Catalog,
        comparison: Comparison,
        *,
        documents: Documents | None,
        evidence: bool,
        limit: int | None,
    ) -> None:
        self.catalog = catalog
        self.comparison = comparison
        self.documents = documents
        self.evidence = evidence
        self.limit = limit
        self.paired = {(row.concept, row.measure) for pair in comparison.near for row in pair}
        #: The documents that count of each thing that several documents tell of, and none of another thing.
        self.told_in = [
            documents_about(catalog, subject.id) if isinstance(subject, Concept) else ()
            for subject in comparison.subjects
        ]
        #: The documents in which each thing brings something in.
        self.made_in = [
            {
                evidence.document
                for row in comparison.rows
                for said in row.sides[number]
                for evidence in said.evidence
            }
            for number, _ in enumerate(comparison.subjects)
        ]

    def blocks(self) -> Iterator[Text | TextTable]:
        """Go through the answer: the sum, what was taken, then family by family."""
        yield Text(self._sum(), 0, "title")
        for number, (letter, subject) in enumerate(
            zip(ascii_uppercase, self.comparison.subjects, strict=False)
        ):
            copies = copies_about(self.catalog, subject.id) if self.told_in[number] else 0
            told = (
                over_words(self.told_in[number], copies=copies),
                lines_of(self.catalog, self.made_in[number]),
            )
            yield Text(", ".join(filter(None, (f"{letter}: {_name(subject)}", *told))), 1)
        for family in FAMILIES:
            rows = [row for row in self.comparison.rows if row.family == family]
            if rows and len(self.comparison.subjects) == _TWO:
                yield from self._groups(family, rows)
            elif rows:
                yield from self._matrix(family, rows)
        yield from self._near()

    def _sum(self) -> str:
        shared, differing = self.comparison.shared, self.comparison.differing
        parts = [f"{len(shared)} shared, {len(differing)} of them qualified differently"]
        parts.append(count_words(len(self.comparison.near), "near wording"))
        if len(self.comparison.subjects) > _TWO:
            some = sum(len(row.where) > 1 and not row.is_shared for row in self.comparison.rows)
            parts.append(f"{some} in several")
        parts += [
            f"{len(self.comparison.only_in(letter))} only in {letter}"
            for letter, _ in zip(ascii_uppercase, self.comparison.subjects, strict=False)
        ]
        return "; ".join(parts)

    def _groups(self, family: str, rows: Sequence[Compared]) -> Iterator[Text]:
        """Go through one family of two things: what differs a line each, the rest in a row."""
        yield Text(f"{family} ({len(rows)})", 0, "heading")
        alone = [row for row in rows if (row.concept, row.measure) not in self.paired]
        groups = {
            "in both, qualified differently": [row for row in rows if row.is_shared and row.differs],
            "in both, qualified alike": [row for row in rows if row.is_shared and not row.differs],
            "only in A": [row for row in alone if row.where == "A"],
            "only in B": [row for row in alone if row.where == "B"],
        }
        for heading, found in groups.items():
            if not found:
                continue
            shown = found[: self.limit]
            more = f"; {self._left_out(len(found))}" if len(shown) < len(found) else ""
            if self.evidence or heading.endswith("differently"):
                yield Text(f"{heading} ({len(found)})", 1)
                for row in shown:
                    yield from self._row(row)
                yield from [Text(more[2:], 2, "muted")] if more else []
            else:
                between = "; " if family == "figures" else ", "  # whose names have a comma
                told = between.join(f"{self._label(row)}{self._shares(row)}" for row in shown)
                yield Text(f"{heading} ({len(found)}): {told}{more}", 1)

    def _left_out(self, total: int) -> str:
        return f"and {total - (self.limit or 0)} more; --limit {total} shows all"

    def _row(self, row: Compared) -> Iterator[Text]:
        sides = [
            f"{letter} {self._words(row, number)} ({self._lines(side, (number,))})"
            for number, (letter, side) in enumerate(zip(ascii_uppercase, row.sides, strict=False))
            if side
        ]
        yield Text(f"{BULLET}{self._label(row)}: {' | '.join(sides)}", 2)
        told: set[tuple[str, Span]] = set()
        for letter, side in zip(ascii_uppercase, row.sides, strict=False) if self.evidence else ():
            for statement in side:
                qualifiers = "; ".join(iter_qualifiers(self.catalog, statement))
                words = f"{statement.sentence} ({qualifiers})" if qualifiers else statement.sentence
                yield Text(f"{letter}: {words}", 3)
                whole = [evidence for evidence in statement.evidence if not evidence.slots]
                places = whole or statement.evidence
                yield from iter_citations(self.catalog, places, documents=self.documents, indent=4, told=told)

    def _matrix(self, family: str, rows: Sequence[Compared]) -> Iterator[Text | TextTable]:
        """Go through one family of three things or more: a row each, those of most things first."""
        yield Text(f"{family} ({len(rows)})", 0, "heading")
        ranked = sorted(rows, key=lambda row: -len(row.where))
        shown = ranked[: self.limit]
        letters = ascii_uppercase[: len(self.comparison.subjects)]
        yield TextTable(
            ("in", "what", *letters),
            [
                [
                    row.where,
                    self._label(row),
                    *(self._words(row, number) if side else "" for number, side in enumerate(row.sides)),
                ]
                for row in shown
            ],
        )
        if len(shown) < len(ranked):
            yield Text(self._left_out(len(ranked)), 1, "muted")
        for row in shown if self.evidence else ():
            yield from self._row(row)

    def _near(self) -> Iterator[Text]:
        if self.comparison.near:
            yield Text(f"near wordings ({len(self.comparison.near)})", 0, "heading")
        for one, two in self.comparison.near:
            sides = [f"{self._label(row)} ({row.where}, {self._near_lines(row)})" for row in (one, two)]
            yield Text(BULLET + " | ".join(sides), 1)

    def _label(self, row: Compared) -> str:
        return compared_label(self.catalog, self.comparison, row)

    def _words(self, row: Compared, number: int) -> str:
        """Say how one side brings a thing in; where several documents could ask for it, how many do."""
        statements = row.sides[number]
        over = len(self.told_in[number])
        asked, required = self._counts(number, statements)
        if over > 1 and asked > 1:
            return counted_words(asked, required=required, over=over)
        told = side_words(row, number) or "named"
        return f"{told}, in 1 of {over} documents" if over > 1 and asked else told

    def _counts(self, number: int, statements: Sequence[Statement]) -> tuple[int, int]:
        """Count the documents of a side that ask for a thing, and those that require it."""
        asking = [s for s in statements if s.relation in ASKING_RELATIONS]
        counted = set(self.told_in[number])
        asked, required = (counted.intersection(chain(*found.values())) for found in documents_asking(asking))
        return len(asked), len(required)

    def _shares(self, row: Compared) -> str:
        """Say in how many documents each side asks for a thing, where it is not the same part of them."""
        told, shares = [], set()
        is_alone = len(row.where) == 1
        for number, (letter, side) in enumerate(zip(ascii_uppercase, row.sides, strict=False)):
            over = len(self.told_in[number])
            if over <= 1:
                shares.add((Fraction(1), Fraction(1)))
                continue
            asked, required = self._counts(number, side)
            shares.add((Fraction(asked, over), Fraction(required, asked or 1)))
            fewer = f", required in {required}" if 0 < required < asked else ""
            told += [f"{'' if is_alone else f'{letter} '}in {asked} of {over}{fewer}"] if asked else []
        return f" ({'; '.join(told)})" if told and len(shares) > 1 else ""

    def _near_lines(self, row: Compared) -> str:
        numbers = [number for number, side in enumerate(row.sides) if side]
        return self._lines([said for side in row.sides for said in side], numbers)

    def _lines(self, statements: Sequence[Statement], numbers: Sequence[int]) -> str:
        """Name the lines of some statements, with their documents where those of the sides are several."""
        is_of_one = all(len(self.made_in[number]) == 1 for number in numbers)
        words = lines_words if is_of_one else _places_words
        return words(self.catalog, statements) or "place not given"


def compared_label(catalog: Catalog, comparison: Comparison, row: Compared) -> str:
    """Name what is brought in; a figure of what is compared itself by its measure alone."""
    label = catalog.concepts[row.concept].label
    if not row.measure:
        return label
    is_own = row.concept in {subject.id for subject in comparison.subjects}
    return row.measure if is_own else f"{label}, {row.measure}"


def qualities_words(statements: Sequence[Statement]) -> str:
    """Say in a few words how a thing is brought in: its force, level and number, empty for its name alone."""
    return "; ".join(dict.fromkeys(filter(None, map(_qualities, statements))))


def side_words(row: Compared, number: int, *, most: int | None = None) -> str:
    """Say how one thing brings something in, and that any one of several is enough where it is."""
    is_choice = row.choices[number : number + 1] == (True,)
    return ", ".join(filter(None, (qualities_words(row.sides[number][:most]), ANY_ONE if is_choice else "")))


def lines_words(catalog: Catalog, statements: Sequence[Statement]) -> str:
    """Name the lines where a thing is brought in; empty where no place is given."""
    return format_lines(catalog, [e for s in statements for e in s.evidence if not e.slots])


def _places_words(catalog: Catalog, statements: Sequence[Statement]) -> str:
    """Name the documents where a thing is brought in, each with its lines, and count those beyond a few."""
    if len(catalog.documents) <= 1:
        return lines_words(catalog, statements)
    by_document: dict[str, list[Evidence]] = {}
    for evidence in (e for s in statements for e in s.evidence if not e.slots):
        by_document.setdefault(evidence.document, []).append(evidence)
    told = [
        ", ".join(filter(None, (document.partition(":")[2], format_lines(catalog, places))))
        for document, places in by_document.items()
    ]
    more = len(told) - _NAMED
    return "; ".join([*told[:_NAMED], *([f"and {count_words(more, 'document')} more"] if more > 0 else [])])


def _qualities(statement: Statement) -> str:
    from skillgraph.language.amounts_in_words import format_amount  # it compiles patterns

    figure = statement.figure
    number = f"{format_amount(figure)} {figure.direction or ''}".strip() if figure else ""
    hedge = " and ".join(statement.hedge)
    return ", ".join(filter(None, (hedge, modality_of(statement), statement.level, number)))


def _name(subject: Subject) -> str:
    shape = subject_shape(subject)
    path = getattr(subject, "path", None)
    label = plain_label(subject) if isinstance(subject, Concept) else shape["label"]
    return f"{' / '.join(path) if path else label} ({shape['kind']})"


def _table(catalog: Catalog, comparison: Comparison) -> TextTable:
    paired = {(row.concept, row.measure) for pair in comparison.near for row in pair}
    rows = [
        [
            _group(row, is_near=(row.concept, row.measure) in paired),
            row.where,
            catalog.concepts[row.concept].label,
            catalog.concepts[row.concept].kind,
            row.concept,
            row.family,
            row.measure,
            letter,
            statement.relation,
            statement.modality or "",
            "; ".join(statement.hedge),
            statement.level or "",
            statement.sentence,
            "; ".join(format_place(catalog, evidence) for evidence in statement.evidence),
            statement.id,
        ]
        for row in comparison.rows
        for letter, side in zip(ascii_uppercase, row.sides, strict=False)
        for statement in side
    ]
    return TextTable(_COLUMNS, rows)


def _group(row: Compared, *, is_near: bool) -> str:
    if row.is_shared:
        return "differing" if row.differs else "shared"
    return "near" if is_near else "some" if len(row.where) > 1 else f"only {row.where}"
