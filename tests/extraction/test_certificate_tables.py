"""Tables of certificates: what they name, and what they only tell of that."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document

VOCABULARY = bundled_vocabulary()


def asked(text: str) -> list[tuple[str, str, str | None]]:
    """Give what is asked for, in document order: the relation, the label, how far."""
    extraction = extract_document(
        parse(f"# Diver\n\nDivers mend hulls.\n\n{text}", "text/markdown"), VOCABULARY, slug="a"
    )
    return [
        (one.relation, extraction.concepts[one.object].label, one.modality)
        for one in extraction.statements.values()
        if one.object and one.relation in ("sg:requires", "sg:prefers")
    ]


@pytest.mark.parametrize(
    ("heading", "modality"), [("Top certifications", "desirable"), ("Ways to a certificate", "recommended")]
)
def test_only_the_certificates_of_a_table_are_recommended(heading: str, modality: str) -> None:
    found = asked(
        f"## {heading}\n\n| Provider | Certification | Primary Focus |\n|---|---|---|\n"
        "| Harbor School | Certified Hull Diver | Cutting, welding, and painting hulls below water. |\n"
        "| Reef Union | Deep Water License | Practice with Python and with pumps. Very useful. |\n"
    )

    assert found == [
        ("sg:prefers", "Certified Hull Diver", modality),
        ("sg:prefers", "Deep Water License", modality),
    ]


def test_a_heading_that_requires_certificates_is_heard() -> None:
    found = asked(
        "## Required certificates\n\n| Certificate | Issued by |\n|---|---|\n"
        "| Certified Hull Diver | Harbor School |\n"
    )

    assert found == [("sg:requires", "Certified Hull Diver", "required")]


def test_a_table_that_asks_for_more_is_read_as_before() -> None:
    found = asked(
        "## Skills\n\n| Skill | Certificate | Level |\n|---|---|---|\n"
        "| Python | Certified Hull Diver | Expert |\n"
    )

    assert [relation for relation, _, _ in found] == ["sg:requires"]


@pytest.mark.parametrize(
    ("cell", "labels"),
    [
        ("Certified Hull Diver / Deep Water License", ["Certified Hull Diver", "Deep Water License"]),
        ("HDX / RDX+", ["HDX", "RDX+"]),
        ("Reef Union / Harbor School Diving Tracks", []),
    ],
)
def test_each_of_several_certificates_in_a_row_is_named(cell: str, labels: list[str]) -> None:
    found = asked(
        f"## Top certifications\n\n| Certification | Provider |\n|---|---|\n| {cell} | Reef Union |\n"
    )

    assert [label for _, label, _ in found] == labels
