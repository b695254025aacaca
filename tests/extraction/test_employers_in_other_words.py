"""Who hires is told in many wordings: in other languages, by what a firm is, by its page."""

import pytest

from role_sentences import VOCABULARY
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document

REST = "\n\n## Requirements\n\n- Excel\n\n## What we offer\n\nLunch. Apply with your CV by Friday.\n"


def employers(text: str) -> list[str]:
    """Give the employers that an advertisement of some text names."""
    parsed = parse_document(Document(f"# Boat Engineer\n\n{text}{REST}", "text/markdown", "ad"))
    concepts = extract_document(parsed, VOCABULARY, slug="ad").concepts.values()
    return [one.label for one in concepts if one.kind == "employer"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Brandt Werften GmbH sucht einen Schiffbauer.", "Brandt Werften GmbH"),
        ("Oosterlicht BV zoekt een scheepsbouwer.", "Oosterlicht BV"),
        ("Barcos Veloz S.A. busca un ingeniero.", "Barcos Veloz S.A."),
        ("Merrowick Ltd seeks a Boat Engineer in Leith.", "Merrowick Ltd"),
        ("Founded in 1988, Merrowick builds ferries. Come along!", "Merrowick"),
        ("Headquartered in Leith, Merrowick has twelve yards.", "Merrowick"),
        ("Merrowick's mission is a quiet sea.", "Merrowick"),
        ("Working at Merrowick means long days at sea.", "Merrowick"),
        ("As an engineer at Merrowick you mend ferries.", "Merrowick"),
        ("My name is Jo, and I lead the yard at Merrowick. We need help.", "Merrowick"),
        ("## Who we are\n\nMerrowick is a builder of ferries in Leith.", "Merrowick"),
        ("More at https://www.merrowick.example/jobs. Merrowick mends ferries.", "Merrowick"),
    ],
)
def test_an_employer_is_named(text: str, name: str) -> None:
    """What a sentence says only of who hires names them."""
    assert employers(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Working at Heights, you mend masts.",
        "Customer Success seeks a balance.",
        "Unser Kunde sucht einen Schiffbauer.",
        "Since January, Excel is used.",
        "## About us\n\nCandidates are asked to bring boots.",
        "## About us\n\nLeith is a town by the sea.",
        "More at https://www.python.org/. Python is used.",
        "Join the Data Platform team.",
        "You would join Ana and Bob.",
    ],
)
def test_who_is_no_employer(text: str) -> None:
    """A place, a product, a client or a team is none."""
    assert employers(text) == []
