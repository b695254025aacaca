"""Findings: a graph comes in; what it says before anybody asks goes out, each with its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.asking_roles import roles_asking_in
from skillgraph.answers.gap import skill_gap
from skillgraph.answers.market import market_figures
from skillgraph.answers.requirements import requirements_of
from skillgraph.rendering.page.findings.asked_finding import asked_finding
from skillgraph.rendering.page.findings.challenges_finding import challenges_finding
from skillgraph.rendering.page.findings.distinctive_finding import distinctive_finding
from skillgraph.rendering.page.findings.documents_finding import documents_finding
from skillgraph.rendering.page.findings.experience_finding import experience_finding
from skillgraph.rendering.page.findings.movement_finding import movement_finding
from skillgraph.rendering.page.findings.pay_finding import pay_finding
from skillgraph.rendering.page.findings.seeking_finding import seeking_finding
from skillgraph.rendering.page.findings.spread_finding import spread_findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.counts.distinctive import DistinctiveRole
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.findings.finding import Finding
    from skillgraph.rendering.page.views import View

__all__ = ["page_findings", "role_of"]


def page_findings(
    catalog: Catalog, view: View, *, apart: Sequence[DistinctiveRole] = (), trends: str = ""
) -> tuple[Finding, ...]:
    """Give what a graph comes to.

    Args:
        catalog: The whole graph.
        view: Of which role; without one that of the one document, or of several what they have in common.
            Of a gap what is asked for stands in the gap itself and is not said again; a comparison is
            the one finding of its page.
        apart: What sets roles apart, as `roles_set_apart` finds it.
        trends: What rises and falls, counted over several documents, as the chart of trends finds it; a page
            of one role leaves it out.

    Returns:
        What is asked for first, who seeks the role, years and degrees, pay, what moves, challenges; of
        several documents, instead of the first three, which they are, what most of them ask for and what
        sets their roles apart. Each only where the graph says something of its sort, save pay and what moves,
        of which it is said that none is given and that nothing does.

    Example:
        >>> from skillgraph.model import Catalog
        >>> from skillgraph.rendering.page.views import View
        >>> page_findings(Catalog(), View())
        ()

    """
    if view.compare is not None:
        return ()
    if view.gap is not None:
        role: str | None = view.gap.role
    else:
        role = view.role or role_of(catalog)
    found: list[Finding | None] = []
    if role is not None and view.gap is None:
        gap = skill_gap(catalog, role)
        found += [
            asked_finding(catalog, gap),
            seeking_finding(catalog, role),
            experience_finding(catalog, gap),
        ]
    elif role is None and len(catalog.documents) > 1:
        named = spread_findings(catalog)
        found += [
            documents_finding(catalog, has_trends=bool(trends)),
            *named[:1],
            distinctive_finding(catalog, apart),
            *named[1:],
        ]
    if catalog.statements:
        rows = [row for row in market_figures(catalog) if row.statement.subject in catalog.concepts]
        found += [
            pay_finding(catalog, rows, role),
            movement_finding(catalog, rows, role=role, trends="" if role else trends),
        ]
        kind = "kind" if view.gap else "kinds"  # in a gap what the picture parts is no kind
        found.append(challenges_finding(catalog, role, others=f"concepts&{kind}=challenge"))
    return tuple(finding for finding in found if finding is not None)


def role_of(catalog: Catalog) -> str | None:
    """Name the role of which the one document asks most; None where there are several, or none."""
    if len(catalog.documents) != 1:
        return None
    roles = roles_asking_in(catalog, next(iter(catalog.documents)))
    return max(roles, key=lambda role: len(requirements_of(catalog, role)), default=None)
