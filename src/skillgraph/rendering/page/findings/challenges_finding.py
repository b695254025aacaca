"""What has to be met, and what no skill stands against, as `challenges` tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.challenges import challenges_and_remedies
from skillgraph.rendering.page.findings.finding import Finding, Group, concept_entry, cut
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.challenges import Challenge
    from skillgraph.model import Catalog

_ROWS: Final = 12
#: What stands against a challenge, the hardest first.
_STANDINGS: Final = {
    "nothing": "Nothing against it",
    "class": "Something against its whole class alone",
    "other": "Something against it, but no skill",
    "skill": "A skill against it",
}


def challenges_finding(catalog: Catalog, role: str | None) -> Finding | None:
    """Tell which challenges a role faces, the hardest first; without a role, all that somebody faces."""
    faced = [
        row
        for row in challenges_and_remedies(catalog)
        if any(role is None or statement.subject == role for statement in row.faced)
    ]
    if not faced:
        return None
    groups = []
    for standing, words in _STANDINGS.items():
        entries = [concept_entry(catalog, row.concept.id) for row in faced if row.standing == standing]
        if entries:
            told, left = cut(entries, _ROWS)
            groups.append(Group(words, tuple(told), len(left), in_line=True))
    return Finding(_heading(faced), tuple(groups[:1]), tuple(groups[1:]))


def _heading(faced: Sequence[Challenge]) -> str:
    total, lacking = len(faced), sum(row.standing != "skill" for row in faced)
    told = count_words(total, "challenge")
    if not lacking:
        return f"{told}, each with a skill against it" if total > 1 else f"{told}, with a skill against it"
    if lacking == total:
        return f"{told}, none with a skill against it" if total > 1 else f"{told}, with no skill against it"
    return f"{told}, {lacking} of them with no skill against {'it' if lacking == 1 else 'them'}"
