"""Dates in JSON-LD: of the thing that the page is about, at their places, whatever else stands there."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.documents.linked_data import DEEPEST, linked_values
from skillgraph.model import Span

NAMES = frozenset({"dateposted"})


def dates(text: str) -> list[tuple[list[str], str]]:
    found = linked_values(text, Span(0, len(text)), NAMES)
    return [(sorted(one.types), text[one.span.start : one.span.end]) for one in found]


JOB = {"datePosted": "2026-07-14", "@type": "JobPosting", "validThrough": "2026-09-01"}


@pytest.mark.parametrize(
    "data",
    [
        JOB,
        [JOB],
        {"@graph": [{"@type": "WebSite"}, JOB]},
        {"@type": "WebPage", "mainEntity": JOB},
        [[{"@graph": [{"@type": "WebPage", "about": JOB}]}]],
        JOB | {"@type": ["JobPosting"]},
        JOB | {"@type": "http://schema.org/JobPosting"},
        JOB | {"datePosted": {"@type": "xsd:date", "@value": "2026-07-14"}},
        JOB | {"datePosted": ["2026-07-14"]},
        JOB | {"description": 'a "quoted" {bracket: [, \\ \n', "datePublished": "2025"},
        {"@type": "JobPosting", "schema:datePosted": "2026-07-14"},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_the_date_of_the_main_thing_is_found(data: object, indent: int | None) -> None:
    assert dates(json.dumps(data, indent=indent)) == [(["jobposting"], "2026-07-14")]


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": JOB}]},
        {"@type": "Organization", "jobs": [JOB]},
        {"@type": "WebPage", "hasPart": {"@graph": [JOB]}},
        {"@type": "JobPosting", "title": "datePosted", "name": "2026-07-14"},
        {"datePosted": 20260714},
        "datePosted",
        [],
    ],
)
def test_what_a_page_lists_beside_its_thing_is_another(data: object) -> None:
    assert dates(json.dumps(data)) == []


def test_names_and_types_may_be_escaped() -> None:
    assert dates(r'{"\u0064atePosted": "2026", "@type": "Job\u0050osting"}') == [(["jobposting"], "2026")]
    assert dates(r'{"\ud800": "2026", "@type": "\x"}') == []


def test_a_key_that_stands_twice_gives_both() -> None:
    found = dates('{"@type": "JobPosting", "datePosted": "2026-07-14", "datePosted": "2026-07-15"}')

    assert [text for _, text in found] == ["2026-07-14", "2026-07-15"]


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "JobPosting", "datePosted": "2026-07-14"',
        '{"@type": "JobPosting", "datePosted": "2026-07-14',
        '"datePosted": "2026"}',
        "}}}]]",
        "",
    ],
)
def test_of_a_thing_that_is_never_closed_nothing_is_read(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_what_is_nested_ten_thousand_deep_ends_nothing(brackets: str) -> None:
    inner = '{"@type": "JobPosting", "datePosted": "2026-07-14"}'
    deep = f"{brackets[0] * 10_000}{inner}{brackets[1] * 10_000}"

    assert dates(deep) == []
    assert dates(f"[{deep}, {inner}]") == [(["jobposting"], "2026-07-14")]
    assert dates("[" * (DEEPEST - 1) + inner + "]" * (DEEPEST - 1)) == [(["jobposting"], "2026-07-14")]


@given(st.text('{}[]:,"\\ @typedatePosted', max_size=60))
def test_nothing_that_is_broken_ends_the_reading(text: str) -> None:
    assert all(0 <= one.span.start <= len(text) for one in linked_values(text, Span(0, len(text)), NAMES))
