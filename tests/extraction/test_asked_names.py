"""What a list asks for by name stands in the graph, however the rest of its item is worded."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgraph.documents import Document, parse_document, read_document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction

VOCABULARY = bundled_vocabulary()
DATA = Path(__file__).parents[1] / "data"
ROLES = Path(__file__).parents[3] / "shared" / "documents" / "roles"
#: Names of one word that nothing else is called by.
NAMES = sorted(
    concept.label
    for concept in VOCABULARY.concepts.values()
    if concept.kind in {"tool", "framework", "library"}
    and concept.label.isascii()
    and concept.label.isalpha()
    and concept.label[:1].isupper()
    and len(concept.label) > 5
    and [(form.concept, form.flags) for form in VOCABULARY.find(concept.label)] == [(concept.id, frozenset())]
)


def extract(text: str) -> Extraction:
    return extract_document(parse_document(Document(text, "", "ad.md")), VOCABULARY, slug="ad")


def asked(extraction: Extraction) -> dict[str, str]:
    """Relation by label of what is asked for, parts of a phrase included."""
    found: dict[str, str] = {}
    for one in extraction.sure.values():
        if one.relation in {"sg:requires", "sg:prefers"} and one.object in extraction.concepts:
            concept = extraction.concepts[one.object]
            for curie in (concept.id, *concept.parts):
                found.setdefault(extraction.concepts[curie].label, one.relation.removeprefix("sg:"))
    return found


WORDINGS = (
    "Experience with {}, {} and {}",
    "Hands-on work, ideally across {} ({} or {})",
    "You write {}, you have seen {}; {} is not new to you",
    "Strong {} skills — {}, and some {}",
    "{}/{} pipelines with {} on top",
    "**{}:** you know {} and {} well",
)


@settings(max_examples=120)
@given(st.lists(st.sampled_from(NAMES), min_size=3, max_size=3, unique=True), st.sampled_from(WORDINGS))
def test_each_known_name_of_a_requirement_is_asked_for(names: list[str], wording: str) -> None:
    extraction = extract(f"# Rig Engineer\n\n## Requirements\n- {wording.format(*names)}\n")

    assert set(names) <= set(asked(extraction))


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("No deep knowledge of Kafka needed", {}),
        ("Never used Kafka? That is fine", {}),
        ("Kafka would be lovely", {"Apache Kafka": "prefers"}),
        ("Snowflake, ideally with Kafka", {"Snowflake": "requires", "Apache Kafka": "prefers"}),
        ("Start date: when Kafka is ready", {}),
        ("Docker (runs where Kafka does not run)", {"Docker": "requires"}),
        ("Write Terraform, ensuring that Kafka never stops", {"Terraform": "requires"}),
    ],
)
def test_what_only_stands_there_is_not_asked_for(item: str, expected: dict[str, str]) -> None:
    found = asked(extract(f"# Rig Engineer\n\n## Requirements\n- {item}\n"))

    known = {"Apache Kafka", "Docker", "Snowflake", "Terraform"}
    assert {name: relation for name, relation in found.items() if name in known} == expected


def test_a_sentence_beside_a_list_names_in_passing() -> None:
    text = "# Rig Engineer\n\n## Requirements\nOur teams love Kafka and each other.\n\n- Docker\n"

    assert set(asked(extract(text))) == {"Docker"}


def documents() -> list[Path]:
    folders = [DATA / "ads", DATA / "descriptions", *([ROLES] if ROLES.is_dir() else [])]
    return sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix in {".md", ".html", ".txt"}
    )


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem[-40:])
def test_a_list_of_names_alone_is_asked_for_in_every_document_at_hand(path: Path) -> None:
    """An item that is nothing but known names and commas leaves none of them out."""
    extraction = extract_document(parse_document(read_document(path)), VOCABULARY, slug="document")
    parsed, found = extraction.parsed, asked(extraction)

    for index, passage in enumerate(parsed.passages):
        kind = parsed.sections[passage.section].kind
        if passage.kind != "bullet" or kind not in {"requirements", "desirable"}:
            continue
        names = [one for one in extraction.mentions if one.passage == index and one.type == "technology"]
        rest = passage.text
        for one in sorted(names, key=lambda one: -one.span.start):
            rest = rest[: one.span.start] + rest[one.span.end :]
        if names and not rest.strip(" ,;/&()and"):
            for one in names:
                assert extraction.named[one.concept or ""].label in found, passage.text


@pytest.mark.skipif(not ROLES.is_dir(), reason="documents of others are not at hand")
def test_next_to_all_technologies_that_items_of_requirements_name_are_asked_for() -> None:
    """The rest are glosses, examples of where to learn, and what others use."""
    number, missed = 0, []
    for path in documents():
        extraction = extract_document(parse_document(read_document(path)), VOCABULARY, slug="document")
        parsed, found = extraction.parsed, asked(extraction)
        for one in extraction.mentions:
            passage = parsed.passages[one.passage]
            is_asking = parsed.sections[passage.section].kind in {"requirements", "desirable"}
            if one.type == "technology" and one.concept and passage.kind == "bullet" and is_asking:
                number += 1
                label = extraction.named[one.concept].label
                missed += [] if label in found else [f"{path.name}: {label}"]

    assert len(missed) <= 0.025 * number, missed
