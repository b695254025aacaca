"""Names of a document: mentioned where the vocabulary knows them, and job titles everywhere."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.concepts.found_forms import FoundForms
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.framing.frames import Frames
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.mentions.linking import Linking, link

AD = """# Data Platform Engineer

About Quuxcorp
At Quuxcorp, we sell bicycles.

## Responsibilities
- Own our ingestion pipelines end to end.
- Review the work of junior data engineers.

## Requirements
- 4+ years of experience in data engineering
- Bachelor's degree in Statistics or a related field
- Strong knowledge of Python, SQL and Frobnicator tuning
- Excellent stakeholder communication, ideally in French (B2)

## Nice to have
- Rust, Airflow or Dagster
- CKA

## Benefits
- Free Java courses and Excel cakes
"""

STRANGE = ["\u0130stanbul R\u0026D", "\U0001f642 **Bold:** Go/R", "\t- x\u00a0y", "5-8 years"]


def read(text: str, name: str = "ad.md") -> Linking:
    vocabulary = bundled_vocabulary()
    parsed = parse_document(Document(text, "", name))
    frames = Frames(parsed, Ledger(parsed, "ad", Naming(vocabulary.concepts)))
    return link(parsed, FoundForms(vocabulary), kinds=frames.kinds())


def named(linking: Linking, type_: str, text: str = AD) -> list[str]:
    parsed = parse_document(Document(text, "", "ad.md"))
    return [
        parsed.passages[one.passage].text[one.span.start : one.span.end]
        for one in linking.mentions
        if one.type == type_
    ]


def test_technologies_are_found_in_lists() -> None:
    assert named(read(AD), "technology") == ["Python", "SQL", "Rust", "Airflow", "Dagster"]


def test_titles_are_found_in_headings_and_sentences() -> None:
    assert named(read(AD), "role") == ["Data Platform Engineer", "junior data engineers"]


def test_of_what_no_vocabulary_knows_only_titles_are_mentioned() -> None:
    linking = read(AD)

    assert linking.proposed == {"concept:data-platform-engineer", "concept:junior-data-engineers"}
    assert {linking.concepts[curie].kind for curie in linking.proposed} == {"role"}


def test_what_is_linked_is_in_the_vocabulary_and_what_is_proposed_is_not() -> None:
    linking = read(AD)
    known = bundled_vocabulary().concepts

    assert linking.proposed.isdisjoint(known)
    assert set(linking.concepts) - linking.proposed <= set(known)


def test_benefits_and_prompts_name_nothing() -> None:
    text = "# GPT Prompts\n1. Explain Kubernetes.\n\n# Benefits\n- Free Java courses\n"

    assert read(text).mentions == ()


def test_a_slash_splits_alternatives_and_fixed_pairs_stay_whole() -> None:
    text = "# Requirements\n- TCP/IP, Kubernetes/Docker Compose\n"

    assert named(read(text), "technology", text) == [
        "TCP/IP",
        "Kubernetes",
        "Docker Compose",
    ]


def test_what_an_employer_says_to_everybody_asks_for_nothing() -> None:
    text = (
        "# Requirements\n- SQL\n\nWe are an equal opportunity employer and value inclusion and integrity.\n"
    )

    assert named(read(text), "soft_skill", text) == []


def test_reading_twice_gives_the_same() -> None:
    assert read(AD) == read(AD)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                *AD.split("\n"),
                "\u0130stanbul R\u0026D",
                "\U0001f642 **Bold:** Go/R",
                "\t- x\u00a0y",
                "5-8 years",
            ]
        ),
        max_size=14,
    ),
    st.sampled_from(["a.md", "a.txt", "a.html"]),
)
def test_every_mention_lies_in_its_passage_and_names_do_not_overlap(lines: list[str], name: str) -> None:
    parsed = parse_document(Document("\n".join(lines), "", name))

    mentions = read("\n".join(lines), name).mentions

    for one, other in pairwise(mentions):
        assert one.passage < other.passage or one.span.end <= other.span.start
    for mention in mentions:
        text = parsed.passages[mention.passage].text
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert text[mention.span.start : mention.span.end].strip()


def test_programming_languages_are_no_name_where_one_is_named() -> None:
    text = "# Requirements\n- Programming languages (Go, Rust)\n- Know two programming languages\n"

    names = named(read(text), "technology", text)

    assert names == ["Go", "Rust", "programming languages"]


def test_a_skill_that_only_says_of_what_kind_a_thing_is_is_none() -> None:
    text = (
        "# Duties\nWe run a cloud-hosted shop and open-source kettles, and you know cloud and open source.\n"
    )

    assert named(read(text), "skill", text) == ["cloud", "open source"]


def test_a_heading_and_a_remark_on_a_tool_ask_for_no_character() -> None:
    text = "# Nice to have, for curious people\n- **Board:** Miro (collaborative)\n- Curious people\n"

    assert named(read(text), "soft_skill", text) == ["Curious"]
