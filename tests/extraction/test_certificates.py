"""Certificates by their names, and groups of them where none is named."""

import pytest

from skillgraph.documents import Document, parse_document
from skillgraph.extraction.certificates import find_certificate_names
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.forms import bundled_vocabulary


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Certified Scrum Product Owner, CISSP, or any certification",
            ["Certified Scrum Product Owner", "CISSP"],
        ),
        ("Azure Data Engineer Associate certification", ["Azure Data Engineer Associate certification"]),
        ("Networking certifications", ["Networking certifications"]),
        ("a certification", []),
        ("knowledge of networks", []),
    ],
)
def test_a_certificate_has_a_name_of_its_own_or_known_letters(text: str, names: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_certificate_names(text)] == names


def test_letters_and_remarks_in_brackets_are_no_part_of_the_name() -> None:
    text = (
        "# Sailor\n\n## Certifications\n\n"
        "- Certified Boat Owner (CBO)\n- Harbor School Certifications (various depths)\n- Cisco CCNA\n"
    )
    extraction = extract_document(
        parse_document(Document(text, "text/markdown", "a.md")), bundled_vocabulary(), slug="ad"
    )
    names = {
        one.label: one.alternatives_in_text
        for one in extraction.concepts.values()
        if one.kind == "qualification"
    }
    assert names == {
        "Certified Boat Owner": ("CBO",),
        "Harbor School Certifications": (),
        "CCNA": ("Cisco CCNA",),
    }
