"""`show`: the statements of one thing, grouped by relation and place, each qualified and cited."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from skillgraph.answers.names import TextPlace
from skillgraph.answers.ranking import documents_asking
from skillgraph.model import Concept, ConceptList, Section, SourceDocument, Statement
from skillgraph.rendering.json import description_shape, statement_shapes
from skillgraph.rendering.qualifiers import concept_label, count_words, iter_qualifiers
from skillgraph.rendering.text.asked_lines import CHOICES
from skillgraph.rendering.text.citations import SEE_PASSAGES, format_lines, iter_citations
from skillgraph.rendering.text.dated import date_lines
from skillgraph.rendering.text.list_outline import iter_members, iter_outline, logic_words
from skillgraph.rendering.text.output import Answer, Form, Text, TextTable
from skillgraph.rendering.text.placed import place_lines
from skillgraph.rendering.text.short_facts import ALL_ROOM, SEE_EVIDENCE, Room
from skillgraph.rendering.text.short_places import whole_evidence
from skillgraph.rendering.text.show_lines import (
    LESS_ROOM,
    MOST_SENTENCES,
    Groups,
    description_lines,
    group_statements,
)
from skillgraph.rendering.text.taken_names import subject_sort
from skillgraph.rendering.text.telling import counted_words, telling_words
from skillgraph.store.about import named_path, topic_of, topics_by_list
from skillgraph.store.near_copies import copied_documents
from skillgraph.store.sharing import copies_about
from skillgraph.vocabulary import ASKING_RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.names import Subject
    from skillgraph.answers.show import Description
    from skillgraph.model import Catalog
    from skillgraph.rendering.json import Documents


#: Of so many things it is said how many documents ask for them.
_MOST_ASKED: Final = 10


def description_answer(
    catalog: Catalog,
    description: Description,
    *,
    documents: Documents | None = None,
    hint: str = "",
    evidence: bool = False,
    narrower: Sequence[str] = (),
) -> Answer:
    """Make the answer of ``show``.

    Args:
        catalog: Where the thing is.
        description: What is answered.
        documents: Those whose passages can be shown.
        hint: Where to look where nothing fits.
        evidence: For people, print each place with its offsets, and what stands beside it in its list.
        narrower: Options that were not given, and would narrow the answer.

    """
    statements = description.statements
    notes: list[str] = []
    if statements and evidence:
        notes = [SEE_PASSAGES] if documents is None else []
    elif statements:
        notes = [SEE_EVIDENCE]
        if narrower and isinstance(description.subject, Concept) and len(statements) > MOST_SENTENCES:
            notes.append(f"{' and '.join(narrower)} narrow{'s' if len(narrower) == 1 else ''} it.")

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_description  # few answers are explained

        return explain_description(description)

    def table() -> TextTable:
        from skillgraph.rendering.text.statement_table import statement_table  # few are wanted as rows

        return statement_table(catalog, statements, documents=documents)

    @cache
    def grouped() -> Groups:
        return group_statements(catalog, description)

    def blocks(room: Room = ALL_ROOM) -> Iterator[Text]:
        yield from _head(catalog, description, outline=not room.brief)
        if isinstance(description.subject, SourceDocument):
            yield from date_lines(catalog, description.subject, documents=documents)
            yield from place_lines(catalog, description.subject, documents=documents)
        if evidence:
            yield from _groups(catalog, description, documents=documents)
        else:
            yield from description_lines(catalog, description, grouped(), room=room)

    return Answer(
        data=lambda: description_shape(catalog, description, documents=documents),
        items=lambda: statement_shapes(catalog, statements, documents=documents),
        blocks=blocks,
        table=table,
        notes=notes,
        explanation=explanation,
        legend=() if evidence else [CHOICES],
        forms=() if evidence else [Form(partial(blocks, room), _shortened(room)) for room in LESS_ROOM],
        no="" if statements else f"no statement fits{hint and '; '}{hint}",
    )


def _shortened(room: Room) -> str:
    """Say what an answer leaves out to fit a screen, and how to see it."""
    if room.most is None:
        return "To fit a screen, this leaves out what only details a fact: -O md tells it."
    return "To fit a screen, some facts are counted, not named: -O md names all of them."


def _head(catalog: Catalog, description: Description, *, outline: bool) -> Iterator[Text]:
    subject = description.subject
    yield Text(_spelling(subject), 0, "title")
    if isinstance(subject, Concept):
        copies = copies_about(catalog, subject.id) if description.documents else 0
        if told := telling_words(subject, description.documents, copies=copies):
            yield Text(told, 1)
        yield from _asked(catalog, description)
        yield from _names(catalog, subject)
    if isinstance(subject, TextPlace):
        yield from _resting(catalog, subject, description.statements)
    if isinstance(subject, ConceptList):
        yield from _around(catalog, subject)
        if outline:
            yield Text(f"members, {logic_words(subject)}:", 1)
            yield from iter_members(catalog, subject, indent=2)
        else:
            yield from iter_outline(catalog, [subject], indent=1)
    elif description.parts:
        word = "made of" if isinstance(subject, Concept) else "sections"
        yield Text(f"{word}: {', '.join(part.label for part in description.parts)}", 1)
    if description.whole_of:
        yield Text(f"part of: {', '.join(whole.label for whole in description.whole_of)}", 1)
    if isinstance(subject, Section) and (lists := _lists_in(catalog, description)):
        if outline:
            yield Text("lists:", 1)
            yield from iter_outline(catalog, lists, indent=2)
        else:
            yield Text(f"lists: {', '.join(f'{item.label} ({logic_words(item)})' for item in lists)}", 1)


def _asked(catalog: Catalog, description: Description) -> Iterator[Text]:
    """Say of what several documents ask for how many do, what most of them ask for first."""
    over = len(description.documents)
    asking = [
        s
        for s in description.statements
        if s.subject == description.subject.id and s.relation in ASKING_RELATIONS and s.status != "inferred"
    ]
    asked, required = documents_asking(asking, left_out=())
    if any(len(documents) > 1 for documents in asked.values()):
        left_out = copied_documents(catalog).difference(description.documents)
        asked, required = documents_asking(asking, left_out=left_out)
    several = [curie for curie in asked if curie in catalog.concepts and len(asked[curie]) > 1]
    several.sort(key=lambda curie: (-len(asked[curie]), -len(required[curie])))
    for curie in several[:_MOST_ASKED]:
        words = counted_words(len(asked[curie]), required=len(required[curie]), over=over)
        yield Text(f"{catalog.concepts[curie].label}: {words}", 1)
    if len(several) > _MOST_ASKED:
        yield Text(f"and {len(several) - _MOST_ASKED} more that several ask for: `gap` counts all", 1)


def _names(catalog: Catalog, concept: Concept) -> Iterator[Text]:
    """Say what else a concept is called, what it is, and what it is in taxonomies."""
    if concept.alternatives:
        yield Text(f"also called: {', '.join(concept.alternatives)}", 1)
    if concept.definition:
        yield Text(f"our definition: {concept.definition}", 1)
    if matches := catalog.matches.get(concept.id):
        from skillgraph.rendering.text.matches import match_lines  # few concepts have any

        for line in match_lines(matches):
            yield Text(line, 1)


def _resting(catalog: Catalog, subject: TextPlace, statements: Sequence[Statement]) -> Iterator[Text]:
    """Say which statements have nothing but a part, such as their subject, from a place."""
    keys = {(passage.document, passage.id) for passage in subject.passages}
    resting = [
        statement
        for statement in statements
        if statement.status != "inferred"
        and all(e.slots for e in statement.evidence if (e.document, e.passage) in keys)
    ]
    if resting:
        lines = format_lines(catalog, whole_evidence(resting))
        words = "is made there and has" if len(resting) == 1 else "are made there and have"
        counted = count_words(len(resting), "statement")
        part = "only a part from here, such as the subject or the place"
        yield Text(f"with {counted} of {lines}, which {words} {part}", 1)


def _lists_in(catalog: Catalog, description: Description) -> list[ConceptList]:
    """Give the lists of a section and below that no list there holds: those it holds stand in it."""
    inside = {item.id: item for item in catalog.lists.values() if item.section in description.sections}
    return [item for item in inside.values() if item.parent not in inside]


def _around(catalog: Catalog, item: ConceptList) -> Iterator[Text]:
    """Say in which section a list stands, and of which list it is a member."""
    if path := named_path(catalog, item.section):
        yield Text(f"section: {' / '.join(path)}", 1)
    if around := catalog.lists.get(item.parent or ""):
        yield Text(f"member of the list: {around.label} ({around.id})", 1)


def _spelling(subject: Subject) -> str:
    if isinstance(subject, TextPlace):
        several = len({p.document for p in subject.passages}) > 1
        names = {p.curie: p.curie if several else p.id for p in subject.passages}
        told = (f"{names[p.curie]}, {p.kind.replace('-', ' ')}, line {p.line}" for p in subject.passages)
        return "; ".join(told)
    if isinstance(subject, Statement):
        return f"{subject.id} \u2014 statement"
    name = "/".join(subject.path) if isinstance(subject, Section) else subject.label
    return f"{name} \u2014 {subject_sort(subject)} ({subject.id})"


def _groups(catalog: Catalog, description: Description, *, documents: Documents | None) -> Iterator[Text]:
    topics = topics_by_list(catalog)
    grouped = group_statements(catalog, description)
    for heading, places in grouped.items():
        if heading:
            yield Text(heading, 0, "heading")
        for path, statements in places.items():
            yield Text(" / ".join(path) or "no place given", 1, "plain" if heading else "heading")
            for statement in statements:
                yield from _statement_lines(catalog, statement, topics=topics, documents=documents)


def _qualifiers(catalog: Catalog, statement: Statement) -> str:
    """Give what qualifies a statement; of an inferred one what its heading and its sentence leave out."""
    if statement.status == "inferred":
        told = statement.reason is not None and statement.reason in statement.sentence
        statement = replace(statement, status="stated", reason=None if told else statement.reason)
    return "; ".join(iter_qualifiers(catalog, statement))


def _statement_lines(
    catalog: Catalog, statement: Statement, *, topics: dict[str, list[str]], documents: Documents | None
) -> Iterator[Text]:
    """Go through the lines of one statement: sentence, qualifiers, list, places."""
    yield Text(f"\u2022 {statement.sentence}", 2)
    qualifiers = _qualifiers(catalog, statement)
    own = topic_of(catalog, statement)
    others = [concept_label(catalog, curie) for curie in topics.get(statement.list or "", ()) if curie != own]
    if others:
        qualifiers += f" (beside {', '.join(others)})"
    if qualifiers:
        yield Text(qualifiers, 3)
    yield from iter_citations(catalog, statement.evidence, documents=documents, indent=3)
