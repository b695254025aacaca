"""Paragraphs of several sentences that ask, each in words of its own, and shares of time that are duties."""

import pytest

from role_sentences import told


def of_you(text: str) -> list[str]:
    return told(f"## About you\n\n{text}\n")


def of_role(text: str) -> list[str]:
    return told(f"## About the role\n\n{text}\n")


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "You've got 5+ years under your belt as a care manager.",
            ["requires at least 5 years of experience as Care Manager"],
        ),
        (
            "You have ten years under your belt in family law.",
            ["requires 10 years of experience with family law"],
        ),
        (
            "You've done this in hospitals, hospices or another clinical setting.",
            [
                "requires experience with hospitals (one of a list)",
                "requires experience with hospices (one of a list)",
            ],
        ),
        (
            "You're at ease with AutoCAD and Linux, and you apply sound practice: testing, code review.",
            [
                "requires being at ease with Autodesk AutoCAD",
                "requires being at ease with Linux",
                "requires testing",
                "requires code reviews",
            ],
        ),
        (
            "You're confident leading a room, and you're across both AutoCAD and Power BI.",
            [
                "requires being confident in leading a room",
                "requires Autodesk AutoCAD",
                "requires Power BI",
            ],
        ),
        (
            "AutoCAD and Power BI (or equivalents) hold no terrors for you.",
            ["requires Autodesk AutoCAD", "requires Power BI (for example)"],
        ),
        (
            "Holder of a Master's degree in law, you have three years of experience in criminal law.",
            [
                "requires a master's degree",
                "requires a master's degree in law",
                "requires 3 years of experience with criminal law",
            ],
        ),
    ],
)
def test_each_part_of_a_sentence_on_the_reader_is_asked_for(sentence: str, sentences: list[str]) -> None:
    assert of_you(sentence) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "If you like boats, you are right here.",
        "You're across the street from the station.",
        "You apply online, and you have an answer in a week.",
        "You apply for the post by letter.",
        "You have done it.",
    ],
)
def test_what_only_tells_of_the_reader_asks_for_nothing(sentence: str) -> None:
    assert of_you(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("You must hold a full driving licence (Class C).", ["requires full driving licence (Class C)"]),
        ("You need to hold a gas safety certificate.", ["requires a gas safety certificate"]),
        ("You should hold a forklift licence.", ["forklift licence is recommended"]),
        ("Candidates must hold a crane permit.", ["requires crane permit"]),
        (
            "We expect a nurse to know AutoCAD and Linux well and to write good Python.",
            ["requires Autodesk AutoCAD", "requires Linux", "requires good Python"],
        ),
        ("We expect you to know contract law well.", ["requires contract law"]),
        ("We expect every engineer to have experience with Linux.", ["requires experience with Linux"]),
        ("Expected: solid knowledge of tax law.", ["requires solid knowledge of tax law"]),
        ("We'd want somebody who has run a kitchen.", ["requires experience with running a kitchen"]),
        (
            "Usually that means three years or more in a similar job.",
            ["usually requires at least 3 years of experience in a similar job"],
        ),
    ],
)
def test_what_an_employer_expects_of_whom_it_seeks_is_required(sentence: str, sentences: list[str]) -> None:
    assert of_role(sentence) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "We expect our customers to know AutoCAD well.",
        "We expect the market to have recovered by spring.",
        "You must hold meetings.",
        "Expected: broad support (we think of eight years).",
    ],
)
def test_what_is_expected_of_others_is_not_required(sentence: str) -> None:
    assert not [one for one in of_role(sentence) if "requires" in one]


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("About half of your time goes on teaching apprentices.", "teach apprentices"),
        ("Another third is repairing hulls for the ferry.", "repair hulls for the ferry"),
        ("Half of the job is writing reports for the court.", "write reports for the court"),
        ("A quarter of the role is training new carers.", "train new carers"),
        ("Most of your week goes into drafting contracts.", "draft contracts"),
        ("The rest is advising landlords.", "advise landlords"),
        ("20% of your time will be spent on reviewing plans.", "review plans"),
        (
            "A third of your time goes into operating the lock: watching it, day and night.",
            "operate the lock",
        ),
    ],
)
def test_what_a_share_of_the_time_goes_into_is_a_duty(sentence: str, duty: str) -> None:
    assert of_role(sentence) == [f"has the duty to {duty}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A fifth of your salary goes into a pension.",
        "Half of our clients are moving to Spain.",
        "A third of the budget goes into building roads.",
        "The rest is being out and about.",
    ],
)
def test_a_share_of_other_things_is_no_duty(sentence: str) -> None:
    assert of_role(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "duties"),
    [
        (
            "You might take statements from witnesses.",
            ["might have the duty to take statements from witnesses"],
        ),
        ("You may also run the ward.", ["may have the duty to run the ward"]),
        ("You often plan the rota.", ["often has the duty to plan the rota"]),
        (
            "On a normal day you visit four clients and write a short note.",
            ["has the duty to visit four clients", "has the duty to write a short note"],
        ),
        ("From time to time you train the new starters.", ["has the duty to train the new starters"]),
        ("Every week you check the drips.", ["has the duty to check the drips"]),
        ("You could work at a bank or a court.", []),
        ("In a small firm you may be the only clerk.", []),
        ("You might find the work hard.", []),
        ("Hours are usually regular.", []),
    ],
)
def test_what_the_work_is_like_tells_duties_with_how_sure_they_are(sentence: str, duties: list[str]) -> None:
    assert told(f"## What the work is like\n\n{sentence}\n") == duties
