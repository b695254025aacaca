"""What a name was taken for, said in one line where something else goes by it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.answers.names import TextPlace, count_statements
from skillgraph.identifiers import document_of
from skillgraph.language.kinds import ROLE
from skillgraph.model import Concept, ConceptList, Section, SourceDocument
from skillgraph.rendering.qualifiers import count_words
from skillgraph.store.sharing import documents_about, with_own
from skillgraph.vocabulary import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.names import Subject
    from skillgraph.answers.profiles import Holdings
    from skillgraph.model import Catalog


#: How many other things of a name are named.
_NAMED: Final = 4


def taken_line(catalog: Catalog, name: str, subjects: Sequence[Subject]) -> str:
    """Say what a name was taken for, and what else has it; empty where nothing else does.

    Args:
        catalog: Where the statements are counted.
        name: What the person typed.
        subjects: What `names.find_subjects` found by it, at least one.

    """
    taken, *others = subjects
    if isinstance(taken, Concept) and taken.kind == ROLE:  # which is what its documents are called
        told = {*documents_about(catalog, taken.id), *map(document_of, with_own(catalog, taken.id))}
        others = [one for one in others if getattr(one, "document", one.id) not in told]
    if not others:
        return ""
    count = count_words(count_statements(catalog, taken), "statement")
    rest = "".join(f"; the {_sort(other)} of that name: {_id_of(other)}" for other in others[:_NAMED])
    rest += f"; and {len(others) - _NAMED} more of that name" if len(others) > _NAMED else ""
    return f"{name!r} is the {subject_sort(taken)} ({count}){rest}"


def taken_years_lines(catalog: Catalog, held: Holdings) -> Iterator[str]:
    """Say of which names the years are taken for years of what is asked for by a longer one."""
    for name, curie in held.taken:
        yield f"your years of {name!r} are taken for years of {catalog.concepts[curie].label!r}"


def subject_sort(subject: Subject) -> str:
    """Say of what sort a thing is: the kind of a concept, or what else it is."""
    return subject.kind.replace("-", " ") if isinstance(subject, Concept) else _sort(subject)


def _sort(subject: Subject) -> str:
    if isinstance(subject, TextPlace):
        return "line" if subject.id.startswith("line ") else "passage"
    sorts = {
        Concept: "concept",
        Section: "section",
        ConceptList: "list",
        SourceDocument: "document",
        Relation: "relation",
    }
    return sorts.get(type(subject), "statement")


def _id_of(subject: Subject) -> str:
    return f"{subject.id} ({subject_sort(subject)})" if isinstance(subject, Concept) else subject.id
