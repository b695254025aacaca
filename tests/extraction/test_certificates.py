"""Certificates by their names, and groups of them where none is named."""

import pytest

from role_sentences import asked
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.qualifications.certificates import find_certificate_names


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


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Harbor certificate, e.g. HSC or Rope Splicer", ["requires HSC", "requires Rope Splicer"]),
        ("Harbor certification, for example CKA or HSC", ["requires CKA", "requires HSC"]),
        ("ITIL Foundation (A)", ["requires ITIL Foundation"]),
        ("CCNA (A/I)", ["requires CCNA"]),
        (
            "A splicing certification in your trade must be held within a year",
            ["requires a splicing certification in your trade"],
        ),
        ("CKA certification", ["requires CKA"]),
    ],
)
def test_a_certificate_is_named_without_what_is_said_of_it(line: str, said: list[str]) -> None:
    found = asked(line)

    assert len(found) == len(said)
    assert all(one.startswith(name) for one, name in zip(found, said, strict=True))
    assert not [one for one in found if "e.g." in one or "(A" in one or "must" in one]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("CCNA (current)", ["requires current CCNA"]),
        ("Valid CCNA", ["requires valid CCNA"]),
        ("CKA, currently valid", ["requires valid CKA"]),
        (
            "An active CKA or CKS",
            ["requires active CKA (one of a list)", "requires active CKS (one of a list)"],
        ),
        ("CKA. Current members of our crew may apply.", ["requires CKA"]),
        ("CKA", ["requires CKA"]),
    ],
)
def test_a_certificate_may_have_to_hold_still(line: str, said: list[str]) -> None:
    assert asked(line)[: len(said)] == said
