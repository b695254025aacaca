"""What a graph's dated documents say over time, at a glance: whether it can be counted, and by which step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from skillgraph.counts.expressions import Population
    from skillgraph.counts.survey import Survey
    from skillgraph.counts.trends import Trends
    from skillgraph.model import Catalog

#: Most periods that stand beside each other.
MOST_PERIODS: Final = 12


def count_dated(catalog: Catalog) -> int:
    """Count the documents that have a date; needs no engine.

    Example:
        >>> from skillgraph.model import Catalog
        >>> count_dated(Catalog())
        0

    """
    return sum(document.date is not None for document in catalog.documents.values())


def trends_at_a_glance(survey: Survey, population: Population | None = None) -> Trends:
    """Count trends by month, or by the shortest step that makes no more than `MOST_PERIODS` of them.

    Where none makes more than one, the first that makes one counts; where all make too many, years do.
    """
    from skillgraph.counts.expressions import STEPS, Population
    from skillgraph.counts.trends import count_trends

    of_one: Trends | None = None
    for step in STEPS:
        trends = count_trends(survey, step=step, population=population or Population())
        if 1 < len(trends.periods) <= MOST_PERIODS:
            return trends
        if len(trends.periods) == 1 and of_one is None:
            of_one = trends
    return of_one or trends
