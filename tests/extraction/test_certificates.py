"""Certificates by their names, and groups of them where none is named."""

import pytest

from skillgraph.extraction.certificates import find_certificate_names


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
