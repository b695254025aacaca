"""Titles of colleagues and experience of a job or an industry are found in running text."""

import pytest

from parsing import parse
from skillgraph.extraction.actions import find_duties
from skillgraph.extraction.genres import read_kinds
from skillgraph.extraction.remarks import find_experience
from skillgraph.extraction.titles import find_titles
from skillgraph.language.words import tokenize


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Experience in banking or shipping.", ["Experience in banking or shipping"]),
        ("Solid experience as a potter and baker", ["experience as a potter and baker"]),
        ("Proven success in running kilns", ["success in running kilns"]),
        ("Experience contributing to open glazes", ["Experience contributing to open glazes"]),
        ("Experience in Python", []),
    ],
)
def test_experience_is_of_a_job_an_industry_or_a_work(text: str, found: list[str]) -> None:
    (passage,) = parse(f"{text}\n").passages

    spans = find_experience(passage, section="requirements")

    assert [text[span.start : span.end] for span in spans] == found


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The Data Engineering Lead leads the team", ["Data Engineering Lead"]),
        ("with product owners and a project maintainer", ["product owners", "project maintainer"]),
    ],
)
def test_a_verb_ends_a_title_and_owners_are_titles(text: str, titles: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_titles(text, tokenize(text))] == titles


@pytest.mark.parametrize(
    ("sentence", "is_duty"),
    [
        ("You're building kilns that last for the whole town.", True),
        ("You are leading the potters of the north.", True),
        ("You're joining a team of potters in the north.", False),
        ("Sitting by the sea, this role is accountable for the glaze of the town.", False),
    ],
)
def test_what_the_reader_is_doing_is_a_duty(sentence: str, *, is_duty: bool) -> None:
    parsed = parse(f"Potter\n\nOverview\n\n{sentence}\n")

    found = [index for index, _ in find_duties(parsed, read_kinds(parsed))]

    assert bool(found) is is_duty
