"""Papers, checks, wishes and acts that sentences of an advertisement ask for."""

import pytest

from role_sentences import asked, told


def _prose(sentence: str) -> list[str]:
    return told(f"We are looking for a Boat Engineer.\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("You must hold Chartered Status.", ["requires Chartered Status"]),
        ("You must hold a QTS.", ["requires QTS"]),
        ("You must hold status meetings.", []),
        ("You must hold the HR director to account.", []),
        ("You must be over 21 and hold a valid pilot licence.", ["requires valid pilot licence"]),
    ],
)
def test_what_somebody_must_hold_is_a_paper(sentence: str, expected: list[str]) -> None:
    assert _prose(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We would like you to have a sound grasp of tides.", ["a sound grasp of tides is desirable"]),
        ("We want you to have a good knowledge of tides.", ["requires good knowledge of tides"]),
        ("We value a secure grasp of tides.", ["a secure grasp of tides is advantageous"]),
        ("We value a sound grasp of tides more than speed.", []),
        ("We value experience with our boats.", []),
        ("We would be pleased if you could also offer Welsh.", ["Welsh is desirable"]),
    ],
)
def test_what_an_employer_would_like_is_asked_for(sentence: str, expected: list[str]) -> None:
    assert _prose(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "We need someone who can braid ropes and read a chart.",
            ["requires braiding ropes", "requires the ability to read a chart"],
        ),
        ("We need someone who can start in May.", []),
        ("We need someone who can help us grow.", []),
        ("We expect you to be able to read a chart.", ["requires the ability to read a chart"]),
        ("You must be able to row.", ["requires rowing"]),
        ("You must be able to help.", []),
    ],
)
def test_what_somebody_can_do_is_asked_for(sentence: str, expected: list[str]) -> None:
    assert _prose(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Proof of your right to work and an enhanced DBS will be requested.",
            ["requires proof of your right to work", "requires enhanced DBS"],
        ),
        ("You will have to pass a drug and alcohol test.", ["requires drug and alcohol test"]),
        ("We run drug and alcohol tests on our samples.", []),
        (
            "Applicants must be legally authorised to work in Canada.",
            ["requires being legally authorised to work in Canada"],
        ),
    ],
)
def test_checks_are_asked_for_whole(sentence: str, expected: list[str]) -> None:
    assert _prose(sentence) == expected


def test_up_to_which_exam_somebody_teaches_is_no_exam_of_their_own() -> None:
    assert asked("Able to teach Latin to A level") == ["requires the ability to teach Latin to A level"]
    assert asked("Educated to A level") == ["requires A-levels"]
