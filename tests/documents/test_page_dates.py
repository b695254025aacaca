"""What a saved page tells programs of its date."""

import pytest

from skillgraph.documents.page_dates import page_dates

JOB = '{"@type": "JobPosting", "datePosted": "2026-07-14"}'
POST = '{"@type": "BlogPosting", "datePublished": "2026-07-14"}'


def dates(html: str) -> list[tuple[int, str]]:
    return [(date.rank, html[date.span.start : date.span.end]) for date in page_dates(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f'<script type="application/ld+json">{JOB}</script>', (0, "2026-07-14")),
        (f"<SCRIPT TYPE='application/ld+json; charset=utf-8'>\n{JOB}\n</SCRIPT>", (0, "2026-07-14")),
        (f'<script type="application/ld+json">//<![CDATA[\n{JOB}\n//]]></script>', (0, "2026-07-14")),
        ('<meta itemprop="datePosted" content="2026-07-14">', (0, "2026-07-14")),
        ('<time itemprop="datePosted" datetime="2026-07-14">last week</time>', (0, "2026-07-14")),
        ('<span itemprop="title datePosted"> 14 July 2026 </span>', (0, "14 July 2026")),
        (f'<script type="application/ld+json">{POST}</script>', (1, "2026-07-14")),
        ('<meta property="article:published_time" content="2026-07-14T08:00Z">', (2, "2026-07-14T08:00Z")),
        ("<META CONTENT='2026-07-14' NAME='DC.date.issued'/>", (2, "2026-07-14")),
        ('<p>Posted <time datetime="2026-07-14">3 days ago</time>', (3, "2026-07-14")),
        ("<dt>Date posted:</dt>\n<dd><b><time datetime=2026-07-14>14.7.</time>", (3, "2026-07-14")),
        ('<time datetime="2026-07-14">Posted 3 days ago</time>', (3, "2026-07-14")),
    ],
)
def test_a_date_of_the_page_is_found_where_it_stands(html: str, expected: tuple[int, str]) -> None:
    assert dates(f"<p>Baker</p>{html}<p>Bakes.</p>") == [expected]


@pytest.mark.parametrize(
    "html",
    [
        f"<script>var job = {JOB}</script>",
        f"<p>{JOB}</p>",
        f"<!-- <script type='application/ld+json'>{JOB}</script> -->",
        '<script type="application/ld+json">{"@type": "Review", "datePublished": "2026-07-14"}</script>',
        '<script type="application/ld+json">{"@type": "Event", "datePosted": "2026-07-14"}</script>',
        '<script type="application/ld+json">{"@type": "JobPosting", "validThrough": "2026-07-14"}</script>',
        '<script type="application/ld+json">{"@type": "WebPage", "dateModified": "2026-07-14"}</script>',
        '<meta property="article:modified_time" content="2026-07-14">',
        '<meta property="article:published_time">',
        '<meta itemprop="validThrough" content="2026-07-14">',
        '<p>Apply by <time datetime="2026-07-14">14 July</time>',
        '<time datetime="2026-07-14">14 July</time> Posted',
        "<p>Posted <time>14 July 2026</time>",
        '<p>Jobs are posted daily; the next fair: <time datetime="2026-07-14">14 July</time>',
    ],
)
def test_a_date_of_something_else_is_not(html: str) -> None:
    assert dates(f"<p>Baker</p>{html}<p>Bakes.</p>") == []


def test_several_are_given_in_their_order() -> None:
    html = '<meta name="pubdate" content="2026-07-13"><p>Posted <time datetime="2026-07-14">now</time>'

    assert dates(html) == [(2, "2026-07-13"), (3, "2026-07-14")]
