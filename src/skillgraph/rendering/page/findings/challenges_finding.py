"""What has to be met, and what no skill stands against, as `challenges` tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.challenges import challenges_and_remedies
from skillgraph.rendering.page.findings.finding import (
    Finding,
    Glance,
    Group,
    Said,
    concept_entry,
    cut,
    joined,
    statement_slug,
)
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.challenges import Challenge
    from skillgraph.model import Catalog

_ROWS: Final = 12
#: What stands against a challenge, the hardest first.
_STANDINGS: Final = {
    "nothing": "Nothing is named against it",
    "class": "Named against all of its sort alone, not against it",
    "other": "Something is named against it, but no skill",
    "skill": "A skill is named against it",
}


def challenges_finding(catalog: Catalog, role: str | None, *, others: str = "") -> Finding | None:
    """Tell which challenges a role faces, the hardest first; without a role, all that somebody faces.

    Args:
        catalog: Where they are.
        role: CURIE, or None.
        others: What the page's address calls where all challenges stand.

    """
    faced = [
        row
        for row in challenges_and_remedies(catalog)
        if any(role is None or statement.subject == role for statement in row.faced)
    ]
    if not faced:
        return None
    hardest = sorted(faced, key=lambda row: [*_STANDINGS].index(row.standing))
    groups = []
    for standing, words in _STANDINGS.items():
        entries = [concept_entry(catalog, row.concept.id) for row in faced if row.standing == standing]
        if entries:
            told, left = cut(entries, _ROWS)
            groups.append(Group(words, tuple(told), len(left), in_line=True, others=others))
    glance = _glance(hardest, role, others=others)
    return Finding(_heading(hardest), tuple(groups[:1]), tuple(groups[1:]), glance=(glance,))


def _glance(hardest: Sequence[Challenge], role: str | None, *, others: str) -> Glance:
    """Name the hardest, which leads to who faces it, and count the others."""
    first = hardest[0]
    faced = next(one for one in first.faced if role is None or one.subject == role)
    named = Said(first.concept.label, f"statement={statement_slug(faced)}")
    count = len(hardest) - 1
    more = (Said(" and "), Said(f"{count}\N{NO-BREAK SPACE}more", others)) if count else ()
    return Glance("Challenge" if not more else "Challenges", (named, *more), is_late=True)


def _heading(hardest: Sequence[Challenge]) -> str:
    """Count what is faced and what of it no skill stands against, and name the hardest."""
    total, lacking = len(hardest), [row.concept.label for row in hardest if row.standing != "skill"]
    told = count_words(total, "challenge")
    named = f": {joined(lacking or [row.concept.label for row in hardest])}"
    if not lacking:
        against = f"a skill is named against {'each' if total > 1 else 'it'}"
    elif len(lacking) == total:
        against = f"no skill is named against {'any of them' if total > 1 else 'it'}"
    else:
        against = f"no skill is named against {len(lacking)} of them"
    return f"{told}; {against}{named}"
