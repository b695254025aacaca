"""How far years and degrees that are asked for are met, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.requirements import minimum_years

if TYPE_CHECKING:
    from skillgraph.answers.requirements import DegreeRequirement, Experience
    from skillgraph.model import Catalog


def years_verdict(catalog: Catalog, row: Experience) -> str:
    """Say how far the years that a statement asks for are met; empty where nothing was given."""
    if row.have is None:
        has = "it" if row.held else catalog.concepts[row.through].label if row.through else ""
        told = f"you have {has}, for how long you did not say" if has else ""
        return told if row.short is None else "another of the list is enough"
    if row.short:
        return f"you have {row.have:f}, {row.short:f} too few"
    if row.have < (minimum_years(row.statement) or 0):
        return f"you have {row.have:f}; another of the list is enough"
    if row.above:
        return f"you have {row.have:f}, {row.above:f} above the range"
    return f"you have {row.have:f}, which is enough"


def degree_verdict(catalog: Catalog, row: DegreeRequirement) -> str:
    """Say how far a degree that is asked for is met, and through which other; empty where none was given."""
    state, via = row.requirement.state, row.requirement.via
    if state in ("not said", "not needed"):
        return "may not be needed" if state == "not said" else "not needed beside the other"
    through = f" through {catalog.concepts[via.skill].label}" if via else ""
    return {True: f"you have it{through}", False: "you lack it", None: ""}[row.met]
