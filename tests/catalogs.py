"""Any catalog that the tables could give, for property tests."""

from decimal import Decimal

from hypothesis import strategies as st

from skillgraph.documents import digest
from skillgraph.identifiers import join_id
from skillgraph.model import (
    Catalog,
    Concept,
    ConceptList,
    DocumentDate,
    DocumentPlace,
    Evidence,
    Figure,
    Passage,
    Period,
    Section,
    SourceDocument,
    Span,
    Statement,
)
from skillgraph.tables.ordering import ordered
from skillgraph.vocabulary import (
    BOUNDS,
    DATE_ORIGINS_IN_DOCUMENT,
    KINDS,
    LIST_LOGICS,
    MODALITIES,
    PASSAGE_KINDS,
    RELATIONS,
    SLOTS,
)

DOCUMENT = "document:guide"
SECTION = join_id("section", DOCUMENT, "a")
LIST = join_id("list", DOCUMENT, "x")
CONCEPTS = [f"concept:{name}" for name in "abcd"]

Texts = st.SearchStrategy[str]

_texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)
_maybe_texts = st.none() | _texts
_decimals = st.decimals(-1000, 1000, places=2) | st.integers(0, 10**9).map(Decimal)
_slots = st.sets(st.sampled_from(SLOTS), max_size=3).map(lambda slots: tuple(sorted(slots, key=SLOTS.index)))
_years = st.sampled_from(["2023", "2023-05", "2024", None])
_points = st.sampled_from(["2026", "2026-07", "2026-07-14", "2024-02-29"])
_dates = (
    st.none()
    | st.builds(DocumentDate, _points, st.sampled_from(["file name", "by hand"]))
    | st.builds(
        DocumentDate,
        _points,
        st.sampled_from(DATE_ORIGINS_IN_DOCUMENT),
        st.sampled_from([Span(0, 9), Span(20, 30)]),
    )
)


_places = st.lists(
    st.builds(DocumentPlace, _texts, st.just("by hand"))
    | st.builds(
        DocumentPlace,
        _texts,
        st.sampled_from(DATE_ORIGINS_IN_DOCUMENT),
        st.sampled_from([Span(0, 9), Span(20, 30)]),
    ),
    max_size=12,
).map(tuple)


def _sorted_tuples(values: Texts, *, max_size: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(values, max_size=max_size).map(lambda found: tuple(sorted(found)))


_periods = st.builds(Period, _years, _years, _maybe_texts).map(
    lambda period: None if period == Period() else period
)
_figures = st.builds(
    Figure,
    measure=_texts,
    value=st.none() | _decimals,
    low=st.none() | _decimals,
    high=st.none() | _decimals,
    bound=st.none() | st.sampled_from(BOUNDS),
    unit=_maybe_texts,
    direction=st.sampled_from([None, "increase", "decrease"]),
    currency=st.sampled_from([None, "USD", "EUR"]),
    per=_maybe_texts,
    statistic=_maybe_texts,
    period=_periods,
    place=_maybe_texts,
    population=_maybe_texts,
    inherited=_slots,
)

#: One in a namespace of the prefix map, as no concept of another vocabulary should be.
MATCHES = (
    "http://data.europa.eu/esco/skill/x",
    "http://purl.org/dc/terms/title",
    "https://example.org/?q=\u4e2d#1",
)


@st.composite
def _concepts(draw: st.DrawFn, curie: str) -> Concept:
    labels = draw(st.lists(_texts, min_size=1, max_size=5, unique=True))
    cut = draw(st.integers(1, len(labels)))
    later = [other for other in CONCEPTS if other > curie]
    return Concept(
        curie,
        labels[0],
        draw(st.sampled_from(sorted(KINDS))),
        tuple(sorted(labels[1:cut])),
        tuple(sorted(labels[cut:])),
        draw(_maybe_texts),
        draw(_sorted_tuples(st.sampled_from(later))) if later else (),
        draw(_sorted_tuples(st.sampled_from(MATCHES))),
    )


@st.composite
def _evidence(draw: st.DrawFn, passages: list[Passage]) -> Evidence:
    passage = draw(st.sampled_from(passages))
    start = draw(st.integers(passage.span.start, passage.span.end - 1))
    focus = draw(st.none() | st.just(Span(start, passage.span.end)))
    return Evidence(DOCUMENT, passage.id, passage.span, focus, draw(_slots), passage.sha256)


@st.composite
def _statements(draw: st.DrawFn, number: int, passages: list[Passage]) -> Statement:
    figure = draw(st.none() | _figures)
    status, rule = draw(
        st.sampled_from([("stated", None), ("estimated", None), ("inferred", "near-wording")])
    )
    about = [*CONCEPTS, *(f"statement:s{earlier}" for earlier in range(number))]
    member_of = draw(st.sampled_from([None, LIST]))
    return Statement(
        id=f"statement:s{number}",
        sentence=draw(_texts),
        subject=draw(st.sampled_from(about)),
        relation=draw(st.sampled_from(sorted(RELATIONS))),
        object=draw(st.sampled_from(about) if figure is None else st.none() | st.sampled_from(about)),
        figure=figure,
        modality=draw(st.none() | st.sampled_from(MODALITIES)),
        hedge=draw(_sorted_tuples(_texts)),
        level=draw(_maybe_texts),
        purpose=draw(_maybe_texts),
        means=draw(_maybe_texts),
        reason=draw(_maybe_texts),
        condition=draw(_maybe_texts),
        scope=draw(_maybe_texts),
        quantifier=draw(_maybe_texts),
        manner=draw(_maybe_texts),
        status=status,
        rule=rule,
        list=member_of,
        position=draw(st.none() | st.integers(1, 9)) if member_of else None,
        evidence=tuple(draw(st.lists(_evidence(passages), min_size=1, max_size=3, unique=True))),
        premises=draw(_sorted_tuples(st.sampled_from(about[len(CONCEPTS) :]))) if number else (),
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """Draw a catalog with one document, four concepts and up to four statements."""
    passages = [
        Passage(
            f"p{number}",
            DOCUMENT,
            SECTION,
            "heading" if number == 0 else draw(st.sampled_from(PASSAGE_KINDS[1:])),
            Span(number * 10, number * 10 + draw(st.integers(1, 9))),
            number + 1,
            digest(str(number)),
        )
        for number in range(3)
    ]
    statements = [draw(_statements(number, passages)) for number in range(draw(st.integers(0, 4)))]
    concept_list = ConceptList(
        LIST,
        SECTION,
        draw(_texts),
        draw(st.sampled_from([None, "p1"])),
        draw(st.sampled_from(LIST_LOGICS)),
        draw(st.sampled_from([None, True, False])),
        draw(st.sampled_from([None, *CONCEPTS])),
    )
    return ordered(
        Catalog(
            {
                DOCUMENT: SourceDocument(
                    DOCUMENT,
                    draw(_texts),
                    digest("x"),
                    30,
                    "text/plain",
                    date=draw(_dates),
                    places=draw(_places),
                )
            },
            {curie: draw(_concepts(curie)) for curie in CONCEPTS},
            {SECTION: Section(SECTION, "A", 1, ("A",), None, "p0", 1)},
            {(DOCUMENT, passage.id): passage for passage in passages},
            {LIST: concept_list},
            {statement.id: statement for statement in statements},
        )
    )
