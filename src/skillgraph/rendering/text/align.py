"""`align`: what each concept matches in ESCO and O*NET, and what is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import concept_shape, match_shapes
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.matches import match_lines, taxonomy_label
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.tables.alignments import BY_RULE, NO_TERM
from skillgraph.vocabulary import MATCHES, TAXONOMIES, expand_target, taxonomy_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.align import Aligned
    from skillgraph.model import Catalog
    from skillgraph.tables.alignments import Alignment

_COLUMNS: Final = ("concept", "kind", "taxonomy", "match", "relation", "identifier")
_PROPOSED: Final = ("concept", "proposed", "relation", "score", "reason", "identifier")


def alignment_answer(catalog: Catalog, rows: Sequence[Aligned]) -> Answer:
    """Make the answer of ``align``: the concepts with a confirmed match."""

    def blocks() -> Iterator[Text]:
        for row in rows:
            yield Text(f"{row.concept.label} \u2014 {row.concept.kind}", 0)
            for line in match_lines(row.matches):
                yield Text(line, 1)

    def table() -> TextTable:
        return TextTable(
            _COLUMNS,
            [
                (
                    row.concept.label,
                    row.concept.kind,
                    taxonomy_label(match.target),
                    match.label,
                    MATCHES[match.relation],
                    expand_target(match.target),
                )
                for row in rows
                for match in row.matches
            ],
        )

    found = {taxonomy_of(match.target) for row in rows for match in row.matches}
    count = f"{len(rows)} of the {len(catalog.concepts)} concepts have a match in a taxonomy."
    credits_ = [TAXONOMIES[name].attribution for name in TAXONOMIES if name in found]
    return Answer(
        data=lambda: [{**concept_shape(row.concept), "matches": match_shapes(row.matches)} for row in rows],
        blocks=blocks,
        table=table,
        notes=[count, *credits_] if rows else [],
        no="" if rows else "no concept of the graph has a match in ESCO or O*NET",
    )


def proposals_answer(rows: Sequence[Alignment]) -> Answer:
    """Make the answer of ``align --taxonomy``: what nobody has judged yet."""
    open_ = [row for row in rows if row.justification == BY_RULE]
    proposed = [row for row in open_ if row.target != NO_TERM]

    def table() -> TextTable:
        return TextTable(
            _PROPOSED,
            [
                (
                    row.label,
                    row.target_label,
                    MATCHES[row.relation],
                    row.confidence,
                    row.comment,
                    expand_target(row.target),
                )
                for row in proposed
            ],
        )

    def blocks() -> Iterator[Text]:
        last = ""
        for row in proposed:
            if row.concept != last:
                yield Text(f"{row.label} ({row.concept})", 0)
                last = row.concept
            yield Text(f"{row.target_label} ({MATCHES[row.relation]}), {row.confidence}: {row.comment}", 1)

    nothing = count_words(len(open_) - len(proposed), "more concept")
    return Answer(
        data=lambda: [_proposal_shape(row) for row in proposed],
        blocks=blocks,
        table=table,
        notes=[f"For {nothing} nothing is proposed. --to writes a table to confirm in."],
        no="" if proposed else "nothing is proposed: every concept is judged, or nothing is near",
    )


def _proposal_shape(row: Alignment) -> dict[str, object]:
    return {
        "id": row.concept,
        "label": row.label,
        "taxonomy": taxonomy_of(row.target),
        "match": row.target_label,
        "relation": row.relation,
        "iri": expand_target(row.target),
        "score": float(row.confidence),
        "reason": row.comment,
    }
