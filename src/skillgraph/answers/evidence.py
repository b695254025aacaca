"""Where a document says so: the statements of a thing, each with its places."""

from skillgraph.answers.names import Subject, find_subject
from skillgraph.answers.search import WHOLE_WORDS, rank_label
from skillgraph.answers.show import describe
from skillgraph.language.folding import fold
from skillgraph.model import Catalog, Concept, Statement
from skillgraph.store.about import statements_about
from skillgraph.store.sharing import told_plainly


def find_evidence(catalog: Catalog, what: str, *, location: str | None = None) -> list[Statement]:
    """Give the statements of what is asked for, in document order.

    Args:
        catalog: Where to look.
        what: A concept, section, list, statement or passage, or ``line 42`` of a document.
        location: What to call the graph in an error.

    Returns:
        The statements, each with all its evidence; of a passage or line those with
        evidence inside it.

    Raises:
        UnknownConceptError: Nothing goes by that name.
        UnknownNameError: No passage starts on that line.

    Example:
        >>> import skillgraph
        >>> found = find_evidence(skillgraph.open_catalog(), "rust")
        >>> [(statement.relation, statement.evidence[0].span) for statement in found][:1]
        [('sg:classifiedAs', Span(start=10000, end=10069))]

    """
    return evidence_of(catalog, find_subject(catalog, what, location=location))


def evidence_of(catalog: Catalog, subject: Subject) -> list[Statement]:
    """Give the statements of a thing, in document order."""
    wanted = {statement.id for statement in describe(catalog, subject).statements}
    return [s for s in catalog.statements.values() if s.id in wanted]


def find_by_words(catalog: Catalog, words: str) -> tuple[list[Concept], list[Statement]]:
    """Give the concepts whose labels have words that begin so, and their statements.

    Returns:
        The concepts, best first; their statements in document order.

    """
    catalog = told_plainly(catalog)
    concepts = [
        concept
        for concept in catalog.concepts.values()
        if any(
            (rank := rank_label(fold(words), fold(label))) is not None and rank <= WHOLE_WORDS
            for label in (concept.label, *concept.alternatives)
        )
    ]
    wanted = {statement.id for concept in concepts for statement in statements_about(catalog, concept.id)}
    return concepts, [s for s in catalog.statements.values() if s.id in wanted]
