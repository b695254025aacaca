"""Lines that tell when a text was issued, and lines that tell something else."""

import pytest

from skillgraph.documents.dated_lines import dated_lines


def found(*texts: str) -> list[tuple[int, str, str]]:
    return [(line.passage, line.cue, line.written.value) for line in dated_lines(texts)]


@pytest.mark.parametrize(
    "line",
    [
        "Posted on 14 July 2026",
        "Posted 14 July 2026",
        "posted: 2026-07-14",
        "Posted: 07/14/2026",
        "Posted July 14, 2026 (3 days ago)",
        "Posted by Jane Doe on July 14, 2026",
        "Posted on Tuesday, July 14, 2026 at 10:00 AM by HR Team",
        "Date posted: 14/07/2026",
        "Date posted | 14 July 2026",
        "Job posting date \u2013 14 July 2026",
        "Posted: 14 July 2026 Closes: 28 July 2026",
        "Posted 14 July 2026 - Closing 28 July 2026",
        "Published 2026-07-14",
        "Published on 14 July 2026, updated 20 July 2026",
        "Published: 14 July 2026 | Last updated: 20 July 2026",
        "Publication date: July 14, 2026.",
        "Originally published on July 14, 2026",
        "Advertised: 14 July 2026",
        "Date: 14 July 2026",
        "Berlin | Full-time | Posted on 14 July 2026",
        "Berlin \u00b7 posted 14 July 2026 \u00b7 120 applicants",
        "Great team. Posted on 14 July 2026.",
        "Posted on 14 July 2026. Apply by 1 August 2026.",
        "Ver\u00f6ffentlicht am 14.07.2026",
        "Stellenanzeige ver\u00f6ffentlicht am 14. Juli 2026",
        "Ver\u00f6ffentlichungsdatum: 14.07.2026",
        "Online seit 14.07.2026",
        "Datum: 14.07.2026",
        "Publi\u00e9 le 14 juillet 2026",
        "Offre publi\u00e9e le 14/07/2026",
        "Date de publication : 14 juillet 2026",
    ],
)
def test_a_line_that_says_when_it_was_posted_is_dated(line: str) -> None:
    assert [value for _, _, value in found("Baker", line)] == ["2026-07-14"]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Posted: 07/08/2026", "2026"),
        ("Ver\u00f6ffentlicht am 07.08.2026", "2026-08-07"),
        ("Publi\u00e9 le 07/08/2026", "2026-08-07"),
        ("Published: July 2026", "2026-07"),
        ("Published: 2026", "2026"),
    ],
)
def test_a_line_is_dated_as_far_as_it_is_clear(line: str, value: str) -> None:
    assert [value for _, _, value in found(line)] == [value]


@pytest.mark.parametrize(
    "line",
    [
        "Posted 3 days ago",
        "Posted 30+ days ago",
        "Posted today",
        "Reposted 14 July 2026",
        "Application deadline: 14 July 2026",
        "Closing date: 14 July 2026",
        "Apply by 14 July 2026",
        "Valid through 2026-07-14",
        "Start date: 14 July 2026",
        "Starts on 14 July 2026",
        "Eintrittsdatum: 14.07.2026",
        "Last updated: 14 July 2026",
        "Last modified 2026-07-14",
        "Revised: 14 July 2026",
        "Stand: Juli 2026",
        "Effective date: 14 July 2026",
        "\u00a9 2026 Baker Ltd",
        "Founded in 1998",
        "Date of birth: 14 July 1996",
        "Results must be posted by 14 July 2026",
        "The schedule was posted on 14 July 2026",
        "Published in March 2024, the report counts bakers.",
        "Published in March 2024.",
        "Issued Jul 2024 \u00b7 Expires Jul 2027",
        "Listed on 14 July 2026",
        "Published 14 July 2026 the new rules say more",
        "According to a survey published 14 July 2026",
        "Published 2026",
        "Posted by 2026",
        "Posted: 07/14/26",
        "Date: 14 July 2026, 10:00 in the town hall",
        "Dates: 14 July 2026",
        "Posted: soon, and not before 14 July 2026",
    ],
)
def test_a_line_that_tells_of_something_else_is_not(line: str) -> None:
    assert found("Baker", line) == []


def test_the_words_may_stand_above_the_date() -> None:
    assert found("Date posted", "14 July 2026", "Baker") == [(1, "Date posted", "2026-07-14")]
    assert found("Ver\u00f6ffentlicht am:", "07.08.2026") == [(1, "Ver\u00f6ffentlicht am", "2026-08-07")]
    assert found("Closing date", "14 July 2026") == []
    assert found("Date posted", "14 July 2026 and later") == []


def test_the_bare_word_counts_among_the_first_passages_alone() -> None:
    filling = [f"Bakes loaf {number}." for number in range(20)]

    assert found("Date: 14 July 2026", *filling) != []
    assert found(*filling, "Date: 14 July 2026") == []
    assert found(*filling, "Date", "14 July 2026") == []
    assert found(*filling, "Date posted: 14 July 2026") != []


def test_what_the_calendar_has_not_is_told_as_a_problem() -> None:
    [line] = dated_lines(["Posted on 31 June 2026"])

    assert (line.written.value, line.written.problem) == ("", "is not in the calendar")
