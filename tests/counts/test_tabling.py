from dataclasses import replace
from decimal import Decimal

import pytest

import skillgraph
from postings import Posting, make_postings
from skillgraph.counts.schema import TABLES, arrow_schema
from skillgraph.counts.tabling import rows_of, seniority_of, tables_of
from skillgraph.model import DocumentDate, Figure
from small_catalog import small_catalog


def test_every_row_has_the_columns_of_its_table_in_their_types() -> None:
    tables = tables_of(skillgraph.open_catalog())

    assert list(tables) == list(TABLES)
    for name, table in tables.items():
        assert table.schema.equals(arrow_schema(name), check_metadata=True)
        assert table.num_rows > 0


def test_required_columns_hold_no_null() -> None:
    for name, table in tables_of(small_catalog()).items():
        for column in TABLES[name]:
            assert not (column.required and table[column.name].null_count), (name, column.name)


def test_statements_and_evidence_are_all_there_and_tie_to_passages() -> None:
    catalog = skillgraph.open_catalog()

    rows = rows_of(catalog)

    assert [row["statement"] for row in rows["statements"]] == list(catalog.statements)
    assert len(rows["evidence"]) == sum(len(s.evidence) for s in catalog.statements.values())
    places = {(row["document"], row["passage"]) for row in rows["passages"]}
    assert {(row["document"], row["passage"]) for row in rows["evidence"]} <= places


@pytest.mark.parametrize(
    ("value", "day", "precision"),
    [("2026-07-14", "2026-07-14", "day"), ("2026-07", "2026-07-01", "month"), ("2026", "2026-01-01", "year")],
)
def test_a_date_is_the_first_day_of_what_is_given(value: str, day: str, precision: str) -> None:
    [row] = rows_of(make_postings(Posting(date=value)))["documents"]

    assert (row["date"].isoformat(), row["date_precision"], row["date_origin"]) == (day, precision, "text")


def test_an_undated_document_has_no_date() -> None:
    [row] = rows_of(make_postings(Posting(date=None)))["documents"]

    assert (row["date"], row["date_precision"], row["date_origin"]) == (None, None, None)


def test_places_of_a_document_are_told_once_in_their_order_as_they_are_spelled_first() -> None:
    rows = rows_of(
        make_postings(
            Posting(places=["Oslo", "Norway"]), Posting(places=["OSLO", "Bergen", "oslo"]), Posting()
        )
    )["documents"]

    assert [row["places"] for row in rows] == [["Oslo", "Norway"], ["Oslo", "Bergen"], []]


def test_a_document_is_about_the_role_that_documents_share() -> None:
    rows = rows_of(make_postings(Posting(["Baking"], role="Senior Cook"), Posting(["Baking"])))

    assert [(row["role"], row["seniority"]) for row in rows["documents"]] == [
        ("concept:senior-cook", "senior"),
        ("concept:cook", None),
    ]
    assert {row["role"] for row in rows["mentions"] if row["need"]} == {"concept:senior-cook", "concept:cook"}


def test_a_mention_says_how_far_its_document_asks() -> None:
    rows = rows_of(make_postings(Posting(["Baking", "Latin?"])))["mentions"]

    assert {(row["label"], row["need"]) for row in rows if row["slot"] == "object"} == {
        ("Baking", "required"),
        ("Latin", "desirable"),
    }
    assert {row["need"] for row in rows if row["slot"] == "subject"} == {None}


def test_what_is_inferred_is_no_mention_and_asks_for_nothing() -> None:
    catalog = make_postings(Posting(["Baking"]))
    catalog.statements["statement:p0_1"] = replace(catalog.statements["statement:p0_1"], status="inferred")

    rows = rows_of(catalog)

    assert rows["mentions"] == []
    assert [row["need"] for row in rows["statements"]] == [None]


def test_what_stands_in_the_words_of_a_duty_is_mentioned_and_not_asked_for() -> None:
    rows = rows_of(make_postings(Posting(["Latin"], duties=["Run jobs with Airflow and Python"])))

    inside = {row["label"]: row for row in rows["mentions"] if row["slot"] == "words"}

    assert inside.keys() == {"Apache Airflow", "Python"}
    assert {(row["need"], row["role"], row["kind"]) for row in inside.values()} == {
        (None, None, "tool"),
        (None, None, "programming-language"),
    }
    assert {row["statement"] for row in inside.values()} == {
        row["statement"] for row in rows["mentions"] if row["kind"] == "duty"
    }


def test_what_stands_in_a_qualifier_is_mentioned() -> None:
    catalog = make_postings(Posting(duties=["Run pipelines"]))
    [curie] = catalog.statements
    catalog.statements[curie] = replace(catalog.statements[curie], means="with Airflow")

    assert "Apache Airflow" in {row["label"] for row in rows_of(catalog)["mentions"]}


def test_a_title_names_no_skill_and_a_name_of_the_vocabulary_is_no_other() -> None:
    rows = rows_of(make_postings(Posting(["Python"], role="Python Developer")))

    assert [row["slot"] for row in rows["mentions"] if row["label"] == "Python"] == ["object"]


def test_a_copy_names_the_first_of_its_like() -> None:
    postings = [Posting(["Baking", "Latin"], text=text) for text in ("one", "other", "one")]

    rows = rows_of(make_postings(*postings))["documents"]

    assert [row["copy_of"] for row in rows] == [None, None, "document:p0"]


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("0.000000001", True),
        ("0.0000000001", False),
        ("1E28", True),
        ("1E29", False),
        ("NaN", False),
        ("12345678901234567890123456789.123456789", True),
    ],
)
def test_a_number_that_its_column_has_no_room_for_is_null(number: str, *, fits: bool) -> None:
    catalog = make_postings(Posting(pay=(1, 2)))
    [(name, statement)] = catalog.statements.items()
    catalog.statements[name] = replace(statement, figure=Figure("salary", value=Decimal(number)))

    [found] = tables_of(catalog)["figures"]["value"].to_pylist()

    assert found == (Decimal(number) if fits else None)


def test_documents_without_anything_else_have_a_row() -> None:
    catalog = make_postings(Posting())

    rows = rows_of(replace(catalog, concepts={}))

    assert [row["role"] for row in rows["documents"]] == [None]


def test_a_level_is_found_wherever_it_stands_in_a_title() -> None:
    assert [seniority_of(title) for title in ("Area Lead Cook", "Cook", "Junior Cook")] == [
        "lead",
        None,
        "junior",
    ]


def test_a_date_by_hand_is_no_different() -> None:
    catalog = make_postings(Posting())
    document = replace(catalog.documents["document:p0"], date=DocumentDate("2026-02", "by hand"))

    [row] = rows_of(replace(catalog, documents={document.id: document}))["documents"]

    assert row["date_origin"] == "by hand"
