"""Sentences of prose that ask less plainly than those beside them, wishes turned round, who has the work."""

import pytest

from role_sentences import asked, told

_ASKING = "You have three years of experience with Docker. You know Kubernetes. "
_ASKED = ["requires 3 years of experience with Docker", "requires Kubernetes"]


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("Your AutoCAD is excellent.", ["requires excellent Autodesk AutoCAD"]),
        (
            "Just as important are patience and curiosity.",
            ["patience is important", "curiosity is important"],
        ),
        ("You write Python that others can read.", ["requires Python"]),
        ("We sail at night, so a good knowledge of radio is needed.", ["requires good knowledge of radio"]),
        ("Some Welsh would make the visits more pleasant.", ["Welsh is desirable"]),
        ("You should be a careful reader, because plans change.", ["requires careful reader"]),
        ("You are a team player.", ["requires teamwork"]),
    ],
)
def test_a_sentence_beside_two_that_ask_is_read_as_one_that_asks(sentence: str, sentences: list[str]) -> None:
    assert told(f"{_ASKING}{sentence}\n") == [*_ASKED, *sentences]
    assert told(f"{sentence} {_ASKING}\n") == [*sentences, *_ASKED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Our team has a strong knowledge of radio.",
        "Ropes and sails.",
        "You are a school leaver.",
        "A meal at noon makes it easier.",
    ],
)
def test_what_tells_of_others_or_names_nothing_asks_nothing_there_either(sentence: str) -> None:
    assert told(f"{_ASKING}{sentence}\n") == _ASKED


def test_one_sentence_that_asks_makes_no_paragraph_that_does() -> None:
    text = "You know Kubernetes. Your AutoCAD is excellent.\n\nOur boats are old. You speak Dutch.\n"

    assert told(text) == ["requires Kubernetes", "requires Dutch"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The working language is Dutch, so you speak and write it fluently.", ["requires Dutch"]),
        ("On board we speak Welsh, in which you should be fluent.", ["requires being fluent in Welsh"]),
        ("Our plans are drawn in AutoCAD, which you should already know.", ["requires Autodesk AutoCAD"]),
        ("The office language is French, and you must be fluent in it.", ["requires French"]),
        ("We speak French at lunch, and you will learn it.", []),
        ("The pilots speak English, which you may like.", []),
    ],
)
def test_what_is_used_and_has_to_be_known_is_asked_for(text: str, sentences: list[str]) -> None:
    assert told(f"{text}\n") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "If you happen to know AutoCAD, or have an interest in wind power, you will have a head start.",
            ["Autodesk AutoCAD is desirable", "interest in wind power is desirable"],
        ),
        ("If you already speak Dutch, that is all the better.", ["Dutch is desirable"]),
        ("If you know Kubernetes, even better.", ["Kubernetes is desirable"]),
        (
            "We would be glad, but do not insist, if you had used AutoCAD, or knew something about tides.",
            ["Autodesk AutoCAD is desirable", "tides are desirable"],
        ),
        ("If you like boats, you will have an advantage.", []),
        ("If you apply early, you will have an advantage.", []),
    ],
)
def test_a_wish_may_stand_before_or_behind_what_is_wished_for(text: str, sentences: list[str]) -> None:
    assert told(f"{text}\n") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Welsh is necessary for talking to the crews.", ["requires Welsh for talking to the crews"]),
        (
            "A driving licence is necessary for visiting the farms.",
            ["requires driving licence for visiting the farms"],
        ),
        (
            "A degree in biology is welcome.",
            ["a university degree is desirable", "a university degree is desirable in biology"],
        ),
        (
            "Certification as a diver is optional, though some yards mention it.",
            ["certification as a diver is desirable"],
        ),
        ("Among the soft skills, attention to detail comes first.", ["requires attention to detail"]),
        ("Welsh is a plus, above all in the north.", ["Welsh is desirable"]),
        (
            "A master's degree can help if you come from another field.",
            ["a master's degree is desirable if you come from another field"],
        ),
        ("Kubernetes is necessary for the pipeline.", []),
        ("Dogs are welcome.", []),
        ("Your ideas are welcome, because we learn from them.", []),
    ],
)
def test_a_judgment_may_name_its_case_and_be_of_papers_or_languages(text: str, sentences: list[str]) -> None:
    assert told(f"{text}\n") == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "We are thinking of somebody with 5 years in sailing who is very good at Docker and writes Go.",
            ["requires 5 years of experience with sailing", "requires very good Docker", "requires Go"],
        ),
        (
            "We look for somebody who knows AutoCAD and writes good Python.",
            ["requires Autodesk AutoCAD", "requires Python"],
        ),
        ("You are very good at AutoCAD.", ["requires very good Autodesk AutoCAD"]),
        ("We are thinking of a new boat with five sails.", []),
    ],
)
def test_each_part_of_whom_one_thinks_of_is_asked_for(text: str, sentences: list[str]) -> None:
    assert told(f"{text}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A solid understanding of tides and sea charts saves you from most mistakes",
            ["requires solid understanding of tides", "requires solid understanding of sea charts"],
        ),
        (
            "A basic understanding of sea charts is enough for your first season",
            ["requires basic understanding of sea charts"],
        ),
        ("Good knowledge of tides opens doors everywhere", ["requires good knowledge of tides"]),
        (
            "Knowledge of AutoCAD is a bonus, above all in small yards",
            ["knowledge of Autodesk AutoCAD is desirable"],
        ),
        ("Some practice with AutoCAD", ["requires practice with Autodesk AutoCAD"]),
        (
            "Good negotiation skills matter as well, because prices change",
            ["good negotiation is important"],
        ),
    ],
)
def test_what_a_thing_is_good_for_is_no_part_of_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def of_work(text: str) -> list[str]:
    return told(f"## What does a boat engineer do?\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        ("The post holder repairs the nets and keeps the log.", ["repair the nets", "keep the log"]),
        ("Reporting to the harbour master, the incumbent repairs the nets.", ["repair the nets"]),
        (
            "The Boat Engineer repairs the nets. He or she checks the sails and trains the crew.",
            ["repair the nets", "check the sails", "train the crew"],
        ),
        (
            "Boat engineers repair the nets. In smaller ports they also check the sails.",
            ["repair the nets", "check the sails in smaller ports"],
        ),
        (
            "No two yards are the same, but on most days a boat engineer will collect and clean old hulls.",
            ["collect and clean old hulls"],
        ),
        ("The harbour repairs the quay. In smaller ports they also check the sails.", []),
        ("Boat engineers like the sea. In winter the harbour repairs the quay.", []),
        ("The post holder reports to the harbour master.", []),
    ],
)
def test_whoever_has_the_work_does_it_wherever_that_is(text: str, duties: list[str]) -> None:
    assert of_work(text) == [f"has the duty to {one}" for one in duties]


def test_a_sentence_that_opens_a_line_is_a_heading_only_where_it_is_short() -> None:
    text = "## The role\n\nIn this role you will repair the nets of a harbour. You will check the sails.\n"

    assert told(text) == ["has the duty to repair the nets of a harbour", "has the duty to check the sails"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Most boat engineers have a degree in biology.", True),
        ("Many boat engineers hold a certificate in welding.", True),
        ("Most boat engineers have a van.", False),
        ("Most people here have a van.", False),
    ],
)
def test_what_most_of_a_role_have_is_hedged(text: str, *, sentences: bool) -> None:
    found = told(f"## What qualifications do you need?\n\n{text}\n")

    assert bool(found) is sentences
    assert all("(hedged: m" in one for one in found)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Only candidates who already hold the right to work in Malta can be considered.",
            ["requires right to work in Malta"],
        ),
        (
            "We can only consider applicants with the right to work in Malta.",
            ["requires right to work in Malta"],
        ),
        ("You need not have the right to work in Malta.", []),
    ],
)
def test_the_right_to_work_may_be_what_alone_lets_one_in(text: str, sentences: list[str]) -> None:
    assert [one.replace("Right", "right") for one in told(f"## About the role\n\n{text}\n")] == sentences


def test_paragraphs_below_a_demand_are_no_items_where_each_has_sentences() -> None:
    text = "## Which skills do you need?\n\n{}\n\n{}\n"
    first = "Start with the sails. You need to be proficient in AutoCAD."
    second = "Then there is the sea itself. A solid understanding of tides is essential."

    assert told(text.format(first, second)) == [
        "requires being proficient in Autodesk AutoCAD",
        "solid understanding of tides is essential",
    ]
