from pathlib import Path

from skillgraph.counts.schema import SCHEMA_VERSION, TABLES, describe_tables


def test_the_page_of_tables_is_written_from_the_schema() -> None:
    page = (Path(__file__).parents[2] / "docs" / "tables.md").read_text(encoding="utf-8")

    assert page.endswith(describe_tables())
    assert f"version of the schema, {SCHEMA_VERSION}," in page


def test_columns_of_one_name_have_one_type() -> None:
    types: dict[str, set[str]] = {}
    for columns in TABLES.values():
        for column in columns:
            types.setdefault(column.name, set()).add(column.type)

    assert {name for name, found in types.items() if len(found) > 1} == set()
