"""Wordings of advertisements, a class at a time: what they state, whole, and nothing that they do not."""

import pytest

from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.forms import bundled_vocabulary
from skillgraph.language.wording import format_sentence
from skillgraph.model import Catalog

VOCABULARY = bundled_vocabulary()
HEAD = "# Harbor Engineer\n\n"
ASKS = "## Requirements\n\n"


def said(text: str, *, head: str = HEAD, media_type: str = "text/markdown") -> list[str]:
    """Give the sentences of what the graph holds, without the role that they are of, in document order."""
    parsed = parse_document(Document(head + text, media_type, "ad"))
    found = extract_document(parsed, VOCABULARY, slug="ad")
    catalog = Catalog(concepts=found.concepts, lists=found.lists, statements=found.statements)
    sentences = [format_sentence(one, catalog) for one in found.sure.values()]
    return [one.removeprefix("Harbor Engineer ").replace("For Harbor Engineer, ", "") for one in sentences]


@pytest.mark.parametrize(
    "heading", ["Not needed", "Not required:", "Not a must", "Not expected", "No need for", "Won't-haves"]
)
def test_a_heading_of_negation_asks_for_nothing(heading: str) -> None:
    assert said(f"## {heading}\n\n- Experience with Kafka\n- A PhD in law\n") == []


@pytest.mark.parametrize(
    "heading",
    [
        "What would make us happy",
        "What would delight us",
        "Assets",
        "Could-haves",
        "Bonus points",
        "Not required, but nice to have",
    ],
)
def test_a_heading_of_a_wish_wishes(heading: str) -> None:
    assert said(f"## {heading}\n\n- Kafka\n- Experience with boats\n") == [
        "Apache Kafka is desirable",
        "experience with boats is desirable",
    ]


def test_what_one_should_have_is_recommended() -> None:
    assert said("## Should-haves\n\n- Kafka\n") == ["Apache Kafka is recommended"]


@pytest.mark.parametrize("heading", ["💰 PAY & PERKS", "🎁 COMP & BENEFITS", "COMPENSATION AND PERKS"])
def test_a_heading_of_pay_and_perks_ends_the_list_of_wishes(heading: str) -> None:
    text = f"✨ BONUS POINTS\n🔹 Kafka\n🔹 Java\n\n{heading}\nUncapped commission\nUnlimited holidays\n"

    assert said(text, head="Harbor Engineer\n\n", media_type="text/plain") == [
        "Apache Kafka is desirable",
        "Java is desirable",
    ]


def test_headings_in_capitals_that_the_lexicon_knows_stand_side_by_side() -> None:
    text = """MINIMUM QUALIFICATIONS

- Three years of steering

KNOWLEDGE, SKILLS AND ABILITIES

- Knowledge of tides
- Skill in Python

CONDITIONS OF EMPLOYMENT

Night work may be required.
"""

    assert said(text, head="Harbor Engineer\n\n", media_type="text/plain") == [
        "requires 3 years of experience with steering",
        "requires knowledge of tides",
        "requires skill in Python",
        "may require night work",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Nor do you need any background in shipping; we will teach you",
        "Nor do we require experience with Perl",
        "We don't expect experience with Perl",
        "We do not expect you to know Java",
        "We don\u2019t insist on Kafka",
    ],
)
def test_what_the_employer_does_not_expect_is_not_asked_for(line: str) -> None:
    assert said(f"{ASKS}- {line}.\n") == []


def test_what_a_sentence_does_not_expect_is_not_asked_for() -> None:
    assert said("We sail a lot. We don't expect experience with Perl.\n") == []


TABLE = """# Competency Framework

| Competency | Junior Designer | Designer | Senior Designer |
|---|---|---|---|
| SQL | Writes queries of tides and ports, with joins and windows | Mends queries | Designs schemas |
| Python | Not expected | Knows the basics of scripting | Automates pipelines of the port |

"""


def test_what_a_level_is_not_asked_for_is_not_asked_of_the_role() -> None:
    sentences = said(TABLE, head="")

    assert any(one.endswith("requires SQL") for one in sentences)
    assert not any(one.endswith("requires Python") for one in sentences)


@pytest.mark.parametrize("head", ["# Harbor Designer\n\n", TABLE])
def test_a_row_that_opens_with_a_level_asks_of_that_level(head: str) -> None:
    text = """## Entry requirements

| Level | Education | Experience |
|---|---|---|
| Junior Designer | Bachelor's degree in any visual subject | none |
| Designer | Bachelor's degree | 2 years |
| Senior Designer | Master's degree preferred | 5+ years |
"""

    sentences = [one.replace("The stage ", "").replace("the stage ", "") for one in said(text, head=head)]

    assert sentences[-6:] == [
        "Junior Designer requires a bachelor's degree",
        "Junior Designer requires a bachelor's degree in visual subject",
        "Designer requires a bachelor's degree",
        "Designer requires 2 years of experience",
        "For Senior Designer, a master's degree is preferred",
        "Senior Designer requires at least 5 years of experience",
    ]
