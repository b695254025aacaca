"""A graph as rows of the tables of `schema`: one way for a corpus on disk and a single document."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from skillgraph.answers.requirements import asks_for, need_of
from skillgraph.counts.schema import FRACTION_DIGITS, TABLES, WHOLE_DIGITS
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.concepts.matching import find_matches
from skillgraph.identifiers import document_of
from skillgraph.language.folding import fold
from skillgraph.language.kinds import ROLE, STAGE
from skillgraph.language.lexicon import words_for
from skillgraph.language.words import tokenize
from skillgraph.projection.known import NAMES_OF_THEIR_OWN
from skillgraph.store.about import employers_by_document, iter_namings
from skillgraph.store.near_copies import near_copies
from skillgraph.store.sharing import over_documents, own_concepts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    import pyarrow as pa

    from skillgraph.model import Catalog, Concept, SourceDocument, Statement

Row = dict[str, Any]
#: The fields of a statement that are columns of their own, by the same name.
_QUALIFIERS: Final = (
    "sentence subject relation object modality level purpose means reason condition scope quantifier manner "
    "status rule list position"
).split()
#: Those of them that are words of the passage.
_WORDS: Final = "purpose means reason condition scope manner".split()
_FIGURE: Final = "measure bound unit direction currency per statistic place population".split()
_PRECISIONS: Final = ("year", "month", "day")


def tables_of(catalog: Catalog) -> dict[str, pa.Table]:
    """Make the Arrow tables of a graph, in the order of `TABLES`; rows are in the order of the graph.

    Numbers with more digits than a column has room for are null; their statements still say them.

    Example:
        >>> import skillgraph
        >>> tables = tables_of(skillgraph.open_catalog())
        >>> tables["documents"].num_rows, tables["statements"].num_rows > 1000
        (1, True)

    """
    import pyarrow as pa

    from skillgraph.counts.schema import arrow_schema

    rows = rows_of(catalog)
    return {name: pa.Table.from_pylist(rows[name], schema=arrow_schema(name)) for name in TABLES}


def rows_of(catalog: Catalog) -> dict[str, list[Row]]:
    """Give the rows of every table, by its name."""
    told = over_documents(catalog)
    return {
        "documents": list(_documents(catalog)),
        "passages": list(_passages(catalog)),
        "statements": [_statement(catalog, s) for s in catalog.statements.values()],
        "figures": list(_figures(catalog)),
        "evidence": list(_evidence(catalog)),
        "mentions": [*_mentions(told), *_mentions_in_words(told)],
    }


def _documents(catalog: Catalog) -> Iterator[Row]:
    copies = near_copies(catalog)
    roles = _roles(catalog)
    employers = employers_by_document(catalog)
    spelled: dict[str, str] = {}  # one spelling for all documents, so that a name finds all of them
    for document in catalog.documents.values():
        role = catalog.concepts.get(roles.get(document.id, ""))
        first = copies[document.id]
        yield {
            "document": document.id,
            "label": document.label,
            "sha256": document.sha256,
            "length": document.length,
            "media_type": document.media_type,
            "by_rules": document.by_rules,
            **_date(document),
            **_named_role(role),
            "employer": next(iter(employers.get(document.id, ())), None),
            "places": list(
                dict.fromkeys(spelled.setdefault(fold(place.label), place.label) for place in document.places)
            ),
            "copy_of": None if first == document.id else first,
        }


def _named_role(role: Concept | None) -> Row:
    return {
        "role": role.id if role else None,
        "role_label": role.label if role else None,
        "seniority": seniority_of(role.label) if role else None,
    }


def _date(document: SourceDocument) -> Row:
    if document.date is None:
        return {"date": None, "date_precision": None, "date_origin": None}
    parts = [int(part) for part in document.date.value.split("-")]
    return {
        "date": date(*(*parts, 1, 1)[:3]),
        "date_precision": _PRECISIONS[len(parts) - 1],
        "date_origin": document.date.origin,
    }


def _roles(catalog: Catalog) -> dict[str, str]:
    """Give for each document the role it is about: the one that it asks most of, as documents share it."""
    asked: dict[str, dict[str, int]] = {}
    for statement in catalog.statements.values():
        subject = catalog.concepts.get(statement.subject)
        if subject and subject.kind == ROLE and asks_for(catalog, statement):
            for document in {e.document for e in statement.evidence}:
                counts = asked.setdefault(document, {})
                role = subject.shared or subject.id
                counts[role] = counts.get(role, 0) + 1
    found = {document: max(counts, key=lambda role: counts[role]) for document, counts in asked.items()}
    own: dict[str, str] = {}
    for curie, shared in own_concepts(catalog).items():
        if catalog.concepts[curie].kind == ROLE:
            own.setdefault(document_of(curie), shared)
    return found | {d: shared for d, shared in own.items() if d not in found}


def seniority_of(title: str) -> str | None:
    """Give the level that a title names, None where it names none.

    Example:
        >>> seniority_of("Senior Data Engineer"), seniority_of("Data Engineer")
        ('senior', None)

    """
    norms = (token.norm for token in tokenize(title))
    return next((norm for norm in norms if norm in words_for("title-level")), None)


def _passages(catalog: Catalog) -> Iterator[Row]:
    for passage in catalog.passages.values():
        section = catalog.sections.get(passage.section)
        yield {
            "document": passage.document,
            "passage": passage.id,
            "section": passage.section,
            "path": list(section.path) if section else [],
            "kind": passage.kind,
            "start": passage.span.start,
            "end": passage.span.end,
            "line": passage.line,
            "sha256": passage.sha256,
        }


def _statement(catalog: Catalog, statement: Statement) -> Row:
    row: Row = {name: getattr(statement, name) for name in _QUALIFIERS}
    for slot in ("subject", "object"):
        concept = catalog.concepts.get(row[slot] or "")
        row[f"{slot}_label"] = concept.label if concept else None
        row[f"{slot}_kind"] = concept.kind if concept else None
    return row | {
        "statement": statement.id,
        "need": need_of(statement) if asks_for(catalog, statement) else None,
        "hedge": list(statement.hedge),
    }


def _figures(catalog: Catalog) -> Iterator[Row]:
    for statement in catalog.statements.values():
        figure = statement.figure
        if figure is not None:
            period = figure.period
            of = catalog.concepts.get(statement.subject)
            role = catalog.concepts[of.shared or of.id] if of and of.kind in {ROLE, STAGE} else None
            yield {
                "statement": statement.id,
                **{name: getattr(figure, name) for name in _FIGURE},
                **{name: _fitting(getattr(figure, name)) for name in ("value", "low", "high")},
                **{f"period_{name}": getattr(period, name, None) for name in ("start", "end", "relative")},
                "inherited": list(figure.inherited),
                **_named_role(role),
            }


def _fitting(number: Decimal | None) -> Decimal | None:
    """Give a number as its column holds it, exactly; None where that has no room for it."""
    if number is None or not number.is_finite():
        return None
    _, digits, exponent = number.normalize().as_tuple()
    whole = len(digits) + int(exponent)
    return number if whole <= WHOLE_DIGITS and -int(exponent) <= FRACTION_DIGITS else None


def _evidence(catalog: Catalog) -> Iterator[Row]:
    for statement in catalog.statements.values():
        for evidence in statement.evidence:
            focus = evidence.focus
            yield {
                "statement": statement.id,
                "document": evidence.document,
                "passage": evidence.passage,
                "start": evidence.span.start,
                "end": evidence.span.end,
                "focus_start": focus.start if focus else None,
                "focus_end": focus.end if focus else None,
                "slots": list(evidence.slots),
                "sha256": evidence.sha256,
            }


def _mentions(told: Catalog) -> Iterator[Row]:
    for naming in iter_namings(told):
        statement, concept = naming.statement, told.concepts[naming.concept]
        asks = naming.slot == "object" and asks_for(told, statement)
        shared: Mapping[str, Any] = {
            "statement": statement.id,
            "slot": naming.slot,
            "concept": concept.id,
            "label": concept.label,
            "kind": concept.kind,
            "need": need_of(statement) if asks else None,
            "role": statement.subject if asks else None,
        }
        places = dict.fromkeys((e.document, e.passage) for e in naming.evidence)
        for document, passage in places:
            yield {"document": document, "passage": passage, **shared}


def _mentions_in_words(told: Catalog) -> Iterator[Row]:
    """Give what the vocabulary has and a statement names in its words alone: a duty to run *Airflow* jobs."""
    vocabulary = bundled_vocabulary()
    for statement in told.statements.values():
        if statement.status == "inferred":
            continue
        ends = {statement.subject, statement.object}
        named = {
            match.form.concept: None
            for text in _words_of(told, statement)
            for match in find_matches(tokenize(text), vocabulary)
            if match.form.concept not in ends
        }
        places = dict.fromkeys((e.document, e.passage) for e in statement.evidence)
        for curie in named:
            concept = told.concepts.get(curie) or vocabulary.concepts[curie]
            for document, passage in places:
                yield {
                    "document": document,
                    "passage": passage,
                    "statement": statement.id,
                    "slot": "words",
                    "concept": curie,
                    "label": concept.label,
                    "kind": concept.kind,
                    "need": None,
                    "role": None,
                }


def _words_of(told: Catalog, statement: Statement) -> Iterator[str]:
    known = bundled_vocabulary().concepts
    for curie in (statement.subject, statement.object):
        concept = told.concepts.get(curie or "")
        if concept is not None and concept.id not in known and concept.kind not in NAMES_OF_THEIR_OWN:
            yield concept.label
    yield from filter(None, (getattr(statement, name) for name in _WORDS))
