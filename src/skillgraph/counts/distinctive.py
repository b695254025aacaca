"""What sets a role apart: what its documents ask for more often than those about other roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgraph.counts.expressions import Population, asked_by_role, documents_by_role
from skillgraph.counts.significance import (
    FEWEST,
    Distinction,
    adjusted_by_name,
    distinction,
    is_clear,
)
from skillgraph.counts.trends import Share
from skillgraph.language.kinds import DEFAULT_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from skillgraph.counts.survey import Survey


@dataclass(frozen=True, slots=True)
class Distinctive:
    """A concept in the documents about a role, against those about others.

    Attributes:
        concept: CURIE.
        label: What it is called.
        kind: Its kind.
        inside: Of the documents about the role.
        outside: Of all others.
        distinction: How far the two differ.
        adjusted: The least false discovery rate at which it would be called clear; None where fewer than
            `FEWEST` documents ask for it.

    """

    concept: str
    label: str
    kind: str
    inside: Share
    outside: Share
    distinction: Distinction
    adjusted: float | None

    @property
    def is_clear(self) -> bool:
        """Whether it sets the role apart by more than chance would, and not in few documents."""
        return self.distinction.z > 0 and is_clear(self.adjusted)


@dataclass(frozen=True, slots=True)
class DistinctiveRole:
    """A role and what sets it apart.

    Attributes:
        role: CURIE.
        label: What it is called.
        documents: Documents about it.
        others: All others.
        rows: What its documents ask for, the most distinctive first.
        tested: Of how many of them it was tested whether they set it apart.

    """

    role: str
    label: str
    documents: int
    others: int
    rows: tuple[Distinctive, ...]
    tested: int


def find_distinctive(
    survey: Survey, *, role: str | None = None, kinds: Collection[str] = DEFAULT_KINDS
) -> list[DistinctiveRole]:
    """Compare the documents about each role with all others.

    Args:
        survey: Where to count.
        role: CURIE of the one role to tell of; None for all roles of `FEWEST` documents or more.
        kinds: Ids of kinds of concept.

    Returns:
        Roles of most documents first, ties by CURIE; of each what it asks for, by the standard deviations of
        its log odds, ties by CURIE. A role that all documents are about has nothing to be compared with.

    Example:
        >>> from skillgraph.counts.survey import open_survey
        >>> find_distinctive(open_survey())
        []

    """
    everything = Population()
    sizes = {row["role"]: row for row in survey.rows(documents_by_role(survey.tables, everything))}
    total = sum(row["documents"] for row in sizes.values())
    counts: dict[str | None, dict[str, tuple[int, int]]] = {}
    sums: dict[str, tuple[int, int]] = {}
    for row in survey.rows(asked_by_role(survey.tables, everything, kinds=kinds)):
        counts.setdefault(row["role"], {})[row["concept"]] = (row["asked"], row["required"])
        asked, required = sums.get(row["concept"], (0, 0))
        sums[row["concept"]] = (asked + row["asked"], required + row["required"])
    found = []
    for name, size in sizes.items():
        others = total - size["documents"]
        wanted = name == role if role else size["documents"] >= FEWEST
        if name is None or not wanted or not others:
            continue
        rows = _compared(survey, counts.get(name, {}), sums, inside=size["documents"], outside=others)
        tested = sum(row.adjusted is not None for row in rows)
        found.append(DistinctiveRole(name, size["label"], size["documents"], others, tuple(rows), tested))
    return sorted(found, key=lambda row: (-row.documents, row.role))


def _compared(
    survey: Survey,
    counts: Mapping[str, tuple[int, int]],
    sums: Mapping[str, tuple[int, int]],
    *,
    inside: int,
    outside: int,
) -> list[Distinctive]:
    """Compare what documents about a role ask for, the most distinctive first; test what not few ask for."""
    told = {
        concept: distinction(asked, inside, outside=sums[concept][0] - asked, others=outside)
        for concept, (asked, _) in counts.items()
    }
    adjusted = adjusted_by_name(
        {concept: one.probability for concept, one in told.items() if sums[concept][0] >= FEWEST}
    )
    rows = [
        Distinctive(
            concept,
            *survey.names[concept],
            Share(asked, required, inside),
            Share(sums[concept][0] - asked, sums[concept][1] - required, outside),
            told[concept],
            adjusted.get(concept),
        )
        for concept, (asked, required) in counts.items()
    ]
    return sorted(rows, key=lambda row: (-row.distinction.z, row.concept))
