"""A heading of a ladder that names an aspect of work, and nobody, is the subject of nothing."""

import pytest

from role_sentences import VOCABULARY, told_of
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document

MARKDOWN = "text/markdown"
UNTOLD = "the document does not say of which role or level that is"
ACTS = (
    "- Cleans the wounds of all guests.\n- Plans the shifts of a ward.\n- Trains new helpers in spring.\n"
    "- Orders bandages for the clinic.\n- Writes guides for the wards.\n"
)
ASPECTS = f"# {{}}\n\n{ACTS}\n# Care for others\n\n{ACTS.replace('all', 'some').replace('the', 'most')}"
COUNTED = (
    "## {}\n\n### Herbs\n\n**Levels:**\n- **Level 1:**\n\n  Herbs at first\n\n"
    "  You have a basic understanding of herbs.\n\n- **Level 2:**\n\n  Herbs at last\n\n"
    "  You have a deep understanding of herbs.\n"
)


def doubts(text: str, path: str) -> set[str]:
    parsed = parse_document(Document(text, MARKDOWN, path), media_type=MARKDOWN)
    return {one.unsure for one in extract_document(parsed, VOCABULARY, slug="page").decisions}


@pytest.mark.parametrize("title", ["Calm and Patience", "Grade 2 Expectations"])
def test_an_aspect_that_heads_acts_has_no_duty(title: str) -> None:
    assert told_of(ASPECTS.format(title), MARKDOWN) == []
    assert UNTOLD in doubts(ASPECTS.format(title), "page")


def test_a_title_that_names_somebody_has_the_duties_below_it() -> None:
    assert "Nurse has the duty to plan the shifts of a ward" in told_of(ASPECTS.format("Nurse"), MARKDOWN)


@pytest.mark.parametrize(("title", "path"), [("Plant lore", "acme-plant-lore.md")])
def test_an_aspect_above_counted_levels_is_no_role(title: str, path: str) -> None:
    assert doubts(COUNTED.format(title), path) == {UNTOLD}


def test_a_role_above_counted_levels_is_one() -> None:
    assert "" in doubts(COUNTED.format("Herb Gardener"), "acme-herb-gardener.md")


@pytest.mark.parametrize(
    "levels", [("1. Learning", "2. Leading"), ("Level 1 \u2013 Assist", "Level 2 \u2013 Drive")]
)
def test_a_page_on_one_competence_is_of_no_role(levels: tuple[str, str]) -> None:
    first, second = levels
    text = f"# Tide Reading\n\n## {first}\n\n- Reads tables\n\n## {second}\n\n- Plans trips\n"

    assert not [one for one in told_of(text, "text/markdown") if "Tide Reading" in one]
