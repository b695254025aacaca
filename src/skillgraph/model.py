"""The values that everything else speaks of: frozen, standard library only.

References between values are CURIEs (``concept:python``), so that a value can be
read, compared and written without the graph that it came from. Offsets are
half-open ``[start, end)`` in Unicode code points of the decoded, unmodified document.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from skillgraph.identifiers import document_of, join_id


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` of a document, in Unicode code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Concept:
    """A ``skos:Concept``.

    Attributes:
        id: CURIE, ``concept:<slug>``.
        label: The one preferred label (English).
        kind: Id of a kind in `vocabulary.KINDS`.
        alternatives_in_text: Alternative labels that stand in a document.
        alternatives_ours: Alternative labels that we added.
        definition: In our own words, or None.
        parts: CURIEs of the concepts that this one is made of, in order.
        exact_matches: IRIs of the same concept in other schemes (ESCO, O*NET, Wikidata …), in order.
        shared: CURIE of the concept that documents share, where this one is a document's own: its role,
            or a stage of it, ``concept:<document>_<slug>``.

    """

    id: str
    label: str
    kind: str
    alternatives_in_text: tuple[str, ...] = ()
    alternatives_ours: tuple[str, ...] = ()
    definition: str | None = None
    parts: tuple[str, ...] = ()
    exact_matches: tuple[str, ...] = ()
    shared: str | None = None

    @property
    def alternatives(self) -> tuple[str, ...]:
        """All alternative labels, those of the text first."""
        return self.alternatives_in_text + self.alternatives_ours


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A concept of a taxonomy that a person has found to match one of ours.

    Attributes:
        relation: One of `vocabulary.MATCHES`, read from ours to theirs: ``skos:broadMatch`` where theirs is
            broader.
        target: CURIE by `vocabulary.TAXONOMY_PREFIXES`, or another IRI.
        label: What the taxonomy calls it.

    """

    relation: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """When a document was issued, as far as it, its file's name or a reviewer tells.

    Attributes:
        value: An ISO day, month or year: ``2026-07-14``, ``2026-07`` or ``2026``.
        origin: One of `vocabulary.DATE_ORIGINS`.
        span: Where in the document it stands; None for a date from the file's name or by hand.

    """

    value: str
    origin: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """A place that the position of a document is in, as far as it or a reviewer tells.

    Attributes:
        label: Its name as it is written: "Berlin", "UK". Nothing says which place of that name it is.
        origin: One of `vocabulary.PLACE_ORIGINS`.
        span: Where in the document it stands; None for one that is given by hand.

    """

    label: str
    origin: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """What is known of a document: its digest, length, media type, date and places, no more.

    Attributes:
        id: CURIE, ``document:<slug>``.
        label: What we call it.
        sha256: Hex digest of the file's bytes.
        length: Length of the decoded text in code points.
        media_type: IANA media type.
        by_rules: True where rules made its statements, which need not account for every passage.
        date: When it was issued; None where nothing tells.
        places: Where the position that it describes is, in the order in which they stand there.

    """

    id: str
    label: str
    sha256: str
    length: int
    media_type: str
    by_rules: bool = False
    date: DocumentDate | None = None
    places: tuple[DocumentPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a document, opened by a heading.

    Attributes:
        id: CURIE, ``section:<document>_<path>``.
        label: The heading.
        level: 1 for the top level.
        path: Labels from the top section down to this one.
        parent: CURIE of the section around it, or None.
        passage: Id of the heading's passage.
        position: From 1, in document order over all sections.

    """

    id: str
    label: str
    level: int
    path: tuple[str, ...]
    parent: str | None
    passage: str
    position: int

    @property
    def document(self) -> str:
        """CURIE of the document."""
        return document_of(self.id)


@dataclass(frozen=True, slots=True)
class Excerpt(Section):
    """A part of a document that a question is narrowed to as to a section: a document, a list, some passages.

    Attributes:
        id: CURIE of the document or list, or of the first passage.
        label: What to call it.
        path: Of the section it lies in; empty for a document.
        holds: CURIEs of the sections of the document, of the list, or of the passages.

    """

    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One row of a document's partition.

    Attributes:
        id: Slug, unique within the document.
        document: CURIE of the document.
        section: CURIE of the section it lies in (a heading: the section it opens).
        kind: One of `vocabulary.PASSAGE_KINDS`.
        span: Where it stands.
        line: Line of its start, from 1.
        sha256: Hex digest of its text, UTF-8.

    """

    id: str
    document: str
    section: str
    kind: str
    span: Span
    line: int
    sha256: str

    @property
    def curie(self) -> str:
        """CURIE: ``passage:<document>_<id>``."""
        return join_id("passage", self.document, self.id)


@dataclass(frozen=True, slots=True)
class ConceptList:
    """A list in the text, to whose members statements point.

    Attributes:
        id: CURIE, ``list:<document>_<name>``.
        section: CURIE of its section.
        label: What the text calls it, or our short name for its lead-in.
        lead_in: Id of the passage that opens it, or None.
        logic: ``any-of``, ``all-of`` or ``not said``.
        open: True where the text leaves it open ("such as"), False where it
            closes it, None where it does not say.
        concept: CURIE of the concept that names it (a group label), or None.
        parent: CURIE of the list that it is a member of, or None.
        position: Its position in *parent*, or None.

    """

    id: str
    section: str
    label: str
    lead_in: str | None
    logic: str
    open: bool | None
    concept: str | None = None
    parent: str | None = None
    position: int | None = None

    @property
    def document(self) -> str:
        """CURIE of the document."""
        return document_of(self.id)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as the text gives it; what it does not give is None.

    ``start`` and ``end`` are a year or a month: ``2023`` or ``2022-11``.
    """

    start: str | None = None
    end: str | None = None
    relative: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with everything the text says about it; what it does not say is None.

    Attributes:
        measure: What is measured ("job mentions", "salary").
        value, low, high: Exact decimals; a range has low and high.
        bound: One of `vocabulary.BOUNDS`: ``5+`` is inclusive-lower, ``>20%`` strict-lower.
        unit: "percent change", "percent share", "currency", "years" …
        direction: "increase" or "decrease", apart from the magnitude.
        inherited: Slots that come from a heading or a neighboring sentence.

    """

    measure: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: str | None = None
    unit: str | None = None
    direction: str | None = None
    currency: str | None = None
    per: str | None = None
    statistic: str | None = None
    period: Period | None = None
    place: str | None = None
    population: str | None = None
    inherited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The tie of a statement to a span inside one passage.

    Attributes:
        document: CURIE.
        passage: Id of the passage.
        span: The stretch that makes the statement; inside the passage.
        focus: Where the fact is a word or a few of the span, those words.
        slots: The slots that it supports, empty where it supports the whole statement.
        sha256: Hex digest of the span's text, UTF-8.

    """

    document: str
    passage: str
    span: Span
    focus: Span | None
    slots: tuple[str, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A qualified assertion with its evidence.

    Attributes:
        id: CURIE, ``statement:<slug>``.
        sentence: The statement in one readable sentence, our own words.
        subject: CURIE of a concept or of another statement.
        relation: CURIE of a relation in `vocabulary.RELATIONS`.
        object: CURIE of a concept or a statement; None where the figure is the object.
        list: CURIE of the list it is a member of, and its *position* there from 1.
        status: One of `vocabulary.STATUSES`; *rule* names the rule of an inferred one.
        premises: CURIEs of the statements that an inferred one follows from.

    """

    id: str
    sentence: str
    subject: str
    relation: str
    object: str | None = None
    figure: Figure | None = None
    modality: str | None = None
    hedge: tuple[str, ...] = ()
    level: str | None = None
    purpose: str | None = None
    means: str | None = None
    reason: str | None = None
    condition: str | None = None
    scope: str | None = None
    quantifier: str | None = None
    manner: str | None = None
    status: str = "stated"
    rule: str | None = None
    list: str | None = None
    position: int | None = None
    evidence: tuple[Evidence, ...] = ()
    premises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything in one graph, by id, in document order.

    Concepts stand in the order in which documents first mention them, statements
    in the order of their first evidence, both with ties by CURIE.
    """

    documents: dict[str, SourceDocument] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    sections: dict[str, Section] = field(default_factory=dict)
    passages: dict[tuple[str, str], Passage] = field(default_factory=dict)
    lists: dict[str, ConceptList] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    #: By CURIE of the concept, those with a match alone, in the order of the CURIEs.
    matches: dict[str, tuple[Match, ...]] = field(default_factory=dict)
