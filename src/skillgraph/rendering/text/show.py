"""`show`: the statements of one thing, grouped by relation and place, each qualified and cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.model import Concept, ConceptList, Section, SourceDocument, Statement
from skillgraph.rendering.json import description_shape, statement_shapes
from skillgraph.rendering.qualifiers import concept_label, iter_qualifiers
from skillgraph.rendering.text.citations import SEE_PASSAGES, iter_citations
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.store.about import named_path, section_of, topic_of, topics_by_list
from skillgraph.vocabulary import KINDS, RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skillgraph.answers.show import Description, Subject
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents


def description_answer(
    catalog: Catalog, description: Description, *, documents: Documents | None = None
) -> Answer:
    """Make the answer of ``show``."""
    statements = description.statements
    notes = [f"The same name: {_spelling(other)} (`show` takes it so)" for other in description.also]
    if documents is None and statements:
        notes.append(SEE_PASSAGES)

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_description  # few answers are explained

        return explain_description(description)

    def table() -> TextTable:
        from skillgraph.rendering.text.statement_table import statement_table  # few are wanted as rows

        return statement_table(catalog, statements, documents=documents)

    return Answer(
        data=lambda: description_shape(catalog, description, documents=documents),
        items=lambda: statement_shapes(catalog, statements, documents=documents),
        blocks=lambda: _description_lines(catalog, description, documents=documents),
        table=table,
        notes=notes,
        explanation=explanation,
        no="" if statements else "no statement fits",
    )


def _description_lines(
    catalog: Catalog, description: Description, *, documents: Documents | None
) -> Iterator[Text]:
    yield from _head(description)
    yield from _groups(catalog, description, documents=documents)


def _head(description: Description) -> Iterator[Text]:
    subject = description.subject
    yield Text(f"{_spelling(subject)}", 0, "title")
    if isinstance(subject, Concept):
        if subject.alternatives:
            yield Text(f"also called: {', '.join(subject.alternatives)}", 1)
        if subject.definition:
            yield Text(subject.definition, 1)
    if isinstance(subject, ConceptList):
        openness = {True: "open", False: "closed", None: "not said whether open"}[subject.open]
        yield Text(f"logic: {subject.logic}; {openness}", 1)
    if description.parts:
        word = "sections" if isinstance(subject, (Section, SourceDocument)) else "members"
        word = "made of" if isinstance(subject, Concept) else word
        yield Text(f"{word}: {', '.join(part.label for part in description.parts)}", 1)
    if description.whole_of:
        yield Text(f"part of: {', '.join(whole.label for whole in description.whole_of)}", 1)


def _spelling(subject: Subject) -> str:
    if isinstance(subject, Concept):
        kind = KINDS[subject.kind].id.replace("-", " ") if subject.kind in KINDS else subject.kind
        return f"{subject.label} \u2014 {kind} ({subject.id})"
    if isinstance(subject, Section):
        return f"{'/'.join(subject.path)} \u2014 section ({subject.id})"
    if isinstance(subject, ConceptList):
        return f"{subject.label} \u2014 list ({subject.id})"
    if isinstance(subject, SourceDocument):
        return f"{subject.label} \u2014 document ({subject.id})"
    return f"{subject.id} \u2014 statement"


def _groups(catalog: Catalog, description: Description, *, documents: Documents | None) -> Iterator[Text]:
    topics = topics_by_list(catalog)
    grouped: dict[str, dict[tuple[str, ...], list[Statement]]] = {}
    for statement in description.statements:
        heading = _heading(description.subject, statement)
        place = _place(catalog, statement, description.sections)
        grouped.setdefault(heading, {}).setdefault(place, []).append(statement)
    for heading, places in grouped.items():
        if heading:
            yield Text(heading, 0, "heading")
        for path, statements in places.items():
            yield Text(" / ".join(path) or "no place given", 1, "plain" if heading else "heading")
            for statement in statements:
                yield from _statement_lines(catalog, statement, topics=topics, documents=documents)


def _place(catalog: Catalog, statement: Statement, sections: frozenset[str]) -> tuple[str, ...]:
    """Give the section of a statement's main evidence, of the first inside *sections* where there are any."""
    found = [section_of(catalog, evidence) for evidence in statement.evidence]
    inside = [section for section in found if section in sections]
    return named_path(catalog, next(iter(inside or found), None))


def _heading(subject: Subject, statement: Statement) -> str:
    """Say under what a statement stands: its relation, from where the concept stands in it."""
    if not isinstance(subject, Concept):
        return ""
    relation = RELATIONS.get(statement.relation)
    if statement.subject == subject.id:
        return relation.label if relation else statement.relation
    if statement.object == subject.id:
        return relation.inverse_label if relation else f"is {statement.relation} of"
    return "about these statements"


def _statement_lines(
    catalog: Catalog, statement: Statement, *, topics: dict[str, list[str]], documents: Documents | None
) -> Iterator[Text]:
    """Go through the lines of one statement: sentence, qualifiers, list, places."""
    yield Text(f"\u2022 {statement.sentence}", 2)
    qualifiers = "; ".join(iter_qualifiers(catalog, statement))
    own = topic_of(catalog, statement)
    others = [concept_label(catalog, curie) for curie in topics.get(statement.list or "", ()) if curie != own]
    if others:
        qualifiers += f" (beside {', '.join(others)})"
    if qualifiers:
        yield Text(qualifiers, 3)
    yield from iter_citations(catalog, statement.evidence, documents=documents, indent=3)
