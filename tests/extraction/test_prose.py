"""What sentences ask for that stand below no heading, in English and in other languages."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "You need to have worked with Kafka and Go.",
            ["requires experience with Apache Kafka", "requires experience with Go"],
        ),
        ("We are looking for somebody who has worked with Kafka.", ["requires experience with Apache Kafka"]),
        ("We want someone who has built boats.", ["requires experience with building boats"]),
        ("We need someone with experience in Kafka.", ["requires experience with Apache Kafka"]),
        ("We seek a sailor with strong SQL skills.", ["requires strong SQL"]),
        ("We are looking for a sailor with strong SQL skills.", ["requires strong SQL"]),
        ("You have worked with Kafka before.", ["requires experience with Apache Kafka"]),
        ("You've used Kafka.", ["requires Apache Kafka"]),
        ("You should have used Kafka.", ["experience with Apache Kafka is recommended"]),
        (
            "The ideal candidate has worked with Kafka and knows SQL.",
            ["requires experience with Apache Kafka", "requires SQL"],
        ),
        ("You are comfortable with Kafka.", ["requires being comfortable with Apache Kafka"]),
        ("You have a valid driving licence.", ["requires valid driving licence"]),
        ("You hold a CISSP.", ["requires CISSP"]),
        ("8 years with Kafka.", ["requires 8 years of experience with Apache Kafka"]),
        (
            "At least 3 years of experience in Kafka.",
            ["requires at least 3 years of experience with Apache Kafka"],
        ),
    ],
)
def test_what_is_asked_for_in_prose_is_read(text: str, said: list[str]) -> None:
    assert told(f"{text}\n") == said


@pytest.mark.parametrize(
    "text",
    [
        "Once you have built an account, tell us.",
        "If you have shipped boats in Kafka, we want to talk.",
        "20 years of sailing history.",
        "10 years in business.",
        "We have worked with Kafka for years.",
        "With 10 years of experience, Acme builds boats.",
        "You have great colleagues.",
        "You have a company car and a parking permit.",
        "You've come to the right place.",
        "The applicant needs to have a specific skill set.",
        "You are eligible for a bonus after a year.",
        "If you are comfortable with Kafka, apply.",
        "By then you have led a project.",
        "You will have built your first boat after a month.",
        "You have great benefits and knowledge sharing.",
        "We need to have clean data.",
        "Your manager needs to have experience with Go.",
        "Our clients are looking for partners with experience in SAP.",
        "25 years with our customers.",
        "20 years of experience with boats make us a leader.",
        "Maybe you're familiar with Go.",
        "The Engineer works 40 hours a week.",
        "The Engineer shares an office with two others.",
        "The Engineer sits in Berlin.",
    ],
)
def test_what_asks_for_nothing_is_left_alone(text: str) -> None:
    assert told(f"{text}\n") == []


GERMAN = (
    "# Bootsbauer (m/w/d)\n\nWir sind ein Betrieb aus der Stadt und bauen Boote f\u00fcr die ganze Welt. "
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Sie verf\u00fcgen \u00fcber fundierte Kenntnisse in Python.",
            ["requires sound knowledge of Python"],
        ),
        ("Erfahrung mit Kafka ist w\u00fcnschenswert.", ["experience with Apache Kafka is advantageous"]),
        ("Python ist zwingend, Kafka von Vorteil.", ["requires Python", "Apache Kafka is advantageous"]),
        (
            "Wir suchen jemanden mit mindestens 3 Jahren Erfahrung in Kafka.",
            ["requires at least 3 years of experience with Apache Kafka"],
        ),
        (
            "Sie haben ein abgeschlossenes Studium der Physik oder ein vergleichbares Fach.",
            ["requires a university degree", "requires a university degree in Physik"],
        ),
        ("Wir haben 20 Jahre Erfahrung mit Kafka.", []),
        ("Unsere Dienste laufen mit Python.", []),
        ("Sie haben Lust auf Python.", []),
        ("Du hast 5 Jahre Berufserfahrung mit Kafka.", ["requires 5 years of experience with Apache Kafka"]),
    ],
)
def test_in_other_languages_names_years_and_degrees_are_read(text: str, said: list[str]) -> None:
    found = [
        one.replace("Bootsbauer ", "").replace("For Bootsbauer, ", "")
        for one in told(f"{text}\n", head=GERMAN)
    ]

    assert [one.casefold() for one in found] == [one.casefold() for one in said]
