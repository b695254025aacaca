"""Postings as a catalog, built in code: dates, roles, skills, pay and copies as a test wants them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from skillgraph.identifiers import join_id
from skillgraph.language.slugs import slug_of
from skillgraph.model import (
    Catalog,
    Concept,
    DocumentDate,
    DocumentPlace,
    Evidence,
    Figure,
    Passage,
    Section,
    SourceDocument,
    Span,
    Statement,
)


@dataclass(frozen=True)
class Posting:
    """A posting: a skill with a question mark is only desirable; *others* is what other roles are paid."""

    skills: Sequence[str] = ()
    date: str | None = "2026-01-15"
    role: str = "Cook"
    pay: tuple[int | None, int | None] | None = None
    currency: str = "EUR"
    per: str | None = "year"
    text: str = ""
    places: Sequence[str] = ()
    duties: Sequence[str] = ()
    others: Mapping[str, tuple[int | None, int | None]] = field(default_factory=dict)
    statistic: str | None = None


def make_postings(*postings: Posting) -> Catalog:
    """Make a catalog of postings, ``document:p0`` and so on; two with the same *text* are copies."""
    catalog = Catalog()
    for number, posting in enumerate(postings):
        _add(catalog, f"p{number}", posting)
    return catalog


def _add(catalog: Catalog, name: str, posting: Posting) -> None:
    document = f"document:{name}"
    date = DocumentDate(posting.date, "text", Span(0, 4)) if posting.date else None
    places = tuple(DocumentPlace(place, "text", Span(0, 4)) for place in posting.places)
    digest = slug_of(name).ljust(64, "0")
    catalog.documents[document] = SourceDocument(
        document, name, digest, 100, "text/plain", by_rules=True, date=date, places=places
    )
    section = join_id("section", document, "all")
    catalog.sections[section] = Section(section, "All", 1, ("All",), None, "all-1", 1)
    shared = _concept(catalog, posting.role, "role")
    own = f"concept:{name}_{slug_of(posting.role)}"
    catalog.concepts[own] = Concept(own, f"{posting.role} ({name})", "role", shared=shared)
    for line, skill in enumerate(posting.skills, 1):
        concept = _concept(catalog, skill.rstrip("?"), "skill")
        relation, modality = (
            ("sg:prefers", "preferred") if skill.endswith("?") else ("sg:requires", "required")
        )
        _state(catalog, document, Statement("", "", own, relation, concept, modality=modality), line, posting)
    for line, duty in enumerate(posting.duties, len(posting.skills) + 2):
        concept = _concept(catalog, duty, "duty")
        _state(catalog, document, Statement("", "", own, "sg:hasDuty", concept), line, posting)
    paid = {own: posting.pay} if posting.pay else {}
    paid |= {_concept(catalog, role, "role"): pay for role, pay in posting.others.items()}
    for line, (subject, pay) in enumerate(paid.items(), len(posting.skills) + 1 + bool(posting.duties)):
        low, high = (None if end is None else Decimal(end) for end in pay)
        figure = Figure(
            "salary",
            low=low,
            high=high,
            bound="range",
            unit="currency",
            currency=posting.currency,
            per=posting.per,
            statistic=posting.statistic,
        )
        statement = Statement("", "", subject, "sg:hasFigure", figure=figure)
        _state(catalog, document, statement, line + len(posting.duties), posting)


def _concept(catalog: Catalog, label: str, kind: str) -> str:
    curie = f"concept:{slug_of(label)}"
    catalog.concepts.setdefault(curie, Concept(curie, label, kind))
    return curie


def _state(catalog: Catalog, document: str, statement: Statement, line: int, posting: Posting) -> None:
    passage, span = f"all-{line}", Span(line * 10, line * 10 + 9)
    text = f"{posting.text or document}-{line}"
    catalog.passages[document, passage] = Passage(
        passage,
        document,
        join_id("section", document, "all"),
        "bullet",
        span,
        line,
        slug_of(text).ljust(64, "0"),
    )
    curie = f"statement:{document.partition(':')[2]}_{line}"
    place = Evidence(document, passage, span, None, (), "0" * 64)
    catalog.statements[curie] = replace(
        statement, id=curie, sentence=f"{statement.subject} {line}", evidence=(place,)
    )
