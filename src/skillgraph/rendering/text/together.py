"""`together`: what documents ask for beside a thing, and how much more often than by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skillgraph.projection.stratification import FEW
from skillgraph.rendering.text.counted import (
    CLEAR,
    COUNTING,
    RATE_SAID,
    place_lines,
    place_values,
    places_by_concept,
    rate_words,
    rounded,
)
from skillgraph.rendering.text.output import Answer, Text, TextTable, count_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skillgraph.counts.expressions import Population
    from skillgraph.counts.survey import Survey
    from skillgraph.counts.together import Pair

_EXPLANATION = (
    f"{COUNTING} Chance is corrected: n\u2081 n\u2082 / N times "
    "1 + s (1 \u2212 n\u2081/N) (1 \u2212 n\u2082/N), s telling how unequal documents are in how "
    "much they ask for: in long ones anything meets anything. Times is together by chance so corrected. "
    "Shrunken is the same with k prior units added to both, of "
    "`ontology/closeness.tsv`: what is to be expected elsewhere, nearer to 1 the fewer documents there are; "
    f"rows stand by it. Few: in fewer than {FEW} documents. What is not few is called clear where "
    f"chance seldom gives so many (Poisson): {CLEAR}, each together with this."
)
#: What the columns of the table are, since the first two do not make the third.
_COLUMNS_SAID = (
    "Chance is corrected for documents that ask for more than others; times is what was counted over it, and "
    "shrunken what that is cautiously worth (--explain)."
)
_COLUMNS = (
    "first second label kind together first_documents second_documents documents expected lift shrunken_lift "
    "probability false_discovery_rate clear few"
).split()


def together_answer(
    survey: Survey,
    pairs: Sequence[Pair],
    population: Population,
    *,
    limit: int | None = None,
    evidence: bool = False,
) -> Answer:
    """Make the answer of ``together``; it is no where nothing is asked for beside the first."""
    shown = pairs[:limit]
    found = _places(survey, shown, population) if evidence else {}

    def value(pair: Pair) -> dict[str, Any]:
        told = _value(pair)
        return told | {"evidence": place_values(found[pair.second])} if evidence else told

    def blocks() -> Iterator[Text | TextTable]:
        if shown:
            pair = shown[0]
            name = survey.names[pair.first].label
            yield Text(
                f"{name}, which {pair.first_documents} of {pair.documents} documents ask for, together with",
                0,
                "title",
            )
            rows = [
                [
                    pair.label,
                    f"{pair.together} of {pair.second_documents}",
                    f"{pair.expected:.1f}",
                    "" if (times := _times(pair)) is None else f"{times:.2f} \u00d7",
                    f"{pair.lift:.2f} \u00d7",
                    rate_words(pair.adjusted),
                    "few" if pair.few else "clear" if pair.is_clear else "",
                ]
                for pair in shown
            ]
            yield TextTable(["", "documents", "chance, corrected", "times", "shrunken", "FDR", ""], rows)
        for pair in shown if evidence else ():
            yield Text(pair.label, 1)
            yield from place_lines(found[pair.second])

    return Answer(
        data=lambda: [value(pair) for pair in shown],
        blocks=blocks,
        table=lambda: TextTable(_COLUMNS, [_cells(pair) for pair in shown]),
        notes=[*([count_shown(len(shown), len(pairs))] if len(shown) < len(pairs) else []), _COLUMNS_SAID]
        if shown
        else [],
        explanation=lambda: _EXPLANATION,
        legend=[RATE_SAID],
        no="" if any(pair.together for pair in pairs) else "no document asks for it together with that",
    )


def _places(
    survey: Survey, pairs: Sequence[Pair], population: Population
) -> dict[str, list[Mapping[str, Any]]]:
    """Give for each second of a pair the places that ask for it in documents that ask for the first too."""
    if not pairs:
        return {}
    first = pairs[0].first
    found = places_by_concept(survey, population, [first, *(pair.second for pair in pairs)])
    documents = {place["document"] for place in found[first]}
    return {
        pair.second: [place for place in found[pair.second] if place["document"] in documents]
        for pair in pairs
    }


def _times(pair: Pair) -> float | None:
    """Give how many times as often as by chance, as it was counted."""
    return pair.together / pair.expected if pair.expected else None


def _value(pair: Pair) -> dict[str, Any]:
    return {
        "first": pair.first,
        "second": pair.second,
        "label": pair.label,
        "kind": pair.kind,
        "together": pair.together,
        "first_documents": pair.first_documents,
        "second_documents": pair.second_documents,
        "documents": pair.documents,
        "expected": rounded(pair.expected),
        "lift": rounded(_times(pair)),
        "shrunken_lift": rounded(pair.lift),
        "probability": rounded(pair.probability),
        "false_discovery_rate": rounded(pair.adjusted),
        "clear": pair.is_clear,
        "few": pair.few,
    }


def _cells(pair: Pair) -> list[str]:
    value = _value(pair)
    return ["" if value[name] is None else str(value[name]) for name in _COLUMNS]
