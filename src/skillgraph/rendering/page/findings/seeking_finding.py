"""Who seeks a role, and where the position is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.page.findings.finding import Finding, Glance, Said, joined, statement_slug
from skillgraph.rendering.text.placed import addresses
from skillgraph.store.about import scan_statements

if TYPE_CHECKING:
    from skillgraph.model import Catalog, Statement


def seeking_finding(catalog: Catalog, role: str) -> Finding | None:
    """Tell who seeks somebody for a role and where, as the one document says; None where it says neither."""
    if len(catalog.documents) != 1:
        return None
    [document] = catalog.documents.values()
    employer = seeking_employer(catalog, role)
    places = addresses(document.places)
    said = []
    if employer is not None:
        label = catalog.concepts[employer.subject].label
        said.append(Said(label, f"statement={statement_slug(employer)}"))
    if places:
        said += [*([Said("; ")] if said else []), Said(joined(places, most=len(places)))]
    if not said:
        return None
    label = "Employer" if employer is not None else "Place"
    return Finding("".join(one.words for one in said), glance=(Glance(label, tuple(said)),))


def seeking_employer(catalog: Catalog, role: str) -> Statement | None:
    """Find who is stated to seek a role; None where nobody is, or several are."""
    found = [
        name
        for name, (subject, relation, sought) in scan_statements(catalog, "subject", "relation", "object")
        if relation == "sg:seeks" and sought == role and subject in catalog.concepts
    ]
    return catalog.statements[found[0]] if len(found) == 1 else None
