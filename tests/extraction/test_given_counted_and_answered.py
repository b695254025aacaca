"""What an employer gives, is asked of others, counts things and no time, or is answered with no."""

import pytest

from role_sentences import asked, told
from skillgraph.extraction.sentences.held_time import how_held
from skillgraph.model import Span


def _prose(sentence: str) -> list[str]:
    return told(f"We are looking for a Boat Engineer.\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("4 years of experience in crews of three or six in harbors", ["4 years"]),
        ("4 years of experience in watches of eight or ten at sea", ["4 years"]),
        ("2 years of experience feeding gulls, five or 6 at a time", []),
        ("4 years at sea or three in a port", ["4 years", "3 years"]),
        ("Two years on tugs or five in a port", ["2 years", "5 years"]),
    ],
)
def test_a_number_that_counts_things_is_of_no_time(line: str, years: list[str]) -> None:
    found = " ".join(asked(line))
    assert [
        one for one in ("2 years", "4 years", "3 years", "5 years", "6 years", "10 years") if one in found
    ] == years


@pytest.mark.parametrize(
    "sentence",
    [
        "We want you to have a real impact.",
        "We want you to have room to learn.",
        "We want you to have a great experience.",
        "We want you to be able to live anywhere.",
        "We'd love you to have a long future with us.",
        "We'd like you to have a fair share of the catch.",
    ],
)
def test_what_an_employer_gives_is_not_asked_for(sentence: str) -> None:
    assert _prose(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We want you to have a thorough understanding of knots.", "knots"),
        ("We'd love you to have a pilot licence.", "pilot licence"),
        ("We want you to speak Breton.", "Breton"),
        ("We'd like you to have a good ear.", "ear"),
        ("We'd love you to be able to read charts.", "read"),
        ("We want you to be familiar with winches.", "winches"),
    ],
)
def test_what_somebody_knows_or_holds_is_asked_for(sentence: str, expected: str) -> None:
    (found,) = _prose(sentence)
    assert expected in found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Passengers will be asked to show identity checks.", 0),
        ("Owners will be asked for proof of right to work.", 0),
        ("You will be asked to provide background checks, which you file.", 0),
        ("You will be asked to provide proof of your right to work.", 1),
        ("If chosen, you'll be asked for an enhanced DBS check.", 1),
        ("Shortlisted candidates will be asked for a standard DBS check.", 1),
        ("A standard DBS check will be requested.", 1),
    ],
)
def test_checks_are_asked_of_whoever_is_to_start(sentence: str, expected: int) -> None:
    found = _prose(sentence)
    demands = [one for one in found if one.startswith("requires")]
    assert len(demands) == expected
    assert not expected or found == demands


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("Experience in boat registration for 4 years", "4 years"),
        ("Experience in permits and passport for over 3 years", "3 years"),
        ("Dealing with permits for at least two years", "2 years"),
        ("Reference librarian for at least 6 years", "6 years"),
        ("Cross reference checking experience of 2 years", "2 years"),
    ],
)
def test_time_of_work_with_papers_is_of_experience(line: str, years: str) -> None:
    assert any(years in one for one in asked(line))


def test_time_for_which_somebody_is_vouched_for_is_no_experience() -> None:
    text = "References going back at least 4 years"
    assert how_held(text, Span(0, len(text))) == (Span(0, 10), "for at least 4 years")
    assert not any("experience" in one for one in asked("A clean pilot licence, held for 4 years"))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Experience with caring for seals, driving, and lifting", 2),
        ("Experience of caring for seals, puffins and terns", 1),
    ],
)
def test_acts_are_not_among_whom_one_cares_for(line: str, number: int) -> None:
    assert len(asked(line)) == number


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Java: nope", []),
        ("Java: not at all", []),
        ("Java: never", []),
        ("Java: no, we teach it", []),
        ("Java: yes", ["requires Java"]),
        ("Java: optional", ["Java is desirable"]),
        ("Remote: yes", []),
        ("Photo: required", []),
        ("Gender: optional", []),
        ("Photo editing: required", ["requires photo editing"]),
    ],
)
def test_a_label_asks_for_what_its_answer_does_not_deny(line: str, expected: list[str]) -> None:
    assert asked(line) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("You must hold a BBQ in May.", []),
        ("You must hold a QTS in maths.", 1),
    ],
)
def test_what_is_held_as_a_feast_is_no_paper(sentence: str, expected: list[str] | int) -> None:
    found = _prose(sentence)
    assert (len(found) if isinstance(expected, int) else found) == expected
