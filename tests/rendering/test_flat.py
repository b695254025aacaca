"""Answers as records: what each question gives is frozen, goes into pandas in one line, and loses nothing."""

from collections.abc import Callable, Iterable
from dataclasses import FrozenInstanceError, fields, is_dataclass
from decimal import Decimal
from typing import Any

import pytest

import skillgraph as sg
from skillgraph.model import Catalog, Concept, Evidence, Figure, Period, Span, Statement
from skillgraph.rendering.flat import flat_records

ROLE = "concept:lead-ai-backend-engineer"
SENIOR = "concept:senior-ai-engineer"
QUESTIONS: dict[str, Callable[[Catalog, Any], Iterable[Any]]] = {
    "list": lambda catalog, _: sg.list_kind(catalog, "skills"),
    "search": lambda catalog, _: sg.search_concepts(catalog, "python"),
    "show": lambda catalog, _: [sg.describe(catalog, catalog.concepts[ROLE])],
    "evidence": lambda catalog, _: sg.find_evidence(catalog, "rag"),
    "neighbors": lambda _, projection: sg.adjacent_skills(projection, "concept:rag"),
    "path": lambda _, projection: sg.shortest_path(projection, "concept:python", "concept:rust").hops,
    "paths": lambda _, projection: sg.shortest_paths(projection, "concept:python", "concept:rust", limit=2),
    "gap": lambda catalog, projection: (
        sg.skill_gap(catalog, ROLE, have=["concept:python"], projection=projection).requirements
    ),
    "whatif": lambda catalog, _: sg.role_changes(catalog, add=["concept:rag"]),
    "compare": lambda catalog, _: (
        sg.compare_subjects(catalog, catalog.concepts[ROLE], catalog.concepts[SENIOR]).shared
    ),
    "market": lambda catalog, _: sg.market_figures(catalog),
    "conflicts": lambda catalog, _: sg.document_conflicts(catalog),
    "ladder": lambda catalog, _: sg.career_ladder(catalog),
    "challenges": lambda catalog, _: sg.challenges_and_remedies(catalog),
    "practices": lambda catalog, _: sg.recommended_practices(catalog),
    "coverage": lambda catalog, _: [sg.document_coverage(catalog)],
    "queries": lambda *_: sg.named_queries().values(),
}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return sg.open_catalog()


@pytest.fixture(scope="module")
def projection(catalog: Catalog) -> Any:
    return sg.project_graph(catalog)


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_a_question_gives_is_frozen(question: str, catalog: Catalog, projection: Any) -> None:
    rows = list(QUESTIONS[question](catalog, projection))

    assert rows
    for row in rows:
        assert is_dataclass(row)
        with pytest.raises(FrozenInstanceError):
            setattr(row, fields(row)[0].name, None)


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_a_question_gives_goes_into_pandas_in_one_line(
    question: str, catalog: Catalog, projection: Any
) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    rows = list(QUESTIONS[question](catalog, projection))

    frame = pandas.DataFrame(rows)

    assert list(frame.columns) == [field.name for field in fields(rows[0])]
    assert len(frame) == len(rows)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_flat_record_holds_no_value_inside_another(
    question: str, catalog: Catalog, projection: Any
) -> None:
    rows = list(QUESTIONS[question](catalog, projection))

    records = flat_records(rows, catalog=catalog)

    assert len(records) == len(rows)
    plain = str | int | float | bool | Decimal | None
    assert all(isinstance(cell, plain) for record in records for cell in record.values())
    assert all(name.isidentifier() for record in records for name in record)


def test_a_concept_gives_its_label_and_its_curie() -> None:
    records = flat_records([{"skill": Concept("concept:rust", "Rust", "skill")}])

    assert records == [{"skill": "Rust", "skill_id": "concept:rust"}]


def test_a_figure_gives_a_column_a_slot_with_exact_numbers() -> None:
    figure = Figure("demand", value=Decimal("14.50"), period=Period(start="2022-11"))

    (record,) = flat_records([{"figure": figure}])

    assert record["figure_measure"] == "demand"
    assert str(record["figure_value"]) == "14.50"
    assert record["figure_period_start"] == "2022-11"


def test_where_some_answers_have_a_value_and_some_none_there_is_one_set_of_columns() -> None:
    figure = Figure("demand")

    records = flat_records([{"figure": None}, {"figure": figure}])

    assert "figure" not in records[0]
    assert "figure_measure" in records[1]


def test_several_values_are_one_text() -> None:
    statements = tuple(
        Statement(f"statement:{n}", f"Sentence {n}.", "concept:a", "sg:uses", "concept:b") for n in (1, 2)
    )

    assert flat_records([{"both": statements}]) == [{"both": "Sentence 1.; Sentence 2."}]


def test_evidence_is_told_by_passage_and_offsets() -> None:
    evidence = Evidence("document:guide", "p1", Span(3, 9), None, (), "0" * 64)

    assert flat_records([{"evidence": (evidence,)}]) == [{"evidence": "passage:guide_p1 3\u20139"}]


def test_with_a_catalog_curies_become_labels_but_an_id_stays_one() -> None:
    rust = Concept("concept:rust", "Rust", "skill")

    records = flat_records(
        [{"id": "concept:rust", "skill": "concept:rust"}], catalog=Catalog(concepts={rust.id: rust})
    )

    assert records == [{"id": "concept:rust", "skill": "Rust"}]


def test_one_answer_is_one_record_and_rows_of_sparql_are_records_too() -> None:
    assert len(flat_records(Figure("demand"))) == 1
    rows = flat_records(sg.run_query(None, "SELECT ?x { ?x a sg:CloudPlatform } ORDER BY ?x LIMIT 1"))
    assert rows == [{"x": "concept:aws"}]
