"""Where an amount of time ends, who had a post before, what a heading means, and how long a look takes."""

import time

import pytest

from role_sentences import asked, told
from skillgraph.extraction.amounts.time_ends import end_of_time
from skillgraph.extraction.posts.section_names import are_names_of_people
from skillgraph.extraction.work.told_work import work_told
from skillgraph.model import Span


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("of work in harbor security, application security and Linux", ""),
        ("in retail, contact centers or sales", ""),
        ("in repairs, email and phone support", ""),
        ("of haggling, consider applying", ", consider applying"),
        ("of haggling, send us your letter", ", send us your letter"),
        ("of haggling, contact the harbor office", ", contact the harbor office"),
        ("of haggling, please apply", ", please apply"),
    ],
)
def test_time_ends_where_its_reader_is_to_do_something(text: str, end: str) -> None:
    """What only begins with a word for getting in touch is a thing like those beside it."""
    assert text[end_of_time(text, 0, len(text)) :] == end


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Your previous Java experience must cover two years", "requires 2 years of experience"),
        ("An outgoing Barista is wanted who speaks German and knows Excel", "requires German"),
        ('"Excel" is required', "requires Excel"),
        ('"Python" is a must.', "requires Python"),
    ],
)
def test_what_is_asked_for_is_no_word_of_a_holder_or_a_heading(line: str, sentences: str) -> None:
    assert sentences in asked(line)


@pytest.mark.parametrize(
    "line",
    [
        "The outgoing Night Keeper is responsible for Excel.",
        '"Skills" are what a warden has',
        '"Berth list" lists the things that a warden is to know in Excel',
    ],
)
def test_a_former_holder_and_the_meaning_of_a_heading_ask_for_nothing(line: str) -> None:
    assert asked(line) == []


def test_a_column_that_brackets_alone_head_is_of_no_level() -> None:
    table = "| Skill | Junior | Senior | (in addition) |\n|---|---|---|---|\n| Java | basic | good | very |\n"

    assert "Junior requires basic Java" in told(f"## Requirements\n\n{table}")


def test_one_heading_alone_names_nobody_whatever_the_text_says() -> None:
    names = ["Harbor Clerk - Ada Quill", "Crane Driver - Bo Reed"]

    assert not are_names_of_people(names[:1], "")
    assert are_names_of_people(names, "")


def test_many_joined_words_are_looked_through_at_once() -> None:
    text = f"A sailor mends {'rope-' * 400}"
    before = time.perf_counter()

    work_told(text, Span(0, len(text)), "Sailor", "Sailor")

    assert time.perf_counter() - before < 1
    defined = "A sailor mends ropes that break."
    assert work_told(defined, Span(0, len(defined)), "Sailor", "Sailor") is None
