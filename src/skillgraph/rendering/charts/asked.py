"""The statements that ask for a skill, and who asks in which document: what several charts count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.vocabulary import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skillgraph.model import Catalog, Concept, Statement


def iter_asked(catalog: Catalog) -> Iterator[tuple[Statement, Concept]]:
    """Give each statement that asks for a skill, soft skill or technology, with what it asks for.

    Yields:
        In the order of the catalog; what is inferred is left out.

    """
    for statement in catalog.statements.values():
        thing = catalog.concepts.get(statement.object or "")
        is_asked = statement.relation in REQUIREMENTS and statement.status != "inferred"
        if is_asked and thing is not None and thing.kind in DEFAULT_KINDS:
            yield statement, thing


def is_needed(statement: Statement) -> bool:
    """Tell whether a statement asks firmly: required, minimum, essential."""
    return STRENGTHS.get(statement.modality or "") == "needed"
