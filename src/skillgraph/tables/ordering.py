"""The order of everything in a catalog: that of the documents, ties by CURIE.

RDF knows no order. Reading tables and reading a graph both end here, so that they
give the same catalog.
"""

from collections.abc import Iterable
from dataclasses import replace

from skillgraph.model import Catalog, Concept, ConceptList, Evidence, Passage, Section, Span, Statement

_LAST = Span(2**62, 2**62)
_Place = tuple[str, Span, Span]


def ordered(catalog: Catalog) -> Catalog:
    """Put every part of a catalog in document order.

    Documents stand by CURIE; passages by offset; sections by position; lists by
    their lead-in, without one by their first member; statements by their main
    evidence; concepts by the first statement about them, what is inferred only where nothing
    else is (its main evidence may be that of its other end), those without one last. What documents
    share stands with the first document's own.
    """
    documents = {value.id: value for value in sorted(catalog.documents.values(), key=lambda value: value.id)}
    statements = sorted(catalog.statements.values(), key=statement_order)
    first_mention = _first_mentions(statements)
    for concept in sorted(catalog.concepts.values(), key=lambda value: _concept_order(value, first_mention)):
        if concept.shared and concept.id in first_mention:
            first_mention.setdefault(concept.shared, first_mention[concept.id])
    concepts = sorted(catalog.concepts.values(), key=lambda value: _concept_order(value, first_mention))
    lists = _ordered_lists(catalog, statements)
    return replace(
        catalog,
        documents=documents,
        concepts={value.id: value for value in concepts},
        sections={value.id: value for value in sorted(catalog.sections.values(), key=_section_order)},
        passages={
            (value.document, value.id): value for value in _ordered_passages(catalog.passages.values())
        },
        lists={value.id: value for value in lists},
        statements={value.id: value for value in statements},
    )


def statement_order(statement: Statement) -> tuple[_Place, str]:
    """Give the key by which statements are sorted: their main evidence, then their CURIE."""
    return _place(statement.evidence), statement.id


def _place(evidence: tuple[Evidence, ...]) -> _Place:
    if not evidence:
        return "\uffff", _LAST, _LAST
    main = evidence[0]
    return main.document, main.span, main.focus or Span(main.span.start, main.span.start)


def _first_mentions(statements: Iterable[Statement]) -> dict[str, tuple[_Place, int]]:
    """Give, by CURIE, the place of the first statement about it; subjects before objects."""
    found: dict[str, tuple[_Place, int]] = {}
    for statement in sorted(statements, key=lambda statement: statement.status == "inferred"):
        for rank, term in enumerate((statement.subject, statement.object)):
            if term is not None:
                found.setdefault(term, (_place(statement.evidence), rank))
    return found


def _concept_order(concept: Concept, first: dict[str, tuple[_Place, int]]) -> tuple[_Place, int, bool, str]:
    place, rank = first.get(concept.id, (("\uffff", _LAST, _LAST), 0))
    return place, rank, concept.shared is not None, concept.id


def _section_order(section: Section) -> tuple[str, int, str]:
    return section.document, section.position, section.id


def _ordered_passages(passages: Iterable[Passage]) -> list[Passage]:
    return sorted(passages, key=lambda passage: (passage.document, passage.span, passage.id))


def _ordered_lists(catalog: Catalog, statements: Iterable[Statement]) -> list[ConceptList]:
    first_member: dict[str, _Place] = {}
    for statement in statements:
        if statement.list is not None:
            first_member.setdefault(statement.list, _place(statement.evidence))

    def order(value: ConceptList) -> tuple[str, Span, int, str]:
        document = value.document
        lead_in = catalog.passages.get((document, value.lead_in or ""))
        _, member_span, _ = first_member.get(value.id, ("", _LAST, _LAST))
        span = lead_in.span if lead_in else member_span
        return document, span, value.position or 0, value.id

    return sorted(catalog.lists.values(), key=order)
