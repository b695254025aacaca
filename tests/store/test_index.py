import pytest
from hypothesis import given, settings

from catalogs import catalogs
from skillgraph.errors import GraphError
from skillgraph.model import Catalog
from skillgraph.store.index import format_index, parse_index


@settings(max_examples=60)
@given(catalogs())
def test_what_is_written_is_read_again_in_the_same_order(catalog: Catalog) -> None:
    again = parse_index(format_index(catalog), location="test")

    assert again == catalog
    assert list(again.statements) == list(catalog.statements)


def test_an_empty_catalog_has_an_index_too() -> None:
    assert parse_index(format_index(Catalog()), location="test") == Catalog()


@pytest.mark.parametrize(
    "data", [b"", b"{}", b'{"format":2}', b"[]", b'{"format":2,"documents":[{}]}', b"\xff"]
)
def test_a_damaged_index_says_what_to_do(data: bytes) -> None:
    with pytest.raises(GraphError, match="damaged") as caught:
        parse_index(data, location="here")

    assert "skillgraph build" in caught.value.remedy


@pytest.mark.parametrize(
    "date",
    [
        '["2026-02-30","text",0,9]',
        '["2026","guessed"]',
        '["2026","text",0,31]',
        '["2026","text",9,0]',
        '["2026","text",0]',
        '[2026,"text"]',
        '"2026"',
    ],
)
def test_a_date_that_is_none_or_stands_nowhere_is_damage(date: str) -> None:
    document = f'{{"id":"document:a","label":"A","sha256":"","length":30,"media_type":"","date":{date}}}'

    with pytest.raises(GraphError, match="damaged"):
        parse_index(f'{{"format":2,"documents":[{document}]}}'.encode(), location="here")


@pytest.mark.parametrize(
    "places",
    [
        '[["Oslo","guessed"]]',
        '[["Oslo","file name"]]',
        '[["Oslo","text",0,31]]',
        '[["Oslo","text",9,0]]',
        '[["Oslo","text",0]]',
        '[["Oslo"]]',
        '[[5,"text"]]',
        '["Oslo"]',
        "5",
    ],
)
def test_a_place_that_is_none_or_stands_nowhere_is_damage(places: str) -> None:
    document = f'{{"id":"document:a","label":"A","sha256":"","length":30,"media_type":"","places":{places}}}'

    with pytest.raises(GraphError, match="damaged"):
        parse_index(f'{{"format":2,"documents":[{document}]}}'.encode(), location="here")


def test_an_index_of_another_format_is_named() -> None:
    with pytest.raises(GraphError, match="format 99, not 2"):
        parse_index(b'{"format":99}', location="here")
