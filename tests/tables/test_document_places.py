"""The places of a document among its settings: what was found, what a reviewer says, and what is wrong."""

import tomllib

import pytest

from skillgraph.model import DocumentPlace, Span
from skillgraph.tables.document_places import (
    format_places,
    parse_places,
    places_by_hand,
    with_places_by_hand,
)

OSLO, BERGEN = DocumentPlace("Oslo", "text", Span(20, 24)), DocumentPlace("Bergen", "text", Span(28, 34))
REST = (
    'places_origin = "text"\nplaces_found = ["Oslo", "Bergen"]\n'
    "places_start = [20, 28]\nplaces_end = [24, 34]\n"
)


def parsed(toml: str) -> list[tuple[str, str]]:
    return [(place.label, place.origin) for place in parse_places(tomllib.loads(toml), length=100)]


@pytest.mark.parametrize("places", [(), (OSLO,), (OSLO, BERGEN)])
def test_places_that_were_found_come_back_as_they_were_written(places: tuple[DocumentPlace, ...]) -> None:
    settings = format_places(places)

    assert parse_places(settings, length=100) == places
    assert places_by_hand(settings) is None


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        (f'places = ["Rome"]\n{REST}', [("Rome", "by hand")]),
        (f'places = ["Bergen", "Rome"]\n{REST}', [("Bergen", "text"), ("Rome", "by hand")]),
        (f'places = "Rome"\n{REST}', [("Rome", "by hand")]),
        ('places = ["Rome", " New   York "]\n', [("Rome", "by hand"), ("New York", "by hand")]),
        ('places = ["Rome", "ROME", "Rome"]\n', [("Rome", "by hand")]),
        (f'places = ["oslo"]\n{REST}', [("Oslo", "text")]),
        (f"places = []\n{REST}", []),
        (f'places = ""\n{REST}', []),
        (f'places = ["", " "]\n{REST}', []),
        (REST, []),
    ],
)
def test_a_list_that_is_not_what_was_found_is_the_reviewers(
    toml: str, expected: list[tuple[str, str]]
) -> None:
    assert parsed(toml) == expected
    assert places_by_hand(tomllib.loads(toml)) is not None


def test_a_name_that_was_found_keeps_its_evidence_in_a_reviewers_list() -> None:
    settings = tomllib.loads(f'places = ["Rome", "Bergen"]\n{REST}')

    assert parse_places(settings, length=100) == (DocumentPlace("Rome", "by hand"), BERGEN)


def test_a_reviewers_list_stays_one_when_rules_find_the_same() -> None:
    kept = with_places_by_hand(format_places((OSLO,)), ["Oslo"])

    assert list(kept) == [
        "places",
        "places_origin",
        "places_by_hand",
        "places_found",
        "places_start",
        "places_end",
    ]
    assert places_by_hand(kept) == ["Oslo"]
    assert parse_places(kept, length=100) == (OSLO,)


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        ("places = 5", "the places 5 are no list of names"),
        ("places = [5]", "the places [5] are no list of names"),
        ('places_found = ["Oslo"]\nplaces_origin = "guess"', "the places_origin 'guess' is none of front"),
        ('places_found = ["Oslo"]\nplaces_origin = "by hand"', "the places_origin 'by hand' is none of"),
        ('places_found = ["Oslo"]', "the places_origin None is none of"),
        (
            'places_found = ["Oslo"]\nplaces_origin = "text"\nplaces_start = [1, 2]\nplaces_end = [3]',
            "places_start and places_end do not have a number for each",
        ),
        (
            'places_found = ["Oslo"]\nplaces_origin = "text"\nplaces_start = 1\nplaces_end = 3',
            "places_start and places_end do not have a number for each",
        ),
        (
            'places_found = ["Oslo"]\nplaces_origin = "text"\nplaces_start = [90]\nplaces_end = [101]',
            "places_start and places_end are no place in the document where 'Oslo' stands",
        ),
        (
            'places_found = ["Oslo"]\nplaces_origin = "text"\nplaces_start = [true]\nplaces_end = [9]',
            "places_start and places_end are no place in the document where 'Oslo' stands",
        ),
    ],
)
def test_places_that_are_none_are_told(toml: str, problem: str) -> None:
    with pytest.raises(ValueError, match="places") as caught:
        parsed(toml)

    assert str(caught.value).startswith(problem)
