"""How far years and degrees that are asked for are met, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.requirements import minimum_years

if TYPE_CHECKING:
    from skillgraph.answers.neighbors import Adjacency
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
    if row.field not in (None, "asked"):
        return f"you have the level{_through(catalog, via)}; {_field_verdict(row)}"
    if state in ("not said", "not needed"):
        return "may not be needed" if state == "not said" else "not needed beside the other"
    return {True: f"you have it{_through(catalog, via)}", False: "you lack it", None: ""}[row.met]


def _field_verdict(row: DegreeRequirement) -> str:
    """Say why the field of a degree that is held does not do, or may not."""
    studied = " and ".join(row.studied)
    if row.field == "not told":
        return "in which field you did not say"
    if row.field == "not said":
        return f"whether {studied} is a field that is meant is not said"
    return f"you lack the field: yours is {studied}"


def _through(catalog: Catalog, via: Adjacency | None) -> str:
    return f" through {catalog.concepts[via.skill].label}" if via else ""
