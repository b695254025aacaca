"""What will do instead is an alternative, and what is said of others or of another job is not asked for."""

import pytest

from role_sentences import VOCABULARY, asked, told, told_of
from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document
from skillgraph.extraction.extracting import extract_document


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("High school diploma or GED", ["a high school diploma (one of a list)", "GED (one of a list)"]),
        (
            "Associate's or Bachelor's degree",
            ["an associate degree (one of a list)", "a bachelor's degree (one of a list)"],
        ),
        (
            "Degree in law, or a comparable vocational training",
            [
                "a university degree (one of a list)",
                "a university degree (one of a list) in law",
                "comparable vocational training (one of a list)",
            ],
        ),
        (
            "You've worked with Stripe, Ropepay, or a home-grown equivalent",
            ["experience with Stripe (one of a list)", "experience with Ropepay (one of a list)"],
        ),
        ("Java and Kotlin, or equivalent", ["Java", "Kotlin (for example)"]),
        (
            "GCSEs in Geography and Maths at grade 5 or above",
            [f"GCSEs at grade 5 or above{where}" for where in ("", " in geography", " in maths")],
        ),
        ("Bachelor of Engineering (Naval)", ["a bachelor's degree", "a bachelor's degree in naval"]),
        (
            "PhD in physics, or a Bachelor's degree combined with at least four years of sailing",
            [
                "a PhD (one of a list)",
                "a PhD (one of a list) in physics",
                "a bachelor's degree (one of a list)",
                "at least 4 years of experience with sailing given a bachelor's degree",
            ],
        ),
        ("Crane certification (or willingness to get certified within a year)", []),
        ("Bachelor's degree (Honours)", ["a bachelor's degree"]),
        ("Fluent Dutch, German from B1", ["being fluent in Dutch", "German at B1"]),
        ("Exposure to API 653", ["exposure to API 653"]),
        ("Exposure to APIs", ["exposure to APIs"]),
        ("SAP EWM or SAP HCM", ["SAP EWM (one of a list)", "SAP HCM (one of a list)"]),
    ],
)
def test_each_alternative_is_one(line: str, sentences: list[str]) -> None:
    assert [one.removeprefix("requires ") for one in asked(line)] == sentences


def test_a_comparable_one_will_do_in_german_too() -> None:
    text = (
        "# Seemann (m/w/d)\n\nWir suchen zum 1. Mai einen Seemann f\u00fcr unsere Werft.\n\n## Ihr Profil\n\n"
        "- Abgeschlossenes Studium der Informatik oder eine vergleichbare Ausbildung\n"
        "- Kenntnisse in Qt oder einem vergleichbaren Framework\n\n## Das bieten wir\n\n"
        "- Jahresgehalt zwischen 58.000 \u20ac und 70.000 \u20ac\n"
    )

    assert [one.removeprefix("Seemann requires ") for one in told_of(text, "text/markdown")] == [
        "a university degree (one of a list)",
        "a university degree (one of a list) in informatik",
        "Vergleichbare Ausbildung (one of a list)",
        "knowledge of Qt (for example)",
        "The salary for Seemanns ranges from EUR 58,000 to EUR 70,000 per year",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We pay CHF 1'000 for a referral.",
        "I also have a Java contract in Basel, you would need Spring Boot for that one.",
        "We are also hiring a Go developer; you need five years of Go.",
        "If you need any adjustments, tell us.",
        "Managers hold talks and are responsible for hiring and budgets.",
    ],
)
def test_what_is_said_of_something_else_is_not_said_of_the_role(text: str) -> None:
    assert told(f"{text}\n") == []


def test_what_colleagues_draw_in_is_not_worked_with() -> None:
    duty = "Work with designers who draw boats in Python"

    assert told(f"## Responsibilities\n\n- {duty}\n") == [f"has the duty to {duty[0].lower()}{duty[1:]}"]


def test_the_first_item_of_a_list_does_not_head_the_others() -> None:
    items = "- Bilingual English/Dutch\n- Own rope knife\n- Some sailing exposure\n"

    assert told(f"## Nice to have\n\n{items}")[0] == "bilingual English/Dutch is desirable"
    lists = [one for one in told(f"## Nice to have\n\n{items}") if "one of" in one]
    assert lists == []


def test_a_slogan_is_no_part_of_the_role() -> None:
    head = "# Rope Electrician \u2013 start your career with Harbor Rail! \u26a1\n\n"

    assert told_of(f"{head}## Requirements\n\n- Python\n", "text/markdown") == [
        "Harbor Rail seeks Rope Electricians",
        "Rope Electrician requires Python",
    ]


def test_some_of_several_are_not_all_of_them() -> None:
    document = Document(
        "# Rigger\n\n## Requirements\n\n- At least two of Docker, Rust and Kafka\n- Go and C\n", "x", "ad.md"
    )
    extraction = extract_document(parse_document(document), VOCABULARY, slug="ad")

    assert [item.logic for item in extraction.lists.values() if item.parent is not None] == [
        "not said",
        "all-of",
    ]
