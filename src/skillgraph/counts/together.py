"""What documents ask for together: counts of pairs, against what chance would give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgraph.counts.expressions import (
    Population,
    asked_in_all,
    asked_pairs,
    asked_together,
    tally_documents,
)
from skillgraph.counts.significance import FEWEST, adjusted_by_name, is_clear
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.projection.chance import expected_together, poisson_tail, spread_of_sums
from skillgraph.projection.stratification import FEW
from skillgraph.projection.weights import bundled_weights

if TYPE_CHECKING:
    from collections.abc import Collection

    from skillgraph.counts.survey import Survey


@dataclass(frozen=True, slots=True)
class Pair:
    """Two concepts and the documents that ask for both.

    Attributes:
        first: CURIE.
        second: CURIE.
        label: What the second is called.
        kind: Its kind.
        together: Documents that ask for both.
        first_documents: Documents that ask for the first.
        second_documents: Documents that ask for the second.
        documents: All documents.
        expected: How many would ask for both by chance: *E* of `projection.stratification`, one collection.
        lift: How many times as often as by chance, shrunken towards 1.
        probability: How likely chance gives as many together, or more.
        adjusted: The least false discovery rate at which the pair would be called clear, among all that are
            asked for in `FEWEST` documents or more; None where one of the two is not.

    """

    first: str
    second: str
    label: str
    kind: str
    together: int
    first_documents: int
    second_documents: int
    documents: int
    expected: float
    lift: float
    probability: float
    adjusted: float | None

    @property
    def few(self) -> bool:
        """Whether fewer than `FEW` documents ask for both."""
        return self.together < FEW

    @property
    def is_clear(self) -> bool:
        """Whether they are asked for together more often than by chance, and not in few documents."""
        return not self.few and is_clear(self.adjusted)


def count_pairs(
    survey: Survey,
    first: str,
    second: str | None = None,
    *,
    population: Population = Population(),  # noqa: B008 -- immutable
    kinds: Collection[str] = DEFAULT_KINDS,
) -> list[Pair]:
    """Count the documents that ask for a concept and for another.

    Args:
        survey: Where to count.
        first: CURIE of a concept.
        second: CURIE of the other; None for all that are asked for together with it.
        population: Which documents count.
        kinds: Ids of kinds of concept.

    Returns:
        Pairs by lift, those of few documents last, ties by CURIE. Two that are named are there
        though no document asks for both. All are tested all the same, so that the false discovery rate does
        not hang on what is asked.

    Example:
        >>> from skillgraph.counts.survey import open_survey
        >>> [pair] = count_pairs(open_survey(), "concept:python", "concept:go")
        >>> pair.together, pair.few
        (1, True)

    """
    tables = survey.tables
    kinds = {*kinds, *(survey.names[curie].kind for curie in (first, second) if curie)}
    [tally] = survey.rows(tally_documents(tables, population, "year"))
    size = tally["documents"]
    asked = {
        row["concept"]: row["asked"] for row in survey.rows(asked_in_all(tables, population, kinds=kinds))
    }
    counted = survey.rows(asked_together(tables, population, concept=first, kinds=kinds))
    together = {row["second"]: row["together"] for row in counted}
    [observed] = survey.rows(asked_pairs(tables, population, kinds=kinds))
    spread = spread_of_sums(observed["pairs"], list(asked.values()), size=size)
    prior = bundled_weights().prior_units
    chances = {
        other: expected_together(size, asked.get(first, 0), asked.get(other, 0), spread=spread)
        if size
        else 0.0
        for other in dict.fromkeys((*asked, *together, *([second] if second else [])))
        if other != first or other == second
    }
    tails = {other: poisson_tail(together.get(other, 0), chance) for other, chance in chances.items()}
    adjusted = adjusted_by_name(
        {other: p for other, p in tails.items() if min(asked.get(first, 0), asked.get(other, 0)) >= FEWEST}
    )
    rows = [
        Pair(
            first,
            other,
            *survey.names[other],
            count := together.get(other, 0),
            asked.get(first, 0),
            asked.get(other, 0),
            size,
            chances[other],
            (count + prior) / (chances[other] + prior),
            tails[other],
            adjusted.get(other),
        )
        for other in (together if second is None else [second])
    ]
    return sorted(rows, key=lambda row: (row.few, -row.lift, row.second))
