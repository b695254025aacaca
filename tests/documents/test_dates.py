"""The date of a document: what tells it, which of several counts, and what is said of the others."""

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.documents.dates import Dating
from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document

MARKDOWN = "---\n{}\n---\n# Baker\n\n- Bakes bread.\n"
JOB = '<script type="application/ld+json">{{"@type": "JobPosting", "datePosted": "{}"}}</script>'
PAGE = "<html><head>{}</head><body><h1>Baker</h1>{}<p>Bakes bread.</p></body></html>"


def dating(text: str, path: str = "baker.md") -> Dating:
    return parse_document(Document(text, "", path)).dating


def told(text: str, path: str = "baker.md") -> tuple[str, str, str] | None:
    """Give value, origin and the words at the span."""
    found = dating(text, path).date
    if found is None:
        return None
    words = text[found.span.start : found.span.end] if found.span else ""
    return found.value, found.origin, words


# ---------------------------------------------------------------- front matter


@pytest.mark.parametrize(
    ("line", "value", "words"),
    [
        ("date: 2026-07-14", "2026-07-14", "2026-07-14"),
        ('date: "July 14, 2026" # as printed', "2026-07-14", "July 14, 2026"),
        ("date: 2026-07-14 10:00:00 +0200", "2026-07-14", "2026-07-14"),
        ("date_posted: 14.07.2026", "2026-07-14", "14.07.2026"),
        ("datePosted: '2026-07'", "2026-07", "2026-07"),
        ("published: 2026", "2026", "2026"),
        ("Posted-on: 2026-07-14", "2026-07-14", "2026-07-14"),
        ("created: 07/08/2026", "2026", "07/08/2026"),
        ("metadata:\n  date: 2026-07-14", "2026-07-14", "2026-07-14"),
        ("published: true\ndate: 2026-07-14", "2026-07-14", "2026-07-14"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_key_of_the_front_matter_or_of_yaml_tells_the_date(
    line: str, value: str, words: str, end: str
) -> None:
    markdown = MARKDOWN.format(line).replace("\n", end)
    yaml = f"title: Baker\n{line}\nduties:\n- Bakes bread.\n".replace("\n", end)

    assert told(markdown) == (value, "front matter", words)
    assert told(f"\ufeff{markdown}") == (value, "front matter", words)
    assert told(yaml, "baker.yaml") == (value, "front matter", words)


@pytest.mark.parametrize(
    "line",
    """
    updated: 2026-07-14; lastmod: 2026-07-14; valid_through: 2026-07-14; deadline: 2026-07-14
    start: 2026-07-14; date: {{ page.date }}; date: soon; date: [2026, 2027]; date:; version: 2026-07-14
    year: 2026; posted: false; author:\n  date: 2026-07-14; date: 2026-07-14 and later; expires: 2026-07-14
    founded: 1998; copyright: 2026
    """.replace("\n    ", ";").split(";"),
)
def test_another_key_or_value_tells_none(line: str) -> None:
    assert dating(MARKDOWN.format(line.strip().replace("\\n", "\n"))) == Dating()


def test_keys_are_trusted_in_their_order_and_the_other_is_told() -> None:
    found = dating(MARKDOWN.format("created: 2025-01-01\nposted: 2026-07-13\ndate: 2026-07-14"))

    assert found.date is not None
    assert (found.date.value, found.how, found.words) == ("2026-07-14", "the key date", "2026-07-14")
    assert " ".join(found.notes) == (
        "its date is 2026-07-14 (the key date, line 4); there is another, "
        "2026-07-13 (the key posted, line 3), 2025-01-01 (the key created, line 2)"
    )


def test_the_front_matter_of_a_text_is_not_read_as_one() -> None:
    assert told(MARKDOWN.format("created: 2026-07-14"), "baker.txt") is None


# ---------------------------------------------------------------- which of several counts


def test_the_order_of_trust_is_front_matter_metadata_text_file_name() -> None:
    line = "Posted on 12 July 2026"
    page = PAGE.format(JOB.format("2026-07-13"), f"<p>{line}</p>")
    markdown = f"{MARKDOWN.format('date: 2026-07-14')}\n{line}\n"

    assert told(markdown, "2026-07-11.md") == ("2026-07-14", "front matter", "2026-07-14")
    assert told(page, "2026-07-11.html") == ("2026-07-13", "page metadata", "2026-07-13")
    assert told(f"Baker\n\n{line}\n", "2026-07-11.txt") == ("2026-07-12", "text", "12 July 2026")
    assert told("Baker\n\nBakes.\n", "2026-07-11.txt") == ("2026-07-11", "file name", "")
    assert " ".join(dating(page, "2026-07-11.html").notes) == (
        "its date is 2026-07-13 (datePosted of the JobPosting, line 1); there is another, "
        "2026-07-12 (the words 'Posted on', line 1), 2026-07-11 (the file name)"
    )


def test_one_that_agrees_and_says_more_takes_the_place_of_the_more_trusted() -> None:
    found = dating("Baker\n\nPosted: 07/08/2026\n", "2026-08-07 baker.txt")

    assert found.date is not None
    assert (found.date.value, found.date.origin, found.notes) == ("2026-08-07", "file name", ())


def test_two_that_count_alike_and_disagree_are_none() -> None:
    ads = PAGE.format(JOB.format("2026-07-14") + JOB.format("2026-07-15"), "<p>Posted on 14 July 2026</p>")

    found = dating(ads, "2026-07-14.html")

    assert found.date is None
    assert " ".join(found.notes) == (
        "it has no date, since two that count alike disagree: 2026-07-14 "
        "(datePosted of the JobPosting, line 1) and 2026-07-15 (datePosted of the JobPosting, line 1)"
    )


@pytest.mark.parametrize("second", ["2026-07-14", "2026-07", "2026"])
def test_two_that_say_the_same_are_one(second: str) -> None:
    found = dating(MARKDOWN.format(f"date: {second}\ndate: 2026-07-14"))

    assert found.date is not None
    assert (found.date.value, found.notes) == ("2026-07-14", ())


def test_the_same_key_twice_with_two_dates_is_none() -> None:
    assert dating(MARKDOWN.format("date: 2026-07-14\ndate: 2026-07-15")).date is None


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("2026-02-30", "is not in the calendar"),
        ("2099-01-01", "is not between 1990 and 2049"),
        ("1970-01-01", "is not between 1990 and 2049"),
    ],
)
def test_what_is_no_date_is_not_taken_and_told(value: str, problem: str) -> None:
    page = PAGE.format(JOB.format(value), "<p>Posted on 14 July 2026</p>")

    found = dating(page, "baker.html")

    assert told(page, "baker.html") == ("2026-07-14", "text", "14 July 2026")
    assert found.notes == (f"datePosted of the JobPosting, line 1: '{value}' {problem}",)


def test_of_many_that_are_none_the_first_are_told() -> None:
    found = dating(MARKDOWN.format("\n".join(f"date: 2026-02-{day}" for day in range(30, 40))))

    assert found.date is None
    assert len(found.notes) == 4
    assert found.notes[-1] == "and 7 more that are no date either"


# ---------------------------------------------------------------- text and pages


def test_the_span_is_right_behind_entities_marks_and_line_ends() -> None:
    page = "<p>Caf\u00e9 &amp; more</p>\r\n<p>Posted&nbsp;on <b>14&nbsp;July</b> 2026</p>"
    text = "\ufeff\U0001f35e Baker\r\n\r\n- Posted on 14 July 2026\r\n"

    assert told(page, "a.html") == ("2026-07-14", "text", "14&nbsp;July</b> 2026")
    assert told(text, "a.txt") == ("2026-07-14", "text", "14 July 2026")


def test_a_page_that_says_days_ago_alone_has_no_date() -> None:
    assert told(PAGE.format("", "<p>Posted 30+ days ago</p>"), "a.html") is None


def test_a_table_may_hold_it() -> None:
    page = PAGE.format("", "<table><tr><td>Date posted</td><td>14 July 2026</td></tr></table>")

    assert told(page, "a.html") == ("2026-07-14", "text", "14 July 2026")


# ---------------------------------------------------------------- file names


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("2026-07-14.txt", "2026-07-14"),
        ("ad_2026_07_14_baker.txt", "2026-07-14"),
        ("baker 20260714.txt", "2026-07-14"),
        ("baker.2026.07.14.txt", "2026-07-14"),
        ("job-20260714-baker.txt", "2026-07-14"),
        ("2026-07-14T0800 baker.txt", "2026-07-14"),
        ("2026-07 baker.txt", "2026-07"),
        ("baker_2026_07.txt", "2026-07"),
        ("2012-13 2013-10.txt", "2013-10"),
    ],
)
def test_the_name_of_the_file_may_tell_it(name: str, value: str) -> None:
    assert told("Baker\n\nBakes.\n", f"ads/{name}") == (value, "file name", "")


@pytest.mark.parametrize(
    "name",
    """
    req-20260714.txt R_20260714.txt ref.20260714.txt id20260714.txt a20260714b.txt 120260714.txt 202607141.txt
    20261314.txt 2026.txt baker-2026.txt 2009-10.txt v2026-07.txt 26-07-14.txt 14-07-26.txt baker.txt
    2026-1.txt 2026-07-14-15.txt
    """.split(),
)
def test_digits_that_are_no_date_tell_none(name: str) -> None:
    assert dating("Baker\n\nBakes.\n", f"2026-07-14/{name}").date is None


def test_a_name_with_a_day_that_is_none_is_told() -> None:
    assert dating("Baker\n", "2026-02-30 baker.txt").notes == (
        "the file name: '2026-02-30' is not in the calendar",
    )


def test_a_name_with_two_days_tells_none() -> None:
    assert dating("Baker\n", "2026-07-14_2026-08-01 baker.txt").date is None


# ---------------------------------------------------------------- what must hold of any


def test_nothing_depends_on_today(monkeypatch: pytest.MonkeyPatch) -> None:
    class Never(date):
        @classmethod
        def today(cls) -> "Never":
            raise AssertionError

    monkeypatch.setattr("datetime.date", Never)

    assert told("Baker\n\nPosted on 14 July 2044\n", "a.txt") == ("2044-07-14", "text", "14 July 2044")


def test_what_was_found_goes_from_process_to_process() -> None:
    parsed = parse_document(Document("Baker\n\nPosted on 14 July 2026\n", "", "2026-07-11.txt"))

    assert pickle.loads(pickle.dumps(parsed)) == parsed  # noqa: S301 -- our own


@given(
    st.sampled_from(["a.md", "a.html", "a.yaml", "a.txt", "2026-07-14.txt"]),
    st.lists(
        st.sampled_from(
            "date: |2026-07-14|2026|\n|---\n|Posted on |Posted: |14 July |<time datetime='|'>|</time>|<meta "
            "|posted |<script type='application/ld+json'>|{|}|[|]|:|, |</script>"
            '|"datePosted"|"|"@type"|"JobPosting"'
            "|itemprop='datePosted'|content='|>|<p>|&nbsp;|\ufeff|\u0662|-|.|\\".split("|")
        ),
        max_size=25,
    ),
)
def test_no_document_ends_the_finder_and_every_span_holds_its_words(path: str, pieces: list[str]) -> None:
    text = "".join(pieces)

    found = dating(text, path)

    if found.date is not None and found.date.span is not None:
        assert 0 <= found.date.span.start < found.date.span.end <= len(text)
        assert "2026" in text[found.date.span.start : found.date.span.end]
