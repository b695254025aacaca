"""A small catalog that is built in code, with one of everything; our own writing."""

from dataclasses import dataclass, replace
from decimal import Decimal

from skillgraph.identifiers import join_id, statement_id
from skillgraph.model import (
    Catalog,
    Concept,
    ConceptList,
    Evidence,
    Figure,
    Passage,
    Period,
    Section,
    SourceDocument,
    Span,
    Statement,
)

TEXT = """\
Duties
Runs services.
Needs
- Languages: Python, Rust or R
- Kubernetes, if asked for
- Knows Rust and Kubernetes well
Market
Rust: 30% more mentions
"""
DOCUMENT = "document:guide"
SECTIONS = ("duties", "needs", "market")
LINES = TEXT.splitlines()
LIST = join_id("list", DOCUMENT, "languages")


def concept(slug: str, label: str, kind: str, *alternatives: str) -> Concept:
    return Concept(f"concept:{slug}", label, kind, alternatives_in_text=alternatives)


def passage(line: int, section: str, kind: str = "bullet") -> Passage:
    start = sum(len(text) + 1 for text in LINES[: line - 1])
    span = Span(start, start + len(LINES[line - 1]))
    return Passage(
        f"p{line}", DOCUMENT, join_id("section", DOCUMENT, section), kind, span, line, f"{line:064x}"
    )


@dataclass(frozen=True)
class Guide:
    """The document's text, as `read_document` gives it."""

    text: str = TEXT

    def readable(self, span: Span) -> str:
        return self.text[span.start : span.end]


PASSAGES = [
    passage(1, "duties", "heading"),
    passage(2, "duties", "sentence"),
    passage(3, "needs", "heading"),
    passage(4, "needs"),
    passage(5, "needs"),
    passage(6, "needs"),
    passage(7, "market", "heading"),
    passage(8, "market"),
]


def evidence(line: int, focus: str | None = None, *slots: str) -> Evidence:
    found = PASSAGES[line - 1]
    at = TEXT.index(focus, found.span.start) if focus else 0
    words = Span(at, at + len(focus)) if focus else None
    return Evidence(DOCUMENT, found.id, found.span, words, slots, found.sha256)


def statement(subject: str, relation: str, obj: str | None, *lines: int, **rest: object) -> Statement:
    name = statement_id(f"concept:{subject}", f"sg:{relation}", obj or "figure")
    made = Statement(
        name,
        f"{subject} {relation} {obj or 'a figure'}.",
        f"concept:{subject}",
        relation if ":" in relation else f"sg:{relation}",
        f"concept:{obj}" if obj else None,
        evidence=tuple(evidence(line) for line in lines),
    )
    return replace(made, **rest)  # type: ignore[arg-type]


CONCEPTS = [
    concept("engineer", "Service Engineer", "role", "Service Engineers"),
    concept("run-services", "Run services", "duty"),
    concept("python", "Python", "programming-language"),
    concept("rust", "Rust", "programming-language"),
    concept("r", "R", "programming-language"),
    concept("kubernetes", "Kubernetes", "tool", "K8s"),
    concept("observability", "Observability", "skill"),
    concept("leadership", "Leadership", "soft-skill"),
    concept("leadership-area", "Leadership", "area"),
    concept("cafe", "Café Culture", "soft-skill"),
]
RUST_FIGURE = Figure(
    "job mentions",
    value=Decimal("30.50"),
    bound="exact",
    unit="percent change",
    direction="increase",
    period=Period(relative="year over year"),
    inherited=("period",),
)
STATEMENTS = [
    statement("engineer", "hasDuty", "run-services", 2),
    statement("run-services", "uses", "kubernetes", 2),
    statement("run-services", "uses", "observability", 2),
    statement(
        "engineer", "requires", "python", 4, modality="required", level="proficiency", list=LIST, position=1
    ),
    statement(
        "engineer", "requires", "rust", 4, modality="required", level="proficiency", list=LIST, position=2
    ),
    statement(
        "engineer", "requires", "r", 4, modality="required", level="proficiency", list=LIST, position=3
    ),
    statement(
        "engineer",
        "prefers",
        "kubernetes",
        5,
        6,
        modality="desirable",
        condition="if asked for",
        hedge=("may",),
    ),
    statement("rust", "hasFigure", None, 8, figure=RUST_FIGURE),
    statement(
        "observability", "skos:broader", "kubernetes", status="inferred", rule="near-wording", premises=()
    ),
]


def small_catalog() -> Catalog:
    sections = [
        Section(
            join_id("section", DOCUMENT, slug), slug.title(), 1, (slug.title(),), None, f"p{line}", number
        )
        for number, (slug, line) in enumerate(zip(SECTIONS, (1, 3, 7), strict=True), 1)
    ]
    languages = ConceptList(
        LIST, join_id("section", DOCUMENT, "needs"), "Languages", "p4", "any-of", open=False
    )
    about = Statement(
        "statement:about",
        "The preference takes cost into account.",
        "statement:engineer_prefers_kubernetes",
        "sg:takesIntoAccount",
        "concept:leadership-area",
    )
    return Catalog(
        documents={DOCUMENT: SourceDocument(DOCUMENT, "Guide", "0" * 64, len(TEXT), "text/plain")},
        concepts={value.id: value for value in CONCEPTS},
        sections={value.id: value for value in sections},
        passages={(DOCUMENT, value.id): value for value in PASSAGES},
        lists={LIST: languages},
        statements={value.id: value for value in [*STATEMENTS, about]},
    )
