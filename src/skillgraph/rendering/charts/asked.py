"""The statements that ask for a skill, and who asks in which document: what several charts count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.rendering.qualifiers import count_words
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


def copies_note(count: int) -> str:
    """Say how many near-copies of other documents are not counted; empty for none.

    Example:
        >>> copies_note(0), copies_note(2)
        ('', ' Not counted: 2 documents too like another.')

    """
    return f" Not counted: {count_words(count, 'document')} too like another." if count else ""
