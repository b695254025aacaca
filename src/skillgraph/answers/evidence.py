"""Where a document says so: the statements of a thing, each with its places."""

import re

from skillgraph.answers.search import WHOLE_WORDS, rank_label
from skillgraph.answers.show import describe, find_subject
from skillgraph.errors import UnknownNameError, format_command
from skillgraph.language.folding import fold
from skillgraph.model import Catalog, Concept, Passage, Statement
from skillgraph.store.about import statements_about

_LINE = re.compile(r"line[ :]?(\d+)", re.IGNORECASE)


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
    if passages := _passages(catalog, what):
        keys = {(p.document, p.id) for p in passages}
        return [
            s for s in catalog.statements.values() if any((e.document, e.passage) in keys for e in s.evidence)
        ]
    subject = find_subject(catalog, what, location=location)
    wanted = {statement.id for statement in describe(catalog, subject).statements}
    return [s for s in catalog.statements.values() if s.id in wanted]


def find_by_words(catalog: Catalog, words: str) -> tuple[list[Concept], list[Statement]]:
    """Give the concepts whose labels have words that begin so, and their statements.

    Returns:
        The concepts, best first; their statements in document order.

    """
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


def _passages(catalog: Catalog, what: str) -> list[Passage]:
    if match := _LINE.fullmatch(what.strip()):
        line = int(match[1])
        if found := [p for p in catalog.passages.values() if p.line == line]:
            return found
        lines = sorted({p.line for p in catalog.passages.values()})
        near = min(lines, key=lambda other: abs(other - line), default=None)
        known = (
            "" if near is None else f"line {near} is the nearest, {lines[-1]} the last on which one does; "
        )
        raise UnknownNameError(
            f"no passage starts on line {line}",
            location=f"the {len(catalog.passages)} passages of the graph",
            remedy=f"{known}`{format_command('list', 'passages')}` names them all",
        )
    return [
        passage
        for (document, name), passage in catalog.passages.items()
        if what in (name, f"{document}/passage/{name}")
    ]
