"""What a saved page tells programs of the places of its position."""

import json

import pytest

from skillgraph.documents.page_places import page_places

PLACE = {
    "@type": "Place",
    "address": {
        "@type": "PostalAddress",
        "streetAddress": "Karlstra\u00dfe 5",
        "postalCode": "10115",
        "addressLocality": "M\u00fcnchen",
        "addressRegion": "Bayern",
        "addressCountry": "DE",
    },
}
JOB = {"@type": "JobPosting", "title": "Baker", "jobLocation": PLACE}


def places(html: str) -> list[tuple[str, str]]:
    return [(place.label, html[place.span.start : place.span.end]) for place in page_places(html)]


def linked(data: object, *, ascii_only: bool = False) -> list[str]:
    script = json.dumps(data, ensure_ascii=ascii_only)
    found = places(f'<p>Baker</p><script type="application/ld+json">{script}</script>')
    return [label for label, _ in found]


@pytest.mark.parametrize(
    "data",
    [
        JOB,
        [JOB],
        {"@graph": [{"@type": "WebSite"}, JOB]},
        {"@type": "WebPage", "mainEntity": JOB},
        JOB | {"jobLocation": [PLACE]},
        JOB | {"jobLocation": [PLACE, PLACE | {"name": "The old bakery"}]},
        JOB | {"hiringOrganization": {"@type": "Organization", "address": {"addressLocality": "Rome"}}},
        JOB | {"baseSalary": {"jobLocation": {"address": {"addressLocality": "Rome"}}}},
        JOB | {"jobLocationType": "TELECOMMUTE"},
    ],
)
def test_the_address_of_the_job_is_read_and_no_other(data: object) -> None:
    assert list(dict.fromkeys(linked(data))) == ["M\u00fcnchen", "Bayern", "DE"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"jobLocation": "Oslo, Norway"}, ["Oslo", "Norway"]),
        ({"jobLocation": {"address": "Oslo, Norway"}}, ["Oslo", "Norway"]),
        (
            {"jobLocation": {"address": {"addressCountry": {"@type": "Country", "name": "Norway"}}}},
            ["Norway"],
        ),
        (
            {"jobLocation": [{"address": {"addressLocality": "Oslo"}}, {"address": "Bergen"}]},
            ["Oslo", "Bergen"],
        ),
        ({"applicantLocationRequirements": {"@type": "Country", "name": "US"}}, ["US"]),
        (
            {"applicantLocationRequirements": [{"name": "Norway"}, {"name": "United Kingdom"}]},
            ["Norway", "United Kingdom"],
        ),
        ({"jobLocation": {"address": {"addressCountry": "IT"}}}, ["IT"]),
        ({"jobLocation": {"address": {"addressLocality": "remote"}}}, []),
        ({"jobLocation": {"address": {"addressLocality": "we bake everywhere"}}}, []),
        ({"jobLocation": {"address": {"addressLocality": 5}}}, []),
        ({"jobLocation": {"address": {"addressLocality": "Oslo " * 100}}}, []),
    ],
)
def test_addresses_are_written_in_many_ways(data: dict[str, object], expected: list[str]) -> None:
    assert linked({"@type": "JobPosting"} | data) == expected


def test_what_is_no_job_has_no_place() -> None:
    assert linked(JOB | {"@type": "Event"}) == []
    assert linked({"@type": "WebPage", "relatedLink": JOB}) == []


def test_a_name_that_is_escaped_is_told_as_it_is_read_and_stands_where_it_is_written() -> None:
    found = places(f'<script type="application/ld+json">{json.dumps(JOB)}</script>')

    assert found[0] == ("M\u00fcnchen", "M\\u00fcnchen")
    assert linked(JOB, ascii_only=True) == linked(JOB)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            (
                '<div itemprop="jobLocation" itemscope><div itemprop="address" itemscope>'
                '<div>12 Street</div><span itemprop="addressLocality">K&ouml;ln</span>'
                '<meta itemprop="addressCountry" content="DE"></div></div>'
            ),
            [("K\u00f6ln", "K&ouml;ln"), ("DE", "DE")],
        ),
        ('<p itemprop="jobLocation">Oslo, Norway</p>', [("Oslo", "Oslo"), ("Norway", "Norway")]),
        ('<meta itemprop="jobLocation" content="Oslo">', [("Oslo", "Oslo")]),
        (
            '<p itemprop="applicantLocationRequirements" itemscope><span itemprop="name">Norway</span></p>',
            [("Norway", "Norway")],
        ),
        ('<p itemprop="jobLocation"></p><p>Oslo</p>', []),
        ('<div itemprop="jobLocation" itemscope></div><b itemprop="addressLocality">Oslo</b>', []),
        ('<div itemprop="hiringOrganization" itemscope><b itemprop="addressLocality">Oslo</b></div>', []),
        ('<div itemprop="jobLocation" itemscope><b itemprop="telephone">Oslo</b></div>', []),
        ('<p itemprop="jobLocation">Remote</p>', []),
    ],
)
def test_elements_of_a_job_location_are_read(html: str, expected: list[tuple[str, str]]) -> None:
    assert places(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/ld+json">{"@type": "JobPosting", "jobLocation": "Oslo',
        '<script type="application/ld+json">{"@type": "JobPosting", "jobLocation": "\\u00"}</script>',
        '<div itemprop="jobLocation',
        '<div itemprop="jobLocation" itemscope>' * 50,
        '</div><b itemprop="addressLocality">',
    ],
)
def test_what_is_broken_gives_nothing_and_no_fault(html: str) -> None:
    assert places(html) == []
