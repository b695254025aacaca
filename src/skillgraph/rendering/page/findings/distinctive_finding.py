"""What sets roles apart, as `distinctive` tells it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.page.findings.finding import Bar, Finding, Group, concept_entry, joined
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.counts.distinctive import Distinctive, DistinctiveRole
    from skillgraph.counts.trends import Share
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.findings.finding import Entry
    from skillgraph.rendering.page.views import View

#: Roles whose things stand in rows, and the things of each.
_AT_ONCE: Final = 2
_OF_EACH: Final = 3


def roles_set_apart(catalog: Catalog, view: View) -> list[DistinctiveRole]:
    """Compare the larger roles of several documents; none without the engine, or on the page of one role.

    Args:
        catalog: The whole graph, in which documents have roles of their own.
        view: What the page shows.

    """
    from skillgraph.counts.engines import is_installed

    if len(catalog.documents) <= 1 or view.role or view.gap or view.compare or not is_installed():
        return []
    from skillgraph.counts.distinctive import find_distinctive
    from skillgraph.counts.survey import Survey

    return find_distinctive(Survey(catalog))


def distinctive_finding(catalog: Catalog, roles: Sequence[DistinctiveRole]) -> Finding | None:
    """Tell what sets the larger roles apart; None where nothing stands out that not few documents ask for.

    Args:
        catalog: Where the concepts are.
        roles: As `find_distinctive` gives them.

    """
    told = [(role, rows) for role in roles if (rows := _outstanding(role))]
    if not told:
        return None
    groups = [
        Group(
            f"{role.label} ({count_words(role.documents, 'document')})",
            tuple(_entry(catalog, row, in_line=number >= _AT_ONCE) for row in rows[:_OF_EACH]),
            in_line=number >= _AT_ONCE,
        )
        for number, (role, rows) in enumerate(told)
    ]
    clear = [(role, labels) for role, rows in told if (labels := [row.label for row in rows if row.is_clear])]
    chance = (
        "; where it says clear, by more than chance"
        if clear
        else ", but no more than chance may give among so many"
    )
    return Finding(
        _heading(clear),
        tuple(groups[:_AT_ONCE]),
        tuple(groups[_AT_ONCE:]),
        note=f"Asked for more often than in other roles\u2019 documents{chance}",
        chart="roles",
    )


def _outstanding(role: DistinctiveRole) -> list[Distinctive]:
    """Give what a role asks for more often than others, and not few documents ask for, the first first."""
    return [row for row in role.rows if row.distinction.z > 0 and row.adjusted is not None]


def _heading(clear: Sequence[tuple[DistinctiveRole, list[str]]]) -> str:
    if not clear:
        return "Nothing clearly sets a role apart"
    (role, labels), *others = clear
    more = f", and {count_words(len(others), 'other role')} by other things" if others else ""
    return f"{role.label} is set apart by {joined(labels)}{more}"


def _entry(catalog: Catalog, row: Distinctive, *, in_line: bool) -> Entry:
    """Give a thing with its share; in a line, where no number stands at the end, among the words."""
    entry, inside = concept_entry(catalog, row.concept), _share_words(row.inside)
    words = [f"others {_share_words(row.outside)}", *(["clear"] if row.is_clear else [])]
    if in_line:
        return replace(entry, words=", ".join((inside, *words)))
    bar = Bar(0, round(100 * row.inside.asked / row.inside.documents, 1))
    return replace(entry, amount=inside, words=", ".join(words), bar=bar)


def _share_words(share: Share) -> str:
    return f"{share.asked} of {share.documents}"
