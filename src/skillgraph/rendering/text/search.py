"""`search`: what has a wording, labels first, for people and for tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.rendering.json import hit_shape, text_hit_shape
from skillgraph.rendering.text.output import Answer, TextTable, count_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.search import Hit
    from skillgraph.answers.search_texts import TextHit

#: How many texts people are shown after the labels, unless they say how many rows they want.
MOST_TEXTS: Final = 20
#: Where a name stands that the package knows and the graph does not have.
_KNOWN: Final = "known, not in this graph"
#: Where a concept of the graph stands that is a neighbor of such a thing.
_BESIDE: Final = "next to what is known"


def search_answer(
    hits: Sequence[Hit],
    texts: Sequence[TextHit] = (),
    *,
    known: Sequence[Hit] = (),
    beside: Sequence[Hit] = (),
    limit: int | None = None,
) -> Answer:
    """Make the answer of ``search``.

    Args:
        hits: Concepts whose labels fit, best first.
        texts: What else has the words.
        known: What the package knows and the graph does not have; it comes first.
        beside: What the graph has next to that, each matching the label of the thing that is known.
        limit: Most rows; None for all, and for people all labels and the first of the texts.

    """
    elsewhere = [(_KNOWN, hit) for hit in known] + [(_BESIDE, hit) for hit in beside]
    names = len(elsewhere) + len(hits)
    total = names + len(texts)
    rows = [[*_hit_row(hit)[:2], where, *_hit_row(hit)[3:]] for where, hit in elsewhere]
    rows += [_hit_row(hit) for hit in hits] + [_text_row(text) for text in texts]
    shapes = [{**hit_shape(hit), "where": where} for where, hit in elsewhere]
    shapes = [*shapes, *map(hit_shape, hits), *map(text_hit_shape, texts)][:limit]
    shown = rows[: names + MOST_TEXTS if limit is None else limit]
    columns = ["label", "kind", "where", "match", "count", "id"]

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_search  # few answers are explained

        return explain_search(len(shown), total)

    return Answer(
        data=lambda: shapes,
        blocks=lambda: [TextTable(columns, shown)],
        table=lambda: TextTable(columns, rows[:limit]),
        notes=[count_shown(len(shown), total)],
        explanation=explanation,
    )


def _hit_row(hit: Hit) -> list[str]:
    concept = hit.concept
    where = "label" if hit.match == concept.label else "alternative label"
    return [concept.label, concept.kind, where, hit.match, str(hit.count), concept.id]


def _text_row(hit: TextHit) -> list[str]:
    match = "" if hit.match == hit.label else hit.match
    return [hit.label, hit.kind, hit.where, match, "", hit.id]
