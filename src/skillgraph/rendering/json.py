"""Values of the model → the JSON shapes of `docs/cli.md`.

Decimals are strings, what is absent is null, lists are never null unless the shape
says so. Keys stand in the order in which the documentation gives them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from skillgraph.model import (
    Concept,
    ConceptList,
    DocumentDate,
    DocumentPlace,
    Section,
    SourceDocument,
    Span,
    Statement,
)
from skillgraph.rendering.shared_associates import associates_shape
from skillgraph.store.about import passage_of, section_path
from skillgraph.vocabulary import Relation, expand_target, taxonomy_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from skillgraph.answers.list import Listed
    from skillgraph.answers.names import Subject
    from skillgraph.answers.neighbors import Adjacency
    from skillgraph.answers.path import Hop, Path
    from skillgraph.answers.search import Hit
    from skillgraph.answers.search_texts import TextHit
    from skillgraph.answers.show import Description, Part
    from skillgraph.answers.spread import Spread
    from skillgraph.errors import SkillgraphError
    from skillgraph.model import Catalog, Evidence, Figure, Match
    from skillgraph.projection.reasons import Reason
    from skillgraph.projection.stratification import Count

    class HasText(Protocol):
        """A document that was read."""

        @property
        def text(self) -> str:
            """Its text, unmodified."""

        def readable(self, span: Span) -> str:
            """What a reader sees of a span."""

    #: Document CURIE → the document itself, for those that the user gave.
    Documents = Mapping[str, HasText]

Shape = dict[str, Any]
_SORTS: Final[dict[type, str]] = {
    Section: "section",
    ConceptList: "list",
    SourceDocument: "document",
    Relation: "relation",
}


def error_shape(error: SkillgraphError | None) -> Shape | None:
    """Shape what was wrong, in its three parts."""
    if error is None:
        return None
    return {"problem": error.problem, "location": error.location, "remedy": error.remedy}


def concept_shape(concept: Concept) -> Shape:
    """Shape a *Concept*."""
    return {"id": concept.id, "label": concept.label, "kind": concept.kind}


def reference_shape(catalog: Catalog, curie: str | None) -> Shape | None:
    """Shape a *Concept* or a *StatementRef* from its CURIE."""
    if curie is None:
        return None
    if curie in catalog.concepts:
        return concept_shape(catalog.concepts[curie])
    if curie in catalog.statements:
        return {"id": curie, "sentence": catalog.statements[curie].sentence}
    return {"id": curie, "label": curie.partition(":")[2], "kind": None}


def list_shape(catalog: Catalog, list_id: str | None, *, position: int | None = None) -> Shape | None:
    """Shape a *List*; *position* is the member's, or the list's own in the list around it."""
    item = catalog.lists.get(list_id or "")
    if item is None:
        return None
    return {
        "id": item.id,
        "section": list(section_path(catalog, item.section)),
        "label": item.label,
        "logic": item.logic,
        "open": item.open,
        "position": item.position if position is None else position,
        "inside": item.parent,
    }


def evidence_shape(catalog: Catalog, evidence: Evidence, *, documents: Documents | None = None) -> Shape:
    """Shape an *Evidence*; ``passage`` is the text where its document is at hand, else null."""
    passage = passage_of(catalog, evidence)
    document = (documents or {}).get(evidence.document)
    span, focus = evidence.span, evidence.focus
    return {
        "document": evidence.document,
        "section": list(section_path(catalog, passage.section if passage else None)),
        "passage_id": evidence.passage,
        "line": passage.line if passage else None,
        "start": span.start,
        "end": span.end,
        "focus": [focus.start, focus.end] if focus else None,
        "slots": list(evidence.slots) or None,
        "sha256": evidence.sha256,
        "passage": document.readable(span) if document else None,
    }


def figure_shape(figure: Figure | None) -> Shape | None:
    """Shape a *Figure*."""
    if figure is None:
        return None
    period = figure.period
    return {
        "measure": figure.measure,
        "value": _decimal(figure.value),
        "low": _decimal(figure.low),
        "high": _decimal(figure.high),
        "bound": figure.bound,
        "unit": figure.unit,
        "direction": figure.direction,
        "currency": figure.currency,
        "per": figure.per,
        "statistic": figure.statistic,
        "period": {"start": period.start, "end": period.end, "relative": period.relative} if period else None,
        "place": figure.place,
        "population": figure.population,
        "inherited": list(figure.inherited),
    }


def statement_shape(catalog: Catalog, statement: Statement, *, documents: Documents | None = None) -> Shape:
    """Shape a *Statement*."""
    return {
        "id": statement.id,
        "sentence": statement.sentence,
        "subject": reference_shape(catalog, statement.subject),
        "relation": statement.relation,
        "object": reference_shape(catalog, statement.object),
        "figure": figure_shape(statement.figure),
        "modality": statement.modality,
        "hedge": list(statement.hedge),
        "level": statement.level,
        "purpose": statement.purpose,
        "means": statement.means,
        "reason": statement.reason,
        "condition": statement.condition,
        "scope": statement.scope,
        "quantifier": statement.quantifier,
        "manner": statement.manner,
        "status": statement.status,
        "rule": statement.rule,
        "list": list_shape(catalog, statement.list, position=statement.position),
        "evidence": [evidence_shape(catalog, e, documents=documents) for e in statement.evidence],
    }


def statement_shapes(
    catalog: Catalog, statements: Sequence[Statement], *, documents: Documents | None = None
) -> list[Shape]:
    """Shape a list of *Statement*."""
    return [statement_shape(catalog, statement, documents=documents) for statement in statements]


def listed_shape(row: Listed) -> Shape:
    """Shape a row of ``list``: *Concept* + alternatives, count, and what such a row has besides."""
    shape: Shape = {
        "id": row.id,
        "label": row.label,
        "kind": row.kind,
        "alternatives": list(row.alternatives),
        "count": row.count,
    }
    if row.mentions is not None:
        shape |= {"mentions": row.mentions, "named": row.named}
    if row.shared_by is not None:
        shape["documents"] = row.shared_by
    if row.kind == "document":
        shape |= {"date": date_shape(row.date), "places": place_shapes(row.places)}
    if row.level is not None:
        shape["level"] = row.level
    if row.logic:
        shape |= {"members": row.members, "logic": row.logic, "open": row.open, "inside": row.inside or None}
    if row.section:
        shape["section"] = list(row.section)
    if row.document:
        shape["document"] = row.document
    return shape


def date_shape(date: DocumentDate | None) -> Shape | None:
    """Shape the date of a document; start and end are null where it does not stand in the document."""
    if date is None:
        return None
    return {"value": date.value, "origin": date.origin, **_ends_shape(date.span)}


def place_shapes(places: Iterable[DocumentPlace]) -> list[Shape]:
    """Shape the places of a document's position; start and end are null where one is given by hand."""
    return [{"label": one.label, "origin": one.origin, **_ends_shape(one.span)} for one in places]


def _ends_shape(span: Span | None) -> Shape:
    return {"start": span.start if span else None, "end": span.end if span else None}


def spread_shape(row: Spread) -> Shape:
    """Shape a row of ``list KIND --by-document``."""
    return concept_shape(row.concept) | {
        "spread": row.spread,
        "share": round(row.share, 4),
        "asked": row.asking,
        "required": row.requiring,
        "documents": list(row.documents),
    }


def hit_shape(hit: Hit) -> Shape:
    """Shape a row of ``search``: *Concept* + alternatives, count, match, where."""
    return {
        **concept_shape(hit.concept),
        "alternatives": list(hit.concept.alternatives),
        "count": hit.count,
        "match": hit.match,
        "where": "label" if hit.match == hit.concept.label else "alternative label",
    }


def text_hit_shape(hit: TextHit) -> Shape:
    """Shape a row of ``search`` that is no label: *Concept* + match, where."""
    return {"id": hit.id, "label": hit.label, "kind": hit.kind, "match": hit.match, "where": hit.where}


def subject_shape(subject: Subject) -> Shape:
    """Shape what ``show`` is about: *Concept*, or the same of a section, list, statement and so on."""
    if isinstance(subject, Concept):
        return concept_shape(subject)
    from skillgraph.answers.names import TextPlace  # few shapes are of what is no concept

    if isinstance(subject, TextPlace):
        label = ", ".join(f"{p.kind}, line {p.line}" for p in subject.passages)
        return {"id": subject.id, "label": label, "kind": "passage"}
    if isinstance(subject, Statement):
        return {"id": subject.id, "label": subject.sentence, "kind": "statement"}
    return {"id": subject.id, "label": subject.label, "kind": _SORTS[type(subject)]}


def _part_shape(catalog: Catalog, part: Part) -> Shape:
    """Shape what a thing is made of; a list with its logic, and with what it is made of itself."""
    if not isinstance(part, ConceptList):
        return subject_shape(part)
    from skillgraph.answers.members import list_members  # few lists hold lists

    return subject_shape(part) | {
        "logic": part.logic,
        "open": part.open,
        "position": part.position,
        "concept": part.concept,
        "parts": [_part_shape(catalog, member) for member in list_members(catalog, part)],
    }


def match_shapes(matches: Iterable[Match]) -> list[Shape]:
    """Shape what a concept matches in taxonomies: taxonomy, relation, label, iri."""
    return [
        {
            "taxonomy": taxonomy_of(match.target),
            "relation": match.relation,
            "label": match.label,
            "iri": expand_target(match.target),
        }
        for match in matches
    ]


def _told_shape(document: SourceDocument) -> Shape:
    return {"date": date_shape(document.date), "places": place_shapes(document.places)}


def description_shape(
    catalog: Catalog, description: Description, *, documents: Documents | None = None
) -> Shape:
    """Shape the answer of ``show``: *Concept* + alternatives, definition, matches, parts, statements."""
    subject = description.subject
    concept = subject if isinstance(subject, Concept) else None
    return {
        **subject_shape(subject),
        **(_told_shape(subject) if isinstance(subject, SourceDocument) else {}),
        "alternatives": list(concept.alternatives) if concept else [],
        "definition": concept.definition if concept else None,
        "matches": match_shapes(catalog.matches.get(concept.id, ())) if concept else [],
        "shared": concept.shared if concept else None,
        "documents": list(description.documents),
        "parts": [_part_shape(catalog, part) for part in description.parts],
        "statements": statement_shapes(catalog, description.statements, documents=documents),
    }


def reason_shape(catalog: Catalog, reason: Reason, *, documents: Documents | None = None) -> Shape:
    """Shape a reason: layer, relation, sentence, status, strength, counts, evidence."""
    return {
        "layer": reason.layer,
        "relation": reason.relation,
        "sentence": reason.sentence,
        "status": reason.status,
        "strength": reason.strength,
        "counts": [_count_shape(count) for count in reason.counts],
        "reference": reason.reference,
        "evidence": [evidence_shape(catalog, e, documents=documents) for e in reason.evidence],
    }


def _count_shape(count: Count) -> Shape:
    return {
        "sources": list(count.sources),
        "unit": count.unit,
        "together": count.together,
        "expected": round(count.expected, 3),
        "first_units": count.first_units,
        "second_units": count.second_units,
        "units": count.units,
        "lift": round(count.together / count.expected, 3) if count.expected else None,
        "shrunken_lift": round(count.lift, 3),
        "few": count.few,
        "significant": count.significant,
    }


def adjacency_shape(
    catalog: Catalog, row: Adjacency, *, graph: Catalog | None = None, documents: Documents | None = None
) -> Shape:
    """Shape a row of ``neighbors``: *Concept* + in_graph, closeness, weak and what it rests on.

    Args:
        catalog: Where the concepts are, those too that the graph does not have.
        row: What to shape.
        graph: The graph that was asked, None for *catalog*.
        documents: Whose passages are shown.

    """
    return {
        **concept_shape(catalog.concepts[row.skill]),
        "in_graph": row.skill in (graph or catalog).concepts,
        "closeness": row.closeness,
        "weak": row.is_weak,
        "measure": row.measure,
        "value": row.value,
        "reasons": [reason_shape(catalog, reason, documents=documents) for reason in row.reasons],
        "associates": associates_shape(row.shared),
    }


def hop_shape(catalog: Catalog, hop: Hop, *, documents: Documents | None = None) -> Shape:
    """Shape one hop of a path."""
    return {
        "source": concept_shape(catalog.concepts[hop.source]),
        "target": concept_shape(catalog.concepts[hop.target]),
        "closeness": hop.closeness,
        "class_size": hop.class_size,
        "direction": hop.direction,
        "reasons": [reason_shape(catalog, reason, documents=documents) for reason in hop.reasons],
        "associates": associates_shape(hop.shared),
    }


def paths_shape(
    catalog: Catalog, source: str, target: str, *, paths: Sequence[Path], documents: Documents | None = None
) -> Shape:
    """Shape the answer of ``path``."""
    return {
        "source": concept_shape(catalog.concepts[source]),
        "target": concept_shape(catalog.concepts[target]),
        "paths": [
            {
                "distance": path.distance,
                "hops": [hop_shape(catalog, hop, documents=documents) for hop in path.hops],
            }
            for path in paths
        ],
    }


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
