"""What most documents ask for: shares with intervals, the core first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgraph.counts.expressions import Population, asked_in_all, tally_documents
from skillgraph.counts.trends import Share
from skillgraph.language.experience_words import is_experience_alone
from skillgraph.language.kinds import DEFAULT_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection

    from skillgraph.counts.survey import Survey


@dataclass(frozen=True, slots=True)
class AskedShare:
    """A concept and how many of the documents ask for it.

    Attributes:
        concept: CURIE.
        label: What it is called.
        kind: Its kind.
        share: Of how many documents.

    """

    concept: str
    label: str
    kind: str
    share: Share

    @property
    def is_core(self) -> bool:
        """Whether more than half of the documents ask for it."""
        return 2 * self.share.asked > self.share.documents


def count_core(
    survey: Survey,
    *,
    population: Population = Population(),  # noqa: B008 -- immutable
    kinds: Collection[str] = DEFAULT_KINDS,
) -> list[AskedShare]:
    """Count in how many documents each skill is asked for; experience alone is none.

    Returns:
        Those of most documents first, then those that most require, ties by CURIE.

    Example:
        >>> from skillgraph.counts.survey import open_survey
        >>> {row.share.documents for row in count_core(open_survey())}
        {1}

    """
    [tally] = survey.rows(tally_documents(survey.tables, population, "year"))
    rows = [
        AskedShare(
            row["concept"],
            *survey.names[row["concept"]],
            Share(row["asked"], row["required"], tally["documents"]),
        )
        for row in survey.rows(asked_in_all(survey.tables, population, kinds=kinds))
        if not is_experience_alone(survey.names[row["concept"]][0])
    ]
    return sorted(rows, key=lambda row: (-row.share.asked, -row.share.required, row.concept))
