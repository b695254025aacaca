"""Which practices there are: who is to follow each, what is stated of it, and what we infer."""

from dataclasses import dataclass
from typing import Final

from skillgraph.model import Catalog, Concept, Section, Statement
from skillgraph.projection.narrowing import rows_said_in
from skillgraph.store.sharing import told_plainly

#: What a practice holds statements in.
_PARTS: Final = ("followed", "stated", "inferred")


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice: who is to follow it, what is stated of it, and what a rule of ours infers."""

    concept: Concept
    followed: tuple[Statement, ...] = ()
    stated: tuple[Statement, ...] = ()
    inferred: tuple[Statement, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of them, who is to follow it first and what is inferred last."""
        return self.followed + self.stated + self.inferred


def recommended_practices(catalog: Catalog, *, section: Section | None = None) -> list[Practice]:
    """Give the practices of a graph, each with the challenges, skills and principles that it is tied to.

    Args:
        catalog: Where to look.
        section: Only practices of which something is stated inside this section or below it,
            and only that.

    Returns:
        Those that someone is to follow in document order, then the others that have statements of
        their own.

    Example:
        >>> import skillgraph
        >>> practices = recommended_practices(skillgraph.open_catalog())
        >>> min(practice.concept.label for practice in practices)
        'Adhere to Software Development Principles'

    """
    catalog = told_plainly(catalog)
    rows = []
    for concept in catalog.concepts.values():
        if concept.kind == "practice":
            own = [s for s in catalog.statements.values() if s.subject == concept.id]
            row = Practice(
                concept,
                tuple(
                    s
                    for s in catalog.statements.values()
                    if s.object == concept.id and s.relation == "sg:follows"
                ),
                tuple(s for s in own if s.status != "inferred"),
                tuple(s for s in own if s.status == "inferred"),
            )
            if row.statements:
                rows.append(row)
    return sorted(rows_said_in(catalog, rows, section, parts=_PARTS), key=lambda row: not row.followed)
