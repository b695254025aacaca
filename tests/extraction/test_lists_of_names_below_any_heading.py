"""What follows a heading counts as much as its words: a list of known names is asked for."""

import pytest

from role_sentences import VOCABULARY, told
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document


@pytest.mark.parametrize(
    "heading",
    [
        "Our ask",
        "You, in short",
        "Why you",
        "In your sailing bag",
        "Dein Rucksack",
        "What's in your bag",
    ],
)
def test_a_list_of_names_is_asked_for(heading: str) -> None:
    """A heading that speaks to the reader, or asks, needs no row of the lexicon above known names."""
    names = ["requires Excel", "requires first aid", "requires patience"]

    assert told(f"## {heading}\n\n- Excel\n- First aid\n- Patience\n") == names
    assert told(f"{heading}:\n\n- Excel\n- First aid\n- Patience\n") == names


@pytest.mark.parametrize("heading", ["Bits and bobs", "Tool belt", "Rigging"])
def test_a_heading_that_speaks_to_nobody_leaves_them_unsure(heading: str) -> None:
    """Where nothing says whose the names are, they wait for somebody to accept them."""
    text = f"# Boat Engineer\n\n## {heading}\n\n- Excel\n- AutoCAD\n"
    parsed = parse_document(Document(text, "text/markdown", "ad"), media_type="text/markdown")
    extraction = extract_document(parsed, VOCABULARY, slug="ad")

    assert not extraction.sure
    objects = [one.object for one in extraction.statements.values()]
    assert objects == ["concept:excel", "concept:autodesk-autocad"]


@pytest.mark.parametrize(
    "heading",
    [
        "What we build",
        "Integrations",
        "Our customers",
        "Powered by",
        "What you will learn",
        "Tags",
        "Your first weeks",
    ],
)
def test_names_below_what_is_of_others_are_not_asked_for(heading: str) -> None:
    """What a firm makes, sells, or teaches is asked of nobody."""
    assert told(f"## {heading}\n\n- SQL\n- Salesforce\n- Docker\n") == []


def test_a_list_of_other_things_is_left_alone() -> None:
    """Names must be most of a list, and two at least."""
    assert told("## Our ask\n\n- Excel\n- A photo of your boat\n- Two letters\n") == []
    assert told("## Our ask\n\n- Excel\n") == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Curiosity, patience, humor.", ["requires curiosity", "requires patience", "requires humor"]),
        ("Communication: you write more than you speak.", ["requires communication"]),
        (
            "Communication, curiosity and tact.",
            ["requires communication", "requires curiosity", "requires diplomacy"],
        ),
        ("The yard has been here since 1950.", []),
    ],
)
def test_traits_in_words_alone_are_asked_for(text: str, sentences: list[str]) -> None:
    """A section of traits asks for what its sentences name, without a verb too."""
    assert told(f"## Soft skills\n\n{text}\n") == sentences
